//! Public SSH keys of members: by which key somebody comes in says who they are.
//!
//! A key is checked here down to its last byte, since it becomes part of a line that OpenSSH trusts:
//! of a kind that OpenSSH knows, in the form that RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4 and
//! OpenSSH's PROTOCOL.u2f give it, and nothing after it.

use base64ct::{Base64, Encoding as _};

use super::field::Title;
use super::id::{KeyId, MemberId};
use super::noun::noun;
use super::text::Text;
use super::word::words;

words! {
    /// What sort of key it is.
    KeyKind "key-kind" {
        /// Ed25519.
        Ed25519 "ssh-ed25519",
        /// ECDSA over the curve P-256.
        P256 "ecdsa-sha2-nistp256",
        /// ECDSA over the curve P-384.
        P384 "ecdsa-sha2-nistp384",
        /// ECDSA over the curve P-521.
        P521 "ecdsa-sha2-nistp521",
        /// RSA.
        Rsa "ssh-rsa",
        /// Ed25519 in a security key.
        SkEd25519 "sk-ssh-ed25519",
        /// ECDSA over the curve P-256 in a security key.
        SkP256 "sk-ecdsa-sha2-nistp256",
    }
}

noun! {
    /// A member's public SSH key.
    Key, KeyField, KeyId {
        /// What it is called: the comment that came with it, or what sets it apart otherwise.
        Name name: Title, Required;
        /// Whose it is.
        Member member: MemberId, Required;
        /// What sort of key it is.
        Kind kind: KeyKind, Optional;
        /// The key itself, in base64.
        Key key: Text, Required;
    }
}

words! {
    /// Why a text is not a public key that may be used.
    Unfit "unfit-key" {
        /// There is none.
        Empty "empty",
        /// It is the private half, which nobody else may have.
        Private "private",
        /// There are several.
        Several "several",
        /// It is of a kind that is unknown or no longer safe.
        Kind "kind",
        /// It begins with options, which are the server's to choose.
        Options "options",
        /// It is damaged, or of another kind than is said.
        Damaged "damaged",
        /// It is shorter than is safe.
        Short "short",
    }
}

/// The fewest bits that an RSA key may have (NIST SP 800-131A).
const RSA_BITS: usize = 2048;

/// The longest key in bytes: RSA with 16384 bits, and its name.
const LONGEST: usize = 2_200;

/// What a file with a public key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// What sort of key it is.
    pub kind: KeyKind,
    /// The key itself, in base64.
    pub key: Text,
    /// What stands after it, nothing where nothing does.
    pub comment: Text,
}

impl PublicKey {
    /// Returns the one key in `text`, which is what `ssh-keygen` writes into a file that ends in `.pub`.
    ///
    /// # Errors
    /// Why there is no key that may be used.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.contains("PRIVATE KEY") {
            return Err(Unfit::Private);
        }
        let lines = text.lines().map(str::trim);
        let mut lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let line = lines.next().ok_or(Unfit::Empty)?;
        if lines.next().is_some() {
            return Err(Unfit::Several);
        }
        let (name, rest) = part(line);
        let (key, comment) = part(rest);
        let Some(kind) = KeyKind::named(name) else {
            let is_key = |word: &str| KeyKind::named(word).is_some();
            return Err(if line.split_whitespace().skip(1).any(is_key) {
                Unfit::Options
            } else {
                Unfit::Kind
            });
        };
        check(kind, key)?;
        Ok(Self {
            kind,
            key: Text::new(key),
            comment: Text::new(comment),
        })
    }
}

fn part(line: &str) -> (&str, &str) {
    let (part, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    (part, rest.trim_start())
}

impl KeyKind {
    /// Returns the name that OpenSSH has for it.
    pub const fn algorithm(self) -> &'static str {
        match self {
            Self::SkEd25519 => "sk-ssh-ed25519@openssh.com",
            Self::SkP256 => "sk-ecdsa-sha2-nistp256@openssh.com",
            other => other.code(),
        }
    }

    fn named(name: &str) -> Option<Self> {
        let mut kinds = Self::ALL.iter().copied();
        kinds.find(|kind| kind.algorithm() == name)
    }
}

/// Checks that `key` is one of that kind, whole and with nothing after it.
///
/// # Errors
/// Why it may not be used.
pub fn check(kind: KeyKind, key: &str) -> Result<(), Unfit> {
    let mut bytes = [0; LONGEST];
    let bytes = Base64::decode(key, &mut bytes).map_err(|_| Unfit::Damaged)?;
    let mut parts = Parts(bytes);
    parts.is(kind.algorithm().as_bytes())?;
    match kind {
        KeyKind::Ed25519 => parts.long(32)?,
        KeyKind::P256 => parts.point("nistp256", 32)?,
        KeyKind::P384 => parts.point("nistp384", 48)?,
        KeyKind::P521 => parts.point("nistp521", 66)?,
        KeyKind::Rsa => {
            parts.number()?;
            if bits(parts.number()?) < RSA_BITS {
                return Err(Unfit::Short);
            }
        }
        KeyKind::SkEd25519 => {
            parts.long(32)?;
            parts.next()?;
        }
        KeyKind::SkP256 => {
            parts.point("nistp256", 32)?;
            parts.next()?;
        }
    }
    parts.0.is_empty().then_some(()).ok_or(Unfit::Damaged)
}

/// The parts of a key that are left to read, each with its length in four bytes before it.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    fn next(&mut self) -> Result<&'a [u8], Unfit> {
        let (length, rest) = self.0.split_first_chunk().ok_or(Unfit::Damaged)?;
        let length = u32::from_be_bytes(*length) as usize;
        let (part, rest) = rest.split_at_checked(length).ok_or(Unfit::Damaged)?;
        self.0 = rest;
        Ok(part)
    }

    fn is(&mut self, expected: &[u8]) -> Result<(), Unfit> {
        let is_it = self.next()? == expected;
        is_it.then_some(()).ok_or(Unfit::Damaged)
    }

    fn long(&mut self, length: usize) -> Result<(), Unfit> {
        let is_it = self.next()?.len() == length;
        is_it.then_some(()).ok_or(Unfit::Damaged)
    }

    /// Reads a curve's name and an uncompressed point on it.
    fn point(&mut self, curve: &str, length: usize) -> Result<(), Unfit> {
        self.is(curve.as_bytes())?;
        let point = self.next()?;
        let is_it = point.first() == Some(&4) && point.len() == 2 * length + 1;
        is_it.then_some(()).ok_or(Unfit::Damaged)
    }

    /// Reads a positive number, which is written in as few bytes as it takes.
    fn number(&mut self) -> Result<&'a [u8], Unfit> {
        match self.next()? {
            [0, rest @ ..] if rest.first().is_some_and(|first| *first >= 0x80) => Ok(rest),
            number @ [1..=0x7f, ..] => Ok(number),
            _ => Err(Unfit::Damaged),
        }
    }
}

fn bits(number: &[u8]) -> usize {
    let unused = number.first().map_or(0, |first| first.leading_zeros());
    8 * number.len() - unused as usize
}

#[cfg(test)]
mod tests;
