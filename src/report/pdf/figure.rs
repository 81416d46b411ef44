//! Figures: the title, the drawing with its text alternative, and its values as a table.

use krilla::geom::Rect;
use krilla::tagging::{BBox, Tag};

use super::block::{self, GAP, RULE, TEXT};
use super::sheets::{BOTTOM, Branch, LEFT, Part, Piece, Sheets, TOP, WIDTH};
use super::table;
use super::typeset::{Setter, Style};
use crate::lang::Language;
use crate::report::document::{Figure, Line};
use crate::report::drawing::{self, Anchor, Drawing, Ink, Shape};

/// The colours of a drawing.
const DATA: [u8; 3] = [11, 83, 148];
const WHOLE: [u8; 3] = [195, 215, 234];
const AGAINST: [u8; 3] = [138, 75, 0];

/// Sets a figure and returns its tags.
pub(super) fn set(
    setter: &mut Setter,
    sheets: &mut Sheets,
    figure: &Figure,
    language: Language,
) -> Branch {
    let drawing = drawing::drawn(&figure.chart, language);
    let title = setter.set(&figure.title, TEXT.bold(), WIDTH);
    let above = title.len() as f32 * TEXT.line() + GAP;
    // One that is too high for a sheet is drawn smaller.
    let high = (BOTTOM - TOP - above) / drawing.height.max(1.0);
    let scale = (WIDTH / drawing::WIDTH).min(high);
    let height = drawing.height * scale;
    sheets.ensure(above + height);
    let leaf = sheets.leaf();
    sheets.flow(Part::Text(leaf), LEFT, &title, TEXT.line());
    sheets.y += GAP / 2.0;
    let mut parts = vec![Branch::of(Tag::P, leaf)];
    let leaf = sheets.leaf();
    draw(setter, sheets, &drawing, scale, Part::Drawing(leaf));
    let bounds = Rect::from_xywh(LEFT, sheets.y, WIDTH, height.max(1.0));
    let sheet = sheets.all.len() - 1;
    let tag = Tag::Figure(Some(figure.alternative.clone()))
        .with_bbox(bounds.map(|bounds| BBox::new(sheet, bounds)));
    parts.push(Branch::of(tag, leaf));
    sheets.y += height + GAP / 2.0;
    let told = Line::plain(figure.alternative.as_str());
    parts.push(block::paragraph(setter, sheets, &told));
    sheets.skip(GAP / 2.0);
    parts.push(table::set(setter, sheets, &figure.values()));
    Branch::Tag(Tag::Div.into(), parts)
}

fn draw(setter: &mut Setter, sheets: &mut Sheets, drawing: &Drawing, scale: f32, part: Part) {
    let (left, top) = (LEFT, sheets.y);
    let place = |(x, y): (f32, f32)| (left + x * scale, top + y * scale);
    let style = Style {
        size: drawing::TEXT * scale,
        ..TEXT
    };
    for shape in &drawing.shapes {
        match shape {
            Shape::Line(points, ink) => {
                let points = points.iter().copied().map(place).collect();
                let width = if *ink == Ink::Frame { 0.7 } else { 1.5 };
                let piece = Piece::Line(points, width, colour(*ink), *ink == Ink::Mark);
                sheets.draw(part, piece);
            }
            Shape::Box(at, width, height, ink) => {
                let (x, y) = place(*at);
                let size = [x, y, width * scale, height * scale];
                sheets.draw(part, Piece::Box(size, colour(*ink)));
            }
            Shape::Dot(at, ink) => {
                sheets.draw(part, Piece::Dot(place(*at), 4.0 * scale, colour(*ink)));
            }
            Shape::Words(at, anchor, words) => {
                let (x, y) = place(*at);
                for line in setter.set(words, style, f32::MAX) {
                    let back = match anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => line.width / 2.0,
                        Anchor::End => line.width,
                    };
                    for run in line.runs {
                        let place = (x - back + run.at.0, y);
                        sheets.draw(part, Piece::Outline(place, run));
                    }
                }
            }
        }
    }
}

fn colour(ink: Ink) -> [u8; 3] {
    match ink {
        Ink::Data => DATA,
        Ink::Whole => WHOLE,
        Ink::Mark => AGAINST,
        Ink::Frame => RULE,
    }
}
