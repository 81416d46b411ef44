//! The log, taking back, and the group as it was.

use super::Desk;
use serde_json::Value as Json;

#[test]
fn what_is_undone_can_be_done_again() {
    let desk = Desk::sample("sv");
    let status = || desk.row("activities", "A14")["status"].clone();
    desk.done(&["status", "A14", "klar"]);
    let said = desk.done(&["undo"]);
    assert!(said.contains("A14") && said.contains("hotad"), "{said}");
    assert_eq!(status(), "at-risk");
    let undoing = desk.last_seq().to_string();
    desk.done(&["undo", &undoing]);
    assert_eq!(status(), "done");
}

#[test]
fn one_takes_back_only_what_nobody_built_on() {
    let desk = Desk::sample("sv");
    desk.done(&["edit", "A14", "--title", "Ett"]);
    let first = desk.last_seq().to_string();
    desk.done(&["edit", "A14", "--title", "Två"]);
    assert!(desk.refused(1, &["undo", &first]).contains("A14"));
    desk.refused(1, &["undo", "99999"]);
    let other = desk.refused(1, &["--as", "skola", "undo"]);
    assert!(other.contains("inget att ångra"), "{other}");
}

#[test]
fn the_group_is_seen_as_it_was() {
    let desk = Desk::sample("en");
    let before = desk.last_seq().to_string();
    desk.done(&["status", "A14", "done", "--now", "2020-10-07T09:30"]);
    desk.done(&["add", "activity", "Later", "--now", "2020-10-08T09:30"]);
    let status = |at: &str| {
        let rows = desk.json(&["list", "activities", "nattvandring", "--at", at]);
        rows[0]["status"].clone()
    };
    assert_eq!(status(&before), "at-risk");
    assert_eq!(status("2020-10-06"), "at-risk");
    assert_eq!(status("2020-10-07T09:29"), "at-risk");
    assert_eq!(status("2020-10-07T09:30"), "done");
    assert_eq!(status("2020-10-07"), "done");
    let count = |at: &str| {
        desk.json(&["list", "activities", "--at", at])
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(count("2020-10-08"), count("2020-10-07") + 1);
    desk.refused(3, &["show", "A21", "--at", "2020-10-07"]);
    let log = desk.done(&["log", "--at", "2020-10-07"]);
    assert!(log.lines().last().unwrap().contains("A14"), "{log}");
}

#[test]
fn the_log_has_every_record_once_and_in_order() {
    let desk = Desk::sample("sv");
    desk.done(&[
        "--as",
        "fritid",
        "status",
        "A14",
        "klar",
        "-m",
        "Sista vandringen",
    ]);
    let log = desk.done(&["log", "--json"]);
    let records: Vec<Json> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for (place, record) in records.iter().enumerate() {
        assert_eq!(record["seq"], place + 1);
    }
    let last = records.last().unwrap();
    assert_eq!(last["by"], "fritid");
    assert_eq!(last["event"]["type"], "StatusReported");
    assert_eq!(
        last["at"].as_str().unwrap().get(..16),
        Some("2020-10-05T13:00")
    );
    assert!(last["hash"].as_str().is_some_and(|hash| hash.len() >= 16));
    let since = desk.done(&["log", "--since", &(records.len() - 1).to_string()]);
    assert_eq!(since.lines().count(), 1);
    assert!(
        since.contains("fritid") && since.contains("Sista vandringen"),
        "{since}"
    );
}

#[test]
fn a_thing_is_shown_with_all_that_hangs_on_it() {
    let desk = Desk::sample("sv");
    desk.done(&["status", "A14", "klar", "-m", "Sista vandringen"]);
    let page = desk.done(&["show", "A14"]);
    for part in [
        "Aktivitet A14",
        "KFF",
        "Hänvisar hit",
        "T33",
        "Historia",
        "Sista vandringen",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let document = desk.json(&["show", "A14"]);
    assert_eq!(document["id"], "A14");
    assert!(
        document["linked"]
            .as_array()
            .unwrap()
            .iter()
            .any(|id| id == "T33")
    );
    assert_eq!(document["history"].as_array().unwrap().len(), 2);
}

#[test]
fn what_has_changed_is_told_between_two_moments() {
    let desk = Desk::sample("sv");
    desk.done(&["status", "A14", "klar", "--now", "2020-10-07T09:30"]);
    desk.done(&["add", "goal", "Ett mål till", "--now", "2020-10-08T09:30"]);
    let changes = |more: &[&str]| {
        let mut args = vec!["changes", "--since", "2020-10-06"];
        args.extend(more);
        desk.json(&args)
    };
    let all = changes(&[]);
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[0]["what"], "added");
    assert_eq!(all[1]["id"], "A14");
    assert_eq!(all[1]["fields"]["status"]["was"], "at-risk");
    assert_eq!(all[1]["fields"]["status"]["now"], "done");
    assert_eq!(all[1]["fields"]["reports"]["was"], serde_json::json!([]));
    let first = changes(&["--at", "2020-10-07"]);
    assert_eq!(first.as_array().unwrap().len(), 1);
    let said = desk.done(&["changes", "--since", "2020-10-06"]);
    assert!(said.contains("status: hotad → klar"), "{said}");
    assert_eq!(
        desk.done(&["changes", "--since", "2020-10-08"]).trim(),
        "Inget är annorlunda sedan dess."
    );
    desk.refused(3, &["changes", "--since", "999999"]);
}

#[test]
fn what_was_before_the_log_is_not_told_as_nothing() {
    let desk = Desk::sample("sv");
    let told = "Loggen börjar 5 oktober 2020. Hur gruppen var före det går inte att se.";
    for read in [
        &["list", "activities", "--at", "2020-09-07"][..],
        &["report", "board", "--year", "2020", "--at", "2020-09-07"],
        &["report", "council", "--at", "2020-09-07"],
        &["report", "promise", "--at", "2020-09-07"],
    ] {
        let refused = desk.refused(2, read);
        assert!(refused.contains(told), "{read:?} {refused}");
    }
    desk.done(&["list", "activities", "--at", "2020-10-05"]);
}
