//! The review of open actions: overdue first, one key each.

use super::read_line::{Around, sight};
use super::{minute, undone};
use crate::capture::{self, Outcome};
use crate::domain::activity::{Action as Task, ActionField, ActionState, Progress};
use crate::domain::command::{AnyWish, Command};
use crate::domain::id::ActionId;
use crate::domain::meeting::Meeting;
use crate::domain::minutes::EntryKind;
use crate::domain::noun::Wish;
use crate::domain::query::agenda::open_meeting;
use crate::domain::query::minutes::{self, open_actions};
use crate::domain::refusal::Refusal;
use crate::domain::time::Date;
use crate::host::{Ask, Denied};
use crate::lang::date;
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
        Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
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

    fn answered(
        &mut self,
        outcome: &Result<Vec<crate::domain::Record>, Denied>,
        desk: &Desk<'_>,
    ) -> Intent {
        let is_told = match outcome {
            Ok(records) => !undone::is(records),
            // That it is as it was is an answer.
            Err(why) => matches!(why, Denied::Refused(Refusal::NothingChanges)),
        };
        if let Some(id) = self.asked.take().filter(|_| is_told) {
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
            draw_row(
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

fn draw_row(
    paint: &mut Paint<'_>,
    y: u16,
    action: &Task,
    chosen: bool,
    told: bool,
    desk: &Desk<'_>,
) {
    let theme = desk.theme;
    if chosen {
        paint.text(0, y, 1, theme.signs.marker, theme.accent);
    }
    let sign = match (action.state, action.progress) {
        (ActionState::Done, _) => theme.signs.tick,
        (ActionState::Dropped, _) => theme.signs.cross,
        (_, Progress::Hindered) => theme.signs.attention,
        (_, Progress::OnItsWay) => theme.signs.arrow_small,
        (_, Progress::Untold) if told => theme.signs.dot,
        (_, Progress::Untold) => " ",
    };
    let late = action.is_overdue(desk.today);
    let due = match action.due {
        Some(due) if late => date::distance(desk.language(), due, desk.today),
        Some(due) => desk.date(due),
        None => String::new(),
    };
    let due_style = if late { theme.bad } else { theme.faint };
    let left = paint.text_right(paint.width() - 1, y, &due, due_style);
    let owner = action.owner.as_ref().map(ToString::to_string);
    let owner = owner
        .or(action.member.as_ref().map(|id| format!("@{id}")))
        .unwrap_or_default();
    let left = paint.text_right(left.saturating_sub(2), y, &owner, theme.faint);
    let id = action.id.to_string();
    let x = paint.row(
        1,
        y,
        &[
            (sign, theme.good),
            (" ", theme.plain),
            (&id, theme.strong),
            (" ", theme.plain),
        ],
    );
    let style = match (chosen, told) {
        (true, _) => theme.chosen,
        (_, true) => theme.faint,
        _ => theme.plain,
    };
    paint.text(
        x,
        y,
        left.saturating_sub(x + 1),
        action.text.as_str(),
        style,
    );
}
