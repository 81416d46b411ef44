//! Commands that change something: what they print, and what is there afterwards.

use super::Desk;

#[test]
fn a_date_is_printed_as_it_was_understood() {
    let desk = Desk::sample("sv");
    let added = desk.done(&[
        "add",
        "activity",
        "Cykelkontroll",
        "--from",
        "fre",
        "--to",
        "12/10",
        "--milestone",
        "30/10 Klart",
    ]);
    let dates = "från → 9 okt, till → 12 okt och delmål → 30 okt · Klart";
    assert!(added.contains(dates), "{added}");
    let edited = desk.done(&["edit", "A21", "--to", "v44"]);
    assert!(edited.contains("till → 30 okt"), "{edited}");
    let read = desk.done(&["read", "I5", "26,5", "--on", "15/9"]);
    assert!(read.contains("15 sep"), "{read}");
}

#[test]
fn a_new_group_begins_empty_and_under_its_name() {
    let desk = Desk::bare("en");
    let said = desk.done(&["init", "--name", "Trygga Vrigstad"]);
    assert!(said.starts_with("The group Trygga Vrigstad was made in "));
    assert_eq!(
        desk.json(&["list", "activities"]).as_array().unwrap().len(),
        0
    );
    assert!(desk.done(&["show", "group"]).contains("Trygga Vrigstad"));
    assert!(desk.refused(4, &["init"]).contains("already"));
}

#[test]
fn what_is_added_gets_the_next_id_and_all_its_fields() {
    let desk = Desk::sample("sv");
    let said = desk.done(&[
        "add",
        "activity",
        "Ny insats",
        "--owner",
        "pol",
        "--budget",
        "POL-2010",
        "--from",
        "2020-10-10",
        "--to",
        "31/12",
        "--goal",
        "G1",
        "--goal",
        "G2",
        "--factor",
        "F7",
        "--factor",
        "F12",
        "--hours",
        "12,5",
        "--cost",
        "1 200,50",
    ]);
    assert_eq!(said, "A21 Ny insats är inlagd: till → 31 dec\n");
    let row = desk.row("activities", "A21");
    assert_eq!(row["owner"], "POL");
    assert_eq!(row["to"], "2020-12-31");
    assert_eq!(row["goals"], serde_json::json!(["G1", "G2"]));
    assert_eq!(row["factors"], serde_json::json!(["F7", "F12"]));
    assert_eq!(row["hours"]["planned"], 12.5);
    assert_eq!(row["cost_ore"]["planned"], 120_050);
    let full = desk.done(&[
        "-q",
        "add",
        "activity",
        "Till",
        "--hours-planned",
        "3",
        "--goals",
        "G1,G2",
    ]);
    assert_eq!(full, "A22\n");
    assert_eq!(desk.row("activities", "A22")["hours"]["planned"], 3);
}

#[test]
fn kinds_with_codes_take_them_first_or_by_option() {
    let desk = Desk::sample("sv");
    desk.done(&[
        "add",
        "organisation",
        "vux",
        "Vuxenutbildningen",
        "--kind",
        "kommun",
    ]);
    assert_eq!(desk.row("organisations", "VUX")["kind"], "municipality");
    desk.done(&[
        "add",
        "member",
        "Rektorn",
        "--id",
        "rektor",
        "--organisation",
        "VUX",
    ]);
    desk.done(&[
        "add",
        "budget",
        "VUX-1",
        "Kurser",
        "--organisation",
        "VUX",
        "--year",
        "2020 | 120 tkr | 40",
    ]);
    let line = desk.row("budget", "VUX-1");
    assert_eq!(line["years"][0]["amount_ore"], 12_000_000);
    assert!(
        desk.refused(1, &["add", "organisation", "Utan kod"])
            .contains("kod")
    );
    assert!(
        desk.refused(1, &["add", "organisation", "POL", "En till"])
            .contains("POL")
    );
}

