//! The sheets on paper: heads and feet, now that it is known how many there are, and the file.

use chrono::Datelike as _;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree,
};
use krilla::{Document as Pdf, SerializeSettings};

use super::block::{MARK, QUIET};
use super::sheets::{Bookmark, Branch, LEFT, Part, Piece, RIGHT, SIZE, Sheets, WIDTH};
use super::typeset::{Setter, Style};
use super::{RenderError, block};
use crate::domain::time::Date;
use crate::lang::Language;
use crate::report::document::Document;

/// How heads and feet look.
const SMALL: Style = Style { size: 8.5, ..QUIET };

/// Gives every sheet its number, the mark, and from the second on what it is a sheet of.
pub(super) fn furnish(setter: &mut Setter, sheets: &mut Sheets, document: &Document) {
    let all = std::mem::take(&mut sheets.all);
    let count = all.len();
    for (number, sheet) in (1..).zip(all) {
        sheets.all.push(sheet);
        if number > 1 {
            let small = Style { size: 8.5, ..MARK };
            let mark = document.mark.as_deref().unwrap_or_default();
            let mark = setter.set(mark, small, WIDTH / 2.0);
            let mut right = RIGHT;
            if let Some(line) = mark.first().filter(|line| line.width > 0.0) {
                right -= line.width + 12.0;
                sheets.put(Part::Header, (right + 6.0, 30.0), line);
                let frame = (right, 28.0, line.width + 12.0, small.line() + 4.0);
                block::framed(sheets, frame);
            }
            let of = document.about.author.as_ref();
            let of = of.map_or_else(String::new, |of| format!(" · {of}"));
            let head = setter.set(
                &format!("{}{of}", document.title),
                SMALL,
                right - LEFT - 16.0,
            );
            if let Some(line) = head.first() {
                sheets.put(Part::Header, (LEFT, 30.0), line);
            }
        }
        for line in setter.set(&format!("{number} ({count})"), SMALL, WIDTH) {
            let place = (RIGHT - line.width, SIZE.1 - 44.0);
            sheets.put(Part::Footer, place, &line);
        }
    }
}

/// Returns the file.
pub(super) fn print(
    setter: &Setter,
    sheets: Sheets,
    document: &Document,
) -> Result<Vec<u8>, RenderError> {
    let fault = |error: &dyn std::fmt::Debug| RenderError(format!("{error:?}"));
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| fault(&error))?;
    let mut pdf = Pdf::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let size = PageSettings::from_wh(SIZE.0, SIZE.1);
    let mut read: Vec<Vec<Identifier>> = vec![Vec::new(); sheets.leaves];
    for sheet in &sheets.all {
        let mut page = pdf.start_page_with(size.clone().unwrap_or_default());
        let mut surface = page.surface();
        for same in sheet.chunk_by(|one, other| one.0 == other.0) {
            let part = same[0].0;
            let found = surface.start_tagged(tag(part));
            for (_, piece) in same {
                draw(&mut surface, setter, piece);
            }
            surface.end_tagged();
            if let Part::Text(leaf) | Part::Drawing(leaf) = part {
                read[leaf.0].push(found);
            }
        }
        surface.finish();
        page.finish();
    }
    let language = match document.language {
        Language::Sv => "sv-SE",
        Language::En => "en-GB",
    };
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for branch in sheets.tree {
        grow(branch, &mut read, &mut |node| tree.push(node));
    }
    pdf.set_tag_tree(tree);
    pdf.set_outline(outline(&sheets.bookmarks));
    pdf.set_metadata(metadata(document, language));
    pdf.finish().map_err(|error| fault(&error))
}

fn tag(part: Part) -> ContentTag<'static> {
    let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
    match part {
        Part::Text(_) => ContentTag::Span(SpanTag::empty()),
        Part::Drawing(_) => ContentTag::Other,
        Part::Layout => artifact(ArtifactType::Layout),
        Part::Header => artifact(ArtifactType::Header),
        Part::Footer => artifact(ArtifactType::Footer),
        Part::Repeated => artifact(ArtifactType::PaginationOther),
    }
}

