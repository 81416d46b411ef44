//! What is refused, why, and with which exit status.

use super::Desk;
use serde_json::Value as Json;

#[test]
fn a_closed_gate_lists_what_is_missing_and_can_be_passed_for_a_reason() {
    let desk = Desk::sample("sv");
    desk.done(&["add", "activity", "Utan allt"]);
    let why = desk.refused(1, &["move", "A21", "genomföra"]);
    let lines: Vec<&str> = why.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "A21 kan inte gå till genomföra än.",
            "Ingen äger den.",
            "Ingen budgetpost betalar den.",
            "Startdatum saknas.",
            "Slutdatum saknas.",
            "Inget mål är valt.",
            "Ingen risk- eller skyddsfaktor är vald.",
        ]
    );
    let why: Json =
        serde_json::from_str(&desk.refused(1, &["move", "A21", "do", "--json"])).unwrap();
    assert_eq!(why["refused"]["code"], "gate-closed");
    assert!(
        why["refused"]["message"]
            .as_str()
            .unwrap()
            .contains("Ingen äger den.")
    );
    assert_eq!(why["refused"]["lacks"][0], "owner");
    let said = desk.done(&["move", "A21", "do", "--because", "Rådet vill"]);
    assert!(said.contains("Rådet vill"), "{said}");
    assert_eq!(desk.row("activities", "A21")["stage"], "do");
    desk.refused(1, &["move", "A21", "do"]);
    desk.done(&["move", "A21", "planera"]);
}

#[test]
fn rules_of_the_group_end_with_1_and_change_nothing() {
    let desk = Desk::sample("sv");
    let seq = desk.last_seq();
    let long = "x".repeat(10_000);
    for (args, says) in [
        (
            &["--owner", "POL", "--budget", "SOC-5120", "Fel"][..],
            "SOC-5120",
        ),
        (
            &["--from", "2020-10-10", "--to", "2020-10-01", "Fel"],
            "2020-10-01",
        ),
        (&["--from", "2020-02-30", "Fel"], "Från"),
        (&["--hours", "-5", "Fel"], "Planerade timmar"),
        (&["--hours", "många", "Fel"], "Planerade timmar"),
        (&["--cost", "1 200,5x", "Fel"], "Planerad kostnad"),
        (&["--verdict", "kanske", "Fel"], "Utslag"),
        (&[""], "Titel"),
        (&["   "], "Titel"),
        (&[&long], "200"),
        (&[], "Titel"),
    ] {
        let args: Vec<&str> = ["add", "activity"]
            .into_iter()
            .chain(args.iter().copied())
            .collect();
        let why = desk.refused(1, &args);
        assert!(why.contains(says), "{why}");
        assert_eq!(why.lines().count(), 1, "{why}");
    }
    assert_eq!(desk.last_seq(), seq);
}

#[test]
fn what_does_not_exist_ends_with_3() {
    let desk = Desk::sample("en");
    for args in [
        &["show", "A99"][..],
        &["show", "nonsense"],
        &["status", "A99", "done"],
        &["status", "Q7", "done"],
        &["status", "G1", "done"],
        &["move", "A99", "do"],
        &["edit", "A99", "--title", "x"],
        &["read", "I99", "1"],
        &["read", "A12", "1"],
        &["count", "L9.9"],
        &["add", "activity", "x", "--owner", "XYZ"],
        &["list", "goals", "--at", "5000"],
        &["--as", "nobody", "status", "A12", "done"],
    ] {
        let why = desk.refused(3, args);
        assert_eq!(why.lines().count(), 1, "{why}");
    }
    let why: Json = serde_json::from_str(&desk.refused(3, &["show", "A99", "--json"])).unwrap();
    assert_eq!(why["refused"]["code"], "unknown-id");
}

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk::sample("en");
    for args in [
        &["nonsense"][..],
        &["list", "nonsense"],
        &["list", "activities", "colour:red"],
        &["list", "activities", "status:red"],
        &["status", "A12"],
        &["status", "A12", "splendid"],
        &["status", "A12", "st", "nu"],
        &["status", "A12", "T31", "done"],
        &["status", "T31", "done", "-m", "note"],
        &["move", "A12", "sideways"],
        &["count", "L1.1", "much"],
        &["list", "goals", "--at", "2020-13-45"],
        &["list", "goals", "--now", "yesterday at noon"],
        &["list", "goals", "--lang", "fi"],
        &["status", "A12", "done", "--at", "3"],
        &["add", "minutes", "x"],
        &["add", "activity", "x", "--colour", "red"],
    ] {
        desk.refused(2, args);
    }
}

