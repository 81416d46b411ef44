//! Reads a journal in order, each record verified to continue the chain.

use super::Mark;
use super::frame::{Found, Frames};
use crate::store::chain::Head;
use crate::store::damage::{Damage, Fault};
use crate::store::envelope::Envelope;

/// The records after a place.
pub(crate) struct After<'a> {
    frames: Frames<'a>,
    at: Mark,
}

impl<'a> After<'a> {
    /// Begins after `mark`.
    pub(super) fn new(frames: Frames<'a>, mark: Mark) -> Self {
        Self { frames, at: mark }
    }

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
