//! Whatever happens to the index, nothing is lost and it is made again.

use std::fs;
use std::path::{Path, PathBuf};

use samklang::store::{Notice, Store};

use super::{Dice, Place, fill, group_of, numbers, opening};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = super::tree(dir)
        .into_keys()
        .filter(|p| p.is_file())
        .collect();
    found.sort();
    found
}

#[test]
fn an_index_damaged_in_any_way_is_made_again_and_nothing_is_lost() {
    let place = Place::with(600);
    let index = place.dir.join("index");
    let sound = place.dir.with_extension("sound");
    copy(&index, &sound);
    let mut dice = Dice(5);
    for round in 0..32 {
        fs::remove_dir_all(&index).unwrap();
        copy(&sound, &index);
        let files = files(&index);
        let victim = &files[dice.roll(files.len())];
        let mut bytes = fs::read(victim).unwrap();
        let at = dice.roll(bytes.len().max(1));
        match round % 6 {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes.truncate(at),
            2 => bytes.clear(),
            3 => bytes.iter_mut().for_each(|b| *b = dice.roll(256) as u8),
            4 => {
                let to = (at + 4096).min(bytes.len());
                bytes[at..to].fill(0);
            }
            _ => bytes.extend(std::iter::repeat_n(0xFF, 3000)),
        }
        fs::write(victim, bytes).unwrap();
        let (mut store, group, _) = place.open();
        assert_eq!(group, group_of(600), "round {round}, {}", victim.display());
        assert_eq!(numbers(&store).len(), 600, "round {round}");
        store.idle(&group);
        assert_eq!(numbers(&store).len(), 600, "round {round}");
        assert!(store.read_only().is_none());
        drop(store);
    }
    assert!(Store::check(&place.dir).unwrap().is_ok());
}

#[test]
fn a_broken_snapshot_file_of_sleds_is_told_and_the_old_index_kept_aside() {
    let place = Place::with(600);
    for round in 0..3 {
        let broken = files(&place.dir.join("index"))
            .into_iter()
            .find(|p| p.file_name().unwrap().to_string_lossy().starts_with("snap"));
        if let Some(broken) = broken {
            fs::write(broken, [round; 40]).unwrap();
        } else {
            fs::write(place.dir.join("index/snap.0000000000000001"), [round; 40]).unwrap();
        }
        let (store, group, notices) = place.open();
        assert!(
            matches!(&notices[..], [Notice::IndexRebuilt { aside, .. }] if aside.is_dir()),
            "{notices:?}"
        );
        assert_eq!(group, group_of(600));
        store.close(&group).unwrap();
        let (store, group, notices) = place.open();
        assert!(notices.is_empty(), "{notices:?}");
        store.close(&group).unwrap();
    }
    let aside = fs::read_dir(&place.dir)
        .unwrap()
        .filter(|e| {
            e.as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .contains("broken")
        })
        .count();
    assert_eq!(aside, 2);
}

#[test]
fn an_index_that_is_gone_or_no_folder_is_made_again() {
    let place = Place::with(600);
    let index = place.dir.join("index");
    fs::remove_dir_all(&index).unwrap();
    let (store, group, notices) = place.open();
    assert_eq!((group, notices.len()), (group_of(600), 0));
    drop(store);
    fs::remove_dir_all(&index).unwrap();
    fs::write(&index, "not a folder").unwrap();
    let (store, group, notices) = place.open();
    assert_eq!(group, group_of(600));
    assert!(matches!(notices[..], [Notice::IndexRebuilt { .. }]));
    assert_eq!(numbers(&store).len(), 600);
}

#[test]
fn an_index_ahead_of_the_journal_is_not_believed() {
    let place = Place::with(600);
    let (store, group, _) = place.open();
    let mut copy = Vec::new();
    store.backup(&mut copy).unwrap();
    store.close(&group).unwrap();
    // An older journal is put in its place.
    let older = Place::with(300);
    fs::copy(older.journal(), place.journal()).unwrap();
    place.unclean();
    let (mut store, group, notices) = place.open();
    assert_eq!(group, group_of(300));
    assert!(
        matches!(notices[..], [Notice::IndexRebuilt { .. }]),
        "{notices:?}"
    );
    assert_eq!(numbers(&store).len(), 300);
    let group = fill(&mut store, 301..=400);
    store.idle(&group);
    assert_eq!(numbers(&store).len(), 400);
}

