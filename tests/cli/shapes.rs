//! The shapes that scripts rely on, key by key and type by type.

use super::Desk;
use serde_json::Value as Json;

/// What a value must be: `s` text, `n` number, `b` flag, `a` list of text, `o` object, `?` or null.
fn fits(value: &Json, shape: &str) -> bool {
    shape.chars().any(|c| match c {
        's' => value.is_string(),
        'n' => value.is_number(),
        'b' => value.is_boolean(),
        'a' => value
            .as_array()
            .is_some_and(|items| items.iter().all(Json::is_string)),
        'o' => value.is_object(),
        '?' => value.is_null(),
        _ => false,
    })
}

fn check(rows: &Json, shapes: &[(&str, &str)]) {
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        for (key, shape) in shapes {
            assert!(
                fits(&row[*key], shape) && row.get(key).is_some(),
                "{key} of {row}"
            );
        }
    }
}

#[test]
fn lists_have_the_shapes_of_the_contract() {
    // Documents never change with language.
    for lang in ["sv", "en"] {
        let desk = Desk::sample(lang);
        check(
            &desk.json(&["list", "activities"]),
            &[
                ("id", "s"),
                ("title", "s"),
                ("owner", "s?"),
                ("member", "s?"),
                ("budget", "s?"),
                ("stage", "s"),
                ("status", "s"),
                ("from", "s?"),
                ("to", "s?"),
                ("turn", "n"),
                ("goals", "a"),
                ("factors", "a"),
                ("commitments", "a"),
                ("hours", "o"),
                ("cost_ore", "o"),
                ("seq", "n"),
            ],
        );
        check(
            &desk.json(&["list", "actions"]),
            &[
                ("id", "s"),
                ("text", "s"),
                ("owner", "s?"),
                ("member", "s?"),
                ("due", "s?"),
                ("state", "s"),
                ("meeting", "s?"),
                ("overdue", "b"),
            ],
        );
        check(
            &desk.json(&["list", "organisations"]),
            &[("id", "s"), ("name", "s"), ("kind", "s")],
        );
        for what in [
            "documents",
            "goals",
            "indicators",
            "factors",
            "promises",
            "commitments",
            "members",
            "budget",
            "duties",
            "areas",
            "roles",
            "target-areas",
            "development-areas",
        ] {
            check(&desk.json(&["list", what]), &[("id", "s")]);
        }
    }
}

#[test]
fn an_activity_is_told_in_codes() {
    let desk = Desk::sample("sv");
    let row = desk.row("activities", "A12");
    assert_eq!(row["stage"], "do");
    assert_eq!(row["status"], "on-track");
    assert_eq!(row["from"], "2020-02-03");
    assert_eq!(
        row["hours"],
        serde_json::json!({ "planned": 100, "used": 62 })
    );
    assert_eq!(
        row["cost_ore"],
        serde_json::json!({ "planned": 0, "used": 0 })
    );
    assert_eq!(desk.row("actions", "T31")["overdue"], true);
}

#[test]
fn the_store_tells_its_health() {
    let desk = Desk::sample("en");
    let health = desk.json(&["check"]);
    assert_eq!(health["ok"], true);
    assert_eq!(health["problems"], serde_json::json!([]));
    assert_eq!(health["records"], health["last_seq"]);
    assert!(health["head"].as_str().is_some_and(|head| !head.is_empty()));
    assert!(desk.done(&["check"]).contains("whole"));
}

#[test]
fn what_changes_tells_its_record() {
    let desk = Desk::sample("en");
    let added = desk.json(&["add", "goal", "Fewer"]);
    assert!(
        fits(&added["id"], "s") && fits(&added["seq"], "n"),
        "{added}"
    );
    assert_eq!(added["seq"].as_u64(), Some(desk.last_seq()));
    let mine = desk.json(&["--as", "kommunpolis", "mine"]);
    assert_eq!(mine["organisation"], "POL");
    assert!(fits(&mine["activities"][0]["id"], "s"), "{mine}");
}
