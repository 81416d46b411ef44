//! Members who come in by SSH: a real sshd on this machine, real keys and the real client.
//!
//! The server is configured by `data/sshd_samklang.conf`, but for the account, which is whoever runs the
//! test, and the keys, which it reads from a file: OpenSSH runs a command for them only if nobody but
//! root could have changed it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]
#![expect(
    clippy::print_stdout,
    reason = "what was skipped is told, and what the server said of a failure"
)]

mod coming_in;
mod interface;
mod lines;
mod relay;

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::pty::{Pty, Setup, binary};

/// How long the server may take to answer. Far above what it takes, for a busy machine.
const LIMIT: Duration = Duration::from_secs(20);

/// A group, a server that lets its members in, and what their clients need.
struct Server {
    home: TempDir,
    port: u16,
    sshd: Child,
}

impl Server {
    /// Starts a server for the sample, with a key of its own for each of `members`; nothing where
    /// there is no sshd, which is told.
    fn start(members: &[&str]) -> Option<Self> {
        let Some(sshd) = sshd() else {
            println!("skipped: there is no sshd here (apt-get install openssh-server)");
            return None;
        };
        let home = TempDir::new().unwrap();
        // A space, since a folder may have one in its name.
        fs::create_dir(home.path().join("en mapp")).unwrap();
        let (port, sshd) = Self::listen(&sshd, home.path());
        let server = Self { home, port, sshd };
        server.done(&["init", "--sample", "savsjo"]);
        for member in members {
            server.make_key(member);
            let file = server.path(&format!("{member}.pub"));
            server.done(&["add", "key", member, file.to_str().unwrap()]);
        }
        server.let_in();
        Some(server)
    }

    /// Starts sshd on a port that is free, and waits until it answers.
    fn listen(sshd: &Path, home: &Path) -> (u16, Child) {
        keygen(&home.join("host"));
        // Root's sshd wants this folder, which a package makes as the server starts.
        let _ = fs::create_dir("/run/sshd");
        let until = Instant::now() + LIMIT;
        loop {
            let free = TcpListener::bind("127.0.0.1:0").unwrap();
            let port = free.local_addr().unwrap().port();
            drop(free);
            let config = home.join("sshd_config");
            fs::write(&config, configuration(home, port)).unwrap();
            let mut child = Command::new(sshd)
                .args(["-D", "-e", "-f"])
                .arg(&config)
                .stderr(fs::File::create(home.join("sshd.log")).unwrap())
                .spawn()
                .unwrap();
            // It may be that somebody else took the port meanwhile: then it ends, and another is tried.
            while child.try_wait().unwrap().is_none() {
                if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                    return (port, child);
                }
                thread::yield_now();
                assert!(Instant::now() < until, "{}", told(home));
            }
            assert!(Instant::now() < until, "{}", told(home));
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn store(&self) -> PathBuf {
        self.path("en mapp").join("grupp")
    }

    /// Runs the program at this machine.
    fn local(&self, args: &[&str]) -> Output {
        let mut command = Command::new(binary());
        command.arg("--store").arg(self.store()).args(args);
        command.output().unwrap()
    }

    /// Runs what must succeed and returns what it printed.
    fn done(&self, args: &[&str]) -> String {
        let output = self.local(args);
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn make_key(&self, name: &str) {
        keygen(&self.path(name));
    }

    /// Has sshd know the keys that there are now.
    fn let_in(&self) {
        let lines = self.done(&["authorized-keys"]);
        fs::write(self.path("authorized_keys"), lines).unwrap();
    }

    /// Returns the client's command line to a port, by the key called `key`.
    fn client(&self, port: u16, key: &str, options: &[&str], asked: &[&str]) -> Vec<String> {
        let host = fs::read_to_string(self.path("host.pub")).unwrap();
        let known = format!("[127.0.0.1]:{port} {host}");
        fs::write(self.path("known_hosts"), known).unwrap();
        let mut words = vec!["ssh".to_owned(), "-F".into(), "none".into()];
        for option in [
            "BatchMode=yes".to_owned(),
            "IdentitiesOnly=yes".into(),
            "IdentityAgent=none".into(),
            "ControlPath=none".into(),
            "LogLevel=ERROR".into(),
            "GlobalKnownHostsFile=none".into(),
            format!("UserKnownHostsFile={}", self.path("known_hosts").display()),
            format!("IdentityFile={}", self.path(key).display()),
        ] {
            words.extend(["-o".into(), option]);
        }
        words.extend(["-p".into(), port.to_string()]);
        words.extend(options.iter().map(|&option| option.to_owned()));
        words.push(format!("{}@127.0.0.1", me()));
        words.extend(asked.iter().map(|&word| word.to_owned()));
        words
    }

    /// Asks for something by the key called `key`, as a script does.
    fn ask(&self, key: &str, asked: &str) -> Answer {
        self.ask_with(key, &[], &[asked])
    }

    fn ask_with(&self, key: &str, options: &[&str], asked: &[&str]) -> Answer {
        let words = self.client(self.port, key, options, asked);
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).stdin(Stdio::null());
        // Whatever the machine that the tests run at speaks.
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"] {
            command.env_remove(name);
        }
        Answer::of(&command.output().unwrap())
    }

