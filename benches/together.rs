//! Several sessions at one store: what a change costs whom, what coming to a large group costs, and
//! what it costs to be there and do nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Barrier, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use samklang::domain::field::Title;
use samklang::domain::goal::GoalField;
use samklang::domain::noun::Wish;
use samklang::domain::{AnyWish, Command, Group, Record};
use samklang::host::{Client, Clock, Delivery, Way, local};
use samklang::store::{Change, Opening, Store, image, pack};

use super::{least, many, tell};

/// Sessions at one host, itself among them.
const SESSIONS: usize = 30;
/// Records of a log as none has been yet.
const LONG: usize = 100_000;
/// How long those who do nothing are watched.
const WATCHED: Duration = Duration::from_secs(5);

/// Measures many sessions at a group, each of which makes so many changes.
pub fn measure(group: &Group, records: &[Record], changes: usize) {
    let place = Place::of(group, records);
    let mut seats = place.seats(SESSIONS);
    at_once(&place, &mut seats, changes);
    seen_by_others(seats, changes);
    copied(group, records);
}

/// Measures what does not depend on the group: coming to a long log, and doing nothing.
pub fn measure_any(is_bench: bool) {
    come_to(if is_bench { LONG } else { 2_500 });
    idle(if is_bench { WATCHED } else { Duration::ZERO });
}

struct Place {
    _temp: tempfile::TempDir,
    dir: PathBuf,
}

struct Seat {
    client: Client,
    told: Receiver<Instant>,
}

impl Place {
    /// Makes a store of these records.
    fn of(group: &Group, records: &[Record]) -> Self {
        let temp = tempfile::tempdir().unwrap();
        let dir = temp.path().join("group");
        let mut store = Store::create(&dir, &Opening::default()).unwrap();
        let changes = records.split_inclusive(|record| record.last);
        let changes: Vec<_> = changes.map(Change::from).collect();
        store.append(&changes).unwrap();
        store.close(group).unwrap();
        Self { _temp: temp, dir }
    }

    /// Has so many come: the first one hosts.
    fn seats(&self, count: usize) -> Vec<Seat> {
        let way = Way {
            place: self.dir.clone(),
            login: "anna".into(),
            listens: true,
        };
        let seat = |n| {
            let (tell, told) = channel();
            let tell = Mutex::new(tell);
            let deliver = move |delivery| {
                if matches!(delivery, Delivery::News) {
                    let _ = tell.lock().unwrap().send(Instant::now());
                }
            };
            let who = format!("person{n}").as_str().into();
            let clock = Clock::Still(many::NOW.parse().unwrap());
            let client = Client::at(way.reach().unwrap(), clock, who, deliver).unwrap();
            Seat { client, told }
        };
        (0..count).map(seat).collect()
    }

    fn journal(&self) -> Vec<u8> {
        fs::read(self.dir.join("journal/records")).unwrap()
    }
}

fn goal(title: &str) -> Command {
    Command::Noun(AnyWish::Goal(Wish::Add {
        id: None,
        fields: vec![GoalField::Title(Title(title.into()))],
    }))
}

/// All write at once, each as soon as its last change is acknowledged.
fn at_once(place: &Place, seats: &mut [Seat], changes: usize) {
    let before = place.journal().len();
    let together = Arc::new(Barrier::new(seats.len()));
    let begun = Instant::now();
    let mut refused = 0;
    let mut times = Vec::new();
    thread::scope(|scope| {
        let writers: Vec<_> = seats
            .iter_mut()
            .map(|seat| {
                let together = Arc::clone(&together);
                scope.spawn(move || {
                    together.wait();
                    let times = (0..changes).map(|n| {
                        let asked = Instant::now();
                        let kept = seat.client.settle(goal(&format!("Mål {n}")));
                        (kept.is_ok(), asked.elapsed())
                    });
                    times.collect::<Vec<_>>()
                })
            })
            .collect();
        for (kept, time) in writers.into_iter().flat_map(|w| w.join().unwrap()) {
            refused += usize::from(!kept);
            times.push(time);
        }
    });
    let all = begun.elapsed();
    let syncs = syncs(&place.journal()[before..]);
    let each = format!("{:.1} changes/sync", times.len() as f64 / syncs as f64);
    tell(
        &format!("{SESSIONS} write at once, a change"),
        &each,
        all / times.len() as u32,
    );
    let figure = format!("{refused} of {} refused", times.len());
    tell(
        "acknowledged, half of them by",
        &figure,
        percentile(&mut times, 50),
    );
    tell("acknowledged, 99 of 100 by", "", percentile(&mut times, 99));
}

/// Counts the syncs among records as they lie in the journal: each record says which one was the first
/// that was synced with it.
fn syncs(mut journal: &[u8]) -> usize {
    let mut syncs = 0;
    while let Some((header, rest)) = journal.split_first_chunk::<8>() {
        let [l0, l1, l2, l3, ..] = *header;
        let (record, after) = rest.split_at(u32::from_le_bytes([l0, l1, l2, l3]) as usize);
        // After what says which form it has.
        let body = &record[7..];
        let coding = bincode::config::standard();
        let place: ((u8, u64, u64), usize) = bincode::decode_from_slice(body, coding).unwrap();
        let ((_, seq, batch), _) = place;
        syncs += usize::from(seq == batch);
        journal = after;
    }
    syncs
}

