//! What a meeting came to, row by row: what remains, what was decided and who does what by when, the
//! next meeting.

use unicode_width::UnicodeWidthStr as _;

use super::remains::{self, Remains, Where};
use super::typing::Typing;
use super::waiting_sign;
use crate::domain::activity::ActionState;
use crate::domain::id::{ActionId, DecisionId};
use crate::domain::meeting::Meeting;
use crate::domain::minutes::Decision;
use crate::domain::query::minutes;
use crate::domain::query::series::{self, Next};
use crate::domain::text::Text;
use crate::domain::wall::Wall;
use crate::domain::{Action as Task, Entry};
use crate::lang::{date, minuted};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::paint::{Paint, wrap};

/// One row: how it is led in, its words, and what it is about.
pub struct Row {
    head: String,
    text: String,
    /// What it is about, that can be seen to.
    pub about: Option<About>,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An action that lacks its owner or its day, without which the meeting cannot be closed.
    Lacking(ActionId),
    /// Something that remains, which is told and closed over all the same.
    Remains(Where),
    /// A decision, and whether it was read back.
    Decision(DecisionId, bool),
}

/// What is typed and not entered as a meeting is closed.
pub struct Unentered<'a> {
    /// One's own line.
    pub typing: &'a Typing,
    /// Who else has one, once for each.
    pub others: &'a [Text],
}

/// Returns the rows of a meeting, in parts that each begin with a heading.
pub fn rows(meeting: &Meeting, unentered: &Unentered<'_>, desk: &Desk<'_>) -> Vec<Row> {
    let told = |remains: Vec<Remains>| remains.into_iter().map(Row::from).collect();
    let next = next(meeting, desk).map(|told| Row::plain(String::new(), told));
    let parts: [(&str, Vec<Row>); 6] = [
        (
            "closing-remains",
            told(remains::of(meeting, unentered, desk)),
        ),
        ("closing-decisions", decisions(meeting, desk)),
        ("closing-actions", actions(meeting, desk)),
        ("closing-unsettled", unsettled(meeting, desk)),
        ("closing-next", next.into_iter().collect()),
        (
            "closing-not-reached",
            told(remains::not_reached(meeting, desk)),
        ),
    ];
    let mut rows = Vec::new();
    for (id, part) in parts {
        // That nothing was decided or given to do is told, since it may be a mistake.
        if !part.is_empty() || matches!(id, "closing-decisions" | "closing-actions") {
            rows.push(Row::plain(desk.word(id), String::new()));
            rows.extend(part);
        }
    }
    rows
}

impl From<Remains> for Row {
    fn from(remains: Remains) -> Self {
        Self {
            head: remains.head,
            text: remains.text,
            about: Some(About::Remains(remains.at)),
        }
    }
}

impl Row {
    fn plain(head: String, text: String) -> Self {
        Self {
            head,
            text,
            about: None,
        }
    }

    fn is_heading(&self) -> bool {
        self.text.is_empty()
    }

    /// Columns before its words.
    fn indent(&self) -> u16 {
        let head = self.head.width() + usize::from(!self.head.is_empty());
        3 + head as u16
    }

    fn lines(&self, width: u16) -> Vec<String> {
        if self.is_heading() {
            return vec![self.head.clone()];
        }
        let room = usize::from(width.saturating_sub(self.indent() + 1)).max(8);
        wrap(&self.text, room)
    }

    /// Returns how many lines it takes.
    pub fn height(&self, width: u16) -> usize {
        self.lines(width).len()
    }

