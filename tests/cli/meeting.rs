//! Meetings from the shell: their steps, agendas and attendance, and what was said at them.

use super::Desk;
use serde_json::{Value as Json, json};

/// Returns a desk at the sample with a meeting that was held and one that is called.
pub(super) fn desk(lang: &'static str) -> Desk {
    let desk = Desk::before_any_meeting(lang);
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/held.toml");
    desk.done(&["import", file]);
    desk
}

fn ids(rows: &Json) -> Vec<&str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn a_meeting_is_led_from_its_opening_to_its_approval() {
    let desk = desk("sv");
    let run = |args: &[&str]| desk.done(args);
    assert_eq!(
        run(&["meeting", "open"]),
        "M2 Träff i oktober: mötet är öppnat\n"
    );
    assert_eq!(
        run(&["meeting", "next"]),
        "M2: nu 2 Cyklar\n",
        "no more than where it is"
    );
    assert_eq!(run(&["meeting", "goto", "3"]), "M2: nu 3 Skolstarten\n");
    assert!(desk.refused(1, &["meeting", "next"]).contains("M2"));
    assert_eq!(run(&["meeting", "previous"]), "M2: nu 2 Cyklar\n");
    assert!(desk.refused(1, &["meeting", "open", "M1"]).contains("M2"));
    let said = run(&["meeting", "close"]);
    assert_eq!(
        said,
        "M2 Träff i oktober: mötet är avslutat\n\n\
         Hanns inte med\n  1  Öppnande och närvaro\n  2  Cyklar\n  3  Skolstarten\n\n\
         Inte avprickade\n\
         \x20 skola              Barn- och utbildningsförvaltningens representant\n\
         \x20 fritid             Kultur- och fritidsförvaltningens representant\n\
         \x20 sekreterare        Gruppens sekreterare\n\
         \x20 kommunpolis        Kommunpolisen\n\
         \x20 raddningstjanst    Räddningstjänstens representant\n\
         \x20 faltarbetare       Socialförvaltningens fältarbetare\n\
         \x20 utvecklingsledare  Socialförvaltningens utvecklingsledare\n\
         \x20 teknik             Tekniska förvaltningens representant\n\n\
         Förslag till nästa möte: måndag 2 november 2020 13:00. Kalla med: \
         samklang add meeting \"Träff i oktober\" --at \"2020-11-02 13:00\"\n"
    );
    assert_eq!(desk.row("meetings", "M2")["state"], "closed");
    assert!(
        desk.refused(1, &["meeting", "approve"])
            .contains("kommunpolis")
    );
    assert_eq!(
        run(&["--as", "kommunpolis", "meeting", "approve"]),
        "M2 Träff i oktober: anteckningarna är justerade\n"
    );
    // The one that is left to approve is the one before.
    run(&["--as", "kommunpolis", "meeting", "approve"]);
    assert_eq!(desk.row("meetings", "M1")["state"], "approved");
    assert!(
        desk.refused(1, &["meeting", "approve"])
            .contains("justeras")
    );
    assert!(desk.refused(1, &["meeting", "close"]).contains("pågår"));
    desk.refused(3, &["meeting", "open", "M9"]);
}

