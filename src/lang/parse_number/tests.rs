//! Both languages' ways of writing numbers, each with what it must become.

use proptest::prelude::*;

use super::Language::{En, Sv};
use super::*;
use crate::lang::{Tongue, number};

#[test]
fn sums_are_read_in_both_languages_ways() {
    for (typed, ore) in [
        ("62", 6_200),
        ("0", 0),
        ("1 200,50", 120_050),
        ("1200.50", 120_050),
        ("1200,5", 120_050),
        ("1,200.50", 120_050),
        ("1.200,50", 120_050),
        ("1 200 kr", 120_000),
        ("1 200:-", 120_000),
        ("1200 KR", 120_000),
        ("SEK 1,200.50", 120_050),
        ("1 200 kronor", 120_000),
        ("1\u{a0}200\u{202f}000 kr", 120_000_000),
        ("1,200", 120_000),
        ("1.200", 120_000),
        ("1,200,000", 120_000_000),
        ("300 tkr", 30_000_000),
        ("300tkr", 30_000_000),
        ("120k kr", 12_000_000),
        ("120k", 12_000_000),
        ("1,5 mkr", 150_000_000),
        ("1.5m kr", 150_000_000),
        ("2 miljoner kr", 200_000_000),
        ("-200", -20_000),
        ("− 200,50 kr", -20_050),
        ("kr -200", -20_000),
        ("100 000 000 000", Ore::MAX.0),
    ] {
        assert_eq!(sum(Sv, typed), Ok(Ore(ore)), "sv {typed}");
        assert_eq!(sum(En, typed), Ok(Ore(ore)), "en {typed}");
    }
}

#[test]
fn what_is_no_sum_is_refused_with_its_reason() {
    for (typed, error) in [
        ("", NotANumber),
        ("kr", NotANumber),
        ("mycket", NotANumber),
        ("1 20", NotANumber),
        ("1 2000", NotANumber),
        ("1,20,000", NotANumber),
        ("1 200 000,", NotANumber),
        (",50", NotANumber),
        ("1,,5", NotANumber),
        ("1 200,000 000", NotANumber),
        ("1.200.50", NotANumber),
        ("--5", NotANumber),
        ("5-", NotANumber),
        ("1e5", NotANumber),
        ("٣", NotANumber),
        ("1,005.005", TooFine),
        ("0,500", TooFine),
        ("1200,500", TooFine),
        ("1,2345", TooFine),
        ("100 000 000 001", TooLarge),
        ("999999999999999999999999999999999999999", TooLarge),
    ] {
        assert_eq!(sum(Sv, typed), Err(error), "sv {typed}");
        assert_eq!(sum(En, typed), Err(error), "en {typed}");
    }
}

#[test]
fn three_digits_after_a_mark_are_decided_by_the_language() {
    assert_eq!(sum(Sv, "1,125 mkr"), Ok(Ore(112_500_000)));
    assert_eq!(sum(En, "1,125 tkr"), Ok(Ore(112_500_000)));
    assert_eq!(sum(Sv, "1.125 mkr"), Err(Ambiguous));
    assert_eq!(sum(Sv, "1,000005 mkr"), Ok(Ore(100_000_500)));
    assert_eq!(sum(Sv, "1,00000005 tkr"), Err(TooFine));
    let value = |text| Ok(Decimal::parse(text).unwrap());
    assert_eq!(decimal(Sv, "3,125"), value("3.125"));
    assert_eq!(decimal(En, "3.125"), value("3.125"));
    assert_eq!(decimal(En, "3,125"), value("3125"));
    assert_eq!(decimal(Sv, "3.125"), Err(Ambiguous));
    assert_eq!(decimal(Sv, "0.125"), value("0.125"));
    assert_eq!(hours(En, "1,200"), Ok(Minutes(1_200 * 60)));
    assert_eq!(hours(Sv, "1,200"), Err(TooFine));
    assert_eq!(hours(Sv, "1.200"), Err(Ambiguous));
}

