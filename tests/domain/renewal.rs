//! What carries over to the document that renews another, and the lines that renewals make.

use samklang::domain::document::{DocumentField as D, DocumentKind};
use samklang::domain::field::Value;
use samklang::domain::id::DocumentId;
use samklang::domain::query::renewal::{renewed_by, successor};
use samklang::domain::query::ribbon::lines;

use super::given::{Scene, add, date, edit, given_basics, title};

const D1: DocumentId = DocumentId(11);
const D2: DocumentId = DocumentId(12);
const D3: DocumentId = DocumentId(13);

fn promise(g: &mut Scene, id: DocumentId, from: &str, to: &str) {
    g.has(
        add!(Document id, D::Title(title("Medborgarlöfte 2020–2021")),
        D::Kind(DocumentKind::Promise), D::Parties(vec!["POL".parse().unwrap()]),
        D::From(Some(date(from))), D::To(Some(date(to)))),
    );
}

fn value(scene: &Scene, id: DocumentId, key: &str) -> Option<Value> {
    let document = scene.group.documents.get(&id).unwrap();
    let fields = successor(&scene.group, document);
    fields
        .into_iter()
        .find(|(name, _)| *name == key)
        .map(|it| it.1)
}

#[test]
fn the_period_goes_on_and_the_title_has_its_years() {
    let scene = given_basics(|g| promise(g, D1, "2020-01-01", "2021-12-31"));
    let text = |text: &str| Some(Value::Text(text.into()));
    assert_eq!(value(&scene, D1, "title"), text("Medborgarlöfte 2022–2023"));
    assert_eq!(
        value(&scene, D1, "from"),
        Some(Value::Date(date("2022-01-01")))
    );
    assert_eq!(
        value(&scene, D1, "to"),
        Some(Value::Date(date("2023-12-31")))
    );
    assert_eq!(value(&scene, D1, "replaces"), Some(Value::Ref(D1.into())));
}

#[test]
fn a_period_that_is_not_whole_months_is_as_many_days() {
    let scene = given_basics(|g| promise(g, D1, "2020-02-10", "2020-03-05"));
    assert_eq!(
        value(&scene, D1, "from"),
        Some(Value::Date(date("2020-03-06")))
    );
    assert_eq!(
        value(&scene, D1, "to"),
        Some(Value::Date(date("2020-03-30")))
    );
}

#[test]
fn who_adopted_it_and_its_number_carry_over_to_no_other() {
    let mut scene = given_basics(|g| promise(g, D1, "2020-01-01", "2021-12-31"));
    scene.has(
        edit!(Document D1, D::AdoptedBy(Some(title("Kommunstyrelsen"))),
        D::Registry(Some(title("KS 2019/123"))), D::Source(Some("Protokollet".into()))),
    );
    for key in ["adopted_by", "registry", "source", "adopted"] {
        assert_eq!(value(&scene, D1, key), None, "{key}");
    }
}

#[test]
fn it_follows_from_what_has_renewed_its_parent_by_then() {
    let mut scene = given_basics(|g| promise(g, D1, "2020-01-01", "2021-12-31"));
    scene.has(
        add!(Document D2, D::Title(title("Plan")), D::Kind(DocumentKind::Plan),
        D::From(Some(date("2020-01-01"))), D::To(Some(date("2021-12-31")))),
    );
    scene.has(edit!(Document D1, D::Parents(vec![D2])));
    let parents = |id: DocumentId| Some(Value::List(vec![Value::Ref(id.into())]));
    assert_eq!(value(&scene, D1, "parents"), parents(D2));
    scene.has(
        add!(Document D3, D::Title(title("Plan")), D::Kind(DocumentKind::Plan),
        D::Replaces(Some(D2)), D::From(Some(date("2022-01-01"))), D::To(Some(date("2025-12-31")))),
    );
    assert_eq!(value(&scene, D1, "parents"), parents(D3));
}

#[test]
fn a_line_is_made_by_renewal_or_by_time_where_nobody_said() {
    let scene = given_basics(|g| {
        promise(g, D2, "2022-01-01", "2023-12-31");
        promise(g, D1, "2020-01-01", "2021-12-31");
        promise(g, D3, "2023-01-01", "2024-12-31");
    });
    let of = |scene: &Scene| -> Vec<Vec<DocumentId>> {
        let lines = lines(&scene.group);
        let lines = lines
            .iter()
            .filter(|line| line.kind == DocumentKind::Promise);
        lines
            .map(|line| line.documents.iter().map(|it| it.id).collect())
            .collect()
    };
    // The third one holds when the second does, so nobody knows that it renews it.
    assert_eq!(of(&scene), [vec![D1, D2], vec![D3]]);
    let mut said = scene;
    said.has(edit!(Document D3, D::Replaces(Some(D2))));
    assert_eq!(of(&said)[0], [D1, D2, D3]);
    let second = said.group.documents.get(&D2).unwrap();
    assert_eq!(renewed_by(&said.group, second).unwrap().id, D3);
}

#[test]
fn nothing_renews_itself_by_way_of_others() {
    let mut scene = given_basics(|g| {
        promise(g, D1, "2020-01-01", "2021-12-31");
        promise(g, D2, "2022-01-01", "2023-12-31");
        g.has(edit!(Document D2, D::Replaces(Some(D1))));
    });
    assert!(
        scene
            .want(edit!(Document D1, D::Replaces(Some(D2))))
            .is_err()
    );
}
