//! The calendar's own words, as [`date`](super::date) writes them and
//! [`parse_date`](super::parse_date) reads them.
//!
//! They stand here rather than among the messages since both directions need them, for both
//! languages at once, with every key pressed. Everything else a person reads is a message.

use super::Language;

/// What one language calls months, days and nearness.
#[derive(Debug)]
pub struct Names {
    /// January first; the first three letters are the short form.
    pub months: [&'static str; 12],
    /// Monday first; the first three letters are the short form.
    pub weekdays: [&'static str; 7],
    /// Before the number of an ISO week.
    pub week: &'static str,
    /// This day.
    pub today: &'static str,
    /// The day after.
    pub tomorrow: &'static str,
    /// The day before.
    pub yesterday: &'static str,
}

impl Names {
    /// Returns the names that `language` uses.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Sv => &SV,
            Language::En => &EN,
        }
    }
}

const SV: Names = Names {
    months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    weekdays: [
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ],
    week: "v.",
    today: "i dag",
    tomorrow: "i morgon",
    yesterday: "i går",
};

const EN: Names = Names {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    week: "wk",
    today: "today",
    tomorrow: "tomorrow",
    yesterday: "yesterday",
};

/// Returns the first three letters of a name: every month and weekday is told apart by them, and a
/// column of them is even.
pub fn short(name: &str) -> &str {
    name.char_indices()
        .nth(3)
        .map_or(name, |(end, _)| &name[..end])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn three_letters_tell_names_apart() {
        for language in Language::ALL {
            let names = Names::of(language);
            let shorts: BTreeSet<&str> = names
                .months
                .iter()
                .chain(&names.weekdays)
                .map(|name| short(name))
                .collect();
            assert_eq!(shorts.len(), 19, "{language}");
            assert!(shorts.iter().all(|name| name.chars().count() == 3));
        }
    }
}
