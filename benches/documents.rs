//! Documents: how long the minutes of a meeting take, and a table of every activity, in each format.

use samklang::domain::Group;
use samklang::domain::id::MeetingId;
use samklang::lang::{Language, Tongue};
use samklang::report::document::{Block, Document, Line, Table};
use samklang::report::{self, Format, minutes};

use super::{least, tell};

/// Measures documents of a group.
pub fn measure(group: &Group) {
    let tongue = Tongue::new(Language::Sv);
    let meeting = group.meetings.get(&MeetingId(3)).unwrap();
    let minutes = minutes::minutes(&tongue, group, meeting);
    let all = of_activities(group);
    for (what, document) in [("minutes", minutes), ("every activity", all)] {
        for format in Format::ALL {
            let (bytes, time) = least(3, || report::render(&document, *format).unwrap());
            let what = format!("{what} as {}", format.ending());
            tell(&what, &format!("{} kB", bytes.len().div_ceil(1_000)), time);
        }
    }
}

/// Returns a report with a heading and a sentence an organisation, and a row an activity.
fn of_activities(group: &Group) -> Document {
    let mut document = Document::new(Language::Sv, "Årsrapport 2020");
    document.about.date = "2020-12-31".parse().ok();
    for organisation in group.organisations.iter() {
        let own = group.activities.iter();
        let own = own.filter(|activity| activity.owner.as_ref() == Some(&organisation.id));
        let rows: Vec<Vec<String>> = own
            .map(|activity| {
                vec![
                    activity.id.to_string(),
                    activity.title.to_string(),
                    activity.status.to_string(),
                    activity.hours_planned.0.to_string(),
                    activity.hours_used.0.to_string(),
                ]
            })
            .collect();
        let said = format!("{} aktiviteter genomfördes av organisationen.", rows.len());
        let head = ["Nr", "Aktivitet", "Läge", "Planerat", "Använt"].map(Into::into);
        let table = Table::new(head.to_vec(), rows).numbers(&[3, 4]);
        document.blocks.extend([
            Block::Heading(2, organisation.name.to_string()),
            Block::Paragraph(Line::plain(said)),
            Block::Table(table),
        ]);
    }
    document
}
