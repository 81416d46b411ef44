//! Lines and what they become: notes, marks, reports, counts.

use super::attendance::{NAMED, SAID};
use super::check;

pub(super) const ALL: &[&[(&str, &str)]] = &[NOTES, MARKS, REPORTS, COUNTS, NAMED, SAID];

const NOTES: &[(&str, &str)] = &[
    ("", "nothing"),
    ("   ", "nothing"),
    ("\u{200b}", "nothing"),
    ("Polisen redovisar läget på torget", "note"),
    ("The police tell how things are in the square", "note"),
    ("Vi ses fredag kväll i parken", "note"),
    ("See you on friday in the park", "note"),
    ("Nästa träff blir i Vrigstad", "note"),
    ("A14 och KFF behöver fler ledare", "note"),
    ("A14 är svår att bemanna", "note"),
    ("A14 klart senast fredag", "note"),
    ("A14 is hard to staff", "note"),
    ("A12, se förra anteckningarna", "note"),
    ("A12 kl 13 vid resecentrum", "note"),
    ("A12 at the station on Friday", "note"),
    ("A12 ej klar", "note"),
    ("A12 inte klar än", "note"),
    ("A12 not yet decided", "note"),
    ("A12 enligt polisen går det bra", "note"),
    ("A12 en bra insats", "note"),
    ("A12 klar?", "note"),
    ("A12?", "note"),
    ("A12", "note"),
    ("T31", "note"),
    ("T31 var svårare än väntat", "note"),
    ("L1.1", "note"),
    ("A99 är en väg", "note"),
    ("A4 papper är slut i skrivaren", "note"),
    ("Vi frågade @KFF om tider", "note"),
    ("Vi frågade @XYZ om tider", "note (unknown-who)"),
    ("Skriv till info@savsjo.se", "note"),
    ("Sex föreningar är med > fem förra året", "note"),
    ("Vem betalar? Oklart", "note"),
    ("Bra jobbat!", "note"),
    ("- en punkt i en lista", "note \"en punkt i en lista\""),
    ("§ 34 lästes upp", "note"),
    ("Beslut fattas nästa gång", "note"),
    ("Åtgärden är klar", "note"),
    ("Decision time", "note"),
    ("Beslut Vi köper in reflexer", "note (lacks-colon)"),
    ("Beslutades att köpa in reflexer", "note (lacks-colon)"),
    ("Beslut om lov fattas i nämnden", "note"),
    ("Åtgärd T31 är klar", "note"),
    ("Fråga Fritidschefen om nycklarna", "note"),
    ("Decided that reflectors are bought", "note (lacks-colon)"),
    ("Action was taken", "note"),
    ("+46 380 150 00 är numret", "note"),
    (">50 % av eleverna svarade", "note"),
    (">= 15 insatser krävs", "note"),
    ("Notera: A12 går bra", "note"),
    ("M4:17 ska rättas", "note"),
    ("\u{1b}[2J", "note"),
];

