//! The store: what a record takes on the disk, and what opening costs.

use std::fs;

use samklang::domain::{Group, Record};
use samklang::store::{Change, Opening, Store};

use super::{least, tell};

/// Changes appended one at a time, each with a sync of its own.
const ALONE: usize = 50;

/// Measures a store of these records, which are one change.
pub fn measure(group: &Group, records: &[Record]) {
    let temp = tempfile::tempdir().unwrap();
    let dir = temp.path().join("group");
    let mut store = Store::create(&dir, &Opening::default()).unwrap();
    let journal = dir.join("journal/records");
    let length = || fs::metadata(&journal).unwrap().len();

    let empty = length();
    let whole = [Change::from(records)];
    let ((), time) = least(1, || store.append(&whole).unwrap());
    let each = (length() - empty) / records.len() as u64;
    tell(
        "journal, all in 1 sync",
        &format!("{each} bytes/record"),
        time,
    );
    store.close(group).unwrap();

    let thousands = records.len() as f64 / 1_000.0;
    let per_thousand = |time: std::time::Duration| time.div_f64(thousands);
    let open = || Store::open(&dir, &Opening::default()).unwrap().1.seq;
    let (_, time) = least(5, open);
    tell("open", "per 1,000 records", per_thousand(time));
    let _ = fs::remove_file(dir.join("snapshot"));
    let (_, time) = least(5, open);
    tell(
        "open without a snapshot",
        "per 1,000 records",
        per_thousand(time),
    );
    let (health, time) = least(3, || Store::check(&dir).unwrap());
    assert!(health.is_ok());
    tell("check", "per 1,000 records", per_thousand(time));

    let (mut store, mut group, _) = Store::open(&dir, &Opening::default()).unwrap();
    let like = records.last().unwrap();
    let before = length();
    let ((), time) = least(1, || {
        for _ in 0..ALONE {
            let seq = group.seq + 1;
            let record = [Record {
                seq,
                ..like.clone()
            }];
            store.append(&[Change::from(&record[..])]).unwrap();
            group.apply(&record[0]);
        }
    });
    let each = (length() - before) / ALONE as u64;
    let figure = format!("1 sync, {each} bytes");
    tell("a change alone", &figure, time / ALONE as u32);
}
