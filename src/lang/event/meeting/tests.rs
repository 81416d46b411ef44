//! What a whole meeting reads like, step by step and in both languages.

use crate::domain::command::{Said, Step, What, Who};
use crate::domain::event::Record;
use crate::domain::field::{Title, Value};
use crate::domain::id::{ActivityId, AgendaItemId, DecisionId, EntryId, MeetingId};
use crate::domain::meeting::Presence;
use crate::domain::minutes::{Dissent, EntryState};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::{AnyWish, Command, Group, Stamp, decide};
use crate::lang::{Language, Tongue, event};

const M: MeetingId = MeetingId(1);

/// A group, and each thing that was told of it in both languages.
struct Room {
    group: Group,
    records: Vec<Record>,
}

impl Room {
    fn does(&mut self, command: Command) -> [String; 2] {
        let stamp = Stamp {
            at: "2020-10-05T13:00:00+02:00".parse().unwrap(),
            by: "nn".into(),
        };
        let events = decide(&self.group, command, &stamp).unwrap();
        self.records.clear();
        for event in events {
            let record = Record {
                seq: self.group.seq + 1,
                at: stamp.at,
                by: stamp.by.clone(),
                last: true,
                event,
            };
            self.group.apply(&record);
            self.records.push(record);
        }
        let today = stamp.at.date();
        [Language::Sv, Language::En].map(|language| {
            let tongue = Tongue::new(language);
            event::change(&tongue, &self.group, &self.records, false, today)
        })
    }

    fn adds(&mut self, kind: NounKind, fields: &[(&str, Value)]) -> [String; 2] {
        let fields = fields
            .iter()
            .map(|(key, value)| ((*key).to_owned(), value.clone()));
        let wish = AnyWish::add(kind, None, fields.collect()).unwrap();
        self.does(Command::Noun(wish))
    }

    fn says(&mut self, text: &str, what: What) -> [String; 2] {
        self.does(Command::Minute {
            meeting: M,
            item: None,
            said: said(text, what),
        })
    }

    fn steps(&mut self, step: Step) -> [String; 2] {
        self.does(Command::Meet { meeting: M, step })
    }

    fn seen_by_others(&self) -> String {
        let tongue = Tongue::new(Language::Sv);
        let today = "2020-10-05".parse().unwrap();
        event::by_others(&tongue, &self.group, &self.records, today)
    }

    fn undoes(&mut self) -> [String; 2] {
        let change = self.records.clone();
        self.does(Command::Undo { change })
    }
}

