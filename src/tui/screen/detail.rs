//! One activity as lists and panes show it, and what can be done to it from any of them.

use super::{Intent, thing};
use unicode_width::UnicodeWidthStr as _;

use super::choice::Choice;
use super::form::Form;
use crate::domain::activity::{Activity, Stage};
use crate::domain::factor::FactorKind;
use crate::domain::id::{ActivityId, CommitmentId, FactorId};
use crate::domain::{AnyId, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;
use crate::tui::widget::bar::bar;
use crate::tui::widget::paint::{Paint, fit};

/// Answers an action on the chosen activity; what it does not know changes nothing.
pub fn act(action: Action, chosen: Option<ActivityId>, desk: &Desk<'_>) -> Intent {
    if action == Action::Add {
        return Intent::Open(Box::new(Form::add(NounKind::Activity, desk)));
    }
    let Some(activity) = chosen.and_then(|id| desk.group().activities.get(&id)) else {
        return thing::act(action, None, desk);
    };
    match action {
        Action::Status => Intent::Open(Box::new(Choice::status(&[activity.id], desk))),
        Action::Forward => forward(activity, desk),
        Action::Backward => match activity.stage.previous() {
            Some(stage) => Intent::Ask(Choice::moving(activity.id, stage, None)),
            None => Intent::Tell(desk.say(
                "told-no-stage-before",
                &[("id", activity.id.to_string().into())],
            )),
        },
        action => thing::act(action, Some(&activity.id.into()), desk),
    }
}

/// Moves a stage on, or shows what the gate lacks where it is closed.
pub fn forward(activity: &Activity, desk: &Desk<'_>) -> Intent {
    let to = activity.stage.next().unwrap_or(Stage::Plan);
    let lacks = crate::domain::gate::lacks(desk.group(), activity, activity.stage, desk.today);
    if lacks.is_empty() {
        Intent::Ask(Choice::moving(activity.id, to, None))
    } else {
        Intent::Open(Box::new(Choice::gate(activity.id, to, &lacks, desk)))
    }
}

/// Draws an activity on one row.
pub fn row(paint: &mut Paint<'_>, y: u16, activity: &Activity, chosen: bool, desk: &Desk<'_>) {
    let theme = desk.theme;
    let width = paint.width();
    let due = desk.due(activity);
    let due_style = if activity.days_late(desk.today).is_some() {
        theme.bad
    } else {
        theme.plain
    };
    let (sign, status_style) = theme.status(activity.status);
    let owner = activity.owner.as_ref().map_or("–", |owner| owner.as_str());
    if chosen {
        paint.text(0, y, 1, theme.signs.marker, theme.accent);
    }
    // From the right: due, status, owner; the title takes what is left.
    let mut right = width - 1;
    paint.text_right(right, y, &due, due_style);
    right = right.saturating_sub(14);
    if width >= 60 {
        right = right.saturating_sub(15);
        paint.row(
            right,
            y,
            &[
                (sign, status_style),
                (" ", theme.plain),
                (&desk.status(activity.status), status_style),
            ],
        );
        right = right.saturating_sub(6);
        paint.text(right, y, 5, owner, theme.plain);
    } else {
        right = right.saturating_sub(2);
        paint.text(right, y, 1, sign, status_style);
    }
    // Only the mark and the id tell what is chosen: moving costs few bytes on a slow line.
    let id = activity.id.to_string();
    let x = 1 + paint.text(
        1,
        y,
        6,
        &id,
        if chosen { theme.picked } else { theme.strong },
    );
    let x = x.max(4) + 1;
    paint.text(
        x,
        y,
        right.saturating_sub(x + 1),
        activity.title.as_str(),
        theme.plain,
    );
}

/// Draws an activity as a card of two rows.
pub fn card(paint: &mut Paint<'_>, y: u16, activity: &Activity, chosen: bool, desk: &Desk<'_>) {
    let theme = desk.theme;
    if chosen {
        paint.text(0, y, 1, theme.signs.marker, theme.accent);
        paint.text(0, y + 1, 1, theme.signs.marker, theme.accent);
    }
    let id = activity.id.to_string();
    let x = 1 + paint.text(1, y, 6, &id, theme.strong) + 1;
    let room = paint.width().saturating_sub(x);
    paint.text(
        x,
        y,
        room,
        activity.title.as_str(),
        if chosen { theme.chosen } else { theme.plain },
    );
    let (sign, style) = theme.status(activity.status);
    let owner = activity.owner.as_ref().map_or("–", |owner| owner.as_str());
    let due = desk.due(activity);
    let due_style = if activity.days_late(desk.today).is_some() {
        theme.bad
    } else {
        theme.faint
    };
    let left = paint.text_right(paint.width(), y + 1, &due, due_style);
    let word = format!("{sign} {}", desk.status(activity.status));
    let x = paint.row(1, y + 1, &[(owner, theme.faint), (" ", theme.plain)]);
    paint.text(x, y + 1, left.saturating_sub(x + 1), &word, style);
}

/// The pane that tells of the chosen activity.
pub struct Detail<'a> {
    /// Which.
    pub activity: &'a Activity,
}

