//! What somebody has let through: as long as the same stands there, and nowhere else.

use samklang::domain::activity::{ActivityField, Status};
use samklang::domain::event::AnyFact;
use samklang::domain::guard::arising::{Sheet, is_mark};
use samklang::domain::guard::{Exemption, ExemptionField, Find, Kind, Known, finds};
use samklang::domain::id::MeetingId;
use samklang::domain::meeting::MeetingField;
use samklang::domain::noun::{AnyId, Fact};
use samklang::domain::organisation::{MemberField, OrganisationField, Role};
use samklang::domain::query::guard::{Held, Piece, Place, held, leaving};
use samklang::domain::refusal::Refusal;
use samklang::domain::{Command, Event};

use crate::domain::given::{A1, Scene, add, edit, given_basics, member, title};

const PHONE: &str = "070-174 06 05";
const OTHER: &str = "070-174 06 51";

fn place(words: &str) -> Place {
    Place::parse(words).unwrap()
}

fn exempt(words: &str, kind: Kind, count: u32) -> Command {
    let because = "Numret är jourens".into();
    Command::Noun(Exemption::wish(&place(words), kind, count, because))
}

/// Returns a scene in which A1 is called so, and a telephone number in that is let through.
fn exempted(called: &str) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Activity A1, ActivityField::Title(title(called))));
        g.has(exempt("A1 title", Kind::Phone, 1));
    })
}

fn open(scene: &Scene) -> Vec<Held> {
    let all = held(&scene.group).into_iter();
    all.filter(|it| it.exempt.is_none()).collect()
}

fn ends(events: &[Event]) -> bool {
    let is_end =
        |event: &Event| matches!(event, Event::Noun(AnyFact::Exemption(Fact::Removed { .. })));
    events.iter().any(is_end)
}

#[test]
fn what_is_held_tells_where_it_is_mended() {
    let scene = given_basics(|g| {
        g.planned_activity();
        let called = format!("Jour: {PHONE}");
        g.has(edit!(Activity A1, ActivityField::Title(title(&called))));
    });
    let all = open(&scene);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].place.to_string(), "A1 title");
    assert_eq!((all[0].words(), all[0].find.kind), (PHONE, Kind::Phone));
}

#[test]
fn what_is_let_through_stays_so_while_other_things_change() {
    let mut scene = exempted(&format!("Jour: {PHONE}"));
    assert_eq!(open(&scene), []);
    for command in [
        edit!(Activity A1, ActivityField::Source(Some("Planen".into()))),
        edit!(Activity A1, ActivityField::Title(title(&format!("Jouren nås på {PHONE}")))),
        Command::Report {
            activities: vec![A1],
            status: Status::AtRisk,
            note: Some("Svårt att få ledare".into()),
        },
    ] {
        let events = scene.want(command).unwrap();
        assert!(!ends(&events), "{events:?}");
        assert_eq!(open(&scene), []);
    }
}

#[test]
fn another_number_or_one_more_is_asked_about_again() {
    for now in [
        OTHER.to_owned(),
        format!("{PHONE} och {OTHER}"),
        "Jour".to_owned(),
    ] {
        let mut scene = exempted(PHONE);
        let rename = edit!(Activity A1, ActivityField::Title(title(&now)));
        let events = scene.want(rename).unwrap();
        assert!(ends(&events), "{now}: {events:?}");
        assert_eq!(scene.group.exemptions.len(), 0);
        assert_eq!(
            open(&scene).len(),
            finds(&now, Known::default()).len(),
            "{now}"
        );
        // One change, so that both come back together.
        let undo = scene.undo(0);
        scene.has(undo);
        assert_eq!(scene.group.exemptions.len(), 1);
        assert_eq!(open(&scene), []);
    }
}

