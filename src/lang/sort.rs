//! The order of words, and what counts as the same word in a search.
//!
//! Order follows CLDR, which for Swedish follows SAOL: å ä ö after z, v and w letters of their own,
//! ü among y. What is sorted or searched is the caller's.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};
use unicode_normalization::UnicodeNormalization as _;

use super::Language;

/// Puts texts in the order of a language, numbers within them by size: `A9` before `A12`.
///
/// Made in about 25 µs from data inside the binary; a comparison takes about 0.2 µs.
#[derive(Debug)]
pub struct Sorter(Option<CollatorBorrowed<'static>>);

impl Sorter {
    /// Returns the order that readers of `language` expect.
    pub fn new(language: Language) -> Self {
        let locale: Locale = match language {
            Language::Sv => locale!("sv"),
            Language::En => locale!("en"),
        };
        let mut preferences = CollatorPreferences::from(locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default());
        if let Err(error) = &collator {
            tracing::error!(%language, %error, "no order for the language");
        }
        Self(collator.ok())
    }

    /// Compares two texts. Ones that differ in nothing a reader sorts by are told apart by their
    /// code points, so that the order never depends on where they came from.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        let collated = match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => Ordering::Equal,
        };
        collated.then_with(|| a.cmp(b))
    }

    /// Sorts `things` by the text that `key` finds in each; equal ones keep their order.
    pub fn sort_by<T>(&self, things: &mut [T], key: impl Fn(&T) -> &str) {
        things.sort_by(|a, b| self.compare(key(a), key(b)));
    }
}

/// Returns what a search compares: lower case, NFC, accents gone, but å, ä and ö kept, which are
/// letters and not accented ones. Danish and Norwegian `æ` and `ø` become `ä` and `ö`, as Swedish
/// sorts them, and `ß` becomes `ss`.
///
/// Both what is sought and what is searched go through it: `idé` finds `ide`, `far` not `får`.
pub fn fold_for_search(text: &str) -> String {
    if let Some(folded) = folded_at_a_glance(text) {
        return folded;
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfc().flat_map(char::to_lowercase).nfc() {
        match c {
            'å' | 'ä' | 'ö' => folded.push(c),
            'æ' => folded.push('ä'),
            'ø' => folded.push('ö'),
            'ß' => folded.push_str("ss"),
            c if c.is_ascii() => folded.push(c),
            c => folded.extend(std::iter::once(c).nfd().filter(|part| !is_accent(*part))),
        }
    }
    folded.nfc().collect()
}

/// Returns the same where no character needs to be taken apart, which is so for nearly all Swedish
/// and English text: thousands of titles are folded for each letter typed in a filter.
fn folded_at_a_glance(text: &str) -> Option<String> {
    let mut folded = text.to_ascii_lowercase();
    for (capital, small) in [("Å", "å"), ("Ä", "ä"), ("Ö", "ö")] {
        if folded.contains(capital) {
            folded = folded.replace(capital, small);
        }
    }
    let plain = |c: char| c.is_ascii() || matches!(c, 'å' | 'ä' | 'ö');
    folded.chars().all(plain).then_some(folded)
}

/// The marks that Latin, Greek and Cyrillic letters are decomposed into.
fn is_accent(c: char) -> bool {
    ('\u{0300}'..='\u{036F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, mut words: Vec<&str>) -> Vec<&str> {
        Sorter::new(language).sort_by(&mut words, |word| word);
        words
    }

    #[test]
    fn swedish_has_its_last_letters_last() {
        assert_eq!(
            sorted(
                Language::Sv,
                vec![
                    "öl", "zebra", "ärla", "Åsa", "asa", "Wa", "vb", "va", "über", "yxa", "tal"
                ]
            ),
            [
                "asa", "tal", "va", "vb", "Wa", "über", "yxa", "zebra", "Åsa", "ärla", "öl"
            ]
        );
        assert_eq!(
            sorted(Language::En, vec!["öl", "zebra", "Åsa", "asa"]),
            ["asa", "Åsa", "öl", "zebra"]
        );
    }

    #[test]
    fn numbers_in_text_go_by_size() {
        assert_eq!(
            sorted(Language::Sv, vec!["A12", "A9", "L1.10", "L1.2", "A100"]),
            ["A9", "A12", "A100", "L1.2", "L1.10"]
        );
    }

    #[test]
    fn the_order_is_total() {
        let sorter = Sorter::new(Language::Sv);
        assert_eq!(sorter.compare("A9", "A9"), Ordering::Equal);
        assert_ne!(sorter.compare("A9", "A09"), Ordering::Equal);
        assert_eq!(
            sorter.compare("A9", "A09"),
            sorter.compare("A09", "A9").reverse()
        );
    }

    #[test]
    fn a_search_forgives_accents_but_keeps_swedish_letters() {
        for (text, folded) in [
            ("Idé", "ide"),
            ("MÜLLER", "muller"),
            ("Får", "får"),
            ("A\u{30a}RSMO\u{308}TE", "årsmöte"),
            ("Æbeltoft Ø", "äbeltoft ö"),
            ("Straße", "strasse"),
            ("Đà Nẵng", "đa nang"),
            ("ǻ", "a"),
            ("RÅD, Är Öl", "råd, är öl"),
            ("§ 34/2020", "§ 34/2020"),
        ] {
            assert_eq!(fold_for_search(text), folded);
            assert_eq!(fold_for_search(folded), folded);
        }
    }

    #[test]
    fn what_is_folded_at_a_glance_is_folded_as_ever() {
        for text in ["Åsa ÄR på Öland 12", "", "a\tb", "Ölöp: 50 %"] {
            // One letter that must be taken apart sends the whole text the long way.
            let longer = fold_for_search(&format!("{text} é"));
            assert_eq!(fold_for_search(text), longer.strip_suffix(" e").unwrap());
            assert!(folded_at_a_glance(text).is_some());
        }
        assert_eq!(folded_at_a_glance("a\u{30a}"), None);
    }
}
