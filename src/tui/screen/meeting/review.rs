//! The review of open actions: overdue first, one key each.

use super::read_line::{Around, sight};
use super::{minute, reviewed, undone};
use crate::capture::{self, Outcome};
use crate::domain::Record;
use crate::domain::activity::{Action as Task, ActionField, ActionState, Progress};
use crate::domain::command::{AnyWish, Command};
use crate::domain::event::{AnyFact, Event};
use crate::domain::id::ActionId;
use crate::domain::meeting::Meeting;
use crate::domain::minutes::{EntryField, EntryKind};
use crate::domain::noun::{Fact, Wish};
use crate::domain::query::agenda::open_meeting;
use crate::domain::query::minutes::{self, open_actions};
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::host::{Ask, Denied};
use crate::lang::parse_date::{self, Direction};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::screen::prompt::Prompt;
use crate::tui::screen::{Draft, Intent, Screen};
use crate::tui::widget::bar::bar;
use crate::tui::widget::list::Cursor;
use crate::tui::widget::paint::{Paint, wrap};

/// The review, settled when it begins: an action that is done keeps its place and its mark.
pub struct Review {
    actions: Vec<ActionId>,
    /// Which of them something was told about.
    told: Vec<ActionId>,
    cursor: Cursor,
    /// The one that was answered, or whose new date is being typed.
    asked: Option<ActionId>,
}

impl Review {
    /// Begins a review of every open action, or goes on with one: what the minutes of the meeting tell
    /// already of an action was told.
    pub fn new(desk: &Desk<'_>) -> Self {
        let group = desk.group();
        let told = told(desk);
        let open = open_actions(group, desk.today);
        let done = told.iter().filter_map(|id| group.actions.get(id));
        let done = done.filter(|action| action.state != ActionState::Open);
        let actions = done.map(|action| action.id);
        let actions = actions.chain(open.into_iter().map(|action| action.id));
        let actions: Vec<ActionId> = actions.collect();
        let mut cursor = Cursor::default();
        cursor.resize(actions.len());
        let first = actions.iter().position(|id| !told.contains(id));
        cursor.choose(first.unwrap_or_default());
        Self {
            actions,
            told: Vec::new(),
            cursor,
            asked: None,
        }
    }

