//! What goes wrong with a store, said in the reader's language; the log has it as the store says it.

use std::path::Path;

use crate::host::local::{Damage, Fault, Kind, Malformed, Reason, StoreError};
use crate::lang::system::system;
use crate::lang::{Arg, Tongue};

/// A message and its values.
pub type Message = (&'static str, Vec<(&'static str, Arg<'static>)>);

/// Returns the message that tells a fault of the store.
pub fn message(tongue: &Tongue, error: &StoreError) -> Message {
    let place = |path: &Path| ("place", Arg::from(path.display().to_string()));
    let why = |why: String| ("why", Arg::from(why));
    match error {
        StoreError::Missing { dir } => ("fault-no-store", vec![place(dir)]),
        StoreError::Exists { dir } => ("fault-store-exists", vec![place(dir)]),
        StoreError::NotAStore { dir } => ("fault-not-a-store", vec![place(dir)]),
        StoreError::Newer { dir, .. } => ("fault-store-newer", vec![place(dir)]),
        StoreError::Held { by } => ("fault-store-held", vec![("holder", by.clone().into())]),
        StoreError::Denied { path, .. } | StoreError::ReadOnlyFolder { path, .. } => {
            ("fault-store-denied", vec![place(path)])
        }
        StoreError::Reach { path, source, .. } => {
            let told = vec![place(path), why(system(tongue, source))];
            ("fault-store-unreached", told)
        }
        StoreError::NoSpace { .. } => ("fault-store-full", vec![]),
        // The host's own words are in the log: they are not in the reader's language.
        StoreError::AtHost { kind, .. } => match kind {
            Kind::Unreachable => ("fault-at-host-unreached", vec![]),
            Kind::Damaged => ("fault-at-host-damaged", vec![]),
            Kind::Unwritten => ("fault-at-host-unwritten", vec![]),
        },
        StoreError::ReadOnly { reason } => read_only(tongue, reason),
        StoreError::Damaged(wrong) => ("fault-store-damaged", vec![why(damage(tongue, wrong))]),
        StoreError::Append { source } => {
            ("fault-store-unwritten", vec![why(system(tongue, source))])
        }
        StoreError::KeepDraft { source } => {
            ("fault-draft-unkept", vec![why(system(tongue, source))])
        }
        StoreError::Encode { source, .. } => {
            let told = why(malformed(tongue, source));
            ("fault-store-unwritten", vec![told])
        }
        StoreError::NoSuchRecord { seq } => ("fault-no-record", vec![("seq", (*seq).into())]),
        StoreError::OutOfOrder { .. } | StoreError::Unvouched { .. } => {
            let told = why(tongue.word("fault-program"));
            ("fault-store-unwritten", vec![told])
        }
    }
}

/// Says a fault of the store.
pub fn sentence(tongue: &Tongue, error: &StoreError) -> String {
    let (id, args) = message(tongue, error);
    tongue.say(id, &args)
}

/// Returns the message that tells why a group can only be read.
pub fn read_only(tongue: &Tongue, reason: &Reason) -> Message {
    match reason {
        Reason::Asked => ("fault-store-read-only", vec![]),
        Reason::Damaged(wrong) => {
            let why = ("why", damage(tongue, wrong).into());
            ("fault-store-damaged", vec![why])
        }
        Reason::DiskFailed(error) => {
            let why = ("why", system(tongue, error).into());
            ("fault-store-unwritten", vec![why])
        }
    }
}

/// Says what is wrong with a journal and where.
pub fn damage(tongue: &Tongue, damage: &Damage) -> String {
    let mut args = vec![
        ("offset", damage.offset.into()),
        ("what", fault(tongue, &damage.fault).into()),
    ];
    let id = match damage.seq {
        Some(seq) => {
            args.push(("seq", seq.into()));
            "damage-at-record"
        }
        None => "damage-at",
    };
    tongue.say(id, &args)
}

/// Says what is wrong at a place of a journal.
pub fn fault(tongue: &Tongue, fault: &Fault) -> String {
    let id = match fault {
        Fault::Header => "damage-header",
        Fault::Frame => "damage-frame",
        Fault::Acknowledged => "damage-acknowledged",
        Fault::Shortened(bytes) => {
            return tongue.say("damage-shortened", &[("bytes", (*bytes).into())]);
        }
        Fault::Record(wrong) => return malformed(tongue, wrong),
        Fault::Number => "damage-number",
        Fault::Chain => "damage-chain",
        Fault::Payload => "damage-payload",
        Fault::Unvouched => "damage-unvouched",
        Fault::Read(error) => {
            let why = system(tongue, error);
            return tongue.say("damage-read", &[("why", why.into())]);
        }
    };
    tongue.word(id)
}

fn malformed(tongue: &Tongue, wrong: &Malformed) -> String {
    let id = match wrong {
        Malformed::Magic => "malformed-magic",
        Malformed::Schema(version) => {
            let version = ("version", u64::from(*version).into());
            return tongue.say("malformed-schema", &[version]);
        }
        Malformed::Checksum => "malformed-checksum",
        Malformed::Decode(_) | Malformed::Trailing(_) => "malformed-decode",
        Malformed::Disagree => "malformed-disagree",
        Malformed::Encode(_) => "malformed-encode",
        Malformed::Salt(_) => "malformed-salt",
        Malformed::TooLarge(_) => "malformed-too-large",
    };
    tongue.word(id)
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};
    use std::sync::Arc;

    use super::*;
    use crate::lang::Language;

    fn error(kind: ErrorKind) -> Error {
        kind.into()
    }

    fn faults() -> Vec<Fault> {
        vec![
            Fault::Header,
            Fault::Frame,
            Fault::Acknowledged,
            Fault::Shortened(7),
            Fault::Record(Malformed::Magic),
            Fault::Record(Malformed::Schema(9)),
            Fault::Record(Malformed::Checksum),
            Fault::Record(Malformed::Trailing(3)),
            Fault::Record(Malformed::Disagree),
            Fault::Record(Malformed::TooLarge(9)),
            Fault::Number,
            Fault::Chain,
            Fault::Payload,
            Fault::Unvouched,
            Fault::Read(error(ErrorKind::PermissionDenied)),
        ]
    }

    fn errors() -> Vec<StoreError> {
        let dir = || "/x".into();
        let damage = |fault| Damage {
            offset: 1,
            seq: Some(2),
            fault,
        };
        let mut errors = vec![
            StoreError::Missing { dir: dir() },
            StoreError::Exists { dir: dir() },
            StoreError::NotAStore { dir: dir() },
            StoreError::Held {
                by: "1 anna".into(),
            },
            StoreError::NoSpace { free: 1, needed: 2 },
            StoreError::NoSuchRecord { seq: 3 },
            StoreError::OutOfOrder {
                expected: 1,
                found: 2,
            },
            StoreError::ReadOnly {
                reason: Reason::Asked,
            },
            StoreError::ReadOnly {
                reason: Reason::Damaged(Arc::new(damage(Fault::Chain))),
            },
            StoreError::ReadOnly {
                reason: Reason::DiskFailed(Arc::new(error(ErrorKind::Other))),
            },
        ];
        errors.extend(
            faults()
                .into_iter()
                .map(|fault| StoreError::Damaged(damage(fault))),
        );
        for kind in [Kind::Unreachable, Kind::Damaged, Kind::Unwritten] {
            let told = "x".into();
            errors.push(StoreError::AtHost { kind, told });
        }
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::StorageFull,
            ErrorKind::NotADirectory,
            ErrorKind::UnexpectedEof,
            ErrorKind::Other,
        ] {
            errors.push(StoreError::Append {
                source: error(kind),
            });
        }
        errors.push(StoreError::KeepDraft {
            source: error(ErrorKind::NotFound),
        });
        errors
    }

    #[test]
    fn every_fault_is_said_in_either_language() {
        let (sv, en) = (Tongue::new(Language::Sv), Tongue::new(Language::En));
        for error in errors() {
            let (swedish, english) = (sentence(&sv, &error), sentence(&en, &error));
            assert_ne!(swedish, english, "{error}");
            for said in [&swedish, &english] {
                assert!(!said.contains(['{', '}']), "{said}");
                assert!(
                    !said.contains("fault-") && !said.contains("damage-"),
                    "{said}"
                );
            }
        }
    }
}
