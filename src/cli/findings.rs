//! `samklang list findings`: where the documents, the promises and the activities are not in accord.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::loose::Loose;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::finding::{Found, findings};
use crate::domain::text::Text;
use crate::lang::finding::sentence;

/// Prints what was found, the accepted ones last with the reason.
pub(super) fn run(cx: &Context, view: &View, filter: &Loose) -> Outcome {
    let mut found = findings(&view.group, view.today);
    let is_none = found.is_empty();
    found.retain(|it| filter.matches(&said(cx, it)));
    if cx.global.json {
        let rows = found.iter().map(|found| row(cx, view, found));
        return out::json(&rows.collect::<Json>());
    }
    if found.is_empty() {
        let told = if is_none {
            "findings-none"
        } else {
            "cli-nothing-listed"
        };
        return out::print(cx, &cx.tongue.word(told));
    }
    let mut table = Table::new(vec![
        cx.tongue.word("findings-severity"),
        cx.tongue.word("field-about"),
        cx.tongue.word("nouns-finding"),
    ]);
    for found in &found {
        let severity = found.finding.rule().severity();
        let word = match found.accepted {
            Some(_) => cx.tongue.word("findings-accepted"),
            None => cx.tongue.word(&format!("severity-{severity}")),
        };
        let said = sentence(&cx.tongue, &found.finding);
        let said = match because(view, found) {
            Some(because) => format!("{said} ({because})"),
            None => said,
        };
        table.row(vec![word, found.finding.mark(), said]);
    }
    out::print(cx, &table.lines().join("\n"))
}

/// Returns what a finding is filtered by: its rule, what it is about, how grave it is, and its sentence.
fn said(cx: &Context, found: &Found) -> Vec<String> {
    let finding = &found.finding;
    let severity = finding.rule().severity();
    vec![
        finding.rule().code().to_owned(),
        finding.subject().to_string(),
        finding.mark(),
        severity.code().to_owned(),
        cx.tongue.word(&format!("severity-{severity}")),
        sentence(&cx.tongue, finding),
    ]
}

fn because<'a>(view: &'a View, found: &Found) -> Option<&'a Text> {
    let acceptance = view.group.acceptances.get(&found.accepted?)?;
    Some(&acceptance.because)
}

fn row(cx: &Context, view: &View, found: &Found) -> Json {
    let finding = &found.finding;
    json!({
        "code": finding.rule().code(),
        "subject": finding.subject().to_string(),
        "message": sentence(&cx.tongue, finding),
        "severity": finding.rule().severity().code(),
        "mark": finding.mark(),
        "accepted": because(view, found).map(ToString::to_string),
    })
}
