//! What is found not to be in accord: one case for each rule, and one in which nothing is.

use samklang::domain::activity::ActivityField as A;
use samklang::domain::amount::{Minutes, Ore};
use samklang::domain::budget::{BudgetLineField, YearBudget};
use samklang::domain::dialogue::ProblemField;
use samklang::domain::document::{
    DevelopmentAreaField, DocumentField as D, DocumentKind, DutyField, Renewal,
};
use samklang::domain::factor::{FactorDomain, FactorField};
use samklang::domain::finding::{AcceptanceField, Finding, Found, Mend, Rule, Severity, findings};
use samklang::domain::id::{
    CommitmentId, DevelopmentAreaId, DialogueId, DocumentId, DutyId, FactorId, GoalId, IndicatorId,
    ProblemId, PromiseId,
};
use samklang::domain::promise::PromiseField;
use samklang::domain::{AnyId, NounKind};

use super::given::{A1, Scene, add, date, edit, given, given_basics, title};

const D1: DocumentId = DocumentId(11);
const D2: DocumentId = DocumentId(12);

/// Returns what was found by `rule` on the day.
fn found(scene: &Scene, rule: Rule, on: &str) -> Vec<Found> {
    let mut found = findings(&scene.group, date(on));
    found.retain(|found| found.finding.rule() == rule);
    found
}

/// Returns the one thing that was found by `rule`.
#[track_caller]
fn the(scene: &Scene, rule: Rule, on: &str) -> Finding {
    let mut found = found(scene, rule, on);
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0).finding
}

/// Has an agreement between police and the social services, from one day to another.
fn agreement(g: &mut Scene, id: DocumentId, from: &str, to: &str) {
    g.has(
        add!(Document id, D::Title(title("Överenskommelse")), D::Kind(DocumentKind::Agreement),
        D::Parties(vec!["POL".parse().unwrap(), "SOC".parse().unwrap()]),
        D::From(Some(date(from))), D::To(Some(date(to)))),
    );
}

fn one_agreement() -> Scene {
    given_basics(|g| agreement(g, D1, "2020-01-01", "2023-12-31"))
}

#[test]
fn where_all_is_in_accord_nothing_is_found() {
    let nothing = given(|_| {});
    let found = findings(&nothing.group, date("2020-10-05"));
    // An empty group has no activity about any factor, and that is all that can be said of it.
    assert_eq!(found.len(), FactorDomain::ALL.len());

    let scene = given_basics(|g| {
        agreement(g, D1, "2020-01-01", "2023-12-31");
        g.planned_activity();
        let domains = FactorDomain::ALL.iter().zip(21..);
        let factors: Vec<FactorId> = domains
            .map(|(domain, number)| {
                let id = FactorId(number);
                g.has(add!(Factor id, FactorField::Title(title("Något")),
                    FactorField::Domain(*domain)));
                id
            })
            .collect();
        g.has(edit!(Activity A1, A::Factors(factors)));
        for goal in g.group.goals.iter().map(|goal| goal.id).collect::<Vec<_>>() {
            g.has(
                add!(Indicator _, samklang::domain::goal::IndicatorField::Title(title("Antal")),
                samklang::domain::goal::IndicatorField::Goal(goal)),
            );
        }
        let served: Vec<_> = g.group.commitments.iter().map(|it| it.id).collect();
        g.has(edit!(Activity A1, A::Commitments(served)));
        g.has(add!(Dialogue DialogueId(1), samklang::domain::dialogue::DialogueField::Title(title("Vandring"))));
        g.has(
            add!(Problem ProblemId(1), ProblemField::Title(title("Mörkt")),
            ProblemField::Dialogues(vec![DialogueId(1)])),
        );
        for promise in g.group.promises.iter().map(|it| it.id).collect::<Vec<_>>() {
            g.has(edit!(Promise promise, PromiseField::Problems(vec![ProblemId(1)])));
        }
    });
    assert_eq!(findings(&scene.group, date("2020-10-05")), []);
}

#[test]
fn a_document_whose_time_is_over_has_expired_unless_another_renews_it() {
    let scene = one_agreement();
    let expected = Finding::Expired {
        document: D1,
        to: date("2023-12-31"),
    };
    assert_eq!(the(&scene, Rule::Expired, "2024-01-01"), expected);
    assert_eq!(expected.mend(), Mend::Renew(D1));
    assert_eq!(found(&scene, Rule::Expired, "2023-12-31"), []);
    let renewed = given_basics(|g| {
        agreement(g, D1, "2020-01-01", "2023-12-31");
        agreement(g, D2, "2024-01-01", "2027-12-31");
    });
    assert_eq!(found(&renewed, Rule::Expired, "2024-01-01"), []);
}

