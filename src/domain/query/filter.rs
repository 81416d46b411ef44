//! What a list is narrowed to: `owner:pol status:blocked narcotics`, in whichever language it is
//! typed.
//!
//! The domain knows the keys and what they mean; a [`Vocabulary`] knows the words of a language.

use crate::domain::activity::ActionState;
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::domain::word::{WordSet, words};

/// Somebody who knows languages.
pub trait Vocabulary {
    /// Returns the code of the set that `typed` means, nothing where it is none or several.
    fn code(&self, set: WordSet, typed: &str) -> Option<&'static str>;

    /// Returns what of a text is compared in a search: case and accents gone, å ä ö kept.
    fn fold(&self, text: &str) -> String;
}

words! {
    /// What can stand before the colon.
    FilterKey "filter" {
        /// The owner.
        Owner "owner",
        /// The member who answers for it.
        Member "member",
        /// The budget line.
        Budget "budget",
        /// The stage.
        Stage "stage",
        /// The status.
        Status "status",
        /// A goal.
        Goal "goal",
        /// A factor.
        Factor "factor",
        /// An area.
        Area "area",
        /// A promise or one of its commitments.
        Promise "promise",
        /// The kind.
        Kind "kind",
        /// The domain of a factor.
        Domain "domain",
        /// A document.
        Document "document",
        /// An organisation.
        Organisation "organisation",
        /// The role.
        Role "role",
        /// The state of an action.
        State "state",
        /// An activity.
        Activity "activity",
        /// Late or not.
        Late "late",
    }
}

words! {
    /// Yes or no after the colon.
    Flag "flag" {
        /// It is so.
        Yes "yes",
        /// It is not.
        No "no",
    }
}

impl FilterKey {
    /// Returns the fields it looks in.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Owner => &["owner"],
            Self::Member => &["member"],
            Self::Budget => &["budget"],
            Self::Stage => &["stage"],
            Self::Status => &["status"],
            Self::Goal => &["goal", "goals"],
            Self::Factor => &["factors"],
            Self::Area => &["area", "areas"],
            Self::Promise => &["promise", "commitments"],
            Self::Kind => &["kind"],
            Self::Domain => &["domain"],
            Self::Document => &["document", "parents"],
            Self::Organisation => &["organisation", "parties"],
            Self::Role => &["role"],
            Self::State => &["state"],
            Self::Activity => &["activity"],
            Self::Late => &[],
        }
    }
}

/// Why a filter cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FilterError {
    /// Nothing of that kind has such a key.
    #[error("unknown filter key")]
    UnknownKey {
        /// As it was written.
        key: Text,
    },
    /// The key has no such value.
    #[error("unknown filter value")]
    UnknownValue {
        /// The key.
        key: FilterKey,
        /// As it was written.
        value: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    Words(String),
    Code(&'static [&'static str], &'static str),
    Id(&'static [&'static str], String),
    Late(bool),
}

/// What a list is narrowed to; everything where nothing was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    terms: Vec<Term>,
}

impl Filter {
    /// Reads the filter typed for a list of `kind`. A key without its value yet narrows nothing.
    ///
    /// # Errors
    /// [`FilterError`] where a key or a value means nothing for that kind.
    pub fn parse(words: &dyn Vocabulary, kind: NounKind, line: &str) -> Result<Self, FilterError> {
        let mut terms = Vec::new();
        for word in pieces(line) {
            match word.split_once(':') {
                // A time of day has a colon as well.
                Some((key, value)) if key.chars().all(char::is_alphabetic) && !key.is_empty() => {
                    terms.extend(term(words, kind, key, value)?);
                }
                _ => terms.push(Term::Words(words.fold(&word))),
            }
        }
        Ok(Self { terms })
    }

    /// Returns whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns whether `id` is in the list on `today`.
    pub fn matches(&self, words: &dyn Vocabulary, group: &Group, id: &AnyId, today: Date) -> bool {
        let Some(values) = group.values(id) else {
            return false;
        };
        self.terms.iter().all(|term| match term {
            Term::Words(sought) => {
                words.fold(&id.to_string()) == *sought || has_text(words, &values, sought)
            }
            Term::Code(fields, code) => any(&values, fields, &|value| *value == Value::Word(code)),
            Term::Id(fields, sought) => any(&values, fields, &|value| points_to(value, sought)),
            Term::Late(late) => is_late(group, id, today) == *late,
        })
    }
}

/// Splits at white space; quotes keep several words together.
fn pieces(line: &str) -> Vec<String> {
    let (mut pieces, mut piece, mut quoted) = (Vec::new(), String::new(), false);
    for c in line.chars() {
        match c {
            '"' | '”' | '“' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => pieces.push(std::mem::take(&mut piece)),
            c => piece.push(c),
        }
    }
    pieces.push(piece);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn term(
    words: &dyn Vocabulary,
    kind: NounKind,
    typed: &str,
    value: &str,
) -> Result<Option<Term>, FilterError> {
    let unknown = || FilterError::UnknownKey {
        key: Text::new(typed),
    };
    let key = words
        .code(FilterKey::SET, typed)
        .and_then(FilterKey::from_code)
        .ok_or_else(unknown)?;
    let unfit = || FilterError::UnknownValue {
        key,
        value: Text::new(value),
    };
    if key == FilterKey::Late {
        if !matches!(kind, NounKind::Activity | NounKind::Action) {
            return Err(unknown());
        }
        return match value {
            "" => Ok(None),
            _ => match words.code(Flag::SET, value) {
                Some(code) => Ok(Some(Term::Late(code == Flag::Yes.code()))),
                None => Err(unfit()),
            },
        };
    }
    let spec = kind
        .fields()
        .iter()
        .find(|spec| key.fields().contains(&spec.key))
        .ok_or_else(unknown)?;
    match spec.shape {
        _ if value.is_empty() => Ok(None),
        Shape::Word(set) => words
            .code(set, value)
            .map(|code| Some(Term::Code(key.fields(), code)))
            .ok_or_else(unfit),
        _ => Ok(Some(Term::Id(key.fields(), value.to_lowercase()))),
    }
}

fn any(values: &[(&'static Spec, Value)], fields: &[&str], fits: &dyn Fn(&Value) -> bool) -> bool {
    values
        .iter()
        .filter(|(spec, _)| fields.contains(&spec.key))
        .any(|(_, value)| match value {
            Value::List(items) => items.iter().any(fits),
            one => fits(one),
        })
}

/// A promise's id also finds what points to one of its commitments.
fn points_to(value: &Value, sought: &str) -> bool {
    let Value::Ref(id) = value else { return false };
    let promise = match id {
        AnyId::Commitment(id) => id.promise.to_string().to_lowercase() == *sought,
        _ => false,
    };
    promise || id.to_string().to_lowercase() == *sought
}

fn has_text(words: &dyn Vocabulary, values: &[(&'static Spec, Value)], sought: &str) -> bool {
    values.iter().take(1).any(|(_, value)| match value {
        Value::Text(text) => words.fold(text.as_str()).contains(sought),
        _ => false,
    })
}

fn is_late(group: &Group, id: &AnyId, today: Date) -> bool {
    match id {
        AnyId::Activity(id) => group
            .activities
            .get(id)
            .is_some_and(|activity| activity.days_late(today).is_some()),
        AnyId::Action(id) => group
            .actions
            .get(id)
            .is_some_and(|action| action.state == ActionState::Open && action.is_overdue(today)),
        _ => false,
    }
}
