//! A document without its format: headings, paragraphs, facts, lists, tables, figures and lines to
//! sign on, in a language, with what an archive wants to know of it.

pub use super::figure::{Bar, Chart, Figure, Mark, Reading, Size};
use crate::domain::guard::arising::Sheet;
use crate::domain::time::Date;
use crate::lang::Language;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// What it must be known by wherever it is seen, as that it is a draft.
    pub mark: Option<String>,
    /// What is known of it beside what it says.
    pub about: About,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Returns a document that holds nothing yet, without a mark.
    pub fn new(language: Language, title: impl Into<String>) -> Self {
        let title = title.into();
        Self {
            language,
            mark: None,
            about: About {
                name: super::file_name([&title]),
                ..About::default()
            },
            title,
            blocks: Vec::new(),
        }
    }
}

/// What is known of a document beside what it says: formats that have a place for it keep it there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What a file of it is called where nobody says, without the ending of a format; see
    /// [`file_name`](super::file_name).
    pub name: String,
    /// What it is for the privacy guard.
    pub sheet: Sheet,
    /// Who stands behind it: the group's name.
    pub author: Option<String>,
    /// The day it is of; an archive takes none without.
    pub date: Option<Date>,
    /// What it is about, as its number in the registry (*diarienummer*).
    pub subject: Option<String>,
    /// By which words it is to be found.
    pub keywords: Vec<String>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level, from 2: the title is the only one of the first.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Line),
    /// Names, each with what it stands for.
    Facts(Vec<(String, String)>),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
    /// A figure.
    Figure(Figure),
    /// Lines to sign on, one for each who signs.
    Signatures(Vec<Signature>),
}

/// A line to sign on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// In what capacity somebody signs.
    pub role: String,
    /// Who, nothing where nobody is named.
    pub name: Option<String>,
}

/// A text with its emphasis, which may have line breaks of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Run>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Whether it stands out.
    pub strong: bool,
}

impl Line {
    /// Returns a text without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().then(text)
    }

    /// Returns a text that begins with what stands out.
    pub fn led_by(text: impl Into<String>) -> Self {
        let text = text.into();
        Self(vec![Run { text, strong: true }])
    }

    /// Returns the text with more after it.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.0.push(Run {
            text,
            strong: false,
        });
        self
    }

    /// Returns what it says without its emphasis.
    pub fn words(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

/// One of a list, with what belongs to it below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub line: Line,
    /// What belongs to it.
    pub below: Vec<Item>,
}

impl Item {
    /// Returns an item with nothing below.
    pub fn alone(line: Line) -> Self {
        Self {
            line,
            below: Vec::new(),
        }
    }
}

/// A table: a head, and rows with as many cells, the first of which tells what the row is of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What it is called, where the heading above does not say it.
    pub title: Option<String>,
    /// The columns that hold numbers, from 0: these end at the same place.
    numbers: Vec<usize>,
}

impl Table {
    /// Returns a table whose columns hold words.
    pub fn new(head: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        Self {
            head,
            rows,
            title: None,
            numbers: Vec::new(),
        }
    }

    /// Returns the table with a title of its own.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Returns the table with numbers in these columns, from 0.
    #[must_use]
    pub fn numbers(mut self, columns: &[usize]) -> Self {
        self.numbers = columns.to_vec();
        self
    }

    /// Returns whether a column, from 0, holds numbers.
    pub fn is_number(&self, column: usize) -> bool {
        self.numbers.contains(&column)
    }
}
