//! What bytes become, whole, in pieces and late.

use super::*;

/// Feeds the bytes in one piece, then one by one, and expects the same from both.
fn decoded(bytes: &[u8]) -> Vec<Input> {
    let (mut whole, mut pieces) = (Vec::new(), Vec::new());
    let mut decoder = Decoder::default();
    decoder.feed(bytes, &mut whole);
    decoder.settle(&mut whole);
    let mut decoder = Decoder::default();
    for byte in bytes {
        decoder.feed(&[*byte], &mut pieces);
    }
    decoder.settle(&mut pieces);
    assert_eq!(whole, pieces, "split differently");
    assert!(!matches!(decoder.waits(), Some(Wait::Escape | Wait::Rest)));
    whole
}

fn keys(bytes: &[u8]) -> String {
    decoded(bytes)
        .iter()
        .map(|input| match input {
            Input::Key(key) => format!("{:?}/{:?} ", key.code, key.modifiers.bits()),
            Input::Paste(text) => format!("{text:?} "),
            Input::Answer => "answer ".into(),
        })
        .collect()
}

#[test]
fn text_in_any_script_is_text() {
    assert_eq!(
        keys("aÅ€𝄞?".as_bytes()),
        "Char('a')/0 Char('Å')/0 Char('€')/0 Char('𝄞')/0 Char('?')/0 "
    );
    assert_eq!(keys(b"a\xffb\xc3("), "Char('a')/0 Char('b')/0 Char('(')/0 ");
}

#[test]
fn control_keys_have_their_names() {
    assert_eq!(
        keys(b"\r\n\t\x7f\x08\x10\x00"),
        "Enter/0 Enter/0 Tab/0 Backspace/0 Backspace/0 Char('p')/2 Char(' ')/2 "
    );
}

#[test]
fn escape_is_a_key_only_when_nothing_follows() {
    assert_eq!(keys(b"\x1b"), "Esc/0 ");
    assert_eq!(keys(b"\x1b[A"), "Up/0 ");
    assert_eq!(keys(b"\x1b\x1b[A"), "Esc/0 Up/0 ");
    assert_eq!(keys(b"\x1bb\x1b\x7f"), "Char('b')/4 Backspace/4 ");
    assert_eq!(keys(b"\x1b["), "Char('[')/4 ");
}

#[test]
fn pasted_text_is_one_message_with_plain_line_ends() {
    assert_eq!(
        keys(b"a\x1b[200~q\r\nx\ry\x1b[A\x1b[201~b"),
        "Char('a')/0 \"q\\nx\\ny\\u{1b}[A\" Char('b')/0 "
    );
}

#[test]
fn an_unfinished_paste_is_not_typed() {
    let mut found = Vec::new();
    let mut decoder = Decoder::default();
    decoder.feed(b"\x1b[200~qqq", &mut found);
    decoder.settle(&mut found);
    assert!(found.is_empty() && decoder.waits().is_none());
    decoder.feed(b"\x1b[201~", &mut found);
    assert_eq!(found, [Input::Paste("qqq".into())]);
}

/// Feeds pieces between which so much time passes that each is settled, if the decoder waits for time at all.
fn slowly(pieces: &[&[u8]]) -> Vec<Input> {
    let (mut found, mut decoder) = (Vec::new(), Decoder::default());
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 && decoder.waits() == Some(Wait::Escape) {
            decoder.settle(&mut found);
        }
        decoder.feed(piece, &mut found);
    }
    found
}

#[test]
fn a_sequence_that_lost_its_escape_on_a_slow_line_is_not_typed() {
    let esc = decoded(b"\x1b");
    for rest in ["[A", "[1~", "[7~", "[[A", "OP", "[1;5C"] {
        let whole = decoded(format!("\x1b{rest}").as_bytes());
        let found = slowly(&[b"\x1b", rest.as_bytes()]);
        assert_eq!(found, [esc.clone(), whole].concat(), "{rest}");
    }
    let paste = slowly(&[b"\x1b", b"[200~q\x1b", b"[201~"]);
    assert_eq!(
        paste,
        [esc.clone(), vec![Input::Paste("q".into())]].concat()
    );
    // Typed one by one, or words that only begin alike.
    assert_eq!(
        slowly(&[b"\x1b", b"[", b"A"]),
        [esc.clone(), decoded(b"[A")].concat()
    );
    assert_eq!(
        slowly(&[b"\x1b", b"Om"]),
        [esc.clone(), decoded(b"Om")].concat()
    );
    assert_eq!(
        slowly(&[b"\x1b", b"q", b"[A"]),
        [esc, decoded(b"q[A")].concat()
    );
}

#[test]
fn a_character_cut_in_two_is_whole_however_long_it_takes() {
    let mut decoder = Decoder::default();
    let mut found = Vec::new();
    decoder.feed(b"\xc3", &mut found);
    assert_eq!(decoder.waits(), None);
    decoder.feed(b"\xa5", &mut found);
    assert_eq!(found, decoded("å".as_bytes()));
}

#[test]
fn after_a_while_an_escape_is_over() {
    let (mut found, mut decoder) = (Vec::new(), Decoder::default());
    decoder.feed(b"\x1b", &mut found);
    decoder.settle(&mut found);
    assert_eq!(decoder.waits(), Some(Wait::Late));
    decoder.settle(&mut found);
    assert_eq!(decoder.waits(), None);
    decoder.feed(b"[A", &mut found);
    assert_eq!(found, [decoded(b"\x1b"), decoded(b"[A")].concat());
}

#[test]
fn what_terminals_report_is_swallowed() {
    assert_eq!(keys(b"\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP>|tmux\x1b\\\x1b]x\x07\x1b[?62;4c\x1b[I\x1b[12;40R.") , "Char('.')/0 ");
    assert_eq!(keys(b"\x1b[<35;10;5M\x1b[M !!."), "Char('.')/0 ");
}

#[test]
fn an_answer_is_no_key_wherever_it_comes() {
    assert_eq!(
        keys(b"a\x1b[0nb\x1b[3n"),
        "Char('a')/0 answer Char('b')/0 answer "
    );
}