    /// Sits down at a terminal, by the key called `key`.
    fn sit_down(&self, key: &str, asked: &[&str]) -> Pty {
        self.sit_down_at(self.port, key, asked)
    }

    /// Sits down at a terminal whose line to the server begins at `port`.
    fn sit_down_at(&self, port: u16, key: &str, asked: &[&str]) -> Pty {
        let words = self.client(
            port,
            key,
            &["-tt", "-o", "SetEnv=LC_ALL=sv_SE.UTF-8"],
            asked,
        );
        let line = shlex::try_join(words.iter().map(String::as_str)).unwrap();
        Setup::shell(&format!("exec {line}")).start()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.sshd.kill();
        let _ = self.sshd.wait();
        if thread::panicking() {
            println!("{}", told(self.home.path()));
        }
    }
}

/// What the client was left with.
#[derive(Debug)]
struct Answer {
    status: i32,
    out: String,
    err: String,
}

impl Answer {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            status: output.status.code().unwrap_or(-1),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }

    /// Returns whether the server did not let anybody in.
    fn is_denied(&self) -> bool {
        self.status == 255 && self.err.contains("Permission denied")
    }
}

fn sshd() -> Option<PathBuf> {
    let places = std::env::var_os("PATH").unwrap_or_default();
    let usual = ["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from);
    let mut places = std::env::split_paths(&places).chain(usual);
    places.find_map(|place| Some(place.join("sshd")).filter(|sshd| sshd.is_file()))
}

/// Returns the configuration that Samklang comes with, for this machine.
fn configuration(home: &Path, port: u16) -> String {
    let file = |name: &str| home.join(name).display().to_string();
    let own = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/sshd_samklang.conf"
    ));
    let own = own.unwrap();
    let keys = format!("AuthorizedKeysFile {}", file("authorized_keys"));
    let own = own.replace("Match User samklang", &format!("Match User {}", me()));
    let own = own.replace("AuthorizedKeysFile none", &keys);
    let own: Vec<&str> = own
        .lines()
        .filter(|line| !line.trim_start().starts_with("AuthorizedKeysCommand"))
        .collect();
    format!(
        "ListenAddress 127.0.0.1:{port}\nHostKey {}\nPidFile none\nUsePAM no\nStrictModes no\n\
         PasswordAuthentication no\nKbdInteractiveAuthentication no\nLogLevel VERBOSE\n{}\n",
        file("host"),
        own.join("\n")
    )
}

fn told(home: &Path) -> String {
    fs::read_to_string(home.join("sshd.log")).unwrap_or_default()
}

fn me() -> String {
    let output = Command::new("id").arg("-un").output().unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

fn keygen(file: &Path) {
    let name = file.file_name().unwrap().to_str().unwrap();
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"])
        .arg(file)
        .status();
    assert!(made.unwrap().success());
}