const MARKS: &[(&str, &str)] = &[
    (
        "! Nattvandringen förlängs",
        "decision \"Nattvandringen förlängs\"",
    ),
    (
        "!Nattvandringen förlängs",
        "decision \"Nattvandringen förlängs\"",
    ),
    (
        "  ! Nattvandringen förlängs ",
        "decision \"Nattvandringen förlängs\"",
    ),
    ("!! Viktigt beslut", "decision \"Viktigt beslut\""),
    (
        "beslut: Nattvandringen förlängs till 30 nov",
        "decision \"Nattvandringen förlängs till 30 nov\"",
    ),
    ("BESLUT: Bifall", "decision \"Bifall\""),
    ("Beslut : Bifall", "decision \"Bifall\""),
    ("beslut:Bifall", "decision \"Bifall\""),
    ("Beslut – vi köper in", "decision \"vi köper in\""),
    (
        "beslut - vi köper in: västar",
        "decision \"vi köper in: västar\"",
    ),
    ("fråga - vem betalar", "question \"vem betalar\""),
    ("Beslut-underlag saknas", "note"),
    ("A18 är försenad", "note (no-status)"),
    ("A18 late, the permit is missing", "note (no-status)"),
    ("A18 försenad?", "note"),
    ("Tåget är försenat till A18", "note"),
    (
        "decision: The night walks go on",
        "decision \"The night walks go on\"",
    ),
    (
        "Decision: A14 goes on @KFF",
        "decision \"A14 goes on @KFF\"",
    ),
    ("! A14 hotad", "decision \"A14 hotad\""),
    ("? Vem betalar västar", "question \"Vem betalar västar\""),
    ("?Vem betalar västar?", "question \"Vem betalar västar?\""),
    (
        "fråga: Vem betalar västar",
        "question \"Vem betalar västar\"",
    ),
    ("fraga: Vem betalar", "question \"Vem betalar\""),
    ("FRÅGA: Vem?", "question \"Vem?\""),
    ("fra\u{30a}ga: Vem?", "question \"Vem?\""),
    (
        "question: Who pays for the vests",
        "question \"Who pays for the vests\"",
    ),
    (
        "+ Kameror vid stationen",
        "parked \"Kameror vid stationen\"",
    ),
    ("+Kameror", "parked \"Kameror\""),
    (
        "parkera: Kameror vid stationen",
        "parked \"Kameror vid stationen\"",
    ),
    (
        "park: Cameras at the station",
        "parked \"Cameras at the station\"",
    ),
    ("Parked: cameras", "parked \"cameras\""),
    ("!", "note (nothing-said)"),
    ("?", "note (nothing-said)"),
    ("+", "note (nothing-said)"),
    ("beslut:", "note (nothing-said)"),
    ("question: ", "note (nothing-said)"),
    (
        "! @XYZ får i uppdrag att se över frågan",
        "decision \"@XYZ får i uppdrag att se över frågan\" (unknown-who)",
    ),
];

const REPORTS: &[(&str, &str)] = &[
    (
        "A14 hotad svårt att få ledare",
        "report A14 at-risk \"svårt att få ledare\"",
    ),
    (
        "a14 HOTAD svårt att få ledare",
        "report A14 at-risk \"svårt att få ledare\"",
    ),
    ("A14 hotad", "report A14 at-risk"),
    ("A12 klar", "report A12 done"),
    ("A12 done", "report A12 done"),
    ("A12 klart", "report A12 done"),
    ("A12: klar", "report A12 done"),
    ("A12: klar.", "report A12 done"),
    ("a12 KLAR - två beslag", "report A12 done \"två beslag\""),
    ("A12 klar, två beslag", "report A12 done \"två beslag\""),
    ("A12 klar: två beslag", "report A12 done \"två beslag\""),
    ("A12 – klar", "report A12 done"),
    ("A12 enligt plan", "report A12 on-track"),
    ("A12 enligt planen", "report A12 on-track"),
    ("A12 enl plan", "report A12 on-track"),
    (
        "A12 Enligt plan. Insats 11 genomförd.",
        "report A12 on-track \"Insats 11 genomförd.\"",
    ),
    ("A12 on track", "report A12 on-track"),
    (
        "A12 on-track, five done",
        "report A12 on-track \"five done\"",
    ),
    (
        "A14 at risk hard to find leaders",
        "report A14 at-risk \"hard to find leaders\"",
    ),
    ("A14 at-risk", "report A14 at-risk"),
    ("A14 hot svårt", "report A14 at-risk \"svårt\""),
    ("A14 hota", "report A14 at-risk"),
    (
        "A17 hinder offert saknas",
        "report A17 blocked \"offert saknas\"",
    ),
    (
        "A17 hin offert saknas",
        "report A17 blocked \"offert saknas\"",
    ),
    ("A17 blocked", "report A17 blocked"),
    ("A17 stoppad", "report A17 stopped"),
    ("A17 stopped no money", "report A17 stopped \"no money\""),
    ("A18 ej påbörjad", "report A18 not-started"),
    ("A18 ej pab", "report A18 not-started"),
    ("A18 not started yet", "report A18 not-started \"yet\""),
    ("A12 k", "report A12 done"),
    ("A12 k insats 12", "report A12 done \"insats 12\""),
    ("A12 en", "report A12 on-track"),
    ("A12 on", "report A12 on-track"),
    ("A14 h", "note (ambiguous)"),
    ("A14 h svårt att få ledare", "note (ambiguous)"),
    ("A14 e", "note (ambiguous)"),
    ("A99 klar", "note (unknown-id)"),
    ("A99 hotad svårt", "note (unknown-id)"),
    ("A12 A17 klar", "report A12 A17 done"),
    ("A12, A17 och A18 klara", "report A12 A17 A18 done"),
    ("A12 and A17 done", "report A12 A17 done"),
    ("A12 A99 klar", "note (unknown-id)"),
    (
        "A14 hotad svårt att få ledare @KFF fre",
        "report A14 at-risk \"svårt att få ledare @KFF fre\"",
    ),
    (
        "A12 hinder sedan måndag",
        "report A12 blocked \"sedan måndag\"",
    ),
    ("A12 klar @XYZ", "report A12 done \"@XYZ\" (unknown-who)"),
    ("A12 klar +1", "report A12 done \"+1\" (count-alone)"),
    (
        "A12 klar\u{200b} två beslag",
        "report A12 done \"två beslag\"",
    ),
];

