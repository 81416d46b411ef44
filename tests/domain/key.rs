//! Members' public keys.

use samklang::domain::id::KeyId;
use samklang::domain::key::{KeyField, KeyKind, Unfit};
use samklang::domain::organisation::MemberField;
use samklang::domain::{AnyWish, Command, Refusal};

use super::given::{Scene, add, edit, given_basics, member, no_such, title};

const ONE: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u";
const TWO: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

fn key(of: &str, key: &str) -> Command {
    add!(Key _,
        KeyField::Name(title("dator")),
        KeyField::Member(member(of)),
        KeyField::Key(key.into()))
}

fn given_key() -> Scene {
    given_basics(|g| {
        g.has(add!(Member member("bo"), MemberField::Name(title("Bo"))));
        g.has(key("anna", ONE));
    })
}

#[test]
fn a_member_has_several_keys_but_nobody_has_anothers() {
    let scene = given_key().when(key("anna", TWO)).granted();
    assert_eq!(scene.group.keys.len(), 2);
    let taken = Refusal::KeyTaken { key: KeyId(1) };
    given_key().when(key("bo", ONE)).refused(&taken);
    given_key().when(key("anna", ONE)).refused(&taken);
    given_key()
        .when(key("nobody", TWO))
        .refused(&no_such("nobody"));
}

#[test]
fn what_is_no_key_is_refused_however_it_comes() {
    let why = Unfit::Damaged;
    let damaged = Refusal::NotAKey { why };
    given_key().when(key("bo", "AAAA")).refused(&damaged);
    given_key()
        .when(edit!(Key KeyId(1), KeyField::Key(format!("{TWO} x").as_str().into())))
        .refused(&damaged);
    given_key()
        .when(edit!(Key KeyId(1), KeyField::Kind(KeyKind::Rsa)))
        .refused(&damaged);
}

#[test]
fn a_member_who_goes_takes_their_keys_along_and_gets_them_back() {
    let mut scene = given_key()
        .when(Command::Noun(AnyWish::remove(member("anna").into())))
        .granted();
    assert!(scene.group.keys.is_empty());
    let undo = scene.undo(0);
    scene.has(undo);
    let key = scene.group.keys.get(&KeyId(1)).unwrap();
    assert_eq!(key.member, member("anna"));
}