#[test]
fn what_the_program_itself_says_of_wrong_usage_follows_the_readers_language() {
    let (sv, en) = (Desk::sample("sv"), Desk::sample("en"));
    for (status, args) in [
        (2, &["list", "activities", "colour:red"][..]),
        (2, &["list", "activities", "status:red"]),
        (2, &["status", "A12", "splendid"]),
        (2, &["status", "A12", "T31", "done"]),
        (2, &["status", "T31", "done", "-m", "note"]),
        (2, &["move", "A12", "sideways"]),
        (2, &["count", "L1.1", "much"]),
        (2, &["list", "goals", "--at", "2020-13-45"]),
        (2, &["list", "goals", "--now", "xx"]),
        (2, &["status", "A12", "done", "--at", "3"]),
        (7, &["import", "/nope"]),
        (7, &["export", "-o", "/nope/nope.toml"]),
    ] {
        let (swedish, english) = (sv.refused(status, args), en.refused(status, args));
        assert_ne!(swedish, english);
        assert!(!swedish.contains("os error"), "{swedish}");
    }
}

#[test]
fn what_only_a_meeting_enters_is_refused_in_a_whole_sentence() {
    for (lang, sentence) in [
        ("sv", "Bara i ett möte som pågår skrivs anteckningsrad.\n"),
        (
            "en",
            "A line of the minutes is entered at a meeting that is going on.\n",
        ),
    ] {
        let desk = Desk::sample(lang);
        assert_eq!(desk.refused(1, &["remove", "M3:10"]), sentence);
    }
}

#[test]
fn who_may_only_read_gets_5() {
    let desk = Desk::sample("en");
    let why = desk.refused(5, &["--as", "hallbarhetsrad", "status", "A12", "done"]);
    assert!(why.contains("hallbarhetsrad"), "{why}");
    desk.done(&["--as", "hallbarhetsrad", "list", "activities"]);
}

#[test]
fn who_represents_another_organisation_gets_5_and_is_told_who_may() {
    let desk = Desk::sample("sv");
    let not_own = desk.refused(5, &["--as", "skola", "status", "A12", "klar"]);
    assert!(
        not_own.contains("sammankallande och sekreterare"),
        "{not_own}"
    );
    let gate = ["move", "A9", "do", "--because", "Beslutat av rådet"];
    let owner = desk.row("activities", "A9")["owner"].clone();
    let members = desk.json(&["list", "members"]);
    let of_owner = |row: &&Json| row["organisation"] == owner && row["role"] == "member";
    let member = members.as_array().unwrap().iter().find(of_owner).unwrap();
    let member = member["id"].as_str().unwrap();
    let as_member: Vec<&str> = ["--as", member].into_iter().chain(gate).collect();
    let closed = desk.refused(5, &as_member);
    assert!(closed.contains("passera en stängd grind"), "{closed}");
    let json = desk.refused(5, &["--json", "--as", "skola", "add", "goal", "Mål"]);
    let why: Json = serde_json::from_str(&json).unwrap();
    assert_eq!(why["refused"]["code"], "not-permitted");
    assert_eq!(why["refused"]["right"], "framework");
    desk.done(&[&["--as", "utvecklingsledare"], &gate[..]].concat());
}

#[test]
fn the_roles_are_listed_with_what_they_may() {
    for (lang, told) in [("sv", "rapportera status"), ("en", "report status")] {
        let listed = Desk::sample(lang).done(&["list", "roles"]);
        assert!(listed.contains(told), "{listed}");
    }
    let roles = Desk::sample("sv").json(&["list", "roles"]);
    let may = |role: usize, right: &str| roles[role]["may"][right].as_str().unwrap().to_owned();
    assert_eq!(roles[0]["id"], "facilitator");
    assert_eq!(
        roles[0]["members"],
        serde_json::json!(["utvecklingsledare"])
    );
    assert_eq!(
        (may(0, "pass-gate"), may(2, "pass-gate")),
        ("yes".into(), "no".into())
    );
    assert_eq!(
        (may(2, "report"), may(3, "report")),
        ("own".into(), "no".into())
    );
}

#[test]
fn nothing_typed_can_steer_a_terminal() {
    let desk = Desk::sample("en");
    let nasty = "a\u{1b}[2Jb\u{9b}2J\u{202e}c";
    desk.done(&["add", "activity", nasty, "--owner", "POL"]);
    let seen = [
        desk.done(&["list", "activities"]),
        desk.done(&["show", "A21"]),
        desk.done(&["log"]),
        desk.done(&["log", "--json"]),
        desk.refused(3, &["show", nasty]),
        desk.refused(2, &["list", nasty]),
        desk.refused(2, &[nasty]),
        desk.refused(2, &["status", "A12", nasty]),
    ];
    for text in seen {
        assert!(
            text.chars()
                .all(|c| c == '\n' || !c.is_control() && c != '\u{202e}'),
            "{text:?}"
        );
    }
}
