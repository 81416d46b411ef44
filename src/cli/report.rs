//! `samklang report`: the note to the council, the yearly report to the board and the follow-up of the
//! promises, as documents in the group's language; and that one of them was sent.
//!
//! That it was sent is kept first and written then: what is written is what the record tells of,
//! whoever else is at work meanwhile.

use serde_json::Value as Json;

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::{Session, View};
use super::{Outcome, document, out};
use crate::domain::Group;
use crate::domain::command::{AnyWish, Command};
use crate::domain::id::{CommitmentId, PromiseId};
use crate::domain::noun::Wish;
use crate::domain::query::duty;
use crate::domain::query::past::When;
use crate::domain::query::report::board::{Year, yearly};
use crate::domain::query::report::council::{Since, note};
use crate::domain::query::report::promise::follow_up;
use crate::domain::sending::{Report, SendingField};
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::exchange::json;
use crate::host::Clock;
use crate::lang::date;
use crate::lang::parse_date::{self, Direction};
use crate::lang::{event, sent};
use crate::report::{self, Document};

/// Arguments of `report`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    which: Which,
}

#[derive(Debug, clap::Subcommand)]
enum Which {
    /// What has changed since the council was told last, and what it is needed for: one page
    Council {
        /// Since when instead: a day, a time or a record's number
        #[arg(long, value_name = "WHEN")]
        since: Option<String>,
        #[command(flatten)]
        made: Made,
    },
    /// What was done in a year and what the readings say of the goals
    Board {
        /// Which year; else the one that is owed next
        #[arg(long)]
        year: Option<i32>,
        #[command(flatten)]
        made: Made,
    },
    /// What became of the promises, without anybody's name
    Promise {
        /// Which one, as L1; else all
        #[arg(value_name = "L")]
        promise: Option<String>,
        #[command(flatten)]
        made: Made,
    },
}

/// What becomes of a report.
#[derive(Debug, clap::Args)]
struct Made {
    #[command(flatten)]
    document: document::Wanted<document::Json>,
    /// Note that it was sent, today or on that day, instead of printing it; with --output it is
    /// written as well
    #[arg(long, value_name = "DATE", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "given, and given with a day")]
    sent: Option<Option<String>>,
}

impl Args {
    /// Returns whether it writes a file.
    pub(super) fn is_file(&self) -> bool {
        let (_, made) = self.parts();
        made.document.to.is_file()
    }

    /// Returns what the report is about where that is said on the command line.
    fn covers(&self, cx: &Context, session: &Session, on: Date) -> Result<Option<String>, Failure> {
        Ok(match &self.which {
            Which::Board { year, .. } => year.map(|year| year.to_string()),
            Which::Council {
                since: Some(typed), ..
            } => {
                let when = past(cx, session.today(), typed)?;
                let logged = session.group_at(when).map_err(|why| cx.denied(&why))?;
                let since = Since::when(when, logged.at.map_or(on, Moment::date));
                let from = since.day.plus_days(1);
                Some(sent::since(&cx.tongue, from, on, session.today()))
            }
            _ => None,
        })
    }

    fn parts(&self) -> (Report, &Made) {
        match &self.which {
            Which::Council { made, .. } => (Report::Council, made),
            Which::Board { made, .. } => (Report::Board, made),
            Which::Promise { made, .. } => (Report::Promise, made),
        }
    }
}

