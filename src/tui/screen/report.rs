//! A report that the group owes, as it would leave the group now; and that it was sent.

use super::{Intent, Screen, copy, write};
use crate::domain::command::{AnyWish, Command};
use crate::domain::noun::Wish;
use crate::domain::query::duty;
use crate::domain::query::guard::Piece;
use crate::domain::query::report::council::Since;
use crate::domain::query::report::year::looked_back;
use crate::domain::sending::{Report as Which, SendingField};
use crate::domain::{Group, Record};
use crate::host::{Clock, Denied};
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::pager::Pager;
use crate::tui::widget::paint::Paint;
use crate::tui::writing::Paper;

/// A report.
pub struct Report {
    which: Which,
    /// The group as its log had it when it was told last or when its year ended, which takes long to
    /// read.
    before: Option<(Since, Group)>,
    /// The record up to which it is told, and in how many columns.
    told: Option<(u64, u16)>,
    /// Its texts, as the guard looks at them.
    pieces: Vec<Piece>,
    pager: Pager,
    trouble: Option<String>,
}

impl Report {
    /// Returns a report of the group that is looked at.
    pub fn new(which: Which, desk: &Desk<'_>) -> Self {
        let mut report = Self {
            which,
            before: None,
            told: None,
            pieces: Vec::new(),
            pager: Pager::default(),
            trouble: None,
        };
        report.refresh(desk);
        report
    }

    /// Reads in the log what the group was like then, where that is to be known and is not yet.
    fn look_back(&mut self, desk: &Desk<'_>) {
        let Some(since) = looked_back(desk.group(), self.which, desk.today) else {
            return;
        };
        if self.before.as_ref().is_some_and(|it| it.0 == since) {
            return;
        }
        match desk.client.group_at(since.place(Clock::end_of)) {
            Ok(before) => (self.before, self.trouble) = (Some((since, before)), None),
            Err(why) => self.trouble = Some(desk.denied(&why)),
        }
    }

    /// Asks where it is to be written, as far as it can be told.
    fn write(&self, desk: &Desk<'_>) -> Intent {
        if let Some(trouble) = &self.trouble {
            return Intent::Tell(trouble.clone());
        }
        let before = self.before.as_ref();
        let before = before.map(|(_, group)| Box::new(group.clone()));
        write::open(Paper::Report(self.which, before), desk)
    }

    fn sent(&self, desk: &Desk<'_>) -> Intent {
        let Some(duty) = duty::met_by(desk.group(), self.which) else {
            return Intent::Tell(desk.word("report-not-owed"));
        };
        let on = SendingField::On(Some(desk.today));
        let fields = vec![SendingField::Duty(duty.id), on];
        let wish = AnyWish::Sending(Wish::Add { id: None, fields });
        Intent::Ask(Command::Noun(wish).into())
    }
}

impl Screen for Report {
    fn place(&self) -> Place {
        Place::Report
    }

    fn act(&mut self, action: Action, desk: &Desk<'_>) -> Intent {
        match action {
            Action::Back => Intent::Back,
            Action::Sent => self.sent(desk),
            Action::Write => self.write(desk),
            Action::Copy => copy::document(self.pager.text(), &self.pieces, desk),
            action => {
                self.pager.act(action, desk);
                Intent::Stay
            }
        }
    }

    /// What was sent is no news any more: the next report has nothing to tell yet.
    fn answered(&mut self, outcome: &Result<Vec<Record>, Denied>, _: &Desk<'_>) -> Intent {
        match outcome {
            Ok(_) => Intent::Back,
            Err(_) => Intent::Stay,
        }
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        let told = Some((desk.group().seq, desk.size.0));
        if self.told == told {
            return;
        }
        self.look_back(desk);
        let before = |_: &Since| {
            let before = self.before.as_ref();
            before.map_or_else(Group::default, |(_, group)| group.clone())
        };
        let width = usize::from(Pager::width(desk));
        let (text, pieces) = (desk.reports)(desk.group(), self.which, desk.today, width, &before);
        self.pager.read(&text);
        self.pieces = pieces;
        self.told = told;
    }

    fn forget(&mut self, desk: &Desk<'_>) {
        (self.before, self.told) = (None, None);
        self.refresh(desk);
    }

    fn title(&self, desk: &Desk<'_>) -> String {
        desk.code(Which::SET, self.which.code())
    }

    fn draw(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) -> Option<(u16, u16)> {
        let theme = desk.theme;
        if let Some(trouble) = &self.trouble {
            paint.prose(1, 0, 3, trouble, theme.bad);
            return None;
        }
        self.pager.draw(paint, desk);
        None
    }
}
