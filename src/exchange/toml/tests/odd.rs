//! Files at the edge: too long, too large, no text, and what a rule of the group stands against.

use super::{errors, group_of, told};
use crate::domain::arbitrary::take;
use crate::domain::group::Group;
use crate::exchange::toml::{MAX_BYTES, read, read_from, write};

#[test]
fn a_title_of_ten_thousand_characters_is_too_long_and_swedish_letters_count_once() {
    let title =
        |length: usize| format!("[[goal]]\nid = \"G1\"\ntitle = \"{}\"", "ö".repeat(length));
    assert_eq!(errors(&title(10_000)), ["3:9: goal[G1].title: too-long"]);
    assert!(read(&title(200), &Group::default()).is_ok());
}

#[test]
fn sums_may_be_written_as_people_write_them() {
    for (written, ore) in [
        ("\"1 200,50\"", 120_050),
        ("1200.50", 120_050),
        ("1_200", 120_000),
        ("\"1 200 kr\"", 120_000),
    ] {
        let text = format!("[[activity]]\nid = \"A1\"\ntitle = \"x\"\ncost_used = {written}");
        let group = group_of(&text);
        assert_eq!(
            group.activities.iter().next().unwrap().cost_used.0,
            ore,
            "{written}"
        );
    }
}

#[test]
fn controls_and_direction_marks_are_cleaned_away() {
    let group = group_of("[[goal]]\nid = \"G1\"\ntitle = \"a\\u001b[2Jb\\u202ec\"");
    assert_eq!(
        group.goals.iter().next().unwrap().title.as_str(),
        "a\u{fffd}[2Jbc"
    );
    let raw = "[[goal]]\nid = \"G1\"\ntitle = \"a\u{1b}b\"";
    assert_eq!(errors(raw), ["3:11: title: syntax"]);
    let key = errors("\"a\\u001b[2J\" = 1");
    assert!(!key[0].contains('\u{1b}'), "{key:?}");
}

#[test]
fn a_file_that_is_not_text_names_the_byte_and_the_line() {
    let mut bytes = b"format = 1\n# r\xc3\xa4tt\n# fel: ".to_vec();
    bytes.push(0xE4);
    let errors = read_from(&bytes[..], &Group::default()).unwrap_err();
    assert_eq!(told(&errors), ["3:8: : not-utf8"]);
}

#[test]
fn no_more_than_the_limit_is_ever_read() {
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            into.fill(b'#');
            self.0 += into.len() as u64;
            assert!(self.0 <= 2 * MAX_BYTES);
            Ok(into.len())
        }
    }
    let errors = read_from(Endless(0), &Group::default()).unwrap_err();
    assert_eq!(told(&errors), [": too-large"]);
}

#[test]
fn deep_nesting_is_refused_and_not_followed() {
    let deep = format!("goal = {}", "[".repeat(100_000));
    assert!(errors(&deep)[0].contains("syntax"));
}

#[test]
fn a_rule_of_the_group_is_told_with_its_line() {
    let organisations = "[[organisation]]\nid = \"POL\"\nname = \"p\"\n[[organisation]]\nid = \"SOC\"\nname = \"s\"\n";
    for (rows, expected) in [
        (
            "[[budget_line]]\nid = \"B1\"\nname = \"b\"\norganisation = \"POL\"\n[[activity]]\nid = \"A1\"\ntitle = \"x\"\nowner = \"SOC\"\nbudget = \"B1\"",
            "15:1: activity[A1].budget: refused",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nfrom = 2020-05-01\nto = 2020-04-30",
            "11:1: activity[A1].to: refused",
        ),
        (
            "[[document]]\nid = \"D1\"\ntitle = \"x\"\nparents = [\"D1\"]",
            "10:1: document[D1].parents: refused",
        ),
        (
            "[[promise]]\nid = \"L1\"\ntitle = \"x\"\n[[promise]]\nid = \"L2\"\ntitle = \"y\"\n[[commitment]]\nid = \"L1.1\"\ntitle = \"z\"\npromise = \"L2\"",
            "16:1: commitment[L1.1].promise: refused",
        ),
    ] {
        let import = read(&format!("{organisations}{rows}"), &Group::default()).unwrap();
        let refusal = take(import.command()).unwrap_err();
        let error = import.rows.refused(refusal, &Group::default());
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn references_may_point_to_what_the_group_holds_already() {
    let group = group_of("[[goal]]\nid = \"G1\"\ntitle = \"x\"");
    let more = "[[activity]]\nid = \"A1\"\ntitle = \"y\"\ngoals = [\"G1\"]\n[[goal]]\nid = \"G1\"\nsource = \"z\"";
    assert!(read(more, &group).is_ok());
    assert_eq!(errors(more), ["5:1: goal[G1].title: missing-key"]);
}

#[test]
fn texts_that_toml_must_escape_come_back_as_they_were() {
    let text = "[group]\nname = 'a \"\"\" b \\ c'\npurpose = \"\"\"\nett \"\"citat\"\" och \\\\ streck\n\n  tre\\\"\"\"\"\n";
    let group = group_of(text);
    assert_eq!(write(&group_of(&write(&group))), write(&group));
    assert_eq!(group_of(&write(&group)), group);
}
