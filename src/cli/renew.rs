//! `samklang renew`: the document that comes after one, with what carries over.

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::renewal::{renewed_by, successor};

/// Arguments of `renew`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The document that is renewed
    id: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let AnyId::Document(id) = cx.find(session.group(), &args.id)? else {
        return Err(cx.unknown(&args.id));
    };
    let group = session.group();
    let document = group
        .documents
        .get(&id)
        .ok_or_else(|| cx.unknown(&args.id))?;
    if let Some(by) = renewed_by(group, document) {
        let args = [
            ("id", id.to_string().into()),
            ("by", by.id.to_string().into()),
        ];
        return Err(cx.fail(Status::Refused, "renewed-already", &args));
    }
    let fields = successor(group, document);
    let fields = fields
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value));
    let wish = AnyWish::add(NounKind::Document, None, fields.collect())
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?;
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let id = records.iter().find_map(|record| record.event.subject());
    let id = id.map_or_else(String::new, |id| id.to_string());
    if cx.global.quiet && !cx.global.json {
        return out::print(cx, &id);
    }
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[id], &records)
}
