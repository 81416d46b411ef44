//! How long texts and how large numbers may be, and what of a text is kept.

use proptest::prelude::*;
use samklang::domain::activity::{ActivityField, Milestone};
use samklang::domain::amount::{Decimal, Minutes, Ore};
use samklang::domain::document::Renewal;
use samklang::domain::field::{FieldValue, Misfit, Title, Value};
use samklang::domain::id::{BudgetLineId, MemberId, OrganisationId};
use samklang::domain::text::Text;
use samklang::domain::time::Date;
use samklang::domain::{Command, NounKind, Refusal};

use super::given::{A1, Scene, date, edit, given_basics, moment, title};

fn misfit(key: &'static str, misfit: Misfit) -> Refusal {
    Refusal::Misfit {
        kind: NounKind::Activity,
        key,
        misfit,
    }
}

fn when_edited(field: ActivityField) -> super::given::Outcome {
    given_basics(Scene::planned_activity).when(edit!(Activity A1, field))
}

#[test]
fn a_title_holds_two_hundred_characters_whatever_their_bytes() {
    when_edited(ActivityField::Title(title(&"å".repeat(200)))).granted();
    for long in [201, 10_000] {
        when_edited(ActivityField::Title(title(&"å".repeat(long))))
            .refused(&misfit("title", Misfit::TooLong { max: 200 }));
    }
}

#[test]
fn running_text_holds_four_thousand_characters() {
    when_edited(ActivityField::Lesson(Some(
        "ö".repeat(4_000).as_str().into(),
    )))
    .granted();
    when_edited(ActivityField::Lesson(Some(
        "ö".repeat(4_001).as_str().into(),
    )))
    .refused(&misfit("lesson", Misfit::TooLong { max: 4_000 }));
}

#[test]
fn a_note_and_a_reason_have_the_same_limit() {
    let long = Some(Text::new(&"a".repeat(4_001)));
    given_basics(Scene::planned_activity)
        .when(Command::Report {
            activities: vec![A1],
            status: samklang::domain::activity::Status::OnTrack,
            note: long.clone(),
        })
        .refused(&misfit("note", Misfit::TooLong { max: 4_000 }));
    given_basics(Scene::planned_activity)
        .when(Command::Move {
            activity: A1,
            to: samklang::domain::activity::Stage::Do,
            because: long,
        })
        .refused(&misfit("because", Misfit::TooLong { max: 4_000 }));
}

#[test]
fn money_and_time_are_neither_negative_nor_absurd() {
    when_edited(ActivityField::CostPlanned(Ore(-1)))
        .refused(&misfit("cost_planned", Misfit::Negative));
    when_edited(ActivityField::CostUsed(Ore(i64::MAX)))
        .refused(&misfit("cost_used", Misfit::TooLarge));
    when_edited(ActivityField::HoursUsed(Minutes(-1)))
        .refused(&misfit("hours_used", Misfit::Negative));
    when_edited(ActivityField::HoursPlanned(Minutes(Minutes::MAX.0 + 1)))
        .refused(&misfit("hours_planned", Misfit::TooLarge));
    when_edited(ActivityField::CostPlanned(Ore::MAX)).granted();
}

#[test]
fn a_year_that_a_person_only_mistypes_is_no_date() {
    let far = date("2026-01-01").plus_days(2_000_000);
    when_edited(ActivityField::To(Some(far))).refused(&misfit("to", Misfit::NotADate));
    let nested = Milestone {
        due: far,
        title: title("Klart"),
        reached: None,
    };
    when_edited(ActivityField::Milestones(vec![nested]))
        .refused(&misfit("milestones", Misfit::NotADate));
}

#[test]
fn a_part_that_must_be_there_is_not_zero_when_absent() {
    let only_source = Value::Parts(vec![("source", Value::Text("Planen".into()))]);
    assert_eq!(Renewal::from_value(only_source), Err(Misfit::Missing));
}

#[test]
fn every_value_that_can_be_kept_can_be_read_back() {
    for beyond in [i64::MIN, i64::MAX, Decimal::MAX.ten_thousandths() + 1] {
        let beyond = Decimal::from_ten_thousandths(beyond);
        assert_eq!(
            Decimal::from_value(beyond.to_value()),
            Err(Misfit::TooLarge)
        );
        assert!(!beyond.to_string().is_empty());
    }
    assert_eq!(
        Decimal::parse(&Decimal::MAX.to_string()),
        Some(Decimal::MAX)
    );
}

#[test]
fn a_title_of_nothing_but_invisible_characters_is_no_title() {
    for unseen in ["\u{3164}", "\u{115f}", "\u{ffa0}", "\u{034f}", "\u{e0041}"] {
        let value = title(unseen).to_value();
        assert_eq!(Title::from_value(value), Err(Misfit::Missing), "{unseen:?}");
    }
}

#[test]
fn a_moment_is_written_to_the_millisecond_it_was() {
    let at = moment("2026-03-10T09:00:00+01:00");
    let later = at.after(Some(at));
    assert_eq!(later.to_string(), "2026-03-10T09:00:00.001+01:00");
    assert_eq!(moment(&later.to_string()), later);
}

#[test]
fn every_letter_in_an_id_is_said_as_it_is_read() {
    for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric() && !c.is_ascii()) {
        let (upper, lower) = (c.to_uppercase().next(), c.to_lowercase().next());
        if (upper, lower) != (Some(c), Some(c)) {
            stays_itself::<OrganisationId>(&format!("a{c}"));
            stays_itself::<MemberId>(&format!("{c}{c}"));
        }
    }
}

fn stays_itself<I>(text: &str)
where
    I: std::str::FromStr + ToString + PartialEq + std::fmt::Debug,
{
    if let Ok(id) = text.parse::<I>() {
        assert_eq!(id.to_string().parse::<I>().ok(), Some(id), "{text:?}");
    }
}

proptest! {
    #[test]
    fn text_is_cleaned_once_and_for_all(raw in any::<String>()) {
        let once = Text::new(&raw);
        prop_assert!(once.as_str().chars().all(|c| c == '\n' || !c.is_control()));
        prop_assert_eq!(&Text::new(once.as_str()), &once);
    }

    #[test]
    fn an_id_is_said_as_it_is_read(raw in "\\PC{1,24}") {
        stays_itself::<OrganisationId>(&raw);
        stays_itself::<BudgetLineId>(&raw);
        stays_itself::<MemberId>(&raw);
    }

    #[test]
    fn a_date_is_written_as_it_is_read(days in 0_i64..401_000) {
        let first = Date::new(1900, 1, 1).unwrap();
        let on = first.plus_days(days);
        prop_assert_eq!(on.to_string().parse(), Ok(on));
        prop_assert_eq!(on.days_since(first), days);
    }

    #[test]
    fn a_decimal_is_written_as_it_is_read(value in -99_999_999_999_999_i64..=99_999_999_999_999) {
        let value = Decimal::from_ten_thousandths(value);
        prop_assert_eq!(Decimal::parse(&value.to_string()), Some(value));
    }
}