#[test]
fn a_document_expires_within_its_own_notice_or_half_a_year() {
    let scene = one_agreement();
    assert_eq!(found(&scene, Rule::Expiring, "2023-06-29"), []);
    let expected = Finding::Expiring {
        document: D1,
        to: date("2023-12-31"),
    };
    assert_eq!(the(&scene, Rule::Expiring, "2023-06-30"), expected);
    let mut longer = scene;
    longer.has(edit!(Document D1, D::Notice(12)));
    assert_eq!(the(&longer, Rule::Expiring, "2022-12-31"), expected);
}

#[test]
fn days_between_a_document_and_its_successor_are_a_gap() {
    let scene = given_basics(|g| {
        agreement(g, D1, "2020-01-01", "2020-12-31");
        agreement(g, D2, "2021-02-01", "2021-12-31");
    });
    let gap = the(&scene, Rule::PeriodGap, "2020-10-05");
    assert_eq!(
        gap,
        Finding::PeriodGap {
            before: D1,
            after: D2,
            from: date("2021-01-01"),
            to: date("2021-01-31"),
        }
    );
    assert_eq!(gap.mark(), "D12 D11");
    assert_eq!(gap.mend(), Mend::Field(D2.into(), "from"));
}

#[test]
fn two_of_one_kind_and_the_same_parties_overlap_whether_or_not_one_renews_the_other() {
    let both = |linked: bool| {
        given_basics(|g| {
            agreement(g, D1, "2020-01-01", "2020-12-31");
            agreement(g, D2, "2020-12-01", "2021-12-31");
            if linked {
                g.has(edit!(Document D2, D::Replaces(Some(D1))));
            }
        })
    };
    for linked in [false, true] {
        let expected = Finding::PeriodOverlap {
            one: D1,
            other: D2,
            from: date("2020-12-01"),
            to: Some(date("2020-12-31")),
        };
        assert_eq!(
            the(&both(linked), Rule::PeriodOverlap, "2020-10-05"),
            expected
        );
    }
    let mut others = both(false);
    others.has(edit!(Document D2, D::Parties(vec!["POL".parse().unwrap()])));
    assert_eq!(found(&others, Rule::PeriodOverlap, "2020-10-05"), []);
}

/// A plan, and an agreement that follows from it.
fn with_parent(plan: (&str, &str), own: (&str, &str)) -> Scene {
    given_basics(|g| {
        g.has(
            add!(Document D1, D::Title(title("Plan")), D::Kind(DocumentKind::Plan),
            D::From(Some(date(plan.0))), D::To(Some(date(plan.1)))),
        );
        agreement(g, D2, own.0, own.1);
        g.has(edit!(Document D2, D::Parents(vec![D1])));
    })
}

#[test]
fn one_that_ends_before_what_it_follows_from_leaves_time_uncovered() {
    let scene = with_parent(("2020-01-01", "2023-12-31"), ("2020-01-01", "2021-12-31"));
    let expected = Finding::Uncovered {
        document: D2,
        to: date("2021-12-31"),
        parent: D1,
        until: Some(date("2023-12-31")),
    };
    assert_eq!(the(&scene, Rule::Uncovered, "2020-10-05"), expected);
    // Once it is about to expire, that says it all.
    assert_eq!(found(&scene, Rule::Uncovered, "2021-10-05"), []);
    let whole = with_parent(("2020-01-01", "2023-12-31"), ("2020-01-01", "2023-12-31"));
    assert_eq!(found(&whole, Rule::Uncovered, "2020-10-05"), []);
}

#[test]
fn a_document_stands_outside_its_parents_time_unless_that_was_renewed() {
    let scene = with_parent(("2020-01-01", "2021-12-31"), ("2020-01-01", "2023-12-31"));
    let expected = Finding::OutsideParent {
        document: D2,
        parent: D1,
    };
    assert_eq!(the(&scene, Rule::OutsideParent, "2020-10-05"), expected);
    let mut renewed = scene;
    let d3 = DocumentId(13);
    renewed.has(
        add!(Document d3, D::Title(title("Nästa plan")), D::Kind(DocumentKind::Plan),
        D::Replaces(Some(D1)), D::From(Some(date("2022-01-01"))), D::To(Some(date("2025-12-31")))),
    );
    assert_eq!(found(&renewed, Rule::OutsideParent, "2020-10-05"), []);
    renewed.has(edit!(Document d3, D::From(Some(date("2022-02-01")))));
    assert_eq!(the(&renewed, Rule::OutsideParent, "2020-10-05"), expected);
}

