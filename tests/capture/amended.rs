//! Lines that replace an entry: what they keep of it is told before `Enter`.

use samklang::capture::{Outcome, Sight, read};

use super::{Room, SV};

#[test]
fn a_decision_reworded_is_told_by_the_number_that_it_has() {
    let mut room = Room::new();
    let first = room.says("! Vandringen förlängs");
    let number = room.group.entries.get(&first).unwrap().decision.unwrap();
    let note = room.says("Alla är nöjda");
    assert_eq!(
        room.amends(first, "! Vandringen läggs ned"),
        format!("§ {} beslut \"Vandringen läggs ned\"", number.number)
    );
    assert_eq!(
        room.amends(note, "! Alla är nöjda"),
        format!("§ {} beslut \"Alla är nöjda\"", number.number + 1),
        "what was a note becomes the next one"
    );
}

#[test]
fn an_action_reworded_keeps_its_number_and_what_the_new_words_do_not_say() {
    let mut room = Room::new();
    let id = room.next_action();
    let first = room.says("> Ringer om A14 @kommunpolis 12/10");
    assert_ne!(room.next_action(), id);
    for (line, told) in [
        ("> Skriver", "· kommunpolis · A14 · 12 okt · \"Skriver\""),
        ("> Skriver @KFF", "· KFF · A14 · 12 okt · \"Skriver\""),
        (
            "> Skriver om A12 fre",
            "· kommunpolis · A12 · fre = 9 okt · \"Skriver om A12\"",
        ),
    ] {
        assert_eq!(room.amends(first, line), format!("{id} åtgärd {told}"));
    }
    let sight = Sight {
        amends: room.group.entries.get(&first),
        ..room.sight(&SV)
    };
    assert!(matches!(
        read(">", &sight).outcome,
        Outcome::Asks(asks) if asks.lacks_text() && !asks.lacks_owner()
    ));
}

#[test]
fn a_step_that_is_amended_is_not_counted_on_top_of_itself() {
    let mut room = Room::new();
    let first = room.says("A12 +1 Insats 12");
    for (line, told) in [
        (
            "A12 +1 Insats 12",
            "L1.1 +1 → 12 av 15 · A12 · \"Insats 12\"",
        ),
        ("A12 +2", "L1.1 +2 → 13 av 15 · A12"),
        ("A12 -11", "L1.1 −11 → 0 av 15 · A12"),
    ] {
        assert_eq!(room.amends(first, line), told);
    }
    let below = room.amends(first, "A12 -12");
    assert!(below.contains("L1.1 kan inte räknas under noll"), "{below}");
    let second = room.says("A12 -12");
    assert_eq!(room.amends(second, "A12 -12"), "L1.1 −12 → 0 av 15 · A12");
}
