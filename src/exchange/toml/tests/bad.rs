//! Files that people get wrong, and what they are told: line, column, key and what is wrong.

use super::{group_of, take, told};
use crate::domain::group::Group;
use crate::exchange::toml::{MAX_BYTES, read, read_from, write};

fn errors(text: &str) -> Vec<String> {
    told(&read(text, &Group::default()).unwrap_err())
}

#[test]
fn each_slip_is_told_where_it_stands() {
    for (text, expected) in [
        ("[[activty]]\nid = \"A1\"", "1:3: activty: unknown-key"),
        (
            "[[activity]]\ntitle = \"x\"",
            "1:1: activity[1]: missing-id",
        ),
        (
            "[[activity]]\nid = \"B1\"\ntitle = \"x\"",
            "2:6: activity[1].id: bad-id",
        ),
        (
            "[[activity]]\nid = 12\ntitle = \"x\"",
            "2:6: activity[1].id: wrong-type",
        ),
        (
            "[[activity]]\nid = \"A1\"",
            "1:1: activity[A1].title: missing-key",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitel = \"x\"\ntitle = \"y\"",
            "3:1: activity[A1].titel: unknown-key",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = 7",
            "3:9: activity[A1].title: wrong-type",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nfrom = 2020-02-30",
            "4:8: from: not-a-date",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nfrom = \"2020-02-30\"",
            "4:8: activity[A1].from: not-a-date",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nfrom = 1850-01-01",
            "4:8: activity[A1].from: not-a-date",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nfrom = 2020-02-03T10:00:00Z",
            "4:8: activity[A1].from: wrong-type",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nhours_planned = -5",
            "4:17: activity[A1].hours_planned: negative",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\ncost_used = 0.005",
            "4:13: activity[A1].cost_used: not-money",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\ncost_used = true",
            "4:13: activity[A1].cost_used: wrong-type",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\ncost_used = 99_999_999_999_999",
            "4:13: activity[A1].cost_used: number-too-large",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nstatus = \"blockd\"",
            "4:10: activity[A1].status: unknown-word",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"\"",
            "3:9: activity[A1].title: missing-key",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\ngoals = [\n  \"G7\",\n]",
            "5:3: activity[A1].goals[1]: dangling",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nmilestones = [{ title = \"y\" }]",
            "4:15: activity[A1].milestones[1].due: missing-key",
        ),
        (
            "[[activity]]\nid = \"A1\"\ntitle = \"x\"\nmilestones = [{ due = 2020-01-01, titel = \"y\" }]",
            "4:35: activity[A1].milestones[1].titel: unknown-key",
        ),
        ("activity = 5", "1:12: activity[1]: wrong-type"),
        ("format = 2", "1:1: format: newer-format"),
        ("format = \"x\"", "1:1: format: not-whole"),
        ("[[activity]]\nid = \"A1\ntitle = 2", "2:9: id: syntax"),
        ("[[activity]]\nid = \"A1\"\nid = \"A2\"", "3:1: id: syntax"),
    ] {
        let told = errors(text);
        assert!(told.contains(&expected.to_owned()), "{text}\n{told:?}");
    }
}

#[test]
fn an_id_given_twice_names_both_lines() {
    let text = "[[goal]]\nid = \"G1\"\ntitle = \"x\"\n[[goal]]\nid = \"g1\"\ntitle = \"y\"";
    let errors = read(text, &Group::default()).unwrap_err();
    assert_eq!(told(&errors), ["5:6: goal[2].id: duplicate-id"]);
    let args = errors.all()[0].args();
    assert!(args.contains(&("first", "2".to_owned())), "{args:?}");
}

#[test]
fn every_slip_is_told_at_once_in_the_order_of_the_file() {
    let text = "[[goal]]\nid = \"G1\"\ntitle = 1\narea = \"O9\"\n[[goal]]\ntitle = \"x\"";
    assert_eq!(
        errors(text),
        [
            "3:9: goal[G1].title: wrong-type",
            "4:8: goal[G1].area: dangling",
            "5:1: goal[2]: missing-id"
        ]
    );
    let many = "[[goal]]\n".repeat(10_000);
    assert_eq!(errors(&many).len(), 100);
}

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
