//! Search over everything that was said and decided: a plain look at every text, since a group's
//! texts fit in memory many times over.
//!
//! Every word that is sought must be found in one text. Whole words go before beginnings, those
//! before what stands inside a word; then decisions that hold before actions before the rest; then
//! newer before older.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::filter::Vocabulary;
use super::minutes;
use crate::domain::group::Group;
use crate::domain::id::{AgendaItemId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::minutes::{DecisionState, EntryKind};
use crate::domain::noun::AnyId;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// A text in which all the words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What says it: a decision, an action, an entry, an activity or an agenda item.
    pub id: AnyId,
    /// When it was said, where that is known.
    pub on: Option<Date>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
    /// Under which item of its agenda.
    pub item: Option<AgendaItemId>,
    /// What it says.
    pub text: Text,
    /// Whether it is a decision that was struck, and so holds no more.
    pub struck: bool,
    /// Where the first of the words stands in the text, in characters.
    pub place: usize,
}

/// How well a word was found, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Beginning,
    Inside,
}

/// Returns everything in which all words of `line` are found, best first; nothing where there are
/// no words.
pub fn search(words: &dyn Vocabulary, group: &Group, line: &str) -> Vec<Hit> {
    let folded = words.fold(line);
    let sought: Vec<&str> = folded.split_whitespace().collect();
    if sought.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(Vec<Fit>, u8, Hit)> = texts(group)
        .into_iter()
        .filter_map(|hit| {
            let mut fits = fits(words, &hit, &sought)?;
            fits.sort_unstable_by_key(|fit| Reverse(*fit));
            let place = place(words, hit.text.as_str(), &sought);
            Some((fits, rank(&hit), Hit { place, ..hit }))
        })
        .collect();
    found.sort_by(|(a, a_rank, a_hit), (b, b_rank, b_hit)| {
        let newer = (b_hit.on, &b_hit.id).cmp(&(a_hit.on, &a_hit.id));
        a.cmp(b).then(a_rank.cmp(b_rank)).then(newer)
    });
    found.into_iter().map(|(_, _, hit)| hit).collect()
}

fn rank(hit: &Hit) -> u8 {
    match &hit.id {
        AnyId::Decision(_) if hit.struck => 3,
        AnyId::Decision(_) => 0,
        AnyId::Action(_) => 1,
        AnyId::Entry(_) => 2,
        _ => 3,
    }
}

/// Returns how well each word was found, nothing where one was not.
fn fits(words: &dyn Vocabulary, hit: &Hit, sought: &[&str]) -> Option<Vec<Fit>> {
    let (text, id) = (
        words.fold(hit.text.as_str()),
        words.fold(&hit.id.to_string()),
    );
    let fit = |word: &&str| match best(&text, word) {
        None if id == **word => Some(Fit::Whole),
        found => found,
    };
    sought.iter().map(fit).collect()
}

fn best(text: &str, word: &str) -> Option<Fit> {
    let fit = |(at, _): (usize, &str)| {
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        let ends = !text[at + word.len()..].starts_with(char::is_alphanumeric);
        match (begins, ends) {
            (true, true) => Fit::Whole,
            (true, false) => Fit::Beginning,
            (false, _) => Fit::Inside,
        }
    };
    text.match_indices(word).map(fit).min()
}

/// Returns where the first word stands, by the characters of the text as it was written.
fn place(words: &dyn Vocabulary, text: &str, sought: &[&str]) -> usize {
    let folded = words.fold(text);
    let first = sought.iter().filter_map(|word| folded.find(word)).min();
    // Folding takes letters one by one, so what stands before keeps its length but for rare ones.
    first.map_or(0, |at| folded[..at].chars().count())
}

/// Returns every text there is to search, each once: a decision has its entry's words, and an entry
/// those of the status that it told.
fn texts(group: &Group) -> Vec<Hit> {
    let day = |id: MeetingId| group.meetings.get(&id).and_then(Meeting::day);
    let mut texts = Vec::new();
    for decision in group.decisions.iter() {
        texts.push(Hit {
            meeting: decision.meeting,
            item: decision.item,
            struck: decision.state == DecisionState::Struck,
            ..hit(decision.id.into(), decision.on, &decision.text)
        });
    }
    for action in group.actions.iter() {
        texts.push(Hit {
            meeting: action.meeting,
            item: action.item,
            ..hit(
                action.id.into(),
                action.meeting.and_then(day),
                &action.text.0,
            )
        });
    }
    let mut told = BTreeSet::new();
    for entry in group.entries.iter() {
        if entry.kind == EntryKind::Report {
            told.extend(entry.activity.zip(entry.at));
        }
        let elsewhere = match entry.kind {
            EntryKind::Decision => entry.decision.is_some(),
            EntryKind::Action => entry.action.is_some(),
            _ => false,
        };
        if let Some(text) = minutes::text(group, entry).filter(|_| !elsewhere) {
            texts.push(Hit {
                meeting: Some(entry.meeting),
                item: entry.item,
                ..hit(entry.id.into(), day(entry.meeting), text)
            });
        }
    }
    for activity in group.activities.iter() {
        texts.push(hit(activity.id.into(), None, &activity.title.0));
        let earlier = activity.turns.iter().flat_map(|turn| &turn.reports);
        for report in earlier.chain(&activity.reports) {
            if let Some(note) = report.note.as_ref()
                && !told.contains(&(activity.id, report.at))
            {
                texts.push(hit(activity.id.into(), Some(report.at.date()), note));
            }
        }
    }
    for item in group.agenda_items.iter() {
        texts.push(Hit {
            meeting: Some(item.meeting),
            item: Some(item.id),
            ..hit(item.id.into(), day(item.meeting), &item.title.0)
        });
    }
    texts
}

fn hit(id: AnyId, on: Option<Date>, text: &Text) -> Hit {
    Hit {
        id,
        on,
        meeting: None,
        item: None,
        text: text.clone(),
        struck: false,
        place: 0,
    }
}

#[cfg(test)]
mod tests;
