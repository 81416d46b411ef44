//! What all nouns of the domain share, and the one list of them.
//!
//! A new noun is a file with `noun!` in it, a row at the end of `each_noun!` and its words in
//! `data/locales`; commands, files, forms, JSON and the log then know it. Only where it has rules
//! of its own beside the others is there an arm for it in `decide/rule`.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::field::{Misfit, Spec, Value};
use super::id::{Id, NotAnId};

/// Calls a macro with every noun: its type, the group's table of it, its code, and then in
/// parentheses the right that it takes to change one, its id, and where those are numbered through
/// the whole group the letters before the number.
///
/// Stored bytes name a noun by its row's place, so a new row stands last.
macro_rules! each_noun {
    ($with:ident) => {
        $with! {
            Profile, profile, "group" (Group, ProfileId);
            Organisation, organisations, "organisation" (Group, OrganisationId);
            Member, members, "member" (Group, MemberId);
            BudgetLine, budget_lines, "budget-line" (Budget, BudgetLineId);
            TargetArea, target_areas, "target-area" (Framework, TargetAreaId "O");
            DevelopmentArea, development_areas, "development-area" (Framework, DevelopmentAreaId "U");
            Document, documents, "document" (Framework, DocumentId "D");
            Duty, duties, "duty" (Framework, DutyId "R");
            Goal, goals, "goal" (Framework, GoalId "G");
            Indicator, indicators, "indicator" (Framework, IndicatorId "I");
            Factor, factors, "factor" (Framework, FactorId "F");
            Promise, promises, "promise" (Framework, PromiseId "L");
            Commitment, commitments, "commitment" (Framework, CommitmentId);
            Activity, activities, "activity" (Activities, ActivityId "A");
            Action, actions, "action" (Actions, ActionId "T");
            Series, series, "series" (Call, SeriesId "S");
            StandingItem, standing_items, "standing-item" (Call, StandingItemId "SP");
            Meeting, meetings, "meeting" (Call, MeetingId "M");
            AgendaItem, agenda_items, "agenda-item" (Call, AgendaItemId);
            Decision, decisions, "decision" (Decide, DecisionId);
            Entry, entries, "entry" (Amend, EntryId);
            Key, keys, "key" (Group, KeyId "K");
            Dialogue, dialogues, "dialogue" (Framework, DialogueId "MD");
            Problem, problems, "problem" (Framework, ProblemId "P");
            Acceptance, acceptances, "acceptance" (Framework, AcceptanceId "AV");
            Sending, sendings, "sending" (Framework, SendingId "RS");
            Exemption, exemptions, "exemption" (Framework, ExemptionId "UN");
        }
    };
}

pub(crate) use each_noun;

/// One kind of thing that a group holds.
pub trait Noun: Clone + PartialEq + fmt::Debug + Serialize + DeserializeOwned {
    /// How one is called.
    type Id: Id + Into<AnyId>;
    /// One field with its value.
    type Field: Clone + PartialEq + fmt::Debug + Serialize + DeserializeOwned;
    /// Which kind it is.
    const KIND: NounKind;
    /// Its fields, in the order of forms and files.
    const FIELDS: &'static [Spec];

    /// Returns one in which nothing is filled in.
    fn blank(id: Self::Id) -> Self;

    /// Returns how it is called.
    fn id(&self) -> &Self::Id;

    /// Returns the sequence number of the record that last changed it.
    fn seq(&self) -> u64;

    /// Notes the record that last changed it.
    fn touch(&mut self, seq: u64);

    /// Puts a field and returns what stood there.
    fn swap(&mut self, field: Self::Field) -> Self::Field;

    /// Returns the field of the same name as it stands.
    fn current(&self, like: &Self::Field) -> Self::Field;

    /// Returns a field's name.
    fn key(field: &Self::Field) -> &'static str;

    /// Returns a field's value without its type.
    fn value(field: &Self::Field) -> Value;

    /// Returns the field called `key` with `value`, nothing if there is none of that name.
    fn field(key: &str, value: Value) -> Option<Result<Self::Field, Misfit>>;

    /// Returns all fields as they stand.
    fn fields(&self) -> Vec<Self::Field>;

