//! What leaves the group: notices and minutes, as files and in the formats of others.

use super::meeting::desk;
use super::{Desk, Left};
use icalendar::parser::{read_calendar, unfold};
use serde_json::json;

const MINUTES: &str = "\
UTKAST – ej justerat

Mötesanteckningar: Träff i september
====================================

Grupp:       Social hållbarhet, Sävsjö
Möte:        M1 Träff i september
Tid:         måndag 7 september 2020 13:02–14:01
Plats:       Kommunhuset, rum 3
Ordförande:  Socialförvaltningens utvecklingsledare
Sekreterare: Gruppens sekreterare
Justerare:   Kommunpolisen

Närvaro
-------

Närvarande                  Organisation               Anmärkning
--------------------------  -------------------------  -------------------------
Kommunpolisen               Lokalpolisområde           gick vid punkt 2
                            Höglandet (POL)
Tekniska förvaltningen
(TEK)
Trygghetsvärd                                          adjungerad, kom vid punkt
                                                       2

Förhinder: Barn- och utbildningsförvaltningens representant, Barn- och
utbildningsförvaltningen (BUF)

1. Öppnande och närvaro
-----------------------

Mötet öppnades kl. 13:02. Närvaron står ovan.

2. Belysningen vid resecentrum
------------------------------

";

/// Returns the values of `key` in the event of a notice, as another program reads them.
fn read(notice: &str, key: &str) -> Vec<String> {
    let unfolded = unfold(notice);
    let calendar = read_calendar(&unfolded).unwrap();
    let event = calendar
        .components
        .iter()
        .find(|part| part.name == "VEVENT");
    let properties = event.unwrap().properties.iter();
    let found = properties.filter(|property| property.name == key);
    found.map(|property| property.val.to_string()).collect()
}

fn one(notice: &str, key: &str) -> String {
    let mut found = read(notice, key);
    assert_eq!(found.len(), 1, "{key}");
    found.remove(0)
}

#[test]
fn a_notice_keeps_its_name_and_tells_that_it_changed() {
    let desk = desk("sv");
    let ics = |desk: &Desk| desk.done(&["invite", "--format", "ics"]);
    let first = ics(&desk);
    assert_eq!(one(&first, "UID"), "m2-1599544800250@samklang");
    assert_eq!(one(&first, "SEQUENCE"), "0");
    assert_eq!(one(&first, "DTSTART"), "20201005T130000");
    assert_eq!(one(&first, "DTEND"), "20201005T133000");
    assert_eq!(one(&first, "STATUS"), "CONFIRMED");
    assert_eq!(ics(&desk), first, "the same notice is the same bytes");
    desk.done(&[
        "edit",
        "M2",
        "--at",
        "2020-10-12 09:30",
        "--place",
        "Rådhuset, \"Röda; rummet\"",
    ]);
    let second = ics(&desk);
    assert_eq!(one(&second, "UID"), one(&first, "UID"));
    assert_eq!(one(&second, "SEQUENCE"), "1");
    assert_eq!(one(&second, "DTSTART"), "20201012T093000");
    assert_eq!(one(&second, "LOCATION"), "Rådhuset, \"Röda; rummet\"");
    // Who leads it is nothing that guests are told.
    desk.done(&["edit", "M2", "--chair", "sekreterare"]);
    assert_eq!(one(&ics(&desk), "SEQUENCE"), "1");
    // What is on the agenda is, and so is what no longer is.
    desk.done(&["edit", "M2.2", "--title", "Cyklar och mopeder"]);
    let third = ics(&desk);
    assert_eq!(one(&third, "SEQUENCE"), "2");
    assert!(one(&third, "DESCRIPTION").contains("Cyklar och mopeder"));
    desk.done(&["undo"]);
    assert_eq!(one(&ics(&desk), "SEQUENCE"), "3");
    desk.done(&["remove", "M2.2"]);
    let last = ics(&desk);
    assert_eq!(one(&last, "SEQUENCE"), "4");
    assert!(!one(&last, "DESCRIPTION").contains("Cyklar"), "{last}");
    desk.done(&["edit", "M2.1", "--presenter", "sekreterare"]);
    assert_eq!(one(&ics(&desk), "SEQUENCE"), "4");
}

