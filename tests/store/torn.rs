//! A stop in the middle of a write takes what was never acknowledged, and nothing else.

use std::fs;

use samklang::store::{Notice, Store};

use super::{Place, fill, group_of, note, opening};

#[test]
fn a_journal_cut_anywhere_in_its_last_frame_opens_without_it() {
    let place = Place::with(4);
    let before = fs::metadata(place.journal()).unwrap().len();
    let (mut store, ..) = place.open();
    fill(&mut store, 5..=5);
    drop(store);
    let bytes = fs::read(place.journal()).unwrap();
    for cut in before as usize + 1..bytes.len() {
        fs::write(place.journal(), &bytes[..cut]).unwrap();
        place.unclean();
        let (mut store, group, notices) = place.open();
        assert_eq!(group, group_of(4), "cut at {cut}");
        assert!(matches!(notices[..], [Notice::TornEnd { bytes }] if bytes == cut as u64 - before));
        assert_eq!(store.head().seq, 4);
        fill(&mut store, 5..=5);
        drop(store);
        assert!(Store::check(&place.dir).unwrap().is_ok());
    }
}

#[test]
fn a_last_frame_with_pages_missing_is_torn_not_damaged() {
    let place = Place::with(4);
    let before = fs::metadata(place.journal()).unwrap().len() as usize;
    let (mut store, ..) = place.open();
    fill(&mut store, 5..=60);
    drop(store);
    let bytes = fs::read(place.journal()).unwrap();
    // One sync for all: any part of it may be zeros while what follows is whole.
    for hole in [before, before + 13, before + 800] {
        let mut torn = bytes.clone();
        torn[hole..hole + 500].fill(0);
        fs::write(place.journal(), &torn).unwrap();
        place.unclean();
        let (store, group, notices) = place.open();
        assert!(store.read_only().is_none(), "hole at {hole}");
        assert!((4..60).contains(&group.seq));
        assert_eq!(group, group_of(group.seq));
        assert!(matches!(notices[..], [Notice::TornEnd { .. }]));
    }
}

#[test]
fn a_change_is_kept_whole_or_not_at_all() {
    let place = Place::with(2);
    let before = fs::metadata(place.journal()).unwrap().len() as usize;
    let (mut store, ..) = place.open();
    let mut change: Vec<_> = (3..=6).map(note).collect();
    change[..3]
        .iter_mut()
        .for_each(|record| record.last = false);
    store.append(&[change.as_slice().into()]).unwrap();
    drop(store);
    let bytes = fs::read(place.journal()).unwrap();
    for cut in (before + 1..bytes.len()).step_by(7) {
        fs::write(place.journal(), &bytes[..cut]).unwrap();
        place.unclean();
        let health = Store::check(&place.dir).unwrap();
        assert!(health.is_ok(), "{:?}", health.problems);
        assert_eq!(health.records, 2);
        let (store, group, _) = place.open();
        assert_eq!((group, store.head().seq), (group_of(2), 2), "cut at {cut}");
        drop(store);
        assert_eq!(fs::metadata(place.journal()).unwrap().len(), before as u64);
    }
}

#[test]
fn rubbish_after_the_end_is_cut() {
    let place = Place::with(3);
    let mut bytes = fs::read(place.journal()).unwrap();
    bytes.extend_from_slice(&[0xA6; 5000]);
    fs::write(place.journal(), bytes).unwrap();
    let (store, group, notices) = place.open();
    assert_eq!(group, group_of(3));
    assert!(matches!(notices[..], [Notice::TornEnd { bytes: 5000 }]));
    assert!(store.read_only().is_none());
}

#[test]
fn acknowledged_records_gone_from_the_end_are_damage() {
    let place = Place::with(3);
    let bytes = fs::read(place.journal()).unwrap();
    fs::write(place.journal(), &bytes[..bytes.len() - 3]).unwrap();
    for _ in 0..2 {
        // Opening it, even more than once, takes nothing of the evidence away.
        assert!(!Store::check(&place.dir).unwrap().is_ok());
        let (store, group, notices) = Store::open(&place.dir, &opening()).unwrap();
        assert_eq!(group, group_of(2));
        assert!(store.read_only().is_some());
        assert!(
            notices.iter().any(|n| matches!(n, Notice::Damaged { .. })),
            "{notices:?}"
        );
        drop(store);
    }
    let repair = Store::repair(&place.dir, &opening()).unwrap();
    assert!(repair.from_index + repair.lost >= 1, "{repair:?}");
    assert!(Store::check(&place.dir).unwrap().is_ok());
}
