//! Actions that a meeting gives.

use samklang::domain::activity::{ActionField, ActionState};
use samklang::domain::command::What;
use samklang::domain::id::ActionId;
use samklang::domain::minutes::EntryKind;
use samklang::domain::{Command, Refusal};

use super::super::given::{A1, Scene, add, date, edit, member, organisation, title};
use super::{M1, action, does, entry, given_open, item, minute};

fn done() -> Command {
    edit!(Action ActionId(1), ActionField::State(ActionState::Done))
}

#[test]
fn an_action_knows_which_meeting_and_item_gave_it() {
    let scene = given_open(|g| {
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
    });
    let action = scene.action(1).unwrap();
    assert_eq!((action.meeting, action.item), (Some(M1), Some(item(M1, 1))));
    let entry = scene.entry(1);
    assert_eq!(
        (entry.kind, entry.action),
        (EntryKind::Action, Some(ActionId(1)))
    );
}

#[test]
fn an_action_reworded_keeps_its_number_and_has_the_new_owner_and_date() {
    let mut scene = given_open(|g| {
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
    });
    let other = does(add!(Action _,
        ActionField::Text(title("Skriver")),
        ActionField::Member(Some(member("anna"))),
        ActionField::Due(Some(date("2026-03-27")))));
    let amended = scene.amend(1, "Skriver", other);
    scene.has(amended);
    let action = scene.action(1).unwrap();
    assert_eq!(action.text.as_str(), "Skriver");
    assert_eq!(
        (&action.owner, &action.member),
        (&None, &Some(member("anna")))
    );
    assert_eq!(action.due, Some(date("2026-03-27")));
    assert_eq!((action.meeting, action.item), (Some(M1), Some(item(M1, 1))));
    assert_eq!(scene.group.actions.len(), 1);
}

#[test]
fn an_action_reworded_keeps_what_the_new_words_do_not_say() {
    let mut scene = given_open(|g| {
        g.planned_activity();
        let given = does(add!(Action _,
            ActionField::Text(title("Ringer")),
            ActionField::Owner(Some(organisation("POL"))),
            ActionField::Member(Some(member("anna"))),
            ActionField::Due(Some(date("2026-03-20"))),
            ActionField::Activity(Some(A1))));
        g.has(minute("Ringer", given));
    });
    let before = scene.action(1).unwrap().clone();
    let reworded = does(add!(Action _, ActionField::Text(title("Skriver"))));
    let amended = scene.amend(1, "Skriver", reworded);
    scene.has(amended);
    let now = scene.action(1).unwrap();
    assert_eq!(
        (&now.owner, &now.member, now.due, now.activity),
        (&before.owner, &before.member, before.due, before.activity)
    );
    // Who is named has it alone.
    let given = does(add!(Action _,
        ActionField::Text(title("Skriver")),
        ActionField::Owner(Some(organisation("SOC")))));
    let amended = scene.amend(1, "Skriver SOC", given);
    scene.has(amended);
    let now = scene.action(1).unwrap();
    assert_eq!(
        (&now.owner, &now.member),
        (&Some(organisation("SOC")), &None)
    );
    assert_eq!((now.due, now.activity), (before.due, before.activity));
}

/// Returns a meeting that gave an action, whose line was reworded since or not.
fn given_an_action(reworded: bool) -> Scene {
    let mut scene = given_open(|g| {
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
    });
    if reworded {
        let amended = scene.amend(1, "Skriver", action("Skriver", "2026-03-27"));
        scene.has(amended);
    }
    scene
}

#[test]
fn an_action_that_becomes_something_else_goes_also_when_it_was_reworded() {
    for reworded in [false, true] {
        let mut scene = given_an_action(reworded);
        let before = scene.action(1).cloned();
        let amended = scene.amend(1, "Någon ringer", What::Note);
        scene.has(amended);
        assert!(scene.action(1).is_none());
        let now = scene.entry(1);
        assert_eq!((now.kind, now.action), (EntryKind::Note, None));
        let undo = scene.undo(0);
        scene.has(undo);
        let unnumbered = |action: Option<&samklang::domain::Action>| {
            action.map(|it| (it.text.clone(), it.due, it.owner.clone(), it.item))
        };
        assert_eq!(unnumbered(scene.action(1)), unnumbered(before.as_ref()));
        assert_eq!(scene.entry(1).action, Some(ActionId(1)));
    }
}

#[test]
fn an_action_that_was_done_or_told_about_does_not_go() {
    for reworded in [false, true] {
        let mut scene = given_an_action(reworded);
        let mut apart = scene.clone();
        apart.has(done());
        let built_on = Err(Refusal::Stands {
            entry: entry(1),
            by: Some(ActionId(1).into()),
        });
        for wanted in [apart.withdraw(1), apart.amend(1, "Sagt", What::Note)] {
            assert_eq!(apart.clone().want(wanted), built_on);
        }
        let mut apart = scene.clone();
        apart.has(minute("T1 klar: ringt", does(done())));
        apart.has(edit!(Action ActionId(1), ActionField::State(ActionState::Open)));
        let mended = apart.amend(2, "T1 klar: ringt två", does(done()));
        apart.has(mended);
        let told = apart.entry(2).text.as_ref();
        assert_eq!(
            told.map(samklang::domain::text::Text::as_str),
            Some("T1 klar: ringt två")
        );
        scene.has(minute("T1 klar", does(done())));
        assert_eq!(scene.entry(2).kind, EntryKind::FollowUp);
        assert!(scene.want(scene.withdraw(1)).is_err());
        // Where that is taken out first, it goes.
        let told = scene.withdraw(2);
        scene.has(told);
        let given = scene.withdraw(1);
        scene.has(given);
        assert!(scene.action(1).is_none());
    }
}

#[test]
fn what_is_told_of_an_action_changes_it_and_can_be_told_again() {
    let mut scene = given_open(|g| {
        g.has(minute("Ringer", action("Ringer", "2026-03-20")));
        g.has(minute("T1 klar", does(done())));
    });
    assert_eq!(scene.action(1).unwrap().state, ActionState::Done);
    scene.has(minute("T1 klar", does(done())));
    let again = scene.entry(3);
    assert_eq!(
        (again.kind, again.action),
        (EntryKind::FollowUp, Some(ActionId(1)))
    );
    let moved = does(edit!(Action ActionId(1),
        ActionField::State(ActionState::Open),
        ActionField::Due(Some(date("2026-04-01")))));
    let amended = scene.amend(2, "T1 flyttas", moved);
    scene.has(amended);
    let action = scene.action(1).unwrap();
    assert_eq!(
        (action.state, action.due),
        (ActionState::Open, Some(date("2026-04-01")))
    );
    assert_eq!(action.owner, Some(organisation("POL")));
    assert_eq!(scene.entry(2).id, entry(2));
}
