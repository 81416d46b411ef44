//! What became of the promises, for publication: promise by promise what was promised, what shows that
//! it was done, how far that has come, and what follows. It names nobody.

use super::claim::{Absence, Claim, Paper, Row};
use super::council::joined;
use super::document::Document;
use super::{file_name, people};
use crate::domain::group::Group;
use crate::domain::id::OrganisationId;
use crate::domain::query::report::Source;
use crate::domain::query::report::names::Names;
use crate::domain::query::report::promise::{Committed, Doing, Earlier, Evidence, FollowUp};
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::lang::refusal::capitalised;
use crate::lang::{Tongue, date, pace};

/// Returns the follow-up in the language of `tongue`.
pub fn report(tongue: &Tongue, group: &Group, told: &[FollowUp], today: Date) -> Document {
    let on = date::full(tongue.language(), today);
    let name = group
        .own()
        .map(|own| Names::of(group).hidden(own.name.as_str()));
    let facts = [("noun-group", name), ("promise-as-of", Some(on))].into_iter();
    let facts = facts.filter_map(|(id, value)| Some((tongue.word(id), value?)));
    let mut writer = Writer {
        tongue,
        group,
        today,
        paper: Paper::new(tongue, facts.collect()),
    };
    if told.is_empty() {
        let none = Claim::absent(tongue, Absence::NoPromise);
        writer.paper.claims([none]);
    }
    for promise in told {
        writer.promise(promise);
    }
    let title = tongue.word("promise-title");
    let mut document = writer.paper.end(group, Report::Promise, today, title, None);
    // The follow-up of each promise is a file of its own.
    if let [only] = told {
        document.about.name = file_name([&document.about.name, &only.id.to_string()]);
    }
    document
}

struct Writer<'a> {
    tongue: &'a Tongue,
    group: &'a Group,
    today: Date,
    paper: Paper<'a>,
}

