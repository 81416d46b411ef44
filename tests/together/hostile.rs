//! Whatever comes in by the socket, the host serves everybody else as if nothing had happened.

use std::thread;

use samklang::domain::Command;

use super::raw::{
    FRAME_MAX, Hears, Question, Raw, Says, Wanted, bytes, frame, framed, hello, this_program,
};
use super::{Guest, Table, goal};

/// What a host takes from somebody who has not said who it is.
const STRANGER_MAX: usize = 4 * 1024;

/// A host that somebody is about to do something to.
fn table() -> (Table, Guest) {
    let table = Table::new();
    let host = table.sit("anna");
    (table, host)
}

fn wish(title: &str) -> Wanted {
    Wanted::Command(bytes(&goal(title)))
}

/// Numbers that look random and are the same every time.
fn noise(count: usize, seed: u64) -> Vec<u8> {
    let mut state = seed;
    let next = std::iter::repeat_with(|| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 56) as u8
    });
    next.take(count).collect()
}

/// Sends bytes to a host that it must end the connection for, before anything and once one is let in.
fn is_ended_for(table: &Table, sent: &[u8]) {
    let mut raw = Raw::knock(&table.socket());
    raw.put(sent);
    assert_eq!(raw.ends(), []);
    let mut raw = Raw::come_in(&table.socket(), "bo");
    raw.put(sent);
    let said = raw.ends();
    let only_who_is_here = said.iter().all(|said| matches!(said, Hears::Present(_)));
    assert!(only_who_is_here, "{said:?}");
}

#[test]
fn bytes_that_are_no_frame_end_the_connection() {
    let (table, _host) = table();
    is_ended_for(&table, b"GET / HTTP/1.1\r\nHost: samklang\r\n\r\n");
    is_ended_for(&table, &[0; 64]);
    is_ended_for(&table, &[255; 64]);
    for seed in 0..40 {
        // The first byte but three is more than any frame has.
        let mut sent = noise(20 + 100 * seed, seed as u64);
        sent[3] |= 1;
        is_ended_for(&table, &sent);
    }
    table.serves();
}

#[test]
fn no_length_is_believed() {
    let (table, _host) = table();
    for length in [0, FRAME_MAX as u32 + 1, 2_000_000_000, u32::MAX] {
        let sent = [length.to_le_bytes().as_slice(), &[0; 4]].concat();
        is_ended_for(&table, &sent);
    }
    // Nothing can follow on nothing.
    is_ended_for(&table, &frame(1, &[]));
    is_ended_for(&table, &frame(2, b"x"));
    table.serves();
}

#[test]
fn a_frame_with_any_bit_flipped_ends_the_connection() {
    let (table, _host) = table();
    let sound = framed(&hello(0, [0; 32]));
    for bit in 0..8 * sound.len() {
        let mut sent = sound.clone();
        sent[bit / 8] ^= 1 << (bit % 8);
        let mut raw = Raw::knock(&table.socket());
        raw.put(&sent);
        // A length that became greater waits for what never comes.
        let _ = raw.0.shutdown(std::net::Shutdown::Write);
        assert_eq!(raw.ends(), [], "bit {bit}");
    }
    table.serves();
}

#[test]
fn a_sound_frame_that_is_no_message_ends_the_connection() {
    let (table, _host) = table();
    let hello = bytes(&hello(0, [0; 32]));
    for message in [
        Vec::new(),
        vec![99],
        vec![255; 40],
        [hello.as_slice(), &[0]].concat(),
        hello[..hello.len() - 1].to_vec(),
        // A name that is said to be longer than there is memory.
        [&[1, 253], u64::MAX.to_le_bytes().as_slice()].concat(),
        // A name that is no text.
        vec![1, 2, 0xff, 0xfe],
    ] {
        is_ended_for(&table, &frame(0, &message));
    }
    for seed in 0..200 {
        let mut raw = Raw::knock(&table.socket());
        raw.put(&frame(0, &noise(1 + seed % 60, seed as u64)));
        raw.hang_up();
    }
    table.serves();
}

