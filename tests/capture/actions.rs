//! Lines that are actions, those that lack something, and what is told of earlier ones.

use super::check;

pub(super) const ALL: &[&[(&str, &str)]] = &[NEW, DAYS, DAYS_LEFT_IN_PROSE, LACKING, FOLLOWED];

const NEW: &[(&str, &str)] = &[
    (
        "> KFF kontaktar föreningarna @KFF 12/10",
        "action \"KFF kontaktar föreningarna\" KFF 2020-10-12",
    ),
    (
        ">kontaktar föreningarna @kff 12/10",
        "action \"kontaktar föreningarna\" KFF 2020-10-12",
    ),
    (
        "åtgärd: kontakta föreningarna @KFF senast 12 okt",
        "action \"kontakta föreningarna\" KFF 2020-10-12",
    ),
    (
        "Åtgärd: Kontakta föreningarna, @KFF, senast 12/10.",
        "action \"Kontakta föreningarna\" KFF 2020-10-12",
    ),
    ("atgard: ring @POL fre", "action \"ring\" POL 2020-10-09"),
    (
        "> ring skolan senast torsdag den 8 oktober @POL",
        "action \"ring skolan\" POL 2020-10-08",
    ),
    ("> ring @POL tors 8/10", "action \"ring\" POL 2020-10-08"),
    (
        "> ring @POL senast den 12",
        "action \"ring\" POL 2020-10-12",
    ),
    ("> ring @POL ons v43", "action \"ring\" POL 2020-10-21"),
    (
        "action: call the clubs @KFF by friday",
        "action \"call the clubs\" KFF 2020-10-09",
    ),
    (
        "ACTION: call the clubs @KFF by 12 Oct",
        "action \"call the clubs\" KFF 2020-10-12",
    ),
    (
        "> @KFF kontaktar föreningarna 12/10",
        "action \"kontaktar föreningarna\" KFF 2020-10-12",
    ),
    (
        "> 12/10 @KFF kontaktar föreningarna",
        "asks \"12/10 kontaktar föreningarna\" KFF",
    ),
    (
        "> Ring skolan 12/10 @KFF",
        "action \"Ring skolan\" KFF 2020-10-12",
    ),
    (
        "> Ring skolan senast fredag om bussarna @KFF",
        "action \"Ring skolan om bussarna\" KFF 2020-10-09",
    ),
    (
        "> Bjud in till mötet den 20 oktober i aulan @KFF 12/10",
        "action \"Bjud in till mötet den 20 oktober i aulan\" KFF 2020-10-12",
    ),
    (
        "> Följ upp A14 med föreningarna @KFF fre",
        "action \"Följ upp A14 med föreningarna\" KFF 2020-10-09 A14",
    ),
    (
        "> Skriv ut på A4 @KFF fre",
        "action \"Skriv ut på A4\" KFF 2020-10-09 A4",
    ),
    (
        "> Mät vägen A99 @TEK fre",
        "action \"Mät vägen A99\" TEK 2020-10-09",
    ),
    (
        "> Ta fram siffror @kommunpolis v43",
        "action \"Ta fram siffror\" POL kommunpolis 2020-10-23",
    ),
    (
        "> Ta fram siffror @kommunpolis @KOM v43",
        "action \"Ta fram siffror\" KOM kommunpolis 2020-10-23",
    ),
    (
        "> Ta fram siffror @räddningstjänst fre",
        "action \"Ta fram siffror\" RTJ raddningstjanst 2020-10-09",
    ),
    (
        "> Ta fram siffror @jag fre",
        "action \"Ta fram siffror\" KOM sekreterare 2020-10-09",
    ),
    (
        "> Write the numbers down @me friday",
        "action \"Write the numbers down\" KOM sekreterare 2020-10-09",
    ),
    (
        "> Samordna @POL @SOC fre",
        "action \"Samordna @SOC\" POL 2020-10-09 (one-owner)",
    ),
    ("> Ring skolan @XYZ 12/10", "note (unknown-who)"),
    (
        "> Ring skolan (@KFF) fre",
        "action \"Ring skolan\" KFF 2020-10-09",
    ),
    (
        "> Sök bidrag @KFF fre kl 13",
        "action \"Sök bidrag kl 13\" KFF 2020-10-09",
    ),
    (
        "> Sök bidrag @KFF fre 13:00",
        "action \"Sök bidrag 13:00\" KFF 2020-10-09",
    ),
];

