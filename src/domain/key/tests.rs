//! Keys as `ssh-keygen` writes them, and what people paste instead.

use base64ct::{Base64, Encoding as _};
use proptest::prelude::*;

use super::*;

const ED25519: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u";
const P256: &str = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAu3W2HYrXPBYD1mxUTGRf5z6wzWztsnQgOtyJl7JkMCefFxjVk29sf68dXzH+s5QX/1q6/Th04A3SJqWXJlzQk=";
const RSA_1024: &str = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQCitxiHysqHHcWKmg1IBAgrSVXWeoVgFTFBpwJRbJ40bWy0hJIDlTF6Bgkeu+8LckAQIK+0/S+l2mRMJU2m3LZQoUGWuu7tBejhnA10BzGyYp+IqhQrwcac6FdegFE2g/whqZsx1MCl2MWQ1DxRENAxPAB9UuPGO3KLmrDS+tkXZQ==";

/// Returns the base64 of these parts.
fn of(parts: &[&[u8]]) -> String {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend(u32::try_from(part.len()).unwrap().to_be_bytes());
        bytes.extend(*part);
    }
    Base64::encode_string(&bytes)
}

/// Returns a key of each kind.
fn keys() -> Vec<(KeyKind, String)> {
    let point = |length: usize| {
        let mut point = vec![7; 2 * length + 1];
        point[0] = 4;
        point
    };
    let mut modulus = vec![0xff; RSA_BITS / 8 + 1];
    modulus[0] = 0;
    let kinds = KeyKind::ALL.iter();
    kinds
        .map(|kind| {
            let (name, app) = (kind.algorithm().as_bytes(), b"ssh:".as_slice());
            let key = match kind {
                KeyKind::Ed25519 => of(&[name, &[9; 32]]),
                KeyKind::P256 => of(&[name, b"nistp256", &point(32)]),
                KeyKind::P384 => of(&[name, b"nistp384", &point(48)]),
                KeyKind::P521 => of(&[name, b"nistp521", &point(66)]),
                KeyKind::Rsa => of(&[name, &[1, 0, 1], &modulus]),
                KeyKind::SkEd25519 => of(&[name, &[9; 32], app]),
                KeyKind::SkP256 => of(&[name, b"nistp256", &point(32), app]),
            };
            (*kind, key)
        })
        .collect()
}

#[test]
fn a_key_is_taken_as_ssh_keygen_writes_it() {
    let parsed = PublicKey::parse(&format!("# min\n\n {ED25519} anna på datorn \r\n")).unwrap();
    assert_eq!(parsed.kind, KeyKind::Ed25519);
    assert_eq!(parsed.key.as_str(), &ED25519["ssh-ed25519 ".len()..]);
    assert_eq!(parsed.comment.as_str(), "anna på datorn");
    assert!(PublicKey::parse(ED25519).unwrap().comment.is_empty());
    assert_eq!(PublicKey::parse(P256).unwrap().kind, KeyKind::P256);
}

#[test]
fn every_kind_is_known_by_the_name_that_openssh_has_for_it() {
    for (kind, key) in keys() {
        let parsed = PublicKey::parse(&format!("{} {key} x", kind.algorithm()));
        assert_eq!(parsed.map(|key| key.kind), Ok(kind));
    }
}

#[test]
fn what_is_no_key_is_told_apart() {
    for (text, why) in [
        ("", Unfit::Empty),
        ("# bara en kommentar\n", Unfit::Empty),
        ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl", Unfit::Private),
        ("-----BEGIN RSA PRIVATE KEY-----", Unfit::Private),
        (&format!("{ED25519}\n{P256}"), Unfit::Several),
        (&format!("{ED25519} x\n{ED25519} y"), Unfit::Several),
        ("ssh-dss AAAAB3NzaC1kc3MAAACBAOlW x", Unfit::Kind),
        ("hej", Unfit::Kind),
        ("<!DOCTYPE html> <title>x</title>", Unfit::Kind),
        (&format!("no-pty {ED25519}"), Unfit::Options),
        (
            &format!("command=\"sh -c 'x y'\" {ED25519}"),
            Unfit::Options,
        ),
        ("ssh-ed25519", Unfit::Damaged),
        ("ssh-ed25519 AAAA x", Unfit::Damaged),
        (&ED25519.replace("ssh-ed25519", "ssh-rsa"), Unfit::Damaged),
        (&ED25519[..ED25519.len() - 4], Unfit::Damaged),
        (&format!("{ED25519}AAAA"), Unfit::Damaged),
        (&format!("{ED25519}=="), Unfit::Damaged),
        (RSA_1024, Unfit::Short),
    ] {
        assert_eq!(PublicKey::parse(text), Err(why), "{text}");
    }
}

#[test]
fn no_part_may_be_longer_shorter_or_one_too_many() {
    for (kind, key) in keys() {
        assert_eq!(check(kind, &key), Ok(()));
        let bytes = Base64::decode_vec(&key).unwrap();
        for other in [&bytes[..bytes.len() - 1], &[&bytes[..], &[0]].concat()] {
            let other = Base64::encode_string(other);
            assert_eq!(check(kind, &other), Err(Unfit::Damaged), "{kind}");
        }
        for other in KeyKind::ALL.iter().filter(|other| **other != kind) {
            assert!(check(*other, &key).is_err(), "{kind} as {other}");
        }
    }
    let compressed = of(&[b"ecdsa-sha2-nistp256", b"nistp256", &[2; 33]]);
    assert_eq!(check(KeyKind::P256, &compressed), Err(Unfit::Damaged));
    let long = Base64::encode_string(&[0; LONGEST + 1]);
    assert_eq!(check(KeyKind::Rsa, &long), Err(Unfit::Damaged));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let _ = PublicKey::parse(&text);
        let _ = PublicKey::parse(&format!("ssh-rsa {text}"));
        for kind in KeyKind::ALL {
            let name = kind.algorithm().as_bytes();
            let mut key = u32::try_from(name.len()).unwrap().to_be_bytes().to_vec();
            key.extend(name);
            key.extend(&bytes);
            let _ = check(*kind, &Base64::encode_string(&key));
        }
    }

    #[test]
    fn what_was_taken_is_one_line_of_plain_signs(place in any::<prop::sample::Index>(), sign in any::<char>()) {
        let mut line: Vec<char> = ED25519.chars().collect();
        let place = place.index(line.len());
        line[place] = sign;
        if let Ok(taken) = PublicKey::parse(&String::from_iter(line)) {
            prop_assert!(taken.key.as_str().bytes().all(|b| b.is_ascii_graphic()));
        }
    }
}