#[test]
fn what_comes_out_of_turn_ends_the_connection() {
    let (table, _host) = table();
    let hello = || hello(0, this_program());
    let name = || Says::Name("bo".into());
    let question = || Says::Question {
        ticket: 1,
        question: Question::Draft("bo M3".into()),
    };
    let here = || Says::Here("A12".into());
    for (said, named) in [
        (vec![hello(), hello()], false),
        (vec![name()], false),
        (vec![question()], false),
        (vec![here()], false),
        (vec![hello(), question()], false),
        (vec![hello(), here(), name()], false),
        (vec![hello(), name(), name()], true),
        (vec![hello(), name(), question(), hello()], true),
    ] {
        let mut raw = Raw::knock(&table.socket());
        for said in &said {
            raw.say(said);
        }
        let heard = raw.ends();
        assert!(
            named || !heard.contains(&Hears::Named),
            "{said:?}: {heard:?}"
        );
    }
    table.serves();
}

#[test]
fn a_stranger_may_not_say_much() {
    let (table, _host) = table();
    for length in [STRANGER_MAX, 60_000, 1 << 20] {
        let mut raw = Raw::knock(&table.socket());
        raw.say(&hello(0, [0; 32]));
        raw.say(&Says::Name("n".repeat(length)));
        assert!(!raw.ends().contains(&Hears::Named));
    }
    // Piece by piece is no way round it.
    let mut raw = Raw::knock(&table.socket());
    raw.put(&frame(1, b"x").repeat(STRANGER_MAX + 1));
    assert_eq!(raw.ends(), []);
    table.serves();
}

#[test]
fn a_message_without_an_end_ends_the_connection() {
    let (table, mut host) = table();
    let mut raw = Raw::come_in(&table.socket(), "bo");
    let pieces = frame(1, &[7; 1_000]).repeat(1_000);
    for _ in 0..20 {
        raw.put(&pieces);
        host.settle(goal("Meanwhile"));
    }
    raw.ends();
    table.serves();
}

#[test]
fn one_who_never_reads_is_cut_off_and_nobody_waits_for_it() {
    let (table, host) = table();
    let mut bo = table.sit("bo");
    let mut deaf = Raw::come_in(&table.socket(), "döv");
    let is_here = |bo: &Guest| {
        let present = bo.client.present().iter();
        present.map(|one| one.who.as_str()).any(|who| who == "döv")
    };
    bo.wait_for("who never reads", |client| client.present().len() == 3);
    let long = "ö".repeat(190);
    let mut asked = 0;
    while is_here(&bo) {
        for n in 0..200 {
            bo.client.ask(goal(&format!("{n} {long}")));
        }
        for _ in 0..200 {
            assert!(bo.answer().1.is_ok());
        }
        bo.client.take();
        asked += 200;
        assert!(asked < 20_000, "it is told for ever");
    }
    let told = deaf.ends().len();
    assert!(told < asked, "told {told} of {asked}");
    drop(host);
    table.serves();
}

#[test]
fn one_who_asks_and_never_reads_is_cut_off_and_fills_no_memory() {
    let (table, mut host) = table();
    for n in 0..20 {
        host.settle(goal(&format!("{n} {}", "ö".repeat(150))));
    }
    let socket = table.socket();
    let flood = thread::spawn(move || {
        let mut raw = Raw::come_in(&socket, "bo");
        let page = Question::Records {
            from: 1,
            most: 1_000,
        };
        let mut asked = 0;
        while asked < 200_000 {
            let ask = framed(&Says::Question {
                ticket: asked,
                question: page.clone(),
            });
            if std::io::Write::write_all(&mut raw.0, &ask).is_err() {
                break;
            }
            asked += 1;
        }
        asked
    });
    while !flood.is_finished() {
        host.settle(goal("Meanwhile"));
    }
    assert!(flood.join().unwrap() < 200_000);
    table.serves();
}

#[test]
fn one_who_is_everywhere_at_once_drowns_nobody() {
    let (table, _host) = table();
    let mut bo = table.sit("bo");
    let mut other = Raw::come_in(&table.socket(), "cia");
    let mut fidget = Raw::come_in(&table.socket(), "orolig");
    for n in 0..5_000 {
        fidget.say(&Says::Here(format!("A{n}")));
    }
    other.ask(1, Question::Draft("cia M3".into()));
    other.answers(1);
    bo.wait_for("where it came to rest", |client| {
        let present = client.present().iter();
        present
            .map(|one| one.place.as_str())
            .any(|place| place == "A4999")
    });
    // No place is that long.
    fidget.say(&Says::Here("A".repeat(1 << 20)));
    fidget.ends();
    table.serves();
}

#[test]
fn three_hundred_at_once_are_too_many_and_the_next_one_is_not() {
    let (table, mut host) = table();
    let mut crowd: Vec<_> = (0..300).map(|_| Raw::knock(&table.socket())).collect();
    for raw in &mut crowd {
        raw.say(&hello(0, this_program()));
    }
    let welcomed = crowd.iter_mut().filter_map(Raw::hear).count();
    assert_eq!(welcomed, 256);
    host.settle(goal("Meanwhile"));
    drop(crowd);
    table.serves();
}

