//! The host ends: somebody else has the store then, and nobody notices but by what they can do.

use std::collections::BTreeSet;
use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use samklang::domain::{Group, Record};
use samklang::host::Denied;

use super::super::store::space::Mount;
use super::raw::Raw;
use super::{Guest, LIMIT, Table, fold, goal, titles};

/// Has `guest` ask for so many goals without waiting for the answers.
fn ask_for(guest: &mut Guest, who: &str, count: usize) -> Vec<u64> {
    let asked = (0..count).map(|n| guest.client.ask(goal(&format!("{who} {n}"))));
    asked.collect()
}

/// Takes the answers to what was asked: one each, and every one of them granted.
fn all_granted(guest: &mut Guest, asked: Vec<u64>) -> Vec<Record> {
    let mut granted = Vec::new();
    for ticket in asked {
        let (answered, outcome) = guest.answer();
        assert_eq!(answered, ticket);
        granted.extend(outcome.unwrap());
    }
    granted
}

/// Asserts that what was granted is in the log, once.
fn is_kept_once(table: &Table, granted: &[Record]) -> Group {
    let (group, log) = table.kept();
    assert_eq!(fold(&log), group);
    for record in granted {
        assert_eq!(&log[record.seq as usize - 1], record);
    }
    let different: BTreeSet<_> = titles(&group).into_iter().collect();
    assert_eq!(
        different.len(),
        group.goals.len(),
        "something was done twice"
    );
    group
}

#[test]
fn when_the_host_goes_one_of_the_others_has_the_store() {
    let table = Table::new();
    let [mut host, mut bo, mut cia] = table.seat(["anna", "bo", "cia"]);
    host.settle(goal("Annas"));
    host.client.close().unwrap();
    bo.settle(goal("Bos"));
    cia.settle(goal("Cias"));
    // Whoever comes now finds them.
    let mut dag = table.sit("dag");
    dag.settle(goal("Dags"));
    for guest in [&mut bo, &mut cia] {
        guest.learns(4);
        assert_eq!(guest.client.group(), dag.client.group());
    }
    assert_eq!(bo.client.group().goals.len(), 4);
    for guest in [bo, cia, dag] {
        guest.client.close().unwrap();
    }
    is_kept_once(&table, &[]);
}

#[test]
fn one_after_the_other_goes_until_the_last_has_it_alone() {
    let table = Table::new();
    let guests = table.seat(["anna", "bo", "cia", "dag", "eva", "fia", "gun", "hans"]);
    let mut guests = Vec::from(guests);
    let mut kept = 0;
    while let Some(mut guest) = guests.pop() {
        guest.settle(goal(&guests.len().to_string()));
        kept += 1;
        for other in &mut guests {
            other.learns(kept);
            assert_eq!(other.client.group(), guest.client.group());
        }
        // The host is the first of them now and then, and somebody else otherwise.
        if guests.len() % 3 == 1 {
            guests.rotate_left(1);
        }
        guest.client.close().unwrap();
    }
    assert_eq!(is_kept_once(&table, &[]).goals.len(), 8);
}

#[test]
fn what_was_asked_of_a_host_that_goes_is_answered_once_by_the_next() {
    for round in 0..8 {
        let table = Table::new();
        let [mut host, mut bo, mut cia] = table.seat(["anna", "bo", "cia"]);
        let of_bo = ask_for(&mut bo, "bo", 40);
        let of_cia = ask_for(&mut cia, "cia", 40);
        // More and more of it has been answered when it goes.
        host.learns(4 * round);
        host.client.close().unwrap();
        let mut granted = all_granted(&mut bo, of_bo);
        granted.extend(all_granted(&mut cia, of_cia));
        for guest in [&mut bo, &mut cia] {
            guest.learns(80);
        }
        assert_eq!(bo.client.group(), cia.client.group());
        bo.client.close().unwrap();
        cia.client.close().unwrap();
        assert_eq!(is_kept_once(&table, &granted).goals.len(), 80);
    }
}

#[test]
fn whoever_closes_has_all_kept_that_was_asked_before() {
    let table = Table::new();
    let [host, mut bo] = table.seat(["anna", "bo"]);
    let asked = ask_for(&mut bo, "bo", 100);
    host.client.close().unwrap();
    bo.client.close().unwrap();
    assert_eq!(table.kept().0.goals.len(), asked.len());
}

#[test]
fn a_session_that_is_only_dropped_leaves_the_store_to_others() {
    let table = Table::new();
    let [host, mut bo] = table.seat(["anna", "bo"]);
    drop(host);
    bo.settle(goal("Bos"));
    drop(bo);
    let mut cia = table.sit("cia");
    cia.wait_for("to be alone", |client| {
        client.who_is_here().unwrap().len() == 1
    });
    assert_eq!(titles(cia.client.group()), ["Bos"]);
}

