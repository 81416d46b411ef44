//! Any group goes out and comes in unchanged.

use proptest::prelude::*;

use super::told;
use crate::domain::arbitrary::group;
use crate::domain::arbitrary::take;
use crate::domain::group::Group;
use crate::domain::noun::NounKind;
use crate::exchange::toml::{read, write};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_group_comes_back_as_it_was(group in group()) {
        let text = write(&group);
        let import = read(&text, &Group::default());
        let import = import.map_err(|errors| TestCaseError::fail(format!("{:?}\n{text}", told(&errors))))?;
        let again = take(import.command()).unwrap();
        prop_assert_eq!(write(&again), text);
        for kind in NounKind::ALL {
            for id in group.ids(*kind) {
                prop_assert_eq!(again.values(&id), group.values(&id));
            }
        }
    }

    #[test]
    fn nothing_in_a_file_is_a_panic(text in "\\PC{0,80}", keys in "(\\[\\[(activity|goal|group)\\]\\]\n|(id|title|from|goals|milestones|status) = (\"\\PC{0,8}\"|[0-9:.T-]{1,20}|\\[.{0,6}\\]|\\{.{0,6}\\})\n){0,8}") {
        let _ = read(&text, &Group::default());
        let _ = read(&keys, &Group::default());
    }
}
