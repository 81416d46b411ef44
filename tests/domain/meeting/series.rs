//! Meetings that come in a series.

use samklang::domain::id::{MeetingId, SeriesId};
use samklang::domain::meeting::{MeetingField, Month, SeriesField};
use samklang::domain::{Command, Refusal};

use super::super::given::{Scene, add, date, edit, no_such, title};
use super::{M1, given_called};

const S1: SeriesId = SeriesId(1);

fn series(until: &str) -> Command {
    add!(Series _,
        SeriesField::Title(title("Träff")),
        SeriesField::First("2026-05-04T13:00".parse().ok()),
        SeriesField::Skip(vec![Month::July]),
        SeriesField::Until(Some(date(until))),
        SeriesField::Minutes(120),
        SeriesField::Place(Some(title("Rådhuset"))))
}

fn call_until(until: &str) -> Command {
    Command::CallSeries {
        series: S1,
        until: date(until),
    }
}

fn days(g: &Scene) -> Vec<String> {
    let of_it = g.group.meetings.iter().filter(|it| it.series == Some(S1));
    of_it
        .map(|meeting| meeting.at.unwrap().to_string())
        .collect()
}

#[test]
fn a_series_calls_its_meetings_without_the_months_it_skips() {
    let scene = given_called(|g| {
        g.has(series("2026-09-30"));
    });
    let expected = ["2026-05-04", "2026-06-01", "2026-08-03", "2026-09-07"];
    assert_eq!(days(&scene), expected.map(|day| format!("{day}T13:00")));
    let first = scene.meeting(MeetingId(2));
    assert_eq!(
        (first.minutes, &first.place),
        (120, &Some(title("Rådhuset")))
    );
    assert_eq!(first.called, scene.group.at);
    assert_eq!(scene.titles(MeetingId(5)).len(), 3, "each has an agenda");
}

#[test]
fn a_series_without_an_end_is_called_for_a_year() {
    let scene = given_called(|g| {
        g.has(add!(Series _,
            SeriesField::Title(title("Träff")),
            SeriesField::First("2026-05-04T13:00".parse().ok())));
    });
    let days = days(&scene);
    assert_eq!(days.last().map(String::as_str), Some("2027-05-03T13:00"));
}

#[test]
fn no_day_is_called_twice() {
    let mut scene = given_called(|g| {
        g.has(series("2026-06-30"));
    });
    assert_eq!(
        scene.want(call_until("2026-06-30")),
        Err(Refusal::NothingChanges)
    );
    scene.has(call_until("2026-08-31"));
    assert_eq!(days(&scene).len(), 3);
    // One that was moved within its day is still that day's.
    let moved = MeetingField::At("2026-08-03T09:00".parse().ok());
    scene.has(edit!(Meeting MeetingId(4), moved));
    scene.has(call_until("2026-09-30"));
    assert_eq!(days(&scene).len(), 4);
}

#[test]
fn what_comes_back_has_one_place_among_them() {
    use samklang::domain::command::Step;
    let scene = given_called(|g| {
        g.has(super::meet(M1, Step::Open));
        g.has(super::meet(M1, Step::Close));
        g.has(series("2026-09-30"));
    });
    let back = scene.group.agenda_items.iter();
    let back: Vec<_> = back.filter(|item| item.back_from.is_some()).collect();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].meeting, MeetingId(2));
}

#[test]
fn undoing_the_series_takes_its_meetings_along() {
    let mut scene = given_called(|g| {
        g.has(series("2026-09-30"));
    });
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(
        (scene.group.series.len(), scene.group.meetings.len()),
        (0, 1)
    );
}

#[test]
fn a_series_must_exist_and_end_after_it_began() {
    given_called(|_| {})
        .when(call_until("2026-09-30"))
        .refused(&no_such("S1"));
    given_called(|_| {})
        .when(series("2026-05-03"))
        .refused(&Refusal::EndBeforeStart {
            from: date("2026-05-04"),
            to: date("2026-05-03"),
        });
}
