//! What is told of the chosen link: its own, then what it comes from and what it led to.

use unicode_width::UnicodeWidthStr as _;

use super::layout::Section;
use super::row;
use crate::domain::id::{ActivityId, CommitmentId, DialogueId, PromiseId};
use crate::domain::promise::{Commitment, Count, Promise};
use crate::domain::query::pace::{self, Pace};
use crate::domain::query::trace::Trace;
use crate::domain::{AnyId, NounKind, Problem};
use crate::lang;
use crate::lang::refusal::{capitalised, field};
use crate::tui::desk::Desk;
use crate::tui::screen::detail;
use crate::tui::widget::paint::Paint;

/// Below this height the name is kept to one row.
const LOW: u16 = 9;

/// Lines below one another, as far as there is room.
struct Lines<'a, 'b, 'c> {
    paint: &'a mut Paint<'b>,
    desk: &'a Desk<'c>,
    y: u16,
}

impl Lines<'_, '_, '_> {
    fn left(&self) -> u16 {
        self.paint.height().saturating_sub(self.y)
    }

    fn prose(&mut self, text: &str, style: ratatui::style::Style) {
        if !text.is_empty() {
            self.y += self.paint.prose(0, self.y, self.left(), text, style);
        }
    }

    fn plain(&mut self, text: &str) {
        self.prose(text, self.desk.theme.plain);
    }

    /// Labels stand below one another, and what they are of beside them.
    fn labelled(&mut self, lines: &[(String, String)]) {
        let theme = self.desk.theme;
        let widest = lines.iter().map(|(label, _)| label.width()).max();
        let x = widest.unwrap_or(0) as u16 + 2;
        for (label, text) in lines {
            if self.left() > 0 {
                self.paint.text(0, self.y, x, label, theme.faint);
                let left = self.left();
                self.y += self.paint.prose(x, self.y, left, text, theme.plain);
            }
        }
    }

    /// What something comes from, and what it led to: on one row where both fit there.
    fn trace(&mut self, id: &AnyId, trace: &Trace) {
        let desk = self.desk;
        let (before, after) = ends(id.kind());
        let behind = before.map(|none| (told(&trace.all_comes_from(id), none, desk), "comes-from"));
        let ahead = after.map(|none| (told(&trace.all_led_to(id), none, desk), "led-to"));
        let lines = [behind, ahead].into_iter().flatten().map(|(told, label)| {
            let label = desk.word(&format!("promises-{label}"));
            (label, told)
        });
        let lines: Vec<(String, String)> = lines.collect();
        let cells = |(label, told): &(String, String)| label.width() + told.width() + 5;
        let needed: usize = lines.iter().map(cells).sum();
        if needed > usize::from(self.paint.width()) + 3 {
            self.labelled(&lines);
            return;
        }
        let mut x = 0;
        for (label, told) in lines {
            let (faint, plain) = (desk.theme.faint, desk.theme.plain);
            let pieces = [(label.as_str(), faint), ("  ", plain), (&told, plain)];
            x = self.paint.row(x, self.y, &pieces) + 3;
        }
        self.y += 1;
    }
}

/// The words for nothing before a link of the chain, and for nothing after it.
fn ends(kind: NounKind) -> (Option<&'static str>, Option<&'static str>) {
    match kind {
        NounKind::Dialogue => (None, Some("promises-no-problem")),
        NounKind::Problem => (Some("promises-no-dialogue"), Some("promises-no-promise")),
        NounKind::Promise => (Some("promises-no-problem"), Some("promises-no-commitment")),
        NounKind::Commitment => (Some("promises-no-promise"), Some("promises-no-activity")),
        _ => (Some("promises-serves-nothing"), None),
    }
}

/// Draws what a heading is about.
pub(super) fn section(paint: &mut Paint<'_>, section: Section, trace: &Trace, desk: &Desk<'_>) {
    let mut lines = Lines { paint, desk, y: 0 };
    lines.plain(&desk.word(&format!("promises-about-{}", section.code())));
    if section == Section::Unpromised {
        for activity in desk.group().activities.iter() {
            let id = activity.id.into();
            if trace.comes_from(&id).is_empty() {
                lines.prose(&desk.named(&id), desk.theme.faint);
            }
        }
    }
}