#[test]
fn closing_reads_back_and_says_what_is_lacking() {
    let desk = desk("en");
    let run = |args: &[&str]| desk.done(args);
    desk.done(&["meeting", "open", "M1"]);
    desk.done(&["edit", "T50", "--due", "", "--owner", "", "--member", ""]);
    let why = desk.refused(1, &["meeting", "close"]);
    assert_eq!(why.lines().count(), 2, "{why}");
    assert!(why.contains("T50 Mät belysningen i parken: nobody is to do it, and no date."));
    let told: Json =
        serde_json::from_str(&desk.refused(1, &["meeting", "close", "--json"])).unwrap();
    assert_eq!(told["refused"]["code"], "actions-lack");
    assert_eq!(told["refused"]["actions"], json!(["T50"]));
    desk.done(&["edit", "T50", "--due", "2020-10-12", "--owner", "TEK"]);
    let said = run(&["meeting", "close"]);
    assert_eq!(
        said,
        "M1 Träff i september: the meeting is closed; 2 items come back next time\n\n\
         Decided\n  §1/2020  Belysningen tänds en timme tidigare.\n\
         \x20          Dissent: Räddningstjänstens representant – Kostnaden\n\n\
         Actions\n  T50  TEK  12 Oct  Mät belysningen i parken\n\n\
         Open questions and parked matters\n\
         \x20 M1:5  question  Vem betalar lamporna?\n\
         \x20 M1:6  parked    Parkera frågan om *kameror* <här>\n\n\
         Not reached\n  3  Cyklar\n\n\
         Not marked\n\
         \x20 fritid             Kultur- och fritidsförvaltningens representant\n\
         \x20 sekreterare        Gruppens sekreterare\n\
         \x20 raddningstjanst    Räddningstjänstens representant\n\
         \x20 faltarbetare       Socialförvaltningens fältarbetare\n\
         \x20 utvecklingsledare  Socialförvaltningens utvecklingsledare\n\
         \x20 teknik             Tekniska förvaltningens representant\n\n\
         Next meeting: M2 Träff i oktober, Monday 5 October 2020 13:00\n"
    );
    desk.done(&["meeting", "open", "M1"]);
    let closed = desk.json(&["meeting", "close"]);
    assert_eq!(ids(&closed["decisions"]), ["§1/2020"]);
    assert_eq!(ids(&closed["actions"]), ["T50"]);
    assert_eq!(closed["unsettled"], json!(["M1:5", "M1:6"]));
    assert_eq!(closed["not_reached"], json!(["M1.3"]));
    assert_eq!(closed["not_marked"].as_array().unwrap().len(), 6);
    assert_eq!(
        closed["next"],
        json!({ "id": "M2", "at": "2020-10-05T13:00" })
    );
}

#[test]
fn minutes_tell_once_who_was_there_and_what_became_of_what_was_given_to_do() {
    let desk = desk("sv");
    desk.done(&["meeting", "open"]);
    desk.done(&["note", "närvarande POL TEK"]);
    desk.done(&["note", "> Ringer @TEK 12/10"]);
    desk.done(&["note", "> Skriver @TEK 12/10"]);
    let actions = desk.json(&["list", "actions"]);
    let of = |text: &str| {
        let rows = actions.as_array().unwrap().iter();
        let mut rows = rows.filter(|row| row["text"] == text);
        rows.next().unwrap()["id"].as_str().unwrap().to_owned()
    };
    let head = |desk: &Desk| {
        let minutes = desk.done(&["minutes", "M2", "--format", "md"]);
        assert!(minutes.contains("Kommunpolisen"), "{minutes}");
        assert!(!minutes.contains("närvarande POL"), "{minutes}");
        let row = minutes.lines().find(|row| row.contains("| Senast"));
        (row.unwrap().to_owned(), minutes)
    };
    assert!(!head(&desk).0.contains("Läge"), "nothing is told of any");
    desk.done(&["note", &format!("{} klar", of("Ringer"))]);
    let (row, minutes) = head(&desk);
    assert!(row.contains("| Läge"), "{minutes}");
    let line = |text: &str| minutes.lines().rfind(|row| row.contains(text)).unwrap();
    assert!(line("Ringer").contains("klar"), "{minutes}");
    assert!(!line("Skriver").contains("klar"), "{minutes}");
    // What is told later is for later minutes.
    desk.done(&["meeting", "close"]);
    desk.done(&["edit", &of("Skriver"), "--state", "done"]);
    assert_eq!(
        head(&desk).1.matches("klar").count(),
        minutes.matches("klar").count()
    );
}

#[test]
fn a_struck_decision_is_found_as_one() {
    let desk = desk("sv");
    desk.done(&["meeting", "open"]);
    desk.done(&["note", "! Gruppen köper fyrtio tröjor"]);
    let hits = desk.json(&["search", "fyrtio"]);
    let id = hits[0]["id"].as_str().unwrap();
    assert_eq!(hits[0]["struck"], json!(false));
    desk.done(&["meeting", "strike", id]);
    assert_eq!(desk.json(&["search", "fyrtio"])[0]["struck"], json!(true));
    assert!(
        desk.done(&["search", "fyrtio"])
            .contains("tröjor (struket)")
    );
}

