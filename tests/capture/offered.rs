//! Completion: what is offered at the cursor, and what the line then says.

use samklang::capture::{Offer, offers};

use super::{EN, ROOM, SV};

/// Returns what is offered where `|` stands.
fn at(line: &str) -> Vec<Offer> {
    let cursor = line.find('|').unwrap();
    offers(&line.replace('|', ""), cursor, &ROOM.sight(&SV))
}

/// Returns the line with the first offer taken.
fn taken(line: &str) -> String {
    let first = at(line).into_iter().next();
    let mut line = line.replace('|', "");
    if let Some(offer) = first {
        line.replace_range(offer.start..offer.end, &offer.text);
    }
    line
}

#[test]
fn the_first_offer_completes_the_line() {
    for (typed, completed) in [
        ("> Ring @k|", "> Ring @KFF"),
        ("> Ring @kommunp|", "> Ring @kommunpolis"),
        ("> Ring @fält|", "> Ring @faltarbetare"),
        ("> Ring @rädd|", "> Ring @raddningstjanst"),
        ("> Ring @K| fre", "> Ring @KFF fre"),
        ("närvarande PO|", "närvarande POL"),
        ("närvarande POL S|", "närvarande POL SOC"),
        ("A1|", "A10"),
        ("a12|", "A12"),
        ("nattv|", "A14"),
        ("! nattv|", "! A14"),
        ("!nattv|", "!A14"),
        ("belysn gång|", "A17"),
        ("Vi talade om belysning gångv|", "Vi talade om A17"),
        ("hofg|", "A17"),
        ("Vi talade om hofgårdssk bely|", "Vi talade om A17"),
        ("A14 |", "A14 enligt plan"),
        ("A14 h|", "A14 hotad"),
        ("A14 at|", "A14 hotad"),
        ("A14 s|", "A14 stoppad"),
        ("A12 +|", "A12 +1"),
        ("A15 +|", "A15 L1.3 +1"),
        ("T31 |", "T31 klar"),
        ("T31 fl|", "T31 flyttas till"),
        ("> Ring skolan @KFF |", "> Ring skolan @KFF nästa träff"),
        ("L1|", "L1.1"),
        ("> Ring @KFX|", "> Ring @KFF"),
        ("> Ring @KFX fre|", "> Ring @KFF fre"),
        ("> Ring @KFX:s folk |", "> Ring @KFF:s folk "),
        (
            "> Ring @KFX eller @kommunp|",
            "> Ring @KFX eller @kommunpolis",
        ),
        ("Vi frågade @KFX om hofg|", "Vi frågade @KFX om A17"),
        ("Vi frågade @KFX |", "Vi frågade @KFF "),
        ("närvarande POL SCO|", "närvarande POL SOC"),
    ] {
        assert_eq!(taken(typed), completed, "{typed}");
    }
}

#[test]
fn little_is_offered_and_nothing_where_nothing_fits() {
    for typed in ["|", "Polisen |", "vi|", "A99 |", "xyzzy|", "A12|", "! |"] {
        assert_eq!(at(typed), [], "{typed}");
    }
    for typed in ["> Ring @|", "närvarande |", "A|1", "> Ring skolan |"] {
        let offered = at(typed);
        assert!(offered.len() <= 8, "{typed}");
    }
    assert!(
        at("> Ring skolan |")
            .iter()
            .all(|offer| offer.text.starts_with('@'))
    );
}

#[test]
fn words_are_offered_in_the_readers_language() {
    let offered = offers("A14 hot", 7, &ROOM.sight(&EN));
    assert_eq!(offered[0].text, "at risk");
}
