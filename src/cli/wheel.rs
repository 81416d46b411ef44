//! `samklang list wheel`: what happens in a year, in order of time, then what has no day.
//!
//! `--json` is an array of `{"what","id","title","from","to","first","last"}`: `from` and `to` are its
//! own ends, in whatever year, and null where it has none; `first` and `last` are its days in the
//! year, and null where nobody has given it any.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::AnyId;
use crate::domain::query::wheel::{Happening, What, wheel};
use crate::domain::time::Date;
use crate::lang::date;

/// Something of the year, and when it is, if anybody has said.
type Row<'a> = (What, &'a AnyId, String, Option<&'a Happening>);

/// Prints what happens in a year and has all of `words` in what it is or is called.
pub(super) fn run(cx: &Context, view: &View, year: Option<i32>, words: &[String]) -> Outcome {
    let year = year.unwrap_or(view.today.year());
    let wheel = wheel(&view.group, year, view.today);
    let label = |id: &AnyId| view.group.label(id).unwrap_or_default();
    let dated = wheel.happenings.iter().map(|it| {
        let own = it.title.as_ref().map(ToString::to_string);
        let title = own.unwrap_or_else(|| label(&it.about));
        (it.what, &it.about, title, Some(it))
    });
    let undated = wheel.undated.iter();
    let undated = undated.map(|(what, id)| (*what, id, label(id), None));
    let words: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let fits = |(what, id, title, _): &Row<'_>| {
        let told = format!("{} {id} {title}", word(cx, *what)).to_lowercase();
        words.iter().all(|word| told.contains(word))
    };
    let rows: Vec<Row<'_>> = dated.chain(undated).filter(fits).collect();
    if cx.global.json {
        return out::json(&rows.iter().map(document).collect::<Json>());
    }
    if rows.is_empty() {
        return out::say(cx, &cx.tongue.word("cli-nothing-listed"));
    }
    let heads = [
        "field-from",
        "field-to",
        "wheel-column-what",
        "cli-id",
        "wheel-column-title",
    ];
    let mut table = Table::new(heads.iter().map(|head| cx.tongue.word(head)).collect());
    // What is of the year that was asked for needs not say so.
    let asked = Date::new(year, 1, 1).unwrap_or(view.today);
    for (what, id, title, happening) in rows {
        let day = |day: Option<Date>| {
            day.map(|day| date::short(cx.tongue.language(), day, asked))
                .unwrap_or_default()
        };
        let from = happening.and_then(|it| it.from);
        // What takes one day needs no end.
        let to = happening
            .and_then(|it| it.to)
            .filter(|to| Some(*to) != from);
        table.row([day(from), day(to), word(cx, what), id.to_string(), title]);
    }
    out::print(cx, &table.lines().join("\n"))
}

fn word(cx: &Context, what: What) -> String {
    cx.tongue.word(&format!("{}-{what}", What::SET.name))
}

fn document((what, id, title, happening): &Row<'_>) -> Json {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    json!({
        "what": what.code(),
        "id": id.to_string(),
        "title": title,
        "from": day(happening.and_then(|it| it.from)),
        "to": day(happening.and_then(|it| it.to)),
        "first": day(happening.map(|it| it.first)),
        "last": day(happening.map(|it| it.last)),
    })
}