    /// Returns what a new one is called, `highest` being the highest number given so far and
    /// `taken` telling which ids are in use; nothing where people choose the code.
    fn fresh(&self, highest: u32, taken: &dyn Fn(&Self::Id) -> bool) -> Option<Self::Id> {
        let _ = taken;
        Self::Id::numbered(highest.checked_add(1)?)
    }

    /// Puts what it keeps in order of time, in whatever order it was given.
    fn order(&mut self) {}

    /// Returns the value of the field called `key`, nothing if there is none of that name.
    fn get(&self, key: &str) -> Option<Value>;

    /// Calls `found` with every id that stands in a field which may point to one of `kinds`.
    fn each_ref(&self, kinds: &[NounKind], found: &mut dyn FnMut(&AnyId));
}

/// Declares a noun: a struct, the enum of its fields, and how they are described.
///
/// The enum is what the log holds, so a field is only ever added at the end.
macro_rules! noun {
    ($(#[$doc:meta])* $name:ident, $field:ident, $id:ident {
        $($(#[$field_doc:meta])* $variant:ident $key:ident: $type:ty, $keeper:ident;)+
    } $($own:item)*) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// How it is called.
            pub id: $id,
            /// The record that last changed it.
            pub seq: u64,
            $($(#[$field_doc])* pub $key: $type,)+
        }

        #[doc = concat!("One field of [`", stringify!($name), "`] with its value, in the order in which they were introduced.")]
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum $field { $($(#[$field_doc])* $variant($type),)+ }

        impl $crate::domain::noun::Noun for $name {
            type Id = $id;
            type Field = $field;
            const KIND: $crate::domain::noun::NounKind = $crate::domain::noun::NounKind::$name;
            const FIELDS: &'static [$crate::domain::field::Spec] = &[$($crate::domain::field::Spec {
                key: stringify!($key),
                shape: <$type as $crate::domain::field::FieldValue>::SHAPE,
                many: <$type as $crate::domain::field::FieldValue>::MANY,
                keeper: $crate::domain::field::Keeper::$keeper,
            },)+];

            fn blank(id: $id) -> Self {
                Self { id, seq: 0, $($key: Default::default(),)+ }
            }
            fn id(&self) -> &$id { &self.id }
            fn seq(&self) -> u64 { self.seq }
            fn touch(&mut self, seq: u64) { self.seq = seq; }
            fn swap(&mut self, field: $field) -> $field {
                match field {
                    $($field::$variant(now) => $field::$variant(std::mem::replace(&mut self.$key, now)),)+
                }
            }
            fn current(&self, like: &$field) -> $field {
                match like { $($field::$variant(_) => $field::$variant(self.$key.clone()),)+ }
            }
            fn key(field: &$field) -> &'static str {
                match field { $($field::$variant(_) => stringify!($key),)+ }
            }
            fn value(field: &$field) -> $crate::domain::field::Value {
                match field { $($field::$variant(value) => $crate::domain::field::FieldValue::to_value(value),)+ }
            }
            fn field(key: &str, value: $crate::domain::field::Value)
                -> Option<Result<$field, $crate::domain::field::Misfit>>
            {
                match key {
                    $(stringify!($key) => Some(
                        <$type as $crate::domain::field::FieldValue>::from_value(value).map($field::$variant)
                    ),)+
                    _ => None,
                }
            }
            fn fields(&self) -> Vec<$field> {
                vec![$($field::$variant(self.$key.clone()),)+]
            }
            fn get(&self, key: &str) -> Option<$crate::domain::field::Value> {
                match key {
                    $(stringify!($key) => Some($crate::domain::field::FieldValue::to_value(&self.$key)),)+
                    _ => None,
                }
            }
            fn each_ref(
                &self,
                kinds: &[$crate::domain::noun::NounKind],
                found: &mut dyn FnMut(&$crate::domain::noun::AnyId),
            ) {
                $(if <$type as $crate::domain::field::FieldValue>::SHAPE.points_to(kinds) {
                    $crate::domain::field::FieldValue::to_value(&self.$key).each_ref(found);
                })+
            }
            $($own)*
        }
    };
}

pub(crate) use noun;

macro_rules! kinds {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        /// The kinds of things a group holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum NounKind {
            $(#[doc = concat!("See [`super::", stringify!($name), "`].")] $name,)+
        }

        impl NounKind {
            /// Every kind, in the order of files.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Returns the code that files, messages and scripts use.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Returns what all of a kind are called together, with underscores (`budget_lines`).
            pub const fn table(self) -> &'static str {
                match self { $(Self::$name => stringify!($table),)+ }
            }

            /// Returns the kind's fields.
            pub fn fields(self) -> &'static [Spec] {
                match self { $(Self::$name => <super::$name as Noun>::FIELDS,)+ }
            }

            /// Returns the id of this kind numbered `number`, nothing where people choose the
            /// code, or where it is numbered within something else.
            pub fn numbered(self, number: u32) -> Option<AnyId> {
                match self { $(Self::$name => <super::$name as Noun>::Id::numbered(number).map(AnyId::$name),)+ }
            }

            /// Returns the id of this kind that `text` names.
            ///
            /// # Errors
            /// [`NotAnId`] where it names none.
            pub fn id(self, text: &str) -> Result<AnyId, NotAnId> {
                match self { $(Self::$name => text.parse().map(AnyId::$name),)+ }
            }
        }

        /// An id of any kind.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum AnyId {
            $(#[doc = concat!("See [`super::", stringify!($name), "`].")] $name(<super::$name as Noun>::Id),)+
        }

        impl AnyId {
            /// Returns the kind of what it names.
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$name(_) => NounKind::$name,)+ }
            }
        }

        impl fmt::Display for AnyId {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self { $(Self::$name(id) => id.fmt(f),)+ }
            }
        }

        $(impl From<<super::$name as Noun>::Id> for AnyId {
            fn from(id: <super::$name as Noun>::Id) -> Self { Self::$name(id) }
        })+
    };
}

