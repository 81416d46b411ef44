//! Tables that come in and go out: comma-separated, and workbooks.

use std::fs;

use super::Desk;
use crate::tools::{python_with, run};

/// Returns what `list` shows of one thing.
fn shown(desk: &Desk, kind: &str, id: &str) -> serde_json::Value {
    let rows = desk.json(&["list", kind]);
    let rows = rows.as_array().unwrap().iter();
    rows.clone().find(|row| row["id"] == id).unwrap().clone()
}

#[test]
fn what_went_out_as_a_table_comes_in_as_nothing_new() {
    for language in ["sv", "en"] {
        let desk = Desk::sample(language);
        for (table, file) in [
            ("activities", "a.csv"),
            ("members", "m.xlsx"),
            ("budget", "b.csv"),
        ] {
            let path = desk.path(file);
            let path = path.to_str().unwrap();
            desk.done(&["export", "--table", table, "-o", path]);
            let before = desk.done(&["export"]);
            let taken = desk.run(&["import", path, &format!("--table={table}")]);
            assert_eq!(taken.status, 0, "{}", taken.err);
            assert_eq!(desk.done(&["export"]), before, "{table}");
        }
    }
}

#[test]
fn rows_are_things_by_their_id_by_what_they_are_called_or_new() {
    let desk = Desk::sample("sv");
    let file = desk.path("aktiviteter.csv");
    let table = "ID;Titel;Ansvarig;Till;Planerade timmar;Anteckning\r\n\
        A12;;;2021-06-30;120,5;x\r\n\
        ;nattvandring med föreningslivet;;;;\r\n\
        ;Cykelslinga längs ån;KFF;30 juni 2021;1 200;y\r\n";
    fs::write(&file, table).unwrap();
    let path = file.to_str().unwrap();
    let args = [
        "import",
        path,
        "--table=activities",
        "--column",
        "owner=Ansvarig",
    ];
    let dry = desk.run(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(dry.status, 0, "{}", dry.err);
    assert!(dry.err.contains("Anteckning"), "{}", dry.err);
    assert_eq!(shown(&desk, "activities", "A12")["to"], "2020-12-31");
    desk.run(&args);
    let a12 = shown(&desk, "activities", "A12");
    assert_eq!(a12["to"], "2021-06-30");
    assert_eq!(a12["hours"]["planned"], 120.5);
    assert_eq!(a12["owner"], "POL", "what is empty stays as it is");
    let rows = desk.json(&["list", "activities", "cykelslinga"]);
    let new = &rows.as_array().unwrap()[0];
    assert_eq!(
        (&new["owner"], &new["to"]),
        (&"KFF".into(), &"2021-06-30".into())
    );
    assert_eq!(new["hours"]["planned"], 1200);
}

#[test]
fn an_import_of_a_table_is_all_or_nothing_and_says_where_it_is_wrong() {
    let desk = Desk::sample("sv");
    let before = desk.done(&["export"]);
    let refused = |table: &str, kind: &str, told: &[&str]| {
        let file = desk.path("t.csv");
        fs::write(&file, table).unwrap();
        let kind = format!("--table={kind}");
        let said = desk.refused(1, &["import", file.to_str().unwrap(), &kind]);
        for told in told {
            assert!(said.contains(told), "{said}");
        }
        assert_eq!(desk.done(&["export"]), before);
    };
    refused(
        "title,owner,from\nEtt,POL,2020-02-30\nTvå,NIX,\nTre,POL,2020-01-01\n",
        "activities",
        &["Rad 2, kolumn 3", "Rad 3, kolumn 2", "NIX"],
    );
    refused(
        "owner\nPOL\n",
        "activities",
        &["ingen kolumn heter titel", "Tabellen har owner"],
    );
    refused("namn\nNy förvaltning\n", "organisations", &["id"]);
    refused("id,titel\nA12,Ett\nA12,Två\n", "activities", &["Rad 3"]);
    // A rule of the group stands against one row, wherever the rows are taken in together.
    refused(
        "id,budget\nA14,KFF-3100\nA12,KFF-3100\n",
        "activities",
        &["Rad 3", "KFF-3100"],
    );
    refused(
        "id,titel,Titel\nA12,Ett,Två\n",
        "activities",
        &["kolumn 3", "två kolumner heter Titel"],
    );
    refused(
        "id,titel\nA12,Ett,Två\n",
        "activities",
        &["kolumn 3", "utanför tabellens kolumner"],
    );
    refused(
        "titel,ägare\nNy,SOC\nny,SOC\n",
        "activities",
        &["Rad 3", "rad 2"],
    );
    refused(
        "id,namn,roll\nnn,Ny,kung\n",
        "members",
        &["Rad 2, kolumn 3: Roll kan vara ledamot"],
    );
    assert!(
        desk.refused(2, &["import", "t.csv", "--table=moln"])
            .contains("activities")
    );
}

#[test]
fn what_cannot_be_read_as_a_table_is_told_as_that() {
    let desk = Desk::sample("sv");
    let refused = |name: &str, bytes: &[u8], told: &str| {
        let file = desk.path(name);
        fs::write(&file, bytes).unwrap();
        let args = ["import", file.to_str().unwrap(), "--table=activities"];
        let said = desk.refused(7, &args);
        assert!(said.contains(told), "{said}");
    };
    refused("a.xlsx", b"\x00\x01\x02", "varken text eller en arbetsbok");
    refused(
        "a.csv",
        b"id,titel\nA12,\"Ett\nA14,Tv\xc3\xa5\n",
        "Rad 2, kolumn 2: ett citattecken",
    );
    let file = desk.path("g.json");
    fs::write(&file, "{\"activities\": []}").unwrap();
    let said = desk.refused(7, &["import", file.to_str().unwrap()]);
    assert!(said.contains("JSON"), "{said}");
}

#[test]
fn a_table_is_read_in_any_writing_and_whoever_is_named_is_found() {
    let desk = Desk::sample("sv");
    let table = "ID\tTitel\tÄgare\r\n\tCykelslinga\tKultur- och fritidsförvaltningen\r\n";
    let wide: Vec<u8> = std::iter::once(0xfeff)
        .chain(table.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let file = desk.path("utf16.csv");
    fs::write(&file, wide).unwrap();
    desk.run(&["import", file.to_str().unwrap(), "--table=activities"]);
    let rows = desk.json(&["list", "activities", "cykelslinga"]);
    assert_eq!(rows[0]["owner"], "KFF");
}

#[test]
fn what_a_budget_line_holds_comes_in_year_by_year() {
    let desk = Desk::sample("sv");
    let held = |id: &str| {
        let line = desk.json(&["show", id]);
        let years = line["years"].as_array().unwrap().iter();
        let year = |it: &serde_json::Value| {
            (
                it["year"].clone(),
                it["amount_ore"].clone(),
                it["hours"].clone(),
            )
        };
        years.map(year).collect::<Vec<_>>()
    };
    let before = held("TEK-4410");
    let file = desk.path("b.csv");
    let table = "id;namn;organisation;år;belopp;timmar\r\n\
        TEK-4410;;;2021;1 250 000;\r\n\
        TEK-4410;;;2022;;400\r\n\
        KFF-9;Fritidsgårdar;KFF;2021;300 000,50;12\r\n\
        KFF-9;;;2022;310 000;\r\n";
    fs::write(&file, table).unwrap();
    let path = file.to_str().unwrap();
    let done = desk.run(&["import", path, "--table=budget"]);
    assert_eq!(done.status, 0, "{}", done.err);
    let after = held("TEK-4410");
    assert_eq!(after[..before.len()], before);
    assert_eq!(
        after[before.len()..],
        [
            (2021.into(), 125_000_000.into(), 0.into()),
            (2022.into(), 0.into(), 400.into())
        ]
    );
    assert_eq!(
        held("KFF-9"),
        [
            (2021.into(), 30_000_050.into(), 12.into()),
            (2022.into(), 31_000_000.into(), 0.into())
        ]
    );
    // As `export` writes it, and one year again with another sum.
    fs::write(&file, "Budgetpost;År;Belopp\r\nKFF-9;2022;320 000\r\n").unwrap();
    let done = desk.run(&["import", path, "--table=budget-lines.years"]);
    assert_eq!(done.status, 0, "{}", done.err);
    assert_eq!(held("KFF-9")[1], (2022.into(), 32_000_000.into(), 0.into()));
    fs::write(&file, "id;år;belopp\r\nKFF-9;2023;1\r\nKFF-9;2023;2\r\n").unwrap();
    let said = desk.refused(1, &["import", path, "--table=budget"]);
    assert!(said.contains("Rad 3"), "{said}");
}

#[test]
fn a_list_that_things_hold_tells_nothing_else_of_them() {
    let desk = Desk::sample("sv");
    let path = desk.path("delar.csv");
    let path = path.to_str().unwrap();
    let before = desk.done(&["export"]);
    for table in ["activities.milestones", "dialogues.sayings"] {
        desk.done(&["export", "--table", table, "-o", path, "--force"]);
        let taken = desk.run(&["import", path, &format!("--table={table}")]);
        assert_eq!(taken.status, 0, "{table}: {}", taken.err);
        assert_eq!(desk.done(&["export"]), before, "{table}");
    }
    // What the program keeps by itself is nobody's to bring.
    for table in [
        "activities.turns",
        "activities.reports",
        "commitments.counts",
    ] {
        desk.done(&["export", "--table", table, "-o", path, "--force"]);
        let said = desk.refused(2, &["import", path, &format!("--table={table}")]);
        assert!(said.contains("activities.milestones"), "{said}");
    }
    assert_eq!(desk.done(&["export"]), before);
}

#[test]
fn a_workbook_is_read_at_the_sheet_of_its_kind() {
    let desk = Desk::sample("sv");
    let path = desk.path("bok.xlsx");
    let path = path.to_str().unwrap();
    desk.done(&["export", "--format", "xlsx", "-o", path]);
    let before = desk.done(&["export"]);
    for table in ["activities", "members", "budget", "budget-lines.years"] {
        let taken = desk.run(&["import", path, &format!("--table={table}")]);
        assert_eq!(taken.status, 0, "{table}: {}", taken.err);
        assert_eq!(desk.done(&["export"]), before, "{table}");
    }
}

#[test]
fn what_looks_like_a_formula_goes_out_and_comes_in_as_it_is() {
    let desk = Desk::sample("sv");
    desk.done(&["edit", "A12", "--title", "=1+1"]);
    let path = desk.path("f.csv");
    let path = path.to_str().unwrap();
    desk.done(&["export", "--table", "activities", "-o", path]);
    assert!(fs::read_to_string(path).unwrap().contains("'=1+1"));
    let before = desk.done(&["export"]);
    let taken = desk.run(&["import", path, "--table=activities"]);
    assert_eq!(taken.status, 0, "{}", taken.err);
    assert_eq!(desk.done(&["export"]), before);
}

#[test]
fn two_values_of_one_day_are_asked_about() {
    let desk = Desk::sample("sv");
    let file = desk.path("r.csv");
    let table = "indikator;datum;värde;källa\nI5;2020-10-01;25;enkät\nI5;2020-10-01;26;enkät\n";
    fs::write(&file, table).unwrap();
    let said = desk.refused(1, &["import", file.to_str().unwrap()]);
    assert!(said.contains("Rad 3") && said.contains("rad 2"), "{said}");
}

#[test]
fn nothing_is_written_over_and_a_folder_gets_a_name_that_fits() {
    let desk = Desk::sample("sv");
    let folder = desk.path("Ut å in");
    fs::create_dir(&folder).unwrap();
    let to = folder.to_str().unwrap();
    desk.done(&["export", "--format", "xlsx", "-o", to]);
    let name = folder.join("social-hallbarhet-savsjo-2020-10-05.xlsx");
    assert!(
        name.exists(),
        "{:?}",
        fs::read_dir(&folder).unwrap().collect::<Vec<_>>()
    );
    let name = name.to_str().unwrap();
    desk.refused(7, &["export", "-o", name]);
    desk.done(&["export", "-o", name, "--force"]);
}

#[test]
fn which_table_is_asked_for_where_one_is_needed() {
    let desk = Desk::sample("sv");
    let told = desk.refused(2, &["export", "--format", "csv"]);
    assert!(
        told.contains("activities, ") && told.contains("indicators.readings"),
        "{told}"
    );
    let readings = desk.done(&[
        "export",
        "--format",
        "csv",
        "--table",
        "indicators.readings",
    ]);
    assert!(readings.contains("I5,2020-09-15,26.5,"), "{readings}");
    desk.refused(2, &["export", "--table", "activities"]);
    desk.refused(2, &["export", "--format", "csv", "--table", "moln"]);
}

#[test]
fn all_meetings_are_one_calendar() {
    let desk = Desk::sample("sv");
    let calendar = desk.done(&["export", "--format", "ics"]);
    let read = icalendar::parser::unfold(&calendar);
    let read = icalendar::parser::read_calendar(&read).unwrap();
    let events = read.components.iter().filter(|part| part.name == "VEVENT");
    let uids = events.map(|event| {
        let uid = event.properties.iter().find(|it| it.name == "UID").unwrap();
        uid.val.to_string()
    });
    let uids: std::collections::BTreeSet<String> = uids.collect();
    let timed = desk.json(&["list", "meetings"]);
    let timed = timed
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| !it["at"].is_null());
    assert_eq!(uids.len(), timed.count());
}

#[test]
fn personal_data_leaves_in_no_table() {
    let desk = Desk::sample("sv");
    desk.warned(&[
        "edit",
        "A12",
        "--title",
        "Samtal med 19811228-9874 vid stationen",
    ]);
    let to = |name: &str| desk.path(name).to_str().unwrap().to_owned();
    for (table, name) in [("activities", "a.csv"), ("activities", "a.xlsx")] {
        let told = desk.refused(1, &["export", "--table", table, "-o", &to(name)]);
        assert!(told.contains("A12 titel"), "{told}");
        assert!(!desk.path(name).exists());
    }
    desk.done(&["export", "--table", "goals", "-o", &to("g.csv")]);
}

/// What another reader makes of a workbook: sheets by name, each row as the types and values of its
/// cells.
const READS: &str = r#"
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
told = lambda cell: [type(cell.value).__name__, str(cell.value), cell.data_type]
sheets = {sheet.title: [[told(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}
first = book.worksheets[0]
print(json.dumps({"sheets": sheets, "title": book.properties.title, "frozen": first.freeze_panes}))
"#;

#[test]
fn another_reader_finds_dates_sums_and_no_formulas_in_a_workbook() {
    let Some(python) = python_with("openpyxl", "python3-openpyxl") else {
        return;
    };
    let desk = Desk::sample("sv");
    desk.done(&["edit", "A12", "--title", "=1+1 insatser"]);
    let book = desk.path("grupp.xlsx");
    let book = book.to_str().unwrap();
    desk.done(&["export", "-o", book]);
    let folder = desk.path("");
    let read = run(&python, &["-c", READS, book], &folder);
    let read: serde_json::Value = serde_json::from_str(&read).unwrap();
    assert_eq!(read["title"], "Social hållbarhet, Sävsjö");
    assert_eq!(read["frozen"], "B2");
    let rows = read["sheets"]["Aktiviteter"].as_array().unwrap();
    let heads: Vec<&str> = rows[0]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it[1].as_str().unwrap())
        .collect();
    let a12 = rows.iter().find(|row| row[0][1] == "A12").unwrap();
    let cell = |head: &str| a12[heads.iter().position(|own| *own == head).unwrap()].clone();
    assert_eq!(
        cell("titel"),
        serde_json::json!(["str", "=1+1 insatser", "s"])
    );
    assert_eq!(
        cell("till"),
        serde_json::json!(["datetime", "2020-12-31 00:00:00", "d"])
    );
    assert_eq!(
        cell("använda timmar"),
        serde_json::json!(["int", "62", "n"])
    );
    let formulas = read["sheets"].as_object().unwrap().values();
    let mut cells = formulas
        .flat_map(|rows| rows.as_array().unwrap())
        .flat_map(|row| row.as_array().unwrap());
    assert!(cells.all(|cell| cell[2] != "f"));
}
