//! What each person can take back or do again, according to the log.

use samklang::domain::Event;
use samklang::domain::event::Record;
use samklang::domain::query::history::Undoable;

use super::given::{moment, reading};

/// Writes a log of one-record changes: who, and which record was undone, if any.
fn log(changes: &[(&str, Option<u64>)]) -> Vec<Record> {
    let mut seq = 0;
    let mut records = Vec::new();
    for (by, undone) in changes {
        let mut put = |last, event| {
            seq += 1;
            records.push(Record {
                seq,
                at: moment("2026-03-10T09:00:00+01:00"),
                by: (*by).into(),
                last,
                event,
            });
        };
        if let Some(seq) = undone {
            put(false, Event::Undone { seq: *seq });
        }
        put(
            true,
            Event::ReadingTaken {
                indicator: "I1".parse().unwrap(),
                reading: reading("2026-03-01", 1),
            },
        );
    }
    records
}

#[track_caller]
fn can(changes: &[(&str, Option<u64>)], by: &str, undo: Option<u64>, redo: Option<u64>) {
    let undoable = Undoable::of(&log(changes), &by.into());
    assert_eq!((undoable.undo(), undoable.redo()), (undo, redo));
}

#[test]
fn one_takes_back_ones_own_last_change() {
    can(&[("a", None), ("b", None)], "a", Some(1), None);
    can(&[("a", None), ("b", None)], "b", Some(2), None);
    can(&[("a", None)], "b", None, None);
}

#[test]
fn undo_then_redo_then_undo() {
    can(
        &[("a", None), ("a", None), ("a", Some(2))],
        "a",
        Some(1),
        Some(4),
    );
    let again = [("a", None), ("a", None), ("a", Some(2)), ("a", Some(4))];
    can(&again, "a", Some(6), None);
    let back = [
        ("a", None),
        ("a", None),
        ("a", Some(2)),
        ("a", Some(4)),
        ("a", Some(6)),
    ];
    can(&back, "a", Some(1), Some(8));
}

#[test]
fn a_new_change_ends_what_can_be_done_again() {
    can(
        &[("a", None), ("a", Some(1)), ("a", None)],
        "a",
        Some(4),
        None,
    );
}

#[test]
fn what_somebody_else_took_back_is_passed_over() {
    can(
        &[("a", None), ("a", None), ("b", Some(2))],
        "a",
        Some(1),
        None,
    );
    can(
        &[("a", None), ("a", None), ("b", Some(2))],
        "b",
        None,
        Some(4),
    );
}

#[test]
fn an_undoing_that_somebody_else_took_back_is_not_done_again() {
    can(
        &[("a", None), ("a", Some(1)), ("b", Some(3))],
        "a",
        None,
        None,
    );
}

#[test]
fn an_older_undoing_can_be_done_again_by_its_number() {
    let undone = [("a", None), ("a", None), ("a", Some(2)), ("a", Some(1))];
    can(&undone, "a", None, Some(6));
    let by_number = [
        ("a", None),
        ("a", None),
        ("a", Some(2)),
        ("a", Some(1)),
        ("a", Some(4)),
    ];
    can(&by_number, "a", Some(8), Some(6));
}
