//! Documents as files: what is to be written, and what came of it. Who writes knows files and formats,
//! which nothing here does, and works in a thread of its own.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::input::{Inbox, Message};
use super::{Link, Ui};
use crate::domain::Group;
use crate::domain::id::MeetingId;
use crate::domain::query::guard::Leaving;
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::host::Delivery;

/// How long somebody who leaves waits for a file to be whole.
const PATIENCE: Duration = Duration::from_secs(2);

/// What can be written.
#[derive(Clone, Debug)]
pub enum Paper {
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// The notice of a meeting.
    Notice(MeetingId),
    /// A report that the group owes, with the group as its log has it since it was told last where
    /// the report tells of that.
    Report(Report, Option<Box<Group>>),
}

/// What is to be written, of which group, on which day.
#[derive(Clone, Debug)]
pub struct Matter {
    /// What.
    pub paper: Paper,
    /// The group, as it is or as it was.
    pub group: Group,
    /// The day that it is looked at.
    pub today: Date,
}

/// A file that somebody wants.
#[derive(Clone, Debug)]
pub struct Order {
    /// What is to stand in it.
    pub matter: Arc<Matter>,
    /// Its format, by how the name of such a file ends.
    pub ending: &'static str,
    /// Whether somebody chose the format themselves, however the name ends.
    pub chosen: bool,
    /// The file or folder, as it was typed.
    pub path: String,
    /// Whether a file that is there may be written over.
    pub over: bool,
}

/// What came of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// This file is written.
    Done(String),
    /// This file is there already, and stays as it is.
    There(String),
    /// These places of it tell of persons, and nobody has let them through: nothing is written.
    Guarded(Vec<Leaving>),
    /// Nothing is written, for the reason that the sentence tells.
    Failed(String),
}

/// Makes documents and writes them to files.
pub trait Writer: Send + Sync {
    /// Returns the formats, by how the names of such files end without the dot.
    fn endings(&self) -> Vec<&'static str>;

    /// Returns the path that is offered: a name that fits what is written, where and in the format
    /// that was written last. Nothing where there is nothing to write yet.
    fn offer(&self, matter: &Matter) -> Option<String>;

    /// Returns the document as text of at most so many columns, nothing where there is nothing to write
    /// yet.
    fn read(&self, matter: &Matter, width: usize) -> Option<String>;

    /// Writes, which may take long. Call it in a thread that nobody waits for.
    fn write(&self, order: &Order) -> Written;
}

/// An order on its way to who writes.
pub struct Work {
    ticket: u64,
    order: Order,
    writer: Arc<dyn Writer>,
}

impl Work {
    /// Returns the order under its number, which goes back with what came of it.
    pub(super) fn new(ticket: u64, order: Order, writer: Arc<dyn Writer>) -> Self {
        Self {
            ticket,
            order,
            writer,
        }
    }

    /// Writes, and returns the order's number with what came of it.
    pub fn done(&self) -> (u64, Written) {
        (self.ticket, self.writer.write(&self.order))
    }
}

/// Has what was ordered written, each order in a thread of its own that leaves a message. Returns how
/// many were begun.
pub(super) fn begin(ui: &mut Ui, link: &Link) -> usize {
    let mut begun = 0;
    for work in ui.take_works() {
        let (ticket, link) = (work.ticket, link.clone());
        let writing = move || {
            let (ticket, written) = work.done();
            // Nobody reads any more once the interface has ended.
            let _ = link.send(Message::Written(ticket, written));
        };
        match thread::Builder::new().name("writing".into()).spawn(writing) {
            Ok(_) => begun += 1,
            Err(error) => ui.not_begun(ticket, &error),
        }
    }
    begun
}

/// Waits until so many files are whole, or have taken too long.
pub(super) fn finish(inbox: &Inbox<Delivery>, mut under_way: usize) {
    let until = Instant::now() + PATIENCE;
    while under_way > 0 {
        for message in inbox.next_batch(Some(until)) {
            match message {
                Message::Written(..) => under_way = under_way.saturating_sub(1),
                Message::Timer | Message::Gone => return,
                _ => {}
            }
        }
    }
}
