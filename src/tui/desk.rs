//! What every screen may read while it answers a key or draws.

use crate::domain::activity::{Activity, Status};
use crate::domain::amount::Ore;
use crate::domain::catalogue::Catalogue;
use crate::domain::guard::Known;
use crate::domain::text::Text;
use crate::domain::time::{Date, Moment};
use crate::domain::word::WordSet;
use crate::domain::{AnyId, Group};
use crate::host::{Client, Denied};
use crate::lang::{Arg, Language, Tongue, date, guard, number, period, refusal};
use crate::tui::fault;
use crate::tui::keymap::{Action, Keymap, Place};
use crate::tui::theme::Theme;
use crate::tui::ui::Reports;
use crate::tui::writing::Writer;

/// The group, the reader's language, theme and keys: read, never changed, by screens.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The session at the host.
    pub client: &'a Client,
    /// The reader's language.
    pub tongue: &'a Tongue,
    /// The reader's colours and signs.
    pub theme: &'a Theme,
    /// The reader's keys.
    pub keys: &'a Keymap,
    /// The group as it was, where that is what is looked at.
    pub past: Option<&'a Group>,
    /// Opens a catalogue that comes with the program.
    pub catalogues: fn(Catalogue) -> Group,
    /// Writes a report that the group owes.
    pub reports: Reports,
    /// Writes documents to files, nothing where the reader may write none.
    pub writer: Option<&'a dyn Writer>,
    /// Columns and rows of the whole screen.
    pub size: (u16, u16),
    /// The local date.
    pub today: Date,
    /// The moment it is, which goes on while a timer runs.
    pub now: Moment,
}

