//! What stands in the minutes for a line: words that can be read when the meeting is long past.

use samklang::capture::{Outcome, offers, read};
use samklang::lang::retold::retold;

use super::{EN, ROOM, SV, sound};

#[test]
fn minutes_hold_whole_words_and_whole_dates() {
    for (line, written) in [
        ("Polisen redovisar läget", "Polisen redovisar läget"),
        ("! Nattvandringen förlängs", "Nattvandringen förlängs"),
        (
            "a14 hot svårt att få ledare @KFF fre",
            "A14 hotad: svårt att få ledare @KFF fre",
        ),
        ("A14 at r hard", "A14 hotad: hard"),
        ("A12, A17 klara", "A12, A17 klar"),
        ("A12 +1 Insats 12", "A12 +1 Insats 12"),
        (
            "> Kontaktar föreningarna, @KFF, senast fre",
            "Kontaktar föreningarna",
        ),
        ("t31 k", "T31 klar"),
        (
            "T31 klar siffrorna skickade",
            "T31 klar: siffrorna skickade",
        ),
        (
            "T31 flyttas till fre, offerten dröjer",
            "T31 flyttas till 9 oktober 2020: offerten dröjer",
        ),
        (
            "T31 hindrad svar dröjer, ny dag fre",
            "T31 hindrad, ny dag 9 oktober 2020: svar dröjer",
        ),
        ("- punkt ett", "punkt ett"),
        ("• punkt två", "punkt två"),
        ("* punkt tre - och mer", "punkt tre - och mer"),
        ("-5 grader ute", "-5 grader ute"),
        ("- ", "-"),
        ("närvarande POL och SOC", "Närvarande: POL, SOC"),
        ("> Ring @XYZ fre", "> Ring @XYZ fre"),
        ("A99 klar", "A99 klar"),
    ] {
        match read(line, &ROOM.sight(&SV)).outcome {
            Outcome::Says(said) => assert_eq!(said.text.as_str(), written, "{line}"),
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn minutes_are_in_the_language_of_the_group_whatever_was_typed_and_whoever_types() {
    for (line, written) in [
        (
            "A14 on track leaders found",
            "A14 enligt plan: leaders found",
        ),
        ("A12 done", "A12 klar"),
        ("T31 done", "T31 klar"),
        ("T31 on its way: no answer", "T31 på gång: no answer"),
        ("T24 hindered", "T24 hindrad"),
        (
            "T31 hindered no answer, new date 20/10",
            "T31 hindrad, ny dag 20 oktober 2020: no answer",
        ),
        (
            "T31 flyttas fram till 20/10",
            "T31 flyttas till 20 oktober 2020",
        ),
        (
            "T31 moved to 20 October",
            "T31 flyttas till 20 oktober 2020",
        ),
        (
            "T31 postponed to next friday",
            "T31 flyttas till 16 oktober 2020",
        ),
        (
            "T24 moved to 20/10 late",
            "T24 flyttas till 20 oktober 2020: late",
        ),
        ("present POL and SOC", "Närvarande: POL, SOC"),
        ("leaves KFF", "Går: KFF"),
    ] {
        for tongue in [&*SV, &*EN] {
            let Outcome::Says(said) = read(line, &ROOM.sight(tongue)).outcome else {
                panic!("{line}");
            };
            let kept = (said.text.as_str(), said.line.as_str());
            assert_eq!(kept, (written, line), "{line}");
        }
    }
}

#[test]
fn a_new_day_beside_how_it_goes_is_retold_in_the_other_language() {
    let written = "T31 hindrad, ny dag 20 oktober 2020: svar dröjer";
    let meeting = ROOM.group.meetings.get(&ROOM.meeting).unwrap();
    let told = |tongue| retold(tongue, &ROOM.group, meeting.day(), written);
    assert_eq!(
        told(&EN),
        "T31 hindered, new day 20 October 2020: svar dröjer"
    );
    assert_eq!(told(&SV), written);
}

#[test]
fn what_is_offered_is_understood_in_either_language() {
    for tongue in [&*SV, &*EN] {
        for line in [
            "A14 ",
            "A12 ",
            "A15 +",
            "T31 ",
            "> Ring @",
            "> Ring @KFF ",
            "närvarande ",
        ] {
            let offered = offers(line, line.len(), &ROOM.sight(tongue));
            assert!(!offered.is_empty(), "{line}");
            for offer in offered {
                let mut completed = line.to_owned();
                completed.replace_range(offer.start..offer.end, &offer.text);
                if completed.ends_with("till") || completed.ends_with("to") {
                    completed.push_str(" fre");
                }
                if completed.starts_with("> Ring @") && !line.contains("KFF") {
                    completed.push_str(" fre");
                }
                let reading = sound(&completed, &ROOM, tongue);
                assert_eq!(reading.remark, None, "{completed}");
                assert!(matches!(reading.outcome, Outcome::Says(_)), "{completed}");
            }
        }
    }
}
