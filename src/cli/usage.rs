//! What is told where the arguments are wrong: what is wrong, what may have been meant, and how it is
//! written, in the reader's language. Options and commands keep their English names.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::exit::Status;
use super::{configured, out};
use crate::lang::value::list;
use crate::lang::{Arg, Language, Tongue};

/// Ends where the arguments are wrong, or help was asked for: that goes to standard output, is no error
/// and is as clap has it. `lang` is the language that was asked for.
pub(super) fn told(error: &clap::Error, lang: Option<Language>) -> ExitCode {
    if error.use_stderr() {
        let lines = sentences(&tongue(lang), error);
        let plain = || error.render().to_string();
        out::complain(&lines.map_or_else(plain, |lines| lines.join("\n")));
        return Status::Usage.into();
    }
    let text = error.render().to_string();
    match out::raw(format!("{}\n", text.trim_end()).as_bytes()) {
        Ok(()) => Status::Done.into(),
        Err(failure) => failure.tell(false),
    }
}

/// Returns the language that arguments ask for which could not be read as a whole.
pub(super) fn asked(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|it| it.to_str());
    let mut lang = None;
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang=") {
            Some(value) => Some(value),
            None if word == "--lang" => words.next(),
            None => None,
        };
        lang = value.and_then(|value| value.parse().ok()).or(lang);
    }
    lang
}

fn tongue(lang: Option<Language>) -> Tongue {
    let environment = |name: &str| std::env::var(name).ok();
    let plain = || Tongue::new(Language::detect(lang, None, environment));
    // What is wrong with the configuration is told by a command that can be read.
    match configured::read(plain) {
        Ok(settings) => {
            let language = Language::detect(lang, settings.language, environment);
            Tongue::new(language).in_ascii(settings.ascii)
        }
        Err(_) => plain(),
    }
}

/// Returns what is wrong and what helps, a sentence a line; nothing where there is no word for it.
fn sentences(tongue: &Tongue, error: &clap::Error) -> Option<Vec<String>> {
    let some = |kind| text(tongue, error, kind);
    let arg = some(ContextKind::InvalidArg);
    let command = some(ContextKind::InvalidSubcommand);
    let value = some(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    let say = |id: &str, args: &[(&str, &Option<String>)]| {
        let args = args
            .iter()
            .map(|(name, value)| Some((*name, Arg::from(value.as_deref()?))));
        let args: Vec<(&str, Arg<'_>)> = args.collect::<Option<_>>()?;
        Some(tongue.say(id, &args))
    };
    let (arg, value) = (("arg", &arg), ("value", &value));
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => say("usage-unknown-argument", &[arg]),
        ErrorKind::InvalidSubcommand => say("usage-unknown-command", &[("arg", &command)]),
        ErrorKind::InvalidValue if value.1.is_none() => say("usage-no-value", &[arg]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say("usage-wrong-value", &[arg, value])
        }
        ErrorKind::NoEquals => say("usage-no-value", &[arg]),
        ErrorKind::TooManyValues => say("usage-too-many-values", &[arg, value]),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say("usage-too-few-values", &[arg])
        }
        ErrorKind::ArgumentConflict => {
            let other = some(ContextKind::PriorArg);
            say("usage-conflict", &[arg, ("other", &other)]).or_else(|| say("usage-twice", &[arg]))
        }
        ErrorKind::MissingRequiredArgument => say("usage-missing", &[arg]),
        ErrorKind::MissingSubcommand => say("usage-no-command", &[]),
        ErrorKind::InvalidUtf8 => say("usage-not-text", &[]),
        _ => None,
    }?;
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let near = near.into_iter().find_map(some).filter(|it| !it.is_empty());
    let valid = some(ContextKind::ValidValue).filter(|it| !it.is_empty());
    let usage = some(ContextKind::Usage);
    let usage = usage.map(|usage| usage.trim_start_matches("Usage:").trim().to_owned());
    let helps = [
        say("usage-meant", &[("near", &near)]),
        say("usage-which-value", &[("words", &valid)]),
        say("usage-written", &[("usage", &usage)]),
        say("usage-help", &[]),
    ];
    Some(
        std::iter::once(wrong)
            .chain(helps.into_iter().flatten())
            .collect(),
    )
}

/// Returns what an error knows of a kind, as text.
fn text(tongue: &Tongue, error: &clap::Error, kind: ContextKind) -> Option<String> {
    Some(match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => {
            let each = match kind {
                ContextKind::InvalidArg | ContextKind::PriorArg => "list-and",
                _ => "list-or",
            };
            list(tongue, each, texts)
        }
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    })
}
