//! Commands that read, as a person sees them.

use serde_json::Value as Json;

use super::Desk;

fn ids(table: &str) -> Vec<&str> {
    let rows = table.lines().skip(1);
    rows.filter_map(|row| row.split_whitespace().next())
        .collect()
}

#[test]
fn lists_are_narrowed_in_either_language() {
    let desk = Desk::sample("sv");
    for (filter, expected) in [
        (&["ägare:pol", "status:enligt"][..], &["A12", "A20"][..]),
        (&["owner:POL", "nark"], &["A12"]),
        (&["skede:genomföra", "status:hinder"], &["A17"]),
        (&["löfte:l1.1"], &["A12"]),
        (&["late:yes"], &["A17"]),
        (&["försenad:ja"], &["A17"]),
        (&["NATTVANDRING"], &["A14"]),
        (&["a14"], &["A14"]),
        (&["föräldramöte"], &["A15"]),
        // å, ä and ö are letters of their own.
        (&["foraldramote"], &[]),
    ] {
        let args: Vec<&str> = ["-q", "list", "activities"]
            .into_iter()
            .chain(filter.iter().copied())
            .collect();
        assert_eq!(ids(&desk.done(&args)), expected, "{filter:?}");
    }
    let roles = desk.done(&["list", "members", "roll:sekreterare"]);
    assert_eq!(ids(&roles), ["sekreterare"]);
    assert!(
        desk.done(&["list", "activities", "finns inte"])
            .contains("Inget att visa")
    );
}

#[test]
fn tables_speak_the_readers_language_and_keep_their_columns() {
    let sv = Desk::sample("sv").done(&["list", "activities", "ägare:kff"]);
    let en = Desk::sample("en").done(&["list", "activities", "owner:kff"]);
    assert!(
        sv.lines().next().unwrap().contains("ägare") && sv.contains("hotad"),
        "{sv}"
    );
    assert!(
        en.lines().next().unwrap().contains("owner") && en.contains("at risk"),
        "{en}"
    );
    for table in [sv, en] {
        let column = |line: &str| {
            let start = line.find("KFF")?;
            Some(line[..start].chars().count())
        };
        let columns: Vec<usize> = table.lines().filter_map(column).collect();
        assert!(
            columns.len() > 1 && columns.windows(2).all(|two| two[0] == two[1]),
            "{table}"
        );
    }
}

#[test]
fn mine_is_my_organisations_activities_and_my_actions() {
    let desk = Desk::sample("sv");
    let mine = desk.done(&["--as", "fritid", "mine"]);
    assert!(
        mine.contains("A14") && mine.contains("T33") && !mine.contains("A12"),
        "{mine}"
    );
    desk.refused(3, &["mine"]);
}

#[test]
fn without_a_terminal_the_cycle_is_printed() {
    let bare = Desk::bare("sv");
    let said = bare.done(&[]);
    assert!(
        said.contains("exempelgruppen") && said.contains("samklang init"),
        "{said}"
    );
    assert!(
        said.contains("GENOMFÖRA 7") && said.contains("A17"),
        "{said}"
    );
    assert!(!bare.path("store").exists());
    assert!(bare.done(&["demo"]).contains("GENOMFÖRA 7"));
    let desk = Desk::bare("en");
    desk.done(&["init", "--name", "Ours"]);
    desk.done(&["add", "activity", "Light the path", "--owner", ""]);
    let said = desk.done(&["--ascii"]);
    assert!(
        said.contains("SAMKLANG  Ours") && said.contains("PLAN 1 -> DO 0"),
        "{said}"
    );
    assert!(said.contains("Light the path"), "{said}");
}

#[test]
fn help_is_printed_for_everything() {
    let desk = Desk::bare("en");
    let help = desk.done(&["--help"]);
    for command in [
        "init",
        "demo",
        "list",
        "show",
        "add",
        "edit",
        "status",
        "move",
        "read",
        "count",
        "mine",
        "log",
        "undo",
        "check",
        "import",
        "export",
        "config",
        "completions",
        "man",
    ] {
        assert!(help.contains(command), "{command}");
        assert!(
            desk.done(&[command, "--help"]).contains("Usage:"),
            "{command}"
        );
    }
    assert!(!help.contains("__probe"));
    let add = desk.done(&["add", "activity", "--help"]);
    for option in [
        "--owner", "--budget", "--from", "--to", "--goal", "--factor", "--hours", "--cost",
    ] {
        assert!(add.contains(option), "{option}");
    }
    assert!(!add.contains("--stage"));
    assert!(desk.done(&["man"]).contains(".TH samklang"));
    for shell in ["bash", "zsh", "fish"] {
        assert!(desk.done(&["completions", shell]).contains("samklang"));
    }
}

