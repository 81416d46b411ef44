//! The reports for scripts: `report council|board|promise --json`, without the words of any language.
//!
//! ```text
//! SOURCES: [what a claim rests on, as it is cited: "§5/2020","M3:10","I1 2020-06-30","A1–A4","#312"],
//!          empty where nothing shows it
//! PACE:    {"counted","target","span":{"from","to"} | null,"gone_percent","pace","sources":SOURCES}
//!
//! council {"since","record","sent","today","duty","logged",
//!   "moved":[{"id","title","status":{"was","now"},"stage":{"was","now"},"turn":{"was","now"},
//!             "sources":SOURCES}],              "was" null where it has come since or cannot be told
//!   "decisions":[{"id","text","state","sources":SOURCES}],
//!   "readings":[{"indicator","on","value","sources":SOURCES}],
//!   "commitments":[{"id","was", and PACE}],
//!   "needs":[{"kind":"blocked|question|finding","about","code","sources":SOURCES}]}
//!
//! board {"year","from","to","goes_on","duty",
//!   "activities":[{"id","title","owner","status","did","goals","sources":SOURCES}],
//!   "goals":[{"id","title","activities":["A1",…],
//!             "indicators":[{"id","kind","latest":{"on","value"} | null,"in_year","baseline","target",
//!                            "change","course","trend","reached","sources":SOURCES}]}],
//!   "without_goal":["A9",…],
//!   "budgets":[{"organisation","holds":SUM | null,"planned":SUM,"used":SUM,"left":SUM | null,
//!               "overdrawn":["KFF-3120",…],"sources":SOURCES}],     SUM: {"hours","cost_ore"}
//!   "unpaid":["A10",…],
//!   "commitments":[{"id","activities":[…], and PACE}],
//!   "turns":[{"activity","turn","ended","did","helped","shown","because","lesson","verdict",
//!             "sources":SOURCES}],              "shown": whether a reading bears "helped"
//!   "decisions":[{"id","text","activities":[…],"sources":SOURCES}],
//!   "next":{"year","late":[…],"going":[…],"planned":[…],"due":[{"what","about","on"}]}}
//!
//! promise {"promises":[{"id","title","parties":[…],"from","to","dialogues",
//!   "problems":[{"id","title"}],
//!   "commitments":[{"id","title", and PACE,
//!     "earlier":[{"year", and PACE}],           the years that are over, where it counts by year
//!     "evidence":[{"on","step","counts","said","by"}],   "by": an organisation; nobody is named
//!     "activities":[{"id","title","owner","status","turn","to"}]}],
//!   "document","renewed_by"}]}
//! ```

use serde_json::{Value as Json, json};

use super::shape::{paced, text, texts};
use super::value::{decimal, hours};
use crate::domain::activity::{Did, Helped, Stage, Verdict};
use crate::domain::query::effect::Course;
use crate::domain::query::pace::Pace;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::{About, Done, ForGoal, Kept, Measured, Spending, Yearly};
use crate::domain::query::report::council::{Decided, Moved, Need, Note, Paced};
use crate::domain::query::report::promise::{Committed, FollowUp};
use crate::domain::query::report::turns::Learnt;
use crate::domain::query::spending::Spent;
use crate::domain::text::Text;

/// Returns the note to a council.
pub fn council(note: &Note<'_>) -> Json {
    let readings = note.read.iter().map(|(indicator, reading)| {
        json!({
            "indicator": indicator.id.to_string(),
            "on": reading.on.to_string(),
            "value": decimal(reading.value),
            "sources": sources([&Source::on(indicator.id, reading.on)]),
        })
    });
    json!({
        "since": note.since.day.to_string(),
        "record": note.since.record,
        "sent": note.since.sent.as_ref().map(|sent| sent.id.to_string()),
        "today": note.today.to_string(),
        "duty": note.duty.map(|duty| duty.id.to_string()),
        "logged": note.is_logged,
        "moved": note.moved.iter().map(moved).collect::<Json>(),
        "decisions": note.decided.iter().map(decided).collect::<Json>(),
        "readings": readings.collect::<Json>(),
        "commitments": note.paced.iter().map(counted).collect::<Json>(),
        "needs": note.needs.iter().map(need).collect::<Json>(),
    })
}

