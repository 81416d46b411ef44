//! Screen 4: the documents as a ribbon over years, what is not in accord, and the development areas as
//! the agreement ranks them. `Enter` renews a document and goes to where a finding is mended.

mod accept;
mod aside;
mod ribbon;

use super::board::{View, list_width};
use super::form::Form;
use super::{Intent, mend, thing};
use crate::domain::catalogue::Catalogue;
use crate::domain::finding::{Found, Severity, Subject, findings};
use crate::domain::id::{DevelopmentAreaId, DocumentId};
use crate::domain::query::areas;
use crate::domain::query::ribbon::{Span, Standing, lines, spans, standing};
use crate::domain::{AnyId, NounKind};
use crate::lang::finding::sentence;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::shelf;
use crate::tui::widget::paint::Paint;
use ribbon::Ribbon;

/// The documents and what is found about them.
#[derive(Default)]
pub struct Documents {
    ribbon: Ribbon,
    /// Everything that was found, what nobody has accepted first.
    found: Vec<Found>,
    /// How much of that nobody has accepted.
    open: usize,
}

/// One row.
pub enum Row {
    /// A document of the ribbon.
    Document(DocumentId, Standing, Vec<Span>),
    /// What follows, and how many there are of it.
    Heading(&'static str, usize),
    /// Something that is not in accord, by its place among the findings.
    Finding(usize),
    /// A development area, and how many activities serve it.
    Area(DevelopmentAreaId, usize),
}

impl Documents {
    fn finding(&self, place: usize) -> Option<&Found> {
        self.found.get(place)
    }

    fn open(&self, row: &Row, desk: &Desk<'_>) -> Option<Intent> {
        match row {
            Row::Document(id, ..) => Some(mend::renew(*id, desk)),
            Row::Finding(place) => {
                let found = self.finding(*place)?;
                Some(match found.accepted {
                    Some(id) => thing::go(&id.into(), desk),
                    None => mend::go(&found.finding.mend(), desk),
                })
            }
            Row::Heading(..) | Row::Area(..) => None,
        }
    }

    fn add(row: Option<&Row>, desk: &Desk<'_>) -> Intent {
        let (kind, given) = match row {
            Some(Row::Area(id, _)) => {
                let area = desk.group().development_areas.get(id);
                let document = area.and_then(|area| area.document);
                let document = document.map_or(String::new(), |id| id.to_string());
                (NounKind::DevelopmentArea, vec![("document", document)])
            }
            _ => (NounKind::Document, Vec::new()),
        };
        Intent::Open(Box::new(Form::add_with(kind, &given, desk)))
    }
}

impl View for Documents {
    type Row = Row;
    const PLACE: Place = Place::Documents;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        let (group, today) = (desk.group(), desk.today);
        self.found = findings(group, today);
        let mut rows = Vec::new();
        for line in &lines(group) {
            for (place, document) in line.documents.iter().enumerate() {
                rows.push(Row::Document(
                    document.id,
                    standing(line, place, today),
                    spans(document, &self.found, today),
                ));
            }
        }
        self.ribbon.fit(group, today);
        self.open = self.found.partition_point(|it| it.accepted.is_none());
        let open = self.open;
        rows.push(Row::Heading("documents-findings", open));
        rows.extend((0..open).map(Row::Finding));
        let areas = areas::served(group);
        if !areas.is_empty() {
            rows.push(Row::Heading("documents-areas", areas.len()));
            rows.extend(areas.iter().map(|it| Row::Area(it.area.id, it.by.len())));
        }
        let accepted = self.found.len() - open;
        if accepted > 0 {
            rows.push(Row::Heading("documents-accepted", accepted));
            rows.extend((open..self.found.len()).map(Row::Finding));
        }
        rows
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        match row {
            Row::Document(id, ..) => Some((*id).into()),
            Row::Heading(..) => None,
            Row::Finding(place) => {
                let found = self.finding(*place)?;
                match (found.accepted, found.finding.subject()) {
                    (Some(id), _) => Some(id.into()),
                    (None, Subject::Thing(id)) => Some(id),
                    (None, Subject::Domain(_)) => None,
                }
            }
            Row::Area(id, _) => Some((*id).into()),
        }
    }

