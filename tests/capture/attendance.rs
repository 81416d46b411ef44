//! Lines of attendance and what they become.

use super::check;

/// Who is named, and the word.
pub(super) const NAMED: &[(&str, &str)] = &[
    ("närvarande POL SOC RTJ", "present POL SOC RTJ"),
    ("Närvarande: POL, SOC och RTJ.", "present POL SOC RTJ"),
    ("NÄRVARANDE pol soc", "present POL SOC"),
    ("narvarande @POL @kommunpolis", "present POL kommunpolis"),
    ("present POL SOC and RTJ", "present POL SOC RTJ"),
    ("kommer RTJ", "came RTJ"),
    ("Kommer: RTJ", "came RTJ"),
    ("arrives RTJ", "came RTJ"),
    ("går KFF", "left KFF"),
    ("gar KFF", "left KFF"),
    ("går fältarbetare", "note (means-member)"),
    ("går @fältarbetare", "left faltarbetare"),
    ("leaves KFF", "left KFF"),
    ("förhinder SOC", "apologies SOC"),
    ("förhinder: SOC, BUF", "apologies SOC BUF"),
    ("apologies SOC", "apologies SOC"),
    (
        "adjungerad Rektor Hofgårdsskolan",
        "co-opted \"Rektor Hofgårdsskolan\"",
    ),
    (
        "Adjungerade: Rektor Hofgårdsskolan, Elevhälsans chef",
        "co-opted \"Rektor Hofgårdsskolan\" \"Elevhälsans chef\"",
    ),
    (
        "co-opted Head of Hofgård School",
        "co-opted \"Head of Hofgård School\"",
    ),
    ("adjungerad POL", "co-opted POL"),
    ("går Fritidschefen", "left \"Fritidschefen\""),
    ("går KFF, fritidschefen", "left KFF \"Fritidschefen\""),
    ("RTJ kommer", "came RTJ"),
    ("RTJ kommer nu.", "came RTJ"),
    ("KFF går", "left KFF"),
    ("Kommunpolis kommer", "came kommunpolis"),
    ("Fritid går nu", "left fritid"),
    ("RTJ kommer 13:20", "came RTJ"),
    ("kommer RTJ 13:20", "came RTJ"),
    ("kommer RTJ och SOC kl 13", "came RTJ SOC"),
    ("går: KFF 13.05", "left KFF"),
    ("Fritidschefen går 13:30", "left \"Fritidschefen\""),
    ("kommer 13:20", "note"),
    ("Mötet går 13:20", "note"),
    ("Skolorna kommer", "note"),
    ("KFF leaves", "left KFF"),
    ("KFF har gått", "left KFF"),
    ("POL, SOC och RTJ är närvarande", "present POL SOC RTJ"),
    ("@kommunpolis går", "left kommunpolis"),
    ("SOC har förhinder", "apologies SOC"),
    ("SOC sends apologies", "apologies SOC"),
    ("Fritidschefen går", "left \"Fritidschefen\""),
    ("KFF går?", "note"),
    ("KFF går hem", "note"),
    ("XYZ kommer", "note"),
    ("A14 går", "note"),
    ("fritid kommer", "note (means-member)"),
    ("Vi går", "note"),
    ("närvarande", "note (lacks-who)"),
    ("närvarande POL XYZ", "note (unknown-who)"),
    ("går XYZ", "note (unknown-who)"),
    ("kommer @nn", "note (unknown-who)"),
    ("RTJ ansluter", "came RTJ"),
    ("frånvarande: RTJ", "apologies RTJ"),
    ("Går vi vidare?", "note"),
    ("Kommer vi att hinna", "note"),
    ("går KFF hem", "note"),
    ("går KFF?", "note"),
    ("Present from the start", "note"),
    ("Left to do: the report", "note"),
];

