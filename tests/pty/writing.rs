//! Documents written to real files from the interface.

use std::fs;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use super::kill::Place;

/// The keys to the minutes of the newest meeting that is over: those that are called stand first.
const MINUTES: &str = "3\x1b[B\r";

/// Empties the line where one types.
const EMPTY: &str = "\x15";

#[test]
fn minutes_land_in_a_folder_with_any_name_and_are_never_written_over_unasked() {
    let place = Place::new();
    let home = place.store().parent().unwrap().to_owned();
    let folder = home.join("Möten på åäö");
    fs::create_dir(&folder).unwrap();
    let mut pty = place.open(&["--as", "sekreterare"]);
    pty.wait_for_text("SAMKLANG");
    pty.send(MINUTES);
    pty.wait_for_text("till fil");
    // A folder: the name is by day and number.
    pty.send(&format!("w{EMPTY}~/Möten på åäö\r"));
    pty.wait_for_text("Skriven: ");
    let files = || -> Vec<String> {
        let files = fs::read_dir(&folder).unwrap();
        let mut names: Vec<String> = files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    };
    let pdf = files();
    assert_eq!(pdf.len(), 1, "{pdf:?}");
    assert!(
        pdf[0].starts_with("motesanteckningar-2020-09-07-") && !pdf[0].contains("M3"),
        "{pdf:?}"
    );
    let first = fs::read(folder.join(&pdf[0])).unwrap();
    assert!(first.starts_with(b"%PDF-"));

    // It is offered there again, and is there already.
    pty.send("w");
    pty.wait_for_text("› ~/Möten på åäö/motesanteckningar");
    fs::write(folder.join(&pdf[0]), "mitt").unwrap();
    pty.send("\r");
    pty.wait_for_text("Den finns redan.");
    assert_eq!(fs::read(folder.join(&pdf[0])).unwrap(), b"mitt");
    pty.send("\x1b");
    pty.wait_for("the line is gone", |screen| {
        !screen.contents().contains("› ~/")
    });
    assert_eq!(fs::read(folder.join(&pdf[0])).unwrap(), b"mitt");
    pty.send("w\r");
    pty.wait_for_text("Den finns redan.");
    pty.send("\r");
    pty.wait_for_text("Skriven: ");
    let again = fs::read(folder.join(&pdf[0])).unwrap();
    assert!(again == first, "the same document is the same file");

    // Whoever leaves at once leaves a whole file behind.
    pty.send(&format!("w{EMPTY}~/Möten på åäö/ett till möte.html\r\x1b"));
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
    assert!(pty.modes_are_as_before());
    let names = files();
    assert_eq!(names.len(), 2, "nothing lies beside: {names:?}");
    let html = fs::read_to_string(folder.join("ett till möte.html")).unwrap();
    assert!(html.trim_end().ends_with("</html>"), "{html}");
}

#[test]
fn a_report_is_written_and_what_cannot_be_is_told() {
    let place = Place::new();
    let home = place.store().parent().unwrap().to_owned();
    let mut pty = place.open(&["--as", "sekreterare", "--lang", "en"]);
    pty.wait_for_text("SAMKLANG");
    pty.send(" follow-up of\r");
    pty.wait_for_text("Uppföljning av medborgarlöften");
    pty.send(&format!("w{EMPTY}~/no such folder/l.md\r"));
    pty.wait_for_text("could not be read or written");
    pty.send(&format!("{EMPTY}~/l.odt\r"));
    pty.wait_for_text(".odt is no format that can be written.");
    pty.send(&format!("{EMPTY}~/löften.md\r"));
    pty.wait_for_text("Written: ");
    let file = fs::read_to_string(home.join("löften.md")).unwrap();
    assert!(
        file.starts_with("# Uppföljning av medborgarlöften"),
        "{file}"
    );
    assert!(!home.join("l.odt").exists());
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn what_tells_of_a_person_does_not_leave_from_the_interface_either() {
    let place = Place::new();
    let home = place.store().parent().unwrap().to_owned();
    let by = ["--as", "sekreterare"];
    let done = |args: &[&str]| place.done(&[&by[..], args].concat());
    done(&["meeting", "open"]);
    done(&["note", "Vittnet nås på 070-174 06 05"]);
    done(&["meeting", "close"]);
    let mut pty = place.open(&by);
    pty.wait_for_text("SAMKLANG");
    pty.send("3\r");
    pty.wait_for_text("070-174 06 05");
    pty.send(&format!("w{EMPTY}~/m.pdf\r"));
    pty.wait_for_text("Lämnar inte gruppen: P visar var, ett ställe med personuppgifter.");
    assert!(!home.join("m.pdf").exists());
    pty.send("P");
    pty.wait_for_text("ett ställe med personuppgifter");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn a_file_that_takes_no_end_keeps_nobody_from_going_on() {
    let place = Place::new();
    let pipe = place.store().parent().unwrap().join("rör.txt");
    // Whoever opens a pipe waits until somebody reads it.
    let mode = Mode::RUSR | Mode::WUSR;
    mknodat(CWD, &pipe, FileType::Fifo, mode, 0).unwrap();
    let mut pty = place.open(&["--as", "sekreterare"]);
    pty.wait_for_text("SAMKLANG");
    pty.send(MINUTES);
    pty.wait_for_text("till fil");
    pty.send(&format!("w{EMPTY}~/rör.txt\r"));
    pty.wait_for_text("Den finns redan.");
    pty.send("\r");
    pty.wait_for_text("Skriver …");
    pty.send("\x1b");
    pty.wait_for_text("Det skrivs ändå färdigt");
    pty.send("1");
    pty.wait_for_text("GENOMFÖRA");
    let told = fs::read_to_string(&pipe).unwrap();
    assert!(told.contains("§ 5"), "{told}");
    pty.wait_for_text("Skriven: ");
    // Where nobody ever reads it, one may leave all the same.
    pty.send(&format!("{MINUTES}w{EMPTY}~/rör.txt\r\r"));
    pty.wait_for_text("Skriver …");
    pty.send("\x1b");
    pty.wait_for_text("Det skrivs ändå färdigt");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}
