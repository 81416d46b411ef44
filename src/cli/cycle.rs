//! The cycle as plain text: what the interface's first screen says, for where there is none.

use super::context::Context;
use crate::domain::activity::{Activity, Stage};
use crate::domain::group::Group;
use crate::domain::time::Date;
use crate::lang::date;
use crate::lang::refusal::capitalised;

use super::table::Table;

/// Returns the group's activities under their stages.
pub(super) fn lines(cx: &Context, group: &Group, today: Date) -> Vec<String> {
    let in_stage = |stage: Stage| -> Vec<&Activity> {
        let activities = group.activities.iter();
        activities
            .filter(|activity| activity.stage == stage && !activity.is_over())
            .collect()
    };
    let arrow = if cx.settings.ascii { " -> " } else { " → " };
    let stages: Vec<String> = Stage::ALL
        .iter()
        .map(|stage| {
            let name = cx.tongue.word(&format!("stage-{stage}")).to_uppercase();
            format!("{name} {}", in_stage(*stage).len())
        })
        .collect();
    let name = group.label(&crate::domain::id::ProfileId.into());
    let mut lines = vec![
        format!("SAMKLANG  {}", name.unwrap_or_default()),
        stages.join(arrow),
    ];
    // One table, so that the columns of all stages are aligned.
    let mut table = Table::bare();
    let mut heads = Vec::new();
    for stage in Stage::ALL {
        let activities = in_stage(*stage);
        heads.push((activities.len(), *stage));
        for activity in activities {
            table.row(row(cx, activity, today));
        }
    }
    let mut rows = table.lines().into_iter();
    for (count, stage) in heads.into_iter().filter(|(count, _)| *count > 0) {
        let name = cx.tongue.word(&format!("stage-{stage}"));
        lines.extend([String::new(), capitalised(&name)]);
        lines.extend(rows.by_ref().take(count));
    }
    lines
}

fn row(cx: &Context, activity: &Activity, today: Date) -> Vec<String> {
    let language = cx.tongue.language();
    let due = activity.to.map_or_else(String::new, |to| {
        if activity.days_late(today).is_some() {
            date::distance(language, to, today)
        } else {
            date::short(language, to, today)
        }
    });
    vec![
        format!("  {}", activity.id),
        activity
            .owner
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        cx.tongue.word(&format!("status-{}", activity.status)),
        due,
        activity.title.to_string(),
    ]
}
