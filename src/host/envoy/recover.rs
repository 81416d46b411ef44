//! What an envoy does when its host is no more: whoever finds the store free has it from then on, and
//! everybody else goes on at the new host.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::{Envoy, Pending};
use crate::host::ask::Delivery;
use crate::host::clerk::Clerk;
use crate::host::keep::Keep as _;
use crate::host::line::{Line, LineError, Start, Welcome};
use crate::host::local::{Local, Opened};
use crate::host::request::Request;
use crate::host::wire::FromSession;
use crate::store::StoreError;

/// How long there may be no host before those who ask are told so.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before the lock and the socket are tried again.
const PAUSE: Duration = Duration::from_millis(10);
/// Whoever lacks more records than these takes the group as it is.
const FEW: u64 = 2_000;
/// What so many hosts were asked and none has lived to answer is not asked again: it may be what they
/// died of.
const HOSTS: u8 = 3;

/// What an envoy found.
pub(super) enum Found {
    /// Another process's host, by a line that is used now.
    Line,
    /// The store, which is this process's now.
    Store(Box<Clerk<Local>>),
    /// Neither, in all the time there was.
    Nothing,
}

impl Envoy {
    /// Finds the next host, or becomes it. What is asked meanwhile waits.
    pub(super) fn recover(&mut self, requests: &Receiver<Request>) -> Found {
        self.pending.retain(|_, pending| pending.asked < HOSTS);
        let until = Instant::now() + PATIENCE;
        while !self.has_ended() && Instant::now() < until {
            match self.way.open() {
                Ok(opened) => return Found::Store(Box::new(self.take_over(opened))),
                Err(StoreError::Held { .. } | StoreError::Denied { .. }) => {}
                Err(error @ (StoreError::Missing { .. } | StoreError::NotAStore { .. })) => {
                    tracing::error!(%error, "taking over");
                    break;
                }
                Err(error) => tracing::warn!(%error, "taking over"),
            }
            let known = if self.stale { 0 } else { self.known };
            match Line::dial(&self.way.place, known, self.way.listens) {
                Ok((_, welcome)) if !self.stale && welcome.erases() => {
                    self.stale = true;
                    continue;
                }
                Ok((line, welcome)) => match self.go_on(line, welcome) {
                    Ok(()) => return Found::Line,
                    Err(stranger @ LineError::Stranger) => {
                        tracing::error!(error = %stranger, "going on at another host");
                        break;
                    }
                    Err(error) => tracing::warn!(%error, "going on at another host"),
                },
                Err(LineError::Nobody(_)) => {}
                Err(other @ LineError::OtherProtocol(_)) => {
                    tracing::error!(error = %other, "reaching another host");
                    break;
                }
                Err(error) => tracing::warn!(%error, "reaching another host"),
            }
            match requests.recv_timeout(PAUSE) {
                Ok(request) => self.serve_one(request),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        if !self.has_ended() {
            tracing::error!("there is no host");
        }
        // Dropped, each is answered with that.
        self.pending.clear();
        Found::Nothing
    }

    fn go_on(&mut self, line: Line, welcome: Welcome) -> Result<(), LineError> {
        match welcome.start {
            start if self.stale => self.tell_group(Box::new(start.group())),
            Start::Group(group) => self.tell_group(group),
            Start::Records(records) => self.tell(&records, false),
        }
        self.attach(line)?;
        (self.session.deliver)(Delivery::News);
        self.send(&FromSession::Here(self.here.clone()));
        for (ticket, pending) in std::mem::take(&mut self.pending) {
            self.ask_under(ticket, repeated(pending));
        }
        Ok(())
    }

    /// Hosts the store from now on.
    fn take_over(&mut self, opened: Opened) -> Clerk<Local> {
        let Opened {
            mut keep, group, ..
        } = opened;
        let lacks = group.seq.checked_sub(self.known);
        let lacks = lacks.filter(|lacks| !self.stale && *lacks <= FEW);
        let records = match lacks {
            Some(lacks) => keep.records(self.known + 1, lacks as usize).ok(),
            None => None,
        };
        match records {
            Some(records) if !super::erases(&records) => self.tell(&records, false),
            _ => self.tell_group(Box::new(group.clone())),
        }
        let mut seat = self.session.seat(self.way.listens);
        seat.place.clone_from(&self.here);
        let mut clerk = Clerk::new(keep, group, self.session.clock, seat);
        clerk.succeed();
        clerk.open_door(self.way.door(&self.session.own));
        (self.session.deliver)(Delivery::News);
        let pending = std::mem::take(&mut self.pending).into_values();
        // None of them asks to close.
        let _ = clerk.work(pending.map(|pending| repeated(pending).request));
        clerk
    }
}

fn repeated(mut pending: Pending) -> Pending {
    if let Request::Change(wanted, _) = &mut pending.request {
        wanted.again = true;
    }
    pending
}
