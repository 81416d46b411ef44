//! How the program treats the terminal that it was lent.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::kill::Place;
use super::{Pty, Setup};

/// What leaving sends: the alternate screen is left and the cursor shows, in this order and last.
const FAREWELL: &[u8] = b"\x1b[?2004l\x1b[?1049l\x1b[?25h";

fn demo() -> Setup {
    Setup::program(&["demo"])
}

fn started(setup: Setup) -> Pty {
    let mut pty = setup.start();
    // The bottom line is drawn last: then the whole frame has come.
    pty.wait_for_text("SAMKLANG");
    pty.wait_for("the hints", |screen| {
        screen
            .contents()
            .trim_end()
            .lines()
            .last()
            .is_some_and(|line| line.contains("edit"))
    });
    pty
}

/// Checks that the terminal was given back as it was lent.
fn assert_given_back(pty: &Pty) {
    assert!(!pty.screen().alternate_screen());
    assert!(!pty.screen().hide_cursor());
    assert!(!pty.screen().bracketed_paste());
    assert!(pty.modes_are_as_before());
}

#[test]
fn it_starts_on_the_alternate_screen_and_q_leaves_with_status_0() {
    let mut pty = started(demo());
    assert!(pty.screen().alternate_screen() && pty.screen().bracketed_paste());
    assert!(!pty.modes_are_as_before(), "raw mode");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
    assert_given_back(&pty);
}

#[test]
fn a_signal_that_ends_it_gives_the_terminal_back_and_names_itself_in_the_status() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let mut pty = started(demo());
        pty.signal(signal);
        assert_eq!(pty.wait_exit(), status);
        assert_given_back(&pty);
        assert!(pty.since(0).ends_with(FAREWELL), "{signal:?}");
    }
}

#[test]
fn the_shell_can_stop_and_continue_it() {
    let line = "set -m; \"$SAMKLANG\" demo; echo S''TOPPED; fg";
    let mut pty = started(Setup::shell(line));
    pty.signal_child(Signal::TSTP);
    let stopped = pty.wait_for_output("STOPPED");
    assert!(
        pty.since(0)[..stopped]
            .windows(8)
            .any(|part| part == b"\x1b[?1049l")
    );
    // The shell continues it at once.
    pty.wait_for("drawn anew", |screen| {
        screen.alternate_screen() && screen.contents().contains("SAMKLANG")
    });
    pty.send("q");
    pty.wait_exit();
    assert_given_back(&pty);
}

