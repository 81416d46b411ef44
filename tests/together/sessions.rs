//! One host and those who are attached to it: what each of them sees, asks and is told.

use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixListener;

use samklang::domain::{Command, Refusal};
use samklang::host::{Ask, Denied};
use samklang::store::{image, unpack};

use super::raw::{Hears, Question, Raw, Says, Wanted, bytes, hello, this_program};
use super::{Table, fold, goal, goal_wish, mode, refusal, titles};

/// The most records of one answer.
const PAGE: usize = 1_000;

#[test]
fn what_one_settles_the_others_take() {
    let table = Table::new();
    let [mut host, mut bo, mut cia] = table.seat(["anna", "bo", "cia"]);
    host.settle(goal("Annas"));
    bo.learns(1);
    let theirs = bo.settle(goal("Bos"));
    assert_eq!((theirs[0].seq, theirs[0].by.as_str()), (2, "bo"));
    cia.settle(goal("Cias"));
    for guest in [&mut host, &mut bo, &mut cia] {
        guest.learns(3);
        assert_eq!(titles(guest.client.group()), ["Annas", "Bos", "Cias"]);
    }
    assert_eq!(host.client.group(), bo.client.group());
    assert_eq!(host.client.group(), cia.client.group());
    assert_eq!(&fold(&cia.log()), cia.client.group());
}

#[test]
fn each_is_told_what_others_did_and_not_what_they_did_themselves() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    bo.settle(goal("Bos"));
    host.settle(goal("Annas"));
    let others = |guest: &mut super::Guest| {
        let mut others = Vec::new();
        while guest.client.group().seq < 2 || others.is_empty() {
            others.extend(guest.client.take());
        }
        let by: Vec<_> = others.iter().map(|record| record.by.to_string()).collect();
        by
    };
    assert_eq!(others(&mut host), ["bo"]);
    assert_eq!(others(&mut bo), ["anna"]);
}

#[test]
fn what_is_asked_in_one_go_is_answered_in_order_each_under_its_ticket() {
    let table = Table::new();
    let [_host, mut bo] = table.seat(["anna", "bo"]);
    let asked: Vec<_> = (0..300)
        .map(|n| bo.client.ask(goal(if n % 3 == 1 { "" } else { "Ett mål" })))
        .collect();
    for (n, ticket) in asked.into_iter().enumerate() {
        let (answered, outcome) = bo.answer();
        assert_eq!((answered, outcome.is_ok()), (ticket, n % 3 != 1));
    }
    bo.client.take();
    assert_eq!(bo.client.group().goals.len(), 200);
    assert_eq!(&fold(&bo.log()), bo.client.group());
}

#[test]
fn everybody_undoes_their_own() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    host.settle(goal("Annas"));
    bo.settle(goal("Bos"));
    host.settle(goal("Annas andra"));
    bo.client.settle(Ask::Undo).unwrap();
    assert_eq!(titles(bo.client.group()), ["Annas", "Annas andra"]);
    let nothing = bo.client.settle(Ask::Undo);
    assert_eq!(refusal(nothing), Refusal::NothingToUndo);
    bo.client.settle(Ask::Redo).unwrap();
    // That it is undone is a record, and what that does is another.
    host.learns(7);
    assert_eq!(host.client.group(), bo.client.group());
    host.client.settle(Ask::UndoOf(2)).unwrap();
    bo.learns(9);
    assert_eq!(titles(bo.client.group()), ["Annas", "Annas andra"]);
}

#[test]
fn everybody_has_drafts_of_their_own_wherever_they_sit() {
    let table = Table::new();
    let [host, bo] = table.seat(["anna", "bo"]);
    host.client.keep_draft("M3", Some("Annas".into())).unwrap();
    bo.client.keep_draft("M3", Some("Bos".into())).unwrap();
    bo.client.keep_draft_soon("M4", Some("Bos andra"));
    let draft = |guest: &super::Guest, key| guest.client.draft(key).unwrap();
    assert_eq!(draft(&host, "M3").as_deref(), Some("Annas"));
    assert_eq!(draft(&bo, "M3").as_deref(), Some("Bos"));
    assert_eq!(draft(&bo, "M4").as_deref(), Some("Bos andra"));
    host.client.close().unwrap();
    // Whichever of the two the store is with, they are Bo's.
    assert_eq!(draft(&bo, "M3").as_deref(), Some("Bos"));
    bo.client.keep_draft("M3", None).unwrap();
    let anna = table.sit("anna");
    assert_eq!(draft(&anna, "M3").as_deref(), Some("Annas"));
    assert_eq!((draft(&bo, "M3"), draft(&anna, "M4")), (None, None));
}

