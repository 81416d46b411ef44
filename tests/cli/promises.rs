//! Dialogues, problems, promises and commitments: what is listed of them, and the trace.

use serde_json::json;

use super::Desk;

#[test]
fn a_commitment_is_listed_with_its_counter_and_its_time() {
    let desk = Desk::sample("sv");
    let listed = desk.done(&["list", "commitments"]);
    let row = listed.lines().find(|row| row.starts_with("L1.1")).unwrap();
    for told in ["11 av 15", "38 % av tiden", "före", "A12"] {
        assert!(row.contains(told), "{row}");
    }
    let row = desk.row("commitments", "L1.1");
    assert_eq!((&row["counted"], &row["target"]), (&json!(11), &json!(15)));
    assert_eq!(row["gone_percent"], 38);
    assert_eq!(row["pace"], "ahead");
    let term = json!({ "from": "2020-01-01", "to": "2021-12-31" });
    assert_eq!(row["span"], term);
    assert_eq!(row["activities"], json!(["A12"]));
}

#[test]
fn what_counts_by_year_starts_again() {
    let desk = Desk::sample("en");
    let listed = |now: &str| {
        let rows = desk.json(&["list", "commitments", "--now", now]);
        let rows = rows.as_array().unwrap().clone();
        rows.into_iter().find(|row| row["id"] == "L1.2").unwrap()
    };
    let row = listed("2020-12-31T13:00");
    assert_eq!(
        (&row["counted"], &row["gone_percent"]),
        (&json!(3), &json!(100))
    );
    let row = listed("2021-01-01T13:00");
    assert_eq!(
        (&row["counted"], &row["gone_percent"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(row["span"]["to"], "2021-12-31");
}

#[test]
fn where_no_number_is_promised_nothing_is_claimed() {
    let desk = Desk::sample("sv");
    let row = desk.row("commitments", "L1.3");
    assert_eq!((&row["counted"], &row["pace"]), (&json!(0), &json!(null)));
    let shown = desk.done(&["show", "L1.3"]);
    assert!(shown.contains("Inget antal är lovat."), "{shown}");
}

#[test]
fn each_list_tells_what_led_on() {
    let desk = Desk::sample("sv");
    assert_eq!(
        desk.row("dialogues", "MD1")["problems"],
        json!(["P1", "P3"])
    );
    assert_eq!(desk.row("problems", "P1")["promises"], json!(["L1"]));
    assert_eq!(desk.row("problems", "P3")["promises"], json!([]));
    assert_eq!(desk.row("promises", "L2")["commitments"], json!(["L2.1"]));
}

#[test]
fn one_thing_shows_the_whole_trace_both_ways() {
    let desk = Desk::sample("sv");
    let shown = desk.json(&["show", "L1.1"]);
    assert_eq!(shown["comes_from"], json!(["L1", "P1", "P2", "MD1", "MD2"]));
    assert_eq!(shown["led_to"], json!(["A12"]));
    assert_eq!(shown["counted"], 11);
    let shown = desk.done(&["show", "MD1"]);
    let (_, led_to) = shown.split_once("Ledde till\n").unwrap();
    for id in ["P1 ", "L1 ", "L1.1 ", "A12 "] {
        assert!(
            led_to.contains(&format!("\n  {id}")) || led_to.starts_with("  P1 "),
            "{shown}"
        );
    }
    assert!(!shown.contains("Hänvisar hit"), "{shown}");
    let shown = desk.done(&["show", "A12"]);
    assert!(shown.contains("Kommer ur\n  MD1 "), "{shown}");
}

#[test]
fn a_dialogue_is_added_with_what_was_said() {
    let desk = Desk::sample("sv");
    desk.done(&[
        "add",
        "dialogue",
        "Kvällsvandring",
        "--on",
        "2/10",
        "--place",
        "Parken",
        "--people",
        "12",
        "--party",
        "POL",
        "--saying",
        "Ljus // Mörkt vid bron // 7",
        "--saying",
        "Skräp // Det är smutsigt",
    ]);
    let row = desk.row("dialogues", "MD4");
    assert_eq!(
        (&row["on"], &row["people"]),
        (&json!("2020-10-02"), &json!(12))
    );
    let said = json!([
        { "theme": "Ljus", "said": "Mörkt vid bron", "people": 7 },
        { "theme": "Skräp", "said": "Det är smutsigt", "people": 0 },
    ]);
    assert_eq!(row["sayings"], said);
    let shown = desk.done(&["show", "MD4"]);
    assert!(shown.contains("Ljus · Mörkt vid bron · 7\n"), "{shown}");
    assert!(shown.contains("Skräp · Det är smutsigt\n"), "{shown}");
    assert!(
        desk.refused(1, &["add", "dialogue", "x", "--saying", "Ljus"])
            .len()
            > 5
    );
}

#[test]
fn what_is_counted_outside_the_term_is_recorded_and_told_not_to_count() {
    let desk = Desk::sample("sv");
    let day = ["--on", "2019-12-31"];
    let told = desk.done(&[&["count", "L1.1", "+2", "-m", "Insats 0"], &day[..]].concat());
    assert!(
        told.starts_with("Utanför löftets period, räknas inte dit: L1.1 "),
        "{told}"
    );
    assert!(told.trim_end().ends_with("(11 av 15)"), "{told}");
    assert_eq!(desk.row("commitments", "L1.1")["counted"], 11);
    let report = desk.done(&["report", "promise", "L1", "--format", "md"]);
    assert!(
        report.contains("utanför löftets period: Insats 0"),
        "{report}"
    );
    // A day within it counts, and says nothing of the term.
    let told = desk.done(&["count", "L1.1", "+1", "--on", "2020-01-01"]);
    assert!(
        told.starts_with("L1.1 ") && told.contains("(12 av 15)"),
        "{told}"
    );
}

#[test]
fn a_line_of_the_minutes_says_that_its_day_is_outside_the_term() {
    let desk = Desk::sample("sv");
    let late = ["--now", "2022-01-10T13:00"];
    let run = |args: &[&str]| desk.done(&[args, &late[..]].concat());
    run(&["add", "meeting", "Träff", "--at", "2022-01-10 13:00"]);
    run(&["meeting", "open", "M5"]);
    let told = run(&["note", "A12 +1 Insats 12"]);
    assert!(
        told.contains("L1.1 +1 · dagen är utanför löftets period och räknas inte"),
        "{told}"
    );
    let rows = desk.json(&["list", "commitments", "--now", "2022-01-10T13:00"]);
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == "L1.1");
    assert_eq!(row.unwrap()["counted"], 11);
}