#[test]
fn a_command_that_has_the_store_for_a_moment_lets_the_others_go_on() {
    for _ in 0..5 {
        let table = Table::new();
        let [host, mut bo] = table.seat(["anna", "bo"]);
        let reached = table.way(false).reach().unwrap();
        let mut command = Guest::of(reached, "cia");
        let asked = ask_for(&mut bo, "bo", 10);
        let gone = thread::spawn(move || host.client.close());
        command.settle(goal("Cias"));
        let closed = Instant::now();
        command.client.close().unwrap();
        let granted = all_granted(&mut bo, asked);
        bo.settle(goal("Bos"));
        // A second is what is promised; more than that is no bug of a busy machine's.
        assert!(closed.elapsed() < Duration::from_secs(10));
        gone.join().unwrap().unwrap();
        table.serves();
        bo.client.close().unwrap();
        is_kept_once(&table, &granted);
    }
}

#[test]
fn commands_that_come_and_go_meet_nobody_locked_out() {
    let table = Table::new();
    thread::scope(|scope| {
        for who in ["anna", "bo", "cia"] {
            let table = &table;
            scope.spawn(move || {
                for n in 0..12 {
                    let reached = table.way(n % 3 == 0).reach().unwrap();
                    let mut command = Guest::of(reached, who);
                    command.settle(goal(&format!("{who} {n}")));
                    command.client.close().unwrap();
                }
            });
        }
    });
    assert_eq!(is_kept_once(&table, &[]).goals.len(), 36);
}

#[test]
fn where_the_store_is_no_more_those_who_ask_are_told_at_once() {
    let table = Table::new();
    let [host, mut bo] = table.seat(["anna", "bo"]);
    let asked = ask_for(&mut bo, "bo", 3);
    for _ in &asked {
        assert!(bo.answer().1.is_ok());
    }
    fs::rename(&table.place, table.place.with_file_name("elsewhere")).unwrap();
    // What it could not tidy up is no concern of the others.
    drop(host.client.close());
    assert!(matches!(
        bo.client.settle(goal("Mer")),
        Err(Denied::HostGone)
    ));
    bo.client.ask(goal("Ännu mer"));
    assert!(matches!(bo.answer(), (_, Err(Denied::HostGone))));
    bo.client.close().unwrap();
}

#[test]
fn a_host_that_is_full_tells_each_who_waits_and_goes_on_when_there_is_room() {
    let Some(mount) = Mount::tmpfs("size=96m") else {
        return;
    };
    let home = tempfile::tempdir_in(mount.path()).unwrap();
    let place = home.path().join("store");
    let table = Table::at(home, place);
    let [mut host, mut bo, mut cia] = table.seat(["anna", "bo", "cia"]);
    host.settle(goal("Innan"));
    let ballast = mount.path().join("full");
    fs::write(&ballast, vec![7; 40 << 20]).unwrap();
    let of_bo = ask_for(&mut bo, "bo", 20);
    let of_cia = ask_for(&mut cia, "cia", 20);
    for (guest, asked) in [(&mut bo, of_bo), (&mut cia, of_cia)] {
        for ticket in asked {
            let (answered, outcome) = guest.answer();
            assert_eq!(answered, ticket);
            let full = samklang::store::StoreError::NoSpace { free: 0, needed: 0 };
            match outcome {
                Err(Denied::NotKept(error)) => assert_eq!(
                    std::mem::discriminant(&error),
                    std::mem::discriminant(&full)
                ),
                other => panic!("{other:?}"),
            }
        }
    }
    fs::remove_file(ballast).unwrap();
    assert_eq!(bo.settle(goal("Sedan"))[0].seq, 2);
    for guest in [&mut host, &mut cia] {
        guest.learns(2);
        assert_eq!(titles(guest.client.group()), ["Innan", "Sedan"]);
    }
    assert_eq!(host.client.group(), cia.client.group());
}

#[test]
fn the_door_leaves_no_thread_and_no_file_behind() {
    let table = Table::new();
    let doors = || {
        let tasks = fs::read_dir("/proc/self/task").unwrap().flatten();
        let names = tasks.filter_map(|task| fs::read_to_string(task.path().join("comm")).ok());
        names.filter(|name| name.trim() == "door").count()
    };
    let open = || fs::read_dir("/proc/self/fd").unwrap().count();
    let (doors_before, open_before) = (doors(), open());
    for _ in 0..30 {
        let [host, mut bo] = table.seat(["anna", "bo"]);
        bo.settle(goal("Bos"));
        bo.client.close().unwrap();
        host.client.close().unwrap();
    }
    // Other tests have doors and files of their own, but not thirty more than before.
    let until = Instant::now() + LIMIT;
    while doors() > doors_before + 15 || open() > open_before + 100 {
        assert!(
            Instant::now() < until,
            "{} doors, {} files",
            doors(),
            open()
        );
        thread::yield_now();
    }
}

#[test]
fn one_who_was_cut_off_comes_back_and_lacks_nothing() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    bo.settle(goal("Bos"));
    host.client.close().unwrap();
    // Bo hosts now, and somebody is let in and let go by turns.
    host = table.sit("anna");
    for n in 0..20 {
        let raw = Raw::come_in(&table.socket(), "cia");
        host.settle(goal(&n.to_string()));
        raw.hang_up();
    }
    bo.learns(21);
    assert_eq!(bo.client.group(), host.client.group());
}
