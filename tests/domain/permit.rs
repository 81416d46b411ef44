//! Who may change anything, and who what.

mod scene;
mod table;

use samklang::domain::goal::GoalField;
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::role::Right;
use samklang::domain::{AnyWish, Command, Refusal};

use super::given::{Outcome, add, edit, given_basics, member, title};

fn when_wanted_by(by: &str, role: Role) -> Outcome {
    given_basics(|g| {
        if role != Role::Member {
            g.has(edit!(Member member("anna"), MemberField::Role(role)));
        }
        g.by(by);
    })
    .when(add!(Goal _, GoalField::Title(title("Ett mål till"))))
}

fn not_permitted(by: &str) -> Refusal {
    Refusal::NotPermitted { by: by.into() }
}

#[test]
fn an_observer_only_reads() {
    when_wanted_by("anna", Role::Observer).refused(&not_permitted("anna"));
    when_wanted_by("Anna", Role::Observer).refused(&not_permitted("Anna"));
}

#[test]
fn everybody_else_changes() {
    for role in [Role::Member, Role::Facilitator, Role::Secretary] {
        when_wanted_by("anna", role).granted();
    }
    when_wanted_by("root", Role::Observer).granted();
}

#[test]
fn nobody_changes_anything_unnamed() {
    let long = "x".repeat(201);
    for by in ["", "\u{200b}", "två\nrader", &long] {
        when_wanted_by(by, Role::Member).refused(&not_permitted(by));
    }
}

#[test]
fn an_observer_cannot_undo_either() {
    let scene = given_basics(|g| {
        g.has(edit!(Member member("anna"), MemberField::Role(Role::Observer)));
        g.by("anna");
    });
    let undo = scene.undo(0);
    scene.when(undo).refused(&not_permitted("anna"));
}

#[test]
fn who_has_left_changes_nothing_any_more() {
    let left = |led: bool| {
        let scene = given_basics(|g| {
            g.has(Command::Noun(AnyWish::remove(member("anna").into())));
            if led {
                g.has(add!(Member member("bo"),
                    MemberField::Name(title("Bo")),
                    MemberField::Role(Role::Facilitator)));
            }
            g.by("anna");
        });
        scene.when(add!(Goal _, GoalField::Title(title("Ett mål till"))))
    };
    left(true).refused(&not_permitted("anna"));
    left(false).granted();
}

#[test]
fn roles_bind_nobody_until_somebody_leads_the_group() {
    let lead = || edit!(Member member("anna"), MemberField::Role(Role::Facilitator));
    let scene = given_basics(|g| g.by("anna")).when(lead()).granted();
    assert_eq!(
        scene
            .group
            .members
            .get(&member("anna"))
            .map(|anna| anna.role),
        Some(Role::Facilitator)
    );
    given_basics(|g| {
        g.has(add!(Member member("bo"),
            MemberField::Name(title("Bo")),
            MemberField::Role(Role::Secretary)));
        g.by("anna");
    })
    .when(lead())
    .refused(&Refusal::Reserved {
        right: Right::Group,
    });
}
