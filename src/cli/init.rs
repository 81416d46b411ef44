//! `samklang init`: a store for a new group.

use std::path::PathBuf;

use clap::ValueEnum;

use super::context::Context;
use super::exit::Failure;
use super::session::Session;
use super::{Outcome, import, out};
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::field::Value;
use crate::domain::id::ProfileId;
use crate::domain::noun::NounKind;
use crate::domain::profile::GroupLanguage;
use crate::domain::text::Text;
use crate::domain::{Group, decide};
use crate::exchange;
use crate::host::{Client, local};

/// Arguments of `init`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Begin with a sample
    #[arg(long, value_name = "SAMPLE", conflicts_with = "from")]
    sample: Option<Sample>,
    /// Begin with a group file, - for standard input
    #[arg(long, value_name = "FILE.toml")]
    from: Option<PathBuf>,
    /// What the group is called
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// The samples that come with the program.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Sample {
    /// Sävsjö's plan for crime prevention, with examples that make it live
    Savsjo,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let place = cx.place()?;
    if local::exists(&place) {
        return Err(cx.unopened(&local::OpenError::Exists));
    }
    let empty = Group::default();
    let mut import = match (&args.sample, &args.from) {
        (Some(Sample::Savsjo), _) => Some(import::parse(cx, exchange::sample::savsjo())?),
        (None, Some(file)) => Some(import::read(cx, file, &empty)?),
        (None, None) => None,
    };
    let mut wishes = import.as_mut().map_or_else(Vec::new, |import| std::mem::take(&mut import.wishes));
    if args.name.is_some() || import.is_none() {
        wishes.push(named(cx, args.name.as_deref())?);
    }
    // What cannot be taken in is told before there is a store.
    let me = cx.me(&empty)?;
    let stamp = Stamp {
        at: cx.clock.now(),
        by: me.clone(),
    };
    let command = Command::Import(wishes);
    decide(&empty, command.clone(), &stamp).map_err(|refusal| match &import {
        Some(import) => import::refused(cx, import, refusal, &empty),
        None => Failure::refused(&cx.tongue, &refusal),
    })?;
    let (store, group) = local::create(&place).map_err(|error| cx.unopened(&error))?;
    let mut session = Session::new(Client::host(store, group, cx.clock, me, |_| ()));
    let records = cx.settle(&mut session, command)?;
    let name = session.group().label(&ProfileId.into());
    let said = cx.tongue.say(
        "cli-made-store",
        &[
            ("name", name.unwrap_or_default().into()),
            ("place", place.display().to_string().into()),
        ],
    );
    out::changed(cx, &said, vec![ProfileId.to_string()], &records)
}

/// Returns the wish for a group of that name, and in the reader's language where it is new.
fn named(cx: &Context, name: Option<&str>) -> Result<AnyWish, Failure> {
    let name = name.map_or_else(|| cx.tongue.word("cli-group-name"), str::to_owned);
    let language = GroupLanguage::from_code(cx.tongue.language().code()).unwrap_or_default();
    let fields = vec![
        ("name".to_owned(), Value::Text(Text::new(&name))),
        ("language".to_owned(), Value::Word(language.code())),
    ];
    AnyWish::add(NounKind::Profile, Some(ProfileId.into()), fields)
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))
}
