//! A host that is none, or another one: whoever comes is told, and is not held up for ever.

use std::fs::{Permissions, set_permissions};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::os::unix::process::CommandExt as _;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use samklang::domain::field::Title;
use samklang::domain::organisation::MemberField;
use samklang::host::reach::LineError;
use samklang::host::{Denied, Reached, Unreached};
use samklang::store::{Opening, Store, StoreError};

use super::super::domain::given::add;
use super::raw::{Hears, PROTOCOL, Raw, Says, Time, bytes, frame, framed, hello};
use super::{Guest, Table};

/// Has the store, and does with whoever comes what it is told to.
struct FakeHost {
    _store: Store,
}

impl FakeHost {
    fn at(table: &Table, welcome: impl Fn(UnixStream) + Send + 'static) -> Self {
        let (store, ..) = Store::open(&table.place, &Opening::default()).unwrap();
        let listener = UnixListener::bind(table.socket()).unwrap();
        // It ends with the test.
        thread::spawn(move || {
            let mut held = Vec::new();
            for stream in listener.incoming().flatten() {
                held.push(stream.try_clone());
                welcome(stream);
            }
        });
        Self { _store: store }
    }

    /// One that answers whatever it hears first with these bytes, and ends.
    fn saying(table: &Table, said: Vec<u8>) -> Self {
        Self::at(table, move |mut stream| {
            let _ = stream.read(&mut [0; 100]);
            let _ = stream.write_all(&said);
            let _ = stream.shutdown(std::net::Shutdown::Both);
        })
    }
}

fn reach(table: &Table) -> Result<Reached, Unreached> {
    table.way(true).reach()
}

#[test]
fn a_host_that_says_nothing_holds_nobody_up_for_ever() {
    let table = Table::new();
    let _hung = FakeHost::at(&table, drop);
    let reached = reach(&table).err().unwrap();
    let Unreached::Store(StoreError::Held { by }) = reached else {
        panic!("{reached}");
    };
    assert!(by.starts_with(&std::process::id().to_string()), "{by}");
}

#[test]
fn a_host_of_another_version_is_told_apart_from_none() {
    let table = Table::new();
    let _host = FakeHost::saying(&table, framed(&Hears::OtherProtocol(9)));
    let reached = reach(&table).err().unwrap();
    assert!(matches!(
        reached,
        Unreached::Line(LineError::OtherProtocol(9))
    ));
    let told = format!("the host speaks version 9 of the protocol, this program {PROTOCOL}");
    assert_eq!(reached.to_string(), told);
}

#[test]
fn a_session_of_another_version_is_told_which_the_host_speaks() {
    let table = Table::new();
    let _host = table.sit("anna");
    for version in [0, PROTOCOL + 1, u16::MAX] {
        let mut raw = Raw::knock(&table.socket());
        raw.say(&Says::Hello {
            protocol: version,
            program: [0; 32],
            known: 0,
            stays: true,
        });
        assert_eq!(raw.ends(), [Hears::OtherProtocol(PROTOCOL)]);
    }
    table.serves();
}

#[test]
fn nobody_believes_a_host_that_says_what_no_host_does() {
    let welcome = |newest, from| Hears::Welcome {
        newest,
        from,
        time: Time::System,
    };
    let long = frame(0, &[0; 10]);
    let wrong = [
        Vec::new(),
        b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec(),
        [&[255; 4], &long[4..]].concat(),
        framed(&Hears::Named),
        framed(&welcome(3, None)),
        [
            framed(&welcome(3, None)),
            framed(&Hears::Group(vec![7; 100])),
        ]
        .concat(),
        [
            framed(&welcome(3, Some(1))),
            framed(&Hears::Records(vec![])),
        ]
        .concat(),
        [
            framed(&welcome(3, Some(1))),
            framed(&Hears::Records(vec![vec![1; 40]])),
        ]
        .concat(),
        frame(0, &bytes(&welcome(u64::MAX, Some(u64::MAX)))),
    ];
    // Each is tried for as long as anybody tries.
    thread::scope(|scope| {
        for said in wrong {
            scope.spawn(move || {
                let table = Table::new();
                let _host = FakeHost::saying(&table, said.clone());
                let reached = reach(&table).err();
                let held = matches!(reached, Some(Unreached::Store(StoreError::Held { .. })));
                assert!(held, "{said:?}");
            });
        }
    });
}