    fn anchor(&self, row: &Row) -> Option<AnyId> {
        match row {
            // Several may be about a document, and one that is mended makes room for the next.
            Row::Finding(_) => None,
            row => self.id(row),
        }
    }

    fn act(&mut self, action: Action, row: Option<&Row>, desk: &Desk<'_>) -> Option<Intent> {
        match action {
            Action::Open => self.open(row?, desk),
            Action::Add => Some(Self::add(row, desk)),
            Action::Left | Action::Right => {
                let moved = self.ribbon.turn(action == Action::Right, desk.size.0);
                Some(if moved {
                    Intent::Stay
                } else {
                    Intent::Tell(desk.word("documents-all-years"))
                })
            }
            Action::Accept => Some(match row {
                Some(Row::Finding(place)) => accept::ask(self.finding(*place)?, desk),
                _ => Intent::Tell(desk.word("accept-choose")),
            }),
            Action::Catalogue => Some(shelf::open(Catalogue::Law, |_, _| true, desk)),
            _ => None,
        }
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        desk.say("documents-title", &[("count", self.open.into())])
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("documents-empty")
    }

    fn head_rows(&self, _: u16, _: u16) -> u16 {
        1
    }

    fn draw_head(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let width = list_width(paint.width());
        self.ribbon
            .draw_years(&mut paint.part(0, 0, width, 1), desk);
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let (theme, width) = (desk.theme, paint.width());
        let name_style = if chosen { theme.picked } else { theme.plain };
        match row {
            Row::Document(id, standing, spans) => {
                let named = desk.named(&(*id).into());
                self.ribbon
                    .draw_row(paint, &named, name_style, (*standing, spans), desk);
            }
            Row::Heading(id, count) => {
                let said = desk.say(id, &[("count", (*count).into())]);
                paint.text(1, 0, width.saturating_sub(2), &said, theme.strong);
            }
            Row::Finding(place) => {
                let Some(found) = self.finding(*place) else {
                    return;
                };
                let (sign, style) = sign(found, desk);
                paint.text(1, 0, 1, sign, style);
                let said = sentence(desk.tongue, &found.finding);
                let style = if chosen { theme.chosen } else { theme.plain };
                paint.text(3, 0, width.saturating_sub(4), &said, style);
            }
            Row::Area(id, count) => {
                let said = match count {
                    0 => desk.word("area-unserved"),
                    count => desk.say("area-served", &[("count", (*count).into())]),
                };
                let style = if *count == 0 {
                    theme.warning
                } else {
                    theme.faint
                };
                let left = paint.text_right(width.saturating_sub(1), 0, &said, style);
                let area = desk.group().development_areas.get(id);
                let rank = area.map_or(0, |area| area.rank);
                let rank = if rank == 0 {
                    String::new()
                } else {
                    format!("{rank}.")
                };
                paint.text(1, 0, 3, &rank, theme.faint);
                let named = desk.named(&(*id).into());
                paint.text(4, 0, left.saturating_sub(5), &named, name_style);
            }
        }
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        match row {
            Row::Document(id, standing, _) => {
                aside::document(paint, *id, *standing, &self.found, desk);
            }
            Row::Heading(..) => {}
            Row::Finding(place) => {
                if let Some(found) = self.finding(*place) {
                    aside::finding(paint, found, desk);
                }
            }
            Row::Area(id, _) => aside::area(paint, *id, desk),
        }
    }
}

/// Returns the sign of a finding and how it looks; its word stands beside the list.
fn sign(found: &Found, desk: &Desk<'_>) -> (&'static str, ratatui::style::Style) {
    let theme = desk.theme;
    if found.accepted.is_some() {
        return (theme.signs.tick, theme.faint);
    }
    match found.finding.rule().severity() {
        Severity::Fault => (theme.signs.cross, theme.bad),
        Severity::Warning => (theme.signs.attention, theme.warning),
        Severity::Hint => (theme.signs.dot, theme.faint),
    }
}