each_noun!(kinds);

impl NounKind {
    /// Returns whether it only comes into being in the minutes of a meeting, and stays there.
    pub fn is_minuted(self) -> bool {
        matches!(self, Self::Decision | Self::Entry)
    }

    /// Returns whether people choose the id of a new one, a code of their own.
    pub fn is_coded(self) -> bool {
        matches!(self, Self::Organisation | Self::Member | Self::BudgetLine)
    }
}

impl fmt::Display for NounKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// What was and what is, so that a record alone tells what it did and how to undo it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change<T> {
    /// What stood before.
    pub was: T,
    /// What stands now.
    pub now: T,
}

impl<T> Change<T> {
    /// Returns the change back.
    #[must_use]
    pub fn back(self) -> Self {
        Self {
            was: self.now,
            now: self.was,
        }
    }
}

/// What happened to a noun as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub enum Fact<N: Noun> {
    /// It came into being with these fields; the others are blank.
    Added {
        /// How it is called.
        id: N::Id,
        /// What was filled in.
        fields: Vec<N::Field>,
    },
    /// Fields of it changed.
    Edited {
        /// How it is called.
        id: N::Id,
        /// Which, from what, to what.
        changes: Vec<Change<N::Field>>,
    },
    /// It was taken away, having held these fields.
    Removed {
        /// How it was called.
        id: N::Id,
        /// What had been filled in.
        fields: Vec<N::Field>,
    },
}

impl<N: Noun> Fact<N> {
    /// Returns whom it concerns.
    pub fn id(&self) -> &N::Id {
        match self {
            Self::Added { id, .. } | Self::Edited { id, .. } | Self::Removed { id, .. } => id,
        }
    }

    /// Returns the fact that takes this one back.
    #[must_use]
    pub fn back(self) -> Self {
        match self {
            Self::Added { id, fields } => Self::Removed { id, fields },
            Self::Removed { id, fields } => Self::Added { id, fields },
            Self::Edited { id, changes } => Self::Edited {
                id,
                changes: changes.into_iter().rev().map(Change::back).collect(),
            },
        }
    }
}

/// What somebody wants of a noun as such.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub enum Wish<N: Noun> {
    /// A new one, under a chosen id or the next.
    Add {
        /// The chosen id, if any.
        id: Option<N::Id>,
        /// What is filled in.
        fields: Vec<N::Field>,
    },
    /// Other values in these fields.
    Edit {
        /// Which one.
        id: N::Id,
        /// The new values.
        fields: Vec<N::Field>,
        /// What stood in them when it was thought of, as far as that matters: what somebody else has
        /// put there since is not written over unseen.
        over: Vec<N::Field>,
    },
    /// None any more: nothing may point to it.
    Remove {
        /// Which one.
        id: N::Id,
    },
}
