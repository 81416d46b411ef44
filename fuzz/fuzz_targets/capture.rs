//! The capture line under any input: it never panics, never loses what was typed, tells apart only
//! what is there, and the group grants whatever a line says.
//!
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run capture`

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use samklang::capture::{Ahead, Outcome, Sight, offers, pieces, read};
use samklang::domain::command::{Command, Step};
use samklang::domain::field::Value;
use samklang::domain::id::MeetingId;
use samklang::domain::noun::NounKind;
use samklang::domain::text::Text;
use samklang::domain::{AnyWish, Group, Record, Stamp, decide};
use samklang::exchange::{sample, toml};
use samklang::lang::{Language, Tongue};

/// What lines are made of, where the input is read as a list of them.
const PIECES: &[&str] = &[
    "!", ">", "?", "+", "beslut:", "åtgärd:", "action:", "fråga:", "park:", " ", " ", " ", " ", ", ",
    ": ", "A12", "A14", "a15", "A99", "A", "T31", "T24", "T99", "L1.1", "L1.2", "L9.9", "@KFF", "@POL",
    "@kommunpolis", "@xyz", "@", "@jag", "KFF", "POL", "hotad", "klar", "klart", "h", "enligt", "plan",
    "at", "risk", "ej", "påbörjad", "på", "gång", "+1", "-1", "-500", "+två", "−3", "+99999999999",
    "flyttas", "moved", "till", "to", "senast", "by", "den", "the", "no", "later", "than", "fre",
    "fredag", "12/10", "30/2", "12", "okt", "2020", "v43", "v.", "43", "2020-10-12", "1899-01-01",
    "imorgon", "om", "två", "veckor", "in", "two", "weeks", "nästa", "träff", "next", "meeting", "kl",
    "13", "13:00", "närvarande", "kommer", "går", "förhinder", "adjungerad", "present", "leaves",
    "co-opted", "Rektor", "och", "and", "–", "(", ")", "\"", "å", "\u{30a}", "\u{200b}", "\u{202e}",
    "\u{1b}[2J", "\n", "\t", "\u{2028}", "ß", "İ", "ﬁ", "🚲", "\u{fe0f}",
];

struct Room {
    group: Group,
    meeting: MeetingId,
    stamp: Stamp,
    tongues: [Tongue; 2],
}

static ROOM: LazyLock<Room> = LazyLock::new(|| {
    let mut room = Room {
        group: Group::default(),
        meeting: MeetingId(0),
        stamp: Stamp {
            at: "2020-10-05T13:47:00+02:00".parse().expect("a moment"),
            by: "sekreterare".into(),
        },
        tongues: Language::ALL.map(Tongue::new),
    };
    let rows = toml::read(sample::savsjo(), &room.group).expect("the sample");
    room.take(rows.command());
    for at in ["2020-10-05T13:00", "2020-10-19T13:00"] {
        let at = Value::Wall(at.parse().expect("a time"));
        let title = Value::Text("Träff".into());
        let fields = vec![("title".to_owned(), title), ("at".to_owned(), at)];
        let wish = AnyWish::add(NounKind::Meeting, None, fields).expect("a meeting");
        room.take(Command::Noun(wish));
    }
    let meetings: Vec<MeetingId> = room.group.meetings.iter().map(|meeting| meeting.id).collect();
    room.meeting = meetings[meetings.len() - 2];
    let (meeting, step) = (room.meeting, Step::Open);
    room.take(Command::Meet { meeting, step });
    room
});

impl Room {
    fn take(&mut self, command: Command) {
        for event in decide(&self.group, command, &self.stamp).expect("granted") {
            let seq = self.group.seq + 1;
            let (at, by, last) = (self.stamp.at, self.stamp.by.clone(), true);
            self.group.apply(&Record { seq, at, by, last, event });
        }
    }
}

fuzz_target!(|data: &[u8]| {
    let [how, cursor, rest @ ..] = data else {
        return;
    };
    let line = if how & 1 == 0 {
        String::from_utf8_lossy(rest).into_owned()
    } else {
        let pieces = rest.iter().map(|byte| PIECES[usize::from(*byte) % PIECES.len()]);
        pieces.collect()
    };
    let room = &*ROOM;
    let sight = Sight {
        group: &room.group,
        tongue: &room.tongues[usize::from(how >> 1 & 1)],
        meeting: room.group.meetings.get(&room.meeting).expect("the meeting"),
        me: &room.stamp.by,
        amends: None,
        ahead: Ahead::default(),
        now: room.stamp.at,
    };
    let reading = read(&line, &sight);
    let mut last = 0;
    for span in &reading.spans {
        assert!(last <= span.start && span.start < span.end);
        assert!(line.get(span.start..span.end).is_some());
        last = span.end;
    }
    let source = Text::new(&line);
    match &reading.outcome {
        Outcome::Nothing => assert!(source.is_empty()),
        Outcome::Asks(asks) => assert_eq!(asks.line, source),
        Outcome::Says(said) => {
            assert_eq!(said.line, source);
            if source.chars() <= Text::PROSE_MAX {
                let (meeting, item, said) = (room.meeting, None, said.clone());
                let command = Command::Minute { meeting, item, said };
                assert!(decide(&room.group, command, &room.stamp).is_ok());
            }
        }
    }
    let preview = reading.preview(&sight);
    assert!(!preview.contains('\n') && preview.is_empty() == source.is_empty());
    for offer in offers(&line, usize::from(*cursor), &sight) {
        assert!(line.get(offer.start..offer.end).is_some() && !offer.text.is_empty());
    }
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(bare(&pieces(&line).concat()), bare(&line));
});
