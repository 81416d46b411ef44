//! A text edited in the person's own editor, through a file that only they can read.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why a text was not edited.
#[derive(Debug, thiserror::Error)]
pub(super) enum EditError {
    /// The file could not be written or read.
    #[error("the text could not be handed over")]
    File(#[source] io::Error),
    /// The editor did not start.
    #[error("{editor} did not start")]
    Start {
        /// Which.
        editor: String,
        /// Why.
        source: io::Error,
    },
    /// The editor ended with an error, so that what it left is not taken for what was meant.
    #[error("{editor} ended with an error")]
    Failed {
        /// Which.
        editor: String,
    },
}

impl EditError {
    /// Returns which editor it was.
    pub(super) fn editor(&self) -> &str {
        match self {
            Self::File(_) => "",
            Self::Start { editor, .. } | Self::Failed { editor } => editor,
        }
    }
}

/// Has `text` edited and returns what it became.
///
/// The editor is `$VISUAL`, else `$EDITOR`, else `vi`; it may hold arguments, as for git.
///
/// # Errors
/// Where it did not run to its end.
pub(super) fn edit(text: &str) -> Result<String, EditError> {
    let file = Scratch::holding(text).map_err(EditError::File)?;
    let editor = ["VISUAL", "EDITOR"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|set| !set.is_empty())
        .unwrap_or_else(|| OsString::from("vi"));
    let name = editor.to_string_lossy().into_owned();
    let mut words = name.split_whitespace();
    let program = words.next().unwrap_or("vi");
    let status = Command::new(program).args(words).arg(&file.0).status();
    let editor = program.to_owned();
    match status {
        Ok(status) if status.success() => fs::read_to_string(&file.0).map_err(EditError::File),
        Ok(_) => Err(EditError::Failed { editor }),
        Err(source) => Err(EditError::Start { editor, source }),
    }
}

/// A file that goes when it is no longer needed.
struct Scratch(PathBuf);

impl Scratch {
    fn holding(text: &str) -> io::Result<Self> {
        let folder = std::env::temp_dir();
        let name = |turn: u32| format!("samklang-{}-{turn}.txt", std::process::id());
        for turn in 0..100 {
            let path = folder.join(name(turn));
            match create(&path) {
                Ok(mut file) => {
                    let scratch = Self(path);
                    file.write_all(text.as_bytes())?;
                    return Ok(scratch);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}

fn create(path: &Path) -> io::Result<fs::File> {
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays is in the folder that the system empties.
        let _ = fs::remove_file(&self.0);
    }
}
