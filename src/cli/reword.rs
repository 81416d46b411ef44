//! `samklang reword`: other words for personal data, in any text that holds it.

use super::context::Context;
use super::exit::Status;
use super::{Outcome, exempt, out};
use crate::domain::Command;
use crate::domain::query::guard::rewording;
use crate::domain::text::Text;

/// Arguments of `reword`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where it stands and what it is, as `list finds` shows it: A14 reports name; the field may be
    /// left out where the thing has one such place only
    #[arg(required = true, num_args = 1.., value_names = ["WHERE", "KIND"])]
    what: Vec<String>,
    /// What is to stand there instead: a role, a function, a street
    #[arg(long, value_name = "WORDS")]
    to: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let meant = exempt::meant(cx, session.group(), &args.what)?;
    let to = Text::new(&args.to);
    if to.is_empty() {
        return Err(cx.fail(Status::Usage, "cli-nothing-said", &[]));
    }
    let place = &meant[0].place;
    let command = Command::Reword {
        thing: place.thing.clone(),
        field: Text::new(place.field),
        words: rewording(&meant, to.as_str()),
    };
    let records = cx.settle(&mut session, command)?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[place.to_string()], &records)
}
