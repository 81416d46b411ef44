//! The configuration, the environment, other processes, and readers who leave early.

use super::{Desk, Left};
use std::fs;
use std::io::Read as _;
use std::process::{Child, Command, Stdio};

impl Desk {
    /// Starts to print a log that is longer than a pipe holds.
    fn long_log(&self) -> Child {
        let note = "x".repeat(3_900);
        for _ in 0..20 {
            self.done(&["-q", "status", "A1", "A2", "A3", "klar", "-m", &note]);
        }
        Command::new(env!("CARGO_BIN_EXE_samklang"))
            .env("HOME", self.home.path())
            .args(["--store", self.path("store").to_str().unwrap()])
            .args(["log", "--json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }
}

#[test]
fn the_configuration_is_read_and_its_mistakes_are_told_by_line() {
    let desk = Desk::bare("en");
    let default = desk.done(&["config", "--print-default"]);
    let folder = desk.path("config/samklang");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), &default).unwrap();
    desk.done(&["config"]);
    fs::write(
        folder.join("config.toml"),
        "language = \"sv\"\nmember = \"skola\"\n",
    )
    .unwrap();
    let config = desk.json(&["config"]);
    assert_eq!(
        (&config["language"], &config["member"]),
        (&"en".into(), &"skola".into())
    );
    desk.done(&["init", "--sample", "savsjo"]);
    assert!(desk.done(&["mine"]).contains("skola"));
    for (text, line, says) in [
        ("language = \"sv\"\nlangage = \"sv\"\n", "line 2", "langage"),
        ("\n\ntheme = \"pink\"\n", "line 3", "theme"),
        ("\nlanguage = \n", "line 2", ""),
        ("[keys]\nundo = \"not a key\"\n", "line 1", "keys"),
    ] {
        fs::write(folder.join("config.toml"), text).unwrap();
        let why = desk.refused(7, &["list", "goals"]);
        assert!(why.contains(line) && why.contains(says), "{why}");
    }
}

#[test]
fn the_language_is_the_systems_where_none_is_asked_for() {
    let desk = Desk::sample("en");
    let spoken = |set: &[(&str, &str)]| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_samklang"));
        command
            .env_clear()
            .env("HOME", desk.home.path())
            .envs(set.iter().copied());
        command.args([
            "--store",
            desk.path("store").to_str().unwrap(),
            "show",
            "A99",
        ]);
        Left::of(command).err
    };
    assert!(spoken(&[("LANG", "sv_SE.UTF-8")]).contains("Det finns inget"));
    assert!(spoken(&[("LANG", "sv_SE.UTF-8"), ("LC_ALL", "C")]).contains("Nothing"));
    assert!(spoken(&[]).contains("Nothing"));
}

#[test]
fn the_login_tells_who_it_is() {
    let desk = Desk::sample("sv");
    desk.done(&["edit", "skola", "--login", "nn"]);
    assert!(desk.done(&["mine"]).contains("skola"));
    desk.done(&["status", "A15", "klar"]);
    assert!(
        desk.done(&["log"])
            .lines()
            .last()
            .unwrap()
            .contains("skola")
    );
}

#[test]
fn a_store_that_is_not_there_ends_with_4() {
    let desk = Desk::bare("sv");
    for args in [
        &["list", "goals"][..],
        &["status", "A12", "klar"],
        &["log"],
        &["check"],
    ] {
        assert!(desk.refused(4, args).contains("samklang init"), "{args:?}");
    }
    let why: serde_json::Value =
        serde_json::from_str(&desk.refused(4, &["list", "goals", "--json"])).unwrap();
    assert!(why["refused"]["code"].is_string());
}

#[test]
fn a_second_process_is_told_who_has_the_store() {
    let desk = Desk::sample("en");
    // A reader who does not read: the log is longer than a pipe holds, so its writer waits.
    let mut child = desk.long_log();
    let mut first = [0];
    child
        .stdout
        .as_mut()
        .unwrap()
        .read_exact(&mut first)
        .unwrap();
    let pid = child.id().to_string();
    for args in [&["status", "A14", "done"][..], &["list", "goals"]] {
        let why = desk.refused(4, args);
        assert!(why.contains(&pid), "{why}");
    }
    desk.done(&["check"]);
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
    desk.done(&["status", "A14", "done"]);
}

#[test]
fn commands_at_the_same_time_are_all_done() {
    let desk = Desk::sample("en");
    let before = desk.last_seq();
    std::thread::scope(|scope| {
        for id in ["A12", "A14", "A15", "A17"] {
            let desk = &desk;
            scope.spawn(move || desk.done(&["status", id, "done"]));
        }
    });
    assert_eq!(desk.last_seq(), before + 4);
}

#[test]
fn a_damaged_store_can_be_read_and_says_so_and_be_mended() {
    let desk = Desk::sample("en");
    let journal = fs::read_dir(desk.path("store/journal")).unwrap();
    let journal = journal.map(|entry| entry.unwrap().path()).next().unwrap();
    // Within a late change, so that there is something sound before it.
    for _ in 0..5 {
        desk.done(&["status", "A1", "done", "-m", "A note that takes some room"]);
    }
    let mut bytes = fs::read(&journal).unwrap();
    let late = bytes.len() - 500;
    bytes[late] ^= 0x40;
    fs::write(&journal, bytes).unwrap();
    let left = desk.run(&["list", "organisations"]);
    assert_eq!(left.status, 6, "{}", left.err);
    assert!(left.out.contains("POL") && left.err.contains("samklang check"));
    desk.refused(6, &["status", "A1", "done"]);
    let left = desk.run(&["check", "--json"]);
    let health: serde_json::Value = serde_json::from_str(&left.out).unwrap();
    assert_eq!((left.status, &health["ok"]), (6, &false.into()));
    assert!(health["problems"][0]["message"].is_string());
    let mended = desk.done(&["check", "--repair"]);
    assert!(mended.contains("mended"), "{mended}");
    desk.done(&["list", "organisations"]);
    assert_eq!(desk.json(&["check"])["ok"], true);
}

#[test]
fn the_store_is_found_by_option_environment_or_home() {
    let desk = Desk::bare("en");
    let run = |set: &[(&str, &std::path::Path)], args: &[&str]| {
        let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_samklang"));
        command.env_clear().env("HOME", desk.home.path());
        command.envs(set.iter().map(|(name, path)| (*name, path.as_os_str())));
        command.args(args);
        Left::of(command)
    };
    let data = desk.path("elsewhere");
    let named = desk.path("named");
    assert_eq!(
        run(&[("XDG_DATA_HOME", &data)], &["init", "--name", "Home"]).status,
        0
    );
    assert!(data.join("samklang/group").is_dir());
    let both = [
        ("XDG_DATA_HOME", data.as_path()),
        ("SAMKLANG_STORE", named.as_path()),
    ];
    assert_eq!(run(&both, &["init", "--name", "Named"]).status, 0);
    assert!(run(&both, &["show", "group"]).out.contains("Named"));
}

#[test]
fn a_reader_may_leave_early() {
    let desk = Desk::sample("sv");
    let mut child = desk.long_log();
    // Nobody reads from here on.
    drop(child.stdout.take());
    let mut err = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut err)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""));
}
