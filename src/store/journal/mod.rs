//! The append-only file that "on disk" means: nothing is acknowledged before it is synced here.
//!
//! Knows records by their bytes and places; what they add up to is left to `open`, and where else
//! they are kept to `index`.

pub(crate) mod frame;
pub(crate) mod salvage;
pub(crate) mod survey;

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{FileExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use self::frame::{FILE_HEADER, Found, Frames};
use self::survey::Survey;
use super::chain::Head;
use super::damage::{Damage, Fault};
use super::envelope::Envelope;

/// A record's place in the journal's file, in bytes, with the head that it makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Mark {
    pub(crate) head: Head,
    pub(crate) start: u64,
    pub(crate) end: u64,
}

impl Mark {
    /// The place before the first record.
    pub(crate) const START: Self = Self {
        head: Head {
            seq: 0,
            hash: super::chain::Hash::ZERO,
        },
        start: 0,
        end: FILE_HEADER.len() as u64,
    };
}

/// An open journal.
#[derive(Debug)]
pub(crate) struct Journal {
    file: File,
    path: PathBuf,
    tail: Mark,
}

impl Journal {
    /// Makes an empty journal at `path` and syncs it; the folder is the caller's to sync.
    pub(crate) fn create(path: &Path) -> io::Result<()> {
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(path)?;
        file.write_all(&FILE_HEADER)?;
        file.sync_all()
    }

    /// Opens the journal at `path`, of which `acked` bytes are known to be acknowledged, and looks
    /// through it. Where `write` is set, a torn end is cut.
    ///
    /// # Errors
    ///
    /// Where the file cannot be opened, read or cut. Damage is no error: the survey has it, and the
    /// journal then ends before it.
    pub(crate) fn open(path: &Path, acked: u64, write: bool) -> io::Result<(Self, Survey)> {
        let file = OpenOptions::new().read(true).write(write).open(path)?;
        let len = file.metadata()?.len();
        let mut survey = survey::survey(&file, len, acked)?;
        let mut tail = Mark::START;
        if let Some(newest) = survey.newest {
            match Frames::new(&file, survey.end).at(newest)? {
                Found::Whole { record, end } => match Envelope::decode(record) {
                    Ok(found) if found.seq() == survey.seq => {
                        tail = Mark {
                            head: found.head(),
                            start: newest,
                            end,
                        };
                    }
                    found => {
                        survey.damage.get_or_insert(Damage {
                            offset: newest,
                            seq: Some(survey.seq),
                            fault: found.map_or_else(Fault::Record, |_| Fault::Number),
                        });
                        // Whoever reads on comes to the same damage after all that is sound.
                        tail.end = end;
                    }
                },
                _ => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        }
        if write && survey.damage.is_none() && survey.torn > 0 {
            file.set_len(survey.end)?;
            file.sync_all()?;
        }
        let journal = Self {
            file,
            path: path.to_owned(),
            tail,
        };
        Ok((journal, survey))
    }

    /// Returns the newest record's place.
    pub(crate) fn tail(&self) -> Mark {
        self.tail
    }

    /// Has the journal end at `mark`, since what follows is not sound.
    pub(crate) fn end_at(&mut self, mark: Mark) {
        self.tail = mark;
    }

    /// Writes records with one write and one sync. On an error none of them is kept.
    ///
    /// # Errors
    ///
    /// [`Unkept::Back`] where the file is as it was before, [`Unkept::Unsure`] where nobody can
    /// say what is on disk and the journal must not be written again before it is reopened.
    pub(crate) fn append(&mut self, records: &[(Head, Vec<u8>)]) -> Result<(), Unkept> {
        let mut bytes = Vec::new();
        let mut tail = self.tail;
        for (head, record) in records {
            let start = self.tail.end + bytes.len() as u64;
            frame::put(record, &mut bytes);
            tail = Mark {
                head: *head,
                start,
                end: self.tail.end + bytes.len() as u64,
            };
        }
        let written = self.file.write_all_at(&bytes, self.tail.end);
        // A failed sync is not tried again: the system may have dropped the pages and forgotten.
        match written.and_then(|()| self.file.sync_data()) {
            Ok(()) => {
                self.tail = tail;
                Ok(())
            }
            Err(source) => match self
                .file
                .set_len(self.tail.end)
                .and_then(|()| self.file.sync_all())
            {
                Ok(()) => Err(Unkept::Back(source)),
                Err(_) => Err(Unkept::Unsure(source)),
            },
        }
    }

    /// Returns whether the record at `mark` is the one that the mark says.
    pub(crate) fn agrees(&self, mark: Mark) -> bool {
        if mark == Mark::START {
            return true;
        }
        mark.end <= self.tail.end
            && matches!(
                Frames::new(&self.file, self.tail.end).at(mark.start),
                Ok(Found::Whole { record, end })
                    if end == mark.end
                        && Envelope::decode(record).is_ok_and(|found| found.head() == mark.head)
            )
    }

    /// Returns what stands after `mark`, in order, in bounded memory.
    pub(crate) fn after(&self, mark: Mark) -> After<'_> {
        After {
            frames: Frames::new(&self.file, self.tail.end),
            at: mark,
        }
    }

