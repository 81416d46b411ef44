//! What is opened, what is refused, and what is then left as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use samklang::store::{Kind, Store, StoreError};

use super::{Place, group_of, opening, tree};

#[test]
fn where_there_is_nothing_there_is_no_store_and_none_is_made() {
    let place = Place::new();
    let error = Store::open(&place.dir, &opening()).err().unwrap();
    assert!(matches!(error, StoreError::Missing { .. }));
    assert_eq!(error.kind(), Kind::Unreachable);
    assert!(!place.dir.exists());
    fs::create_dir(&place.dir).unwrap();
    let error = Store::open(&place.dir, &opening()).err().unwrap();
    assert!(matches!(error, StoreError::Missing { .. }));
    assert_eq!(fs::read_dir(&place.dir).unwrap().count(), 0);
}

#[test]
fn a_folder_with_something_else_is_left_alone() {
    let place = Place::new();
    fs::create_dir(&place.dir).unwrap();
    fs::write(place.dir.join("letter.txt"), "Dear all").unwrap();
    let before = tree(&place.dir);
    for error in [
        Store::open(&place.dir, &opening()).err().unwrap(),
        Store::create(&place.dir, &opening()).err().unwrap(),
        Store::open_read_only(&place.dir).err().unwrap(),
        Store::check(&place.dir).unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::NotAStore { .. }));
    }
    assert_eq!(before, tree(&place.dir));
    let file = place.dir.join("letter.txt");
    assert!(matches!(
        Store::open(&file, &opening()),
        Err(StoreError::NotAStore { .. })
    ));
}

#[test]
fn a_store_whose_format_is_gone_is_not_made_over() {
    let place = Place::with(3);
    fs::remove_file(place.dir.join("FORMAT")).unwrap();
    let before = tree(&place.dir);
    for error in [
        Store::open(&place.dir, &opening()).err().unwrap(),
        Store::create(&place.dir, &opening()).err().unwrap(),
    ] {
        assert!(matches!(error, StoreError::NotAStore { .. }));
    }
    assert_eq!(before, tree(&place.dir));
}

#[test]
fn a_newer_store_is_refused_untouched() {
    let place = Place::with(3);
    fs::write(place.dir.join("FORMAT"), "samklang store 2\nand more\n").unwrap();
    let before = tree(&place.dir);
    for error in [
        Store::open(&place.dir, &opening()).err().unwrap(),
        Store::open_read_only(&place.dir).err().unwrap(),
        Store::check(&place.dir).unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::Newer { found: 2, .. }));
        assert_eq!(error.kind(), Kind::Unreachable);
    }
    assert!(matches!(
        Store::create(&place.dir, &opening()),
        Err(StoreError::Exists { .. })
    ));
    assert_eq!(before, tree(&place.dir));
}

#[test]
fn a_store_is_made_once_for_its_owner_only() {
    let place = Place::with(3);
    assert!(matches!(
        Store::create(&place.dir, &opening()),
        Err(StoreError::Exists { .. })
    ));
    let (_, group, _) = place.open();
    assert_eq!(group, group_of(3));
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place.dir.clone()), 0o700);
    assert_eq!(mode(place.dir.join("journal")), 0o700);
    for file in ["journal/records", "host.lock", "ballast", "FORMAT"] {
        assert_eq!(mode(place.dir.join(file)), 0o600, "{file}");
    }
    let ballast = fs::metadata(place.dir.join("ballast")).unwrap();
    assert_eq!(ballast.len(), samklang::store::BALLAST);
}

#[test]
fn a_making_cut_short_is_made_over() {
    let place = Place::with(0);
    fs::remove_file(place.dir.join("FORMAT")).unwrap();
    assert!(matches!(
        Store::open(&place.dir, &opening()),
        Err(StoreError::Missing { .. })
    ));
    Store::create(&place.dir, &opening()).unwrap();
    let (store, ..) = place.open();
    assert_eq!(store.head().seq, 0);
}

#[test]
fn a_second_process_is_told_who_has_the_store() {
    let place = Place::with(3);
    let (_store, ..) = place.open();
    let error = Store::open(&place.dir, &opening()).err().unwrap();
    let expected = format!("{} anna", std::process::id());
    assert!(matches!(&error, StoreError::Held { by } if *by == expected));
    assert_eq!(error.kind(), Kind::Unreachable);
    // Looking is allowed.
    let (store, group, _) = Store::open_read_only(&place.dir).unwrap();
    assert_eq!((group, store.head().seq), (group_of(3), 3));
    assert!(Store::check(&place.dir).unwrap().is_ok());
}

#[test]
fn reading_alone_writes_nothing() {
    let place = Place::with(600);
    let before = tree(&place.dir);
    let (mut store, group, notices) = Store::open_read_only(&place.dir).unwrap();
    assert_eq!((&group, notices.len()), (&group_of(600), 0));
    assert_eq!(store.records(..).count(), 600);
    assert!(store.read_only().is_some());
    store.idle(&group);
    store.close(&group).unwrap();
    assert_eq!(before, tree(&place.dir));
}

/// Mounts need root and a kernel that lets it; without, there is nothing to see.
#[test]
fn a_read_only_file_system_is_told_and_can_be_read() {
    let Some(mount) = super::space::Mount::tmpfs("size=40m") else {
        return;
    };
    let dir = mount.path().join("group");
    let mut store = Store::create(&dir, &opening()).unwrap();
    let group = super::fill(&mut store, 1..=20);
    store.close(&group).unwrap();
    assert!(mount.remount("remount,ro"));
    let error = Store::open(&dir, &opening()).err().unwrap();
    assert!(
        matches!(error, StoreError::ReadOnlyFolder { .. }),
        "{error:?}"
    );
    let (_, group, _) = Store::open_read_only(&dir).unwrap();
    assert_eq!(group, group_of(20));
    assert!(Store::check(&dir).unwrap().is_ok());
}
