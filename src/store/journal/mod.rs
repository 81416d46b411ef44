//! The append-only file that "on disk" means: nothing is acknowledged before it is synced here.
//!
//! Knows records by their bytes and places; what they add up to is left to `open`, and where else
//! they are kept to `index`.

pub(crate) mod after;
pub(crate) mod frame;
pub(crate) mod rewrite;
pub(crate) mod salvage;
pub(crate) mod survey;

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use self::after::After;
use self::frame::{FILE_HEADER, Found, Frames};
use self::survey::Survey;
use super::chain::Head;
use super::damage::{Damage, Fault};
use super::envelope::Envelope;
use super::folder;

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
        let mut file = folder::private(path)?;
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
        After::new(Frames::new(&self.file, self.tail.end), mark)
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