    fn chosen<'a>(&self, desk: &Desk<'a>) -> Option<&'a Task> {
        desk.group()
            .actions
            .get(self.actions.get(self.cursor.row())?)
    }

    fn answer(&mut self, place: usize, desk: &Desk<'_>) -> Intent {
        let Some(action) = self.chosen(desk) else {
            return Intent::Stay;
        };
        self.asked = Some(action.id);
        let field = match place {
            0 => ActionField::State(ActionState::Done),
            1 => ActionField::Progress(Progress::OnItsWay),
            2 => ActionField::Progress(Progress::Hindered),
            3 => return Self::ask_date(action.id, desk),
            _ => return Intent::Stay,
        };
        Intent::Ask(with(action.id, field))
    }

    /// Asks for what else is said of the action: how it goes, and why. It is read as at the meeting's line
    /// and stands in its minutes.
    fn say(&mut self, desk: &Desk<'_>) -> Intent {
        let Some((id, meeting)) = self
            .chosen(desk)
            .map(|action| action.id)
            .zip(open_meeting(desk.group()))
        else {
            return Intent::Tell(desk.word("walk-no-meeting"));
        };
        self.asked = Some(id);
        let at = meeting.id;
        let key = draft_key(id);
        let entered = move |typed: &str, desk: &Desk<'_>| {
            let meeting = desk.group().meetings.get(&at);
            let Some(meeting) = meeting.filter(|_| !typed.trim().is_empty()) else {
                return Intent::Back;
            };
            let sight = sight(meeting, None, desk);
            match capture::read(&format!("{id} {typed}"), &sight).outcome {
                // It is asked for from here, so that the answer comes here.
                Outcome::Says(said) => Intent::All(vec![
                    Intent::Draft(Draft {
                        key: draft_key(id),
                        text: Some(typed.to_owned()),
                    }),
                    Intent::BackWith(Box::new(Intent::Ask(minute(at, None, said).into()))),
                ]),
                Outcome::Nothing | Outcome::Asks(_) => Intent::Back,
            }
        };
        let label = desk.say("review-say", &[("id", id.to_string().into())]);
        let around: Around = Box::new(move |_, _| (format!("{id} "), String::new()));
        let prompt = Prompt::new(label, key, desk, Box::new(entered));
        Intent::Open(Box::new(prompt.said((at, None), Some(around), desk)))
    }

    fn ask_date(id: ActionId, desk: &Desk<'_>) -> Intent {
        let draft = format!("due:{id}");
        let key = draft.clone();
        let label = desk.say("review-date", &[("id", id.to_string().into())]);
        let entered = move |typed: &str, desk: &Desk<'_>| match parse_date::parse(
            typed,
            day(desk),
            Direction::ToCome,
        ) {
            // It is asked for from here, so that the answer comes here.
            Ok(due) => Intent::All(vec![
                Intent::Draft(Draft {
                    key: key.clone(),
                    text: None,
                }),
                Intent::BackWith(Box::new(Intent::Ask(with(id, ActionField::Due(Some(due)))))),
            ]),
            Err(error) => {
                let args = [("text", typed.to_owned().into())];
                Intent::Tell(desk.say(error.message_id(), &args))
            }
        };
        let meant = |typed: &str, desk: &Desk<'_>| {
            let read = parse_date::parse(typed, day(desk), Direction::ToCome);
            desk.understood(typed, read.ok()?)
        };
        let prompt = Prompt::new(label, draft, desk, Box::new(entered));
        Intent::Open(Box::new(prompt.meaning(Box::new(meant))))
    }

    /// Has the action at hand that a change was about, if it is one of these.
    fn choose(&mut self, records: &[Record]) {
        let places = records.iter().filter_map(|record| {
            let subject = record.event.subject()?;
            self.actions.iter().position(|id| subject == (*id).into())
        });
        let place = { places }.next();
        if let Some(place) = place {
            self.cursor.choose(place);
        }
    }
}

/// Returns the key under which what is said of an action is kept until it stands in the minutes.
fn draft_key(id: ActionId) -> String {
    format!("review:{id}")
}

/// Returns the actions of which the minutes of the meeting that is going on tell.
fn told(desk: &Desk<'_>) -> Vec<ActionId> {
    let Some(meeting) = open_meeting(desk.group()) else {
        return Vec::new();
    };
    let followed = minutes::entries(desk.group(), meeting.id)
        .filter(|entry| entry.kind == EntryKind::FollowUp)
        .filter_map(|entry| entry.action);
    let mut told: Vec<ActionId> = Vec::new();
    for id in followed {
        if !told.contains(&id) {
            told.push(id);
        }
    }
    told
}

/// Returns whether an event tells how an action goes or by when it is to be done, or that nothing of
/// that has changed. A comment alone tells neither.
fn tells(event: &Event, id: ActionId) -> bool {
    let Event::Noun(AnyFact::Entry(Fact::Added { fields, .. })) = event else {
        return event.subject() == Some(id.into());
    };
    let is_followed = fields.contains(&EntryField::Kind(EntryKind::FollowUp))
        && fields.contains(&EntryField::Action(Some(id)));
    is_followed
        || fields.iter().any(|field| match field {
            EntryField::Line(Some(line)) => capture::says_unchanged(line.as_str(), id),
            _ => false,
        })
}

/// The day from which a new date is seen: the meeting's, where one is going on.
fn day(desk: &Desk<'_>) -> Date {
    let meeting = open_meeting(desk.group());
    meeting.and_then(Meeting::day).unwrap_or(desk.today)
}

fn with(id: ActionId, field: ActionField) -> Ask {
    let fields = vec![field];
    Command::Noun(AnyWish::Action(Wish::Edit {
        id,
        fields,
        over: Vec::new(),
    }))
    .into()
}

