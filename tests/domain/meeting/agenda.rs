//! What a meeting's agenda is made of: what stands on every one, and what comes back.

use samklang::domain::command::{Step, What};
use samklang::domain::id::AgendaItemId;
use samklang::domain::meeting::{AgendaItemField, Comeback, MeetingField};
use samklang::domain::noun::AnyId;
use samklang::domain::query::agenda;
use samklang::domain::{AnyWish, Command, Refusal};

use super::super::given::{Scene, add, edit, title};
use super::{M1, M2, action, call, does, entry, given_called, given_open, item, meet, minute};

fn back(g: &Scene, number: u32) -> (AgendaItemId, Option<Comeback>) {
    let item = g.item(M2, number);
    (item.back_from.unwrap(), item.because)
}

#[test]
fn a_meeting_that_is_called_gets_what_stands_on_every_agenda() {
    let scene = given_called(|_| {});
    assert_eq!(
        scene.titles(M1),
        ["Öppnande", "Varvet", "Kameror", "Övrigt"]
    );
    let (first, own) = (scene.item(M1, 1), scene.item(M1, 4));
    assert_eq!(first.standing, Some("SP1".parse().unwrap()));
    assert_eq!((first.minutes, first.reached), (10, None));
    assert_eq!(own.standing, None);
    let called = scene
        .log
        .iter()
        .find(|record| record.seq == scene.meeting(M1).seq);
    assert_eq!(scene.meeting(M1).called, called.map(|record| record.at));
}

#[test]
fn a_new_matter_stands_before_other_business_unless_it_has_a_place() {
    let mut scene = given_called(|g| {
        g.has(add!(AgendaItem _,
            AgendaItemField::Title(title("Först")),
            AgendaItemField::Meeting(M1),
            AgendaItemField::Rank(1)));
    });
    assert_eq!(scene.titles(M1)[0], "Först");
    scene.has(edit!(AgendaItem item(M1, 4), AgendaItemField::Rank(2)));
    assert_eq!(scene.titles(M1)[..2], ["Först", "Kameror"]);
}

#[test]
fn undoing_the_call_takes_the_agenda_along() {
    let mut scene = given_called(|g| {
        g.has(call("2026-04-07T09:00"));
    });
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(scene.group.meetings.len(), 1);
    assert!(scene.titles(M2).is_empty());
}

#[test]
fn what_was_not_reached_comes_back_to_the_meeting_called_next() {
    let scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(meet(M1, Step::Next));
    })
    .when(meet(M1, Step::Close))
    .granted();
    // The items that stand on every agenda come anyway.
    assert_eq!(
        scene.titles(M2),
        ["Öppnande", "Varvet", "Kameror", "Övrigt"]
    );
    let expected = (item(M1, 4), Some(Comeback::NotReached));
    assert_eq!(back(&scene, 4), expected);
    assert_eq!(agenda::comebacks(&scene.group), []);
}

#[test]
fn what_comes_back_waits_where_no_meeting_is_called_and_comes_once() {
    let mut scene = given_open(|g| {
        g.has(meet(M1, Step::Close));
    });
    assert_eq!(agenda::comebacks(&scene.group).len(), 1);
    scene.has(call("2026-04-07T09:00"));
    assert_eq!(back(&scene, 4).0, item(M1, 4));
    scene.has(call("2026-05-05T09:00"));
    let again = scene.group.agenda_items.iter();
    assert_eq!(again.filter(|item| item.back_from.is_some()).count(), 1);
}

#[test]
fn closing_twice_brings_nothing_back_twice() {
    let scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(meet(M1, Step::Close));
        g.has(meet(M1, Step::Open));
    })
    .when(meet(M1, Step::Close))
    .granted();
    assert_eq!(scene.titles(M2).len(), 4);
}

#[test]
fn an_item_with_an_open_action_comes_back_and_one_that_was_done_does_not() {
    for (state, comes) in [("open", true), ("done", false)] {
        let mut scene = given_open(|g| {
            g.has(call("2026-04-07T09:00"));
            g.has(meet(M1, Step::GoTo(item(M1, 4))));
            g.has(minute("Ringer", action("Ringer", "2026-03-20")));
            if state == "done" {
                let done = samklang::domain::activity::ActionField::State(
                    samklang::domain::activity::ActionState::Done,
                );
                let done = edit!(Action "T1".parse().unwrap(), done);
                g.has(minute("T1 klar", does(done)));
            }
        });
        scene.has(meet(M1, Step::Close));
        assert_eq!(scene.titles(M2).contains(&"Kameror"), comes);
        if comes {
            assert_eq!(back(&scene, 4).1, Some(Comeback::OpenAction));
        }
    }
}

