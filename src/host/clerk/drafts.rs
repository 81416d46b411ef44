//! Drafts: each session has its own, and takes up what one that is no more has left.

use super::Clerk;
use crate::host::keep::Keep;
use crate::host::slot::parted;
use crate::store::StoreError;

impl<K: Keep> Clerk<K> {
    /// Takes down which slot a session keeps its drafts in.
    pub(super) fn hold(&mut self, session: u64, slot: u32) {
        let seat = self.seats.iter_mut().find(|seat| seat.session == session);
        if let Some(seat) = seat {
            seat.slot = Some(slot);
        }
    }

    /// Returns the draft under `key`. Where its slot has none, it takes up the one that was kept last
    /// of those that no session holds any more. A key without a slot only looks: at any session's.
    ///
    /// # Errors
    /// Where it could not be read or taken up.
    pub(super) fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        if let Some(own) = self.keep.draft(key)? {
            return Ok(Some(own));
        }
        let (base, own) = parted(key);
        let is_held = |slot| self.seats.iter().any(|seat| seat.slot == Some(slot));
        let keys = self.keep.draft_keys()?;
        let left = keys.into_iter().find(|other| match parted(other) {
            (of, slot) if of == base => own.is_none() || !slot.is_some_and(is_held),
            _ => false,
        });
        let Some(left) = left else { return Ok(None) };
        let draft = self.keep.draft(&left)?;
        if own.is_some() {
            // Kept twice rather than not at all, should this be the end.
            self.keep.keep_draft(key, draft.as_deref())?;
            self.keep.keep_draft(&left, None)?;
        }
        Ok(draft)
    }
}
