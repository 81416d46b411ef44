//! Sentences that claim something, each with what it rests on.
//!
//! A report that somebody is to believe is made of these and of nothing else: a [`Claim`] and a row of
//! a [`Paper`]'s table cannot be made without a source, or without saying plainly that there is none.

use super::document::{About, Block, Chart, Document, Figure, Item, Line, Table};
use super::file_name;
use crate::domain::Group;
use crate::domain::guard::arising::Sheet;
use crate::domain::query::report::Source;
use crate::domain::sending::Report;
use crate::domain::time::Date;
use crate::domain::word::words;
use crate::lang::Tongue;
use crate::lang::refusal::capitalised;

words! {
    /// Why there is nothing to claim.
    Absence "absent" {
        /// Nothing was done.
        NoActivity "no-activity",
        /// Nobody has said how it is measured.
        NoIndicator "no-indicator",
        /// It is to be measured, and was not.
        NoReading "no-reading",
        /// There is nothing that a reading could be compared with.
        NoBaseline "no-baseline",
        /// No budget line is known.
        NoBudget "no-budget",
        /// No promise has been made.
        NoPromise "no-promise",
        /// Nobody has said who promises.
        NoParties "no-parties",
        /// Nobody has said how long a promise holds.
        NoTerm "no-term",
        /// No commitment is entered within a promise, so nothing is counted.
        NoCommitment "no-commitment",
        /// Nothing was to be counted, and nothing shows that it was done.
        NoCount "no-count",
        /// Nothing shows that it was done.
        NoEvidence "no-evidence",
        /// No turn has ended.
        NoTurn "no-turn",
        /// Nothing was decided.
        NoDecision "no-decision",
        /// Nothing was decided since.
        NoNewDecision "no-new-decision",
        /// Nothing is other than it was.
        NoChange "no-change",
        /// Nothing is other than it was but what is told elsewhere.
        NoOtherChange "no-other-change",
        /// Nothing was measured.
        NoNews "no-news",
        /// The log does not reach back so far.
        NoLog "no-log",
        /// Nothing is asked of anybody.
        NoNeed "no-need",
        /// Nothing is planned or falls due.
        NoPlan "no-plan",
        /// What was planned at the end of a year is told by the log, which does not reach back so far.
        NoPast "no-past",
    }
}

/// A sentence with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    text: String,
    basis: Basis,
}

/// What a claim rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Basis {
    /// These.
    Sources(Source, Vec<Source>),
    /// Nothing, and that is what it says.
    Absence,
}

impl Claim {
    /// Returns a sentence that rests on a source.
    pub fn new(text: impl Into<String>, source: Source) -> Self {
        Self {
            text: text.into(),
            basis: Basis::Sources(source, Vec::new()),
        }
    }

    /// Returns the claim with more that it rests on.
    #[must_use]
    pub fn and(mut self, more: impl IntoIterator<Item = Source>) -> Self {
        if let Basis::Sources(first, others) = &mut self.basis {
            for source in more {
                if source != *first && !others.contains(&source) {
                    others.push(source);
                }
            }
        }
        self
    }

    /// Returns the sentence that there is nothing to claim.
    pub fn absent(tongue: &Tongue, absence: Absence) -> Self {
        Self::absent_of(tongue, "", absence)
    }

    /// Returns the sentence that there is nothing to claim of something.
    pub fn absent_of(tongue: &Tongue, what: &str, absence: Absence) -> Self {
        let said = tongue.word(&format!("{}-{absence}", Absence::SET.name));
        let text = match what {
            "" => said,
            what if what.ends_with(['?', '.']) => format!("{what} {said}"),
            what => format!("{what}: {said}"),
        };
        Self {
            text,
            basis: Basis::Absence,
        }
    }