fn grow(branch: Branch, read: &mut [Vec<Identifier>], push: &mut dyn FnMut(Node)) {
    match branch {
        Branch::Tag(tag, below) => {
            let mut group = TagGroup::new(tag);
            for branch in below {
                grow(branch, read, &mut |node| group.push(node));
            }
            push(group.into());
        }
        Branch::Leaf(leaf) => {
            for found in std::mem::take(&mut read[leaf.0]) {
                push(found.into());
            }
        }
    }
}

fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    for node in nodes(bookmarks) {
        outline.push_child(node);
    }
    outline
}

/// Returns the headings, each with those that are below it.
fn nodes(bookmarks: &[Bookmark]) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let below = after.iter().take_while(|other| other.level > first.level);
        let (below, beyond) = after.split_at(below.count());
        let place = XyzDestination::new(first.sheet, Point::from_xy(LEFT, first.y));
        let mut node = OutlineNode::new(first.text.clone(), place);
        for child in self::nodes(below) {
            node.push_child(child);
        }
        nodes.push(node);
        rest = beyond;
    }
    nodes
}

fn metadata(document: &Document, language: &str) -> Metadata {
    let about = &document.about;
    let mut metadata = Metadata::new()
        .title(document.title.clone())
        .language(language.to_owned())
        .creator("Samklang".to_owned())
        .keywords(about.keywords.clone())
        .description(about.subject.clone().unwrap_or_default())
        .authors(about.author.iter().cloned().collect());
    if let Some(date) = about.date.map(Date::naive) {
        let year = u16::try_from(date.year()).unwrap_or_default();
        let date = DateTime::new(year)
            .month(date.month() as u8)
            .day(date.day() as u8);
        metadata = metadata.creation_date(date);
    }
    metadata
}

fn draw(surface: &mut Surface<'_>, setter: &Setter, piece: &Piece) {
    match piece {
        Piece::Text(at, run) | Piece::Outline(at, run) => {
            let outlined = matches!(piece, Piece::Outline(..));
            surface.set_stroke(None);
            surface.set_fill(Some(fill(run.style.ink)));
            surface.draw_glyphs(
                Point::from_xy(at.0, at.1),
                &run.glyphs,
                setter.font(run.font),
                &run.text,
                run.style.size,
                outlined,
            );
        }
        Piece::Line(points, width, ink, dashed) => {
            surface.set_fill(None);
            surface.set_stroke(Some(Stroke {
                paint: colour(*ink).into(),
                width: *width,
                dash: dashed.then(|| StrokeDash {
                    array: vec![5.0, 3.0],
                    offset: 0.0,
                }),
                ..Stroke::default()
            }));
            draw_path(surface, through(points));
        }
        Piece::Box([x, y, width, height], ink) => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*ink)));
            let mut path = PathBuilder::new();
            if let Some(bounds) = Rect::from_xywh(*x, *y, *width, *height) {
                path.push_rect(bounds);
            }
            draw_path(surface, path.finish());
        }
        Piece::Dot((x, y), radius, ink) => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*ink)));
            draw_path(surface, round((*x, *y), *radius));
        }
    }
}

fn draw_path(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn through(points: &[(f32, f32)]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    for point in rest {
        path.line_to(point.0, point.1);
    }
    path.finish()
}

/// Returns a circle, by the four curves that come as near as the eye can tell.
fn round((x, y): (f32, f32), radius: f32) -> Option<Path> {
    let bent = radius * 0.552_3;
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.cubic_to(x + radius, y + bent, x + bent, y + radius, x, y + radius);
    path.cubic_to(x - bent, y + radius, x - radius, y + bent, x - radius, y);
    path.cubic_to(x - radius, y - bent, x - bent, y - radius, x, y - radius);
    path.cubic_to(x + bent, y - radius, x + radius, y - bent, x + radius, y);
    path.close();
    path.finish()
}

fn colour([red, green, blue]: [u8; 3]) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn fill(ink: [u8; 3]) -> Fill {
    Fill {
        paint: colour(ink).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}
