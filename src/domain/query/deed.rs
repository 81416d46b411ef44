//! What a fact did to a noun, without its Rust type: for sentences and for scripts.

use crate::domain::event::AnyFact;
use crate::domain::field::{Spec, Value};
use crate::domain::noun::{Fact, Noun, each_noun};

/// What was done to a noun as such.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It came into being.
    Added,
    /// Fields of it changed.
    Edited,
    /// It was taken away.
    Removed,
}

/// One field that a fact touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    /// Which.
    pub spec: &'static Spec,
    /// What stood before, nothing for what came into being.
    pub was: Value,
    /// What stands now, nothing for what went.
    pub now: Value,
}

macro_rules! told {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// Returns what a fact did and which fields it touched, in the fact's order.
        pub fn of(fact: &AnyFact) -> (Deed, Vec<Touched>) {
            match fact { $(AnyFact::$name(fact) => told(fact),)+ }
        }
    };
}

each_noun!(told);

fn told<N: Noun>(fact: &Fact<N>) -> (Deed, Vec<Touched>) {
    let touched = |field: &N::Field, was: Value, now: Value| {
        let spec = N::FIELDS.iter().find(|spec| spec.key == N::key(field))?;
        Some(Touched { spec, was, now })
    };
    match fact {
        Fact::Added { fields, .. } => (
            Deed::Added,
            fields
                .iter()
                .filter_map(|field| touched(field, Value::Nothing, N::value(field)))
                .collect(),
        ),
        Fact::Edited { changes, .. } => (
            Deed::Edited,
            changes
                .iter()
                .filter_map(|change| {
                    touched(&change.now, N::value(&change.was), N::value(&change.now))
                })
                .collect(),
        ),
        Fact::Removed { fields, .. } => (
            Deed::Removed,
            fields
                .iter()
                .filter_map(|field| touched(field, N::value(field), Value::Nothing))
                .collect(),
        ),
    }
}
