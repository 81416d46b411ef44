//! `samklang note`: what is said at the meeting that goes on, a line of its minutes at a time.

use std::io::BufRead as _;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::capture::{self, Ahead, Asks, Sight};
use crate::domain::command::{Command, Said, What};
use crate::domain::id::{EntryId, MeetingId};
use crate::domain::meeting::Meeting;
use crate::domain::noun::AnyId;
use crate::domain::query::agenda;
use crate::domain::text::Text;
use crate::domain::{Event, Record};

/// Arguments of `note`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// What is said, as in the capture line: '! A decision', '> An action @POL 12/10', 'A14 at risk';
    /// - reads lines from standard input
    #[arg(required = true, value_name = "LINE")]
    line: Vec<String>,
    /// Correct an entry of approved minutes, as M4:17, instead: the line is what is right
    #[arg(long, value_name = "ENTRY")]
    correct: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let line = args.line.join(" ");
    match &args.correct {
        Some(entry) => correct(cx, &mut session, entry, &line),
        None if line == "-" => lines(cx, &mut session),
        None => {
            let noted = note(cx, &mut session, &line)?;
            if noted { Ok(()) } else { Err(nothing(cx)) }
        }
    }
}

/// Notes every line; those before one that is refused stay.
fn lines(cx: &Context, session: &mut Session) -> Outcome {
    open_meeting(cx, session)?;
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        let read = input.read_until(b'\n', &mut line);
        if read.map_err(|error| cx.file_fault("-".as_ref(), &error))? == 0 {
            break;
        }
        if let Err(failure) = note(cx, session, &String::from_utf8_lossy(&line)) {
            let why = failure.sentence();
            let args = [("number", number.into()), ("why", why.into())];
            return Err(failure.told(vec![cx.tongue.say("cli-note-line", &args)]));
        }
    }
    Ok(())
}

/// Enters a line into the minutes and tells what it became. Returns whether there was anything.
fn note(cx: &Context, session: &mut Session, line: &str) -> Result<bool, Failure> {
    let mut noted = false;
    for (place, piece) in capture::pieces(line).into_iter().enumerate() {
        let meeting = open_meeting(cx, session)?;
        let id = meeting.id;
        let sight = Sight {
            group: session.group(),
            tongue: &cx.tongue,
            meeting,
            me: session.me(),
            amends: None,
            ahead: Ahead::default(),
            now: session.now(),
        };
        let mut reading = capture::read(piece, &sight);
        // What a long line goes on with is no line of its own.
        if let (1.., capture::Outcome::Says(said)) = (place, &mut reading.outcome) {
            (said.what, said.text) = (What::Note, said.line.clone());
        }
        let became = reading.preview(&sight);
        match reading.outcome {
            capture::Outcome::Nothing => {}
            capture::Outcome::Asks(asks) => return Err(lacks(cx, &asks)),
            capture::Outcome::Says(said) => {
                enter(cx, session, id, said, &became)?;
                noted = true;
            }
        }
    }
    Ok(noted)
}

fn enter(
    cx: &Context,
    session: &mut Session,
    meeting: MeetingId,
    said: Said,
    became: &str,
) -> Outcome {
    let command = Command::Minute {
        meeting,
        item: None,
        said,
    };
    let records = cx.settle(session, command)?;
    let ids = ids(&records);
    let entry = ids.first().cloned().unwrap_or_default();
    let args = [("entry", entry.into()), ("became", became.into())];
    out::changed(cx, &cx.tongue.say("cli-noted", &args), &ids, &records)
}

/// Corrects approved minutes by an entry that says what is right.
fn correct(cx: &Context, session: &mut Session, entry: &str, text: &str) -> Outcome {
    let entry: EntryId = entry.parse().map_err(|_| cx.unknown(entry))?;
    let text = Text::new(text);
    if text.is_empty() {
        return Err(nothing(cx));
    }
    let records = cx.settle(session, Command::Correct { entry, text })?;
    let ids = ids(&records);
    let id = ids.first().cloned().unwrap_or_default();
    let args = [("id", id.into()), ("entry", entry.to_string().into())];
    out::changed(cx, &cx.tongue.say("cli-corrected", &args), &ids, &records)
}

fn open_meeting<'a>(cx: &Context, session: &'a Session) -> Result<&'a Meeting, Failure> {
    let open = agenda::open_meeting(session.group());
    open.ok_or_else(|| cx.fail(Status::Refused, "cli-no-open-meeting", &[]))
}

fn nothing(cx: &Context) -> Failure {
    cx.fail(Status::Usage, "cli-nothing-said", &[])
}

/// Returns the failure that an action cannot stand in the minutes yet.
fn lacks(cx: &Context, asks: &Asks) -> Failure {
    let what = asks.lacking(&cx.tongue);
    let args = [("line", (&asks.line).into()), ("what", what.into())];
    cx.fail(Status::Refused, "cli-action-lacks", &args)
}

/// Returns what the records are about, the entry first.
fn ids(records: &[Record]) -> Vec<String> {
    let subjects = records.iter().filter_map(|record| match &record.event {
        Event::Undone { .. } => None,
        event => event.subject(),
    });
    let mut ids: Vec<AnyId> = Vec::new();
    for id in subjects {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.iter().map(ToString::to_string).collect()
}
