//! A store that can only be read opens all the same, says so, and refuses every change.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

use super::{Pty, Setup, binary};
use crate::store::space::Mount;

/// The interface on a store, in Swedish and with a home of its own.
fn open(home: &TempDir, store: &Path) -> Pty {
    let home = home.path().display().to_string();
    let mut pty = Setup::program(&["--lang", "sv", "--as", "sekreterare"])
        .env("HOME", &home)
        .env("XDG_CONFIG_HOME", &home)
        .env("XDG_STATE_HOME", &home)
        .env("SAMKLANG_STORE", &store.display().to_string())
        .start();
    pty.wait_for_text("SAMKLANG");
    pty
}

fn run(store: &Path, args: &[&str]) {
    let mut command = Command::new(binary());
    let output = command
        .arg("--store")
        .arg(store)
        .args(args)
        .output()
        .unwrap();
    assert!(output.status.success(), "{args:?}: {output:?}");
}

/// Tries what changes: at once, and after something was filled in.
fn assert_nothing_changes(pty: &mut Pty, told: &str, status: u32) {
    for key in ["a", "s", ">", "u"] {
        // Another line first, so that it is this key's answer that is seen.
        pty.send("y");
        pty.wait_for_text("Kopierat");
        pty.send(key);
        pty.wait_for_text(told);
    }
    pty.send("w");
    pty.wait_for_text("Varvet runt");
    pty.send("4");
    pty.wait_for_text("▌4");
    pty.send("\r");
    pty.wait_for_text(told);
    pty.send("\x1b");
    pty.wait_for("the cycle", |screen| {
        !screen.contents().contains("Varvet runt")
    });
    pty.send("q");
    assert_eq!(pty.wait_exit(), status);
}

/// Mounts need root and a kernel that lets it; without, there is nothing to see.
#[test]
fn a_folder_that_cannot_be_written_is_shown_and_refuses_changes() {
    let Some(mount) = Mount::tmpfs("size=200m") else {
        return;
    };
    let home = TempDir::new().unwrap();
    let store = mount.path().join("group");
    run(&store, &["init", "--sample", "savsjo"]);
    assert!(mount.remount("remount,ro"));
    let mut pty = open(&home, &store);
    pty.wait_for_text("går bara att läsa  sekreterare");
    pty.wait_for_text("Gruppen går bara att läsa här");
    // What is typed cannot be kept, and nothing says that it is.
    pty.send("e och mer\x1b");
    pty.wait_for_text("kunde inte behållas");
    assert_nothing_changes(&mut pty, "Gruppen går bara att läsa här", 0);
}

#[test]
fn a_damaged_store_is_shown_as_far_as_it_is_whole_and_refuses_changes() {
    let home = TempDir::new().unwrap();
    let store = home.path().join("group");
    run(&store, &["init", "--sample", "savsjo"]);
    // Within a late change, so that there is something sound before it.
    for _ in 0..5 {
        run(
            &store,
            &["status", "A1", "done", "-m", "A note that takes some room"],
        );
    }
    let journal = fs::read_dir(store.join("journal")).unwrap();
    let journal = journal.map(|entry| entry.unwrap().path()).next().unwrap();
    let mut bytes = fs::read(&journal).unwrap();
    let late = bytes.len() - 500;
    bytes[late] ^= 0x40;
    fs::write(&journal, bytes).unwrap();
    let mut pty = open(&home, &store);
    pty.wait_for_text("går bara att läsa  sekreterare");
    pty.wait_for_text("Gruppen är skadad: bara det hela visas");
    assert_nothing_changes(&mut pty, "skadad", 6);
}