/// Attendance as it is said, each with neighbours that are something else.
pub(super) const SAID: &[(&str, &str)] = &[
    ("fritid närvarande", "present fritid"),
    ("fritid och skola är närvarande", "present fritid skola"),
    ("fritid present", "present fritid"),
    ("fritid är viktigt", "note"),
    ("närv TEK", "present TEK"),
    ("närv. TEK, SOC", "present TEK SOC"),
    ("Närvaron var god", "note"),
    ("kommunpolis går", "note (means-member)"),
    ("Kommunpolisen går kl 13", "left kommunpolis"),
    ("Räddningstjänsten kommer", "came RTJ"),
    ("Räddningstjänsten kommer till parken", "note"),
    ("Polisen går kl 13", "note"),
    ("Skolorna kommer 13:20", "note"),
    ("RTJ kommer tillbaka", "came RTJ"),
    ("RTJ är tillbaka", "came RTJ"),
    ("RTJ kom tillbaka 13:20", "came RTJ"),
    ("RTJ is back", "came RTJ"),
    ("RTJ comes back", "came RTJ"),
    ("Frågan kommer tillbaka", "note"),
    ("A14 är tillbaka", "note"),
    ("RTJ går tillbaka", "note"),
    ("Tillbaka till RTJ", "note"),
    ("KFF gick 13:10", "left KFF"),
    ("KFF gick igenom läget", "note"),
    ("KFF left 13:10", "left KFF"),
    ("gick KFF 13:10", "left KFF"),
    ("SOC anlände 13:30", "came SOC"),
    ("SOC arrived at 13:30", "came SOC"),
    ("SOC came 13:30", "came SOC"),
    ("RTJ kom 13:20", "came RTJ"),
    ("RTJ kom med ett förslag", "note"),
    ("Kom ihåg RTJ", "note"),
    ("Kl 13.10 går KFF", "left KFF"),
    ("13:10 KFF går", "left KFF"),
    ("At 13:10 KFF leaves", "left KFF"),
    ("kl 13 kommer RTJ och SOC", "came RTJ SOC"),
    ("13:10 går KFF hem", "note"),
    ("13:10 Polisen redovisar", "note"),
    ("Kl 13.10 går bussen", "note"),
    ("13:10", "note"),
    ("RTJ går 25:70", "note"),
    ("RTJ anmäler förhinder", "apologies RTJ"),
    ("RTJ har anmält förhinder", "apologies RTJ"),
    ("RTJ has sent apologies", "apologies RTJ"),
    ("RTJ anmäler intresse", "note"),
    ("sjuk: TEK", "apologies TEK"),
    ("TEK är sjuk", "apologies TEK"),
    ("TEK is ill", "apologies TEK"),
    ("Många är sjuka", "note"),
    ("Sjuk personal ersätts", "note"),
    ("KFF lämnar mötet", "left KFF"),
    ("KFF lämnade mötet 13:10", "left KFF"),
    ("KFF leaves the meeting", "left KFF"),
    ("KFF lämnar en rapport", "note"),
    ("KFF lämnar rapport", "note"),
    ("Rektorn adjungeras", "co-opted \"Rektorn\""),
    (
        "Rektorn på Hofgårdsskolan adjungeras",
        "co-opted \"Rektorn på Hofgårdsskolan\"",
    ),
    (
        "Rektor Hofgårdsskolan är adjungerad",
        "co-opted \"Rektor Hofgårdsskolan\"",
    ),
    ("The Head is co-opted", "co-opted \"The Head\""),
    ("Rektorn ska adjungeras", "note"),
    ("Ingen adjungeras", "note"),
    ("Vem adjungeras?", "note"),
    ("Frågan om vem som adjungeras", "note"),
    ("närvarande fältarbetare", "present faltarbetare"),
    ("fältarbetare närvarande", "present faltarbetare"),
    ("närvarande nattvandrare", "note (unknown-who)"),
    ("närvarande alla skolor", "note"),
    ("TEK går 14:30", "note (not-yet)"),
    ("går TEK 14:30", "note (not-yet)"),
    ("TEK går 13:47", "left TEK"),
];

#[test]
fn attendance_is_read_as_it_is_said() {
    check(SAID);
}

#[test]
fn who_comes_and_goes_is_noted() {
    check(NAMED);
}

#[test]
fn all_who_are_expected_are_marked_at_once() {
    let reading = super::sound("närvarande: alla", &super::ROOM, &super::SV);
    let told = super::told("närvarande: alla", &reading);
    let expected = samklang::domain::query::presence::expected(&super::ROOM.group);
    let expected: Vec<String> = expected.map(|member| member.id.to_string()).collect();
    assert!(expected.len() > 5);
    assert_eq!(told, format!("present {}", expected.join(" ")));
    check(&[("Alla är närvarande och glada", "note")]);
}
