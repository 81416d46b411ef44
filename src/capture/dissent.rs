//! Dissents: `reservation KFF: för dyrt`, `reservation § 34 KFF`, `KFF reserverar sig mot § 34`.

use super::attend;
use super::line::{Line, Word};
use super::person::unknown;
use super::vocabulary::{AGAINST, AND, DISSENTS, DISSENTS_AFTER, FROM_WHOM, THE_DECISION};
use super::{Made, Remark, Sight, Span, SpanKind};
use crate::domain::command::{Command, Who};
use crate::domain::field::Title;
use crate::domain::id::DecisionId;
use crate::domain::minutes::{Decision, DecisionState, Dissent};
use crate::domain::query::minutes;
use crate::domain::text::Text;

/// Returns whether a line that begins so notes a dissent.
pub(super) fn begins(first: &Word<'_>) -> bool {
    DISSENTS.contains(&&*first.lower) && !first.is_asked()
}

/// A line that is read from left to right.
struct Reader<'l, 's> {
    line: &'l Line<'l>,
    sight: &'l Sight<'s>,
    /// The place of the word that comes next.
    at: usize,
    spans: Vec<Span>,
    /// The decision that is named.
    section: Option<DecisionId>,
}

/// Reads a line that begins with *reservation* and tells whose.
pub(super) fn read(line: &Line<'_>, first: &Word<'_>, sight: &Sight<'_>) -> Option<Made> {
    if !begins(first) {
        return None;
    }
    let mut reader = Reader {
        line,
        sight,
        at: 1,
        spans: vec![first.span(SpanKind::Mark)],
        section: None,
    };
    let is_sure = first.after.contains(':') || line.words.len() == 1;
    reader.against();
    reader.skip(FROM_WHOM);
    let is_ended = reader.section.is_some() && reader.is_after_colon();
    let Some(word) = line.words.get(reader.at).filter(|_| !is_ended) else {
        let is_meant = is_sure || reader.section.is_some();
        return is_meant.then(|| Made::note(Remark::LacksWho, reader.spans));
    };
    let is_sure = is_sure || word.after.contains(':');
    let who = match attend::person(line, reader.at, sight) {
        Ok(who) => {
            reader.mark_who(reader.at);
            reader.at += 1;
            who
        }
        // Against a decision that is named it is whoever is written.
        Err(_) if reader.section.is_some() && !word.text.starts_with('@') => match reader.name() {
            Ok(name) => Who::Guest(name),
            Err(max) => return Some(Made::note(Remark::TooLong { max }, reader.spans)),
        },
        Err(name) if is_sure || attend::looks_like_one(name.as_str()) => {
            reader.spans.push(word.span(SpanKind::Wrong));
            return Some(Made::note(unknown(name, sight), reader.spans));
        }
        Err(_) => return None,
    };
    Some(reader.dissents(who))
}

/// Reads a line that names who and goes on with *reserverar sig*, or the other way round.
pub(super) fn read_after(line: &Line<'_>, first: &Word<'_>, sight: &Sight<'_>) -> Option<Made> {
    if line.words.iter().any(Word::is_asked) {
        return None;
    }
    let verb = |place: usize| {
        let mut verbs = DISSENTS_AFTER
            .iter()
            .map(|verb| (verb, verb.split(' ').count()));
        let found =
            verbs.find(|(verb, count)| line.joined(place, *count).as_deref() == Some(**verb));
        found.map(|(_, count)| count)
    };
    let is_one = |place: usize| {
        let word = line.words.get(place);
        let is_written = word.is_some_and(|word| attend::looks_like_one(&word.text));
        is_written && attend::person(line, place, sight).is_ok()
    };
    let reader = |at: usize, verb: usize, count: usize| Reader {
        line,
        sight,
        at,
        spans: Vec::from_iter(line.span(verb, verb + count - 1, SpanKind::Mark)),
        section: None,
    };
    let led = verb(0).filter(|count| is_one(*count));
    let named = led.map(|count| (count, 0, count));
    let named = named.or_else(|| Some((0, 1, verb(1).filter(|_| is_one(0))?)));
    if let Some((who_at, verb_at, count)) = named {
        let mut reader = reader(count + 1, verb_at, count);
        reader.mark_who(who_at);
        let who = attend::person(line, who_at, sight).ok()?;
        return Some(reader.dissents(who));
    }
    if !is_one(0) {
        return None;
    }
    // *KFF och POL reserverar sig*.
    let is_listed = first.after.contains(',') || line.words.get(1).is_some_and(is_and);
    let last = 1 + usize::from(line.words.get(1).is_some_and(is_and));
    let count = verb(last + 1).filter(|_| is_listed && is_one(last))?;
    Some(Made::note(
        Remark::OneDissent,
        reader(0, last + 1, count).spans,
    ))
}

fn is_and(word: &Word<'_>) -> bool {
    AND.contains(&&*word.lower)
}

