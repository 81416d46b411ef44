//! Closing a meeting.

use samklang::domain::activity::ActionField;
use samklang::domain::command::{Step, What};
use samklang::domain::id::ActionId;
use samklang::domain::meeting::{AgendaItemField, MeetingState};
use samklang::domain::minutes::{EntryKind, EntryState};
use samklang::domain::{Command, Refusal};

use super::super::given::{Scene, add, date, edit, member, title};
use super::{M1, M2, action, call, does, entry, given_open, item, meet, minute};

/// Has M1 be held with `what` said in it, and M2 go on with an item that takes that up as M2.5.
fn takes_up(what: What) -> impl FnOnce(&mut Scene) {
    |g| {
        g.has(meet(M1, Step::GoTo(item(M1, 4))));
        g.has(minute("Vem betalar?", what));
        g.has(meet(M1, Step::Close));
        g.has(call("2026-04-07T09:00"));
        g.has(add!(AgendaItem _,
            AgendaItemField::Title(title("Betalning")),
            AgendaItemField::Meeting(M2),
            AgendaItemField::TakesUp(Some(entry(1)))));
        g.has(meet(M2, Step::Open));
    }
}

fn go(number: u32) -> Command {
    meet(M2, Step::GoTo(item(M2, number)))
}

#[test]
fn a_closed_meeting_is_at_no_item_and_tells_when() {
    let mut scene = given_open(|_| {});
    scene.at("2026-03-10T10:00:00+01:00");
    scene.has(meet(M1, Step::Close));
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.state, MeetingState::Closed);
    assert_eq!((meeting.item, meeting.closed), (None, scene.group.at));
}

#[test]
fn actions_without_an_owner_or_a_date_are_told_all_at_once() {
    let lacking = |fields: Vec<ActionField>| {
        let text = ActionField::Text(title("Ringer"));
        let fields = std::iter::once(text).chain(fields).collect();
        let wish = samklang::domain::noun::Wish::Add { id: None, fields };
        minute(
            "Ringer",
            does(Command::Noun(samklang::domain::AnyWish::Action(wish))),
        )
    };
    let mut scene = given_open(|g| {
        g.has(lacking(vec![ActionField::Due(Some(date("2026-03-20")))]));
        g.has(minute("Hel", action("Hel", "2026-03-20")));
        g.has(lacking(vec![ActionField::Member(Some(member("anna")))]));
    })
    .when(meet(M1, Step::Close))
    .refused(&Refusal::ActionsLack {
        meeting: M1,
        actions: vec![ActionId(1), ActionId(3)],
    });
    assert_eq!(scene.meeting(M1).state, MeetingState::Open);
    scene.has(edit!(Action ActionId(1), ActionField::Member(Some(member("anna")))));
    scene.has(edit!(Action ActionId(3), ActionField::Due(Some(date("2026-03-20")))));
    scene.has(meet(M1, Step::Close));
}

#[test]
fn a_question_that_was_taken_up_is_settled() {
    let scene = given_open(takes_up(What::Question));
    assert!(scene.entry(1).waits());
    let mut reached = scene.clone();
    reached.has(go(4));
    reached.later(60);
    reached.has(meet(M2, Step::Close));
    assert_eq!(reached.entry(1).state, EntryState::Settled);
    let mut not_reached = scene;
    not_reached.has(meet(M2, Step::Close));
    assert!(not_reached.entry(1).waits());
}

#[test]
fn what_does_not_wait_is_left_as_it_is() {
    let scene = given_open(|g| {
        takes_up(What::Note)(g);
        g.has(go(4));
    })
    .when(meet(M2, Step::Close))
    .granted();
    assert_eq!(scene.entry(1).kind, EntryKind::Note);
    assert_eq!(scene.entry(1).state, EntryState::Open);
}

#[test]
fn nothing_is_entered_after_it_closed_and_it_can_go_on() {
    let mut scene = given_open(|g| {
        g.has(meet(M1, Step::Close));
    })
    .when(minute("Sent", What::Note))
    .refused(&Refusal::MeetingIs {
        meeting: M1,
        state: MeetingState::Closed,
    });
    scene.has(meet(M1, Step::Open));
    scene.has(minute("Ändå", What::Note));
    assert_eq!(scene.entry(1).item, Some(item(M1, 1)));
}

#[test]
fn a_meeting_that_goes_on_takes_back_what_came_back_from_it() {
    let mut scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(meet(M1, Step::Close));
    });
    assert_eq!(scene.titles(M2).len(), 4);
    let mut touched = scene.clone();
    scene.has(meet(M1, Step::Open));
    assert_eq!(scene.titles(M2).len(), 3);
    // Reached by now, it does not come back.
    scene.has(meet(M1, Step::GoTo(item(M1, 4))));
    scene.later(60);
    scene.has(meet(M1, Step::Close));
    assert_eq!(scene.titles(M2).len(), 3);
    touched.has(edit!(AgendaItem item(M2, 4), AgendaItemField::Minutes(25)));
    touched.has(meet(M1, Step::Open));
    assert_eq!(touched.titles(M2).len(), 4, "somebody has planned with it");
}

#[test]
fn closing_can_be_undone_with_all_that_it_brought_back() {
    let mut scene = given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.has(meet(M1, Step::Close));
    });
    assert_eq!(scene.titles(M2).len(), 4);
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(scene.titles(M2).len(), 3);
    assert_eq!(scene.meeting(M1).item, Some(item(M1, 1)));
    assert!(scene.item(M1, 1).began.is_some());
}
