//! Approving minutes, which locks them, and what may still be done to them.

use samklang::domain::activity::{ActionField, ActivityField, Status};
use samklang::domain::command::{Step, What};
use samklang::domain::guard::{Exemption, Kind};
use samklang::domain::id::ActionId;
use samklang::domain::meeting::{AgendaItemField, MeetingField, MeetingState, Presence};
use samklang::domain::minutes::{DecisionField, Dissent, EntryField, EntryKind, EntryState};
use samklang::domain::query::guard::Place;
use samklang::domain::query::minutes;
use samklang::domain::{Command, Refusal};

use super::super::given::{A1, add, edit, member, report, title};
use super::{M1, action, decision, entry, given_approved, given_open, item, meet, minute, told};

const LOCKED: Refusal = Refusal::MinutesLocked { meeting: M1 };

fn correct(number: u32, text: &str) -> Command {
    Command::Correct {
        entry: entry(number),
        text: text.into(),
    }
}

#[test]
fn only_the_adjuster_approves_and_only_what_is_closed() {
    let mut scene = given_open(|g| {
        g.has(super::adjusted());
    })
    .when(meet(M1, Step::Approve))
    .refused(&Refusal::MeetingIs {
        meeting: M1,
        state: MeetingState::Open,
    });
    scene.has(meet(M1, Step::Close));
    let mut scene = scene
        .when(meet(M1, Step::Approve))
        .refused(&Refusal::NotAdjuster {
            meeting: M1,
            adjuster: Some(member("anna")),
        });
    scene.by("anna");
    scene.has(meet(M1, Step::Approve));
    let meeting = scene.meeting(M1);
    assert_eq!(meeting.state, MeetingState::Approved);
    assert_eq!(told(meeting.approved_by.as_ref()), "anna");
    assert_eq!(meeting.approved, scene.group.at);
}

#[test]
fn minutes_that_tell_of_a_person_are_not_approved_until_that_is_mended_or_exempt() {
    let mut scene = given_open(|g| {
        g.has(super::adjusted());
        g.has(minute("Vittnet nås på 070-174 06 05", What::Note));
        g.has(minute("Anna Exempelsson kallas", What::Decision));
        g.has(minute(
            "Ringer 070-174 06 05",
            action("Ringer 070-174 06 05", "2026-04-01"),
        ));
        g.has(meet(M1, Step::Close));
        g.by("anna");
    });
    let refused = |places: &[&str]| Refusal::TellsOfPersons {
        meeting: M1,
        places: places.iter().map(|place| (*place).into()).collect(),
    };
    let approve = || meet(M1, Step::Approve);
    let all = ["M1:1 text", "M1:3 text", "§1/2026 text", "T1 text"];
    let outcome = scene.clone().when(approve());
    outcome.refused(&refused(&all));
    scene.by("sekr");
    scene.has(edit!(Decision decision(1), DecisionField::Text("En boende kallas".into())));
    scene.has(edit!(Entry entry(3), EntryField::Text(Some("Ringer jouren".into()))));
    scene.has(edit!(Action ActionId(1), ActionField::Text(title("Ringer jouren"))));
    let place = Place::parse("M1:1 text").unwrap();
    let mut left = scene.clone();
    left.by("anna");
    left.when(approve()).refused(&refused(&["M1:1 text"]));
    let exempt = Exemption::wish(&place, Kind::Phone, 1, "Jourens eget nummer".into());
    scene.has(Command::Noun(exempt));
    scene.by("anna");
    scene.has(approve());
    assert_eq!(scene.meeting(M1).state, MeetingState::Approved);
}

#[test]
fn what_is_called_by_its_name_in_the_minutes_tells_of_nobody_either() {
    let mut scene = given_open(|g| {
        g.has(super::adjusted());
        g.planned_activity();
        g.has(minute("A1 klar", super::does(report(Status::Done))));
        g.has(meet(M1, Step::Close));
    });
    let called = |it: &str| edit!(Activity A1, ActivityField::Title(title(it)));
    scene.has(called("Samtal med Anna Exempelsson"));
    let mut approving = scene.clone();
    approving.by("anna");
    approving
        .when(meet(M1, Step::Approve))
        .refused(&Refusal::TellsOfPersons {
            meeting: M1,
            places: vec!["A1 title".into()],
        });
    scene.has(called("Samtal med en boende"));
    // What is told of the activity elsewhere does not stand in these minutes.
    scene.has(Command::Report {
        activities: vec![A1],
        status: Status::Done,
        note: Some("Anna Exempelsson ringde".into()),
    });
    scene.by("anna");
    scene.has(meet(M1, Step::Approve));
}

#[test]
fn nobody_approves_where_no_adjuster_was_chosen() {
    given_open(|g| {
        g.has(meet(M1, Step::Close));
    })
    .when(meet(M1, Step::Approve))
    .refused(&Refusal::NotAdjuster {
        meeting: M1,
        adjuster: None,
    });
}

