//! What a form offers while one types: things and words that fit the field, and what a date or a
//! sum will be taken for.

use super::field::Field;
use crate::domain::field::{Shape, Value};
use crate::domain::id::OrganisationId;
use crate::domain::{AnyId, NounKind};
use crate::lang::{date, value};
use crate::tui::desk::Desk;
use crate::tui::widget::fuzzy::Finder;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::Paint;

/// How many offers show at once.
const MOST: usize = 5;

/// What is offered for a field.
#[derive(Default)]
pub struct Offers {
    /// What is put in the field, and what shows.
    found: Vec<(String, String)>,
    cursor: Cursor,
    /// Whether something is typed that an offer would complete.
    open: bool,
}

impl Offers {
    /// Returns what is offered for a field; budget lines are the owner's only.
    pub fn of(field: &Field, owner: Option<&OrganisationId>, desk: &Desk<'_>) -> Self {
        let all = match field.spec.shape {
            Shape::Ref(kind) => things(kind, owner, desk),
            Shape::Word(set) => set
                .codes
                .iter()
                .map(|code| {
                    let word = desk.code(set, code);
                    (word.clone(), word)
                })
                .collect(),
            _ => return Self::preview(field, desk),
        };
        let token = field.token();
        let exact = all.iter().any(|(put, _)| put.eq_ignore_ascii_case(token));
        let found = if exact && !field.spec.many {
            Vec::new()
        } else {
            best(all, token)
        };
        let mut cursor = Cursor::default();
        cursor.resize(found.len());
        let open = !token.is_empty() && !exact && !found.is_empty();
        Self {
            found,
            cursor,
            open,
        }
    }

    /// Tells what a date or a sum will be taken for.
    fn preview(field: &Field, desk: &Desk<'_>) -> Self {
        let told = match field.read(desk) {
            Ok(Value::Date(on)) => date::long(desk.language(), on),
            Ok(taken @ (Value::Money(_) | Value::Time(_) | Value::Number(_))) => {
                value::value(desk.tongue, field.spec, &taken, desk.today)
            }
            _ => return Self::default(),
        };
        Self {
            found: vec![(String::new(), format!("= {told}"))],
            cursor: Cursor::default(),
            open: false,
        }
    }

    /// Returns whether keys choose among the offers.
    pub fn are_open(&self) -> bool {
        self.open
    }

    /// Chooses another offer.
    pub fn step(&mut self, rows: isize) {
        self.cursor.step(rows);
    }

    /// Returns what the chosen offer puts in the field.
    pub fn taken(&self) -> Option<String> {
        self.found
            .get(self.cursor.row())
            .map(|(put, _)| put.clone())
    }

    /// Returns the rows that the offers take.
    pub fn rows(&self) -> u16 {
        self.found.len().min(MOST) as u16
    }

    /// Draws the offers.
    pub fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let height = usize::from(paint.height());
        let top = self.cursor.top(height);
        for (y, (row, (_, shown))) in self
            .found
            .iter()
            .enumerate()
            .skip(top)
            .take(height)
            .enumerate()
        {
            let chosen = self.open && row == self.cursor.row();
            if chosen {
                paint.text(0, y as u16, 1, theme.signs.marker, theme.accent);
            }
            let style = if chosen { theme.chosen } else { theme.faint };
            paint.text(1, y as u16, paint.width().saturating_sub(1), shown, style);
        }
    }
}

fn things(
    kind: NounKind,
    owner: Option<&OrganisationId>,
    desk: &Desk<'_>,
) -> Vec<(String, String)> {
    let group = desk.group();
    let of_owner = |id: &AnyId| match (id, owner) {
        (AnyId::BudgetLine(id), Some(owner)) => group
            .budget_lines
            .get(id)
            .is_some_and(|line| line.organisation == *owner),
        _ => true,
    };
    let ids = group.ids(kind).into_iter().filter(of_owner);
    ids.map(|id| (id.to_string(), desk.named(&id))).collect()
}

fn best(all: Vec<(String, String)>, token: &str) -> Vec<(String, String)> {
    if token.is_empty() {
        return all;
    }
    let labels = all.iter().map(|(_, label)| label.as_str());
    let found = Finder::default().find(token, labels);
    found.into_iter().map(|place| all[place].clone()).collect()
}
