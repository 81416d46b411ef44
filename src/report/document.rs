//! A document without its format: headings, paragraphs, facts, lists and tables, in a language.

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
    /// What it holds, in order.
    pub blocks: Vec<Block>,
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

/// A table: a head, and rows with as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}
