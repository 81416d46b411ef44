//! Lines, texts and names as the standard wants them; a whole notice is read by another's parser in
//! the tests of the command line.

use super::*;
use crate::domain::field::Title;
use crate::domain::id::MeetingId;
use crate::domain::noun::Noun as _;

fn meeting() -> Meeting {
    Meeting {
        title: Title("Träff; om, allt".into()),
        at: "2020-10-05T13:00".parse().ok(),
        minutes: 120,
        called: "2020-10-05T14:00:00+02:00".parse().ok(),
        ..Meeting::blank(MeetingId(4))
    }
}

fn edition() -> Edition {
    Edition {
        sequence: 2,
        at: "2020-10-05T00:30:03.250+02:00".parse().unwrap(),
    }
}

#[test]
fn a_notice_has_its_name_its_times_and_their_zone() {
    let event = event(&meeting(), "1. Öppnande\n2. Övrigt", edition()).unwrap();
    let notice = calendar(&[event]);
    for line in [
        "UID:m4-1601899200000@samklang",
        "DTSTAMP:20201004T223003Z",
        "SEQUENCE:2",
        "DTSTART;TZID=Europe/Stockholm:20201005T130000",
        "DTEND;TZID=Europe/Stockholm:20201005T150000",
        "SUMMARY:Träff\\; om\\, allt",
        "DESCRIPTION:1. Öppnande\\n2. Övrigt",
        "TZID:Europe/Stockholm",
    ] {
        assert!(
            notice.contains(&format!("\r\n{line}\r\n")),
            "{line}: {notice}"
        );
    }
    assert!(!notice.contains("LOCATION"));
}

#[test]
fn a_meeting_without_a_time_has_no_notice_and_one_without_a_length_no_end() {
    let endless = Meeting {
        minutes: 0,
        ..meeting()
    };
    let endless = event(&endless, "", edition()).unwrap();
    assert!(!endless.iter().any(|line| line.contains("DTEND")));
    let timeless = Meeting {
        at: None,
        ..meeting()
    };
    assert_eq!(event(&timeless, "", edition()), None);
}

#[test]
fn lines_are_folded_between_letters_and_unfold_to_what_they_were() {
    for long in [
        "å".repeat(200),
        format!("x{}", "ö".repeat(99)),
        "€uro ".repeat(60),
    ] {
        let line = format!("DESCRIPTION:{long}");
        let folded = folded(&line);
        for part in folded.trim_end().split("\r\n") {
            assert!(part.len() <= LONGEST, "{}", part.len());
        }
        assert_eq!(folded.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }
    assert_eq!(folded(&"x".repeat(75)), format!("{}\r\n", "x".repeat(75)));
    assert_eq!(
        folded(&"x".repeat(76)),
        format!("{}\r\n x\r\n", "x".repeat(75))
    );
}

#[test]
fn a_text_cannot_end_its_line() {
    assert_eq!(text("a\\b;c,d\ne\rf"), "a\\\\b\\;c\\,d\\ne\u{fffd}f");
}
