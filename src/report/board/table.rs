//! The tables of the yearly report: activities, how many by organisation, and what was used.

use super::{ROWS, Writer};
use crate::domain::finding::Finding;
use crate::domain::id::OrganisationId;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::{Done, Spending};
use crate::domain::query::spending::Spent;
use crate::lang::{finding, number};
use crate::report::claim::{Absence, Claim, Row};
use crate::report::people;

const ACTIVITIES: [&str; 4] = ["noun-activity", "field-owner", "field-status", "field-did"];
const TOTALS: [&str; 5] = [
    "noun-organisation",
    "nouns-activity",
    "status-done",
    "board-going",
    "status-stopped",
];
const SPENT: [&str; 5] = [
    "noun-organisation",
    "budget-holds",
    "budget-planned",
    "budget-used",
    "budget-left",
];

impl Writer<'_> {
    pub(super) fn activities(&mut self, places: &[usize]) {
        let rows: Vec<Row> = places
            .iter()
            .map(|place| self.row(&self.told.done[*place]))
            .collect();
        self.paper.table(&ACTIVITIES, &[], rows);
    }

    fn row(&self, done: &Done<'_>) -> Row {
        let activity = done.activity;
        let owner = activity.owner.as_ref();
        let status = self.tongue.word(&format!("status-{}", done.status));
        let status = match done.turn {
            Some(turn) => {
                let args = [("what", status.into()), ("turn", turn.into())];
                self.say("board-turn-of", &args)
            }
            None => status,
        };
        let did = done.did.map(|did| self.tongue.word(&format!("did-{did}")));
        let cells = vec![
            format!("{} {}", activity.id, activity.title),
            owner.map_or_else(String::new, ToString::to_string),
            status,
            did.unwrap_or_else(|| self.tongue.word("board-unanswered")),
        ];
        Row::new(cells, done.source.clone())
    }

    /// Tells how many of these there are by organisation.
    pub(super) fn totals(&mut self, places: &[usize]) {
        let rows: Vec<Row> = self
            .told
            .by_owner(places)
            .into_iter()
            .filter_map(|(owner, own)| {
                let counts = self.told.counts(&own);
                let source = own.iter().map(|place| self.told.done[*place].activity);
                let cells = vec![
                    self.owner(owner),
                    counts.all.to_string(),
                    counts.done.to_string(),
                    counts.going().to_string(),
                    counts.stopped.to_string(),
                ];
                Some(Row::new(cells, Source::several(source)?))
            })
            .collect();
        self.paper.table(&TOTALS, &[1, 2, 3, 4], rows);
    }

    pub(super) fn owner(&self, owner: Option<&OrganisationId>) -> String {
        match owner {
            Some(owner) => people::organisation(self.group, owner),
            None => self.tongue.word("board-no-owner"),
        }
    }

    /// Tells every activity where a goal has told of them by organisation only.
    pub(super) fn everything(&mut self) {
        let cut = self.told.goals.iter().any(|goal| goal.done.len() > ROWS);
        if !cut && self.told.goalless.len() <= ROWS {
            return;
        }
        self.paper.part(2, "board-everything");
        let all: Vec<usize> = (0..self.told.done.len()).collect();
        self.totals(&all);
        for (owner, own) in self.told.by_owner(&all) {
            let owner = self.owner(owner);
            self.paper.heading(3, owner);
            self.activities(&own);
        }
    }

    pub(super) fn budgets(&mut self) {
        self.paper.part(2, "board-budgets");
        if self.told.spent.is_empty() {
            let none = self.absent(Absence::NoBudget);
            self.paper.claims([none]);
        }
        let language = self.tongue.language();
        // The sums take the room of the names, which stand in the first of the two.
        let name = |it: &Spending<'_>| self.owner(Some(it.organisation));
        let hours = self.spent(name, |spent| {
            (spent.time.0 != 0).then(|| number::hours_bare(language, spent.time))
        });
        let code = |it: &Spending<'_>| it.organisation.to_string();
        let name: &dyn Fn(&Spending<'_>) -> String = if hours.is_empty() { &name } else { &code };
        let money = self.spent(name, |spent| {
            (spent.cost.0 != 0).then(|| number::sum_bare(language, spent.cost))
        });
        for (heading, rows) in [("board-hours", hours), ("board-money", money)] {
            if !rows.is_empty() {
                self.paper.part(3, heading);
                self.paper.table(&SPENT, &[1, 2, 3, 4], rows);
            }
        }
        let claims: Vec<Claim> = self
            .told
            .spent
            .iter()
            .flat_map(|it| self.overdrawn(it))
            .collect();
        self.paper.claims(claims);
        let unpaid = self.told.unpaid.iter().map(|id| (*id).into()).collect();
        if !self.told.unpaid.is_empty() {
            let count = ("count", self.told.unpaid.len().into());
            let said = self.say("board-unpaid", &[count]);
            self.paper
                .claims([Claim::new(said, Source::Things(unpaid))]);
        }
    }

    /// Returns what each organisation has, plans, has used and has left, in what `shown` shows of it.
    fn spent(
        &self,
        name: impl Fn(&Spending<'_>) -> String,
        shown: impl Fn(Spent) -> Option<String>,
    ) -> Vec<Row> {
        let unsaid = || self.tongue.word("budget-unsaid");
        let rows = self.told.spent.iter().filter_map(|it| {
            let balance = it.balance;
            let holds = balance.holds.unwrap_or_default();
            // Where there is none of it there is nothing to tell.
            let parts = [holds, balance.planned, balance.used];
            parts.into_iter().find_map(&shown)?;
            let or_zero = |spent| shown(spent).unwrap_or_else(|| "0".to_owned());
            let cells = vec![
                name(it),
                balance.holds.map_or_else(unsaid, or_zero),
                or_zero(balance.planned),
                or_zero(balance.used),
                balance.left().map_or_else(unsaid, or_zero),
            ];
            Some(Row::new(cells, it.source.clone()))
        });
        rows.collect()
    }

    fn overdrawn<'b>(&'b self, spending: &'b Spending<'_>) -> impl Iterator<Item = Claim> + 'b {
        spending.overdrawn.iter().map(|(line, balance)| {
            let found = Finding::BudgetOverdrawn {
                line: (*line).clone(),
                year: balance.year,
                left: balance.left().unwrap_or_default(),
            };
            Claim::new(
                finding::sentence(self.tongue, &found),
                Source::of((*line).clone()),
            )
        })
    }
}