const DAYS_LEFT_IN_PROSE: &[(&str, &str)] = &[
    (
        "åtgärd - ring skolan @KFF fre",
        "action \"ring skolan\" KFF 2020-10-09",
    ),
    (
        "> läs ärende dnr 201103 @POL",
        "asks \"läs ärende dnr 201103\" POL",
    ),
    ("> ring 0382 201103 @POL", "asks \"ring 0382 201103\" POL"),
    (
        "> vi ses i juli eller fre @POL",
        "asks \"vi ses i juli eller fre\" POL (two-days)",
    ),
    ("> boka sal 12.30 @POL", "asks \"boka sal 12.30\" POL"),
];

const DAYS: &[(&str, &str)] = &[
    ("> x @POL fredag", "action \"x\" POL 2020-10-09"),
    ("> x @POL på fredag", "action \"x\" POL 2020-10-09"),
    ("> x @POL fri", "action \"x\" POL 2020-10-09"),
    ("> x @POL on friday", "action \"x\" POL 2020-10-09"),
    (
        "> Skriva brev @KOM nästa fredag",
        "action \"Skriva brev\" KOM 2020-10-16",
    ),
    (
        "> x @POL senast på fredag nästa vecka",
        "action \"x\" POL 2020-10-16",
    ),
    ("> x @POL by next friday", "action \"x\" POL 2020-10-16"),
    ("> x @POL mån", "action \"x\" POL 2020-10-12"),
    ("> x @POL 5/10", "action \"x\" POL 2020-10-05"),
    ("> x @POL 4/10", "action \"x\" POL 2021-10-04"),
    ("> x @POL 12 oktober 2020", "action \"x\" POL 2020-10-12"),
    (
        "> x @POL senast den 12 oktober 2020",
        "action \"x\" POL 2020-10-12",
    ),
    ("> x @POL Oct 12", "action \"x\" POL 2020-10-12"),
    (
        "> x @POL no later than 12 October",
        "action \"x\" POL 2020-10-12",
    ),
    ("> x @POL v 43", "action \"x\" POL 2020-10-23"),
    ("> x @POL vecka 43", "action \"x\" POL 2020-10-23"),
    ("> x @POL wk 43", "action \"x\" POL 2020-10-23"),
    ("> x @POL 2020-10-12", "action \"x\" POL 2020-10-12"),
    ("> x @POL imorgon", "action \"x\" POL 2020-10-06"),
    ("> x @POL i morgon", "action \"x\" POL 2020-10-06"),
    ("> x @POL tomorrow", "action \"x\" POL 2020-10-06"),
    ("> x @POL om två veckor", "action \"x\" POL 2020-10-19"),
    ("> x @POL om 2 veckor", "action \"x\" POL 2020-10-19"),
    ("> x @POL in two weeks", "action \"x\" POL 2020-10-19"),
    ("> x @POL om en månad", "action \"x\" POL 2020-11-05"),
    ("> x @POL nästa träff", "action \"x\" POL 2020-10-19"),
    ("> x till nästa träff @POL", "action \"x\" POL 2020-10-19"),
    ("> x @POL inför nästa möte", "action \"x\" POL 2020-10-19"),
    (
        "> x @POL by the next meeting",
        "action \"x\" POL 2020-10-19",
    ),
    (
        "> x @POL 2020-09-01",
        "action \"x\" POL 2020-09-01 (past-day)",
    ),
    ("> x @POL 30/2", "asks \"x 30/2\" POL (impossible-date)"),
    (
        "> x @POL senast 31/11",
        "asks \"x senast 31/11\" POL (impossible-date)",
    ),
    ("> x @POL v54", "asks \"x v54\" POL (impossible-date)"),
    (
        "> följ upp @POL före jul 18 dec",
        "action \"följ upp före jul\" POL 2020-12-18",
    ),
    (
        "> plantera @TEK senast maj 1 juni",
        "action \"plantera senast maj\" TEK 2021-06-01",
    ),
    (
        "> ring senast 12 okt 3 gånger @POL",
        "action \"ring 3 gånger\" POL 2020-10-12",
    ),
    ("> x @POL by Dec 18", "action \"x\" POL 2020-12-18"),
    ("> x @POL inom 14 dagar", "action \"x\" POL 2020-10-19"),
    ("> x @POL inom två veckor", "action \"x\" POL 2020-10-19"),
    ("> x @POL within two weeks", "action \"x\" POL 2020-10-19"),
    ("> x @POL i nästa vecka", "action \"x\" POL 2020-10-16"),
    ("> x @POL during next week", "action \"x\" POL 2020-10-16"),
    ("> x @POL 3/11-20", "action \"x\" POL 2020-11-03"),
    ("> x @POL senast 3/11-20", "action \"x\" POL 2020-11-03"),
    ("> x @POL 201103", "action \"x\" POL 2020-11-03"),
    (
        "> x senast 201103 @POL om det går",
        "action \"x om det går\" POL 2020-11-03",
    ),
    // What is past, far off or in no calendar is a number.
    (
        "> läs anteckningen 200907 @POL",
        "asks \"läs anteckningen 200907\" POL",
    ),
    ("> ring 521103 @POL", "asks \"ring 521103\" POL"),
    ("> köp för 201301 @POL", "asks \"köp för 201301\" POL"),
    ("> x 201103 i vagnen @POL", "asks \"x 201103 i vagnen\" POL"),
    ("> x @POL till jul", "action \"x\" POL 2020-12-24"),
    ("> x @POL före nyår", "action \"x\" POL 2020-12-31"),
    ("> x @POL by Christmas", "action \"x\" POL 2020-12-24"),
    ("> x @POL before new year", "action \"x\" POL 2020-12-31"),
    ("> önska god jul @POL", "asks \"önska god jul\" POL"),
    (
        "> ring före jul om bussarna @POL",
        "action \"ring om bussarna\" POL 2020-12-24",
    ),
    (
        "> ring före jul om bussarna @POL 12/10",
        "action \"ring före jul om bussarna\" POL 2020-10-12",
    ),
    ("> x @POL 12.10", "asks \"x 12.10\" POL (day-or-time)"),
    (
        "> ring KFF @POL fre eller lör",
        "asks \"ring KFF fre eller lör\" POL (two-days)",
    ),
    (
        "> ring @POL senast fre eller senast 12/10",
        "asks \"ring senast fre eller senast 12/10\" POL (two-days)",
    ),
    (
        "> call them @POL by friday or monday",
        "asks \"call them by friday or monday\" POL (two-days)",
    ),
    (
        "> ring i höst eller senast fre @POL",
        "asks \"ring i höst eller senast fre\" POL (two-days)",
    ),
    (
        "> ring eller skriv @POL fre",
        "action \"ring eller skriv\" POL 2020-10-09",
    ),
];

