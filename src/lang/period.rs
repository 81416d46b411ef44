//! Periods in words: from when until when.

use super::{Tongue, date};
use crate::domain::time::Date;

/// Returns a period, as far as anybody has said when it begins and ends, and nothing where nobody has.
/// Where its ends are in two years, both say theirs.
pub fn period(tongue: &Tongue, from: Option<Date>, to: Option<Date>, today: Date) -> String {
    let day = |day: Option<Date>, other: Option<Date>| {
        let year = other.filter(|other| Some(other.year()) != day.map(Date::year));
        let told = day.map(|day| date::short(tongue.language(), day, year.unwrap_or(today)));
        told.unwrap_or_default()
    };
    let id = match (from, to) {
        (Some(_), Some(_)) => "period-from-to",
        (Some(_), None) => "period-from",
        (None, Some(_)) => "period-to",
        (None, None) => return String::new(),
    };
    let args = [("from", day(from, to).into()), ("to", day(to, from).into())];
    tongue.say(id, &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    #[test]
    fn both_ends_say_their_year_where_they_differ() {
        let tongue = Tongue::new(Language::Sv);
        let day = |text: &str| Some(text.parse().unwrap());
        let told = |from, to| period(&tongue, from, to, "2020-10-05".parse().unwrap());
        assert_eq!(told(day("2020-01-01"), day("2020-12-31")), "1 jan – 31 dec");
        assert_eq!(
            told(day("2020-01-01"), day("2021-12-31")),
            "1 jan 2020 – 31 dec 2021"
        );
        assert_eq!(
            told(day("2021-01-01"), day("2021-12-31")),
            "1 jan 2021 – 31 dec 2021"
        );
        assert_eq!(told(day("2020-02-03"), None), "från 3 feb, utan slut");
        assert_eq!(told(None, day("2021-02-03")), "till 3 feb 2021");
        assert_eq!(told(None, None), "");
    }
}
