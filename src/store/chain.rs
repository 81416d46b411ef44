//! The hash chain: what ties each record to all before it.
//!
//! The hash of a record is computed over the *digest* of its payload, not the payload. So a payload
//! can be taken away while every hash stands. Leaves the bytes of a record to `envelope`.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A SHA-256, shown as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Hash([u8; 32]);

impl Hash {
    /// What stands before the first record.
    pub(super) const ZERO: Self = Self([0; 32]);

    /// Returns the 32 bytes.
    pub fn bytes(self) -> [u8; 32] {
        self.0
    }
}

impl From<[u8; 32]> for Hash {
    fn from(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The newest record: its number and its hash. A store without records has number 0 and the hash
/// of 32 zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Head {
    /// Number of the newest record; 0 where there is none.
    pub seq: u64,
    /// Its hash, which vouches for every record up to it.
    pub hash: Hash,
}

impl Head {
    /// Returns the head after one more record with a payload of this `digest`:
    /// SHA-256 of number (8 bytes, big-endian), the hash before, the digest.
    #[must_use]
    pub fn next(self, digest: Hash) -> Self {
        let seq = self.seq + 1;
        let mut hasher = Sha256::new();
        hasher.update(seq.to_be_bytes());
        hasher.update(self.hash.0);
        hasher.update(digest.0);
        Self {
            seq,
            hash: Hash(hasher.finalize().into()),
        }
    }
}

/// Returns the digest of a payload, which includes its salt: without it, a short text that was
/// taken away could be guessed and tried against the digest that remains.
pub(super) fn digest(payload: &[u8]) -> Hash {
    Hash(Sha256::digest(payload).into())
}
