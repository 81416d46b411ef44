//! `samklang status`: how activities are going, where actions stand.

use super::context::Context;
use super::exit::{Failure, Status as Exit};
use super::{Outcome, out};
use crate::domain::activity::{ActionState, Status};
use crate::domain::command::{AnyWish, Command};
use crate::domain::field::Value;
use crate::domain::id::{ActionId, ActivityId};
use crate::domain::noun::AnyId;
use crate::domain::text::Text;
use crate::domain::word::WordSet;
use crate::lang::word::{Match, resolve};

/// Arguments of `status`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Ids of activities or actions, then the status: not-started, on-track, at-risk, blocked, done,
    /// stopped; for actions open, done, dropped; or the Swedish word, or the beginning of either
    #[arg(required = true, num_args = 2.., value_names = ["ID", "STATUS"])]
    words: Vec<String>,
    /// What there is to say about it
    #[arg(short = 'm', long = "note", value_name = "NOTE")]
    note: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let first = &args.words[0];
    let of_actions = first.parse::<ActionId>().is_ok();
    let set = if of_actions {
        ActionState::SET
    } else {
        Status::SET
    };
    let (ids, code) = split(cx, set, &args.words)?;
    let ids: Vec<AnyId> = ids
        .iter()
        .map(|id| cx.find(session.group(), id))
        .collect::<Result<_, _>>()?;
    let command = if of_actions {
        actions(cx, &ids, code, args.note.is_some())?
    } else {
        let status = Status::from_code(code).unwrap_or_default();
        activities(cx, &ids, status, args.note.as_deref())?
    };
    let records = cx.settle(&mut session, command)?;
    let said = if ids.len() == 1 {
        cx.told(&session, &records)
    } else {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let status = cx.tongue.word(&format!("{}-{code}", set.name));
        cx.tongue.say(
            "cli-status-of",
            &[("ids", ids.join(", ").into()), ("status", status.into())],
        )
    };
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    out::changed(cx, &said, &ids, &records)
}

/// Returns the ids and the status's code: as few words as ids as leave a status.
fn split<'a>(
    cx: &Context,
    set: WordSet,
    words: &'a [String],
) -> Result<(&'a [String], &'static str), Failure> {
    for place in 1..words.len() {
        let typed = words[place..].join(" ");
        if let Match::Found(code) = resolve(&cx.tongue, set.name, set.codes, &typed) {
            // The set's own code lives as long as the program.
            let own = set.codes.iter().find(|own| **own == code);
            return Ok((&words[..place], own.copied().unwrap_or_default()));
        }
    }
    let typed = words.last().map_or("", String::as_str);
    Err(not_a_word(cx, set, typed, "cli-not-a-status"))
}

/// Returns the failure that `typed` is none of the set's words, or several.
pub(super) fn not_a_word(cx: &Context, set: WordSet, typed: &str, id: &str) -> Failure {
    let (id, codes) = match resolve(&cx.tongue, set.name, set.codes, typed) {
        Match::Ambiguous(codes) => ("cli-ambiguous", codes),
        Match::Found(_) | Match::Unknown => (id, set.codes.to_vec()),
    };
    let words: Vec<String> = codes
        .iter()
        .map(|code| cx.tongue.word(&format!("{}-{code}", set.name)))
        .collect();
    let words = crate::lang::value::list(&cx.tongue, "list-or", &words);
    let text = Text::new(typed).to_string();
    cx.fail(
        Exit::Usage,
        id,
        &[("text", text.into()), ("words", words.into())],
    )
}

fn activities(
    cx: &Context,
    ids: &[AnyId],
    status: Status,
    note: Option<&str>,
) -> Result<Command, Failure> {
    let activities: Vec<ActivityId> = ids
        .iter()
        .map(|id| match id {
            AnyId::Activity(id) => Ok(*id),
            AnyId::Action(_) => Err(cx.fail(Exit::Usage, "cli-status-mixed", &[])),
            other => Err(not_an_activity(cx, other)),
        })
        .collect::<Result<_, _>>()?;
    Ok(Command::Report {
        activities,
        status,
        note: note.map(Text::new),
    })
}

/// Several at once are one change: all of them or none.
fn actions(
    cx: &Context,
    ids: &[AnyId],
    code: &'static str,
    note: bool,
) -> Result<Command, Failure> {
    if note {
        return Err(cx.fail(Exit::Usage, "cli-status-no-note", &[]));
    }
    let mut wishes = Vec::new();
    for id in ids {
        if !matches!(id, AnyId::Action(_)) {
            return Err(cx.fail(Exit::Usage, "cli-status-mixed", &[]));
        }
        let fields = vec![("state".to_owned(), Value::Word(code))];
        let wish = AnyWish::edit(id.clone(), fields);
        wishes.push(wish.map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?);
    }
    Ok(match <[AnyWish; 1]>::try_from(wishes) {
        Ok([one]) => Command::Noun(one),
        Err(several) => Command::Import(several),
    })
}

/// Returns the failure that `id` is something else than an activity.
pub(super) fn not_an_activity(cx: &Context, id: &AnyId) -> Failure {
    let args = [("id", id.to_string().into())];
    cx.fail(Exit::NoSuchId, "cli-not-an-activity", &args)
}
