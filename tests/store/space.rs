//! A disk that fills up harms nothing.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use samklang::store::{BALLAST, Change, FREE_MIN, Kind, Notice, Opening, Space, Store, StoreError};
use tempfile::TempDir;

use super::{Place, fill, group_of, note, opening};

/// A file system of its own, gone with the test.
pub(crate) struct Mount(TempDir);

impl Mount {
    /// Mounts one, where the test runs as root and the kernel lets it.
    pub(crate) fn tmpfs(options: &str) -> Option<Self> {
        let mount = Self(tempfile::tempdir().ok()?);
        let arguments = ["-t", "tmpfs", "-o", options, "tmpfs"];
        let made = Command::new("mount")
            .args(arguments)
            .arg(mount.path())
            .output();
        if made.is_ok_and(|output| output.status.success()) {
            return Some(mount);
        }
        // Seen with --nocapture.
        println!("skipped: cannot mount a tmpfs here");
        std::mem::forget(mount);
        None
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn remount(&self, options: &str) -> bool {
        let mut command = Command::new("mount");
        command.args(["-o", options]).arg(self.path());
        command.status().is_ok_and(|status| status.success())
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// A disk with as much room as is said, and the handle to say so.
fn gauge(free: u64) -> (Arc<AtomicU64>, Opening) {
    let gauge = Arc::new(AtomicU64::new(free));
    let read = Arc::clone(&gauge);
    let space = Space::new(move |_| Ok(read.load(Ordering::Relaxed)));
    let opening = Opening { space, ..opening() };
    (gauge, opening)
}

#[test]
fn below_the_limit_nothing_is_taken_and_nothing_written() {
    let place = Place::with(3);
    let (free, opening) = gauge(1 << 30);
    let (mut store, ..) = Store::open(&place.dir, &opening).unwrap();
    free.store(FREE_MIN - 1, Ordering::Relaxed);
    let before = fs::read(place.journal()).unwrap();
    let more = [note(4)];
    let error = store.append(&[Change::from(&more[..])]).unwrap_err();
    assert!(matches!(error, StoreError::NoSpace { free, .. } if free == FREE_MIN - 1));
    assert_eq!(error.kind(), Kind::Unwritten);
    assert_eq!(before, fs::read(place.journal()).unwrap());
    store.put_draft("anna", "skrivs ändå").unwrap();
    free.store(FREE_MIN, Ordering::Relaxed);
    fill(&mut store, 4..=4);
    assert_eq!(store.head().seq, 4);
}

#[test]
fn the_ballast_is_let_go_when_nothing_is_free_and_made_again_later() {
    let place = Place::with(3);
    let ballast = place.dir.join("ballast");
    let (free, opening) = gauge(0);
    let (mut store, group, notices) = Store::open(&place.dir, &opening).unwrap();
    assert!(matches!(notices[..], [Notice::BallastReleased]));
    assert_eq!(group, group_of(3));
    assert!(!ballast.exists());
    free.store(FREE_MIN + BALLAST, Ordering::Relaxed);
    store.idle(&group);
    assert!(!ballast.exists(), "not yet plenty");
    free.store(FREE_MIN + 2 * BALLAST, Ordering::Relaxed);
    store.idle(&group);
    assert_eq!(fs::metadata(ballast).unwrap().len(), BALLAST);
}

#[test]
fn no_store_is_begun_without_room() {
    let place = Place::new();
    let (_, opening) = gauge(FREE_MIN - 1);
    assert!(matches!(
        Store::create(&place.dir, &opening),
        Err(StoreError::NoSpace { .. })
    ));
    assert!(!place.dir.exists());
}

#[test]
fn a_disk_that_is_really_full_takes_nothing_back() {
    let Some(mount) = Mount::tmpfs("size=20m") else {
        return;
    };
    let dir = mount.path().join("group");
    // The gauge lies, so that the write itself meets the end of the disk.
    let mut store = Store::create(&dir, &opening()).unwrap();
    let mut newest = 0;
    let long = "x".repeat(200_000);
    let full = loop {
        let event = super::titled(newest + 1, &long);
        let more = [super::record(newest + 1, event)];
        match store.append(&[Change::from(&more[..])]) {
            Ok(()) => newest += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, StoreError::NoSpace { .. }), "{full:?}");
    assert!(newest > 0);
    assert_eq!(store.head().seq, newest);
    drop(store);
    // With not a byte free, it opens all the same.
    let rest = fs::File::create(mount.path().join("rest")).unwrap();
    let mut rest = std::io::BufWriter::new(rest);
    while std::io::Write::write_all(&mut rest, &[0; 4096]).is_ok() {}
    let honest = Opening {
        login: "anna".into(),
        ..Opening::default()
    };
    let (mut store, group, notices) = Store::open(&dir, &honest).unwrap();
    assert!(matches!(notices[0], Notice::BallastReleased), "{notices:?}");
    assert_eq!((group.seq, store.read_only()), (newest, None));
    let more = [note(newest + 1)];
    assert!(matches!(
        store.append(&[Change::from(&more[..])]),
        Err(StoreError::NoSpace { .. })
    ));
    store.close(&group).unwrap();
    let health = Store::check(&dir).unwrap();
    assert!(health.is_ok(), "{:?}", health.problems);
    assert_eq!(health.head.seq, newest);
}