/// Draws a link.
pub(super) fn link(paint: &mut Paint<'_>, id: &AnyId, trace: &Trace, desk: &Desk<'_>) {
    let named = desk.named(id);
    let width = paint.width();
    let y = if paint.height() < LOW {
        paint.text(0, 0, width, &named, desk.theme.strong);
        1
    } else {
        paint.prose(0, 0, 3, &named, desk.theme.strong)
    };
    let mut lines = Lines { paint, desk, y };
    match id {
        AnyId::Dialogue(dialogue) => tell_dialogue(&mut lines, *dialogue, trace),
        AnyId::Problem(problem) => {
            if let Some(problem) = desk.group().problems.get(problem) {
                tell_problem(&mut lines, problem);
            }
            lines.trace(id, trace);
        }
        AnyId::Promise(promise) => tell_promise(&mut lines, *promise, trace),
        AnyId::Commitment(commitment) => tell_commitment(&mut lines, *commitment, trace),
        AnyId::Activity(activity) => {
            tell_activity(&mut lines, *activity);
            lines.trace(id, trace);
        }
        _ => {}
    }
}

/// Ids, those of a kind together; a word where there are none.
fn told(ids: &[AnyId], none: &str, desk: &Desk<'_>) -> String {
    if ids.is_empty() {
        return desk.word(none);
    }
    let kinds = ids.chunk_by(|one, next| one.kind() == next.kind());
    let kinds = kinds.map(|ids| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        ids.join(" ")
    });
    desk.dotted(kinds)
}

fn people(count: u32, desk: &Desk<'_>) -> Option<String> {
    let args = [("count", count.into())];
    (count > 0).then(|| desk.say("promises-people", &args))
}

fn text(text: Option<&impl ToString>) -> Option<String> {
    text.map(ToString::to_string)
}

fn tell_dialogue(lines: &mut Lines<'_, '_, '_>, id: DialogueId, trace: &Trace) {
    let desk = lines.desk;
    let Some(dialogue) = desk.group().dialogues.get(&id) else {
        return;
    };
    let parties = dialogue.parties.iter().map(ToString::to_string);
    let parties: Vec<String> = parties.collect();
    let facts = [
        dialogue.on.map(|on| desk.date(on)),
        text(dialogue.place.as_ref()),
        people(dialogue.people, desk),
        Some(parties.join(" ")),
    ];
    lines.plain(&desk.dotted(facts.into_iter().flatten()));
    lines.trace(&id.into(), trace);
    if dialogue.sayings.is_empty() {
        let nothing = desk.word("promises-nothing-said");
        lines.prose(&nothing, desk.theme.faint);
    }
    let said = dialogue.sayings.iter().map(|saying| {
        let theme = match saying.people {
            0 => saying.theme.to_string(),
            people => format!("{} ({people})", saying.theme),
        };
        (theme, saying.said.to_string())
    });
    lines.labelled(&said.collect::<Vec<_>>());
}

/// The causes stand even where nobody has described them: a problem has all three.
fn tell_problem(lines: &mut Lines<'_, '_, '_>, problem: &Problem) {
    let desk = lines.desk;
    let rank =
        (problem.rank > 0).then(|| desk.say("promises-rank", &[("rank", problem.rank.into())]));
    let facts = [
        text(problem.place.as_ref()),
        text(problem.when.as_ref()),
        rank,
    ];
    lines.plain(&desk.dotted(facts.into_iter().flatten()));
    let causes = [
        ("victim", &problem.victim),
        ("offender", &problem.offender),
        ("setting", &problem.setting),
    ];
    let causes = causes.map(|(key, cause)| {
        let label = capitalised(&field(desk.tongue, NounKind::Problem, key));
        let told = text(cause.as_ref());
        (
            label,
            told.unwrap_or_else(|| desk.word("promises-not-described")),
        )
    });
    lines.labelled(&causes);
}

