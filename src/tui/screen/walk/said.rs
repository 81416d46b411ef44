//! What else is said of the activity at hand: what somebody is to do about it, what is decided of it,
//! what is parked. It is read as at the line of the meeting that is going on, and stands in its minutes.

use super::Walk;
use crate::capture::{self, Outcome, Sight};
use crate::domain::activity::Activity;
use crate::domain::id::{ActivityId, MeetingId};
use crate::domain::query::agenda;
use crate::domain::{Group, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;
use crate::tui::screen::Intent;
use crate::tui::screen::form::Form;
use crate::tui::screen::meeting::{Around, minute, sight};
use crate::tui::screen::prompt::Prompt;

/// Returns the mark that a meeting's line would begin with, nothing where an action says nothing.
fn mark(action: Action) -> Option<&'static str> {
    match action {
        Action::Give => Some(">"),
        Action::Decide => Some("!"),
        Action::Park => Some("+"),
        _ => None,
    }
}

impl Walk {
    /// Asks for what is said, nothing where the action is another. Where no meeting is going on, an
    /// action is given by its form, and there is nobody to decide.
    pub(super) fn say(&self, action: Action, desk: &Desk<'_>) -> Option<Intent> {
        let mark = mark(action)?;
        let activity = self.activity(desk)?;
        let Some(meeting) = agenda::open_meeting(desk.group()) else {
            return Some(match action {
                Action::Give => give(activity, desk),
                _ => Intent::Tell(desk.word("walk-no-meeting")),
            });
        };
        let (meeting, activity) = (meeting.id, activity.id);
        let args = [("id", activity.to_string().into())];
        let label = desk.say(&format!("walk-{action}"), &args);
        let entered = move |typed: &str, desk: &Desk<'_>| {
            if typed.trim().is_empty() {
                return Intent::Back;
            }
            match read(mark, typed, meeting, activity, desk) {
                Some(Outcome::Says(said)) => Intent::Ask(minute(meeting, None, said).into()),
                Some(Outcome::Asks(asks)) => {
                    let lacks = asks.lacking(desk.tongue);
                    Intent::Tell(desk.say("walk-lacks", &[("lacks", lacks.into())]))
                }
                Some(Outcome::Nothing) | None => Intent::Back,
            }
        };
        let draft = format!("walk-{action}:{activity}");
        let around: Around = Box::new(move |typed, sight| {
            let (before, after) = around(mark, typed, activity, sight);
            (format!("{mark} {before}"), after)
        });
        let prompt = Prompt::new(label, draft, desk, Box::new(entered));
        let prompt = prompt.said((meeting, None), Some(around), desk);
        Some(Intent::Open(Box::new(prompt)))
    }
}

/// Opens the form of an action about the activity, its owner's.
fn give(activity: &Activity, desk: &Desk<'_>) -> Intent {
    let owner = activity.owner.as_ref().map(ToString::to_string);
    let given = [
        ("activity", activity.id.to_string()),
        ("owner", owner.unwrap_or_default()),
    ];
    let form = Form::add_with(NounKind::Action, &given, desk);
    Intent::Open(Box::new(form))
}

/// Reads what was typed as a line of the meeting.
fn read(
    mark: &str,
    typed: &str,
    meeting: MeetingId,
    activity: ActivityId,
    desk: &Desk<'_>,
) -> Option<Outcome> {
    let sight = sight(desk.group().meetings.get(&meeting)?, None, desk);
    let (before, after) = around(mark, typed, activity, &sight);
    Some(capture::read(&format!("{mark} {before}{typed}{after}"), &sight).outcome)
}

/// Returns what names the activity around what was typed, where that does not; an action that names
/// nobody is its owner's.
fn around(mark: &str, typed: &str, activity: ActivityId, sight: &Sight<'_>) -> (String, String) {
    let is_named = typed
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.parse() == Ok(activity));
    // The day that an action is due stands last.
    let (before, after) = match (is_named, mark) {
        (true, _) => (String::new(), String::new()),
        (false, ">") => (format!("{activity} "), String::new()),
        (false, _) => (String::new(), format!(" ({activity})")),
    };
    let read = capture::read(&format!("{mark} {before}{typed}{after}"), sight).outcome;
    match (&read, owner(sight.group, activity)) {
        (Outcome::Asks(asks), Some(owner)) if asks.lacks_owner() => {
            (format!("@{owner} {activity} "), String::new())
        }
        _ => (before, after),
    }
}

fn owner(group: &Group, activity: ActivityId) -> Option<String> {
    let activity = group.activities.get(&activity)?;
    let member = activity.member.as_ref().map(ToString::to_string);
    member.or(activity.owner.as_ref().map(ToString::to_string))
}
