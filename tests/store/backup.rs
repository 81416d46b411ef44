//! A copy of a store in use, and back.

use samklang::store::{Store, StoreError};

use super::{Place, fill, group_of, opening};

#[test]
fn a_copy_taken_in_use_comes_back_whole() {
    let place = Place::with(30);
    let (mut store, ..) = place.open();
    fill(&mut store, 31..=40);
    let mut copy = Vec::new();
    let head = store.backup(&mut copy).unwrap();
    fill(&mut store, 41..=50);

    let other = Place::new();
    let (restored, group) = Store::restore(&other.dir, &opening(), &mut &copy[..]).unwrap();
    assert_eq!((restored.head(), group), (head, group_of(40)));
    drop(restored);
    let (_, group, notices) = other.open();
    assert_eq!((group, notices.len()), (group_of(40), 0));
}

#[test]
fn a_damaged_copy_is_refused_and_the_place_stays_free() {
    let place = Place::with(30);
    let (store, ..) = place.open();
    let mut copy = Vec::new();
    store.backup(&mut copy).unwrap();
    let middle = copy.len() / 2;
    copy[middle] ^= 4;
    let other = Place::new();
    assert!(matches!(
        Store::restore(&other.dir, &opening(), &mut &copy[..]),
        Err(StoreError::Damaged(_))
    ));
    copy[middle] ^= 4;
    assert!(Store::restore(&other.dir, &opening(), &mut &copy[..]).is_ok());
    assert!(matches!(
        Store::restore(&other.dir, &opening(), &mut &copy[..]),
        Err(StoreError::Exists { .. })
    ));
}
