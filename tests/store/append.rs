//! What is acknowledged is there, in order, and tied together.

use samklang::domain::Record;
use samklang::domain::goal::GoalField;
use samklang::domain::text::Text;
use samklang::store::{Change, Span, Store, StoreError};

use super::{Place, fill, goal, group_of, note, numbers, opening, record, titled};

#[test]
fn what_was_appended_is_there_after_closing_and_after_a_kill() {
    let place = Place::with(20);
    let (mut store, group, notices) = place.open();
    assert_eq!((group, notices.len()), (group_of(20), 0));
    fill(&mut store, 21..=25);
    let head = store.head();
    drop(store);

    place.unclean();
    let (store, group, notices) = place.open();
    assert_eq!((group, notices.len()), (group_of(25), 0));
    assert_eq!(store.head(), head);
    assert_eq!(numbers(&store), (1..=25).collect::<Vec<_>>());
}

#[test]
fn records_come_back_as_they_were_whether_indexed_or_not() {
    let place = Place::new();
    let mut store = Store::create(&place.dir, &opening()).unwrap();
    let long = "ö".repeat(9_000);
    let mut records: Vec<_> = (1..=600).map(note).collect();
    let (long, short) = (Text::new(&long), Text::new("kort"));
    let fields = [long, short].map(|text| GoalField::Source(Some(text)));
    records[99].event = goal(100, fields.to_vec());
    for record in &records[..550] {
        store
            .append(&[std::slice::from_ref(record).into()])
            .unwrap();
    }
    let group = store.group_at(u64::MAX).unwrap();
    store.idle(&group);
    for record in &records[550..] {
        store
            .append(&[std::slice::from_ref(record).into()])
            .unwrap();
    }
    let entries: Vec<_> = store.records(..).map(Result::unwrap).collect();
    assert!(entries.iter().map(|e| &e.record).eq(&records));
    assert_eq!(entries[599].hash, store.head().hash);
    for (range, expected) in [(1..=1, 1), (100..=100, 1), (540..=560, 21), (598..=700, 3)] {
        let found: Vec<_> = store.records(range.clone()).map(Result::unwrap).collect();
        assert_eq!(found.len(), expected, "{range:?}");
        assert_eq!(found[0], entries[*range.start() as usize - 1]);
    }
    assert_eq!(store.records(601..).count(), 0);
}

#[test]
fn a_batch_keeps_changes_apart_and_their_commands_known() {
    let place = Place::new();
    let mut store = Store::create(&place.dir, &opening()).unwrap();
    let mut first = vec![note(1), note(2)];
    first[0].last = false;
    let second = [note(3)];
    store
        .append(&[
            Change {
                command: Some(7),
                records: &first,
            },
            Change {
                command: Some(u128::MAX),
                records: &second,
            },
        ])
        .unwrap();
    drop(store);
    let (mut store, group, _) = place.open();
    assert_eq!(group, group_of(3));
    assert_eq!(store.answered(7), Some(Span { first: 1, last: 2 }));
    assert_eq!(store.answered(u128::MAX), Some(Span { first: 3, last: 3 }));
    assert_eq!(store.answered(8), None);
}

#[test]
fn commands_are_known_when_their_records_are_only_in_the_index() {
    let place = Place::new();
    let mut store = Store::create(&place.dir, &opening()).unwrap();
    for seq in 1..=600 {
        let records = [note(seq)];
        store
            .append(&[Change {
                command: Some(u128::from(seq) << 90),
                records: &records,
            }])
            .unwrap();
    }
    store.close(&group_of(600)).unwrap();
    let (mut store, group, _) = Store::open(&place.dir, &opening()).unwrap();
    assert_eq!(group, group_of(600));
    let span = Some(Span { first: 5, last: 5 });
    assert_eq!(store.answered(5 << 90), span);
}

#[test]
fn records_out_of_order_or_half_a_change_are_refused_and_leave_nothing() {
    let place = Place::with(3);
    let (mut store, ..) = place.open();
    let open_ended = [Record {
        last: false,
        ..note(4)
    }];
    for wrong in [&[note(3)][..], &[note(5)], &open_ended, &[note(4), note(5)]] {
        assert!(matches!(
            store.append(&[wrong.into()]),
            Err(StoreError::OutOfOrder { .. })
        ));
    }
    let huge = [record(4, titled(4, &"x".repeat(2 << 20)))];
    assert!(matches!(
        store.append(&[(&huge[..]).into()]),
        Err(StoreError::Encode { seq: 4, .. })
    ));
    assert_eq!(store.head().seq, 3);
    fill(&mut store, 4..=4);
    assert!(Store::check(&place.dir).unwrap().is_ok());
}

#[test]
fn the_group_can_be_seen_as_it_was() {
    let place = Place::with(9);
    let (store, ..) = place.open();
    assert_eq!(store.group_at(4).unwrap(), group_of(4));
    assert_eq!(store.group_at(0).unwrap(), group_of(0));
}
