//! What the public is told of the promises: all that was done, and nobody's name.

use samklang::domain::activity::ActivityField as A;
use samklang::domain::dialogue::{DialogueField, ProblemField};
use samklang::domain::document::DocumentField;
use samklang::domain::id::{OrganisationId, ProfileId, PromiseId};
use samklang::domain::organisation::MemberField;
use samklang::domain::profile::ProfileField;
use samklang::domain::promise::{CommitmentField, Count, CountPeriod, PromiseField};
use samklang::domain::query::report::names::Names;
use samklang::domain::query::report::promise::follow_up;
use samklang::domain::{Command, Group};
use samklang::exchange::json;
use samklang::lang::{Language, Tongue};
use samklang::report::{self, markdown};

use super::{all_of, lines, swedish, the_sample};
use crate::domain::given::{A1, L1_1, Scene, add, date, edit, given_basics, member, steps, title};

/// Those who belong to the group: by whom they are known, what they are called, and for whom.
const MEMBERS: [(&str, &str, Option<&str>); 4] = [
    ("bodil", "Bodil Exempelsson", Some("POL")),
    ("krister.x", "Krister af Provet", Some("SOC")),
    ("sam", "Samordnaren", None),
    ("ledning", "Gruppens sammankallande", Some("SOC")),
];

/// A text in which all of them are named, in every way that people do.
const NAMED: &str = "Bodil Exempelsson och Bodils kollega Krister ringde, @krister.x och BODIL gick, \
    Samordnaren skrev, gruppens sammankallande och kexem bokade";

/// Given a promise in which every text names every member.
fn given_named() -> Scene {
    given_basics(|g| {
        for (id, name, of) in MEMBERS {
            let of: Option<OrganisationId> = of.map(|of| of.parse().unwrap());
            g.has(add!(Member member(id), MemberField::Name(title(name)),
                MemberField::Organisation(of)));
        }
        g.has(edit!(Member member("krister.x"), MemberField::Login(Some(title("kexem")))));
        let text = |lead: &str| title(&format!("{lead} {NAMED}"));
        g.has(add!(Profile ProfileId, ProfileField::Name(text("Gruppen"))));
        g.planned_activity();
        g.has(
            edit!(Activity A1, A::Title(text("Aktivitet")), A::Commitments(vec![L1_1]),
            A::Member(Some(member("bodil"))), A::Lesson(Some(NAMED.into()))),
        );
        g.has(add!(Dialogue _, DialogueField::Title(text("Dialog"))));
        g.has(add!(Problem _, ProblemField::Title(text("Problem")),
            ProblemField::Dialogues(vec!["MD1".parse().unwrap()])));
        g.has(add!(Document _, DocumentField::Title(text("Löftet")),
            DocumentField::Replaces(Some("D2".parse().unwrap()))));
        g.has(edit!(Promise L1_1.promise, PromiseField::Title(text("Löfte")),
            PromiseField::Document(Some("D2".parse().unwrap())),
            PromiseField::Problems(vec!["P1".parse().unwrap()]),
            PromiseField::From(Some(date("2026-01-01"))), PromiseField::To(Some(date("2026-12-31")))));
        g.has(
            edit!(Commitment L1_1, CommitmentField::Title(text("Åtagande")),
            CommitmentField::Target(4)),
        );
        g.has(Command::Count {
            commitment: L1_1,
            count: Count {
                on: date("2026-02-01"),
                step: 1,
                evidence: Some(NAMED.into()),
                activity: None,
                by: Some(member("bodil")),
            },
        });
    })
}

#[test]
fn it_names_nobody_in_any_format() {
    let scene = given_named();
    let told = follow_up(&scene.group, None, date("2026-05-01"));
    let document = report::promise::report(&swedish(), &scene.group, &told, date("2026-05-01"));
    let formats = [
        all_of(&document),
        markdown::render(&document),
        json::promises(&told).to_string(),
    ];
    for text in formats {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        for name in [
            "bodil",
            "bodils",
            "exempelsson",
            "krister",
            "provet",
            "samordnaren",
            "sammankallande",
            "kexem",
        ] {
            assert!(!words.contains(&name), "{name} in {text}");
        }
        // What they did is told all the same.
        assert!(
            words.contains(&"ringde") && words.contains(&"polisen"),
            "{text}"
        );
    }
}

