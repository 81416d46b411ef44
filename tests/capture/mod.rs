//! The capture line: what is typed in a meeting, and what it becomes.

#![expect(
    clippy::unwrap_used,
    reason = "what these helpers unwrap is what the tests are about"
)]

mod actions;
mod amended;
mod attendance;
mod dissent;
mod lines;
mod offered;
mod previews;
mod random;
mod table;
mod written;

use std::sync::LazyLock;

use samklang::capture::{Ahead, Outcome, Reading, Sight, read};
use samklang::domain::activity::ActionField;
use samklang::domain::command::{Command, Said, Step, What, Who};
use samklang::domain::id::{ActionId, DecisionId, EntryId, MeetingId};
use samklang::domain::minutes::Dissent;
use samklang::domain::noun::{Noun as _, NounKind, Wish};
use samklang::domain::text::Text;
use samklang::domain::{Action, AnyId, AnyWish, Event, Group, Record, Refusal, Stamp, decide};
use samklang::exchange::{sample, toml};
use samklang::lang::{Language, Tongue};

/// The sample on its day, Monday 5 October 2020, at a meeting that is open, with the next one called
/// two weeks later. A15 serves several commitments.
struct Room {
    group: Group,
    meeting: MeetingId,
    me: Text,
}

static ROOM: LazyLock<Room> = LazyLock::new(Room::new);
static SV: LazyLock<Tongue> = LazyLock::new(|| Tongue::new(Language::Sv));
static EN: LazyLock<Tongue> = LazyLock::new(|| Tongue::new(Language::En));

impl Room {
    fn new() -> Self {
        let rows = toml::read(sample::savsjo(), &Group::default()).unwrap();
        let mut room = Self {
            group: Group::default(),
            meeting: MeetingId(0),
            me: "sekreterare".into(),
        };
        room.take(rows.command());
        let more = "[[activity]]\nid = \"A15\"\ncommitments = [\"L1.3\", \"L1.4\"]\n";
        room.take(toml::read(more, &room.group).unwrap().command());
        let add = |title: &str, at: &str| {
            let at = samklang::domain::field::Value::Wall(at.parse().unwrap());
            let title = samklang::domain::field::Value::Text(title.into());
            let fields = vec![("title".to_owned(), title), ("at".to_owned(), at)];
            Command::Noun(AnyWish::add(NounKind::Meeting, None, fields).unwrap())
        };
        room.take(add("Träff", "2020-10-05T13:00"));
        room.meeting = room.group.meetings.iter().next_back().unwrap().id;
        room.take(add("Träff", "2020-10-19T13:00"));
        let meeting = room.meeting;
        room.take(Command::Meet {
            meeting,
            step: Step::Open,
        });
        let guest = Who::Guest(samklang::domain::field::Title("Fritidschefen".into()));
        let presence = samklang::domain::meeting::Presence::CoOpted;
        room.take(Command::Attend {
            meeting,
            who: vec![guest],
            presence,
            clock: None,
        });
        room
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            at: "2020-10-05T13:47:00+02:00".parse().unwrap(),
            by: self.me.clone(),
        }
    }

    fn take(&mut self, command: Command) {
        let stamp = self.stamp();
        for event in decide(&self.group, command, &stamp).unwrap() {
            let record = Record {
                seq: self.group.seq + 1,
                at: stamp.at,
                by: stamp.by.clone(),
                last: true,
                event,
            };
            self.group.apply(&record);
        }
    }

    fn sight<'a>(&'a self, tongue: &'a Tongue) -> Sight<'a> {
        Sight {
            group: &self.group,
            tongue,
            meeting: self.group.meetings.get(&self.meeting).unwrap(),
            me: &self.me,
            amends: None,
            ahead: Ahead::default(),
            now: self.stamp().at,
        }
    }

    /// Returns what the group says to what is said.
    fn enter(&self, said: &Said) -> Result<Vec<Event>, Refusal> {
        let command = Command::Minute {
            meeting: self.meeting,
            item: None,
            said: said.clone(),
        };
        decide(&self.group, command, &self.stamp())
    }

    /// Minutes a line as it reads, and returns its entry.
    fn says(&mut self, line: &str) -> EntryId {
        let Outcome::Says(said) = read(line, &self.sight(&SV)).outcome else {
            panic!("{line} says nothing");
        };
        let (meeting, item) = (self.meeting, None);
        self.take(Command::Minute {
            meeting,
            item,
            said,
        });
        let entries = self.group.entries.iter();
        let mut own = entries.filter(|entry| entry.meeting == meeting);
        own.next_back().unwrap().id
    }

    /// Returns what is said before `Enter` of a line that is to replace an entry.
    fn amends(&self, entry: EntryId, line: &str) -> String {
        let sight = Sight {
            amends: self.group.entries.get(&entry),
            ..self.sight(&SV)
        };
        read(line, &sight).preview(&sight)
    }

    /// Returns what the next action is called.
    fn next_action(&self) -> String {
        let id = self
            .group
            .actions
            .fresh_id(&Action::blank(ActionId::default()));
        id.unwrap().to_string()
    }
}

