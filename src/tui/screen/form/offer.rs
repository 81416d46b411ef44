//! What a form offers while one types: things and words that fit the field, and what a date or a
//! sum will be taken for. Where there is nothing to choose yet it says how to get something.

use unicode_width::UnicodeWidthStr as _;

use super::field::Field;
use crate::domain::field::{Shape, Value};
use crate::domain::id::OrganisationId;
use crate::domain::{AnyId, NounKind};
use crate::lang::{date, value};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
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
    /// What is told where there is nothing to choose.
    note: Option<Note>,
    cursor: Cursor,
    /// Whether something is typed that an offer would complete.
    open: bool,
}

/// What is told instead of offers.
struct Note {
    text: String,
    rows: u16,
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
        if all.is_empty() {
            return Self::none(field, owner, desk);
        }
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
            note: None,
            cursor,
            open,
        }
    }

    /// Tells something on as many rows as it can need beside the widest label.
    fn telling(text: String, desk: &Desk<'_>) -> Self {
        let room = usize::from(desk.size.0 / 2).saturating_sub(3);
        let rows = 1 + u16::from(text.width() > room);
        Self {
            note: Some(Note { text, rows }),
            ..Self::default()
        }
    }

    /// Tells that the group has nothing that fits yet, and which key adds the first.
    fn none(field: &Field, owner: Option<&OrganisationId>, desk: &Desk<'_>) -> Self {
        let key = desk.keys.name(Place::Form, Action::Add).unwrap_or_default();
        let key = ("key", key.into());
        let owner = owner.filter(|owner| desk.group().organisations.contains(owner));
        let told = match (owner, field.spec.shape) {
            (Some(owner), Shape::Ref(NounKind::BudgetLine)) => {
                let owner = ("owner", owner.to_string().into());
                desk.say("form-none-of-owner", &[owner, key])
            }
            _ => desk.say("form-none", &[key]),
        };
        Self::telling(told, desk)
    }

    /// Tells what a date or a sum will be taken for, and of what has parts how it can be written.
    fn preview(field: &Field, desk: &Desk<'_>) -> Self {
        let read = field.read(desk).unwrap_or(Value::Nothing);
        let told = match &read {
            Value::Date(on) => date::long(desk.language(), *on),
            Value::Money(_) | Value::Time(_) | Value::Number(_) => {
                value::value(desk.tongue, field.spec, &read, desk.today)
            }
            Value::List(items) if !items.is_empty() && !field.is_prose() => {
                value::value(desk.tongue, field.spec, &read, desk.today)
            }
            _ => {
                let example = format!("form-example-{}", field.spec.key);
                return if desk.tongue.has(&example) {
                    Self::telling(desk.word(&example), desk)
                } else {
                    Self::default()
                };
            }
        };
        Self::telling(format!("= {told}"), desk)
    }

    /// Returns whether keys choose among the offers.
    pub fn are_open(&self) -> bool {
        self.open
    }

    /// Chooses another offer; going up from the first leaves them where nothing is typed.
    pub fn step(&mut self, rows: isize, typed: bool) {
        if rows < 0 && self.cursor.row() == 0 {
            self.open = typed;
        }
        self.cursor.step(rows);
    }

    /// Turns a page of the offers, or enters them, and returns whether there are any.
    pub fn page(&mut self, down: bool) -> bool {
        let page = MOST as isize - 1;
        if self.open {
            self.cursor.step(if down { page } else { -page });
        }
        self.open |= !self.found.is_empty();
        self.open
    }

    /// Returns what the chosen offer puts in the field.
    pub fn taken(&self) -> Option<String> {
        self.found
            .get(self.cursor.row())
            .map(|(put, _)| put.clone())
    }

    /// Returns the rows that the offers take.
    pub fn rows(&self) -> u16 {
        match &self.note {
            Some(note) => note.rows,
            None => self.found.len().min(MOST) as u16,
        }
    }

    /// Draws the offers, and at the end which of how many they are.
    pub fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let theme = desk.theme;
        let (width, height) = (paint.width(), usize::from(paint.height()));
        if let Some(note) = &self.note {
            let mut part = paint.part(1, 0, width.saturating_sub(1), note.rows);
            part.prose(0, 0, note.rows, &note.text, theme.faint);
            return;
        }
        let top = self.cursor.top(height);
        let last = (top + height).min(self.found.len());
        for (y, (row, (_, shown))) in
            (0_u16..).zip(self.found.iter().enumerate().take(last).skip(top))
        {
            let chosen = self.open && row == self.cursor.row();
            if chosen {
                paint.text(0, y, 1, theme.signs.marker, theme.accent);
            }
            let style = if chosen { theme.chosen } else { theme.faint };
            let mut room = width.saturating_sub(1);
            if row + 1 == last && last - top < self.found.len() {
                let of = self.which(top + 1, last, desk);
                room = paint
                    .text_right(width.saturating_sub(1), y, &of, theme.strong)
                    .saturating_sub(2);
            }
            paint.text(1, y, room, shown, style);
        }
    }

    fn which(&self, first: usize, last: usize, desk: &Desk<'_>) -> String {
        let args = [
            ("first", first.into()),
            ("last", last.into()),
            ("of", self.found.len().into()),
        ];
        desk.say("form-offers-of", &args)
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
