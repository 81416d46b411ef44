//! Two people at one group, each at a terminal: what one does, the other sees.

use super::Pty;
use super::kill::Place;

/// Returns two who sit down, the first of whom has the store.
fn two(place: &Place) -> (Pty, Pty) {
    let sit = |who: &str| {
        let mut pty = place.open(&["--as", who]);
        pty.wait_for_text("SAMKLANG");
        pty
    };
    (sit("sekreterare"), sit("utvecklingsledare"))
}

#[test]
fn each_sees_who_else_is_here_and_what_they_do() {
    let place = Place::new();
    let (mut first, mut second) = two(&place);
    // The initials of their names in their roles.
    first.wait_for_text("SU  sekreterare");
    second.wait_for_text("GS  utvecklingsledare");
    first.send("jjjjs2\r");
    first.wait_for_text("A12: hotad");
    second.wait_for_text("GS: A12: hotad");
    first.send("q");
    assert_eq!(first.wait_exit(), 0);
    // The one who is left has the store now, and is alone.
    second.wait_for("nobody else", |screen| {
        let head = screen.rows(0, 80).next().unwrap();
        !head.contains("GS ")
    });
    second.send("s1\r");
    second.wait_for_text("enligt plan");
    second.send("q");
    assert_eq!(second.wait_exit(), 0);
    place.done(&["check"]);
}

#[test]
fn whoever_presses_the_key_follows_the_secretary() {
    let place = Place::new();
    place.done(&["--as", "sekreterare", "meeting", "open"]);
    let (mut first, mut second) = two(&place);
    second.send("\x1b[15~");
    second.wait_for_text("ÖPPNANDE");
    first.send("3");
    first.wait_for_text("›");
    first.send("\x1b[6~");
    second.wait_for_text("FÖRRA ANTECKNINGARNA");
}

#[test]
fn the_room_sees_the_decision_that_is_read_back_and_the_card_that_is_walked() {
    let place = Place::new();
    place.done(&["--as", "sekreterare", "meeting", "open"]);
    for line in ["! Lampor köps in", "! Skyltar sätts upp"] {
        place.done(&["--as", "sekreterare", "note", line]);
    }
    let (mut first, mut room) = two(&place);
    room.send("\x1b[15~");
    room.wait_for_text("Skyltar sätts upp");
    first.send("3");
    first.wait_for_text("›");
    // F6: the oldest first.
    first.send("\x1b[17~");
    room.wait_for_text("Lampor köps in");
    first.send("\r");
    room.wait_for_text("Skyltar sätts upp");
    first.send("\r");
    first.wait_for_text("›");
    // On to the walk, and its first card.
    first.send("\x1b[6~");
    room.wait_for_text("FÖRRA ANTECKNINGARNA");
    first.send("\x1b[6~");
    room.wait_for_text("GENOMFÖRA");
    first.send("\x1b[14~");
    room.wait_for_text("A17");
}

#[test]
fn the_later_of_two_sees_both_versions_and_chooses() {
    let place = Place::new();
    let (mut first, mut second) = two(&place);
    for pty in [&mut first, &mut second] {
        pty.send("e");
        pty.wait_for_text("Ändra A17");
    }
    first.send("\x1b[F ett\x13");
    first.wait_for_text("skolan ett · u ångrar");
    second.send("\x1b[F två\x13");
    second.wait_for_text("Någon annan skrev");
    second.wait_for_text("Ctrl-s sparar ditt ändå");
    second.send("\x13");
    second.wait_for_text("skolan två · u ångrar");
    // What others have built on is theirs to undo.
    first.wait_for_text("SU: A17");
    first.send("u");
    first.wait_for_text("går inte att ångra");
}

#[test]
fn on_a_card_too_the_later_of_two_sees_what_the_other_answered() {
    let place = Place::new();
    let (mut first, mut second) = two(&place);
    for (pty, words) in [(&mut first, "Enkät kommer"), (&mut second, "Vet inte än")] {
        pty.send("\x1b[Cw");
        pty.wait_for_text("Hjälpte det?");
        pty.send(&format!("\t{words}"));
        pty.wait_for_text(words);
    }
    first.send("\r");
    first.wait_for_text("2 av 4");
    second.wait_for_text("GS: A3");
    second.send("\r");
    second.wait_for_text("Någon annan svarade ”Enkät kommer” under tiden.");
    second.wait_for_text("› Vet inte än");
    second.send("\r");
    second.wait_for_text("2 av 4");
    let kept = place.done(&["show", "A3", "--json"]);
    assert!(kept.contains("Vet inte än"), "{kept}");
}

/// Returns two at the line of a meeting that goes on, where the first has entered `lines`.
fn two_at_a_line(place: &Place, lines: &str) -> (Pty, Pty) {
    place.done(&["--as", "sekreterare", "meeting", "open"]);
    let (mut first, mut second) = two(place);
    for pty in [&mut first, &mut second] {
        pty.send("3");
        pty.wait_for_text("›");
    }
    for line in lines.lines() {
        first.send(&format!("{line}\r"));
        second.wait_for_text(line.trim_start_matches("! "));
    }
    (first, second)
}

