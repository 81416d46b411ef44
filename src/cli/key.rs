//! Members' public keys as files bring them, and as people tell them apart.

use std::io::Read as _;
use std::path::Path;

use base64ct::{Base64Unpadded, Encoding as _};
use sha2::{Digest as _, Sha256};

use super::context::Context;
use super::exit::Failure;
use super::fields::Given;
use crate::domain::key::{Key, PublicKey};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;

/// No file with a key is longer than this, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Returns what `MEMBER FILE` gives of a new key's fields; what is given otherwise stays.
pub(super) fn given(
    cx: &Context,
    words: &[String],
    otherwise: &[Given],
) -> Result<Vec<Given>, Failure> {
    let (member, file) = match words {
        [] => return Ok(Vec::new()),
        [file] => (None, file),
        [member, file, ..] => (Some(member), file),
    };
    let text = read(file).map_err(|error| cx.file_fault(Path::new(file), &error))?;
    let found = PublicKey::parse(&text)
        .map_err(|why| Failure::refused(&cx.tongue, &Refusal::NotAKey { why }))?;
    let name = if found.comment.is_empty() {
        found.kind.algorithm().to_owned()
    } else {
        found
            .comment
            .as_str()
            .chars()
            .take(Text::TITLE_MAX)
            .collect()
    };
    let own = [
        ("name", Some(name)),
        ("member", member.cloned()),
        ("kind", Some(found.kind.code().to_owned())),
        ("key", Some(found.key.to_string())),
    ];
    let is_free = |key: &str| otherwise.iter().all(|(given, _)| given != key);
    Ok(own
        .into_iter()
        .filter(|(key, _)| is_free(key))
        .filter_map(|(key, value)| Some((key.to_owned(), vec![value?])))
        .collect())
}

fn read(file: &str) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    if file == "-" {
        std::io::stdin()
            .lock()
            .take(LONGEST)
            .read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)?
            .take(LONGEST)
            .read_to_end(&mut bytes)?;
    }
    // What is no text is no key, and that is what is then said.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Returns the fingerprint of a key, as `ssh-keygen -l` shows it.
pub(super) fn fingerprint(key: &Key) -> String {
    let bytes = base64ct::Base64::decode_vec(key.key.as_str()).unwrap_or_default();
    let digest = Sha256::digest(bytes);
    format!("SHA256:{}", Base64Unpadded::encode_string(&digest))
}
