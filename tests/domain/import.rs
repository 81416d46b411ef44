//! Rows from elsewhere: all or none, in any order.

use samklang::domain::activity::{ActivityField, Report, Stage, Status};
use samklang::domain::budget::BudgetLineField;
use samklang::domain::field::Misfit;
use samklang::domain::goal::{GoalField, IndicatorField};
use samklang::domain::noun::{Change, Fact};
use samklang::domain::organisation::OrganisationField;
use samklang::domain::profile::ProfileField;
use samklang::domain::promise::CommitmentField;
use samklang::domain::{Command, Goal, NounKind, Refusal};

use super::given::{
    A1, L1_1, Scene, add, fact, given, given_basics, moment, no_such, organisation, reading, steps,
    title, wish,
};

#[test]
fn rows_may_stand_before_what_they_point_to() {
    let scene = given(|_| {})
        .when(Command::Import(vec![
            wish!(Activity Add Some(A1), ActivityField::Title(title("A")),
                ActivityField::Owner(Some(organisation("POL"))),
                ActivityField::Budget(Some("POL-1".parse().unwrap()))),
            wish!(BudgetLine Add Some("POL-1".parse().unwrap()), BudgetLineField::Name(title("L")),
                BudgetLineField::Organisation(organisation("POL"))),
            wish!(Organisation Add Some(organisation("POL")), OrganisationField::Name(title("P"))),
        ]))
        .granted();
    assert_eq!(scene.log.len(), 3);
}

#[test]
fn a_row_for_what_exists_is_an_edit() {
    given_basics(|_| {})
        .when(Command::Import(vec![
            wish!(Goal Add Some("G1".parse().unwrap()), GoalField::Title(title("Inga inbrott"))),
        ]))
        .then(&[fact(Fact::<Goal>::Edited {
            id: "G1".parse().unwrap(),
            changes: vec![Change {
                was: GoalField::Title(title("Färre inbrott")),
                now: GoalField::Title(title("Inga inbrott")),
            }],
        })]);
}

#[test]
fn a_group_without_a_name_for_itself_is_the_group_that_is_there() {
    let named = |name: &str| {
        Command::Import(vec![
            wish!(Profile Add None, ProfileField::Name(title(name))),
        ])
    };
    let scene = given(|g| {
        g.has(add!(Profile _, ProfileField::Name(title("Ett")), ProfileField::Purpose(Some("Samverka".into()))));
    })
    .when(named("Två"))
    .granted();
    let profile = scene.group.profile.iter().next().unwrap();
    assert_eq!(
        (profile.name.as_str(), profile.purpose.is_some()),
        ("Två", true)
    );
}

#[test]
fn rows_that_change_nothing_are_left_out() {
    let scene = given_basics(|_| {});
    let same =
        wish!(Goal Add Some("G1".parse().unwrap()), GoalField::Title(title("Färre inbrott")));
    scene
        .clone()
        .when(Command::Import(vec![same.clone(), same.clone()]))
        .refused(&Refusal::NothingChanges);
    let new = wish!(Goal Add None, GoalField::Title(title("Nytt")));
    let scene = scene.when(Command::Import(vec![same, new])).granted();
    assert_eq!(scene.change_back(0).len(), 1);
}

#[test]
fn one_bad_row_keeps_all_out() {
    for (bad, refusal) in [
        (
            wish!(Goal Add None, GoalField::Title(title(""))),
            Refusal::Misfit {
                kind: NounKind::Goal,
                key: "title",
                misfit: Misfit::Missing,
            },
        ),
        (
            wish!(Indicator Add None, IndicatorField::Title(title("I")),
                IndicatorField::Goal("G9".parse().unwrap())),
            no_such("G9"),
        ),
        (
            wish!(Goal Edit "G9".parse().unwrap(), GoalField::Title(title("Nio"))),
            no_such("G9"),
        ),
    ] {
        let scene = given_basics(|_| {})
            .when(Command::Import(vec![
                wish!(Goal Add None, GoalField::Title(title("Gott"))),
                bad,
            ]))
            .refused(&refusal);
        assert_eq!(scene.group.goals.len(), 1);
    }
}

#[test]
fn two_new_ones_without_id_get_two_numbers() {
    let new = || wish!(Goal Add None, GoalField::Title(title("Nytt")));
    let scene = given_basics(|_| {})
        .when(Command::Import(vec![new(), new()]))
        .granted();
    assert_eq!(scene.group.goals.len(), 3);
}

#[test]
fn what_the_program_keeps_comes_along_in_order_of_time() {
    let told = |at: &str| Report {
        at: moment(at),
        by: "anna".into(),
        status: Status::OnTrack,
        note: None,
    };
    let (first, second) = (
        told("2026-01-01T09:00:00+01:00"),
        told("2026-02-01T09:00:00+01:00"),
    );
    let scene = given_basics(|_| {})
        .when(Command::Import(vec![
            wish!(Activity Add Some(A1), ActivityField::Title(title("A")),
                ActivityField::Stage(Stage::Do),
                ActivityField::Reports(vec![second.clone(), first.clone()])),
            wish!(Indicator Add Some("I1".parse().unwrap()),
                IndicatorField::Readings(vec![reading("2026-02-01", 2), reading("2026-01-01", 1)])),
            wish!(Commitment Add Some(L1_1),
                CommitmentField::Counts(vec![steps("2026-02-01", -1), steps("2026-01-01", 1)])),
        ]))
        .granted();
    assert_eq!(scene.a1().reports, [first, second]);
    assert_eq!(scene.i1().readings[0], reading("2026-01-01", 1));
    assert_eq!(scene.l1_1().counts[0], steps("2026-01-01", 1));
}

#[test]
fn counts_that_come_to_less_than_nothing_are_refused() {
    given_basics(|_| {})
        .when(Command::Import(vec![wish!(Commitment Add Some(L1_1),
            CommitmentField::Counts(vec![steps("2026-02-01", 1), steps("2026-01-01", -2)]))]))
        .refused(&Refusal::Misfit {
            kind: NounKind::Commitment,
            key: "counts",
            misfit: Misfit::Negative,
        });
}

#[test]
fn a_line_and_what_it_pays_for_change_hands_together() {
    let line = wish!(BudgetLine Add Some("POL-1".parse().unwrap()),
        BudgetLineField::Organisation(organisation("SOC")));
    let owner = wish!(Activity Add Some(A1), ActivityField::Owner(Some(organisation("SOC"))));
    given_basics(Scene::planned_activity)
        .when(Command::Import(vec![line.clone()]))
        .refused(&Refusal::BudgetOfOther {
            line: "POL-1".parse().unwrap(),
            holder: organisation("SOC"),
            owner: organisation("POL"),
        });
    given_basics(Scene::planned_activity)
        .when(Command::Import(vec![line, owner]))
        .granted();
}