#[test]
fn what_three_hosts_have_died_of_is_not_asked_of_a_fourth() {
    let table = Table::new();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let _host = FakeHost::at(&table, move |stream| {
        let mut raw = Raw(stream);
        let welcome = Hears::Welcome {
            newest: 0,
            from: Some(1),
            time: Time::System,
        };
        while let Some(said) = raw.message() {
            match said {
                Says::Hello { .. } => raw.put(&framed(&welcome)),
                Says::Name(_) => raw.put(&framed(&Hears::Named)),
                Says::Here(_) | Says::Slot(_) => {}
                Says::Question { .. } => {
                    count.fetch_add(1, Ordering::SeqCst);
                    break;
                }
            }
        }
        raw.hang_up();
    });
    let mut bo = Guest::of(reach(&table).unwrap(), "bo");
    for times in [3, 6] {
        let outcome = bo.client.settle(super::goal("Ett"));
        assert!(matches!(outcome, Err(Denied::HostGone)), "{outcome:?}");
        assert_eq!(asked.load(Ordering::SeqCst), times);
    }
}

#[test]
fn whoever_has_no_socket_is_met_with_its_name() {
    let table = Table::new();
    let (store, ..) = Store::open(&table.place, &Opening::default()).unwrap();
    let reached = reach(&table).err().unwrap();
    assert!(matches!(reached, Unreached::Store(StoreError::Held { .. })));
    drop(store);
    let mut guest = table.sit("anna");
    guest.settle(super::goal("Sedan"));
}

#[test]
fn a_host_that_ends_in_the_middle_of_a_welcome_is_followed_by_the_next() {
    let table = Table::new();
    let half = framed(&Hears::Named);
    let host = FakeHost::saying(&table, half[..half.len() / 2].to_vec());
    let way = table.way(true);
    let coming = thread::spawn(move || way.reach().map(|reached| Guest::of(reached, "bo")));
    drop(host);
    let mut bo = coming.join().unwrap().unwrap();
    bo.settle(super::goal("Bos"));
    table.serves();
}

#[test]
fn a_hello_is_no_way_to_be_somebody() {
    let table = Table::new();
    let _host = table.sit("anna");
    let mut raw = Raw::knock(&table.socket());
    raw.say(&hello(0, [0; 32]));
    assert!(matches!(raw.hear(), Some(Hears::Welcome { newest: 0, .. })));
    raw.say(&Says::Here("A12".into()));
    assert_eq!(raw.ends(), []);
    table.serves();
}

/// Who a process of another user is to say it is, and where.
const NAME: &str = "SAMKLANG_TEST_NAME";
const SOCKET: &str = "SAMKLANG_TEST_SOCKET";

#[test]
#[ignore = "a process of another user, started by the test beside it"]
fn one_of_another_user() {
    let (Ok(name), Some(socket)) = (std::env::var(NAME), std::env::var_os(SOCKET)) else {
        return;
    };
    let mut raw = Raw::knock(socket.as_ref());
    raw.say(&hello(0, [0; 32]));
    raw.say(&Says::Name(name));
    let heard = raw.hear_until(|heard| matches!(heard, Hears::Named | Hears::Stranger));
    assert_eq!(heard, Hears::Named);
}

#[test]
fn another_user_is_who_the_group_says_and_nobody_else() {
    const NOBODY: u32 = 65_534;
    if !rustix::process::getuid().is_root() {
        println!("skipped: only root starts a process of another user");
        return;
    }
    let table = Table::new();
    for (folder, mode) in [
        (table.place.parent().unwrap(), 0o755),
        (&table.place, 0o770),
    ] {
        set_permissions(folder, Permissions::from_mode(mode)).unwrap();
    }
    let mut host = table.sit("anna");
    let may_be = |name: &str| {
        let mut command = Command::new("/proc/self/exe");
        command.args([
            "together::strangers::one_of_another_user",
            "--exact",
            "--ignored",
        ]);
        command.env(NAME, name).env(SOCKET, table.socket());
        // Of the group of users that may write the folder.
        command.uid(NOBODY).gid(rustix::process::getgid().as_raw());
        command.output().unwrap().status.success()
    };
    let login = samklang::host::identity::login_of(NOBODY);
    assert!(!may_be(login.as_str()), "a login that no member has");
    assert!(!may_be("anna"));
    let name = MemberField::Name(Title("Bo Ek".into()));
    let login = MemberField::Login(Some(Title(login)));
    host.settle(add!(Member "bo".parse().unwrap(), name, login));
    assert!(may_be("bo"));
    assert!(!may_be("nobody") && !may_be("anna") && !may_be(""));
    table.serves();
}
