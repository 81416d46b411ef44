//! What remains before a meeting is closed: a line that was not entered, who was not marked, items
//! that were not reached, what tells of a person; and what goes there.

use super::look::Look;
use super::minutes::amend;
use super::read_line::sight;
use super::readback::ReadBack;
use super::rollcall::RollCall;
use super::several::Piece;
use super::step;
use super::summary::Unentered;
use super::typing::Typing;
use crate::capture::{self, Outcome};
use crate::domain::command::Step;
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::{AgendaItem, Meeting, MeetingState};
use crate::domain::minutes::EntryKind;
use crate::domain::query::guard::open_in_minutes;
use crate::domain::query::presence::Attendee;
use crate::domain::query::{agenda, minutes, presence};
use crate::domain::text::Text;
use crate::lang::{guard, initials};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::Intent;

/// One thing that remains.
pub struct Remains {
    /// What leads it in: an id, an item's place.
    pub head: String,
    /// What it is, and what it lacks.
    pub text: String,
    /// Where it is seen to.
    pub at: Where,
}

/// Where something that remains is seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// The line that is being typed.
    Line,
    /// A change of an entry that was begun and set aside.
    Change(EntryId),
    /// What was pasted and not entered.
    Pasted,
    /// Where somebody else sits.
    Elsewhere,
    /// An entry that is less than it looks like.
    Entry(EntryId),
    /// The roll call.
    Roll,
    /// Decisions that were not read back.
    Decisions,
    /// An item of the agenda.
    Item(AgendaItemId),
    /// The list of personal data.
    Finds,
}

/// Returns what remains of a meeting, the line that is left at it first.
pub fn of(meeting: &Meeting, unentered: &Unentered<'_>, desk: &Desk<'_>) -> Vec<Remains> {
    let typing = unentered.typing;
    let mut all: Vec<Remains> = line(typing, desk).into_iter().collect();
    all.extend(typing.aside().iter().map(|piece| aside(piece, desk)));
    if let Some(look) = Look::left(meeting.id, desk) {
        let text = desk.say("closing-pasted", &[("count", look.count().into())]);
        all.push(remains(String::new(), text, Where::Pasted));
    }
    all.extend(unentered.others.iter().map(|who| theirs(who, desk)));
    all.extend(fallen_short(meeting, desk));
    all.extend(unread(meeting, desk));
    all.extend(unmarked(meeting, desk));
    all.extend(finds(meeting, desk));
    all
}

/// Returns the line that was begun at a meeting which is over by now, and never entered.
pub fn left_line(meeting: MeetingId, desk: &Desk<'_>) -> Option<String> {
    let state = desk.group().meetings.get(&meeting).map(|it| it.state);
    let is_over = matches!(state, Some(MeetingState::Closed | MeetingState::Approved));
    let typing = is_over.then(|| Typing::of(meeting, desk))?;
    let line = typing.text().trim().to_owned();
    Some(line).filter(|line| !line.is_empty())
}

/// Returns the items that were not reached.
pub fn not_reached(meeting: &Meeting, desk: &Desk<'_>) -> Vec<Remains> {
    let items = agenda::not_reached(desk.group(), meeting.id, Some(desk.now));
    let row = |item: &AgendaItem| {
        let place = agenda::place(desk.group(), item.id).unwrap_or_default();
        remains(
            place.to_string(),
            item.title.to_string(),
            Where::Item(item.id),
        )
    };
    items.into_iter().map(row).collect()
}

/// Goes to where something that remains is seen to.
pub fn see_to(at: Where, meeting: MeetingId, desk: &Desk<'_>) -> Intent {
    match at {
        Where::Line | Where::Pasted => super::go(meeting, desk),
        Where::Change(id) => super::change(meeting, id, desk),
        Where::Entry(id) => match desk.group().entries.get(&id) {
            Some(entry) => amend(meeting, entry, desk),
            None => Intent::Stay,
        },
        Where::Elsewhere => Intent::Tell(desk.word("closing-others-theirs")),
        Where::Finds => Intent::Act(Action::Finds),
        Where::Decisions => match ReadBack::of(meeting, desk) {
            Some(read) => Intent::Open(Box::new(read)),
            None => Intent::Stay,
        },
        Where::Roll => Intent::Open(Box::new(RollCall::of(meeting, desk))),
        Where::Item(id) => {
            let there = super::go(meeting, desk);
            let at = desk.group().meetings.get(&meeting).and_then(|it| it.item);
            if at == Some(id) {
                return there;
            }
            Intent::All(vec![there, step(meeting, Step::GoTo(id))])
        }
    }
}

fn remains(head: String, text: String, at: Where) -> Remains {
    Remains { head, text, at }
}