#[test]
fn the_later_of_two_at_one_line_sees_what_the_other_made_of_it() {
    let place = Place::new();
    let (mut first, mut second) = two_at_a_line(&place, "! Rad");
    for (pty, words) in [(&mut first, " sekr"), (&mut second, " ledaren")] {
        pty.send("\x1b[A");
        pty.wait_for_text("› ! Rad");
        pty.send(words);
        pty.wait_for_text(&format!("› ! Rad{words}"));
    }
    second.send("\r");
    second.wait_for_text("Rad ledaren · Ctrl-r");
    first.wait_for_text("BESLUT Rad ledaren");
    first.send("\r");
    first.wait_for_text("Någon annan skrev ”! Rad ledaren” under tiden.");
    first.wait_for_text("› ! Rad sekr");
    second.send("\x1b[A");
    second.wait_for_text("› ! Rad ledaren");
    first.send("\r");
    first.wait_for_text("Rad sekr · Ctrl-r");
    // Where nothing was typed over it, the line that was taken up follows.
    second.wait_for_text("› ! Rad sekr");
}

#[test]
fn a_line_left_half_reworded_tells_what_others_made_of_it_before_one_came_back() {
    let place = Place::new();
    let (mut first, mut second) = two_at_a_line(&place, "Rad");
    first.send("\x1b[A sekr\x1b[1;5H");
    first.wait_for_text("› Rad sekr");
    drop(first);
    second.send("\x1b[A ledaren\r");
    second.wait_for_text("Rad ledaren · Ctrl-r");
    let mut first = place.open(&["--as", "sekreterare"]);
    first.wait_for_text("SAMKLANG");
    first.send("3");
    first.wait_for_text("› Rad sekr");
    first.send("\r");
    first.wait_for_text("Någon annan skrev ”Rad ledaren” under tiden.");
}

#[test]
fn a_line_that_is_being_typed_stays_under_its_item_when_somebody_else_goes_on() {
    let place = Place::new();
    let (mut first, mut second) = two_at_a_line(&place, "");
    first.send("Halva meningen");
    first.wait_for_text("› Halva meningen");
    second.send("\x1b[6~");
    first.wait_for_text("under 1 › Halva meningen");
    first.send(" och resten\r");
    first.wait_for_text("Halva meningen och resten · Ctrl-r");
    let kept = place.done(&["show", "M4:1", "--json"]);
    assert!(kept.contains("M4.1"), "{kept}");
}

#[test]
fn two_at_one_line_as_the_same_person_have_a_line_each_and_a_kill_takes_neither() {
    let place = Place::new();
    place.done(&["--as", "sekreterare", "meeting", "open"]);
    let begin = |who: &str| {
        let mut pty = place.open(&["--as", who]);
        pty.wait_for_text("SAMKLANG");
        pty
    };
    let mut host = begin("utvecklingsledare");
    let [mut first, mut second] = [(); 2].map(|()| begin("sekreterare"));
    for pty in [&mut first, &mut second] {
        pty.send("3");
        pty.wait_for_text("›");
    }
    first.send("Halva");
    first.wait_for_text("› Halva");
    second.send("Hela raden\r");
    second.wait_for_text("Hela raden · Ctrl-r");
    second.send("Andra halvan");
    second.wait_for_text("› Andra halvan");
    first.kill9();
    second.kill9();
    host.wait_for("nobody else", |screen| {
        let head = screen.rows(0, 80).next().unwrap();
        !head.contains("SU ")
    });
    // The newest first, the other next.
    let mut third = begin("sekreterare");
    third.send("3");
    third.wait_for_text("› Andra halvan");
    third.send(" kommer\r");
    third.wait_for_text("› Halva");
}

#[test]
fn who_closed_the_meeting_is_told_to_whoever_is_typing_and_the_line_is_kept() {
    let place = Place::new();
    let (mut first, mut second) = two_at_a_line(&place, "");
    first.send("! Halva beslutet");
    first.wait_for_text("§ 10 beslut");
    second.send("\x1b[19~");
    second.wait_for_text("avslutas");
    second.wait_for_text("Inte inskrivet: en rad hos");
    second.send("\r");
    first.wait_for_text("har avslutat M4: din rad finns kvar.");
    first.wait_for("nothing promised", |screen| {
        !screen.contents().contains("§ 10 beslut")
    });
    first.send("\r");
    first.wait_for_text("· avslutat");
    first.wait_for_text("har avslutat M4: din rad finns kvar.");
    place.done(&["--as", "utvecklingsledare", "meeting", "open", "M4"]);
    first.send("\x1b3");
    first.wait_for_text("› ! Halva beslutet");
}

#[test]
fn a_long_text_typed_at_once_is_all_there_and_alt_with_a_letter_stays_in_it() {
    let place = Place::new();
    let (mut first, mut second) = two_at_a_line(&place, "");
    first.send(&"ord ".repeat(900));
    first.send("sist");
    first.wait_for_text("ord sist");
    // In one piece, as Alt sends it.
    first.send("\x1bb");
    first.send("allra \x1b[F");
    first.wait_for_text("ord allra sist");
    first.send("\r");
    second.wait_for_text("allra");
}