fn tell_promise(lines: &mut Lines<'_, '_, '_>, id: PromiseId, trace: &Trace) {
    let desk = lines.desk;
    let Some(promise) = desk.group().promises.get(&id) else {
        return;
    };
    let named = |id: AnyId| desk.named(&id);
    let or = |told: String, none: &str| {
        if told.is_empty() {
            desk.word(none)
        } else {
            told
        }
    };
    let term = desk.period(promise.from, promise.to);
    let parties = promise.parties.iter().map(|id| named(id.clone().into()));
    let facts = [
        or(term, "promises-no-term"),
        or(desk.dotted(parties), "promises-no-parties"),
    ];
    lines.plain(&desk.dotted(facts));
    let label = |key| capitalised(&field(desk.tongue, NounKind::Promise, key));
    let problems = promise.problems.iter().map(|id| named((*id).into()));
    let problems: Vec<String> = problems.collect();
    let problems = or(problems.join("\n"), "promises-nothing-behind");
    lines.labelled(&[(label("problems"), problems)]);
    lines.trace(&id.into(), trace);
    if let Some(document) = promise.document {
        lines.labelled(&[(label("document"), named(document.into()))]);
    }
}

fn tell_commitment(lines: &mut Lines<'_, '_, '_>, id: CommitmentId, trace: &Trace) {
    let desk = lines.desk;
    let group = desk.group();
    let (Some(commitment), Some(pace)) =
        (group.commitments.get(&id), pace::of(group, id, desk.today))
    else {
        return;
    };
    lines.plain(&lang::pace::sentence(desk.tongue, &pace, desk.today));
    if let Some(standing) = pace.standing {
        let (word, style) = row::told(standing, desk);
        let even = lang::pace::even(desk.tongue, &pace);
        let told = if even.is_empty() {
            word
        } else {
            format!("{word}: {even}")
        };
        lines.prose(&told, style);
    }
    lines.trace(&id.into(), trace);
    evidence(
        lines,
        commitment,
        group.promises.get(&commitment.promise),
        &pace,
    );
}

/// The counter's movements, the newest first, one a row; those that do not count now stand back.
fn evidence(
    lines: &mut Lines<'_, '_, '_>,
    commitment: &Commitment,
    promise: Option<&Promise>,
    pace: &Pace,
) {
    let (desk, theme) = (lines.desk, lines.desk.theme);
    let counts = &commitment.counts;
    if counts.is_empty() {
        lines.prose(&desk.word("promises-no-evidence"), theme.faint);
    }
    let shown = counts.len().min(usize::from(lines.left()));
    let days: Vec<String> = counts.iter().map(|count| desk.date(count.on)).collect();
    let widest = days.iter().map(|day| day.width()).max().unwrap_or(0);
    for (count, day) in counts.iter().zip(&days).rev().take(shown) {
        let style = if commitment.counts_in(promise, count, pace.on) {
            theme.plain
        } else {
            theme.faint
        };
        let mut width = lines.paint.width();
        if lines.left() == 1 && counts.len() > shown {
            let args = [("count", (counts.len() - shown).into())];
            let more = desk.say("promises-more-evidence", &args);
            let x = lines.paint.text_right(width, lines.y, &more, theme.faint);
            width = x.saturating_sub(1);
        }
        let gap = " ".repeat(widest - day.width());
        let mut told = format!("{gap}{day}  {:+}  ", count.step);
        if promise.is_some_and(|promise| !promise.holds_on(count.on)) {
            told = told + &desk.word("promises-outside") + ": ";
        }
        told += &shown_by(count, desk);
        lines.paint.text(0, lines.y, width, &told, style);
        lines.y += 1;
    }
}

fn shown_by(count: &Count, desk: &Desk<'_>) -> String {
    let what = text(count.evidence.as_ref()).map(|what| what.replace('\n', " "));
    let what = what.unwrap_or_else(|| desk.word("promises-without-evidence"));
    let by = [
        Some(what),
        text(count.activity.as_ref()),
        text(count.by.as_ref()),
    ];
    desk.dotted(by.into_iter().flatten())
}

fn tell_activity(lines: &mut Lines<'_, '_, '_>, id: ActivityId) {
    let desk = lines.desk;
    let Some(activity) = desk.group().activities.get(&id) else {
        return;
    };
    let (sign, _) = desk.theme.status(activity.status);
    let facts = [
        Some(format!("{sign} {}", desk.status(activity.status))),
        activity
            .owner
            .as_ref()
            .map(|id| desk.named(&id.clone().into())),
        Some(desk.period(activity.from, activity.to)),
    ];
    lines.plain(&desk.dotted(facts.into_iter().flatten()));
    let last = (desk.word("label-last"), detail::last(activity, desk));
    lines.labelled(&[last]);
}