#[test]
fn a_notice_brings_the_rules_of_its_time_zone() {
    let notice = desk("sv").done(&["invite", "M2", "--format", "ics"]);
    let unfolded = unfold(&notice);
    let calendar = read_calendar(&unfolded).unwrap();
    let zone = calendar
        .components
        .iter()
        .find(|part| part.name == "VTIMEZONE")
        .unwrap();
    let rules: Vec<(String, String, String)> = zone
        .components
        .iter()
        .map(|part| {
            let value = |key: &str| {
                let found = part.properties.iter().find(|property| property.name == key);
                found.unwrap().val.to_string()
            };
            (part.name.to_string(), value("TZOFFSETTO"), value("RRULE"))
        })
        .collect();
    let rule = |name: &str, offset: &str, month: u8| {
        let rule = format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU");
        (name.to_owned(), offset.to_owned(), rule)
    };
    assert_eq!(
        rules,
        [rule("DAYLIGHT", "+0200", 3), rule("STANDARD", "+0100", 10)]
    );
    let event = calendar
        .components
        .iter()
        .find(|part| part.name == "VEVENT")
        .unwrap();
    let start = event
        .properties
        .iter()
        .find(|p| p.name == "DTSTART")
        .unwrap();
    let zone = start
        .params
        .iter()
        .find(|param| param.key == "TZID")
        .unwrap();
    assert_eq!(zone.val.as_ref().unwrap().to_string(), "Europe/Stockholm");
    let method = calendar
        .properties
        .iter()
        .find(|p| p.name == "METHOD")
        .unwrap();
    assert_eq!(method.val.to_string(), "PUBLISH");
}

#[test]
fn long_swedish_lines_are_folded_without_breaking_a_letter() {
    let desk = desk("sv");
    let title =
        "Återträff om nattöppna fritidsgårdar på Höglandet, våren och sommaren – också för äldre";
    desk.done(&["edit", "M2", "--title", title]);
    // A letter that was broken would not have come out as UTF-8 at all.
    let notice = desk.done(&["invite", "--format", "ics"]);
    assert!(notice.ends_with("END:VCALENDAR\r\n"));
    for line in notice.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    assert_eq!(one(&notice, "SUMMARY"), title);
    let agenda = one(&notice, "DESCRIPTION");
    assert!(
        agenda.contains("1. 13:00 Öppnande och närvaro\n2. 13:05 Cyklar"),
        "{agenda}"
    );
}

#[test]
fn a_notice_can_be_read_without_a_calendar() {
    let desk = desk("en");
    let notice = desk.done(&["invite", "M2"]);
    // In the language that was asked for here, with --lang; the group's where nothing is.
    assert!(
        notice.starts_with("Notice: Träff i oktober\n======="),
        "{notice}"
    );
    assert!(
        notice.contains("Monday 5 October 2020 13:00–13:30"),
        "{notice}"
    );
    assert!(
        notice.contains("- Kommunpolisen, Lokalpolisområde Höglandet (POL)"),
        "{notice}"
    );
    assert!(
        !notice.contains("observatör"),
        "who only reads is not called: {notice}"
    );
    desk.done(&["meeting", "open"]);
    assert!(desk.refused(1, &["invite"]).contains("called"));
}

