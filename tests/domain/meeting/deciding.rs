//! Decisions read back, dissented from and reworded.

use samklang::domain::command::What;
use samklang::domain::minutes::{DecisionField, DecisionState, Dissent, EntryField, EntryKind};
use samklang::domain::noun::NounKind;
use samklang::domain::{AnyWish, Command, Refusal};

use super::super::given::{Scene, add, edit, member, title};
use super::{decision, entry, given_open, minute};

fn dissent(reason: Option<&str>) -> Command {
    Command::Dissent {
        decision: decision(1),
        dissent: Dissent {
            who: title("Ledamot, polisen"),
            member: Some(member("anna")),
            reason: reason.map(Into::into),
        },
    }
}

fn decided(g: &mut Scene) {
    g.has(minute("Ett", What::Decision));
}

#[test]
fn a_decision_is_confirmed_once() {
    let mut scene = given_open(decided);
    let confirm = || Command::Confirm {
        decision: decision(1),
    };
    assert_eq!(scene.decision(1).confirmed, None);
    scene.has(confirm());
    assert_eq!(scene.decision(1).confirmed, scene.group.at);
    scene.when(confirm()).refused(&Refusal::NothingChanges);
}

#[test]
fn other_words_are_not_those_that_were_confirmed() {
    let mut scene = given_open(|g| {
        decided(g);
        g.has(Command::Confirm {
            decision: decision(1),
        });
    });
    let amended = scene.amend(1, "Annat", What::Decision);
    scene.has(amended);
    assert_eq!(scene.decision(1).text.as_str(), "Annat");
    assert_eq!(scene.decision(1).confirmed, None);
    let undo = scene.undo(0);
    scene.has(undo);
    assert!(scene.decision(1).confirmed.is_some());
}

#[test]
fn who_dissents_is_a_member_an_organisation_or_somebody_by_role() {
    let scene = given_open(|_| {});
    let who = |typed| {
        let dissent = samklang::domain::query::minutes::dissenter(&scene.group, typed);
        (dissent.who.to_string(), dissent.member)
    };
    for typed in ["soc", "SOC", "@soc"] {
        assert_eq!(who(typed), ("SOC".to_owned(), None), "{typed}");
    }
    let anna = scene.group.members.get(&member("anna")).unwrap();
    assert_eq!(who("anna"), (anna.name.to_string(), Some(member("anna"))));
    assert_eq!(who("Rektorn"), ("Rektorn".to_owned(), None));
}

#[test]
fn one_person_dissents_once_and_has_the_newest_reason() {
    let mut scene = given_open(decided);
    scene.has(dissent(Some("För dyrt")));
    assert_eq!(
        scene.want(dissent(Some("För dyrt"))),
        Err(Refusal::NothingChanges)
    );
    assert_eq!(scene.want(dissent(None)), Err(Refusal::NothingChanges));
    scene.has(dissent(Some("För sent")));
    let reasons: Vec<_> = scene
        .decision(1)
        .dissents
        .iter()
        .map(|it| it.reason.clone())
        .collect();
    assert_eq!(reasons, [Some("För sent".into())]);
    let other = Dissent {
        who: title("Gäst"),
        member: None,
        reason: None,
    };
    scene.has(Command::Dissent {
        decision: decision(1),
        dissent: other,
    });
    assert_eq!(scene.decision(1).dissents.len(), 2);
}

#[test]
fn a_dissent_that_is_typed_goes_with_its_line_and_the_decision_stays() {
    let said = |why| super::does(dissent(Some(why)));
    let mut scene = given_open(|g| {
        decided(g);
        g.has(minute("Reservation", said("För dyrt")));
    });
    assert_eq!(scene.entry(2).kind, EntryKind::Dissent);
    assert_eq!(scene.entry(2).decision, None, "it is no decision");
    let reason = |scene: &Scene| scene.decision(1).dissents.first()?.reason.clone();
    assert_eq!(reason(&scene), Some("För dyrt".into()));
    let amended = scene.amend(2, "Reservation", said("För sent"));
    scene.has(amended);
    assert_eq!(reason(&scene), Some("För sent".into()));
    let withdrawn = scene.withdraw(2);
    scene.has(withdrawn);
    assert!(scene.decision(1).dissents.is_empty());
    assert_eq!(scene.decision(1).state, DecisionState::Standing);
}

#[test]
fn nothing_more_is_said_of_a_struck_decision() {
    let scene = given_open(|g| {
        decided(g);
        g.has(Command::Strike {
            decision: decision(1),
        });
    });
    for wanted in [
        dissent(None),
        Command::Confirm {
            decision: decision(1),
        },
        scene.amend(1, "Annat", What::Decision),
        scene.amend(1, "Sagt", What::Note),
        scene.withdraw(1),
    ] {
        let struck = Refusal::Struck {
            decision: decision(1),
        };
        assert_eq!(scene.clone().want(wanted), Err(struck));
    }
}

#[test]
fn a_decision_that_is_withdrawn_stays_in_the_minutes_struck() {
    let mut scene = given_open(|g| {
        decided(g);
        g.has(Command::Confirm {
            decision: decision(1),
        });
    });
    let withdrawn = scene.withdraw(1);
    scene.has(withdrawn);
    assert_eq!(scene.entry(1).decision, Some(decision(1)));
    scene.when(dissent(None)).refused(&Refusal::Struck {
        decision: decision(1),
    });
}

#[test]
fn what_is_minuted_comes_only_from_the_minutes() {
    let scene = given_open(|g| {
        decided(g);
        g.has(minute("Sagt", What::Note));
    });
    for (wanted, kind) in [
        (
            add!(Decision decision(7), DecisionField::Text("Eget".into())),
            NounKind::Decision,
        ),
        (
            Command::Noun(AnyWish::remove(decision(1).into())),
            NounKind::Decision,
        ),
        (
            add!(Entry entry(7), EntryField::Meeting(super::M1)),
            NounKind::Entry,
        ),
        (
            Command::Noun(AnyWish::remove(entry(2).into())),
            NounKind::Entry,
        ),
    ] {
        assert_eq!(
            scene.clone().want(wanted),
            Err(Refusal::OnlyMinuted { kind })
        );
    }
    let kept = edit!(Entry entry(2), EntryField::Made(1));
    scene.when(kept).refused(&Refusal::KeptField {
        kind: NounKind::Entry,
        key: "made",
    });
}