#[test]
fn approved_minutes_get_their_number_when_the_registry_gives_it() {
    let number = || edit!(Meeting M1, MeetingField::Registry(Some(title("KS 2020/45"))));
    let mut scene = given_approved(|_| {});
    scene.has(number());
    assert_eq!(scene.meeting(M1).registry, Some(title("KS 2020/45")));
    scene
        .when(edit!(
            Meeting M1,
            MeetingField::Registry(None),
            MeetingField::Title(title("Annat")),
        ))
        .refused(&LOCKED);
}

#[test]
fn approved_minutes_are_locked() {
    let scene = given_approved(|g| {
        g.has(minute("Sagt", What::Note));
        g.has(minute("Beslutat", What::Decision));
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
    });
    let dissent = Dissent {
        who: title("Anna"),
        member: None,
        reason: None,
    };
    let who = samklang::domain::command::Who::Member(member("anna"));
    for wanted in [
        minute("Mer", What::Note),
        scene.amend(1, "Annat", What::Note),
        scene.amend(2, "Annat", What::Decision),
        scene.withdraw(1),
        edit!(Entry entry(1), EntryField::Text(Some("Annat".into()))),
        edit!(Meeting M1, MeetingField::Title(title("Annat"))),
        edit!(AgendaItem item(M1, 4), AgendaItemField::Title(title("Annat"))),
        add!(AgendaItem _, AgendaItemField::Title(title("Ny")), AgendaItemField::Meeting(M1)),
        Command::Strike {
            decision: decision(1),
        },
        Command::Confirm {
            decision: decision(1),
        },
        Command::Dissent {
            decision: decision(1),
            dissent,
        },
        Command::Attend {
            meeting: M1,
            who: vec![who],
            presence: Presence::Present,
            clock: None,
        },
        meet(M1, Step::Open),
        meet(M1, Step::Close),
        meet(M1, Step::Approve),
        scene.undo(0),
        Command::Undo {
            change: scene.made(1),
        },
    ] {
        let shown = format!("{wanted:?}");
        assert_eq!(scene.clone().want(wanted), Err(LOCKED), "{shown}");
    }
}

#[test]
fn what_the_minutes_gave_goes_on_all_the_same() {
    let mut scene = given_approved(|g| {
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
        g.has(minute("Vem?", What::Question));
    });
    scene.has(edit!(Action "T1".parse().unwrap(), ActionField::Text(title("Skriver"))));
    scene.has(Command::Settle {
        entry: entry(2),
        state: EntryState::Settled,
    });
    assert!(!scene.entry(2).waits());
}

#[test]
fn approved_minutes_are_corrected_by_an_entry_of_its_own() {
    let mut scene = given_approved(|g| {
        g.has(minute("Fem", What::Note));
    });
    scene.at("2026-03-12T09:00:00+01:00");
    scene.has(correct(1, "Fyra"));
    assert_eq!(told(scene.entry(1).text.as_ref()), "Fem");
    let correction = scene.entry(2);
    assert_eq!(correction.kind, EntryKind::Correction);
    assert_eq!(correction.corrects, Some(entry(1)));
    assert_eq!(correction.item, scene.entry(1).item);
    assert_eq!(correction.at, scene.group.at);
    let of_it: Vec<_> = minutes::corrections(&scene.group, entry(1)).collect();
    assert_eq!(of_it.len(), 1);
    assert_eq!(minutes::under(&scene.group, M1, correction.item).count(), 1);
}

#[test]
fn a_correction_stays_one() {
    let scene = given_approved(|g| {
        g.has(minute("Fem", What::Note));
    });
    let mut scene = scene.when(correct(1, "Fyra")).granted();
    for what in [What::Note, What::Decision, action("Ringer", "2026-03-20")] {
        let amended = scene.amend(2, "Annat", what);
        assert_eq!(scene.want(amended), Err(LOCKED));
    }
    // One made by mistake is corrected in its turn, and stands below the same line.
    let undo = scene.undo(0);
    assert_eq!(scene.want(undo), Err(LOCKED));
    scene.has(correct(2, "Tre"));
    assert_eq!(scene.entry(3).corrects, Some(entry(1)));
}

#[test]
fn nothing_is_said_without_words() {
    let mut scene = given_approved(|g| {
        g.has(minute("Fem", What::Note));
        let blank = g.want(minute(" ", What::Question));
        assert!(
            matches!(blank, Err(Refusal::Misfit { key: "text", .. })),
            "{blank:?}"
        );
    });
    let blank = scene.want(correct(1, " "));
    assert!(
        matches!(blank, Err(Refusal::Misfit { key: "text", .. })),
        "{blank:?}"
    );
}

#[test]
fn minutes_that_are_not_approved_are_amended_and_not_corrected() {
    let scene = given_open(|g| {
        g.has(minute("Fem", What::Note));
        g.has(meet(M1, Step::Close));
    });
    let mut scene = scene
        .when(correct(1, "Fyra"))
        .refused(&Refusal::NotLocked { meeting: M1 });
    let amended = scene.amend(1, "Fyra", What::Note);
    scene.has(amended);
    assert_eq!(told(scene.entry(1).text.as_ref()), "Fyra");
}