#[test]
fn it_comes_back_from_where_it_came_back_until_the_action_is_done() {
    let m3 = "M3".parse().unwrap();
    let mut scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(call("2026-05-05T09:00"));
        g.has(meet(M1, Step::GoTo(item(M1, 4))));
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
        g.has(meet(M1, Step::Close));
        g.has(meet(M2, Step::Open));
        g.has(meet(M2, Step::GoTo(item(M2, 4))));
        g.later(60);
        g.has(meet(M2, Step::Close));
    });
    let back = scene.item(m3, 4).clone();
    assert_eq!(back.back_from, Some(item(M2, 4)));
    assert_eq!(back.because, Some(Comeback::OpenAction));
    let first: Vec<AgendaItemId> = agenda::incarnations(&scene.group, &back).collect();
    assert_eq!(first, [item(m3, 4), item(M2, 4), item(M1, 4)]);
    assert_eq!(scene.titles(M2).len(), 4, "not again where it was");
    let done = samklang::domain::activity::ActionField::State(
        samklang::domain::activity::ActionState::Done,
    );
    scene.has(edit!(Action "T1".parse().unwrap(), done));
    scene.has(meet(m3, Step::Open));
    scene.has(meet(m3, Step::GoTo(item(m3, 4))));
    scene.later(60);
    scene.has(meet(m3, Step::Close));
    assert_eq!(agenda::comebacks(&scene.group), []);
}

#[test]
fn what_comes_back_brings_what_it_is_about() {
    let mut scene = given_called(|g| {
        g.planned_activity();
        g.has(edit!(AgendaItem item(M1, 4),
            AgendaItemField::Activities(vec!["A1".parse().unwrap()]),
            AgendaItemField::Presenter(Some("anna".parse().unwrap())),
            AgendaItemField::Minutes(7)));
        g.has(meet(M1, Step::Open));
        g.has(meet(M1, Step::Close));
    });
    scene.has(call("2026-04-07T09:00"));
    let (was, now) = (scene.item(M1, 4), scene.item(M2, 4));
    assert_eq!(
        (&now.activities, &now.presenter, now.minutes),
        (&was.activities, &was.presenter, 7)
    );
    assert_eq!((now.reached, now.seconds), (None, 0));
}

#[test]
fn what_waits_is_offered_until_an_agenda_to_come_takes_it_up() {
    let mut scene = given_open(|g| {
        g.has(minute("Kameror", What::Parked));
        g.has(minute("Vem betalar?", What::Question));
        g.has(minute("Bara sagt", What::Note));
    });
    let waiting = |g: &Scene| agenda::waiting(&g.group).len();
    assert_eq!(waiting(&scene), 2);
    scene.has(call("2026-04-07T09:00"));
    scene.has(add!(AgendaItem _,
        AgendaItemField::Title(title("Kameror")),
        AgendaItemField::Meeting(M2),
        AgendaItemField::TakesUp(Some(entry(1)))));
    assert_eq!(waiting(&scene), 1);
    let taken = item(M2, 4);
    scene.has(Command::Noun(AnyWish::remove(taken.into())));
    assert_eq!(waiting(&scene), 2);
}

#[test]
fn an_item_stays_with_its_meeting_and_goes_only_where_nothing_was_said() {
    let scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(minute("Sagt", What::Note));
        g.has(meet(M1, Step::Next));
    });
    let elsewhere = edit!(AgendaItem item(M1, 4), AgendaItemField::Meeting(M2));
    let refused = scene.clone().want(elsewhere);
    assert!(
        matches!(refused, Err(Refusal::Misfit { .. })),
        "{refused:?}"
    );
    let gone = Command::Noun(AnyWish::remove(item(M1, 1).into()));
    scene.when(gone).refused(&Refusal::StillUsed {
        id: item(M1, 1).into(),
        by: AnyId::from(entry(1)),
    });
}

#[test]
fn an_edit_of_what_stands_in_the_notice_raises_its_number() {
    let mut scene = given_called(|_| {});
    let revision = |g: &Scene| g.meeting(M1).revision;
    assert_eq!(revision(&scene), 0);
    scene.has(edit!(Meeting M1, MeetingField::At("2026-03-10T10:00".parse().ok())));
    assert_eq!(revision(&scene), 1);
    scene.has(
        edit!(Meeting M1, MeetingField::Place(Some(title("Rådhuset"))),
        MeetingField::Minutes(90)),
    );
    assert_eq!(revision(&scene), 2);
    scene.has(edit!(Meeting M1, MeetingField::Adjuster(Some("anna".parse().unwrap()))));
    assert_eq!(revision(&scene), 2, "nobody is told of that");
}

#[test]
fn taking_such_an_edit_back_is_one_more() {
    let mut scene = given_called(|g| {
        g.has(edit!(Meeting M1, MeetingField::At("2026-03-10T10:00".parse().ok())));
    });
    let undo = scene.undo(0);
    scene.has(undo);
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.at, "2026-03-10T09:00".parse().ok());
    assert_eq!(meeting.revision, 2);
    let redo = scene.undo(0);
    scene.has(redo);
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.at, "2026-03-10T10:00".parse().ok());
    assert_eq!(meeting.revision, 3);
}
