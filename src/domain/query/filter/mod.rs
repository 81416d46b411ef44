//! What a list is narrowed to: `owner:pol status:blocked narcotics`, in whichever language it is
//! typed.
//!
//! The domain knows the keys and what they mean; a [`Vocabulary`] knows the words of a language.

mod term;

use term::{On, Term};

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
        /// The state of an action, a meeting or what was said at one.
        State "state",
        /// An activity.
        Activity "activity",
        /// Late or not.
        Late "late",
        /// The meeting.
        Meeting "meeting",
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
            Self::Meeting => &["meeting"],
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

/// Returns what the words of a filter are sought in: what `id` is called, folded.
///
/// That is most of the work of filtering: whoever filters one list as it is typed does it once.
pub fn title(words: &dyn Vocabulary, group: &Group, id: &AnyId) -> String {
    words.fold(&group.label(id).unwrap_or_default())
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
        for word in term::pieces(line) {
            match word.split_once(':') {
                // A time of day has a colon as well.
                Some((key, value)) if key.chars().all(char::is_alphabetic) && !key.is_empty() => {
                    terms.extend(term::read(words, kind, key, value)?);
                }
                _ => terms.push(Term::Words(words.fold(&word), kind.id(&word).ok())),
            }
        }
        Ok(Self { terms })
    }

    /// Returns whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns whether `id`, whose [`title`] is given, is in the list on `today`.
    pub fn matches(&self, group: &Group, id: &AnyId, title: &str, today: Date) -> bool {
        let on = On {
            group,
            id,
            title,
            today,
        };
        group.contains(id) && self.terms.iter().all(|term| term.matches(&on))
    }
}
