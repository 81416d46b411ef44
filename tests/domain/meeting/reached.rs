//! What a meeting has dealt with, and what it only passed.

use samklang::domain::Command;
use samklang::domain::command::{Step, What, Who};
use samklang::domain::meeting::{Comeback, Presence};
use samklang::domain::query::{agenda, presence};

use super::super::given::{Scene, member};
use super::{M1, call, given_open, item, meet, minute};

/// Returns a scene in which M1 was at M1.4 for so many seconds and is back at its first item.
fn given_passed(seconds: u64, setup: impl FnOnce(&mut Scene)) -> Scene {
    given_open(|g| {
        g.has(call("2026-04-07T09:00"));
        g.later(60);
        g.has(meet(M1, Step::GoTo(item(M1, 4))));
        setup(g);
        g.later(seconds);
        g.has(meet(M1, Step::GoTo(item(M1, 1))));
    })
}

fn not_reached(scene: &Scene) -> Vec<u32> {
    let items = agenda::not_reached(&scene.group, M1, scene.group.at);
    items.iter().map(|item| item.id.number).collect()
}

fn comes_back(scene: &Scene) -> bool {
    let mut closed = scene.clone();
    closed.has(meet(M1, Step::Close));
    let mut items = closed.group.agenda_items.iter();
    items.any(|it| it.back_from == Some(item(M1, 4)) && it.because == Some(Comeback::NotReached))
}

#[test]
fn one_that_was_only_passed_was_not_reached_and_comes_back() {
    let scene = given_passed(29, |_| {});
    assert!(scene.item(M1, 4).reached.is_some(), "it was gone to");
    assert_eq!(not_reached(&scene), [2, 4, 3]);
    assert!(comes_back(&scene));
}

#[test]
fn half_a_minute_is_enough_in_one_visit_or_in_several() {
    let scene = given_passed(30, |_| {});
    assert_eq!(not_reached(&scene), [2, 3]);
    assert!(!comes_back(&scene));
    let mut scene = given_passed(20, |_| {});
    scene.has(meet(M1, Step::GoTo(item(M1, 4))));
    scene.later(8);
    scene.has(minute_elsewhere());
    assert_eq!(
        not_reached(&scene),
        [2, 4, 3],
        "less than half a minute so far"
    );
    scene.later(4);
    scene.has(minute_elsewhere());
    assert_eq!(not_reached(&scene), [2, 3]);
}

/// A line under the first item, which only moves the clock of the group.
fn minute_elsewhere() -> Command {
    match minute("Sagt", What::Note) {
        Command::Minute { meeting, said, .. } => Command::Minute {
            meeting,
            item: Some(item(M1, 1)),
            said,
        },
        other => other,
    }
}

#[test]
fn a_word_noted_under_it_is_enough_until_that_is_taken_out() {
    let mut scene = given_passed(0, |g| {
        g.has(minute("Kameror godtas", What::Note));
    });
    assert_eq!(not_reached(&scene), [2, 3]);
    assert!(!comes_back(&scene));
    let withdraw = scene.withdraw(1);
    scene.has(withdraw);
    assert_eq!(not_reached(&scene), [2, 4, 3]);
    assert!(comes_back(&scene));
}

#[test]
fn attendance_noted_at_it_is_enough() {
    let scene = given_passed(0, |g| {
        g.has(attend("anna", Presence::Present));
    });
    assert_eq!(not_reached(&scene), [2, 3]);
}

fn attend(who: &str, presence: Presence) -> Command {
    Command::Attend {
        meeting: M1,
        who: vec![Who::Member(member(who))],
        presence,
        clock: None,
    }
}

#[test]
fn who_was_not_marked_is_told_be_it_the_chair() {
    let mut scene = given_open(|_| {});
    let unmarked = |scene: &Scene| -> Vec<String> {
        let all = presence::unmarked(&scene.group, scene.meeting(M1));
        all.iter()
            .filter_map(|it| it.member.as_ref().map(ToString::to_string))
            .collect()
    };
    assert_eq!(scene.meeting(M1).chair, Some(member("ledare")));
    let all = unmarked(&scene);
    assert!(all.contains(&"ledare".to_owned()) && all.contains(&"sekr".to_owned()));
    scene.has(attend("ledare", Presence::Present));
    scene.has(attend("sekr", Presence::Apologies));
    let rest: Vec<String> = all
        .into_iter()
        .filter(|id| id != "ledare" && id != "sekr")
        .collect();
    assert_eq!(unmarked(&scene), rest);
    assert_eq!(presence::count(&scene.group, scene.meeting(M1)).0, 1);
}
