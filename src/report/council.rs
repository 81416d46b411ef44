//! The note to a council that follows the work: on one page what has changed since it was told last,
//! and what it is needed for.

use std::collections::BTreeSet;

use super::claim::{Absence, Claim, Paper};
use super::document::Document;
use super::page::{self, Part};
use crate::domain::activity::{Stage, Status};
use crate::domain::group::Group;
use crate::domain::id::MeetingId;
use crate::domain::meeting::MeetingState;
use crate::domain::minutes::{Decision, DecisionState};
use crate::domain::noun::AnyId;
use crate::domain::query::effect::standing;
use crate::domain::query::report::Source;
use crate::domain::query::report::council::{Decided, Moved, Need, Note, Paced, Since};
use crate::domain::sending::Report;
use crate::domain::text::Text;
use crate::lang::event::named;
use crate::lang::{Tongue, date, effect, finding, pace, value};

/// The most characters of what somebody wrote that one sentence takes up: some lines of the page.
const LONGEST: usize = 300;

/// Returns the note in the language of `tongue`: what the council is needed for stands first, and the
/// rest shares what is left of one page.
pub fn note(tongue: &Tongue, group: &Group, note: &Note<'_>) -> Document {
    let parts = [
        Some(needs(tongue, group, note)),
        Some(moved(tongue, group, note)),
        Some(decided(tongue, group, note)),
        read(tongue, note),
        paced(tongue, group, note),
    ];
    let parts: Vec<Part<'_>> = parts.into_iter().flatten().collect();
    let facts = facts(tongue, group, note);
    let title = match note.duty {
        Some(duty) => {
            let whom = duty.recipient.as_str();
            tongue.say("council-title-to", &[("whom", whom.into())])
        }
        None => tongue.word("council-title"),
    };
    page::filled(&parts, |parts| {
        let mut paper = Paper::new(tongue, facts.clone());
        for part in parts {
            paper.part(2, part.heading);
            paper.claims(part.claims(tongue));
        }
        paper.end(group, Report::Council, note.today, title.clone(), None)
    })
}

fn facts(tongue: &Tongue, group: &Group, note: &Note<'_>) -> Vec<(String, String)> {
    let full = |day| date::full(tongue.language(), day);
    // What came on the same day is after the last report and not after that day.
    let is_same_day = note.since.day >= note.today;
    let covers = [
        ("from", full(note.since.day.min(note.today)).into()),
        ("to", full(note.today).into()),
    ];
    let (told, last) = match &note.since {
        since if since.is_asked && is_same_day => ("council-asked-same-day", None),
        since if since.is_asked => ("council-asked", None),
        Since {
            sent: Some(sent), ..
        } => {
            let on = sent.on.map(full).unwrap_or_default();
            let covers = if is_same_day {
                "council-same-day"
            } else {
                "council-covers"
            };
            (covers, Some(format!("{on} ({})", sent.id)))
        }
        _ => ("council-covers", Some(tongue.word("council-never-sent"))),
    };
    let name = group.own().map(|own| own.name.to_string());
    let facts = [
        ("noun-group", name),
        ("report-covers", Some(tongue.say(told, &covers))),
        ("council-last", last),
    ];
    let told = facts.into_iter();
    told.filter_map(|(id, value)| Some((tongue.word(id), value?)))
        .collect()
}

fn moved<'a>(tongue: &Tongue, group: &Group, note: &'a Note<'_>) -> Part<'a> {
    // One that came and has begun since is told like those that were there.
    let is_told = |it: &&Moved<'_>| it.was.is_some() || it.activity.status != Status::NotStarted;
    // One that is blocked is told where the council is needed, with what it was.
    let others = note.moved.iter().filter(|it| !is_blocked(it));
    let (mut moved, come): (Vec<&Moved<'_>>, Vec<&Moved<'_>>) = others.partition(is_told);
    moved.sort_by_key(|it| (pressing(it.activity.status), it.activity.id));
    let claims = moved.iter().map(|it| {
        let args = [
            ("what", named(group, &it.activity.id.into()).into()),
            ("changes", changes(tongue, it).into()),
        ];
        let mut sources = it.sources.iter().cloned();
        let first = sources.next().unwrap_or(Source::Record(it.activity.seq));
        Claim::new(tongue.say("council-moved", &args), first).and(sources)
    });
    let claims = claims.collect();
    let source = Source::several(come.iter().map(|it| it.activity));
    let new = source.map(|source| {
        let count = ("count", come.len().into());
        Claim::new(tongue.say("council-new", &[count]), source)
    });
    let still = match (note.moved.is_empty(), note.moved.iter().all(is_blocked)) {
        (true, _) => Some(Absence::NoChange),
        (false, true) => Some(Absence::NoOtherChange),
        (false, false) => None,
    };
    let no_log = (!note.is_logged).then_some(Absence::NoLog);
    let absent = still.into_iter().chain(no_log);
    let absent = absent.map(|it| Claim::absent(tongue, it));
    let after = new.into_iter().chain(absent).collect();
    Part::new("nouns-activity", claims, move |from| {
        Source::several(moved[from..].iter().map(|it| it.activity))
    })
    .then(after)
}

