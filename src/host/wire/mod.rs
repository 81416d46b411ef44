//! What goes over the socket between a host and a session of another process.
//!
//! Records are the store's bytes, whose form holds for good. A group is sent as this very program
//! writes it, and only to a session that is the same program; any other gets the records. What a
//! session sends is believed in nothing: lengths are bounded, text is cleaned as it is read, and
//! every change passes the same decisions as one from the host itself.

mod anything;
mod denial;
mod frame;
mod request;
#[cfg(test)]
mod tests;

use std::io::Read;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::clock::Clock;
use super::seat::Present;
use crate::domain::text::Text;
use crate::domain::time::Moment;
use crate::domain::{Group, Record};
use crate::store;

pub use anything::read_anything;
pub(super) use denial::Denial;
pub(super) use frame::WireError;
pub(super) use request::Question;

/// The version of this protocol.
pub(super) const PROTOCOL: u16 = 5;

/// Most bytes of a message before its sender has said who it is.
pub(super) const STRANGER_MAX: usize = 4 * 1024;
/// Most bytes of a message from a session: an import may be large.
pub(super) const SESSION_MAX: usize = 16 << 20;
/// Most bytes of a message from the host: a group may be large.
pub(super) const HOST_MAX: usize = 256 << 20;

/// What a session sends.
#[derive(Serialize, Deserialize)]
pub(super) enum FromSession {
    /// The first of all.
    Hello {
        /// Its [`PROTOCOL`].
        protocol: u16,
        /// Its program.
        program: [u8; 32],
        /// The newest record it has, 0 where none.
        known: u64,
        /// Whether it stays, and is to be told of as somebody who is here.
        stays: bool,
    },
    /// Who it is; before that it may ask nothing.
    Name(Text),
    /// Something that is answered under the ticket.
    Question {
        /// By which the answer is known.
        ticket: u64,
        /// What is asked.
        question: Question,
    },
    /// Where it is.
    Here(Text),
    /// In which slot it keeps its drafts: what stands in that of a session that is no more is free to be
    /// taken up.
    Slot(u32),
}

/// What the host sends.
#[derive(Serialize, Deserialize)]
pub(super) enum FromHost {
    /// The answer to a hello: what there is follows.
    Welcome {
        /// The newest record that there is.
        newest: u64,
        /// From which record on they follow, up to the newest; nothing where the group does.
        from: Option<u64>,
        /// The host's time.
        time: Time,
    },
    /// The host speaks another version.
    OtherProtocol(u16),
    /// The session may not be who it says.
    Stranger,
    /// The session may be who it says.
    Named,
    /// The whole group, as the same program reads it.
    Group(Vec<u8>),
    /// Records in order, each as the store writes it.
    Records(Vec<Vec<u8>>),
    /// Who is here by now.
    Present(Vec<Present>),
    /// The answer to a change: its records.
    Changed(u64, Result<Vec<Vec<u8>>, Denial>),
    /// The answer to a question for records.
    Page(u64, Result<Vec<Vec<u8>>, Denial>),
    /// The answer to a question for hashes.
    Hashes(u64, Result<Vec<String>, Denial>),
    /// The answer to a question for a draft.
    Draft(u64, Result<Option<String>, Denial>),
    /// The answer to a draft that was to be kept.
    Kept(u64, Result<(), Denial>),
    /// The answer to a question for who is here.
    Sessions(u64, Vec<Present>),
    /// The answer to a question for who else keeps a draft.
    Drafting(u64, Result<Vec<Text>, Denial>),
}

/// A host's time, for a session that has none of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Time {
    /// The machine's.
    System,
    /// It stands still.
    Still(Moment),
    /// A sample's own, which it is now.
    Sample(Moment),
}

impl Time {
    pub(super) fn of(clock: Clock) -> Self {
        match clock {
            Clock::System => Self::System,
            Clock::Still(at) => Self::Still(at),
            Clock::Sample { .. } => Self::Sample(clock.now()),
        }
    }
}

/// Returns what tells this program from others.
pub(super) fn program() -> [u8; 32] {
    store::fingerprint().bytes()
}

/// Returns a message in bytes, as they go over the socket.
pub(super) fn framed<T: Serialize>(message: &T) -> Arc<[u8]> {
    let bytes = bincode::serde::encode_to_vec(message, bincode::config::standard());
    // Nothing that is sent has a form that cannot be written.
    frame::put(&bytes.expect("BUG: a message that cannot be written")).into()
}

/// Reads the next message of at most `most` bytes.
///
/// # Errors
/// Why there is none; nothing after that can be read.
pub(super) fn next<T: DeserializeOwned>(
    stream: &mut impl Read,
    most: usize,
) -> Result<T, WireError> {
    let bytes = frame::next(stream, most)?;
    let coding = bincode::config::standard().with_limit::<HOST_MAX>();
    match bincode::serde::decode_from_slice(&bytes, coding) {
        Ok((message, used)) if used == bytes.len() => Ok(message),
        _ => Err(WireError::NoMessage),
    }
}

/// Returns the message that tells of records, nothing where one cannot be written.
pub(super) fn records(records: &[Record]) -> Option<FromHost> {
    packed(records).map(FromHost::Records)
}

/// Returns records as bytes, nothing where one cannot be written.
pub(super) fn packed(records: &[Record]) -> Option<Vec<Vec<u8>>> {
    records
        .iter()
        .map(|record| store::pack(record).ok())
        .collect()
}

/// Reads records.
///
/// # Errors
/// [`WireError::NoMessage`].
pub(super) fn unpacked(packed: &[Vec<u8>]) -> Result<Vec<Record>, WireError> {
    let records = packed.iter().map(|bytes| store::unpack(bytes));
    records
        .collect::<Result<_, _>>()
        .map_err(|_| WireError::NoMessage)
}

/// Returns the message that holds a group, nothing where it cannot be written.
pub(super) fn group(group: &Group) -> Option<FromHost> {
    store::image::write(group).ok().map(FromHost::Group)
}

/// Reads a group.
///
/// # Errors
/// [`WireError::NoMessage`].
pub(super) fn read_group(bytes: &[u8]) -> Result<Group, WireError> {
    store::image::read(bytes).ok_or(WireError::NoMessage)
}
