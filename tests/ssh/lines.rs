//! Bad lines: slow, far away, and gone in the middle of a word.

use std::time::Duration;

use rustix::process::Signal;

use super::Server;
use super::interface::start;
use super::relay::Relay;
use crate::pty::Pty;

/// 9600 baud, with a start and a stop bit for each byte.
const MODEM: u64 = 960;

/// Returns one who sits at the cycle, over a line that is good so far.
fn sit(server: &Server, relay: &Relay) -> Pty {
    let mut pty = server.sit_down_at(relay.port, "kommunpolis", &[]);
    pty.wait_for_text("SAMKLANG");
    pty.wait_for_text("A12");
    pty
}

/// Returns what was noted last, in the group's log.
fn noted(server: &Server) -> String {
    let log = server.done(&["log", "--json"]);
    let last = log.lines().last().unwrap();
    let last: serde_json::Value = serde_json::from_str(last).unwrap();
    let note = last["event"]["report"]["note"].as_str();
    note.unwrap_or_default().to_owned()
}

#[test]
fn what_is_typed_ahead_lands_in_order_however_far_away_it_is() {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    for (milliseconds, words) in [(200, "Två hundra bort: åäö"), (1000, "En sekund bort: ÅÄÖ")]
    {
        let relay = Relay::to(server.port);
        let mut pty = sit(&server, &relay);
        relay.round_trip(Duration::from_millis(milliseconds));
        // Nothing is waited for: a form that is left again, the way to A12, and its status. Escape is
        // followed at once by a key, which terminals also send for Alt.
        pty.send("s\x1bj");
        for key in ["\x1b[B", "\x1bOB", "j", "s2"] {
            pty.send(key);
        }
        pty.send(&format!("\t{words}\r"));
        pty.wait_for_text("A12: hotad");
        assert_eq!(noted(&server), words);
        pty.send("q");
        assert_eq!(pty.wait_exit(), 0);
        assert!(pty.modes_are_as_before());
    }
}

#[test]
fn at_9600_baud_a_burst_of_keys_is_drawn_without_a_queue() {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    let relay = Relay::to(server.port);
    let mut pty = sit(&server, &relay);
    relay.throttle(MODEM);
    let mark = pty.mark();
    pty.send(&"\x1b[B".repeat(60));
    pty.send(&"\x1b[A".repeat(60));
    pty.send("jjjjs2\tLångsamt\r");
    pty.wait_for_text("A12: hotad");
    let bytes = pty.since(mark).len();
    assert!(bytes <= 6 * 1024, "{bytes} bytes");
    assert_eq!(noted(&server), "Långsamt");
}

/// Types half a line, loses the line in the middle of the rest, and finds it again.
fn comes_back(lose: impl Fn(&Relay, &Pty)) {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    let relay = Relay::to(server.port);
    let mut pty = sit(&server, &relay);
    pty.send("jjjjs2\tHalvvägs");
    pty.wait_for_text("Halvvägs");
    pty.send(" genom ordet");
    lose(&relay, &pty);
    let line = Relay::to(server.port);
    let mut again = sit(&server, &line);
    again.send("jjjjs2");
    again.wait_for_text("Halvvägs");
    // Whatever had come before the line went is there, and nothing else.
    let typed = again.screen().contents();
    let typed = &typed[typed.find("Halvvägs").unwrap()..];
    let typed = typed.lines().next().unwrap().trim_end();
    assert!("Halvvägs genom ordet".starts_with(typed), "{typed:?}");
    again.send("!\r");
    again.wait_for_text("A12: hotad");
    assert_eq!(noted(&server), format!("{typed}!"));
}

#[test]
fn a_line_that_is_cut_in_the_middle_of_a_word_takes_no_word() {
    comes_back(|relay, _| relay.cut());
}

#[test]
fn a_client_that_is_killed_in_the_middle_of_a_word_takes_no_word() {
    comes_back(|_, pty| pty.signal(Signal::KILL));
}

#[test]
fn a_line_that_goes_dead_without_a_sign_takes_no_word() {
    comes_back(|relay, _| relay.go_dead());
}

#[test]
fn many_sizes_in_a_hurry_end_in_a_whole_screen() {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    let relay = Relay::to(server.port);
    let mut pty = sit(&server, &relay);
    pty.send("jjjj");
    pty.wait_for_text("Riktade");
    pty.send("?");
    pty.wait_for("help", |screen| !screen.contents().contains("Riktade"));
    pty.send("\x1b");
    pty.wait_for_text("Riktade");
    let before = pty.screen().contents();
    relay.round_trip(Duration::from_millis(100));
    for (columns, rows) in [
        (1, 1),
        (200, 60),
        (2, 1),
        (40, 12),
        (39, 11),
        (1, 50),
        (132, 2),
    ] {
        for step in 0..8 {
            pty.resize(columns + step, rows + step);
        }
    }
    // The client may see no size but the last one. Were that the one it had sent before, nobody would be told
    // of any, so it is another.
    pty.resize(100, 30);
    pty.wait_for_text("Riktade");
    pty.resize(80, 24);
    pty.wait_for("what was there before", |screen| {
        screen.contents() == before
    });
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
    assert!(pty.modes_are_as_before());
}