#[test]
fn two_sessions_of_one_person_have_a_draft_each() {
    let table = Table::new();
    let [host, one, other] = table.seat(["anna", "bo", "bo"]);
    let draft = |guest: &super::Guest| guest.client.draft("M3").unwrap();
    one.client.keep_draft("M3", Some("Ett".into())).unwrap();
    // The line of the other may be dead: the first time, there is a copy of what it has.
    assert_eq!(draft(&other).as_deref(), Some("Ett"));
    other.client.keep_draft("M3", Some("Två".into())).unwrap();
    other.client.keep_draft("M3", None).unwrap();
    assert_eq!(draft(&one).as_deref(), Some("Ett"));
    assert_eq!(draft(&other), None);
    // Whoever only looks sees it, and takes nothing.
    let seen = other.client.draft_anywhere("M3").unwrap();
    assert_eq!(seen.as_deref(), Some("Ett"));
    other.client.keep_draft("M3", Some("Två".into())).unwrap();
    // Nor does the next host give to one what the other holds.
    host.client.close().unwrap();
    for (guest, own) in [(&one, "Ett"), (&other, "Två")] {
        guest.client.who_is_here().unwrap();
        assert_eq!(draft(guest).as_deref(), Some(own));
    }
    let third = table.sit("bo");
    assert!(draft(&third).is_some());
    assert_eq!(third.client.next_draft("M3").unwrap(), None);
    for (guest, own) in [(&one, "Ett"), (&other, "Två")] {
        assert_eq!(draft(guest).as_deref(), Some(own));
    }
}

#[test]
fn who_else_has_begun_something_is_told_once_for_each_that_is_another_one() {
    let table = Table::new();
    let [host, one, other] = table.seat(["anna", "bo", "bo"]);
    let drafting = |guest: &super::Guest| {
        let mut who = guest.client.drafting("M3").unwrap();
        who.sort();
        who.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(drafting(&host), [""; 0]);
    one.client.keep_draft("M3", Some("Ett".into())).unwrap();
    one.client.keep_draft("M4", Some("Annat".into())).unwrap();
    assert_eq!(drafting(&one), [""; 0], "one's own is none of another's");
    assert_eq!(drafting(&host), ["bo"]);
    // What is copied is the same.
    other.client.draft("M3").unwrap();
    assert_eq!(
        (drafting(&host), drafting(&one)),
        (vec!["bo".into()], vec![])
    );
    other.client.keep_draft("M3", Some("Två".into())).unwrap();
    host.client.keep_draft("M3", Some("Två".into())).unwrap();
    assert_eq!(drafting(&host), ["bo", "bo"]);
    assert_eq!(drafting(&one), ["anna", "bo"]);
}

#[test]
fn what_sessions_left_is_taken_up_by_the_next_ones_the_newest_first() {
    let table = Table::new();
    let mut host = table.sit("anna");
    let [one, other] = table.seat(["bo", "bo"]);
    one.client.keep_draft("M3", Some("Ett".into())).unwrap();
    other.client.keep_draft("M3", Some("Två".into())).unwrap();
    let drafts = std::fs::read_dir(table.place.join("drafts")).unwrap();
    for path in drafts.map(|entry| entry.unwrap().path()) {
        let early = std::fs::read_to_string(&path).unwrap() == "Ett";
        let hours = if early { 2 } else { 1 };
        let at = std::time::SystemTime::now() - std::time::Duration::from_secs(hours * 3_600);
        let file = std::fs::File::options().write(true).open(path).unwrap();
        file.set_modified(at).unwrap();
    }
    drop((one, other));
    host.wait_for("that both have gone", |client| client.present().len() == 1);
    let next = table.sit("bo");
    let last = table.sit("bo");
    assert_eq!(next.client.draft("M3").unwrap().as_deref(), Some("Två"));
    let after = next.client.next_draft("M3").unwrap();
    assert_eq!(after.as_deref(), Some("Ett"));
    assert_eq!(next.client.next_draft("M3").unwrap(), None);
    assert_eq!(last.client.draft("M3").unwrap(), None);
}

#[test]
fn an_import_of_more_than_a_mebibyte_goes_over_the_socket_and_comes_back_in_pages() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    let long = "ö".repeat(190);
    let rows: Vec<_> = (0..3_500)
        .map(|n| goal_wish(&format!("{n} {long}")))
        .collect();
    assert!(bytes(&rows).len() > 1 << 20);
    let records = bo.settle(Command::Import(rows));
    assert_eq!(records.len(), 3_500);
    host.learns(3_500);
    assert_eq!(host.client.group(), bo.client.group());
    assert_eq!(bo.client.records(1, 5_000).unwrap(), records[..PAGE]);
    assert_eq!(bo.client.records(3_400, 5_000).unwrap(), records[3_399..]);
    assert_eq!(bo.log(), records);
    assert_eq!(bo.client.hashes(1, 5_000).unwrap().len(), PAGE);
    let hashes = |guest: &super::Guest| guest.client.hashes(3_000, 700).unwrap();
    assert_eq!(hashes(&bo), hashes(&host));
    assert_eq!(hashes(&bo).len(), 501);
    // One who comes now is told all of it in one piece, one who comes back what it lacks.
    let cia = table.sit("cia");
    assert_eq!(cia.client.group(), bo.client.group());
}

