//! The reports at the prompt: their formats, since when they tell, and that they were sent.

use serde_json::json;

use super::{Desk, Left};

#[test]
fn each_report_comes_as_text_markdown_and_json() {
    let desk = Desk::sample("sv");
    for (report, title) in [
        ("council", "Lägesrapport till Hållbarhetsrådet"),
        ("board", "Årsrapport 2020 till Kommunstyrelsen"),
        ("promise", "Uppföljning av medborgarlöften"),
    ] {
        let text = desk.done(&["report", report]);
        assert!(text.contains(&format!("{title}\n====")), "{text}");
        assert!(
            text.lines().all(|line| line.chars().count() <= 80),
            "{text}"
        );
        let markdown = desk.done(&["report", report, "--format", "md"]);
        assert!(markdown.contains(&format!("# {title}\n")), "{markdown}");
        let document = desk.json(&["report", report]);
        assert!(document.is_object());
        // The file's name says it as well, and what is there is not written over unasked.
        let file = desk.path(&format!("{report}.json"));
        let file = file.to_str().unwrap();
        desk.done(&["report", report, "-o", file]);
        let written = std::fs::read_to_string(file).unwrap();
        let written: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(written, document);
        desk.refused(7, &["report", report, "-o", file]);
    }
}

#[test]
fn scripts_read_what_readers_do_in_no_language() {
    let (sv, en) = (Desk::sample("sv"), Desk::sample("en"));
    for report in ["council", "board", "promise"] {
        let document = sv.json(&["report", report]);
        assert_eq!(document, en.json(&["report", report]), "{report}");
    }
    let council = sv.json(&["report", "council"]);
    assert_eq!(council["since"], "2020-08-31");
    assert_eq!(council["sent"], "RS1");
    assert_eq!(
        council["moved"][0],
        json!({"id":"A1","title":"Veckovis lägesbild enligt EST",
            "status":{"was":"on-track","now":"done"},"stage":{"was":null,"now":"improve"},
            "turn":{"was":2,"now":2},"sources":["A1 2020-09-28"]})
    );
    let board = sv.json(&["report", "board"]);
    assert_eq!(
        (&board["year"], &board["goes_on"]),
        (&json!(2020), &json!(true))
    );
    assert_eq!(
        board["goals"][0]["indicators"][0],
        json!({"id":"I1","kind":"effect","latest":{"on":"2020-06-30","value":59},"in_year":true,
            "baseline":64,"target":55,"change":-5,"course":"better","trend":null,"reached":false,
            "sources":["I1 2020-06-30"]})
    );
    let promise = sv.json(&["report", "promise", "l2"]);
    let commitment = &promise["promises"][0]["commitments"][0];
    assert_eq!(commitment["id"], "L2.1");
    assert_eq!(commitment["sources"], json!([]));
}

#[test]
fn what_is_noted_as_sent_is_where_the_next_one_begins() {
    let desk = Desk::sample("sv");
    let said = desk.done(&["report", "council", "--sent"]);
    assert_eq!(
        said,
        "R1 Hur arbetet i gruppen går: redovisad 5 okt, avser 1 sep – 5 okt\n"
    );
    let nothing = desk.json(&["report", "council"]);
    assert_eq!(
        (&nothing["moved"], &nothing["logged"]),
        (&json!([]), &json!(true))
    );
    desk.done(&["status", "A12", "hinder", "-m", "Personal lånas ut."]);
    desk.done(&["move", "A3", "improve", "--because", "Klart"]);
    let since = desk.json(&["report", "council"]);
    let moved = since["moved"].as_array().unwrap();
    let ids: Vec<_> = moved.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["A3", "A12"]);
    assert_eq!(moved[0]["stage"], json!({"was":"check","now":"improve"}));
    assert_eq!(
        moved[1]["status"],
        json!({"was":"on-track","now":"blocked"})
    );
    // It stands in the history, of the duty too.
    assert!(
        desk.done(&["log"])
            .contains("R1 Hur arbetet i gruppen går: redovisad 5 okt")
    );
    assert!(desk.done(&["show", "R1"]).contains("RS2"));
    let longer = desk.json(&["report", "council", "--since", "2020-09-07"]);
    assert!(longer["moved"].as_array().unwrap().len() > 2);
}

#[test]
fn since_a_day_that_was_asked_for_it_says_so_and_of_no_report_before() {
    for (lang, said, last) in [
        (
            "sv",
            "det som har ändrats efter 20 september 2020 till och med 5 oktober 2020,",
            "Förra rapporten",
        ),
        (
            "en",
            "what has changed after 20 September 2020 up to 5 October 2020,",
            "Last report",
        ),
    ] {
        let desk = Desk::sample(lang);
        let asked = ["report", "council", "--lang", lang];
        let note = desk.done(&[&asked[..], &["--since", "2020-09-20"]].concat());
        assert!(note.contains(said), "{note}");
        assert!(!note.contains(last), "{note}");
        assert!(desk.done(&asked).contains(last));
    }
}