impl<'a> Desk<'a> {
    /// Returns the group that is looked at: as this session knows it, or as it was.
    pub fn group(&self) -> &'a Group {
        self.past.unwrap_or(self.client.group())
    }

    /// Returns the same desk, with another group to look at.
    pub fn looking_at<'b>(&'b self, group: &'b Group) -> Desk<'b> {
        Desk {
            past: Some(group),
            ..*self
        }
    }

    /// Returns how many columns and rows a screen has within its frame, where what is told takes a row.
    pub fn body(&self) -> (u16, u16) {
        (self.size.0, self.size.1.saturating_sub(5))
    }

    /// Returns what was typed and left under `key`. A draft that cannot be read is no reason not to
    /// begin anew, and of the past there is none.
    pub fn draft(&self, key: &str) -> Option<String> {
        match self.past {
            Some(_) => None,
            None => self.client.draft(key).ok().flatten(),
        }
    }

    /// Drops what was typed under `key`, and returns what else was left there by a session that is no
    /// more, taken up.
    pub fn next_draft(&self, key: &str) -> Option<String> {
        match self.past {
            Some(_) => None,
            None => self.client.next_draft(key).ok().flatten(),
        }
    }

    /// Returns who else keeps a draft under `key`. Where that cannot be told, nobody does.
    pub fn drafting(&self, key: &str) -> Vec<Text> {
        match self.past {
            Some(_) => Vec::new(),
            None => self.client.drafting(key).unwrap_or_default(),
        }
    }

    /// Returns who sits here.
    pub fn me(&self) -> &'a Text {
        self.client.me()
    }

    /// Returns the reader's language.
    pub fn language(&self) -> Language {
        self.tongue.language()
    }

    /// Says a message.
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.tongue.say(id, args)
    }

    /// Says a message that has no values.
    pub fn word(&self, id: &str) -> String {
        self.tongue.word(id)
    }

    /// Says a word of a closed set.
    pub fn code(&self, set: WordSet, code: &str) -> String {
        self.tongue.word(&format!("{}-{code}", set.name))
    }

    /// Says how an activity is going.
    pub fn status(&self, status: Status) -> String {
        self.code(Status::SET, status.code())
    }

    /// Says what an action does.
    pub fn action(&self, action: Action) -> String {
        self.code(Action::SET, action.code())
    }

    /// Returns `key word` hints for the bottom line, best first, each by what it `does` as things stand.
    pub fn hints(
        &self,
        place: Place,
        does: impl Fn(Action) -> Option<Action>,
    ) -> Vec<(String, String)> {
        let hints = self.keys.hints(place).into_iter();
        hints
            .filter_map(|(key, action)| Some((key, self.hint(place, does(action)?))))
            .collect()
    }

    /// Says what an action does in a place, where that has a shorter or truer word than anywhere.
    pub fn hint(&self, place: Place, action: Action) -> String {
        let own = format!("hint-{place}-{action}");
        if self.tongue.has(&own) {
            self.word(&own)
        } else {
            self.action(action)
        }
    }

    /// Writes a date as lists do: `5 okt`, with the year where it is another one.
    pub fn date(&self, on: Date) -> String {
        date::short(self.language(), on, self.today)
    }

    /// Says which day is meant, nothing where it was typed in full.
    pub fn understood(&self, typed: &str, on: Date) -> Option<String> {
        (on.to_string() != typed).then(|| format!("= {}", self.date(on)))
    }

    /// Says from when until when something is, as far as anybody has said.
    pub fn period(&self, from: Option<Date>, to: Option<Date>) -> String {
        period::period(self.tongue, from, to, self.today)
    }

    /// Writes short things one after the other, those of which there is something to say.
    pub fn dotted(&self, parts: impl IntoIterator<Item = String>) -> String {
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.collect();
        parts.join(&format!(" {} ", self.theme.signs.dot))
    }

    /// Says when an activity ends, or by how much it is late.
    pub fn due(&self, activity: &Activity) -> String {
        match (activity.days_late(self.today), activity.to) {
            (Some(days), _) => self.say("days-late", &[("days", days.into())]),
            (None, Some(to)) => self.date(to),
            (None, None) => String::new(),
        }
    }

    /// Writes working time out of planned, and money if there is any: `62 av 100 tim · 0 kr`.
    pub fn spent(&self, activity: &Activity) -> String {
        let language = self.language();
        let hours = self.say(
            "of-hours",
            &[
                (
                    "used",
                    number::hours_bare(language, activity.hours_used).into(),
                ),
                (
                    "planned",
                    number::hours(language, activity.hours_planned).into(),
                ),
            ],
        );
        if (activity.cost_planned, activity.cost_used) == (Ore(0), Ore(0)) {
            return hours;
        }
        let cost = self.say(
            "of-cost",
            &[
                (
                    "used",
                    number::sum_bare(language, activity.cost_used).into(),
                ),
                (
                    "planned",
                    number::sum(language, activity.cost_planned).into(),
                ),
            ],
        );
        format!("{hours} {} {cost}", self.theme.signs.dot)
    }

    /// Returns `id label` of a thing.
    pub fn named(&self, id: &AnyId) -> String {
        match self.group().label(id) {
            Some(label) => format!("{id} {label}"),
            None => id.to_string(),
        }
    }

    /// Says what of a text is personal data and what may stand there instead, nothing where none is.
    pub fn privacy(&self, text: &str) -> Option<String> {
        guard::typing(self.tongue, text, Known::of(self.group()))
    }

    /// Returns the same in few words, where what the text becomes is told beside it.
    pub fn privacy_brief(&self, text: &str) -> Option<String> {
        guard::typing_brief(self.tongue, text, Known::of(self.group()))
    }

    /// Says why something was not done.
    pub fn denied(&self, why: &Denied) -> String {
        match why {
            Denied::Refused(refused) => refusal::sentence(self.tongue, refused),
            Denied::NotKept(error) => {
                tracing::error!(?error, "not kept");
                fault::sentence(self.tongue, error)
            }
            Denied::HostGone => self.word("denied-host-gone"),
        }
    }
}
