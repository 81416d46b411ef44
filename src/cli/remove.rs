//! `samklang remove`: something that nothing points to is no more.

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::NounKind;
use crate::domain::refusal::Refusal;

/// Arguments of `remove`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What to remove, all or nothing; refused where something else points to it
    #[arg(required = true)]
    id: Vec<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let mut wishes = Vec::new();
    let mut ids = Vec::new();
    for typed in &args.id {
        let id = cx.find(session.group(), typed)?;
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
