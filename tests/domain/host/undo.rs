//! Undo and redo by several people, one session after the other.

use samklang::domain::activity::{ActivityField, Stage};
use samklang::domain::goal::GoalField;
use samklang::domain::{Command, Event, Refusal};
use samklang::host::{Ask, Client};

use super::super::given::{A1, add, title, wish};
use super::shelf::Shelf;
use super::{goal, refusal};

#[test]
fn everybody_undoes_their_own_in_this_session_and_the_next() {
    let shelf = Shelf::default();
    shelf.session("anna", |client| drop(client.settle(goal("Annas")).unwrap()));
    shelf.session("bo", |client| drop(client.settle(goal("Bos")).unwrap()));
    shelf.session("anna", |client| {
        let records = client.settle(Ask::Undo).unwrap();
        assert_eq!(records[0].event, Event::Undone { seq: 1 });
        assert_eq!(titles(client), ["Bos"]);
        assert_eq!(refusal(client.settle(Ask::Undo)), Refusal::NothingToUndo);
        client.settle(Ask::Redo).unwrap();
        assert_eq!(titles(client), ["Annas", "Bos"]);
        assert_eq!(refusal(client.settle(Ask::Redo)), Refusal::NothingToUndo);
    });
    shelf.session("cia", |client| {
        assert_eq!(refusal(client.settle(Ask::Undo)), Refusal::NothingToUndo);
    });
}

#[test]
fn undo_goes_back_step_by_step_and_redo_forth() {
    Shelf::default().session("anna", |client| {
        for text in ["Ett", "Två", "Tre"] {
            client.settle(goal(text)).unwrap();
        }
        for left in [2, 1, 0] {
            client.settle(Ask::Undo).unwrap();
            assert_eq!(client.group().goals.len(), left);
        }
        for back in [1, 2, 3] {
            client.settle(Ask::Redo).unwrap();
            assert_eq!(client.group().goals.len(), back);
        }
        client.settle(Ask::Undo).unwrap();
        client.settle(goal("Fyra")).unwrap();
        assert_eq!(refusal(client.settle(Ask::Redo)), Refusal::NothingToUndo);
        assert_eq!(titles(client), ["Ett", "Två", "Fyra"]);
    });
}

#[test]
fn a_change_is_undone_whole_by_any_of_its_records() {
    Shelf::default().session("anna", |client| {
        let rows = (0..3).map(|n| wish!(Goal Add None, GoalField::Title(title(&n.to_string()))));
        client.settle(Command::Import(rows.collect())).unwrap();
        client.settle(goal("Sedan")).unwrap();
        client.settle(Ask::UndoOf(2)).unwrap();
        assert_eq!(titles(client), ["Sedan"]);
        assert_eq!(
            refusal(client.settle(Ask::UndoOf(99))),
            Refusal::NothingToUndo
        );
    });
}

#[test]
fn a_large_change_among_others_is_undone_whole_by_any_of_its_records() {
    for seq in [2, 3, 4, 5, 8, 9, 40, 41] {
        Shelf::default().session("anna", |client| {
            client.settle(goal("Innan")).unwrap();
            let rows =
                (0..40).map(|n| wish!(Goal Add None, GoalField::Title(title(&n.to_string()))));
            client.settle(Command::Import(rows.collect())).unwrap();
            client.settle(goal("Sedan")).unwrap();
            client.settle(Ask::UndoOf(seq)).unwrap();
            assert_eq!(titles(client), ["Innan", "Sedan"], "{seq}");
        });
    }
}

#[test]
fn what_others_have_built_on_stands() {
    let shelf = Shelf::default();
    let activity = || add!(Activity _, ActivityField::Title(title("A")));
    shelf.session("anna", |client| drop(client.settle(activity()).unwrap()));
    let moved = Command::Move {
        activity: A1,
        to: Stage::Do,
        because: Some("Brådskar".into()),
    };
    shelf.session("bo", |client| drop(client.settle(moved).unwrap()));
    shelf.session("anna", |client| {
        let id = Some(A1.into());
        assert_eq!(refusal(client.settle(Ask::Undo)), Refusal::BuiltOn { id });
        assert_eq!(client.group().seq, 2);
    });
}

#[test]
fn what_somebody_else_took_back_does_not_stand_in_the_way() {
    let shelf = Shelf::default();
    shelf.session("anna", |client| {
        client.settle(goal("Ett")).unwrap();
        client.settle(goal("Två")).unwrap();
    });
    shelf.session("bo", |client| drop(client.settle(Ask::UndoOf(2)).unwrap()));
    shelf.session("anna", |client| {
        client.settle(Ask::Undo).unwrap();
        assert!(client.group().goals.is_empty());
    });
}

fn titles(client: &Client) -> Vec<&str> {
    let goals = client.group().goals.iter();
    goals.map(|goal| goal.title.as_str()).collect()
}
