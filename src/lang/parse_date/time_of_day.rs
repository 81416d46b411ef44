//! A date followed by a time of day, as people agree on when to meet: `5/10 13:00`, `mån 13`,
//! `5 okt kl. 13.30`, `2020-10-05T13:00`.

use super::{DateError, Direction, number, parse};
use crate::domain::time::Date;
use crate::domain::wall::Wall;

/// Reads a date and a time of day, seen from `today`.
///
/// The time stands last, as `13:00`, `13.00`, `13` or `1300`; `kl`, `kl.` and `at` may stand before it.
///
/// # Errors
/// Where one of them is missing or cannot be read.
pub fn wall(text: &str, today: Date, direction: Direction) -> Result<Wall, DateError> {
    let text = text.trim();
    if let Ok(wall) = text.to_uppercase().parse() {
        return Ok(wall);
    }
    let (date, time) = text
        .rsplit_once(char::is_whitespace)
        .ok_or(DateError::NotADate)?;
    let (hour, minute) = time_of_day(time).ok_or(DateError::NotADate)?;
    let date = date.trim_end();
    let bare = ["kl.", "kl", "at", "klockan"]
        .iter()
        .find_map(|word| {
            date.to_lowercase()
                .ends_with(word)
                .then(|| &date[..date.len() - word.len()])
        })
        .filter(|rest| rest.ends_with(char::is_whitespace))
        .unwrap_or(date);
    let date = parse(bare.trim_end_matches([' ', ',']), today, direction)?;
    Wall::new(date, hour, minute).ok_or(DateError::ImpossibleDate)
}

fn time_of_day(text: &str) -> Option<(u32, u32)> {
    let (hour, minute) = match text.split_once([':', '.']) {
        Some((hour, minute)) => (number(hour, 1..=2)?, number(minute, 2..=2)?),
        None if text.len() == 4 => (
            number(text.get(..2)?, 2..=2)?,
            number(text.get(2..)?, 2..=2)?,
        ),
        None => (number(text, 1..=2)?, 0),
    };
    Some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_follows_its_date() {
        let today: Date = "2020-10-05".parse().unwrap();
        for (typed, expected) in [
            ("2020-11-02 13:00", "2020-11-02T13:00"),
            ("2020-11-02T13:00", "2020-11-02T13:00"),
            ("2/11 13", "2020-11-02T13:00"),
            ("2/11 1330", "2020-11-02T13:30"),
            ("2 nov kl. 13.30", "2020-11-02T13:30"),
            ("mån kl 9:15", "2020-10-12T09:15"),
            ("monday at 9", "2020-10-12T09:00"),
            ("i morgon 8:00", "2020-10-06T08:00"),
        ] {
            let read = wall(typed, today, Direction::ToCome);
            assert_eq!(
                read.map(|wall| wall.to_string()),
                Ok(expected.into()),
                "{typed}"
            );
        }
        for wrong in [
            "2/11",
            "13:00",
            "2/11 25",
            "2/11 13:60",
            "",
            "kl 13",
            "2/11 kl",
        ] {
            assert!(wall(wrong, today, Direction::ToCome).is_err(), "{wrong}");
        }
    }
}
