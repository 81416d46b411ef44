//! Where documents go, what they are called there, and in which formats they can be had.

use super::meeting::desk;

#[test]
fn in_a_folder_a_document_has_a_name_of_its_kind_and_day() {
    let desk = desk("sv");
    let folder = desk.path("Möten 2020, å till ö");
    std::fs::create_dir(&folder).unwrap();
    let to = folder.to_str().unwrap();
    let said = desk.done(&["minutes", "M1", "--format", "md", "-o", to]);
    let file = folder.join("motesanteckningar-2020-09-07-1.md");
    assert!(said.contains("motesanteckningar-2020-09-07-1.md"), "{said}");
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("\n# Mötesanteckningar")
    );
    desk.refused(7, &["minutes", "M1", "--format", "md", "-o", to]);
    desk.done(&["minutes", "M1", "--format", "md", "-o", to, "--force"]);
    desk.done(&["minutes", "M1", "--json", "-o", to]);
    desk.done(&["minutes", "M1", "--format", "pdf", "-o", to]);
    desk.done(&["invite", "M2", "-o", to]);
    desk.done(&["invite", "M2", "--format", "ics", "-o", to]);
    let names = std::fs::read_dir(&folder).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            "kallelse-2020-10-05-m2.ics",
            "kallelse-2020-10-05-m2.txt",
            "motesanteckningar-2020-09-07-1.json",
            "motesanteckningar-2020-09-07-1.md",
            "motesanteckningar-2020-09-07-1.pdf",
        ]
    );
}

#[test]
fn minutes_are_called_by_their_day_and_sections() {
    let desk = desk("sv");
    let to = desk.path("");
    let name = || {
        desk.done(&[
            "minutes",
            "M2",
            "-q",
            "--force",
            "--output",
            to.to_str().unwrap(),
        ]);
        let entries = std::fs::read_dir(&to).unwrap();
        let names = entries.map(|it| it.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|it| it.starts_with("motes")).collect();
        assert_eq!(names.len(), 1, "{names:?}");
        std::fs::remove_file(to.join(&names[0])).unwrap();
        names.remove(0)
    };
    desk.done(&["meeting", "open"]);
    assert_eq!(name(), "motesanteckningar-2020-10-05-m2.txt");
    desk.done(&["note", "! Ett"]);
    assert_eq!(name(), "motesanteckningar-2020-10-05-3.txt");
    desk.done(&["note", "! Två"]);
    desk.done(&["note", "! Tre"]);
    assert_eq!(name(), "motesanteckningar-2020-10-05-3-5.txt");
}

#[test]
fn a_tilde_that_no_shell_has_read_is_the_home_folder() {
    let desk = desk("sv");
    desk.done(&["minutes", "M1", "--output=~/möte.md"]);
    let text = std::fs::read_to_string(desk.path("möte.md")).unwrap();
    assert!(text.contains("# Mötesanteckningar"), "{text}");
    desk.done(&["minutes", "M1", "--output=~"]);
    assert!(desk.path("motesanteckningar-2020-09-07-1.txt").is_file());
}

#[test]
fn each_command_has_the_formats_that_it_can_write() {
    let desk = desk("sv");
    assert!(
        desk.refused(2, &["minutes", "--format", "ics"])
            .contains("json")
    );
    assert!(
        desk.refused(2, &["invite", "--format", "json"])
            .contains("ics")
    );
    for (format, begins) in [
        ("html", "<!DOCTYPE html>"),
        ("docx", "PK"),
        ("pdf", "%PDF-1.7"),
    ] {
        for command in ["minutes", "invite"] {
            let out = desk
                .command(&[command, "--format", format])
                .output()
                .unwrap()
                .stdout;
            assert!(out.starts_with(begins.as_bytes()), "{command} {format}");
        }
    }
    // What a file is called says in which format it is, where that is one of the command's.
    let data = desk.path("m.json");
    let why = desk.refused(2, &["invite", "M2", "-o", data.to_str().unwrap()]);
    assert!(why.contains(".pdf eller .ics"), "{why}");
    assert!(!data.exists());
    desk.done(&["minutes", "M1", "-o", data.to_str().unwrap()]);
    let text = std::fs::read_to_string(data).unwrap();
    assert!(text.starts_with('{'), "{text}");
}

#[test]
fn minutes_are_called_what_the_group_calls_them_and_bear_their_number() {
    let desk = desk("sv");
    desk.done(&["edit", "group", "--minutes-name", "protokoll"]);
    desk.done(&["--as", "kommunpolis", "meeting", "approve", "M1"]);
    desk.done(&["edit", "M1", "--registry", "KS 2020/45"]);
    let text = desk.done(&["minutes", "M1"]);
    assert!(text.starts_with("Protokoll: Träff i september\n"), "{text}");
    assert!(text.contains("\nDiarienummer: KS 2020/45\n"), "{text}");
    desk.done(&["minutes", "M1", "-o", desk.path(".").to_str().unwrap()]);
    assert!(desk.path("protokoll-2020-09-07-1.txt").is_file());
    assert_eq!(desk.json(&["minutes", "M1"])["registry"], "KS 2020/45");
}
