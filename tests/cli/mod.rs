//! The real program, run as scripts run it: what it prints, what it refuses, and how it ends.

#![expect(
    clippy::unwrap_used,
    reason = "what these helpers unwrap is what the tests are about"
)]

mod accord;
mod changing;
mod documents;
mod files;
mod guard;
mod imports;
mod keys;
mod leaving;
mod meeting;
mod noting;
mod past;
mod promises;
mod reading;
mod redact;
mod refusing;
mod reports;
mod shapes;
mod ssh;
mod surroundings;
mod table;
mod tables;
mod template;
mod together;
mod usage;

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value as Json;
use tempfile::TempDir;

/// Returns the sample as a file without meetings, what stands on their agendas and what they gave.
fn without_meetings() -> String {
    let is_of_meetings = |line: &str| {
        [
            "series",
            "standing_item",
            "meeting",
            "agenda_item",
            "decision",
            "entry",
        ]
        .iter()
        .any(|table| line.starts_with(&format!("[[{table}")))
    };
    let mut kept = true;
    let mut text = String::new();
    for line in samklang::exchange::sample::savsjo().lines() {
        if line.starts_with('[') {
            kept = !is_of_meetings(line);
        }
        let given = line.starts_with("meeting = ") || line.starts_with("item = ");
        if kept && !given {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// A store of its own, a home of its own, and a clock that stands still.
struct Desk {
    home: TempDir,
    lang: &'static str,
}

/// What a command left behind.
struct Left {
    status: i32,
    out: String,
    err: String,
}

impl Desk {
    /// Returns a desk without a store.
    fn bare(lang: &'static str) -> Self {
        let home = TempDir::new().unwrap();
        Self { home, lang }
    }

    /// Returns a desk at the sample.
    fn sample(lang: &'static str) -> Self {
        let desk = Self::bare(lang);
        desk.done(&["init", "--sample", "savsjo"]);
        desk
    }

    /// Returns a desk at the sample as it was before the group had met.
    fn before_any_meeting(lang: &'static str) -> Self {
        let desk = Self::bare(lang);
        let file = desk.path("before.toml");
        std::fs::write(&file, without_meetings()).unwrap();
        desk.done(&["init", "--from", file.to_str().unwrap()]);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let now = ["--now", "2020-10-05T13:00"];
        let args = now.iter().chain(args).copied().collect::<Vec<_>>();
        self.timely(&args)
    }

    /// Returns the program by the group's own time, which a sample has.
    fn timely(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samklang"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("TZ", "Europe/Stockholm")
            .env("USER", "nn")
            .arg("--store")
            .arg(self.path("store"))
            .args(["--lang", self.lang])
            .args(args);
        command
    }

    fn run(&self, args: &[&str]) -> Left {
        Left::of(self.command(args))
    }

    /// Runs what must succeed and returns what it printed.
    fn done(&self, args: &[&str]) -> String {
        let left = self.run(args);
        assert_eq!((left.status, left.err.as_str()), (0, ""), "{args:?}");
        left.out
    }

    /// Runs what must succeed, and tells on standard error that it wrote something of a person; returns
    /// that.
    fn warned(&self, args: &[&str]) -> String {
        let left = self.run(args);
        assert_eq!(left.status, 0, "{args:?}: {}", left.err);
        assert!(!left.out.is_empty(), "{args:?}");
        let one = left.err.strip_suffix('\n').unwrap_or_default();
        assert!(
            !one.is_empty() && !one.contains('\n'),
            "{args:?}: {}",
            left.err
        );
        one.to_owned()
    }

    /// Runs what must succeed and returns the document it printed.
    fn json(&self, args: &[&str]) -> Json {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.done(&args)).unwrap()
    }

    /// Runs what must fail with `status`, changes nothing and prints nothing but one reason.
    fn refused(&self, status: i32, args: &[&str]) -> String {
        let left = self.run(args);
        assert_eq!(left.status, status, "{args:?}: {}", left.err);
        assert_eq!(left.out, "", "{args:?}");
        assert!(!left.err.trim().is_empty(), "{args:?}");
        left.err
    }

    fn last_seq(&self) -> u64 {
        let log = self.done(&["log", "--json"]);
        let last: Json = serde_json::from_str(log.lines().last().unwrap()).unwrap();
        last["seq"].as_u64().unwrap()
    }

    /// Returns the row of `id` in `list what`.
    fn row(&self, what: &str, id: &str) -> Json {
        let rows = self.json(&["list", what]);
        let rows = rows.as_array().unwrap();
        rows.iter().find(|row| row["id"] == id).unwrap().clone()
    }
}

impl Left {
    fn of(mut command: Command) -> Self {
        let output = command.output().unwrap();
        Self {
            status: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
