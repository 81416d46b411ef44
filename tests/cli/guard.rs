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
    desk.done(&["note", &format!("Vittnet nås på {PHONE}")]);
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
    desk.done(&["note", &format!("! Vittnet ringer {PHONE}")]);
    let file = desk.path("m.md");
    let path = file.to_str().unwrap();
    let mended = "Vittnet nås via kommunens växel";
    desk.done(&["edit", "M2:1", "--text", mended]);
    let why = desk.refused(1, &["minutes", "-o", path]);
    assert!(why.contains("§3/2020 text: telefonnummer"), "{why}");
    desk.done(&["edit", "§3/2020", "--text", mended]);
    desk.done(&["minutes", "-o", path]);
    let none = "Inga personuppgifter hittades i gruppens texter.\n";
    assert_eq!(desk.done(&["list", "finds"]), none);
    // The line as it was typed does not keep it either.
    assert!(!desk.done(&["export"]).contains("070-174"));
    desk.done(&["undo"]);
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
    desk.done(&["exempt", "M2:1", "telefonnummer", "--because", because]);
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

    desk.done(&["edit", "M2:1", "--text", "Vittnet nås på 070-174 06 51"]);
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
    desk.done(&["edit", "M2", "--place", "Storgatan 12 A, lgh 1203"]);
    let why = desk.refused(1, &["invite", "--format", "ics"]);
    assert!(
        why.contains("M2 place: bostadsadress ”Storgatan 12 A, lgh 1203”"),
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
    desk.done(&["note", "Also +46 70 174 06 06"]);
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
