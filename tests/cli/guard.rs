//! The privacy guard at the prompt: reading is warned about, leaving refused, until it is mended or
//! exempt.

use std::fs;

use serde_json::Value as Json;

use super::Desk;
use super::meeting::desk;

const PHONE: &str = "070-174 06 05";

/// Returns a desk at a meeting that goes on, with a telephone number in its minutes.
fn noted(lang: &'static str) -> Desk {
    let desk = desk(lang);
    desk.done(&["meeting", "open"]);
    desk.warned(&["note", &format!("Vittnet nås på {PHONE}")]);
    desk
}

fn finds(desk: &Desk) -> Vec<Json> {
    let all = desk.json(&["list", "finds"]);
    all.as_array().unwrap().clone()
}

#[test]
fn reading_is_warned_about_and_leaving_is_refused() {
    let desk = noted("sv");
    let read = desk.run(&["minutes"]);
    assert_eq!(read.status, 0);
    assert!(read.out.contains(PHONE));
    let warned: Vec<&str> = read.err.lines().collect();
    assert_eq!(warned.len(), 1, "{}", read.err);
    let told = format!(
        "Personuppgift: M2:1 text: telefonnummer ”{PHONE}”; skriv funktionen, som ”via kommunens växel”"
    );
    assert_eq!(warned[0], told);
    let json = desk.run(&["minutes", "--json"]);
    assert_eq!((json.status, json.err.lines().count()), (0, 1));

    let file = desk.path("m.txt");
    let path = file.to_str().unwrap();
    for args in [
        &["minutes", "--format", "md"][..],
        &["minutes", "-o", path],
        &["minutes", "--format", "json", "-o", path],
    ] {
        let why = desk.refused(1, args);
        assert!(
            why.starts_with("Dokumentet lämnar inte gruppen: ett ställe"),
            "{why}"
        );
        assert!(why.contains("M2:1 text: telefonnummer"), "{why}");
    }
    assert!(!file.exists());
    // Other minutes hold nothing.
    desk.done(&["minutes", "M1", "-o", path]);
}

#[test]
fn scripts_are_told_each_place() {
    let desk = noted("en");
    let why = desk.refused(
        1,
        &[
            "minutes",
            "--json",
            "-o",
            desk.path("m.json").to_str().unwrap(),
        ],
    );
    let why: Json = serde_json::from_str(&why).unwrap();
    let refused = &why["refused"];
    assert_eq!(refused["code"], "guarded");
    assert_eq!(refused["finds"][0]["where"][0], "M2:1 text");
    assert_eq!(refused["finds"][0]["kind"], "phone");
    assert_eq!(refused["finds"][0]["text"], PHONE);
}

#[test]
fn what_is_mended_leaves_and_is_gone_from_the_group() {
    let desk = noted("sv");
    desk.warned(&["note", &format!("! Vittnet ringer {PHONE}")]);
    let file = desk.path("m.md");
    let path = file.to_str().unwrap();
    let mended = "Vittnet nås via kommunens växel";
    let still = desk.warned(&["edit", "M2:1", "--text", mended]);
    assert_eq!(still, "Samma uppgift står kvar i §3/2020 text.");
    let why = desk.refused(1, &["minutes", "-o", path]);
    assert!(why.contains("§3/2020 text: telefonnummer"), "{why}");
    desk.done(&["edit", "§3/2020", "--text", mended]);
    desk.done(&["minutes", "-o", path]);
    let none = "Inga personuppgifter hittades i gruppens texter.\n";
    assert_eq!(desk.done(&["list", "finds"]), none);
    // The line as it was typed does not keep it either.
    assert!(!desk.done(&["export"]).contains("070-174"));
    desk.warned(&["undo"]);
    assert_eq!(finds(&desk)[0]["where"], "§3/2020 text");
    assert!(
        desk.run(&["export"])
            .out
            .contains("line = \"! Vittnet ringer 070-174")
    );
}