impl Reader<'_, '_> {
    fn word(&self, ahead: usize) -> Option<&Word<'_>> {
        self.line.words.get(self.at + ahead)
    }

    /// Passes by a word that is one of those.
    fn skip(&mut self, words: &[&str]) {
        let is_one = self
            .word(0)
            .is_some_and(|word| words.contains(&&*word.lower));
        self.at += usize::from(is_one);
    }

    /// Returns whether the word before ends with a colon: what follows is the reason.
    fn is_after_colon(&self) -> bool {
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.line.words.get(at));
        before.is_some_and(|word| word.after.contains(':'))
    }

    fn mark_who(&mut self, place: usize) {
        let span = self.line.span(place, place, SpanKind::Who);
        self.spans.extend(span);
    }

    /// Passes by what the dissent is from, where that is told here: `§ 34`, `mot § 34/2020`, *mot
    /// beslutet*.
    fn against(&mut self) {
        let begun = self.at;
        self.skip(AGAINST);
        if let Some((id, count)) = self.section() {
            let span = self
                .line
                .span(self.at, self.at + count - 1, SpanKind::Thing);
            self.spans.extend(span);
            self.section = Some(id);
            self.at += count;
            return;
        }
        let before = self.at;
        self.skip(THE_DECISION);
        if self.at == before {
            self.at = begun;
        }
    }

    /// Returns the § that comes next, of the meeting's year where it tells none, and how many words it
    /// takes.
    fn section(&self) -> Option<(DecisionId, usize)> {
        let text = &*self.word(0)?.text;
        let (bare, count) = match text.strip_prefix('§')? {
            "" => (&*self.word(1)?.text, 2),
            bare => (bare, 1),
        };
        let of_year = || format!("{bare}/{}", self.sight.day().year()).parse().ok();
        Some((bare.parse().ok().or_else(of_year)?, count))
    }

    /// Takes a name as it is written, up to the colon after it.
    ///
    /// # Errors
    ///
    /// The most characters of a name, where it has more.
    fn name(&mut self) -> Result<Title, usize> {
        let rest = self.line.words.get(self.at..).unwrap_or_default();
        let colon = rest.iter().position(|word| word.after.contains(':'));
        let last = self.at + colon.unwrap_or(rest.len().saturating_sub(1));
        let span = self.line.span(self.at, last, SpanKind::Who);
        let name = span.and_then(|span| self.line.raw.get(span.start..span.end));
        let name = Text::new(name.unwrap_or_default());
        self.at = last + 1;
        if name.chars() > Text::TITLE_MAX {
            return Err(Text::TITLE_MAX);
        }
        self.spans.extend(span);
        Ok(Title(name))
    }

    /// Returns what the line is, once it is known who dissents; what follows is the reason.
    fn dissents(mut self, who: Who) -> Made {
        if self.is_one_more() {
            return Made::note(Remark::OneDissent, self.spans);
        }
        if self.section.is_none() {
            self.against();
        }
        let decision = match self.decision() {
            Ok(decision) => decision.id,
            Err(remark) => return Made::note(remark, self.spans),
        };
        let reason = self.line.text_from(self.at);
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        let dissent = Dissent {
            reason: reason.clone(),
            ..minutes::dissent_of(self.sight.group, who)
        };
        let command = Command::Dissent { decision, dissent };
        let Some(mut made) = self.sight.minuted(command, None, self.spans) else {
            return Made::note(Remark::LacksWho, Vec::new());
        };
        made.aside.words = reason;
        made
    }

    /// Returns whether somebody more is named: each dissent stands on a line of its own.
    fn is_one_more(&self) -> bool {
        let is_and = self.word(0).is_some_and(is_and);
        let before = self
            .at
            .checked_sub(1)
            .and_then(|at| self.line.words.get(at));
        let is_listed = is_and || before.is_some_and(|it| it.after.contains(','));
        let next = self.at + usize::from(is_and);
        is_listed && attend::person(self.line, next, self.sight).is_ok()
    }

    /// Returns the decision that is meant: the one named, else the last one of the item at hand, else of
    /// the meeting.
    fn decision(&self) -> Result<&Decision, Remark> {
        let (group, meeting) = (self.sight.group, self.sight.meeting);
        let Some(id) = self.section else {
            if let Some(same) = self.sight.dissented_from() {
                return Ok(same);
            }
            let here = || minutes::decisions(group, meeting.id);
            let at_hand = here().filter(|decision| decision.item == meeting.item);
            return at_hand
                .last()
                .or_else(|| here().last())
                .ok_or(Remark::NoDecision);
        };
        match group.decisions.get(&id) {
            Some(decision) if decision.state == DecisionState::Struck => Err(Remark::Struck(id)),
            Some(decision) => Ok(decision),
            None => Err(Remark::UnknownId(Text::new(&id.to_string()))),
        }
    }
}
