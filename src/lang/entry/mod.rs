//! What a person types into a form's field or a command's option, and what stands there to edit.
//!
//! Both go by the field's description alone. Dates, sums, hours and words are read as people type
//! them, in either language ([`crate::lang`]); limits on length and size are the domain's to keep.
//!
//! * One value: as it is. Nothing typed is [`Value::Nothing`].
//! * References: between commas, semicolons or spaces, `F7, F12`.
//! * Parts (a milestone, a reading): in the order of their description, between ` // ` or ` | `, and
//!   those at the end may be left out. A day or a number that comes first needs no mark after it:
//!   `12/10 Offert antagen`, and with the day it was reached `12/10 Offert antagen // 26/10`.
//! * Several of anything else: between `;`, or each on a line of its own.
//!
//! In lists and parts `\|`, `\//`, `\;`, `\n` and `\\` stand for the marks themselves. A list of parts
//! within parts (the reports of a turn that has ended) is the program's to keep and not typed.

mod edit;
mod parse;
mod split;

use super::Tongue;
use crate::domain::field::{Keeper, Misfit, Spec, Value};
use crate::domain::time::Date;

/// Who types: their language, and the day on which `fre` and `12/10` are seen.
#[derive(Clone, Copy, Debug)]
struct Writer<'a> {
    tongue: &'a Tongue,
    today: Date,
}

/// Reads what somebody typed; `today` is the day on which `fre` and `12/10` are seen.
///
/// # Errors
/// Why it does not fit.
pub fn read(
    tongue: &Tongue,
    spec: &'static Spec,
    typed: &str,
    today: Date,
) -> Result<Value, Misfit> {
    if spec.keeper == Keeper::Required && typed.trim().is_empty() {
        return Err(Misfit::Missing);
    }
    parse::parse(spec, typed, &Writer { tongue, today })
}

/// Writes a value the way it can be typed again.
pub fn write(tongue: &Tongue, spec: &'static Spec, value: &Value) -> String {
    edit::edit(spec, value, tongue)
}

#[cfg(test)]
mod tests;
