//! `samklang exempt`: personal data that may leave the group, and why.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::domain::guard::Kind;
use crate::domain::query::guard::{Held, Place, held};
use crate::domain::text::Text;
use crate::domain::{Command, Exemption};
use crate::lang::word::{Match, resolve};

/// Arguments of `exempt`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where it stands and what it is, as `list finds` shows it: A12 title phone; the field may be left
    /// out where the thing has one such place only
    #[arg(required = true, num_args = 1.., value_names = ["WHERE", "KIND"])]
    what: Vec<String>,
    /// Why it may leave the group
    #[arg(long, value_name = "REASON")]
    because: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let (place, kind, count) = find(cx, &session, args)?;
    let wish = Exemption::wish(&place, kind, count, Text::new(&args.because));
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[place.to_string()], &records)
}

/// Returns the place that is meant, which is open, and how much of the kind stands there.
fn find(cx: &Context, session: &Session, args: &Args) -> Result<(Place, Kind, u32), Failure> {
    let typed = Text::new(&args.what.join(" "));
    let unknown = |id: &str| cx.fail(Status::NoSuchId, id, &[("text", (&typed).into())]);
    let (kind, place) = args.what.split_last().expect("BUG: clap asks for one");
    let place = place.join(" ");
    let Match::Found(code) = resolve(&cx.tongue, Kind::SET.name, Kind::SET.codes, kind) else {
        return Err(unknown("cli-no-such-find"));
    };
    let all = held(session.group());
    let meant: Vec<&Held> = all
        .iter()
        .filter(|it| {
            let named = [it.place.to_string(), it.place.thing.to_string()];
            let named = named.iter().any(|name| name.eq_ignore_ascii_case(&place));
            it.exempt.is_none() && it.find.kind.code() == code && (place.is_empty() || named)
        })
        .collect();
    let Some(first) = meant.first() else {
        return Err(unknown("cli-no-such-find"));
    };
    if meant.iter().any(|it| it.place != first.place) {
        return Err(unknown("cli-several-finds"));
    }
    Ok((first.place.clone(), first.find.kind, meant.len() as u32))
}
