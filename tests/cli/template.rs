//! What stands on every agenda of a group that begins empty, and what becomes of it.

use serde_json::Value as Json;

use super::Desk;

fn titles(desk: &Desk, list: &str) -> Vec<String> {
    titles_of(&desk.json(&["list", list]))
}

fn titles_of(rows: &Json) -> Vec<String> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_group_of_ones_own_has_an_agenda_in_its_language() {
    for (lang, first, last) in [
        ("sv", "Öppnande och närvaro", "Nästa träff"),
        ("en", "Opening and attendance", "Next meeting"),
    ] {
        let desk = Desk::bare(lang);
        desk.done(&["init", "--name", "Trygghet"]);
        let standing = titles(&desk, "standing-items");
        assert_eq!(
            (standing[0].as_str(), standing.last().unwrap().as_str()),
            (first, last)
        );
        desk.done(&["edit", "SP3", "--minutes", "20"]);
        desk.done(&["add", "meeting", "X", "--at", "2020-10-12 13:00"]);
        assert_eq!(titles_of(&desk.json(&["agenda", "M1"])["items"]), standing);
        assert_eq!(desk.json(&["show", "M1.3"])["minutes"], 20);
    }
}

#[test]
fn a_group_from_a_file_has_what_the_file_says() {
    let desk = Desk::bare("sv");
    std::fs::write(desk.path("g.toml"), "[group]\nname = \"G\"\n").unwrap();
    desk.done(&["init", "--from", desk.path("g.toml").to_str().unwrap()]);
    assert!(titles(&desk, "standing-items").is_empty());
}
