//! Entries that come to say something else, or are taken out again.

use samklang::domain::activity::Status;
use samklang::domain::command::{What, Who};
use samklang::domain::meeting::Presence;
use samklang::domain::minutes::{DecisionState, EntryField, EntryKind, EntryState};
use samklang::domain::organisation::OrganisationField;
use samklang::domain::{Command, Refusal};

use super::super::given::{A1, Scene, add, edit, member, organisation, report, title, wish};
use super::{M1, action, decision, does, entry, given_open, minute, told};

fn reported(status: Status) -> What {
    does(report(status))
}

fn attends(who: &str, presence: Presence) -> What {
    does(Command::Attend {
        meeting: M1,
        who: vec![Who::Organisation(organisation(who))],
        presence,
        clock: None,
    })
}

fn present(g: &Scene) -> Vec<String> {
    let rows = g.meeting(M1).attendance.iter();
    rows.filter_map(|row| row.organisation.as_ref())
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_note_that_is_amended_stays_where_and_when_it_was_said() {
    let mut scene = given_open(|g| {
        g.has(minute("Fem", What::Note));
    });
    let before = scene.entry(1).clone();
    scene.at("2026-03-10T09:20:00+01:00");
    let amended = scene.amend(1, "Fyra", What::Question);
    scene.has(amended);
    let now = scene.entry(1);
    assert_eq!(now.kind, EntryKind::Question);
    assert_eq!(
        (told(now.text.as_ref()), told(now.line.as_ref())),
        ("Fyra", "Fyra")
    );
    assert_eq!(
        (now.at, &now.by, now.item),
        (before.at, &before.by, before.item)
    );
    let same = scene.amend(1, "Fyra", What::Question);
    scene.when(same).refused(&Refusal::NothingChanges);
}

#[test]
fn a_decision_reworded_keeps_its_number() {
    let mut scene = given_open(|g| {
        g.has(minute("Ett", What::Decision));
        g.has(minute("Två", What::Decision));
    });
    let amended = scene.amend(1, "Annat", What::Decision);
    scene.has(amended);
    assert_eq!(scene.entry(1).decision, Some(decision(1)));
    assert_eq!(scene.decision(1).text.as_str(), "Annat");
    assert_eq!(scene.group.decisions.len(), 2);
}

#[test]
fn a_decision_that_becomes_a_note_is_struck_also_when_it_was_reworded() {
    for reworded in [false, true] {
        let mut scene = given_open(|g| {
            g.has(minute("Ett", What::Decision));
        });
        if reworded {
            let amended = scene.amend(1, "Annat", What::Decision);
            scene.has(amended);
        }
        let amended = scene.amend(1, "Sagt", What::Note);
        scene.has(amended);
        assert_eq!(scene.decision(1).state, DecisionState::Struck);
        // The struck number stays in sight, and what was said instead stands below it.
        let was = scene.entry(1);
        assert_eq!(
            (was.kind, was.decision),
            (EntryKind::Decision, Some(decision(1)))
        );
        let now = scene.entry(2);
        assert_eq!((now.kind, now.decision), (EntryKind::Note, None));
        assert_eq!(now.item, was.item);
        let undo = scene.undo(0);
        scene.has(undo);
        assert_eq!(scene.decision(1).state, DecisionState::Standing);
        assert_eq!(scene.group.entries.len(), 1);
    }
}

#[test]
fn a_note_that_becomes_a_decision_takes_the_next_number() {
    let mut scene = given_open(|g| {
        g.has(minute("Sagt", What::Note));
        g.has(minute("Ett", What::Decision));
    });
    let amended = scene.amend(1, "Beslutat", What::Decision);
    scene.has(amended);
    assert_eq!(scene.entry(1).decision, Some(decision(2)));
    assert_eq!(scene.decision(2).item, scene.entry(1).item);
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(scene.decision(2).state, DecisionState::Struck);
    assert_eq!(
        scene.entry(1).decision,
        Some(decision(2)),
        "in sight, struck"
    );
}

#[test]
fn a_report_amended_takes_the_place_of_the_old_one() {
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(minute("A1 klar", reported(Status::Done)));
    });
    let amended = scene.amend(1, "A1 hotad", reported(Status::AtRisk));
    scene.has(amended);
    let statuses: Vec<Status> = scene.a1().reports.iter().map(|it| it.status).collect();
    assert_eq!(
        (statuses, scene.a1().status),
        (vec![Status::AtRisk], Status::AtRisk)
    );
    // Taken out, the activity stands as it did before anything was said.
    let withdrawn = scene.withdraw(1);
    scene.has(withdrawn);
    assert_eq!(
        (scene.a1().reports.len(), scene.a1().status),
        (0, Status::NotStarted)
    );
}

