//! What a board is told of a year, and where the year begins and ends.

use samklang::domain::activity::{ActivityField as A, Did, Helped, Stage, Status, Verdict};
use samklang::domain::amount::Decimal;
use samklang::domain::goal::IndicatorField;
use samklang::domain::id::ActivityId;
use samklang::domain::promise::{CommitmentField, PromiseField};
use samklang::domain::query::report::board::Yearly;
use samklang::domain::{Command, Group};
use samklang::lang::{Language, Tongue};

use super::{all_of, at, board, lines, swedish, with_year};
use crate::domain::given::{
    A1, L1_1, Scene, add, date, edit, given_basics, organisation, reading, report, steps, title,
};

fn done(told: &Yearly<'_>) -> Vec<(ActivityId, Status)> {
    let done = told.done.iter();
    done.map(|it| (it.activity.id, it.status)).collect()
}

fn begin() -> Command {
    Command::Move {
        activity: A1,
        to: Stage::Do,
        because: None,
    }
}

/// Given an activity of 2026 that is told of on these moments.
fn given_told(reports: &[(&str, Status)]) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(begin());
        for (moment, status) in reports {
            at(g, moment, report(*status));
        }
    })
}

#[test]
fn an_activity_that_began_last_year_is_told_of_as_long_as_it_goes_on() {
    let scene = given_told(&[
        ("2026-12-31T23:30:00+01:00", Status::AtRisk),
        ("2027-01-01T00:30:00+01:00", Status::Done),
    ]);
    // Its period is over, but on 1 January somebody told of it.
    with_year(&scene, 2027, "2028-02-01", |told| {
        assert_eq!(done(told), [(A1, Status::Done)]);
    });
    with_year(&scene, 2026, "2028-02-01", |told| {
        assert_eq!(done(told), [(A1, Status::AtRisk)]);
        assert_eq!(told.done[0].source.to_string(), "A1 2026-12-31");
    });
    with_year(&scene, 2025, "2028-02-01", |told| {
        assert!(done(told).is_empty());
    });
    with_year(&scene, 2028, "2028-02-01", |told| {
        assert!(done(told).is_empty());
    });
}

#[test]
fn what_is_only_planned_is_not_told_as_done() {
    let scene = given_basics(Scene::planned_activity);
    with_year(&scene, 2026, "2026-06-01", |told| {
        assert_eq!(done(told), []);
        assert_eq!(told.next.planned.len(), 1);
    });
    let begun = given_told(&[]);
    with_year(&begun, 2026, "2026-06-01", |told| {
        assert_eq!(done(told), [], "nobody has said that it has begun");
    });
}

fn measured(told: &Yearly<'_>) -> (Option<String>, bool) {
    let measured = &told.goals[0].measured[0];
    let latest = measured.standing.latest.as_ref();
    (latest.map(|it| it.on.to_string()), measured.in_year)
}

#[test]
fn a_reading_of_the_last_day_is_of_the_year_and_one_of_the_next_day_is_not() {
    let scene = given_basics(|g| {
        let indicator = "I1".parse().unwrap();
        g.has(edit!(Indicator indicator,
            IndicatorField::Baseline(Some(Decimal::from_ten_thousandths(50_000)))));
        // Both are noted long after.
        g.at("2027-02-01T09:00:00+01:00");
        for (day, value) in [("2026-12-31", 40_000), ("2027-01-01", 90_000)] {
            g.has(Command::Read {
                indicator,
                reading: reading(day, value),
            });
        }
    });
    let of = |year| with_year(&scene, year, "2028-02-01", measured);
    assert_eq!(of(2025), (None, false));
    assert_eq!(of(2026), (Some("2026-12-31".into()), true));
    assert_eq!(of(2027), (Some("2027-01-01".into()), true));
    let said = lines(&board(&swedish(), &scene.group, 2026, "2028-02-01"));
    let line = "I1 Anmälda inbrott: Senast 4, 31 dec. Mot utgångsvärdet 5: -1, sämre. Inget målvärde är satt. \
                Ingen trend än: mätt 1 dag, det behövs 3. [I1 2026-12-31]";
    assert!(said.contains(&line.to_owned()), "{said:#?}");
    let later = lines(&board(&swedish(), &scene.group, 2028, "2028-02-01"));
    let older = later.iter().find(|line| line.starts_with("I1 ")).unwrap();
    assert!(older.contains("Inget är mätt 2028."), "{older}");
}

