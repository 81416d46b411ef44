//! New nouns: what they are called, what they must have, and what they may point to.

use samklang::domain::activity::ActivityField;
use samklang::domain::budget::BudgetLineField;
use samklang::domain::document::DocumentField;
use samklang::domain::field::Misfit;
use samklang::domain::goal::{GoalField, IndicatorField};
use samklang::domain::id::{ActivityId, CommitmentId, GoalId, PromiseId};
use samklang::domain::noun::Fact;
use samklang::domain::organisation::OrganisationField;
use samklang::domain::profile::ProfileField;
use samklang::domain::promise::CommitmentField;
use samklang::domain::{Activity, Goal, NounKind, Refusal};

use super::given::{A1, add, date, fact, given, given_basics, no_such, organisation, title};

fn missing(kind: NounKind, key: &'static str) -> Refusal {
    Refusal::Misfit {
        kind,
        key,
        misfit: Misfit::Missing,
    }
}

#[test]
fn the_first_goal_is_g1_and_holds_only_what_was_filled_in() {
    given(|_| {})
        .when(add!(Goal _, GoalField::Title(title("Färre inbrott")), GoalField::Source(None)))
        .then(&[fact(Fact::<Goal>::Added {
            id: GoalId(1),
            fields: vec![GoalField::Title(title("Färre inbrott"))],
        })]);
}

#[test]
fn a_new_activity_begins_its_first_turn_on_the_day_it_is_thought_of() {
    given(|g| g.at("2026-03-10T23:30:00+01:00"))
        .when(add!(Activity _, ActivityField::Title(title("Grannsamverkan"))))
        .then(&[fact(Fact::<Activity>::Added {
            id: A1,
            fields: vec![
                ActivityField::Title(title("Grannsamverkan")),
                ActivityField::Begun(Some(date("2026-03-10"))),
            ],
        })]);
}

#[test]
fn a_number_is_one_above_the_highest_ever_given() {
    let scene = given(|g| {
        g.has(add!(Activity ActivityId(7), ActivityField::Title(title("Sju"))));
        g.has(g.undo(0));
    })
    .when(add!(Activity _, ActivityField::Title(title("Åtta"))))
    .granted();
    assert!(scene.group.activities.contains(&ActivityId(8)));
}

#[test]
fn a_commitments_place_is_not_given_again_after_an_undo() {
    let second = || {
        add!(Commitment _, CommitmentField::Title(title("Fältarbete")),
            CommitmentField::Promise(PromiseId(1)))
    };
    let scene = given_basics(|g| {
        g.has(second());
        g.has(g.undo(0));
    })
    .when(second())
    .granted();
    let places: Vec<_> = scene.group.commitments.iter().map(|c| c.id.place).collect();
    assert_eq!(places, [1, 3]);
}

#[test]
fn places_are_counted_within_each_promise() {
    let scene = given_basics(|g| {
        g.has(add!(Promise _, samklang::domain::promise::PromiseField::Title(title("Två"))));
    })
    .when(
        add!(Commitment _, CommitmentField::Title(title("Fältarbete")),
        CommitmentField::Promise(PromiseId(2))),
    )
    .granted();
    let id = CommitmentId {
        promise: PromiseId(2),
        place: 1,
    };
    assert!(scene.group.commitments.contains(&id));
}

#[test]
fn no_number_is_given_above_the_highest_that_can_be_said() {
    given(|g| {
        g.has(add!(Goal GoalId(999_999_999), GoalField::Title(title("Sista"))));
    })
    .when(add!(Goal _, GoalField::Title(title("En till"))))
    .refused(&Refusal::IdNeeded {
        kind: NounKind::Goal,
    });
}

#[test]
fn an_id_that_nobody_can_say_is_refused() {
    for (id, text) in [(0, "G0"), (u32::MAX, "G4294967295")] {
        given(|_| {})
            .when(add!(Goal GoalId(id), GoalField::Title(title("Mål"))))
            .refused(&no_such(text));
    }
}

#[test]
fn an_organisation_needs_a_code_that_somebody_chooses() {
    given(|_| {})
        .when(add!(Organisation _, OrganisationField::Name(title("Polisen"))))
        .refused(&Refusal::IdNeeded {
            kind: NounKind::Organisation,
        });
}