#[test]
fn days_before_today_are_reckoned_by_the_groups_own_time() {
    let desk = Desk::sample("sv");
    let since = |args: &[&str]| {
        let asked = ["report", "council", "--json", "--since", "igår"];
        let left = Left::of(desk.timely(&[args, &asked].concat()));
        let note: serde_json::Value = serde_json::from_str(&left.out).unwrap();
        (note["since"].clone(), note["today"].clone())
    };
    assert_eq!(since(&[]), (json!("2020-10-04"), json!("2020-10-05")));
    let later = since(&["--now", "2020-11-20T08:00"]);
    assert_eq!(later, (json!("2020-11-19"), json!("2020-11-20")));
    let then = since(&["--now", "2020-11-20T08:00", "--at", "igår"]);
    assert_eq!(then, (json!("2020-11-18"), json!("2020-11-19")));
}

#[test]
fn a_day_that_has_not_been_is_no_day_to_tell_since() {
    let desk = Desk::sample("sv");
    for (asked, day) in [
        ("imorgon", "6 oktober 2020"),
        ("2020-12-24", "24 december 2020"),
    ] {
        let why = desk.refused(2, &["report", "council", "--since", asked]);
        let told = format!("{day} har inte varit än. Säg en dag som har varit.\n");
        assert_eq!(why, told);
    }
    desk.refused(2, &["report", "council", "--sent", "--since", "imorgon"]);
    assert_eq!(desk.json(&["report", "council"])["sent"], "RS1");
    desk.done(&["report", "council", "--since", "idag"]);
}

#[test]
fn that_it_was_sent_is_taken_back_and_told_otherwise() {
    let desk = Desk::sample("sv");
    desk.done(&["report", "council", "--sent"]);
    desk.done(&["undo"]);
    assert_eq!(desk.json(&["report", "council"])["sent"], "RS1");
    let said = desk.done(&["report", "council", "--sent", "2020-09-07"]);
    assert_eq!(
        said,
        "R1 Hur arbetet i gruppen går: redovisad 7 sep, avser 1 sep – 7 sep\n"
    );
    let since = desk.json(&["report", "council"]);
    assert_eq!(
        (&since["since"], &since["record"]),
        (&json!("2020-09-07"), &json!(null))
    );
    desk.refused(2, &["report", "council", "--sent", "häromdagen"]);
}

#[test]
fn what_is_noted_as_sent_says_what_it_is_about() {
    let desk = Desk::sample("sv");
    let sent = |args: &[&str]| {
        let args = [&["report"], args, &["--sent"]].concat();
        let said = desk.done(&args);
        said.split_once("redovisad ")
            .unwrap()
            .1
            .trim_end()
            .to_owned()
    };
    assert_eq!(sent(&["board"]), "5 okt, avser 2020");
    assert_eq!(sent(&["board", "--year", "2019"]), "5 okt, avser 2019");
    assert_eq!(
        sent(&["council", "--since", "2020-09-07"]),
        "5 okt, avser 8 sep – 5 okt"
    );
    // The log says the same of what was owed.
    assert!(desk.done(&["log"]).contains("redovisad 5 okt, avser 2020"));
    desk.done(&["edit", "R1", "--report", "promise"]);
    assert_eq!(sent(&["promise"]), "5 okt, avser till 5 okt");
}

#[test]
fn what_was_sent_is_listed_and_added_like_everything_else() {
    let desk = Desk::sample("sv");
    assert_eq!(desk.row("sendings", "RS1")["duty"], "R1");
    desk.done(&[
        "add",
        "sending",
        "--duty",
        "R2",
        "--on",
        "2020-03-01",
        "--note",
        "Dnr 12",
    ]);
    let listed = desk.done(&["list", "sendings"]);
    assert!(
        listed.contains("RS2") && listed.contains("Dnr 12"),
        "{listed}"
    );
    // A number of the log means nothing in another store.
    let file = desk.done(&["export"]);
    assert!(
        file.contains("[[sending]]") && !file.contains("told ="),
        "{file}"
    );
    desk.refused(2, &["edit", "RS2", "--told", "3"]);
}

#[test]
fn what_is_written_is_what_the_record_tells_of() {
    let desk = Desk::sample("sv");
    let file = desk.path("note.json");
    let file = file.to_str().unwrap();
    let told = desk.json(&["report", "council"]);
    let said = desk.done(&["report", "council", "--sent", "-o", file]);
    assert_eq!(said.lines().count(), 1);
    let written = std::fs::read_to_string(file).unwrap();
    let written: serde_json::Value = serde_json::from_str(&written).unwrap();
    assert_eq!(written, told, "that it was sent is no part of it");
    // Where it cannot be written nothing is noted.
    let last = desk.last_seq();
    desk.refused(7, &["report", "council", "--sent", "-o", file]);
    assert_eq!(desk.last_seq(), last);
}

