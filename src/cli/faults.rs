//! What stands in a command's way, told in the reader's language.

use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::host::Denied;
use crate::host::local::OpenError;
use crate::lang::Arg;

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
    pub(super) fn file_fault(&self, file: &std::path::Path, error: &std::io::Error) -> Failure {
        let args = [
            ("file", file.display().to_string().into()),
            ("why", error.to_string().into()),
        ];
        self.fail(Status::File, "cli-file-fault", &args)
    }

    /// Returns the failure that a denied change is.
    pub(super) fn denied(&self, why: &Denied) -> Failure {
        match why {
            Denied::Refused(refusal) => Failure::refused(&self.tongue, refusal),
            Denied::NotKept(error) => self.unopened(&OpenError::from_store(error)),
            Denied::HostGone => self.fail(Status::Store, "cli-host-gone", &[]),
        }
    }

    /// Returns the failure that a store which does not open is.
    pub(super) fn unopened(&self, error: &OpenError) -> Failure {
        let place = self
            .place()
            .map_or_else(|_| String::new(), |place| place.display().to_string());
        let (status, id) = match error {
            OpenError::Missing => (Status::Store, "cli-no-store"),
            OpenError::Exists => (Status::Store, "cli-store-exists"),
            OpenError::Held { .. } => (Status::Store, "cli-store-held"),
            OpenError::Damaged { .. } => (Status::Damaged, "cli-store-damaged"),
            OpenError::Full => (Status::Store, "cli-store-full"),
            OpenError::Fault { .. } => (Status::Store, "cli-store-fault"),
        };
        let mut args = vec![("place", Arg::from(place))];
        match error {
            OpenError::Held { holder } => args.push(("holder", holder.into())),
            OpenError::Damaged { why } | OpenError::Fault { why } => args.push(("why", why.into())),
            _ => {}
        }
        self.fail(status, id, &args)
    }
}
