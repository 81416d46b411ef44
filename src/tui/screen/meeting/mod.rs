//! Meetings on screen: called, sat through, closed, approved.
//!
//! | file | screen |
//! |---|---|
//! | `list` | every meeting, and the agenda of the chosen one |
//! | `agenda` | the agenda of one meeting, before it and during it |
//! | `sitting`, `typing`, `item` | the secretary's side |
//! | `read_line`, `completing` | a line that is typed, what it becomes, what completes it |
//! | `undone` | what undoing gives back to the line |
//! | `seen` | an entry that gets other words, and those that were seen |
//! | `trial` | whether a change would be granted |
//! | `look`, `several`, `becoming`, `entered` | pasted and edited lines, before they are entered, and what they became |
//! | `room` | the room's side: one item, large |
//! | `readback` | a decision, read back |
//! | `review`, `rollcall` | what items of the agenda are there for |
//! | `closing`, `summary`, `remains` | what was decided, and what remains, before the meeting is closed |
//! | `minutes`, `approving` | the minutes of a meeting that is over, and what is asked before they are locked |
//!
//! `entry` and `timer` draw what several of them show.

mod agenda;
mod approving;
mod becoming;
mod closing;
mod completing;
mod entered;
mod entry;
mod item;
mod list;
mod look;
mod minutes;
mod read_line;
mod readback;
mod remains;
mod review;
mod reviewed;
mod rollcall;
mod room;
mod seen;
mod several;
mod sitting;
mod summary;
mod timer;
mod trial;
pub mod typing;
mod undone;

use super::form::Form;
use super::walk::Walk;
use super::{Intent, Screen};
use crate::domain::Entry;
use crate::domain::command::{Command, Said, Step};
use crate::domain::id::{AgendaItemId, EntryId, MeetingId};
use crate::domain::meeting::{ItemKind, Meeting, MeetingState};
use crate::domain::minutes::EntryKind;
use crate::domain::noun::AnyId;
use crate::domain::query::search::Hit;
use crate::domain::query::{agenda as query, minutes as entries, presence};
use crate::tui::desk::Desk;
use crate::tui::widget::paint::fit;
use agenda::Agenda;
use list::Meetings;
use look::Look;
use minutes::Minutes;
pub(super) use read_line::{Around, At, ReadLine, sight};
pub use room::Room;
use sitting::Sitting;

/// Returns the command by which something said stands in the minutes, under an item or where the meeting
/// is.
pub(super) fn minute(meeting: MeetingId, item: Option<AgendaItemId>, said: Said) -> Command {
    Command::Minute {
        meeting,
        item,
        said,
    }
}

/// Goes to the meetings: to the one that is going on, else to all of them.
pub fn home(desk: &Desk<'_>) -> Intent {
    match query::open_meeting(desk.group()) {
        Some(meeting) => go(meeting.id, desk),
        None => Intent::Go(Box::new(Meetings::new(desk))),
    }
}

/// Opens the room's view, which follows the secretary through the meeting that is going on.
pub fn follow(desk: &Desk<'_>) -> Intent {
    match query::open_meeting(desk.group()) {
        Some(_) => Intent::Open(Box::new(Room::default())),
        None => Intent::Tell(desk.word("room-closed")),
    }
}

/// Goes to the screen of a meeting where it stands: its agenda, its sitting, or its minutes.
pub(super) fn go(id: MeetingId, desk: &Desk<'_>) -> Intent {
    let state = desk.group().meetings.get(&id).map(|meeting| meeting.state);
    let screen: Box<dyn Screen> = match state {
        Some(MeetingState::Open) => {
            let sitting = Intent::Go(Box::new(Sitting::of(id, desk)));
            // What was pasted and not looked at to the end still waits.
            return match Look::left(id, desk) {
                Some(look) => Intent::All(vec![sitting, look.again(desk)]),
                None => sitting,
            };
        }
        Some(MeetingState::Closed | MeetingState::Approved) => Box::new(Minutes::of(id, desk)),
        // One steps back from an agenda to what lies beneath.
        Some(MeetingState::Called) | None => {
            let list = Intent::Go(Box::new(Meetings::at(id, desk)));
            let agenda = Intent::Open(Box::new(Agenda::of(id, desk)));
            return Intent::All(vec![list, agenda]);
        }
    };
    Intent::Go(screen)
}

/// Goes to a meeting that goes on, where an entry is taken up with the change of it that was begun.
fn change(id: MeetingId, entry: EntryId, desk: &Desk<'_>) -> Intent {
    let sitting = Sitting::of(id, desk).changing(entry, desk);
    Intent::Go(Box::new(sitting))
}

