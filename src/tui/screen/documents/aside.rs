//! What is told of the chosen document, finding or development area.

use super::ribbon::stands;
use super::sign;
use crate::domain::Document;
use crate::domain::finding::{Found, Rule, Severity, Subject};
use crate::domain::id::{DevelopmentAreaId, DocumentId};
use crate::domain::query::areas;
use crate::domain::query::renewal::renewed_by;
use crate::domain::query::ribbon::Standing;
use crate::lang::finding::sentence;
use crate::tui::desk::Desk;
use crate::tui::screen::{mend, thing};
use crate::tui::widget::paint::Paint;

/// What is told of a document, in this order, where it is filled in.
const TOLD: &[&str] = &[
    "notice",
    "parents",
    "replaces",
    "adopted",
    "adopted_by",
    "registry",
    "target_areas",
];

/// Draws a document: what is found about it before what it is.
pub(super) fn document(
    paint: &mut Paint<'_>,
    id: DocumentId,
    standing: Standing,
    found: &[Found],
    desk: &Desk<'_>,
) {
    let (theme, group) = (desk.theme, desk.group());
    let Some(document) = group.documents.get(&id) else {
        return;
    };
    let mut y = paint.prose(0, 0, 2, &desk.named(&id.into()), theme.strong);
    let (word, style) = stands(standing, desk);
    let stood = match renewed_by(group, document) {
        Some(by) => {
            let args = [("stands", word.into()), ("by", by.id.to_string().into())];
            desk.say("document-renewed-by", &args)
        }
        None => word,
    };
    y += paint.prose(0, y, 1, &stood, style);
    let own = found.iter().filter(|found| {
        found.finding.subject() == Subject::Thing(id.into()) && found.accepted.is_none()
    });
    for found in own {
        let (sign, style) = sign(found, desk);
        paint.text(0, y, 1, sign, style);
        y += paint.prose(2, y, 3, &sentence(desk.tongue, &found.finding), theme.plain);
    }
    y = thing::tell(paint, y, &id.into(), &["kind", "parties"], desk);
    y = thing::tell_one(
        paint,
        y,
        &desk.word("field-period"),
        &period(document, desk),
        desk,
    );
    for renewal in &document.renewals {
        let every = desk.say("every-months", &[("months", renewal.months.into())]);
        let said = format!("{every}: {}", renewal.source);
        y = thing::tell_one(paint, y, &desk.word("field-renewals"), &said, desk);
    }
    y = thing::tell(paint, y, &id.into(), TOLD, desk);
    let areas = areas::of(group, document);
    if !areas.is_empty() {
        let named = areas.iter().map(|area| desk.named(&area.id.into()));
        let named: Vec<String> = named.collect();
        y = thing::tell_one(
            paint,
            y,
            &desk.word("nouns-development-area"),
            &named.join(", "),
            desk,
        );
    }
    thing::tell(paint, y, &id.into(), &["purpose", "source"], desk);
}

/// Says from when until when a document holds, and how long that is where it is whole months.
fn period(document: &Document, desk: &Desk<'_>) -> String {
    let days = desk.period(document.from, document.to);
    match document.whole_months() {
        Some(months) => {
            let months = desk.say("count-months", &[("months", months.into())]);
            format!("{days}, {months}")
        }
        None => days,
    }
}

/// Draws a finding: what, how bad, and where it is mended or why it is accepted.
pub(super) fn finding(paint: &mut Paint<'_>, found: &Found, desk: &Desk<'_>) {
    let (theme, rows) = (desk.theme, paint.height());
    let rule = found.finding.rule();
    let (sign, style) = sign(found, desk);
    let severity = match found.accepted {
        Some(_) => desk.word("findings-accepted"),
        None => desk.code(Severity::SET, rule.severity().code()),
    };
    let named = desk.code(Rule::SET, rule.code());
    let x = paint.row(
        0,
        0,
        &[(sign, style), (" ", theme.plain), (&severity, style)],
    );
    let room = paint.width().saturating_sub(x + 2);
    paint.text(x + 2, 0, room, &named, theme.faint);
    let said = sentence(desk.tongue, &found.finding);
    let mut y = 1 + paint.prose(0, 1, rows.saturating_sub(1), &said, theme.strong);
    if let Subject::Thing(id) = found.finding.subject() {
        y += paint.prose(0, y, 2, &desk.named(&id), theme.plain);
    }
    if let Some(id) = found.accepted {
        let acceptance = desk.group().acceptances.get(&id);
        let because = acceptance.map_or_else(String::new, |it| it.because.to_string());
        thing::tell_one(paint, y, &desk.word("findings-because"), &because, desk);
        return;
    }
    let mended = mend::sentence(&found.finding.mend(), desk);
    thing::tell_one(paint, y, &desk.word("findings-mended"), &mended, desk);
}

/// Draws a development area: what it is, and the activities that serve it.
pub(super) fn area(paint: &mut Paint<'_>, id: DevelopmentAreaId, desk: &Desk<'_>) {
    let theme = desk.theme;
    let mut y = paint.prose(0, 0, 2, &desk.named(&id.into()), theme.strong);
    y = thing::tell(paint, y, &id.into(), &["document", "rank"], desk);
    let served = areas::served(desk.group());
    let served = served.iter().find(|served| served.area.id == id);
    for activity in served.into_iter().flat_map(|served| &served.by) {
        y += paint.prose(0, y, 1, &desk.named(&(*activity).into()), theme.plain);
    }
    thing::tell(paint, y, &id.into(), &["source"], desk);
}
