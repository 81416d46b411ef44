//! Closed sets of words: each an enum in code, a code in files and scripts, a Fluent message on
//! screen.

/// What stands behind a `words!` enum, for those who read what a person typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordSet {
    /// The set's name, which begins the id of each word's message: `status` in `status-at-risk`.
    pub name: &'static str,
    /// The codes in their own order.
    pub codes: &'static [&'static str],
}

/// Declares a closed set of words.
///
/// Files and scripts see the code, the store sees the place in the list: a word is only ever
/// added at the end.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident $set:literal { $($(#[$word_doc:meta])* $word:ident $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$word_doc])* $word,)+ }

        impl $name {
            /// Every word of the set, in its own order.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];
            /// The set's name and codes.
            pub const SET: $crate::domain::word::WordSet = $crate::domain::word::WordSet {
                name: $set,
                codes: &[$($code,)+],
            };

            /// Returns the code that files and scripts use.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$word => $code,)+ }
            }

            /// Returns the word of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$word),)+ _ => None }
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::ALL[0] }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.code())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    serializer.serialize_u8(*self as u8)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::de::Error as _;
                    let place = u8::deserialize(deserializer)?;
                    Self::ALL.get(usize::from(place)).copied()
                        .ok_or_else(|| D::Error::custom(concat!("no such ", $set)))
            }
        }

        impl $crate::domain::field::FieldValue for $name {
            const SHAPE: $crate::domain::field::Shape = $crate::domain::field::Shape::Word(Self::SET);
            fn to_value(&self) -> $crate::domain::field::Value {
                $crate::domain::field::Value::Word(self.code())
            }
            fn from_value(value: $crate::domain::field::Value) -> Result<Self, $crate::domain::field::Misfit> {
                match value {
                    $crate::domain::field::Value::Word(code) => Self::from_code(code)
                        .ok_or($crate::domain::field::Misfit::NotAWord(Self::SET)),
                    _ => Err($crate::domain::field::Misfit::NotAWord(Self::SET)),
                }
            }
        }
    };
}

pub(crate) use words;