#[test]
fn minutes_are_written_as_text() {
    let desk = desk("sv");
    let text = desk.done(&["minutes"]);
    assert!(text.starts_with(MINUTES), "{text}");
    for part in [
        "2. Belysningen vid resecentrum\n-----",
        "- Narkotikabrotten ökar vid stationen, säger polisen.\n",
        "- § 1/2020 Beslut: Belysningen tänds en timme tidigare. (uppläst och bekräftat)\n  \
         - Reservation: Räddningstjänstens representant – Kostnaden\n",
        "- § 2/2020 Beslut: Allt tas om. (struket)\n",
        "- Åtgärd T50: Mät belysningen i parken – TEK, Tekniska förvaltningens\n  representant, senast 12 oktober 2020\n",
        "- Fråga: Vem betalar lamporna?\n- Parkerat: Parkera frågan om *kameror* <här>\n",
        "- A12 Riktade narkotikainsatser vid resecentrum: hotad – två pass ställdes in\n",
        "3. Cyklar\n---------\n\nPunkten hanns inte med.\n",
        "Nästa möte\n----------\n\nTräff i oktober, måndag 5 oktober 2020 13:00\n",
        "Justering\n---------\n\nEj justerat.\n\n\
         Sekreterare  ________________________________________\n             Gruppens sekreterare\n\n\
         Ordförande   ________________________________________\n             Socialförvaltningens utvecklingsledare\n\n\
         Justerare    ________________________________________\n             Kommunpolisen\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn minutes_speak_the_groups_language_whoever_reads_them() {
    let desk = desk("sv");
    let left = |args: &[&str]| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_samklang"));
        command
            .env_clear()
            .env("HOME", desk.path("home"))
            .env("USER", "nn")
            .env("LANG", "en_GB.UTF-8");
        command.arg("--store").arg(desk.path("store")).args(args);
        Left::of(command).out
    };
    assert!(left(&["minutes", "M1"]).contains("Mötesanteckningar"));
    assert!(left(&["minutes", "M1", "--lang", "en"]).contains("Meeting notes"));
    desk.done(&["edit", "group", "--language", "en"]);
    let text = left(&["minutes", "M1"]);
    assert!(
        text.starts_with("DRAFT – not approved\n\nMeeting notes: "),
        "{text}"
    );
    assert!(
        text.contains("\n- § 1/2020 Decision: Belysningen"),
        "{text}"
    );
}

#[test]
fn approved_minutes_are_no_draft_and_corrections_stand_below() {
    let desk = desk("sv");
    desk.done(&["--as", "kommunpolis", "meeting", "approve", "M1"]);
    let file = desk.path("rättelse.toml");
    let row = "[[entry]]\nid = \"M1:8\"\ntext = \"Det var stölderna.\"\nmeeting = \"M1\"\nitem = \"M1.2\"\n\
               kind = \"correction\"\ncorrects = \"M1:1\"\nat = 2020-10-05T13:00:00+02:00\nby = \"sekreterare\"\n";
    std::fs::write(&file, row).unwrap();
    desk.done(&["import", file.to_str().unwrap()]);
    let text = desk.done(&["minutes", "M1"]);
    assert!(text.starts_with("Mötesanteckningar: "), "{text}");
    assert!(
        text.contains("Justerat 5 oktober 2020 av Kommunpolisen.\n"),
        "{text}"
    );
    let below =
        "säger polisen.\n  - Rättelse 5 oktober 2020, Gruppens sekreterare: Det var stölderna.\n";
    assert!(text.contains(below), "{text}");
}

#[test]
fn approved_minutes_stay_as_they_were_whatever_is_changed_since() {
    let desk = desk("sv");
    desk.done(&["--as", "kommunpolis", "meeting", "approve", "M1"]);
    let (text, json) = (desk.done(&["minutes", "M1"]), desk.json(&["minutes", "M1"]));
    desk.done(&[
        "edit",
        "T50",
        "--due",
        "2020-12-20",
        "--text",
        "Något annat",
    ]);
    desk.done(&["edit", "A12", "--title", "Insatser av annat slag"]);
    desk.done(&["edit", "TEK", "--name", "Samhällsbyggnad"]);
    desk.done(&["edit", "kommunpolis", "--name", "Områdespolisen"]);
    desk.done(&["meeting", "open", "M2"]);
    desk.done(&["note", "T50 klar"]);
    assert_eq!(desk.done(&["minutes", "M1"]), text);
    assert_eq!(desk.json(&["minutes", "M1"]), json);
    // As the group looks back, it is the same.
    assert_eq!(desk.done(&["minutes", "M1", "--at", "2030-01-01"]), text);
}

