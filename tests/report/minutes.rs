//! What the minutes of a meeting say, and that they go on saying it.

use samklang::domain::command::Step;
use samklang::domain::id::MeetingId;
use samklang::domain::{Command, Group};
use samklang::exchange::json;
use samklang::lang::{Language, Tongue};
use samklang::report::{minutes, text};

use super::given::{group, group_with};

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
            "The meeting was opened at 13:04. Who was there stands above.",
        ),
    ] {
        let minutes = told(language, &group(), 3);
        assert!(minutes.contains(&format!("--\n\n{line}\n")), "{minutes}");
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
