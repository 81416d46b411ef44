//! Things in the order of their ids: a sorted list, since nearly all that comes is the newest.
//!
//! The standard library's map would do; but there is a table for every noun, and the code of a tree
//! for each of them was a fifth of the whole program's.

/// Values by key, in the order of the keys, of which each stands once.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sorted<K, V> {
    rows: Vec<(K, V)>,
}

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<K: Ord, V> Sorted<K, V> {
    /// Takes rows in any order; of those with one key the last stands.
    pub(super) fn new(rows: Vec<(K, V)>) -> Self {
        if rows.is_sorted_by(|(a, _), (b, _)| a < b) {
            return Self { rows };
        }
        let mut sorted = Self::default();
        for (key, value) in rows {
            sorted.insert(key, value);
        }
        sorted
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        // The newest is asked for most, and a new one goes last.
        match self.rows.last() {
            Some((last, _)) if last < key => Err(self.rows.len()),
            _ => self.rows.binary_search_by(|(other, _)| other.cmp(key)),
        }
    }

    pub(super) fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.rows[place].1)
    }

    pub(super) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.place(key).ok().map(|place| &mut self.rows[place].1)
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Ok(place) => self.rows[place].1 = value,
            Err(place) => self.rows.insert(place, (key, value)),
        }
    }

    pub(super) fn remove(&mut self, key: &K) -> Option<V> {
        let place = self.place(key).ok()?;
        Some(self.rows.remove(place).1)
    }

    /// Returns all rows, in order.
    pub(super) fn rows(&self) -> &[(K, V)] {
        &self.rows
    }

    /// Returns the rows whose keys lie between two, both of them included.
    pub(super) fn between(&self, first: &K, last: &K) -> &[(K, V)] {
        let from = self.rows.partition_point(|(key, _)| key < first);
        let to = self.rows.partition_point(|(key, _)| key <= last);
        &self.rows[from..to.max(from)]
    }

    /// Adds rows that all come after those that stand here.
    pub(super) fn append(&mut self, mut later: Self) {
        self.rows.append(&mut later.rows);
    }
}