#[test]
fn minutes_are_written_as_markdown_and_json() {
    let desk = desk("sv");
    let text = desk.done(&["minutes", "M1", "--format", "md"]);
    for part in [
        "**UTKAST – ej justerat**\n\n# Mötesanteckningar: Träff i september\n\n- **Grupp:** Social",
        "\n| Närvarande | Organisation | Anmärkning |\n| --- | --- | --- |\n",
        "\n## 2. Belysningen vid resecentrum\n\n- Narkotikabrotten",
        "\n- **§ 1/2020 Beslut:** Belysningen tänds en timme tidigare. (uppläst och bekräftat)\n  - Reservation",
        "\n- **Parkerat:** Parkera frågan om \\*kameror\\* \\<här\\>\n",
        "\n| T50 | Mät belysningen i parken | TEK, Tekniska",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let told = desk.json(&["minutes", "M1"]);
    assert_eq!(told["meeting"]["state"], "closed");
    assert_eq!(told["draft"], true);
    assert_eq!(told["chair"]["id"], "utvecklingsledare");
    let entries = &told["items"][1]["entries"];
    assert_eq!(entries[1]["text"], "Belysningen tänds en timme tidigare.");
    assert_eq!(entries[1]["decided"]["dissents"][0]["reason"], "Kostnaden");
    assert_eq!(entries[2]["decided"]["state"], "struck");
    assert_eq!(told["actions"][0]["id"], "T50");
    assert_eq!(told["next"]["id"], "M2");
    let police = json!({
        "member": "kommunpolis", "name": "Kommunpolisen", "organisation": "POL",
        "presence": "left", "co_opted": false, "came": null, "left": 2,
        "stays": [{ "came": null, "left": 2, "came_at": null, "left_at": null }],
        "came_at": null, "left_at": null,
    });
    assert!(
        told["attendance"].as_array().unwrap().contains(&police),
        "{told}"
    );
}

#[test]
fn a_file_that_is_there_is_not_written_over_unasked() {
    let desk = desk("sv");
    let file = desk.path("möte 1.md");
    let name = file.to_str().unwrap();
    assert!(
        desk.done(&["minutes", "M1", "-o", name])
            .contains("är skriven")
    );
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("# Mötesanteckningar"), "{text}");
    std::fs::write(&file, "mitt eget").unwrap();
    let why = desk.refused(7, &["minutes", "M1", "-o", name]);
    assert!(why.contains("--force") && why.lines().count() == 1, "{why}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mitt eget");
    desk.done(&["minutes", "M1", "-o", name, "--force"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    let calendar = desk.path("möte.ics");
    desk.done(&["invite", "M2", "-o", calendar.to_str().unwrap()]);
    assert!(
        std::fs::read_to_string(&calendar)
            .unwrap()
            .starts_with("BEGIN:VCALENDAR\r\n")
    );
    desk.refused(
        7,
        &[
            "invite",
            "M2",
            "-o",
            desk.path("ingen/mapp.ics").to_str().unwrap(),
        ],
    );
}

#[test]
fn the_next_meeting_stands_where_it_was_spoken_of() {
    let desk = desk("sv");
    let add = [
        "add",
        "agenda-item",
        "Nästa träff",
        "--meeting",
        "M1",
        "--kind",
        "next-meeting",
    ];
    desk.done(&add);
    let text = desk.done(&["minutes", "M1"]);
    let part = "4. Nästa träff\n--------------\n\nNästa möte: Träff i oktober, måndag 5 oktober 2020 13:00\n";
    assert!(text.contains(part), "{text}");
    assert!(!text.contains("Nästa möte\n"), "{text}");
}

#[test]
fn there_are_no_minutes_before_a_meeting() {
    let desk = Desk::before_any_meeting("sv");
    assert!(desk.refused(1, &["minutes"]).contains("hållits"));
    assert!(desk.refused(1, &["invite"]).contains("kallat"));
    assert!(desk.refused(1, &["agenda"]).contains("möte"));
    desk.refused(3, &["minutes", "M1"]);
}
