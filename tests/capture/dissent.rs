//! Dissents as they are typed: whose, from which decision, and why.

use samklang::capture::{offers, read};
use samklang::domain::Command;
use samklang::domain::id::DecisionId;

use super::{EN, ROOM, Room, SV, sound, told};

/// Returns a room that has just decided twice, and the first of the decisions.
fn decided() -> (Room, DecisionId) {
    let mut room = Room::new();
    let first = room.says("! Nattvandringen förlängs");
    room.says("! Västar köps in");
    let first = room.group.entries.get(&first).unwrap().decision.unwrap();
    (room, first)
}

fn last(first: DecisionId) -> DecisionId {
    DecisionId {
        number: first.number + 1,
        ..first
    }
}

#[test]
fn who_dissents_is_read_before_or_after_the_decision() {
    let (room, first) = decided();
    let last = last(first);
    for (line, expected) in [
        ("reservation KFF", "dissent §2 KFF"),
        ("Reservation: KFF", "dissent §2 KFF"),
        ("reservation från KFF", "dissent §2 KFF"),
        ("dissent KFF", "dissent §2 KFF"),
        ("reservation KFF: för dyrt", "dissent §2 KFF \"för dyrt\""),
        (
            "reservation KFF – för dyrt, tycker de",
            "dissent §2 KFF \"för dyrt, tycker de\"",
        ),
        ("reservation §1 KFF", "dissent §1 KFF"),
        (
            "reservation § 1 KFF för dyrt",
            "dissent §1 KFF \"för dyrt\"",
        ),
        ("reservation §1/2020 KFF", "dissent §1 KFF"),
        ("reservation mot § 1 från KFF", "dissent §1 KFF"),
        (
            "reservation KFF mot § 1: för dyrt",
            "dissent §1 KFF \"för dyrt\"",
        ),
        (
            "reservation @kommunpolis mot beslutet: för dyrt",
            "dissent §2 kommunpolis \"för dyrt\"",
        ),
        (
            "reservation § 1 Fritidschefen: för dyrt",
            "dissent §1 \"Fritidschefen\" \"för dyrt\"",
        ),
        ("KFF reserverar sig", "dissent §2 KFF"),
        (
            "KFF reserverar sig mot § 1: för dyrt",
            "dissent §1 KFF \"för dyrt\"",
        ),
        ("@kommunpolis reserverade sig", "dissent §2 kommunpolis"),
        ("KFF dissents from it", "dissent §2 KFF"),
        ("reservation", "note (lacks-who)"),
        ("reservation § 1", "note (lacks-who)"),
        ("reservation XYZ", "note (unknown-who)"),
        ("reservation: vem", "note (unknown-who)"),
        ("reservation @XYZ", "note (unknown-who)"),
        ("reservation mot § 1: för dyrt", "note (lacks-who)"),
        ("reservation Kyrkan: nej", "note (unknown-who)"),
        ("reserverar sig KFF: nej", "dissent §2 KFF \"nej\""),
        ("KFF och POL reserverar sig", "note (one-dissent)"),
        ("reservation KFF och SOC", "note (one-dissent)"),
        ("reservation KFF, SOC", "note (one-dissent)"),
        ("reservation § 99 KFF", "note (unknown-id)"),
        ("Reservation för regn på lördag", "note"),
        ("reservation?", "note"),
        ("KFF reserverar sig?", "note"),
        ("KFF reserverar en lokal", "note"),
        ("Vi reserverar oss", "note"),
    ] {
        let expected = expected
            .replace("§1 ", &format!("{first} "))
            .replace("§2 ", &format!("{last} "));
        let line = line
            .replace("§ 1", &format!("§ {}", first.number))
            .replace("§1", &format!("§{}", first.number));
        let reading = sound(&line, &room, &SV);
        assert_eq!(told(&line, &reading), expected, "{line}");
    }
}

#[test]
fn where_nothing_is_decided_a_dissent_is_a_note_and_says_why() {
    let reading = read("reservation KFF", &ROOM.sight(&SV));
    assert_eq!(told("reservation KFF", &reading), "note (no-decision)");
}

#[test]
fn nobody_dissents_from_a_decision_that_was_taken_back() {
    let (mut room, decision) = decided();
    room.take(Command::Strike { decision });
    let line = format!("reservation § {} KFF", decision.number);
    let reading = read(&line, &room.sight(&SV));
    assert_eq!(told(&line, &reading), "note (struck)");
}

#[test]
fn a_dissent_that_is_amended_stays_with_its_decision() {
    let mut room = Room::new();
    let decision = room.says("! Nattvandringen förlängs");
    let entry = room.says("reservation KFF: för dyrt");
    room.says("! Västar köps in");
    let decision = room.group.entries.get(&decision).unwrap().decision.unwrap();
    let told = room.amends(entry, "reservation KFF: för sent");
    let expected = format!(
        "reservation från KFF mot § {} \"för sent\"",
        decision.number
    );
    assert_eq!(told, expected);
}

#[test]
fn the_preview_and_the_minutes_tell_it_in_words() {
    let (room, first) = decided();
    let number = last(first).number;
    for (tongue, line, expected) in [
        (
            &*SV,
            "reservation KFF: för dyrt",
            format!("reservation från KFF mot § {number} \"för dyrt\""),
        ),
        (
            &*EN,
            "KFF dissents",
            format!("dissent of KFF from § {number}"),
        ),
    ] {
        let sight = room.sight(tongue);
        assert_eq!(read(line, &sight).preview(&sight), expected);
    }
    let sight = room.sight(&EN);
    let samklang::capture::Outcome::Says(said) = read("dissent KFF: dyrt", &sight).outcome else {
        panic!("it says something");
    };
    let written = format!("KFF reserverar sig mot § {number}/2020: dyrt");
    assert_eq!(said.text.as_str(), written);
}

#[test]
fn who_dissents_is_completed() {
    let (room, _) = decided();
    let first = |line: &str| {
        let offer = offers(line, line.len(), &room.sight(&SV))
            .into_iter()
            .next();
        offer.map(|offer| offer.text)
    };
    assert_eq!(first("reservation kf").as_deref(), Some("KFF"));
    assert_eq!(
        first("reservation § 2 kommunp").as_deref(),
        Some("kommunpolis")
    );
    assert_eq!(
        first("reservation KFF kommunp"),
        None,
        "it is a reason by now"
    );
}