#[test]
fn a_change_larger_than_what_a_session_may_send_is_denied_and_asked_once() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    let long = "ö".repeat(100_000);
    let rows = vec![goal_wish(&long); 84];
    let denied = bo.client.settle(Command::Import(rows));
    assert!(matches!(denied, Err(Denied::NotKept(_))), "{denied:?}");
    let draft = Some("ö".repeat(9 << 20));
    assert!(bo.client.keep_draft("M3", draft).is_err());
    bo.settle(goal("Nästa"));
    host.learns(1);
}

#[test]
fn who_is_here_and_where_is_told_to_all() {
    let table = Table::new();
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    let cia = table.sit("cia");
    cia.client.be_at("A12".into());
    let here = |client: &samklang::host::Client| -> Vec<String> {
        let present = client.present().iter();
        present
            .map(|one| format!("{} {}", one.who, one.place))
            .collect()
    };
    for guest in [&mut host, &mut bo] {
        guest.wait_for("where Cia is", |client| {
            here(client) == ["anna ", "bo ", "cia A12"]
        });
    }
    drop(cia);
    for guest in [&mut host, &mut bo] {
        guest.wait_for("that Cia has gone", |client| {
            here(client) == ["anna ", "bo "]
        });
        assert_eq!(guest.client.who_is_here().unwrap(), guest.client.present());
    }
}

#[test]
fn the_same_program_is_sent_the_group_and_any_other_the_records() {
    let table = Table::new();
    let mut host = table.sit("anna");
    for n in 0..5 {
        host.settle(goal(&n.to_string()));
    }
    let mut same = Raw::knock(&table.socket());
    same.say(&hello(0, this_program()));
    let welcome = same.hear().unwrap();
    assert!(matches!(
        welcome,
        Hears::Welcome {
            newest: 5,
            from: None,
            ..
        }
    ));
    let Some(Hears::Group(group)) = same.hear() else {
        panic!("no group");
    };
    assert_eq!(&image::read(&group).unwrap(), host.client.group());

    // All, what is new, nothing, and all where what is known is of another log.
    for (known, from, told) in [(0, 1, 1..6), (3, 4, 4..6), (5, 6, 6..6), (9, 1, 1..6)] {
        let mut other = Raw::knock(&table.socket());
        other.say(&hello(known, [7; 32]));
        other.say(&Says::Name("bo".into()));
        let welcome = other.hear().unwrap();
        assert!(
            matches!(welcome, Hears::Welcome { newest: 5, from: Some(first), .. } if first == from)
        );
        let mut heard = Vec::new();
        loop {
            match other.hear().unwrap() {
                Hears::Records(page) => heard.extend(page),
                Hears::Named => break,
                Hears::Present(_) => {}
                wrong => panic!("{wrong:?}"),
            }
        }
        let heard: Vec<_> = heard.iter().map(|record| unpack(record).unwrap()).collect();
        assert!(heard.iter().map(|record| record.seq).eq(told), "{known}");
        if from == 1 {
            assert_eq!(&fold(&heard), host.client.group());
        }
    }
}