#[test]
fn a_report_amended_into_a_note_goes() {
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(minute("A1 klar", reported(Status::Done)));
    });
    let amended = scene.amend(1, "A1 är snart klar", What::Note);
    scene.has(amended);
    assert_eq!(scene.a1().status, Status::NotStarted);
    assert_eq!(scene.entry(1).activity, None);
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(scene.a1().status, Status::Done);
    assert_eq!(scene.entry(1).activity, Some(A1));
}

#[test]
fn a_report_that_somebody_reported_after_stays() {
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(minute("A1 klar", reported(Status::Done)));
        g.at("2026-03-10T09:30:00+01:00");
        g.has(report(Status::Blocked));
    });
    let built_on = Refusal::Stands {
        entry: entry(1),
        by: Some(A1.into()),
    };
    let amended = scene.amend(1, "A1 hotad", reported(Status::AtRisk));
    assert_eq!(scene.want(amended), Err(built_on.clone()));
    let withdrawn = scene.withdraw(1);
    assert_eq!(scene.want(withdrawn), Err(built_on));
}

#[test]
fn the_comment_of_a_report_that_somebody_reported_after_is_mended() {
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(minute("A1 klar: egen", reported(Status::Done)));
        g.at("2026-03-10T09:30:00+01:00");
        g.has(report(Status::Blocked));
    });
    let reports = scene.a1().reports.clone();
    let mended = scene.amend(1, "A1 klar: igen", reported(Status::Done));
    scene.has(mended);
    let now = scene.entry(1);
    assert_eq!(told(now.text.as_ref()), "A1 klar: igen");
    assert_eq!((now.kind, now.activity), (EntryKind::Report, Some(A1)));
    assert_eq!(scene.a1().status, Status::Blocked);
    assert_eq!(scene.a1().reports, reports, "nothing is reported anew");
    let again = scene.amend(1, "A1 klar: till sist", reported(Status::Done));
    scene.has(again);
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(told(scene.entry(1).text.as_ref()), "A1 klar: igen");
}

#[test]
fn what_was_reported_is_mended_with_the_line_that_says_so() {
    let with = |note: Option<&str>| {
        does(Command::Report {
            activities: vec![A1],
            status: Status::Done,
            note: note.map(Into::into),
        })
    };
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(minute("A1 klar", with(None)));
        g.at("2026-03-10T09:30:00+01:00");
        g.has(report(Status::Blocked));
    });
    for words in ["bra jobbat", "väl utfört"] {
        let mended = scene.amend(1, &format!("A1 klar {words}"), with(Some(words)));
        scene.has(mended);
        let reports = &scene.a1().reports;
        assert_eq!(reports.len(), 2);
        assert_eq!(told(reports[0].note.as_ref()), words);
        assert_eq!(scene.a1().status, Status::Blocked);
    }
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(told(scene.a1().reports[0].note.as_ref()), "bra jobbat");
    assert_eq!(told(scene.entry(1).text.as_ref()), "A1 klar bra jobbat");
}

#[test]
fn attendance_amended_takes_the_place_of_what_was_noted() {
    let mut scene = given_open(|g| {
        g.has(minute("kommer POL", attends("POL", Presence::Present)));
    });
    assert_eq!(present(&scene), ["POL"]);
    let amended = scene.amend(1, "kommer SOC", attends("SOC", Presence::Present));
    scene.has(amended);
    assert_eq!(present(&scene), ["SOC"]);
    let withdrawn = scene.withdraw(1);
    scene.has(withdrawn);
    assert!(present(&scene).is_empty());
}

#[test]
fn attendance_is_amended_also_where_others_were_noted_since() {
    let mut scene = given_open(|g| {
        g.has(add!(Organisation organisation("TEK"), OrganisationField::Name(title("Teknik"))));
        g.has(minute("kommer POL", attends("POL", Presence::Present)));
        g.has(super::meet(M1, samklang::domain::command::Step::Next));
        g.at("2026-03-10T09:40:00+01:00");
        g.has(minute("kommer TEK", attends("TEK", Presence::Present)));
    });
    let before = scene.meeting(M1).attendance[0].clone();
    let amended = scene.amend(1, "kommer SOC", attends("SOC", Presence::Present));
    scene.has(amended);
    assert_eq!(present(&scene), ["TEK", "SOC"]);
    // It was said where and when it was said.
    let now = &scene.meeting(M1).attendance[1];
    assert_eq!((now.item, now.at), (before.item, before.at));
    let undo = scene.undo(0);
    scene.has(undo);
    assert_eq!(present(&scene), ["POL", "TEK"]);
    let withdrawn = scene.withdraw(1);
    scene.has(withdrawn);
    assert_eq!(present(&scene), ["TEK"]);
}

#[test]
fn who_left_since_still_has_come() {
    let scene = given_open(|g| {
        g.has(minute("kommer POL", attends("POL", Presence::Present)));
        g.has(minute("går POL", attends("POL", Presence::Left)));
    });
    let built_on = Err(Refusal::Stands {
        entry: entry(1),
        by: Some(M1.into()),
    });
    assert_eq!(scene.clone().want(scene.withdraw(1)), built_on);
}

