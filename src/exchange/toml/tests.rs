//! What files may hold, what they may not, and that nothing is lost between the two.

mod any;
mod bad;
mod meetings;
mod odd;
mod sample;

use crate::domain::group::Group;

use super::{NounKind, read, table_name, write};
use crate::domain::arbitrary::take;
use crate::exchange::error::ImportErrors;

/// Reads `text` for an empty group and takes it in.
pub(in crate::exchange) fn group_of(text: &str) -> Group {
    let import = read(text, &Group::default()).unwrap();
    take(import.command()).unwrap()
}

/// Returns the errors of `text`, each as `line:column: path: code`.
fn told(errors: &ImportErrors) -> Vec<String> {
    errors.all().iter().map(ToString::to_string).collect()
}

/// Returns the errors of `text` for an empty group.
fn errors(text: &str) -> Vec<String> {
    told(&read(text, &Group::default()).unwrap_err())
}

#[test]
fn tables_are_named_by_their_codes() {
    for kind in NounKind::ALL {
        assert_eq!(table_name(*kind), kind.code().replace('-', "_"));
    }
}

#[test]
fn an_empty_group_is_a_head_and_nothing_else() {
    let text = write(&Group::default());
    assert_eq!(text.lines().count(), 2);
    assert!(read(&text, &Group::default()).unwrap().wishes.is_empty());
}
