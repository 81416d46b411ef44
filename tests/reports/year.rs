//! A year that is over is told as it was at its end, whenever somebody asks.

use samklang::domain::activity::{ActivityField as A, Did, Stage, Status};
use samklang::domain::goal::{GoalField, IndicatorField};
use samklang::domain::promise::{CommitmentField, PromiseField};
use samklang::domain::query::pace::Standing;
use samklang::domain::query::report::board::Yearly;
use samklang::domain::{Activity, Command};
use samklang::lang::{Language, Tongue};

use super::{at, board, board_of, lines, swedish, the_sample, with_year};
use crate::domain::given::{
    A1, L1_1, Scene, add, date, edit, given_basics, reading, report, title,
};

fn ids(all: &[&Activity]) -> Vec<String> {
    all.iter().map(|it| it.id.to_string()).collect()
}

fn done(told: &Yearly<'_>) -> Vec<(String, Status)> {
    let done = told.done.iter();
    done.map(|it| (it.activity.id.to_string(), it.status))
        .collect()
}

/// Returns what is told of two years after the year, when all has come that could.
fn of_2026<T>(scene: &Scene, what: impl FnOnce(&Yearly<'_>) -> T) -> T {
    with_year(scene, 2026, "2028-02-01", what)
}

fn begin() -> Command {
    Command::Move {
        activity: A1,
        to: Stage::Do,
        because: None,
    }
}

#[test]
fn what_was_only_planned_then_is_told_as_planned_and_what_came_later_not_at_all() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(
            edit!(Activity A1, A::From(Some(date("2027-02-01"))), A::To(Some(date("2027-11-30")))),
        );
        g.at("2027-02-01T09:00:00+01:00");
        g.has(begin());
        g.has(report(Status::OnTrack));
        g.has(add!(Activity _, A::Title(title("Senare"))));
        g.has(add!(Activity _, A::Title(title("Nästa vår")), A::From(Some(date("2027-03-01")))));
    });
    of_2026(&scene, |told| {
        assert_eq!(done(told), []);
        assert_eq!(ids(&told.next.going), [""; 0]);
        assert_eq!(ids(&told.next.planned), ["A1"]);
    });
}

#[test]
fn an_activity_of_the_year_that_is_entered_in_the_next_one_is_told() {
    let scene = given_basics(|g| {
        g.at("2027-01-20T09:00:00+01:00");
        g.has(add!(Activity _, A::Title(title("Julvandring")),
            A::From(Some(date("2026-12-01"))), A::To(Some(date("2027-03-31")))));
    });
    of_2026(&scene, |told| assert_eq!(ids(&told.next.planned), ["A1"]));
}

#[test]
fn what_was_late_and_open_at_the_end_was_under_way() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.has(
            edit!(Activity A1, A::From(Some(date("2026-02-01"))), A::To(Some(date("2026-06-30")))),
        );
        g.has(begin());
        g.has(report(Status::Blocked));
        g.at("2028-01-10T09:00:00+01:00");
        g.has(report(Status::Done));
    });
    // Nothing was told of it in 2027, and its period was over before that.
    with_year(&scene, 2027, "2028-02-01", |told| {
        assert_eq!(done(told), [("A1".to_owned(), Status::Blocked)]);
        assert_eq!(ids(&told.next.late), ["A1"]);
    });
    let said = lines(&board_of(
        &Tongue::new(Language::En),
        &scene,
        2027,
        "2028-02-01",
    ));
    let late = said
        .iter()
        .position(|line| line == "What was delayed")
        .unwrap();
    let line = "A1 Grannsamverkan: blocked, was to be finished by 30 June 2026. [A1 2026-03-10]";
    assert_eq!(said[late + 1], line);
}

#[test]
fn a_promise_counts_while_it_holds() {
    let holds = |from: &str, to: &str| {
        let scene = given_basics(|g| {
            g.has(
                edit!(Promise L1_1.promise, PromiseField::From(Some(date(from))),
                PromiseField::To(Some(date(to)))),
            );
            g.has(edit!(Commitment L1_1, CommitmentField::Target(4)));
        });
        of_2026(&scene, |told| told.kept.len())
    };
    assert_eq!(holds("2027-01-01", "2028-12-31"), 0, "it was given later");
    assert_eq!(holds("2026-12-31", "2028-12-31"), 1);
    assert_eq!(holds("2024-01-01", "2026-01-01"), 1);
    assert_eq!(holds("2024-01-01", "2025-12-31"), 0, "it was over");
}

