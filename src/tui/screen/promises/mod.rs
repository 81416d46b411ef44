//! Screen 7: from what citizens said to what was done: dialogue, problem, promise, commitment,
//! activity. The promises come first, each with its commitments; turned round, the same is read
//! from what was said down to what was done, or from what was done back up.

mod aside;
mod layout;
mod row;

use super::board::{Board, View};
use super::choice::{Choice, New};
use super::{Intent, Screen, take};
use crate::domain::id::{ActivityId, CommitmentId};
use crate::domain::query::trace::Trace;
use crate::domain::{AnyId, NounKind};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;
use layout::{Row, Way};

/// The promises.
#[derive(Default)]
pub struct Promises {
    way: Way,
    trace: Trace,
}

/// Returns the screen, at its first promise.
pub fn home(desk: &Desk<'_>) -> Box<dyn Screen> {
    Box::new(Board::new(Promises::default(), desk))
}

impl Promises {
    /// What can be added where one stands: what belongs under that, then anything of the chain.
    fn add(&self, row: Option<&Row>, desk: &Desk<'_>) -> Intent {
        let mut several: Vec<New> = row
            .and_then(|row| self.below(row, desk))
            .into_iter()
            .collect();
        let kinds = [NounKind::Promise, NounKind::Problem, NounKind::Dialogue];
        several.extend(kinds.map(|kind| New {
            label: desk.word(&format!("promises-add-{kind}")),
            kind,
            given: Vec::new(),
        }));
        Intent::Open(Box::new(Choice::adding(several, desk)))
    }

    fn below(&self, row: &Row, desk: &Desk<'_>) -> Option<New> {
        let Row::Link { id, .. } = row else {
            return None;
        };
        let (kind, key, to) = match id {
            AnyId::Dialogue(_) => (NounKind::Problem, "dialogues", id.to_string()),
            AnyId::Problem(_) => (NounKind::Promise, "problems", id.to_string()),
            AnyId::Promise(_) => (NounKind::Commitment, "promise", id.to_string()),
            AnyId::Commitment(_) => (NounKind::Activity, "commitments", id.to_string()),
            AnyId::Activity(_) => {
                // Nothing of the chain hangs on an activity: another one beside it.
                let served = self.trace.comes_from(id).iter().map(ToString::to_string);
                let served: Vec<String> = served.collect();
                (NounKind::Activity, "commitments", served.join(", "))
            }
            _ => return None,
        };
        Some(New {
            label: desk.say(
                &format!("promises-add-{kind}-for"),
                &[("id", to.as_str().into())],
            ),
            kind,
            given: vec![(key, to)],
        })
    }

    /// The commitment that is counted from a row, and the activity that is taken to have done it.
    fn counted(&self, row: &Row) -> Option<(CommitmentId, Option<ActivityId>)> {
        let Row::Link { id, under, .. } = row else {
            return None;
        };
        let of = |by: &ActivityId| match (under, self.trace.comes_from(&(*by).into())) {
            (Some(AnyId::Commitment(id)), _) | (None, [AnyId::Commitment(id)]) => Some(*id),
            _ => None,
        };
        match (id, under) {
            (AnyId::Commitment(id), Some(AnyId::Activity(by))) => Some((*id, Some(*by))),
            (AnyId::Commitment(id), _) => Some((*id, None)),
            (AnyId::Activity(by), _) => of(by).map(|id| (id, Some(*by))),
            _ => None,
        }
    }
}

impl View for Promises {
    type Row = Row;
    const PLACE: Place = Place::Promises;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        self.trace = Trace::of(desk.group());
        layout::rows(desk.group(), &self.trace, self.way, desk.today)
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        match row {
            Row::Section(..) => None,
            Row::Link { id, .. } => Some(id.clone()),
        }
    }

    fn act(&mut self, action: Action, row: Option<&Row>, desk: &Desk<'_>) -> Option<Intent> {
        Some(match action {
            Action::Turn => {
                self.way = self.way.next();
                Intent::Stay
            }
            Action::Add => self.add(row, desk),
            Action::Count => match row.and_then(|row| self.counted(row)) {
                Some((commitment, by)) => take::count(commitment, by, desk),
                None => Intent::Tell(desk.word("promises-choose-commitment")),
            },
            _ => return None,
        })
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        let signs = desk.theme.signs;
        let id = match self.way {
            Way::Promises => "promises-title",
            Way::Forth => "promises-title-forth",
            Way::Back => "promises-title-back",
        };
        let args = [
            ("promises", desk.group().promises.len().into()),
            ("commitments", desk.group().commitments.len().into()),
            ("sign", signs.arrow_small.into()),
        ];
        desk.say(id, &args)
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("promises-empty")
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        match row {
            Row::Section(section, count, loose) => {
                row::section(paint, *section, (*count, *loose), chosen, desk);
            }
            Row::Link {
                id, depth, above, ..
            } => {
                let x = 1 + depth * 2;
                let width = paint.width().saturating_sub(x);
                let mut part = paint.part(x, 0, width, 1);
                row::link(&mut part, id, &self.trace, (chosen, *above), desk);
            }
        }
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        match row {
            Row::Section(section, ..) => aside::section(paint, *section, &self.trace, desk),
            Row::Link { id, .. } => aside::link(paint, id, &self.trace, desk),
        }
    }
}