#[test]
fn places_that_differ_about_renewal_are_found_beside_the_period() {
    let every = |months| Renewal {
        months,
        source: "Planen".into(),
    };
    let mut scene = one_agreement();
    scene.has(edit!(Document D1, D::Renewals(vec![every(48)])));
    assert_eq!(found(&scene, Rule::RenewalsDiffer, "2020-10-05"), []);
    scene.has(edit!(Document D1, D::Renewals(vec![every(24), every(12)])));
    let expected = Finding::RenewalsDiffer {
        document: D1,
        months: vec![12, 24],
        period: Some(48),
    };
    assert_eq!(the(&scene, Rule::RenewalsDiffer, "2020-10-05"), expected);
}

#[test]
fn a_duty_is_met_by_a_document_that_is_not_too_old() {
    let mut scene = given(|g| {
        g.has(add!(Duty DutyId(1), DutyField::Title(title("Lägesbild")),
            DutyField::Recipient(title("Kommunen")), DutyField::Months(24),
            DutyField::Document(Some(DocumentKind::SituationPicture))));
    });
    let unmet = |latest| Finding::DutyUnmet {
        duty: DutyId(1),
        latest,
    };
    assert_eq!(the(&scene, Rule::DutyUnmet, "2024-10-05"), unmet(None));
    scene.has(add!(Document D1, D::Title(title("Lägesbild 2024")),
        D::Kind(DocumentKind::SituationPicture), D::Adopted(Some(date("2024-03-01"))),
        D::From(Some(date("2024-03-01")))));
    assert_eq!(found(&scene, Rule::DutyUnmet, "2026-03-01"), []);
    assert_eq!(the(&scene, Rule::DutyUnmet, "2026-03-02"), unmet(Some(D1)));
}

#[test]
fn a_promise_needs_a_dialogue_behind_it_as_long_as_it_holds() {
    let mut scene = given_basics(|g| {
        g.has(
            add!(Promise PromiseId(7), PromiseField::Title(title("Ljust")),
            PromiseField::To(Some(date("2020-12-31")))),
        );
    });
    let of = |scene: &Scene, on: &str| {
        found(scene, Rule::PromiseWithoutDialogue, on)
            .into_iter()
            .filter(|found| found.finding == Finding::PromiseWithoutDialogue(PromiseId(7)))
            .count()
    };
    assert_eq!(of(&scene, "2020-12-31"), 1);
    assert_eq!(of(&scene, "2021-01-01"), 0);
    scene.has(add!(Problem ProblemId(1), ProblemField::Title(title("Mörkt"))));
    scene.has(edit!(Promise PromiseId(7), PromiseField::Problems(vec![ProblemId(1)])));
    assert_eq!(of(&scene, "2020-12-31"), 1);
    scene.has(add!(Dialogue DialogueId(1), samklang::domain::dialogue::DialogueField::Title(title("Vandring"))));
    scene.has(edit!(Problem ProblemId(1), ProblemField::Dialogues(vec![DialogueId(1)])));
    assert_eq!(of(&scene, "2020-12-31"), 0);
}

#[test]
fn a_commitment_needs_an_activity() {
    let mut scene = given_basics(|g| {
        g.planned_activity();
        g.has(add!(Promise PromiseId(7), PromiseField::Title(title("Ljust"))));
        g.has(
            add!(Commitment _, samklang::domain::promise::CommitmentField::Title(title("Lampor")),
            samklang::domain::promise::CommitmentField::Promise(PromiseId(7))),
        );
    });
    let id = CommitmentId {
        promise: PromiseId(7),
        place: 1,
    };
    let finding = Finding::CommitmentWithoutActivity(id);
    let mend = Mend::Add(NounKind::Activity, "commitments", "L7.1".into());
    assert_eq!(finding.mend(), mend);
    let of = |scene: &Scene| {
        let found = found(scene, Rule::CommitmentWithoutActivity, "2020-10-05");
        found.into_iter().any(|found| found.finding == finding)
    };
    assert!(of(&scene));
    scene.has(edit!(Activity A1, A::Commitments(vec![id])));
    assert!(!of(&scene));
}

