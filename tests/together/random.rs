//! Whatever three people do at one store, each at their own program: they see the same, and what stood
//! against a wish is what had stood against it anywhere.

use proptest::prelude::*;
use samklang::domain::{Command, Record, Refusal};
use samklang::host::{Ask, Client, Denied};

use super::super::domain::host::shelf::Shelf;
use super::super::domain::random::{at_improve, rows, wishes};
use super::{Table, fold};
use wishes::What;

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_live_group_a_replayed_one_and_those_of_others_are_equal(steps in wishes::steps(60)) {
        let table = Table::new();
        let mut guests = table.seat(["sekreterare", "anna", "bo"]);
        let alone = Shelf::default();
        let given = Command::Import(rows(&at_improve()));
        let outcome = settled(&mut guests[0].client, given.clone().into());
        prop_assert!(outcome.is_ok());
        prop_assert_eq!(outcome, alone.session("sekreterare", |c| settled(c, given.into())));
        for step in &steps {
            let place = guests.iter().position(|g| g.client.me().as_str() == step.by);
            let guest = &mut guests[place.unwrap_or_default()];
            let ask = match &step.what {
                What::Wish(command) => Ask::Command(command.clone()),
                What::Undo => Ask::Undo,
                What::Redo => Ask::Redo,
                What::UndoOf(record) => {
                    let newest = guest.client.group().seq.max(1);
                    Ask::UndoOf(record.index(newest as usize) as u64 + 1)
                }
            };
            let outcome = settled(&mut guest.client, ask.clone());
            prop_assert_eq!(outcome, alone.session(step.by, |client| settled(client, ask)));
        }
        let newest = guests.iter().map(|guest| guest.client.group().seq).max();
        for guest in &mut guests {
            guest.learns(newest.unwrap_or_default());
        }
        let log = guests[1].log();
        let replayed = fold(&log);
        for guest in &guests {
            prop_assert_eq!(guest.client.group(), &replayed);
        }
        let [_, _, last] = guests;
        drop(last);
        let late = table.sit("sen");
        prop_assert_eq!(late.client.group(), &replayed);
        prop_assert_eq!(&late.log(), &log);
    }
}

fn settled(client: &mut Client, ask: Ask) -> Result<Vec<Record>, Refusal> {
    match client.settle(ask) {
        Ok(records) => Ok(records),
        Err(Denied::Refused(refusal)) => Err(refusal),
        Err(other) => panic!("{other}"),
    }
}
