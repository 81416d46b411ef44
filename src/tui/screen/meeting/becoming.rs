//! What each of several lines becomes, with the numbers that are given counted on from line to line.

use super::item;
use super::read_line::sight;
use super::several::Piece;
use crate::capture::{self, Ahead, Outcome};
use crate::domain::command::{AnyWish, Command, What};
use crate::domain::meeting::Meeting;
use crate::domain::minutes::EntryKind;
use crate::domain::noun::Wish;
use crate::tui::desk::Desk;

/// Says what each line becomes, in their order.
pub fn all(lines: &[Piece], meeting: &Meeting, desk: &Desk<'_>) -> Vec<String> {
    let mut ahead = Ahead::default();
    let lines = lines.iter();
    let all = lines.map(|line| {
        let told = told(line, &mut ahead, meeting, desk);
        let parts = line.refused.clone().into_iter().chain([told]);
        desk.dotted(parts)
    });
    all.collect()
}

fn told(line: &Piece, ahead: &mut Ahead, meeting: &Meeting, desk: &Desk<'_>) -> String {
    let what = what(line, ahead, meeting, desk);
    let Some(seen) = &line.over else {
        let what = if line.goes_last {
            desk.say("look-last", &[("what", what.into())])
        } else {
            what
        };
        return match item::elsewhere(line.under, meeting, desk) {
            Some(place) => {
                let args = [("place", place.into()), ("what", what.into())];
                desk.say("look-under", &args)
            }
            None => what,
        };
    };
    let id = seen.entry.to_string();
    if line.is_contested {
        let args = [("id", id.into()), ("theirs", seen.told(desk).into())];
        return desk.say("look-contested", &args);
    }
    format!("{id}: {what}")
}

/// Says what a line becomes by itself, and counts the number that it is given.
fn what(line: &Piece, ahead: &mut Ahead, meeting: &Meeting, desk: &Desk<'_>) -> String {
    let over = line.over.as_ref().map(|seen| seen.entry);
    let kind = over.and_then(|id| desk.group().entries.get(&id));
    let kind = kind.map(|entry| entry.kind);
    if line.takes_out() {
        // The number of a decision is not used again.
        let is_decision = kind == Some(EntryKind::Decision);
        return desk.word(if is_decision {
            "look-struck"
        } else {
            "look-gone"
        });
    }
    if line.goes_on {
        return desk.word("look-goes-on");
    }
    let sight = capture::Sight {
        ahead: *ahead,
        ..sight(meeting, over, desk)
    };
    let reading = capture::read(&line.text, &sight);
    match &reading.outcome {
        Outcome::Asks(asks) => {
            let lacks = asks.lacking(desk.tongue);
            return desk.say("look-note", &[("lacks", lacks.into())]);
        }
        Outcome::Says(said) => match &said.what {
            What::Decision if kind != Some(EntryKind::Decision) => ahead.decisions += 1,
            What::Does(does) if kind != Some(EntryKind::Action) => {
                let gives = matches!(&**does, Command::Noun(AnyWish::Action(Wish::Add { .. })));
                ahead.actions += u32::from(gives);
            }
            _ => {}
        },
        Outcome::Nothing => {}
    }
    reading.preview(&sight)
}