#[test]
fn hours_are_read_in_both_languages_ways() {
    for (typed, minutes) in [
        ("62", 62 * 60),
        ("1,5", 90),
        ("1.5 h", 90),
        ("1.5 hours", 90),
        ("1:30", 90),
        ("1:30 tim", 90),
        ("90 min", 90),
        ("90 minuter", 90),
        ("2 tim", 120),
        ("2 tim.", 120),
        ("2h", 120),
        ("1 h 30 min", 90),
        ("1h30", 90),
        ("1 tim 5 min", 65),
        ("0,33", 20),
        ("0:05", 5),
        ("1 200 tim", 72_000),
        ("-2", -120),
        ("1000000", Minutes::MAX.0),
    ] {
        assert_eq!(hours(Sv, typed), Ok(Minutes(minutes)), "sv {typed}");
        assert_eq!(hours(En, typed), Ok(Minutes(minutes)), "en {typed}");
    }
    for (typed, error) in [
        ("", NotANumber),
        ("tim", NotANumber),
        ("1:60", NotANumber),
        ("1:5", NotANumber),
        ("1,5:30", NotANumber),
        ("två", NotANumber),
        ("1:30:00", NotANumber),
        ("1,5 min", TooFine),
        ("0,333", TooFine),
        ("1000000:01", TooLarge),
    ] {
        assert_eq!(hours(Sv, typed), Err(error), "{typed}");
        assert_eq!(hours(En, typed), Err(error), "{typed}");
    }
}

#[test]
fn values_have_four_decimals_at_most() {
    for typed in ["12 000,5", "12,000.5", "12000.5"] {
        assert_eq!(decimal(Sv, typed), decimal(En, "12000.5"), "{typed}");
    }
    assert_eq!(
        decimal(Sv, "-0,25").map(Decimal::ten_thousandths),
        Ok(-2_500)
    );
    assert_eq!(decimal(Sv, "1,23456"), Err(TooFine));
    assert_eq!(decimal(Sv, "12345678901"), Err(TooLarge));
    assert_eq!(decimal(Sv, "3,5 %"), Err(NotANumber));
}

#[test]
fn every_refusal_has_its_sentence() {
    let tongue = Tongue::new(Sv);
    for error in [NotANumber, TooFine, TooLarge, Ambiguous] {
        for kind in [Kind::Sum, Kind::Hours, Kind::Value] {
            assert!(tongue.has(error.message_id(kind)), "{error:?} {kind:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(ore in -Ore::MAX.0..=Ore::MAX.0, minutes in -Minutes::MAX.0..=Minutes::MAX.0, value in -99_999_999_999_999_i64..=99_999_999_999_999) {
        for language in Language::ALL {
            for ore in [Ore(ore), Ore(ore % 1_000_000)] {
                prop_assert_eq!(sum(language, &number::sum(language, ore)), Ok(ore));
                // Sums are read alike in the other language too.
                prop_assert_eq!(sum(language.other(), &number::sum(language, ore)), Ok(ore));
                prop_assert_eq!(sum(language, &number::sum_bare(language, ore)), Ok(ore));
            }
            for time in [Minutes(minutes), Minutes(minutes % 1_000)] {
                prop_assert_eq!(hours(language, &number::hours(language, time)), Ok(time));
                prop_assert_eq!(hours(language, &number::hours_bare(language, time)), Ok(time));
            }
            for value in [value, value % 1_000_000].map(Decimal::from_ten_thousandths) {
                prop_assert_eq!(decimal(language, &number::decimal(language, value)), Ok(value));
            }
        }
    }

    #[test]
    fn short_sums_are_read_within_their_rounding(kronor in 0_i64..100_000_000) {
        for language in Language::ALL {
            let read = sum(language, &number::sum_short(language, Ore(kronor * 100))).unwrap();
            prop_assert!((read.0 / 100 - kronor).abs() <= 50_000.min(500.max(kronor / 100)));
        }
    }

    #[test]
    fn nothing_typed_is_a_panic(text in "\\PC{0,24}", number in "[-0-9 .,:]{0,12}(h|min|tkr|kr|:-)?") {
        for text in [text, number] {
            let _ = sum(Sv, &text);
            let _ = hours(En, &text);
            let _ = decimal(Sv, &text);
        }
    }
}
