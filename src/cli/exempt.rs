//! `samklang exempt`: personal data that may leave the group, and why.

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::domain::guard::Kind;
use crate::domain::guard::arising::is_mark;
use crate::domain::query::guard::{Held, held};
use crate::domain::text::Text;
use crate::domain::{Command, Exemption, Group};
use crate::lang::guard as words;
use crate::lang::word::{Match, resolve};

/// Arguments of `exempt`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Where it stands and what it is, as `list finds` shows it: A12 title phone; the field may be left
    /// out where the thing has one such place only, and the kind where there is but one there. What only
    /// comes about in a document is named by the mark that stands where the document is refused
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
        let meant = meant(cx, session.group(), &args.what)?;
        let (place, kind) = (&meant[0].place, meant[0].find.kind);
        let wish = Exemption::wish(place, kind, meant.len() as u32, because);
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

/// Returns the open finds that are meant by where they stand and what they are: all of a kind in one
/// field, never none.
pub(super) fn meant(cx: &Context, group: &Group, what: &[String]) -> Result<Vec<Held>, Failure> {
    let typed = Text::new(&what.join(" "));
    let unknown = |id: &str| cx.fail(Status::NoSuchId, id, &[("text", (&typed).into())]);
    // What it is may be of several words, as where it stands: `A12 rubrik telefonnummer`.
    let words: Vec<&str> = what.iter().flat_map(|it| it.split_whitespace()).collect();
    let read = (0..words.len()).find_map(|place| {
        let kind = resolve(
            &cx.tongue,
            Kind::SET.name,
            Kind::SET.codes,
            &words[place..].join(" "),
        );
        match kind {
            Match::Found(code) => Some((words[..place].join(" "), code)),
            _ => None,
        }
    });
    // Where all that stands there is of one kind, that says itself.
    let (named, code) = read.map_or((words.join(" "), None), |(named, code)| (named, Some(code)));
    let place = words::read_place(&cx.tongue, &named);
    let is_meant = |it: &Held| {
        let own = it.place.thing.to_string();
        named.is_empty() || own.eq_ignore_ascii_case(&named) || place.as_ref() == Some(&it.place)
    };
    let mut meant = held(group);
    meant.retain(|it| it.exempt.is_none() && is_meant(it));
    meant.retain(|it| code.is_none_or(|code| it.find.kind.code() == code));
    match meant.first() {
        None => Err(unknown("cli-no-such-find")),
        Some(first)
            if meant
                .iter()
                .any(|it| (&it.place, it.find.kind) != (&first.place, first.find.kind)) =>
        {
            Err(unknown("cli-several-finds"))
        }
        Some(_) => Ok(meant),
    }
}
