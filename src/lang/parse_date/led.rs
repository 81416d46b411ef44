//! What is a date only where something says that one comes: `före jul`, `senast 201103`. Elsewhere a
//! feast is a word and six digits are a number.

use unicode_normalization::UnicodeNormalization as _;

use super::{Direction, Seen, number};
use crate::domain::time::Date;

/// How many days away six digits may lie to be a date, either way: two years.
const WITHIN: i64 = 2 * 366;

/// Returns the day that `text` names after a word that leads to one, seen from `today`: the eves that
/// things are to be done before (`jul`, `nyår`) as the next that comes, and `201103` as year, month
/// and day where that is within two years.
pub fn when_led(text: &str, today: Date) -> Option<Date> {
    let text = text.nfc().collect::<String>().to_lowercase();
    let (month, day) = match text.as_str() {
        "jul" | "julen" | "julafton" | "christmas" => (12, 24),
        "nyår" | "nyar" | "nyåret" | "nyårsafton" | "new year" | "the new year" => (12, 31),
        digits => return in_six(digits, today),
    };
    let direction = Direction::ToCome;
    Seen { today, direction }.day_month(day, month).ok()
}

fn in_six(digits: &str, today: Date) -> Option<Date> {
    let whole = number(digits, 6..=6)?;
    let (year, month, day) = (whole / 10_000, whole / 100 % 100, whole % 100);
    let date = Date::new(in_two(year, today)?, month, day)?;
    (date.days_since(today).abs() <= WITHIN).then_some(date)
}

/// Returns the year that two digits mean: one of this century, nothing where that is more than ten
/// years away.
pub(super) fn in_two(year: u32, today: Date) -> Option<i32> {
    let century = today.year().div_euclid(100) * 100;
    let year = century + i32::try_from(year).ok()?;
    ((today.year() - 10)..=(today.year() + 10))
        .contains(&year)
        .then_some(year)
}
