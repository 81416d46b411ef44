//! `samklang ssh-session`: what a member's key runs, and the only thing that it runs.
//!
//! OpenSSH says which member has come in, and hands over what they asked for as one text in
//! `SSH_ORIGINAL_COMMAND`. That text is split into words as a shell would, but no shell sees it: the
//! words become the arguments of this same program. What they may ask for is judged by what clap has
//! understood, not by how it was spelt, and each command says here whether it is for those who come
//! from elsewhere. Who they are, which group it is and what time it is, is not theirs to say.

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use clap::parser::ValueSource;
use clap::{ArgMatches, CommandFactory as _, FromArgMatches as _};

use super::args::{Args as Everything, Global, Subcommand};
use super::exit::{Failure, Status};
use super::usage;
use crate::domain::Group;
use crate::domain::id::{KeyId, MemberId};
use crate::domain::text::Text;
use crate::lang::{Arg, Language, Tongue};

/// Arguments of `ssh-session`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Args {
    /// The member whose key it is
    #[arg(long)]
    member: String,
    /// The key, which must not have been withdrawn since
    #[arg(long)]
    key: Option<String>,
}

/// A member who came in by SSH.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Caller {
    member: String,
    key: Option<String>,
}

impl Caller {
    /// Returns who it is, nothing where the member has gone or the key was withdrawn.
    pub(super) fn known(&self, group: &Group) -> Option<Text> {
        let member: MemberId = self.member.parse().ok()?;
        let member = group.members.get(&member)?;
        if let Some(key) = &self.key {
            let key: KeyId = key.parse().ok()?;
            let key = group.keys.get(&key)?;
            (key.member == member.id).then_some(())?;
        }
        Some(Text::new(member.id.as_str()))
    }
}

/// Why what was asked for is not done.
#[derive(Debug)]
enum Barred {
    /// It is no command, or asks for help.
    Usage(clap::Error),
    /// It is not text, or a quotation mark has no end.
    Unreadable,
    /// It is longer than anything that a person types.
    TooLong,
    /// That command, option or file is not for those who come from elsewhere.
    NotHere {
        /// What.
        what: String,
        /// Whether a script asks.
        json: bool,
    },
}

/// No command is longer, in bytes: a line of the minutes has at most 4,000 signs.
const LONGEST: usize = 64 * 1024;

/// What is settled before anybody comes in.
const SETTLED: [&str; 3] = ["store", "as", "now"];

/// Returns the arguments as they stand or, where they are what a key runs, those of what was asked.
///
/// # Errors
/// How the program ends, having told why, where that is not to be done.
pub(super) fn settled(args: Everything) -> Result<Everything, ExitCode> {
    let Some(Subcommand::SshSession(own)) = &args.command else {
        return Ok(args);
    };
    let original = std::env::var_os("SSH_ORIGINAL_COMMAND").unwrap_or_default();
    asked(own, &args.global, &original).map_err(|barred| tell(barred, &args.global))
}

/// Returns the arguments that `original` stands for, by the member whose key it is.
fn asked(own: &Args, outer: &Global, original: &OsStr) -> Result<Everything, Barred> {
    let words = words(original)?;
    let line = std::iter::once(OsString::from("samklang")).chain(words.iter().map(Into::into));
    let matches = Everything::command()
        .try_get_matches_from(line)
        .map_err(Barred::Usage)?;
    let inner = Everything::from_arg_matches(&matches).map_err(Barred::Usage)?;
    let json = inner.global.json;
    if let Some(option) = SETTLED.into_iter().find(|id| is_typed(&matches, id)) {
        let what = format!("--{option}");
        return Err(Barred::NotHere { what, json });
    }
    let name = matches.subcommand_name().unwrap_or_default();
    let what = match inner.command.as_ref().map_or(Reach::All, reach) {
        Reach::All => None,
        Reach::Without(part) => Some(format!("{name} … {part}")),
        Reach::None => Some(name.to_owned()),
    };
    if let Some(what) = what {
        return Err(Barred::NotHere { what, json });
    }
    let caller = Caller {
        member: own.member.clone(),
        key: own.key.clone(),
    };
    let global = Global {
        store: outer.store.clone(),
        member: Some(own.member.clone()),
        now: outer.now.clone(),
        lang: inner.global.lang.or(outer.lang),
        verbose: outer.verbose,
        caller: Some(caller),
        ..inner.global
    };
    Ok(Everything {
        global,
        command: inner.command,
    })
}

