//! Documents that are written from the interface: the same files that the commands write.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::exit::Failure;
use super::{document, faults, file, guard, panic};
use crate::lang::{Language, Tongue};
use crate::report::{self, Document, Format};
use crate::tui::writing::{Matter, Order, Paper, Writer, Written};

/// Writes files, and remembers where and in which format it did last.
pub(super) struct Files {
    tongue: Tongue,
    last: Mutex<Last>,
}

/// What is offered next.
struct Last {
    /// The folder, as it was typed.
    folder: String,
    format: Format,
}

impl Files {
    /// Returns who writes files and tells of them in that language.
    pub(super) fn new(language: Language) -> Self {
        Self {
            tongue: Tongue::new(language),
            last: Mutex::new(Last {
                folder: "~".to_owned(),
                format: Format::Pdf,
            }),
        }
    }

    fn try_write(&self, order: &Order) -> Result<Written, Failure> {
        let matter = &order.matter;
        let format = Format::ALL.iter().find(|it| it.ending() == order.ending);
        let Some((document, format)) = document_of(matter).zip(format) else {
            return Ok(Written::Failed(self.tongue.word("write-nothing")));
        };
        let typed = Path::new(&order.path);
        if !order.chosen {
            let known = self.endings();
            if let Some(ending) = file::unknown_ending(typed, &known) {
                let args = file::unknown(&self.tongue, &ending, &known);
                return Ok(Written::Failed(
                    self.tongue.say("write-unknown-ending", &args),
                ));
            }
        }
        let path = file::at(typed, &name(&document, *format));
        let shown = path.display().to_string();
        let found = guard::found(&matter.group, &document);
        if !found.is_empty() {
            return Ok(Written::Guarded(found));
        }
        if !order.over && path.exists() {
            return Ok(Written::There(shown));
        }
        let bytes = document::render(&self.tongue, &document, *format, matter.today)?;
        match file::write_whole(&path, order.over, |to| to.write_all(&bytes)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                return Ok(Written::There(shown));
            }
            Err(error) => return Err(faults::file_fault(&self.tongue, &path, &error)),
        }
        let folder = if file::at_home(typed).is_dir() {
            Some(typed)
        } else {
            typed.parent()
        };
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.format = *format;
        last.folder = folder.unwrap_or(typed).display().to_string();
        Ok(Written::Done(shown))
    }
}

impl Writer for Files {
    fn endings(&self) -> Vec<&'static str> {
        Format::ALL.iter().map(|format| format.ending()).collect()
    }

    fn offer(&self, matter: &Matter) -> Option<String> {
        let document = document_of(matter)?;
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let path = Path::new(&last.folder).join(name(&document, last.format));
        Some(path.display().to_string())
    }

    fn read(&self, matter: &Matter, width: usize) -> Option<String> {
        let document = document_of(matter)?;
        Some(report::text::render_in(&document, width))
    }

    fn write(&self, order: &Order) -> Written {
        let outcome = panic::caught(|| self.try_write(order))
            .unwrap_or_else(|| Err(panic::failure(&self.tongue)));
        outcome.unwrap_or_else(|failure| Written::Failed(failure.sentence()))
    }
}

/// Returns the document in the group's language, whoever reads; nothing where there is nothing to
/// write yet.
fn document_of(matter: &Matter) -> Option<Document> {
    let group = &matter.group;
    let tongue = Tongue::new(Language::of(group));
    let meeting = |id| group.meetings.get(id);
    match &matter.paper {
        Paper::Minutes(id) => Some(report::minutes::minutes(&tongue, group, meeting(id)?)),
        Paper::Notice(id) => Some(report::notice::notice(&tongue, group, meeting(id)?)),
        Paper::Report(which, before) => {
            let before = |_: &_| before.as_deref().cloned().unwrap_or_default();
            report::owed(group, *which, matter.today, &before)
        }
    }
}

/// Returns the name that the document gets in a folder.
fn name(document: &Document, format: Format) -> String {
    format!("{}.{}", document.about.name, format.ending())
}
