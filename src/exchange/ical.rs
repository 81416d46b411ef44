//! A meeting's notice as iCalendar (RFC 5545), for whatever calendar people keep.
//!
//! Written here, since what is needed is one event and one time zone. A meeting keeps one UID for
//! good, and its SEQUENCE rises whenever what the notice says of it changes, its agenda included, so
//! that a calendar knows the newer notice. Its times are those of the clock on the wall in [`ZONE`], whose rules go
//! with them; the group's place has no other zone yet.

use chrono::DateTime;

use crate::domain::meeting::Meeting;
use crate::domain::time::Moment;
use crate::domain::wall::Wall;

/// The zone in which meetings are held.
pub const ZONE: &str = "Europe/Stockholm";

/// The rules of the zone: summer time from the last Sunday of March to the last of October, as the
/// directive 2000/84/EC has it and Sweden had it from 1996.
const RULES: &[&str] = &[
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Stockholm",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The longest line in octets, its end not counted.
const LONGEST: usize = 75;

/// Which notice of a meeting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// How many there have been before it.
    pub sequence: u32,
    /// When anything of it last changed.
    pub at: Moment,
}

/// Returns the lines of a calendar that a meeting is, nothing where it has no time; `description`
/// tells its agenda.
pub fn event(meeting: &Meeting, description: &str, edition: Edition) -> Option<Vec<String>> {
    let at = meeting.at?;
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", uid(meeting)),
        format!("DTSTAMP:{}", utc(edition.at)),
        format!("SEQUENCE:{}", edition.sequence),
        format!("DTSTART;TZID={ZONE}:{}", local(at)),
    ];
    // Where nobody has said how long it takes, no end is better than a guess.
    lines.extend(
        meeting
            .ends()
            .map(|ends| format!("DTEND;TZID={ZONE}:{}", local(ends))),
    );
    lines.push(format!("SUMMARY:{}", text(meeting.title.as_str())));
    lines.extend(
        meeting
            .place
            .iter()
            .map(|place| format!("LOCATION:{}", text(place.as_str()))),
    );
    if !description.is_empty() {
        lines.push(format!("DESCRIPTION:{}", text(description)));
    }
    lines.extend(["STATUS:CONFIRMED", "END:VEVENT"].map(str::to_owned));
    Some(lines)
}

/// Returns the calendar of these [`event`]s.
pub fn calendar(events: &[Vec<String>]) -> String {
    let head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Samklang//Samklang//SV",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ];
    let lines = head.iter().chain(RULES).copied();
    let lines = lines.chain(events.iter().flatten().map(String::as_str));
    lines.chain(["END:VCALENDAR"]).map(folded).collect()
}

/// Returns the name that the meeting has in every calendar: its id alone is another meeting's in
/// another group.
fn uid(meeting: &Meeting) -> String {
    let called = meeting.called.map_or(0, Moment::millis);
    let id = meeting.id.to_string().to_lowercase();
    format!("{id}-{called}@samklang")
}

fn local(at: Wall) -> String {
    let date = at.date().to_string().replace('-', "");
    format!("{date}T{:02}{:02}00", at.hour(), at.minute())
}

fn utc(at: Moment) -> String {
    let at = DateTime::from_timestamp_millis(at.millis()).unwrap_or_default();
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Escapes what would end a text or split it (RFC 5545, 3.3.11).
fn text(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '\\' | ';' | ',' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            c if c.is_control() => text.push(char::REPLACEMENT_CHARACTER),
            c => text.push(c),
        }
    }
    text
}

/// Returns the line with its end, folded between characters so that no part of it is too long
/// (RFC 5545, 3.1); each further part begins with a space.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > LONGEST {
            folded.push_str("\r\n ");
            octets = 1;
        }
        octets += c.len_utf8();
        folded.push(c);
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests;
