//! A text erased from the whole store by a recorded act.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::Desk;
use super::meeting::desk;

const PHONE: &str = "070-174 06 05";

/// Returns the files below `dir` that hold `words`.
fn holding(dir: &Path, words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if fs::read(&path)
            .unwrap_or_default()
            .windows(words.len())
            .any(|it| it == words.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Returns the records of the log.
fn log(desk: &Desk) -> Vec<Json> {
    let log = desk.done(&["log", "--json"]);
    log.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Returns the number of the first record that holds `words`.
fn first(desk: &Desk, words: &str) -> String {
    let log = log(desk);
    let record = log.iter().find(|record| record.to_string().contains(words));
    record.unwrap()["seq"].to_string()
}

#[test]
fn a_line_of_the_minutes_is_erased_everywhere_and_its_place_stays() {
    let desk = desk("sv");
    desk.done(&["meeting", "open"]);
    desk.warned(&["note", &format!("! Vittnet nås på {PHONE}")]);
    desk.done(&["note", "! Nästa beslut"]);
    assert!(!holding(&desk.path("store"), PHONE).is_empty());
    let hashes = |log: &[Json]| -> Vec<Json> { log.iter().map(|it| it["hash"].clone()).collect() };
    let before = log(&desk);
    let seq = first(&desk, PHONE);
    let said = desk.done(&["redact", &seq, "--because", "Personuppgift"]);
    assert!(said.starts_with("Texten i posterna "), "{said}");
    assert!(said.ends_with("är raderad: Personuppgift\n"), "{said}");

    assert_eq!(holding(desk.home.path(), PHONE), Vec::<String>::new());
    // Every hash stands, and the store is whole.
    let after = log(&desk);
    assert_eq!(hashes(&after)[..before.len()], hashes(&before));
    let check = desk.json(&["check"]);
    assert_eq!(
        (&check["ok"], &check["problems"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(check["erased"], (after.len() - before.len()) as u64);
    // The § keeps its number, and the next one its own.
    let minutes = desk.done(&["minutes"]);
    assert!(
        minutes.contains("[raderad]") && minutes.contains("Nästa beslut"),
        "{minutes}"
    );
    let decisions = desk.json(&["list", "decisions"]);
    let texts: Vec<&Json> = decisions
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["text"])
        .collect();
    assert_eq!(texts[texts.len() - 2..], ["[raderad]", "Nästa beslut"]);
    // Nothing finds it: neither search nor a file of the group, nor the guard.
    assert!(!desk.done(&["search", "Vittnet"]).contains("Vittnet"));
    assert!(!desk.done(&["export"]).contains("Vittnet"));
    assert_eq!(desk.json(&["list", "finds"]), json!([]));
    assert!(!desk.done(&["log", "--json"]).contains("Vittnet"));
    // The log says by whom, when and why.
    let erased = after
        .iter()
        .find(|it| it["seq"] == seq.parse::<u64>().unwrap())
        .unwrap();
    assert_eq!(erased["erased"]["because"], "Personuppgift");
    assert_eq!(erased["erased"]["by"], "nn");
    let told = desk.done(&["log"]);
    let told = told
        .lines()
        .find(|line| line.trim_start().starts_with(&seq))
        .unwrap();
    assert!(
        told.contains("[raderad] (text raderad av nn 5 okt 13:00: Personuppgift)"),
        "{told}"
    );
    // What it was copied into opens as any other.
    let file = desk.path("grupp.toml");
    desk.done(&["export", "-o", file.to_str().unwrap()]);
    let again = desk.path("igen");
    desk.done(&[
        "init",
        "--from",
        file.to_str().unwrap(),
        "--store",
        again.to_str().unwrap(),
    ]);
}

#[test]
fn scripts_are_told_what_went_and_what_is_left() {
    let desk = Desk::sample("en");
    desk.warned(&["edit", "A12", "--title", &format!("Call {PHONE}")]);
    desk.warned(&[
        "status",
        "A14",
        "at-risk",
        "-m",
        &format!("No answer at {PHONE}"),
    ]);
    let (first, second) = (desk.last_seq() - 1, desk.last_seq());
    let told = desk.json(&["redact", &first.to_string(), "--because", "GDPR"]);
    assert_eq!(
        (&told["left"], &told["seq"]),
        (
            &json!([second]),
            &json!(second + told["erased"].as_array().unwrap().len() as u64)
        )
    );
    assert!(told["erased"].as_array().unwrap().contains(&json!(first)));
    assert!(
        told["message"].as_str().unwrap().ends_with("erased: GDPR"),
        "{told}"
    );
    let told = desk.done(&["redact", &second.to_string(), "--because", "GDPR"]);
    assert_eq!(
        told,
        format!("The text of record {second} was erased: GDPR\n")
    );
    assert_eq!(holding(&desk.path("store"), PHONE), Vec::<String>::new());
    assert_eq!(
        desk.row("activities", "A12")["title"],
        "[raderad]",
        "in the group's language"
    );
}

#[test]
fn whoever_mends_is_told_that_the_log_still_has_it() {
    let desk = Desk::sample("sv");
    desk.warned(&["edit", "A12", "--title", &format!("Ring {PHONE}")]);
    let seq = desk.last_seq();
    let told = desk.done(&["edit", "A12", "--title", "Ring växeln"]);
    let left =
        format!("Den gamla texten står kvar i loggen: samklang redact {seq} --because SKÄL\n");
    assert!(told.ends_with(&left), "{told}");
    desk.done(&["redact", &seq.to_string(), "--because", "Personuppgift"]);
    assert_eq!(holding(&desk.path("store"), PHONE), Vec::<String>::new());
    assert_eq!(desk.row("activities", "A12")["title"], "Ring växeln");
    // A text that ends its own sentence gets no second full stop.
    desk.warned(&["edit", "A12", "--title", &format!("Ring {PHONE}.")]);
    let told = desk.done(&["edit", "A12", "--title", "Ring växeln."]);
    assert!(told.contains("Ring växeln. Den gamla texten"), "{told}");
    // Where nothing told of a person, there is nothing to tell of.
    let told = desk.done(&["edit", "A12", "--title", "Ring kommunen"]);
    assert!(!told.contains("loggen"), "{told}");
}

#[test]
fn the_reason_itself_tells_of_nobody() {
    let desk = desk("sv");
    desk.run(&["edit", "A12", "--title", "Ring 070-174 06 05"]);
    let seq = first(&desk, PHONE);
    let why = "Den på 070-174 06 05 bad om det";
    let said = desk.refused(1, &["redact", &seq, "--because", why]);
    assert!(said.contains("ta bort telefonnummer"), "{said}");
}

#[test]
fn who_may_not_and_what_is_not_there_is_refused_as_scripts_expect() {
    let desk = Desk::sample("en");
    let by = |who: &str| {
        desk.run(&["redact", "1", "--because", "x", "--as", who])
            .status
    };
    assert_eq!(by("sekreterare"), 5);
    assert_eq!(desk.run(&["redact", "99999", "--because", "x"]).status, 3);
    assert_eq!(desk.run(&["redact", "1"]).status, 2);
    let why = desk.refused(1, &["redact", "1", "--because", " "]);
    assert!(why.contains("Because"), "{why}");
}
