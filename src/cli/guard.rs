//! The privacy guard at the prompt: what holds personal data is told where it is read, and does not leave
//! until it is mended or let through. `samklang list finds` shows what there is.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::exit::{Failure, Status};
use super::loose::Loose;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::query::guard::{self, Held, Leaving};
use crate::domain::text::Text;
use crate::domain::{Group, NounKind};
use crate::lang::guard as words;
use crate::report::{Document, guarded};

/// Returns what of a document is personal data that nobody has let through.
pub(super) fn found(group: &Group, document: &Document) -> Vec<Leaving> {
    guard::leaving(group, &guarded(document))
}

/// Tells on standard error what of a document is personal data, or refuses where it leaves the group.
pub(super) fn pass(cx: &Context, group: &Group, document: &Document, leaves: bool) -> Outcome {
    let found = found(group, document);
    if found.is_empty() {
        return Ok(());
    }
    if leaves {
        return Err(refused(cx, &found));
    }
    for found in &found {
        let what = words::leaving(&cx.tongue, found);
        let told = cx.tongue.say("cli-guarded-read", &[("what", what.into())]);
        out::complain(&told);
    }
    Ok(())
}

/// Tells on standard error how much of the whole group is personal data: a file of it is the group's own.
pub(super) fn whole(cx: &Context, group: &Group) {
    let held = guard::held(group);
    let count = held.iter().filter(|it| it.exempt.is_none()).count();
    if count > 0 {
        let args = [("count", count.into())];
        out::complain(&cx.tongue.say("cli-guarded-export", &args));
    }
}

/// Refuses where things of these kinds are to leave the group and hold what nobody has let through.
pub(super) fn kinds(cx: &Context, group: &Group, kinds: &[NounKind]) -> Outcome {
    let held = guard::held(group).into_iter();
    let held = held.filter(|it| it.exempt.is_none() && kinds.contains(&it.place.thing.kind()));
    let held: Vec<Held> = held.collect();
    if held.is_empty() {
        return Ok(());
    }
    let said = cx
        .tongue
        .say("cli-guarded", &[("count", held.len().into())]);
    let each = held.iter().map(|it| words::held(&cx.tongue, it));
    let lines = std::iter::once(said).chain(each).collect();
    let failure = Failure::of_lines(Status::Refused, "cli-guarded", lines);
    let rows = held.iter().map(|it| row(cx, group, it));
    Err(failure.with("finds", rows.collect()))
}

fn refused(cx: &Context, found: &[Leaving]) -> Failure {
    let said = cx
        .tongue
        .say("cli-guarded", &[("count", found.len().into())]);
    let each = found.iter().map(|it| words::leaving(&cx.tongue, it));
    let lines = std::iter::once(said).chain(each).collect();
    let rows = found.iter().map(|it| {
        json!({
            "where": it.place.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "mark": it.mark(),
            "under": it.piece.under,
            "kind": it.find.kind.code(),
            "text": it.words(),
            "instead": words::instead(&cx.tongue, &it.find, &it.piece.text),
        })
    });
    let failure = Failure::of_lines(Status::Refused, "cli-guarded", lines);
    failure.with("finds", rows.collect())
}

/// Prints all personal data in the group's texts, what was let through last with the reason.
pub(super) fn list(cx: &Context, view: &View, filter: &Loose) -> Outcome {
    let mut held = guard::held(&view.group);
    let is_none = held.is_empty();
    held.retain(|it| filter.matches(&said(cx, it)));
    if cx.global.json {
        let rows = held.iter().map(|it| row(cx, &view.group, it));
        return out::json(&rows.collect::<Json>());
    }
    if held.is_empty() {
        let told = if is_none {
            "cli-finds-none"
        } else {
            "cli-nothing-listed"
        };
        return out::print(cx, &cx.tongue.word(told));
    }
    let heads = [
        "field-about",
        "field-kind",
        "privacy-found",
        "privacy-instead",
    ];
    let mut table = Table::new(heads.map(|id| cx.tongue.word(id)).to_vec());
    for it in &held {
        let instead = match because(&view.group, it) {
            Some(because) => format!("{}: {because}", cx.tongue.word("privacy-exempt")),
            None => words::instead(&cx.tongue, &it.find, &it.text),
        };
        let kind = words::kind(&cx.tongue, &it.find);
        let place = words::place(&cx.tongue, &it.place);
        table.row([place, kind, it.words().to_owned(), instead]);
    }
    out::print(cx, &table.lines().join("\n"))
}

/// Returns what a find is filtered by: where it stands, what it is, and what stands there.
fn said(cx: &Context, held: &Held) -> Vec<String> {
    vec![
        held.place.thing.to_string(),
        held.place.to_string(),
        words::place(&cx.tongue, &held.place),
        held.find.kind.code().to_owned(),
        words::kind(&cx.tongue, &held.find),
        held.text.clone(),
    ]
}

fn because<'a>(group: &'a Group, held: &Held) -> Option<&'a Text> {
    let exemption = group.exemptions.get(&held.exempt?)?;
    Some(&exemption.because)
}

/// Returns a find as scripts read it.
pub(super) fn row(cx: &Context, group: &Group, held: &Held) -> Json {
    json!({
        "where": held.place.to_string(),
        "id": held.place.thing.to_string(),
        "field": held.place.field,
        "kind": held.find.kind.code(),
        "text": held.words(),
        "instead": words::instead(&cx.tongue, &held.find, &held.text),
        "exempt": because(group, held).map(ToString::to_string),
    })
}
