//! The form: every field of a noun that a person sets, reached by keyboard alone, errors beside
//! the field they are about. The same for every kind of noun.

mod field;
mod first;
mod offer;
mod save;

use crossterm::event::KeyEvent;

use super::{Draft, Intent, Screen};
use crate::domain::field::{Keeper, Spec};
use crate::domain::id::OrganisationId;
use crate::domain::text::Text;
use crate::domain::{AnyId, NounKind, Record, Refusal};
use crate::host::Denied;
use crate::lang::refusal;
use crate::tui::desk::Desk;
use crate::tui::input::keys::text_of;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::Paint;
use field::Field;
use first::Awaited;
use offer::Offers;

/// A form for a new noun or one that exists.
pub struct Form {
    kind: NounKind,
    /// The one that is edited; nothing for a new one.
    id: Option<AnyId>,
    fields: Vec<Field>,
    at: usize,
    offers: Offers,
    /// Where what was typed is kept while it is not saved.
    draft_key: String,
    /// The field was just come to: what is typed takes the place of a value chosen from a set.
    arrived: bool,
    /// Only what is lacking, below what it is lacking from.
    mends: bool,
    /// It was told that a field is wrong, which holds until none is.
    complained: bool,
    /// What is being added for a field on a form of its own.
    awaited: Option<Awaited>,
}

/// The key under which people choose a code for what has no number.
const CODE: Spec = Spec {
    key: "id",
    shape: crate::domain::field::Shape::Line,
    many: false,
    keeper: Keeper::Required,
};

/// What nobody can know of an activity that is only thought of.
const AFTERWARDS: &[&str] = &["did", "helped", "helped_because", "lesson", "verdict"];

impl Form {
    /// Returns the form for a new one.
    pub fn add(kind: NounKind, desk: &Desk<'_>) -> Self {
        Self::add_with(kind, &[], desk)
    }

    /// Returns the form for a new one in which some fields are filled in already, as they are typed,
    /// and whose it is where it can only be one's own organisation's.
    pub fn add_with(kind: NounKind, given: &[(&str, String)], desk: &Desk<'_>) -> Self {
        let own = first::own(kind, desk);
        let typed = |spec: &Spec| {
            let given = given.iter().find(|(key, _)| *key == spec.key);
            let own = own.as_deref().filter(|_| first::is_whose(spec));
            given.map(|(_, typed)| typed.as_str()).or(own).unwrap_or("")
        };
        let code = kind.is_coded().then(|| Field::new(&CODE, ""));
        let fields = kind.fields().iter().filter(|spec| {
            spec.keeper.is_person()
                && !(kind == NounKind::Activity && AFTERWARDS.contains(&spec.key))
        });
        let fields = code
            .into_iter()
            .chain(fields.map(|spec| Field::given(spec, typed(spec))))
            .collect();
        Self::begin(kind, None, fields, format!("form:{kind}"), desk)
    }

    /// Returns the form for one that exists.
    ///
    /// # Errors
    /// What to do instead where it has gone meanwhile.
    pub fn edit(id: &AnyId, desk: &Desk<'_>) -> Result<Self, Intent> {
        // An entry is mended where it stands: minutes do not lend each other lines.
        let is_asked = |spec: &Spec| id.kind() != NounKind::Entry || spec.key != "meeting";
        Self::of(id, &is_asked, format!("form:{id}"), desk)
    }

    /// Returns the form for one that exists, at the field called `key`.
    ///
    /// # Errors
    /// What to do instead where it has gone meanwhile.
    pub fn edit_at(id: &AnyId, key: &str, desk: &Desk<'_>) -> Result<Self, Intent> {
        let mut form = Self::edit(id, desk)?;
        form.focus(key, desk);
        Ok(form)
    }

    /// Returns the form for one field only, laid below the card that lacks it. What is typed in it
    /// is kept by itself: it leaves alone what is left in the whole form.
    ///
    /// # Errors
    /// What to do instead where the thing has gone meanwhile.
    pub fn mend(id: &AnyId, key: &str, desk: &Desk<'_>) -> Result<Self, Intent> {
        let draft_key = format!("mend:{id}:{key}");
        let mut form = Self::of(id, &|spec| spec.key == key, draft_key, desk)?;
        form.mends = true;
        Ok(form)
    }

