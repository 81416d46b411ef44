//! Personal data in the group's texts: `Enter` goes to where it is mended, whatever holds it; `x` lets it
//! leave the group for a stated reason, `E` erases its text from the log, and where nothing is open what was
//! mended last.

use super::board::View;
use super::form::Form;
use super::history::History;
use super::prompt::Prompt;
use super::{Intent, erase, thing};
use crate::domain::query::guard::{Held, Leaving, held, locked_by, rewording};
use crate::domain::text::Text;
use crate::domain::{AnyId, AnyWish, Command, Exemption};
use crate::lang::{guard, refusal};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::{Paint, fit};

/// The personal data in the group's texts.
#[derive(Default)]
pub struct Finds {
    /// How much of it nobody has let through.
    open: usize,
}

/// Goes to where it is mended: the field of a form; where no form has it, other words are asked for;
/// and where minutes are approved and locked, the log from which it can be erased.
fn mend(held: &Held, desk: &Desk<'_>) -> Intent {
    let place = &held.place;
    if let Some(meeting) = locked_by(desk.group(), &place.thing) {
        let key = desk.keys.name(Place::History, Action::Erase);
        let args = [
            ("id", meeting.to_string().into()),
            ("key", key.unwrap_or_default().into()),
        ];
        let history = History::of(place.thing.clone(), desk);
        return Intent::All(vec![
            Intent::Open(Box::new(history)),
            Intent::Tell(desk.say("finds-locked", &args)),
        ]);
    }
    let mut specs = place.thing.kind().fields().iter();
    let spec = specs.find(|spec| spec.key == place.field);
    if spec.is_none_or(|spec| !spec.keeper.is_person()) {
        return reword(held, desk);
    }
    match Form::edit_at(&place.thing, place.field, desk) {
        Ok(form) => Intent::Open(Box::new(form)),
        Err(instead) => instead,
    }
}

/// Asks what is to stand in the place of what was found.
fn reword(held: &Held, desk: &Desk<'_>) -> Intent {
    let args = [
        ("words", held.words().replace('\n', " ").into()),
        ("place", guard::place(desk.tongue, &held.place).into()),
    ];
    let label = desk.say("reword-label", &args);
    let draft = format!("reword:{}:{}", held.place, held.find.kind);
    let held = held.clone();
    let entered = move |typed: &str, desk: &Desk<'_>| {
        if Text::new(typed).is_empty() {
            return Intent::Tell(desk.word("reword-needed"));
        }
        let command = Command::Reword {
            thing: held.place.thing.clone(),
            field: Text::new(held.place.field),
            words: rewording(std::slice::from_ref(&held), typed),
        };
        Intent::Ask(command.into())
    };
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}

/// Asks why what stands there may leave the group.
fn exempt(held: &Held, count: u32, desk: &Desk<'_>) -> Intent {
    if held.exempt.is_some() {
        return Intent::Tell(desk.word("exempt-already"));
    }
    let (place, kind) = (held.place.clone(), held.find.kind);
    let args = [
        ("place", guard::place(desk.tongue, &place).into()),
        ("kind", guard::kind(desk.tongue, &held.find).into()),
    ];
    let label = desk.say("exempt-label", &args);
    let draft = format!("exempt:{place}:{kind}");
    ask(label, draft, desk, move |because| {
        Exemption::wish(&place, kind, count, because)
    })
}

/// Asks why what only comes about in a document may leave the group.
pub fn exempt_arising(leaving: &Leaving, desk: &Desk<'_>) -> Intent {
    let Some(mark) = leaving.mark() else {
        return Intent::Stay;
    };
    let kind = leaving.find.kind;
    let args = [
        ("words", leaving.words().into()),
        ("kind", guard::kind(desk.tongue, &leaving.find).into()),
    ];
    let label = desk.say("exempt-arising", &args);
    let draft = format!("exempt:{mark}:{kind}");
    ask(label, draft, desk, move |because| {
        Exemption::arising(&mark, kind, because)
    })
}

/// Asks for a reason, and for what `wish` makes of it.
fn ask(
    label: String,
    draft: String,
    desk: &Desk<'_>,
    wish: impl Fn(Text) -> AnyWish + 'static,
) -> Intent {
    let entered = move |reason: &str, desk: &Desk<'_>| {
        let because = Text::new(reason);
        if because.is_empty() {
            return Intent::Tell(desk.word("accept-reason-needed"));
        }
        Intent::Ask(Command::Noun(wish(because)).into())
    };
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}

impl View for Finds {
    type Row = Held;
    const PLACE: Place = Place::Finds;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Held> {
        let all = held(desk.group());
        self.open = all.iter().filter(|it| it.exempt.is_none()).count();
        all
    }

    fn id(&self, row: &Held) -> Option<AnyId> {
        Some(row.place.thing.clone())
    }

    fn anchor(&self, _: &Held) -> Option<AnyId> {
        // Several may stand in one thing, and one that is mended makes room for the next.
        None
    }

    fn act(&mut self, action: Action, row: Option<&Held>, desk: &Desk<'_>) -> Option<Intent> {
        match action {
            Action::Erase => Some(match row.filter(|it| it.exempt.is_none()) {
                Some(row) => erase::ask_text(&row.place.thing, Text::new(&row.text), desk),
                None => erase::ask_mended(desk),
            }),
            Action::Open => Some(mend(row?, desk)),
            Action::Exempt => {
                let row = row?;
                let all = held(desk.group());
                let same = |it: &&Held| it.place == row.place && it.find.kind == row.find.kind;
                let count = all.iter().filter(same).count();
                Some(exempt(row, count as u32, desk))
            }
            _ => None,
        }
    }

    fn title(&self, _: &[Held], desk: &Desk<'_>) -> String {
        desk.say("finds-title", &[("count", self.open.into())])
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("cli-finds-none")
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Held, chosen: bool, desk: &Desk<'_>) {
        let (theme, width) = (desk.theme, paint.width());
        let (sign, style) = match row.exempt {
            Some(_) => (theme.signs.tick, theme.faint),
            None => (theme.signs.attention, theme.warning),
        };
        paint.text(1, 0, 1, sign, style);
        let kind = guard::kind(desk.tongue, &row.find);
        let kind = fit(&kind, usize::from(width / 3));
        let left = paint.text_right(width.saturating_sub(1), 0, &kind, theme.faint);
        let style = if chosen { theme.picked } else { theme.plain };
        let said = format!("{}  {}", row.place.thing, row.words().replace('\n', " "));
        paint.text(3, 0, left.saturating_sub(4), &said, style);
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Held, desk: &Desk<'_>) {
        let theme = desk.theme;
        let place = &row.place;
        let mut y = paint.prose(0, 0, 2, &desk.named(&place.thing), theme.strong);
        let field = refusal::field(desk.tongue, place.thing.kind(), place.field);
        y = thing::tell_one(paint, y, &field, &row.text, desk);
        let exemption = row.exempt.and_then(|id| desk.group().exemptions.get(&id));
        let because = exemption.map(|it| ("privacy-exempt", it.because.to_string()));
        let (id, said) = because.unwrap_or_else(|| {
            let instead = guard::instead(desk.tongue, &row.find, &row.text);
            ("privacy-instead", instead)
        });
        thing::tell_one(paint, y, &desk.word(id), &said, desk);
    }
}
