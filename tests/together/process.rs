//! Sessions in processes of their own, which write as fast as they can while whoever hosts is killed:
//! what was acknowledged is there, once, and whoever is left has the same group.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use rustix::process::{Pid, Signal, kill_process};
use samklang::domain::Group;
use samklang::host::{Denied, Way, local};
use samklang::store::image;
use signal_hook::consts::SIGHUP;

use super::{Guest, LIMIT, Table, fold, goal, titles};

/// What a process is told it is.
const WHO: &str = "SAMKLANG_TEST_SESSION";
/// Where its store is.
const STORE: &str = "SAMKLANG_TEST_STORE";

/// How often a host is killed: `SAMKLANG_ROUNDS`, or a dozen times.
pub(super) fn rounds() -> usize {
    let told = std::env::var("SAMKLANG_ROUNDS").ok();
    told.and_then(|told| told.parse().ok()).unwrap_or(12)
}

/// Returns the process that holds the store's lock, as it wrote it down.
pub(super) fn holder(place: &std::path::Path) -> Option<u32> {
    let lock = std::fs::read_to_string(place.join("host.lock")).ok()?;
    lock.split_whitespace().next()?.parse().ok()
}

/// What a process says.
enum Said {
    /// A goal of this title is kept.
    Kept(String),
    /// It writes no more.
    Stopped,
    /// Its group.
    Group(String),
}

/// A session in a process of its own.
struct Session {
    child: Child,
    said: Receiver<Said>,
}

impl Session {
    /// Has `who` come, write without end, and say so on `kept` as well.
    fn start(table: &Table, who: &str, kept: &Sender<()>) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([
            "together::process::one_session",
            "--exact",
            "--ignored",
            "--nocapture",
        ]);
        command.env(WHO, who).env(STORE, &table.place);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let (tell, said) = channel();
        let kept = kept.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let said = match line.split_once(' ') {
                    Some(("kept", title)) => {
                        // Nobody counts any more at the end.
                        let _ = kept.send(());
                        Said::Kept(title.into())
                    }
                    Some(("group", group)) => Said::Group(group.into()),
                    _ if line == "stopped" => Said::Stopped,
                    // What the test harness says.
                    _ => continue,
                };
                if tell.send(said).is_err() {
                    return;
                }
            }
        });
        Self { child, said }
    }

    fn tell(&mut self, line: &str) {
        let input = self.child.stdin.as_mut().unwrap();
        writeln!(input, "{line}").unwrap();
    }

    /// Ends it in the middle of whatever it does; returns what it had acknowledged.
    fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.kept()
    }

    /// Returns what it acknowledged until it stopped or ended.
    fn kept(&self) -> Vec<String> {
        let mut kept = Vec::new();
        while let Ok(Said::Kept(title)) = self.said.recv_timeout(LIMIT) {
            kept.push(title);
        }
        kept
    }

    /// Returns the group as it is there, once it has come to record `seq`.
    fn group(&mut self, seq: u64) -> String {
        self.tell(&format!("group {seq}"));
        match self.said.recv_timeout(LIMIT) {
            Ok(Said::Group(group)) => group,
            _ => panic!("no group came"),
        }
    }
}

fn shown(group: &Group) -> String {
    let bytes = image::write(group).unwrap();
    format!("{} {:08x}", group.seq, crc32fast::hash(&bytes))
}

#[test]
#[ignore = "a process of its own, started by the test beside it"]
fn one_session() {
    let (Ok(who), Some(place)) = (std::env::var(WHO), std::env::var_os(STORE)) else {
        return;
    };
    // Whoever started the tests may ignore a hang-up, as nohup does, and that is inherited.
    let as_usual = Arc::new(AtomicBool::new(true));
    signal_hook::flag::register_conditional_default(SIGHUP, as_usual).unwrap();
    let (tell, told) = channel();
    thread::spawn(move || {
        let lines = std::io::stdin().lines().map_while(Result::ok);
        // It may have ended.
        lines.for_each(|line| drop(tell.send(line)));
    });
    let say = |what: &str| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{what}").and_then(|()| out.flush()).unwrap();
    };
    say("");
    let way = Way {
        place: place.into(),
        login: who.clone(),
        listens: true,
    };
    let mut guest = Guest::of(way.reach().unwrap(), &who);
    let mut line = None;
    for n in 0.. {
        line = told.try_recv().ok();
        if line.is_some() {
            break;
        }
        let title = format!("{who} {n}");
        match guest.client.settle(goal(&title)) {
            Ok(_) => say(&format!("kept {title}")),
            // Three hosts died of being asked for it, as far as anybody can tell.
            Err(Denied::HostGone) => {}
            Err(error) => panic!("{error}"),
        }
    }
    while let Some(told_so) = line {
        match told_so.split_once(' ') {
            Some(("group", seq)) => {
                guest.learns(seq.parse().unwrap());
                say(&format!("group {}", shown(guest.client.group())));
            }
            _ if told_so == "stop" => say("stopped"),
            _ => break,
        }
        line = told.recv().ok();
    }
    guest.client.close().unwrap();
}

#[test]
fn whoever_hosts_may_be_killed_at_any_moment() {
    let table = Table::new();
    let (tell, kept) = channel();
    let mut dice = 20_201_005_u64;
    let mut roll = move |sides: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    let mut born = 0;
    let mut start = || {
        born += 1;
        Session::start(&table, &format!("session {born}"), &tell)
    };
    let mut sessions: Vec<_> = (0..4).map(|_| start()).collect();
    let mut acknowledged = Vec::new();
    for round in 0..rounds() {
        for _ in 0..=roll(40) {
            kept.recv_timeout(LIMIT).expect("nobody gets anything done");
        }
        let pid = holder(&table.place);
        let hosts = sessions.iter().position(|one| Some(one.child.id()) == pid);
        let mut gone = sessions.swap_remove(hosts.unwrap_or(0));
        match round % 6 {
            // It hangs up, or ends orderly in the midst of the others' asking.
            4 => {
                let pid = Pid::from_child(&gone.child);
                kill_process(pid, Signal::HUP).unwrap();
                acknowledged.extend(gone.kept());
                gone.child.wait().unwrap();
            }
            5 => {
                gone.tell("close");
                acknowledged.extend(gone.kept());
                assert!(gone.child.wait().unwrap().success());
            }
            _ => acknowledged.extend(gone.kill()),
        }
        sessions.push(start());
    }
    for session in &mut sessions {
        session.tell("stop");
    }
    for session in &sessions {
        acknowledged.extend(session.kept());
    }
    let archivist = table.sit("arkivarie");
    let (group, log) = (archivist.client.group(), archivist.log());
    assert_eq!(&fold(&log), group);
    for session in &mut sessions {
        assert_eq!(session.group(group.seq), shown(group));
    }
    let titles = titles(group);
    let different: BTreeSet<_> = titles.iter().copied().collect();
    assert_eq!(titles.len(), different.len(), "something was done twice");
    let lost: Vec<_> = acknowledged
        .iter()
        .filter(|kept| !different.contains(kept.as_str()))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    println!(
        "{} rounds: {} acknowledged, {} kept",
        rounds(),
        acknowledged.len(),
        titles.len()
    );
    for mut session in sessions {
        session.tell("close");
        assert!(session.child.wait().unwrap().success());
    }
    archivist.client.close().unwrap();
    assert!(local::check(&table.place).unwrap().is_ok());
}
