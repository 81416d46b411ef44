//! Ten kinds of dirt that offices' tables have, and what is refused.

use super::{Known, read};
use crate::domain::command::Stamp;
use crate::domain::field::Title;
use crate::domain::id::IndicatorId;
use crate::domain::profile::{ColumnName, TableColumn};
use crate::domain::{Command, Group, Record, decide};
use crate::exchange::{sample, toml};

fn group() -> Group {
    let import = toml::read(sample::savsjo(), &Group::default()).unwrap();
    after(&Group::default(), import.command())
}

fn after(group: &Group, command: Command) -> Group {
    let stamp = Stamp {
        at: "2020-10-05T13:47:00+02:00".parse().unwrap(),
        by: "anna".into(),
    };
    let mut after = group.clone();
    for event in decide(group, command, &stamp).unwrap() {
        after.apply(&Record {
            seq: after.seq + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        });
    }
    after
}

/// The readings of I5 once the table has been taken in, newest last, as `day value source`.
fn taken(table: &[u8]) -> Vec<String> {
    let group = group();
    let wishes = read(
        table,
        &Known::default(),
        &group,
        "2020-10-05".parse().unwrap(),
    );
    let group = after(&group, Command::Import(wishes.unwrap()));
    let readings = &group.indicators.get(&IndicatorId(5)).unwrap().readings;
    let of = readings.iter().skip(1).map(|reading| {
        let source = reading.source.as_ref().map_or("", |source| source.as_str());
        format!("{} {} {source}", reading.on, reading.value)
    });
    of.collect()
}

fn refused(table: &str) -> Vec<String> {
    let errors = read(
        table.as_bytes(),
        &Known::default(),
        &group(),
        "2020-10-05".parse().unwrap(),
    )
    .unwrap_err();
    errors.all().iter().map(ToString::to_string).collect()
}

#[test]
fn ten_kinds_of_dirt_are_read() {
    let clean = ["2020-09-30 1234.5 Trygghetsmätning"];
    let dirty: [&[u8]; 10] = [
        "Indikator;Datum;Värde;Källa\nI5;2020-09-30;1234,5;Trygghetsmätning\n".as_bytes(),
        "indicator,date,value,source\nI5,2020-09-30,1234.5,Trygghetsmätning".as_bytes(),
        "ID\tDag\tUtfall\tKälla\r\nI5\t2020-09-30\t1234,5\tTrygghetsmätning\r\n".as_bytes(),
        "\u{feff}Indikator;Datum;Värde;Källa\nI5;30/9 2020;1 234,5;Trygghetsmätning".as_bytes(),
        b"Indikator;Datum;V\xe4rde;K\xe4lla\nI5;2020-09-30;1234,5;Trygghetsm\xe4tning\n",
        "Indikator;Datum;Värde;Källa\nI5;30 september 2020;1\u{a0}234,5 %;Trygghetsmätning".as_bytes(),
        "\n;;;\nIndikator;Datum;Värde;Källa\n\n;;;\nI5;2020-09-30;1234,5;Trygghetsmätning\n\n".as_bytes(),
        "\"Indikator\",\"Datum\",\"Värde\",\"Källa\"\n\"I5\",\"2020-09-30\",\"1234,5\",\"Trygghetsmätning\"".as_bytes(),
        "Källa; VÄRDE ;Kommun;Datum;Indikator\nTrygghetsmätning; 1234,50 ;Sävsjö;2020-09-30 00:00:00;i5".as_bytes(),
        "Indikator;Datum;Värde;Källa\nInvånare som är OTRYGGA ute sent på kvällen;2020-09-30;1234,5;Trygghetsmätning\nI5;2020-10-01;;\n".as_bytes(),
    ];
    for (place, table) in dirty.iter().enumerate() {
        assert_eq!(taken(table), clean, "table {place}");
    }
}

#[test]
fn quotation_marks_and_line_ends_stand_within_a_cell() {
    let table = "Indikator;Datum;Värde;Källa\nI5;2020-09-30;7;\"Mätning \"\"höst\"\"; del 1\"\n";
    assert_eq!(
        taken(table.as_bytes()),
        ["2020-09-30 7 Mätning \"höst\"; del 1"]
    );
}

#[test]
fn all_that_is_wrong_is_told_with_its_place() {
    let table =
        "Indikator;Datum;Värde\nI99;2020-09-30;1\nI5;31/2 2020;1\nI5;2020-09-30;många\nI5;;3\n";
    assert_eq!(
        refused(table),
        [
            "2:1: indicator: dangling",
            "3:2: on: not-a-date",
            "4:3: value: not-a-number",
            "5:2: on: missing-key"
        ]
    );
}

#[test]
fn a_table_without_its_columns_is_refused() {
    assert_eq!(
        refused("Kommun;År\nSävsjö;2020"),
        [
            "1:1: indicator: missing-key",
            "1:1: on: missing-key",
            "1:1: value: missing-key"
        ]
    );
    assert_eq!(refused("").len(), 3);
}

#[test]
fn what_is_there_already_is_not_taken_twice() {
    let table = b"Indikator;Datum;Varde;value\nI5;2020-09-30;1;7\n";
    let group = group();
    let today = "2020-10-05".parse().unwrap();
    let wishes = read(table, &Known::default(), &group, today).unwrap();
    let group = after(&group, Command::Import(wishes));
    assert!(
        read(table, &Known::default(), &group, today)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn columns_that_an_office_calls_otherwise_are_found_by_the_groups_own_names() {
    let named = |column, heading: &str| ColumnName {
        column,
        heading: Title(heading.into()),
    };
    let known = Known {
        columns: vec![
            named(TableColumn::On, "Period"),
            named(TableColumn::Value, "Andel (procent)"),
        ],
        indicator: Some(IndicatorId(5)),
        ..Known::default()
    };
    let table = "Kommun;Period;Andel (Procent)\nSävsjö;2020-09-30;26,5\n".as_bytes();
    let (group, today) = (group(), "2020-10-05".parse().unwrap());
    let wishes = read(table, &known, &group, today).unwrap();
    assert_eq!(wishes.len(), 1);
    // What is known anyway is still known.
    let usual = "Period;Datum;Värde\nhösten;2020-09-30;26,5\n".as_bytes();
    let other = Known {
        columns: vec![named(TableColumn::Value, "Andel")],
        ..known.clone()
    };
    assert_eq!(read(usual, &other, &group, today).unwrap().len(), 1);
    assert!(read(usual, &known, &group, today).is_err());
}
