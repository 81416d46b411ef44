//! A group with somebody in every role, in the middle of a meeting, and what they may want.

use samklang::domain::activity::{ActionField, ActivityField, Stage, Status};
use samklang::domain::command::{Said, Step, What, Who};
use samklang::domain::id::{DecisionId, EntryId, MeetingId};
use samklang::domain::meeting::{MeetingField, Presence, SeriesField};
use samklang::domain::minutes::Dissent;
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::{AnyWish, Command};

use super::super::given::{
    A1, L1_1, Scene, add, edit, given_basics, member, organisation, report, title,
};

pub(super) const M1: MeetingId = MeetingId(1);

pub(super) fn scene() -> Scene {
    given_basics(|g| {
        let people = [
            ("ledare", Role::Facilitator, None),
            ("sekr", Role::Secretary, Some("SOC")),
            ("polis", Role::Member, Some("POL")),
            ("soc", Role::Member, Some("SOC")),
            ("ensam", Role::Member, None),
            ("rad", Role::Observer, Some("POL")),
            ("borta", Role::Facilitator, Some("POL")),
        ];
        for (id, role, of) in people {
            g.has(add!(Member member(id),
                MemberField::Name(title(id)),
                MemberField::Role(role),
                MemberField::Organisation(of.map(organisation))));
        }
        g.has(Command::Noun(AnyWish::remove(member("borta").into())));
        g.planned_activity();
        g.has(edit!(Activity A1, ActivityField::Commitments(vec![L1_1])));
        g.has(add!(Action _, ActionField::Text(title("Ring")), ActionField::Activity(Some(A1))));
        g.has(add!(Series _,
            SeriesField::Title(title("Träff")),
            SeriesField::First("2026-04-14T13:00".parse().ok())));
        g.has(add!(Meeting _,
            MeetingField::Title(title("Träff")),
            MeetingField::Adjuster(Some(member("soc"))),
            MeetingField::At("2026-03-10T09:00".parse().ok())));
        g.has(meet(Step::Open));
        g.by("polis");
        g.has(minute(What::Note));
        g.has(minute(What::Question));
        g.by("sekr");
        g.has(minute(What::Decision));
        g.by("polis");
        g.has(report(Status::OnTrack));
    })
}

pub(super) fn meet(step: Step) -> Command {
    Command::Meet { meeting: M1, step }
}

pub(super) fn said(what: What) -> Said {
    Said {
        line: "Sagt".into(),
        text: "Sagt".into(),
        what,
    }
}

pub(super) fn minute(what: What) -> Command {
    Command::Minute {
        meeting: M1,
        item: None,
        said: said(what),
    }
}

pub(super) fn does(command: Command) -> What {
    What::Does(Box::new(command))
}

pub(super) fn entry(number: u32) -> EntryId {
    EntryId {
        meeting: M1,
        number,
    }
}

pub(super) fn action(owner: &str) -> Command {
    add!(Action _,
        ActionField::Text(title("Ring")),
        ActionField::Owner(Some(organisation(owner))))
}

pub(super) fn moves(to: Stage, because: Option<&str>) -> Command {
    Command::Move {
        activity: A1,
        to,
        because: because.map(Into::into),
    }
}

pub(super) fn attend(who: Who) -> Command {
    Command::Attend {
        meeting: M1,
        who: vec![who],
        presence: Presence::Present,
        clock: None,
    }
}

pub(super) fn amend(what: What) -> Command {
    Command::Amend {
        entry: entry(1),
        said: said(what),
        change: Vec::new(),
        over: None,
    }
}

pub(super) fn dissent(of: Option<&str>) -> Command {
    Command::Dissent {
        decision: decision(),
        dissent: Dissent {
            who: title("Någon"),
            member: of.map(member),
            reason: None,
        },
    }
}

pub(super) fn decision() -> DecisionId {
    DecisionId {
        year: 2026,
        number: 1,
    }
}
