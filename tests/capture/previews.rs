//! What the line above the hints says before `Enter`, in both languages.

use samklang::capture::read;
use samklang::exchange::toml;
use samklang::lang::Tongue;

use super::{EN, ROOM, Room, SV};

fn check(tongue: &Tongue, table: &[(&str, &str)]) {
    let (action, decision) = (ROOM.next_action(), next_decision());
    for (line, expected) in table {
        let expected = expected.replace("T?", &action).replace("§?", &decision);
        let sight = ROOM.sight(tongue);
        assert_eq!(read(line, &sight).preview(&sight), expected, "{line}");
    }
}

fn next_decision() -> String {
    let meeting = ROOM.group.meetings.get(&ROOM.meeting).unwrap();
    let id = samklang::domain::query::minutes::next_decision(&ROOM.group, meeting);
    format!("§ {}", id.number)
}

#[test]
fn swedish_previews_say_what_a_line_becomes() {
    check(
        &SV,
        &[
            ("", ""),
            ("Polisen redovisar läget", "anteckning"),
            ("A14 och KFF behöver ledare", "anteckning · nämner A14, KFF"),
            (
                "! Nattvandringen förlängs",
                "§? beslut \"Nattvandringen förlängs\"",
            ),
            ("? Vem betalar", "öppen fråga \"Vem betalar\""),
            ("+ Kameror", "parkeras till nästa dagordning \"Kameror\""),
            (
                "A14 hotad svårt att få ledare @KFF fre",
                "A14 status → hotad · fre = 9 okt · nämner KFF · \"svårt att få ledare\"",
            ),
            ("A12, A17 klara", "A12, A17 status → klar"),
            (
                "A18 försenad",
                "bara en anteckning: försenad är ingen status, menade du hotad? · nämner A18",
            ),
            ("beslut - vi köper in", "§? beslut \"vi köper in\""),
            (
                "> ring @POL 12.10",
                "T? åtgärd · 12.10 kan vara ett klockslag, skriv 12/10 om det är dagen · saknar dag (fre, 12/10, nästa träff) · POL · \"ring 12.10\"",
            ),
            (
                "> ring @POL fre eller lör",
                "T? åtgärd · fre eller lör är inte en bestämd dag · saknar dag (fre, 12/10, nästa träff) · POL · \"ring fre eller lör\"",
            ),
            (
                "T31 hindrad svar dröjer, ny dag 20/10",
                "T31 → hindrad, ny dag 20 okt · 20/10 = tis 20 okt · \"svar dröjer\"",
            ),
            (
                "A12 +1 Insats 12",
                "L1.1 +1 → 12 av 15 · A12 · \"Insats 12\"",
            ),
            ("L1.3 +1", "L1.3 +1"),
            (
                "> Kontaktar föreningarna @KFF 12/10",
                "T? åtgärd · KFF · 12/10 = mån 12 okt · \"Kontaktar föreningarna\"",
            ),
            (
                "> Samordna @POL @SOC fre",
                "T? åtgärd · POL · fre = 9 okt · en åtgärd har en ägare, SOC nämns bara · \"Samordna @SOC\"",
            ),
            (
                "> KFF kontaktar klubbarna @KFF 12/10",
                "T? åtgärd · KFF · 12/10 = mån 12 okt · \"KFF kontaktar klubbarna\"",
            ),
            (
                "> Följ upp A14 @fritid v43",
                "T? åtgärd · fritid · A14 · v43 = fre 23 okt · \"Följ upp A14\"",
            ),
            (
                "> Kontaktar föreningarna",
                "T? åtgärd · saknar ägare (@vem) och dag (fre, 12/10, nästa träff) · \"Kontaktar föreningarna\"",
            ),
            (
                ">",
                "T? åtgärd · saknar vad som ska göras, ägare (@vem) och dag (fre, 12/10, nästa träff)",
            ),
            ("T31 klar", "T31 → klar"),
            (
                "T31 klar siffrorna skickade",
                "T31 → klar \"siffrorna skickade\"",
            ),
            ("T31 på gång", "T31 → på gång"),
            (
                "T31 flyttas till 20/10",
                "T31 → ny dag 20 okt · 20/10 = tis 20 okt",
            ),
            ("närvarande POL SOC", "närvarande: POL, SOC"),
            ("går KFF", "gått: KFF"),
            ("kommer RTJ 13.20", "kommit: RTJ (13:20)"),
            ("A99 klar", "bara en anteckning: A99 finns inte"),
            (
                "A14 h",
                "bara en anteckning: h kan vara hotad eller hinder · nämner A14",
            ),
            (
                "A15 +1",
                "bara en anteckning: A15 tjänar L1.3 och L1.4: skriv A15 L1.3 +1 · nämner A15",
            ),
        ],
    );
}

#[test]
fn english_previews_say_what_a_line_becomes() {
    check(
        &EN,
        &[
            ("The police tell", "a note"),
            ("KFF needs leaders for A14", "a note · mentions KFF, A14"),
            ("! The walks go on", "§? decision \"The walks go on\""),
            ("? Who pays", "open question \"Who pays\""),
            ("+ Cameras", "parked for the next agenda \"Cameras\""),
            (
                "A14 at risk hard to find leaders @KFF fri",
                "A14 status → at risk · fri = 9 Oct · mentions KFF · \"hard to find leaders\"",
            ),
            ("A12 +1", "L1.1 +1 → 12 of 15 · A12"),
            (
                "> call the clubs @KFF by friday",
                "T? action · KFF · friday = 9 Oct · \"call the clubs\"",
            ),
            (
                "> call the clubs @KFF",
                "T? action · lacks a day (fri, 12/10, next meeting) · KFF · \"call the clubs\"",
            ),
            (
                "T31 moved to 20/10",
                "T31 → new day 20 Oct · 20/10 = Tue 20 Oct",
            ),
            (
                "A18 delayed by the permit",
                "only a note: delayed is no status, did you mean at risk? · mentions A18",
            ),
            ("T31 done", "T31 → done"),
            ("present POL", "present: POL"),
            ("> call @XYZ fri", "only a note: nobody is called @XYZ"),
            (
                "> call @KFX fri",
                "only a note: nobody is called @KFX, did you mean @KFF?",
            ),
            (
                "> call @polise fri",
                "only a note: nobody is called @polise, did you mean @kommunpolis?",
            ),
            (
                "We asked @fritids and @KFX",
                "a note · nobody is called @fritids, did you mean @KFF or @fritid?",
            ),
            (
                "present POL SCO",
                "only a note: nobody is called SCO, did you mean SOC? · mentions POL",
            ),
            (
                "> x @POL 30/2",
                "T? action · 30/2 is not in the calendar · lacks a day (fri, 12/10, next meeting) · POL · \"x 30/2\"",
            ),
        ],
    );
}

#[test]
fn a_step_on_a_day_outside_the_promises_term_says_that_it_does_not_count() {
    let mut room = Room::new();
    let over = "[[promise]]\nid = \"L1\"\nto = 2020-10-04\n";
    room.take(toml::read(over, &room.group).unwrap().command());
    for (tongue, told) in [
        (
            &*SV,
            "L1.1 +1 · dagen är utanför löftets period och räknas inte · A12",
        ),
        (
            &*EN,
            "L1.1 +1 · the day is outside the promise's term and does not count · A12",
        ),
    ] {
        let sight = room.sight(tongue);
        assert_eq!(read("A12 +1", &sight).preview(&sight), told);
    }
}
