//! The shapes that scripts rely on, to the letter.

use serde_json::{Value as Json, json};

use super::{list, record, row, write};
use crate::domain::activity::Status;
use crate::domain::event::{Event, Record};
use crate::domain::noun::NounKind;
use crate::domain::{AnyWish, Command, Group, Stamp, decide};
use crate::exchange::sample;
use crate::exchange::toml::tests::group_of;

fn of(kind: NounKind, id: &str) -> Json {
    let group = group_of(sample::savsjo());
    let all = list(&group, kind, "2020-10-05".parse().unwrap());
    all.into_iter().find(|row| row["id"] == id).unwrap()
}

/// Returns the whole group as scripts read it.
fn group(group: &Group) -> Json {
    let mut bytes = Vec::new();
    write(group, &mut bytes).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn an_activity_is_as_documented() {
    let mut shown = of(NounKind::Activity, "A12");
    shown["seq"] = 123.into();
    assert_eq!(
        shown.to_string(),
        r#"{"id":"A12","title":"Riktade narkotikainsatser vid resecentrum","owner":"POL","member":"kommunpolis","budget":"POL-2010","stage":"do","status":"on-track","from":"2020-02-03","to":"2020-12-31","turn":1,"goals":["G2"],"factors":["F7","F12"],"commitments":["L1.1"],"hours":{"planned":100,"used":62},"cost_ore":{"planned":0,"used":0},"seq":123}"#
    );
    let blank = of(NounKind::Activity, "A10");
    assert_eq!(
        (&blank["owner"], &blank["from"]),
        (&Json::Null, &Json::Null)
    );
    assert_eq!(of(NounKind::Activity, "A14")["hours"]["used"], json!(37.5));
    assert_eq!(of(NounKind::Activity, "A8")["turn"], 2);
}

#[test]
fn a_budget_line_tells_what_is_left_and_what_nobody_has_said() {
    assert_eq!(
        of(NounKind::BudgetLine, "KFF-3120")["balance"],
        json!([{
            "year": 2020,
            "planned": { "hours": 100, "cost_ore": 4_000_000 },
            "used": { "hours": 112, "cost_ore": 4_650_050 },
            "left": { "hours": 8, "cost_ore": -650_050 },
        }])
    );
    let rows = "[[organisation]]\nid = \"X\"\nname = \"X\"\n[[budget_line]]\nid = \"X-1\"\nname = \"x\"\norganisation = \"X\"\n[[activity]]\nid = \"A1\"\ntitle = \"x\"\nowner = \"X\"\nbudget = \"X-1\"\nfrom = 2021-01-01\nhours_used = 2\n";
    let group = group_of(rows);
    let shown = list(&group, NounKind::BudgetLine, "2021-01-01".parse().unwrap());
    let balance = &shown[0]["balance"][0];
    assert_eq!(
        (&balance["year"], &balance["left"]),
        (&json!(2021), &Json::Null)
    );
}

#[test]
fn an_action_and_an_organisation_are_as_documented() {
    assert_eq!(
        of(NounKind::Action, "T31").to_string(),
        r#"{"id":"T31","text":"Begär in offert","owner":"TEK","member":"teknik","due":"2020-09-21","state":"open","meeting":"M3","overdue":true}"#
    );
    assert_eq!(
        of(NounKind::Organisation, "POL").to_string(),
        r#"{"id":"POL","name":"Lokalpolisområde Höglandet","kind":"police"}"#
    );
}

#[test]
fn other_rows_are_their_fields_by_key_and_sums_tell_their_unit() {
    let line = of(NounKind::BudgetLine, "SOC-5130");
    assert_eq!(
        line["years"],
        json!([{ "year": 2020, "amount_ore": 4_500_000, "hours": 120 }])
    );
    let indicator = of(NounKind::Indicator, "I5");
    assert_eq!(indicator["readings"][0]["value"], json!(26.5));
    assert_eq!(indicator["target"], json!(22));
}

#[test]
fn the_whole_group_holds_every_kind() {
    let held = group_of(sample::savsjo());
    let all = group(&held);
    assert_eq!(all["group"]["name"], "Social hållbarhet, Sävsjö");
    assert_eq!(all["activities"].as_array().map(Vec::len), Some(18));
    assert_eq!(all["activities"][0]["turns"][0]["verdict"], "adjust");
    assert_eq!(row(&held, &NounKind::Goal.id("G99").unwrap()), None);
}

#[test]
fn records_say_what_happened() {
    let group = group_of(sample::savsjo());
    let stamp = Stamp {
        at: "2020-10-05T13:47:03+02:00".parse().unwrap(),
        by: "anna".into(),
    };
    let told = |command: Command| -> Json {
        let event: Event = decide(&group, command, &stamp).unwrap().remove(0);
        let entry = Record {
            seq: 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        };
        record(&group, &entry, "ab")
    };
    let id = || NounKind::Activity.id("A12").unwrap();
    let text = |text: &str| crate::domain::field::Value::Text(text.into());
    assert_eq!(
        told(Command::Report {
            activities: vec!["A12".parse().unwrap()],
            status: Status::Blocked,
            note: None
        })
        .to_string(),
        r#"{"seq":1,"at":"2020-10-05T13:47:03+02:00","by":"anna","event":{"type":"StatusReported","activity":"A12","report":{"at":"2020-10-05T13:47:03+02:00","by":"anna","status":"blocked","note":null},"was":"on-track"},"hash":"ab"}"#
    );
    let edit = AnyWish::edit(id(), vec![("title".into(), text("Ny"))]).unwrap();
    assert_eq!(
        told(Command::Noun(edit))["event"],
        json!({ "type": "ActivityEdited", "id": "A12", "fields": { "title": { "was": "Riktade narkotikainsatser vid resecentrum", "now": "Ny" } } })
    );
    let add = AnyWish::add(NounKind::Goal, None, vec![("title".into(), text("Mål"))]).unwrap();
    assert_eq!(
        told(Command::Noun(add))["event"],
        json!({ "type": "GoalAdded", "id": "G7", "fields": { "title": "Mål" } })
    );
    assert_eq!(
        list(&Group::default(), NounKind::Goal, stamp.at.date()),
        Vec::<Json>::new()
    );
}