#[test]
fn an_index_that_fails_on_trial_is_not_opened() {
    let place = Place::with(600);
    place.unclean();
    let mut opening = opening();
    opening.program = Some("/bin/false".into());
    let (store, group, notices) = super::open(&place.dir, &opening);
    assert_eq!(group, group_of(600));
    assert!(matches!(notices[..], [Notice::IndexRebuilt { .. }]));
    store.close(&group).unwrap();
    // Closed cleanly, it is opened without one.
    let (store, group, notices) = super::open(&place.dir, &opening);
    assert!(notices.is_empty());
    drop(store);
    opening.program = Some("/bin/true".into());
    let (.., again, notices) = super::open(&place.dir, &opening);
    assert_eq!((again, notices.len()), (group, 0));
}

#[test]
fn a_short_session_leaves_the_index_as_it_is_and_as_untried_as_it_was() {
    let place = Place::with(600);
    place.unclean();
    let index = place.dir.join("index");
    let before = super::tree(&index);
    let mut opening = opening();
    opening.program = Some("/bin/false".into());
    let (mut store, group, notices) = Store::open(&place.dir, &opening).unwrap();
    assert_eq!((group, notices.len()), (group_of(600), 0));
    let group = fill(&mut store, 601..=610);
    assert_eq!(numbers(&store), (1..=610).collect::<Vec<_>>());
    store.close(&group).unwrap();
    assert_eq!(super::tree(&index), before);
    let (_, again, notices) = super::open(&place.dir, &opening);
    assert_eq!(again, group);
    assert!(matches!(notices[..], [Notice::IndexRebuilt { .. }]));
}

#[test]
fn a_snapshot_is_used_where_it_is_whole_and_else_ignored() {
    let place = Place::with(600);
    let snapshot = place.dir.join("snapshot");
    let sound = fs::read(&snapshot).unwrap();
    let mut dice = Dice(9);
    for round in 0..40 {
        let mut bytes = sound.clone();
        let at = dice.roll(bytes.len());
        match round % 4 {
            0 => bytes[at] ^= 1 << dice.roll(8),
            1 => bytes.truncate(at),
            2 => bytes[at..].fill(0),
            _ => bytes.extend([7; 9]),
        }
        fs::write(&snapshot, bytes).unwrap();
        let (store, group, notices) = Store::open(&place.dir, &opening()).unwrap();
        assert_eq!((group, notices.len()), (group_of(600), 0), "round {round}");
        drop(store);
    }
    // Whole, but of another journal.
    fs::write(&snapshot, sound).unwrap();
    let older = Place::with(700);
    fs::copy(older.journal(), place.journal()).unwrap();
    place.unclean();
    let (_, group, _) = Store::open(&place.dir, &opening()).unwrap();
    assert_eq!(group, group_of(700));
}

#[test]
fn the_trial_itself_tells_sound_from_broken() {
    let place = Place::with(600);
    let index = place.dir.join("index");
    assert!(Store::probe_index(&index).is_ok());
    let (store, group, notices) = place.open();
    assert_eq!((group, notices.len()), (group_of(600), 0));
    drop(store);
    for file in files(&index) {
        fs::write(file, [7; 100]).unwrap();
    }
    assert!(Store::probe_index(&index).is_err());
}

#[test]
fn many_sessions_keep_the_index_in_step() {
    let place = Place::with(0);
    let mut newest = 0;
    for round in 0..40 {
        let (mut store, group, notices) = place.open();
        assert_eq!(
            (group, notices.len()),
            (group_of(newest), 0),
            "round {round}"
        );
        let more = 1 + round * 7 % 90;
        let group = fill(&mut store, newest + 1..=newest + more);
        newest += more;
        if round % 3 == 0 {
            store.idle(&group);
        }
        assert_eq!(numbers(&store), (1..=newest).collect::<Vec<_>>());
        if round % 4 == 1 {
            drop(store);
        } else {
            store.close(&group).unwrap();
        }
    }
}
