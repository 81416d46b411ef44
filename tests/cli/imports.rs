//! Tables that come in with as little said of them as can be, and what is told where it is too little.

use std::fs;

use super::Desk;

#[test]
fn a_table_is_known_by_its_headings_where_one_fits() {
    let desk = Desk::sample("sv");
    let file = desk.path("x.csv");
    let path = file.to_str().unwrap();
    fs::write(&file, "titel;ägare;planerade timmar\nCykelslinga;KFF;10\n").unwrap();
    desk.done(&["import", path]);
    assert_eq!(
        desk.json(&["list", "activities", "cykelslinga"])[0]["owner"],
        "KFF"
    );
    // Readings are known as before.
    fs::write(&file, "Indikator;Datum;Värde\nI5;2020-09-29;27,5\n").unwrap();
    desk.done(&["import", path]);
    let i5 = desk.done(&["show", "I5"]);
    assert!(i5.contains("27,5"), "{i5}");
}

#[test]
fn where_no_table_or_several_fit_the_tables_are_told() {
    for (lang, told) in [("sv", "Säg vilken tabell"), ("en", "Say which table")] {
        let desk = Desk::sample(lang);
        let file = desk.path("x.csv");
        for table in ["färg;form\nröd;rund\n", "id;source\nA12;Planen\n", ""] {
            fs::write(&file, table).unwrap();
            let said = desk.refused(2, &["import", file.to_str().unwrap()]);
            for word in [told, "--table", "readings", "activities", "members"] {
                assert!(said.contains(word), "{table}: {said}");
            }
            assert_eq!(said.lines().count(), 1, "{said}");
        }
    }
}

#[test]
fn the_table_is_said_with_a_space_or_an_equals_sign() {
    let desk = Desk::sample("sv");
    let file = desk.path("x.csv");
    let path = file.to_str().unwrap();
    fs::write(&file, "id,namn\nnn1,Ungdomslotsen\n").unwrap();
    desk.done(&["import", "--table", "members", path]);
    assert_eq!(desk.row("members", "nn1")["name"], "Ungdomslotsen");
    fs::write(&file, "id,namn\nnn2,Fältaren\n").unwrap();
    desk.done(&["import", path, "--table", "members"]);
    assert_eq!(desk.row("members", "nn2")["name"], "Fältaren");
    // Alone it is of readings, also before the file.
    fs::write(&file, "Indikator;Datum;Värde\nI5;2020-09-29;27,5\n").unwrap();
    desk.done(&["import", "--table", path]);
    let said = desk.refused(2, &["import"]);
    assert!(said.contains("fil"), "{said}");
}

#[test]
fn an_empty_table_is_told_to_be_empty() {
    let desk = Desk::sample("sv");
    let file = desk.path("x.csv");
    for table in ["", "\n \n"] {
        fs::write(&file, table).unwrap();
        let said = desk.refused(
            1,
            &["import", file.to_str().unwrap(), "--table", "activities"],
        );
        assert!(said.contains("Tabellen är tom"), "{said}");
    }
}

#[test]
fn a_member_without_an_id_is_called_after_the_name() {
    let desk = Desk::sample("sv");
    let file = desk.path("x.csv");
    let path = file.to_str().unwrap();
    let table = "namn,roll\nUngdomslots Centrum,ledamot\nFältgruppen (kväll),ledamot\n";
    fs::write(&file, table).unwrap();
    desk.done(&["import", path, "--table", "members"]);
    assert_eq!(
        desk.row("members", "ungdomslots-centrum")["name"],
        "Ungdomslots Centrum"
    );
    assert_eq!(
        desk.row("members", "fältgruppen-kväll")["name"],
        "Fältgruppen (kväll)"
    );
    // The same table is nothing new.
    let before = desk.last_seq();
    desk.done(&["import", path, "--table", "members"]);
    assert_eq!(desk.last_seq(), before);
    for (table, told) in [
        // Another is called so already.
        (
            "namn,roll\nNy,ledamot\nUngdomslots-Centrum,ledamot\n",
            "Rad 3",
        ),
        ("namn,roll\nNy roll,ledamot\nNy-roll,ledamot\n", "Rad 3"),
        ("namn,roll\nNy,ledamot\n!!,ledamot\n", "Rad 3"),
    ] {
        fs::write(&file, table).unwrap();
        let said = desk.refused(1, &["import", path, "--table", "members"]);
        assert!(said.contains(told), "{said}");
        assert_eq!(desk.last_seq(), before, "all or nothing");
    }
}

