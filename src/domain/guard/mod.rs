//! The privacy guard: what in a text tells of a person, before it leaves the group.
//!
//! It finds what is written in a known form, and nothing that only a reader understands: a description
//! by which somebody is known, a first name alone, a picture. Numbers with a check digit are found in
//! every form in which they are written; the rest by rules that let pass what is public. What each lets
//! pass stands at the head of its file. What somebody has let through with a reason is an [`Exemption`].

mod address;
pub mod arising;
mod bank;
mod building;
mod card;
mod email;
mod exemption;
mod first_name;
mod iban;
mod identity;
mod known;
mod numbers;
mod person;
mod phone;
mod place_name;
mod rural;

use super::word::words;
use numbers::{Letters, Numbers};

pub use exemption::{Exemption, ExemptionField};
pub use known::Known;

words! {
    /// What tells of a person.
    Kind "guard" {
        /// A personal identity number (*personnummer*).
        IdentityNumber "identity-number",
        /// A coordination number (*samordningsnummer*).
        CoordinationNumber "coordination-number",
        /// An international bank account number.
        Iban "iban",
        /// The number of a payment card.
        Card "card",
        /// A bank account's number.
        BankAccount "bank-account",
        /// A plusgiro, where it is called one.
        Plusgiro "plusgiro",
        /// A telephone number.
        Phone "phone",
        /// An e-mail address.
        Email "email",
        /// Where somebody lives.
        HomeAddress "home-address",
        /// A person's name.
        Name "name",
    }
}

/// Something in a text that tells of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Find {
    /// What it is.
    pub kind: Kind,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Find {
    /// Returns what was found, as it stands.
    pub fn words<'a>(&self, text: &'a str) -> &'a str {
        &text[self.start..self.end]
    }

    /// Returns whether it is a name, and there is nothing else in the text.
    pub fn names_all_of(&self, text: &str) -> bool {
        self.kind == Kind::Name && (self.start, self.end) == (0, text.len())
    }

    /// Returns what may stay of it where it is mended: of an address, the street.
    pub fn place<'a>(&self, text: &'a str) -> Option<&'a str> {
        let words = self.words(text);
        let number = words.find(|c: char| c.is_ascii_digit());
        let street = number.map(|number| words[..number].trim_end());
        street.filter(|_| self.kind == Kind::HomeAddress)
    }
}

/// A text as it is looked at.
struct Sight<'a> {
    letters: Letters<'a>,
    numbers: Numbers,
}

/// Something found, from one character to another.
struct Spot {
    kind: Kind,
    start: usize,
    end: usize,
}

/// Returns everything in a text that tells of a person whom nobody knows, in order and not overlapping.
/// Cheap enough for each key.
pub fn finds(text: &str, known: Known<'_>) -> Vec<Find> {
    let letters = Letters::of(text);
    let numbers = Numbers::of(&letters);
    let sight = Sight { letters, numbers };
    let mut spots = Vec::new();
    if !sight.numbers.groups.is_empty() {
        iban::find(&sight, &mut spots);
        identity::find(&sight, &mut spots);
        card::find(&sight, &mut spots);
        bank::find(&sight, &mut spots);
        phone::find(&sight, &mut spots);
        address::find(&sight, &mut spots);
    }
    email::find(&sight, &mut spots);
    person::find(&sight, &mut spots);
    let found = spots.into_iter().map(|spot| Find {
        kind: spot.kind,
        start: sight.letters.byte(spot.start),
        end: sight.letters.byte(spot.end),
    });
    let mut found: Vec<Find> = found.filter(|find| !known.covers(text, find)).collect();
    found.sort_by_key(|it| it.start);
    let mut apart: Vec<Find> = Vec::with_capacity(found.len());
    for find in found {
        match apart.last_mut().filter(|last| find.start < last.end) {
            // What overlaps is told as one, by the longest of it, so that nothing is left out.
            Some(last) => {
                if find.end - find.start > last.end - last.start {
                    last.kind = find.kind;
                }
                last.end = last.end.max(find.end);
            }
            None => apart.push(find),
        }
    }
    apart
}
