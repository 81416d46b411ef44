//! Lines of minutes from the shell: what each became, what is refused, and what stays.

use super::{Desk, Left};
use serde_json::Value as Json;

/// Returns a desk at the sample with a meeting that goes on, or has come as far as `state`.
fn meeting(lang: &'static str, state: &str) -> Desk {
    let desk = Desk::before_any_meeting(lang);
    let file = desk.path("meeting.toml");
    let text = format!(
        "[[meeting]]\nid = \"M90\"\ntitle = \"Träff\"\nat = 2020-10-05T13:00:00\nstate = \"{state}\"\n\n\
         [[entry]]\nid = \"M90:1\"\nmeeting = \"M90\"\ntext = \"Mötet öppnades\"\nkind = \"note\"\n"
    );
    std::fs::write(&file, text).unwrap();
    desk.done(&["import", file.to_str().unwrap()]);
    desk
}

#[test]
fn each_line_says_what_it_became_and_where_it_stands() {
    let desk = meeting("sv", "open");
    assert_eq!(
        desk.done(&["note", "Polisen redovisar läget"]),
        "M90:2 anteckning\n"
    );
    let said = desk.done(&["note", "A14", "hotad", "svårt att få ledare"]);
    assert_eq!(said, "M90:3 A14 status → hotad \"svårt att få ledare\"\n");
    assert_eq!(desk.row("activities", "A14")["status"], "at-risk");
    let said = desk.done(&["note", "> Kontaktar föreningarna @KFF 12/10"]);
    assert!(
        said.contains("åtgärd · KFF · 12/10 = mån 12 okt · \"Kontaktar föreningarna\""),
        "{said}"
    );
    let id = said.split_whitespace().nth(1).unwrap();
    let row = desk.row("actions", id);
    assert_eq!(
        (row["owner"].as_str(), row["due"].as_str()),
        (Some("KFF"), Some("2020-10-12"))
    );
    assert!(desk.done(&["show", id]).contains("M90"));
    let said = desk.done(&["note", "A99 klar"]);
    assert_eq!(said, "M90:5 bara en anteckning: A99 finns inte\n");
    assert!(
        desk.done(&["show", "M90:3"])
            .contains("A14 hotad svårt att få ledare")
    );
    assert_eq!(desk.done(&["-q", "note", "tyst"]), "");
}

#[test]
fn scripts_are_told_the_entry_and_what_it_made() {
    let desk = meeting("en", "open");
    let noted = desk.json(&["note", "! The night walks go on"]);
    assert_eq!(noted["id"], "M90:2");
    let decision = noted["ids"][1].as_str().unwrap();
    assert!(
        decision.starts_with('§') && decision.ends_with("/2020"),
        "{decision}"
    );
    assert_eq!(noted["seq"], desk.last_seq());
    assert!(noted["message"].as_str().unwrap().contains("decision"));
}

#[test]
fn an_action_that_lacks_something_is_refused_for_its_line() {
    let desk = meeting("sv", "open");
    let seq = desk.last_seq();
    let why = desk.refused(1, &["note", "> Kontaktar föreningarna"]);
    assert!(why.contains("ägare") && why.contains("dag"), "{why}");
    let why = desk.refused(1, &["note", "> Kontaktar @KFF", "--json"]);
    let why: Json = serde_json::from_str(&why).unwrap();
    assert_eq!(why["refused"]["code"], "action-lacks");
    assert_eq!(desk.last_seq(), seq);
}

#[test]
fn lines_before_the_one_that_is_refused_stay() {
    let desk = meeting("en", "open");
    let mut command = desk.command(&["note", "-"]);
    command.write_stdin("First\r\n\n! Decided\n> Call the clubs @KFF\nLast\n");
    let left = Left::of(command);
    assert_eq!(left.status, 1);
    assert_eq!(left.out.lines().count(), 2, "{}", left.out);
    assert!(left.err.starts_with("Line 4: "), "{}", left.err);
    assert!(desk.done(&["show", "M90:3"]).contains("! Decided"));
    desk.refused(3, &["show", "M90:4"]);
}

#[test]
fn a_line_that_is_too_long_for_one_entry_takes_several() {
    let desk = meeting("sv", "open");
    let long = format!("! {}", "ord ".repeat(2_500));
    assert_eq!(desk.done(&["note", &long]).lines().count(), 3);
    assert!(desk.done(&["show", "M90:4"]).contains("ord ord"));
}

#[test]
fn without_a_meeting_that_goes_on_nothing_is_noted() {
    let desk = Desk::before_any_meeting("sv");
    assert_eq!(
        desk.refused(1, &["note", "Hej"]),
        "Inget möte pågår. Öppna ett med ”samklang meeting open”.\n"
    );
    desk.refused(1, &["note", "-"]);
    let desk = meeting("en", "closed");
    let why: Json = serde_json::from_str(&desk.refused(1, &["note", "x", "--json"])).unwrap();
    assert_eq!(why["refused"]["code"], "no-open-meeting");
    let desk = meeting("sv", "open");
    desk.refused(2, &["note", "  "]);
    desk.refused(2, &["note"]);
}

#[test]
fn approved_minutes_are_corrected_and_others_are_not() {
    let desk = meeting("sv", "approved");
    let said = desk.done(&["note", "--correct", "m90:1", "Mötet", "öppnades 13.05"]);
    assert_eq!(said, "M90:2 rättar M90:1\n");
    assert!(
        desk.done(&["show", "M90:2"])
            .contains("Mötet öppnades 13.05")
    );
    desk.refused(3, &["note", "--correct", "M90:99", "x"]);
    desk.refused(3, &["note", "--correct", "nonsense", "x"]);
    desk.refused(2, &["note", "--correct", "M90:1", " "]);
    let desk = meeting("sv", "open");
    desk.refused(1, &["note", "--correct", "M90:1", "x"]);
}
