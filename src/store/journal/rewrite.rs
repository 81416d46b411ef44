//! Writes a journal anew beside the old one, and puts it in its place by a rename.

use std::fs::File;
use std::io::{self, Write as _};

use super::frame::{self, FILE_HEADER};
use super::{Journal, Mark};
use crate::store::chain::Head;
use crate::store::damage::{Damage, Fault};
use crate::store::envelope::Envelope;
use crate::store::folder;

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

impl Journal {
    /// Writes the same journal with `change` made to each record, and `more` at its end, beside it
    /// and syncs it. [`Journal::replace`] puts it in place.
    pub(crate) fn rewrite(
        &self,
        change: &mut dyn FnMut(Envelope) -> Result<Option<Vec<u8>>, Damage>,
        more: &[(Head, Vec<u8>)],
    ) -> Result<(), Rewrite> {
        let beside = self.beside();
        let mut out = io::BufWriter::new(folder::private(&beside)?);
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
}
