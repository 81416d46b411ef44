//! What going through the factors and the goals costs in bytes, which are the same on every machine.

use super::{Pty, Setup};

/// The most bytes that a key may cost.
const MOST: usize = 400;

/// Where the marker of the chosen cell stands, by its domain and its kind.
fn place((domain, kind): (u16, u16)) -> (u16, u16) {
    (3 + domain, if kind == 0 { 20 } else { 49 })
}

fn is_at(screen: &vt100::Screen, cell: (u16, u16)) -> bool {
    let (row, column) = place(cell);
    let marker = screen.cell(row, column);
    marker.is_some_and(|marker| marker.contents() == "▌")
}

/// The sample in a language, at the screen of a key that shows a text.
fn at(language: &str, key: &str, shown: &str) -> Pty {
    let mut pty = Setup::program(&["--lang", language, "demo"]).start();
    pty.wait_for_text("A12");
    pty.send(key);
    pty.wait_for_text(shown);
    pty
}

#[test]
fn going_through_the_matrix_costs_no_more_than_400_bytes_a_key() {
    // Both ways on every row, down and up in both columns, and from end to end.
    let mut walk = Vec::new();
    for domain in 0..5 {
        walk.extend([("\x1b[C", (domain, 1)), ("\x1b[D", (domain, 0))]);
        walk.extend((domain < 4).then_some(("\x1b[B", (domain + 1, 0))));
    }
    for kind in 0..2 {
        walk.extend((0..4).rev().map(|domain| ("\x1b[A", (domain, kind))));
        walk.extend([("\x1b[F", (4, kind)), ("\x1b[H", (0, kind))]);
        walk.push(("\x1b[C", (0, 1)));
        walk.extend((1..5).map(|domain| ("\x1b[B", (domain, 1))));
    }
    for (language, heading) in [("sv", "Skyddsfaktorer"), ("en", "Protective factors")] {
        let mut pty = at(language, "6", heading);
        let mut at = (0, 0);
        pty.wait_for("the first cell", |screen| is_at(screen, at));
        for (key, cell) in &walk {
            // What goes nowhere sends nothing.
            if at == *cell {
                continue;
            }
            let mark = pty.mark();
            pty.send(key);
            pty.wait_for("the next cell", |screen| {
                is_at(screen, *cell) && !is_at(screen, at)
            });
            let bytes = pty.since(mark).len();
            assert!(bytes <= MOST, "{bytes} bytes from {at:?} to {cell:?}");
            at = *cell;
        }
    }
}

#[test]
fn going_through_the_goals_costs_no_more_than_400_bytes_a_key_in_the_mean() {
    // Fifteen rows in a window of twelve: a page is turned each way.
    let keys = [["\x1b[B"; 14], ["\x1b[A"; 14]].concat();
    for (language, shown) in [("sv", "6 mål"), ("en", "6 goals")] {
        let mut pty = at(language, "5", shown);
        pty.wait_for("the chart's words", |screen| {
            screen.contents().contains("Syfte")
        });
        let begun = pty.mark();
        for key in &keys {
            let mark = pty.mark();
            pty.send(key);
            pty.wait_for_bytes_since(mark, 0);
        }
        let mean = pty.since(begun).len() / keys.len();
        assert!(mean <= MOST, "{mean} bytes a key");
    }
}
