//! Any line: nothing panics, nothing is lost, and the group grants whatever a line says.

use proptest::prelude::*;
use proptest::sample::select;
use samklang::capture::{offers, pieces};
use samklang::domain::text::Text;

use super::{EN, ROOM, SV, sound};

/// What lines are made of.
const PIECES: &[&str] = &[
    "!",
    ">",
    "?",
    "+",
    "beslut:",
    "åtgärd:",
    "action:",
    "fråga:",
    "park:",
    "A12",
    "A14",
    "a15",
    "A99",
    "A",
    "T31",
    "T24",
    "T99",
    "L1.1",
    "L1.2",
    "L9.9",
    "@KFF",
    "@POL",
    "@kommunpolis",
    "@xyz",
    "@",
    "@jag",
    "KFF",
    "POL",
    "hotad",
    "klar",
    "klart",
    "h",
    "enligt",
    "plan",
    "at",
    "risk",
    "ej",
    "påbörjad",
    "på",
    "gång",
    "+1",
    "-1",
    "-500",
    "+två",
    "−3",
    "+99999999999",
    "flyttas",
    "moved",
    "till",
    "to",
    "senast",
    "by",
    "den",
    "the",
    "no",
    "later",
    "than",
    "fre",
    "fredag",
    "12/10",
    "30/2",
    "12",
    "okt",
    "2020",
    "v43",
    "v.",
    "43",
    "2020-10-12",
    "1899-01-01",
    "imorgon",
    "om",
    "två",
    "veckor",
    "in",
    "two",
    "weeks",
    "nästa",
    "träff",
    "next",
    "meeting",
    "kl",
    "13",
    "13:00",
    "närvarande",
    "kommer",
    "går",
    "förhinder",
    "adjungerad",
    "present",
    "leaves",
    "co-opted",
    "Rektor",
    "Fritidschefen",
    "och",
    "and",
    ",",
    ".",
    ":",
    "?",
    "–",
    "(",
    ")",
    "\"",
    "å",
    "\u{30a}",
    "\u{200b}",
    "\u{202e}",
    "\u{1b}[2J",
    "\n",
    "\t",
    "\u{2028}",
    "ß",
    "İ",
    "ﬁ",
    "🚲",
    "\u{fe0f}",
];

fn line() -> impl Strategy<Value = String> {
    let between = select(vec![" ", " ", " ", "", ", ", ": ", "  "]);
    let piece = prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{1,6}",
        1 => "[a-zåäö]{1,9}",
    ];
    prop::collection::vec((piece, between), 0..12).prop_map(|words| {
        words
            .into_iter()
            .map(|(word, space)| word + space)
            .collect()
    })
}

fn completes(line: &str, cursor: usize) {
    for offer in offers(line, cursor, &ROOM.sight(&SV)) {
        assert!(offer.start <= offer.end && !offer.text.is_empty());
        let mut completed = line.to_owned();
        completed.replace_range(offer.start..offer.end, &offer.text);
        sound(&completed, &ROOM, &SV);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn any_text_is_a_line(line in any::<String>(), cursor in 0..80_usize) {
        sound(&line, &ROOM, &SV);
        completes(&line, cursor);
    }

    #[test]
    fn any_words_of_the_grammar_are_a_line(line in line(), cursor in 0..80_usize) {
        sound(&line, &ROOM, &SV);
        sound(&line, &ROOM, &EN);
        completes(&line, cursor);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn long_lines_are_read_in_pieces(words in prop::collection::vec(line(), 0..400)) {
        let long = words.join(" ");
        for piece in pieces(&long) {
            prop_assert!(Text::new(piece).chars() <= Text::PROSE_MAX);
            sound(piece, &ROOM, &SV);
        }
        sound(&long, &ROOM, &SV);
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&pieces(&long).concat()), letters(&long));
    }
}
