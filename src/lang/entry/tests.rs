//! What is typed becomes a value, and what is shown to edit becomes the same value again.

use proptest::prelude::*;

use super::Writer;
use super::edit::edit;
use super::parse::parse;
use crate::domain::arbitrary;
use crate::domain::field::{Misfit, Shape, Spec, Value};
use crate::domain::noun::NounKind;
use crate::lang::{Language, Tongue};

fn spec(kind: NounKind, key: &str) -> &'static Spec {
    kind.fields().iter().find(|spec| spec.key == key).unwrap()
}

/// Types into a field on 5 October 2020 and returns what then stands there to edit.
fn typed(language: Language, key: &str, text: &str) -> Result<String, Misfit> {
    let tongue = Tongue::new(language);
    let writer = Writer {
        tongue: &tongue,
        today: "2020-10-05".parse().unwrap(),
    };
    let kind = if key == "baseline" {
        NounKind::Indicator
    } else {
        NounKind::Activity
    };
    let kind = if key == "rank" {
        NounKind::DevelopmentArea
    } else {
        kind
    };
    let kind = if key == "years" {
        NounKind::BudgetLine
    } else {
        kind
    };
    parse(spec(kind, key), text, &writer).map(|value| edit(spec(kind, key), &value, writer.tongue))
}

#[test]
fn fields_take_what_people_type() {
    for (key, text, expected) in [
        ("title", "  Nattvandring ", "Nattvandring"),
        ("title", "a | b; c", "a | b; c"),
        ("from", "12/10", "2020-10-12"),
        ("from", "fre", "2020-10-09"),
        ("from", "", ""),
        ("hours_planned", "1:30", "1,5"),
        ("cost_used", "1 200,50 kr", "1 200,50"),
        ("baseline", "26,5", "26,5"),
        ("rank", "2", "2"),
        ("owner", "pol", "POL"),
        ("goals", "g1,G2 ; g3", "G1, G2, G3"),
        ("factors", "f7  F12", "F7, F12"),
        ("goals", "", ""),
        ("status", "hot", "hotad"),
        ("status", "at-risk", "hotad"),
        (
            "milestones",
            "12/10 | Offert antagen ; 26/10|Tänd\\|klar|26/10",
            "2020-10-12 Offert antagen; 2020-10-26 Tänd\\|klar // 2020-10-26",
        ),
        (
            "milestones",
            "12/10 Offert antagen; fre  Tänd // 26/10;12 okt 2021 Etapp 1: klar",
            "2020-10-12 Offert antagen; 2020-10-09 Tänd // 2020-10-26; 2021-10-12 Etapp 1: klar",
        ),
        ("milestones", "12/10 // 26/10", "2020-10-12 26/10"),
        ("years", "2020 | 40 tkr", "2020 40 000"),
        ("years", "2020 40 tkr; 2021 400", "2020 40 000; 2021 400"),
        ("years", "2020 40 tkr // 1:30", "2020 40 000 // 1,5"),
    ] {
        assert_eq!(
            typed(Language::Sv, key, text).as_deref(),
            Ok(expected),
            "{key}: {text}"
        );
    }
    assert_eq!(
        typed(Language::En, "status", "hotad").as_deref(),
        Ok("at risk")
    );
}

#[test]
fn what_does_not_fit_says_why() {
    let set = |key| match spec(NounKind::Activity, key).shape {
        Shape::Word(set) => set,
        _ => unreachable!("BUG: not a word"),
    };
    for (key, text, misfit) in [
        ("from", "30 feb", Misfit::NotADate),
        ("hours_planned", "länge", Misfit::NotATime),
        ("cost_used", "mycket", Misfit::NotMoney),
        ("baseline", "x", Misfit::NotANumber),
        ("baseline", "99999999999", Misfit::TooLarge),
        ("rank", "1,5", Misfit::NotWhole),
        ("owner", "p o", Misfit::NotAnId(NounKind::Organisation)),
        ("goals", "G1, F7", Misfit::NotAnId(NounKind::Goal)),
        ("status", "kanske", Misfit::NotAWord(set("status"))),
        ("milestones", "12/10", Misfit::Missing),
        ("milestones", "Offert antagen", Misfit::NotADate),
        ("milestones", "30 feb Offert antagen", Misfit::NotADate),
        ("milestones", "12/10 | a | 13/10 | b", Misfit::NotParts),
        ("turns", " | 12/10 | klar | | | | | | x", Misfit::NotParts),
    ] {
        assert_eq!(typed(Language::Sv, key, text), Err(misfit), "{key}: {text}");
    }
}

fn any_field() -> impl Strategy<Value = (&'static Spec, Value)> {
    let specs = NounKind::ALL.iter().flat_map(|kind| kind.fields());
    // Turns nest reports, which are not typed.
    let specs: Vec<&'static Spec> = specs.filter(|spec| spec.key != "turns").collect();
    prop::sample::select(specs)
        .prop_flat_map(|spec| arbitrary::field(spec).prop_map(move |value| (spec, value)))
}

proptest! {
    #[test]
    fn what_stands_to_edit_is_the_value((spec, value) in any_field(), swedish: bool) {
        let tongue = Tongue::new(if swedish { Language::Sv } else { Language::En });
        let writer = Writer { tongue: &tongue, today: "2020-10-05".parse().unwrap() };
        let text = edit(spec, &value, writer.tongue);
        let again = parse(spec, &text, &writer);
        let again = again.map_err(|misfit| TestCaseError::fail(format!("{misfit:?}: {text:?}")))?;
        prop_assert_eq!(edit(spec, &again, writer.tongue), text);
        let exact = spec.keeper.is_person() && spec.shape != Shape::Line && !matches!(spec.shape, Shape::Parts(_));
        let nothing = value.is_nothing() && again.is_nothing();
        if exact && !nothing {
            prop_assert_eq!(again, value);
        }
    }

    #[test]
    fn nothing_typed_is_a_panic((spec, _) in any_field(), text in "\\PC{0,40}") {
        let tongue = Tongue::new(Language::Sv);
        let writer = Writer { tongue: &tongue, today: "2020-10-05".parse().unwrap() };
        if let Ok(value) = parse(spec, &text, &writer) {
            let once = edit(spec, &value, writer.tongue);
            let again = parse(spec, &once, &writer);
            prop_assert!(again.is_ok(), "{:?} {:?}", once, again);
            prop_assert_eq!(edit(spec, &again.unwrap(), writer.tongue), once);
        }
    }
}
