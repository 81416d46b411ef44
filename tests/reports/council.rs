//! What a council is told: what has changed since it was told last.

use samklang::domain::activity::{Stage, Status};
use samklang::domain::amount::Decimal;
use samklang::domain::command::{Said, Step, What};
use samklang::domain::document::{DocumentField, DutyField as R};
use samklang::domain::finding::{AcceptanceField, Rule};
use samklang::domain::id::{AgendaItemId, DocumentId, DutyId, MeetingId};
use samklang::domain::meeting::{ItemKind, MeetingField, StandingItemField};
use samklang::domain::promise::CommitmentField;
use samklang::domain::query::past::When;
use samklang::domain::query::report::council::{Need, Note, Since, Was, note};
use samklang::domain::sending::{Report, SendingField as S};
use samklang::domain::time::Date;
use samklang::domain::{Command, Group};
use samklang::report;

use super::{at, lines, logged, swedish};
use crate::domain::given::{
    A1, L1_1, Scene, add, date, edit, given, given_basics, reading, report as told, steps, title,
};

const R1: DutyId = DutyId(1);
const M1: MeetingId = MeetingId(1);

/// Given an activity, a commitment that counts, and a council that is owed reports.
pub(super) fn given_owed(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Commitment L1_1, CommitmentField::Target(4)));
        g.has(
            add!(Duty _, R::Title(title("Läget")), R::Recipient(title("Hållbarhetsrådet")),
            R::Report(Some(Report::Council))),
        );
        setup(g);
    })
}

pub(super) fn send(on: &str) -> Command {
    add!(Sending _, S::Duty(R1), S::On(Some(date(on))))
}

/// Has `what` look at what the council is told on a day.
pub(super) fn on<T>(scene: &Scene, today: &str, what: impl FnOnce(&Note<'_>) -> T) -> T {
    let since = Since::last_sent(&scene.group, date(today));
    since_then(scene, since, date(today), what)
}

fn since_then<T>(scene: &Scene, since: Since, today: Date, what: impl FnOnce(&Note<'_>) -> T) -> T {
    let when = match since.record {
        Some(seq) => When::Record(seq),
        None => When::Until(format!("{}T23:59:59+01:00", since.day).parse().unwrap()),
    };
    what(&note(&scene.group, &logged(scene, when), since, today))
}

fn moved(note: &Note<'_>) -> Vec<(Option<Was>, Status)> {
    let moved = note.moved.iter();
    moved.map(|it| (it.was, it.activity.status)).collect()
}

fn was(status: Status, stage: Option<Stage>) -> Was {
    Was {
        status,
        stage,
        turn: 1,
    }
}

#[test]
fn what_happened_before_it_was_told_last_is_not_told_again() {
    let scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", told(Status::OnTrack));
        at(g, "2026-04-01T11:00:00+02:00", send("2026-04-01"));
        // The same day, but after it was sent.
        at(g, "2026-04-01T12:00:00+02:00", told(Status::AtRisk));
        at(g, "2026-04-20T12:00:00+02:00", told(Status::Blocked));
    });
    on(&scene, "2026-05-01", |note| {
        assert!(note.is_logged);
        assert_eq!(note.since.day, date("2026-04-01"));
        let from = was(Status::OnTrack, Some(Stage::Plan));
        assert_eq!(moved(note), [(Some(from), Status::Blocked)]);
    });
}

#[test]
fn one_that_is_noted_for_another_day_is_reckoned_from_the_end_of_that() {
    let scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", told(Status::OnTrack));
        at(g, "2026-04-02T10:00:00+02:00", told(Status::AtRisk));
        at(g, "2026-04-03T10:00:00+02:00", send("2026-04-01"));
    });
    on(&scene, "2026-05-01", |note| {
        assert_eq!(note.since.record, None);
        let from = was(Status::OnTrack, Some(Stage::Plan));
        assert_eq!(moved(note), [(Some(from), Status::AtRisk)]);
    });
}

