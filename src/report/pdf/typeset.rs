//! Text set in lines: shaped and broken by parley, from fonts that come with the program.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::style::{
    FontFamily, FontFamilyName, FontFeatures, FontWeight, OverflowWrap, StyleProperty,
};
use parley::{FontContext, Layout, LayoutContext};

use super::RenderError;
use crate::report::bound::bound;

/// The fonts, those with the signs that the first lack last.
const FONTS: [&[u8]; 3] = [
    include_bytes!("../../../data/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../data/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../data/fonts/NotoSansSigns.ttf"),
];

/// How a text looks. Sizes are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The size of its letters.
    pub(super) size: f32,
    /// Whether all of it is bold.
    pub(super) strong: bool,
    /// Red, green and blue.
    pub(super) ink: [u8; 3],
}

impl Style {
    /// Returns the height of a line.
    pub(super) fn line(self) -> f32 {
        self.size * 1.38
    }

    /// Returns how far below the top of a line its letters stand.
    fn baseline(self) -> f32 {
        self.size * 1.07
    }

    /// Returns it in bold.
    #[must_use]
    pub(super) fn bold(self) -> Self {
        Self {
            strong: true,
            ..self
        }
    }
}

/// A line that is set.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// How wide it is, without the space at its end.
    pub(super) width: f32,
    /// What stands in it.
    pub(super) runs: Vec<Run>,
}

/// A part of a line that is in one font.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// How far it is from the beginning of the line, and below its top.
    pub(super) at: (f32, f32),
    /// Which font.
    pub(super) font: usize,
    /// How it looks.
    pub(super) style: Style,
    /// Its glyphs, which know their place in the text.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// The text that it is of.
    pub(super) text: Rc<str>,
}

/// Who sets text.
pub(super) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    /// What parley calls each font, and the font as krilla has it.
    known: Vec<(u64, Font)>,
}

impl Setter {
    pub(super) fn new() -> Result<Self, RenderError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut known = Vec::new();
        for font in FONTS {
            let blob = Blob::new(Arc::new(font));
            let id = blob.id();
            collection.register_fonts(blob, None);
            let font = Font::new(font.into(), 0);
            let font = font.ok_or_else(|| RenderError("a font is broken".into()))?;
            known.push((id, font));
        }
        let fonts = FontContext {
            collection,
            source_cache: SourceCache::default(),
        };
        Ok(Self {
            fonts,
            layouts: LayoutContext::new(),
            known,
        })
    }

    /// Returns a font as krilla has it.
    pub(super) fn font(&self, number: usize) -> Font {
        self.known[number].1.clone()
    }

    /// Returns the text in lines of at most `width`.
    pub(super) fn set(&mut self, text: &str, style: Style, width: f32) -> Vec<Line> {
        self.set_runs(&[(text, false)], style, width)
    }

    /// Returns texts that follow each other in lines of at most `width`, each with whether it
    /// stands out.
    pub(super) fn set_runs(
        &mut self,
        runs: &[(&str, bool)],
        style: Style,
        width: f32,
    ) -> Vec<Line> {
        let mut lines = Vec::new();
        let paragraphs = paragraphs(runs);
        for paragraph in paragraphs {
            lines.extend(self.paragraph(&paragraph, style, width));
        }
        lines
    }

    /// Returns how narrow and how wide a text can be.
    pub(super) fn widths(&mut self, text: &str, style: Style) -> (f32, f32) {
        let mut widths = (0.0_f32, 0.0_f32);
        for paragraph in paragraphs(&[(text, false)]) {
            let found = self
                .layout(&paragraph, style, f32::MAX)
                .calculate_content_widths();
            widths = (widths.0.max(found.min), widths.1.max(found.max));
        }
        widths
    }

    fn paragraph(&mut self, paragraph: &Paragraph, style: Style, width: f32) -> Vec<Line> {
        let mut layout = self.layout(paragraph, style, width);
        // What no font has stands as a sign that says so, and is still found as what it was.
        let mut origin = None;
        let lacking = missing(&layout);
        if !lacking.is_empty() {
            let is_lacking = |at, _| lacking.iter().any(|range| range.contains(&at));
            let (mut shown, mut found) = paragraph.without(&is_lacking);
            layout = self.layout(&shown, style, width);
            // Signs of some scripts change places, and do not tell which of them is lacking.
            if !missing(&layout).is_empty() {
                (shown, found) = paragraph.without(&|_, c| c > 'ž');
                layout = self.layout(&shown, style, width);
            }
            origin = Some(found);
        }
        let text: Rc<str> = paragraph.text.as_str().into();
        let lines = layout.lines().map(|line| {
            let metrics = line.metrics();
            let mut x = metrics.offset;
            let mut set = Line {
                width: metrics.advance - metrics.trailing_whitespace,
                runs: Vec::new(),
            };
            for run in line.runs() {
                let id = run.font().data.id();
                let font = self.known.iter().position(|(known, _)| *known == id);
                let begin = x;
                let mut glyphs: Vec<KrillaGlyph> = Vec::new();
                for cluster in run.visual_clusters() {
                    let range = origin.as_ref().map_or(cluster.text_range(), |origin| {
                        let range = cluster.text_range();
                        origin[range.start]..origin[range.end]
                    });
                    if cluster.is_ligature_continuation() {
                        if let Some(last) = glyphs.last_mut() {
                            last.text_range.end = range.end;
                        }
                        continue;
                    }
                    for glyph in cluster.glyphs() {
                        x += glyph.advance;
                        glyphs.push(KrillaGlyph::new(
                            GlyphId::new(glyph.id),
                            glyph.advance / style.size,
                            glyph.x / style.size,
                            glyph.y / style.size,
                            0.0,
                            range.clone(),
                            None,
                        ));
                    }
                }
                set.runs.push(Run {
                    at: (begin, style.baseline()),
                    font: font.unwrap_or(0),
                    style,
                    glyphs,
                    text: text.clone(),
                });
            }
            set
        });
        lines.collect()
    }

    fn layout(&mut self, paragraph: &Paragraph, style: Style, width: f32) -> Layout<()> {
        let families = ["Noto Sans", "Noto Sans Signs"].map(FontFamilyName::named);
        let text = &paragraph.text;
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(
            families.as_slice().into(),
        )));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        // Figures of one width, so that columns of numbers can be compared.
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\"")));
        if style.strong {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        for range in &paragraph.strong {
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout
    }
}

