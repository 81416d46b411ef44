//! A place to keep records in that outlives its host, and that can fail it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

use samklang::domain::{Event, Group, Record};
use samklang::host::{Act, Change, Client, Clock, Delivery, Keep, Memory};
use samklang::store::StoreError;

use super::super::given::moment;

/// A memory that several hosts have one after the other, and that can be full or break down.
#[derive(Clone, Default)]
pub(crate) struct Shelf {
    pub(crate) kept: Arc<Mutex<Memory>>,
    pub(crate) full: Arc<Mutex<bool>>,
    pub(crate) broken: Arc<Mutex<bool>>,
    /// Whoever holds it has everybody wait for the disk.
    pub(crate) slow: Arc<Mutex<()>>,
    /// How often the disk was asked for.
    pub(crate) syncs: Arc<AtomicUsize>,
}

impl Keep for Shelf {
    fn append(&mut self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        self.syncs.fetch_add(1, Ordering::SeqCst);
        drop(self.slow.lock().unwrap());
        if *self.full.lock().unwrap() {
            return Err(full());
        }
        assert!(!*self.broken.lock().unwrap(), "as told to");
        self.kept.lock().unwrap().append(changes)
    }

    fn answered(&mut self, command: u128) -> Result<Option<Vec<Record>>, StoreError> {
        self.kept.lock().unwrap().answered(command)
    }

    fn records(&mut self, from: u64, most: usize) -> Result<Vec<Record>, StoreError> {
        self.kept.lock().unwrap().records(from, most)
    }

    fn erase(
        &mut self,
        instead: Vec<(u64, Event)>,
        act: &Act<'_>,
        telling: &[String],
    ) -> Result<(Vec<Record>, Group), StoreError> {
        if *self.full.lock().unwrap() {
            return Err(full());
        }
        self.kept.lock().unwrap().erase(instead, act, telling)
    }

    fn draft(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        self.kept.lock().unwrap().draft(key)
    }

    fn keep_draft(&mut self, key: &str, draft: Option<&str>) -> Result<(), StoreError> {
        self.kept.lock().unwrap().keep_draft(key, draft)
    }
}

fn full() -> StoreError {
    StoreError::NoSpace { free: 0, needed: 1 }
}

impl Shelf {
    /// Opens as `me`, the group being the fold of what is kept.
    pub(crate) fn open(&self, me: &str) -> (Client, Receiver<Delivery>) {
        let mut group = Group::default();
        let records = self.kept.lock().unwrap().records(1, usize::MAX).unwrap();
        for record in &records {
            group.apply(record);
        }
        let (sender, deliveries) = channel();
        let clock = Clock::Still(moment("2026-03-10T09:00:00+01:00"));
        let deliver = move |delivery| drop(sender.send(delivery));
        let client = Client::host(self.clone(), group, clock, me.into(), deliver);
        (client, deliveries)
    }

    /// Has `me` open, act and close.
    pub(crate) fn session<T>(&self, me: &str, act: impl FnOnce(&mut Client) -> T) -> T {
        let (mut client, _deliveries) = self.open(me);
        let outcome = act(&mut client);
        client.close().unwrap();
        outcome
    }
}
