//! Texts that leave the group for the public name nobody: who is named there is told by the
//! organisation that they represent.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::group::Group;
use crate::domain::organisation::Member;

/// What stands for somebody who represents no organisation.
const NOBODY: &str = "[…]";

/// What those who belong to a group are called.
#[derive(Debug, Default)]
pub struct Names {
    /// By the lower-case words of a name, what stands instead; by their first word.
    by_first: BTreeMap<String, Vec<(Vec<String>, String)>>,
}

impl Names {
    /// Returns the names of a group's members, and of everybody who was called in to a meeting.
    pub fn of(group: &Group) -> Self {
        let mut names = Self::default();
        let organisation = |id: Option<&_>| {
            let found = id.and_then(|id| group.organisations.get(id));
            found.map_or_else(|| NOBODY.to_owned(), |found| format!("[{}]", found.name))
        };
        let organisations = group.organisations.iter();
        let of_organisations = organisations
            .flat_map(|it| words(it.name.as_str()))
            .map(|(_, word)| word.to_lowercase())
            .collect();
        for member in group.members.iter() {
            let instead = organisation(member.organisation.as_ref());
            for name in called(member, &of_organisations) {
                names.add(&name, &instead);
            }
        }
        let attendance = group.meetings.iter().flat_map(|it| &it.attendance);
        for (guest, of) in attendance.filter_map(|it| Some((it.guest.as_ref()?, &it.organisation)))
        {
            names.add(guest.as_str(), &organisation(of.as_ref()));
        }
        names
    }

    fn add(&mut self, name: &str, instead: &str) {
        let name: Vec<String> = words(name).map(|(_, word)| word.to_lowercase()).collect();
        if let Some(first) = name.first() {
            let of_first = self.by_first.entry(first.clone()).or_default();
            of_first.push((name.clone(), instead.to_owned()));
            // Of two that begin alike, the longer one is meant.
            of_first.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        }
    }

    /// Returns the text with the organisation in the place of everybody who is named.
    pub fn hidden(&self, text: &str) -> String {
        let words: Vec<(usize, &str)> = words(text).collect();
        let lower: Vec<String> = words.iter().map(|(_, word)| word.to_lowercase()).collect();
        let mut hidden = String::with_capacity(text.len());
        let (mut told, mut at) = (0, 0);
        while let Some((start, _)) = words.get(at) {
            let found = self.found(&lower[at..]);
            let Some((length, instead)) = found else {
                at += 1;
                continue;
            };
            let (last, word) = words[at + length - 1];
            // A name of which only the parts are known one by one is told once.
            let between = &text[told..*start];
            if !(between.trim().is_empty() && hidden.ends_with(instead)) {
                hidden.push_str(between);
                hidden.push_str(instead);
            }
            told = last + word.len();
            at += length;
        }
        hidden.push_str(&text[told..]);
        hidden
    }

    /// Returns the longest name that these words begin with, and what stands instead.
    fn found(&self, lower: &[String]) -> Option<(usize, &str)> {
        let first = lower.first()?;
        // Of somebody: "Annas".
        let bare = first.strip_suffix('s').unwrap_or(first);
        let known = [first.as_str(), bare].into_iter();
        let known = known.filter_map(|word| self.by_first.get(word)).flatten();
        let fits = |(name, _): &&(Vec<String>, String)| {
            name.len() <= lower.len()
                && name
                    .iter()
                    .zip(lower)
                    .all(|(own, word)| own == word || word.strip_suffix('s') == Some(own.as_str()))
        };
        let longest = known.filter(fits).max_by_key(|(name, _)| name.len())?;
        Some((longest.0.len(), &longest.1))
    }
}

/// Returns what a member may be called in a text: by name, by code and by login; and by each word of
/// the name that is a name itself.
fn called(member: &Member, of_organisations: &BTreeSet<String>) -> Vec<String> {
    let name = member.name.as_str();
    let mut called = vec![name.to_owned(), member.id.to_string()];
    called.extend(member.login.as_ref().map(ToString::to_string));
    let own = words(name).map(|(_, word)| word).enumerate();
    let own = own.filter(|(place, word)| {
        word.starts_with(char::is_uppercase)
            && word.chars().count() > 1
            && !of_organisations.contains(&word.to_lowercase())
            && !(*place == 0 && is_genitive(word))
    });
    called.extend(own.map(|(_, word)| word.to_owned()));
    called
}

/// A role begins with whose it is ("Gruppens sekreterare"); first names that end so are shorter.
fn is_genitive(word: &str) -> bool {
    word.ends_with('s') && word.chars().count() > 7
}

/// Returns the words of a text, each with where it begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    let base = text.as_ptr() as usize;
    let placed = parts.map(move |word| (word.as_ptr() as usize - base, word));
    placed.filter(|(_, word)| !word.is_empty())
}