#[test]
fn without_a_baseline_nothing_is_said_of_a_change() {
    let scene = given_basics(|g| {
        for (day, value) in [("2026-03-01", 40_000), ("2026-04-01", 10_000)] {
            g.has(Command::Read {
                indicator: "I1".parse().unwrap(),
                reading: reading(day, value),
            });
        }
    });
    let said = all_of(&board(&swedish(), &scene.group, 2026, "2026-06-01"));
    assert!(said.contains("Utgångsvärde saknas"), "{said}");
    for course in ["bättre", "sämre", "Trend: "] {
        assert!(
            !said.contains(course),
            "two readings without a baseline: {course}"
        );
    }
}

#[test]
fn a_promise_is_told_as_it_stood_at_the_end() {
    let scene = given_basics(|g| {
        g.has(
            edit!(Promise L1_1.promise, PromiseField::From(Some(date("2026-01-01"))),
            PromiseField::To(Some(date("2027-12-31")))),
        );
        g.has(edit!(Commitment L1_1, CommitmentField::Target(4)));
        for day in ["2026-12-31", "2027-01-01", "2027-02-01"] {
            g.has(Command::Count {
                commitment: L1_1,
                count: steps(day, 1),
            });
        }
    });
    with_year(&scene, 2026, "2027-06-01", |told| {
        let pace = told.kept[0].pace;
        assert_eq!((pace.counted, pace.gone), (1, Some(50)));
        let source = told.kept[0].source.as_ref().map(ToString::to_string);
        assert_eq!(source.as_deref(), Some("L1.1 2026-12-31"));
    });
}

/// Given a turn that ended on a day, answered so.
fn given_ended(moment: &str, helped: Helped) -> Scene {
    given_told(&[("2026-06-01T09:00:00+02:00", Status::Done)]).ended(moment, helped)
}

impl Scene {
    fn ended(mut self, moment: &str, helped: Helped) -> Self {
        self.at(moment);
        self.has(
            edit!(Activity A1, A::Did(Some(Did::Yes)), A::Helped(Some(helped)),
            A::HelpedBecause(Some("Så tycker vi.".into())),
            A::Lesson(Some("Börja tidigare.".into())), A::Verdict(Some(Verdict::Continue))),
        );
        for to in [Stage::Check, Stage::Improve, Stage::Plan] {
            self.has(Command::Move {
                activity: A1,
                to,
                because: Some("Så är det.".into()),
            });
        }
        self
    }
}

#[test]
fn a_turn_is_learnt_from_in_the_year_in_which_it_ended() {
    let scene = given_ended("2027-01-10T09:00:00+01:00", Helped::NotMeasurable);
    with_year(&scene, 2027, "2028-02-01", |told| {
        assert_eq!(told.learnt.len(), 1);
        assert_eq!(told.learnt[0].ended, Some(date("2027-01-10")));
    });
    with_year(&scene, 2026, "2028-02-01", |told| {
        assert_eq!(done(told), [(A1, Status::Done)]);
        let ended: Vec<_> = told.learnt.iter().filter_map(|it| it.ended).collect();
        assert_eq!(ended, [], "at the end of the year it was not over");
    });
}

