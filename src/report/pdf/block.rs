//! The blocks of a document, each set on the sheets with its tags.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use super::sheets::{BOTTOM, Bookmark, Branch, LEFT, Part, Piece, Sheets, TOP, WIDTH};
use super::typeset::{Line as SetLine, Setter, Style};
use super::{figure, table};
use crate::report::document::{Block, Document, Item, Line, Signature};

/// How the text looks.
pub(super) const TEXT: Style = Style {
    size: 10.5,
    strong: false,
    ink: [0, 0, 0],
};
/// How what is less than text looks: names of facts, heads of pages.
pub(super) const QUIET: Style = Style {
    ink: [80, 80, 80],
    ..TEXT
};
/// How what marks a document looks.
pub(super) const MARK: Style = Style {
    strong: true,
    ink: [155, 28, 28],
    ..TEXT
};
/// The colour of rules.
pub(super) const RULE: [u8; 3] = [118, 118, 118];

/// The gap between blocks.
pub(super) const GAP: f32 = 8.0;

/// The gap below a heading.
const BELOW_HEADING: f32 = 3.0;

/// How far items of a list are set in.
const INDENT: f32 = 14.0;

/// The room for a hand above a line to sign on, and how long the line is.
const ABOVE_NAME: f32 = 34.0;
const SIGNED: f32 = 220.0;

/// Sets a whole document.
pub(super) fn document(setter: &mut Setter, sheets: &mut Sheets, document: &Document) {
    if let Some(mark) = &document.mark {
        let leaf = sheets.leaf();
        let lines = setter.set(mark, MARK, WIDTH - 12.0);
        let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let top = sheets.y;
        sheets.y += 3.0;
        sheets.flow(Part::Text(leaf), LEFT + 6.0, &lines, MARK.line());
        framed(sheets, (LEFT, top, widest + 12.0, sheets.y + 3.0 - top));
        sheets.y += 3.0 + GAP;
        sheets.tree.push(Branch::of(Tag::P, leaf));
    }
    heading(setter, sheets, 1, &document.title, 3.0 * TEXT.line());
    for (number, block) in document.blocks.iter().enumerate() {
        let branch = match block {
            Block::Heading(level, text) => {
                let held = held(setter, &document.blocks[number + 1..]);
                heading(setter, sheets, (*level).clamp(2, 6), text, held);
                continue;
            }
            Block::Paragraph(line) => paragraph(setter, sheets, line),
            Block::Facts(facts) => self::facts(setter, sheets, facts),
            Block::List(items) => list(setter, sheets, items, 0),
            Block::Table(found) => table::set(setter, sheets, found),
            Block::Figure(found) => figure::set(setter, sheets, found, document.language),
            Block::Signatures(found) => signatures(setter, sheets, found),
        };
        sheets.tree.push(branch);
        sheets.skip(GAP);
    }
}

/// Draws the frame of what marks a document.
pub(super) fn framed(sheets: &mut Sheets, (x, y, width, height): (f32, f32, f32, f32)) {
    let (right, low) = (x + width, y + height);
    let corners = vec![(x, y), (right, y), (right, low), (x, low), (x, y)];
    sheets.draw(Part::Layout, Piece::Line(corners, 1.0, MARK.ink, false));
}

