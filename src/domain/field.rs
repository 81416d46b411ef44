//! What a noun is made of, described once: forms, commands, files, JSON and history all read
//! these descriptions instead of knowing each noun by heart.

use serde::{Deserialize, Serialize};

use super::amount::{Decimal, Minutes, Ore};
use super::known;
use super::noun::{AnyId, NounKind};
use super::text::Text;
use super::time::{Date, Moment};
use super::wall::Wall;
use super::word::WordSet;

/// A field's value without its Rust type: what files, forms and scripts exchange.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Not given.
    Nothing,
    /// A title or a running text.
    Text(Text),
    /// A local date.
    Date(Date),
    /// A moment with its offset.
    Moment(Moment),
    /// A local date and time of day.
    Wall(Wall),
    /// Money in öre.
    Money(Ore),
    /// Working time in minutes.
    Time(Minutes),
    /// A measured value.
    Number(Decimal),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
    /// A word's code.
    Word(&'static str),
    /// Another thing of the group.
    Ref(AnyId),
    /// Several values of one shape.
    List(Vec<Value>),
    /// Named parts, in the order of their description.
    Parts(Vec<(&'static str, Value)>),
}

impl Value {
    /// Returns whether there is nothing to show.
    pub fn is_nothing(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            _ => false,
        }
    }

    /// Calls `found` with every id the value points to.
    pub fn each_ref(&self, found: &mut dyn FnMut(&AnyId)) {
        match self {
            Self::Ref(id) => found(id),
            Self::List(items) => items.iter().for_each(|item| item.each_ref(found)),
            Self::Parts(parts) => parts.iter().for_each(|(_, part)| part.each_ref(found)),
            _ => {}
        }
    }
}

/// What a field's value looks like, whether there may be none of it or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, at most [`Text::TITLE_MAX`] characters.
    Line,
    /// Running text, at most [`Text::PROSE_MAX`] characters.
    Prose,
    /// A local date.
    Date,
    /// A moment with its offset.
    Moment,
    /// A local date and time of day.
    Wall,
    /// Money.
    Money,
    /// Working time.
    Time,
    /// A measured value.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// One word of a closed set.
    Word(WordSet),
    /// Another thing of the group.
    Ref(NounKind),
    /// Named parts.
    Parts(&'static [Spec]),
}

impl Shape {
    /// Returns whether such a value may point to a thing of one of these kinds.
    pub fn points_to(self, kinds: &[NounKind]) -> bool {
        match self {
            Self::Ref(kind) => kinds.contains(&kind),
            Self::Parts(parts) => parts.iter().any(|part| part.shape.points_to(kinds)),
            _ => false,
        }
    }
}

/// Who sets a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// A person, and it may not be left out.
    Required,
    /// A person, if they want.
    Optional,
    /// The program, through a decision of its own (a status report, a stage move, a reading).
    Kept,
    /// The program, about the log of its own store: no file has it, since it would be wrong elsewhere.
    Local,
}

impl Keeper {
    /// Returns whether a person sets it.
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Required | Self::Optional)
    }
}

/// One field of a noun, or one part of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its name in files and on the command line, with underscores (`hours_planned`).
    pub key: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// Whether it holds a list.
    pub many: bool,
    /// Who sets it.
    pub keeper: Keeper,
}

impl Spec {
    /// Returns whether a value only says that nobody has said: an optional count of none is one
    /// that was not counted, and is shown as nothing rather than as zero.
    pub fn is_unsaid(&self, value: &Value) -> bool {
        value.is_nothing() || self.keeper == Keeper::Optional && *value == Value::Whole(0)
    }
}

/// Why a value does not fit its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Misfit {
    /// There must be something.
    Missing,
    /// More characters than the limit.
    TooLong {
        /// The limit in characters.
        max: usize,
    },
    /// Below zero, where only more makes sense.
    Negative,
    /// Larger than anything a group could mean.
    TooLarge,
    /// Not a date, or one that the calendar lacks.
    NotADate,
    /// Not a date with a time of day.
    NotATimeOfDay,
    /// Not a sum of money.
    NotMoney,
    /// Not a working time.
    NotATime,
    /// Not a number.
    NotANumber,
    /// Not a whole number.
    NotWhole,
    /// Neither yes nor no.
    NotAFlag,
    /// None of the set's words.
    NotAWord(#[serde(with = "known::set")] WordSet),
    /// Not an id of that kind.
    NotAnId(NounKind),
    /// Not made of the parts it should be.
    NotParts,
    /// Not text.
    NotText,
    /// A list where one value belongs.
    NotOne,
}

/// A type that can stand as a field.
pub trait FieldValue: Sized {
    /// What its values look like.
    const SHAPE: Shape;
    /// Whether it holds a list.
    const MANY: bool = false;

    /// Returns the value without its type.
    fn to_value(&self) -> Value;

    /// Returns the typed value, or why it does not fit.
    fn from_value(value: Value) -> Result<Self, Misfit>;
}

/// A text of one line.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Title(pub Text);

impl Title {
    /// Returns the text as it stands.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl std::fmt::Display for Title {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Takes a part out of its value; absence is no zero where there must be something.
pub(super) fn take(
    parts: &mut Vec<(&'static str, Value)>,
    key: &str,
    keeper: Keeper,
) -> Result<Value, Misfit> {
    let value = match parts.iter().position(|(name, _)| *name == key) {
        Some(place) => parts.swap_remove(place).1,
        None => Value::Nothing,
    };
    if keeper == Keeper::Required && value.is_nothing() {
        return Err(Misfit::Missing);
    }
    Ok(value)
}

/// Declares a value made of named parts: a struct that can stand as a field.
macro_rules! parts {
    ($(#[$doc:meta])* $name:ident { $($(#[$part_doc:meta])* $part:ident: $type:ty, $keeper:ident;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name { $($(#[$part_doc])* pub $part: $type,)+ }

        impl $name {
            /// The parts, in order.
            pub const PARTS: &'static [$crate::domain::field::Spec] = &[$($crate::domain::field::Spec {
                key: stringify!($part),
                shape: <$type as $crate::domain::field::FieldValue>::SHAPE,
                many: <$type as $crate::domain::field::FieldValue>::MANY,
                keeper: $crate::domain::field::Keeper::$keeper,
            },)+];
        }

        impl $crate::domain::field::FieldValue for $name {
            const SHAPE: $crate::domain::field::Shape = $crate::domain::field::Shape::Parts(Self::PARTS);
            fn to_value(&self) -> $crate::domain::field::Value {
                $crate::domain::field::Value::Parts(vec![$((
                    stringify!($part),
                    $crate::domain::field::FieldValue::to_value(&self.$part),
                ),)+])
            }
            fn from_value(value: $crate::domain::field::Value) -> Result<Self, $crate::domain::field::Misfit> {
                let $crate::domain::field::Value::Parts(mut parts) = value else {
                    return Err($crate::domain::field::Misfit::NotParts);
                };
                $(let $part = $crate::domain::field::take(
                    &mut parts, stringify!($part), $crate::domain::field::Keeper::$keeper,
                )?;)+
                Ok(Self { $($part: $crate::domain::field::FieldValue::from_value($part)?,)+ })
            }
        }
    };
}

pub(crate) use parts;
