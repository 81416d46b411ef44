//! Twelve months across: how wide they are, and in which column a day stands.

use chrono::Datelike as _;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::time::Date;
use crate::lang::{Language, date};

/// Fewest columns that are left for what a row is called, and for its sign.
const LABEL: u16 = 15;

/// Columns of a month that are enough: what is over goes to the names first.
const ENOUGH: u16 = 5;

/// Columns of a name beyond which the months get more.
const NAME: u16 = 40;

/// Columns of a month at most: wider ones tell no more.
const WIDEST: u16 = 8;

/// Columns of a month from which on its name is written in three letters.
const NAMED: u16 = 4;

/// Where the months stand in a list of some width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Months {
    /// The first month's first column.
    pub(super) left: u16,
    /// Columns of one month.
    pub(super) each: u16,
}

impl Months {
    /// Returns where the months stand in a list of that width: at its right, with an empty column
    /// before them.
    pub(super) fn across(width: u16) -> Self {
        let fits = |label: u16| width.saturating_sub(label) / 12;
        let each = fits(LABEL).min(ENOUGH).max(fits(NAME)).clamp(1, WIDEST);
        Self {
            left: width.saturating_sub(each * 12),
            each,
        }
    }

    /// Returns the column of a day.
    pub(super) fn column(self, day: Date) -> u16 {
        let days = u32::from(day.naive().num_days_in_month());
        let into = day.naive().day0() * u32::from(self.each) / days;
        self.month(day) + into as u16
    }

    /// Returns the first column of a day's month.
    pub(super) fn month(self, day: Date) -> u16 {
        self.left + day.naive().month0() as u16 * self.each
    }

    /// Returns what a month is called in the head.
    pub(super) fn name(self, language: Language, day: Date) -> String {
        if self.each >= NAMED {
            return date::month_short(language, day).to_owned();
        }
        let initial = date::month(language, day).chars().next();
        initial.into_iter().flat_map(char::to_uppercase).collect()
    }

    /// Returns the columns in which texts that belong to days begin, in their order, each in its
    /// month and with a free column before the next; nothing where they do not fit.
    pub(super) fn place(self, texts: &[(Date, String)]) -> Option<Vec<u16>> {
        let mut free = 0;
        texts
            .iter()
            .map(|(day, text)| {
                let width = text.width() as u16;
                let end = self.month(*day) + self.each;
                let wished = self.column(*day).min(end.checked_sub(width)?);
                let at = wished.max(self.month(*day)).max(free);
                free = at + width + 1;
                (at + width <= end).then_some(at)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[&str]) -> Vec<(Date, String)> {
        let parsed = days.iter().map(|day| day.parse::<Date>().unwrap());
        parsed
            .map(|day| (day, day.naive().day().to_string()))
            .collect()
    }

    #[test]
    fn the_year_fills_the_columns_and_no_more() {
        for width in 40..=250 {
            let months = Months::across(width);
            let first = months.column("2020-01-01".parse().unwrap());
            let last = months.column("2020-12-31".parse().unwrap());
            assert_eq!((first, last), (months.left, width - 1), "{width}");
            assert!(months.left >= LABEL, "{width}");
        }
        assert_eq!(Months::across(80).each, 5);
        assert_eq!(Months::across(40).each, 2);
        assert_eq!(Months::across(96).each, 5);
        assert_eq!(Months::across(150).each, 8);
    }

    #[test]
    fn numbers_stand_in_their_months_or_nowhere() {
        let months = Months { left: 0, each: 5 };
        let fit = |texts: &[&str]| months.place(&days(texts));
        assert_eq!(fit(&["2020-01-31", "2020-02-01"]), Some(vec![3, 6]));
        assert_eq!(fit(&["2020-03-12", "2020-03-26"]), None);
        assert_eq!(fit(&["2020-03-02", "2020-03-26"]), Some(vec![10, 13]));
        assert_eq!(fit(&[]), Some(vec![]));
        let narrow = Months { left: 0, each: 1 };
        assert_eq!(narrow.place(&days(&["2020-03-12"])), None);
    }
}
