//! Arguments that are wrong are told in the reader's language.

use super::Desk;

#[test]
fn what_is_wrong_with_the_arguments_is_told_in_the_readers_language() {
    let cases: &[(&[&str], &str, &str)] = &[
        (
            &["list", "activities", "--fel"],
            "--fel hör inte till",
            "--fel does not belong",
        ),
        (&["lista"], "lista är inget kommando", "lista is no command"),
        (&["lista"], "Menade du", "Did you mean"),
        (&["status"], "saknas", "missing"),
        (
            &["move", "A3"],
            "<STAGE>... saknas",
            "<STAGE>... is missing",
        ),
        (&["read", "I5", "--on"], "saknar värde", "lacks a value"),
        (
            &["minutes", "--format", "doc"],
            "doc passar inte för",
            "doc does not fit",
        ),
        (
            &["minutes", "--format", "doc"],
            "Menade du docx",
            "Did you mean docx",
        ),
        (
            &["list", "wheel", "--year", "x"],
            "x passar inte för",
            "x does not fit",
        ),
        (
            &["import", "--catalogue", "x"],
            "Välj factors",
            "Choose factors",
        ),
        (
            &["move"],
            "Det skrivs: samklang move",
            "It is written: samklang move",
        ),
    ];
    for (lang, other) in [("sv", "en"), ("en", "sv")] {
        let desk = Desk::bare(lang);
        for (args, swedish, english) in cases {
            let told = if lang == "sv" { swedish } else { english };
            let not_told = if other == "sv" { swedish } else { english };
            let said = desk.refused(2, args);
            assert!(said.contains(told), "{args:?}: {said}");
            assert!(!said.contains(not_told), "{args:?}: {said}");
            for word in ["error", "Usage:", "For more", "tip:"] {
                assert!(!said.contains(word), "{args:?}: {said}");
            }
        }
    }
}

#[test]
fn the_language_is_that_of_the_surroundings_where_none_is_asked_for() {
    let desk = Desk::bare("sv");
    let output = |args: &[&str], lang: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_samklang"));
        command.env_clear().env("HOME", desk.path("."));
        let output = command.env("LANG", lang).args(args).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(output(&["lista"], "sv_SE.UTF-8").contains("inget kommando"));
    assert!(output(&["lista"], "en_GB.UTF-8").contains("no command"));
    assert!(output(&["lista", "--lang=sv"], "en_GB.UTF-8").contains("inget kommando"));
}

#[test]
fn text_is_called_txt_as_well() {
    let desk = Desk::sample("sv");
    let text = desk.done(&["minutes", "M3", "--format", "text"]);
    assert_eq!(desk.done(&["minutes", "M3", "--format", "txt"]), text);
    assert!(desk.done(&["minutes", "--help"]).contains("Usage:"));
}
