//! Members' keys: how they come in, go, and become lines for OpenSSH.

use super::Desk;

const ED25519: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u";
const OTHER: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

impl Desk {
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

#[test]
fn a_key_comes_from_its_file_and_goes_again() {
    let desk = Desk::sample("sv");
    let file = desk.file("a.pub", &format!("{ED25519} anna@dator\n"));
    let said = desk.done(&["add", "key", "skola", &file]);
    assert_eq!(said, "K1 anna@dator är inlagd\n");
    let listed = desk.done(&["list", "keys"]);
    assert!(
        listed.contains("SHA256:xei1SO+wD0aOtXP+gGDlnkFaRzK51emDI+u8c8htjL4"),
        "{listed}"
    );
    let row = desk.row("keys", "K1");
    assert_eq!(
        (&row["member"], &row["kind"]),
        (&"skola".into(), &"ssh-ed25519".into())
    );
    let mut piped = desk.command(&["add", "key", "skola", "-", "--name", "Hemma"]);
    piped.write_stdin(OTHER).assert().success();
    assert_eq!(desk.row("keys", "K2")["name"], "Hemma");
    desk.refused(3, &["remove", "key", "fritid"]);
    desk.refused(3, &["remove", "key", "A12"]);
    desk.done(&["remove", "key", "K1"]);
    desk.done(&["remove", "key", "skola"]);
    assert_eq!(desk.json(&["list", "keys"]), serde_json::json!([]));
}

#[test]
fn what_cannot_be_a_key_is_told_plainly() {
    let desk = Desk::sample("en");
    let private = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk=\n";
    for (text, told) in [
        (private, "private half"),
        ("", "no key"),
        (&format!("no-pty {ED25519}"), "Options"),
        (&format!("{ED25519}\n{OTHER}"), "several"),
        ("ssh-ed25519 AAAA", "damaged"),
        ("\u{0}\u{1}", "no public SSH key"),
    ] {
        let file = desk.file("x.pub", text);
        let why = desk.refused(1, &["add", "key", "skola", &file]);
        assert!(why.contains(told), "{why}");
    }
    desk.refused(7, &["add", "key", "skola", "/nowhere/x.pub"]);
    let file = desk.file("x.pub", ED25519);
    desk.refused(3, &["add", "key", "nobody", &file]);
    desk.refused(5, &["--as", "skola", "add", "key", "skola", &file]);
}

#[test]
fn every_key_is_a_line_and_no_line_is_left_when_it_is_withdrawn() {
    let desk = Desk::sample("sv");
    assert_eq!(desk.done(&["authorized-keys"]), "");
    let file = desk.file("a.pub", &format!("{ED25519} anna \" command=\"sh\"\n"));
    desk.done(&["add", "key", "skola", &file]);
    let line = desk.done(&["authorized-keys"]);
    let store = desk.path("store");
    let begins = format!(
        "restrict,pty,command=\"{} --store {} ssh-session --member skola --key K1\" {ED25519} ",
        env!("CARGO_BIN_EXE_samklang"),
        store.display()
    );
    assert!(
        line.starts_with(&begins) && line.lines().count() == 1,
        "{line}"
    );
    let json = desk.json(&["authorized-keys"]);
    assert_eq!(json[0]["line"].as_str(), line.strip_suffix('\n'));
    // A group file takes keys along: they are no secrets.
    assert!(desk.done(&["export"]).contains("[[key]]\nid = \"K1\""));
    desk.done(&["remove", "key", "skola"]);
    assert_eq!(desk.done(&["authorized-keys"]), "");
}
