//! Files that people get wrong, and what they are told: line, column, key and what is wrong.

use super::errors;
use super::told;
use crate::domain::group::Group;
use crate::exchange::toml::read;

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
        (
            "[[action]]\nid = \"T1\"\ntext = \"x\"\ndue = \"fre\"",
            "4:7: action[T1].due: wrong-type",
        ),
        (
            "[[commitment]]\nid = \"L1.1\"\ncounts = [{ on = 2020-01-01, by = \"x\", step = -9223372036854775808 }]",
            "3:11: commitment[L1.1].counts[1]: number-too-large",
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
