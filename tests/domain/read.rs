//! Readings of indicators.

use samklang::domain::amount::Decimal;
use samklang::domain::field::Misfit;
use samklang::domain::goal::Reading;
use samklang::domain::id::IndicatorId;
use samklang::domain::{Command, Event, NounKind, Refusal};

use super::given::{given_basics, no_such, reading};

const I1: IndicatorId = IndicatorId(1);

fn read(reading: Reading) -> Command {
    Command::Read {
        indicator: I1,
        reading,
    }
}

#[test]
fn a_reading_is_taken() {
    given_basics(|_| {})
        .when(read(reading("2026-01-31", 120_000)))
        .then(&[Event::ReadingTaken {
            indicator: I1,
            reading: reading("2026-01-31", 120_000),
        }]);
}

#[test]
fn readings_stand_oldest_first_in_whatever_order_they_come() {
    let scene = given_basics(|g| {
        for (on, value) in [
            ("2026-03-31", 3),
            ("2026-01-31", 1),
            ("2026-02-28", 2),
            ("2026-01-31", 9),
        ] {
            g.has(read(reading(on, value)));
        }
    });
    let values: Vec<_> = scene
        .i1()
        .readings
        .iter()
        .map(|r| r.value.ten_thousandths())
        .collect();
    assert_eq!(values, [1, 9, 2, 3]);
}

#[test]
fn an_empty_source_is_no_source() {
    let scene = given_basics(|_| {})
        .when(read(Reading {
            source: Some("".into()),
            ..reading("2026-01-31", 1)
        }))
        .granted();
    assert_eq!(scene.i1().readings[0].source, None);
}

#[test]
fn an_absurd_value_is_refused() {
    given_basics(|_| {})
        .when(read(reading(
            "2026-01-31",
            Decimal::MAX.ten_thousandths() + 1,
        )))
        .refused(&Refusal::Misfit {
            kind: NounKind::Indicator,
            key: "readings",
            misfit: Misfit::TooLarge,
        });
}

#[test]
fn what_is_not_there_is_not_read() {
    given_basics(|_| {})
        .when(Command::Read {
            indicator: IndicatorId(9),
            reading: reading("2026-01-31", 1),
        })
        .refused(&no_such("I9"));
}
