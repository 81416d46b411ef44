//! Who is at the host: they come, say who and where they are, are told of each other, and go.

use super::Clerk;
use super::log::PAGE;
use crate::domain::Record;
use crate::domain::text::Text;
use crate::host::identity;
use crate::host::keep::Keep;
use crate::host::outbox::Outbox;
use crate::host::seat::{Ear, Present, Seat};
use crate::host::wire::{self, FromHost, Time};

/// A session that lacks more records than these is sent the group instead, where it can read it.
const FEW: u64 = 2_000;

impl<K: Keep> Clerk<K> {
    /// Welcomes a session: what it lacks is on its way before anything else that happens.
    pub(super) fn join(&mut self, seat: Seat) {
        let Ear::Away(outbox) = &seat.ear else {
            return;
        };
        if self.welcome(&seat, outbox) {
            self.seats.push(seat);
        }
    }

    fn welcome(&mut self, seat: &Seat, outbox: &Outbox) -> bool {
        let (newest, known) = (self.group.seq, seat.known.seq);
        let lacks = newest.saturating_sub(known);
        let whole = known > newest || known == 0 || lacks > FEW;
        let from = match known {
            _ if whole && seat.known.same_program => None,
            of_another_log if of_another_log > newest => Some(1),
            known => Some(known + 1),
        };
        let welcome = FromHost::Welcome {
            newest,
            from,
            time: Time::of(self.clock),
        };
        if !outbox.put(wire::framed(&welcome)) {
            return false;
        }
        let Some(mut next) = from else {
            return outbox.put_group(self.group.clone());
        };
        while next <= newest {
            let Some(page) = self.page(next) else {
                return false;
            };
            next += page.len() as u64;
            let told = wire::records(&page).is_some_and(|page| outbox.put(wire::framed(&page)));
            if !told {
                return false;
            }
        }
        true
    }

    fn page(&mut self, from: u64) -> Option<Vec<Record>> {
        match self.keep.records(from, PAGE) {
            Ok(page) if !page.is_empty() => Some(page),
            Ok(_) => None,
            Err(error) => {
                tracing::error!(%error, "reading what a session lacks");
                None
            }
        }
    }

    /// Takes down who a session is, where it may be that, and returns whether it may; nothing where it
    /// has no seat any more.
    pub(super) fn name(&mut self, session: u64, who: Text) -> Option<bool> {
        let seat = self.seats.iter_mut().find(|seat| seat.session == session)?;
        if !identity::may_be(&self.group, &who, seat.user) {
            return Some(false);
        }
        seat.who = Some(who);
        self.moved |= seat.stays;
        Some(true)
    }

    pub(super) fn here(&mut self, session: u64, place: Text) {
        let seat = self.seats.iter_mut().find(|seat| seat.session == session);
        if let Some(seat) = seat.filter(|seat| seat.place != place) {
            seat.place = place;
            self.moved = true;
        }
    }

    pub(super) fn leave(&mut self, session: u64) {
        self.keep_seats(|seat| seat.session != session);
    }

    /// Takes the seats from those that are not to have one any more.
    pub(super) fn keep_seats(&mut self, may_stay: impl FnMut(&Seat) -> bool) {
        let stay = |seats: &[Seat]| seats.iter().filter(|seat| seat.stays).count();
        let before = stay(&self.seats);
        self.seats.retain(may_stay);
        self.moved |= stay(&self.seats) < before;
    }

    /// Returns who is here, in the order in which they came.
    pub(super) fn present(&self) -> Vec<Present> {
        let present = self
            .seats
            .iter()
            .filter(|seat| seat.stays)
            .filter_map(|seat| {
                Some(Present {
                    session: seat.session,
                    who: seat.who.clone()?,
                    place: seat.place.clone(),
                })
            });
        present.collect()
    }

    /// Tells who is here by now, where that has changed: once for many who come and go together.
    pub(super) fn tell_present(&mut self) {
        while std::mem::take(&mut self.moved) {
            let present = self.present();
            let bytes = wire::framed(&FromHost::Present(present.clone()));
            self.keep_seats(|seat| {
                !seat.stays || seat.who.is_none() || seat.ear.tell_present(&present, &bytes)
            });
        }
    }
}
