//! Things of one kind as rows of a table.

use std::collections::BTreeMap;

use super::context::Context;
use super::key;
use super::session::View;
use super::table::Table;
use crate::domain::Group;
use crate::domain::activity::ActionState;
use crate::domain::field::Value;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::query::spending::{self, Balance};
use crate::domain::query::trace::Trace;
use crate::domain::query::{duty, minutes, pace};
use crate::lang;
use crate::lang::refusal::field;
use crate::lang::value::value;
use crate::lang::{date, guard, number, spent};

/// Returns the columns between the id and what the thing is called, which is the last.
fn columns(kind: NounKind) -> &'static [&'static str] {
    match kind {
        NounKind::Activity => &["owner", "stage", "status", "to"],
        NounKind::Action => &["owner", "member", "due", "state", "meeting"],
        NounKind::Document => &["kind", "from", "to"],
        NounKind::Goal => &["area"],
        NounKind::Indicator => &["goal", "kind", "baseline", "target", "readings"],
        NounKind::Factor => &["kind", "domain"],
        NounKind::Promise => &["document", "from", "to", "problems"],
        NounKind::Commitment => &["counts", "gone", "pace", "activities"],
        NounKind::Organisation => &["kind"],
        NounKind::Member => &["role", "organisation"],
        NounKind::BudgetLine => &["organisation", "holds", "planned", "used", "left"],
        NounKind::DevelopmentArea => &["rank"],
        NounKind::Duty => &["recipient", "months", "due"],
        NounKind::Series => &["first", "repeat", "until"],
        NounKind::StandingItem => &["minutes", "stage"],
        NounKind::Meeting => &["at", "state"],
        NounKind::AgendaItem => &["minutes", "presenter"],
        NounKind::Decision => &["meeting", "on", "state"],
        NounKind::Entry => &["kind", "state", "item"],
        NounKind::Key => &["member", "kind", "key"],
        NounKind::Dialogue => &["on", "place", "people", "problems"],
        NounKind::Problem => &["rank", "place", "when", "promises"],
        NounKind::Acceptance => &["rule", "about"],
        NounKind::Sending => &["on", "note"],
        NounKind::Exemption => &["kind", "about"],
        NounKind::Profile | NounKind::TargetArea => &[],
    }
}

/// Returns the column of what a link of the chain led to, one link on.
fn ahead(kind: NounKind) -> Option<&'static str> {
    Some(match kind {
        NounKind::Dialogue => "problems",
        NounKind::Problem => "promises",
        NounKind::Commitment => "activities",
        _ => return None,
    })
}

/// Returns the things as a table for a reader, budget lines as they stand in `year`, or in this one.
pub(super) fn table(
    cx: &Context,
    view: &View,
    kind: NounKind,
    ids: &[AnyId],
    year: Option<i32>,
) -> Table {
    let named = kind.fields()[0].key;
    let columns = columns(kind);
    let heads = columns.iter().chain([&named]);
    let mut table = Table::new(
        std::iter::once(cx.tongue.word("cli-id"))
            .chain(heads.map(|key| field(&cx.tongue, kind, key)))
            .collect(),
    );
    // Only what hangs on a link of the chain is read out of all of it.
    let trace = ahead(kind).map(|_| Trace::of(&view.group));
    let balances = (kind == NounKind::BudgetLine)
        .then(|| balances(&view.group, year.unwrap_or(view.today.year())));
    for id in ids {
        let cells = columns
            .iter()
            .chain([&named])
            .map(|key| match (*key, &trace) {
                ("counts" | "gone" | "pace", _) => paced(cx, view, id, key),
                ("holds" | "planned" | "used" | "left", _) => {
                    let balance = balances.as_ref().and_then(|all| all.get(id));
                    balance.map_or_else(String::new, |balance| amount(cx, balance, key))
                }
                (key, Some(trace)) if ahead(kind) == Some(key) => {
                    let led_to = trace.led_to(id).iter().map(ToString::to_string);
                    led_to.collect::<Vec<_>>().join(", ")
                }
                (key, _) => cell(cx, view, id, key),
            });
        table.row(std::iter::once(id.to_string()).chain(cells));
    }
    table
}