#[test]
fn attendance_is_noted_of_members_organisations_and_guests() {
    let desk = desk("en");
    let said = desk.done(&["meeting", "attend", "POL", "teknik"]);
    assert_eq!(said, "M2: kommunpolis (POL) and teknik (TEK) are present\n");
    let said = desk.done(&["meeting", "attend", "skola", "--presence", "apologies"]);
    assert_eq!(said, "M2: skola (BUF) sends apologies\n");
    desk.refused(3, &["meeting", "attend", "Rektorn"]);
    let said = desk.done(&["meeting", "attend", "Rektorn", "--presence", "co-opted"]);
    assert_eq!(said, "M2: Rektorn is co-opted\n");
    let said = desk.done(&["meeting", "attend", "Rektorn", "pol", "--presence", "left"]);
    assert_eq!(said, "M2: Rektorn and kommunpolis (POL) have left\n");
    desk.refused(2, &["meeting", "attend", "POL", "--presence", "away"]);
    let shown = desk.json(&["show", "M2"]);
    assert_eq!(shown["attendance"].as_array().unwrap().len(), 6);
    assert!(desk.done(&["undo"]).contains("attendance is as it was"));
}

#[test]
fn decisions_are_confirmed_struck_and_dissented_from() {
    let desk = desk("en");
    desk.done(&["meeting", "open", "M1"]);
    assert!(
        desk.refused(1, &["meeting", "confirm", "§2/2020"])
            .contains("struck")
    );
    let said = desk.done(&["meeting", "dissent", "1", "skola", "-m", "For kort tid"]);
    assert_eq!(
        said,
        "§1/2020: Barn- och utbildningsförvaltningens representant dissents – For kort tid\n"
    );
    let said = desk.done(&["meeting", "dissent", "1", "soc"]);
    assert_eq!(said, "§1/2020: SOC dissents\n");
    let said = desk.done(&["meeting", "strike", "1/2020"]);
    assert_eq!(
        said,
        "§1/2020 is struck: Belysningen tänds en timme tidigare.\n"
    );
    assert_eq!(desk.row("decisions", "§1/2020")["state"], "struck");
    desk.refused(3, &["meeting", "confirm", "77"]);
    let said = desk.done(&["meeting", "settle", "m1:5"]);
    assert_eq!(said, "M1:5 is settled, question: Vem betalar lamporna?\n");
    assert_eq!(
        ids(&desk.json(&["list", "questions", "state:settled"])),
        ["M1:5"]
    );
    desk.done(&["meeting", "settle", "M1:5", "--wait"]);
    assert!(
        desk.refused(1, &["meeting", "settle", "M1:1"])
            .contains("M1:1")
    );
}

#[test]
fn an_agenda_is_read_in_a_terminal_of_eighty_columns() {
    for lang in ["sv", "en"] {
        let agenda = Desk::sample(lang).done(&["agenda", "M4"]);
        for part in ["Belysningen vid Hofgårdsskolan", "M4.13"] {
            let words = agenda.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(part), "{agenda}");
        }
        let wide = agenda.lines().find(|line| line.chars().count() > 80);
        assert_eq!(wide, None);
    }
}