/// What stands between a thing and how it goes.
const IS: &[(&str, &str)] = &[
    ("A14 är klar", "report A14 done"),
    ("A14 is at risk", "report A14 at-risk"),
    ("T33 och T38 klara", "note (action-alone)"),
    ("T38 utgår", "T38 dropped"),
    ("Beslutas: Västar köps in", "decision \"Västar köps in\""),
    ("parkeras: Kameror", "parked \"Kameror\""),
];

const COUNTS: &[(&str, &str)] = &[
    ("A12 +1", "count L1.1 +1 A12"),
    (
        "a12 +1 Insats 12 genomförd",
        "count L1.1 +1 A12 \"Insats 12 genomförd\"",
    ),
    ("A12 +2, två insatser", "count L1.1 +2 A12 \"två insatser\""),
    ("A12 +två", "count L1.1 +2 A12"),
    ("A12 +two", "count L1.1 +2 A12"),
    (
        "A12 -1 räknades dubbelt",
        "count L1.1 -1 A12 \"räknades dubbelt\"",
    ),
    ("A12 −1", "count L1.1 -1 A12"),
    ("A12 L1.1 +1", "count L1.1 +1 A12"),
    ("A12 +1 L1.1 Insats 12", "count L1.1 +1 A12 \"Insats 12\""),
    ("L1.1 +1", "count L1.1 +1"),
    ("l1.1 +1 Insats 12", "count L1.1 +1 \"Insats 12\""),
    ("L1.1 +1 A12 Insats 12", "count L1.1 +1 A12 \"Insats 12\""),
    ("L1.2 +1 Träff", "count L1.2 +1 \"Träff\""),
    ("A12 +0", "count L1.1 +0 A12"),
    ("A14 +1", "note (no-commitment)"),
    ("A14 L1.2 +1", "count L1.2 +1 A14"),
    ("A15 +1", "note (which-commitment)"),
    ("A15 L1.3 +1", "count L1.3 +1 A15"),
    ("A12 -500", "note (below-zero)"),
    ("A12 +9999999999", "note (too-far)"),
    ("A99 +1", "note (unknown-id)"),
    ("L9.9 +1", "note (unknown-id)"),
    ("A12 A14 +1", "note (count-alone)"),
    ("A12 + A14 går ihop", "note"),
    ("A12 +1?", "note"),
];

#[test]
fn notes_stay_notes() {
    check(NOTES);
}

#[test]
fn marks_make_decisions_questions_and_parked_matters() {
    check(MARKS);
}

#[test]
fn an_activity_and_a_status_are_a_report() {
    check(REPORTS);
}

#[test]
fn what_is_said_in_other_words_is_the_same() {
    check(IS);
}

#[test]
fn a_step_moves_a_counter() {
    check(COUNTS);
}
