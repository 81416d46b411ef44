//! What several lines became, in one line: how many of each kind, and their numbers.

use crate::domain::Entry;
use crate::domain::minutes::EntryKind;
use crate::tui::desk::Desk;

/// The most numbers that are told one by one.
const MOST: usize = 3;

/// How many entries went.
#[derive(Clone, Copy, Debug, Default)]
pub struct Gone {
    /// Taken out.
    pub out: usize,
    /// Decisions that were struck: they stay, as such.
    pub struck: usize,
}

/// Says what became of lines that were entered, and how many entries went:
/// `7 rader: 5 anteckningar, 1 beslut §34, 1 åtgärd T12`.
pub fn told(entries: &[&Entry], gone: &Gone, desk: &Desk<'_>) -> String {
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
    let went = [("entered-struck", gone.struck), ("entered-gone", gone.out)];
    let went = went.into_iter().filter(|(_, count)| *count > 0);
    let went = went.map(|(id, count)| desk.say(id, &[("count", count.into())]));
    let what = kinds.chain(went).collect::<Vec<_>>().join(", ");
    let args = [
        ("count", (entries.len() + gone.out + gone.struck).into()),
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
