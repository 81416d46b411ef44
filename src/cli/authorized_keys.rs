//! `samklang authorized-keys`: the lines by which OpenSSH knows the members, one a key.
//!
//! Whoever comes in with a key gets `samklang ssh-session` as the member whose key it is, and nothing
//! else of what SSH can do. A text in these lines that could end one, or its command, would be a way
//! in, so nothing is trusted to be harmless: words are quoted for the shell that OpenSSH hands the
//! command to, the command is quoted for the line, and what cannot be quoted is left out or refused.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;

use serde_json::{Value as Json, json};
use shlex::bytes::try_quote;

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, out};
use crate::domain::key::Key;

pub(super) fn run(cx: &Context) -> Outcome {
    let program = std::env::current_exe().map_err(|error| out::fault(&error))?;
    let place = std::path::absolute(cx.place()?).map_err(|error| out::fault(&error))?;
    let view = cx.read()?;
    let mut rows = Vec::new();
    let mut bytes = Vec::new();
    for key in view.group.keys.iter() {
        let line = line(program.as_os_str(), place.as_os_str(), key);
        let line = line.ok_or_else(|| unquotable(cx, program.as_os_str(), place.as_os_str()))?;
        if cx.global.json {
            let line = String::from_utf8_lossy(&line);
            rows.push(
                json!({ "id": key.id.to_string(), "member": key.member.as_str(), "line": line }),
            );
        } else {
            bytes.extend(line);
            bytes.push(b'\n');
        }
    }
    if cx.global.json {
        return out::json(&Json::Array(rows));
    }
    out::raw(&bytes)
}

fn unquotable(cx: &Context, program: &OsStr, place: &OsStr) -> Failure {
    let args = [
        ("program", program.to_string_lossy().into_owned().into()),
        ("place", place.to_string_lossy().into_owned().into()),
    ];
    cx.fail(Status::File, "cli-unquotable", &args)
}

/// Returns the line of a key, nothing where a path cannot stand in one.
fn line(program: &OsStr, place: &OsStr, key: &Key) -> Option<Vec<u8>> {
    let (id, member) = (key.id.to_string(), key.member.as_str());
    let words: [&[u8]; 8] = [
        program.as_bytes(),
        b"--store",
        place.as_bytes(),
        b"ssh-session",
        b"--member",
        member.as_bytes(),
        b"--key",
        id.as_bytes(),
    ];
    let mut line = b"restrict,pty,command=\"".to_vec();
    for (place, word) in words.iter().enumerate() {
        if word.iter().any(u8::is_ascii_control) {
            return None;
        }
        line.extend((place > 0).then_some(b' '));
        for byte in try_quote(word).ok()?.iter() {
            // All that OpenSSH knows of escapes in a line: a quotation mark that does not end it.
            line.extend((*byte == b'"').then_some(b'\\'));
            line.push(*byte);
        }
    }
    let name = key.name.as_str().chars();
    let name: String = name.filter(|c| !c.is_control()).collect();
    let rest = format!("\" {} {} {name}", key.kind.algorithm(), key.key.as_str());
    line.extend(rest.as_bytes());
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::key::KeyKind;
    use crate::domain::noun::Noun as _;

    const KEY: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u";

    fn key(name: &str) -> Key {
        let mut key = Key::blank("K7".parse().unwrap());
        key.name.0 = name.into();
        key.member = "anna".parse().unwrap();
        key.kind = KeyKind::SkEd25519;
        key.key = KEY.into();
        key
    }

    fn of(program: &str, place: &str, name: &str) -> Option<String> {
        let line = line(OsStr::new(program), OsStr::new(place), &key(name))?;
        Some(String::from_utf8(line).unwrap())
    }

    #[test]
    fn a_line_says_who_it_is_and_allows_nothing_else() {
        assert_eq!(
            of("/usr/bin/samklang", "/srv/grupp", "anna@dator").unwrap(),
            format!(
                "restrict,pty,command=\"/usr/bin/samklang --store /srv/grupp ssh-session --member \
                 anna --key K7\" sk-ssh-ed25519@openssh.com {KEY} anna@dator"
            )
        );
    }

    /// Reads a line's command back as OpenSSH does (`opt_dequote`), and the rest.
    fn command(line: &str) -> (String, &str) {
        let rest = line.strip_prefix("restrict,pty,command=\"").unwrap();
        let (mut command, mut signs) = (String::new(), rest.char_indices().peekable());
        while let Some((at, sign)) = signs.next() {
            match sign {
                '"' => return (command, &rest[at + 1..]),
                '\\' if signs.peek().is_some_and(|(_, next)| *next == '"') => {
                    command.push('"');
                    signs.next();
                }
                sign => command.push(sign),
            }
        }
        panic!("it never ends: {line}");
    }

    #[test]
    fn nothing_in_a_path_or_a_name_breaks_out_of_it() {
        for nasty in [
            "/a b",
            "/a\"b",
            "/a'b",
            "/a\\",
            "/a\\\"",
            "/a`id`",
            "/$(id)",
            "/a;b",
            "/å",
            "/a\"'\\\" b",
        ] {
            let line = of(nasty, nasty, "x").unwrap();
            let (command, rest) = command(&line);
            let words = shlex::split(&command).unwrap();
            assert_eq!(
                (words[0].as_str(), words[2].as_str()),
                (nasty, nasty),
                "{line}"
            );
            assert_eq!(
                words[3..],
                ["ssh-session", "--member", "anna", "--key", "K7"]
            );
            assert!(
                rest.starts_with(" sk-ssh-ed25519@openssh.com AAAA"),
                "{line}"
            );
        }
        for name in ["x\ncommand=\"sh\" ssh-rsa AAAA", "x\u{85}y\rz", "\0"] {
            let line = of("/s", "/g", name).unwrap();
            assert!(!line.contains(char::is_control), "{line:?}");
        }
        for nasty in ["/a\nb", "/a\rb", "/a\tb", "/a\u{7f}"] {
            assert_eq!(of(nasty, "/g", "x"), None);
            assert_eq!(of("/s", nasty, "x"), None);
        }
    }
}
