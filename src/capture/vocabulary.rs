//! The words of the grammar, in both languages at once. Words of closed sets, as statuses, stand in
//! `data/locales` with the others and are read by `lang`.

use crate::domain::meeting::Presence;

/// What a mark at the beginning of a line makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Decision,
    Action,
    Question,
    Parked,
}

/// Signs that are marks at the very beginning.
pub(super) const SIGNS: &[(char, Mark)] = &[
    ('!', Mark::Decision),
    ('>', Mark::Action),
    ('?', Mark::Question),
    ('+', Mark::Parked),
];

/// Words that are marks where a colon or a dash follows; å, ä and ö also as keyboards without them have it.
pub(super) const MARKS: &[(&str, Mark)] = &[
    ("beslut", Mark::Decision),
    ("decision", Mark::Decision),
    ("beslutas", Mark::Decision),
    ("beslutades", Mark::Decision),
    ("decided", Mark::Decision),
    ("åtgärd", Mark::Action),
    ("atgard", Mark::Action),
    ("action", Mark::Action),
    ("fråga", Mark::Question),
    ("fraga", Mark::Question),
    ("question", Mark::Question),
    ("parkera", Mark::Parked),
    ("parkerat", Mark::Parked),
    ("parkeras", Mark::Parked),
    ("park", Mark::Parked),
    ("parked", Mark::Parked),
];

/// Words by which what was decided begins: *beslutades att*.
pub(super) const THAT: &[&str] = &["att", "that"];

/// A word of attendance: what it notes, and whether it is one that hardly begins a sentence.
pub(super) const ATTENDANCE: &[(&str, Presence, bool)] = &[
    ("närvarande", Presence::Present, true),
    ("narvarande", Presence::Present, true),
    ("present", Presence::Present, true),
    ("närv", Presence::Present, true),
    ("kommer", Presence::Came, false),
    ("anländer", Presence::Came, false),
    ("arrives", Presence::Came, false),
    ("arrive", Presence::Came, false),
    ("joins", Presence::Came, false),
    ("går", Presence::Left, false),
    ("gar", Presence::Left, false),
    ("lämnar", Presence::Left, false),
    ("leaves", Presence::Left, false),
    ("leave", Presence::Left, false),
    ("left", Presence::Left, false),
    ("kommit", Presence::Came, false),
    ("anlänt", Presence::Came, false),
    ("arrived", Presence::Came, false),
    ("comes", Presence::Came, false),
    ("gått", Presence::Left, false),
    ("lämnat", Presence::Left, false),
    ("ansluter", Presence::Came, false),
    ("kom", Presence::Came, false),
    ("came", Presence::Came, false),
    ("anlände", Presence::Came, false),
    ("anslöt", Presence::Came, false),
    ("joined", Presence::Came, false),
    ("tillbaka", Presence::Came, false),
    ("back", Presence::Came, false),
    ("gick", Presence::Left, false),
    ("lämnade", Presence::Left, false),
    ("sjuk", Presence::Apologies, false),
    ("sjuka", Presence::Apologies, false),
    ("sick", Presence::Apologies, false),
    ("ill", Presence::Apologies, false),
    ("frånvarande", Presence::Apologies, true),
    ("franvarande", Presence::Apologies, true),
    ("förhinder", Presence::Apologies, true),
    ("forhinder", Presence::Apologies, true),
    ("apologies", Presence::Apologies, true),
    ("absent", Presence::Apologies, true),
    ("adjungerad", Presence::CoOpted, true),
    ("adjungerade", Presence::CoOpted, true),
    ("adjungerat", Presence::CoOpted, true),
    ("adjungeras", Presence::CoOpted, true),
    ("co-opted", Presence::CoOpted, true),
    ("coopted", Presence::CoOpted, true),
];

/// Words that begin a line with somebody's dissent.
pub(super) const DISSENTS: &[&str] = &["reservation", "dissent"];

/// Words by which somebody who is named dissents.
pub(super) const DISSENTS_AFTER: &[&str] = &[
    "reserverar sig",
    "reserverade sig",
    "har reserverat sig",
    "dissents",
    "dissented",
];

/// Words that lead to who dissents.
pub(super) const FROM_WHOM: &[&str] = &["från", "fran", "av", "from", "by"];

/// Words that lead to what is dissented from.
pub(super) const AGAINST: &[&str] = &["mot", "till", "from", "against", "to"];

/// Words for the decision at hand.
pub(super) const THE_DECISION: &[&str] = &["beslutet", "detta", "it", "this"];

/// What stands between names that are counted up.
pub(super) const AND: &[&str] = &["och", "and", "&", "samt", "+", "/"];

/// What may stand between who and a word of attendance: *KFF har gått*.
pub(super) const AUXILIARY: &[&str] = &[
    "är", "har", "is", "are", "has", "have", "sends", "send", "sent", "anmäler", "anmälde",
    "anmält",
];

/// What may stand between a thing and how it is going: *A14 är klar*.
pub(super) const IS: &[&str] = &["är", "ar", "is"];

/// Words for all who are expected at a meeting.
pub(super) const EVERYONE: &[&str] = &["alla", "samtliga", "all", "everyone", "everybody"];

/// What may follow a word of attendance: *RTJ kommer nu*.
pub(super) const NOW: &[&str] = &["nu", "now"];

/// What may follow a word of attendance too: *KFF lämnar mötet*.
pub(super) const THE_MEETING: &[&str] = &[
    "till mötet",
    "mötet",
    "sammanträdet",
    "träffen",
    "the meeting",
];

/// Words that a line begins with that calls in nobody: *Ingen adjungeras*.
pub(super) const NOBODY: &[&str] = &[
    "ingen", "inga", "vem", "vilka", "vi", "ni", "de", "den", "det", "alla", "samtliga", "no",
    "nobody", "who", "we", "they", "it", "all", "everyone",
];