/// Returns the height of what a heading is not parted from: some lines, the next heading with what that
/// is not parted from, the beginning of a table, or all that leads to lines to sign on, so that nobody
/// signs a sheet that says nothing.
fn held(setter: &mut Setter, after: &[Block]) -> f32 {
    let some = 3.0 * TEXT.line();
    match after.first() {
        Some(Block::Heading(level, text)) => {
            let style = heading_style((*level).clamp(2, 6));
            let own = setter.set(text, style, WIDTH).len() as f32 * style.line();
            return GAP + own + BELOW_HEADING + held(setter, &after[1..]);
        }
        Some(Block::Table(found)) => return some.max(table::beginning(setter, found)),
        _ => {}
    }
    let end = after
        .iter()
        .position(|block| matches!(block, Block::Heading(..)));
    let own = &after[..end.unwrap_or(after.len())];
    let mut height = BELOW_HEADING;
    if let Some(Block::Signatures(_)) = own.last() {
        height += GAP * (own.len() - 1) as f32;
        for block in own {
            height += match block {
                Block::Paragraph(line) => {
                    setter.set(&line.words(), TEXT, WIDTH).len() as f32 * TEXT.line()
                }
                Block::Signatures(all) => {
                    all.chunks(2).map(|pair| Signed::of(setter, pair).1).sum()
                }
                _ => 0.0,
            };
        }
    }
    let is_small = height < (BOTTOM - TOP) / 2.0;
    if is_small { some.max(height) } else { some }
}

fn heading_style(level: u8) -> Style {
    Style {
        size: match level {
            1 => 18.0,
            2 => 13.0,
            _ => 11.0,
        },
        ..TEXT.bold()
    }
}

fn heading(setter: &mut Setter, sheets: &mut Sheets, level: u8, text: &str, held: f32) {
    let style = heading_style(level);
    let lines = setter.set(text, style, WIDTH);
    let height = lines.len() as f32 * style.line();
    sheets.skip(GAP);
    // It stands with what it is a heading of.
    sheets.ensure(height + held);
    sheets.bookmarks.push(Bookmark {
        level,
        text: text.to_owned(),
        sheet: sheets.all.len() - 1,
        y: sheets.y,
    });
    let leaf = sheets.leaf();
    sheets.flow(Part::Text(leaf), LEFT, &lines, style.line());
    sheets.y += BELOW_HEADING;
    let level = NonZeroU16::new(level.into()).unwrap_or(NonZeroU16::MIN);
    let tag = Tag::Hn(level, Some(text.to_owned()));
    sheets.tree.push(Branch::of(tag, leaf));
}

/// Sets a text in the room from `x` on.
fn text(setter: &mut Setter, sheets: &mut Sheets, x: f32, line: &Line) -> Branch {
    let runs: Vec<_> = line.0.iter().map(|run| (&*run.text, run.strong)).collect();
    let lines = setter.set_runs(&runs, TEXT, LEFT + WIDTH - x);
    let leaf = sheets.leaf();
    sheets.flow(Part::Text(leaf), x, &lines, TEXT.line());
    Branch::Leaf(leaf)
}

/// Sets a paragraph.
pub(super) fn paragraph(setter: &mut Setter, sheets: &mut Sheets, line: &Line) -> Branch {
    Branch::Tag(Tag::P.into(), vec![text(setter, sheets, LEFT, line)])
}

fn facts(setter: &mut Setter, sheets: &mut Sheets, facts: &[(String, String)]) -> Branch {
    let lead = |name: &str| format!("{name}: ");
    let widest = facts
        .iter()
        .map(|(name, _)| setter.widths(&lead(name), QUIET).1);
    let across = widest.fold(0.0, f32::max).min(WIDTH / 3.0) + 10.0;
    let mut items = Vec::new();
    for (name, value) in facts {
        let names = setter.set(&lead(name), QUIET, across - 6.0);
        let values = setter.set(value, TEXT, WIDTH - across);
        let height = names.len() as f32 * QUIET.line();
        sheets.ensure(height.max(values.len().min(2) as f32 * TEXT.line()));
        let (name, value) = (sheets.leaf(), sheets.leaf());
        for (number, line) in names.iter().enumerate() {
            let down = number as f32 * QUIET.line();
            sheets.put(Part::Text(name), (LEFT, sheets.y + down), line);
        }
        let (sheet, low) = (sheets.all.len(), sheets.y + height);
        sheets.flow(Part::Text(value), LEFT + across, &values, TEXT.line());
        if sheets.all.len() == sheet {
            sheets.y = sheets.y.max(low);
        }
        let both = vec![Branch::of(Tag::Lbl, name), Branch::of(Tag::LBody, value)];
        items.push(Branch::Tag(Tag::LI.into(), both));
    }
    Branch::Tag(Tag::L(ListNumbering::None).into(), items)
}