#[test]
fn where_it_is_undone_the_one_before_counts_again() {
    let mut scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", send("2026-04-01"));
        at(g, "2026-04-02T10:00:00+02:00", told(Status::AtRisk));
        at(g, "2026-04-03T10:00:00+02:00", send("2026-04-03"));
    });
    on(&scene, "2026-05-01", |note| assert_eq!(moved(note), []));
    let undo = scene.undo(0);
    scene.has(undo);
    on(&scene, "2026-05-01", |note| {
        assert_eq!(note.since.day, date("2026-04-01"));
        assert_eq!(note.moved.len(), 1);
    });
}

#[test]
fn where_none_was_sent_it_is_told_since_the_beginning_of_the_year() {
    let scene = given_owed(|g| at(g, "2026-04-01T10:00:00+02:00", told(Status::AtRisk)));
    on(&scene, "2026-05-01", |note| {
        assert_eq!(note.since.day, date("2025-12-31"));
        assert_eq!(note.since.sent, None);
        assert_eq!(moved(note), [(None, Status::AtRisk)], "it has come since");
    });
}

#[test]
fn a_move_between_stages_is_told_with_its_status() {
    let scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", send("2026-04-01"));
        at(
            g,
            "2026-04-02T10:00:00+02:00",
            Command::Move {
                activity: A1,
                to: Stage::Do,
                because: None,
            },
        );
        at(g, "2026-04-02T10:00:00+02:00", told(Status::OnTrack));
    });
    let said = on(&scene, "2026-05-01", |note| {
        lines(&report::council::note(&swedish(), &scene.group, note))
    });
    let line =
        "A1 Grannsamverkan: ej påbörjad → enligt plan och planera → genomföra [A1 2026-04-02]";
    assert!(said.contains(&line.to_owned()), "{said:#?}");
}

#[test]
fn where_the_log_begins_later_the_days_tell_and_stages_are_not_guessed() {
    let scene = given_owed(|g| {
        at(g, "2026-04-01T10:00:00+02:00", told(Status::OnTrack));
        at(g, "2026-04-20T10:00:00+02:00", told(Status::AtRisk));
        for (day, step) in [("2026-04-01", 1), ("2026-04-20", 2)] {
            g.has(Command::Count {
                commitment: L1_1,
                count: steps(day, step),
            });
        }
        g.has(Command::Read {
            indicator: "I1".parse().unwrap(),
            reading: reading("2026-04-20", 40_000),
        });
    });
    let since = Since {
        day: date("2026-04-10"),
        record: None,
        sent: None,
        is_asked: true,
    };
    let note = note(&scene.group, &Group::default(), since, date("2026-05-01"));
    assert!(!note.is_logged);
    assert_eq!(
        moved(&note),
        [(Some(was(Status::OnTrack, None)), Status::AtRisk)]
    );
    assert_eq!((note.paced[0].was, note.paced[0].pace.counted), (1, 3));
    assert_eq!(note.read.len(), 1);
    assert_eq!(note.read[0].1.value, Decimal::from_ten_thousandths(40_000));
    let said = lines(&report::council::note(&swedish(), &scene.group, &note));
    assert!(said.contains(&swedish().word("absent-no-log")), "{said:#?}");
}

/// Given a meeting that goes on.
pub(super) fn given_meeting(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_owed(|g| {
        g.has(
            add!(StandingItem _, StandingItemField::Title(title("Övrigt")),
            StandingItemField::Kind(ItemKind::Other), StandingItemField::Rank(10)),
        );
        g.has(add!(Meeting _, MeetingField::Title(title("Träff")),
            MeetingField::At("2026-03-10T09:00".parse().ok())));
        g.has(Command::Meet {
            meeting: M1,
            step: Step::Open,
        });
        setup(g);
    })
}

pub(super) fn minute(text: &str, what: What) -> Command {
    let item = AgendaItemId {
        meeting: M1,
        number: 1,
    };
    Command::Minute {
        meeting: M1,
        item: Some(item),
        said: Said {
            line: text.into(),
            text: text.into(),
            what,
        },
    }
}