    /// Copies the acknowledged bytes to `out`.
    pub(crate) fn copy(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let mut file = File::open(&self.path)?;
        let copied = io::copy(&mut io::Read::take(&mut file, self.tail.end), out)?;
        if copied == self.tail.end {
            Ok(())
        } else {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }

    /// Writes the same journal with `change` made to each record, and `more` at its end, beside it
    /// and syncs it. [`Journal::replace`] puts it in place.
    pub(crate) fn rewrite(
        &self,
        change: &mut dyn FnMut(Envelope) -> Result<Option<Vec<u8>>, Damage>,
        more: &[(Head, Vec<u8>)],
    ) -> Result<(), Rewrite> {
        let beside = self.beside();
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside)?;
        let mut out = io::BufWriter::new(file);
        out.write_all(&FILE_HEADER)?;
        let mut framed = Vec::new();
        let mut records = self.after(Mark::START);
        while let Some(found) = records.next_bytes() {
            let (_, bytes) = found.map_err(Rewrite::Damaged)?;
            framed.clear();
            let envelope = Envelope::decode(bytes).map_err(|malformed| {
                Rewrite::Damaged(Damage {
                    offset: 0,
                    seq: None,
                    fault: Fault::Record(malformed),
                })
            })?;
            match change(envelope).map_err(Rewrite::Damaged)? {
                Some(changed) => frame::put(&changed, &mut framed),
                None => frame::put(bytes, &mut framed),
            }
            out.write_all(&framed)?;
        }
        for (_, record) in more {
            framed.clear();
            frame::put(record, &mut framed);
            out.write_all(&framed)?;
        }
        out.into_inner()
            .map_err(io::IntoInnerError::into_error)?
            .sync_all()?;
        Ok(())
    }

    /// Puts the rewritten journal in the place of this one, and opens it.
    pub(crate) fn replace(&mut self) -> io::Result<()> {
        std::fs::rename(self.beside(), &self.path)?;
        if let Some(folder) = self.path.parent() {
            File::open(folder)?.sync_all()?;
        }
        let (journal, survey) = Self::open(&self.path, 0, true)?;
        if survey.damage.is_some() {
            return Err(io::ErrorKind::InvalidData.into());
        }
        *self = journal;
        Ok(())
    }

    fn beside(&self) -> PathBuf {
        self.path.with_extension("new")
    }
}

/// Why records were not kept.
#[derive(Debug)]
pub(crate) enum Unkept {
    /// The journal is as it was.
    Back(io::Error),
    /// Nobody can say what is on disk.
    Unsure(io::Error),
}

/// Why a journal could not be rewritten.
#[derive(Debug)]
pub(crate) enum Rewrite {
    Damaged(Damage),
    Write(io::Error),
}

impl From<io::Error> for Rewrite {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// The records after a place.
pub(crate) struct After<'a> {
    frames: Frames<'a>,
    at: Mark,
}

impl After<'_> {
    /// Returns the place and the bytes of the next record, without looking into it.
    pub(crate) fn next_bytes(&mut self) -> Option<Result<(u64, &[u8]), Damage>> {
        let start = self.at.end;
        let seq = self.at.head.seq + 1;
        let damage = |fault| Damage {
            offset: start,
            seq: Some(seq),
            fault,
        };
        match self.frames.at(start) {
            Ok(Found::Whole { record, end }) => {
                self.at = Mark {
                    head: Head {
                        seq,
                        ..self.at.head
                    },
                    start,
                    end,
                };
                Some(Ok((start, record)))
            }
            Ok(Found::End) => None,
            Ok(Found::Broken) => Some(Err(damage(Fault::Frame))),
            Err(error) => Some(Err(damage(Fault::Read(error)))),
        }
    }

    /// Returns the next record, verified to continue the chain, with its place.
    pub(crate) fn next_record(&mut self) -> Option<Result<(Mark, Envelope), Damage>> {
        let before = self.at.head;
        let decoded = match self.next_bytes()? {
            Ok((_, bytes)) => Envelope::decode(bytes),
            Err(damage) => return Some(Err(damage)),
        };
        let damage = |fault| Damage {
            offset: self.at.start,
            seq: Some(before.seq + 1),
            fault,
        };
        let found = match decoded {
            Ok(found) => found,
            Err(malformed) => return Some(Err(damage(Fault::Record(malformed)))),
        };
        let fault = if found.seq() != before.seq + 1 {
            Fault::Number
        } else if found.before() != before {
            Fault::Chain
        } else if !found.is_erased() && !found.is_original() {
            Fault::Payload
        } else {
            self.at.head = found.head();
            return Some(Ok((self.at, found)));
        };
        // Whoever reads on, to tell all that is wrong, goes on from what stands here.
        let damage = damage(fault);
        self.at.head = found.head();
        Some(Err(damage))
    }
}
