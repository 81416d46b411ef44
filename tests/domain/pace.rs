//! How far a commitment has come, and how much of its time is gone.

use samklang::domain::Command;
use samklang::domain::promise::{CommitmentField as C, CountPeriod, PromiseField as P};
use samklang::domain::query::pace::{self, Pace, Standing};

use super::given::{L1_1, Scene, date, edit, given_basics, steps};

/// Given a commitment to do `target` in `period`, of a promise that holds from and to these days.
fn given_promised(
    target: u32,
    period: CountPeriod,
    from: Option<&str>,
    to: Option<&str>,
    counted: &[(&str, i32)],
) -> Scene {
    given_basics(|g| {
        let promise = L1_1.promise;
        // What already stands so is no change to ask for.
        if from.or(to).is_some() {
            g.has(edit!(Promise promise, P::From(from.map(date)), P::To(to.map(date))));
        }
        if (target, period) != (0, CountPeriod::Term) {
            g.has(edit!(Commitment L1_1, C::Target(target), C::Period(period)));
        }
        for (on, step) in counted {
            g.has(Command::Count {
                commitment: L1_1,
                count: steps(on, *step),
            });
        }
    })
}

fn on(scene: &Scene, today: &str) -> Pace {
    pace::of(&scene.group, L1_1, date(today)).unwrap()
}

fn told(scene: &Scene, today: &str) -> (i64, Option<u8>, Option<Standing>) {
    let pace = on(scene, today);
    (pace.counted, pace.gone, pace.standing)
}

fn days(pace: &Pace) -> Option<(String, String)> {
    pace.span
        .map(|span| (span.from.to_string(), span.to.to_string()))
}

fn period(from: &str, to: &str) -> (String, String) {
    (from.into(), to.into())
}

#[test]
fn both_ends_of_a_term_count_and_only_its_last_day_makes_it_whole() {
    let term = (Some("2026-03-01"), Some("2026-03-10"));
    let scene = given_promised(10, CountPeriod::Term, term.0, term.1, &[]);
    for (today, gone) in [
        ("2026-02-28", 0),
        ("2026-03-01", 10),
        ("2026-03-05", 50),
        ("2026-03-09", 90),
        ("2026-03-10", 100),
        ("2026-03-11", 100),
    ] {
        assert_eq!(on(&scene, today).gone, Some(gone), "{today}");
    }
}

#[test]
fn a_percent_that_is_not_whole_is_not_claimed() {
    let term = (Some("2020-01-01"), Some("2021-12-31"));
    let scene = given_promised(15, CountPeriod::Term, term.0, term.1, &[("2020-03-06", 11)]);
    // 279 days of 731.
    let ahead = (11, Some(38), Some(Standing::Ahead));
    assert_eq!(told(&scene, "2020-10-05"), ahead);
    assert_eq!(on(&scene, "2021-12-30").gone, Some(99));
}

#[test]
fn a_leap_year_has_a_day_more() {
    let scene = given_promised(4, CountPeriod::Year, None, None, &[]);
    // 60 days of 366, and 59 of 365.
    assert_eq!(on(&scene, "2024-02-29").gone, Some(16));
    assert_eq!(on(&scene, "2023-02-28").gone, Some(16));
    assert_eq!(on(&scene, "2024-12-30").gone, Some(99));
    assert_eq!(on(&scene, "2024-07-01").gone, Some(50));
    assert_eq!(on(&scene, "2023-07-01").gone, Some(49));
}

#[test]
fn four_a_year_starts_again_each_year() {
    let counted = [("2020-02-17", 3), ("2020-12-31", 1), ("2021-01-01", 1)];
    let term = (Some("2020-01-01"), Some("2021-12-31"));
    let scene = given_promised(4, CountPeriod::Year, term.0, term.1, &counted);
    let reached = (4, Some(100), Some(Standing::Reached));
    assert_eq!(told(&scene, "2020-12-31"), reached);
    let begun = (1, Some(0), Some(Standing::Even));
    assert_eq!(told(&scene, "2021-01-01"), begun);
    let own = period("2021-01-01", "2021-12-31");
    assert_eq!(days(&on(&scene, "2021-06-30")), Some(own));
}