/// Returns the line that was typed and not entered, with what it lacks.
fn line(typing: &Typing, desk: &Desk<'_>) -> Option<Remains> {
    if typing.text().trim().is_empty() {
        return None;
    }
    let args = [("line", typing.text().trim().to_owned().into())];
    let told = desk.say("closing-line", &args);
    let lacks = match typing.outcome() {
        Some(Outcome::Asks(asks)) => Some(asks.lacking(desk.tongue)),
        _ => typing.short_of(desk),
    };
    let key = desk.keys.name(Place::Closing, Action::Back);
    let key = desk.say(
        "closing-line-key",
        &[("key", key.unwrap_or_default().into())],
    );
    let text = desk.dotted([told, lacks.unwrap_or_default(), key]);
    Some(remains(String::new(), text, Where::Line))
}

/// Returns a line or a change that was begun and set aside.
fn aside(piece: &Piece, desk: &Desk<'_>) -> Remains {
    let changes = piece.over.as_ref().map(|seen| seen.entry);
    let head = changes.map(|id| id.to_string()).unwrap_or_default();
    let text = if piece.takes_out() {
        desk.word("closing-takes-out")
    } else {
        let args = [("line", piece.text.trim().to_owned().into())];
        desk.say("closing-line", &args)
    };
    remains(head, text, changes.map_or(Where::Line, Where::Change))
}

/// Returns a line that somebody else has begun: what it says is theirs.
fn theirs(who: &Text, desk: &Desk<'_>) -> Remains {
    let text = if who == desk.me() {
        desk.word("closing-own-elsewhere")
    } else {
        let named = initials::named(desk.group(), who).to_owned();
        desk.say("closing-others", &[("who", named.into())])
    };
    remains(String::new(), text, Where::Elsewhere)
}

/// Returns the notes that begin as an action and lack what one needs.
fn fallen_short<'a>(
    meeting: &'a Meeting,
    desk: &'a Desk<'a>,
) -> impl Iterator<Item = Remains> + 'a {
    let entries = minutes::entries(desk.group(), meeting.id);
    let notes = entries.filter(|entry| entry.kind == EntryKind::Note);
    notes.filter_map(move |entry| {
        let line = entry.line.as_ref()?.as_str();
        let sight = sight(meeting, Some(entry.id), desk);
        let Outcome::Asks(asks) = capture::read(line, &sight).outcome else {
            return None;
        };
        let text = desk.dotted([line.replace('\n', " "), asks.lacking(desk.tongue)]);
        Some(remains(entry.id.to_string(), text, Where::Entry(entry.id)))
    })
}

/// Returns the decisions that were not read back, together.
fn unread(meeting: &Meeting, desk: &Desk<'_>) -> Option<Remains> {
    let count = minutes::decisions(desk.group(), meeting.id)
        .filter(|decision| decision.confirmed.is_none())
        .count();
    let key = desk.keys.name(Place::Closing, Action::Edit);
    let args = [
        ("count", count.into()),
        ("key", key.unwrap_or_default().into()),
    ];
    let told = (count > 0).then(|| desk.say("closing-unread", &args))?;
    Some(remains(String::new(), told, Where::Decisions))
}

fn unmarked(meeting: &Meeting, desk: &Desk<'_>) -> Option<Remains> {
    let unmarked = presence::unmarked(desk.group(), meeting);
    let names: Vec<String> = unmarked
        .iter()
        .filter_map(|one| called(one, desk))
        .collect();
    if names.is_empty() {
        return None;
    }
    let attendees = presence::attendees(desk.group(), meeting);
    let told = if attendees.iter().any(Attendee::was_present) {
        desk.say("closing-unmarked", &[("who", names.join(", ").into())])
    } else {
        desk.word("closing-no-roll")
    };
    let key = desk.keys.name(Place::Closing, Action::RollCall);
    let key = desk.say(
        "closing-unmarked-key",
        &[("key", key.unwrap_or_default().into())],
    );
    let text = desk.dotted([told, key]);
    Some(remains(String::new(), text, Where::Roll))
}

/// Returns where the minutes tell of a person, which stands against approving them.
fn finds(meeting: &Meeting, desk: &Desk<'_>) -> Option<Remains> {
    let open = open_in_minutes(desk.group(), meeting.id);
    let places = guard::places_of(desk.tongue, &open)?;
    let text = desk.say("closing-finds", &[("places", places.into())]);
    Some(remains(String::new(), text, Where::Finds))
}

/// Returns what one types for somebody: whom they represent where they do so alone, else themselves.
fn called(attendee: &Attendee, desk: &Desk<'_>) -> Option<String> {
    let member = attendee.member.as_ref()?;
    let alone = attendee.organisation.as_ref().filter(|own| {
        let of = presence::expected(desk.group());
        of.filter(|member| member.organisation.as_ref() == Some(own))
            .count()
            == 1
    });
    Some(alone.map_or_else(|| format!("@{member}"), ToString::to_string))
}
