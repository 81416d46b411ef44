//! What things cost, in figures that do not depend on the machine beside times that do.
//!
//! `cargo bench` prints one line a figure: first what any machine says, then the time on this one,
//! the least of several runs, since everything else only adds.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench prints, and ends where it cannot go on"
)]

mod capture;
mod documents;
mod interface;
mod many;
mod reports;
mod store;
mod together;

use std::time::{Duration, Instant};

fn main() {
    // `cargo test --benches` only asks whether it runs.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let sizes: &[usize] = if is_bench { &[0, 5_000, 10_000] } else { &[0] };
    let changes = if is_bench { 100 } else { 3 };
    for size in sizes {
        let (group, records) = many::group(*size);
        println!(
            "{} activities, {} records",
            group.activities.len(),
            records.len()
        );
        store::measure(&group, &records);
        interface::measure(&group, &records);
        capture::measure(&group);
        documents::measure(&group);
        together::measure(&group, &records, changes);
    }
    let (activities, goals, readings) = if is_bench {
        (5_000, 500, 20_000)
    } else {
        (0, 5, 20)
    };
    let (group, records) = many::framework(activities, goals, readings);
    println!("{activities} activities, {goals} goals, {readings} readings");
    interface::measure_screens(&group, &records);
    reports::measure(&group);
    println!("any group");
    together::measure_any(is_bench);
}

/// Prints a figure of any machine, and the time of this one.
fn tell(what: &str, figure: &str, time: Duration) {
    println!("  {what:<34} {figure:>26} {time:>12.1?}");
}

/// Returns what `work` gives, and the least time that it took of `runs`.
fn least<T>(runs: usize, mut work: impl FnMut() -> T) -> (T, Duration) {
    let mut timed = || {
        let begun = Instant::now();
        (work(), begun.elapsed())
    };
    let mut best = timed();
    for _ in 1..runs {
        let (given, time) = timed();
        best = (given, time.min(best.1));
    }
    best
}
