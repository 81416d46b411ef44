//! How large the tables are together, and that no line stands in them twice.

use std::collections::BTreeSet;

use super::{actions, lines};

#[test]
fn the_tables_hold_many_lines_and_none_twice() {
    let tables = [lines::ALL, actions::ALL].concat();
    let all: Vec<&str> = tables
        .iter()
        .flat_map(|table| table.iter().map(|row| row.0))
        .collect();
    let once: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(once.len(), all.len());
    assert!(all.len() >= 150, "{}", all.len());
}
