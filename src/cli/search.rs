//! `samklang search`: everything said and decided, best first.
//!
//! `--json` is an array of `{"id","kind","on","meeting","item","text","struck"}`, `item` being a place
//! on the meeting's agenda, `struck` true of a decision that was taken back.

use serde_json::json;

use super::context::Context;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::Group;
use crate::domain::query::agenda;
use crate::domain::query::search::{Hit, search};
use crate::lang::date;

/// Arguments of `search`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Words that must all be found; the beginning or the inside of a word will do
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
}

/// How much of a long text is shown, in characters.
const SHOWN: usize = 90;

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let view = cx.read()?;
    let hits = search(&cx.tongue, &view.group, &args.words.join(" "));
    if cx.global.json {
        let rows = hits.iter().map(|hit| {
            json!({
                "id": hit.id.to_string(),
                "kind": hit.id.kind().code(),
                "on": hit.on.map(|on| on.to_string()),
                "meeting": hit.meeting.map(|meeting| meeting.to_string()),
                "item": hit.item.and_then(|item| agenda::place(&view.group, item)),
                "text": hit.text.as_str(),
                "struck": hit.struck,
            })
        });
        return out::json(&rows.collect::<serde_json::Value>());
    }
    if hits.is_empty() {
        return out::say(cx, &cx.tongue.word("cli-nothing-found"));
    }
    let mut table = Table::bare();
    for hit in &hits {
        let day = hit
            .on
            .map(|day| date::short(cx.tongue.language(), day, view.today));
        table.row([
            hit.id.to_string(),
            day.unwrap_or_default(),
            said_at(cx, &view.group, hit),
            said(cx, hit),
        ]);
    }
    out::print(cx, &table.lines().join("\n"))
}

/// What it says, and that it holds no more where it is struck.
fn said(cx: &Context, hit: &Hit) -> String {
    let text = around(hit.text.as_str(), hit.place);
    if !hit.struck {
        return text;
    }
    let args = [("text", text.into())];
    cx.tongue.say("report-decision-struck", &args)
}

/// The meeting, and the place on its agenda.
fn said_at(cx: &Context, group: &Group, hit: &Hit) -> String {
    let Some(meeting) = hit.meeting else {
        return String::new();
    };
    let place = hit.item.and_then(|item| agenda::place(group, item));
    match place {
        Some(place) => {
            let args = [
                ("meeting", meeting.to_string().into()),
                ("place", place.into()),
            ];
            cx.tongue.say("cli-said-at", &args)
        }
        None => meeting.to_string(),
    }
}

/// Returns the part of a long text in which the first word was found, cut between words.
fn around(text: &str, place: usize) -> String {
    let length = text.chars().count();
    if length <= SHOWN {
        return text.to_owned();
    }
    let from = place.saturating_sub(SHOWN / 3).min(length - SHOWN);
    let part: String = text.chars().skip(from).take(SHOWN).collect();
    let mut part = part.as_str();
    let begins = from > 0;
    let ends = from + SHOWN < length;
    if begins {
        part = part
            .split_once(char::is_whitespace)
            .map_or(part, |(_, rest)| rest);
    }
    if ends {
        part = part
            .rsplit_once(char::is_whitespace)
            .map_or(part, |(rest, _)| rest);
    }
    let mark = |cut: bool| if cut { "…" } else { "" };
    format!("{}{part}{}", mark(begins), mark(ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_text_the_place_is_shown() {
        assert_eq!(around("kort text", 5), "kort text");
        let long = format!("{}nålen{}", "hö ".repeat(80), " strå".repeat(80));
        let shown = around(&long, 240);
        assert!(
            shown.starts_with("…hö") && shown.ends_with("strå…"),
            "{shown}"
        );
        assert!(shown.contains("nålen"), "{shown}");
        let whole = "å".repeat(200);
        assert_eq!(around(&whole, 0).chars().count(), SHOWN + 1);
    }
}
