//! A table of readings taken in from the command line.

use super::Desk;

#[test]
fn a_table_is_taken_in_once_or_not_at_all() {
    let desk = Desk::sample("sv");
    let file = desk.path("mätningar.csv");
    let name = file.to_str().unwrap();
    std::fs::write(
        &file,
        b"Indikator;Datum;V\xe4rde\nI5;2020-09-30;25,5\nI8;2020-09-30;80\n",
    )
    .unwrap();
    let before = desk.last_seq();
    desk.done(&["import", name, "--dry-run"]);
    assert_eq!(desk.last_seq(), before);
    desk.done(&["import", name]);
    let readings = desk.row("indicators", "I5")["readings"].clone();
    assert_eq!(readings.as_array().unwrap().len(), 2);
    let after = desk.last_seq();
    desk.done(&["import", name]);
    assert_eq!(desk.last_seq(), after);
    desk.done(&["undo"]);
    assert_eq!(
        desk.row("indicators", "I8")["readings"],
        serde_json::json!([])
    );

    std::fs::write(
        &file,
        "Indikator;Datum;Värde\nI5;2020-10-01;24\nI5;2020-10-02;många\n",
    )
    .unwrap();
    let before = desk.last_seq();
    let said = desk.refused(1, &["import", name]);
    assert!(said.contains("Rad 3, kolumn 3"), "{said}");
    assert_eq!(desk.last_seq(), before);
}

#[test]
fn lists_say_what_may_be_claimed_and_what_is_addressed() {
    let desk = Desk::sample("en");
    let measured = desk.row("indicators", "I1");
    assert_eq!(measured["latest"], 59.0);
    assert_eq!(measured["change"], -5.0);
    assert_eq!(measured["course"], "better");
    assert_eq!(measured["trend"], serde_json::Value::Null);
    let unread = desk.row("indicators", "I9");
    assert_eq!(unread["latest"], serde_json::Value::Null);
    assert_eq!(unread["reached"], serde_json::Value::Null);
    let without_baseline = desk.row("indicators", "I7");
    assert_eq!(without_baseline["latest"], 9.2);
    assert_eq!(without_baseline["course"], serde_json::Value::Null);
    assert_eq!(
        desk.row("factors", "F21")["activities"],
        serde_json::json!(["A2", "A15"])
    );
    assert_eq!(
        desk.row("factors", "F15")["activities"],
        serde_json::json!([])
    );
}

#[test]
fn what_a_column_is_called_is_kept_for_the_next_table() {
    let desk = Desk::sample("sv");
    let file = desk.path("export.txt");
    let name = file.to_str().unwrap();
    std::fs::write(&file, "Kommun;Period;Andel\nSävsjö;2020-09-30;26,5\n").unwrap();
    let args = ["import", name, "--table", "--indicator", "I5"];
    let said = desk.refused(1, &args);
    assert!(said.contains("Rad 1, kolumn 1"), "{said}");
    let mut named = args.to_vec();
    named.extend(["--column", "datum=Period", "--column", "värde=andel"]);
    desk.done(&named);
    assert_eq!(desk.row("indicators", "I5")["latest"], 26.5);
    std::fs::write(&file, "Kommun;Period;Andel\nSävsjö;2020-10-01;25\n").unwrap();
    desk.done(&args);
    assert_eq!(desk.row("indicators", "I5")["latest"], 25.0);
    desk.refused(2, &["import", name, "--table", "--column", "vem=Kommun"]);
    // The names go back with the readings that came by them.
    desk.done(&["undo"]);
    desk.done(&["undo"]);
    desk.refused(1, &args);
}
