//! What a person typed for a word of a closed set, turned into the set's code.
//!
//! The words stand in `words.ftl` under `<set>-<code>`; which codes a set has is for the caller,
//! who has the enum. Ids, names and free text are not read here.

use unicode_normalization::UnicodeNormalization as _;

use super::{Language, Tongue};

/// What a typed word means in a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match<'a> {
    /// This code and no other.
    Found(&'a str),
    /// The beginning of several codes' words, in the order of the set.
    Ambiguous(Vec<&'a str>),
    /// No word of the set, in either language.
    Unknown,
}

/// Finds which of `codes` in `set` (as `status`) was meant by `typed`.
///
/// A code, with hyphens or spaces, its Swedish or its English word will do, whole or its beginning,
/// whatever the reader's language and the letters' case. A whole word goes before another's
/// beginning (`no` is told from `not measurable yet`). Where nothing fits, it is tried
/// once more with å, ä and ö as a and o, for keyboards that lack them: `folja`.
pub fn resolve<'a>(tongue: &Tongue, set: &str, codes: &[&'a str], typed: &str) -> Match<'a> {
    let typed = plain(typed);
    if typed.is_empty() {
        return Match::Unknown;
    }
    let words: Vec<(&str, Vec<String>)> = codes
        .iter()
        .map(|code| (*code, words(tongue, set, code)))
        .collect();
    let fits = |test: &dyn Fn(&str) -> bool| -> Vec<&'a str> {
        words
            .iter()
            .filter(|(_, words)| words.iter().any(|word| test(word)))
            .map(|(code, _)| *code)
            .collect()
    };
    let ways: [&dyn Fn(&str) -> bool; 4] = [
        &|word| word == typed,
        &|word| word.starts_with(&typed),
        &|word| bare(word) == typed,
        &|word| bare(word).starts_with(&typed),
    ];
    let mut found = ways
        .iter()
        .map(|way| fits(way))
        .find(|found| !found.is_empty())
        .unwrap_or_default();
    match found.len() {
        0 => Match::Unknown,
        1 => Match::Found(found.remove(0)),
        _ => Match::Ambiguous(found),
    }
}

/// Returns all that a code may be called, as it is compared: the code, and each language's word.
pub fn words(tongue: &Tongue, set: &str, code: &str) -> Vec<String> {
    let id = format!("{set}-{code}");
    let mut words = vec![plain(code)];
    words.extend(
        Language::ALL
            .into_iter()
            .filter_map(|language| tongue.say_in(language, &id, &[]))
            .map(|word| plain(&word)),
    );
    words.dedup();
    words
}

/// Lower case, NFC, hyphens and underscores as spaces, one space at a time.
fn plain(text: &str) -> String {
    let lower = text.nfc().collect::<String>().to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || c == '-' || c == '_')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

fn bare(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const STATUS: &[&str] = &[
        "not-started",
        "on-track",
        "at-risk",
        "blocked",
        "done",
        "stopped",
    ];

    /// The sets of DESIGN §2 with their codes, as the domain's enums have them.
    const SETS: &[(&str, &[&str])] = &[
        ("stage", &["plan", "do", "check", "improve"]),
        ("status", STATUS),
        ("verdict", &["continue", "adjust", "scale-up", "stop"]),
        ("role", &["facilitator", "secretary", "member", "observer"]),
        (
            "document",
            &[
                "action-programme",
                "plan",
                "agreement",
                "promise",
                "situation-picture",
                "action-plan",
            ],
        ),
        ("factor-kind", &["risk", "protective"]),
        (
            "factor-domain",
            &["family", "peers", "school", "community", "individual"],
        ),
        ("indicator-kind", &["process", "effect"]),
        ("direction", &["up", "down", "hold"]),
        ("did", &["yes", "partly", "no"]),
        ("helped", &["yes", "partly", "no", "not-measurable"]),
        ("action-state", &["open", "done", "dropped"]),
        (
            "organisation-kind",
            &[
                "police",
                "municipality",
                "rescue-service",
                "region",
                "association",
                "other",
            ],
        ),
        ("count-period", &["term", "year"]),
        ("noun", NOUNS),
        ("nouns", NOUNS),
    ];

    const NOUNS: &[&str] = &[
        "organisation",
        "member",
        "budget-line",
        "document",
        "target-area",
        "development-area",
        "goal",
        "indicator",
        "factor",
        "promise",
        "commitment",
        "activity",
        "action",
        "duty",
    ];

    #[test]
    fn a_status_is_known_by_any_of_its_names() {
        for language in Language::ALL {
            let tongue = Tongue::new(language);
            for (typed, expected) in [
                ("klar", Match::Found("done")),
                ("done", Match::Found("done")),
                ("KLAR", Match::Found("done")),
                ("k", Match::Found("done")),
                ("hin", Match::Found("blocked")),
                ("at r", Match::Found("at-risk")),
                ("at-risk", Match::Found("at-risk")),
                ("at_risk", Match::Found("at-risk")),
                ("  At   Risk ", Match::Found("at-risk")),
                ("ej", Match::Found("not-started")),
                ("ej påb", Match::Found("not-started")),
                ("ej pab", Match::Found("not-started")),
                ("enligt plan", Match::Found("on-track")),
                ("h", Match::Ambiguous(vec!["at-risk", "blocked"])),
                ("stop", Match::Found("stopped")),
                ("sto", Match::Found("stopped")),
                ("klart", Match::Unknown),
                ("", Match::Unknown),
                ("-", Match::Unknown),
            ] {
                assert_eq!(
                    resolve(&tongue, "status", STATUS, typed),
                    expected,
                    "{typed}"
                );
            }
        }
    }

    #[test]
    fn a_whole_word_goes_before_anothers_beginning() {
        let tongue = Tongue::new(Language::Sv);
        let helped = &["yes", "partly", "no", "not-measurable"];
        assert_eq!(resolve(&tongue, "helped", helped, "no"), Match::Found("no"));
        assert_eq!(
            resolve(&tongue, "helped", helped, "n"),
            Match::Ambiguous(vec!["no", "not-measurable"])
        );
        let stages = &["plan", "do", "check", "improve"];
        assert_eq!(
            resolve(&tongue, "stage", stages, "folja"),
            Match::Found("check")
        );
    }

    #[test]
    fn every_word_is_there_and_means_one_thing_in_its_set() {
        let tongue = Tongue::new(Language::Sv);
        for (set, codes) in SETS {
            let mut owners: BTreeMap<String, &str> = BTreeMap::new();
            for code in *codes {
                let id = format!("{set}-{code}");
                for language in Language::ALL {
                    assert!(tongue.say_in(language, &id, &[]).is_some(), "{id}");
                }
                for word in words(&tongue, set, code) {
                    let owner = owners.entry(word.clone()).or_insert(code);
                    assert_eq!(owner, code, "{word} means two things in {set}");
                    assert_eq!(resolve(&tongue, set, codes, &word), Match::Found(code));
                }
            }
        }
    }
}
