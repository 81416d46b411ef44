//! `samklang move`: an activity to another stage, through the gates.

use super::context::Context;
use super::status::{not_a_word, not_an_activity};
use super::{Outcome, out};
use crate::domain::activity::Stage;
use crate::domain::command::Command;
use crate::domain::noun::AnyId;
use crate::domain::query::filter::Vocabulary as _;
use crate::domain::text::Text;

/// Arguments of `move`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The activity
    id: String,
    /// plan, do, check or improve, or the Swedish word, or the beginning of either; from improve to
    /// plan a new turn begins
    #[arg(required = true, value_name = "STAGE")]
    stage: Vec<String>,
    /// Why a closed gate is to be passed all the same; the reason is on record
    #[arg(long, value_name = "REASON")]
    because: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let typed = args.stage.join(" ");
    let to = cx
        .tongue
        .code(Stage::SET, &typed)
        .and_then(Stage::from_code)
        .ok_or_else(|| not_a_word(cx, Stage::SET, &typed, "cli-not-a-stage"))?;
    let activity = match cx.find(session.group(), &args.id)? {
        AnyId::Activity(id) => id,
        other => return Err(not_an_activity(cx, &other)),
    };
    let command = Command::Move {
        activity,
        to,
        because: args.because.as_deref().map(Text::new),
    };
    let records = cx.settle(&mut session, command)?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[activity.to_string()], &records)
}
