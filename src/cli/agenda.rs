//! `samklang agenda`: the agenda of a meeting with its times, what is offered to it, and the order.
//!
//! ```text
//! --json  {"meeting":{"id","title","at","state"},"minutes","allotted","overlong",
//!          "items":[{"id","place","title","kind","stage","presenter","minutes","starts","activities",
//!                    "documents","takes_up","back_from","because","reached","now"}],
//!          "waiting":[{"id","kind","text","meeting"}]}
//! ```

use serde_json::{Value as Json, json};

use super::context::Context;
use super::exit::Failure;
use super::session::View;
use super::table::Table;
use super::which::{self, Else};
use super::{Outcome, out};
use crate::domain::activity::Stage;
use crate::domain::command::{AnyWish, Command};
use crate::domain::field::Value;
use crate::domain::meeting::{Comeback, Meeting};
use crate::domain::query::agenda::{self, Slot};
use crate::domain::query::minutes;
use crate::domain::text::Text;
use crate::domain::{AgendaItem, Entry, Group};
use crate::exchange;
use crate::lang::date;
use crate::lang::event::named;
use crate::tui::widget::paint::wrap;

/// The most columns of what is printed: it is read in a terminal.
const WIDTH: usize = 80;

/// Arguments of `agenda`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The meeting, as M4; else the one that is going on, or is called next
    #[arg(value_name = "M")]
    meeting: Option<String>,
    /// Move an item, as M4.3, to another place
    #[arg(id = "move", long = "move", value_name = "ITEM", requires = "beside")]
    moved: Option<String>,
    /// The item that it is to stand before
    #[arg(long, value_name = "ITEM", requires = "move", group = "beside")]
    before: Option<String>,
    /// The item that it is to stand after
    #[arg(long, value_name = "ITEM", requires = "move", group = "beside")]
    after: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let beside = args.before.as_ref().or(args.after.as_ref());
    if let (Some(item), Some(other)) = (&args.moved, beside) {
        return reorder(cx, args, item, other);
    }
    let view = cx.read()?;
    let typed = args.meeting.as_deref();
    let meeting = which::meeting(cx, &view.group, typed, Else::Current)?;
    if cx.global.json {
        return out::json(&document(&view, meeting));
    }
    let mut lines = heading(cx, meeting);
    lines.extend(items(cx, &view, meeting));
    lines.extend(sums(cx, &view, meeting));
    lines.extend(offered(cx, &view));
    out::print(cx, &lines.join("\n"))
}

fn reorder(cx: &Context, args: &Args, item: &str, other: &str) -> Outcome {
    let mut session = cx.open()?;
    let group = session.group();
    let meeting = which::meeting(cx, group, args.meeting.as_deref(), Else::Current)?.id;
    let item = which::item(cx, group, meeting, item)?;
    let beside = which::item(cx, group, meeting, other)?;
    if beside.meeting != item.meeting {
        return Err(cx.unknown(other));
    }
    let ranks = agenda::moved(group, item, beside, args.after.is_some());
    let edits = ranks.into_iter().map(|(id, rank)| {
        let rank = ("rank".to_owned(), Value::Whole(rank.into()));
        AnyWish::edit(id.into(), vec![rank])
    });
    let edits: Vec<AnyWish> = edits
        .collect::<Result<_, _>>()
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?;
    let records = cx.settle(&mut session, Command::Import(edits))?;
    let group = session.group();
    let place = agenda::place(group, item).unwrap_or_default();
    let said = cx.tongue.say(
        "agenda-moved",
        &[
            ("what", named(group, &item.into()).into()),
            ("place", place.into()),
        ],
    );
    out::changed(cx, &said, &[item.to_string()], &records)
}

fn heading(cx: &Context, meeting: &Meeting) -> Vec<String> {
    let state = cx.tongue.word(&format!("meeting-state-{}", meeting.state));
    let mut when = Vec::new();
    if let Some(at) = meeting.at {
        let until = meeting.ends().map(|end| format!("–{}", date::clock(end)));
        let day = date::long(cx.tongue.language(), at.date());
        when.push(format!(
            "{day} {}{}",
            date::clock(at),
            until.unwrap_or_default()
        ));
    }
    when.extend(meeting.place.as_ref().map(ToString::to_string));
    vec![
        format!("{} {} ({state})", meeting.id, meeting.title),
        when.join(", "),
        String::new(),
    ]
}

fn items(cx: &Context, view: &View, meeting: &Meeting) -> Vec<String> {
    let word = |id: &str| cx.tongue.word(id);
    let mut table = Table::new(vec![
        String::new(),
        word("cli-id"),
        word("agenda-time"),
        word("agenda-minutes"),
        word("field-stage"),
        word("field-presenter"),
        word("field-title"),
    ]);
    let slots = agenda::schedule(&view.group, meeting);
    if slots.is_empty() {
        return vec![word("agenda-empty")];
    }
    for Slot {
        place,
        starts,
        item,
    } in slots
    {
        let stage = item.stage.map(|stage| word(&format!("stage-{stage}")));
        let here = if meeting.item == Some(item.id) {
            ">"
        } else {
            " "
        };
        table.row([
            format!("{here}{place:>2}"),
            item.id.to_string(),
            starts.map(date::clock).unwrap_or_default(),
            if item.minutes == 0 {
                String::new()
            } else {
                item.minutes.to_string()
            },
            stage.unwrap_or_default(),
            item.presenter
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            title(cx, item),
        ]);
    }
    table.lines_within(WIDTH)
}

