//! Several processes at one store: a server, those who follow, and commands that come and go.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value as Json;

use super::Desk;

/// A command that stays, with what it prints.
struct Staying {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Staying {
    fn start(desk: &Desk, args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_samklang"))
            .env("HOME", desk.path(""))
            .env("TZ", "Europe/Stockholm")
            .arg("--store")
            .arg(desk.path("store"))
            .args(["--now", "2020-10-05T13:00", "--lang", "sv"])
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// Waits for the next line.
    fn line(&mut self) -> String {
        self.lines.next().unwrap().unwrap()
    }

    fn json(&mut self) -> Json {
        serde_json::from_str(&self.line()).unwrap()
    }

    /// Ends it in good order.
    fn end(self) {
        assert_eq!(self.end_by(Signal::TERM), Some(0));
    }

    fn end_by(mut self, signal: Signal) -> Option<i32> {
        let pid = Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
        self.child.wait().unwrap().code()
    }
}

/// A test that fails leaves nothing running behind it.
impl Drop for Staying {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn served(desk: &Desk) -> Staying {
    let mut server = Staying::start(desk, &["serve"]);
    assert!(server.line().starts_with("Gruppen är öppen för andra"));
    server
}

#[test]
fn a_server_lets_commands_in_and_leaves_no_socket_behind() {
    let desk = Desk::sample("sv");
    let server = served(&desk);
    desk.done(&["status", "A12", "hinder", "-m", "Väntar på beslut"]);
    let shown = desk.json(&["show", "A12"]);
    assert_eq!(shown["status"], "blocked");
    // A rule's refusal comes over the socket as it is.
    desk.refused(1, &["move", "A12", "improve"]);
    desk.refused(3, &["status", "A99", "klar"]);
    desk.done(&["undo"]);
    assert!(desk.path("store/socket").exists());
    server.end();
    assert!(!desk.path("store/socket").exists());
    assert_eq!(desk.json(&["show", "A12"])["status"], "on-track");
    desk.done(&["check"]);
}

#[test]
fn the_socket_is_its_users_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::sample("sv");
    let mode = |name: &str| desk.path(name).metadata().unwrap().permissions().mode() & 0o777;
    let server = served(&desk);
    assert_eq!((mode("store"), mode("store/socket")), (0o700, 0o600));
    server.end();
}

#[test]
fn who_follows_the_log_is_told_each_record_and_outlives_the_server() {
    let desk = Desk::sample("sv");
    let server = served(&desk);
    let before = desk.last_seq();
    let since = before.to_string();
    desk.done(&["status", "A12", "hotad"]);
    let mut follower = Staying::start(&desk, &["log", "--follow", "--json", "--since", &since]);
    let first = follower.json();
    assert_eq!(first["seq"], before + 1);
    desk.done(&["status", "A12", "klar"]);
    let second = follower.json();
    assert_eq!(second["event"]["report"]["status"], "done");
    // Killed, it leaves no word; whoever follows has the store from then on.
    assert_eq!(server.end_by(Signal::KILL), None);
    desk.done(&["status", "A12", "hinder"]);
    let third = follower.json();
    assert_eq!(third["seq"], before + 3);
    assert_eq!(third["event"]["was"], "done");
    let log = desk.done(&["log", "--json", "--since", &since]);
    let told: Vec<Json> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(told, [first, second, third]);
    follower.end();
    desk.done(&["check"]);
}

#[test]
fn those_who_stay_are_told_of_and_commands_are_not() {
    let desk = Desk::sample("sv");
    assert_eq!(desk.json(&["sessions"]), serde_json::json!([]));
    let server = served(&desk);
    let since = (desk.last_seq() - 1).to_string();
    let follow = [
        "--as",
        "kommunpolis",
        "log",
        "--follow",
        "--json",
        "--since",
    ];
    let mut follower = Staying::start(&desk, &[&follow[..], &[&since]].concat());
    follower.line();
    let here = desk.json(&["sessions"]);
    let who: Vec<_> = here
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["who"])
        .collect();
    assert_eq!(who.len(), 2, "{here}");
    assert_eq!(who[1], "kommunpolis");
    assert_eq!(
        (&here[0]["host"], &here[1]["host"]),
        (&true.into(), &false.into())
    );
    follower.end();
    server.end();
}

#[test]
fn following_is_about_now() {
    let desk = Desk::sample("sv");
    desk.refused(2, &["--at", "2020-09-01", "log", "--follow"]);
}

/// Only root can be somebody else.
#[test]
fn another_user_is_the_member_of_that_login_and_nobody_else() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65_534;
    if !rustix::process::geteuid().is_root() {
        println!("skipped: only root can work as another user");
        return;
    }
    let desk = Desk::sample("sv");
    let (home, store) = (desk.path(""), desk.path("store"));
    let program = home.join("samklang");
    // By another process: whatever was begun here meanwhile would hold the file open to be written,
    // and a program that is being written does not run.
    let copied = Command::new("cp")
        .arg(env!("CARGO_BIN_EXE_samklang"))
        .arg(&program)
        .status();
    assert!(copied.unwrap().success());
    std::os::unix::fs::chown(&store, None, Some(NOBODY)).unwrap();
    for (path, mode) in [(&home, 0o755), (&store, 0o2770)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let other = |args: &[&str]| {
        let mut command = Command::new(&program);
        command.env_clear().env("HOME", "/nonexistent").uid(NOBODY);
        command.gid(NOBODY).arg("--store").arg(&store).args(args);
        command.output().unwrap().status.code()
    };
    let report = ["status", "A12", "klar"];
    // The files are not theirs; nobody serves.
    assert_eq!(other(&report), Some(4));
    let server = served(&desk);
    assert_eq!(other(&report), Some(5));
    desk.done(&["edit", "kommunpolis", "--login", "nobody"]);
    assert_eq!(other(&["--as", "skola", "list", "goals"]), Some(5));
    assert_eq!(other(&report), Some(0));
    let log = desk.done(&["log", "--json"]);
    let last: Json = serde_json::from_str(log.lines().last().unwrap()).unwrap();
    assert_eq!(last["by"], "kommunpolis");
    server.end();
}
