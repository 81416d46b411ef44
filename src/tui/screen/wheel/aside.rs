//! What is told of a happening: what it is, when, how far away that is, and what else there is to
//! know of it.

use unicode_width::UnicodeWidthStr as _;

use super::mark;
use crate::domain::AnyId;
use crate::domain::activity::Activity;
use crate::domain::document::DocumentKind;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::query::duty;
use crate::domain::query::wheel::{Happening, What};
use crate::domain::time::Date;
use crate::domain::wall::Wall;
use crate::lang::date;
use crate::tui::desk::Desk;
use crate::tui::widget::paint::Paint;

/// Tells it on one line, what tells it from the others first.
pub(super) fn line(paint: &mut Paint<'_>, happening: &Happening, desk: &Desk<'_>) {
    let language = desk.language();
    let when = match whole(happening) {
        Some(day) => {
            let week = date::week(language, day);
            format!(
                "{} {week}",
                date::short_with_weekday(language, day, desk.today)
            )
        }
        None => span(happening, desk),
    };
    let far = how_far(happening, desk).unwrap_or_default();
    let told = desk.dotted([when, far, name(happening, desk)]);
    paint.text(0, 0, paint.width(), &told, desk.theme.plain);
}

/// Tells all of it; `place` is which of how many on its row it is.
pub(super) fn tell(
    paint: &mut Paint<'_>,
    happening: &Happening,
    place: (usize, usize),
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    let rows = paint.height();
    let what = desk.code(What::SET, happening.what.code());
    let title = format!("{what}: {}", name(happening, desk));
    let of = (place.1 > 1).then(|| {
        let args = [("place", place.0.into()), ("count", place.1.into())];
        desk.say("wheel-place", &args)
    });
    // Beside the title where both have room, else among what is told below it.
    let fits = |of: &String| title.width() + of.width() + 2 <= usize::from(paint.width());
    let (beside, below) = match of {
        Some(of) if fits(&of) => (of, None),
        of => (String::new(), of),
    };
    paint.text_right(paint.width(), 0, &beside, theme.faint);
    let mut y = paint.prose(0, 0, 2, &title, theme.strong);
    let mut when = vec![match whole(happening) {
        Some(day) => date::long(desk.language(), day),
        None => span(happening, desk),
    }];
    when.extend(weeks(happening, desk));
    when.extend(time(happening, desk).map(date::clock));
    when.extend(how_far(happening, desk));
    when.extend(below);
    let when = desk.dotted(when);
    y += paint.prose(0, y, rows.saturating_sub(y), &when, theme.plain);
    for told in more(happening, desk) {
        y += paint.prose(0, y, rows.saturating_sub(y), &told, theme.plain);
    }
    if let (What::Activity, AnyId::Activity(id)) = (happening.what, &happening.about)
        && let Some(activity) = desk.group().activities.get(id)
    {
        milestones(paint, y, activity, desk);
    }
}

/// The milestones one after the other, each whole, on as many rows as they need.
fn milestones(paint: &mut Paint<'_>, mut y: u16, activity: &Activity, desk: &Desk<'_>) {
    let theme = desk.theme;
    let mut x = 0;
    for step in &activity.milestones {
        let (sign, style) = mark::step_sign(step.due, step.reached.is_some(), desk);
        let told = format!(" {} {}", desk.date(step.due), step.title);
        let width = (sign.width() + told.width()) as u16;
        if x > 0 && x + width > paint.width() {
            (x, y) = (0, y + 1);
        }
        x = paint.row(x, y, &[(sign, style), (&told, theme.plain)]) + 3;
    }
}

/// Tells of what has no day.
pub(super) fn undated(paint: &mut Paint<'_>, id: &AnyId, desk: &Desk<'_>) {
    let theme = desk.theme;
    let rows = paint.height();
    if rows == 1 {
        let told = desk.word("wheel-undated");
        let told = format!("{told} {} {}", theme.signs.dot, desk.named(id));
        paint.text(0, 0, paint.width(), &told, theme.warning);
        return;
    }
    let y = paint.prose(0, 0, 2, &desk.named(id), theme.strong);
    let told = desk.word("wheel-undated-why");
    paint.prose(0, y, rows.saturating_sub(y), &told, theme.warning);
}

fn name(happening: &Happening, desk: &Desk<'_>) -> String {
    let about = desk.named(&happening.about);
    match &happening.title {
        Some(title) => format!("{title} {} {about}", desk.theme.signs.dot),
        None => about,
    }
}

