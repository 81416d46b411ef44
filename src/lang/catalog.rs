//! The messages: a [`Tongue`] says, in the reader's language, what an id and its values mean.
//!
//! The sentences stand in `data/locales/{sv,en}/*.ftl`, one file a subject, embedded here. Which
//! id to say is the caller's; how dates, sums and hours look is for [`date`](super::date) and
//! [`number`](super::number), so they come in as text.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Language, ascii};

/// Embeds one file a subject, in both languages.
macro_rules! subjects {
    ($($name:literal),+ $(,)?) => {
        &[$(Subject {
            name: $name,
            sv: include_str!(concat!("../../data/locales/sv/", $name, ".ftl")),
            en: include_str!(concat!("../../data/locales/en/", $name, ".ftl")),
        }),+]
    };
}

/// All that the program can say. A new file is named here, or a test fails.
const SUBJECTS: &[Subject] = subjects![
    "words",
    "fields",
    "refusals",
    "findings",
    "screens",
    "actions",
    "capture",
    "meeting",
    "cli",
    "errors",
    "welcome",
    "report",
    "reports",
    "import",
    "usage",
    "access",
    "framework",
    "documents",
    "past",
    "budget",
    "wheel",
    "promises",
    "guard",
    "writing",
];

/// The messages on one subject.
struct Subject {
    name: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Subject {
    fn source(&self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}

/// Everything the program can say, for one reader.
///
/// Holds the reader's language parsed; the other one is parsed when first asked for. Made once,
/// passed as `&Tongue`, usable from any thread.
pub struct Tongue {
    language: Language,
    /// Whether it says everything in ASCII signs.
    ascii: bool,
    own: FluentBundle<FluentResource>,
    other: OnceLock<FluentBundle<FluentResource>>,
}

impl Tongue {
    /// Parses the messages of `language`: about a millisecond for a thousand of them.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            ascii: false,
            own: bundle(language),
            other: OnceLock::new(),
        }
    }

    /// Returns the tongue that says everything in ASCII signs, where `ascii` is wanted.
    #[must_use]
    pub fn in_ascii(self, ascii: bool) -> Self {
        Self { ascii, ..self }
    }

    /// Returns the reader's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns whether the reader's own language has the message.
    pub fn has(&self, id: &str) -> bool {
        self.own.has_message(id)
    }

    /// Says the message `id` with its values.
    ///
    /// Where the reader's language lacks it the other one speaks, and where both do the id itself
    /// stands in; a lacking value leaves its name in braces. All of these are logged: none is worth
    /// a panic in a meeting, and the tests catch them first.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let said = [self.language, self.language.other()]
            .into_iter()
            .find_map(|language| self.say_in(language, id, args))
            .unwrap_or_else(|| id.to_owned());
        if self.ascii {
            ascii::sentence(&said)
        } else {
            said
        }
    }

    /// Says the message `id` without values, which is what titles and words of a set are.
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// Says the message `id` in `language` whatever the reader's is, or nothing where that one
    /// lacks it. What people type is matched against both.
    pub fn say_in(&self, language: Language, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundle = self.bundle(language);
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            tracing::warn!(id, %language, "message missing");
            return None;
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, value(arg));
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&values), &mut errors);
        if !errors.is_empty() {
            tracing::warn!(id, %language, ?errors, "message said with a gap");
        }
        Some(said.into_owned())
    }

    fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        if language == self.language {
            &self.own
        } else {
            self.other.get_or_init(|| bundle(language))
        }
    }
}

impl fmt::Debug for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tongue").field(&self.language).finish()
    }
}

