//! A damaged store is made whole of what two copies still hold.

use std::fs;

use samklang::store::Store;

use super::{Dice, Place, fill, group_of, numbers, opening, tree};

#[test]
fn a_sound_store_is_left_as_it_is() {
    let place = Place::with(5);
    let before = tree(&place.dir);
    let repair = Store::repair(&place.dir, &opening()).unwrap();
    assert_eq!((repair.head.seq, repair.aside), (5, None));
    assert_eq!(before, tree(&place.dir));
}

#[test]
fn what_the_journal_lost_comes_back_from_the_index() {
    let place = Place::with(700);
    let (mut store, ..) = place.open();
    let group = fill(&mut store, 701..=720);
    store.close(&group).unwrap();
    let sound = fs::read(place.journal()).unwrap();
    let mut bytes = sound.clone();
    let mut dice = Dice(3);
    for _ in 0..5 {
        // Within what is indexed.
        let at = 8 + dice.roll(sound.len() * 9 / 10);
        bytes[at..at + 40].fill(0xEE);
    }
    fs::write(place.journal(), &bytes).unwrap();
    let (store, group, _) = place.open();
    assert!(store.read_only().is_some() && group.seq < 700);
    drop(store);

    let repair = Store::repair(&place.dir, &opening()).unwrap();
    assert_eq!((repair.head.seq, repair.lost), (720, 0));
    assert!(repair.from_index >= 5);
    assert_eq!(fs::read(repair.aside.unwrap()).unwrap(), bytes);
    assert_eq!(fs::read(place.journal()).unwrap(), sound);
    let (mut store, group, _) = place.open();
    assert_eq!((group, store.read_only()), (group_of(720), None));
    fill(&mut store, 721..=721);
    assert_eq!(numbers(&store).len(), 721);
    assert!(Store::check(&place.dir).unwrap().is_ok());
}

#[test]
fn without_an_index_it_ends_before_the_damage_and_says_what_is_lost() {
    let place = Place::with(40);
    assert!(!place.dir.join("index").exists(), "too few records for one");
    let mut bytes = fs::read(place.journal()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(place.journal(), &bytes).unwrap();
    let repair = Store::repair(&place.dir, &opening()).unwrap();
    assert_eq!(repair.head.seq + repair.lost, 40);
    assert!((15..25).contains(&repair.head.seq));
    let (store, group, _) = place.open();
    assert_eq!(
        (&group, store.read_only()),
        (&group_of(repair.head.seq), None)
    );
    assert!(Store::check(&place.dir).unwrap().is_ok());
}