/// One writes: how long after it has asked do the others know.
fn seen_by_others(mut seats: Vec<Seat>, changes: usize) {
    let mut writer = seats.pop().unwrap();
    let mut times = Vec::new();
    for n in 0..changes {
        for seat in &mut seats {
            catch_up(seat, writer.client.group().seq);
        }
        let asked = Instant::now();
        writer.client.settle(goal(&format!("Sett {n}"))).unwrap();
        for seat in &mut seats {
            let told = catch_up(seat, writer.client.group().seq);
            times.push(told.map_or_else(|| asked.elapsed(), |told| told - asked));
        }
    }
    let others = format!("{} others", seats.len());
    tell(
        "another's change seen, half by",
        &others,
        percentile(&mut times, 50),
    );
    tell(
        "another's change seen, 99 of 100 by",
        &others,
        percentile(&mut times, 99),
    );
}

/// Waits until a session knows of record `seq`; returns when it was told.
fn catch_up(seat: &mut Seat, seq: u64) -> Option<Instant> {
    let mut told = None;
    loop {
        seat.client.take();
        if seat.client.group().seq >= seq {
            return told;
        }
        told = seat.told.recv().ok();
    }
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * percent / 100]
}

/// What a change alone would cost more, were the group copied for it in case that it is not kept.
fn copied(group: &Group, records: &[Record]) {
    let (_, time) = least(10, || group.clone().seq);
    tell("the group copied", "", time);
    let place = Place::of(group, records);
    let mut seats = place.seats(1);
    let (_, time) = least(50, || seats[0].client.settle(goal("Ensamt")).unwrap());
    tell("a change alone, with its sync", "", time);
}

/// What it takes to come to a log of so many records.
fn come_to(count: usize) {
    let (mut group, mut records) = many::group(0);
    let like = records.last().unwrap().clone();
    let title = |n: usize| {
        vec![GoalField::Title(Title(
            format!("Mål {}", n % 500).as_str().into(),
        ))]
    };
    while records.len() < count {
        // The same few goals are edited again and again, as a group of years has them.
        let n = records.len();
        let command = if n < 1_000 {
            goal(&format!("Mål {n}"))
        } else {
            let id = group.goals.iter().nth(n % 400).unwrap().id;
            let fields = title(n);
            Command::Noun(AnyWish::Goal(Wish::Edit {
                id,
                fields,
                over: Vec::new(),
            }))
        };
        let stamp = samklang::domain::Stamp {
            at: like.at,
            by: like.by.clone(),
        };
        let Ok(events) = samklang::domain::decide(&group, command, &stamp) else {
            unreachable!("BUG: a title that differs is granted")
        };
        let ends = events.len();
        for (place, event) in events.into_iter().enumerate() {
            let record = Record {
                seq: group.seq + 1,
                last: place + 1 == ends,
                event,
                ..like.clone()
            };
            group.apply(&record);
            records.push(record);
        }
    }
    let place = Place::of(&group, &records);
    let _host = place.seats(1);
    let (seats, time) = least(5, || place.seats(1));
    assert_eq!(seats[0].client.group().seq as usize, records.len());
    let whole = image::write(&group).unwrap().len();
    let figure = format!("{} kB for {} records", whole / 1_000, records.len());
    tell("coming to a host", &figure, time);
    let bytes: usize = records
        .iter()
        .map(|record| 2 + pack(record).unwrap().len())
        .sum();
    let figure = format!("{} kB for {} records", bytes / 1_000, records.len());
    let folded = || {
        let read = seats[0].client.records(1, usize::MAX).unwrap();
        read.len()
    };
    let (page, time) = least(5, folded);
    tell(
        "the same by its records",
        &figure,
        time * (records.len() / page) as u32,
    );
}

/// What a host with idle sessions does: nothing.
fn idle(watched: Duration) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("group");
    drop(local::create(&dir, "anna").unwrap());
    let place = Place { _temp: temp, dir };
    let seats = place.seats(SESSIONS + 1);
    // Until all have been told of all, and the clerk has done what can wait.
    thread::sleep(watched / 5);
    let before = switches();
    thread::sleep(watched);
    // The one wake-up is that of who watches.
    let woken = switches().saturating_sub(before).saturating_sub(1);
    tell(
        &format!("{SESSIONS} idle sessions and their host"),
        &format!("{woken} wake-ups"),
        watched,
    );
    drop(seats);
}

/// Returns how often the threads of this process have gone to sleep up to now.
fn switches() -> u64 {
    let tasks = fs::read_dir("/proc/self/task").unwrap().flatten();
    let each = tasks.filter_map(|task| count(&task.path().join("status")));
    each.sum()
}

fn count(status: &Path) -> Option<u64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
    line.trim().parse().ok()
}
