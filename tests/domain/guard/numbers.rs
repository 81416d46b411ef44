//! Numbers with a check digit: none is missed in any written form, and none is found whose check
//! digit is another.

use proptest::prelude::*;
use proptest::sample::select;

use super::{found, is_found, pass};
use samklang::domain::guard::Kind;

/// What may stand between the parts of a number.
const DASHES: &[&str] = &["-", "–", "\u{2011}", "−", " - ", " – ", "- ", "-\n", "."];
const SPACES: &[&str] = &[" ", "\u{A0}", "\u{202F}", "\u{2009}", "  "];

/// Ordinary text around a number; `{}` is where it stands.
const AROUND: &[&str] = &[
    "{}",
    "{}.",
    "({})",
    "Personen, {}, hade setts vid stationen.",
    "pnr {}",
    "pnr:{}",
    "Pers.nr {}; ärendet lämnas till polisen",
    "§ 14 Beslut: {} kallas till nästa träff.",
    "- {}\n- 3 200 kr",
    "”{}”",
    "Anmälan 2020-10-05 kl. 13.00 gäller {}, enligt polisen.",
    "Sagt av A12: {} fick 1 200 kr.",
    "som äger bilen (ABC 123) är {}?",
    "id{}",
];

/// Returns the check digit that makes the digits a number by Luhn's formula; counted otherwise than in
/// the guard, from the left.
fn check_digit(digits: &[u8]) -> u8 {
    let doubled_first = digits.len() % 2 == 1;
    let sum: u8 = digits
        .iter()
        .enumerate()
        .map(|(place, digit)| {
            if (place % 2 == 0) == doubled_first {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                *digit
            }
        })
        .sum();
    (10 - sum % 10) % 10
}

fn text_of(digits: &[u8]) -> String {
    digits
        .iter()
        .map(|digit| char::from(b'0' + digit))
        .collect()
}

fn digits_of(text: &str) -> Vec<u8> {
    text.bytes().map(|byte| byte - b'0').collect()
}

/// A day of birth that there was, from 1880 on.
fn day() -> impl Strategy<Value = (i32, u32, u32)> {
    (0..53_000_i64).prop_map(|days| {
        use chrono::Datelike as _;
        let first = chrono::NaiveDate::from_ymd_opt(1880, 1, 1).unwrap();
        let day = first + chrono::TimeDelta::days(days);
        (day.year(), day.month(), day.day())
    })
}

/// A number's twelve digits; with 60 added to the day where it is a coordination number.
fn identity(added: u32) -> impl Strategy<Value = String> {
    (day(), 0..1000_u32).prop_map(move |((year, month, day), birth)| {
        let short = format!("{:02}{month:02}{:02}{birth:03}", year % 100, day + added);
        let check = check_digit(&digits_of(&short));
        format!("{:02}{short}{check}", year / 100)
    })
}

/// The forms in which the twelve digits of a number are written.
fn forms(digits: &str, dash: &str, space: &str) -> Vec<String> {
    let (century, year) = (&digits[..2], &digits[2..4]);
    let (month, day) = (&digits[4..6], &digits[6..8]);
    let (birth, last) = (
        &digits[8..],
        format!("{}{space}{}", &digits[8..10], &digits[10..]),
    );
    let short = format!("{year}{month}{day}");
    let mut forms = Vec::new();
    for date in [short.clone(), format!("{century}{short}")] {
        for between in ["", dash, space, "+", " + "] {
            forms.push(format!("{date}{between}{birth}"));
            forms.push(format!("{date}{between}{last}"));
        }
    }
    for joint in [dash.trim(), space] {
        let date = format!("{year}{joint}{month}{joint}{day}");
        for date in [date.clone(), format!("{century}{date}")] {
            for between in [dash, space, "+", ""] {
                forms.push(format!("{date}{between}{birth}"));
            }
        }
    }
    forms.push(format!("{century}{space}{short}{dash}{birth}"));
    let wide = |text: &String, zero: u32| -> String {
        let wide = |c: char| {
            c.to_digit(10)
                .and_then(|it| char::from_u32(zero + it))
                .unwrap_or(c)
        };
        text.chars().map(wide).collect()
    };
    let other: Vec<String> = forms.iter().map(|form| wide(form, 0xFF10)).collect();
    forms.extend(other);
    forms
}

