//! The § of decisions: they run through the year of the meeting's day, without gaps or doubles.

use samklang::domain::command::{Step, What};
use samklang::domain::id::{DecisionId, MeetingId};
use samklang::domain::minutes::DecisionState;
use samklang::domain::query::minutes;
use samklang::domain::{Command, Refusal};

use super::super::given::Scene;
use super::{M1, M2, call, decision, entry, given_called, given_open, meet, minute, said};

/// Has a meeting decide once and close.
fn held(g: &mut Scene, meeting: MeetingId) {
    g.has(meet(meeting, Step::Open));
    g.has(Command::Minute {
        meeting,
        item: None,
        said: said("Beslutat", What::Decision),
    });
    g.has(meet(meeting, Step::Close));
}

fn given_numbers(g: &Scene) -> Vec<String> {
    g.group
        .decisions
        .iter()
        .map(|it| it.id.to_string())
        .collect()
}

#[test]
fn a_decision_gets_the_next_number_and_says_where_it_was_made() {
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
    });
    scene.has(minute("Två", What::Decision));
    assert_eq!(given_numbers(&scene), ["§1/2026", "§2/2026"]);
    let made = scene.decision(2);
    assert_eq!(
        (made.meeting, made.item),
        (Some(M1), scene.meeting(M1).item)
    );
    assert_eq!(made.on, scene.meeting(M1).day());
    let entry = scene.entry(2);
    assert_eq!((entry.decision, &entry.text), (Some(decision(2)), &None));
    let told = minutes::text(&scene.group, entry).map(ToString::to_string);
    assert_eq!(told.as_deref(), Some("Två"));
}

#[test]
fn numbers_run_on_across_meetings() {
    let scene = given_called(|g| {
        g.has(call("2026-04-07T09:00"));
        held(g, M1);
        held(g, M2);
    });
    assert_eq!(given_numbers(&scene), ["§1/2026", "§2/2026"]);
}

#[test]
fn a_new_year_begins_at_one_whenever_the_minutes_are_written() {
    let (m3, m4) = (MeetingId(3), MeetingId(4));
    let scene = given_called(|g| {
        g.has(call("2026-12-31T09:00"));
        g.has(call("2027-01-07T09:00"));
        g.has(call("2026-12-30T09:00"));
        g.at("2027-01-02T09:00:00+01:00");
        held(g, M1);
        held(g, M2);
        held(g, m3);
        held(g, m4);
    });
    assert_eq!(
        given_numbers(&scene),
        ["§1/2026", "§2/2026", "§3/2026", "§1/2027"]
    );
    let last = scene.group.decisions.get(&decision(3)).unwrap();
    assert_eq!(last.meeting, Some(m4), "the year of its day");
}

#[test]
fn a_struck_one_keeps_its_number() {
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
    });
    scene.has(Command::Strike {
        decision: decision(1),
    });
    scene.has(minute("Två", What::Decision));
    assert_eq!(given_numbers(&scene), ["§1/2026", "§2/2026"]);
    assert_eq!(scene.decision(1).state, DecisionState::Struck);
    assert_eq!(scene.decision(2).state, DecisionState::Standing);
    scene
        .when(Command::Strike {
            decision: decision(1),
        })
        .refused(&Refusal::Struck {
            decision: decision(1),
        });
}

#[test]
fn undoing_a_decision_strikes_it_and_doing_it_again_brings_it_back() {
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
    });
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(scene.decision(1).state, DecisionState::Struck);
    assert_eq!(
        scene.entry(1).decision,
        Some(decision(1)),
        "it still stands in the minutes"
    );
    let again = scene.undo(0);
    scene.has(minute("Två", What::Decision));
    assert_eq!(scene.entry(2).decision, Some(decision(2)));
    scene.has(again);
    assert_eq!(scene.decision(1).state, DecisionState::Standing);
    assert_eq!(given_numbers(&scene).len(), 2);
}

#[test]
fn what_was_decided_changes_only_while_the_meeting_is_open() {
    let closed = Refusal::MeetingIs {
        meeting: M1,
        state: samklang::domain::meeting::MeetingState::Closed,
    };
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
        g.has(minute("Två", What::Decision));
    });
    let undo = scene.undo(0);
    let undone = scene.has(undo);
    let decided = scene.made(1);
    scene.has(Command::Strike {
        decision: decision(1),
    });
    let struck = scene.change_back(0);
    scene.has(meet(M1, Step::Close));
    for wanted in [
        Command::Undo { change: undone },
        Command::Undo { change: struck },
        Command::Undo { change: decided },
    ] {
        assert_eq!(scene.want(wanted), Err(closed.clone()));
    }
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
        g.has(minute("Sagt", What::Note));
        g.has(meet(M1, Step::Close));
    });
    for wanted in [
        Command::Strike {
            decision: decision(1),
        },
        scene.withdraw(1),
        scene.amend(1, "Sagt", What::Note),
        scene.amend(2, "Beslutat", What::Decision),
        Command::Undo {
            change: scene.made(1),
        },
    ] {
        assert_eq!(scene.want(wanted), Err(closed.clone()));
    }
    // Opened anew, it goes.
    scene.has(meet(M1, Step::Open));
    scene.has(Command::Strike {
        decision: decision(1),
    });
}

#[test]
fn numbers_beyond_what_a_file_gave_go_on_from_there() {
    let id = DecisionId {
        year: 2026,
        number: 33,
    };
    let mut scene = given_open(|g| {
        g.has(Command::Import(vec![super::super::given::wish!(
            Decision Add Some(id),
            samklang::domain::minutes::DecisionField::Text("Förr".into()),
        )]));
    });
    scene.has(minute("Nu", What::Decision));
    assert_eq!(scene.entry(1).decision, Some(decision(34)));
    assert_eq!(scene.group.entries.get(&entry(2)), None);
}