    fn of(
        id: &AnyId,
        is_asked: &dyn Fn(&Spec) -> bool,
        draft_key: String,
        desk: &Desk<'_>,
    ) -> Result<Self, Intent> {
        let values = desk.group().values(id).unwrap_or_default();
        let fields: Vec<Field> = values
            .iter()
            .filter(|(spec, _)| spec.keeper.is_person() && is_asked(spec))
            .map(|(spec, value)| Field::holding(spec, value, desk))
            .collect();
        if fields.is_empty() {
            let text = Text::new(&id.to_string());
            let gone = refusal::sentence(desk.tongue, &Refusal::UnknownId { text });
            return Err(Intent::Tell(gone));
        }
        let (kind, id) = (id.kind(), Some(id.clone()));
        Ok(Self::begin(kind, id, fields, draft_key, desk))
    }

    fn begin(
        kind: NounKind,
        id: Option<AnyId>,
        fields: Vec<Field>,
        draft_key: String,
        desk: &Desk<'_>,
    ) -> Self {
        let mut form = Self {
            kind,
            id,
            fields,
            at: 0,
            offers: Offers::default(),
            draft_key,
            arrived: true,
            mends: false,
            complained: false,
            awaited: None,
        };
        if let Some(draft) = desk.draft(&form.draft_key) {
            form.take_up(&draft);
        }
        form.look_up(desk);
        form
    }

    /// Goes to a field.
    fn focus(&mut self, key: &str, desk: &Desk<'_>) {
        if let Some(at) = self.fields.iter().position(|field| field.spec.key == key) {
            self.at = at;
            self.look_up(desk);
        }
    }

    fn field(&mut self) -> &mut Field {
        &mut self.fields[self.at]
    }

    fn look_up(&mut self, desk: &Desk<'_>) {
        self.field().look(desk);
        let owner = self.owner(desk);
        self.offers = Offers::of(&self.fields[self.at], owner.as_ref(), desk);
    }

    /// The organisation whose budget lines fit: the one that is typed, else the one that owns it.
    fn owner(&self, desk: &Desk<'_>) -> Option<OrganisationId> {
        let typed = self.typed_in("owner").and_then(|owner| owner.parse().ok());
        typed.or_else(|| match &self.id {
            Some(AnyId::Activity(id)) => desk.group().activities.get(id)?.owner.clone(),
            _ => None,
        })
    }

    fn typed_in(&self, key: &str) -> Option<String> {
        let field = self.fields.iter().find(|field| field.spec.key == key)?;
        Some(field.line.text().trim().to_owned())
    }

    fn go(&mut self, to: usize, desk: &Desk<'_>) -> Intent {
        let kind = self.kind;
        self.field().check(kind, desk);
        self.at = to;
        self.arrived = true;
        self.look_up(desk);
        Intent::Stay
    }

    /// Takes the offer in place of what is being typed.
    fn take_offer(&mut self, desk: &Desk<'_>) -> Intent {
        if let Some(taken) = self.offers.taken() {
            self.field().replace(&taken);
        }
        self.look_up(desk);
        self.mended()
    }

    /// Takes back that a field is wrong where none is any more.
    fn mended(&mut self) -> Intent {
        if self.fields.iter().any(Field::is_wrong) || !std::mem::take(&mut self.complained) {
            return Intent::Stay;
        }
        Intent::Tell(String::new())
    }
}

impl Screen for Form {
    fn place(&self) -> Place {
        Place::Form
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        let (at, last) = (self.at, self.fields.len() - 1);
        let offering = self.offers.are_open();
        match action {
            Action::OfferDown | Action::OfferUp if offering => {
                let typed = !self.fields[at].token().is_empty();
                let rows = if action == Action::OfferUp { -1 } else { 1 };
                self.offers.step(rows, typed);
                Intent::Stay
            }
            Action::PageDown | Action::PageUp => {
                self.offers.page(action == Action::PageDown);
                Intent::Stay
            }
            Action::Add => self.add_for_field(desk),
            Action::NextField | Action::Open if offering => self.take_offer(desk),
            Action::Open if at == last => self.save(desk),
            Action::NextField | Action::OfferDown | Action::Open => {
                self.go((at + 1).min(last), desk)
            }
            Action::PreviousField | Action::OfferUp => self.go(at.saturating_sub(1), desk),
            Action::Save => self.save(desk),
            Action::Reset => self.reset(desk),
            Action::Back => match self.drafted() {
                Some(text) => Intent::All(vec![
                    self.keeping(Some(text)),
                    Intent::Tell(desk.word("form-drafted")),
                    Intent::Back,
                ]),
                None => Intent::All(vec![self.keeping(None), Intent::Back]),
            },
            _ => Intent::Stay,
        }
    }

