//! Only words change: whatever happened, it is the same event with other words in it.

use proptest::prelude::*;

use super::*;
use crate::domain::arbitrary;
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::decide;
use crate::domain::field::Keeper;
use crate::domain::group::Group;
use crate::domain::noun::NounKind;

/// Returns the events that bring each thing of a group into being, and those that take it away.
fn events(group: &Group) -> Vec<Event> {
    let stamp = Stamp {
        at: "2020-10-05T13:00:00+02:00".parse().unwrap(),
        by: "anna".into(),
    };
    let ids = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    let rows = ids.map(|id| {
        let values = group.values(&id).unwrap().into_iter();
        let values = values.filter(|(spec, _)| spec.keeper != Keeper::Local);
        let fields = values.map(|(spec, value)| (spec.key.to_owned(), value));
        AnyWish::add(id.kind(), Some(id), fields.collect()).unwrap()
    });
    let wish = Command::Import(rows.collect());
    let added = decide(&Group::default(), wish, &stamp).unwrap();
    let removed = added.clone().into_iter().filter_map(Event::back);
    added.iter().cloned().chain(removed).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn words_are_all_that_changes(group in arbitrary::group()) {
        for event in events(&group) {
            prop_assert_eq!(&reworded(event.clone(), &mut |_| None), &event);
            let bare = reworded(event.clone(), &mut |_| Some("[raderad]".into()));
            let left: Vec<Text> = texts(&bare).into_iter().collect();
            prop_assert!(left.iter().all(|text| text.as_str() == "[raderad]"), "{left:?}");
            prop_assert_eq!(bare.subject(), event.subject());
        }
    }
}

#[test]
fn a_part_of_longer_words_is_another_text() {
    let telling = ["Vandring nummer 5000".to_owned(), "070-174".to_owned()];
    for (text, is_it) in [
        ("Vandring nummer 5000", true),
        ("> Vandring nummer 5000 @KFF", true),
        ("Vandring nummer 50000", false),
        ("Nattvandring nummer 5000", false),
        ("(070-174)", true),
    ] {
        assert_eq!(repeats(text, &telling), is_it, "{text}");
    }
}