fn is_blocked(moved: &Moved<'_>) -> bool {
    moved.activity.status == Status::Blocked
}

/// What needs attention is told first.
fn pressing(status: Status) -> usize {
    let order = [Status::AtRisk, Status::Stopped, Status::Done];
    let place = order.iter().position(|it| *it == status);
    place.unwrap_or(order.len())
}

fn changes(tongue: &Tongue, moved: &Moved<'_>) -> String {
    let status = |status: Status| tongue.word(&format!("status-{status}"));
    let stage = |stage: Stage| tongue.word(&format!("stage-{stage}"));
    let from_to = |was: String, now: String| {
        tongue.say(
            "report-from-to",
            &[("was", was.into()), ("now", now.into())],
        )
    };
    let activity = moved.activity;
    let Some(was) = moved.was else {
        let now = status(activity.status);
        return tongue.say("council-come", &[("status", now.into())]);
    };
    if was.turn != activity.turn() {
        let turn = |turn: usize, told: Status| {
            let args = [("turn", turn.into()), ("status", status(told).into())];
            tongue.say("council-turn", &args)
        };
        return from_to(
            turn(was.turn, was.status),
            turn(activity.turn(), activity.status),
        );
    }
    let moved = was.stage.filter(|stage| *stage != activity.stage);
    let moved = moved.map(|was| from_to(stage(was), stage(activity.stage)));
    let told = (was.status != activity.status)
        .then(|| from_to(status(was.status), status(activity.status)));
    let all: Vec<String> = told.into_iter().chain(moved).collect();
    value::list(tongue, "list-and", &all)
}

fn decided<'a>(tongue: &Tongue, group: &Group, note: &'a Note<'_>) -> Part<'a> {
    let claim = |it: &Decided<'_>| {
        let text = it.decision.text.as_str();
        let said = match it.decision.state {
            DecisionState::Standing => text.to_owned(),
            DecisionState::Struck => tongue.say("report-decision-struck", &[("text", text.into())]),
        };
        let entry = it.entry.map(|entry| Source::of(entry.id));
        let claim = Claim::new(said, Source::of(it.decision.id)).and(entry);
        claim.shortened(LONGEST)
    };
    let newest: Vec<&Decided<'_>> = note.decided.iter().rev().collect();
    let claims = newest.iter().map(|it| claim(it)).collect();
    let nothing = newest.is_empty();
    let nothing = nothing.then(|| Claim::absent(tongue, Absence::NoNewDecision));
    let unapproved = unapproved(tongue, group, newest.iter().map(|it| it.decision));
    let after = nothing.into_iter().chain(unapproved).collect();
    Part::new("nouns-decision", claims, move |from| {
        Source::several(newest[from..].iter().map(|it| it.decision))
    })
    .then(after)
}

/// Returns that the minutes in which some of these decisions stand are not approved.
pub(super) fn unapproved<'a>(
    tongue: &Tongue,
    group: &Group,
    decisions: impl Iterator<Item = &'a Decision>,
) -> Option<Claim> {
    let meetings: BTreeSet<MeetingId> = decisions.filter_map(|it| it.meeting).collect();
    let meetings = meetings.iter().filter_map(|id| group.meetings.get(id));
    let open = meetings.filter(|meeting| meeting.state != MeetingState::Approved);
    let source = Source::several(open)?;
    Some(Claim::new(tongue.word("report-unapproved"), source))
}

fn read<'a>(tongue: &Tongue, note: &'a Note<'_>) -> Option<Part<'a>> {
    if note.read.is_empty() {
        return None;
    }
    let mut newest = note.read.clone();
    newest.sort_by_key(|(_, reading)| std::cmp::Reverse(reading.on));
    let claims = newest.iter().map(|(indicator, reading)| {
        let told = standing(indicator);
        let parts = [
            effect::value(tongue, indicator, &told, note.today),
            effect::change(tongue, indicator, &told),
        ];
        let said = format!("{}: {}", indicator.title, joined(parts));
        Claim::new(said, Source::on(indicator.id, reading.on))
    });
    let claims = claims.collect();
    Some(Part::new("council-read", claims, move |from| {
        Source::several(newest[from..].iter().map(|(indicator, _)| *indicator))
    }))
}

