//! The initials that mark what somebody did or where somebody is.

use crate::domain::Group;
use crate::domain::text::Text;

/// Most letters.
const MOST: usize = 3;

/// Returns the name of a member in the role, or a login as it is.
pub fn named<'a>(group: &'a Group, who: &'a Text) -> &'a str {
    let member = who.as_str().parse().ok();
    let member = member.and_then(|id| group.members.get(&id));
    member.map_or(who.as_str(), |member| member.name.0.as_str())
}

/// Returns the initials of a member's name, or of a login: the first letter of each word, two letters
/// where there is only one word.
pub fn of(group: &Group, who: &Text) -> String {
    let name = named(group, who);
    let mut words = name.split([' ', '-']).filter(|word| !word.is_empty());
    let letters: String = match (words.next(), words.next()) {
        (Some(only), None) => only.chars().take(2).collect(),
        _ => name
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .take(MOST)
            .collect(),
    };
    letters.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_give_their_first_letters_and_a_lone_word_its_first_two() {
        let group = Group::default();
        for (who, initials) in [
            ("Polisens representant", "PR"),
            ("utvecklingsledare", "UT"),
            ("Åsa-Britt", "ÅB"),
            ("En av fem ord här", "EAF"),
            ("x", "X"),
            ("", ""),
        ] {
            assert_eq!(of(&group, &Text::new(who)), initials, "{who}");
        }
    }
}
