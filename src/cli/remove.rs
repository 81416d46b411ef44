//! `samklang remove`: something that nothing points to is no more.

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::domain::Group;
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;

/// Arguments of `remove`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to remove, all or nothing; refused where something else points to it. `key` and a member
    /// are all keys of that member
    #[arg(required = true)]
    id: Vec<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let mut wishes = Vec::new();
    let mut ids = Vec::new();
    for id in named(cx, session.group(), &args.id)? {
        let kind = id.kind();
        if kind == NounKind::Profile {
            // A store is of one group, and goes with its folder.
            return Err(cx.fail(Status::Refused, "cli-group-stays", &[]));
        }
        if kind.is_minuted() {
            return Err(Failure::refused(&cx.tongue, &Refusal::OnlyMinuted { kind }));
        }
        ids.push(id.to_string());
        wishes.push(AnyWish::remove(id));
    }
    let command = match <[AnyWish; 1]>::try_from(wishes) {
        Ok([one]) => Command::Noun(one),
        Err(several) => Command::Import(several),
    };
    let records = cx.settle(&mut session, command)?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &ids, &records)
}

/// Returns what is to go: what is named, or the keys that are, each or all of a member's.
fn named(cx: &Context, group: &Group, typed: &[String]) -> Result<Vec<AnyId>, Failure> {
    match typed {
        [kind, rest @ ..] if kind == NounKind::Key.code() && !rest.is_empty() => {
            let keys = rest.iter().map(|text| keys(cx, group, text));
            Ok(keys.collect::<Result<Vec<_>, _>>()?.concat())
        }
        typed => typed.iter().map(|text| cx.find(group, text)).collect(),
    }
}

fn keys(cx: &Context, group: &Group, text: &str) -> Result<Vec<AnyId>, Failure> {
    let Some(member) = text.parse().ok().filter(|id| group.members.contains(id)) else {
        let key = NounKind::Key.id(text).ok();
        let key = key.filter(|id| group.contains(id));
        return key.map(|id| vec![id]).ok_or_else(|| cx.unknown(text));
    };
    let own = group.keys.iter().filter(|key| key.member == member);
    let own: Vec<AnyId> = own.map(|key| key.id.into()).collect();
    if own.is_empty() {
        let args = [("member", member.to_string().into())];
        return Err(cx.fail(Status::NoSuchId, "cli-no-keys", &args));
    }
    Ok(own)
}
