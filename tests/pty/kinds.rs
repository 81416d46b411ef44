//! Terminals of other kinds, and what stands between them and the program.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use tempfile::TempDir;

use super::kill::Place;
use super::{Pty, Setup};
use crate::tools::has;

/// Returns the numbers of every style that was written.
fn styles(output: &[u8]) -> Vec<u16> {
    let output = String::from_utf8_lossy(output);
    let sequences = output.split("\x1b[").skip(1);
    let styles = sequences.filter_map(|rest| rest.split_once('m'));
    styles
        .flat_map(|(numbers, _)| numbers.split(';'))
        .filter_map(|number| number.parse().ok())
        .collect()
}

/// Goes down and up the list, by these keys, and sees what is chosen change.
fn walk_about(pty: &mut Pty, down: &str, up: &str) {
    let is_first = |screen: &vt100::Screen| {
        let mut rows = screen.rows(0, 80);
        rows.nth(4).is_some_and(|row| row.starts_with('▌'))
    };
    pty.wait_for("the first activity", is_first);
    pty.send(down);
    pty.wait_for("another activity", |screen| !is_first(screen));
    pty.send(up);
    pty.wait_for("the first activity", is_first);
}

/// Steps back from the line where a filter is typed, and from the filter.
fn clear_filter(pty: &mut Pty, typed: &str) {
    pty.send("\x1b");
    pty.wait_for_text("s status");
    pty.send("\x1b");
    pty.wait_for("no filter", |screen| !screen.contents().contains(typed));
}

#[test]
fn a_dumb_terminal_gets_the_cycle_as_plain_text_and_is_told_what_works() {
    let place = Place::new();
    for (args, status) in [(&[][..], 0), (&["demo"], 0), (&["room"], 7), (&["walk"], 7)] {
        for term in ["dumb", "unknown"] {
            let mut pty = place.open_at(term, args);
            assert_eq!(pty.wait_exit(), status, "{args:?}");
            assert!(!pty.since(0).contains(&0x1b), "{args:?}");
            assert!(pty.modes_are_as_before(), "{args:?}");
            let told = String::from_utf8_lossy(pty.since(0)).into_owned();
            assert!(told.contains(&format!("TERM={term}")), "{told}");
            assert!(told.contains("samklang list activities"), "{told}");
            assert_eq!(told.contains("A12 "), status == 0, "{told}");
        }
    }
}

#[test]
fn where_nobody_sits_at_a_terminal_nothing_is_said_of_terminals() {
    let place = Place::new();
    assert!(!place.done(&[]).contains("TERM"));
    let room = place.run(&["room"]);
    let told = String::from_utf8_lossy(&room.stderr).into_owned();
    assert_eq!(room.status.code(), Some(7));
    assert!(told.contains("ssh -t") && !told.contains("TERM"), "{told}");
}

#[test]
fn each_terminal_is_understood_and_left_as_it_was() {
    let place = Place::new();
    for (term, down, up, end, home) in [
        ("vt100", "\x1bOB", "\x1bOA", "\x1b[4~", "\x1b[1~"),
        ("linux", "\x1b[B", "\x1b[A", "\x1b[4~", "\x1b[1~"),
        ("screen", "\x1bOB", "\x1bOA", "\x1b[4~", "\x1b[1~"),
        ("rxvt", "\x1b[B", "\x1b[A", "\x1b[8~", "\x1b[7~"),
        ("xterm", "\x1b[B", "\x1b[A", "\x1bOF", "\x1bOH"),
    ] {
        let mut pty = place.open_at(term, &[]);
        walk_about(&mut pty, down, up);
        walk_about(&mut pty, end, home);
        // In a line that is typed, they go to its ends.
        pty.send("/cd");
        pty.wait_for_text("cd");
        pty.send(&format!("{home}b{end}e"));
        pty.wait_for_text("bcde");
        clear_filter(&mut pty, "bcde");
        pty.send("y");
        pty.send("q");
        assert_eq!(pty.wait_exit(), 0, "{term}");
        assert!(pty.modes_are_as_before(), "{term}");
        let output = pty.since(0);
        let has_colour = styles(output).iter().any(|number| *number >= 30);
        assert_eq!(has_colour, term != "vt100", "{term}");
        let has_string = output.windows(2).any(|pair| pair == b"\x1b]");
        assert_eq!(has_string, !["vt100", "linux"].contains(&term), "{term}");
        // One that has no other screen is left with nothing of ours on the one it has.
        let plain = String::from_utf8_lossy(output).replace("\x1b[?1049", "\x1b[?9999");
        let mut left = vt100::Parser::new(24, 80, 0);
        left.process(plain.as_bytes());
        assert_eq!(left.screen().contents().trim(), "", "{term}");
        assert!(!left.screen().hide_cursor(), "{term}");
    }
}

/// Goes about in the interface where another program stands between, and leaves it.
fn go_about(pty: &mut Pty) {
    pty.wait_for_text("SAMKLANG");
    walk_about(pty, "\x1b[B", "\x1b[A");
    pty.send("/åäö");
    pty.wait_for_text("åäö");
    clear_filter(pty, "åäö");
    // The last is another than the first: who sees none of those between has nothing to draw
    // where nothing has changed, and what was cut off here would never come back.
    for (columns, rows) in [(20, 5), (120, 40), (40, 12), (81, 25)] {
        pty.resize(columns, rows);
    }
    walk_about(pty, "j", "k");
    pty.send("q");
    pty.wait_for_text("LEFT");
    assert!(!pty.screen().contents().contains("SAMKLANG"));
}

/// What runs in it: the program, and then somebody who says that it has ended and waits for a line.
const INSIDE: &str = r#"sh -c '"$SAMKLANG" demo; echo L""EFT; read line'"#;

#[test]
fn in_tmux_it_is_as_anywhere() {
    if !has("tmux", "tmux") {
        return;
    }
    let home = TempDir::new().unwrap();
    let path = home.path().to_str().unwrap();
    let line = format!(
        "exec tmux -u -f /dev/null new-session {}",
        shlex::try_quote(INSIDE).unwrap()
    );
    let setup = Setup::shell(&line).env("TMUX_TMPDIR", path).env("TMUX", "");
    let mut pty = setup.env("LC_ALL", "C.UTF-8").start();
    go_about(&mut pty);
    pty.send("\r");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn in_screen_it_is_as_anywhere() {
    if !has("screen", "screen") {
        return;
    }
    let home = TempDir::new().unwrap();
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let path = home.path().to_str().unwrap();
    let setup = Setup::shell(&format!("exec screen -U -c /dev/null {INSIDE}"));
    let setup = setup.env("SCREENDIR", path).env("LC_ALL", "C.UTF-8");
    let mut pty = setup.start();
    go_about(&mut pty);
    pty.send("\r");
    assert_eq!(pty.wait_exit(), 0);
}
