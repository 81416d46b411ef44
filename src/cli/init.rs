//! `samklang init`: a store for a new group.

use std::path::PathBuf;

use clap::ValueEnum;
use serde_json::json;

use super::context::{Context, Stay};
use super::exit::Failure;
use super::session::Session;
use super::{Outcome, import, out};
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::field::Value;
use crate::domain::id::ProfileId;
use crate::domain::noun::{NounKind, Wish};
use crate::domain::profile::{GroupLanguage, ProfileField};
use crate::domain::text::Text;
use crate::domain::{Group, decide};
use crate::exchange;
use crate::host::local::{self, StoreError};
use crate::host::{Clock, Delivery};

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
        return Err(cx.store_fault(&StoreError::Exists { dir: place }));
    }
    let mut wishes = match (&args.sample, &args.from) {
        (Some(Sample::Savsjo), _) => sample(cx)?,
        (None, Some(file)) => {
            let import = import::read(cx, file, &Group::default())?;
            // A rule that stands against it is told with its line.
            decide(&Group::default(), import.command(), &stamp(cx)?)
                .map_err(|refusal| import::refused(cx, &import, refusal, &Group::default()))?;
            import.wishes
        }
        (None, None) => {
            let name = args.name.clone();
            let name = name.unwrap_or_else(|| cx.tongue.word("cli-group-name"));
            empty(cx, &Text::new(&name))?
        }
    };
    let filled = args.sample.is_some() || args.from.is_some();
    if let Some(name) = args.name.as_ref().filter(|_| filled) {
        wishes.push(named(cx, &Text::new(name))?);
    }
    let session = make(cx, wishes, Stay::Short, |_| ())?;
    let group = session.group();
    let name = group.label(&ProfileId.into()).unwrap_or_default();
    if cx.global.json {
        let seq = group.seq;
        return out::json(&json!({ "store": place.display().to_string(), "seq": seq }));
    }
    let place = place.display().to_string();
    let args = [("name", name.into()), ("place", place.into())];
    out::say(cx, &cx.tongue.say("cli-made-store", &args))
}

/// Makes the store and takes the wishes in. What cannot be taken in is told before there is one.
pub(super) fn make(
    cx: &Context,
    wishes: Vec<AnyWish>,
    stay: Stay,
    deliver: impl Fn(Delivery) + Send + Sync + 'static,
) -> Result<Session, Failure> {
    let clock = clock(cx, &wishes);
    let stamp = Stamp {
        at: clock.now(),
        ..stamp(cx)?
    };
    let command = Command::Import(wishes);
    decide(&Group::default(), command.clone(), &stamp)
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?;
    let way = cx.way(stay)?;
    let created = local::create(&way.place, &way.login);
    let created = created.map_err(|error| cx.store_fault(&error))?;
    let mut session = cx.begin(way.hosts(created), clock, deliver)?;
    cx.settle(&mut session, command)?;
    Ok(session)
}

/// Returns the clock of a group that begins with these wishes: a sample starts one of its own.
pub(super) fn clock(cx: &Context, wishes: &[AnyWish]) -> Clock {
    let fields = wishes.iter().find_map(|wish| match wish {
        AnyWish::Profile(Wish::Add { fields, .. }) => Some(fields),
        _ => None,
    });
    let started = fields.into_iter().flatten().find_map(|field| match field {
        ProfileField::Clock(started) => *started,
        _ => None,
    });
    cx.clock.of(started, None)
}

/// Returns the rows of the sample.
pub(super) fn sample(cx: &Context) -> Result<Vec<AnyWish>, Failure> {
    let text = exchange::sample::savsjo();
    let import = exchange::toml::read(text, &Group::default())
        .map_err(|errors| import::unread(cx, "savsjo.toml", &errors))?;
    Ok(import.wishes)
}

/// Returns the rows of a group of that name that begins empty: what stands on every agenda.
pub(super) fn empty(cx: &Context, name: &Text) -> Result<Vec<AnyWish>, Failure> {
    let language = language(cx);
    let agenda = exchange::toml::read(exchange::sample::agenda(language), &Group::default())
        .map_err(|errors| import::unread(cx, &format!("agenda-{language}.toml"), &errors))?;
    Ok(std::iter::once(named(cx, name)?)
        .chain(agenda.wishes)
        .collect())
}

/// Returns the language that a group begins in: the reader's.
fn language(cx: &Context) -> GroupLanguage {
    GroupLanguage::from_code(cx.tongue.language().code()).unwrap_or_default()
}

/// Returns the wish for a group of that name, in the reader's language.
fn named(cx: &Context, name: &Text) -> Result<AnyWish, Failure> {
    let language = language(cx);
    let fields = vec![
        ("name".to_owned(), Value::Text(name.clone())),
        ("language".to_owned(), Value::Word(language.code())),
    ];
    AnyWish::add(NounKind::Profile, Some(ProfileId.into()), fields)
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))
}

fn stamp(cx: &Context) -> Result<Stamp, Failure> {
    Ok(Stamp {
        at: cx.clock.now(),
        by: cx.me(&Group::default())?,
    })
}