#[test]
fn a_conversation_may_break_off_at_any_byte() {
    let (table, mut host) = table();
    let question = |question| Says::Question {
        ticket: 1,
        question,
    };
    let change = |again| {
        let wanted = wish("En gång");
        question(Question::Change {
            id: 7,
            again,
            wanted,
        })
    };
    let said = [
        framed(&hello(0, this_program())),
        framed(&Says::Name("bo".into())),
        framed(&Says::Here("A12".into())),
        framed(&change(true)),
        framed(&question(Question::KeepDraft(
            "bo M3".into(),
            Some("halv".into()),
        ))),
        framed(&question(Question::Records { from: 1, most: 5 })),
    ]
    .concat();
    for length in 0..=said.len() {
        let mut raw = Raw::knock(&table.socket());
        raw.put(&said[..length]);
        if length % 2 == 0 {
            raw.hang_up();
        }
    }
    host.wait_for("what was asked", |client| client.group().goals.len() == 1);
    table.serves();
    host.wait_for("all to have left", |client| {
        client.who_is_here().unwrap().len() == 1
    });
    assert_eq!(host.client.group().goals.len(), 2);
}

#[test]
fn a_wish_that_the_host_cannot_read_is_denied_and_the_next_one_granted() {
    let (table, _host) = table();
    let mut raw = Raw::come_in(&table.socket(), "bo");
    let unreadable = [
        Wanted::Command(Vec::new()),
        Wanted::Command(vec![250; 30]),
        Wanted::Command([bytes(&goal("Ett")), vec![0]].concat()),
        Wanted::Import(vec![vec![1, 2, 3]; 3]),
    ];
    for (ticket, wanted) in (1..).zip(unreadable) {
        let (id, again) = (u128::from(ticket), false);
        raw.ask(ticket, Question::Change { id, again, wanted });
        let answer = raw.answers(1).remove(&ticket);
        assert!(
            matches!(answer, Some(Hears::Changed(_, Err(_)))),
            "{answer:?}"
        );
    }
    let (id, again, wanted) = (99, false, wish("Läsligt"));
    raw.ask(99, Question::Change { id, again, wanted });
    assert!(matches!(raw.answers(1)[&99], Hears::Changed(_, Ok(_))));
    table.serves();
}

#[test]
fn somebody_elses_draft_is_not_to_be_had() {
    let (table, host) = table();
    host.client.keep_draft("M3", Some("Mitt".into())).unwrap();
    for key in ["anna M3", "bo", "boM3", "", "bosse M3"] {
        for question in [
            Question::Draft(key.into()),
            Question::KeepDraft(key.into(), None),
        ] {
            let mut raw = Raw::come_in(&table.socket(), "bo");
            raw.ask(1, question);
            let said = raw.ends();
            let told = said
                .iter()
                .any(|said| matches!(said, Hears::Draft(..) | Hears::Kept(..)));
            assert!(!told, "{key}");
        }
    }
    let draft = host.client.draft("M3").unwrap();
    assert_eq!(draft.as_deref(), Some("Mitt"));
    table.serves();
}

#[test]
fn numbers_that_no_log_has_are_answered() {
    let (table, mut host) = table();
    host.settle(Command::Import(vec![
        super::goal_wish("Ett"),
        super::goal_wish("Två"),
    ]));
    let mut raw = Raw::come_in(&table.socket(), "bo");
    let ends = [0, 1, 2, 3, u64::MAX - 1, u64::MAX];
    let mut tickets = 0;
    for from in ends {
        for most in ends {
            raw.ask(tickets, Question::Records { from, most });
            raw.ask(tickets + 1, Question::Hashes { from, most });
            tickets += 2;
        }
        let (id, again, wanted) = (u128::from(from) + 9, true, Wanted::UndoOf(from));
        raw.ask(tickets, Question::Change { id, again, wanted });
        tickets += 1;
        raw.answers(13);
    }
    for known in ends {
        let mut raw = Raw::knock(&table.socket());
        raw.say(&hello(known, [9; 32]));
        assert!(matches!(raw.hear(), Some(Hears::Welcome { .. })), "{known}");
        raw.say(&Says::Name("bo".into()));
        raw.hear_until(|heard| *heard == Hears::Named);
    }
    table.serves();
}