    /// Returns the claim in at most so many characters, what it rests on aside: a longer one ends
    /// between two words, with a sign that it goes on there.
    #[must_use]
    pub fn shortened(mut self, most: usize) -> Self {
        if let Some((end, _)) = self.text.char_indices().nth(most) {
            let kept = &self.text[..end];
            let kept = kept
                .rsplit_once(char::is_whitespace)
                .map_or(kept, |it| it.0);
            self.text = format!("{} …", kept.trim_end());
        }
        // Lines of their own would each take one of the page's.
        self.text = self.text.replace('\n', " ");
        self
    }

    fn line(self) -> Line {
        match cited(&self.basis) {
            cited if cited.is_empty() => Line::plain(self.text),
            cited => Line::plain(format!("{} [{cited}]", self.text)),
        }
    }
}

/// Returns the sources of a claim as they are cited, nothing where it says that there are none.
fn cited(basis: &Basis) -> String {
    let Basis::Sources(first, more) = basis else {
        return String::new();
    };
    let all = std::iter::once(first).chain(more);
    all.map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A row of a table with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    cells: Vec<String>,
    basis: Basis,
}

impl Row {
    /// Returns a row that rests on a source.
    pub fn new(cells: Vec<String>, source: Source) -> Self {
        Self {
            cells,
            basis: Basis::Sources(source, Vec::new()),
        }
    }
}

/// A document of claims in the making.
pub struct Paper<'a> {
    tongue: &'a Tongue,
    blocks: Vec<Block>,
}

impl<'a> Paper<'a> {
    /// Returns a document that tells nothing but what it is about.
    pub fn new(tongue: &'a Tongue, facts: Vec<(String, String)>) -> Self {
        let facts = facts
            .into_iter()
            .map(|(name, value)| (capitalised(&name), value));
        Self {
            tongue,
            blocks: vec![Block::Facts(facts.collect())],
        }
    }

    /// Begins a part that is called so.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    /// Begins a part that a message names.
    pub fn part(&mut self, level: u8, id: &str) {
        self.heading(level, capitalised(&self.tongue.word(id)));
    }

    /// Claims these, one after the other.
    pub fn claims(&mut self, claims: impl IntoIterator<Item = Claim>) {
        let items: Vec<Item> = claims
            .into_iter()
            .map(|claim| Item::alone(claim.line()))
            .collect();
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Claims what stands in the rows of a table, whose columns these messages name; `numbers` are
    /// those that hold numbers, from 0.
    pub fn table(&mut self, head: &[&str], numbers: &[usize], rows: impl IntoIterator<Item = Row>) {
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|mut row| {
                row.cells.push(format!("[{}]", cited(&row.basis)));
                row.cells
            })
            .collect();
        if rows.is_empty() {
            return;
        }
        let head = head.iter().chain([&"report-source"]);
        let head = head.map(|id| capitalised(&self.tongue.word(id))).collect();
        let table = Table::new(head, rows).numbers(numbers);
        self.blocks.push(Block::Table(table));
    }

    /// Draws a chart that says what is claimed.
    pub fn figure(&mut self, title: String, claim: Claim, chart: Chart) {
        self.blocks.push(Block::Figure(Figure {
            title,
            alternative: claim.line().words(),
            chart,
        }));
    }

    /// Tells how to read what the claims rest on.
    pub fn legend(&mut self) {
        let legend = self.tongue.word("report-legend");
        self.blocks.push(Block::Paragraph(Line::plain(legend)));
    }

    /// Returns the group's document of a day under its title, `mark` being what it must be known by.
    pub fn end(
        self,
        group: &Group,
        report: Report,
        day: Date,
        title: String,
        mark: Option<String>,
    ) -> Document {
        Document {
            language: self.tongue.language(),
            mark,
            about: About {
                name: file_name([&title, &day.to_string()]),
                sheet: Sheet::Report(report),
                author: group.own().map(|own| own.name.to_string()),
                date: Some(day),
                ..About::default()
            },
            title,
            blocks: self.blocks,
        }
    }
}