/// Goes to where something stands that was found: the line of the minutes, also of a meeting that
/// goes on, whose place on the agenda stays; else the item of the agenda.
pub(super) fn go_to(id: MeetingId, hit: &Hit, desk: &Desk<'_>) -> Intent {
    let state = desk.group().meetings.get(&id).map(|meeting| meeting.state);
    let minutes = || Minutes::of(id, desk).at(hit, desk);
    match state {
        Some(MeetingState::Open) => {
            let minutes = Intent::Open(Box::new(minutes().on_top()));
            Intent::All(vec![go(id, desk), minutes])
        }
        Some(MeetingState::Closed | MeetingState::Approved) => Intent::Go(Box::new(minutes())),
        Some(MeetingState::Called) | None => {
            let list = Intent::Go(Box::new(Meetings::at(id, desk)));
            let agenda = Agenda::of(id, desk).at(hit.item);
            Intent::All(vec![list, Intent::Open(Box::new(agenda))])
        }
    }
}

/// Lays a meeting on top of where one is, which one steps back to; where it is going on, goes to it.
pub(super) fn lay(id: MeetingId, desk: &Desk<'_>) -> Intent {
    let state = desk.group().meetings.get(&id).map(|meeting| meeting.state);
    match state {
        Some(MeetingState::Called) => Intent::Open(Box::new(Agenda::of(id, desk))),
        Some(MeetingState::Closed | MeetingState::Approved) => {
            Intent::Open(Box::new(Minutes::of(id, desk).on_top()))
        }
        Some(MeetingState::Open) | None => go(id, desk),
    }
}

fn step(meeting: MeetingId, step: Step) -> Intent {
    Intent::Ask(Command::Meet { meeting, step }.into())
}

/// Returns the form of something that exists, or what to do instead where it has gone.
fn edit(id: &AnyId, desk: &Desk<'_>) -> Intent {
    match Form::edit(id, desk) {
        Ok(form) => Intent::Open(Box::new(form)),
        Err(instead) => instead,
    }
}

/// Returns what an item of the agenda is there for, nothing where it only is talked about.
fn work(meeting: &Meeting, desk: &Desk<'_>) -> Intent {
    let item = meeting
        .item
        .and_then(|id| desk.group().agenda_items.get(&id));
    match item.map(|item| (item.kind, item.stage)) {
        Some((ItemKind::Opening, _)) => {
            Intent::Open(Box::new(rollcall::RollCall::of(meeting.id, desk)))
        }
        Some((ItemKind::Actions, _)) => Intent::Open(Box::new(review::Review::new(desk))),
        Some((ItemKind::Walk, stage)) => Intent::Open(Box::new(Walk::through(stage, desk))),
        Some((ItemKind::NextMeeting, _)) => {
            Intent::Open(Box::new(closing::Closing::of(meeting.id, desk)))
        }
        _ => Intent::Tell(desk.word("sitting-no-work")),
    }
}

/// Returns the mark of a question or a parked matter, as one types it.
fn waiting_sign(entry: &Entry) -> &'static str {
    if entry.kind == EntryKind::Question {
        "?"
    } else {
        "+"
    }
}

/// Says how a meeting stands: `M4 Träff · pågår 0:47 · §31–34 · 6 av 8`.
fn heading(meeting: &Meeting, desk: &Desk<'_>) -> String {
    let dot = desk.theme.signs.dot;
    let group = desk.group();
    // Where there is little room, how it stands is worth more than what it is called.
    let mut parts = if desk.size.0 < 64 {
        vec![meeting.id.to_string()]
    } else {
        // One that goes on does so today: how many are there is worth more.
        let is_told = meeting.state != MeetingState::Open || desk.size.0 >= 100;
        let day = meeting.day().filter(|_| is_told).map(|day| desk.date(day));
        // Nor may a long name hide how it stands.
        let title = fit(meeting.title.as_str(), usize::from(desk.size.0 / 3));
        let named = format!("{} {title}", meeting.id);
        std::iter::once(named).chain(day).collect()
    };
    let state = desk.code(MeetingState::SET, meeting.state.code());
    let since = meeting
        .opened
        .filter(|_| meeting.state == MeetingState::Open);
    parts.push(match since {
        Some(opened) => format!("{state} {}", timer::hours(opened, desk.now)),
        None => state,
    });
    let decisions: Vec<u32> = entries::entries(group, meeting.id)
        .filter_map(|entry| entry.decision.map(|id| id.number))
        .collect();
    match (decisions.first(), decisions.last()) {
        (Some(first), Some(last)) if first != last => parts.push(format!("§{first}–{last}")),
        (Some(first), _) => parts.push(format!("§{first}")),
        _ => {}
    }
    if meeting.state == MeetingState::Open {
        let (there, all) = presence::count(group, meeting);
        // Who else is at the group stands beside it.
        let is_alone = desk.client.present().iter().all(|it| it.who == *desk.me());
        let id = if is_alone || desk.size.0 >= 100 {
            "meeting-present"
        } else {
            "meeting-present-short"
        };
        parts.push(desk.say(id, &[("there", there.into()), ("all", all.into())]));
    }
    parts.join(&format!(" {dot} "))
}
