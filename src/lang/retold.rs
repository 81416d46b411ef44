//! What minutes tell of a change, in another language than the group's: the words that the program
//! wrote in the line are put into that one, and what somebody wrote stays.

use super::parse_date::{self, Direction};
use super::{Arg, Language, Tongue, date};
use crate::domain::activity::{ActionState, Progress, Stage, Status};
use crate::domain::group::Group;
use crate::domain::time::Date;

/// Returns what minutes tell of a change, as [`minuted`](super::minuted) wrote it in the group's
/// language, in the language of `tongue`; itself where it is not told so. `day` is the meeting's.
pub fn retold(tongue: &Tongue, group: &Group, day: Option<Date>, text: &str) -> String {
    let own = Language::of(group);
    let said = |language, id: &str, args: &[(&str, Arg<'_>)]| tongue.say_in(language, id, args);
    let is_known = own != tongue.language();
    let (ids, rest) = led_by_ids(text);
    if !is_known || ids.is_empty() {
        return text.to_owned();
    }
    let (told, note) = rest.find(": ").map_or((rest, ""), |at| rest.split_at(at));
    let whole = format!("{ids} {told}");
    let word = words().find(|id| said(own, id, &[]).as_deref() == Some(told));
    let word = word.and_then(|id| Some(format!("{ids} {}", said(tongue.language(), &id, &[])?)));
    let moved = || {
        Stage::SET.codes.iter().find_map(|code| {
            let told = |language| {
                let stage = said(language, &format!("{}-{code}", Stage::SET.name), &[])?;
                let args = [("id", ids.into()), ("stage", stage.into())];
                said(language, "minuted-moved", &args)
            };
            told(own).filter(|it| *it == whole)?;
            told(tongue.language())
        })
    };
    let with_day = || {
        let lead = said(own, "capture-moved", &[("day", "".into())])?;
        let (progress, due) = told.split_once(&format!(", {lead}"))?;
        let word = words().find(|id| said(own, id, &[]).as_deref() == Some(progress))?;
        let due = parse_date::parse(due, day?, Direction::Nearest).ok()?;
        let due = date::full(tongue.language(), due);
        let due = said(tongue.language(), "capture-moved", &[("day", due.into())])?;
        Some(format!(
            "{ids} {}, {due}",
            said(tongue.language(), &word, &[])?
        ))
    };
    let due = || {
        let told = |language, due: String| {
            said(
                language,
                "minuted-due",
                &[("id", ids.into()), ("due", due.into())],
            )
        };
        let lead = told(own, String::new())?;
        let due = whole.strip_prefix(lead.as_str())?;
        let due = parse_date::parse(due, day?, Direction::Nearest).ok()?;
        told(tongue.language(), date::full(tongue.language(), due))
    };
    let told = word.or_else(moved).or_else(with_day).or_else(due);
    told.map_or_else(|| text.to_owned(), |told| format!("{told}{note}"))
}

/// Returns the messages by which it is told alone how something stands.
fn words() -> impl Iterator<Item = String> {
    let sets = [Status::SET, ActionState::SET, Progress::SET];
    sets.into_iter().flat_map(|set| {
        let codes = set.codes.iter();
        codes.map(move |code| format!("{}-{code}", set.name))
    })
}

/// Returns the ids that a line begins with, and the rest.
fn led_by_ids(text: &str) -> (&str, &str) {
    let is_id = |word: &str| {
        let word = word.trim_end_matches(',');
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.ends_with(|c: char| c.is_ascii_digit())
    };
    let mut end = 0;
    for word in text.split_inclusive(' ') {
        if !is_id(word.trim_end()) {
            break;
        }
        end += word.len();
    }
    (text[..end].trim_end(), &text[end..])
}