#[test]
fn nobody_says_that_it_helped_without_a_reading_that_shows_it() {
    let scene = given_ended("2026-09-01T09:00:00+02:00", Helped::Yes);
    let said = all_of(&board(&swedish(), &scene.group, 2026, "2026-10-01")).replace('\n', " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let unshown = swedish().word("board-helped-unshown");
    assert!(said.to_lowercase().contains(&unshown), "{said}");
    assert!(!said.contains("Så tycker vi"), "{said}");

    let mut shown = scene;
    shown.has(edit!(Indicator "I1".parse().unwrap(),
        IndicatorField::Baseline(Some(Decimal::from_ten_thousandths(50_000)))));
    shown.has(Command::Read {
        indicator: "I1".parse().unwrap(),
        reading: reading("2026-08-01", 40_000),
    });
    with_year(&shown, 2026, "2026-10-01", |told| {
        assert!(!told.learnt[0].lacks_reading());
        assert_eq!(told.learnt[0].readings[0].to_string(), "I1 2026-08-01");
    });
    let said = lines(&board(&swedish(), &shown.group, 2026, "2026-10-01"));
    let line = said.iter().find(|line| line.contains("Så tycker vi"));
    assert!(
        line.unwrap().ends_with("[A1 2026-09-01, I1 2026-08-01]"),
        "{said:#?}"
    );
}

#[test]
fn a_turn_that_ended_tells_of_the_activity_until_somebody_tells_of_the_next() {
    let scene = given_ended("2026-09-01T09:00:00+02:00", Helped::NotMeasurable);
    with_year(&scene, 2026, "2026-10-01", |told| {
        assert_eq!(done(told), [(A1, Status::Done)]);
        assert_eq!(told.done[0].did, Some(Did::Yes));
        assert_eq!(told.done[0].source.to_string(), "A1 2026-09-01");
    });
    let mut scene = scene;
    at(
        &mut scene,
        "2026-09-15T09:00:00+02:00",
        report(Status::OnTrack),
    );
    with_year(&scene, 2026, "2026-10-01", |told| {
        assert_eq!(done(told), [(A1, Status::OnTrack)]);
        assert_eq!(told.done[0].did, None, "that is of the turn before");
    });
}

#[test]
fn what_serves_no_goal_and_what_no_line_pays_is_told() {
    let scene = given_basics(|g| {
        g.has(add!(Activity _, A::Title(title("Utan mål")),
            A::Owner(Some(organisation("POL"))), A::From(Some(date("2026-03-01")))));
        at(g, "2026-04-01T09:00:00+02:00", report(Status::OnTrack));
    });
    with_year(&scene, 2026, "2026-10-01", |told| {
        assert_eq!(told.goalless, [0]);
        assert_eq!(told.unpaid, [A1]);
    });
}

#[test]
fn what_was_to_have_ended_is_told_as_late() {
    // Its period ends on 31 December.
    let scene = given_told(&[("2026-06-01T09:00:00+02:00", Status::Blocked)]);
    let late = |today| {
        with_year(&scene, 2026, today, |told| {
            let ids = |all: &[&samklang::domain::Activity]| {
                all.iter().map(|it| it.id).collect::<Vec<_>>()
            };
            (ids(&told.next.late), ids(&told.next.going))
        })
    };
    assert_eq!(late("2026-12-31"), (vec![], vec![]));
    assert_eq!(late("2027-01-05"), (vec![A1], vec![]));
    for (language, part, line) in [
        (
            Language::Sv,
            "Det som var försenat",
            "A1 Grannsamverkan: hinder, skulle ha varit klar 31 december 2026. [A1 2026-06-01]",
        ),
        (
            Language::En,
            "What was delayed",
            "A1 Grannsamverkan: blocked, was to be finished by 31 December 2026. [A1 2026-06-01]",
        ),
    ] {
        let said = lines(&board(
            &Tongue::new(language),
            &scene.group,
            2026,
            "2027-01-05",
        ));
        let place = said.iter().position(|line| line == part).unwrap();
        assert_eq!(said[place + 1], line);
    }
    let mut ended = scene;
    at(
        &mut ended,
        "2027-01-02T09:00:00+01:00",
        report(Status::Stopped),
    );
    with_year(&ended, 2026, "2027-01-05", |told| {
        assert_eq!(
            told.next.late.len(),
            1,
            "at the end of the year it was open"
        );
    });
    with_year(&ended, 2027, "2027-01-05", |told| {
        assert!(told.next.late.is_empty());
    });
}

#[test]
fn of_a_group_with_nothing_it_says_so() {
    let said = lines(&board(&swedish(), &Group::default(), 2026, "2027-02-01"));
    for absence in [
        "absent-no-activity",
        "absent-no-reading",
        "absent-no-budget",
        "absent-no-promise",
        "absent-no-turn",
        "absent-no-decision",
        "absent-no-plan",
    ] {
        assert!(
            said.contains(&swedish().word(absence)),
            "{absence}: {said:#?}"
        );
    }
}

#[test]
fn a_year_that_goes_on_says_that_it_does() {
    let mark = |today| board(&swedish(), &Group::default(), 2026, today).mark;
    assert!(mark("2026-12-31").is_some());
    assert!(mark("2027-01-01").is_none());
}

#[test]
fn a_large_group_is_told_by_organisation_and_each_activity_once() {
    let scene = given_basics(|g| {
        for _ in 0..40 {
            g.planned_activity();
        }
        let all = g.group.activities.iter().map(|it| it.id).collect();
        at(
            g,
            "2026-04-02T10:00:00+02:00",
            Command::Report {
                activities: all,
                status: Status::Done,
                note: None,
            },
        );
    });
    let said = lines(&board(&swedish(), &scene.group, 2026, "2026-10-01"));
    let totals = "Polisen (POL) | 40 | 40 | 0 | 0 | [A1–A40]".to_owned();
    assert!(said.contains(&totals), "{said:#?}");
    let once = said
        .iter()
        .filter(|line| line.starts_with("A7 Grannsamverkan"));
    assert_eq!(once.count(), 1);
}
