//! Keeping what is typed while it is typed, and saying so where that fails.

use super::Ui;
use crate::tui::screen::Draft;

impl Ui {
    /// Keeps the draft of the screen on top, where it is another one than last time. Call it before
    /// drawing: what shows is then kept, a kill takes none of it, and what was rubbed out is gone.
    pub fn keep_changed_draft(&mut self) {
        let draft = self.top().draft().filter(|_| self.past.is_none());
        if draft == self.drafted {
            return;
        }
        if let Some(Draft { key, text }) = &draft {
            let rubbed_out = self.drafted.as_ref().is_some_and(|kept| kept.key == *key);
            if text.is_some() || rubbed_out {
                self.client.keep_draft_soon(key, text.as_deref());
            }
        }
        self.drafted = draft;
    }

    /// Keeps the drafts of all screens, since the program is about to be ended.
    pub fn keep_drafts(&self) {
        // What is looked at in the past leaves nothing; what one was at before that is still there.
        let screens = self.past.as_ref().map_or(&self.screens, |past| &past.left);
        for Draft { key, text } in screens.iter().filter_map(|screen| screen.draft()) {
            if let Err(error) = self.client.keep_draft(&key, text) {
                tracing::error!(%error, key, "keeping a draft");
            }
        }
    }

    /// Keeps a draft, or tells why it cannot be kept and returns that it was not.
    pub(super) fn keep(&mut self, draft: Draft) -> bool {
        let Draft { key, text } = draft;
        if self.past.is_some() {
            if text.is_some() {
                self.tell_word("past-no-change");
            }
            return text.is_none();
        }
        if text.is_none() {
            self.client.keep_draft_soon(&key, None);
            return true;
        }
        match self.client.keep_draft(&key, text) {
            Ok(()) => true,
            Err(why) => {
                self.told = self.desk().denied(&why).into();
                false
            }
        }
    }
}
