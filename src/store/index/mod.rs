//! sled: where the program reads, made from the journal and makeable again.
//!
//! It holds the records by number and the ids of answered commands. It may
//! lag behind the journal (then the rest is read from there) and is brought up to it when nothing
//! else is to be done. It holds nothing that the journal does not, so whatever is wrong with it, the
//! answer is [`aside`] and a new one. One thread owns it.

pub(crate) mod aside;
pub(crate) mod guard;
mod records;
pub(crate) mod trial;

use std::path::Path;
use std::time::Duration;

use self::guard::{IndexFault, guarded};
pub(super) use self::records::Reader;
use self::records::Writer;
use super::answered::Span;
use super::journal::{Journal, Mark};

/// sled's cache in bytes. What is read is read once, in order; more is memory for nothing.
const CACHE: u64 = 8 << 20;
/// The form of what is kept; another one is made anew.
const FORM: u16 = 2;
/// How often sled's lock is tried, and the time between.
const TRIES: u32 = 250;
const PAUSE: Duration = Duration::from_millis(2);
/// Ids of commands are remembered for so many records.
const REMEMBERED: u64 = 10_000;

/// An open index.
pub(crate) struct Index {
    // The parts of sled are never dropped after it panicked: that might hang.
    parts: Option<Parts>,
    mark: Mark,
}

struct Parts {
    db: sled::Db,
    records: sled::Tree,
    commands: sled::Tree,
    answers: sled::Tree,
}

impl Index {
    /// Opens the index in `dir`, or makes an empty one.
    ///
    /// # Errors
    ///
    /// Where sled refuses or panics, or what it holds makes no sense.
    pub(crate) fn open(dir: &Path) -> Result<Self, IndexFault> {
        let parts = unlocked(|| {
            let db = sled::Config::new()
                .path(dir)
                .cache_capacity(CACHE)
                .flush_every_ms(None)
                .open()?;
            Ok(Parts {
                records: db.open_tree("records")?,
                commands: db.open_tree("commands")?,
                answers: db.open_tree("answers")?,
                db,
            })
        })?;
        let mut index = Self {
            parts: Some(parts),
            mark: Mark::START,
        };
        match index.get::<(u16, Mark)>("mark")? {
            Some((FORM, mark)) => index.mark = mark,
            Some(_) => return Err(IndexFault::Garbled),
            None => {}
        }
        Ok(index)
    }

    /// Returns the newest record that is here.
    pub(crate) fn mark(&self) -> Mark {
        self.mark
    }

    /// Takes in what the journal has beyond [`Index::mark`].
    ///
    /// # Errors
    ///
    /// As [`Index::open`]; the index is then not to be used again.
    pub(crate) fn catch_up(&mut self, journal: &Journal) -> Result<(), IndexFault> {
        if journal.tail() == self.mark {
            return Ok(());
        }
        let parts = self.parts()?;
        let mut writer = Writer::new(&parts.records, self.mark.head.seq + 1)?;
        let mut after = journal.after(self.mark);
        let mut mark = self.mark;
        let mut first = mark.head.seq + 1;
        while let Some(found) = after.next_record() {
            let (at, envelope) = found.map_err(IndexFault::Journal)?;
            let bytes = envelope.encode().map_err(|_| IndexFault::Garbled)?;
            writer.add(at.head.seq, &bytes)?;
            if let (true, Some(command)) = (envelope.is_last(), envelope.command()) {
                parts.remember(
                    command,
                    Span {
                        first,
                        last: at.head.seq,
                    },
                )?;
            }
            if envelope.is_last() {
                first = at.head.seq + 1;
            }
            mark = at;
        }
        writer.flush()?;
        parts.forget(mark.head.seq.saturating_sub(REMEMBERED))?;
        self.put("mark", &(FORM, mark))?;
        self.mark = mark;
        Ok(())
    }

    /// Returns the records from `seq` on that are here.
    ///
    /// # Errors
    ///
    /// As [`Index::open`].
    pub(crate) fn records(&self, seq: u64) -> Result<Reader, IndexFault> {
        Reader::new(&self.parts()?.records, seq)
    }

    /// Returns which records answered a command.
    pub(crate) fn answered(&self, command: u128) -> Option<Span> {
        let parts = self.parts().ok()?;
        let value = guarded("read", || parts.commands.get(command.to_be_bytes())).ok()??;
        decode(&value)
    }

    /// Hands everything to the disk.
    ///
    /// # Errors
    ///
    /// As [`Index::catch_up`].
    pub(crate) fn flush(&self) -> Result<(), IndexFault> {
        let parts = self.parts()?;
        guarded("flush", || parts.db.flush()).map(|_| ())
    }

    /// Lets sled go without a word: it panicked, or is about to be thrown away.
    pub(crate) fn abandon(mut self) {
        std::mem::forget(self.parts.take());
    }

    fn parts(&self) -> Result<&Parts, IndexFault> {
        self.parts.as_ref().ok_or(IndexFault::Garbled)
    }

    fn get<T: serde::de::DeserializeOwned>(&self, key: &str) -> Result<Option<T>, IndexFault> {
        let parts = self.parts()?;
        match guarded("read", || parts.db.get(key))? {
            Some(value) => decode(&value).map(Some).ok_or(IndexFault::Garbled),
            None => Ok(None),
        }
    }

    fn put<T: serde::Serialize>(&self, key: &str, value: &T) -> Result<(), IndexFault> {
        let parts = self.parts()?;
        let bytes = encode(value)?;
        guarded("write", || parts.db.insert(key, bytes)).map(|_| ())
    }
}

impl Drop for Index {
    fn drop(&mut self) {
        if let Some(parts) = self.parts.take() {
            // Dropping flushes, which may panic as any other call.
            let _ = guarded("close", || {
                drop(parts);
                Ok(())
            });
        }
    }
}

impl Parts {
    fn remember(&self, command: u128, span: Span) -> Result<(), IndexFault> {
        let value = encode(&span)?;
        guarded("write", || {
            self.commands.insert(command.to_be_bytes(), value)?;
            self.answers
                .insert(span.last.to_be_bytes(), &command.to_be_bytes())
        })
        .map(|_| ())
    }

    fn forget(&self, until: u64) -> Result<(), IndexFault> {
        guarded("write", || {
            for answer in self.answers.range(..until.to_be_bytes()) {
                let (seq, command) = answer?;
                self.commands.remove(command)?;
                self.answers.remove(seq)?;
            }
            Ok(())
        })
    }
}

/// Opens sled, and again where its own lock is still held: a process that is just being started may
/// have inherited it for a moment. Nobody else can have it, since the store's lock comes first.
fn unlocked<T>(mut open: impl FnMut() -> sled::Result<T>) -> Result<T, IndexFault> {
    for _ in 0..TRIES {
        match guarded("open", &mut open) {
            Err(IndexFault::Refused {
                source: sled::Error::Io(error),
                ..
            }) if error.to_string().contains("acquire lock") => std::thread::sleep(PAUSE),
            opened => return opened,
        }
    }
    guarded("open", open)
}

fn encode<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, IndexFault> {
    bincode::serde::encode_to_vec(value, bincode::config::standard())
        .map_err(|_| IndexFault::Garbled)
}

fn decode<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let coding = bincode::config::standard().with_limit::<4096>();
    match bincode::serde::decode_from_slice(bytes, coding) {
        Ok((value, used)) if used == bytes.len() => Some(value),
        _ => None,
    }
}
