//! From what was said to what was done, and back.

use samklang::domain::activity::ActivityField as A;
use samklang::domain::dialogue::{DialogueField, ProblemField};
use samklang::domain::promise::PromiseField;
use samklang::domain::query::trace::{LINKS, Trace};
use samklang::domain::{AnyId, NounKind};

use super::given::{A1, L1_1, Scene, add, date, edit, given_basics, title};

/// Given two dialogues that told of a problem each, one of them answered by L1, whose commitment A1
/// serves; a third dialogue is yet to come.
fn given_chain() -> Scene {
    given_basics(|g| {
        for on in ["2026-02-01", "2026-02-02", "2026-11-01"] {
            let called = DialogueField::Title(title("Trygghetsvandring"));
            g.has(add!(Dialogue _, called, DialogueField::On(Some(date(on)))));
        }
        for dialogue in ["MD1", "MD2"] {
            let told = vec![dialogue.parse().unwrap()];
            g.has(
                add!(Problem _, ProblemField::Title(title("Mörk gångväg")), ProblemField::Dialogues(told)),
            );
        }
        g.planned_activity();
        let promise = L1_1.promise;
        g.has(edit!(Promise promise, PromiseField::Problems(vec!["P1".parse().unwrap()])));
        g.has(edit!(Activity A1, A::Commitments(vec![L1_1])));
    })
}

fn id(text: &str) -> AnyId {
    let mut kinds = LINKS.iter();
    kinds.find_map(|kind| kind.id(text).ok()).unwrap()
}

fn texts(ids: &[AnyId]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    ids.join(" ")
}

#[test]
fn every_link_tells_what_it_led_to_and_what_it_comes_from() {
    let trace = Trace::of(&given_chain().group);
    for (of, back, next) in [
        ("MD1", "", "P1"),
        ("P1", "MD1", "L1"),
        ("L1", "P1", "L1.1"),
        ("L1.1", "L1", "A1"),
        ("A1", "L1.1", ""),
        ("P2", "MD2", ""),
    ] {
        assert_eq!(texts(trace.comes_from(&id(of))), back, "{of}");
        assert_eq!(texts(trace.led_to(&id(of))), next, "{of}");
    }
}

#[test]
fn the_whole_way_is_told_link_by_link() {
    let trace = Trace::of(&given_chain().group);
    for (of, back, ahead) in [
        ("MD1", "", "P1 L1 L1.1 A1"),
        ("MD2", "", "P2"),
        ("L1", "P1 MD1", "L1.1 A1"),
        ("A1", "L1.1 L1 P1 MD1", ""),
    ] {
        assert_eq!(texts(&trace.all_comes_from(&id(of))), back, "{of}");
        assert_eq!(texts(&trace.all_led_to(&id(of))), ahead, "{of}");
    }
}

#[test]
fn one_that_is_reached_by_two_ways_is_told_once() {
    let mut scene = given_chain();
    let promise = L1_1.promise;
    let both = vec![
        "P2".parse().unwrap(),
        "P1".parse().unwrap(),
        "P2".parse().unwrap(),
    ];
    scene.has(edit!(Promise promise, PromiseField::Problems(both)));
    let trace = Trace::of(&scene.group);
    assert_eq!(texts(trace.comes_from(&id("L1"))), "P2 P1");
    assert_eq!(
        texts(&trace.all_comes_from(&id("A1"))),
        "L1.1 L1 P1 P2 MD1 MD2"
    );
    assert_eq!(texts(trace.led_to(&id("P2"))), "L1");
}

#[test]
fn what_led_to_nothing_is_found_but_not_what_is_yet_to_come() {
    let mut scene = given_chain();
    let today = date("2026-03-10");
    let trace = Trace::of(&scene.group);
    assert!(
        trace
            .dialogues_without_problem(&scene.group, today)
            .is_empty()
    );
    assert_eq!(texts(&trace.problems_without_promise(&scene.group)), "P2");
    let later = trace.dialogues_without_problem(&scene.group, date("2026-11-01"));
    assert_eq!(texts(&later), "MD3");
    scene.has(edit!(Problem "P2".parse().unwrap(), ProblemField::Dialogues(Vec::new())));
    let trace = Trace::of(&scene.group);
    let loose = trace.dialogues_without_problem(&scene.group, today);
    assert_eq!(texts(&loose), "MD2");
}

#[test]
fn what_is_no_link_has_no_trace() {
    let trace = Trace::of(&given_chain().group);
    let goal = NounKind::Goal.id("G1").unwrap();
    assert!(trace.all_led_to(&goal).is_empty() && trace.all_comes_from(&goal).is_empty());
}
