//! Several sessions at one store: what one of them does is what all of them have.
//!
//! Nothing here sleeps. Waiting means waiting for what a session is told, up to a limit far above what
//! it takes.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot have its sessions fails"
)]

mod erased;
mod hostile;
mod killed;
mod process;
mod random;
mod raw;
mod sessions;
mod strangers;
mod taking_over;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use samklang::domain::field::Title;
use samklang::domain::goal::GoalField;
use samklang::domain::{Command, Group, Record, Refusal};
use samklang::host::{Client, Clock, Delivery, Denied, Reached, Way, local};
use tempfile::TempDir;

use super::domain::given::{moment, wish};

/// How long anything may take before the test fails.
const LIMIT: Duration = Duration::from_secs(30);

/// A store that sessions are at.
struct Table {
    /// Gone with the test.
    _home: TempDir,
    place: PathBuf,
}

/// A session at it.
struct Guest {
    client: Client,
    deliveries: Receiver<Delivery>,
}

impl Table {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("store");
        Self::at(home, place)
    }

    /// Makes a store in `place`, below `home`.
    fn at(home: TempDir, place: PathBuf) -> Self {
        let made = local::create(&place, "anna").unwrap();
        let table = Self { _home: home, place };
        let reached = table.way(false).hosts(made);
        Guest::of(reached, "anna").client.close().unwrap();
        table
    }

    fn way(&self, listens: bool) -> Way {
        Way {
            place: self.place.clone(),
            login: "anna".into(),
            listens,
        }
    }

    /// Has somebody come who stays: the first one hosts, whoever comes later attaches.
    fn sit(&self, who: &str) -> Guest {
        Guest::of(self.way(true).reach().unwrap(), who)
    }

    /// Has so many come, of whom the first one hosts.
    fn seat<const N: usize>(&self, who: [&str; N]) -> [Guest; N] {
        who.map(|who| self.sit(who))
    }

    fn socket(&self) -> PathBuf {
        self.place.join("socket")
    }

    /// Returns the store as whoever opens it next finds it.
    fn kept(&self) -> (Group, Vec<Record>) {
        let guest = self.sit("arkivarie");
        let records = guest.log();
        let group = guest.client.group().clone();
        guest.client.close().unwrap();
        (group, records)
    }

    /// Has somebody come to whoever hosts, and make a change: it must be as if nothing had happened.
    fn serves(&self) {
        let mut guest = self.sit("vän");
        let granted = guest.client.settle(goal("Som vanligt"));
        assert!(granted.is_ok(), "{granted:?}");
        guest.client.close().unwrap();
    }
}

impl Guest {
    fn of(reached: Reached, who: &str) -> Self {
        let (tell, deliveries) = channel();
        let clock = Clock::Still(moment("2026-03-10T09:00:00+01:00"));
        let deliver = move |delivery| drop(tell.send(delivery));
        let client = Client::at(reached, clock, who.into(), deliver).unwrap();
        Self { client, deliveries }
    }

    /// Waits until what is known is so.
    fn wait_for(&mut self, what: &str, is_so: impl Fn(&Client) -> bool) {
        let until = Instant::now() + LIMIT;
        loop {
            self.client.take();
            if is_so(&self.client) {
                return;
            }
            let left = until.saturating_duration_since(Instant::now());
            let told = self.deliveries.recv_timeout(left);
            assert!(told.is_ok(), "never came: {what}");
        }
    }

    /// Waits until it knows of record `seq`.
    fn learns(&mut self, seq: u64) {
        self.wait_for(&format!("record {seq}"), |client| client.group().seq >= seq);
    }

    /// Waits for an answer.
    fn answer(&mut self) -> (u64, Result<Vec<Record>, Denied>) {
        loop {
            if let Delivery::Answer { ticket, outcome } =
                self.deliveries.recv_timeout(LIMIT).unwrap()
            {
                return (ticket, outcome);
            }
        }
    }

    /// Returns all records, as its host tells them.
    fn log(&self) -> Vec<Record> {
        let mut log: Vec<Record> = Vec::new();
        loop {
            let page = self.client.records(log.len() as u64 + 1, 400).unwrap();
            if page.is_empty() {
                return log;
            }
            log.extend(page);
        }
    }

    fn settle(&mut self, command: Command) -> Vec<Record> {
        self.client.settle(command).unwrap()
    }
}

fn goal(title: &str) -> Command {
    Command::Noun(goal_wish(title))
}

fn goal_wish(title: &str) -> samklang::domain::AnyWish {
    wish!(Goal Add None, GoalField::Title(Title(title.into())))
}

/// Returns the titles of all goals, in order.
fn titles(group: &Group) -> Vec<&str> {
    let goals = group.goals.iter();
    goals.map(|goal| goal.title.as_str()).collect()
}

fn fold(records: &[Record]) -> Group {
    let mut group = Group::default();
    for record in records {
        group.apply(record);
    }
    group
}

fn refusal(outcome: Result<Vec<Record>, Denied>) -> Refusal {
    match outcome {
        Err(Denied::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// Returns the permissions of a file.
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}
