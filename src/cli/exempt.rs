//! `samklang exempt`: personal data that may leave the group, and why.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::domain::guard::Kind;
use crate::domain::guard::arising::is_mark;
use crate::domain::query::guard::{Held, Place, held};
use crate::domain::text::Text;
use crate::domain::{Command, Exemption};
use crate::lang::word::{Match, resolve};

/// Arguments of `exempt`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where it stands and what it is, as `list finds` shows it: A12 title phone; the field may be left
    /// out where the thing has one such place only. What only comes about in a document is named by the
    /// mark that stands where the document is refused
    #[arg(required = true, num_args = 1.., value_names = ["WHERE", "KIND"])]
    what: Vec<String>,
    /// Why it may leave the group
    #[arg(long, value_name = "REASON")]
    because: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let because = Text::new(&args.because);
    let (wish, place) = if let Some((mark, kind)) = arising(cx, args) {
        (Exemption::arising(mark, kind, because), mark.clone())
    } else {
        let (place, kind, count) = find(cx, &session, args)?;
        let wish = Exemption::wish(&place, kind, count, because);
        (wish, place.to_string())
    };
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[place], &records)
}

/// Returns the mark and the kind that are meant, nothing where it is a field of the group. Whether there
/// is such a thing only a document tells; a mark lets through nothing else.
fn arising<'a>(cx: &Context, args: &'a Args) -> Option<(&'a String, Kind)> {
    let [mark, kind] = args.what.as_slice() else {
        return None;
    };
    let Match::Found(code) = resolve(&cx.tongue, Kind::SET.name, Kind::SET.codes, kind) else {
        return None;
    };
    is_mark(mark).then_some((mark, Kind::from_code(code)?))
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
