//! The wire, spoken by hand: what goes over the socket as it is written down here, and whatever else
//! somebody may send.

use std::collections::HashMap;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::Path;

use samklang::domain::Refusal;
use samklang::domain::id::MeetingId;
use samklang::domain::time::Moment;
use samklang::host::Present;
use samklang::store;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::LIMIT;

/// The version of the protocol that is written down here.
pub(super) const PROTOCOL: u16 = 5;

/// Most bytes of a frame.
pub(super) const FRAME_MAX: usize = 64 * 1024;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Says {
    Hello {
        protocol: u16,
        program: [u8; 32],
        known: u64,
        stays: bool,
    },
    Name(String),
    Question {
        ticket: u64,
        question: Question,
    },
    Here(String),
    Slot(u32),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Question {
    Change {
        id: u128,
        again: bool,
        wanted: Wanted,
    },
    Records {
        from: u64,
        most: u64,
    },
    Hashes {
        from: u64,
        most: u64,
    },
    Draft(String),
    KeepDraft(String, Option<String>),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) enum Wanted {
    Command(Vec<u8>),
    Import(Vec<Vec<u8>>),
    Undo,
    UndoAt(MeetingId),
    Redo,
    UndoOf(u64),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Hears {
    Welcome {
        newest: u64,
        from: Option<u64>,
        time: Time,
    },
    OtherProtocol(u16),
    Stranger,
    Named,
    Group(Vec<u8>),
    Records(Vec<Vec<u8>>),
    Present(Vec<Present>),
    Changed(u64, Result<Vec<Vec<u8>>, Denial>),
    Page(u64, Result<Vec<Vec<u8>>, Denial>),
    Hashes(u64, Result<Vec<String>, Denial>),
    Draft(u64, Result<Option<String>, Denial>),
    Kept(u64, Result<(), Denial>),
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Time {
    System,
    Still(Moment),
    Sample(Moment),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Denial {
    Refused(Refusal),
    NoSpace { free: u64, needed: u64 },
    Damaged(String),
    Unwritten(String),
    Unreachable(String),
}

/// Returns what tells this program from others.
pub(super) fn this_program() -> [u8; 32] {
    store::fingerprint().bytes()
}

pub(super) fn hello(known: u64, program: [u8; 32]) -> Says {
    Says::Hello {
        protocol: PROTOCOL,
        program,
        known,
        stays: true,
    }
}

pub(super) fn bytes<T: Serialize>(message: &T) -> Vec<u8> {
    bincode::serde::encode_to_vec(message, bincode::config::standard()).unwrap()
}

/// Returns a frame: `length u32 | crc32 u32 | more u8, bytes`.
pub(super) fn frame(more: u8, bytes: &[u8]) -> Vec<u8> {
    let length = (1 + bytes.len() as u32).to_le_bytes();
    let held = [length.as_slice(), &[more], bytes].concat();
    let crc = crc32fast::hash(&held).to_le_bytes();
    [length.as_slice(), &crc, &[more], bytes].concat()
}

/// Returns a message in frames.
pub(super) fn framed<T: Serialize>(message: &T) -> Vec<u8> {
    let bytes = bytes(message);
    let mut pieces = bytes.chunks(FRAME_MAX - 1).peekable();
    let mut out = Vec::new();
    while let Some(piece) = pieces.next() {
        out.extend(frame(u8::from(pieces.peek().is_some()), piece));
    }
    out
}

/// A connection to a host.
pub(super) struct Raw(pub(super) UnixStream);

impl Raw {
    pub(super) fn knock(socket: &Path) -> Self {
        let stream = UnixStream::connect(socket).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        stream.set_write_timeout(Some(LIMIT)).unwrap();
        Self(stream)
    }

    /// Comes in as `who` and hears all there is, as another program, until it is let ask.
    pub(super) fn come_in(socket: &Path, who: &str) -> Self {
        let mut raw = Self::knock(socket);
        raw.say(&hello(0, this_program()));
        raw.say(&Says::Name(who.into()));
        while raw.hear() != Some(Hears::Named) {}
        raw
    }

    /// Sends bytes as they are; whether they arrive is what the host does about it.
    pub(super) fn put(&mut self, bytes: &[u8]) {
        let _ = self.0.write_all(bytes);
    }

    pub(super) fn say(&mut self, message: &Says) {
        self.put(&framed(message));
    }

    pub(super) fn ask(&mut self, ticket: u64, question: Question) {
        self.say(&Says::Question { ticket, question });
    }

    /// Hears the next message, nothing where the host has ended the connection.
    pub(super) fn hear(&mut self) -> Option<Hears> {
        self.message()
    }

    /// Returns the next message, whichever end says it.
    pub(super) fn message<T: DeserializeOwned>(&mut self) -> Option<T> {
        let mut message = Vec::new();
        loop {
            let mut header = [0; 8];
            self.read(&mut header)?;
            let [l0, l1, l2, l3, ..] = header;
            let mut held = vec![0; u32::from_le_bytes([l0, l1, l2, l3]) as usize];
            self.read(&mut held)?;
            assert_eq!(frame(held[0], &held[1..])[..8], header);
            message.extend_from_slice(&held[1..]);
            if held[0] == 0 {
                break;
            }
        }
        let coding = bincode::config::standard();
        let (heard, used) = bincode::serde::decode_from_slice(&message, coding).unwrap();
        assert_eq!(used, message.len());
        Some(heard)
    }

    /// Hears messages until one is what is waited for.
    pub(super) fn hear_until(&mut self, is_it: impl Fn(&Hears) -> bool) -> Hears {
        loop {
            let heard = self.hear().expect("the host ended the connection");
            if is_it(&heard) {
                return heard;
            }
        }
    }

    fn read(&mut self, into: &mut [u8]) -> Option<()> {
        match self.0.read_exact(into) {
            Ok(()) => Some(()),
            Err(error) => {
                let waited = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
                assert!(!waited.contains(&error.kind()), "the host says nothing");
                None
            }
        }
    }

    /// Says nothing more.
    pub(super) fn hang_up(&self) {
        let _ = self.0.shutdown(Shutdown::Both);
    }

    /// Waits until the host has ended the connection; returns what it said before.
    pub(super) fn ends(&mut self) -> Vec<Hears> {
        std::iter::from_fn(|| self.hear()).collect()
    }

    /// Asks and hears the answers by ticket, whatever else it hears.
    pub(super) fn answers(&mut self, count: usize) -> HashMap<u64, Hears> {
        let mut answers = HashMap::new();
        while answers.len() < count {
            let heard = self.hear().expect("the host ended the connection");
            if let Hears::Changed(ticket, _)
            | Hears::Page(ticket, _)
            | Hears::Hashes(ticket, _)
            | Hears::Draft(ticket, _)
            | Hears::Kept(ticket, _) = heard
            {
                assert!(answers.insert(ticket, heard).is_none(), "answered twice");
            }
        }
        answers
    }
}
