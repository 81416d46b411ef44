//! Completion of the word at the cursor, best first.

use super::line::Line;
use super::report::activities;
use super::who::is_in_capitals;
use super::{Outcome, Sight, attend, dissent, mark, person, title};
use crate::domain::activity::{ActionState, Status};
use crate::domain::id::{ActionId, ActivityId, CommitmentId, MAX_NUMBER, PromiseId};
use crate::domain::query::agenda;
use crate::lang::word::words;

/// The most that are worth reading through.
pub(super) const MOST: usize = 8;

/// One way to complete a line: `text` in place of its bytes from `start` to `end`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The first byte that it replaces.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What it puts there.
    pub text: String,
    /// What it is, for the reader.
    pub label: String,
}

/// The word at the cursor, and what stands before it.
pub(super) struct Place<'l> {
    /// Its first byte.
    pub(super) start: usize,
    /// The byte after its last.
    pub(super) end: usize,
    /// What of it stands before the cursor.
    pub(super) typed: &'l str,
    /// What stands before it, after the line's mark if there is one.
    pub(super) before: Line<'l>,
}

impl Place<'_> {
    /// Returns the offer of `text` in place of the word.
    pub(super) fn offer(&self, text: String, label: String) -> Offer {
        Offer {
            start: self.start,
            end: self.end,
            text,
            label,
        }
    }
}

/// Returns what could stand at the cursor, a byte of the line, best first: after `@` and words of
/// attendance who, after an activity or an action how it goes, else things by their id or their
/// title, and what an action lacks; and who is nearly called as one whom nobody knows.
pub fn offers(line: &str, cursor: usize, sight: &Sight<'_>) -> Vec<Offer> {
    let Some(place) = place(line, cursor) else {
        return Vec::new();
    };
    let mut offers = all(line, &place, sight);
    let reading = super::read(line, sight);
    let mut mended = person::mended(line, &reading, sight);
    mended.retain(|mend| offers.iter().all(|offer| offer.text != mend.text));
    // What keeps the line from being what it looks like is mended first, but for a name being typed.
    let first = reading.falls_short && !place.typed.starts_with('@');
    let at = if first { 0 } else { offers.len() };
    offers.splice(at..at, mended);
    offers.retain(|offer| line.get(offer.start..offer.end) != Some(offer.text.as_str()));
    offers.truncate(MOST);
    offers
}

fn all(line: &str, place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    if let Some(name) = place.typed.strip_prefix('@') {
        return person::offers(place, name, "@", sight);
    }
    if let Some(first) = place.before.words.first() {
        let is_unmarked = mark::find(&place.before).is_none();
        let is_of_people = attend::verb(first).is_some()
            || dissent::begins(first) && !names_one(&place.before, sight);
        if is_unmarked && is_of_people {
            return person::offers(place, place.typed, "", sight);
        }
        let (ids, _, next) = activities(&place.before);
        let known = ids.iter().all(|id| sight.group.activities.contains(id));
        if !ids.is_empty() && next == place.before.words.len() && known {
            let mut offers = statuses(place, sight);
            offers.extend(counts(place, &ids, sight));
            return offers;
        }
        let action: Option<ActionId> = first.text.parse().ok();
        let known = action.is_some_and(|id| sight.group.actions.contains(&id));
        if known && place.before.words.len() == 1 {
            return follow_ups(place, sight);
        }
    }
    if place.typed.is_empty() {
        return lacking(line, place, sight);
    }
    let things = things(place, sight);
    if !things.is_empty() {
        return things;
    }
    let titles = title::offers(place, sight);
    if titles.is_empty() {
        owners(line, place, sight)
    } else {
        titles
    }
}

/// Returns the organisations that an action which lacks its owner names in its words, as those who
/// could have it, behind the word at the cursor.
fn owners(line: &str, place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let Outcome::Asks(asks) = super::read(line, sight).outcome else {
        return Vec::new();
    };
    if asks.lacks_text() || !asks.lacks_owner() {
        return Vec::new();
    }
    let words = asks.text.as_str().split_whitespace();
    let named = words.filter(|word| is_in_capitals(word));
    let named = named.filter_map(|word| sight.group.organisations.get(&word.parse().ok()?));
    let offer = named.map(|organisation| Offer {
        start: place.end,
        end: place.end,
        text: format!(" @{}", organisation.id),
        label: format!("{} {}", organisation.id, organisation.name),
    });
    offer.collect()
}

/// Returns whether somebody is named already.
fn names_one(before: &Line<'_>, sight: &Sight<'_>) -> bool {
    (1..before.words.len()).any(|place| attend::person(before, place, sight).is_ok())
}

fn place(line: &str, cursor: usize) -> Option<Place<'_>> {
    let mut cursor = cursor.min(line.len());
    while !line.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let (before, after) = line.split_at_checked(cursor)?;
    let start = before
        .char_indices()
        .rfind(|(_, c)| c.is_whitespace())
        .map_or(0, |(at, c)| at + c.len_utf8());
    let end = cursor + after.find(char::is_whitespace).unwrap_or(after.len());
    let whole = Line::new(line.get(..start)?);
    // The mark may touch the word that follows it.
    let begun = Line::new(line.get(..cursor)?);
    let marked = mark::find(&begun).map_or(0, |(.., rest)| rest);
    let start = start.max(marked);
    let typed = line.get(start..cursor)?;
    let opened = typed.trim_start_matches(['(', '[', '"']);
    let before = whole.from(marked.min(whole.raw.len()));
    Some(Place {
        start: start + typed.len() - opened.len(),
        end,
        typed: opened,
        before,
    })
}