/// Returns sentences one after the other, each with its full stop.
pub(super) fn joined(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let ended = parts.map(|part| {
        if part.ends_with('.') {
            part
        } else {
            format!("{part}.")
        }
    });
    ended.collect::<Vec<_>>().join(" ")
}

fn paced<'a>(tongue: &Tongue, group: &Group, note: &'a Note<'_>) -> Option<Part<'a>> {
    if note.paced.is_empty() {
        return None;
    }
    let claim = |it: &Paced<'_>| {
        let what = named(group, &it.commitment.id.into());
        let before = (it.was != it.pace.counted).then(|| {
            let on = date::full(tongue.language(), note.since.day);
            let args = [("was", it.was.into()), ("on", on.into())];
            let id = if note.since.is_asked {
                "council-counted-then"
            } else {
                "council-counted-before"
            };
            tongue.say(id, &args)
        });
        let counter = pace::counter(tongue, &it.pace);
        let counter = before.map_or(counter.clone(), |before| format!("{counter} ({before})"));
        let standing = pace::standing(tongue, &it.pace);
        let parts = [standing, counter, pace::gone(tongue, &it.pace)].into_iter();
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let said = parts.join(", ");
        match &it.source {
            Some(source) => Claim::new(format!("{what}: {said}."), source.clone()),
            None => Claim::absent_of(tongue, &format!("{what}: {said}."), Absence::NoEvidence),
        }
    };
    let claims = note.paced.iter().map(claim).collect();
    Some(Part::new("nouns-promise", claims, move |from| {
        Source::several(note.paced[from..].iter().map(|it| it.commitment))
    }))
}

fn needs<'a>(tongue: &Tongue, group: &Group, note: &'a Note<'_>) -> Part<'a> {
    let claims = note.needs.iter();
    let claims = claims.map(|need| claimed(tongue, group, note, need).shortened(LONGEST));
    let is_asked = |need: &&Need<'_>| matches!(need, Need::Question(_));
    let nothing = note.needs.is_empty();
    let nothing = nothing.then(|| Claim::absent(tongue, Absence::NoNeed));
    let part = Part::new("council-needs", claims.collect(), move |from| {
        let rest = note.needs[from..].iter().map(about);
        Some(Source::Things(rest.collect()))
    });
    part.first(note.needs.iter().take_while(is_asked).count())
        .then(nothing.into_iter().collect())
}

fn claimed(tongue: &Tongue, group: &Group, note: &Note<'_>, need: &Need<'_>) -> Claim {
    match need {
        Need::Blocked(activity, entry) => {
            let report = activity.last_report();
            let why = report.and_then(|report| report.note.as_ref());
            let moved = note.moved.iter().find(|it| it.activity.id == activity.id);
            let what = named(group, &activity.id.into());
            let what = match moved {
                Some(moved) => format!("{what} ({})", changes(tongue, moved)),
                None => what,
            };
            let args = [
                ("what", what.into()),
                ("why", why.map_or("", Text::as_str).into()),
            ];
            let id = match why {
                Some(_) => "council-blocked-because",
                None => "council-blocked",
            };
            let source = match report {
                Some(report) => Source::on(activity.id, report.at.date()),
                None => Source::Record(activity.seq),
            };
            let entry = entry.map(|entry| Source::of(entry.id));
            let sources = moved.into_iter().flat_map(|it| it.sources.iter().cloned());
            Claim::new(tongue.say(id, &args), source)
                .and(entry)
                .and(sources)
        }
        Need::Question(entry) => {
            let text = entry.text.as_ref().map_or("", Text::as_str);
            Claim::new(
                tongue.say("council-question", &[("text", text.into())]),
                Source::of(entry.id),
            )
        }
        Need::Finding(found, about) => Claim::new(
            finding::sentence(tongue, found),
            Source::Thing(about.clone()),
        ),
    }
}

fn about(need: &Need<'_>) -> AnyId {
    match need {
        Need::Blocked(activity, _) => activity.id.into(),
        Need::Question(entry) => entry.id.into(),
        Need::Finding(_, about) => about.clone(),
    }
}
