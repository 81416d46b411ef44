//! What a member's key runs: the command that was asked for, as that member.

use super::{Desk, Left};

const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u x";

/// Returns the sample, in which kommunpolis comes in by K1.
fn desk() -> Desk {
    let desk = Desk::sample("sv");
    let mut add = desk.command(&["add", "key", "kommunpolis", "-"]);
    add.write_stdin(KEY).assert().success();
    desk
}

impl Desk {
    /// Runs what the key of a member runs, as sshd does when somebody asks for `original`.
    fn ssh(&self, member: &str, key: &str, original: &str) -> Left {
        let session = ["ssh-session", "--member", member, "--key", key];
        let mut command = self.command(&session);
        command.env("SSH_ORIGINAL_COMMAND", original);
        // Whatever else a client gets a server to take over.
        command.env("EDITOR", "touch /tmp/x").env("USER", "skola");
        command.env("SAMKLANG_STORE", "/nowhere");
        Left::of(command)
    }
}

#[test]
fn a_member_does_from_elsewhere_what_they_may() {
    let desk = desk();
    let status = desk.ssh("kommunpolis", "K1", "status A12 hotad -m \"Två sjuka\"");
    assert_eq!((status.status, status.err.as_str()), (0, ""));
    let log = desk.done(&["log", "--json"]);
    assert!(
        log.lines()
            .last()
            .unwrap()
            .contains(r#""by":"kommunpolis""#)
    );
    let mine = desk.ssh("kommunpolis", "K1", "mine --lang en");
    assert!(
        mine.out.contains("Activities") && mine.out.contains("A12"),
        "{}",
        mine.out
    );
    let cycle = desk.ssh("kommunpolis", "K1", "");
    assert!(cycle.out.starts_with("SAMKLANG"), "{}", cycle.out);
    desk.done(&["meeting", "open"]);
    let noted = desk.ssh("kommunpolis", "K1", "note Hej # och # hå $(id) `id`");
    assert_eq!(noted.status, 0, "{}", noted.err);
    let entry = desk.json(&["show", "M4:1"]);
    assert_eq!(entry["text"], "Hej # och # hå $(id) `id`");
    let help = desk.ssh("kommunpolis", "K1", "--help");
    assert_eq!(help.status, 0);
}

#[test]
fn how_it_ends_says_what_was_wrong() {
    let desk = desk();
    for (original, status) in [
        ("status A17 klar", 5),
        ("add goal Mål", 5),
        ("move A12 improve", 1),
        ("show A999", 3),
        ("show", 2),
        ("note \"x", 2),
        ("rm -rf /", 2),
        ("minutes -o /tmp/x", 5),
        ("mine --as skola", 5),
        ("mine --store /tmp/x", 5),
        ("ssh-session --member skola", 5),
    ] {
        let left = desk.ssh("kommunpolis", "K1", original);
        assert_eq!(
            (left.status, left.out.as_str()),
            (status, ""),
            "{original}: {}",
            left.err
        );
        assert!(!left.err.trim().is_empty(), "{original}");
    }
    let json = desk.ssh("kommunpolis", "K1", "export --json -o /tmp/x").err;
    assert!(json.contains(r#""code":"ssh-not-here""#), "{json}");
}

#[test]
fn who_has_left_or_whose_key_was_withdrawn_is_not_let_in() {
    let desk = desk();
    let first = desk.ssh("kommunpolis", "K1", "mine");
    assert_eq!(first.status, 0);
    for (member, key) in [
        ("skola", "K1"),
        ("kommunpolis", "K2"),
        ("nobody", "K1"),
        ("", ""),
    ] {
        for original in ["", "mine", "status A12 klar"] {
            let left = desk.ssh(member, key, original);
            assert_eq!(
                (left.status, left.out.as_str()),
                (5, ""),
                "{member} {key} {original}"
            );
            assert!(left.err.contains("gäller inte längre"), "{}", left.err);
        }
    }
    desk.done(&["remove", "key", "K1"]);
    assert_eq!(desk.ssh("kommunpolis", "K1", "mine").status, 5);
    // A line without a key, as somebody may write it by hand, still takes a member.
    let mut by_hand = desk.command(&["ssh-session", "--member", "kommunpolis"]);
    by_hand
        .env("SSH_ORIGINAL_COMMAND", "mine")
        .assert()
        .success();
    let mut nobody = desk.command(&["ssh-session", "--member", "nobody"]);
    nobody.env("SSH_ORIGINAL_COMMAND", "mine").assert().code(5);
}

#[test]
fn nobody_makes_a_group_from_elsewhere() {
    let desk = Desk::bare("sv");
    for original in ["", "mine", "demo", "init --sample savsjo"] {
        let left = desk.ssh("sekreterare", "K1", original);
        assert!([4, 5].contains(&left.status), "{original}: {}", left.status);
        assert_eq!(left.out, "");
    }
    assert!(!desk.path("store").exists());
}