#[test]
fn an_agenda_has_its_times_and_tells_what_is_wrong_with_it() {
    let desk = desk("sv");
    let said = desk.done(&["agenda"]);
    assert_eq!(
        said,
        "\
M2 Träff i oktober (kallat)
måndag 5 oktober 2020 13:00–13:30

     id    tid    min  skede      föredragande       titel
  1  M2.1  13:00  5               utvecklingsledare  Öppnande och närvaro
  2  M2.2  13:05  10                                 Cyklar – från M1.3: hanns
                                                     inte med
  3  M2.3  13:15  25   följa upp                     Skolstarten

Punkterna har 40 av mötets 30 minuter.
! Dagordningen är 10 minuter längre än mötet.

Väntar på att tas upp
  M1:5  7 sep  fråga     Vem betalar lamporna?
  M1:6  7 sep  parkerat  Parkera frågan om *kameror* <här>
Sätt upp med ”samklang add agenda-item TITEL --meeting M --takes-up ID”.
"
    );
    let told = desk.json(&["agenda", "M2"]);
    assert_eq!(told["overlong"], 10);
    assert_eq!(ids(&told["waiting"]), ["M1:5", "M1:6"]);
    assert_eq!(
        told["items"][1].to_string(),
        r#"{"id":"M2.2","place":2,"title":"Cyklar","kind":"matter","stage":null,"presenter":null,"minutes":10,"starts":"2020-10-05T13:05","activities":[],"documents":[],"takes_up":null,"back_from":"M1.3","because":"not-reached","reached":false,"now":false}"#
    );
    desk.done(&[
        "add",
        "agenda-item",
        "Kameror",
        "--meeting",
        "M2",
        "--takes-up",
        "M1:6",
    ]);
    assert_eq!(ids(&desk.json(&["agenda"])["waiting"]), ["M1:5"]);
}

#[test]
fn an_agenda_is_put_in_another_order() {
    let desk = desk("sv");
    let order = || {
        let told = desk.json(&["agenda"]);
        ids(&told["items"]).join(" ")
    };
    let said = desk.done(&["agenda", "--move", "M2.3", "--before", "M2.2"]);
    assert_eq!(said, "M2.3 Skolstarten är nu punkt 2\n");
    assert_eq!(order(), "M2.1 M2.3 M2.2");
    desk.done(&["agenda", "--move", "1", "--after", "3"]);
    assert_eq!(order(), "M2.3 M2.2 M2.1");
    assert!(
        desk.refused(1, &["agenda", "--move", "1", "--before", "2"])
            .contains("Inget")
    );
    desk.refused(2, &["agenda", "--move", "1"]);
    desk.refused(2, &["agenda", "--before", "1"]);
    desk.refused(3, &["agenda", "--move", "1", "--before", "M1.1"]);
    desk.done(&["undo"]);
    assert_eq!(order(), "M2.1 M2.3 M2.2");
}

#[test]
fn a_time_and_a_member_that_are_fields_are_no_options_of_the_command() {
    let desk = desk("en");
    desk.done(&["edit", "M2", "--at", "2020-10-06 14:30"]);
    assert_eq!(desk.row("meetings", "M2")["at"], "2020-10-06T14:30");
    desk.done(&["edit", "T50", "--member", "skola"]);
    let log = desk.done(&["log", "--json"]);
    let last: Json = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    assert_eq!(last["by"], "nn");
    assert!(
        desk.refused(2, &["--at", "1", "add", "goal", "Fewer"])
            .contains("--at")
    );
    assert_eq!(ids(&desk.json(&["--at", "1", "list", "meetings"])), [""; 0]);
}

#[test]
fn what_nothing_points_to_can_be_removed() {
    let desk = desk("sv");
    assert_eq!(
        desk.done(&["remove", "M2.3"]),
        "M2.3 Skolstarten är borttagen\n"
    );
    assert!(desk.refused(1, &["remove", "M2"]).contains("M2.1"));
    desk.refused(1, &["remove", "M1:1"]);
    desk.refused(1, &["remove", "§1/2020", "M2.1"]);
    desk.refused(1, &["remove", "group"]);
    desk.refused(3, &["remove", "M77"]);
    desk.done(&["remove", "M2.1", "M2.2", "M2"]);
    assert_eq!(ids(&desk.json(&["list", "meetings"])), ["M1"]);
}

