//! A session's end of the socket: finding the host, and saying hello.

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::clock::Clock;
use super::envoy;
use super::wire::{self, FromHost, FromSession, PROTOCOL, Time, WireError};
use crate::domain::text::Text;
use crate::domain::{Group, Record};

const NAME: &str = "socket";

/// How long a host may take to welcome somebody. Liveness is the welcome, not a process id.
const PATIENCE: Duration = Duration::from_secs(5);

/// Longest path that the system takes for a socket, in bytes.
const PATH_MAX: usize = 100;

/// The place of a store's socket, by a path that is short enough.
pub(super) struct Socket {
    folder: PathBuf,
    /// Keeps the folder's short path alive.
    _open: Option<File>,
}

impl Socket {
    /// Finds the socket of the store in `place`.
    ///
    /// # Errors
    /// Where the folder cannot be opened.
    pub(super) fn of(place: &Path) -> io::Result<Self> {
        if Self::name(place).as_os_str().len() + 4 <= PATH_MAX {
            return Ok(Self {
                folder: place.to_owned(),
                _open: None,
            });
        }
        let open = File::open(place)?;
        Ok(Self {
            folder: format!("/proc/self/fd/{}", open.as_raw_fd()).into(),
            _open: Some(open),
        })
    }

    /// Returns where the socket lies, for who does not connect to it.
    pub(super) fn name(place: &Path) -> PathBuf {
        place.join(NAME)
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.join(NAME)
    }

    /// Returns where it is made before it is put in its place.
    pub(super) fn beside(&self) -> PathBuf {
        self.folder.join("socket.new")
    }
}

/// Why there is no line to the host.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// Nobody listens.
    #[error("nobody answers at the store's socket")]
    Nobody(#[source] io::Error),
    /// The host speaks another version of the protocol.
    #[error("the host speaks version {0} of the protocol, this program {PROTOCOL}")]
    OtherProtocol(u16),
    /// The host does not believe that one is who one says.
    #[error("the host does not take this user for that member")]
    Stranger,
    /// What came was no welcome.
    #[error("the host does not answer as one")]
    Wire(#[from] WireError),
}

/// A connection to a host.
pub(super) struct Line {
    pub(super) stream: UnixStream,
}

/// What a host told when it was reached.
pub(super) struct Welcome {
    pub(super) clock: Clock,
    /// What there was that was not known.
    pub(super) start: Start,
}

impl Welcome {
    /// Returns whether what was known does not hold any more: a text of it was erased since.
    pub(super) fn erases(&self) -> bool {
        match &self.start {
            Start::Group(_) => false,
            Start::Records(records) => envoy::erases(records),
        }
    }
}

/// What was not known.
pub(super) enum Start {
    /// The whole group is this.
    Group(Box<Group>),
    /// These records follow.
    Records(Vec<Record>),
}

impl Start {
    /// Returns the group for who knew nothing.
    pub(super) fn group(self) -> Group {
        match self {
            Self::Group(group) => *group,
            Self::Records(records) => folded(&records),
        }
    }
}

/// Returns what records from the first on add up to.
fn folded(records: &[Record]) -> Group {
    let mut group = Group::default();
    for record in records {
        group.apply(record);
    }
    group
}

impl Line {
    /// Connects to the host of the store in `place` and learns all that happened after record `known`;
    /// `stays` tells the others that somebody is here.
    ///
    /// # Errors
    /// Why there is no such line.
    pub(super) fn dial(
        place: &Path,
        known: u64,
        stays: bool,
    ) -> Result<(Self, Welcome), LineError> {
        let socket = Socket::of(place).map_err(LineError::Nobody)?;
        let stream = UnixStream::connect(socket.path()).map_err(LineError::Nobody)?;
        let timed = stream
            .set_read_timeout(Some(PATIENCE))
            .and_then(|()| stream.set_write_timeout(Some(PATIENCE)));
        timed.map_err(LineError::Nobody)?;
        let mut line = Self { stream };
        line.send(&FromSession::Hello {
            protocol: PROTOCOL,
            program: wire::program(),
            known,
            stays,
        })
        .map_err(WireError::Broken)?;
        let (newest, from, time) = match line.next()? {
            FromHost::Welcome { newest, from, time } => (newest, from, time),
            FromHost::OtherProtocol(version) => return Err(LineError::OtherProtocol(version)),
            _ => return Err(WireError::NoMessage.into()),
        };
        let clock = match time {
            Time::System => Clock::System,
            Time::Still(at) => Clock::Still(at),
            Time::Sample(from) => Clock::sample(from),
        };
        let start = match from {
            None => Start::Group(line.group()?),
            Some(from) => {
                let records = line.records(from, newest)?;
                if from == known + 1 {
                    Start::Records(records)
                } else {
                    // What was known is of another log.
                    Start::Group(Box::new(folded(&records)))
                }
            }
        };
        Ok((line, Welcome { clock, start }))
    }

    fn group(&mut self) -> Result<Box<Group>, WireError> {
        match self.next()? {
            FromHost::Group(bytes) => wire::read_group(&bytes).map(Box::new),
            _ => Err(WireError::NoMessage),
        }
    }

    fn records(&mut self, from: u64, newest: u64) -> Result<Vec<Record>, WireError> {
        let mut records = Vec::new();
        let mut next = from;
        while next <= newest {
            let FromHost::Records(page) = self.next()? else {
                return Err(WireError::NoMessage);
            };
            let page = wire::unpacked(&page)?;
            if page.is_empty() || !(next..).zip(&page).all(|(seq, record)| record.seq == seq) {
                return Err(WireError::NoMessage);
            }
            next = next.saturating_add(page.len() as u64);
            records.extend(page);
        }
        Ok(records)
    }

    /// Says who one is.
    ///
    /// # Errors
    /// [`LineError::Stranger`] where the host does not believe it.
    pub(super) fn name(&mut self, who: &Text) -> Result<Vec<FromHost>, LineError> {
        self.send(&FromSession::Name(who.clone()))
            .map_err(WireError::Broken)?;
        let mut meanwhile = Vec::new();
        loop {
            match self.next()? {
                FromHost::Named => break,
                FromHost::Stranger => return Err(LineError::Stranger),
                other => meanwhile.push(other),
            }
        }
        self.stream
            .set_read_timeout(None)
            .map_err(WireError::Broken)?;
        Ok(meanwhile)
    }

    pub(super) fn send(&mut self, message: &FromSession) -> io::Result<()> {
        self.put(&wire::framed(message))
    }

    /// Sends the bytes of a message.
    pub(super) fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        io::Write::write_all(&mut self.stream, bytes)
    }

    pub(super) fn next(&mut self) -> Result<FromHost, WireError> {
        wire::next(&mut self.stream, wire::HOST_MAX)
    }
}
