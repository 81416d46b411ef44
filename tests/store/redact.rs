//! A text that must go is gone everywhere, and the chain still verifies.

use std::fs;

use samklang::domain::text::Text;
use samklang::domain::{Event, Group, Record};
use samklang::store::{Change, Fault, Store, StoreError};

use super::{Place, fill, goal, numbers, opening, record, titled, tree};

const SECRET: &str = "19121212-1212";

/// A store of `n` goals, of which the first, record 1, has a secret for its title.
fn with_secret(n: u64) -> (Place, Store) {
    let place = Place::new();
    let mut store = Store::create(&place.dir, &opening()).unwrap();
    let secret = [record(1, titled(1, SECRET))];
    store.append(&[Change::from(&secret[..])]).unwrap();
    fill(&mut store, 2..=n);
    let group = store.group_at(u64::MAX).unwrap();
    store.idle(&group);
    (place, store)
}

fn act(seq: u64, of: u64, digest: [u8; 32]) -> [Record; 1] {
    [record(
        seq,
        Event::TextErased {
            seq: of,
            because: Text::new("personnummer"),
            digest,
        },
    )]
}

/// What stands in the place of what was erased: the same goal, with nothing in it.
fn nothing() -> Event {
    goal(1, Vec::new())
}

fn is_told(group: &Group) -> bool {
    group.goals.iter().any(|goal| goal.title.as_str() == SECRET)
}

fn found_anywhere(place: &Place) -> bool {
    tree(&place.dir)
        .values()
        .any(|bytes| bytes.windows(SECRET.len()).any(|w| w == SECRET.as_bytes()))
}

#[test]
fn a_redacted_text_is_nowhere_and_the_store_is_sound() {
    let (place, mut store) = with_secret(600);
    assert!(found_anywhere(&place));
    let hashes: Vec<_> = store.records(..).map(|e| e.unwrap().hash).collect();
    let redaction = store.prepare_redaction(1, nothing()).unwrap();
    let digest = redaction.digest().bytes();
    let change = act(601, 1, digest);
    let group = store
        .redact(&[redaction], Change::from(&change[..]))
        .unwrap();
    assert!(!is_told(&group));
    assert!(!found_anywhere(&place));

    let again: Vec<_> = store.records(..).map(Result::unwrap).collect();
    assert!(again.iter().map(|e| e.hash).take(600).eq(hashes));
    assert!(again[0].erased && again[0].record.event == nothing());
    assert!(again[1..].iter().all(|e| !e.erased));
    store.close(&group).unwrap();

    let health = Store::check(&place.dir).unwrap();
    assert!(health.is_ok(), "{:?}", health.problems);
    assert_eq!((health.records, health.erased), (601, 1));
    let (mut store, reopened, notices) = place.open();
    assert_eq!((&reopened, notices.len()), (&group, 0));
    fill(&mut store, 602..=650);
    assert_eq!(numbers(&store).len(), 650);
    assert!(!found_anywhere(&place));
}

#[test]
fn a_text_replaced_without_a_recorded_act_is_found() {
    let (place, mut store) = with_secret(5);
    let redaction = store.prepare_redaction(1, nothing()).unwrap();
    let change = act(6, 1, [9; 32]);
    assert!(matches!(
        store.redact(std::slice::from_ref(&redaction), Change::from(&change[..])),
        Err(StoreError::Unvouched { seq: 1 })
    ));
    assert!(found_anywhere(&place), "nothing was done");
    // A second redaction of the same record leaves the first act vouching for nothing.
    let digest = redaction.digest().bytes();
    let change = act(6, 1, digest);
    let group = store
        .redact(&[redaction], Change::from(&change[..]))
        .unwrap();
    let other = store.prepare_redaction(1, titled(1, "struket")).unwrap();
    let change = act(7, 1, other.digest().bytes());
    store.redact(&[other], Change::from(&change[..])).unwrap();
    drop(group);
    assert!(Store::check(&place.dir).unwrap().is_ok());
    // The act itself is taken away in turn: nobody vouches any more.
    let last = store.prepare_redaction(7, nothing()).unwrap();
    let change = act(8, 7, last.digest().bytes());
    store.redact(&[last], Change::from(&change[..])).unwrap();
    let health = Store::check(&place.dir).unwrap();
    assert!(matches!(health.problems[..], [ref p] if matches!(p.fault, Fault::Unvouched)));
}

#[test]
fn a_redaction_cut_short_is_done_or_not_done() {
    let (place, mut store) = with_secret(50);
    let old = fs::read(place.journal()).unwrap();
    let redaction = store.prepare_redaction(1, nothing()).unwrap();
    let change = act(51, 1, redaction.digest().bytes());
    store
        .redact(&[redaction], Change::from(&change[..]))
        .unwrap();
    drop(store);
    let new = fs::read(place.journal()).unwrap();
    // Before the rename: the old journal, some or all of the new one beside it, no index.
    for written in [0, new.len() / 2, new.len()] {
        fs::write(place.journal(), &old).unwrap();
        fs::write(place.dir.join("journal/records.new"), &new[..written]).unwrap();
        let _ = fs::remove_dir_all(place.dir.join("index"));
        place.unclean();
        let (store, group, notices) = place.open();
        assert_eq!((store.head().seq, notices.len()), (50, 0));
        assert!(is_told(&group));
    }
    assert!(Store::check(&place.dir).unwrap().is_ok());
}

#[test]
fn what_is_not_there_cannot_be_redacted() {
    let (_place, store) = with_secret(5);
    assert!(matches!(
        store.prepare_redaction(6, nothing()),
        Err(StoreError::NoSuchRecord { seq: 6 })
    ));
}
