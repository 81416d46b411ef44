//! Money and working time together, in words.

use super::{Language, number};
use crate::domain::query::spending::{Balance, Spent};

/// What stands where nothing is said.
pub const UNSAID: &str = "–";

/// Returns working time of a budget line, and a dash where nobody has spoken of any on it.
pub fn time(language: Language, spent: Spent, line: &Balance) -> String {
    if line.is_in_time() {
        number::hours(language, spent.time)
    } else {
        UNSAID.into()
    }
}

/// Returns money of a budget line, and a dash where nobody has spoken of any on it.
pub fn money(language: Language, spent: Spent, line: &Balance) -> String {
    if line.is_in_money() {
        number::sum(language, spent.cost)
    } else {
        UNSAID.into()
    }
}

/// Returns what of the two a budget line is kept in: `842 tim · 220 000 kr`, and a dash where it is
/// neither.
pub fn both(language: Language, spent: Spent, line: &Balance, dot: &str) -> String {
    match (line.is_in_time(), line.is_in_money()) {
        (false, _) => money(language, spent, line),
        (true, false) => time(language, spent, line),
        (true, true) => {
            let (time, money) = (time(language, spent, line), money(language, spent, line));
            format!("{time} {dot} {money}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::amount::{Minutes, Ore};

    #[test]
    fn what_nobody_has_spoken_of_is_no_nought() {
        let spent = |hours: i64, kronor: i64| Spent {
            time: Minutes(hours * 60),
            cost: Ore(kronor * 100),
        };
        let told = |holds, used: Spent| {
            let line = Balance {
                year: 2020,
                holds: Some(holds),
                planned: Spent::default(),
                used,
            };
            both(Language::Sv, line.left().unwrap(), &line, "·")
        };
        assert_eq!(told(spent(40, 0), spent(10, 0)), "30 tim");
        assert_eq!(told(spent(40, 0), spent(40, 0)), "0 tim");
        assert_eq!(
            told(spent(0, 1200), spent(0, 0)),
            "1\u{a0}200 kr".replace('\u{a0}', " ")
        );
        assert_eq!(told(spent(40, 0), spent(0, 500)), "40 tim · -500 kr");
        assert_eq!(told(spent(0, 0), spent(0, 0)), "–");
    }
}
