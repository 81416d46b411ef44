//! What is said where a text was erased: in its place, of its record, and of the act.

use super::value::list;
use super::{Language, Tongue, date, event};
use crate::domain::event::{Event, Record};
use crate::domain::group::Group;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns what stands where a text of the group was erased: in the group's language, as the texts
/// around it, whoever reads.
pub fn instead(group: &Group) -> Text {
    Text::new(&Tongue::new(Language::of(group)).word("erased-text"))
}

/// Returns a record of the log as one sentence, with who erased its text, when and why, where
/// somebody did.
pub fn record(tongue: &Tongue, group: &Group, record: &Record, today: Date) -> String {
    let what = event::sentence(tongue, group, &record.event, today);
    let Some(erased) = group.erased.get(&record.seq) else {
        return what;
    };
    let on = date::date_time(tongue.language(), erased.at, today);
    let args = [
        ("what", what.into()),
        ("by", (&erased.by).into()),
        ("on", on.into()),
        ("because", (&erased.because).into()),
    ];
    tongue.say("event-erased", &args)
}

/// Returns what an erasure did, nothing where the records are none.
pub fn act(tongue: &Tongue, records: &[Record]) -> Option<String> {
    let mut why = None;
    let mut seqs = Vec::new();
    for record in records {
        let Event::TextErased { seq, because, .. } = &record.event else {
            return None;
        };
        why.get_or_insert(because);
        seqs.push(seq.to_string());
    }
    let because = why?;
    if let [seq] = seqs.as_slice() {
        let args = [("seq", seq.into()), ("because", because.into())];
        return Some(tongue.say("event-text-erased", &args));
    }
    let seqs = list(tongue, "list-and", &seqs);
    let args = [("seqs", seqs.into()), ("because", because.into())];
    Some(tongue.say("event-texts-erased", &args))
}
