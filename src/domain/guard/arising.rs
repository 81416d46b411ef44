//! What tells of a person only where a document puts texts side by side: no field of the group holds it,
//! so it is known by the document and by what it says there.

use super::Kind;
use crate::domain::sending::Report;

/// What a text leaves the group in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// By itself, as what is copied.
    #[default]
    Text,
    /// The minutes of a meeting.
    Minutes,
    /// The notice of a meeting.
    Notice,
    /// A report that the group owes.
    Report(Report),
}

impl Sheet {
    const ALL: [Self; 6] = [
        Self::Text,
        Self::Minutes,
        Self::Notice,
        Self::Report(Report::Council),
        Self::Report(Report::Board),
        Self::Report(Report::Promise),
    ];

    /// Returns the code that marks begin with.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Minutes => "minutes",
            Self::Notice => "notice",
            Self::Report(report) => report.code(),
        }
    }
}

/// Returns the mark of what only comes about in such a document: `minutes:9c1185a5c5e9fc54`. The same
/// words of a kind have the same one however a document breaks them, and others another.
pub fn mark(sheet: Sheet, kind: Kind, words: &str) -> String {
    format!("{}:{:016x}", sheet.code(), sum(kind, words))
}

/// Returns whether a text is such a mark.
pub fn is_mark(text: &str) -> bool {
    text.split_once(':').is_some_and(|(sheet, sum)| {
        Sheet::ALL.iter().any(|it| it.code() == sheet)
            && sum.len() == 16
            && sum
                .bytes()
                .all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Returns letters and digits alone, since a document may break a text otherwise.
pub fn bare(words: &str) -> String {
    let words = words.chars().filter(|c| c.is_alphanumeric());
    words.flat_map(char::to_lowercase).collect()
}

/// FNV-1a of 64 bits: it only has to tell apart what a group lets through.
fn sum(kind: Kind, words: &str) -> u64 {
    let said = format!("{kind} {}", bare(words));
    let add = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    said.bytes().fold(0xcbf2_9ce4_8422_2325, add)
}
