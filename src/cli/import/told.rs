//! What is wrong with a file, told with its place.

use crate::cli::context::Context;
use crate::cli::exit::{Failure, Status};
use crate::exchange::error::{ImportError, ImportErrors, Problem};
use crate::lang::system::system;
use crate::lang::{Arg, refusal};

/// Returns the failure that a file is which cannot be read as a group.
pub(in crate::cli) fn unread(cx: &Context, file: &str, errors: &ImportErrors) -> Failure {
    let lines: Vec<String> = errors
        .all()
        .iter()
        .map(|error| format!("{file}: {}", sentence(cx, error)))
        .collect();
    let first = errors.all().first().map(|error| &error.problem);
    let (status, code) = match first {
        Some(
            problem @ (Problem::Unreadable(_)
            | Problem::TooLarge { .. }
            | Problem::NotUtf8 { .. }
            | Problem::Syntax { .. }
            | Problem::IsJson
            | Problem::NotATable
            | Problem::OpenQuote
            | Problem::NewerFormat { .. }),
        ) => (Status::File, problem.code()),
        Some(problem) => (Status::Refused, problem.code()),
        None => (Status::File, "unreadable"),
    };
    Failure::of_lines(status, &format!("import-{code}"), lines)
}

/// Returns what is wrong and where, as a sentence without the file.
pub(super) fn sentence(cx: &Context, error: &ImportError) -> String {
    let mut args = error.args();
    match &error.problem {
        Problem::Refused(refusal) => {
            args.push(("reason", refusal::sentence(&cx.tongue, refusal)));
        }
        Problem::Unfit { kind, key, misfit } => {
            let told = refusal::misfit(&cx.tongue, *kind, key, misfit);
            return placed(cx, error, args, told);
        }
        Problem::Unreadable(fault) => args.push(("reason", system(&cx.tongue, fault))),
        _ => {}
    }
    let typed: Vec<(&str, Arg<'_>)> = args
        .iter()
        .map(|(name, text)| (*name, Arg::from(text.as_str())))
        .collect();
    let id = format!("import-{}", error.problem.code());
    let problem = cx.tongue.say(&id, &typed);
    placed(cx, error, args, problem)
}

/// Returns what is wrong, with where that is.
fn placed(
    cx: &Context,
    error: &ImportError,
    args: Vec<(&'static str, String)>,
    problem: String,
) -> String {
    let place = match (error.place, error.path.is_empty()) {
        (None, _) => return problem,
        (Some(_), true) => "import-at-line",
        (Some(_), false) => "import-at",
    };
    let args = args.into_iter().chain([("problem", problem)]);
    let args: Vec<(&str, Arg<'_>)> = args.map(|(name, text)| (name, text.into())).collect();
    cx.tongue.say(place, &args)
}