#[test]
fn only_those_who_lead_note_that_it_was_sent() {
    let desk = Desk::sample("sv");
    for member in ["fritid", "hallbarhetsrad"] {
        desk.refused(5, &["--as", member, "report", "council", "--sent"]);
        assert!(desk.run(&["--as", member, "report", "council"]).status == 0);
    }
    desk.done(&["--as", "sekreterare", "report", "council", "--sent"]);
    desk.done(&["--as", "utvecklingsledare", "report", "board", "--sent"]);
}

#[test]
fn a_report_that_no_duty_asks_for_says_how_to_have_one() {
    let desk = Desk::sample("sv");
    let why = desk.refused(1, &["report", "promise", "--sent"]);
    assert!(why.contains("samklang edit R1 --report promise"), "{why}");
    desk.done(&[
        "add",
        "duty",
        "Löftena",
        "--recipient",
        "Medborgarna",
        "--report",
        "promise",
    ]);
    desk.done(&["report", "promise", "--sent"]);
}

#[test]
fn a_report_that_is_overdue_is_found_until_it_is_sent() {
    let desk = Desk::sample("sv");
    let found = |desk: &Desk| {
        let found = desk.json(&["--now", "2021-03-02T09:00", "list", "findings"]);
        let found = found.as_array().unwrap().clone();
        found.into_iter().find(|it| it["code"] == "report-overdue")
    };
    let overdue = found(&desk).unwrap();
    assert_eq!(
        (&overdue["mark"], &overdue["severity"]),
        (&json!("R2 2021-03-01"), &json!("fault"))
    );
    let listed = || {
        let args = ["--now", "2021-03-02T09:00", "list", "duties"];
        let rows = desk.json(&args);
        let duty = rows[1].clone();
        let text = desk.done(&args);
        let text = text
            .lines()
            .find(|line| line.starts_with("R2"))
            .unwrap()
            .to_owned();
        (json!([duty["due"], duty["overdue"], duty["sent"]]), text)
    };
    let (owed, text) = listed();
    assert_eq!(owed, json!(["2021-03-01", true, null]));
    assert!(text.contains("1 d försen"), "{text}");
    desk.done(&["--now", "2021-03-02T09:00", "report", "board", "--sent"]);
    assert_eq!(found(&desk), None);
    let (met, text) = listed();
    assert_eq!(met, json!(["2022-03-01", false, "2021-03-02"]));
    assert!(text.contains("1 mar 2022"), "{text}");
}

#[test]
fn a_report_is_read_of_the_past_and_of_any_year() {
    let desk = Desk::sample("sv");
    desk.done(&["status", "A12", "hinder"]);
    let before = desk.last_seq() - 1;
    let at = |at: &str| desk.json(&["report", "board", "--at", at])["activities"].clone();
    let status = |rows: serde_json::Value| {
        let rows = rows.as_array().unwrap().clone();
        rows.into_iter().find(|it| it["id"] == "A12").unwrap()["status"].clone()
    };
    assert_eq!(status(at(&before.to_string())), "on-track");
    assert_eq!(status(at(&(before + 1).to_string())), "blocked");
    assert_eq!(
        desk.json(&["report", "board", "--year", "2019"])["activities"],
        json!([])
    );
    desk.refused(2, &["report", "board", "--year", "99999"]);
    desk.refused(2, &["report", "board", "--year", "2021"]);
    desk.refused(2, &["report", "board", "--since", "2020-09-07"]);
    desk.refused(3, &["report", "promise", "L9"]);
    desk.refused(3, &["report", "council", "--since", "99999"]);
}

#[test]
fn a_year_that_is_over_is_told_as_the_log_had_it_at_its_end() {
    let desk = Desk::sample("sv");
    let later = |args: &[&str]| desk.done(&[&["--now", "2021-02-15T10:00"], args].concat());
    let next = |group: &str| {
        let args = [
            "--now",
            "2021-02-16T10:00",
            "report",
            "board",
            "--year",
            "2020",
        ];
        desk.json(&args)["next"][group].clone()
    };
    // As they were on the last day: one under way that is late, one that goes on, one that waits.
    let before = (next("late"), next("going"), next("planned"));
    assert!(before.0.as_array().unwrap().contains(&json!("A14")));
    assert_eq!(before.1, json!(["A19", "A20"]));
    assert_eq!(before.2, json!(["A8", "A10", "A16"]));
    later(&["status", "A14", "A19", "stoppad"]);
    later(&["add", "activity", "Vårens nya", "--from", "2021-03-01"]);
    assert_eq!((next("late"), next("going"), next("planned")), before);
    later(&["read", "I1", "51", "--on", "2020-12-31"]);
    let args = [
        "--now",
        "2021-02-16T10:00",
        "report",
        "board",
        "--year",
        "2020",
    ];
    let indicator = desk.json(&args)["goals"][0]["indicators"][0].clone();
    assert_eq!(indicator["latest"], json!({"on":"2020-12-31","value":51}));
}

#[test]
fn a_group_without_anything_is_told_of_too() {
    let desk = Desk::bare("en");
    desk.done(&["init", "--name", "New"]);
    for report in ["council", "board", "promise"] {
        let text = desk.done(&["report", report]);
        assert!(text.lines().count() > 4, "{text}");
    }
}