    fn typed(&mut self, key: &KeyEvent, desk: &Desk<'_>) -> Intent {
        if std::mem::take(&mut self.arrived) && text_of(key).is_some() && self.field().is_of_a_set()
        {
            self.field().type_in("");
        }
        if self.field().key(key) {
            self.look_up(desk);
        }
        self.mended()
    }

    fn pasted(&mut self, text: &str, desk: &Desk<'_>) -> Intent {
        self.field().paste(text);
        self.look_up(desk);
        self.mended()
    }

    fn does(&self, action: Action, _: &Desk<'_>) -> Option<Action> {
        let completes = action == Action::NextField && self.offers.are_open();
        Some(if completes { Action::Complete } else { action })
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        match outcome {
            Ok(_) => Intent::All(vec![self.keeping(None), Intent::Back]),
            Err(Denied::Refused(refused)) => self.refused(refused, desk),
            Err(_) => Intent::Stay,
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.take_added(desk);
        // What is offered may be another by now; where one is choosing, it stays where it is.
        if !self.offers.are_open() {
            self.look_up(desk);
        }
    }

    fn is_overlay(&self) -> bool {
        self.mends
    }

    fn rows(&self, _: &Desk<'_>) -> u16 {
        2 + self.fields.iter().map(Field::rows).sum::<u16>() + self.offers.rows()
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        if let Some(id) = &self.id {
            return desk.say("form-edit", &[("what", desk.named(id).into())]);
        }
        let noun = desk.word(&format!("noun-{}", self.kind));
        let args = [("noun", noun.into()), ("kind", self.kind.code().into())];
        desk.say("form-add", &args)
    }

    fn draft(&self) -> Option<Draft> {
        Some(Draft {
            key: self.draft_key.clone(),
            text: self.drafted(),
        })
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        if self.mends {
            paint.rule(0, desk.theme.signs.rule, desk.theme.faint);
        }
        let (first, width, height) = (u16::from(self.mends), paint.width(), paint.height());
        self.draw_fields(&mut paint.part(0, first, width, height), desk)
    }
}

impl Form {
    fn draw_fields(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let names: Vec<String> = self
            .fields
            .iter()
            .map(|field| refusal::field(desk.tongue, self.kind, field.spec.key))
            .collect();
        let widest = names
            .iter()
            .map(|name| unicode_width::UnicodeWidthStr::width(name.as_str()))
            .max()
            .unwrap_or(0);
        let label = (widest as u16).min(paint.width() / 2 - 2);
        // The field at hand is kept in view with what belongs to it, a third down where there is more.
        let height = paint.height();
        let rows: Vec<u16> = self.fields.iter().map(Field::rows).collect();
        let below = self.offers.rows().min(height.saturating_sub(3));
        let above: u16 = rows[..self.at].iter().sum();
        let all: u16 = rows.iter().sum::<u16>() + below;
        let top = if all <= height {
            0
        } else {
            above.saturating_sub(height / 3).min(all - height)
        };
        let mut y = 0_u16;
        let mut cursor = None;
        for (place, (field, name)) in self.fields.iter().zip(&names).enumerate() {
            let at = place == self.at;
            if y >= top && y - top < height {
                let row = field.draw(paint, y - top, (name, label), at, desk);
                cursor = cursor.or(at.then_some(row));
            }
            y += rows[place];
            if at {
                if y >= top {
                    self.offers
                        .draw(&mut paint.part(label + 4, y - top, u16::MAX, below), desk);
                }
                y += below;
            }
        }
        cursor
    }
}
