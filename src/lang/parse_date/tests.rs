//! What people type for dates, each with the day it must become.

use proptest::prelude::*;

use super::Direction::{Nearest, ToCome};
use super::*;
use crate::lang::{Language, Tongue, date};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Seen from Monday 5 October 2020, week 41.
fn read(text: &str, direction: Direction) -> String {
    match parse(text, day("2020-10-05"), direction) {
        Ok(date) => date.to_string(),
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn what_people_type_becomes_a_date_to_come() {
    for (typed, expected) in [
        ("2020-10-12", "2020-10-12"),
        ("2019-1-5", "2019-01-05"),
        ("20201012", "2020-10-12"),
        ("12/10", "2020-10-12"),
        ("5/10", "2020-10-05"),
        ("4/10", "2021-10-04"),
        ("12/10 2021", "2021-10-12"),
        ("12/10/2021", "2021-10-12"),
        ("12/10-2019", "2019-10-12"),
        ("12 okt", "2020-10-12"),
        ("12 OKT.", "2020-10-12"),
        ("12 oktober 2021", "2021-10-12"),
        ("den 12:e oktober", "2020-10-12"),
        ("12 oct", "2020-10-12"),
        ("oct 12", "2020-10-12"),
        ("October 12, 2021", "2021-10-12"),
        ("1st of", "NotADate"),
        ("1st march", "2021-03-01"),
        ("tors 8/10", "2020-10-08"),
        ("torsdag den 8 oktober", "2020-10-08"),
        ("på torsdag den 8 oktober 2020", "2020-10-08"),
        ("thu, oct 8", "2020-10-08"),
        ("tors 9/10", "ImpossibleDate"),
        ("tors tors 8/10", "NotADate"),
        ("fre v43", "2020-10-23"),
        ("ons v. 43", "2020-10-21"),
        ("ons v54", "ImpossibleDate"),
        ("den 12", "2020-10-12"),
        ("den 12:e", "2020-10-12"),
        ("the 5th", "2020-10-05"),
        ("den 4", "2020-11-04"),
        ("den 31", "2020-10-31"),
        ("måndag den 12", "2020-10-12"),
        ("tisdag den 12", "ImpossibleDate"),
        ("den 32", "NotADate"),
        ("12:e", "NotADate"),
        ("1 maj", "2021-05-01"),
        ("1 may", "2021-05-01"),
        ("30 sept", "2021-09-30"),
        ("fre", "2020-10-09"),
        ("Fredag", "2020-10-09"),
        ("på fredag", "2020-10-09"),
        ("FRI", "2020-10-09"),
        ("friday", "2020-10-09"),
        ("mån", "2020-10-12"),
        ("so\u{308}n", "2020-10-11"),
        ("tors", "2020-10-08"),
        ("v43", "2020-10-23"),
        ("v. 43", "2020-10-23"),
        ("v.43", "2020-10-23"),
        ("w43", "2020-10-23"),
        ("wk 43", "2020-10-23"),
        ("Vecka 43", "2020-10-23"),
        ("week 43 2021", "2021-10-29"),
        ("v41", "2020-10-09"),
        ("v40", "2021-10-08"),
        ("v53", "2021-01-01"),
        ("idag", "2020-10-05"),
        ("i dag", "2020-10-05"),
        ("Today", "2020-10-05"),
        ("imorgon", "2020-10-06"),
        ("i  morgon", "2020-10-06"),
        ("tomorrow", "2020-10-06"),
        ("i övermorgon", "2020-10-07"),
        ("igår", "2020-10-04"),
        ("om 2 veckor", "2020-10-19"),
        ("om två veckor", "2020-10-19"),
        ("in two weeks", "2020-10-19"),
        ("om 3 dagar", "2020-10-08"),
        ("om fjorton dagar", "2020-10-19"),
        ("in a week", "2020-10-12"),
        ("inom 14 dagar", "2020-10-19"),
        ("inom två veckor", "2020-10-19"),
        ("within a month", "2020-11-05"),
        ("i nästa vecka", "2020-10-16"),
        ("3/11-20", "2020-11-03"),
        ("3/11-21", "2021-11-03"),
        ("30/2-20", "ImpossibleDate"),
        ("om en månad", "2020-11-05"),
        ("om 1 år", "2021-10-05"),
        ("nästa vecka", "2020-10-16"),
        ("next week", "2020-10-16"),
        ("nästa fredag", "2020-10-16"),
        ("Nästa fre", "2020-10-16"),
        ("nästa mån", "2020-10-12"),
        ("på fredag nästa vecka", "2020-10-16"),
        ("next friday", "2020-10-16"),
        ("friday next week", "2020-10-16"),
        ("this friday", "2020-10-09"),
        ("next one", "NotADate"),
    ] {
        assert_eq!(read(typed, ToCome), expected, "{typed}");
    }
}

#[test]
fn next_friday_is_that_of_next_week_on_every_day() {
    for today in ["2020-10-05", "2020-10-09", "2020-10-10", "2020-10-11"] {
        for direction in [ToCome, Nearest] {
            let read = parse("nästa fredag", day(today), direction);
            assert_eq!(read, Ok(day("2020-10-16")), "{today}");
        }
    }
}

#[test]
fn a_form_takes_the_nearest() {
    for (typed, expected) in [
        ("12/10", "2020-10-12"),
        ("4/10", "2020-10-04"),
        ("1 jul", "2020-07-01"),
        ("1 feb", "2021-02-01"),
        ("2019-12-24", "2019-12-24"),
        ("fre", "2020-10-02"),
        ("tors", "2020-10-08"),
        ("mån", "2020-10-05"),
        ("v40", "2020-10-02"),
        ("v43", "2020-10-23"),
        ("29 feb", "2020-02-29"),
    ] {
        assert_eq!(read(typed, Nearest), expected, "{typed}");
    }
}

#[test]
fn an_impossible_date_is_told_from_no_date() {
    for typed in [
        "30 feb",
        "31/4",
        "29/2",
        "45/10",
        "12/13",
        "0/5",
        "2021-02-29",
        "20210230",
        "feb 30 2020",
        "v54",
        "v0",
        "v53 2021",
        "om 9999 år",
    ] {
        assert_eq!(read(typed, ToCome), "ImpossibleDate", "{typed}");
    }
    for typed in [
        "",
        " ",
        ".",
        "torget",
        "12",
        "A12",
        "12:30",
        "070123456",
        "04623456",
        "1/2/3",
        "100/5",
        "maj",
        "i",
        "om",
        "om 3",
        "om 3 bilar",
        "v",
        "vecka",
        "w43x",
        "må",
        "12/10 21",
        "12/10/21",
        "3/11-2",
        "3/11-52",
        "201103",
        "jul",
        "+020-10-05",
        "måndags",
        "12 okt fre",
        "€/1",
        "v43 20",
    ] {
        assert_eq!(read(typed, ToCome), "NotADate", "{typed:?}");
    }
}

#[test]
fn what_is_a_day_only_where_one_is_led_to() {
    for (typed, expected) in [
        ("jul", Some("2020-12-24")),
        ("Julen", Some("2020-12-24")),
        ("christmas", Some("2020-12-24")),
        ("nyår", Some("2020-12-31")),
        ("new year", Some("2020-12-31")),
        ("201103", Some("2020-11-03")),
        ("190907", Some("2019-09-07")),
        ("231103", None),
        ("201303", None),
        ("20110", None),
        ("påsk", None),
    ] {
        let read = when_led(typed, day("2020-10-05"));
        assert_eq!(read, expected.map(day), "{typed}");
    }
    assert_eq!(when_led("jul", day("2020-12-25")), Some(day("2021-12-24")));
}

#[test]
fn this_week_is_not_a_year_away_when_its_friday_has_passed() {
    let saturday = day("2020-10-10");
    assert_eq!(parse("v41", saturday, ToCome), Ok(day("2020-10-11")));
    assert_eq!(parse("v41", saturday, Nearest), Ok(day("2020-10-09")));
    assert_eq!(
        parse("nästa vecka", saturday, ToCome),
        Ok(day("2020-10-16"))
    );
    assert_eq!(
        parse("fri", day("2020-10-09"), ToCome),
        Ok(day("2020-10-16"))
    );
    assert_eq!(
        parse("om en månad", day("2020-01-31"), ToCome),
        Ok(day("2020-02-29"))
    );
    assert_eq!(
        parse("29/2", day("2019-06-01"), ToCome),
        Ok(day("2020-02-29"))
    );
}

#[test]
fn both_errors_have_their_sentences() {
    let tongue = Tongue::new(Language::Sv);
    for error in [NotADate, ImpossibleDate] {
        assert!(tongue.has(error.message_id()), "{error:?}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(today in 0_i64..200_000, away in -700_i64..700) {
        let today = day("1950-01-01").plus_days(today);
        let date = today.plus_days(away);
        for language in Language::ALL {
            for text in [
                date.to_string(),
                date::short(language, date, today),
                date::full(language, date),
            ] {
                let direction = if away < 0 { Nearest } else { ToCome };
                // A day and month alone is read as near as it can be, in the current year.
                if (0..180).contains(&away.abs()) || text.len() > 6 {
                    prop_assert_eq!(parse(&text, today, direction), Ok(date), "{}", text);
                }
            }
        }
    }

    #[test]
    fn nothing_typed_is_a_panic_or_past_when_due(text in "\\PC{0,24}", month in "[0-9]{1,3}/[0-9]{1,3}") {
        let today = day("2020-10-05");
        let _ = parse(&text, today, ToCome);
        if let Ok(date) = parse(&month, today, ToCome) {
            prop_assert!(date >= today);
        }
    }
}
