//! What stands in a command's way, told in the reader's language.

use std::path::Path;

use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::host::local::{Kind, StoreError};
use crate::host::reach::LineError;
use crate::host::{Denied, Unreached};
use crate::lang::system::system;
use crate::lang::{Arg, Tongue};
use crate::tui::fault;

/// Returns the failure that a file gives.
pub(super) fn file_fault(tongue: &Tongue, file: &Path, error: &std::io::Error) -> Failure {
    let args = [
        ("file", file.display().to_string().into()),
        ("why", system(tongue, error).into()),
    ];
    Failure::new(tongue, Status::File, "cli-file-fault", &args)
}

impl Context {
    /// Returns the thing in `group` that `text` names, whichever its kind.
    pub(super) fn find(&self, group: &Group, text: &str) -> Result<AnyId, Failure> {
        NounKind::ALL
            .iter()
            .filter_map(|kind| kind.id(text).ok())
            .find(|id| group.contains(id))
            .ok_or_else(|| self.unknown(text))
    }

    /// Returns the failure that nothing is called `text`.
    pub(super) fn unknown(&self, text: &str) -> Failure {
        let text = Text::new(text);
        Failure::refused(&self.tongue, &Refusal::UnknownId { text })
    }

    /// Returns the failure whose sentence is the message `id`.
    pub(super) fn fail(&self, status: Status, id: &str, args: &[(&str, Arg<'_>)]) -> Failure {
        Failure::new(&self.tongue, status, id, args)
    }

    /// Returns the failure that a file gives.
    pub(super) fn file_fault(&self, file: &Path, error: &std::io::Error) -> Failure {
        file_fault(&self.tongue, file, error)
    }

    /// Returns the failure that a denied change is.
    pub(super) fn denied(&self, why: &Denied) -> Failure {
        match why {
            Denied::Refused(refusal) => Failure::refused(&self.tongue, refusal),
            Denied::NotKept(error) => self.store_fault(error),
            Denied::HostGone => self.fail(Status::Store, "cli-host-gone", &[]),
        }
    }

    /// Returns the failure that a group cannot be reached.
    pub(super) fn unreached(&self, why: &Unreached) -> Failure {
        match why {
            Unreached::Store(error) => self.store_fault(error),
            Unreached::Line(error) => {
                tracing::warn!(?error, "attaching");
                let (status, id) = match error {
                    LineError::OtherProtocol(_) => (Status::Store, "cli-other-protocol"),
                    LineError::Stranger => (Status::NotPermitted, "cli-stranger"),
                    LineError::Nobody(_) | LineError::Wire(_) => (Status::Store, "cli-host-gone"),
                };
                self.fail(status, id, &[])
            }
        }
    }

    /// Returns the failure that the store gives.
    pub(super) fn store_fault(&self, error: &StoreError) -> Failure {
        let status = match error.kind() {
            Kind::Unreachable => Status::Store,
            Kind::Damaged => Status::Damaged,
            Kind::Unwritten => Status::File,
        };
        tracing::warn!(?error, "the store");
        let (id, args) = fault::message(&self.tongue, error);
        self.fail(status, id, &args)
    }
}