fn said(text: &str, what: What) -> Said {
    Said {
        line: text.into(),
        text: text.into(),
        what,
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn room() -> Room {
    let mut room = Room {
        group: Group::default(),
        records: Vec::new(),
    };
    room.adds(NounKind::Activity, &[("title", text("Nattvandring"))]);
    let at = Value::Wall("2020-10-05T13:00".parse().unwrap());
    let said = room.adds(NounKind::Meeting, &[("title", text("Träff")), ("at", at)]);
    assert_eq!(
        said,
        [
            "M1 Träff är kallat till 5 okt 13:00",
            "M1 Träff is called for 5 Oct 13:00"
        ]
    );
    for title in ["Läget", "Övrigt"] {
        let meeting = Value::Ref(AnyId::Meeting(M));
        room.adds(
            NounKind::AgendaItem,
            &[("title", text(title)), ("meeting", meeting)],
        );
    }
    room
}

fn entry(number: u32) -> EntryId {
    EntryId { meeting: M, number }
}

#[test]
fn steps_say_where_the_meeting_is() {
    let mut room = room();
    for (step, sv, en) in [
        (
            Step::Open,
            "M1 Träff: mötet är öppnat",
            "M1 Träff: the meeting is open",
        ),
        (Step::Next, "M1: nu 2 Övrigt", "M1: now 2 Övrigt"),
        (Step::Previous, "M1: nu 1 Läget", "M1: now 1 Läget"),
        (
            Step::Close,
            "M1 Träff: mötet är avslutat",
            "M1 Träff: the meeting is closed",
        ),
        (
            Step::Open,
            "M1 Träff: mötet fortsätter",
            "M1 Träff: the meeting goes on",
        ),
    ] {
        assert_eq!(room.steps(step), [sv, en]);
    }
    assert_eq!(
        room.undoes(),
        [
            "Ångrat: M1 Träff: mötet är avslutat",
            "Undone: M1 Träff: the meeting is closed"
        ]
    );
}

#[test]
fn each_record_of_a_step_has_its_own_sentence() {
    let mut room = room();
    room.steps(Step::Open);
    room.steps(Step::GoTo(AgendaItemId {
        meeting: M,
        number: 2,
    }));
    let tongue = Tongue::new(Language::En);
    let today = "2020-10-05".parse().unwrap();
    let told = room.records.iter();
    let told: Vec<String> = told
        .map(|record| event::sentence(&tongue, &room.group, &record.event, today))
        .collect();
    assert_eq!(
        told,
        [
            "M1.1 Läget: the item is left",
            "M1: now 2 Övrigt",
            "M1.2 Övrigt: the item is taken up"
        ]
    );
}

#[test]
fn entries_say_what_they_are_and_bring_about() {
    let mut room = room();
    room.steps(Step::Open);
    assert_eq!(
        room.says("Lugnt i stan", What::Note),
        ["M1:1 anteckning: Lugnt i stan", "M1:1 note: Lugnt i stan"]
    );
    assert_eq!(
        room.says("Vi\nfortsätter", What::Decision),
        [
            "§1/2020 är beslutad: Vi fortsätter",
            "§1/2020 was decided: Vi fortsätter"
        ]
    );
    let action = AnyWish::add(NounKind::Action, None, vec![("text".into(), text("Ring"))]);
    let action = What::Does(Box::new(Command::Noun(action.unwrap())));
    assert_eq!(
        room.says("Ring", action),
        ["M1:3 åtgärd T1: Ring", "M1:3 action T1: Ring"]
    );
    let undone = room.undoes();
    assert_eq!(
        undone,
        [
            "Ångrat: M1:3 är borttagen, åtgärd T1: Ring",
            "Undone: M1:3 was taken away, action T1: Ring"
        ]
    );
    let report = What::Does(Box::new(Command::Report {
        activities: vec![ActivityId(1)],
        status: crate::domain::activity::Status::Done,
        note: None,
    }));
    assert_eq!(room.says("klar", report)[1], "M1:4 status: klar");
    let amended = room.does(Command::Amend {
        entry: entry(1),
        said: said("Oroligt i stan", What::Note),
        change: Vec::new(),
        over: None,
    });
    assert_eq!(
        amended,
        [
            "M1:1 ändrad till anteckning: Oroligt i stan",
            "M1:1 is now note: Oroligt i stan"
        ]
    );
}

#[test]
fn decisions_say_what_becomes_of_them() {
    let mut room = room();
    room.steps(Step::Open);
    room.says("Vi fortsätter", What::Decision);
    let decision = DecisionId {
        year: 2020,
        number: 1,
    };
    assert_eq!(
        room.does(Command::Confirm { decision }),
        [
            "§1/2020 är uppläst och bekräftad: Vi fortsätter",
            "§1/2020 was read back and confirmed: Vi fortsätter"
        ]
    );
    let dissent = Dissent {
        who: Title("Rektorn".into()),
        member: None,
        reason: Some("För dyrt".into()),
    };
    assert_eq!(
        room.does(Command::Dissent { decision, dissent }),
        [
            "§1/2020: Rektorn reserverar sig – För dyrt",
            "§1/2020: Rektorn dissents – För dyrt"
        ]
    );
    let reworded = room.does(Command::Amend {
        entry: entry(1),
        said: said("Vi slutar", What::Decision),
        change: Vec::new(),
        over: None,
    });
    assert_eq!(reworded[0], "§1/2020 har fått ny lydelse: Vi slutar");
    assert_eq!(
        room.does(Command::Strike { decision }),
        [
            "§1/2020 är struken: Vi slutar",
            "§1/2020 is struck: Vi slutar"
        ]
    );
}

#[test]
fn attendance_and_questions_are_told_by_name() {
    let mut room = room();
    room.steps(Step::Open);
    let guests = ["Rektorn", "Vaktmästaren"];
    let attend = |presence| Command::Attend {
        meeting: M,
        who: guests.map(|name| Who::Guest(Title(name.into()))).to_vec(),
        presence,
        clock: None,
    };
    assert_eq!(
        room.does(attend(Presence::CoOpted)),
        [
            "M1: Rektorn och Vaktmästaren är adjungerade",
            "M1: Rektorn and Vaktmästaren are co-opted"
        ]
    );
    assert_eq!(
        room.does(attend(Presence::Left))[0],
        "M1: Rektorn och Vaktmästaren har gått"
    );
    let back = Command::Attend {
        meeting: M,
        who: vec![Who::Guest(Title("Rektorn".into()))],
        presence: Presence::Came,
        clock: "2020-10-05T13:20".parse().ok(),
    };
    assert!(room.does(back)[0].ends_with(" (13:20)"));
    room.says("Vem betalar?", What::Question);
    let settle = |state| Command::Settle {
        entry: entry(1),
        state,
    };
    assert_eq!(
        room.does(settle(EntryState::Settled)),
        [
            "M1:1 är avklarad, fråga: Vem betalar?",
            "M1:1 is settled, question: Vem betalar?"
        ]
    );
    assert_eq!(
        room.seen_by_others(),
        "M1:1 är avklarad, fråga: Vem betalar?"
    );
    assert_eq!(
        room.does(settle(EntryState::Open))[1],
        "M1:1 waits again, question: Vem betalar?"
    );
}

#[test]
fn a_group_that_knows_no_names_has_sentences_too() {
    let mut room = room();
    room.steps(Step::Open);
    room.says("Vi fortsätter", What::Decision);
    let tongue = Tongue::new(Language::Sv);
    let today = "2020-10-05".parse().unwrap();
    let told = event::change(&tongue, &Group::default(), &room.records, false, today);
    assert_eq!(told, "§1/2020 är beslutad: Vi fortsätter");
    let told = event::sentence(&tongue, &Group::default(), &room.records[0].event, today);
    assert_eq!(told, "M1:1 beslut §1/2020");
    room.steps(Step::Next);
    let told = event::change(&tongue, &Group::default(), &room.records, false, today);
    assert_eq!(told, "M1: nu M1.2");
}

#[test]
fn others_are_told_at_which_item_the_meeting_is_and_things_by_their_ids() {
    let mut room = room();
    room.steps(Step::Open);
    assert_eq!(room.seen_by_others(), "M1: mötet är öppnat");
    room.steps(Step::Next);
    assert_eq!(room.seen_by_others(), "M1: nu 2 Övrigt");
}
