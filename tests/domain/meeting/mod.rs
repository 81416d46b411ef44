//! Meetings: called, held, minuted and approved.

mod actions;
mod agenda;
mod amending;
mod approving;
mod attendance;
mod closing;
mod deciding;
mod numbers;
mod reached;
mod series;
mod steps;

use samklang::domain::activity::ActionField;
use samklang::domain::command::{Said, Step, What};
use samklang::domain::id::{ActionId, AgendaItemId, DecisionId, EntryId, MeetingId};
use samklang::domain::meeting::{
    AgendaItem, AgendaItemField, ItemKind, Meeting, MeetingField, StandingItemField,
};
use samklang::domain::minutes::{Decision, Entry, Words};
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::query::{agenda as query, minutes};
use samklang::domain::text::Text;
use samklang::domain::{Action, Command, Record};

use super::given::{Scene, add, date, given_basics, member, organisation, title};

const M1: MeetingId = MeetingId(1);
const M2: MeetingId = MeetingId(2);

fn item(meeting: MeetingId, number: u32) -> AgendaItemId {
    AgendaItemId { meeting, number }
}

fn entry(number: u32) -> EntryId {
    let meeting = M1;
    EntryId { meeting, number }
}

fn decision(number: u32) -> DecisionId {
    DecisionId { year: 2026, number }
}

fn meet(meeting: MeetingId, step: Step) -> Command {
    Command::Meet { meeting, step }
}

fn said(text: &str, what: What) -> Said {
    Said {
        line: text.into(),
        text: text.into(),
        what,
    }
}

fn minute(text: &str, what: What) -> Command {
    let (meeting, item, said) = (M1, None, said(text, what));
    Command::Minute {
        meeting,
        item,
        said,
    }
}

fn does(command: Command) -> What {
    What::Does(Box::new(command))
}

/// Returns what gives an action to the police by a day.
fn action(text: &str, due: &str) -> What {
    does(add!(Action _,
        ActionField::Text(title(text)),
        ActionField::Owner(Some(organisation("POL"))),
        ActionField::Due(Some(date(due)))))
}

fn call(at: &str) -> Command {
    add!(Meeting _, MeetingField::Title(title("Träff")), MeetingField::At(at.parse().ok()))
}

/// Returns a scene with a secretary, a facilitator, a template of three items and M1 called, with a
/// matter of its own in it: M1.4, before the last item.
fn given_called(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_basics(|g| {
        for (id, role) in [("sekr", Role::Secretary), ("ledare", Role::Facilitator)] {
            g.has(add!(Member member(id), MemberField::Name(title(id)), MemberField::Role(role)));
        }
        for (name, kind, rank) in [
            ("Öppnande", ItemKind::Opening, 10),
            ("Varvet", ItemKind::Walk, 20),
            ("Övrigt", ItemKind::Other, 30),
        ] {
            g.has(add!(StandingItem _,
                StandingItemField::Title(title(name)),
                StandingItemField::Kind(kind),
                StandingItemField::Minutes(10),
                StandingItemField::Rank(rank)));
        }
        g.has(call("2026-03-10T09:00"));
        g.has(add!(AgendaItem _,
            AgendaItemField::Title(title("Kameror")),
            AgendaItemField::Meeting(M1)));
        setup(g);
    })
}

/// Returns a scene in which M1 goes on.
fn given_open(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_called(|g| {
        g.has(meet(M1, Step::Open));
        setup(g);
    })
}

/// Returns a scene in which M1 was held, each item reached, and is approved by anna.
fn given_approved(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_open(|g| {
        setup(g);
        g.has(adjusted());
        g.goes_through();
        g.has(meet(M1, Step::Close));
        g.by("anna");
        g.has(meet(M1, Step::Approve));
        g.by("sekreterare");
    })
}

fn adjusted() -> Command {
    super::given::edit!(Meeting M1, MeetingField::Adjuster(Some(member("anna"))))
}

impl Scene {
    fn meeting(&self, id: MeetingId) -> &Meeting {
        self.group.meetings.get(&id).unwrap()
    }

    fn item(&self, meeting: MeetingId, number: u32) -> &AgendaItem {
        self.group.agenda_items.get(&item(meeting, number)).unwrap()
    }

    fn entry(&self, number: u32) -> &Entry {
        self.group.entries.get(&entry(number)).unwrap()
    }

    fn decision(&self, number: u32) -> &Decision {
        self.group.decisions.get(&decision(number)).unwrap()
    }

    fn action(&self, number: u32) -> Option<&Action> {
        self.group.actions.get(&ActionId(number))
    }

    /// Returns the titles of an agenda in order.
    fn titles(&self, meeting: MeetingId) -> Vec<&str> {
        let items = query::items(&self.group, meeting);
        items.iter().map(|item| item.title.as_str()).collect()
    }

    /// Has M1 go to every item that is left, a minute at each.
    fn goes_through(&mut self) {
        self.later(60);
        while self.want(meet(M1, Step::Next)).is_ok() {
            self.later(60);
        }
    }

    /// Returns the change that made an entry what it is, as the clerk hands it in.
    fn made(&self, number: u32) -> Vec<Record> {
        let made = u64::from(self.entry(number).made);
        let mut changes = self.log.split_inclusive(|record| record.last);
        let made = changes.find(|change| change.iter().any(|record| record.seq == made));
        made.unwrap_or_default().to_vec()
    }

    fn amend(&self, number: u32, text: &str, what: What) -> Command {
        Command::Amend {
            entry: entry(number),
            said: said(text, what),
            change: self.made(number),
            over: None,
        }
    }

    /// Returns what stands in the minutes for an entry, as somebody sees it.
    fn words(&self, number: u32) -> Words {
        minutes::words(&self.group, self.entry(number))
    }

    fn amend_over(&self, number: u32, text: &str, what: What, seen: Words) -> Command {
        Command::Amend {
            entry: entry(number),
            said: said(text, what),
            change: self.made(number),
            over: Some(seen),
        }
    }

    fn withdraw_over(&self, number: u32, seen: Words) -> Command {
        Command::Withdraw {
            entry: entry(number),
            change: self.made(number),
            over: Some(seen),
        }
    }

    fn withdraw(&self, number: u32) -> Command {
        Command::Withdraw {
            entry: entry(number),
            change: self.made(number),
            over: None,
        }
    }
}

fn told(text: Option<&Text>) -> &str {
    text.map_or("", Text::as_str)
}
