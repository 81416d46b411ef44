//! Every error has its sentence in both languages.

use super::error::{ImportError, Problem};
use super::place::Place;
use crate::domain::field::Misfit;
use crate::domain::noun::NounKind;
use crate::domain::refusal::Refusal;
use crate::domain::word::WordSet;
use crate::lang::{Arg, Language, Tongue};

fn problems() -> Vec<Problem> {
    let set = WordSet {
        name: "x",
        codes: &["a", "b"],
    };
    let types = [
        "text", "date", "moment", "money", "hours", "number", "whole", "flag", "word", "id",
        "table", "list",
    ];
    let misfits = vec![
        Misfit::Missing,
        Misfit::TooLong { max: 200 },
        Misfit::Negative,
        Misfit::TooLarge,
        Misfit::NotADate,
        Misfit::NotMoney,
        Misfit::NotATime,
        Misfit::NotANumber,
        Misfit::NotWhole,
        Misfit::NotAFlag,
        Misfit::NotAWord(set),
        Misfit::NotAnId(NounKind::Goal),
        Misfit::NotParts,
        Misfit::NotText,
        Misfit::NotOne,
    ];
    let mut problems = vec![
        Problem::Unreadable(std::io::ErrorKind::NotFound.into()),
        Problem::TooLarge { max: 10_000_000 },
        Problem::NotUtf8 { byte: 7 },
        Problem::Syntax { said: "s".into() },
        Problem::NewerFormat { known: 1 },
        Problem::UnknownKey { nearest: None },
        Problem::UnknownKey {
            nearest: Some("title"),
        },
        Problem::UnknownWord {
            words: set.codes,
            nearest: None,
        },
        Problem::UnknownWord {
            words: set.codes,
            nearest: Some("a"),
        },
        Problem::MissingKey,
        Problem::MissingId,
        Problem::DuplicateId {
            first: Place { line: 3, column: 1 },
        },
        Problem::Refused(Refusal::NothingChanges),
        Problem::NotATable,
        Problem::IsJson,
        Problem::DuplicateReading {
            first: Place { line: 3, column: 1 },
        },
        Problem::OpenQuote,
        Problem::MissingColumn {
            wanted: "titel".into(),
            found: "a, b".into(),
        },
        Problem::UnknownColumn {
            name: "x".into(),
            columns: "a, b".into(),
        },
        Problem::RepeatedHeading {
            heading: "a".into(),
        },
        Problem::NoHeading,
        Problem::NoSuchSheet {
            sheets: vec!["Blad1".into()],
        },
    ];
    problems.extend(misfits.into_iter().map(Problem::Misfit));
    problems.extend(
        NounKind::ALL
            .iter()
            .map(|kind| Problem::BadId { kind: *kind }),
    );
    problems.extend(types.map(|code| Problem::WrongType {
        wanted: code,
        found: code,
    }));
    problems
}

#[test]
fn every_error_is_a_sentence_in_both_languages() {
    for language in Language::ALL {
        let tongue = Tongue::new(language);
        for problem in problems() {
            let id = format!("import-{}", problem.code());
            let error = ImportError::whole(problem);
            let mut args: Vec<(&str, Arg<'_>)> = error
                .args()
                .into_iter()
                .map(|(name, value)| (name, value.into()))
                .collect();
            args.push(("reason", "r".into()));
            let said = tongue.say(&id, &args);
            assert!(tongue.has(&id), "{id}");
            assert!(
                !said.contains('{') && !said.contains("import-"),
                "{id}: {said}"
            );
            assert!(
                said.ends_with(['.', '?', 'r']) && !said.contains(" ."),
                "{id}: {said}"
            );
        }
    }
    let tongue = Tongue::new(Language::Sv);
    let args = |wanted: &'static str, found: &'static str| {
        let error = ImportError::whole(Problem::WrongType { wanted, found });
        let args: Vec<(&str, Arg<'_>)> = error
            .args()
            .into_iter()
            .map(|(name, value)| (name, value.into()))
            .collect();
        tongue.say("import-wrong-type", &args)
    };
    assert_eq!(
        args("date", "text"),
        "här ska stå ett datum, till exempel 2020-10-05, inte en text."
    );
}