#[test]
fn every_kind_can_be_added() {
    let desk = Desk::sample("en");
    for args in [
        &[
            "action",
            "Call back",
            "--owner",
            "POL",
            "--due",
            "2020-10-12",
        ][..],
        &[
            "document", "A plan", "--kind", "plan", "--parent", "D1", "--party", "POL",
        ],
        &["goal", "Fewer crimes", "--area", "O1"],
        &[
            "indicator",
            "Crimes",
            "--goal",
            "G1",
            "--unit",
            "crimes",
            "--baseline",
            "3.5",
        ],
        &["factor", "Boredom", "--kind", "risk", "--domain", "peers"],
        &["promise", "We will", "--document", "D4"],
        &[
            "commitment",
            "At least 3",
            "--promise",
            "L1",
            "--target",
            "3",
            "--period",
            "year",
        ],
        &["target-area", "Fires"],
        &["development-area", "Bikes", "--rank", "4"],
        &[
            "duty",
            "The yearly report",
            "--recipient",
            "The board",
            "--months",
            "12",
        ],
    ] {
        let args: Vec<&str> = ["-q", "add"]
            .into_iter()
            .chain(args.iter().copied())
            .collect();
        let id = desk.done(&args);
        assert!(
            desk.done(&["show", id.trim()]).contains(id.trim()),
            "{args:?}"
        );
    }
}

#[test]
fn fields_are_edited_emptied_and_replaced() {
    let desk = Desk::sample("en");
    desk.done(&[
        "edit",
        "a14",
        "--title",
        "Night walks",
        "--to",
        "",
        "--goal",
        "G3",
    ]);
    let row = desk.row("activities", "A14");
    assert_eq!(row["title"], "Night walks");
    assert_eq!(row["to"], serde_json::Value::Null);
    assert_eq!(row["goals"], serde_json::json!(["G3"]));
    desk.done(&["edit", "group", "--name", "Another name"]);
    assert!(
        desk.refused(1, &["edit", "A14", "--rank", "3"])
            .contains("rank")
    );
    assert!(
        desk.refused(1, &["edit", "A14", "--title", ""])
            .contains("Title")
    );
    assert!(
        desk.refused(1, &["edit", "A14", "--title", "Night walks"])
            .contains("Nothing")
    );
}

#[test]
fn a_status_is_told_in_either_language_and_by_its_beginning() {
    let desk = Desk::sample("sv");
    let said = desk.done(&["status", "A14", "klar", "-m", "Det gick bra"]);
    assert!(
        said.contains("klar") && said.contains("Det gick bra"),
        "{said}"
    );
    for (words, status) in [
        (&["A14", "not-started"][..], "not-started"),
        (&["A14", "on", "track"], "on-track"),
        (&["A14", "hot"], "at-risk"),
        (&["A14", "HINDER"], "blocked"),
        (&["A14", "ej påbörjad"], "not-started"),
        (&["A14", "stopped"], "stopped"),
    ] {
        let args: Vec<&str> = ["status"]
            .into_iter()
            .chain(words.iter().copied())
            .collect();
        desk.done(&args);
        assert_eq!(desk.row("activities", "A14")["status"], status, "{words:?}");
    }
    assert_eq!(
        desk.done(&["status", "A14", "A15", "at risk"]),
        "A14, A15: hotad\n"
    );
    desk.done(&["status", "T31", "T33", "done"]);
    assert_eq!(desk.row("actions", "T31")["state"], "done");
    assert_eq!(desk.row("actions", "T33")["overdue"], false);
}

#[test]
fn several_activities_change_together_or_not_at_all() {
    let desk = Desk::sample("sv");
    let before = desk.row("activities", "A14");
    desk.refused(3, &["status", "A14", "A99", "klar"]);
    assert_eq!(desk.row("activities", "A14"), before);
}

#[test]
fn readings_and_counts_are_taken() {
    let desk = Desk::sample("en");
    let said = desk.done(&[
        "read",
        "I1",
        "1,200",
        "--on",
        "2020-09-30",
        "--source",
        "BRÅ",
    ]);
    assert!(said.contains("I1") && said.contains("1200"), "{said}");
    let readings = desk.row("indicators", "I1")["readings"].clone();
    let last = readings.as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (last["on"].as_str(), last["value"].as_i64()),
        (Some("2020-09-30"), Some(1_200))
    );
    let said = desk.done(&["count", "L1.1", "+2", "-m", "Two more", "--activity", "A12"]);
    assert!(said.contains("13 of 15"), "{said}");
    assert!(desk.done(&["count", "L1.1"]).contains("14 of 15"));
    assert!(desk.done(&["count", "L1.1", "-1"]).contains("13 of 15"));
    desk.refused(1, &["count", "L1.1", "-500"]);
}
