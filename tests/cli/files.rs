//! Files in and out.

use super::Desk;
use std::fs;

#[test]
fn a_group_survives_export_and_a_new_beginning_byte_for_byte() {
    let desk = Desk::sample("sv");
    desk.done(&[
        "status",
        "A14",
        "klar",
        "-m",
        "Sista \"vandringen\"\nmed radbrytning",
    ]);
    let file = desk.path("group.toml");
    let path = file.to_str().unwrap();
    desk.done(&["export", "-o", path]);
    let first = fs::read_to_string(&file).unwrap();
    assert_eq!(desk.done(&["export", "--format", "toml"]), first);

    let other = Desk::bare("en");
    other.done(&["init", "--from", path]);
    assert_eq!(other.done(&["export"]), first);
    assert_eq!(
        other.json(&["list", "goals"]).as_array().unwrap().len(),
        desk.json(&["list", "goals"]).as_array().unwrap().len()
    );
}

#[test]
fn an_import_is_all_or_nothing_and_can_be_tried() {
    let desk = Desk::sample("en");
    let file = desk.path("more.toml");
    let path = file.to_str().unwrap();
    fs::write(
        &file,
        "format = 1\n[[activity]]\nid = \"A30\"\ntitle = \"From a file\"\n",
    )
    .unwrap();
    let seq = desk.last_seq();
    let said = desk.done(&["import", path, "--dry-run"]);
    assert!(said.contains("1 change") && said.contains("A30"), "{said}");
    assert_eq!(desk.last_seq(), seq);
    desk.done(&["import", path]);
    assert_eq!(desk.row("activities", "A30")["title"], "From a file");
    assert!(desk.done(&["import", path]).contains("nothing new"));

    fs::write(
        &file,
        "format = 1\n[[activity]]\nid = \"A31\"\ntitle = \"Good\"\n\
         [[activity]]\nid = \"A32\"\ntitle = \"Bad\"\nowner = \"POL\"\nbudget = \"SOC-5120\"\n",
    )
    .unwrap();
    let why = desk.refused(1, &["import", path]);
    assert!(why.contains("SOC-5120") && why.contains('9'), "{why}");
    desk.refused(3, &["show", "A31"]);
}

#[test]
fn files_that_cannot_be_read_or_written_end_with_7() {
    let desk = Desk::sample("en");
    desk.refused(7, &["import", desk.path("none.toml").to_str().unwrap()]);
    let file = desk.path("bad.toml");
    fs::write(&file, "x = [").unwrap();
    let why = desk.refused(7, &["import", file.to_str().unwrap()]);
    assert!(why.contains("Line 1") || why.contains("line 1"), "{why}");
    let nowhere = desk.path("no/such/folder/x.toml");
    desk.refused(7, &["export", "-o", nowhere.to_str().unwrap()]);

    let fresh = Desk::bare("en");
    fresh.refused(7, &["init", "--from", file.to_str().unwrap()]);
    assert!(!fresh.path("store").exists());
}

#[test]
fn a_file_that_ends_as_no_format_is_refused_unless_one_is_given() {
    for (lang, documents, groups) in [
        (
            "sv",
            ".odt är inget format som kan skrivas. Låt namnet sluta på .txt, .md, .html, .docx, \
             .pdf eller .json, eller ange --format.\n",
            ".toml, .json, .csv, .xlsx eller .ics,",
        ),
        (
            "en",
            ".odt is no format that can be written. Let the name end with .txt, .md, .html, .docx, \
             .pdf or .json, or give --format.\n",
            ".toml, .json, .csv, .xlsx or .ics,",
        ),
    ] {
        let desk = Desk::sample(lang);
        let file = desk.path("x.odt");
        let to = file.to_str().unwrap();
        assert_eq!(desk.refused(2, &["minutes", "-o", to]), documents);
        assert_eq!(desk.refused(2, &["report", "council", "-o", to]), documents);
        assert_eq!(
            desk.refused(2, &["report", "council", "--sent", "-o", to]),
            documents
        );
        let why = desk.refused(2, &["export", "-o", to]);
        assert!(why.contains(groups), "{why}");
        assert!(!file.exists());
        desk.done(&["minutes", "--format", "html", "-o", to]);
        assert!(file.exists());
        // What is no format's ending is part of a name.
        for name in [
            "utan",
            "träff 5.10",
            "träff nr. 4",
            "minnesanteckningar.oktober",
        ] {
            desk.done(&["minutes", "-o", desk.path(name).to_str().unwrap()]);
        }
    }
}

#[test]
fn the_whole_group_comes_as_json() {
    let desk = Desk::sample("en");
    let group: serde_json::Value =
        serde_json::from_str(&desk.done(&["export", "--format", "json"])).unwrap();
    assert!(
        group["activities"]
            .as_array()
            .is_some_and(|rows| rows.len() >= 17)
    );
    assert!(group["group"]["name"].is_string());
}

#[test]
fn minutes_of_a_meeting_that_was_not_held_are_refused_and_the_notice_is_named() {
    let desk = Desk::sample("sv");
    let refused = desk.refused(1, &["minutes", "M4"]);
    assert!(refused.contains("M4 har inte öppnats än"), "{refused}");
    assert!(refused.contains("samklang invite M4"), "{refused}");
}

#[test]
fn a_folder_that_is_not_there_is_named_and_a_dash_is_standard_output() {
    let desk = Desk::sample("sv");
    let file = desk.path("saknas/å.md");
    let refused = desk.refused(7, &["minutes", "M3", "-o", file.to_str().unwrap()]);
    assert!(refused.contains("saknas finns inte"), "{refused}");
    let printed = desk.done(&["minutes", "M3"]);
    assert_eq!(desk.done(&["minutes", "M3", "-o", "-"]), printed);
}
