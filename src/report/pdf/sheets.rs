//! The sheets of a document as they fill: what stands where, and what each part of it is.

use krilla::tagging::TagKind;

use super::typeset::{Line, Run};

/// A sheet of A4, in points, and the part of it that text fills.
pub(super) const SIZE: (f32, f32) = (595.28, 841.89);
pub(super) const LEFT: f32 = 62.0;
pub(super) const RIGHT: f32 = SIZE.0 - 57.0;
pub(super) const TOP: f32 = 68.0;
pub(super) const BOTTOM: f32 = SIZE.1 - 64.0;
pub(super) const WIDTH: f32 = RIGHT - LEFT;

/// A part of what is read, by its place among all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Leaf(pub(super) usize);

/// What something that is drawn belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A text that is read.
    Text(Leaf),
    /// A drawing, which its text alternative stands for.
    Drawing(Leaf),
    /// What only shapes the page, as a rule.
    Layout,
    /// What every page has at its top.
    Header,
    /// What every page has at its foot.
    Footer,
    /// What is repeated where a page begins, as the head of a table.
    Repeated,
}

/// Something that is drawn.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Glyphs, from a place on the base line.
    Text((f32, f32), Run),
    /// The same as shapes, which nobody finds as text.
    Outline((f32, f32), Run),
    /// A line through places: its width, its colour, whether it is dashed.
    Line(Vec<(f32, f32)>, f32, [u8; 3], bool),
    /// A box that is filled: left, top, width and height.
    Box([f32; 4], [u8; 3]),
    /// A dot that is filled.
    Dot((f32, f32), f32, [u8; 3]),
}

/// A tag with what it is of.
#[derive(Debug)]
pub(super) enum Branch {
    /// A tag, and what stands below it in the order of reading.
    Tag(TagKind, Vec<Branch>),
    /// What is read.
    Leaf(Leaf),
}

impl Branch {
    /// Returns a tag of one text.
    pub(super) fn of(tag: impl Into<TagKind>, leaf: Leaf) -> Self {
        Self::Tag(tag.into(), vec![Self::Leaf(leaf)])
    }
}

/// A heading, for the list by which a reader finds places.
#[derive(Debug)]
pub(super) struct Bookmark {
    /// Its level, from 1.
    pub(super) level: u8,
    /// What it says.
    pub(super) text: String,
    /// The sheet, from 0.
    pub(super) sheet: usize,
    /// How far down.
    pub(super) y: f32,
}

/// The sheets.
#[derive(Debug)]
pub(super) struct Sheets {
    /// What stands on each, in the order of reading.
    pub(super) all: Vec<Vec<(Part, Piece)>>,
    /// What it all is.
    pub(super) tree: Vec<Branch>,
    /// The headings.
    pub(super) bookmarks: Vec<Bookmark>,
    /// How many leaves there are.
    pub(super) leaves: usize,
    /// How far down the last sheet is filled.
    pub(super) y: f32,
}

impl Sheets {
    pub(super) fn new() -> Self {
        Self {
            all: vec![Vec::new()],
            tree: Vec::new(),
            bookmarks: Vec::new(),
            leaves: 0,
            y: TOP,
        }
    }

    /// Returns a new part of what is read.
    pub(super) fn leaf(&mut self) -> Leaf {
        self.leaves += 1;
        Leaf(self.leaves - 1)
    }

    /// Returns the height that is left.
    pub(super) fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Returns whether nothing stands on the last sheet yet.
    pub(super) fn is_at_top(&self) -> bool {
        self.y <= TOP
    }

    /// Begins a sheet.
    pub(super) fn turn(&mut self) {
        self.all.push(Vec::new());
        self.y = TOP;
    }

    /// Begins a sheet where less than `height` is left, and returns whether it did.
    pub(super) fn ensure(&mut self, height: f32) -> bool {
        let turns = self.room() < height && !self.is_at_top();
        if turns {
            self.turn();
        }
        turns
    }

    /// Leaves a gap, but not at the top.
    pub(super) fn skip(&mut self, height: f32) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    /// Draws on the last sheet.
    pub(super) fn draw(&mut self, part: Part, piece: Piece) {
        if let Some(last) = self.all.last_mut() {
            last.push((part, piece));
        }
    }

    /// Draws a line of text, from a place at its top left.
    pub(super) fn put(&mut self, part: Part, at: (f32, f32), line: &Line) {
        for run in &line.runs {
            let place = (at.0 + run.at.0, at.1 + run.at.1);
            self.draw(part, Piece::Text(place, run.clone()));
        }
    }

    /// Draws lines of text below each other from `x`, over as many sheets as it takes; two lines of
    /// a text are not parted from each other at either end of it where that can be.
    pub(super) fn flow(&mut self, part: Part, x: f32, lines: &[Line], height: f32) {
        for (number, line) in lines.iter().enumerate() {
            let left = lines.len() - number;
            let together = match (number, left) {
                (0, 2..) | (_, 2) => 2.0,
                _ => 1.0,
            };
            self.ensure(height * together);
            self.put(part, (x, self.y), line);
            self.y += height;
        }
    }
}