/// A text without line breaks of its own.
#[derive(Default)]
struct Paragraph {
    text: String,
    strong: Vec<Range<usize>>,
}

impl Paragraph {
    /// Returns it with a sign for what is lacking, by place and sign, and for each byte of that the
    /// byte that it stands for.
    fn without(&self, is_lacking: &dyn Fn(usize, char) -> bool) -> (Self, Vec<usize>) {
        let mut shown = Self::default();
        let mut origin = Vec::new();
        let mut places = Vec::new();
        for (at, c) in self.text.char_indices() {
            let c = if is_lacking(at, c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            };
            places.push((at, shown.text.len()));
            origin.extend(std::iter::repeat_n(at, c.len_utf8()));
            shown.text.push(c);
        }
        origin.push(self.text.len());
        places.push((self.text.len(), shown.text.len()));
        let place = |at: usize| {
            let found = places.iter().find(|(from, _)| *from == at);
            found.map_or(0, |(_, to)| *to)
        };
        let strong = self.strong.iter();
        shown.strong = strong
            .map(|range| place(range.start)..place(range.end))
            .collect();
        (shown, origin)
    }
}

/// Returns the paragraphs of a text, each but the last with a space at its end, by which what
/// follows is another word.
fn paragraphs(runs: &[(&str, bool)]) -> Vec<Paragraph> {
    let mut paragraphs = vec![Paragraph::default()];
    for (text, strong) in runs {
        for (number, part) in text.split('\n').enumerate() {
            if number > 0 {
                if let Some(last) = paragraphs.last_mut() {
                    last.text.push(' ');
                }
                paragraphs.push(Paragraph::default());
            }
            let Some(last) = paragraphs.last_mut() else {
                continue;
            };
            let begin = last.text.len();
            last.text.extend(bound(part).chars().map(allowed));
            if *strong && last.text.len() > begin {
                last.strong.push(begin..last.text.len());
            }
        }
    }
    paragraphs
}

/// Returns what an archive allows to stand for a sign: controls part words, and what only some
/// program knows the meaning of has none.
fn allowed(c: char) -> char {
    match c {
        c if c.is_control() => ' ',
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
            char::REPLACEMENT_CHARACTER
        }
        c => c,
    }
}

/// Returns the places of what no font has.
fn missing(layout: &Layout<()>) -> Vec<Range<usize>> {
    let mut missing: Vec<Range<usize>> = Vec::new();
    for line in layout.lines() {
        for run in line.runs() {
            for cluster in run.clusters() {
                let range = cluster.text_range();
                let mut glyphs = cluster.glyphs().peekable();
                // Of what became one glyph, the first sign has it.
                let follows = missing.last().is_some_and(|last| last.end == range.start);
                let is_part = glyphs.peek().is_none() && follows;
                if is_part || glyphs.any(|glyph| glyph.id == 0) {
                    missing.push(range);
                }
            }
        }
    }
    missing
}
