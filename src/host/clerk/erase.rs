//! Erasing the text of a record wherever the log has it: nothing that is decided and then happens, but
//! what had happened is told with less.

use super::Clerk;
use super::log::PAGE;
use crate::domain::decide::{may_erase, tells_of_nobody};
use crate::domain::erase::Erasure;
use crate::domain::field::{FieldValue, Title, Value};
use crate::domain::text::Text;
use crate::domain::{Event, NounKind, Record, Refusal};
use crate::host::ask::{Denied, Erase};
use crate::host::keep::{Act, Keep};

impl<K: Keep> Clerk<K> {
    /// Erases a text, tells everybody, and returns the acts that vouch for it. All that was decided is
    /// kept before.
    pub(super) fn erase(
        &mut self,
        session: u64,
        command: u128,
        by: Text,
        erase: &Erase,
    ) -> Result<Vec<Record>, Denied> {
        may_erase(&self.group, &by)?;
        let because: Text = fitting(&erase.because)?;
        tells_of_nobody(&self.group, because.as_str())?;
        let Title(instead) = fitting(&erase.instead)?;
        let seq = erase.seq;
        if self.keep.records(seq, 1)?.first().map(|it| it.seq) != Some(seq) {
            let text = Text::new(&seq.to_string());
            return Err(Refusal::UnknownId { text }.into());
        }
        let change = self.change_of(seq)?;
        let erasure = Erasure::of(&change, seq, &instead, erase.holding.as_ref());
        let erasure = erasure.ok_or(Refusal::NothingToErase { seq })?;
        let said_instead = self.without(&erasure)?;
        let stamp = self.stamp(by);
        let act = Act {
            stamp: &stamp,
            because: &because,
            command,
            seq: self.group.seq + 1,
        };
        let (acts, group) = self.keep.erase(said_instead, &act, &erasure.telling())?;
        self.group = group.clone();
        self.tell(&acts, session);
        self.keep_seats(|seat| seat.ear.tell_group(&group));
        Ok(acts)
    }

    /// Returns what each record that has any of the texts says without them.
    fn without(&mut self, erasure: &Erasure) -> Result<Vec<(u64, Event)>, Denied> {
        let (mut instead, mut next) = (Vec::new(), 1);
        loop {
            let page = self.keep.records(next, PAGE)?;
            let Some(last) = page.last() else {
                return Ok(instead);
            };
            next = last.seq + 1;
            let without = |record: &Record| Some((record.seq, erasure.without(record)?));
            instead.extend(page.iter().filter_map(without));
        }
    }
}

/// Returns a text as what it is to be.
fn fitting<T: FieldValue>(text: &Text) -> Result<T, Refusal> {
    T::from_value(Value::Text(text.clone())).map_err(|misfit| Refusal::Misfit {
        kind: NounKind::Activity,
        key: "because",
        misfit,
    })
}