/// A report, and what scripts read of it.
type Told = (Document, Json);

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let (report, made) = args.parts();
    let Some(day) = &made.sent else {
        let view = cx.read()?;
        let (document, json) = told(cx, args, &view)?;
        let json = || Ok(format!("{json}\n"));
        return made.document.put(cx, &view.group, &document, json);
    };
    if made.document.to.is_file() {
        let view = cx.read()?;
        let (document, _) = told(cx, args, &view)?;
        made.document.may(cx, &view.group, &document)?;
    }
    let mut session = cx.open()?;
    let today = session.today();
    let day = day
        .as_deref()
        .map_or(Ok(today), |typed| day_of(cx, typed, today))?;
    let owed = duty::met_by(session.group(), report).map(|duty| duty.id);
    let owed = owed.ok_or_else(|| {
        let args = [("report", report.code().into())];
        cx.fail(Status::Refused, "report-no-duty", &args)
    })?;
    let covers = args.covers(cx, &session, day)?;
    let fields = vec![SendingField::Duty(owed), SendingField::On(Some(day))];
    let wish = AnyWish::Sending(Wish::Add { id: None, fields });
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let said = match covers {
        // What somebody has said themselves holds, whatever is owed.
        Some(covers) => {
            let nameless = Group::default();
            let told = event::change(&cx.tongue, &nameless, &records, false, today);
            sent::about(&cx.tongue, &told, &covers)
        }
        None => cx.told(&session, &records),
    };
    if made.document.to.is_file() {
        let before = records
            .first()
            .map_or(0, |record| record.seq.saturating_sub(1));
        let view = View::new(cx, session, Some(When::Record(before)))?;
        let (document, json) = told(cx, args, &View { today, ..view })?;
        let json = || Ok(format!("{json}\n"));
        made.document.write(cx, &document, json)?;
    }
    let id = records.iter().find_map(|record| record.event.subject());
    let ids: Vec<String> = id.iter().map(ToString::to_string).collect();
    out::changed(cx, &said, &ids, &records)
}

/// Returns the report that is asked for.
fn told(cx: &Context, args: &Args, view: &View) -> Result<Told, Failure> {
    match &args.which {
        Which::Council { since, .. } => council(cx, view, since.as_deref()),
        Which::Board { year, .. } => board(cx, view, *year),
        Which::Promise { promise, .. } => promises(cx, view, promise.as_deref()),
    }
}

fn council(cx: &Context, view: &View, since: Option<&str>) -> Result<Told, Failure> {
    let (since, logged) = if let Some(typed) = since {
        let when = past(cx, view.today, typed)?;
        let logged = view.at(cx, when)?;
        let on = logged.at.map_or(view.today, Moment::date);
        (Since::when(when, on), logged)
    } else {
        let since = Since::last_sent(&view.group, view.today);
        let logged = view.at(cx, since.place(Clock::end_of))?;
        (since, logged)
    };
    let told = note(&view.group, &logged, since, view.today);
    let document = report::council::note(&cx.tongue_of(&view.group), &view.group, &told);
    Ok((document, json::council(&told)))
}

/// Returns the place in the past since which somebody asks.
fn past(cx: &Context, today: Date, typed: &str) -> Result<When, Failure> {
    match cx.when(typed, today)? {
        When::Until(end) if end.date() > today => {
            let day = date::full(cx.tongue.language(), end.date());
            Err(cx.fail(Status::Usage, "report-since-ahead", &[("day", day.into())]))
        }
        when => Ok(when),
    }
}

fn board(cx: &Context, view: &View, year: Option<i32>) -> Result<Told, Failure> {
    let (group, today) = (&view.group, view.today);
    let year = year.unwrap_or_else(|| duty::year(group, Report::Board, today));
    let logged = |since: &Since| view.at(cx, since.place(Clock::end_of));
    let year = Year::of(group, year, today, logged)?.ok_or_else(|| {
        let args = [("year", year.to_string().into())];
        cx.fail(Status::Usage, "report-no-such-year", &args)
    })?;
    let told = yearly(group, &year, today);
    let document = report::board::report(&cx.tongue_of(group), group, &told);
    Ok((document, json::board(&told)))
}

fn promises(cx: &Context, view: &View, promise: Option<&str>) -> Result<Told, Failure> {
    let (group, today) = (&view.group, view.today);
    let known = |typed: &str| {
        let id: Option<PromiseId> = typed.parse().ok();
        if let Some(id) = id.filter(|id| group.promises.contains(id)) {
            return Ok(id);
        }
        // A commitment is told of with its promise.
        let of: Option<CommitmentId> = typed.parse().ok();
        let of = of.and_then(|id| group.commitments.get(&id));
        of.map(|it| it.id.promise).ok_or_else(|| cx.unknown(typed))
    };
    let only = promise.map(known).transpose()?;
    let told = follow_up(group, only, today);
    let document = report::promise::report(&cx.tongue_of(group), group, &told, today);
    Ok((document, json::promises(&told)))
}

fn day_of(cx: &Context, typed: &str, today: Date) -> Result<Date, Failure> {
    parse_date::parse(typed, today, Direction::Nearest).map_err(|error| {
        let args = [("text", Text::new(typed).to_string().into())];
        cx.fail(Status::Usage, error.message_id(), &args)
    })
}