#[test]
fn a_year_that_the_term_begins_within_is_that_much_shorter() {
    let term = (Some("2020-07-01"), Some("2022-03-31"));
    let scene = given_promised(4, CountPeriod::Year, term.0, term.1, &[("2020-08-01", 1)]);
    for (today, from, to, gone) in [
        ("2020-09-30", "2020-07-01", "2020-12-31", 50),
        ("2021-12-31", "2021-01-01", "2021-12-31", 100),
        ("2022-01-01", "2022-01-01", "2022-03-31", 1),
    ] {
        let pace = on(&scene, today);
        assert_eq!(days(&pace), Some(period(from, to)), "{today}");
        assert_eq!(pace.gone, Some(gone), "{today}");
    }
    // The whole target is to be reached in what there is of the year.
    assert_eq!(on(&scene, "2020-09-30").standing, Some(Standing::Behind));
}

#[test]
fn before_the_term_nothing_is_gone_and_nothing_is_late() {
    for period in [CountPeriod::Term, CountPeriod::Year] {
        let term = (Some("2020-07-01"), Some("2021-12-31"));
        let scene = given_promised(4, period, term.0, term.1, &[]);
        let told = told(&scene, "2019-12-31");
        assert_eq!(told, (0, Some(0), Some(Standing::NotBegun)));
    }
}

#[test]
fn after_the_term_it_is_the_last_period_that_is_told() {
    let counted = [("2020-08-01", 4), ("2021-02-01", 3)];
    let term = (Some("2020-07-01"), Some("2021-12-31"));
    let by_year = given_promised(4, CountPeriod::Year, term.0, term.1, &counted);
    let missed = (3, Some(100), Some(Standing::Missed));
    assert_eq!(told(&by_year, "2022-05-01"), missed);
    let whole = given_promised(4, CountPeriod::Term, term.0, term.1, &counted);
    let reached = (7, Some(100), Some(Standing::Reached));
    assert_eq!(told(&whole, "2022-05-01"), reached);
}

#[test]
fn without_a_target_or_a_term_nothing_is_claimed() {
    let term = (Some("2020-01-01"), Some("2021-12-31"));
    let uncounted = given_promised(0, CountPeriod::Term, term.0, term.1, &[("2020-02-01", 2)]);
    let pace = on(&uncounted, "2020-10-05");
    assert_eq!((pace.counted, pace.target), (2, None));
    assert_eq!((pace.even, pace.standing), (None, None));
    for (from, to) in [(None, None), (term.0, None), (None, term.1)] {
        let scene = given_promised(15, CountPeriod::Term, from, to, &[("2020-02-01", 2)]);
        let pace = on(&scene, "2020-10-05");
        assert_eq!((pace.counted, pace.target), (2, Some(15)));
        let claimed = (pace.span, pace.gone, pace.even, pace.standing);
        assert_eq!(claimed, (None, None, None, None), "{from:?} {to:?}");
    }
}

#[test]
fn a_year_needs_no_term_to_be_one() {
    let scene = given_promised(4, CountPeriod::Year, None, None, &[("2026-02-01", 1)]);
    let pace = on(&scene, "2026-07-02");
    assert_eq!((pace.gone, pace.even), (Some(50), Some(2)));
    assert_eq!(pace.standing, Some(Standing::Behind));
}

#[test]
fn less_than_one_whole_is_neither_ahead_nor_behind() {
    let term = (Some("2026-01-01"), Some("2026-12-31"));
    for (counted, standing) in [
        (1, Standing::Behind),
        (2, Standing::Even),
        (3, Standing::Even),
        (4, Standing::Ahead),
    ] {
        let scene = given_promised(
            5,
            CountPeriod::Term,
            term.0,
            term.1,
            &[("2026-02-01", counted)],
        );
        // 183 days of 365: an even pace would have given 2.5.
        assert_eq!(
            on(&scene, "2026-07-02").standing,
            Some(standing),
            "{counted}"
        );
    }
}
