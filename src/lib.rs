//! Samklang: a keyboard-driven meeting cockpit in the terminal for working groups that plan, do,
//! check and improve.
//!
//! # The code map
//!
//! ```text
//!  key ─▶ tui::input ─┐                          ┌─▶ store (append, sync)
//!                     ├─▶ Ui ─▶ Command ─▶ decide ─▶ [Event] ─┤
//!  clerk ─▶ delivery ─┘         ▲                └─▶ every session: Group::apply ─▶ draw
//!                               └──────── Record ◀────────────┘
//! ```
//!
//! | where | what lives there | what it may use |
//! |---|---|---|
//! | [`domain`] | the group and its rules: nouns, decisions, gates, the fold, queries; pure | nothing |
//! | [`lang`] | everything a person reads or types, in Swedish and English | `domain` |
//! | [`capture`] | the grammar of the line that minutes are typed in | `domain`, `lang` |
//! | [`store`] | the journal that is the truth, and sled as an index made from it | `domain` |
//! | [`host`] | the clerk who decides and keeps, the socket and those who attach, the only clock | `domain`, `store` |
//! | [`report`] | documents that leave the group, and a renderer a format | `domain`, `lang` |
//! | [`exchange`] | TOML, JSON, iCalendar and tables of readings, and the sample | `domain`, `lang` |
//! | [`tui`] | keys in, frames out | `domain`, `lang`, `host`, `capture` |
//! | [`cli`] | one subcommand a file | all of them |
//!
//! If it decides, it lives in `domain/decide`; if it reads, in `domain/query`; if it draws, in
//! `tui/screen`; if it knows a key, in `tui/keymap`; if it says a word to a person, in
//! `data/locales`. A new noun is a file with one macro in it and a row in one list.
//!
//! # The invariants
//!
//! - [`domain::Group::apply`] is the only writer of the state; a live group, a replayed one and an
//!   exported and imported one are equal, but for what only a log can tell.
//! - Nothing is acknowledged before it is synced to the journal; nothing unacknowledged is shown
//!   as saved.
//! - Whoever has the lock hosts, and nobody else writes; every session's group is the fold of the same
//!   records, and a command that is sent twice is done once.
//! - A change is kept whole or not at all. The log is only ever added to; undoing adds. A text that must
//!   go is the one exception ([`domain::erase`]): the act is recorded, and the chain vouches for what
//!   stands there instead.
//! - Events are append-only: no variant, field or word is ever removed or moved.
//! - Text is clean from where it comes in ([`domain::text::Text`]); no control sequence, bidi
//!   override or invisible character gets further.
//! - The clock stands in [`host::clock`], colours in [`tui::theme`], keys in [`tui::keymap`],
//!   `sled` and `bincode` in [`store`], and a test reads the source to see that it is so.

pub mod capture;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod host;
pub mod lang;
pub mod report;
pub mod store;
pub mod tui;