#[test]
fn without_job_control_a_stop_is_refused() {
    let mut pty = started(demo());
    pty.signal(Signal::TSTP);
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn it_ends_when_its_terminal_is_closed() {
    let mut pty = started(demo());
    let closed = Instant::now();
    pty.hang_up();
    assert_eq!(pty.wait_exit(), 129);
    assert!(closed.elapsed() < Duration::from_secs(3));
}

#[test]
fn it_ends_within_three_seconds_when_its_terminal_vanishes_without_a_signal() {
    // The kernel tells the session's leader, which is a shell that does not care.
    let mut pty = started(Setup::shell("trap '' HUP; \"$SAMKLANG\" demo; exit $?"));
    let closed = Instant::now();
    pty.hang_up();
    assert_eq!(pty.wait_exit(), 129);
    assert!(closed.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_tiny_window_gets_one_sentence_and_a_large_one_everything_again() {
    let mut pty = started(demo());
    pty.resize(20, 5);
    pty.wait_for("a sentence", |screen| {
        let text = screen.contents();
        !text.contains("SAMKLANG") && text.contains("40")
    });
    pty.resize(80, 24);
    pty.wait_for_text("SAMKLANG");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn the_smallest_terminal_gets_a_screen() {
    let mut pty = started(demo().size(40, 12));
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn after_a_kill_it_starts_again() {
    let mut pty = started(demo());
    pty.kill9();
    drop(pty);
    started(demo());
}

#[test]
fn two_hundred_keys_cost_no_more_than_two_kilobytes() {
    let mut pty = started(demo());
    let mark = pty.mark();
    pty.send(&"\x1b[B".repeat(201));
    pty.wait_for_bytes_since(mark, 0);
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
    let bytes = pty.since(mark).len();
    assert!(bytes <= 2048, "{bytes} bytes");
}

#[test]
fn moving_the_selection_costs_no_more_than_400_bytes() {
    let mut pty = started(demo());
    for key in ["\x1b[B"; 6].into_iter().chain(["\x1b[A"; 6]) {
        let mark = pty.mark();
        pty.send(key);
        pty.wait_for_bytes_since(mark, 0);
        let bytes = pty.since(mark).len();
        assert!(bytes <= 400, "{bytes} bytes");
    }
}

/// Goes to the other one of two screens, and sees it.
fn go_over(pty: &mut Pty) {
    let (key, shown) = if pty.screen().contents().contains("[ DO 7 ]") {
        ("2", "18 of 18")
    } else {
        ("1", "[ DO 7 ]")
    };
    pty.send(key);
    pty.wait_for_text(shown);
}

/// Goes back and forth until the terminal is asked how it is, and returns the place after the question.
fn go_on_until_asked(pty: &mut Pty, from: usize) -> usize {
    loop {
        let sent = pty.since(from);
        let asked = sent.windows(4).position(|part| part == b"\x1b[5n");
        if let Some(at) = asked {
            return from + at + 4;
        }
        go_over(pty);
    }
}

#[test]
fn a_terminal_that_is_behind_is_waited_for_and_no_key_is_lost() {
    let mut pty = started(demo());
    let asked = go_on_until_asked(&mut pty, 0);
    // It has never answered: nothing waits.
    for _ in 0..10 {
        go_over(&mut pty);
    }
    pty.send("\x1b[0n");
    let asked = go_on_until_asked(&mut pty, asked);
    for key in ["2", "1"].into_iter().cycle().take(40) {
        pty.send(key);
    }
    pty.send("/xyz");
    pty.send("\x1b[0n");
    pty.wait_for_text("xyz");
    let bytes = pty.since(asked).len();
    assert!(bytes <= 8 * 1024, "{bytes} bytes");
    // What it answers now is not for the shell.
    pty.send("\x1b\x1b\x1b[0nq");
    assert_eq!(pty.wait_exit(), 0);
    assert_given_back(&pty);
}

#[test]
fn no_color_means_no_colour_but_bold_and_reverse() {
    let mut pty = started(demo().env("NO_COLOR", "1"));
    pty.send("\x1b[B");
    pty.send("q");
    pty.wait_exit();
    let output = String::from_utf8_lossy(pty.since(0)).into_owned();
    let styles: Vec<&str> = output
        .split("\x1b[")
        .skip(1)
        .filter_map(|rest| rest.split_once('m'))
        .map(|(numbers, _)| numbers)
        .filter(|numbers| numbers.chars().all(|c| c.is_ascii_digit() || c == ';'))
        .collect();
    let has = |wanted: fn(u16) -> bool| {
        styles.iter().any(|style| {
            style
                .split(';')
                .any(|number| number.parse().is_ok_and(wanted))
        })
    };
    assert!(!has(|number| number >= 30), "{styles:?}");
    assert!(has(|number| number == 1 || number == 7), "{styles:?}");
}

/// Returns how often the process's threads have gone to sleep, and so been woken, by themselves.
fn wake_ups(pty: &Pty) -> u64 {
    let tasks = format!("/proc/{}/task", pty.pid().as_raw_nonzero());
    std::fs::read_dir(tasks)
        .unwrap()
        .map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).unwrap())
        .filter_map(|status| {
            let line = status
                .lines()
                .find(|line| line.starts_with("voluntary_ctxt_switches"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .sum()
}

#[test]
#[ignore = "takes a minute: run it by name"]
fn nothing_wakes_while_nothing_happens() {
    let mut pty = started(demo());
    // Nothing comes for a while: the start is over. Then a minute in which nothing may come either.
    while pty
        .take_output(Instant::now() + Duration::from_secs(2))
        .is_ok()
    {}
    let before = wake_ups(&pty);
    let quiet = pty.take_output(Instant::now() + Duration::from_mins(1));
    assert!(quiet.is_err(), "it drew something");
    assert_eq!(wake_ups(&pty) - before, 0);
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn a_terminal_is_not_sent_what_it_cannot_show() {
    let place = Place::new();
    let mut pty = place.open(&["minutes", "M3", "--format", "pdf"]);
    assert_eq!(pty.wait_exit(), 2);
    let shown = pty.screen_text();
    assert!(
        shown.contains("PDF är inget för en terminal.") && shown.contains("-o"),
        "{shown}"
    );
    let mut pty = place.open(&["minutes", "M3", "--format", "html"]);
    assert_eq!(pty.wait_exit(), 0);
}
