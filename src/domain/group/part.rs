//! A group in parts, and put together again, for those who read and write large ones.

use super::sorted::Sorted;
use super::{Group, Table};
use crate::domain::noun::{Noun, each_noun};

impl<N: Noun> Table<N> {
    /// Returns the `place`th of `count` parts; those before it have the lower ids.
    fn part(&self, place: usize, count: usize) -> Self {
        let cut = |length: usize| length * place / count..length * (place + 1) / count;
        let rows = self.rows.rows();
        Self {
            rows: Sorted::new(rows[cut(rows.len())].to_vec()),
            highest: self.highest,
            gone: self.gone[cut(self.gone.len())].to_vec(),
        }
    }

    fn with(mut self, mut part: Self) -> Self {
        self.rows.append(part.rows);
        self.gone.append(&mut part.gone);
        self
    }
}

macro_rules! parts {
    ($($name:ident, $table:ident, $code:literal $made:tt;)+) => {
        impl Group {
            /// Returns the group in `count` parts, each with its share of every table.
            pub fn parts(&self, count: usize) -> Vec<Self> {
                let part = |place| Self {
                    seq: self.seq,
                    at: self.at,
                    // They are few, and the first part's are the whole's.
                    erased: self.erased.clone(),
                    $($table: self.$table.part(place, count),)+
                };
                (0..count).map(part).collect()
            }

            /// Returns the group that has these parts and no others.
            pub fn whole(parts: impl IntoIterator<Item = Self>) -> Self {
                let with = |whole: Self, part: Self| Self {
                    $($table: whole.$table.with(part.$table),)+
                    ..whole
                };
                parts.into_iter().reduce(with).unwrap_or_default()
            }
        }
    };
}

each_noun!(parts);