#[test]
fn what_is_exempt_leaves_until_it_is_another() {
    let desk = noted("sv");
    let because = "Numret är jourens eget";
    desk.refused(1, &["exempt", "M2:1", "telefonnummer", "--because", " "]);
    desk.refused(3, &["exempt", "M2:1", "name", "--because", because]);
    desk.refused(3, &["exempt", "M2:9", "phone", "--because", because]);
    desk.refused(
        5,
        &[
            "--as",
            "kommunpolis",
            "exempt",
            "M2:1",
            "phone",
            "--because",
            because,
        ],
    );
    let said = desk.done(&["exempt", "M2:1", "telefonnummer", "--because", because]);
    assert_eq!(said, "M2:1 text: telefonnummer är undantaget (UN1)\n");
    let path = desk.path("m.md");
    desk.done(&["minutes", "-o", path.to_str().unwrap()]);
    assert!(fs::read_to_string(&path).unwrap().contains("070-174"));
    let all = finds(&desk);
    assert_eq!((all.len(), &all[0]["exempt"]), (1, &Json::from(because)));
    assert_eq!(desk.json(&["list", "exemptions"])[0]["about"], "M2:1 text");
    let shown = desk.done(&["list", "finds"]);
    assert!(
        shown.contains("M2:1 text") && shown.contains(because),
        "{shown}"
    );

    desk.warned(&["edit", "M2:1", "--text", "Vittnet nås på 070-174 06 51"]);
    let why = desk.refused(1, &["minutes", "--force", "-o", path.to_str().unwrap()]);
    assert!(why.contains("06 51"), "{why}");
    let undone = desk.done(&["undo"]);
    assert!(
        undone.contains("M2:1"),
        "what was undone is the text: {undone}"
    );
    desk.done(&["minutes", "--force", "-o", path.to_str().unwrap()]);
}

#[test]
fn a_notice_is_held_back_as_well() {
    let desk = desk("sv");
    desk.warned(&["edit", "M2", "--place", "Storgatan 12 A, lgh 1203"]);
    let why = desk.refused(1, &["invite", "--format", "ics"]);
    assert!(
        why.contains("M2 plats: bostadsadress ”Storgatan 12 A, lgh 1203”"),
        "{why}"
    );
    assert!(why.contains("skriv ”en bostad på Storgatan”"), "{why}");
    assert_eq!(desk.run(&["invite"]).status, 0);
    desk.done(&[
        "exempt",
        "M2",
        "place",
        "bostadsadress",
        "--because",
        "Föreningens lokal",
    ]);
    desk.done(&["invite", "--format", "ics"]);
}

#[test]
fn the_groups_own_file_is_written_and_says_what_it_holds() {
    let desk = noted("sv");
    let file = desk.path("group.toml");
    let left = desk.run(&["export", "-o", file.to_str().unwrap()]);
    assert_eq!(left.status, 0);
    assert_eq!(
        left.err,
        "Filen innehåller ett ställe med personuppgifter; samklang list finds visar var.\n"
    );
    assert!(file.exists());
}

#[test]
fn two_places_are_told_apart() {
    let desk = noted("en");
    desk.warned(&["note", "Also +46 70 174 06 06"]);
    let why = desk.refused(3, &["exempt", "phone", "--because", "The duty's own"]);
    assert!(why.contains("several"), "{why}");
    desk.done(&[
        "exempt",
        "M2:2",
        "text",
        "phone",
        "--because",
        "The duty's own",
    ]);
    desk.done(&["exempt", "phone", "--because", "The duty's own"]);
    assert!(
        finds(&desk)
            .iter()
            .all(|it| it["exempt"] == "The duty's own")
    );
}

