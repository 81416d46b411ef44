//! The end of a turn, which begins the next.

use samklang::domain::activity::{
    Activity, ActivityField, Did, Helped, Report, Stage, Status, Turn, Verdict,
};
use samklang::domain::amount::{Minutes, Ore};
use samklang::domain::gate::Lack;
use samklang::domain::text::Text;
use samklang::domain::{Command, Event, Refusal};

use super::given::{A1, Scene, date, edit, given_basics, report};

fn to(to: Stage, because: Option<&str>) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: because.map(Into::into),
    }
}

/// Has A1 stand at improve, everything answered but the verdict.
pub(super) fn at_improve(g: &mut Scene) {
    g.planned_activity();
    g.has(to(Stage::Do, None));
    g.has(report(Status::OnTrack));
    g.has(report(Status::Done));
    g.has(to(Stage::Check, None));
    g.has(edit!(Activity A1, ActivityField::Did(Some(Did::Yes)),
        ActivityField::Helped(Some(Helped::NotMeasurable)),
        ActivityField::HelpedBecause(Some("Först nästa år".into()))));
    g.has(to(Stage::Improve, None));
    g.has(edit!(Activity A1, ActivityField::Lesson(Some("Börja tidigare".into()))));
}

fn decided(verdict: Verdict) -> impl FnOnce(&mut Scene) {
    move |g| {
        at_improve(g);
        g.has(edit!(Activity A1, ActivityField::Verdict(Some(verdict))));
        g.at("2026-06-01T09:00:00+02:00");
    }
}

#[test]
fn a_new_turn_begins_clean_and_the_old_one_is_kept_whole() {
    let before = given_basics(decided(Verdict::ScaleUp));
    let (old, reports): (Activity, Vec<Report>) =
        (before.a1().clone(), before.a1().reports.clone());
    let turn = Turn {
        begun: Some(date("2026-03-10")),
        ended: date("2026-06-01"),
        status: Status::Done,
        did: Some(Did::Yes),
        helped: Some(Helped::NotMeasurable),
        helped_because: Some("Först nästa år".into()),
        lesson: Some("Börja tidigare".into()),
        verdict: Some(Verdict::ScaleUp),
        reports,
        from: old.from,
        to: old.to,
        hours_used: old.hours_used,
        cost_used: old.cost_used,
        milestones: old.milestones.clone(),
    };
    let scene = before.when(to(Stage::Plan, None)).then(&[Event::TurnEnded {
        activity: A1,
        turn: turn.clone(),
        lacks: vec![],
        because: None,
    }]);
    let new = scene.a1();
    assert_eq!(new.turns, [turn]);
    let clean = Activity {
        seq: new.seq,
        stage: Stage::Plan,
        status: Status::NotStarted,
        begun: Some(date("2026-06-01")),
        did: None,
        helped: None,
        helped_because: None,
        lesson: None,
        verdict: None,
        from: None,
        to: None,
        hours_used: Minutes(0),
        cost_used: Ore(0),
        milestones: vec![],
        reports: vec![],
        turns: new.turns.clone(),
        ..old
    };
    assert_eq!(*new, clean);
}

#[test]
fn the_newest_report_is_known_in_the_next_turn_too() {
    let scene = given_basics(decided(Verdict::Continue))
        .when(to(Stage::Plan, None))
        .granted();
    assert_eq!(
        scene.a1().last_report().map(|r| r.status),
        Some(Status::Done)
    );
    assert_eq!(scene.a1().turn(), 2);
}

#[test]
fn without_a_verdict_no_turn_ends_unless_for_a_reason() {
    given_basics(at_improve)
        .when(to(Stage::Plan, None))
        .refused(&Refusal::GateClosed {
            activity: A1,
            to: Stage::Plan,
            lacks: vec![Lack::Verdict],
        });
    let scene = given_basics(at_improve)
        .when(to(Stage::Plan, Some("Tas på nästa möte")))
        .granted();
    let Some(Event::TurnEnded { lacks, because, .. }) = scene.log.last().map(|r| &r.event) else {
        panic!("no turn ended");
    };
    assert_eq!(lacks, &[Lack::Verdict]);
    assert_eq!(
        because.as_ref().map(Text::as_str),
        Some("Tas på nästa möte")
    );
}

#[test]
fn after_the_verdict_stop_no_turn_begins_for_any_reason() {
    for because in [None, Some("Ändå")] {
        given_basics(decided(Verdict::Stop))
            .when(to(Stage::Plan, because))
            .refused(&Refusal::TurnsOver { activity: A1 });
    }
}

#[test]
fn from_improve_one_can_go_back_within_the_turn() {
    let scene = given_basics(decided(Verdict::Stop))
        .when(to(Stage::Do, None))
        .granted();
    assert_eq!(scene.a1().turn(), 1);
}