/// The day of what takes no more than one.
fn whole(happening: &Happening) -> Option<Date> {
    happening.from.filter(|_| happening.from == happening.to)
}

fn span(happening: &Happening, desk: &Desk<'_>) -> String {
    if happening.from.or(happening.to).is_none() {
        return desk.word("wheel-always");
    }
    desk.period(happening.from, happening.to)
}

fn weeks(happening: &Happening, desk: &Desk<'_>) -> Option<String> {
    let week = |day: Option<Date>| day.map(|day| date::week(desk.language(), day));
    let (from, to) = (week(happening.from), week(happening.to));
    match (from, to) {
        (Some(from), Some(to)) if from != to => Some(format!("{from} – {to}")),
        (from, to) => from.or(to),
    }
}

fn time(happening: &Happening, desk: &Desk<'_>) -> Option<Wall> {
    match &happening.about {
        AnyId::Meeting(id) => desk.group().meetings.get(id)?.at,
        AnyId::Series(id) => desk.group().series.get(id)?.first,
        _ => None,
    }
}

/// How far away it is: of what takes time, its beginning while that is to come, then its end.
fn how_far(happening: &Happening, desk: &Desk<'_>) -> Option<String> {
    let far = |day| date::ago(desk.language(), day, desk.today);
    if let Some(day) = whole(happening) {
        return Some(if mark::is_due(happening, desk) {
            date::distance(desk.language(), day, desk.today)
        } else {
            far(day)
        });
    }
    let today = desk.today;
    let (id, day) = match (happening.from, happening.to) {
        (Some(from), _) if from > today => ("wheel-begins", from),
        (_, Some(to)) if to >= today => ("wheel-ends", to),
        (_, Some(to)) => ("wheel-ended", to),
        _ => return None,
    };
    Some(desk.say(id, &[("far", far(day).into())]))
}

/// What else there is to know, by what it is about.
fn more(happening: &Happening, desk: &Desk<'_>) -> Vec<String> {
    let group = desk.group();
    let joined = |told: Vec<Option<String>>| desk.dotted(told.into_iter().flatten());
    let told = match &happening.about {
        AnyId::Meeting(id) => group.meetings.get(id).map(|it| {
            let place = it.place.as_ref().map(ToString::to_string);
            joined(vec![Some(state(it, desk)), place])
        }),
        AnyId::Series(_) => Some(desk.word("wheel-not-called")),
        AnyId::Dialogue(id) => group.dialogues.get(id).map(|it| {
            let place = it.place.as_ref().map(ToString::to_string);
            let people =
                (it.people > 0).then(|| desk.say("wheel-people", &[("people", it.people.into())]));
            joined(vec![place, people])
        }),
        AnyId::Duty(id) => group.duties.get(id).map(|it| {
            let often =
                (it.months > 0).then(|| desk.say("every-months", &[("months", it.months.into())]));
            let to = desk.say(
                "wheel-to-whom",
                &[("whom", it.recipient.to_string().into())],
            );
            let section = it.section.as_ref().map(ToString::to_string);
            let sent = duty::last_sent(group, it, desk.today).and_then(|sent| sent.on);
            let sent = sent.map(|on| desk.say("wheel-sent", &[("on", desk.date(on).into())]));
            joined(vec![Some(to), often, section, sent])
        }),
        AnyId::Document(id) => group.documents.get(id).map(|it| {
            let kind = desk.code(DocumentKind::SET, it.kind.code());
            let why = (happening.what == What::Notice).then(|| desk.word("wheel-notice-why"));
            joined(vec![Some(kind), why])
        }),
        AnyId::Activity(id) => group.activities.get(id).map(|it| {
            let (sign, _) = desk.theme.status(it.status);
            let status = format!("{sign} {}", desk.status(it.status));
            let owner = it.owner.as_ref().map(ToString::to_string);
            let late = it.days_late(desk.today);
            let late = late.map(|days| desk.say("days-late", &[("days", days.into())]));
            joined(vec![Some(status), owner, late])
        }),
        AnyId::Action(id) => group.actions.get(id).map(|it| {
            let owner = it.owner.as_ref().map(ToString::to_string);
            let member = it.member.as_ref().map(|id| desk.named(&id.clone().into()));
            joined(vec![owner, member])
        }),
        _ => None,
    };
    told.into_iter().filter(|told| !told.is_empty()).collect()
}

fn state(meeting: &Meeting, desk: &Desk<'_>) -> String {
    desk.code(MeetingState::SET, meeting.state.code())
}