fn moved(moved: &Moved<'_>) -> Json {
    let (activity, was) = (moved.activity, moved.was);
    json!({
        "id": activity.id.to_string(),
        "title": activity.title.as_str(),
        "status": { "was": was.map(|was| was.status.code()), "now": activity.status.code() },
        "stage": { "was": was.and_then(|was| was.stage).map(Stage::code), "now": activity.stage.code() },
        "turn": { "was": was.map(|was| was.turn), "now": activity.turn() },
        "sources": sources(&moved.sources),
    })
}

fn decided(decided: &Decided<'_>) -> Json {
    let entry = decided.entry.map(|entry| Source::of(entry.id));
    let decision = Source::of(decided.decision.id);
    json!({
        "id": decided.decision.id.to_string(),
        "text": decided.decision.text.as_str(),
        "state": decided.decision.state.code(),
        "sources": sources(std::iter::once(&decision).chain(&entry)),
    })
}

fn counted(it: &Paced<'_>) -> Json {
    let row = json!({ "id": it.commitment.id.to_string(), "was": it.was });
    with_pace(row, &it.pace, it.source.as_ref())
}

fn need(need: &Need<'_>) -> Json {
    let (kind, about, code, source) = match need {
        Need::Blocked(activity, _) => {
            let report = activity.last_report();
            let source = report.map_or(Source::Record(activity.seq), |report| {
                Source::on(activity.id, report.at.date())
            });
            ("blocked", activity.id.to_string(), None, source)
        }
        Need::Question(entry) => ("question", entry.id.to_string(), None, Source::of(entry.id)),
        Need::Finding(found, about) => {
            let code = Some(found.rule().code());
            ("finding", found.mark(), code, Source::Thing(about.clone()))
        }
    };
    json!({ "kind": kind, "about": about, "code": code, "sources": sources([&source]) })
}

/// Returns the yearly report.
pub fn board(told: &Yearly<'_>) -> Json {
    let ids = |places: &[usize]| -> Json {
        let ids = places
            .iter()
            .map(|place| told.done[*place].activity.id.to_string());
        ids.collect()
    };
    let goal = |goal: &ForGoal<'_>| {
        json!({
            "id": goal.goal.id.to_string(),
            "title": goal.goal.title.as_str(),
            "activities": ids(&goal.done),
            "indicators": goal.measured.iter().map(measured).collect::<Json>(),
        })
    };
    let kept = |kept: &Kept<'_>| {
        let row = json!({
            "id": kept.commitment.id.to_string(),
            "activities": ids(&kept.done),
        });
        with_pace(row, &kept.pace, kept.source.as_ref())
    };
    let due = told.next.due.iter().map(|it| {
        json!({
            "what": it.what.code(),
            "about": it.about.to_string(),
            "on": text(it.to.as_ref()),
        })
    });
    let late: Vec<_> = told.next.late.iter().map(|it| it.id).collect();
    let going: Vec<_> = told.next.going.iter().map(|it| it.id).collect();
    let planned: Vec<_> = told.next.planned.iter().map(|it| it.id).collect();
    json!({
        "year": told.year.year,
        "from": told.year.span.from.to_string(),
        "to": told.year.span.to.to_string(),
        "goes_on": told.year.goes_on,
        "duty": told.duty.map(|duty| duty.id.to_string()),
        "activities": told.done.iter().map(done).collect::<Json>(),
        "goals": told.goals.iter().map(goal).collect::<Json>(),
        "without_goal": ids(&told.goalless),
        "budgets": told.spent.iter().map(spending).collect::<Json>(),
        "unpaid": texts(&told.unpaid),
        "commitments": told.kept.iter().map(kept).collect::<Json>(),
        "turns": told.learnt.iter().map(learnt).collect::<Json>(),
        "decisions": told.decided.iter().map(about).collect::<Json>(),
        "next": {
            "year": told.next.year,
            "late": texts(&late),
            "going": texts(&going),
            "planned": texts(&planned),
            "due": due.collect::<Json>(),
        },
    })
}

fn done(done: &Done<'_>) -> Json {
    let activity = done.activity;
    json!({
        "id": activity.id.to_string(),
        "title": activity.title.as_str(),
        "owner": text(activity.owner.as_ref()),
        "status": done.status.code(),
        "did": done.did.map(Did::code),
        "goals": texts(&activity.goals),
        "sources": sources([&done.source]),
    })
}