#[test]
fn a_commitment_without_evidence_is_told_by_its_counter_all_the_same() {
    let scene = given_basics(|g| {
        g.has(
            edit!(Promise L1_1.promise, PromiseField::From(Some(date("2026-01-01"))),
            PromiseField::To(Some(date("2027-12-31")))),
        );
        g.has(edit!(Commitment L1_1, CommitmentField::Target(4)));
    });
    for (language, line) in [
        (
            Language::Sv,
            "Efter. 0 av 4, 50 % av tiden har gått (1 jan 2026 – 31 dec 2027). Inget underlag finns.",
        ),
        (
            Language::En,
            "Behind. 0 of 4, 50 % of the time gone (1 Jan 2026 – 31 Dec 2027). There is no evidence.",
        ),
    ] {
        let said = lines(&board_of(
            &Tongue::new(language),
            &scene,
            2026,
            "2028-02-01",
        ));
        assert!(said.iter().any(|it| it.ends_with(line)), "{said:#?}");
    }
}

#[test]
fn a_promise_whose_last_day_is_the_years_is_kept_or_not() {
    let scene = given_basics(|g| {
        g.has(
            edit!(Promise L1_1.promise, PromiseField::From(Some(date("2026-01-01"))),
            PromiseField::To(Some(date("2026-12-31")))),
        );
        g.has(edit!(Commitment L1_1, CommitmentField::Target(4)));
    });
    let standing = |today: &str| {
        let told = with_year(&scene, 2026, today, |told| told.kept[0].pace.standing);
        told.unwrap()
    };
    assert_eq!(standing("2026-12-31"), Standing::Behind);
    assert_eq!(standing("2027-01-01"), Standing::Missed);
}

#[test]
fn a_goal_that_came_later_is_not_of_the_year_unless_something_of_it_is() {
    let scene = given_basics(|g| {
        g.planned_activity();
        g.at("2027-01-20T09:00:00+01:00");
        g.has(add!(Goal _, GoalField::Title(title("Nytt mål"))));
        g.has(add!(Goal _, GoalField::Title(title("Mätt förr"))));
        let goal = "G3".parse().unwrap();
        g.has(add!(Indicator _, IndicatorField::Title(title("Mätt")), IndicatorField::Goal(goal)));
        g.has(Command::Read {
            indicator: "I2".parse().unwrap(),
            reading: reading("2026-11-01", 40_000),
        });
    });
    let goals = of_2026(&scene, |told| {
        let goals = told.goals.iter().map(|it| it.goal.id.to_string());
        goals.collect::<Vec<_>>()
    });
    assert_eq!(goals, ["G1", "G3"]);
}

#[test]
fn what_was_answered_later_is_of_the_year_where_the_activity_was_to_end_in_it() {
    let answered = |to: &str| {
        let scene = given_basics(|g| {
            g.planned_activity();
            g.has(edit!(Activity A1, A::To(Some(date(to)))));
            g.has(begin());
            g.has(report(Status::OnTrack));
            g.at("2027-01-20T09:00:00+01:00");
            g.has(edit!(Activity A1, A::Did(Some(Did::Partly))));
        });
        of_2026(&scene, |told| told.done[0].did)
    };
    assert_eq!(answered("2026-11-30"), Some(Did::Partly));
    assert_eq!(answered("2027-06-30"), None);
}

#[test]
fn it_reads_the_same_whenever_it_is_asked_for() {
    let mut scene = given_basics(|g| {
        g.planned_activity();
        g.has(begin());
        g.has(report(Status::OnTrack));
    });
    let before = lines(&board_of(&swedish(), &scene, 2026, "2027-01-01"));
    at(
        &mut scene,
        "2027-01-20T09:00:00+01:00",
        report(Status::Done),
    );
    scene.has(add!(Activity _, A::Title(title("Senare"))));
    scene.has(edit!(Promise L1_1.promise, PromiseField::From(Some(date("2027-01-01")))));
    let said = lines(&board_of(&swedish(), &scene, 2026, "2027-06-01"));
    // The promise has been moved out of the year, which is a correction of it.
    let told = |all: Vec<String>| -> Vec<String> {
        all.into_iter()
            .filter(|line| !line.starts_with("L1.1") && !line.contains("löfte"))
            .collect()
    };
    assert_eq!(told(said), told(before));
}

#[test]
fn where_the_log_begins_later_it_says_what_cannot_be_shown() {
    let group = the_sample();
    for (language, line) in [
        (
            Language::Sv,
            "Gruppens logg börjar först senare. Det som bara var planerat då går inte att visa.",
        ),
        (
            Language::En,
            "The group's log begins only later. What was only planned then cannot be shown.",
        ),
    ] {
        let said = lines(&board(&Tongue::new(language), &group, 2019, "2020-10-05"));
        assert!(said.contains(&line.to_owned()), "{said:#?}");
        assert!(
            !said
                .iter()
                .any(|line| line.starts_with('A') && line.contains(" | ")),
            "{said:#?}"
        );
        assert!(
            !said.iter().any(|line| line.starts_with("L1.2")),
            "{said:#?}"
        );
    }
}