impl Detail<'_> {
    /// Returns the rows the pane takes in a body of that size, 0 where there is no room.
    pub fn rows(width: u16, height: u16) -> u16 {
        match height {
            0..=11 => 0,
            12..=15 => 4,
            _ if width >= 120 => 8,
            _ => 7,
        }
    }

    /// Draws the pane: what there is room for, most important first.
    pub fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let (theme, activity) = (desk.theme, self.activity);
        paint.rule(0, theme.signs.rule, theme.faint);
        let head = format!(" {} ", activity.id);
        paint.text(2, 0, 12, &head, theme.strong);
        let turn = self.turn(desk);
        paint.text_right(paint.width() - 1, 0, &format!(" {turn} "), theme.faint);
        let label_width = 10;
        let width = paint.width();
        // On a small screen the lines are kept short: moving redraws them, maybe over a slow line.
        let room = usize::from(width - label_width - 2);
        let room = if width < 100 { room.min(54) } else { room };
        for (y, (label, text)) in (1..paint.height()).zip(self.lines(room, desk)) {
            paint.text(1, y, label_width, &desk.word(label), theme.faint);
            paint.text(
                label_width + 1,
                y,
                width - label_width - 2,
                &text,
                theme.plain,
            );
        }
    }

    fn turn(&self, desk: &Desk<'_>) -> String {
        let begun = self
            .activity
            .begun
            .map(|on| desk.date(on))
            .unwrap_or_default();
        desk.say(
            "turn-begun",
            &[
                ("turn", self.activity.turn().into()),
                ("begun", begun.into()),
            ],
        )
    }

    fn lines(&self, room: usize, desk: &Desk<'_>) -> Vec<(&'static str, String)> {
        let activity = self.activity;
        let named = |id: AnyId| (desk.named(&id), id.to_string());
        let member = activity
            .member
            .iter()
            .map(|id| (id.to_string(), id.to_string()));
        let owner = activity.owner.iter().map(|id| named(id.clone().into()));
        let hours = bar(
            desk.theme,
            6,
            activity.hours_used.0,
            activity.hours_planned.0,
        );
        let spent = format!("{hours} {}", desk.spent(activity));
        let budget = activity.budget.iter().map(|id| {
            let (named, code) = named(id.clone().into());
            if named.width() + 2 + spent.width() <= room {
                named
            } else {
                code
            }
        });
        let budget: Vec<String> = budget.collect();
        let commitments = activity
            .commitments
            .iter()
            .map(|id| (counter(*id, desk), id.to_string()));
        let goals = activity.goals.iter().map(|id| named((*id).into()));
        let factors = activity.factors.iter().map(|id| factor(*id, desk));
        let source = activity
            .source
            .as_ref()
            .map(|source| one_line(source.as_str()));
        let fitted = |parts: Vec<(String, String)>| fitting(parts, room, desk.theme.signs.dot);
        vec![
            ("label-last", last(activity, desk)),
            ("label-owner", fitted(owner.chain(member).collect())),
            ("label-budget", [budget, vec![spent]].concat().join("  ")),
            ("label-goals", fitted(goals.chain(commitments).collect())),
            ("label-factors", fitted(factors.collect())),
            ("label-source", source.unwrap_or_default()),
        ]
    }
}

/// Tells the newest report of an activity, with its day and by whom.
pub fn last(activity: &Activity, desk: &Desk<'_>) -> String {
    let Some(report) = activity.last_report() else {
        return desk.word("no-report-yet");
    };
    let note = report.note.as_ref();
    let note = note.map_or_else(
        || desk.status(report.status),
        |note| one_line(note.as_str()),
    );
    format!("{} {}: {note}", desk.date(report.at.date()), report.by)
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// Joins parts as they fit into `room` cells: each in full while there is room, then by its short
/// form, so that nothing is cut in the middle of a word.
fn fitting(parts: Vec<(String, String)>, room: usize, dot: &str) -> String {
    let shorts: usize = parts
        .iter()
        .skip(1)
        .map(|(_, short)| short.width() + 3)
        .sum();
    let mut line = String::new();
    for (full, short) in parts {
        if line.is_empty() {
            line = fit(&full, room.saturating_sub(shorts).max(12)).into_owned();
        } else {
            let gap = format!(" {dot} ");
            let part = if line.width() + 3 + full.width() <= room {
                full
            } else {
                short
            };
            line = line + &gap + &part;
        }
    }
    line
}

/// A commitment with its counter; it is short as it is.
fn counter(id: CommitmentId, desk: &Desk<'_>) -> String {
    let group = desk.group();
    let Some(commitment) = group.commitments.get(&id) else {
        return id.to_string();
    };
    if commitment.target == 0 {
        return id.to_string();
    }
    let promise = group.promises.get(&commitment.promise);
    let counted = commitment.counted(promise, desk.today);
    let args = [
        ("id", id.to_string().into()),
        ("counted", counted.into()),
        ("target", i64::from(commitment.target).into()),
    ];
    desk.say("counter", &args)
}

/// A factor with the sign that tells a risk to lower from a protection to raise.
fn factor(id: FactorId, desk: &Desk<'_>) -> (String, String) {
    let Some(factor) = desk.group().factors.get(&id) else {
        return (id.to_string(), id.to_string());
    };
    let sign = match factor.kind {
        FactorKind::Risk => desk.theme.signs.down,
        FactorKind::Protective => desk.theme.signs.up,
    };
    (
        format!("{sign} {id} {}", factor.title),
        format!("{sign} {id}"),
    )
}