#[test]
fn whatever_writes_from_the_shell_says_what_of_it_tells_of_a_person() {
    let desk = desk("sv");
    desk.done(&["meeting", "open"]);
    let phone = format!("Ring {PHONE}");
    let because = |place: &str| {
        format!(
            "Sparat, men det innehåller personuppgifter: {place}: telefonnummer ”{PHONE}”; skriv \
             funktionen, som ”via kommunens växel”"
        )
    };
    for (args, place) in [
        (&["note", &phone][..], "M2:1 text"),
        (&["status", "A14", "hotad", "-m", &phone], "A14 rapporter"),
        (&["count", "L1.1", "+1", "-m", &phone], "L1.1 räknat"),
        (&["add", "activity", &phone], "A21 titel"),
        (&["edit", "A12", "--title", &phone], "A12 titel"),
    ] {
        let told = desk.warned(args);
        assert!(told.starts_with("Sparat, men det innehåller"), "{told}");
        let expected = because(place);
        assert_eq!(told, expected, "{args:?}");
    }
    let left = desk.run(&["edit", "A15", "--title", &phone, "--json"]);
    let json: Json = serde_json::from_str(&left.out).unwrap();
    assert_eq!(json["finds"][0]["where"], "A15 title");
    assert_eq!(json["finds"][0]["kind"], "phone");
    let none = desk.json(&["edit", "A16", "--title", "Föräldramöte"]);
    assert_eq!(none["finds"], Json::Array(Vec::new()));
}

#[test]
fn what_says_most_of_a_person_is_told_first() {
    let desk = desk("sv");
    let told = desk.warned(&[
        "edit",
        "A12",
        "--title",
        "Anna Exempelsson, 811228-9874, 070-174 06 05",
    ]);
    assert!(
        told.contains("A12 titel: personnummer ”811228-9874”"),
        "{told}"
    );
    assert!(told.ends_with("· och 2 till"), "{told}");
}

#[test]
fn an_import_says_it_as_well() {
    let desk = desk("sv");
    let file = desk.path("a.csv");
    fs::write(&file, "title,owner\nRing 070-174 06 05,POL\n").unwrap();
    let told = desk.warned(&["import", file.to_str().unwrap(), "--table=activities"]);
    assert!(told.contains("telefonnummer"), "{told}");
}

#[test]
fn a_report_and_a_count_get_other_words() {
    let desk = desk("sv");
    let told = "Insats hos Anna Exempelsson";
    desk.warned(&["status", "A14", "hotad", "-m", told]);
    desk.warned(&["count", "L1.1", "+1", "-m", told]);
    let path = desk.path("pp.md");
    let path = path.to_str().unwrap();
    let why = desk.refused(1, &["report", "promise", "-o", path]);
    assert!(
        why.contains("L1.1 räknat: namn ”Anna Exempelsson”"),
        "{why}"
    );
    desk.refused(2, &["reword", "L1.1", "namn", "--to", " "]);
    desk.refused(3, &["reword", "L1.1", "phone", "--to", "en boende"]);
    let left = desk.run(&["reword", "L1.1", "namn", "--to", "en boende"]);
    assert_eq!(left.status, 0);
    assert_eq!(left.err, "Samma uppgift står kvar i A14 rapporter.\n");
    desk.done(&["reword", "A14", "rapporter", "namn", "--to", "en boende"]);
    assert_eq!(finds(&desk), Vec::<Json>::new());
    desk.done(&["report", "promise", "-o", path]);
    let written = fs::read_to_string(path).unwrap();
    assert!(written.contains("Insats hos en boende"), "{written}");
    // What the log still holds is told with how it goes.
    let log = desk.done(&["log"]);
    assert!(log.contains("Exempelsson"), "{log}");
}

#[test]
fn minutes_with_personal_data_are_not_approved() {
    let desk = noted("sv");
    let closed = desk.done(&["meeting", "close"]);
    assert!(
        closed.contains("före justeringen\n  M2:1 text: telefonnummer"),
        "{closed}"
    );
    let approve = ["--as", "kommunpolis", "meeting", "approve", "M2"];
    let why = desk.refused(1, &approve);
    assert!(why.starts_with("M2 kan inte justeras än"), "{why}");
    assert!(why.contains("M2:1 text: telefonnummer"), "{why}");
    let why = desk.refused(1, &[&approve[..], &["--json"]].concat());
    let why: Json = serde_json::from_str(&why).unwrap();
    assert_eq!(why["refused"]["code"], "tells-of-persons");
    assert_eq!(why["refused"]["finds"][0]["where"], "M2:1 text");
    desk.done(&["reword", "M2:1", "telefonnummer", "--to", "kommunens växel"]);
    desk.done(&approve);
}

