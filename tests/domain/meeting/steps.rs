//! Opening a meeting, and going from item to item.

use samklang::domain::Refusal;
use samklang::domain::command::{Step, What};
use samklang::domain::meeting::MeetingState;

use super::super::given::{add, member, no_such, title};
use super::{M1, M2, call, given_called, given_open, item, meet, minute};

#[test]
fn opening_begins_at_the_first_item_with_who_leads_and_who_writes() {
    let mut scene = given_called(|_| {});
    scene.at("2026-03-10T09:05:00+01:00");
    scene.has(meet(M1, Step::Open));
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.state, MeetingState::Open);
    assert_eq!(meeting.item, Some(item(M1, 1)));
    assert_eq!(meeting.opened, scene.group.at);
    assert_eq!(meeting.chair, Some(member("ledare")));
    assert_eq!(meeting.secretary, Some(member("sekr")));
    let first = scene.item(M1, 1);
    assert_eq!(
        (first.reached, first.began),
        (scene.group.at, scene.group.at)
    );
}

#[test]
fn one_meeting_goes_on_at_a_time() {
    let scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
    });
    scene
        .when(meet(M2, Step::Open))
        .refused(&Refusal::OtherOpen { meeting: M1 });
    let scene = given_open(|_| {});
    scene
        .when(meet(M1, Step::Open))
        .refused(&Refusal::MeetingIs {
            meeting: M1,
            state: MeetingState::Open,
        });
}

#[test]
fn only_a_meeting_that_is_open_moves_or_closes() {
    let steps = [
        Step::Next,
        Step::Previous,
        Step::GoTo(item(M1, 2)),
        Step::Close,
    ];
    for step in steps {
        let refusal = Refusal::MeetingIs {
            meeting: M1,
            state: MeetingState::Called,
        };
        given_called(|_| {}).when(meet(M1, step)).refused(&refusal);
    }
    given_called(|_| {})
        .when(minute("För tidigt", What::Note))
        .refused(&Refusal::MeetingIs {
            meeting: M1,
            state: MeetingState::Called,
        });
}

#[test]
fn opening_is_undone_only_while_nothing_stands_in_the_minutes() {
    let mut scene = given_called(|g| {
        g.has(meet(M1, Step::Open));
    });
    let mut empty = scene.clone();
    let undo = empty.undo(0);
    empty.has(undo);
    assert_eq!(empty.meeting(M1).state, MeetingState::Called);
    scene.has(minute("Sagt", What::Note));
    let undo = scene.undo(1);
    assert_eq!(scene.want(undo), Err(Refusal::HasMinutes { meeting: M1 }));
}

#[test]
fn each_visit_adds_its_seconds() {
    let mut scene = given_called(|_| {});
    let mut at = |time: &str, step| {
        scene.at(&format!("2026-03-10T{time}+01:00"));
        scene.has(meet(M1, step));
    };
    at("10:00:00", Step::Open);
    at("10:04:10", Step::Next);
    at("10:10:00", Step::Previous);
    at("10:10:30", Step::GoTo(item(M1, 4)));
    at("10:12:00", Step::Close);
    let spent = |number| scene.item(M1, number).seconds;
    assert_eq!([1, 2, 4, 3].map(spent), [250 + 30, 350, 90, 0]);
    let reached = |number| scene.item(M1, number).reached.is_some();
    assert_eq!([1, 2, 4, 3].map(reached), [true, true, true, false]);
    assert!(scene.group.agenda_items.iter().all(|it| it.began.is_none()));
}

#[test]
fn a_running_item_counts_up_to_now() {
    let mut scene = given_called(|g| {
        g.at("2026-03-10T10:00:00+01:00");
        g.has(meet(M1, Step::Open));
        g.at("2026-03-10T10:01:30+01:00");
    });
    scene.has(minute("Sagt", What::Note));
    let now = scene.group.at.unwrap();
    assert_eq!(scene.item(M1, 1).spent(now), 90);
    assert_eq!(scene.item(M1, 2).spent(now), 0);
}

#[test]
fn there_is_no_item_after_the_last_nor_before_the_first() {
    given_open(|_| {})
        .when(meet(M1, Step::Previous))
        .refused(&Refusal::NoFurtherItem { meeting: M1 });
    given_open(super::Scene::goes_through)
        .when(meet(M1, Step::Next))
        .refused(&Refusal::NoFurtherItem { meeting: M1 });
    given_open(|_| {})
        .when(meet(M1, Step::GoTo(item(M1, 1))))
        .refused(&Refusal::NothingChanges);
    given_open(|_| {})
        .when(meet(M1, Step::GoTo(item(M2, 1))))
        .refused(&no_such("M2.1"));
}

#[test]
fn next_follows_the_agenda_and_not_the_numbers() {
    let mut scene = given_open(|_| {});
    let mut seen = vec![scene.meeting(M1).item.unwrap().number];
    while scene.want(meet(M1, Step::Next)).is_ok() {
        seen.push(scene.meeting(M1).item.unwrap().number);
    }
    assert_eq!(seen, [1, 2, 4, 3]);
}

#[test]
fn one_that_is_opened_anew_goes_on_at_the_last_item_it_reached() {
    let mut scene = given_open(|g| {
        g.has(meet(M1, Step::GoTo(item(M1, 4))));
        g.later(60);
        // The last one is only passed.
        g.has(meet(M1, Step::GoTo(item(M1, 3))));
        g.has(meet(M1, Step::GoTo(item(M1, 2))));
    });
    let opened = scene.meeting(M1).opened;
    scene.at("2026-03-10T09:30:00+01:00");
    scene.has(meet(M1, Step::Close));
    assert_eq!(scene.meeting(M1).item, None);
    scene.has(meet(M1, Step::Open));
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.item, Some(item(M1, 4)), "last on the agenda");
    assert_eq!((meeting.opened, meeting.closed), (opened, None));
}

#[test]
fn a_meeting_without_an_agenda_can_be_held() {
    let scene = super::super::given::given(|g| {
        g.has(call("2026-03-10T09:00"));
        g.has(meet(M1, Step::Open));
        g.has(minute("Sagt", What::Note));
    });
    assert_eq!(scene.entry(1).item, None);
    let mut scene = scene
        .when(meet(M1, Step::Next))
        .refused(&Refusal::NoFurtherItem { meeting: M1 });
    scene.has(add!(AgendaItem _,
        samklang::domain::meeting::AgendaItemField::Title(title("Sent")),
        samklang::domain::meeting::AgendaItemField::Meeting(M1)));
    scene.has(meet(M1, Step::Next));
    assert_eq!(scene.meeting(M1).item, Some(item(M1, 1)));
}
