//! The capture line: what a key costs where a line is read, previewed and completed.

use samklang::capture::{Ahead, Sight, offers, read};
use samklang::domain::guard::{Known, finds};
use samklang::domain::id::MeetingId;
use samklang::domain::noun::Noun as _;
use samklang::domain::text::Text;
use samklang::domain::{Group, Meeting};
use samklang::lang::{Language, Tongue};

use super::{least, many, tell};

/// Lines of every kind, typed letter by letter.
const LINES: &[&str] = &[
    "Polisen redovisar läget på torget och svarar på frågor",
    "! Nattvandringen förlängs till den 30 november",
    "> Kontaktar föreningarna om schemat @KFF senast fredag",
    "A14 hotad svårt att få ledare @KFF fre",
    "A12 +1 Insats 12 genomförd",
    "T31 flyttas till nästa träff",
    "närvarande POL SOC RTJ BUF",
];

/// Measures typing at a meeting of this group.
pub fn measure(group: &Group) {
    let tongue = Tongue::new(Language::Sv);
    let at = many::NOW.get(..16).and_then(|at| at.parse().ok());
    let meeting = Meeting {
        at,
        ..Meeting::blank(MeetingId(1))
    };
    let me = Text::new("sekreterare");
    let sight = Sight {
        group,
        tongue: &tongue,
        meeting: &meeting,
        me: &me,
        amends: None,
        ahead: Ahead::default(),
        now: many::NOW.parse().expect("a moment"),
    };
    let typed: Vec<&str> = LINES.iter().flat_map(|line| beginnings(line)).collect();
    let keys = typed.len() as u32;
    let (_, time) = least(20, || {
        typed
            .iter()
            .map(|line| read(line, &sight).preview(&sight).len())
            .sum::<usize>()
    });
    tell("capture, a key with its preview", "", time / keys);
    let (_, time) = least(20, || {
        typed
            .iter()
            .map(|line| offers(line, line.len(), &sight).len())
            .sum::<usize>()
    });
    tell("capture, a completion", "", time / keys);
    // A line as long as people write them, with all that the guard looks at.
    let long = "A14 hotad, Anna ringer 0382-152 00 om Storgatan 12 senast 2020-10-12: ".repeat(3);
    let (_, time) = least(20, || finds(&long, Known::of(group)).len());
    let length = format!("{} characters", long.chars().count());
    tell("guard, a key", &length, time);
    let worst = least(20, || offers("Vi talade om nattvandring", 25, &sight).len()).1;
    tell("capture, titles sought", "", worst);
}

fn beginnings(line: &str) -> impl Iterator<Item = &str> {
    line.char_indices()
        .skip(1)
        .filter_map(|(at, _)| line.get(..at))
        .chain([line])
}