#[test]
fn what_is_said_later_in_the_same_field_is_looked_at_by_itself() {
    let mut scene = given_basics(Scene::planned_activity);
    let told = |note: &str| Command::Report {
        activities: vec![A1],
        status: Status::AtRisk,
        note: Some(note.into()),
    };
    scene.has(told(PHONE));
    scene.has(exempt("A1 reports", Kind::Phone, 1));
    let events = scene.want(told("Två pass ställdes in")).unwrap();
    assert!(!ends(&events));
    let events = scene.want(told(OTHER)).unwrap();
    assert!(ends(&events));
    assert_eq!(open(&scene).len(), 2);
}

#[test]
fn what_goes_takes_its_exemption_along() {
    let mut scene = exempted(PHONE);
    let events = scene
        .want(Command::Noun(samklang::domain::AnyWish::remove(A1.into())))
        .unwrap();
    assert!(ends(&events), "{events:?}");
}

#[test]
fn a_file_with_more_than_was_let_through_lets_nothing_through() {
    let scene = given_basics(|g| {
        g.planned_activity();
        let called = format!("{PHONE} och {OTHER}");
        g.has(edit!(Activity A1, ActivityField::Title(title(&called))));
        g.has(exempt("A1 title", Kind::Phone, 1));
    });
    assert_eq!(open(&scene).len(), 2);
    let mut scene = scene;
    scene.has(exempt("A1 title", Kind::Phone, 2));
    assert_eq!(open(&scene), []);
}

#[test]
fn an_exemption_holds_nothing_of_what_it_lets_through() {
    let scene = exempted(PHONE);
    let exemption = scene.group.exemptions.iter().next().unwrap();
    let about: &str = exemption.about.as_str();
    assert_eq!(
        (about, exemption.kind, exemption.count),
        ("A1 title", Kind::Phone, 1)
    );
    let kept = format!("{exemption:?}").replace([' ', '-'], "");
    assert!(!kept.contains("174"), "{kept}");
}

#[test]
fn a_document_is_held_back_until_every_text_with_the_same_is_let_through() {
    let mut scene = given_basics(Scene::planned_activity);
    let called = format!("Jour: {PHONE}");
    scene.has(edit!(Activity A1, ActivityField::Title(title(&called))));
    scene.has(add!(Activity _, ActivityField::Title(title(&called))));
    let piece = |text: &str| Piece {
        sheet: Sheet::Minutes,
        under: "3. Uppföljning".to_owned(),
        text: text.to_owned(),
    };
    // As a document may break it, and twice as in a heading and a table.
    let twice = piece("A1 Jour: 070-174\u{A0}06 05");
    let pieces = [piece("Inget här"), twice.clone(), twice];
    let places = |scene: &Scene| -> Vec<String> {
        let leaving = leaving(&scene.group, &pieces).into_iter();
        let places = leaving.filter_map(|it| it.place);
        places.map(|it| it.to_string()).collect()
    };
    assert_eq!(places(&scene), ["A1 title", "A2 title"]);
    scene.has(exempt("A1 title", Kind::Phone, 1));
    assert_eq!(places(&scene), ["A2 title"]);
    scene.has(exempt("A2 title", Kind::Phone, 1));
    assert_eq!(places(&scene), [""; 0]);
    // What only comes about in the document has no field, and is held back, once.
    let other = |scene: &Scene, sheet| {
        let piece = Piece {
            sheet,
            ..piece(OTHER)
        };
        leaving(&scene.group, &[piece.clone(), piece])
    };
    let found = other(&scene, Sheet::Minutes);
    assert_eq!((found.len(), &found[0].place), (1, &None));
    // It is let through by what it says there, and nowhere else.
    let mark = found[0].mark().unwrap();
    assert!(is_mark(&mark) && !is_mark("A1 title"), "{mark}");
    let because = "Diarienumret".into();
    scene.has(Command::Noun(Exemption::arising(
        &mark,
        Kind::Phone,
        because,
    )));
    assert_eq!(other(&scene, Sheet::Minutes), []);
    assert_eq!(other(&scene, Sheet::Notice).len(), 1);
    let third = leaving(&scene.group, &[piece("Ring 070-174 06 52")]);
    assert_eq!(third.len(), 1, "other words");
}

