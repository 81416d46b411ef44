//! Who comes in, what they may ask for, and who does not.

use super::Server;

#[test]
fn a_member_asks_for_one_thing_and_is_gone() {
    let Some(server) = Server::start(&["kommunpolis"]) else {
        return;
    };
    let status = server.ask("kommunpolis", "status A12 hotad -m 'Två sjuka'");
    assert_eq!((status.status, status.err.as_str()), (0, ""), "{status:?}");
    let log = server.done(&["log", "--json"]);
    let last = log.lines().last().unwrap();
    assert!(
        last.contains(r#""by":"kommunpolis""#) && last.contains("Två sjuka"),
        "{last}"
    );
    let mine = server.ask("kommunpolis", "mine");
    assert!(
        mine.status == 0 && mine.out.contains("Activities"),
        "{mine:?}"
    );
    server.done(&["meeting", "open"]);
    let note = server.ask("kommunpolis", "note Polisen deltar # gärna");
    assert_eq!(note.status, 0, "{note:?}");
    assert!(server.done(&["minutes"]).contains("Polisen deltar # gärna"));
    let cycle = server.ask_with("kommunpolis", &["-T"], &[]);
    assert!(
        cycle.status == 0 && cycle.out.starts_with("SAMKLANG"),
        "{cycle:?}"
    );
    let json = server.ask("kommunpolis", "list activities --json");
    assert!(
        serde_json::from_str::<serde_json::Value>(&json.out)
            .unwrap()
            .is_array()
    );
}

#[test]
fn nothing_else_is_done_whatever_is_asked_for() {
    let Some(server) = Server::start(&["kommunpolis"]) else {
        return;
    };
    let before = server.done(&["log"]);
    let trap = server.path("trap");
    let touch = format!("touch {}", trap.display());
    for (asked, status) in [
        ("status A17 klar".to_owned(), 5),
        ("mine --as skola".into(), 5),
        ("mine --store /tmp".into(), 5),
        ("config".into(), 5),
        (format!("minutes -o {}", trap.display()), 5),
        (format!("export --output={}", trap.display()), 5),
        ("ssh-session --member skola".into(), 5),
        ("show A999".into(), 3),
        ("sh".into(), 2),
        (touch.clone(), 2),
        (format!("mine; {touch}"), 2),
        (format!("mine && {touch}"), 2),
        (format!("mine $({touch})"), 2),
        (format!("mine `{touch}`"), 2),
        (format!("mine\n{touch}"), 2),
        (format!("'; {touch} #"), 2),
        (format!("mine > {}", trap.display()), 2),
    ] {
        let answer = server.ask("kommunpolis", &asked);
        assert_eq!(
            (answer.status, answer.out.as_str()),
            (status, ""),
            "{asked}: {answer:?}"
        );
        assert!(!answer.err.trim().is_empty(), "{asked}");
        assert!(!trap.exists(), "{asked}");
    }
    let subsystem = server.ask_with("kommunpolis", &["-s"], &["sftp"]);
    assert_ne!(subsystem.status, 0, "{subsystem:?}");
    let port = format!("127.0.0.1:{}", server.port);
    let through = server.ask_with("kommunpolis", &["-W", &port], &[]);
    assert!(
        through.status == 255 && through.out.is_empty(),
        "{through:?}"
    );
    assert_eq!(server.done(&["log"]), before);
}

#[test]
fn what_a_client_says_of_its_surroundings_chooses_the_language_and_nothing_else() {
    let Some(server) = Server::start(&["kommunpolis"]) else {
        return;
    };
    for (value, told) in [
        ("LC_ALL=sv_SE.UTF-8", "Aktiviteter"),
        ("LC_ALL=en_GB.UTF-8", "Activities"),
        ("LC_ALL=../../x", "Activities"),
        ("SAMKLANG_STORE=/tmp", "Activities"),
        ("USER=skola", "kommunpolis"),
    ] {
        let setting = format!("SetEnv={value}");
        let mine = server.ask_with("kommunpolis", &["-o", &setting], &["mine"]);
        assert!(
            mine.status == 0 && mine.out.contains(told),
            "{value}: {mine:?}"
        );
    }
}

#[test]
fn who_has_no_key_here_is_not_let_in() {
    let Some(server) = Server::start(&["kommunpolis"]) else {
        return;
    };
    server.make_key("unknown");
    let answer = server.ask("unknown", "mine");
    assert!(answer.is_denied(), "{answer:?}");
}

#[test]
fn a_key_that_was_withdrawn_lets_nobody_in_any_more() {
    let Some(server) = Server::start(&["kommunpolis", "skola"]) else {
        return;
    };
    assert_eq!(server.ask("skola", "mine").status, 0);
    server.done(&["remove", "key", "skola"]);
    // The server may still have the old lines.
    let stale = server.ask("skola", "mine");
    assert!(
        stale.status == 5 && stale.err.contains("no longer holds"),
        "{stale:?}"
    );
    server.let_in();
    let answer = server.ask("skola", "mine");
    assert!(answer.is_denied(), "{answer:?}");
    assert_eq!(server.ask("kommunpolis", "mine").status, 0);
}
