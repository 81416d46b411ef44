//! Any one thing as screens show it, and what can be done to it from any of them.

use super::form::Form;
use super::history::History;
use super::report::Report;
use super::{Intent, copy, meeting};
use crate::domain::AnyId;
use crate::domain::field::Value;
use crate::lang::{refusal, value};
use crate::tui::desk::Desk;
use crate::tui::keymap::Action;
use crate::tui::widget::paint::Paint;

/// Answers an action on the chosen thing; what it does not know changes nothing.
pub fn act(action: Action, chosen: Option<&AnyId>, desk: &Desk<'_>) -> Intent {
    let Some(id) = chosen else {
        return if action.is_about_one() {
            Intent::Tell(desk.word("told-nothing-chosen"))
        } else {
            Intent::Stay
        };
    };
    match action {
        Action::Open => go(id, desk),
        Action::Edit => edit(id, desk),
        Action::History => Intent::Open(Box::new(History::of(id.clone(), desk))),
        Action::Copy => copy::text(desk.named(id), desk),
        _ => Intent::Stay,
    }
}

/// Goes to a thing: a meeting where it is held, a duty to the report that meets it, anything else on
/// its form.
pub fn go(id: &AnyId, desk: &Desk<'_>) -> Intent {
    match id {
        AnyId::Meeting(meeting) => meeting::lay(*meeting, desk),
        AnyId::Duty(duty) => {
            let duty = desk.group().duties.get(duty);
            match duty.and_then(|duty| duty.report) {
                Some(which) => Intent::Open(Box::new(Report::new(which, desk))),
                None => edit(id, desk),
            }
        }
        id => edit(id, desk),
    }
}

/// Opens the form of a thing.
pub fn edit(id: &AnyId, desk: &Desk<'_>) -> Intent {
    match Form::edit(id, desk) {
        Ok(form) => Intent::Open(Box::new(form)),
        Err(instead) => instead,
    }
}

/// Cells that the name of a field takes before its value.
const LABEL: u16 = 14;

/// Below this width a field's name stands in its own row of text, before the value.
const NARROW: u16 = 44;

/// Tells fields of a thing by name and value from row `y` on, those that are filled in, and returns
/// the row after them.
pub fn tell(paint: &mut Paint<'_>, y: u16, id: &AnyId, keys: &[&str], desk: &Desk<'_>) -> u16 {
    let values = desk.group().values(id).unwrap_or_default();
    keys.iter().fold(y, |y, key| {
        let field = values.iter().find(|(spec, _)| spec.key == *key);
        let Some((spec, found)) = field else { return y };
        let said = match found {
            Value::Whole(0) => return y,
            Value::Ref(id) => desk.named(id),
            found => value::value(desk.tongue, spec, found, desk.today),
        };
        let label = refusal::field(desk.tongue, id.kind(), key);
        tell_one(paint, y, &label, &said, desk)
    })
}

/// Tells one thing by name and value at row `y`, nothing where there is no value, and returns the row
/// after it.
pub fn tell_one(paint: &mut Paint<'_>, y: u16, label: &str, said: &str, desk: &Desk<'_>) -> u16 {
    let (theme, width) = (desk.theme, paint.width());
    let rows = paint.height().saturating_sub(y);
    if said.is_empty() || rows == 0 {
        return y;
    }
    let label = refusal::capitalised(label);
    if width < NARROW {
        return y + paint.prose(0, y, rows.min(3), &format!("{label}: {said}"), theme.plain);
    }
    paint.text(0, y, LABEL - 1, &label, theme.faint);
    let mut value = paint.part(LABEL, y, width - LABEL, rows);
    y + value.prose(0, 0, rows.min(4), said, theme.plain)
}
