//! `samklang add`: something new of any kind, its options made from the kind's fields.

use clap::{Arg, ArgMatches, Command as Clap, FromArgMatches};

use super::context::Context;
use super::exit::{Failure, Status};
use super::fields::{self, Given};
use super::{Outcome, key, out};
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::lang::value;

/// Arguments of `add`.
#[derive(Debug)]
pub(super) struct Args {
    kind: NounKind,
    id: Option<String>,
    words: Vec<String>,
    given: Vec<Given>,
}

impl Args {
    /// Returns whether the field called `key` is given.
    pub(super) fn gives(&self, key: &str) -> bool {
        self.given.iter().any(|(given, _)| given == key)
    }

    /// Returns whether it reads a file.
    pub(super) fn reads_file(&self) -> bool {
        let file = self.words.last();
        self.kind == NounKind::Key && file.is_some_and(|file| file != "-")
    }
}

pub(super) fn run(cx: &Context, mut args: Args) -> Outcome {
    let mut session = cx.open()?;
    let refused = |refusal: &Refusal| Failure::refused(&cx.tongue, refusal);
    if args.kind == NounKind::Key {
        let words = std::mem::take(&mut args.words);
        args.given.extend(key::given(cx, &words, &args.given)?);
    }
    // Where people choose the code, it may stand first.
    if args.words.len() == 2 {
        args.id = Some(args.words.remove(0));
    }
    if let Some(title) = args.words.pop() {
        let first = args.kind.fields()[0].key;
        args.given.insert(0, (first.to_owned(), vec![title]));
    }
    let id = match &args.id {
        Some(text) => Some(args.kind.id(text).map_err(|_| {
            let text = Text::new(text).to_string();
            let args = [("text", text.into())];
            cx.fail(Status::Refused, "cli-not-an-id", &args)
        })?),
        None => None,
    };
    let values = fields::values(cx, args.kind, &args.given, session.today())?;
    let understood = fields::understood(cx, args.kind, &args.given, &values, session.today());
    let wish = AnyWish::add(args.kind, id, values).map_err(|refusal| refused(&refusal))?;
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let id = records.iter().find_map(|record| record.event.subject());
    let id = id.map_or_else(String::new, |id: AnyId| id.to_string());
    if cx.global.quiet && !cx.global.json {
        out::print(cx, &id)?;
        cx.complain_of_written();
        return Ok(());
    }
    let mut said = cx.told(&session, &records);
    if !understood.is_empty() {
        let changes = value::list(&cx.tongue, "list-and", &understood);
        let args = [("what", said.into()), ("changes", changes.into())];
        said = cx.tongue.say("event-edited", &args);
    }
    out::changed(cx, &said, &[id], &records)
}

/// A store holds one group, and `init` made it; what is minuted comes into being at a meeting.
fn kinds() -> impl Iterator<Item = NounKind> {
    NounKind::ALL
        .iter()
        .copied()
        .filter(|kind| *kind != NounKind::Profile && !kind.is_minuted())
}

fn name(kind: NounKind) -> &'static str {
    match kind {
        NounKind::BudgetLine => "budget",
        other => other.code(),
    }
}

fn subcommand(kind: NounKind) -> Clap {
    let what = kind.code().replace('-', " ");
    let first = kind.fields()[0].key.to_uppercase();
    let coded = kind.is_coded();
    let words = Arg::new("words").num_args(if coded { 0..=2 } else { 0..=1 });
    let words = if kind == NounKind::Key {
        words
            .num_args(0..=2)
            .value_names(["MEMBER", "FILE"])
            .help("Whose it is, and the file with the public key, which ends in .pub; - for standard input")
    } else if coded {
        words
            .value_names(["CODE".to_owned(), first])
            .help("The code that you choose and the name; the code may stand in --id instead")
    } else {
        words.value_name(first).help("What it is called")
    };
    let mut command = Clap::new(name(kind))
        .about(format!("Add a new {what}"))
        .arg(words)
        .arg(Arg::new("id").long("id").value_name("ID").help(if coded {
            "The code that you choose"
        } else {
            "Its id; else the next free one"
        }))
        .args(fields::options(&[kind]));
    if name(kind) != kind.code() {
        command = command.alias(kind.code());
    }
    command
}

impl clap::Args for Args {
    fn augment_args(command: Clap) -> Clap {
        command
            .subcommand_required(true)
            .subcommand_value_name("KIND")
            .subcommand_help_heading("Kinds")
            .subcommands(kinds().map(subcommand))
    }

    fn augment_args_for_update(command: Clap) -> Clap {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Args {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let unknown = || clap::Error::new(clap::error::ErrorKind::MissingSubcommand);
        let (typed, matches) = matches.subcommand().ok_or_else(unknown)?;
        let kind = kinds()
            .find(|kind| name(*kind) == typed)
            .ok_or_else(unknown)?;
        Ok(Self {
            kind,
            id: matches.get_one::<String>("id").cloned(),
            words: matches
                .get_many::<String>("words")
                .map(|words| words.cloned().collect())
                .unwrap_or_default(),
            given: fields::given(matches, &[kind], kind).unwrap_or_default(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
