//! Given a group, when somebody wants something, then this happens or that stands against it.

use samklang::domain::activity::Status;
use samklang::domain::event::AnyFact;
use samklang::domain::field::Title;
use samklang::domain::goal::Reading;
use samklang::domain::id::{ActivityId, CommitmentId, MemberId, OrganisationId, PromiseId};
use samklang::domain::promise::Count;
use samklang::domain::text::Text;
use samklang::domain::time::{Date, Moment};
use samklang::domain::{
    Activity, Command, Commitment, Event, Group, Indicator, Record, Refusal, Stamp, decide,
};

/// Writes the command that adds a noun, under a chosen id or (`_`) the next.
macro_rules! add {
    ($kind:ident _ $(, $field:expr)* $(,)?) => {
        samklang::domain::Command::Noun($crate::domain::given::wish!($kind Add None $(, $field)*))
    };
    ($kind:ident $id:expr $(, $field:expr)* $(,)?) => {
        samklang::domain::Command::Noun($crate::domain::given::wish!($kind Add Some($id) $(, $field)*))
    };
}

/// Writes the command that edits a noun.
macro_rules! edit {
    ($kind:ident $id:expr $(, $field:expr)* $(,)?) => {
        samklang::domain::Command::Noun($crate::domain::given::wish!($kind Edit $id $(, $field)*))
    };
}

/// Writes a wish, as a row of an import holds it.
macro_rules! wish {
    ($kind:ident Edit $id:expr $(, $field:expr)* $(,)?) => {
        samklang::domain::AnyWish::$kind(samklang::domain::noun::Wish::Edit {
            id: $id,
            fields: vec![$($field),*],
            over: Vec::new(),
        })
    };
    ($kind:ident $verb:ident $id:expr $(, $field:expr)* $(,)?) => {
        samklang::domain::AnyWish::$kind(samklang::domain::noun::Wish::$verb {
            id: $id,
            fields: vec![$($field),*],
        })
    };
}

pub(crate) use {add, edit, wish};

/// A group, the records it is the fold of, and the wall's clock.
#[derive(Clone)]
pub(crate) struct Scene {
    pub(crate) group: Group,
    pub(crate) log: Vec<Record>,
    now: Moment,
    by: Text,
}

/// What came of a command.
pub(crate) struct Outcome {
    pub(crate) scene: Scene,
    result: Result<Vec<Event>, Refusal>,
}

/// Returns a scene in which `setup` has happened.
pub(crate) fn given(setup: impl FnOnce(&mut Scene)) -> Scene {
    let mut scene = Scene {
        group: Group::default(),
        log: Vec::new(),
        now: moment("2026-03-10T09:00:00+01:00"),
        by: "sekreterare".into(),
    };
    setup(&mut scene);
    scene
}

/// Returns a scene with [`Scene::basics`].
pub(crate) fn given_basics(setup: impl FnOnce(&mut Scene)) -> Scene {
    given(|g| {
        g.basics();
        setup(g);
    })
}

impl Scene {
    /// Has the clock on the wall show `at` from now on.
    pub(crate) fn at(&mut self, at: &str) {
        self.now = moment(at);
    }

    /// Has the clock on the wall go on by so many seconds.
    pub(crate) fn later(&mut self, seconds: u64) {
        self.now = self.now.later(std::time::Duration::from_secs(seconds));
    }

    /// Has somebody else hold the keyboard from now on.
    pub(crate) fn by(&mut self, by: &str) {
        self.by = by.into();
    }

    /// Has a command be granted; returns its records.
    #[track_caller]
    pub(crate) fn has(&mut self, command: Command) -> Vec<Record> {
        if let Err(refusal) = self.want(command) {
            panic!("{refusal:?}");
        }
        self.change_back(0)
    }

    /// Has somebody try a command.
    pub(crate) fn when(mut self, command: Command) -> Outcome {
        let result = self.want(command);
        Outcome {
            scene: self,
            result,
        }
    }

    /// Decides, keeps and applies as the clerk does.
    pub(crate) fn want(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let stamp = Stamp {
            at: self.now.after(self.group.at),
            by: self.by.clone(),
        };
        let events = decide(&self.group, command, &stamp)?;
        for (place, event) in events.iter().enumerate() {
            let record = Record {
                seq: self.group.seq + 1,
                at: stamp.at,
                by: stamp.by.clone(),
                last: place + 1 == events.len(),
                event: event.clone(),
            };
            self.group.apply(&record);
            self.log.push(record);
        }
        Ok(events)
    }

    /// Returns the records of the change `back` changes before the newest.
    pub(crate) fn change_back(&self, back: usize) -> Vec<Record> {
        let mut changes: Vec<_> = self.log.split_inclusive(|record| record.last).collect();
        changes.truncate(changes.len() - back);
        changes
            .last()
            .map(|change| change.to_vec())
            .unwrap_or_default()
    }

    /// Returns the command that undoes the change `back` changes before the newest.
    pub(crate) fn undo(&self, back: usize) -> Command {
        Command::Undo {
            change: self.change_back(back),
        }
    }

    /// Returns A1 as it stands.
    pub(crate) fn a1(&self) -> &Activity {
        self.group.activities.get(&A1).unwrap()
    }

    /// Returns I1 as it stands.
    pub(crate) fn i1(&self) -> &Indicator {
        self.group.indicators.get(&"I1".parse().unwrap()).unwrap()
    }

    /// Returns L1.1 as it stands.
    pub(crate) fn l1_1(&self) -> &Commitment {
        self.group.commitments.get(&L1_1).unwrap()
    }
}

impl Outcome {
    /// Asserts that exactly these events happened.
    #[track_caller]
    pub(crate) fn then(self, events: &[Event]) -> Scene {
        assert_eq!(self.result.as_deref(), Ok(events));
        self.scene
    }

    /// Asserts that the command was granted.
    #[track_caller]
    pub(crate) fn granted(self) -> Scene {
        assert!(self.result.is_ok(), "{:?}", self.result);
        self.scene
    }

    /// Asserts that this stood against the command, which changed nothing.
    #[track_caller]
    pub(crate) fn refused(self, refusal: &Refusal) -> Scene {
        assert_eq!(self.result.as_ref(), Err(refusal));
        self.scene
    }
}

pub(crate) const A1: ActivityId = ActivityId(1);
pub(crate) const L1_1: CommitmentId = CommitmentId {
    promise: PromiseId(1),
    place: 1,
};

pub(crate) fn fact(fact: impl Into<AnyFact>) -> Event {
    Event::Noun(fact.into())
}

pub(crate) fn title(text: &str) -> Title {
    Title(text.into())
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn organisation(code: &str) -> OrganisationId {
    code.parse().unwrap()
}

pub(crate) fn member(code: &str) -> MemberId {
    code.parse().unwrap()
}

pub(crate) fn no_such(id: &str) -> Refusal {
    Refusal::UnknownId { text: id.into() }
}

pub(crate) fn report(status: Status) -> Command {
    Command::Report {
        activities: vec![A1],
        status,
        note: None,
    }
}

pub(crate) fn reading(on: &str, ten_thousandths: i64) -> Reading {
    Reading {
        on: date(on),
        value: samklang::domain::amount::Decimal::from_ten_thousandths(ten_thousandths),
        source: None,
    }
}

pub(crate) fn steps(on: &str, step: i32) -> Count {
    Count {
        on: date(on),
        step,
        evidence: None,
        activity: None,
        by: None,
    }
}
