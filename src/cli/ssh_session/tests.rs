//! What may be asked for from elsewhere, and everything that somebody may try instead.

use std::os::unix::ffi::OsStrExt as _;

use clap::Parser as _;

use super::*;

fn outer() -> Everything {
    let line = "samklang --store /srv/grupp ssh-session --member anna --key K1";
    Everything::try_parse_from(line.split(' ')).unwrap()
}

fn try_bytes(original: &[u8]) -> Result<Everything, Barred> {
    let outer = outer();
    let Some(Subcommand::SshSession(own)) = &outer.command else {
        panic!("it is what a key runs");
    };
    asked(own, &outer.global, OsStr::from_bytes(original))
}

fn is_done(original: &str) -> bool {
    match try_bytes(original.as_bytes()) {
        Ok(args) => {
            // Whatever is done is done by her, at that group.
            assert_eq!(args.global.store.as_deref(), Some("/srv/grupp".as_ref()));
            assert_eq!(args.global.member.as_deref(), Some("anna"));
            assert_eq!(args.global.now, None);
            let caller = args.global.caller.unwrap();
            assert_eq!(
                (caller.member.as_str(), caller.key.as_deref()),
                ("anna", Some("K1"))
            );
            true
        }
        Err(Barred::Usage(error)) => {
            assert!(!error.render().to_string().contains("/srv/grupp"));
            false
        }
        Err(_) => false,
    }
}

#[test]
fn what_is_about_the_group_is_done() {
    for original in [
        "",
        "  ",
        "samklang",
        "--",
        "samklang status A12 klar",
        "status A12 klar -m \"Insats 12 genomförd\"",
        "status A12 klar -m 'It'\\''s'",
        "mine",
        "mine --json --lang sv",
        "--json mine",
        "room",
        "walk",
        "list activities ägare:pol --at 2020-10-05",
        "show A17",
        "agenda M5",
        "search kameror parken",
        "minutes M4 --format md",
        "minutes -o -",
        "report council --since 2020-09-07",
        "report council --sent",
        "report board --format md",
        "invite --format ics",
        "note '> Kontaktar @KFF fre'",
        "note > Kontaktar @KFF fre",
        "note -",
        "log --since 4",
        "undo",
        "move A9 do",
        "export",
        "export --format json",
        "add goal Mål",
        "add key anna -",
        "edit A1 --from 2020-10-05",
        "meeting open",
    ] {
        assert!(is_done(original), "{original}");
    }
}

#[test]
fn what_reaches_the_server_is_not() {
    for original in [
        // Who, where and when.
        "--store /x mine",
        "--store=/x mine",
        "mine --store /x",
        "mine --store=/x",
        "mine '--store' \"/x\"",
        "mine --sto\\re=/x",
        "mine --sto=/x",
        "--as bo mine",
        "mine --as=bo",
        "mine --as anna",
        "list members --as bo",
        "status A12 klar --now 2020-01-01T00:00",
        // Files.
        "minutes -o /tmp/x",
        "report council -o /tmp/x",
        "report promise L1 --sent -o /tmp/x",
        "minutes -o/tmp/x",
        "minutes --output=/tmp/x",
        "minutes --output /tmp/x --force",
        "invite -ox.ics",
        "export -o x.toml",
        "export --format=toml -o/etc/passwd",
        "add key anna /etc/passwd",
        "add key /etc/passwd",
        "import /etc/passwd",
        "import -",
        "import --dry-run /etc/passwd",
        "init",
        "init --from /etc/passwd",
        "--config /etc/passwd",
        // What belongs to the server.
        "config",
        "config --print-default",
        "completions bash",
        "man",
        "demo",
        "check",
        "check --repair",
        "authorized-keys",
        "ssh-session --member bo",
        "samklang ssh-session --member bo",
        "samklang samklang mine",
        "__probe-index /etc",
        // What is no command of this program.
        "sh",
        "bash -i",
        "/bin/sh -c id",
        "scp -t /tmp",
        "sftp-server",
        "internal-sftp",
        "rsync --server .",
        "git-upload-pack x",
        "; rm -rf /",
        "mine; rm -rf /",
        "mine && id",
        "mine | sh",
        "mine > /tmp/x",
        "mine < /etc/passwd",
        "mine $(id)",
        "mine `id`",
        "mine\nrm -rf /",
        "mine\r\nid",
        "mine # x",
        "$(id)",
        "`id`",
        "$SHELL",
        "-- sh",
        "mine -- --store=/x",
        "-s/etc mine",
        "-o/etc mine",
        "-",
        "\"\"",
        "!!",
        "~root/x",
        "{mine,show}",
        "mine \u{202e}x",
        "help ssh-session --member bo",
        // What is not ended.
        "note \"x",
        "note 'x",
        "note x\\",
    ] {
        assert!(!is_done(original), "{original}");
    }
}

#[test]
fn what_is_no_text_or_too_long_is_not_read() {
    assert!(matches!(try_bytes(b"note \xff"), Err(Barred::Unreadable)));
    assert!(matches!(try_bytes(b"note \xc3"), Err(Barred::Unreadable)));
    let long = "note ".to_owned() + &"x".repeat(LONGEST);
    assert!(matches!(try_bytes(long.as_bytes()), Err(Barred::TooLong)));
    let many = "x ".repeat(LONGEST / 2);
    assert!(!is_done(&many));
}

#[test]
fn nothing_is_expanded_and_nothing_is_lost() {
    for (original, expected) in [
        (
            "note $(id) `id` ~ * $HOME",
            vec!["note", "$(id)", "`id`", "~", "*", "$HOME"],
        ),
        (
            "note Hej # inte en kommentar",
            vec!["note", "Hej", "#", "inte", "en", "kommentar"],
        ),
        ("note '#1 # \" $x'", vec!["note", "#1 # \" $x"]),
        ("samklang note a;b", vec!["note", "a;b"]),
    ] {
        assert_eq!(words(OsStr::new(original)).unwrap(), expected);
    }
}
