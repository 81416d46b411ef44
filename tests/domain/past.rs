//! What is not as it was, between two moments of a group.

use samklang::domain::activity::{ActivityField as A, Status};
use samklang::domain::field::Value;
use samklang::domain::goal::GoalField;
use samklang::domain::id::GoalId;
use samklang::domain::query::past::{Became, Difference, When, differences};
use samklang::domain::{AnyId, Group};

use super::given::{A1, Scene, add, edit, given_basics, moment, report, title};

const G9: GoalId = GoalId(9);

fn changed(all: &[Difference], id: impl Into<AnyId>) -> Vec<(&'static str, Value, Value)> {
    let id = id.into();
    let found = all.iter().find(|it| it.id == id);
    match found.map(|it| &it.what) {
        Some(Became::Changed(turned)) => turned
            .iter()
            .map(|it| (it.spec.key, it.was.clone(), it.now.clone()))
            .collect(),
        other => panic!("{other:?}"),
    }
}

fn since(before: &Group, scene: &Scene) -> Vec<Difference> {
    differences(before, &scene.group)
}

#[test]
fn what_came_what_went_and_what_has_other_values() {
    let mut scene = given_basics(Scene::planned_activity);
    scene.has(add!(Goal G9, GoalField::Title(title("Borta sedan"))));
    let before = scene.group.clone();
    assert_eq!(since(&before, &scene), []);
    scene.has(edit!(Activity A1, A::Title(title("Annat"))));
    scene.has(add!(Goal GoalId(10), GoalField::Title(title("Nytt"))));
    scene.has(samklang::domain::Command::Noun(
        samklang::domain::AnyWish::remove(G9.into()),
    ));
    let all = since(&before, &scene);
    assert_eq!(all.len(), 3);
    let what = |id: AnyId| all.iter().find(|it| it.id == id).map(|it| it.what.clone());
    assert_eq!(what(G9.into()), Some(Became::Removed));
    assert_eq!(what(GoalId(10).into()), Some(Became::Added));
    let turned = changed(&all, A1);
    assert_eq!(turned.len(), 1);
    assert_eq!(
        (turned[0].0, &turned[0].2),
        ("title", &Value::Text("Annat".into()))
    );
}

#[test]
fn what_was_changed_back_is_no_difference() {
    let mut scene = given_basics(Scene::planned_activity);
    let before = scene.group.clone();
    scene.has(edit!(Activity A1, A::Title(title("Annat"))));
    let back = scene.undo(0);
    scene.has(back);
    assert_eq!(since(&before, &scene), []);
}

#[test]
fn of_a_list_only_what_came_and_went_is_told() {
    let mut scene = given_basics(Scene::planned_activity);
    scene.has(report(Status::OnTrack));
    let before = scene.group.clone();
    scene.has(report(Status::AtRisk));
    let all = since(&before, &scene);
    let turned = changed(&all, A1);
    let reports = turned.iter().find(|it| it.0 == "reports").unwrap();
    let count = |value: &Value| match value {
        Value::List(items) => items.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!((count(&reports.1), count(&reports.2)), (0, 1));
}

#[test]
fn a_record_is_within_by_its_number_or_its_time() {
    let scene = given_basics(|g| g.at("2026-03-11T09:00:00+01:00"));
    let record = scene.log.last().unwrap();
    assert!(When::Record(record.seq).includes(record));
    assert!(!When::Record(record.seq - 1).includes(record));
    assert!(When::Until(record.at).includes(record));
    let earlier = moment("2026-03-10T08:59:59+01:00");
    assert!(!When::Until(earlier).includes(record));
}
