//! The real program: three who write by commands while interfaces host, and are killed, hung up and
//! ended at any moment.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use rustix::process::Signal;
use serde_json::Value as Json;

use super::super::pty::Pty;
use super::super::pty::kill::Place;
use super::LIMIT;
use super::process::{holder, rounds};

/// What is reported on, by a writer each.
const WRITERS: [&str; 3] = ["A12", "A14", "A15"];

/// What writers do, and when they are to end.
#[derive(Default)]
struct Work {
    kept: AtomicUsize,
    is_done: AtomicBool,
}

impl Work {
    /// Reports on `activity` again and again; returns the notes that were acknowledged.
    fn write(&self, place: &Place, activity: &str) -> Vec<String> {
        let mut kept = Vec::new();
        for n in 0.. {
            if self.is_done.load(Ordering::Relaxed) {
                break;
            }
            let note = format!("Rapport {n} om {activity}");
            let status = if n % 2 == 0 { "on-track" } else { "at-risk" };
            let output = place.run(&["status", activity, status, "-m", &note]);
            match output.status.code() {
                Some(0) => {
                    kept.push(note);
                    self.kept.fetch_add(1, Ordering::Relaxed);
                }
                // It could not be reached for two seconds, or ended with its host.
                Some(4) => {}
                _ => panic!("{}", String::from_utf8_lossy(&output.stderr)),
            }
        }
        kept
    }

    /// Waits until `more` are kept.
    fn wait_for(&self, more: usize) {
        let until = Instant::now() + LIMIT;
        let enough = self.kept.load(Ordering::Relaxed) + more;
        while self.kept.load(Ordering::Relaxed) < enough {
            assert!(Instant::now() < until, "nobody gets anything done");
            thread::yield_now();
        }
    }
}

fn interface(place: &Place) -> Pty {
    let mut pty = place.open(&[]);
    pty.wait_for_text("SAMKLANG");
    pty
}

/// Returns how often each note stands in the log.
fn notes(log: &[Json]) -> BTreeMap<&str, usize> {
    let notes = log
        .iter()
        .filter_map(|record| record["event"]["report"]["note"].as_str());
    notes.fold(BTreeMap::new(), |mut counts, note| {
        *counts.entry(note).or_default() += 1;
        counts
    })
}

#[test]
fn no_end_of_a_host_takes_what_a_command_was_told_is_kept() {
    let place = Place::new();
    let store = place.store();
    let work = Work::default();
    let mut rooms = [interface(&place), interface(&place)];
    let acknowledged: Vec<String> = thread::scope(|scope| {
        let writers = WRITERS.map(|activity| scope.spawn(|| work.write(&place, activity)));
        // Ended also where this fails, or nothing would ever end.
        let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            for round in 0..rounds() {
                work.wait_for(round % 4);
                let pid = holder(&store).and_then(|pid| i32::try_from(pid).ok());
                let hosts = |pty: &Pty| Some(pty.pid().as_raw_nonzero().get()) == pid;
                let room = rooms.iter().position(hosts).unwrap_or(round % 2);
                match round % 6 {
                    4 => {
                        rooms[room].signal(Signal::HUP);
                        rooms[room].wait_exit();
                    }
                    5 => {
                        rooms[room].send("q");
                        assert_eq!(rooms[room].wait_exit(), 0);
                    }
                    _ => rooms[room].kill9(),
                }
                rooms[room] = interface(&place);
            }
        }));
        work.is_done.store(true, Ordering::Relaxed);
        let kept = writers
            .into_iter()
            .flat_map(|writer| writer.join().unwrap());
        let kept = kept.collect();
        ended.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        kept
    });
    // As whoever hosts tells it, and as it is once nobody does.
    for ends in [true, false] {
        let log = place.log();
        let notes = notes(&log);
        for note in &acknowledged {
            assert_eq!(notes.get(note.as_str()), Some(&1), "{note}");
        }
        let twice = notes
            .iter()
            .find(|(note, count)| note.starts_with("Rapport") && **count > 1);
        assert_eq!(twice, None);
        let health: Json = serde_json::from_str(&place.done(&["check", "--json"])).unwrap();
        assert_eq!(health["ok"], true, "{health}");
        if ends {
            for room in &mut rooms {
                room.send("q");
                assert_eq!(room.wait_exit(), 0);
            }
        }
    }
    println!("{} rounds: {} acknowledged", rounds(), acknowledged.len());
    assert!(acknowledged.len() >= rounds());
}
