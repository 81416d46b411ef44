//! Where everything lies in a store's folder, and which folders are stores.
//!
//! ```text
//! DIR/FORMAT        name and version; written last, so its presence says the store is complete
//! DIR/host.lock     held by the process that has the store
//! DIR/journal/      the records, as they were acknowledged
//! DIR/index/        sled; made from the journal and makeable again
//! DIR/snapshot      the group as it was at a record; made from the journal
//! DIR/drafts/       one small file for each line being typed
//! DIR/acknowledged  so many bytes of journal at least, and whether it was closed since
//! DIR/ballast       room kept for hard times
//! ```

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::journal::Journal;
use super::journal::frame::FILE_HEADER;

/// The version of the folder's form.
const VERSION: u32 = 1;
const NAME: &str = "samklang store ";
/// What may lie in a folder whose making was cut short.
const OURS: [&str; 11] = [
    "FORMAT.new",
    "host.lock",
    "journal",
    "index",
    "snapshot",
    "snapshot.new",
    "drafts",
    "acknowledged",
    "acknowledged.new",
    "ballast",
    "ballast.new",
];

/// What is known of the journal from before it is looked at. It is not synced: after a power cut an
/// older one may be there, which says less and nothing false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// So many of its bytes were acknowledged, or more.
    pub(super) bytes: u64,
    /// Whether the store was closed since, and by whom had it.
    pub(super) closed: bool,
}

/// A store's folder.
#[derive(Clone, Debug)]
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Names a folder without looking at it.
    pub(super) fn new(dir: &Path) -> Self {
        Self(dir.to_owned())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.0.join("host.lock")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.0.join("journal").join("records")
    }

    /// A place for a journal that was repaired.
    pub(super) fn journal_aside(&self) -> PathBuf {
        self.0.join("journal").join("damaged")
    }

    pub(super) fn index(&self) -> PathBuf {
        self.0.join("index")
    }

    /// A place for an index that could not be used, `n` from 1.
    pub(super) fn index_aside(&self, n: u32) -> PathBuf {
        self.0.join(format!("index.broken-{n}"))
    }

    pub(super) fn snapshot(&self) -> PathBuf {
        self.0.join("snapshot")
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.0.join("drafts")
    }

    pub(super) fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    fn acknowledged(&self) -> PathBuf {
        self.0.join("acknowledged")
    }

    fn format(&self) -> PathBuf {
        self.0.join("FORMAT")
    }

    /// Finds out whether this is a store that this program reads.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`], [`StoreError::NotAStore`], [`StoreError::Newer`], or why it could
    /// not be looked at. Nothing is touched.
    pub(super) fn recognise(&self) -> Result<(), StoreError> {
        let text = match fs::read(self.format()) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(if self.is_free()? {
                    StoreError::Missing {
                        dir: self.0.clone(),
                    }
                } else {
                    StoreError::NotAStore {
                        dir: self.0.clone(),
                    }
                });
            }
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
                return Err(StoreError::NotAStore {
                    dir: self.0.clone(),
                });
            }
            Err(error) => return Err(StoreError::reach("read", &self.format())(error)),
        };
        let version = std::str::from_utf8(&text)
            .ok()
            .and_then(|text| text.lines().next())
            .and_then(|line| line.strip_prefix(NAME))
            .and_then(|version| version.trim().parse::<u32>().ok());
        match version {
            Some(VERSION) => Ok(()),
            Some(found) if found > VERSION => Err(StoreError::Newer {
                dir: self.0.clone(),
                found,
                known: VERSION,
            }),
            _ => Err(StoreError::NotAStore {
                dir: self.0.clone(),
            }),
        }
    }

    /// Returns whether a store can be made here: nothing is here, or what was left when the making
    /// of one was cut short, before it held a record.
    pub(super) fn is_free(&self) -> Result<bool, StoreError> {
        let entries = match fs::read_dir(&self.0) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(false),
            Err(error) => return Err(StoreError::reach("read", &self.0)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(StoreError::reach("read", &self.0))?;
            if !OURS.iter().any(|name| entry.file_name() == *name) {
                return Ok(false);
            }
        }
        let records = fs::metadata(self.journal()).map_or(0, |found| found.len());
        Ok(records <= FILE_HEADER.len() as u64)
    }

    /// Makes the folder itself, with those above it, for this user only.
    pub(super) fn make(&self) -> Result<(), StoreError> {
        let attempt = || StoreError::reach("make", &self.0);
        if let Some(parent) = self.0.parent() {
            fs::create_dir_all(parent).map_err(attempt())?;
        }
        make_dir(&self.0).map_err(attempt())
    }

    /// Makes what lies in the folder, of an empty store; `records` fills the journal instead where
    /// it is given. `FORMAT` comes last, when all else is synced.
    pub(super) fn furnish(&self, records: Option<&mut dyn io::Read>) -> Result<(), StoreError> {
        let journal = self.journal();
        let attempt = || StoreError::reach("make", &journal);
        let room = self.0.join("journal");
        make_dir(&room).map_err(attempt())?;
        make_dir(&self.drafts()).map_err(StoreError::reach("make", &self.drafts()))?;
        match records {
            None => Journal::create(&journal).map_err(attempt())?,
            Some(records) => {
                let mut file = private(&journal).map_err(attempt())?;
                io::copy(records, &mut file).map_err(attempt())?;
                file.sync_all().map_err(attempt())?;
            }
        }
        sync_dir(&room).map_err(attempt())
    }

    /// Declares the store complete.
    pub(super) fn declare(&self) -> Result<(), StoreError> {
        let attempt = || StoreError::reach("make", &self.0);
        sync_dir(&self.0).map_err(attempt())?;
        replace(
            &self.format(),
            format!("{NAME}{VERSION}\n").as_bytes(),
            true,
        )
        .map_err(attempt())?;
        sync_dir(&self.0).map_err(attempt())?;
        match self.0.parent() {
            // The name of the folder stands in the one above; where that is not ours to open,
            // the system has to look after it.
            Some(parent) if parent != Path::new("") => {
                let _ = sync_dir(parent);
            }
            _ => {}
        }
        Ok(())
    }

    /// Reads the note of what is known to be acknowledged.
    pub(super) fn note(&self) -> Note {
        let text = fs::read_to_string(self.acknowledged()).unwrap_or_default();
        let mut words = text.split_whitespace();
        let bytes = words.next().and_then(|word| word.parse().ok());
        Note {
            bytes: bytes.unwrap_or(0),
            closed: bytes.is_some() && words.next() == Some("closed"),
        }
    }

    /// Leaves that note.
    pub(super) fn leave_note(&self, note: Note) -> io::Result<()> {
        let state = if note.closed { "closed" } else { "open" };
        let text = format!("{} {state}\n", note.bytes);
        replace(&self.acknowledged(), text.as_bytes(), false)
    }

    /// Syncs which names stand beside the journal.
    pub(super) fn sync_journal(&self) -> io::Result<()> {
        sync_dir(&self.0.join("journal"))
    }

    /// Syncs the folder itself: which names stand in it.
    pub(super) fn sync(&self) -> io::Result<()> {
        sync_dir(&self.0)
    }
}

/// Opens a new file that only this user may read.
pub(super) fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

/// Puts `bytes` at `path`, all or nothing; durable against power loss where `sync` is set.
pub(super) fn replace(path: &Path, bytes: &[u8], sync: bool) -> io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = private(&beside)?;
    file.write_all(bytes)?;
    if sync {
        file.sync_all()?;
    }
    fs::rename(beside, path)
}

fn make_dir(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

fn sync_dir(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}