#[test]
fn closing_tells_scripts_where() {
    let desk = noted("en");
    let closed = desk.json(&["meeting", "close"]);
    assert_eq!(closed["finds"][0]["where"], "M2:1 text");
    assert_eq!(closed["finds"].as_array().unwrap().len(), 1);
}

#[test]
fn a_place_is_counted_once_however_often_the_document_says_it() {
    let desk = desk("sv");
    desk.warned(&["edit", "M2", "--title", "Träff med Anna Exempelsson"]);
    let why = desk.refused(1, &["invite", "--format", "md"]);
    assert!(
        why.starts_with("Dokumentet lämnar inte gruppen: ett ställe"),
        "{why}"
    );
    assert_eq!(why.matches("M2 titel").count(), 1, "{why}");
    assert_eq!(finds(&desk).len(), 1);
    // As it is shown, it is understood.
    let said = desk.done(&["exempt", "M2 titel", "--because", "Föreningens eget namn"]);
    assert_eq!(said, "M2 titel: namn är undantaget (UN1)\n");
    assert!(desk.done(&["list", "exemptions"]).contains("M2 titel"));
    assert!(desk.done(&["show", "UN1"]).contains("M2 titel"));
    assert_eq!(desk.json(&["list", "exemptions"])[0]["about"], "M2 title");
    desk.done(&["invite", "--format", "md"]);
}

#[test]
fn a_reason_with_a_person_in_it_is_refused() {
    let desk = noted("sv");
    let because = "Anna Exempelsson har sagt ja";
    let why = desk.refused(1, &["exempt", "M2:1", "phone", "--because", because]);
    assert!(why.contains("ta bort namn ur det"), "{why}");
}

#[test]
fn finds_and_findings_are_filtered() {
    let desk = noted("sv");
    desk.warned(&["edit", "A12", "--title", "Samtal med Anna Exempelsson"]);
    let listed = |filter: &[&str]| {
        let rows = desk.json(&[&["list", "finds"], filter].concat());
        rows.as_array().unwrap().len()
    };
    for (filter, count) in [
        (&[][..], 2),
        (&["A12"], 1),
        (&["A1"], 0),
        (&["telefonnummer"], 1),
        (&["name"], 1),
        (&["vittnet"], 1),
        (&["vittnet", "namn"], 0),
        (&["m2:1"], 1),
    ] {
        assert_eq!(listed(filter), count, "{filter:?}");
    }
    let none = desk.done(&["list", "finds", "kameror"]);
    assert_eq!(none, desk.done(&["list", "activities", "finnsinte"]));
    let all = desk.json(&["list", "findings"]);
    let all = all.as_array().unwrap();
    let subject = all[0]["subject"].as_str().unwrap();
    let own = desk.json(&["list", "findings", subject]);
    let own = own.as_array().unwrap();
    assert!(!own.is_empty() && own.len() < all.len());
    let is_own = |row: &Json| row.to_string().contains(subject);
    assert!(own.iter().all(is_own));
    let code = desk.json(&["list", "findings", all[0]["code"].as_str().unwrap()]);
    assert!(
        code.as_array()
            .unwrap()
            .iter()
            .all(|it| it["code"] == all[0]["code"])
    );
}

#[test]
fn what_only_comes_about_in_a_document_is_let_through_by_its_mark() {
    let desk = desk("sv");
    let mark = "minutes:9c1185a5c5e9fc54";
    desk.done(&["exempt", mark, "telefonnummer", "--because", "Diarienumret"]);
    let exemption = desk.row("exemptions", "UN1");
    assert_eq!(
        (exemption["about"].as_str(), exemption["kind"].as_str()),
        (Some(mark), Some("phone"))
    );
    for no_mark in [
        "protokoll:9c1185a5c5e9fc54",
        "minutes:9c11",
        "minutes:9C1185A5C5E9FC54",
    ] {
        desk.refused(3, &["exempt", no_mark, "telefonnummer", "--because", "x"]);
    }
}
