//! What has become other since a moment in the past: each thing that came, went, or has other values.

use super::Intent;
use super::board::{Board, View};
use super::thing;
use crate::domain::query::past::{Became, Difference, When, differences};
use crate::domain::time::Moment;
use crate::domain::{AnyId, Group, NounKind};
use crate::lang::{date, refusal, value};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;

/// What has become other.
pub struct Changes {
    before: Group,
    since: Option<Moment>,
    all: Vec<Difference>,
}

/// One row.
pub enum Row {
    /// Here begins a kind.
    Kind(NounKind),
    /// A thing that is not as it was, by its place among all.
    Thing(usize),
}

impl Changes {
    /// Opens what is not as it was in the group `before`; tells where nothing is.
    pub fn since(before: Group, desk: &Desk<'_>) -> Intent {
        if differences(&before, desk.group()).is_empty() {
            return Intent::Tell(desk.word("changes-none"));
        }
        let changes = Self {
            since: before.at,
            before,
            all: Vec::new(),
        };
        Intent::Open(Box::new(Board::new(changes, desk)))
    }

    /// Returns `id label` of something, as it was called where it has gone.
    fn named(&self, id: &AnyId, desk: &Desk<'_>) -> String {
        match (desk.group().contains(id), self.before.label(id)) {
            (false, Some(label)) => format!("{id} {label}"),
            _ => desk.named(id),
        }
    }
}

impl View for Changes {
    type Row = Row;
    const PLACE: Place = Place::Changes;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        self.all = differences(&self.before, desk.group());
        let mut rows = Vec::new();
        let mut kind = None;
        for (place, difference) in self.all.iter().enumerate() {
            let own = difference.id.kind();
            if kind.replace(own) != Some(own) {
                rows.push(Row::Kind(own));
            }
            rows.push(Row::Thing(place));
        }
        rows
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        match desk.client.group_at(When::Record(self.before.seq)) {
            Ok(before) => self.before = before,
            // Then nothing of before is told.
            Err(_) => self.before = desk.group().clone(),
        }
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        match row {
            Row::Kind(_) => None,
            Row::Thing(place) => self.all.get(*place).map(|it| it.id.clone()),
        }
    }

    fn act(&mut self, action: Action, _: Option<&Row>, _: &Desk<'_>) -> Option<Intent> {
        (action == Action::Back).then_some(Intent::Back)
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        let since = self.since.map_or_else(String::new, |since| {
            date::date_time(desk.language(), since, desk.today)
        });
        desk.say("changes-title", &[("since", since.into())])
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("changes-none")
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let (theme, width) = (desk.theme, paint.width());
        match row {
            Row::Kind(kind) => {
                let named = refusal::capitalised(&desk.word(&format!("nouns-{kind}")));
                paint.text(1, 0, width.saturating_sub(2), &named, theme.strong);
            }
            Row::Thing(place) => {
                let Some(difference) = self.all.get(*place) else {
                    return;
                };
                let (said, style) = match &difference.what {
                    Became::Added => (desk.word("became-added"), theme.good),
                    Became::Removed => (desk.word("became-removed"), theme.warning),
                    Became::Changed(turned) => {
                        let kind = difference.id.kind();
                        let fields = turned.iter();
                        let fields: Vec<String> = fields
                            .map(|it| refusal::field(desk.tongue, kind, it.spec.key))
                            .collect();
                        (fields.join(", "), theme.faint)
                    }
                };
                let room = width / 3;
                let right = crate::tui::widget::paint::fit(&said, usize::from(room));
                let left = paint.text_right(width.saturating_sub(1), 0, &right, style);
                let style = if chosen { theme.picked } else { theme.plain };
                let named = self.named(&difference.id, desk);
                paint.text(2, 0, left.saturating_sub(3), &named, style);
            }
        }
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        let Row::Thing(place) = row else { return };
        let Some(difference) = self.all.get(*place) else {
            return;
        };
        let theme = desk.theme;
        let named = self.named(&difference.id, desk);
        let mut y = paint.prose(0, 0, 2, &named, theme.strong);
        match &difference.what {
            Became::Added => drop(paint.prose(0, y, 1, &desk.word("became-added"), theme.plain)),
            Became::Removed => {
                paint.prose(0, y, 1, &desk.word("became-removed"), theme.plain);
            }
            Became::Changed(turned) => {
                for it in turned {
                    let kind = difference.id.kind();
                    let label = refusal::field(desk.tongue, kind, it.spec.key);
                    let say = |found| match value::value(desk.tongue, it.spec, found, desk.today) {
                        said if said.is_empty() => desk.word("became-nothing"),
                        said => said,
                    };
                    let arrow = theme.signs.arrow_small;
                    let said = format!("{} {arrow} {}", say(&it.was), say(&it.now));
                    y = thing::tell_one(paint, y, &label, &said, desk);
                }
            }
        }
    }
}