#[test]
fn decisions_that_have_come_or_were_taken_back_are_told() {
    let scene = given_meeting(|g| {
        g.has(minute("Vi börjar.", What::Decision));
        g.has(minute("Vi slutar.", What::Decision));
        at(g, "2026-03-10T10:00:00+01:00", send("2026-03-10"));
        g.has(minute("Vi fortsätter.", What::Decision));
        g.has(Command::Strike {
            decision: "§1/2026".parse().unwrap(),
        });
    });
    let said = on(&scene, "2026-03-11", |note| {
        let decided = note.decided.iter();
        decided
            .map(|it| it.decision.id.to_string())
            .collect::<Vec<_>>()
    });
    assert_eq!(said, ["§1/2026", "§3/2026"]);
    let before = Since::when(When::Record(scene.group.seq), date("2026-03-10"));
    since_then(&scene, before, date("2026-03-11"), |note| {
        assert!(note.decided.is_empty());
    });
}

#[test]
fn a_question_that_names_the_council_needs_it_and_no_other_does() {
    let scene = given_meeting(|g| {
        g.has(minute("Får vi pengar av hållbarhetsrådet?", What::Question));
        g.has(minute("Vem köper kaffe?", What::Question));
        g.has(minute("Kan rådet avgöra frågan?", What::Question));
        g.has(minute("Vad är rådets mening?", What::Question));
        g.has(minute("Är det ett gott råd?", What::Question));
        g.has(minute("Gäller det hållbarheten?", What::Question));
    });
    on(&scene, "2026-03-11", |note| {
        let asked = note.needs.iter().filter_map(|need| match need {
            Need::Question(entry) => Some(entry.id.to_string()),
            _ => None,
        });
        assert_eq!(asked.collect::<Vec<_>>(), ["M1:1", "M1:3", "M1:4"]);
    });
}

#[test]
fn of_a_group_with_nothing_it_says_so() {
    let scene = given(|_| {});
    on(&scene, "2026-05-01", |note| {
        let said = lines(&report::council::note(&swedish(), &scene.group, note));
        for absence in [
            "absent-no-change",
            "absent-no-new-decision",
            "absent-no-need",
        ] {
            assert!(said.contains(&swedish().word(absence)), "{said:#?}");
        }
    });
}

#[test]
fn what_has_no_room_is_counted_and_named() {
    let scene = given_owed(|g| {
        for _ in 0..30 {
            g.planned_activity();
        }
        let all = g.group.activities.iter().map(|it| it.id).collect();
        at(g, "2026-04-01T10:00:00+02:00", send("2026-04-01"));
        at(
            g,
            "2026-04-02T10:00:00+02:00",
            Command::Report {
                activities: all,
                status: Status::Blocked,
                note: None,
            },
        );
    });
    let said = on(&scene, "2026-05-01", |note| {
        lines(&report::council::note(&swedish(), &scene.group, note))
    });
    let more = said.iter().filter(|line| line.starts_with("… och "));
    assert_eq!(
        more.collect::<Vec<_>>(),
        ["… och 5 till. [A27–A31]"],
        "{said:#?}"
    );
}

#[test]
fn documents_that_run_out_and_faults_need_the_council_until_the_group_lives_with_them() {
    let mut scene = given_owed(|g| {
        g.has(
            edit!(Document DocumentId(1), DocumentField::From(Some(date("2024-01-01"))),
            DocumentField::To(Some(date("2026-08-31")))),
        );
        g.has(
            edit!(Document DocumentId(2), DocumentField::From(Some(date("2024-01-01"))),
            DocumentField::To(Some(date("2026-04-30")))),
        );
    });
    let found = |scene: &Scene| {
        on(scene, "2026-05-01", |note| {
            let found = note.needs.iter().filter_map(|need| match need {
                Need::Finding(found, _) => Some((found.rule(), found.mark())),
                _ => None,
            });
            found.collect::<Vec<_>>()
        })
    };
    let expired = (Rule::Expired, "D2".to_owned());
    let expiring = (Rule::Expiring, "D1".to_owned());
    assert_eq!(found(&scene), [expired.clone(), expiring]);
    scene.has(
        add!(Acceptance _, AcceptanceField::Because("Styrelsen vet.".into()),
        AcceptanceField::Rule(Rule::Expiring), AcceptanceField::About(title("D1"))),
    );
    assert_eq!(found(&scene), [expired]);
}
