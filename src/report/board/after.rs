//! What the yearly report tells last: what was learnt, what was decided, and what comes.

use super::{ROWS, Writer};
use crate::domain::activity::Activity;
use crate::domain::activity::Helped;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::About;
use crate::domain::query::report::turns::Learnt;
use crate::domain::query::wheel::{Happening, What};
use crate::lang::event::named;
use crate::lang::{date, number};
use crate::report::claim::{Absence, Claim, Row};
use crate::report::council::{joined, unapproved};

impl Writer<'_> {
    pub(super) fn learnt(&mut self) {
        self.paper.part(2, "board-learnt");
        let told = self.told;
        if told.learnt.is_empty() {
            let none = self.absent(Absence::NoTurn);
            self.paper.claims([none]);
        } else if told.learnt.len() > ROWS {
            let rows: Vec<Row> = told.learnt.iter().map(|it| self.learnt_row(it)).collect();
            let head = [
                "noun-activity",
                "board-turn",
                "field-verdict",
                "field-lesson",
            ];
            self.paper.table(&head, &[], rows);
        } else {
            let claims: Vec<Claim> = told.learnt.iter().map(|it| self.learnt_in(it)).collect();
            self.paper.claims(claims);
        }
    }

    fn learnt_row(&self, learnt: &Learnt<'_>) -> Row {
        let lesson = learnt.lesson.map(ToString::to_string);
        let cells = vec![
            named(self.group, &learnt.activity.id.into()),
            learnt.turn.to_string(),
            self.verdict(learnt).unwrap_or_default(),
            lesson.unwrap_or_default(),
        ];
        Row::new(cells, learnt.source.clone())
    }

    fn learnt_in(&self, learnt: &Learnt<'_>) -> Claim {
        let args = [
            ("what", named(self.group, &learnt.activity.id.into()).into()),
            ("turn", learnt.turn.into()),
        ];
        let lead = match learnt.ended {
            Some(_) => self.say("board-turn-of", &args),
            None => self.say("board-turn-waits", &args),
        };
        let answer = |id: &str, said: String| {
            let question = self.tongue.word(id);
            format!("{question} {}", crate::lang::refusal::capitalised(&said))
        };
        let did = learnt
            .did
            .map(|did| answer("question-process", self.tongue.word(&format!("did-{did}"))));
        let helped = learnt
            .helped
            .map(|helped| answer("question-effect", self.helped(learnt, helped)));
        let lesson = learnt
            .lesson
            .map(|lesson| self.say("board-lesson", &[("lesson", lesson.as_str().into())]));
        let verdict = self
            .verdict(learnt)
            .map(|verdict| self.say("board-verdict", &[("verdict", verdict.into())]));
        let said = [did, helped, lesson, verdict].into_iter().flatten();
        let claim = Claim::new(format!("{lead}: {}", joined(said)), learnt.source.clone());
        let rests = learnt.helped.is_some_and(|it| it != Helped::NotMeasurable);
        claim.and(learnt.readings.iter().filter(|_| rests).cloned())
    }

    /// Returns the answer to "did it help?", which only a reading with a baseline bears.
    fn helped(&self, learnt: &Learnt<'_>, helped: Helped) -> String {
        if learnt.lacks_reading() {
            return self.tongue.word("board-helped-unshown");
        }
        let said = self.tongue.word(&format!("helped-{helped}"));
        match learnt.because {
            Some(because) => format!("{said}: {because}"),
            None => said,
        }
    }

    fn verdict(&self, learnt: &Learnt<'_>) -> Option<String> {
        let verdict = learnt.verdict?;
        Some(self.tongue.word(&format!("verdict-{verdict}")))
    }

    pub(super) fn decided(&mut self) {
        self.paper.part(2, "board-decided");
        let decided = &self.told.decided;
        let mut claims: Vec<Claim> = decided.iter().map(|it| self.about(it)).collect();
        if claims.is_empty() {
            claims.push(self.absent(Absence::NoDecision));
        }
        let decisions = decided.iter().map(|it| it.decision);
        claims.extend(unapproved(self.tongue, self.group, decisions));
        self.paper.claims(claims);
    }

    fn about(&self, about: &About<'_>) -> Claim {
        let ids = about.activities.iter().map(|id| (*id).into()).collect();
        let args = [
            ("text", about.decision.text.as_str().into()),
            ("activities", Source::Things(ids).to_string().into()),
        ];
        let entry = about.entry.map(|entry| Source::of(entry.id));
        Claim::new(
            self.say("board-decided-about", &args),
            Source::of(about.decision.id),
        )
        .and(entry)
    }

    pub(super) fn next(&mut self) {
        let next = &self.told.next;
        self.paper.part(2, "board-next");
        let coming = [&next.late, &next.going, &next.planned];
        let nothing = coming.iter().all(|it| it.is_empty()) && next.due.is_empty();
        let absence = match nothing && next.budget.is_none() {
            _ if !next.is_known => Some(Absence::NoPast),
            true => Some(Absence::NoPlan),
            false => None,
        };
        let absent = absence.map(|it| self.absent(it));
        self.paper.claims(absent);
        self.late(&next.late);
        self.coming("board-goes-on", &next.going);
        self.coming("board-planned", &next.planned);
        let budget = next.budget.as_ref().map(|(balance, source)| {
            let language = self.tongue.language();
            let holds = balance.holds.unwrap_or_default();
            let args = [
                ("year", next.year.to_string().into()),
                ("cost", number::sum(language, holds.cost).into()),
                ("hours", number::hours(language, holds.time).into()),
                (
                    "planned-cost",
                    number::sum(language, balance.planned.cost).into(),
                ),
                (
                    "planned-hours",
                    number::hours(language, balance.planned.time).into(),
                ),
            ];
            Claim::new(self.say("board-next-budget", &args), source.clone())
        });
        let due: Vec<Claim> = next.due.iter().map(|it| self.due(it)).collect();
        if budget.is_some() || !due.is_empty() {
            self.paper.part(3, "board-due");
            self.paper.claims(budget.into_iter().chain(due));
        }
    }

    /// Tells what was to have ended.
    fn late(&mut self, activities: &[&Activity]) {
        let heading = if self.told.year.goes_on {
            "board-late"
        } else {
            "board-was-late"
        };
        if !self.named_singly(heading, activities) {
            return;
        }
        let claims = activities.iter().map(|it| {
            let status = self.tongue.word(&format!("status-{}", it.status));
            let to = it.to.map(|to| date::full(self.tongue.language(), to));
            let args = [
                ("what", named(self.group, &it.id.into()).into()),
                ("status", status.into()),
                ("on", to.unwrap_or_default().into()),
            ];
            let source = match it.last_report() {
                Some(report) => Source::on(it.id, report.at.date()),
                None => Source::Record(it.seq),
            };
            Claim::new(self.say("board-late-is", &args), source)
        });
        let claims: Vec<Claim> = claims.collect();
        self.paper.claims(claims);
    }

    /// Begins a part about activities that come, and returns whether they are few enough to be told
    /// one by one; else it tells how many there are.
    fn named_singly(&mut self, heading: &str, activities: &[&Activity]) -> bool {
        let Some(source) = Source::several(activities.iter().copied()) else {
            return false;
        };
        self.paper.part(3, heading);
        if activities.len() > ROWS {
            let count = ("count", activities.len().into());
            let said = self.say("board-activities", &[count]);
            self.paper.claims([Claim::new(said, source)]);
        }
        activities.len() <= ROWS
    }

    /// Tells what goes on or is planned.
    fn coming(&mut self, heading: &str, activities: &[&Activity]) {
        if !self.named_singly(heading, activities) {
            return;
        }
        let language = self.tongue.language();
        let rows: Vec<Row> = activities
            .iter()
            .map(|it| {
                let owner = it.owner.as_ref();
                let day = |day| date::full(language, day);
                let cells = vec![
                    format!("{} {}", it.id, it.title),
                    owner.map_or_else(String::new, ToString::to_string),
                    it.from.map(day).unwrap_or_default(),
                    it.to.map(day).unwrap_or_default(),
                ];
                Row::new(cells, Source::Record(it.seq))
            })
            .collect();
        let head = ["noun-activity", "field-owner", "field-from", "field-to"];
        self.paper.table(&head, &[], rows);
    }

    fn due(&self, happening: &Happening) -> Claim {
        let what = self
            .tongue
            .word(&format!("{}-{}", What::SET.name, happening.what));
        let when = match happening.to {
            Some(to) => date::full(self.tongue.language(), to),
            None => self.tongue.word("wheel-always"),
        };
        let args = [
            ("when", crate::lang::refusal::capitalised(&when).into()),
            ("what", what.into()),
            ("about", named(self.group, &happening.about).into()),
        ];
        Claim::new(
            self.say("board-due-on", &args),
            Source::Thing(happening.about.clone()),
        )
    }
}