#[test]
fn members_and_organisations_are_known() {
    let mut scene = given_basics(|_| {});
    let text = "Anna Exempelssons förslag antas; Erik Provlund tackar.";
    let names = |scene: &Scene| -> Vec<String> {
        let found = finds(text, Known::of(&scene.group)).into_iter();
        found.map(|it: Find| it.words(text).to_owned()).collect()
    };
    assert_eq!(names(&scene), ["Anna Exempelssons", "Erik Provlund"]);
    scene.has(edit!(Member member("anna"), MemberField::Name(title("Anna Exempelsson, polisen"))));
    assert_eq!(names(&scene), ["Erik Provlund"]);
}

#[test]
fn where_the_group_meets_frees_nobodys_name() {
    let mut scene = given_basics(Scene::planned_activity);
    let name = "Anna Exempelsson";
    let evidence = format!("Insats hos {name}");
    scene.has(edit!(Activity A1, ActivityField::Title(title(&evidence))));
    let at = |place: &str| MeetingField::Place(Some(title(place)));
    scene.has(add!(Meeting _, MeetingField::Title(title("Träff")),
        MeetingField::At("2026-03-10T09:00".parse().ok()), at(&format!("Hos {name}"))));
    let places = |scene: &Scene| -> Vec<String> {
        let open = open(scene).into_iter();
        open.map(|it| it.place.to_string()).collect()
    };
    assert_eq!(places(&scene), ["A1 title", "M1 place"]);
    // A room that is called after somebody is one where it is a place, and nowhere else.
    scene.has(edit!(Meeting MeetingId(1), at(name)));
    assert_eq!(places(&scene), ["A1 title"]);
    let piece = |text: &str| Piece {
        sheet: Sheet::Notice,
        under: "Plats".to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(leaving(&scene.group, &[piece("Inget")]), []);
    let told = leaving(&scene.group, &[piece(name), piece(&evidence)]);
    assert_eq!(told.len(), 1);
}

#[test]
fn an_organisation_frees_its_own_name_and_no_part_of_it() {
    let mut scene = given_basics(|_| {});
    let firm = OrganisationField::Name(title("Anna Exempelsson & Co"));
    let code: samklang::domain::id::OrganisationId = "AEX".parse().unwrap();
    scene.has(add!(Organisation code, firm));
    let count = |text: &str| finds(text, Known::of(&scene.group)).len();
    assert_eq!(count("Anna Exempelsson & Co levererar."), 0);
    assert_eq!(count("Anna Exempelsson & Cos faktura"), 0);
    assert_eq!(count("Anna Exempelsson levererar."), 1);
    assert_eq!(count("Anna Exempelsson & Corp, Erik Provlund"), 2);
}

#[test]
fn an_organisation_that_is_called_as_a_person_frees_nobody() {
    let mut scene = given_basics(Scene::planned_activity);
    let named = |name: &str| OrganisationField::Name(title(name));
    let code: samklang::domain::id::OrganisationId = "NY2".parse().unwrap();
    let name = "Anna Provlund";
    scene.has(add!(Organisation code.clone(), named(name)));
    let evidence = format!("Insats hos {name}");
    scene.has(edit!(Activity A1, ActivityField::Title(title(&evidence))));
    let places = |scene: &Scene| -> Vec<String> {
        let open = open(scene).into_iter();
        open.map(|it| it.place.to_string()).collect()
    };
    assert_eq!(places(&scene), ["NY2 name", "A1 title"]);
    for firm in [
        "Anna Provlund AB",
        "Anna Provlunds Bageri",
        "Föreningen Anna Provlund",
    ] {
        scene.has(edit!(Organisation code.clone(), named(firm)));
        assert_eq!(places(&scene), ["A1 title"], "{firm}");
    }
}

#[test]
fn each_text_that_a_document_repeats_is_told_as_it_stands_there() {
    let mut scene = given_basics(Scene::planned_activity);
    let called = |number: &str| ActivityField::Title(title(&format!("Plusgiro {number}")));
    scene.has(edit!(Activity A1, called("41234-6")));
    scene.has(add!(Activity _, called("4 12 34-6")));
    let piece = |number: &str| Piece {
        sheet: Sheet::Minutes,
        under: "3. Uppföljning".to_owned(),
        text: format!("Åtgärd: plusgiro {number}"),
    };
    let pieces = [piece("41234-6"), piece("4\u{A0}12\u{A0}34-6")];
    let told = leaving(&scene.group, &pieces).into_iter();
    let told: Vec<String> = told.map(|it| it.words().to_owned()).collect();
    assert_eq!(told, ["41234-6", "4 12 34-6"]);
}

#[test]
fn a_member_is_known_turned_round_and_by_a_letter() {
    let mut scene = given_basics(|_| {});
    scene.has(edit!(Member member("anna"), MemberField::Name(title("Anna Exempelqvist, polisen"))));
    for text in [
        "Anna Exempelqvists förslag",
        "A. Exempelqvist",
        "Exempelqvist, Anna",
        "Fru Exempelqvist",
        "anna exempelqvist",
    ] {
        assert_eq!(finds(text, Known::of(&scene.group)), [], "{text}");
        assert_eq!(finds(text, Known::default()).len(), 1, "{text}");
    }
    assert_eq!(finds("B. Exempelqvist", Known::of(&scene.group)).len(), 1);
}

#[test]
fn a_reason_tells_of_nobody_itself() {
    let mut scene = given_basics(Scene::planned_activity);
    let called = format!("Jour: {PHONE}");
    scene.has(edit!(Activity A1, ActivityField::Title(title(&called))));
    let because = |reason: &str| {
        Command::Noun(Exemption::wish(
            &place("A1 title"),
            Kind::Phone,
            1,
            reason.into(),
        ))
    };
    let refused = Refusal::ReasonTells { kind: Kind::Name };
    let tells = because("Anna Exempelsson har sagt ja");
    scene.clone().when(tells).refused(&refused);
    scene.has(because("Numret är jourens"));
    let id = scene.group.exemptions.iter().next().unwrap().id;
    let other = ExemptionField::Because("Anna Exempelsson har sagt ja".into());
    scene.when(edit!(Exemption id, other)).refused(&refused);
}

#[test]
fn who_may_not_change_the_framework_lets_nothing_through() {
    let scene = given_basics(|g| {
        g.has(
            add!(Member member("eva"), MemberField::Name(title("Samordnaren")),
            MemberField::Role(Role::Facilitator)),
        );
        g.planned_activity();
        g.by("anna");
    });
    let outcome = scene.when(exempt("A1 title", Kind::Phone, 1));
    let right = samklang::domain::role::Right::Framework;
    outcome.refused(&Refusal::Reserved { right });
}

#[test]
fn a_place_is_read_as_it_is_written() {
    for words in [
        "A1 title",
        "M4:17 text",
        "§34/2020 text",
        "D3 adopted_by",
        "POL name",
        "group purpose",
    ] {
        assert_eq!(place(words).to_string(), words);
    }
    assert_eq!(place("d3 adopted-by").to_string(), "D3 adopted_by");
    for wrong in ["A1", "A1 nonsense", "", " title", "A1 title text"] {
        assert_eq!(Place::parse(wrong), None, "{wrong}");
    }
    let thing: AnyId = A1.into();
    assert_eq!(place("A1 title").thing, thing);
}

#[test]
fn a_reason_is_needed() {
    let scene = given_basics(Scene::planned_activity);
    let wish = add!(Exemption _, ExemptionField::Kind(Kind::Phone), ExemptionField::About(title("A1 title")));
    let outcome = scene.when(wish);
    outcome.refused(&Refusal::Misfit {
        kind: samklang::domain::NounKind::Exemption,
        key: "because",
        misfit: samklang::domain::field::Misfit::Missing,
    });
}
