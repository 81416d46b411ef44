//! What a report that was sent is about, in words: since when, or which year.

use super::period::period;
use super::{Tongue, date};
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::group::Group;
use crate::domain::noun::Fact;
use crate::domain::query::duty;
use crate::domain::sending::{Report, Sending, SendingField};
use crate::domain::time::Date;

/// Returns what the report that one of the records notes as sent is about, nothing where none does.
pub fn of(tongue: &Tongue, group: &Group, records: &[Record], today: Date) -> Option<String> {
    records.iter().find_map(|record| match &record.event {
        Event::Noun(AnyFact::Sending(fact)) => covers(tongue, group, fact, today),
        _ => None,
    })
}

/// Returns what the report that a fact notes as sent is about: for a council from when it was told last,
/// for a board the year that was owed, and of promises all their time.
pub(super) fn covers(
    tongue: &Tongue,
    group: &Group,
    fact: &Fact<Sending>,
    today: Date,
) -> Option<String> {
    let Fact::Added { id, fields } = fact else {
        return None;
    };
    let on = fields.iter().find_map(|field| match field {
        SendingField::On(on) => *on,
        _ => None,
    })?;
    let owed = fields.iter().find_map(|field| match field {
        SendingField::Duty(duty) => group.duties.get(duty),
        _ => None,
    })?;
    Some(match owed.report? {
        Report::Council => {
            let sent = duty::sent(group, owed).into_iter();
            let before = sent
                .take_while(|it| (it.on, it.id) < (Some(on), *id))
                .last();
            let last = before.and_then(|it| it.on);
            let from = last.map_or(Date::new(on.year(), 1, 1), |last| Some(last.plus_days(1)));
            since(tongue, from?, on, today)
        }
        Report::Board => {
            let mut dues = duty::dues(group, owed, on).into_iter();
            let due = dues.find(|due| due.met == Some(*id));
            let about = due.map_or(on, |due| due.on.plus_months(-6).min(on));
            about.year().to_string()
        }
        Report::Promise => period(tongue, None, Some(on), today),
    })
}

/// Returns the days from one to another that a report is about; one day where that is all.
pub fn since(tongue: &Tongue, from: Date, to: Date, today: Date) -> String {
    if from < to {
        period(tongue, Some(from), Some(to), today)
    } else {
        date::short(tongue.language(), to, today)
    }
}

/// Adds to what was noted of a report what it is about.
pub fn about(tongue: &Tongue, said: &str, covers: &str) -> String {
    let args = [("said", said.into()), ("covers", covers.into())];
    tongue.say("event-sent-covers", &args)
}