#[test]
fn an_activity_needs_a_goal_a_factor_and_an_area_where_there_are_any() {
    let mut scene = given_basics(Scene::planned_activity);
    let rules = [
        Rule::ActivityWithoutGoal,
        Rule::ActivityWithoutFactor,
        Rule::ActivityWithoutArea,
    ];
    let count = |scene: &Scene| rules.map(|rule| found(scene, rule, "2020-10-05").len());
    assert_eq!(count(&scene), [0, 0, 0]);
    scene.has(edit!(Activity A1, A::Goals(vec![]), A::Factors(vec![])));
    assert_eq!(count(&scene), [1, 1, 0]);
    scene
        .has(add!(DevelopmentArea DevelopmentAreaId(1), DevelopmentAreaField::Name(title("Unga"))));
    assert_eq!(count(&scene), [1, 1, 1]);
    let area = found(&scene, Rule::AreaWithoutActivity, "2020-10-05");
    assert_eq!(area.len(), 1);
    scene.has(edit!(Activity A1, A::Areas(vec![DevelopmentAreaId(1)])));
    assert_eq!(count(&scene), [1, 1, 0]);
    assert_eq!(found(&scene, Rule::AreaWithoutActivity, "2020-10-05"), []);
}

#[test]
fn a_goal_needs_an_indicator() {
    let mut scene = given_basics(|_| {});
    let goals: Vec<GoalId> = scene.group.goals.iter().map(|goal| goal.id).collect();
    let of = |scene: &Scene| found(scene, Rule::GoalWithoutIndicator, "2020-10-05").len();
    scene.has(add!(Goal GoalId(90), samklang::domain::goal::GoalField::Title(title("Lugnt"))));
    let before = of(&scene);
    assert!(before > 0 && before <= goals.len() + 1);
    scene.has(add!(Indicator IndicatorId(90),
        samklang::domain::goal::IndicatorField::Title(title("Antal")),
        samklang::domain::goal::IndicatorField::Goal(GoalId(90))));
    assert_eq!(of(&scene), before - 1);
}

#[test]
fn a_line_is_overdrawn_in_the_year_in_which_it_is() {
    let mut scene = given_basics(Scene::planned_activity);
    let activity = scene.group.activities.get(&A1).unwrap();
    let (line, year) = (
        activity.budget.clone().unwrap(),
        activity.from.unwrap().year(),
    );
    let holds = YearBudget {
        year: year as u32,
        amount: Ore(10_000),
        hours: Minutes::default(),
    };
    scene.has(edit!(BudgetLine line.clone(), BudgetLineField::Years(vec![holds])));
    scene.has(edit!(Activity A1, A::CostUsed(Ore(15_000)), A::HoursUsed(Minutes::default())));
    let finding = the(&scene, Rule::BudgetOverdrawn, "2020-10-05");
    assert_eq!(finding.mark(), format!("{line} {year}"));
    let Finding::BudgetOverdrawn { left, .. } = finding else {
        panic!("{finding:?}");
    };
    assert_eq!(left.cost, Ore(-5_000));
}

#[test]
fn a_domain_in_which_nothing_is_done_is_a_hint() {
    let scene = given_basics(Scene::planned_activity);
    let bare = found(&scene, Rule::DomainWithoutActivity, "2020-10-05");
    assert_eq!(bare.len(), FactorDomain::ALL.len() - 1);
    assert_eq!(bare[0].finding.rule().severity(), Severity::Hint);
}

#[test]
fn what_is_accepted_stands_last_with_its_reason_until_that_is_undone() {
    let mut scene = one_agreement();
    let every = |months| Renewal {
        months,
        source: "Planen".into(),
    };
    scene.has(edit!(Document D1, D::Renewals(vec![every(24), every(12)])));
    scene.has(
        add!(Acceptance _, AcceptanceField::Because("Frågan ligger hos styrelsen".into()),
        AcceptanceField::Rule(Rule::RenewalsDiffer), AcceptanceField::About(title("D11"))),
    );
    let all = findings(&scene.group, date("2020-10-05"));
    let last = all.last().unwrap();
    assert_eq!(last.finding.rule(), Rule::RenewalsDiffer);
    let id: AnyId = last.accepted.unwrap().into();
    assert_eq!(id.to_string(), "AV1");
    assert!(
        all.iter()
            .rev()
            .skip(1)
            .all(|found| found.accepted.is_none())
    );
    let undo = scene.undo(0);
    scene.has(undo);
    assert!(
        found(&scene, Rule::RenewalsDiffer, "2020-10-05")[0]
            .accepted
            .is_none()
    );
}