#[test]
fn a_code_that_is_taken_is_refused() {
    given_basics(|_| {})
        .when(add!(Organisation organisation("POL"), OrganisationField::Name(title("Annan"))))
        .refused(&Refusal::IdTaken {
            id: organisation("POL").into(),
        });
}

#[test]
fn a_second_group_does_not_replace_the_first() {
    given(|g| {
        g.has(add!(Profile _, ProfileField::Name(title("Arbetsgruppen"))));
    })
    .when(add!(Profile _, ProfileField::Name(title("En annan"))))
    .refused(&Refusal::IdTaken {
        id: samklang::domain::id::ProfileId.into(),
    });
}

#[test]
fn a_goal_without_title_is_refused() {
    for fields in [vec![], vec![GoalField::Title(title(" \u{200b}\n"))]] {
        let wish = samklang::domain::noun::Wish::Add { id: None, fields };
        given(|_| {})
            .when(samklang::domain::Command::Noun(
                samklang::domain::AnyWish::Goal(wish),
            ))
            .refused(&missing(NounKind::Goal, "title"));
    }
}

#[test]
fn what_belongs_to_something_must_say_to_what() {
    given_basics(|_| {})
        .when(add!(Indicator _, IndicatorField::Title(title("Inbrott"))))
        .refused(&missing(NounKind::Indicator, "goal"));
    given_basics(|_| {})
        .when(add!(Commitment _, CommitmentField::Title(title("Kvällspass"))))
        .refused(&missing(NounKind::Commitment, "promise"));
    given_basics(|_| {})
        .when(add!(BudgetLine "RTJ-1".parse().unwrap(), BudgetLineField::Name(title("Utbildning"))))
        .refused(&missing(NounKind::BudgetLine, "organisation"));
}

#[test]
fn nothing_points_to_what_is_not_there() {
    given(|_| {})
        .when(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::Owner(Some(organisation("RTJ")))))
        .refused(&no_such("RTJ"));
    given(|_| {})
        .when(add!(Document _, DocumentField::Title(title("D")),
            DocumentField::Parents(vec!["D9".parse().unwrap()])))
        .refused(&no_such("D9"));
}

#[test]
fn a_commitment_stands_under_its_own_promise_only() {
    let id = "L2.1".parse().unwrap();
    given_basics(|_| {})
        .when(add!(Commitment id, CommitmentField::Title(title("Pass")),
            CommitmentField::Promise(PromiseId(1))))
        .refused(&Refusal::Misfit {
            kind: NounKind::Commitment,
            key: "promise",
            misfit: Misfit::NotAnId(NounKind::Promise),
        });
}

#[test]
fn a_document_cannot_follow_from_itself() {
    given(|_| {})
        .when(add!(Document _, DocumentField::Title(title("D")),
            DocumentField::Parents(vec!["D1".parse().unwrap()])))
        .refused(&Refusal::Circle {
            id: samklang::domain::id::DocumentId(1).into(),
        });
}

#[test]
fn an_activity_is_paid_from_its_owners_budget() {
    given_basics(|_| {})
        .when(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::Owner(Some(organisation("POL"))),
            ActivityField::Budget(Some("SOC-1".parse().unwrap()))))
        .refused(&Refusal::BudgetOfOther {
            line: "SOC-1".parse().unwrap(),
            holder: organisation("SOC"),
            owner: organisation("POL"),
        });
}

#[test]
fn what_the_program_keeps_cannot_be_set_from_outside() {
    given(|_| {})
        .when(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::Stage(samklang::domain::activity::Stage::Improve)))
        .refused(&Refusal::KeptField {
            kind: NounKind::Activity,
            key: "stage",
        });
}

#[test]
fn a_period_ends_after_it_begins() {
    given(|_| {})
        .when(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::From(Some(date("2026-05-02"))),
            ActivityField::To(Some(date("2026-05-01")))))
        .refused(&Refusal::EndBeforeStart {
            from: date("2026-05-02"),
            to: date("2026-05-01"),
        });
    given(|_| {})
        .when(add!(Activity _, ActivityField::Title(title("A")),
            ActivityField::From(Some(date("2026-05-02"))),
            ActivityField::To(Some(date("2026-05-02")))))
        .granted();
}
