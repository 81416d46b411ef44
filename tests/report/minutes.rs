//! What the minutes of a meeting say, and that they go on saying it.

use samklang::domain::activity::{ActionField, Progress, Stage};
use samklang::domain::command::{Said, Step, What};
use samklang::domain::id::MeetingId;
use samklang::domain::{Command, Group};
use samklang::exchange::json;
use samklang::lang::{Language, Tongue};
use samklang::report::{minutes, text};

use super::given::{group, group_with};
use crate::domain::given::edit;

fn told(language: Language, group: &Group, number: u32) -> String {
    let meeting = group.meetings.get(&MeetingId(number)).unwrap();
    text::render(&minutes::minutes(&Tongue::new(language), group, meeting))
}

/// Given the sample after its meeting of 5 October has been held.
fn given_held() -> Group {
    let step = |step| Command::Meet {
        meeting: MeetingId(4),
        step,
    };
    group_with([step(Step::Open), step(Step::Close)])
}

#[test]
fn the_next_meeting_is_the_one_that_followed_and_stays_so() {
    for (number, sv, en) in [
        (
            2,
            "måndag 7 september 2020 13:00",
            "Monday 7 September 2020 13:00",
        ),
        (
            3,
            "måndag 5 oktober 2020 13:00",
            "Monday 5 October 2020 13:00",
        ),
    ] {
        for group in [group(), given_held()] {
            let minutes = told(Language::Sv, &group, number);
            let line = format!("Nästa möte: Träff, {sv}, Kommunhuset");
            assert!(minutes.contains(&line), "{minutes}");
            let minutes = told(Language::En, &group, number);
            let line = format!("Next meeting: Träff, {en}, Kommunhuset");
            assert!(minutes.contains(&line), "{minutes}");
            let meeting = group.meetings.get(&MeetingId(number)).unwrap();
            let json = json::minutes(&group, meeting, "2020-10-06".parse().unwrap());
            assert_eq!(json["next"]["id"], format!("M{}", number + 1));
        }
    }
}

#[test]
fn no_item_stands_empty_once_the_meeting_is_over() {
    for (language, line) in [
        (
            Language::Sv,
            "Mötet öppnades kl. 13:04. Närvaron står ovan.",
        ),
        (
            Language::En,
            "The meeting was opened at 13:04. Attendance is given above.",
        ),
    ] {
        let minutes = told(language, &group(), 3);
        assert!(minutes.contains(&format!("--\n\n{line}\n")), "{minutes}");
    }
}

#[test]
fn where_no_next_meeting_is_called_it_says_so() {
    let group = given_held();
    for (language, heading, line) in [
        (
            Language::Sv,
            "13. Nästa träff",
            "Ingen nästa träff är utlyst.",
        ),
        (
            Language::En,
            "13. Nästa träff",
            "No next meeting has been called.",
        ),
    ] {
        let minutes = told(language, &group, 4);
        let below = minutes.split_once(heading).unwrap().1;
        assert_eq!(below.lines().nth(3), Some(line), "{minutes}");
    }
}

#[test]
fn in_a_draft_of_a_meeting_that_goes_on_no_item_stands_empty() {
    let open = Command::Meet {
        meeting: MeetingId(4),
        step: Step::Open,
    };
    let held = group_with([open]);
    let minutes = told(Language::Sv, &held, 4);
    let below = minutes.split_once("12. Övrigt").unwrap().1;
    assert_eq!(below.lines().nth(3), Some("Punkten är inte behandlad än."));
    let headings = minutes.lines().zip(minutes.lines().skip(3));
    let empty = headings.filter(|(line, after)| {
        let numbered = line
            .split_once(". ")
            .is_some_and(|(n, _)| n.parse::<u32>().is_ok());
        numbered && after.is_empty()
    });
    assert_eq!(empty.count(), 0, "{minutes}");
}

#[test]
fn in_another_language_the_words_of_the_program_are_that_languages() {
    let minute = |line: &str, does| Command::Minute {
        meeting: MeetingId(4),
        item: None,
        said: Said {
            line: line.into(),
            text: line.into(),
            what: What::Does(Box::new(does)),
        },
    };
    let step = |step| Command::Meet {
        meeting: MeetingId(4),
        step,
    };
    let (a20, t29) = ("A20".parse().unwrap(), "T29".parse().unwrap());
    let to_check = Command::Move {
        activity: a20,
        to: Stage::Check,
        because: Some("klar: i höst".into()),
    };
    let edit = |field| edit!(Action t29, field);
    let group = group_with([
        step(Step::Open),
        minute("A20 går till följa upp: klar: i höst", to_check),
        minute(
            "T29 flyttas till 12 oktober 2020",
            edit(ActionField::Due(Some("2020-10-12".parse().unwrap()))),
        ),
        minute(
            "T29 på gång",
            edit(ActionField::Progress(Progress::OnItsWay)),
        ),
    ]);
    let english = told(Language::En, &group, 4);
    for line in [
        "centrum på fasta tider – goes to check: klar: i höst",
        "moved to 12 October 2020",
        "on its way",
    ] {
        let words = english.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(line), "{english}");
    }
    let swedish = told(Language::Sv, &group, 4);
    assert!(swedish.contains("12 oktober 2020"), "{swedish}");
    let held = told(Language::En, &group, 3);
    for line in [
        "- A14 Nattvandring med föreningslivet – on track: Tre fredagar bemannade.",
        "- T24 Stämmer av med skolorna om drogvaneenkäten i november: done",
        "- A17 Belysning gångväg Hofgårdsskolan – blocked: Offert",
    ] {
        assert!(held.contains(line), "{held}");
    }
}

#[test]
fn what_has_a_colon_of_its_own_follows_on_a_dash() {
    let minutes = told(Language::Sv, &group(), 3);
    for line in [
        "- A14 Nattvandring med föreningslivet – enligt plan: Tre fredagar bemannade.",
        "- T24 Stämmer av med skolorna om drogvaneenkäten i november: klar",
    ] {
        assert!(minutes.contains(line), "{minutes}");
    }
}