/// Returns a reading in few words, as the tables have it.
fn told(line: &str, reading: &Reading) -> String {
    let what = match &reading.outcome {
        Outcome::Nothing => "nothing".to_owned(),
        Outcome::Asks(asks) => {
            let mut fields = vec![ActionField::Text(samklang::domain::field::Title(
                asks.text.clone(),
            ))];
            fields.push(ActionField::Owner(asks.owner.clone()));
            fields.push(ActionField::Member(asks.member.clone()));
            fields.push(ActionField::Due(asks.due));
            fields.push(ActionField::Activity(asks.activity));
            action("asks", &fields)
        }
        Outcome::Says(said) => of(line, said),
    };
    match &reading.remark {
        Some(remark) => format!("{what} ({})", remark.code()),
        None => what,
    }
}

fn of(line: &str, said: &Said) -> String {
    let text = format!("{:?}", said.text.as_str());
    match &said.what {
        What::Note if said.text == Text::new(line) => "note".to_owned(),
        What::Note => format!("note {text}"),
        What::Decision => format!("decision {text}"),
        What::Question => format!("question {text}"),
        What::Parked => format!("parked {text}"),
        What::Does(command) => does(command),
    }
}

fn does(command: &Command) -> String {
    match command {
        Command::Report {
            activities,
            status,
            note,
        } => {
            let ids: Vec<String> = activities.iter().map(ToString::to_string).collect();
            format!("report {} {status}{}", ids.join(" "), quoted(note.as_ref()))
        }
        Command::Count { commitment, count } => {
            let activity = count.activity.map_or(String::new(), |id| format!(" {id}"));
            let evidence = quoted(count.evidence.as_ref());
            format!("count {commitment} {:+}{activity}{evidence}", count.step)
        }
        Command::Dissent { decision, dissent } => dissents(*decision, dissent),
        Command::Attend { who, presence, .. } => {
            let who: Vec<String> = who.iter().map(name).collect();
            format!("{presence} {}", who.join(" "))
        }
        Command::Noun(AnyWish::Action(Wish::Add { fields, .. })) => action("action", fields),
        Command::Noun(AnyWish::Action(Wish::Edit { id, fields, .. })) => {
            let fields = fields.iter().map(|field| match field {
                ActionField::State(state) => state.to_string(),
                ActionField::Progress(progress) => progress.to_string(),
                ActionField::Due(Some(due)) => format!("due {due}"),
                other => format!("{other:?}"),
            });
            format!(
                "{} {}",
                AnyId::from(*id),
                fields.collect::<Vec<_>>().join(" ")
            )
        }
        other => format!("{other:?}"),
    }
}

fn dissents(decision: DecisionId, dissent: &Dissent) -> String {
    let who = match &dissent.member {
        Some(member) => member.to_string(),
        None if dissent.who.as_str().chars().all(char::is_uppercase) => dissent.who.to_string(),
        None => format!("{:?}", dissent.who.as_str()),
    };
    format!(
        "dissent {decision} {who}{}",
        quoted(dissent.reason.as_ref())
    )
}

fn name(who: &Who) -> String {
    match who {
        Who::Member(id) => id.to_string(),
        Who::Organisation(id) => id.to_string(),
        Who::Guest(name) => format!("{:?}", name.as_str()),
    }
}

fn action(kind: &str, fields: &[ActionField]) -> String {
    let mut words = vec![kind.to_owned()];
    for field in fields {
        match field {
            ActionField::Text(text) => words.push(format!("{:?}", text.as_str())),
            ActionField::Owner(Some(id)) => words.push(id.to_string()),
            ActionField::Member(Some(id)) => words.push(id.to_string()),
            ActionField::Due(Some(due)) => words.push(due.to_string()),
            ActionField::Activity(Some(id)) => words.push(id.to_string()),
            _ => {}
        }
    }
    words.join(" ")
}

fn quoted(text: Option<&Text>) -> String {
    text.map_or(String::new(), |text| format!(" {:?}", text.as_str()))
}

/// Holds what must be true of every line, whatever it says.
fn sound(line: &str, room: &Room, tongue: &Tongue) -> Reading {
    let sight = room.sight(tongue);
    let reading = read(line, &sight);
    let mut last = 0;
    for span in &reading.spans {
        assert!(
            last <= span.start && span.start < span.end,
            "{line:?}: {span:?}"
        );
        assert!(
            line.get(span.start..span.end).is_some(),
            "{line:?}: {span:?}"
        );
        last = span.end;
    }
    let source = Text::new(line);
    match &reading.outcome {
        Outcome::Nothing => assert!(source.is_empty(), "{line:?}"),
        Outcome::Says(said) => {
            assert_eq!(said.line, source);
            if source.chars() <= Text::PROSE_MAX {
                let entered = room.enter(said);
                assert!(entered.is_ok(), "{line:?}: {entered:?} of {said:?}");
            }
        }
        Outcome::Asks(asks) => {
            assert_eq!(asks.line, source);
            assert!(asks.lacks_text() || asks.lacks_owner() || asks.lacks_due());
        }
    }
    let preview = reading.preview(&sight);
    assert!(!preview.contains('\n'), "{preview:?}");
    assert_eq!(
        preview.is_empty(),
        reading.outcome == Outcome::Nothing,
        "{line:?}"
    );
    reading
}

/// Checks a table: each line, and what it becomes whatever the reader's language.
fn check(table: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (line, expected) in table {
        for tongue in [&*SV, &*EN] {
            let found = told(line, &sound(line, &ROOM, tongue));
            if found != *expected {
                wrong.push(format!("{line}\n   is {found}\n  not {expected}"));
                break;
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