#[test]
fn what_is_asked_again_under_the_same_id_is_done_once() {
    let table = Table::new();
    let host = table.sit("anna");
    let ask = |raw: &mut Raw, ticket, again| {
        let Command::Noun(wish) = goal("En gång") else {
            unreachable!("BUG: a goal is a noun")
        };
        let wanted = Wanted::Command(bytes(&Command::Noun(wish)));
        let id = 0x00C0_FFEE;
        raw.ask(ticket, Question::Change { id, again, wanted });
        match raw.answers(1).remove(&ticket) {
            Some(Hears::Changed(_, Ok(records))) => records,
            other => panic!("{other:?}"),
        }
    };
    let mut raw = Raw::come_in(&table.socket(), "bo");
    let first = ask(&mut raw, 1, true);
    assert_eq!(ask(&mut raw, 2, true), first);
    let mut other = Raw::come_in(&table.socket(), "bo");
    assert_eq!(ask(&mut other, 1, true), first);
    host.client.close().unwrap();
    // Nor by a host that did not hear it the first time.
    let next = table.sit("cia");
    let mut raw = Raw::come_in(&table.socket(), "bo");
    assert_eq!(ask(&mut raw, 1, true), first);
    assert_eq!(next.log().len(), 1);
    // Not asked again, it is another wish, whatever its id.
    assert_ne!(ask(&mut raw, 2, false), first);
}

#[test]
fn a_store_too_far_down_for_the_name_of_a_socket_is_shared_all_the_same() {
    let home = tempfile::tempdir().unwrap();
    let deep = home.path().join("å".repeat(60)).join("ö".repeat(60));
    std::fs::create_dir_all(&deep).unwrap();
    let place = deep.join("store");
    assert!(place.as_os_str().len() > 200);
    let table = Table::at(home, place);
    let [mut host, mut bo] = table.seat(["anna", "bo"]);
    bo.settle(goal("Bos"));
    host.learns(1);
    assert!(table.socket().exists());
    host.client.close().unwrap();
    bo.settle(goal("Bos andra"));
    table.serves();
}

#[test]
fn the_socket_is_for_those_for_whom_the_folder_is() {
    for (folder, socket) in [
        (0o700, 0o600),
        (0o750, 0o600),
        (0o770, 0o660),
        (0o2770, 0o660),
    ] {
        let table = Table::new();
        let permissions = std::fs::Permissions::from_mode(folder);
        std::fs::set_permissions(&table.place, permissions).unwrap();
        let _host = table.sit("anna");
        assert_eq!(mode(&table.socket()), socket, "{folder:o}");
        table.serves();
    }
}

#[test]
fn a_new_store_is_for_its_owner_alone() {
    let table = Table::new();
    let _host = table.sit("anna");
    assert_eq!((mode(&table.place), mode(&table.socket())), (0o700, 0o600));
}

#[test]
fn what_a_killed_host_left_in_the_place_of_the_socket_is_replaced() {
    let table = Table::new();
    for name in ["socket", "socket.new"] {
        drop(UnixListener::bind(table.place.join(name)).unwrap());
    }
    let host = table.sit("anna");
    table.serves();
    host.client.close().unwrap();
    assert!(!table.socket().exists(), "nobody listens there");
    std::fs::write(table.socket(), "not even a socket").unwrap();
    let _host = table.sit("anna");
    table.serves();
}
