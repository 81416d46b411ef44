//! Typed text as a value.

use super::Writer;
use super::split::{plain, split, split_parts};
use crate::domain::amount::Decimal;
use crate::domain::field::{Keeper, Misfit, Shape, Spec, Value};
use crate::domain::text::Text;
use crate::domain::word::WordSet;
use crate::lang::parse_date::{self, Direction};
use crate::lang::parse_number::{self, NumberError};
use crate::lang::word::{self, Match};

/// Reads what was typed into the field that `spec` describes.
///
/// # Errors
/// A [`Misfit`] where it cannot be read as such a value.
pub(super) fn parse(
    spec: &'static Spec,
    typed: &str,
    writer: &Writer<'_>,
) -> Result<Value, Misfit> {
    if !spec.many {
        return match spec.shape {
            Shape::Parts(specs) if !typed.trim().is_empty() => parts(specs, typed, writer),
            _ => one(spec.shape, typed, writer),
        };
    }
    let marks: &[char] = match spec.shape {
        Shape::Ref(_) => &[',', ';', ' ', '\t', '\n', '\u{a0}'],
        _ => &[';', '\n'],
    };
    split(typed, marks)
        .into_iter()
        .filter(|piece| !piece.trim().is_empty())
        .map(|piece| match spec.shape {
            Shape::Parts(specs) => parts(specs, piece, writer),
            shape => one(shape, &plain(piece), writer),
        })
        .collect::<Result<_, _>>()
        .map(Value::List)
}

fn parts(specs: &'static [Spec], piece: &str, writer: &Writer<'_>) -> Result<Value, Misfit> {
    let mut pieces = split_parts(piece);
    if let (Some(first), Some(piece)) = (specs.first(), pieces.first())
        && let Some((lead, rest)) = lead(first.shape, piece, writer)
    {
        pieces.splice(..1, [lead, rest]);
    }
    let mut pieces = pieces.into_iter();
    let mut parts = Vec::with_capacity(specs.len());
    for spec in specs {
        let typed = plain(pieces.next().unwrap_or_default());
        let value = match spec.shape {
            // Lists within parts are kept by the program and shown elsewhere.
            Shape::Parts(_) if typed.is_empty() => Value::Nothing,
            Shape::Parts(_) => return Err(Misfit::NotParts),
            shape => one(shape, &typed, writer)?,
        };
        if spec.keeper == Keeper::Required && value.is_nothing() {
            return Err(Misfit::Missing);
        }
        parts.push((spec.key, value));
    }
    match pieces.next() {
        Some(_) => Err(Misfit::NotParts),
        None => Ok(Value::Parts(parts)),
    }
}

/// Returns the words of a piece that are its first part, and what follows on them: a day or a number
/// needs no mark after it. Nothing where the piece is that part and no more, or does not begin so.
pub(super) fn lead<'a>(
    shape: Shape,
    piece: &'a str,
    writer: &Writer<'_>,
) -> Option<(&'a str, &'a str)> {
    let piece = piece.trim();
    if !matches!(shape, Shape::Date | Shape::Whole | Shape::Number)
        || one(shape, piece, writer).is_ok()
    {
        return None;
    }
    let gaps = piece
        .match_indices(char::is_whitespace)
        .map(|(at, _)| piece.split_at(at))
        .filter(|(lead, _)| lead.trim_end() == *lead);
    let few: Vec<_> = gaps.take(parse_date::MOST_WORDS).collect();
    few.into_iter()
        .rev()
        .find(|(lead, _)| one(shape, lead, writer).is_ok())
}

/// A weekday is said of what is to come; a day of the month may be either side of today.
fn direction(typed: &str) -> Direction {
    if typed.starts_with(char::is_alphabetic) {
        Direction::ToCome
    } else {
        Direction::Nearest
    }
}

fn one(shape: Shape, typed: &str, writer: &Writer<'_>) -> Result<Value, Misfit> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(Value::Nothing);
    }
    let language = writer.tongue.language();
    match shape {
        Shape::Line | Shape::Prose => Ok(Value::Text(Text::new(typed))),
        Shape::Date => parse_date::parse(typed, writer.today, direction(typed))
            .map(Value::Date)
            .map_err(|_| Misfit::NotADate),
        Shape::Moment => typed
            .parse()
            .map(Value::Moment)
            .map_err(|_| Misfit::NotADate),
        Shape::Wall => parse_date::wall(typed, writer.today, direction(typed))
            .map(Value::Wall)
            .map_err(|_| Misfit::NotATimeOfDay),
        Shape::Money => parse_number::sum(language, typed)
            .map(Value::Money)
            .map_err(|error| too_large_or(error, Misfit::NotMoney)),
        Shape::Time => parse_number::hours(language, typed)
            .map(Value::Time)
            .map_err(|error| too_large_or(error, Misfit::NotATime)),
        Shape::Number => parse_number::decimal(language, typed)
            .map(Value::Number)
            .map_err(|error| too_large_or(error, Misfit::NotANumber)),
        Shape::Whole => whole(typed, writer),
        Shape::Flag => flag(typed, writer),
        Shape::Word(set) => word(set, typed, writer),
        Shape::Ref(kind) => kind
            .id(typed)
            .map(Value::Ref)
            .map_err(|_| Misfit::NotAnId(kind)),
        Shape::Parts(_) => Err(Misfit::NotParts),
    }
}

fn too_large_or(error: NumberError, misfit: Misfit) -> Misfit {
    match error {
        NumberError::TooLarge => Misfit::TooLarge,
        _ => misfit,
    }
}

fn whole(typed: &str, writer: &Writer<'_>) -> Result<Value, Misfit> {
    let number = parse_number::decimal(writer.tongue.language(), typed)
        .map_err(|error| too_large_or(error, Misfit::NotWhole))?;
    let one = Decimal::parse("1").map_or(10_000, Decimal::ten_thousandths);
    if number.ten_thousandths() % one == 0 {
        Ok(Value::Whole(number.ten_thousandths() / one))
    } else {
        Err(Misfit::NotWhole)
    }
}

/// The words of "did we do it?" are also those of yes and no.
fn flag(typed: &str, writer: &Writer<'_>) -> Result<Value, Misfit> {
    match word::resolve(writer.tongue, "did", &["yes", "no"], typed) {
        Match::Found(code) => Ok(Value::Flag(code == "yes")),
        _ => Err(Misfit::NotAFlag),
    }
}

fn word(set: WordSet, typed: &str, writer: &Writer<'_>) -> Result<Value, Misfit> {
    match word::resolve(writer.tongue, set.name, set.codes, typed) {
        Match::Found(code) => Ok(Value::Word(code)),
        _ => Err(Misfit::NotAWord(set)),
    }
}
