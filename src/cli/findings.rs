//! `samklang list findings`: where the documents, the promises and the activities are not in accord.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::session::View;
use super::table::Table;
use super::{Outcome, out};
use crate::domain::finding::{Found, findings};
use crate::domain::text::Text;
use crate::lang::finding::sentence;

/// Prints what was found, the accepted ones last with the reason.
pub(super) fn run(cx: &Context, view: &View) -> Outcome {
    let found = findings(&view.group, view.today);
    if cx.global.json {
        let rows = found.iter().map(|found| row(cx, view, found));
        return out::json(&rows.collect::<Json>());
    }
    if found.is_empty() {
        return out::print(cx, &cx.tongue.word("findings-none"));
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
