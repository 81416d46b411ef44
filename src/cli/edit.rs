//! `samklang edit`: other values in fields of something.

use clap::{Arg, ArgMatches, Command as Clap, FromArgMatches};

use super::context::Context;
use super::exit::Failure;
use super::{Outcome, fields, out};
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::NounKind;
use crate::domain::refusal::Refusal;

/// Arguments of `edit`.
#[derive(Debug)]
pub(super) struct Args {
    id: String,
    matches: ArgMatches,
}

impl Args {
    /// Returns whether the option called `name` is given.
    pub(super) fn gives(&self, name: &str) -> bool {
        self.matches.contains_id(name)
    }
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let id = cx.find(session.group(), &args.id)?;
    let refused = |refusal: Refusal| Failure::refused(&cx.tongue, &refusal);
    let kind = id.kind();
    let given = fields::given(&args.matches, NounKind::ALL, kind).map_err(refused)?;
    let values = fields::values(cx, kind, &given, session.today())?;
    let wish = AnyWish::edit(id.clone(), values).map_err(refused)?;
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[id.to_string()], &records)
}

impl clap::Args for Args {
    fn augment_args(command: Clap) -> Clap {
        command
            .arg(Arg::new("thing").value_name("ID").required(true).help(
                "What to edit; `group` is the group itself. An empty value empties a field, and a \
                 repeated option replaces the whole list",
            ))
            .args(fields::options(NounKind::ALL))
    }

    fn augment_args_for_update(command: Clap) -> Clap {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Args {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            id: matches
                .get_one::<String>("thing")
                .cloned()
                .unwrap_or_default(),
            matches: matches.clone(),
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