#[test]
fn lists_of_meetings_have_the_shapes_of_the_contract() {
    let desk = desk("sv");
    assert_eq!(
        desk.json(&["list", "meetings"]).to_string(),
        r#"[{"id":"M1","title":"Träff i september","at":"2020-09-07T13:00","state":"closed"},{"id":"M2","title":"Träff i oktober","at":"2020-10-05T13:00","state":"called"}]"#
    );
    let decided = desk.row("decisions", "§1/2020");
    assert_eq!(
        (&decided["text"], &decided["meeting"], &decided["item"]),
        (
            &json!("Belysningen tänds en timme tidigare."),
            &json!("M1"),
            &json!(2)
        )
    );
    assert_eq!(desk.row("actions", "T50")["meeting"], "M1");
    assert_eq!(desk.row("actions", "T31")["meeting"], Json::Null);
    assert_eq!(ids(&desk.json(&["list", "parked"])), ["M1:6"]);
    assert_eq!(ids(&desk.json(&["list", "entries", "tänds"])), ["M1:2"]);
    assert_eq!(
        ids(&desk.json(&["list", "meetings", "läge:kallat"])),
        ["M2"]
    );
    assert_eq!(ids(&desk.json(&["list", "actions", "möte:m1"])), ["T50"]);
    assert_eq!(
        ids(&desk.json(&["list", "decisions", "state:struck"])),
        ["§2/2020"]
    );
    assert_eq!(ids(&desk.json(&["list", "standing-items"])), ["SP1"]);
    assert!(desk.done(&["list", "parked"]).contains("kameror"));
    assert!(desk.done(&["show", "M2"]).contains("Träff i oktober"));
    assert!(desk.done(&["show", "§ 1/2020"]).contains("Kostnaden"));
    let mine = desk.done(&["--as", "teknik", "mine"]);
    assert!(
        mine.lines()
            .any(|line| line.contains("T50") && line.contains("M1")),
        "{mine}"
    );
}

#[test]
fn a_series_tells_how_many_meetings_it_calls() {
    let desk = Desk::before_any_meeting("sv");
    let said = desk.done(&[
        "add",
        "series",
        "Gruppens träff",
        "--first",
        "2020-11-02 13:00",
        "--until",
        "2021-05-31",
        "--skip",
        "january",
    ]);
    assert_eq!(said, "S1 Gruppens träff är inlagd; 6 möten är kallade\n");
    assert_eq!(
        desk.json(&["list", "meetings"]).as_array().unwrap().len(),
        6
    );
    desk.done(&["add", "standing-item", "Öppnande"]);
    let said = desk.done(&["add", "meeting", "Extra", "--at", "2020-10-12 09:00"]);
    assert_eq!(
        said,
        "M7 Extra är kallat till 12 okt 09:00; dagordningen har 1 punkt\n"
    );
}

#[test]
fn the_next_meeting_is_proposed_as_the_series_has_it() {
    let desk = Desk::before_any_meeting("en");
    desk.done(&[
        "add",
        "series",
        "Träff",
        "--first",
        "2020-12-07 13:00",
        "--skip",
        "january",
        "--until",
        "2021-02-28",
    ]);
    desk.done(&["remove", "M2"]);
    desk.done(&["meeting", "open", "M1"]);
    let closed = desk.json(&["meeting", "close"]);
    assert_eq!(
        closed["next"],
        json!({ "id": null, "at": "2021-02-01T13:00" })
    );
    // Once the series has ended it is a month later.
    desk.done(&["edit", "S1", "--until", "2021-01-31"]);
    desk.done(&["meeting", "open", "M1"]);
    let closed = desk.json(&["meeting", "close"]);
    assert_eq!(closed["next"]["at"], "2021-01-04T13:00");
}

#[test]
fn all_that_was_said_is_searched() {
    let desk = desk("sv");
    let found = |words: &[&str]| {
        let args: Vec<&str> = ["search"].iter().chain(words).copied().collect();
        ids(&desk.json(&args)).join(" ")
    };
    assert_eq!(found(&["brotten", "station"]), "M1:1");
    assert_eq!(found(&["belysningen", "parken"]), "T50");
    assert!(found(&["BELYSNINGEN"]).starts_with("§1/2020 T50"));
    // å is no a, but accents do not matter.
    assert_eq!(found(&["tands"]), "");
    assert_eq!(found(&["tänds"]), "§1/2020");
    assert_eq!(found(&["§1/2020"]), "§1/2020");
    let said = desk.done(&["search", "tänds"]);
    assert_eq!(
        said,
        "§1/2020  7 sep  M1 p. 2  Belysningen tänds en timme tidigare.\n"
    );
    assert_eq!(desk.done(&["search", "finnsinte"]), "Inget hittades.\n");
}