impl Writer<'_> {
    fn promise(&mut self, told: &FollowUp) {
        self.paper.heading(2, format!("{} {}", told.id, told.title));
        let promised = self.promised(told);
        self.paper.claims(promised);
        for commitment in &told.commitments {
            self.commitment(commitment);
        }
        self.paper.part(3, "promise-follows");
        let follows = self.follows(told);
        self.paper.claims(follows);
    }

    fn promised(&self, told: &FollowUp) -> Vec<Claim> {
        let source = Source::of(told.id);
        let mut claims = Vec::new();
        let parties = told
            .parties
            .iter()
            .map(|id| people::organisation(self.group, id));
        let parties: Vec<String> = parties.collect();
        if parties.is_empty() {
            claims.push(Claim::absent(self.tongue, Absence::NoParties));
        } else {
            let parties = crate::lang::value::list(self.tongue, "list-and", &parties);
            let args = [("parties", parties.into())];
            claims.push(Claim::new(
                self.tongue.say("promise-given-by", &args),
                source.clone(),
            ));
        }
        claims.push(self.holds(told, source));
        let problems = told.problems.iter().map(|(id, title)| {
            let args = [("problem", title.as_str().into())];
            Claim::new(self.tongue.say("promise-problem", &args), Source::of(*id))
        });
        claims.extend(problems);
        if told.dialogues > 0 {
            let count = ("count", told.dialogues.into());
            let said = self.tongue.say("promise-dialogues", &[count]);
            claims.push(Claim::new(said, Source::of(told.id)));
        }
        if told.commitments.is_empty() {
            claims.push(Claim::absent(self.tongue, Absence::NoCommitment));
        }
        claims
    }

    fn holds(&self, told: &FollowUp, source: Source) -> Claim {
        let day = |day| date::full(self.tongue.language(), day).into();
        let said = match told.period {
            (Some(from), Some(to)) => {
                let args = [("from", day(from)), ("to", day(to))];
                self.tongue.say("promise-holds", &args)
            }
            (Some(from), None) => self
                .tongue
                .say("promise-holds-from", &[("from", day(from))]),
            (None, Some(to)) => self.tongue.say("promise-holds-to", &[("to", day(to))]),
            (None, None) => return Claim::absent(self.tongue, Absence::NoTerm),
        };
        Claim::new(said, source)
    }

    fn commitment(&mut self, told: &Committed) {
        self.paper.heading(3, format!("{} {}", told.id, told.title));
        let pace = &told.pace;
        let said = || {
            let standing = capitalised(&pace::standing(self.tongue, pace));
            joined([standing, pace::sentence(self.tongue, pace, self.today)])
        };
        let claim = match &told.source {
            Some(source) => Claim::new(said(), source.clone()),
            None if pace.target.is_none() => Claim::absent(self.tongue, Absence::NoCount),
            None => Claim::absent_of(self.tongue, &said(), Absence::NoEvidence),
        };
        self.paper.claims([claim]);
        let earlier: Vec<Claim> = told.earlier.iter().map(|it| self.earlier(it)).collect();
        self.paper.claims(earlier);
        let rows: Vec<Row> = told
            .evidence
            .iter()
            .map(|it| self.evidence(told, it))
            .collect();
        let head = ["field-on", "field-evidence", "promise-step", "promise-by"];
        self.paper.table(&head, &[], rows);
        let rows: Vec<Row> = told.activities.iter().map(|it| self.doing(it)).collect();
        let head = [
            "promise-done-for-it",
            "field-owner",
            "field-status",
            "field-to",
        ];
        self.paper.table(&head, &[], rows);
    }

    fn earlier(&self, earlier: &Earlier) -> Claim {
        let year = earlier.year.to_string();
        let counter = pace::counter(self.tongue, &earlier.pace);
        let standing = pace::standing(self.tongue, &earlier.pace);
        let parts = [standing, counter].into_iter();
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        let said = format!("{year}: {}.", parts.join(", "));
        match &earlier.source {
            Some(source) => Claim::new(said, source.clone()),
            None => Claim::absent_of(self.tongue, &said, Absence::NoEvidence),
        }
    }

    fn organisation(&self, id: Option<&OrganisationId>) -> String {
        id.map_or_else(String::new, |id| people::organisation(self.group, id))
    }

    fn evidence(&self, told: &Committed, evidence: &Evidence) -> Row {
        let said = evidence.said.clone();
        let said = said.unwrap_or_else(|| self.tongue.word("promises-without-evidence"));
        let cells = vec![
            date::full(self.tongue.language(), evidence.on),
            if evidence.counts {
                said
            } else {
                format!("{}: {said}", self.tongue.word("promises-outside"))
            },
            format!("{:+}", evidence.step),
            self.organisation(evidence.by.as_ref()),
        ];
        Row::new(cells, Source::on(told.id, evidence.on))
    }

    fn doing(&self, doing: &Doing) -> Row {
        let to = doing.to.map(|to| date::full(self.tongue.language(), to));
        let status = self.tongue.word(&format!("status-{}", doing.status));
        // What has begun anew has been done before.
        let status = match doing.turn {
            turn @ 2.. => {
                let args = [
                    ("before", (turn - 1).into()),
                    ("turn", turn.into()),
                    ("status", status.into()),
                ];
                self.tongue.say("promise-turns", &args)
            }
            _ => status,
        };
        let cells = vec![
            doing.title.clone(),
            self.organisation(doing.owner.as_ref()),
            status,
            to.unwrap_or_default(),
        ];
        Row::new(cells, Source::of(doing.id))
    }

    fn follows(&self, told: &FollowUp) -> Vec<Claim> {
        let ends = told.period.1.map(|to| {
            let id = if to < self.today {
                "promise-ended"
            } else {
                "promise-ends"
            };
            let on = date::full(self.tongue.language(), to);
            Claim::new(
                self.tongue.say(id, &[("on", on.into())]),
                Source::of(told.id),
            )
        });
        let renewed = told.renewed_by.as_ref().map(|(id, title)| {
            let args = [("title", title.as_str().into())];
            Claim::new(
                self.tongue.say("promise-renewed-by", &args),
                Source::of(*id),
            )
        });
        let not_yet = told.document.filter(|_| told.renewed_by.is_none());
        let not_yet =
            not_yet.map(|id| Claim::new(self.tongue.word("promise-not-renewed"), Source::of(id)));
        let follows: Vec<Claim> = [ends, renewed, not_yet].into_iter().flatten().collect();
        if follows.is_empty() {
            return vec![Claim::absent(self.tongue, Absence::NoPlan)];
        }
        follows
    }
}
