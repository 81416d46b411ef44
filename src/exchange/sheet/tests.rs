//! What stands in tables, and how it is written.

use super::comma::{self, Form};
use super::{Cell, Sheet, Table, book};
use crate::domain::Group;
use crate::domain::amount::{Decimal, Minutes, Ore};
use crate::exchange::sample;
use crate::exchange::toml::tests::group_of;
use crate::lang::{Language, Tongue};

fn sheets(language: Language) -> Vec<Sheet> {
    let group = group_of(sample::savsjo());
    let today = "2020-10-05".parse().unwrap();
    let tongue = Tongue::new(language);
    Table::all()
        .map(|table| table.of(&tongue, &group, today))
        .collect()
}

fn sheet(code: &str) -> Sheet {
    let group = group_of(sample::savsjo());
    let tongue = Tongue::new(Language::Sv);
    let table = Table::find(code).unwrap();
    table.of(&tongue, &group, "2020-10-05".parse().unwrap())
}

/// Returns the cell of a row under a heading.
fn cell<'a>(sheet: &'a Sheet, id: &str, head: &str) -> &'a Cell {
    let at = sheet.heads.iter().position(|own| own == head).unwrap();
    let is_row = |row: &&Vec<Cell>| row[0] == Cell::Text(id.into());
    &sheet.rows.iter().find(is_row).unwrap()[at]
}

#[test]
fn every_column_has_a_word_in_both_languages_and_every_row_a_cell_for_it() {
    for language in Language::ALL {
        for sheet in sheets(language) {
            for head in sheet.heads.iter().chain([&sheet.name]) {
                let is_word = !head.is_empty() && !head.contains(['{', '_']);
                assert!(
                    is_word && !head.starts_with("field-"),
                    "{}: {head}",
                    sheet.name
                );
            }
            let whole = |row: &Vec<Cell>| row.len() == sheet.heads.len();
            assert!(sheet.rows.iter().all(whole), "{}", sheet.name);
        }
    }
}

#[test]
fn what_is_a_date_or_a_sum_stays_one_and_what_nobody_has_said_is_empty() {
    let activities = sheet("activities");
    assert_eq!(*cell(&activities, "A17", "ägare"), Cell::Text("TEK".into()));
    let until = cell(&activities, "A12", "till");
    assert_eq!(*until, Cell::Date("2020-12-31".parse().unwrap()));
    assert_eq!(
        *cell(&activities, "A17", "planerad kostnad"),
        Cell::Money(Ore(30_000_000))
    );
    assert_eq!(
        *cell(&activities, "A12", "använda timmar"),
        Cell::Time(Minutes(62 * 60))
    );
    assert_eq!(*cell(&activities, "A10", "ägare"), Cell::Nothing);
    // A list of parts is a table of its own.
    let readings = sheet("indicators.readings");
    assert_eq!(readings.heads, ["indikator", "dag", "värde", "källa"]);
    let row = |day: &str| {
        let day = Cell::Date(day.parse().unwrap());
        readings.rows.iter().find(|row| row[1] == day).unwrap()
    };
    assert_eq!(
        row("2020-09-15")[2],
        Cell::Number(Decimal::parse("26.5").unwrap())
    );
}

fn one(text: &str) -> Sheet {
    Sheet {
        name: "x".into(),
        heads: vec!["a".into(), "b".into()],
        rows: vec![vec![Cell::Text(text.into()), Cell::Money(Ore(-120_050))]],
    }
}

#[test]
fn a_table_is_written_as_the_rfc_has_it_or_as_spreadsheets_open_it() {
    let text = |form| String::from_utf8(comma::write(&one("en, \"två\"\ntre"), form).unwrap());
    assert_eq!(
        text(Form::Standard).unwrap(),
        "a,b\r\n\"en, \"\"två\"\"\ntre\",-1200.5\r\n"
    );
    assert_eq!(
        text(Form::Spreadsheet(Language::Sv)).unwrap(),
        "\u{feff}a;b\r\n\"en, \"\"två\"\"\ntre\";-1200,5\r\n"
    );
}

#[test]
fn no_text_is_a_formula_and_no_number_is_touched() {
    for formula in [
        "=1+1",
        "+46",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
    ] {
        let written = comma::write(&one(formula), Form::Standard).unwrap();
        let written = String::from_utf8(written).unwrap();
        let cell = written.split("\r\n").nth(1).unwrap();
        let cell = cell.trim_start_matches('"');
        assert!(cell.starts_with('\''), "{formula:?}: {written}");
        assert!(written.contains(",-1200.5"), "{written}");
    }
}

#[test]
fn a_workbook_has_a_sheet_for_each_table_even_where_names_are_long_or_the_same() {
    use calamine::{Data, Reader as _, Xlsx};
    let mut tables = sheets(Language::Sv);
    tables.retain(|sheet| !sheet.rows.is_empty());
    for name in [
        "[a]:b*?/\\'",
        "Ett namn som är längre än ett blads namn",
        "Ett namn som är längre än ett blads",
    ] {
        tables.push(Sheet {
            name: name.into(),
            ..one("=1+1")
        });
    }
    let day = "2020-10-05".parse().unwrap();
    let bytes = book::write(&tables, "Grupp", "Grupp", day).unwrap();
    let mut read: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(&bytes)).unwrap();
    let names = read.sheet_names();
    assert_eq!(names.len(), tables.len());
    for (name, table) in names.iter().zip(&tables) {
        let range = read.worksheet_range(name).unwrap();
        assert_eq!(range.height(), table.rows.len() + 1, "{name}");
    }
    let last = read.worksheet_range(names.last().unwrap()).unwrap();
    assert_eq!(last.get((1, 0)), Some(&Data::String("=1+1".into())));
    assert_eq!(last.get((1, 1)), Some(&Data::Float(-1200.5)));
    // The same group comes out in the same bytes.
    assert_eq!(book::write(&tables, "Grupp", "Grupp", day).unwrap(), bytes);
}

#[test]
fn an_empty_group_has_no_tables_and_its_workbook_opens() {
    let tongue = Tongue::new(Language::En);
    let today = "2020-10-05".parse().unwrap();
    let group = Group::default();
    let mut tables = Table::all().map(|table| table.of(&tongue, &group, today));
    assert!(tables.all(|sheet| sheet.rows.is_empty()));
    assert!(!book::write(&[], "", "", today).unwrap().is_empty());
}