/// Words in lower case that stand in what somebody is called: *Chefen för IT*.
pub(super) const OF_TITLES: &[&str] = &[
    "för", "på", "vid", "från", "i", "of", "at", "for", "from", "the",
];

/// Words by which a day is demanded, wherever they stand.
pub(super) const BY: &[&str] = &[
    "senast", "by", "före", "innan", "before", "deadline", "due", "latest",
];

/// Words after which an eve or six digits are a day: `före jul`, `senast 201103`.
pub(super) const LEADS_TO_EVE: &[&str] = &[
    "senast", "by", "före", "fore", "innan", "before", "till", "tills", "until", "deadline", "due",
];

/// Words after which digits are no day: *dnr 201103*.
pub(super) const NUMBERED: &[&str] = &["nr", "dnr", "tel", "telefon", "no", "number", "phone"];

/// Words that lead to the day to which something is moved.
pub(super) const TO: &[&str] = &["till", "to", "until"];

/// What stands between two days of which either is meant.
pub(super) const OR: &[&str] = &["eller", "or"];

/// Words that say that an action is as it was.
pub(super) const UNCHANGED: &[&str] = &[
    "oförändrad",
    "oförändrat",
    "oforandrad",
    "oforandrat",
    "som förut",
    "inget nytt",
    "unchanged",
    "no change",
    "nothing new",
];

/// Words that say that a new day follows.
pub(super) const NEW_DAY: &[&str] = &["ny dag", "nytt datum", "new day", "new date"];

/// Words that go with a day at the end of a line.
pub(super) const LEADS: &[&str] = &[
    "senast", "by", "före", "innan", "before", "deadline", "due", "latest", "till", "tills",
    "until", "til", "to", "inför", "på", "on", "den", "the", "vid", "at",
];

/// Words by which an action is moved to another day.
pub(super) const MOVED: &[&str] = &[
    "flyttas",
    "flytta",
    "flyttad",
    "flyttat",
    "flyttades",
    "moved",
    "move",
    "moves",
    "postponed",
    "uppskjuten",
    "uppskjutet",
];

/// Words that only go with those: *flyttas fram till*.
pub(super) const AHEAD: &[&str] = &["fram", "framåt", "forward", "back"];

/// Words that say the next meeting's day.
pub(super) const NEXT_MEETING: &[&str] = &[
    "nästa träff",
    "nästa möte",
    "nästa mötet",
    "nasta traff",
    "nasta mote",
    "next meeting",
    "nästa sammanträde",
];

/// Texts that would be read as dates and hardly ever are: *sund*, *fred*, *in the sun*.
pub(super) const NO_DATES: &[&str] = &["sund", "fred", "the sun"];

/// Words after which a day lies in the past or is only spoken of.
pub(super) const SINCE: &[&str] = &[
    "sedan", "since", "från", "from", "i", "in", "efter", "after",
];

/// Beginnings of statuses that are words of their own where more follows: *A12 kl 13*, *A12 at the
/// station*, *A12 ej klar*.
pub(super) const ORDINARY: &[&str] = &[
    "a", "at", "on", "o", "en", "enligt", "ej", "no", "not", "kl", "do", "st", "i", "is", "in",
    "på", "pa", "op", "d", "it", "its", "dr",
];

/// Other forms of statuses, as they are said.
pub(super) const STATUS_FORMS: &[(&str, &str)] = &[
    ("klart", "done"),
    ("klara", "done"),
    ("färdig", "done"),
    ("färdigt", "done"),
    ("finished", "done"),
    ("completed", "done"),
    ("hotat", "at-risk"),
    ("hotade", "at-risk"),
    ("hindrad", "blocked"),
    ("hindrat", "blocked"),
    ("stoppat", "stopped"),
    ("stoppade", "stopped"),
    ("ej påbörjat", "not-started"),
    ("inte påbörjad", "not-started"),
    ("inte påbörjat", "not-started"),
    ("enligt planen", "on-track"),
    ("enl plan", "on-track"),
    ("enl. plan", "on-track"),
];

/// What people say of how it goes and is no status, each with the status that is likely meant.
pub(super) const NO_STATUSES: &[(&str, &str)] = &[
    ("försenad", "at-risk"),
    ("försenat", "at-risk"),
    ("försenade", "at-risk"),
    ("forsenad", "at-risk"),
    ("delayed", "at-risk"),
    ("late", "at-risk"),
    ("pausad", "stopped"),
    ("pausat", "stopped"),
    ("paused", "stopped"),
];

/// Other forms of how an action goes.
pub(super) const FOLLOW_FORMS: &[(&str, &str)] = &[
    ("klart", "done"),
    ("klara", "done"),
    ("färdig", "done"),
    ("färdigt", "done"),
    ("utförd", "done"),
    ("genomförd", "done"),
    ("finished", "done"),
    ("completed", "done"),
    ("struket", "dropped"),
    ("stryks", "dropped"),
    ("utgår", "dropped"),
    ("utgar", "dropped"),
    ("hinder", "hindered"),
    ("hindrat", "hindered"),
    ("blocked", "hindered"),
    ("pågår", "on-its-way"),
    ("on the way", "on-its-way"),
];

/// Numbers in words, from one.
const NUMBERS: &[&[&str]] = &[
    &["en", "ett", "one"],
    &["två", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
    &["elva", "eleven"],
    &["tolv", "twelve"],
];

/// Returns the number that a word names.
pub(super) fn number(word: &str) -> Option<i32> {
    let place = NUMBERS.iter().position(|words| words.contains(&word))?;
    i32::try_from(place + 1).ok()
}
