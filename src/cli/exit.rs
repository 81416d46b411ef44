//! How a command ends: its exit status, and the sentence that goes with it.

use std::process::ExitCode;

use serde_json::{Map, Value, json};

use super::out;
use crate::domain::refusal::Refusal;
use crate::lang::{Arg, Tongue, refusal};

/// The exit statuses, which scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    /// Done.
    Done = 0,
    /// Refused by a rule of the group.
    Refused = 1,
    /// Wrong usage.
    Usage = 2,
    /// No such id.
    NoSuchId = 3,
    /// The store cannot be reached or opened.
    Store = 4,
    /// Not permitted for this member.
    NotPermitted = 5,
    /// The store is damaged.
    Damaged = 6,
    /// A file could not be read or written.
    File = 7,
    /// The program itself is at fault.
    Panicked = 101,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Why a command was not done, as it is told.
#[derive(Debug)]
pub(super) struct Failure {
    status: u8,
    code: String,
    lines: Vec<String>,
    more: Option<Box<Map<String, Value>>>,
}

impl Failure {
    /// Returns the failure whose sentence is the message `id`; scripts see its code
    /// without `cli-` or `fault-`.
    pub(super) fn new(tongue: &Tongue, status: Status, id: &str, args: &[(&str, Arg<'_>)]) -> Self {
        Self::of_lines(status, id, vec![tongue.say(id, args)])
    }

    /// Returns the failure that has these sentences already.
    pub(super) fn of_lines(status: Status, code: &str, lines: Vec<String>) -> Self {
        Self {
            status: status as u8,
            code: ["cli-", "fault-"]
                .iter()
                .find_map(|prefix| code.strip_prefix(prefix))
                .unwrap_or(code)
                .to_owned(),
            lines,
            more: None,
        }
    }

    /// Returns the failure that a rule of the group is.
    pub(super) fn refused(tongue: &Tongue, refusal: &Refusal) -> Self {
        let status = match refusal {
            Refusal::UnknownId { .. } => Status::NoSuchId,
            Refusal::NotPermitted { .. } | Refusal::Reserved { .. } | Refusal::NotOwn { .. } => {
                Status::NotPermitted
            }
            _ => Status::Refused,
        };
        let mut failure = Self::of_lines(status, refusal.code(), refusal::lines(tongue, refusal));
        match refusal {
            Refusal::GateClosed { lacks, .. } => {
                let lacks = lacks.iter().map(|lack| lack.code().into()).collect();
                failure.more = Some(Box::new(with("lacks", Value::Array(lacks))));
            }
            Refusal::ActionsLack { actions, .. } => {
                let actions = actions.iter().map(|id| id.to_string().into()).collect();
                failure.more = Some(Box::new(with("actions", Value::Array(actions))));
            }
            Refusal::Reserved { right } | Refusal::NotOwn { right } => {
                failure.more = Some(Box::new(with("right", right.code().into())));
            }
            Refusal::Misfit { key, .. } | Refusal::KeptField { key, .. } => {
                failure.more = Some(Box::new(with("field", (*key).into())));
            }
            _ => {}
        }
        failure
    }

    /// Returns the failure with other sentences.
    pub(super) fn told(mut self, lines: Vec<String>) -> Self {
        self.lines = lines;
        self
    }

    /// Returns the failure with more for scripts.
    pub(super) fn with(mut self, key: &str, value: Value) -> Self {
        self.more = Some(Box::new(with(key, value)));
        self
    }

    /// Returns it on one line.
    pub(super) fn sentence(&self) -> String {
        self.lines.join(" ")
    }

    /// Returns the end with a status about which there is nothing to tell.
    pub(super) fn silent(status: u8) -> Self {
        Self {
            status,
            ..Self::of_lines(Status::Done, "", vec![])
        }
    }

    /// Returns the end of a command whose reader has seen enough: nothing to tell, nothing wrong.
    pub(super) fn reader_left() -> Self {
        Self::silent(Status::Done as u8)
    }

    /// Tells it on standard error and returns the exit status.
    pub(super) fn tell(self, json: bool) -> ExitCode {
        if self.lines.is_empty() {
            return self.status.into();
        }
        tracing::info!(code = self.code, status = self.status, "not done");
        if json {
            let mut refused = json!({ "code": self.code, "message": self.sentence() });
            for (key, value) in self.more.into_iter().flat_map(|more| *more) {
                refused[key] = value;
            }
            out::complain(&json!({ "refused": refused }).to_string());
        } else {
            out::complain(&self.lines.join("\n  "));
        }
        self.status.into()
    }
}

/// Returns what scripts are told besides code and message.
fn with(key: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(key.to_owned(), value)])
}
