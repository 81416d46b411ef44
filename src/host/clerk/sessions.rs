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
        } else {
            outbox.cut();
        }
    }

    fn welcome(&mut self, seat: &Seat, outbox: &Outbox) -> bool {
        let newest = self.group.seq;
        let welcome = FromHost::Welcome {
            session: seat.session,
            newest,
            time: Time::of(self.clock),
        };
        if !outbox.put(wire::framed(&welcome)) {
            return false;
        }
        let lacks = newest.saturating_sub(seat.known.seq);
        let whole = seat.known.seq > newest || seat.known.seq == 0 || lacks > FEW;
        if whole && seat.known.same_program {
            return outbox.put_group(self.group.clone());
        }
        let mut next = if seat.known.seq > newest {
            1
        } else {
            seat.known.seq + 1
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

    /// Takes down who a session is, where it may be that, and returns whether it may.
    pub(super) fn name(&mut self, session: u64, who: Text) -> bool {
        let Some(seat) = self.seats.iter_mut().find(|seat| seat.session == session) else {
            return false;
        };
        if !identity::may_be(&self.group, &who, seat.user) {
            return false;
        }
        seat.who = Some(who);
        if seat.stays {
            self.tell_present();
        }
        true
    }

    pub(super) fn here(&mut self, session: u64, place: Text) {
        let seat = self.seats.iter_mut().find(|seat| seat.session == session);
        if let Some(seat) = seat.filter(|seat| seat.place != place) {
            seat.place = place;
            self.tell_present();
        }
    }

    pub(super) fn leave(&mut self, session: u64) {
        let place = self.seats.iter().position(|seat| seat.session == session);
        if place.is_some_and(|place| self.seats.remove(place).stays) {
            self.tell_present();
        }
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

    fn tell_present(&mut self) {
        let present = self.present();
        self.seats
            .retain(|seat| !seat.stays || seat.who.is_none() || seat.ear.tell_present(&present));
    }
}