fn statuses(place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let asked = Status::ASKED.iter();
    asked
        .filter_map(|status| word(place, Status::SET.name, status.code(), sight))
        .collect()
}

fn follow_ups(place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let told = [
        (ActionState::SET.name, "done"),
        ("progress", "on-its-way"),
        ("progress", "hindered"),
        (ActionState::SET.name, "dropped"),
    ];
    let mut offers: Vec<Offer> = told
        .iter()
        .filter_map(|(set, code)| word(place, set, code, sight))
        .collect();
    let moved = sight.tongue.word("capture-offer-move-word");
    if moved.starts_with(&place.typed.to_lowercase()) {
        offers.push(place.offer(moved, sight.tongue.word("capture-offer-move")));
    }
    offers
}

/// Returns the offer of a set's word in the reader's language, where what is typed begins it in
/// either.
fn word(place: &Place<'_>, set: &str, code: &str, sight: &Sight<'_>) -> Option<Offer> {
    let typed = place.typed.to_lowercase();
    let all = words(sight.tongue, set, code);
    let is_begun = all.iter().any(|word| word.starts_with(&typed));
    // One that is whole already, in either language, is not to be completed.
    (is_begun && !all.contains(&typed)).then(|| {
        let word = sight.tongue.word(&format!("{set}-{code}"));
        place.offer(word.clone(), word)
    })
}

fn counts(place: &Place<'_>, ids: &[ActivityId], sight: &Sight<'_>) -> Vec<Offer> {
    let [id] = ids else { return Vec::new() };
    if !"+1".starts_with(place.typed) {
        return Vec::new();
    }
    let activity = sight.group.activities.get(id);
    let commitments = activity.map_or(&[][..], |activity| &activity.commitments);
    let several = commitments.len() > 1;
    let offer = |id: &CommitmentId| {
        let text = if several {
            format!("{id} +1")
        } else {
            "+1".to_owned()
        };
        let args = [("id", id.to_string().into())];
        place.offer(text, sight.tongue.say("capture-offer-count", &args))
    };
    commitments.iter().map(offer).collect()
}

/// Returns the activities, actions and commitments whose ids begin so: `a1`, `T3`, `L1.`.
fn things(place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let group = sight.group;
    let mut found: Vec<Offer> = Vec::new();
    let mut add = |id: String, title: &str| {
        let label = format!("{id} {title}");
        found.push(place.offer(id, label));
    };
    let Some(first) = place.typed.chars().next() else {
        return found;
    };
    let digits = place.typed.get(first.len_utf8()..).unwrap_or_default();
    match first.to_ascii_uppercase() {
        'A' => {
            for (low, high) in beginning(digits) {
                let ids = (ActivityId(low), ActivityId(high));
                let activities = group.activities.between(ids).take(MOST);
                activities
                    .for_each(|activity| add(activity.id.to_string(), activity.title.as_str()));
            }
        }
        'T' => {
            for (low, high) in beginning(digits) {
                let actions = group.actions.between((ActionId(low), ActionId(high)));
                let actions = actions.take(MOST);
                actions.for_each(|action| add(action.id.to_string(), action.text.as_str()));
            }
        }
        'L' => {
            let promise = digits.split('.').next().unwrap_or_default();
            let Ok(promise) = format!("L{promise}").parse::<PromiseId>() else {
                return found;
            };
            let commitments = group.commitments.between(CommitmentId::bounds(promise));
            let typed = place.typed.to_uppercase();
            let begun = commitments.filter(|it| it.id.to_string().starts_with(&typed));
            begun
                .take(MOST)
                .for_each(|it| add(it.id.to_string(), it.title.as_str()));
        }
        _ => {}
    }
    found
}

/// Returns the numbers that begin with the same digits, from and to, the shortest first.
fn beginning(digits: &str) -> Vec<(u32, u32)> {
    let plain = (1..=9).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number = plain.then(|| digits.parse::<u32>().ok()).flatten();
    let Some(number) = number.filter(|_| !digits.starts_with('0')) else {
        return Vec::new();
    };
    let wider = |(low, high): &(u32, u32)| {
        let low = low.checked_mul(10).filter(|low| *low <= MAX_NUMBER)?;
        Some((low, high.checked_mul(10)?.checked_add(9)?.min(MAX_NUMBER)))
    };
    std::iter::successors(Some((number, number)), wider).collect()
}

/// Returns what an action lacks, where the next word could say it.
fn lacking(line: &str, place: &Place<'_>, sight: &Sight<'_>) -> Vec<Offer> {
    let Outcome::Asks(asks) = super::read(line, sight).outcome else {
        return Vec::new();
    };
    if asks.lacks_text() {
        return Vec::new();
    }
    if asks.lacks_owner() {
        return person::offers(place, "", "@", sight);
    }
    let tomorrow = sight.day().plus_days(1);
    let next = agenda::next_called(sight.group, Some(tomorrow));
    let offer = next.and_then(|meeting| Some((meeting, meeting.day()?)));
    let offer = offer.map(|(meeting, day)| {
        let day = crate::lang::date::short(sight.tongue.language(), day, sight.day());
        let label = format!("{day} {}", meeting.title);
        place.offer(sight.tongue.word("capture-offer-next-meeting"), label)
    });
    offer.into_iter().collect()
}