const LACKING: &[(&str, &str)] = &[
    (">", "asks \"\""),
    ("åtgärd:", "asks \"\""),
    ("> kontakta föreningarna", "asks \"kontakta föreningarna\""),
    (
        "> kontakta föreningarna @KFF",
        "asks \"kontakta föreningarna\" KFF",
    ),
    (
        "> kontakta föreningarna 12/10",
        "asks \"kontakta föreningarna\" 2020-10-12",
    ),
    ("> @KFF 12/10", "asks \"\" KFF 2020-10-12"),
    (
        "> Vi ses fredag kväll i parken @KFF",
        "asks \"Vi ses fredag kväll i parken\" KFF",
    ),
    ("> Håll kosten sund @BUF", "asks \"Håll kosten sund\" BUF"),
    ("> Meet in the sun @KFF", "asks \"Meet in the sun\" KFF"),
    (
        "> KFF kontaktar föreningarna fre",
        "asks \"KFF kontaktar föreningarna\" 2020-10-09",
    ),
    ("> A14 klar", "asks \"A14 klar\" A14"),
];

const FOLLOWED: &[(&str, &str)] = &[
    ("T31 klar", "T31 done"),
    ("t31 KLAR", "T31 done"),
    ("T31: klar", "T31 done"),
    ("T31 - klar", "T31 done"),
    ("T31 20/10?", "note"),
    ("T31 flyttas till 20/10?", "note"),
    ("T31 done", "T31 done"),
    ("T31 klart, siffrorna är skickade", "T31 done"),
    ("T31 flyttas till 20/10", "T31 due 2020-10-20"),
    ("T31 flyttad till fre", "T31 due 2020-10-09"),
    (
        "T31 flyttas till v43 eftersom offerten dröjer",
        "T31 due 2020-10-23",
    ),
    ("T31 moved to 20 Oct", "T31 due 2020-10-20"),
    ("T31 postponed to next friday", "T31 due 2020-10-16"),
    ("T31 nästa fredag", "T31 due 2020-10-16"),
    ("T31 flyttas till nästa träff", "T31 due 2020-10-19"),
    ("T31 flyttas fram till 20/10", "T31 due 2020-10-20"),
    ("T31 till 20/10", "T31 due 2020-10-20"),
    ("T31 20/10", "T31 due 2020-10-20"),
    ("T31 flyttas", "note (lacks-day)"),
    ("T31 flyttas till hösten", "note (lacks-day)"),
    ("T31 flyttas till 30/2", "note (impossible-date)"),
    ("T31 på gång", "T31 on-its-way"),
    ("T31 on its way", "T31 on-its-way"),
    ("T31 på gång, svar väntas", "T31 on-its-way"),
    ("T31 hindrad", "T31 hindered"),
    ("T31 hindered no answer", "T31 hindered"),
    ("T31 hinder", "T31 hindered"),
    ("T31 struken", "T31 dropped"),
    ("T31 dropped", "T31 dropped"),
    ("T31 o", "note (ambiguous)"),
    ("T31 till jul", "T31 due 2020-12-24"),
    ("T31 flyttas till nyår", "T31 due 2020-12-31"),
    ("T31 flyttas till fre eller lör", "note (two-days)"),
    ("T31 ny dag 20/10", "T31 due 2020-10-20"),
    ("T31 new date: 20/10", "T31 due 2020-10-20"),
    ("T31 svar dröjer, ny dag 20/10", "T31 due 2020-10-20"),
    (
        "T31 hindrad svar dröjer, ny dag 20/10",
        "T31 hindered due 2020-10-20",
    ),
    ("T31 på gång, till 20/10", "T31 on-its-way due 2020-10-20"),
    ("T31 på gång till 20/10", "T31 on-its-way due 2020-10-20"),
    (
        "T31 hindered no answer, new date 20 Oct",
        "T31 hindered due 2020-10-20",
    ),
    ("T31 hindrad svar dröjer till 20/10", "T31 hindered"),
    ("T31 hindrad, ny dag 30/2", "T31 hindered (impossible-date)"),
    ("T31 klar, ny dag 20/10", "T31 done"),
    (
        "T24 på gång, ny dag 20/10",
        "T24 on-its-way due 2020-10-20 open",
    ),
    ("T24 öppen", "T24 open"),
    ("T24 på gång", "T24 on-its-way open"),
    ("T31 på tisdag ses vi", "note"),
    ("T31 inte klar", "note"),
    ("T31 klar?", "note"),
    ("T99 klar", "note (unknown-id)"),
    ("T99 flyttas till 20/10", "note (unknown-id)"),
];

#[test]
fn actions_have_an_owner_and_a_day() {
    check(NEW);
}

#[test]
fn days_are_told_in_many_ways() {
    check(DAYS);
    check(DAYS_LEFT_IN_PROSE);
}

#[test]
fn an_action_that_lacks_something_asks() {
    check(LACKING);
}

#[test]
fn earlier_actions_are_followed_up() {
    check(FOLLOWED);
}