/// What the item is called, what it is about, and why it came back.
fn title(cx: &Context, item: &AgendaItem) -> String {
    let mut title = item.title.to_string();
    let about = item.activities.iter().map(ToString::to_string);
    let about: Vec<String> = about
        .chain(item.documents.iter().map(ToString::to_string))
        .chain(item.takes_up.iter().map(ToString::to_string))
        .collect();
    if !about.is_empty() {
        title = format!("{title} ({})", about.join(", "));
    }
    let Some((from, because)) = item.back_from.zip(item.because) else {
        return title;
    };
    let why = cx.tongue.word(&format!("comeback-{because}"));
    let args = [
        ("what", title.into()),
        ("from", from.to_string().into()),
        ("why", why.into()),
    ];
    cx.tongue.say("agenda-back", &args)
}

fn sums(cx: &Context, view: &View, meeting: &Meeting) -> Vec<String> {
    let allotted = agenda::allotted(&view.group, meeting.id);
    if allotted == 0 {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    lines.push(match meeting.minutes {
        0 => cx.tongue.say("agenda-sum", &[("sum", allotted.into())]),
        of => cx.tongue.say(
            "agenda-sum-of",
            &[("sum", allotted.into()), ("of", of.into())],
        ),
    });
    if let Some(over) = agenda::overlong(&view.group, meeting) {
        let over = [("over", over.into())];
        lines.push(format!("! {}", cx.tongue.say("agenda-overlong", &over)));
    }
    lines
}

/// What waits for an agenda to take it up, and how that is done.
fn offered(cx: &Context, view: &View) -> Vec<String> {
    let waiting = agenda::waiting(&view.group);
    if waiting.is_empty() {
        return Vec::new();
    }
    let mut table = Table::bare();
    for entry in waiting {
        let day = view
            .group
            .meetings
            .get(&entry.meeting)
            .and_then(Meeting::day);
        let day = day.map(|day| date::short(cx.tongue.language(), day, view.today));
        let text = minutes::text(&view.group, entry);
        table.row([
            format!("  {}", entry.id),
            day.unwrap_or_default(),
            cx.tongue.word(&format!("entry-kind-{}", entry.kind)),
            text.map_or_else(String::new, ToString::to_string),
        ]);
    }
    let mut lines = vec![String::new(), cx.tongue.word("agenda-waiting")];
    lines.extend(table.lines_within(WIDTH));
    if !cx.global.quiet {
        lines.extend(wrap(&cx.tongue.word("agenda-take-up"), WIDTH));
    }
    lines
}

fn document(view: &View, meeting: &Meeting) -> Json {
    let group = &view.group;
    let slots = agenda::schedule(group, meeting).into_iter();
    let waiting = agenda::waiting(group).into_iter();
    json!({
        "meeting": exchange::json::meeting(meeting),
        "minutes": (meeting.minutes > 0).then_some(meeting.minutes),
        "allotted": agenda::allotted(group, meeting.id),
        "overlong": agenda::overlong(group, meeting),
        "items": slots.map(|slot| item(group, meeting, &slot)).collect::<Json>(),
        "waiting": waiting.map(|entry| waits(view, entry)).collect::<Json>(),
    })
}

fn item(group: &Group, meeting: &Meeting, slot: &Slot<'_>) -> Json {
    let Slot {
        place,
        starts,
        item,
    } = slot;
    let text = |value: Option<String>| Json::from(value);
    json!({
        "id": item.id.to_string(),
        "place": place,
        "title": item.title.as_str(),
        "kind": item.kind.code(),
        "stage": item.stage.map(Stage::code),
        "presenter": text(item.presenter.as_ref().map(ToString::to_string)),
        "minutes": (item.minutes > 0).then_some(item.minutes),
        "starts": text(starts.map(|at| at.to_string())),
        "activities": item.activities.iter().map(ToString::to_string).collect::<Json>(),
        "documents": item.documents.iter().map(ToString::to_string).collect::<Json>(),
        "takes_up": text(item.takes_up.map(|id| id.to_string())),
        "back_from": text(item.back_from.map(|id| id.to_string())),
        "because": item.because.map(Comeback::code),
        "reached": agenda::is_reached(group, item, group.at),
        "now": meeting.item == Some(item.id),
    })
}

fn waits(view: &View, entry: &Entry) -> Json {
    json!({
        "id": entry.id.to_string(),
        "kind": entry.kind.code(),
        "text": minutes::text(&view.group, entry).map(Text::as_str),
        "meeting": entry.meeting.to_string(),
    })
}