fn is_typed(matches: &ArgMatches, id: &str) -> bool {
    matches.value_source(id) == Some(ValueSource::CommandLine)
}

/// How much of a command is for those who come from elsewhere.
enum Reach {
    /// All of it.
    All,
    /// It without that option or argument.
    Without(&'static str),
    /// None of it.
    None,
}

/// Returns how much of a command is for those who come from elsewhere: what is about the group, and
/// neither reads nor writes a file of the server. A new command does not compile without its answer.
fn reach(command: &Subcommand) -> Reach {
    match command {
        Subcommand::Add(add) if add.reads_file() => Reach::Without("FILE"),
        Subcommand::Invite(args) if args.document.to.is_file() => Reach::Without("--output"),
        Subcommand::Minutes(args) if args.document.to.is_file() => Reach::Without("--output"),
        Subcommand::Report(args) if args.is_file() => Reach::Without("--output"),
        Subcommand::Export(args) if args.to.is_file() => Reach::Without("--output"),
        Subcommand::List(_)
        | Subcommand::Show(_)
        | Subcommand::Add(_)
        | Subcommand::Edit(_)
        | Subcommand::Status(_)
        | Subcommand::Move(_)
        | Subcommand::Read(_)
        | Subcommand::Count(_)
        | Subcommand::Accept(_)
        | Subcommand::Exempt(_)
        | Subcommand::Reword(_)
        | Subcommand::Renew(_)
        | Subcommand::Note(_)
        | Subcommand::Remove(_)
        | Subcommand::Agenda(_)
        | Subcommand::Invite(_)
        | Subcommand::Meeting(_)
        | Subcommand::Minutes(_)
        | Subcommand::Report(_)
        | Subcommand::Mine
        | Subcommand::Room
        | Subcommand::Walk
        | Subcommand::Search(_)
        | Subcommand::Changes(_)
        | Subcommand::Log(_)
        | Subcommand::Sessions
        | Subcommand::Undo(_)
        | Subcommand::Redact(_)
        | Subcommand::Export(_) => Reach::All,
        Subcommand::Init(_)
        | Subcommand::Demo
        | Subcommand::Check(_)
        | Subcommand::Serve
        | Subcommand::Import(_)
        | Subcommand::AuthorizedKeys
        | Subcommand::SshSession(_)
        | Subcommand::Config(_)
        | Subcommand::Completions(_)
        | Subcommand::Man
        | Subcommand::ProbeIndex(_) => Reach::None,
    }
}

/// Returns the words of a command, split and unquoted as a shell does it and never expanded.
fn words(original: &OsStr) -> Result<Vec<String>, Barred> {
    if original.len() > LONGEST {
        return Err(Barred::TooLong);
    }
    let text = original.to_str().ok_or(Barred::Unreadable)?;
    // The rest of a line after # is said as well as what stands before. A variable of the environment
    // holds no NUL, so that can stand for it meanwhile.
    let words = shlex::split(&text.replace('#', "\0")).ok_or(Barred::Unreadable)?;
    let words = words.into_iter().map(|word| word.replace('\0', "#"));
    // People who are used to the shell say which program they mean.
    let mut words = words.peekable();
    words.next_if(|word| word == "samklang");
    Ok(words.collect())
}

fn tell(barred: Barred, outer: &Global) -> ExitCode {
    let environment = |name: &str| std::env::var(name).ok();
    let tongue = Tongue::new(Language::detect(outer.lang, None, environment));
    let (status, id, what) = match barred {
        Barred::Usage(error) => return usage::told(&error, outer.lang),
        Barred::Unreadable => (Status::Usage, "cli-ssh-unreadable", None),
        Barred::TooLong => (Status::Usage, "cli-ssh-too-long", None),
        Barred::NotHere { what, json } => {
            (Status::NotPermitted, "cli-ssh-not-here", Some((what, json)))
        }
    };
    let json = what.as_ref().is_some_and(|(_, json)| *json);
    let args = what.map(|(what, _)| ("what", Arg::from(what)));
    Failure::new(&tongue, status, id, args.as_slice()).tell(json)
}

#[cfg(test)]
mod tests;
