//! What may be claimed of an indicator, and what may not.

use samklang::domain::Command;
use samklang::domain::amount::Decimal;
use samklang::domain::goal::{Direction, IndicatorField as F, IndicatorKind};
use samklang::domain::id::{GoalId, IndicatorId};
use samklang::domain::query::effect::{Answer, Course, answer, standing};

use super::given::{Scene, add, edit, given_basics, reading, title};

const I1: IndicatorId = IndicatorId(1);

fn number(value: i64) -> Decimal {
    Decimal::from_ten_thousandths(value * 10_000)
}

/// A scene in which I1 has these values, and was read on the first days of as many months.
fn read(direction: Direction, baseline: Option<i64>, target: Option<i64>, values: &[i64]) -> Scene {
    given_basics(|g| {
        // What already stands so is refused as no change.
        let _ = g.want(
            edit!(Indicator I1, F::Direction(direction), F::Kind(IndicatorKind::Effect),
            F::Baseline(baseline.map(number)), F::Target(target.map(number))),
        );
        for (place, value) in values.iter().enumerate() {
            let on = format!("2026-{:02}-01", place + 1);
            g.has(Command::Read {
                indicator: I1,
                reading: reading(&on, value * 10_000),
            });
        }
    })
}

#[test]
fn without_a_reading_nothing_is_claimed() {
    let scene = read(Direction::Down, Some(10), Some(5), &[]);
    let standing = standing(scene.i1());
    assert_eq!(
        standing,
        samklang::domain::query::effect::Standing::default()
    );
}

#[test]
fn without_a_baseline_there_is_a_value_but_no_change() {
    let standing = standing(read(Direction::Down, None, Some(5), &[0]).i1());
    assert_eq!(standing.latest.unwrap().value, number(0));
    assert_eq!(standing.change, None);
    assert_eq!(standing.reached, Some(true));
}

#[test]
fn a_change_is_better_or_worse_as_the_direction_has_it() {
    for (direction, target, value, course) in [
        (Direction::Down, None, 7, Course::Better),
        (Direction::Down, None, 12, Course::Worse),
        (Direction::Up, None, 12, Course::Better),
        (Direction::Up, None, 10, Course::Unchanged),
        (Direction::Hold, None, 11, Course::Worse),
        (Direction::Hold, None, 10, Course::Unchanged),
        (Direction::Hold, Some(14), 13, Course::Better),
    ] {
        let change = standing(read(direction, Some(10), target, &[value]).i1()).change;
        let change = change.unwrap();
        assert_eq!(change.by, number(value - 10));
        assert_eq!(change.course, course, "{direction} {value}");
    }
}

#[test]
fn a_trend_takes_three_days() {
    let trend = |values: &[i64]| standing(read(Direction::Down, None, None, values).i1()).trend;
    assert_eq!(trend(&[9, 1]), None);
    assert_eq!(trend(&[9, 5, 1]), Some(Course::Better));
    assert_eq!(trend(&[1, 1, 5]), Some(Course::Worse));
    assert_eq!(trend(&[4, 4, 4]), Some(Course::Unchanged));
    assert_eq!(trend(&[4, 9, 2]), Some(Course::Uneven));
    assert_eq!(trend(&[9, 9, 1, 2, 3]), Some(Course::Worse));
}

#[test]
fn two_readings_of_one_day_are_one_day() {
    let mut scene = read(Direction::Down, None, None, &[9, 5]);
    scene.has(Command::Read {
        indicator: I1,
        reading: reading("2026-02-01", 40_000),
    });
    let standing = standing(scene.i1());
    assert_eq!(standing.trend, None);
    assert_eq!(standing.days, 2);
    assert_eq!(standing.latest.unwrap().value, number(4));
}

#[test]
fn a_question_is_answered_as_well_as_its_best_indicator() {
    use IndicatorKind::{Effect, Process};
    let goal = read(Direction::Down, None, None, &[]).i1().goal;
    let of = |scene: &Scene, kind| answer(&scene.group, goal, kind);
    assert_eq!(
        of(&read(Direction::Down, Some(1), None, &[]), Effect),
        Answer::NoReading
    );
    assert_eq!(
        of(&read(Direction::Down, None, None, &[1]), Effect),
        Answer::NoBaseline
    );
    let mut scene = read(Direction::Down, Some(1), None, &[1]);
    assert_eq!(of(&scene, Effect), Answer::Measured);
    assert_eq!(of(&scene, Process), Answer::NoIndicator);
    assert_eq!(
        answer(&scene.group, GoalId(999), Effect),
        Answer::NoIndicator
    );
    scene.has(add!(Indicator _, F::Title(title("Kvällar")), F::Goal(goal), F::Kind(Process)));
    assert_eq!(of(&scene, Process), Answer::NoReading);
}