#[test]
fn in_ascii_no_sign_is_another() {
    for language in ["sv", "en"] {
        let desk = Desk::sample(language);
        let refused = desk.refused(1, &["--ascii", "move", "A9", "do"]);
        let printed = [
            desk.done(&["--ascii", "list", "activities"]),
            desk.done(&["--ascii", "show", "A17"]),
            desk.done(&["--ascii", "log"]),
            desk.done(&["--ascii", "mine", "--as", "sekreterare"]),
            desk.done(&["--ascii"]),
            desk.done(&["--ascii", "status", "A17", "done", "-m", "Ett – ord"]),
            refused,
        ];
        for text in printed {
            // A decision's number has a sign of its own, which no other stands for.
            let odd = |c: &char| !c.is_ascii() && !c.is_alphabetic() && *c != '§';
            let odd: String = text.chars().filter(odd).collect();
            assert_eq!(odd, "", "{text}");
        }
        let kept = desk.done(&["show", "A17", "--ascii", "--json"]);
        assert!(kept.contains("Ett – ord"), "{kept}");
    }
}

#[test]
fn the_wheel_is_listed_by_year() {
    let desk = Desk::sample("sv");
    let rows = desk.json(&["list", "wheel", "--year", "2021"]);
    let row = |what: &str| {
        let rows = rows.as_array().unwrap().iter();
        rows.clone()
            .find(|row| row["what"] == what)
            .unwrap()
            .clone()
    };
    let report = row("report");
    assert_eq!(report["id"], "R1");
    assert_eq!(
        (&report["from"], &report["first"]),
        (&Json::Null, &"2021-01-01".into())
    );
    let notice = row("notice");
    assert_eq!(notice["id"], "D4");
    assert_eq!(notice["title"], "Medborgarlöfte 2020–2021");
    assert_eq!(
        (&notice["from"], &notice["to"]),
        (&"2021-06-30".into(), &"2021-12-31".into())
    );
    let listed = desk.done(&["list", "wheel", "--year", "2021", "riskzon"]);
    assert!(listed.contains("19 okt 2020  11 jun  "), "{listed}");
    let listed = desk.done(&["list", "wheel", "delmål", "offert"]);
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.contains("14 sep  "), "{listed}");
    assert_eq!(desk.run(&["list", "goals", "--year", "2021"]).status, 2);
    assert_eq!(desk.run(&["list", "wheel", "--year", "20211"]).status, 2);
}

#[test]
fn budget_lines_tell_what_they_hold_plan_have_used_and_have_left_in_a_year() {
    let desk = Desk::sample("sv");
    let listed = desk.done(&["list", "budget", "organisation:KFF", "--year", "2020"]);
    let told = "KFF-3120  KFF           120 tim · 40 000 kr   100 tim · 40 000 kr  \
                112 tim · 46 500,50 kr  8 tim · -6 500,50 kr";
    assert!(listed.contains(told), "{listed}");
    // Nobody has ever spoken of money there, nor said what there will be.
    let listed = desk.done(&["list", "budget", "ingripande", "--year", "2020"]);
    let told = "POL-2010  POL           400 tim  100 tim   62 tim  338 tim  ";
    assert!(listed.contains(told), "{listed}");
    let listed = desk.done(&["list", "budget", "lov", "--year", "2022"]);
    let told = "KFF-3120  KFF           –      –         –       –     ";
    assert!(listed.contains(told), "{listed}");
    let rows = desk.json(&["list", "budget", "--year", "2021"]);
    let rows = rows.as_array().unwrap().iter();
    let mut balances = rows.flat_map(|row| row["balance"].as_array().unwrap());
    assert!(balances.all(|balance| balance["year"] == 2021));
}