fn list(setter: &mut Setter, sheets: &mut Sheets, items: &[Item], depth: u8) -> Branch {
    let x = LEFT + f32::from(depth) * INDENT;
    let mut set = Vec::new();
    for item in items {
        let bullet = sheets.leaf();
        let sign = setter.set("• ", TEXT, INDENT);
        let runs: Vec<_> = item
            .line
            .0
            .iter()
            .map(|run| (&*run.text, run.strong))
            .collect();
        let lines = setter.set_runs(&runs, TEXT, WIDTH - (x + INDENT - LEFT));
        sheets.ensure(lines.len().min(2) as f32 * TEXT.line());
        for line in &sign {
            sheets.put(Part::Text(bullet), (x + 2.0, sheets.y), line);
        }
        let leaf = sheets.leaf();
        sheets.flow(Part::Text(leaf), x + INDENT, &lines, TEXT.line());
        sheets.y += 1.5;
        let mut body = vec![Branch::Leaf(leaf)];
        if !item.below.is_empty() {
            body.push(list(
                setter,
                sheets,
                &item.below,
                depth.saturating_add(1).min(9),
            ));
        }
        let both = vec![
            Branch::of(Tag::Lbl, bullet),
            Branch::Tag(Tag::LBody.into(), body),
        ];
        set.push(Branch::Tag(Tag::LI.into(), both));
    }
    Branch::Tag(Tag::L(ListNumbering::Disc).into(), set)
}

/// Who signs on a line: the capacity, and the name.
struct Signed(Vec<SetLine>, Vec<SetLine>);

impl Signed {
    /// Returns those who sign beside each other, and how high they stand.
    fn of(setter: &mut Setter, pair: &[Signature]) -> (Vec<Self>, f32) {
        let set = pair.iter().map(|it| {
            let name = it.name.as_deref();
            let names = name.map(|name| setter.set(name, TEXT, SIGNED));
            let roles = setter.set(&format!("{} ", it.role), TEXT, SIGNED);
            Self(roles, names.unwrap_or_default())
        });
        let set: Vec<Self> = set.collect();
        let lines = set.iter().map(|it| it.0.len() + it.1.len()).max();
        let height = ABOVE_NAME + lines.unwrap_or(0) as f32 * TEXT.line();
        (set, height)
    }
}

/// Each has a line to sign on, two beside each other, with room for a hand above it and capacity and
/// name below.
fn signatures(setter: &mut Setter, sheets: &mut Sheets, signatures: &[Signature]) -> Branch {
    let mut all = Vec::new();
    for pair in signatures.chunks(2) {
        let (set, height) = Signed::of(setter, pair);
        sheets.ensure(height);
        for (place, Signed(roles, names)) in set.iter().enumerate() {
            let x = LEFT + place as f32 * (WIDTH - SIGNED);
            let mut y = sheets.y + ABOVE_NAME;
            let ends = [x, x + SIGNED].map(|x| (x, y));
            let line = Piece::Line(ends.to_vec(), 0.7, [0, 0, 0], false);
            sheets.draw(Part::Layout, line);
            let mut said = Vec::new();
            for lines in [roles, names] {
                if lines.is_empty() {
                    continue;
                }
                let leaf = sheets.leaf();
                for line in lines {
                    sheets.put(Part::Text(leaf), (x, y), line);
                    y += TEXT.line();
                }
                said.push(Branch::Leaf(leaf));
            }
            all.push(Branch::Tag(Tag::P.into(), said));
        }
        sheets.y += height;
    }
    Branch::Tag(Tag::Div.into(), all)
}
