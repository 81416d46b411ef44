//! What several lines became, in one line: how many of each kind, and their numbers.

use crate::domain::Entry;
use crate::domain::minutes::EntryKind;
use crate::tui::desk::Desk;

/// The most numbers that are told one by one.
const MOST: usize = 3;

/// Says what became of lines that were entered, and how many were taken out:
/// `7 rader: 5 anteckningar, 1 beslut §34, 1 åtgärd T12`.
pub fn told(entries: &[&Entry], gone: usize, desk: &Desk<'_>) -> String {
    let kinds = EntryKind::ALL.iter().filter_map(|kind| {
        let of: Vec<&Entry> = entries
            .iter()
            .copied()
            .filter(|entry| entry.kind == *kind)
            .collect();
        let args = [("count", of.len().into())];
        let counted = (!of.is_empty()).then(|| desk.say(&format!("entered-{kind}"), &args))?;
        Some(format!("{counted} {}", numbers(&of)).trim_end().to_owned())
    });
    let gone_told = (gone > 0).then(|| desk.say("entered-gone", &[("count", gone.into())]));
    let what = kinds.chain(gone_told).collect::<Vec<_>>().join(", ");
    let args = [
        ("count", (entries.len() + gone).into()),
        ("what", what.into()),
    ];
    desk.say("look-entered", &args)
}

/// Returns the numbers of decisions and of actions that were given.
fn numbers(entries: &[&Entry]) -> String {
    let number = |entry: &&Entry| match entry.kind {
        EntryKind::Decision => entry.decision.map(|id| format!("§{}", id.number)),
        EntryKind::Action => entry.action.map(|id| id.to_string()),
        _ => None,
    };
    let numbers: Vec<String> = entries.iter().filter_map(number).collect();
    match numbers.as_slice() {
        [first, .., last] if numbers.len() > MOST => format!("{first}–{last}"),
        all => all.join(" "),
    }
}
