//! Killed at any moment: what was shown as saved is there, and so is the line that was being typed.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Output;

use assert_cmd::Command;
use serde_json::Value as Json;
use tempfile::TempDir;

use super::{Pty, Setup, binary};

/// How often it is killed.
const LIVES: usize = 20;

/// A store and a home that outlive the program.
pub(crate) struct Place {
    home: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let home = TempDir::new().unwrap();
        let place = Self { home };
        place.done(&["init", "--sample", "savsjo"]);
        place
    }

    fn environment(&self) -> [(&'static str, String); 6] {
        let path = |name: &str| self.home.path().join(name).display().to_string();
        [
            ("HOME", path("")),
            ("XDG_CONFIG_HOME", path("config")),
            ("XDG_STATE_HOME", path("state")),
            ("XDG_DATA_HOME", path("data")),
            ("SAMKLANG_STORE", path("store")),
            ("LANG", "sv_SE.UTF-8".into()),
        ]
    }

    /// Returns where the store is.
    pub(crate) fn store(&self) -> PathBuf {
        self.home.path().join("store")
    }

    /// Runs a command.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(binary());
        command.env_remove("LC_ALL").envs(self.environment());
        command.args(args).output().unwrap()
    }

    /// Runs a command that must succeed, and returns what it printed.
    pub(crate) fn done(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{args:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn log(&self) -> Vec<Json> {
        let log = self.done(&["log", "--json"]);
        let lines = log.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// Opens the interface.
    pub(crate) fn open(&self, args: &[&str]) -> Pty {
        self.open_at("xterm-256color", args)
    }

    /// Opens the interface at a terminal of that name.
    pub(crate) fn open_at(&self, term: &str, args: &[&str]) -> Pty {
        let setup = self.environment().iter().fold(
            Setup::program(args).env("LC_ALL", "").env("TERM", term),
            |setup, (name, value)| setup.env(name, value),
        );
        setup.start()
    }

    /// Opens the interface and begins the walk.
    fn walk(&self) -> Pty {
        let mut pty = self.open(&[]);
        pty.wait_for_text("SAMKLANG");
        pty.send("w");
        pty.wait_for_text("Varvet runt");
        pty
    }
}

/// The activity whose card shows, or nothing.
fn card(screen: &vt100::Screen) -> String {
    let mut rows = screen.rows(0, screen.size().1);
    let id = rows.find_map(|row| {
        let id = row.strip_prefix("   ")?.split("  ").next()?.to_owned();
        let number = id.strip_prefix('A')?;
        number.parse::<u32>().is_ok().then_some(id)
    });
    id.unwrap_or_default()
}

/// The words that show where one types.
fn words(screen: &vt100::Screen) -> String {
    let mut rows = screen.rows(0, screen.size().1);
    let words = rows.find_map(|row| Some(row.strip_prefix("   › ")?.trim_end().to_owned()));
    words.unwrap_or_default()
}

/// Waits until another card shows than that of `id`.
fn wait_for_next(pty: &mut Pty, id: &str) {
    pty.wait_for("the next card", |screen| {
        !["", id].contains(&card(screen).as_str())
    });
}

/// Goes on to the card of `id`.
fn go_to(pty: &mut Pty, id: &str) {
    loop {
        let shown = card(pty.screen());
        if shown == id {
            return;
        }
        pty.send(".");
        wait_for_next(pty, &shown);
    }
}

/// Returns the card at hand, going back to the last one that asks for a status where the walk has
/// come to those that ask for something else.
fn asking(pty: &mut Pty) -> String {
    while !pty.screen().contents().contains("GENOMFÖRA ·") {
        let shown = card(pty.screen());
        pty.send(",");
        wait_for_next(pty, &shown);
    }
    card(pty.screen())
}

/// Chooses an answer by its digit, unless it was chosen in an earlier life and came back: the same
/// digit again would let go of it.
fn answer(pty: &mut Pty, digit: char) {
    if !pty.screen().contents().contains(&format!("▌{digit}")) {
        pty.send(&digit.to_string());
    }
    pty.wait_for_text(&format!("▌{digit}"));
}

/// Types words, waits until they show, and returns all that then stands there.
fn write(pty: &mut Pty, typed: &str) -> String {
    pty.send("\t");
    pty.send(typed);
    pty.wait_for("what was typed", |screen| words(screen).ends_with(typed));
    words(pty.screen())
}

/// Saves, and waits until the next card tells that it is saved.
fn save(pty: &mut Pty) {
    let id = card(pty.screen());
    pty.send("\r");
    wait_for_next(pty, &id);
}

/// Returns whether the log tells that an activity was given a status with these words.
fn is_told(log: &[Json], id: &str, status: &str, words: &str) -> bool {
    log.iter().map(|record| &record["event"]).any(|event| {
        event["activity"] == id
            && event["report"]["status"] == status
            && event["report"]["note"] == words
    })
}

/// What the program is held to.
#[derive(Default)]
struct Promised {
    /// What was shown as saved: activity, status and words.
    saved: Vec<(String, &'static str, String)>,
    /// The words that showed while they were typed, and at which card.
    draft: Option<(String, String)>,
    /// The digit that showed as chosen, and at which card.
    chosen: Option<(String, char)>,
    /// Every record's hash when it was last looked.
    hashes: Vec<Json>,
}

impl Promised {
    fn check(&mut self, place: &Place) {
        let log = place.log();
        let hashes: Vec<_> = log.iter().map(|record| record["hash"].clone()).collect();
        assert!(hashes.starts_with(&self.hashes), "the log was rewritten");
        self.hashes = hashes;
        for (id, status, words) in &self.saved {
            assert!(
                is_told(&log, id, status, words),
                "{id}: {words}, saved and gone"
            );
        }
        // Once each: nothing was doubled.
        let words: Vec<_> = log
            .iter()
            .filter_map(|record| record["event"]["report"]["note"].as_str())
            .filter(|note| note.starts_with("Liv"))
            .collect();
        assert_eq!(words.len(), words.iter().collect::<BTreeSet<_>>().len());
        let listed: Json =
            serde_json::from_str(&place.done(&["list", "activities", "--json"])).unwrap();
        for activity in listed.as_array().unwrap() {
            let mut reports = log.iter().map(|record| &record["event"]).filter(|event| {
                event["type"] == "StatusReported" && event["activity"] == activity["id"]
            });
            if let Some(newest) = reports.next_back() {
                assert_eq!(activity["status"], newest["report"]["status"]);
            }
        }
        let health: Json = serde_json::from_str(&place.done(&["check", "--json"])).unwrap();
        assert_eq!(health["ok"], true, "{health}");
        assert_eq!(health["records"], log.len());
    }
}

#[test]
fn no_kill_takes_what_was_saved_or_what_was_being_typed() {
    let place = Place::new();
    let mut promised = Promised::default();
    for life in 0..LIVES {
        let mut pty = place.walk();
        if let Some((id, digit)) = promised.chosen.take() {
            go_to(&mut pty, &id);
            pty.wait_for_text(&format!("▌{digit}"));
        }
        if let Some((id, draft)) = promised.draft.take() {
            go_to(&mut pty, &id);
            pty.wait_for("the draft", |screen| words(screen) == draft);
            answer(&mut pty, '2');
            save(&mut pty);
            promised.saved.push((id, "at-risk", draft));
        }
        for change in 0..life % 3 {
            let (digit, status) = [('1', "on-track"), ('3', "blocked")][(life + change) % 2];
            let id = asking(&mut pty);
            answer(&mut pty, digit);
            let words = write(&mut pty, &format!("Liv {life}, ändring {change}: åäö"));
            save(&mut pty);
            promised.saved.push((id, status, words));
        }
        let (id, half) = (asking(&mut pty), format!("Liv {life}, halvvägs"));
        match life % 5 {
            // Just saved, or hardly begun.
            0 => {}
            1 => {
                answer(&mut pty, '1');
                promised.chosen = Some((id, '1'));
            }
            // In the middle of a word, at one letter or another.
            2 | 3 => {
                let letters = half.chars().count() - life / 4;
                let half: String = half.chars().take(letters).collect();
                promised.draft = Some((id, write(&mut pty, half.trim_end())));
            }
            // While it is being saved: it is, or the words come back.
            _ => {
                answer(&mut pty, '1');
                let words = write(&mut pty, &half);
                pty.send("\r");
                pty.kill9();
                if !is_told(&place.log(), &id, "on-track", &words) {
                    promised.draft = Some((id, words));
                }
            }
        }
        pty.kill9();
        promised.check(&place);
    }
    assert!(promised.saved.len() >= LIVES);
}