fn value<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_ref()),
        Arg::Number(number) => FluentValue::from(*number),
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // A code of two letters always parses; the root locale would only choose other plurals.
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The isolating marks U+2068 and U+2069 would take a cell, or a box, in many terminals.
    bundle.set_use_isolating(false);
    for subject in SUBJECTS {
        let parsed = FluentResource::try_new(subject.source(language).to_owned());
        let resource = parsed.unwrap_or_else(|(rest, errors)| {
            tracing::error!(file = subject.name, %language, ?errors, "messages do not parse");
            rest
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = subject.name, %language, ?errors, "messages said twice");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;
    use crate::domain::minutes::EntryKind;

    /// Message ids of a file, each with the variables it uses. Reads the text itself: the parser's
    /// tree is not public in `fluent_bundle`.
    fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut current = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
                let id = line.split('=').next().unwrap_or_default().trim().to_owned();
                assert!(!found.contains_key(&id), "{id} stands twice");
                found.insert(id.clone(), BTreeSet::new());
                current = Some(id);
            }
            if let Some(variables) = current.as_ref().and_then(|id| found.get_mut(id)) {
                for part in line.split('$').skip(1) {
                    let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
                    variables.insert(part[..end.unwrap_or(part.len())].to_owned());
                }
            }
        }
        found
    }

    #[test]
    fn both_languages_say_the_same_with_the_same_values() {
        for subject in SUBJECTS {
            let (sv, en) = (messages(subject.sv), messages(subject.en));
            for (here, there, name) in [(&sv, &en, "en"), (&en, &sv, "sv")] {
                for (id, variables) in here {
                    let file = format!("{name}/{}.ftl", subject.name);
                    let twin = there.get(id).unwrap_or_else(|| panic!("{file} lacks {id}"));
                    assert_eq!(variables, twin, "{id} in {file} uses other values");
                }
            }
        }
    }

    #[test]
    fn every_file_parses_and_no_id_stands_twice() {
        for language in Language::ALL {
            let mut seen = BTreeSet::new();
            for subject in SUBJECTS {
                let source = subject.source(language);
                let parsed = FluentResource::try_new(source.to_owned());
                assert!(
                    parsed.is_ok(),
                    "{language}/{}: {:?}",
                    subject.name,
                    parsed.err()
                );
                for id in messages(source).into_keys() {
                    assert!(
                        seen.insert(id.clone()),
                        "{id} again in {language}/{}",
                        subject.name
                    );
                }
            }
            let tongue = Tongue::new(language);
            for id in seen.iter().filter(|id| !id.starts_with('-')) {
                assert!(tongue.has(id), "{language} does not say {id}");
            }
        }
    }

    #[test]
    fn every_file_of_the_folder_is_embedded() {
        let embedded: BTreeSet<String> =
            SUBJECTS.iter().map(|s| format!("{}.ftl", s.name)).collect();
        for language in Language::ALL {
            let folder = format!("{}/data/locales/{language}", env!("CARGO_MANIFEST_DIR"));
            let there: BTreeSet<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            assert_eq!(there, embedded, "{language}");
        }
    }

    #[test]
    fn values_choose_the_plural_and_carry_no_isolating_marks() {
        let sv = Tongue::new(Language::Sv);
        let en = Tongue::new(Language::En);
        assert_eq!(sv.say("number-of-days", &[("count", 1.into())]), "1 dag");
        assert_eq!(
            sv.say("number-of-days", &[("count", 14.into())]),
            "14 dagar"
        );
        assert_eq!(
            en.say("number-of-days", &[("count", 1_usize.into())]),
            "1 day"
        );
        assert_eq!(
            en.say("date-impossible", &[("text", "30 feb".into())]),
            "30 feb is not in the calendar."
        );
    }

    #[test]
    fn what_lines_became_is_said_for_every_kind_of_entry() {
        for language in Language::ALL {
            let tongue = Tongue::new(language);
            for kind in EntryKind::ALL {
                let id = format!("entered-{kind}");
                assert!(tongue.has(&id), "{language} does not say {id}");
            }
        }
    }

    #[test]
    fn what_is_missing_is_never_a_panic() {
        let sv = Tongue::new(Language::Sv);
        assert!(!sv.has("no-such-message"));
        assert_eq!(sv.say("no-such-message", &[]), "no-such-message");
        assert_eq!(sv.say("", &[]), "");
        assert_eq!(
            sv.word("date-impossible"),
            "{$text} finns inte i kalendern."
        );
        assert_eq!(
            sv.say_in(Language::En, "status-done", &[]).as_deref(),
            Some("done")
        );
    }

    #[test]
    fn a_tongue_may_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Tongue>();
    }
}