/// Returns how each budget line stands in a year.
fn balances(group: &Group, year: i32) -> BTreeMap<AnyId, Balance> {
    let (accounts, _) = spending::accounts(group, year);
    let each = accounts.into_iter();
    each.map(|account| (account.line.id.clone().into(), account.balance))
        .collect()
}

/// Returns a cell about what a budget line holds or has paid, nothing where nobody has said.
fn amount(cx: &Context, balance: &Balance, key: &str) -> String {
    let spent = match key {
        "holds" => balance.holds,
        "planned" => Some(balance.planned),
        "used" => Some(balance.used),
        _ => balance.left(),
    };
    spent.map_or_else(
        || spent::UNSAID.into(),
        |spent| spent::both(cx.tongue.language(), spent, balance, "·"),
    )
}

/// Returns a cell about how far a commitment has come.
fn paced(cx: &Context, view: &View, id: &AnyId, key: &str) -> String {
    let AnyId::Commitment(id) = id else {
        return String::new();
    };
    let Some(pace) = pace::of(&view.group, *id, view.today) else {
        return String::new();
    };
    match key {
        "counts" => lang::pace::counter(&cx.tongue, &pace),
        "gone" => lang::pace::gone(&cx.tongue, &pace),
        _ => lang::pace::standing(&cx.tongue, &pace),
    }
}

fn cell(cx: &Context, view: &View, id: &AnyId, key: &str) -> String {
    let language = cx.tongue.language();
    match (id, key) {
        (AnyId::Activity(own), "to") => {
            let activity = view.group.activities.get(own);
            if let Some(activity) = activity
                && let Some(to) = activity.to
                && activity.days_late(view.today).is_some()
            {
                return date::distance(language, to, view.today);
            }
        }
        (AnyId::Action(own), "due") => {
            let action = view.group.actions.get(own);
            if let Some(action) = action
                && let Some(due) = action.due
                && action.state == ActionState::Open
                && action.is_overdue(view.today)
            {
                return date::distance(language, due, view.today);
            }
        }
        (AnyId::Duty(own), "due") => {
            let duty = view.group.duties.get(own);
            let due = duty.and_then(|duty| duty::next(&view.group, duty, view.today));
            return due.map_or_else(String::new, |due| {
                if due.is_overdue(view.today) {
                    date::distance(language, due.on, view.today)
                } else {
                    date::short(language, due.on, view.today)
                }
            });
        }
        (AnyId::Indicator(own), "readings") => {
            let indicator = view.group.indicators.get(own);
            let last = indicator.and_then(|indicator| indicator.readings.last());
            return last.map_or_else(String::new, |last| {
                let value = number::decimal(language, last.value);
                format!("{value} ({})", date::short(language, last.on, view.today))
            });
        }
        (AnyId::Key(own), "key") => {
            let key = view.group.keys.get(own);
            return key.map_or_else(String::new, key::fingerprint);
        }
        (AnyId::Exemption(own), "about") => {
            let about = view.group.exemptions.get(own);
            return about.map_or_else(String::new, |it| {
                let place = guard::read_place(&cx.tongue, it.about.as_str());
                let said = place.map(|place| guard::place(&cx.tongue, &place));
                said.unwrap_or_else(|| it.about.to_string())
            });
        }
        (AnyId::Entry(own), key) => {
            if let Some(entry) = view.group.entries.get(own) {
                match key {
                    "text" => {
                        let text = minutes::text(&view.group, entry);
                        return text.map_or_else(String::new, ToString::to_string);
                    }
                    // Only what waits has a state that means anything.
                    "state" if !entry.can_wait() => return String::new(),
                    _ => {}
                }
            }
        }
        _ => {}
    }
    let values = view.group.values(id).unwrap_or_default();
    values
        .iter()
        .find(|(spec, _)| spec.key == key)
        .map(|(spec, found)| match found {
            Value::Whole(0) => String::new(),
            found => value(&cx.tongue, spec, found, view.today),
        })
        .unwrap_or_default()
}