#[test]
fn who_is_named_is_told_by_the_organisation() {
    let names = Names::of(&given_named().group);
    let polisen = "[Polisen] och [Polisen] kollega [Socialtjänsten] ringde, @[Socialtjänsten] och [Polisen] gick";
    assert_eq!(names.hidden(NAMED.split(", Sam").next().unwrap()), polisen);
    assert_eq!(names.hidden("Samordnaren skrev"), "[…] skrev");
    // A role is more than one of its words, and a word of another meaning stays.
    assert_eq!(names.hidden("Gruppens möte"), "Gruppens möte");
    assert_eq!(names.hidden("Ett prov i klass 8"), "Ett prov i klass 8");
    assert_eq!(names.hidden(""), "");
}

#[test]
fn the_samples_evidence_stands_as_it_was_written() {
    let group = the_sample();
    let told = follow_up(&group, None, date("2020-10-05"));
    let counted = told[0].commitments[0].evidence.iter();
    let said: Vec<_> = counted.filter_map(|it| it.said.as_deref()).collect();
    assert_eq!(said.len(), 11);
    assert_eq!(said[9], "Insats 10, gångvägen vid skolan");
}

#[test]
fn each_year_of_one_that_counts_by_year_is_told() {
    let scene = given_basics(|g| {
        g.has(
            edit!(Promise L1_1.promise, PromiseField::From(Some(date("2020-07-01"))),
            PromiseField::To(Some(date("2022-12-31")))),
        );
        g.has(edit!(Commitment L1_1, CommitmentField::Target(2),
            CommitmentField::Period(CountPeriod::Year)));
        for (day, step) in [("2020-12-31", 1), ("2021-01-01", 2), ("2022-03-01", 1)] {
            g.has(Command::Count {
                commitment: L1_1,
                count: steps(day, step),
            });
        }
    });
    let said = |today: &str| {
        let told = follow_up(&scene.group, None, date(today));
        lines(&report::promise::report(
            &swedish(),
            &scene.group,
            &told,
            date(today),
        ))
    };
    for line in [
        "2020: inte nått, 1 av 2. [L1.1 2020-12-31]",
        "2021: nått, 2 av 2. [L1.1 2021-01-01]",
    ] {
        assert!(
            said("2022-06-01").contains(&line.to_owned()),
            "{:#?}",
            said("2022-06-01")
        );
        // The last year is told of in full, also when it is over.
        assert!(
            said("2023-06-01").contains(&line.to_owned()),
            "{:#?}",
            said("2023-06-01")
        );
    }
    let first = said("2020-12-31");
    assert!(
        !first.iter().any(|line| line.starts_with("2020: ")),
        "{first:#?}"
    );
}

#[test]
fn one_promise_is_told_alone() {
    let group = the_sample();
    let told = follow_up(&group, Some(PromiseId(2)), date("2020-10-05"));
    assert_eq!(
        told.iter().map(|it| it.id).collect::<Vec<_>>(),
        [PromiseId(2)]
    );
}

#[test]
fn what_follows_is_told_with_the_promise_that_comes_after() {
    let scene = given_named();
    let said = |today: &str| {
        let told = follow_up(&scene.group, None, date(today));
        lines(&report::promise::report(
            &swedish(),
            &scene.group,
            &told,
            date(today),
        ))
    };
    let holds = said("2026-05-01");
    assert!(holds.contains(&"Löftet gäller till och med 31 december 2026. [L1]".to_owned()));
    let over = said("2027-01-01");
    assert!(over.contains(&"Löftet gällde till och med 31 december 2026. [L1]".to_owned()));
    assert!(
        over.iter()
            .any(|line| line.starts_with("Det följs av Löftet") && line.ends_with("[D3]"))
    );
}