fn measured(measured: &Measured<'_>) -> Json {
    let (indicator, standing) = (measured.indicator, &measured.standing);
    let latest = standing.latest.as_ref();
    let source = latest.map(|latest| Source::on(indicator.id, latest.on));
    json!({
        "id": indicator.id.to_string(),
        "kind": indicator.kind.code(),
        "latest": latest.map(|it| json!({ "on": it.on.to_string(), "value": decimal(it.value) })),
        "in_year": measured.in_year,
        "baseline": indicator.baseline.map(decimal),
        "target": indicator.target.map(decimal),
        "change": standing.change.map(|change| decimal(change.by)),
        "course": standing.change.map(|change| change.course.code()),
        "trend": standing.trend.map(Course::code),
        "reached": standing.reached,
        "sources": sources(&source),
    })
}

fn spending(spending: &Spending<'_>) -> Json {
    let sum = |spent: Spent| json!({ "hours": hours(spent.time), "cost_ore": spent.cost.0 });
    let overdrawn = spending.overdrawn.iter().map(|(line, _)| line.to_string());
    json!({
        "organisation": spending.organisation.to_string(),
        "holds": spending.balance.holds.map(sum),
        "planned": sum(spending.balance.planned),
        "used": sum(spending.balance.used),
        "left": spending.balance.left().map(sum),
        "overdrawn": overdrawn.collect::<Json>(),
        "sources": sources([&spending.source]),
    })
}

fn learnt(learnt: &Learnt<'_>) -> Json {
    let sources = sources(std::iter::once(&learnt.source).chain(&learnt.readings));
    json!({
        "activity": learnt.activity.id.to_string(),
        "turn": learnt.turn,
        "ended": text(learnt.ended.as_ref()),
        "did": learnt.did.map(Did::code),
        "helped": learnt.helped.map(Helped::code),
        "shown": learnt.helped.is_some() && !learnt.lacks_reading(),
        "because": learnt.because.map(Text::as_str),
        "lesson": learnt.lesson.map(Text::as_str),
        "verdict": learnt.verdict.map(Verdict::code),
        "sources": sources,
    })
}

fn about(about: &About<'_>) -> Json {
    let entry = about.entry.map(|entry| Source::of(entry.id));
    let decision = Source::of(about.decision.id);
    json!({
        "id": about.decision.id.to_string(),
        "text": about.decision.text.as_str(),
        "activities": texts(&about.activities),
        "sources": sources(std::iter::once(&decision).chain(&entry)),
    })
}

/// Returns what became of the promises.
pub fn promises(told: &[FollowUp]) -> Json {
    json!({ "promises": told.iter().map(promise).collect::<Json>() })
}

fn promise(told: &FollowUp) -> Json {
    let problems = told.problems.iter();
    let problems = problems.map(|(id, title)| json!({ "id": id.to_string(), "title": title }));
    json!({
        "id": told.id.to_string(),
        "title": told.title,
        "parties": texts(&told.parties),
        "from": text(told.period.0.as_ref()),
        "to": text(told.period.1.as_ref()),
        "dialogues": told.dialogues,
        "problems": problems.collect::<Json>(),
        "commitments": told.commitments.iter().map(committed).collect::<Json>(),
        "document": text(told.document.as_ref()),
        "renewed_by": told.renewed_by.as_ref().map(|(id, _)| id.to_string()),
    })
}

fn committed(told: &Committed) -> Json {
    let evidence = told.evidence.iter().map(|it| {
        json!({
            "on": it.on.to_string(),
            "step": it.step,
            "counts": it.counts,
            "said": it.said,
            "by": text(it.by.as_ref()),
        })
    });
    let activities = told.activities.iter().map(|it| {
        json!({
            "id": it.id.to_string(),
            "title": it.title,
            "owner": text(it.owner.as_ref()),
            "status": it.status.code(),
            "turn": it.turn,
            "to": text(it.to.as_ref()),
        })
    });
    let earlier = told.earlier.iter().map(|it| {
        let row = json!({ "year": it.year });
        with_pace(row, &it.pace, it.source.as_ref())
    });
    let row = json!({
        "id": told.id.to_string(),
        "title": told.title,
        "earlier": earlier.collect::<Json>(),
        "evidence": evidence.collect::<Json>(),
        "activities": activities.collect::<Json>(),
    });
    with_pace(row, &told.pace, told.source.as_ref())
}

fn with_pace(row: Json, pace: &Pace, source: Option<&Source>) -> Json {
    let mut row = paced(pace, row);
    row["target"] = pace.target.into();
    row["sources"] = sources(source);
    row
}

fn sources<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Json {
    let sources = sources.into_iter();
    sources.map(ToString::to_string).collect()
}
