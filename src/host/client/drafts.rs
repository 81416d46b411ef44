//! The drafts of a session: what is typed and not entered.

use std::sync::mpsc::sync_channel;
use std::time::Duration;

use super::Client;
use crate::domain::text::Text;
use crate::host::ask::Denied;
use crate::host::request::{Reply, Request};
use crate::host::slot::in_slot;
use crate::store::StoreError;

/// How long a typed character may wait for the draft that it is part of: what is on the screen is
/// then kept as well, and a draft takes a fiftieth of this.
const SOON: Duration = Duration::from_millis(10);

impl Client {
    /// Returns the draft that this session keeps under `key`. Where it has none, it takes up the newest
    /// that a session of the same person left there. The first time that it asks, it also copies that
    /// of one which is still there: its line may be dead without a sign.
    ///
    /// # Errors
    /// Where it could not be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>, Denied> {
        if let Some(own) = self.own_draft(key)? {
            return Ok(Some(own));
        }
        let is_first = self.asked.borrow_mut().insert(key.to_owned());
        let Some(copy) = self.draft_anywhere(key)?.filter(|_| is_first) else {
            return Ok(None);
        };
        self.keep_draft(key, Some(copy.clone()))?;
        Ok(Some(copy))
    }

    fn own_draft(&self, key: &str) -> Result<Option<String>, Denied> {
        let key = self.own_key(key);
        Ok(self
            .wait(|reply| Request::Draft { key, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Drops the draft that this session keeps under `key`, and takes up the newest one that was left.
    ///
    /// # Errors
    /// Where it could not be dropped or read.
    pub fn next_draft(&self, key: &str) -> Result<Option<String>, Denied> {
        self.keep_draft(key, None)?;
        self.own_draft(key)
    }

    /// Returns the newest draft that this person keeps under `key` in any session, and leaves it there.
    ///
    /// # Errors
    /// Where it could not be read.
    pub fn draft_anywhere(&self, key: &str) -> Result<Option<String>, Denied> {
        let key = format!("{} {key}", self.me);
        Ok(self
            .wait(|reply| Request::Draft { key, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Returns who else keeps a draft under `key`, also this person in another session, once for each
    /// draft; those of sessions that are no more as well.
    ///
    /// # Errors
    /// Where they could not be read.
    pub fn drafting(&self, key: &str) -> Result<Vec<Text>, Denied> {
        let key = self.own_key(key);
        Ok(self
            .wait(|reply| Request::Drafting { key, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Keeps a draft under `key`, or drops it; it survives a kill once this has returned.
    ///
    /// # Errors
    /// Where it could not be kept.
    pub fn keep_draft(&self, key: &str, draft: Option<String>) -> Result<(), Denied> {
        self.asked.borrow_mut().insert(key.to_owned());
        let key = self.own_key(key);
        Ok(self
            .wait(|reply| Request::KeepDraft { key, draft, reply })
            .ok_or(Denied::HostGone)??)
    }

    /// Keeps a draft under `key`, or drops it, and waits until that is done, but no longer than it
    /// takes where nothing else is being done: a clerk that is busy does it when it comes to it.
    pub fn keep_draft_soon(&self, key: &str, draft: Option<&str>) {
        self.asked.borrow_mut().insert(key.to_owned());
        let (kept, wait) = sync_channel(1);
        let reply: Reply<_> = Box::new(move |outcome: Result<(), StoreError>| {
            if let Err(error) = outcome {
                tracing::error!(%error, "keeping a draft");
            }
            // Nobody may be waiting any more.
            let _ = kept.try_send(());
        });
        // Without a host the next change says so.
        let _ = self.clerk.send(Request::KeepDraft {
            key: self.own_key(key),
            draft: draft.map(str::to_owned),
            reply,
        });
        let _ = wait.recv_timeout(SOON);
    }

    /// Two who type at the same thing have a draft each, and so have two sessions of one of them.
    fn own_key(&self, key: &str) -> String {
        in_slot(&format!("{} {key}", self.me), self.slot)
    }
}