#[test]
fn a_line_notes_nobody_at_another_meeting() {
    let elsewhere = does(Command::Attend {
        meeting: super::M2,
        who: vec![Who::Organisation(organisation("POL"))],
        presence: Presence::Present,
        clock: None,
    });
    given_open(|g| {
        g.has(super::call("2026-04-07T09:00"));
    })
    .when(minute("kommer POL", elsewhere))
    .refused(&Refusal::OtherMeeting { meeting: super::M2 });
}

#[test]
fn what_is_withdrawn_goes_with_what_it_brought_about() {
    let mut scene = given_open(|g| {
        g.has(minute("Sagt", What::Note));
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
        g.has(minute("Mer", What::Note));
    });
    for number in [1, 2] {
        let withdrawn = scene.withdraw(number);
        scene.has(withdrawn);
    }
    assert!(scene.action(1).is_none());
    let left: Vec<u32> = scene.group.entries.iter().map(|it| it.id.number).collect();
    assert_eq!(left, [3]);
    // A number is not used again.
    scene.has(minute("Till", What::Note));
    assert_eq!(scene.entry(4).kind, EntryKind::Note);
}

#[test]
fn what_came_from_a_file_is_not_taken_back_with_the_rest_of_it() {
    // Another store's log has nothing to do with this one's.
    let row = wish!(Entry Add Some(entry(1)), EntryField::Meeting(M1), EntryField::Made(1));
    given_open(|_| {})
        .when(Command::Import(vec![row]))
        .refused(&Refusal::KeptField {
            kind: samklang::domain::NounKind::Entry,
            key: "made",
        });
    let mut scene = given_open(|g| {
        g.planned_activity();
        g.has(Command::Import(vec![wish!(Entry Add Some(entry(1)),
            EntryField::Meeting(M1),
            EntryField::Kind(EntryKind::Report),
            EntryField::Activity(Some(A1)))]));
    });
    let withdrawn = scene.withdraw(1);
    assert_eq!(
        scene.want(withdrawn),
        Err(Refusal::Stands {
            entry: entry(1),
            by: None
        })
    );
}

#[test]
fn only_what_waits_is_settled_and_it_may_wait_again() {
    let mut scene = given_open(|g| {
        g.has(minute("Vem?", What::Question));
        g.has(minute("Sagt", What::Note));
    });
    let settle = |number, state| Command::Settle {
        entry: entry(number),
        state,
    };
    scene.has(settle(1, EntryState::Settled));
    scene.has(settle(1, EntryState::Open));
    assert!(scene.entry(1).waits());
    scene
        .when(settle(2, EntryState::Settled))
        .refused(&Refusal::DoesNotWait { entry: entry(2) });
}

#[test]
fn a_line_does_only_what_belongs_in_minutes() {
    for command in [
        Command::Noun(samklang::domain::AnyWish::remove(A1.into())),
        minute("I en rad", What::Note),
        edit!(Member member("anna"), samklang::domain::organisation::MemberField::Login(None)),
    ] {
        given_open(Scene::planned_activity)
            .when(minute("Gör", does(command)))
            .refused(&Refusal::NotInALine);
    }
}

#[test]
fn what_somebody_else_has_reworded_since_is_not_written_over_unseen() {
    let mut scene = given_open(|g| {
        g.has(minute("Fem", What::Note));
        g.has(minute("Ett", What::Decision));
    });
    for (number, what) in [(1, What::Note), (2, What::Decision)] {
        let seen = scene.words(number);
        let theirs = scene.amend(number, "Deras", what.clone());
        scene.has(theirs);
        let overtaken = Refusal::Overtaken {
            id: entry(number).into(),
            key: "text",
        };
        let mine = scene.amend_over(number, "Mitt", what.clone(), seen.clone());
        assert_eq!(scene.want(mine).unwrap_err(), overtaken);
        let gone = scene.withdraw_over(number, seen.clone());
        assert_eq!(scene.want(gone).unwrap_err(), overtaken);
        // Who means the same as the other has nothing to choose between.
        let same = scene.amend_over(number, "Deras", what.clone(), seen);
        assert_eq!(scene.want(same).unwrap_err(), Refusal::NothingChanges);
        let now = scene.words(number);
        let chosen = scene.amend_over(number, "Mitt", what, now);
        scene.has(chosen);
    }
    let line = scene.entry(1).line.as_ref();
    assert_eq!(told(line), "Mitt");
}

#[test]
fn a_question_that_is_settled_meanwhile_is_reworded_all_the_same() {
    let mut scene = given_open(|g| {
        g.has(minute("Vem betalar", What::Question));
    });
    let seen = scene.words(1);
    scene.has(Command::Settle {
        entry: entry(1),
        state: EntryState::Settled,
    });
    let mine = scene.amend_over(1, "Vem betalar västar", What::Question, seen);
    scene.has(mine);
}
