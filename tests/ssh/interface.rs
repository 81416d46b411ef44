//! The interface, seen from elsewhere.

use rustix::process::geteuid;

use super::Server;

/// Starts a server that gives its members terminals: one that does not run as root can only do so
/// where these belong to the group that they should from the beginning.
pub(super) fn start(members: &[&str]) -> Option<Server> {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    let mut terminals = mounts.lines().filter(|line| line.starts_with("devpts "));
    if !geteuid().is_root() && !terminals.all(|line| line.contains("gid=")) {
        println!("skipped: only root's sshd gives out terminals here");
        return None;
    }
    Server::start(members)
}

#[test]
fn without_a_command_it_is_the_interface_as_that_member() {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    let mut pty = server.sit_down("kommunpolis", &[]);
    pty.wait_for_text("SAMKLANG");
    pty.wait_for_text("A12");
    pty.wait_for_text("kommunpolis");
    pty.resize(100, 30);
    // What stands first is another organisation's.
    pty.send("s2\r");
    pty.wait_for_text("Det är någon annans");
    pty.send("\x1b");
    pty.wait_for("the cycle", |screen| {
        !screen.contents().contains("några ord")
    });
    pty.send("jjjjs2\r");
    pty.wait_for_text("A12: hotad");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
    assert!(pty.modes_are_as_before());
    let log = server.done(&["log", "--json"]);
    let last = log.lines().last().unwrap();
    assert!(last.contains(r#""by":"kommunpolis""#), "{last}");
}

#[test]
fn no_editor_is_opened_from_elsewhere() {
    let Some(server) = start(&["sekreterare"]) else {
        return;
    };
    server.done(&["meeting", "open"]);
    let mut pty = server.sit_down("sekreterare", &[]);
    pty.wait_for_text("SAMKLANG");
    pty.send("3\r");
    pty.wait_for_text("›");
    pty.send("Halvskrivet\x07");
    pty.wait_for_text("Över SSH öppnas ingen redigerare");
    pty.wait_for_text("Halvskrivet");
}

#[test]
fn the_room_is_seen_from_elsewhere() {
    let Some(server) = start(&["kommunpolis"]) else {
        return;
    };
    server.done(&["meeting", "open"]);
    let mut pty = server.sit_down("kommunpolis", &["room"]);
    pty.wait_for_text("ÖPPNANDE OCH NÄRVARO");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}

#[test]
fn whose_key_is_withdrawn_is_shown_out() {
    let Some(server) = start(&["kommunpolis", "skola"]) else {
        return;
    };
    // One of them has the store, the other is attached; both are told.
    let mut first = server.sit_down("kommunpolis", &[]);
    first.wait_for_text("SAMKLANG");
    let mut second = server.sit_down("skola", &[]);
    second.wait_for_text("SAMKLANG");
    server.done(&["remove", "key", "skola"]);
    assert_eq!(second.wait_exit(), 5);
    server.done(&["remove", "key", "kommunpolis"]);
    assert_eq!(first.wait_exit(), 5);
}

#[test]
fn no_file_of_the_server_is_written_from_elsewhere() {
    let Some(server) = start(&["sekreterare"]) else {
        return;
    };
    let mut pty = server.sit_down("sekreterare", &[]);
    pty.wait_for_text("SAMKLANG");
    pty.send("3\x1b[B\r");
    pty.wait_for_text("till fil");
    pty.send("w");
    pty.wait_for_text("Över SSH skrivs inga filer");
    pty.send("q");
    assert_eq!(pty.wait_exit(), 0);
}
