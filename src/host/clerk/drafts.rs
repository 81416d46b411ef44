//! Drafts: each session has its own, and takes up what one that is no more has left.

use super::Clerk;
use crate::domain::text::Text;
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

    /// Returns who else keeps a draft of what `key` is a draft of, once for each that is another one:
    /// what a session copied from one of the same person is not.
    ///
    /// # Errors
    /// Where they could not be read.
    pub(super) fn drafting(&mut self, key: &str) -> Result<Vec<Text>, StoreError> {
        let (own, _) = parted(key);
        let Some((me, of)) = own.split_once(' ') else {
            return Ok(Vec::new());
        };
        let mut seen = vec![(me.to_owned(), self.keep.draft(key)?)];
        let mut who = Vec::new();
        for other in self.keep.draft_keys()? {
            let by = parted(&other).0.split_once(' ');
            let Some((by, _)) = by.filter(|by| by.1 == of && other != key) else {
                continue;
            };
            let draft = (by.to_owned(), self.keep.draft(&other)?);
            if !seen.contains(&draft) {
                who.push(Text::new(by));
                seen.push(draft);
            }
        }
        Ok(who)
    }
}