#[test]
fn a_commitment_that_nothing_shows_says_so_whatever_is_done_for_it() {
    for language in [Language::Sv, Language::En] {
        let tongue = Tongue::new(language);
        let group = the_sample();
        let told = follow_up(&group, None, date("2020-10-05"));
        let said = lines(&report::promise::report(
            &tongue,
            &group,
            &told,
            date("2020-10-05"),
        ));
        for id in ["L1.3", "L1.4", "L1.5", "L2.1"] {
            let place = said
                .iter()
                .position(|line| line.starts_with(&format!("{id} ")));
            assert_eq!(
                said[place.unwrap() + 1],
                tongue.word("absent-no-count"),
                "{id}"
            );
        }
    }
}

#[test]
fn a_promise_without_commitments_tells_what_there_is() {
    let mut scene = given_basics(|g| {
        g.has(add!(Promise _, PromiseField::Title(title("Tryggare torg"))));
        g.has(
            add!(Promise _, PromiseField::Title(title("Fler vuxna ute")),
            PromiseField::Parties(vec!["POL".parse().unwrap()]),
            PromiseField::From(Some(date("2026-01-01")))),
        );
        g.has(add!(Dialogue _, DialogueField::Title(title("Torgdagen"))));
        g.has(add!(Problem _, ProblemField::Title(title("Mörkt torg")),
            ProblemField::Dialogues(vec!["MD1".parse().unwrap()])));
    });
    scene.has(edit!(Promise "L3".parse().unwrap(),
        PromiseField::Problems(vec!["P1".parse().unwrap()])));
    let said = |language, only: u32| {
        let told = follow_up(&scene.group, Some(PromiseId(only)), date("2026-05-01"));
        let tongue = Tongue::new(language);
        lines(&report::promise::report(
            &tongue,
            &scene.group,
            &told,
            date("2026-05-01"),
        ))
    };
    for (language, only, all) in [
        (
            Language::Sv,
            2,
            vec![
                "Vem som har gett löftet är inte antecknat.",
                "Hur länge löftet gäller är inte antecknat.",
                "Inga åtaganden är antecknade, så inget är räknat.",
            ],
        ),
        (
            Language::Sv,
            3,
            vec![
                "Löftet är givet av Polisen (POL). [L3]",
                "Det gäller från och med 1 januari 2026. [L3]",
                "En medborgardialog ligger bakom det. [L3]",
                "Inga åtaganden är antecknade, så inget är räknat.",
            ],
        ),
        (
            Language::En,
            3,
            vec![
                "The promise was given by Polisen (POL). [L3]",
                "It applies from 1 January 2026. [L3]",
                "It builds on one dialogue with citizens. [L3]",
                "No commitments are entered, so nothing is counted.",
            ],
        ),
    ] {
        let said = said(language, only);
        for line in all {
            assert!(said.contains(&line.to_owned()), "{line}: {said:#?}");
        }
    }
}

#[test]
fn what_has_begun_anew_was_done_before() {
    let group = the_sample();
    let told = follow_up(&group, None, date("2020-10-05"));
    let said = lines(&report::promise::report(
        &swedish(),
        &group,
        &told,
        date("2020-10-05"),
    ));
    let row = said.iter().find(|line| line.ends_with("[A8]")).unwrap();
    assert!(
        row.contains(" | varv 1 avslutat, varv 2 ej påbörjad | "),
        "{row}"
    );
    let once = said.iter().find(|line| line.ends_with("[A12]")).unwrap();
    assert!(once.contains(" | enligt plan | "), "{once}");
}

#[test]
fn of_a_group_with_nothing_it_says_so() {
    let group = Group::default();
    let told = follow_up(&group, None, date("2026-05-01"));
    let said = lines(&report::promise::report(
        &swedish(),
        &group,
        &told,
        date("2026-05-01"),
    ));
    assert!(
        said.contains(&swedish().word("absent-no-promise")),
        "{said:#?}"
    );
}
