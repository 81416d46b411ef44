//! Bytes that change on the disk are never taken for something else.

use std::fs;

use proptest::prelude::*;
use samklang::store::{Change, Fault, Store, StoreError};

use super::{Dice, Place, group_of, note, tree};

/// What may be opened after damage: the whole group, or an earlier one that is said to be.
fn opens_honestly(place: &Place, whole: u64, what: &str) {
    let before = tree(&place.dir);
    let health = Store::check(&place.dir).unwrap();
    assert_eq!(before, tree(&place.dir), "check wrote: {what}");
    let (store, group, notices) = place.open();
    assert_eq!(group, group_of(group.seq), "{what}");
    if group.seq < whole {
        assert!(!notices.is_empty(), "{what}: {} silently", group.seq);
        assert!(!health.is_ok() || health.torn > 0, "{what}");
    }
    assert_eq!(store.head().seq, group.seq, "{what}");
}

#[test]
fn one_flipped_bit_anywhere_is_noticed_or_harmless() {
    let place = Place::with(6);
    let bytes = fs::read(place.journal()).unwrap();
    let closed = fs::read(place.dir.join("acknowledged")).unwrap();
    for at in 0..bytes.len() {
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << (at % 8);
        fs::write(place.journal(), &flipped).unwrap();
        fs::write(place.dir.join("acknowledged"), &closed).unwrap();
        let health = Store::check(&place.dir).unwrap();
        assert!(!health.is_ok(), "bit at {at}");
        let (mut store, group, _) = place.open();
        // It was closed cleanly, so every record is known to be acknowledged: nothing is cut.
        assert!(store.read_only().is_some(), "bit at {at}");
        assert_eq!(group, group_of(group.seq));
        assert!(group.seq < 6);
        let more = [note(group.seq + 1)];
        let refused = store.append(&[Change::from(&more[..])]);
        assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
        drop(store);
        assert_eq!(fs::read(place.journal()).unwrap(), flipped, "left as it is");
    }
}

#[test]
fn one_flipped_bit_after_a_kill_cuts_the_last_frame_at_most() {
    let place = Place::with(5);
    let (mut store, ..) = place.open();
    super::fill(&mut store, 6..=6);
    drop(store);
    let bytes = fs::read(place.journal()).unwrap();
    for at in (0..bytes.len()).step_by(5) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        fs::write(place.journal(), &flipped).unwrap();
        place.unclean();
        let (store, group, _) = place.open();
        assert!(group.seq == 5 || store.read_only().is_some(), "bit at {at}");
        drop(store);
        opens_honestly(&place, 5, &format!("bit at {at}"));
    }
}

#[test]
fn check_says_where() {
    let place = Place::with(6);
    let mut bytes = fs::read(place.journal()).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(place.journal(), bytes).unwrap();
    let health = Store::check(&place.dir).unwrap();
    let [problem] = &health.problems[..] else {
        panic!("{:?}", health.problems);
    };
    assert!(problem.offset <= at as u64 && at as u64 <= problem.offset + 250);
    assert_eq!(problem.seq, Some(health.records + 1));
    assert!(matches!(problem.fault, Fault::Acknowledged | Fault::Frame));
}

#[test]
fn frames_taken_out_put_in_twice_or_swapped_break_the_chain() {
    let place = Place::with(6);
    let bytes = fs::read(place.journal()).unwrap();
    // Frames lie end to end; each begins with its length.
    let mut frames = Vec::new();
    let mut at = 8;
    while at < bytes.len() {
        let length = u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
        frames.push(&bytes[at..at + 8 + length]);
        at += 8 + length;
    }
    for order in [
        &[0, 1, 3, 4, 5][..],
        &[0, 1, 1, 2, 3],
        &[0, 2, 1, 3],
        &[1, 2],
    ] {
        let forged: Vec<u8> = bytes[..8]
            .iter()
            .chain(order.iter().flat_map(|i| frames[*i]))
            .copied()
            .collect();
        fs::write(place.journal(), forged).unwrap();
        place.unclean();
        let _ = fs::remove_dir_all(place.dir.join("index"));
        assert!(!Store::check(&place.dir).unwrap().is_ok(), "{order:?}");
        let (store, group, _) = place.open();
        assert!(store.read_only().is_some(), "{order:?}");
        assert_eq!(group, group_of(group.seq));
        drop(store);
        fs::create_dir_all(place.dir.join("index")).unwrap();
    }
}

#[test]
fn any_rubbish_for_a_journal_is_survived() {
    let place = Place::with(30);
    let bytes = fs::read(place.journal()).unwrap();
    let mut dice = Dice(11);
    for round in 0..60 {
        let mut changed = bytes.clone();
        for _ in 0..=dice.roll(4) {
            let (from, length) = (dice.roll(changed.len()), dice.roll(300));
            let to = (from + length).min(changed.len());
            match dice.roll(4) {
                0 => changed[from..to].fill(0),
                1 => changed[from..to]
                    .iter_mut()
                    .for_each(|b| *b = dice.roll(256) as u8),
                2 => drop(changed.drain(from..to)),
                _ => {
                    let copy = changed[from..to].to_vec();
                    changed.splice(from..from, copy);
                }
            }
            if changed.is_empty() {
                break;
            }
        }
        fs::write(place.journal(), changed).unwrap();
        place.unclean();
        opens_honestly(&place, 30, &format!("round {round}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_copy_of_anything_is_refused_or_whole(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let place = Place::new();
        let mut copy = b"SAMKJRN\x01".to_vec();
        copy.extend(&bytes);
        // What follows the header is a torn end at best: an empty store.
        if let Ok((store, group)) = Store::restore(&place.dir, &super::opening(), &mut &copy[..]) {
            prop_assert_eq!((store.head().seq, group), (0, group_of(0)));
        }
    }
}
