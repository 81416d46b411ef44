//! A text that is erased is with nobody any more: those who are there, who come back, and who take over.

use samklang::host::{Ask, Erase};

use super::{Guest, Table, goal, titles};

const SECRET: &str = "Ring 070-174 06 05";
const GONE: &str = "[raderad]";

fn erase(seq: u64) -> Ask {
    Ask::Erase(Erase {
        seq,
        because: "Personuppgift".into(),
        instead: GONE.into(),
        holding: None,
    })
}

#[track_caller]
fn has_forgotten(guest: &mut Guest, seq: u64) {
    guest.wait_for("the group without it", |client| {
        client.group().seq >= seq && !titles(client.group()).contains(&SECRET)
    });
    let told = format!("{:?} {:?}", guest.client.group(), guest.log());
    assert!(!told.contains(SECRET), "{told}");
}

#[test]
fn whoever_is_there_has_it_no_more_whoever_erased_it() {
    let table = Table::new();
    let [mut host, mut bo, mut cia] = table.seat(["anna", "bo", "cia"]);
    host.settle(goal(SECRET));
    host.settle(goal("Annat"));
    bo.learns(2);
    cia.learns(2);
    let acts = bo.client.settle(erase(1)).unwrap();
    assert_eq!(acts.len(), 1);
    for guest in [&mut host, &mut bo, &mut cia] {
        has_forgotten(guest, 3);
        assert_eq!(titles(guest.client.group()), [GONE, "Annat"]);
    }
    assert_eq!(host.client.group(), bo.client.group());
    assert_eq!(host.client.group(), cia.client.group());
    // All of them go on.
    cia.settle(goal("Cias"));
    bo.settle(goal("Bos"));
    host.learns(5);
    has_forgotten(&mut cia, 5);
    assert_eq!(titles(host.client.group()).len(), 4);
}

#[test]
fn whoever_takes_over_has_it_no_more() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    host.settle(goal(SECRET));
    bo.learns(1);
    host.client.settle(erase(1)).unwrap();
    host.client.close().unwrap();
    bo.settle(goal("Bos"));
    has_forgotten(&mut bo, 3);
    bo.client.close().unwrap();
    let (group, records) = table.kept();
    assert_eq!(titles(&group), [GONE, "Bos"]);
    assert!(!format!("{records:?}").contains(SECRET));
}

#[test]
fn an_empty_group_is_no_reason_to_come_again() {
    let table = Table::new();
    let [_host, mut bo] = table.seat(["anna", "bo"]);
    bo.wait_for("who is here", |client| client.present().len() == 2);
    let session = |guest: &Guest| {
        let me = guest.client.me();
        let mut present = guest.client.present().iter();
        present.find(|it| it.who == *me).map(|it| it.session)
    };
    let before = session(&bo);
    bo.settle(goal("Bos"));
    assert_eq!(session(&bo), before);
}