#[test]
fn a_text_that_begins_with_an_apostrophe_comes_back_as_it_was() {
    let desk = Desk::sample("sv");
    let titles = ["'=SUM(1)", "=SUM(1)", "''-1", "'hej", "'", "-1"];
    for title in titles {
        desk.done(&[
            "add",
            "activity",
            &format!("--title={title}"),
            "--owner",
            "POL",
        ]);
    }
    let file = desk.path("x.csv");
    let path = file.to_str().unwrap();
    desk.done(&["export", "--table", "activities", "-o", path]);
    let before = desk.done(&["export"]);
    let table = fs::read_to_string(&file).unwrap();
    assert!(
        table.contains("''=SUM(1)") && table.contains(",'=SUM(1),"),
        "{table}"
    );
    // The program's own table is known by its headings, also by those that are left out.
    let taken = desk.run(&["import", path]);
    assert_eq!(taken.status, 0, "{}", taken.err);
    assert_eq!(desk.done(&["export"]), before);
}

#[test]
fn undoing_an_import_tells_of_how_many_parts_it_was() {
    for (lang, more) in [("sv", "(och 2 till)"), ("en", "(and 2 more)")] {
        let desk = Desk::sample(lang);
        let file = desk.path("x.csv");
        fs::write(&file, "title,owner\nEtt,POL\nTvå,POL\nTre,POL\n").unwrap();
        desk.done(&["import", file.to_str().unwrap(), "--table", "activities"]);
        let said = desk.done(&["undo"]);
        assert!(said.contains(more), "{said}");
        let again = desk.done(&["undo", &desk.last_seq().to_string()]);
        assert!(again.contains(more), "{again}");
        desk.done(&["status", "A12", "done"]);
        let said = desk.done(&["undo"]);
        assert!(!said.contains('('), "{said}");
    }
}

#[test]
fn one_record_in_which_a_text_still_stands_is_told_of_as_one() {
    let desk = Desk::sample("sv");
    desk.done(&["status", "A12", "hotad", "-m", "Nyckelord Kvarnhjulet"]);
    let first = desk.last_seq();
    desk.done(&["status", "A14", "hotad", "-m", "Nyckelord Kvarnhjulet"]);
    let second = desk.last_seq();
    let said = desk.done(&["redact", &first.to_string(), "--because", "Sekretess"]);
    assert!(
        said.contains(&format!("Det står kvar i post {second}:")),
        "{said}"
    );
}

#[test]
fn a_row_may_point_to_another_one_of_its_file() {
    let desk = Desk::sample("sv");
    let file = desk.path("dokument.csv");
    let rows = "id;titel;slag;följer av\nD80;Delplan;plan;D81\nD81;Programmet;handlingsprogram;\n";
    fs::write(&file, rows).unwrap();
    let file = file.to_str().unwrap();
    desk.done(&["import", file, "--table=documents"]);
    assert_eq!(desk.row("documents", "D80")["parents"][0], "D81");
    fs::write(file, "id;titel;följer av\nD82;Ännu en;D83\n").unwrap();
    let refused = desk.refused(1, &["import", file, "--table=documents"]);
    assert!(refused.contains("D83 finns varken i filen"), "{refused}");
}

#[test]
fn a_table_that_is_only_written_is_told_as_one() {
    let desk = Desk::sample("sv");
    let file = desk.path("t.csv");
    fs::write(&file, "id\n").unwrap();
    let file = file.to_str().unwrap();
    let refused = desk.refused(2, &["import", file, "--table", "commitments.counts"]);
    assert!(refused.contains("kan bara skrivas ut"), "{refused}");
    let out = desk.path("readings.csv");
    let out = out.to_str().unwrap();
    let table = ["--table", "indicators.readings"];
    desk.done(&["export", table[0], table[1], "--format", "csv", "-o", out]);
    let back = desk.done(&["import", out, table[0], table[1]]);
    assert!(back.contains("nytt"), "{back}");
}