fn in_text(around: &str, number: &str) -> String {
    around.replace("{}", number)
}

/// The digits of a payment card, check digit and all.
fn card() -> impl Strategy<Value = String> {
    let issued = select(vec![
        ("4", 16),
        ("4", 13),
        ("4", 19),
        ("51", 16),
        ("55", 16),
        ("2221", 16),
        ("2720", 16),
        ("34", 15),
        ("37", 15),
        ("36", 14),
        ("300", 14),
        ("3528", 16),
        ("6011", 16),
        ("65", 16),
        ("62", 17),
        ("5018", 16),
        ("6759", 18),
    ]);
    (issued, prop::collection::vec(0..10_u8, 19)).prop_map(|((begin, length), any)| {
        let mut digits = digits_of(begin);
        digits.extend(&any[..length - begin.len() - 1]);
        digits.push(check_digit(&digits));
        text_of(&digits)
    })
}

fn grouped(digits: &str, size: usize, joint: &str) -> String {
    let chars: Vec<char> = digits.chars().collect();
    let parts: Vec<String> = chars
        .chunks(size)
        .map(|part| part.iter().collect())
        .collect();
    parts.join(joint)
}

/// An account's number in one of some countries, check digits and all.
fn iban() -> impl Strategy<Value = String> {
    let countries = select(vec![
        ("SE", 20),
        ("NO", 11),
        ("DE", 18),
        ("FI", 14),
        ("DK", 14),
        ("PL", 24),
    ]);
    (countries, prop::collection::vec(0..10_u8, 24)).prop_map(|((country, count), any)| {
        let own = text_of(&any[..count]);
        let letters: String = country
            .bytes()
            .map(|byte| (byte - b'A' + 10).to_string())
            .collect();
        let rest = format!("{own}{letters}00")
            .bytes()
            .fold(0_u32, |rest, byte| {
                (rest * 10 + u32::from(byte - b'0')) % 97
            });
        format!("{country}{:02}{own}", 98 - rest)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_identity_number_is_missed(
        digits in identity(0),
        around in select(AROUND),
        dash in select(DASHES),
        space in select(SPACES),
    ) {
        for form in forms(&digits, dash, space) {
            let text = in_text(around, &form);
            prop_assert_eq!(found(&text), [(Kind::IdentityNumber, form.as_str())], "{}", text);
        }
    }

    #[test]
    fn no_coordination_number_is_missed(
        digits in identity(60),
        around in select(AROUND),
        dash in select(DASHES),
        space in select(SPACES),
    ) {
        for form in forms(&digits, dash, space) {
            let text = in_text(around, &form);
            prop_assert_eq!(found(&text), [(Kind::CoordinationNumber, form.as_str())], "{}", text);
        }
    }

    #[test]
    fn digits_beside_a_number_do_not_hide_it(
        digits in prop_oneof![identity(0), identity(60)],
        before in "[0-9]{1,8}[ -]",
        after in "[ -][0-9]{1,8}",
        dash in select(DASHES),
    ) {
        let short = &digits[2..];
        let joined = |digits: &str| {
            let (date, birth) = digits.split_at(digits.len() - 4);
            format!("{date}{dash}{birth}")
        };
        for form in [joined(short), joined(&digits), short.to_owned(), digits.clone()] {
            let text = format!("kl. {before}{form}{after} st");
            // It may be read together with them as something longer, but never be left out.
            let start = text.find(&form).unwrap();
            let found = samklang::domain::guard::finds(&text, samklang::domain::guard::Known::default());
            let seen = |at: usize| found.iter().any(|it| it.start <= at && at < it.end);
            let seen = (start..start + form.len()).all(seen);
            prop_assert!(seen, "{} in {}", form, text);
        }
    }

    #[test]
    fn another_check_digit_makes_no_identity_number(
        digits in prop_oneof![identity(0), identity(60)],
        more in 1..10_u8,
        around in select(AROUND),
        between in select(DASHES).prop_union(select(SPACES)).or(select(vec!["", "+"])),
    ) {
        let last = (digits.as_bytes()[11] - b'0' + more) % 10;
        let (date, birth) = (&digits[..8], format!("{}{last}", &digits[8..11]));
        // With no other gap there is no other number within.
        for date in [date, &date[2..]] {
            let text = in_text(around, &format!("{date}{between}{birth}"));
            let as_such = found(&text).into_iter().filter(|(kind, _)| {
                matches!(kind, Kind::IdentityNumber | Kind::CoordinationNumber)
            });
            prop_assert_eq!(as_such.count(), 0, "{}", text);
        }
    }

    #[test]
    fn the_number_of_an_organisation_is_nobodys(
        begin in select(vec!["55", "21", "80", "76", "16", "91"]),
        any in prop::collection::vec(0..10_u8, 6),
        third in 2..10_u8,
        around in select(AROUND),
        dash in select(DASHES),
    ) {
        let mut digits = digits_of(begin);
        digits.push(third);
        digits.extend(any);
        digits.push(check_digit(&digits));
        let digits = text_of(&digits);
        for form in [format!("{}{dash}{}", &digits[..6], &digits[6..]), format!("16{digits}"), digits] {
            let text = in_text(around, &form);
            prop_assert_eq!(found(&text), [], "{}", text);
        }
    }

    #[test]
    fn no_card_is_missed_and_none_with_another_check_digit_found(
        digits in card(),
        more in 1..10_u8,
        around in select(AROUND),
        joint in select(vec!["", " ", "-", "\u{A0}", "\u{2011}"]),
    ) {
        let forms = |digits: &str| vec![
            grouped(digits, 4, joint),
            format!("{}{joint}{}{joint}{}", &digits[..4], &digits[4..10], &digits[10..]),
        ];
        for form in forms(&digits) {
            let text = in_text(around, &form);
            prop_assert_eq!(found(&text), [(Kind::Card, form.as_str())], "{}", text);
        }
        let (kept, last) = digits.split_at(digits.len() - 1);
        let last = (last.as_bytes()[0] - b'0' + more) % 10;
        // In one group, since a part of the groups may be a number with fewer digits.
        let text = in_text(around, &format!("{kept}{last}"));
        let cards = found(&text).into_iter().filter(|(kind, _)| *kind == Kind::Card);
        prop_assert_eq!(cards.count(), 0, "{}", text);
    }

    #[test]
    fn no_iban_is_missed_and_none_with_other_check_digits_found(
        number in iban(),
        more in 1..10_u8,
        around in select(&AROUND[..13]),
        joint in select(vec!["", " ", "-", "\u{A0}"]),
        small in any::<bool>(),
    ) {
        let cased = |text: String| if small { text.to_lowercase() } else { text };
        let form = cased(grouped(&number, 4, joint));
        let text = in_text(around, &form);
        prop_assert_eq!(found(&text), [(Kind::Iban, form.as_str())], "{}", text);
        let (kept, last) = number.split_at(number.len() - 1);
        let last = (last.as_bytes()[0] - b'0' + more) % 10;
        let text = in_text(around, &cased(grouped(&format!("{kept}{last}"), 4, joint)));
        let as_such = found(&text).into_iter().filter(|(kind, _)| *kind == Kind::Iban);
        prop_assert_eq!(as_such.count(), 0, "{}", text);
    }

    #[test]
    fn any_text_is_looked_at_without_harm(text in any::<String>(), digits in "[-+ 0-9A-Za-z@.,:/()§åäö–]{0,80}") {
        for text in [text, digits] {
            let mut end = 0;
            for find in samklang::domain::guard::finds(&text, samklang::domain::guard::Known::default()) {
                prop_assert!(find.start >= end && find.end > find.start);
                prop_assert!(text.get(find.start..find.end).is_some());
                end = find.end;
            }
        }
    }
}

#[test]
fn numbers_of_matters_sums_and_times_are_none() {
    pass(&[
        "KS 2020/0123-4 och KS 2020-0112 besvaras.",
        "Dnr 5000-K123456-20, 0701-23456-20 och B 1234-20.",
        "Summan blev 810 101 000 kr, varav 1 900 000 kr i år.",
        "Kl. 08-10 12-14 och 13.00–15.30, 2020-10-05 13-14.",
        "Org.nr 212000-0522 och 556036-0793.",
        "2020-02-30-1234, 811328-9874 och 811200-1234 är inga dagar.",
        "Värdena 5105 10 51 05 10 51 00 i tabell 4.",
        "ISBN 978-91-38-24970-1, artikel 7310865004703.",
        "En summa av 4 000 000 000 000 012 kr.",
    ]);
}

#[test]
fn accounts_are_known_by_their_word_or_their_clearing_number() {
    is_found(
        Kind::BankAccount,
        "8327-9, 923 456 789-0",
        "Betala till konto 8327-9, 923 456 789-0.",
    );
    is_found(
        Kind::BankAccount,
        "6789 123 456 789",
        "Kontonr: 6789 123 456 789",
    );
    is_found(
        Kind::BankAccount,
        "6789-123456789",
        "Sätt in dem på 6789-123456789 i dag",
    );
    is_found(
        Kind::BankAccount,
        "123456789",
        "Clearing 6789, account 123456789",
    );
    is_found(
        Kind::Plusgiro,
        "4 12 34-6",
        "Plusgiro 4 12 34-6 är hennes eget.",
    );
    pass(&[
        "Bankgiro 991-2346 är föreningens.",
        "Konto 4010, ansvar 2210, 12 000 kr.",
        "Kostnaden bokförs på konto 5410 12 500 000 kr.",
        "Kontoret nås på plan 3, rum 1234567.",
        "Ärende 1234-5678 och 2019-1234567.",
        "Plusgiro 4 12 34-7 är inget.",
        "Konto 4410-12345 och kontosträngen 101-4410-52010.",
        "Konto 101-4410-52010, kontokod 4410 123 456 789.",
        "Swedbank har 4 500 000 kunder, Handelsbanken 12 500 kr.",
        "Sparbanken vid Storgatan 12, 576 besök 2020.",
    ]);
    is_found(
        Kind::BankAccount,
        "6123 123 456 789",
        "Sätt in på Handelsbanken 6123 123 456 789",
    );
    is_found(
        Kind::BankAccount,
        "8327-9, 12 345 678-9",
        "Swedbank 8327-9, 12 345 678-9",
    );
}

#[test]
fn an_identity_number_is_found_whatever_stands_before_its_last_four_digits() {
    for between in ["/", ", ", " (", ":", "_", " / ", ",", "-", " ", ";", "*"] {
        for date in ["811228", "19811228"] {
            let number = format!("{date}{between}9874");
            let text = format!("Mannen, {number}, greps.");
            let closed = |text: &str| text.replace("(9874", "(9874)");
            is_found(Kind::IdentityNumber, &closed(&number), &closed(&text));
        }
    }
    for number in [
        "811228--9874",
        "19811228--9874",
        "811228 -- 9874",
        "811228---9874",
        "8 1 1 2 2 8 9 8 7 4",
        "8 1 1 2 2 8 - 9 8 7 4",
        "1 9 8 1 1 2 2 8 9 8 7 4",
        "811228 9 8 7 4",
        "8.1.1.2.2.8-9.8.7.4",
        "8-1-1-2-2-8-9-8-7-4",
    ] {
        is_found(
            Kind::IdentityNumber,
            number,
            &format!("Mannen, {number}, greps."),
        );
    }
}

#[test]
fn a_card_is_found_whatever_stands_between_its_groups() {
    for joint in ["/", "_", ", ", " - ", "."] {
        let number = ["4111", "1111", "1111", "1111"].join(joint);
        is_found(Kind::Card, &number, &format!("Kort {number} spärras"));
    }
}

#[test]
fn two_days_with_a_dash_between_are_a_period() {
    // Luhn's formula holds for 200214-2020.
    for text in ["Löften 2020-02-14–2020-09-26.", "2020-02-14 - 2020-09-26"] {
        assert_eq!(found(text), [], "{text}");
    }
    assert_eq!(found("Löften 2020-02-14--2020-09-26."), []);
    let known = [(Kind::IdentityNumber, "2020-02-14-2020")];
    assert_eq!(found("Den 2020-02-14-2020 kom in."), known);
}
