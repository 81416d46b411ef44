//! A clerk over memory, asked through its client: what is granted is kept whole, in order, and told.

pub(crate) mod shelf;
mod undo;

use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use samklang::domain::goal::GoalField;
use samklang::domain::{Command, Record, Refusal};
use samklang::host::{Delivery, Denied};

use super::given::{add, edit, title, wish};
use shelf::Shelf;

fn goal(text: &str) -> Command {
    add!(Goal _, GoalField::Title(title(text)))
}

fn delivered(deliveries: &Receiver<Delivery>) -> Delivery {
    deliveries.recv_timeout(Duration::from_secs(10)).unwrap()
}

fn answer(delivery: Delivery) -> (u64, Result<Vec<Record>, Denied>) {
    match delivery {
        Delivery::Answer { ticket, outcome } => (ticket, outcome),
        Delivery::News => panic!("no answer"),
    }
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Denied>) -> Refusal {
    match outcome {
        Err(Denied::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn what_is_settled_is_in_the_group_and_among_the_records() {
    Shelf::default().session("anna", |client| {
        let records = client.settle(goal("Ett")).unwrap();
        assert_eq!((records[0].seq, records[0].last), (1, true));
        assert_eq!(records[0].by.as_str(), "anna");
        assert_eq!(client.group().goals.len(), 1);
        assert_eq!(client.records(1, 10).unwrap(), records);
    });
}

#[test]
fn what_is_asked_is_delivered_under_its_ticket_and_in_the_group_once_taken() {
    let (mut client, deliveries) = Shelf::default().open("anna");
    let tickets = [
        client.ask(goal("Ett")),
        client.ask(goal("")),
        client.ask(goal("Två")),
    ];
    for (ticket, granted) in tickets.into_iter().zip([true, false, true]) {
        let delivery = delivered(&deliveries);
        client.take();
        let (told, outcome) = answer(delivery);
        assert_eq!((told, outcome.is_ok()), (ticket, granted));
    }
    assert_eq!(client.group().goals.len(), 2);
    assert_eq!(client.group().seq, 2);
}

#[test]
fn a_change_settled_before_an_earlier_answer_is_taken_in_is_not_lost() {
    let (mut client, deliveries) = Shelf::default().open("anna");
    client.ask(goal("Ett"));
    client.settle(goal("Två")).unwrap();
    delivered(&deliveries);
    client.take();
    assert_eq!(client.group().goals.len(), 2);
}

#[test]
fn a_change_of_many_records_is_kept_whole_and_ends_once() {
    Shelf::default().session("anna", |client| {
        client.settle(goal("Först")).unwrap();
        let rows = (0..5).map(|n| wish!(Goal Add None, GoalField::Title(title(&n.to_string()))));
        let records = client.settle(Command::Import(rows.collect())).unwrap();
        let ends: Vec<_> = records
            .iter()
            .map(|record| (record.seq, record.last))
            .collect();
        assert_eq!(
            ends,
            [(2, false), (3, false), (4, false), (5, false), (6, true)]
        );
        assert!(records.iter().all(|record| record.at == records[0].at));
    });
}

#[test]
fn what_could_not_be_kept_has_not_happened() {
    let shelf = Shelf::default();
    shelf.session("anna", |client| {
        *shelf.full.lock().unwrap() = true;
        assert!(matches!(
            client.settle(goal("Ett")),
            Err(Denied::NotKept(_))
        ));
        assert!(client.group().goals.is_empty());
        *shelf.full.lock().unwrap() = false;
        assert_eq!(client.settle(goal("Två")).unwrap()[0].seq, 1);
    });
}

#[test]
fn of_changes_that_wait_for_one_sync_all_or_none_have_happened() {
    for is_full in [true, false] {
        let shelf = Shelf::default();
        let (mut client, deliveries) = shelf.open("anna");
        let slow = shelf.slow.lock().unwrap();
        // The first is on its way to the disk, and the others wait for it together.
        let (line, same) = (
            goal("Ett"),
            edit!(Goal "G2".parse().unwrap(), GoalField::Title(title("Två"))),
        );
        let first = client.ask(line.clone());
        while shelf.syncs.load(Ordering::SeqCst) == 0 {
            std::thread::yield_now();
        }
        let others = [goal("Två"), same.clone(), line, same].map(|ask| client.ask(ask));
        let [second, third, fourth, fifth] = others;
        let asked = [first, second, third, fourth, fifth];
        *shelf.full.lock().unwrap() = is_full;
        drop(slow);
        let outcomes = asked.map(|ticket| {
            let (answered, outcome) = answer(delivered(&deliveries));
            assert_eq!(answered, ticket);
            outcome
        });
        client.take();
        if is_full {
            // Nor is anybody told that what has not happened stands against it.
            assert!(
                outcomes
                    .iter()
                    .all(|outcome| matches!(outcome, Err(Denied::NotKept(_)))),
                "{outcomes:?}"
            );
            assert_eq!(client.group().seq, 0);
            *shelf.full.lock().unwrap() = false;
            assert_eq!(client.settle(goal("Sedan")).unwrap()[0].seq, 1);
            assert_eq!(client.group().goals.len(), 1);
        } else {
            let granted = outcomes.map(|outcome| outcome.is_ok());
            assert_eq!(granted, [true, true, false, true, false]);
            assert_eq!(client.group().goals.len(), 3);
            assert_eq!(shelf.syncs.load(Ordering::SeqCst), 2);
            assert_eq!(client.settle(goal("Sedan")).unwrap()[0].seq, 4);
        }
    }
}

#[test]
fn a_host_that_breaks_down_leaves_nobody_waiting() {
    let shelf = Shelf::default();
    let (mut client, deliveries) = shelf.open("anna");
    *shelf.broken.lock().unwrap() = true;
    let asked: Vec<_> = (0..3).map(|n| client.ask(goal(&n.to_string()))).collect();
    for expected in asked {
        let (ticket, outcome) = answer(delivered(&deliveries));
        assert_eq!(ticket, expected);
        assert!(matches!(outcome, Err(Denied::HostGone)));
    }
    assert!(matches!(client.settle(goal("Mer")), Err(Denied::HostGone)));
    assert!(matches!(client.close(), Err(Denied::HostGone)));
}

#[test]
fn time_runs_even_where_the_clock_stands() {
    Shelf::default().session("anna", |client| {
        let first = client.settle(goal("Ett")).unwrap()[0].at;
        let second = client.settle(goal("Två")).unwrap()[0].at;
        assert_eq!(second.millis(), first.millis() + 1);
    });
}

#[test]
fn records_come_in_pages() {
    Shelf::default().session("anna", |client| {
        for n in 0..7 {
            client.settle(goal(&n.to_string())).unwrap();
        }
        let seqs = |from, most| -> Vec<u64> {
            let page = client.records(from, most).unwrap();
            page.iter().map(|record| record.seq).collect()
        };
        assert_eq!(seqs(1, 3), [1, 2, 3]);
        assert_eq!(seqs(6, 3), [6, 7]);
        assert_eq!(seqs(0, 1), [1]);
        assert_eq!((seqs(8, 3), seqs(1, 0)), (vec![], vec![]));
    });
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_record() {
    Shelf::default().session("anna", |client| {
        client.settle(goal("Ett")).unwrap();
        let same = edit!(Goal "G1".parse().unwrap(), GoalField::Title(title("Ett")));
        assert_eq!(refusal(client.settle(same)), Refusal::NothingChanges);
        assert_eq!(client.records(1, 10).unwrap().len(), 1);
    });
}

#[test]
fn a_draft_is_its_writers_and_outlives_the_session_until_it_is_dropped() {
    let shelf = Shelf::default();
    shelf.session("anna", |client| {
        assert_eq!(client.draft("M3").unwrap(), None);
        client.keep_draft("M3", Some("beslu".into())).unwrap();
        client.keep_draft("M3", Some("beslut".into())).unwrap();
    });
    shelf.session("bo", |client| {
        assert_eq!(client.draft("M3").unwrap(), None);
    });
    shelf.session("anna", |client| {
        assert_eq!(client.draft("M3").unwrap().as_deref(), Some("beslut"));
        assert_eq!(client.draft("M4").unwrap(), None);
        client.keep_draft("M3", None).unwrap();
        assert_eq!(client.draft("M3").unwrap(), None);
        assert!(client.records(1, 10).unwrap().is_empty());
    });
}