    /// Draws its lines from `skip` on, at `y` and below, and returns the row after them; `chosen` marks
    /// it.
    pub fn draw(
        &self,
        paint: &mut Paint<'_>,
        y: u16,
        skip: usize,
        chosen: bool,
        desk: &Desk<'_>,
    ) -> u16 {
        let theme = desk.theme;
        let width = paint.width();
        let (sign, style) = match self.about {
            Some(About::Lacking(_)) => (theme.signs.cross, theme.bad),
            Some(About::Remains(_)) => (theme.signs.attention, theme.warning),
            Some(About::Decision(_, true)) => (theme.signs.tick, theme.plain),
            Some(About::Decision(_, false)) | None => (" ", theme.plain),
        };
        let mut below = y;
        for (place, line) in self.lines(width).iter().enumerate().skip(skip) {
            if below >= paint.height() {
                break;
            }
            if chosen {
                paint.text(0, below, 1, theme.signs.marker, theme.accent);
            }
            if self.is_heading() {
                paint.text(1, below, width - 2, line, theme.strong);
            } else {
                if place == 0 {
                    let head = (self.head.as_str(), theme.accent);
                    paint.row(1, below, &[(sign, style), (" ", theme.plain), head]);
                }
                let x = self.indent();
                paint.text(x, below, width.saturating_sub(x), line, style);
            }
            below += 1;
        }
        below
    }
}

fn decisions(meeting: &Meeting, desk: &Desk<'_>) -> Vec<Row> {
    let rows = |decision: &Decision| {
        let text = decision.text.as_str().replace('\n', " ");
        let told = Row {
            about: Some(About::Decision(decision.id, decision.confirmed.is_some())),
            ..Row::plain(decision.id.to_string(), text)
        };
        let dissents = decision.dissents.iter();
        let dissents = dissents
            .map(|dissent| Row::plain(String::new(), minuted::dissented(desk.tongue, dissent)));
        std::iter::once(told).chain(dissents).collect::<Vec<_>>()
    };
    let standing = minutes::decisions(desk.group(), meeting.id);
    standing.flat_map(rows).collect()
}

fn actions(meeting: &Meeting, desk: &Desk<'_>) -> Vec<Row> {
    let group = desk.group();
    let lacking = minutes::actions_lacking(group, meeting.id);
    let row = |action: &Task| {
        let who = action.owner.as_ref().map(ToString::to_string);
        let who = who.or(action.member.as_ref().map(|id| format!("@{id}")));
        let due = action.due.map(|due| desk.date(due));
        let state = action.state;
        let state = (state != ActionState::Open).then(|| desk.code(ActionState::SET, state.code()));
        let parts = std::iter::once(action.text.to_string()).chain(who);
        let text = desk.dotted(parts.chain(due).chain(state));
        let lacks = lacking.contains(&action.id);
        Row {
            about: lacks.then_some(About::Lacking(action.id)),
            ..Row::plain(action.id.to_string(), text)
        }
    };
    minutes::actions(group, meeting.id).map(row).collect()
}

fn unsettled(meeting: &Meeting, desk: &Desk<'_>) -> Vec<Row> {
    let row = |entry: &Entry| {
        let text = entry.text.as_ref().map(ToString::to_string);
        let text = text.unwrap_or_default().replace('\n', " ");
        Row::plain(waiting_sign(entry).to_owned(), text)
    };
    let entries = minutes::unsettled(desk.group(), meeting.id);
    entries.map(row).collect()
}

/// Says when the next meeting is, or when it could be.
fn next(meeting: &Meeting, desk: &Desk<'_>) -> Option<String> {
    let told = |at: Wall| {
        let day = date::short_with_weekday(desk.language(), at.date(), desk.today);
        format!("{day} {}", date::clock(at))
    };
    match series::next(desk.group(), meeting)? {
        Next::Called(id) => {
            let at = desk.group().meetings.get(&id).and_then(|next| next.at);
            let args = [
                ("id", id.to_string().into()),
                ("when", at.map(told).unwrap_or_default().into()),
            ];
            Some(desk.say("closing-called", &args))
        }
        Next::Proposed(at) => {
            let key = desk.keys.name(Place::Closing, Action::Edit);
            let args = [
                ("when", told(at).into()),
                ("key", key.unwrap_or_default().into()),
            ];
            Some(desk.say("closing-proposed", &args))
        }
    }
}
