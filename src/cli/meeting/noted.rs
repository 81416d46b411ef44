//! What is noted at a meeting: who is there, and what becomes of decisions and questions.

use clap::ValueEnum;

use crate::cli::context::Context;
use crate::cli::exit::Failure;
use crate::cli::which::{self, Else};
use crate::cli::{Outcome, out};
use crate::domain::Group;
use crate::domain::command::{Command, Who};
use crate::domain::field::Title;
use crate::domain::id::{MemberId, OrganisationId};
use crate::domain::meeting::{Meeting, Presence};
use crate::domain::minutes::{Dissent, EntryState};
use crate::domain::query::minutes;
use crate::domain::text::Text;

/// Arguments of `meeting attend`.
#[derive(Debug, clap::Args)]
pub(super) struct Attend {
    /// Organisations, as POL, or members; whoever is co-opted by role, as "Rektorn"
    #[arg(required = true)]
    who: Vec<String>,
    /// What is noted of them
    #[arg(long, value_name = "WORD", default_value = "present")]
    presence: Noted,
    /// The meeting; else the one that is going on, or is called next
    #[arg(long, value_name = "M")]
    meeting: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Noted {
    /// Is there
    Present,
    /// Has sent apologies
    Apologies,
    /// Is there without being a member
    CoOpted,
    /// Has left
    Left,
    /// Has just come
    Came,
}

impl From<Noted> for Presence {
    fn from(noted: Noted) -> Self {
        match noted {
            Noted::Present => Self::Present,
            Noted::Apologies => Self::Apologies,
            Noted::CoOpted => Self::CoOpted,
            Noted::Left => Self::Left,
            Noted::Came => Self::Came,
        }
    }
}

/// A decision.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// The decision, as 34/2020; its number alone is one of this year's
    #[arg(value_name = "§")]
    decision: String,
}

/// Arguments of `meeting dissent`.
#[derive(Debug, clap::Args)]
pub(super) struct Dissented {
    /// The decision, as 34/2020; its number alone is one of this year's
    #[arg(value_name = "§")]
    decision: String,
    /// Who dissents: a member, an organisation, or somebody by name in the role
    who: String,
    /// Why
    #[arg(short = 'm', long = "reason", value_name = "REASON")]
    reason: Option<String>,
}

/// Arguments of `meeting settle`.
#[derive(Debug, clap::Args)]
pub(super) struct Settle {
    /// The question or parked matter, as M4:17
    entry: String,
    /// Let it wait again
    #[arg(long)]
    wait: bool,
}

pub(super) fn attend(cx: &Context, args: &Attend) -> Outcome {
    let mut session = cx.open()?;
    let group = session.group();
    let meeting = which::meeting(cx, group, args.meeting.as_deref(), Else::Current)?;
    let presence = Presence::from(args.presence);
    let who = args
        .who
        .iter()
        .map(|typed| who(cx, group, meeting, typed, presence));
    let command = Command::Attend {
        meeting: meeting.id,
        who: who.collect::<Result<_, _>>()?,
        presence,
        clock: None,
    };
    let id = meeting.id.to_string();
    let records = cx.settle(&mut session, command)?;
    out::changed(cx, &cx.told(&session, &records), &[id], &records)
}

/// A code may be both a member's and an organisation's: the one written in capitals is the
/// organisation.
fn who(
    cx: &Context,
    group: &Group,
    meeting: &Meeting,
    typed: &str,
    presence: Presence,
) -> Result<Who, Failure> {
    let member = typed.parse::<MemberId>().ok();
    let member = member.filter(|id| group.members.contains(id));
    let organisation = typed.parse::<OrganisationId>().ok();
    let organisation = organisation.filter(|id| group.organisations.contains(id));
    let guest = Title(Text::new(typed));
    let known = || {
        let mut rows = meeting.attendance.iter();
        rows.any(|row| row.guest.as_ref() == Some(&guest))
    };
    match (member, organisation) {
        (Some(_), Some(id)) if id.as_str() == typed => Ok(Who::Organisation(id)),
        (Some(id), _) => Ok(Who::Member(id)),
        (None, Some(id)) => Ok(Who::Organisation(id)),
        (None, None) if presence == Presence::CoOpted || known() => Ok(Who::Guest(guest)),
        (None, None) => Err(cx.unknown(typed)),
    }
}

pub(super) fn confirm(cx: &Context, args: &Which) -> Outcome {
    on_decision(cx, &args.decision, |_, decision| Command::Confirm {
        decision,
    })
}

pub(super) fn strike(cx: &Context, args: &Which) -> Outcome {
    on_decision(cx, &args.decision, |_, decision| Command::Strike {
        decision,
    })
}

pub(super) fn dissent(cx: &Context, args: &Dissented) -> Outcome {
    on_decision(cx, &args.decision, |group, decision| {
        let dissent = Dissent {
            reason: args.reason.as_deref().map(Text::new),
            ..minutes::dissenter(group, &args.who)
        };
        Command::Dissent { decision, dissent }
    })
}

fn on_decision(
    cx: &Context,
    typed: &str,
    command: impl FnOnce(&Group, crate::domain::id::DecisionId) -> Command,
) -> Outcome {
    let mut session = cx.open()?;
    let id = which::decision(cx, session.group(), typed)?;
    let command = command(session.group(), id);
    let records = cx.settle(&mut session, command)?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[id.to_string()], &records)
}

pub(super) fn settle(cx: &Context, args: &Settle) -> Outcome {
    let mut session = cx.open()?;
    let entry = which::entry(cx, session.group(), &args.entry)?;
    let state = if args.wait {
        EntryState::Open
    } else {
        EntryState::Settled
    };
    let records = cx.settle(&mut session, Command::Settle { entry, state })?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[entry.to_string()], &records)
}