impl Screen for Review {
    fn place(&self) -> Place {
        Place::Review
    }

    fn is_minuted(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        // A date that was not entered is none.
        self.asked = None;
        match action {
            action if self.cursor.act(action, desk.size.1 / 2) => Intent::Stay,
            Action::Back => Intent::Back,
            Action::Comment => self.say(desk),
            Action::Edit => match self.chosen(desk) {
                Some(action) => super::edit(&action.id.into(), desk),
                None => Intent::Stay,
            },
            action => match action.answer() {
                Some(place) => self.answer(place, desk),
                None => Intent::Stay,
            },
        }
    }

    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, desk: &Desk<'_>) -> Intent {
        let asked = self.asked.take();
        if let Some(taken_back) = outcome.as_ref().ok().filter(|it| undone::is(it)) {
            self.choose(taken_back);
            return Intent::Stay;
        }
        let is_told = |id| match outcome {
            Ok(records) => records.iter().any(|record| tells(&record.event, id)),
            // That it is as it was is an answer.
            Err(why) => matches!(why, Denied::Refused(Refusal::NothingChanges)),
        };
        if let Some(id) = asked.filter(|_| outcome.is_ok()).filter(|id| !is_told(*id)) {
            // A comment stands in the minutes, and how it goes is still to be told.
            return Intent::Draft(Draft {
                key: draft_key(id),
                text: None,
            });
        }
        if let Some(id) = asked.filter(|id| is_told(*id)) {
            // What stands in the minutes tells that by itself, and does not once it is undone.
            if open_meeting(desk.group()).is_none() || !told(desk).contains(&id) {
                self.told.push(id);
            }
            self.cursor.step(1);
            return Intent::Draft(Draft {
                key: draft_key(id),
                text: None,
            });
        }
        Intent::Stay
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.word("review-title")
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        let (width, height) = (paint.width(), paint.height());
        if self.actions.is_empty() {
            paint.text(1, 0, width - 2, &desk.word("review-empty"), theme.faint);
            return None;
        }
        let minuted = told(desk);
        let is_told = |id: &ActionId| {
            let action = desk.group().actions.get(id);
            self.told.contains(id)
                || minuted.contains(id)
                || action.is_some_and(|action| action.state != ActionState::Open)
        };
        let told = self.actions.iter().filter(|id| is_told(id)).count();
        let args = [("told", told.into()), ("of", self.actions.len().into())];
        let x = 1 + paint.text(
            1,
            0,
            width,
            &desk.say("review-progress", &args),
            theme.strong,
        );
        let share = bar(theme, 20, told as i64, self.actions.len() as i64);
        paint.text(x + 2, 0, width.saturating_sub(x + 2), &share, theme.faint);
        // What is asked of the chosen one stands below the list, where there is room for both.
        let below = if height >= 7 { 4 } else { 0 };
        let rows = usize::from(height.saturating_sub(2 + below));
        let visible = self
            .actions
            .iter()
            .enumerate()
            .skip(self.cursor.top(rows))
            .take(rows);
        for (y, (row, id)) in visible.enumerate() {
            let Some(action) = desk.group().actions.get(id) else {
                continue;
            };
            reviewed::draw(
                paint,
                2 + y as u16,
                action,
                row == self.cursor.row(),
                is_told(id),
                desk,
            );
        }
        if let Some(action) = self.chosen(desk).filter(|_| below > 0) {
            let y = height - below;
            paint.rule(y, theme.signs.rule, theme.faint);
            let text = format!("{} {}", action.id, action.text);
            let lines = wrap(&text, usize::from(width - 2));
            for (row, line) in lines.iter().take(2).enumerate() {
                paint.text(1, y + 1 + row as u16, width - 2, line, theme.strong);
            }
            paint.text(
                1,
                height - 1,
                width - 2,
                &desk.word("review-answers"),
                theme.plain,
            );
        }
        None
    }
}
