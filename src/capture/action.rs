//! An action: what is to be done, `@whom` by, and by when.

use super::day::{self, Day};
use super::line::Line;
use super::person;
use super::who::{self, Person};
use super::{Asks, Made, Remark, Sight, Span, SpanKind};
use crate::domain::activity::{Action, ActionField};
use crate::domain::command::{AnyWish, Command};
use crate::domain::field::Title;
use crate::domain::id::{ActivityId, MemberId, OrganisationId};
use crate::domain::noun::Wish;
use crate::domain::text::Text;

/// Reads what follows the mark of an action.
pub(super) fn read(line: &Line<'_>, mut spans: Vec<Span>, sight: &Sight<'_>) -> Made {
    let owners = match owners(line, sight) {
        Ok(owners) => owners,
        Err((span, typed)) => {
            spans.push(span);
            return Made::note(person::unknown(typed, sight), spans);
        }
    };
    let places: Vec<usize> = (0..line.words.len())
        .filter(|place| !owners.places.contains(place))
        .collect();
    let told = day::due(line, &places, sight);
    let typed = told.as_ref().map(|told| {
        let words = told.first..=told.last;
        let words = words.filter_map(|place| Some(&*line.words.get(place)?.text));
        Text::new(&words.collect::<Vec<_>>().join(" "))
    });
    spans.extend(
        owners
            .places
            .iter()
            .filter_map(|place| Some(line.words.get(*place)?.span(SpanKind::Who))),
    );
    let mut remark = owners.second.map(Remark::OneOwner);
    let mut due = None;
    if let (Some(told), Some(typed)) = (&told, &typed) {
        let kind = if matches!(told.day, Day::On(_)) {
            SpanKind::Day
        } else {
            SpanKind::Wrong
        };
        spans.extend(line.span(told.first, told.last, kind));
        match told.day {
            Day::On(on) => due = Some(on),
            Day::Impossible => remark = Some(Remark::ImpossibleDate(typed.clone())),
            Day::NoMeeting => remark = Some(Remark::NoNextMeeting),
            Day::Either => remark = Some(Remark::TwoDays(typed.clone())),
        }
    } else if let Some((text, day)) = day::with_point(line, &places) {
        remark = remark.or(Some(Remark::DayOrTime { text, day }));
    }
    let dated = |place: usize| {
        told.as_ref()
            .is_some_and(|told| (told.lead..=told.last).contains(&place))
            && due.is_some()
    };
    let text = line.text_without(|place| owners.places.contains(&place) || dated(place));
    let (activity, thing) = activity(line, sight).unzip();
    spans.extend(thing);
    let max = Text::TITLE_MAX;
    if text.chars() > max {
        return Made::note(Remark::TooLong { max }, spans);
    }
    if let Some(due) = due.filter(|due| *due < sight.day()) {
        remark = remark.or(Some(Remark::PastDay(due)));
    }
    let mut asks = Asks {
        line: Text::default(),
        text,
        owner: owners.organisation,
        member: owners.member,
        due,
        activity,
        can_wait: day::next_meeting(sight).is_some(),
    };
    if let Some(action) = sight.action() {
        keep(action, told.is_none(), &mut asks);
    }
    let mut made = if asks.lacks_text() || asks.lacks_owner() || asks.lacks_due() {
        Made {
            asks: Some(asks),
            ..Made::note(Remark::NothingSaid, spans)
        }
    } else {
        Made::does(asks.text.clone(), add(asks), spans)
    };
    made.remark = remark;
    made.aside.day = typed.zip(due);
    made
}

/// An action that is reworded keeps what the new words do not say; a day that they tell and is none
/// is still to be mended.
fn keep(action: &Action, keeps_due: bool, asks: &mut Asks) {
    if asks.lacks_owner() {
        asks.owner.clone_from(&action.owner);
        asks.member.clone_from(&action.member);
    }
    asks.due = asks.due.or(action.due.filter(|_| keeps_due));
    asks.activity = asks.activity.or(action.activity);
}

/// Whose an action is, and which words say so.
#[derive(Default)]
struct Owners {
    organisation: Option<OrganisationId>,
    member: Option<MemberId>,
    places: Vec<usize>,
    /// One who is named although there is an owner already.
    second: Option<Text>,
}

/// An action has one organisation and one member; who is named after them stays in the words.
fn owners(line: &Line<'_>, sight: &Sight<'_>) -> Result<Owners, (Span, Text)> {
    let mut owners = Owners::default();
    let mut said = false;
    for (place, word) in line.words.iter().enumerate() {
        match who::addressed(word, sight) {
            None => continue,
            Some(Err(name)) => return Err((word.span(SpanKind::Wrong), name)),
            Some(Ok(Person::Organisation(id))) if !said => {
                owners.organisation = Some(id);
                said = true;
            }
            Some(Ok(Person::Member(id))) if owners.member.is_none() => owners.member = Some(id),
            Some(Ok(other)) => {
                owners.second = Some(Text::new(&other.to_string()));
                continue;
            }
        }
        owners.places.push(place);
    }
    // Whom a member represents has the action too, unless another was named.
    let member = owners
        .member
        .as_ref()
        .and_then(|id| sight.group.members.get(id));
    let theirs = member.and_then(|member| member.organisation.clone());
    owners.organisation = owners.organisation.or(theirs);
    Ok(owners)
}

/// Returns the first activity that the words name.
fn activity(line: &Line<'_>, sight: &Sight<'_>) -> Option<(ActivityId, Span)> {
    line.words.iter().find_map(|word| {
        let id: ActivityId = word.text.parse().ok()?;
        let there = sight.group.activities.contains(&id);
        there.then(|| (id, word.span(SpanKind::Thing)))
    })
}

fn add(asks: Asks) -> Command {
    let mut fields = vec![ActionField::Text(Title(asks.text))];
    fields.extend(asks.owner.map(|id| ActionField::Owner(Some(id))));
    fields.extend(asks.member.map(|id| ActionField::Member(Some(id))));
    fields.extend(asks.due.map(|day| ActionField::Due(Some(day))));
    fields.extend(asks.activity.map(|id| ActionField::Activity(Some(id))));
    Command::Noun(AnyWish::Action(Wish::Add { id: None, fields }))
}
