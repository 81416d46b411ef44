//! Putting text on the grid: by cells, never past the edge, never more than is seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::lang::{ascii, bound};

/// An area of the grid to draw in; rows and columns count from its upper left corner.
pub struct Paint<'a> {
    buffer: &'a mut Buffer,
    area: Rect,
    ascii: bool,
}

impl<'a> Paint<'a> {
    /// Returns the area of a buffer.
    pub fn new(buffer: &'a mut Buffer, area: Rect) -> Self {
        let area = area.intersection(buffer.area);
        Self {
            buffer,
            area,
            ascii: false,
        }
    }

    /// Puts an ASCII sign in place of every other from here on, where that is wanted.
    pub fn keep_to_ascii(&mut self, ascii: bool) {
        self.ascii = ascii;
    }

    /// Returns a part of this area, cut to what there is of it.
    pub fn part(&mut self, x: u16, y: u16, width: u16, height: u16) -> Paint<'_> {
        let (x, y) = (x.min(self.width()), y.min(self.height()));
        let area = Rect {
            x: self.area.x + x,
            y: self.area.y + y,
            width: width.min(self.width() - x),
            height: height.min(self.height() - y),
        };
        Paint {
            buffer: self.buffer,
            area,
            ascii: self.ascii,
        }
    }

    /// Returns the columns.
    pub fn width(&self) -> u16 {
        self.area.width
    }

    /// Returns the rows.
    pub fn height(&self) -> u16 {
        self.area.height
    }

    /// Returns where a place of this area is on the whole screen.
    pub fn on_screen(&self, x: u16, y: u16) -> (u16, u16) {
        (
            self.area.x + x.min(self.width().saturating_sub(1)),
            self.area.y + y,
        )
    }

    /// Puts `text` at a place, cut to `width` cells with an ellipsis, and returns the cells it took.
    pub fn text(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        if y >= self.height() || x >= self.width() {
            return 0;
        }
        let room = usize::from(width.min(self.width() - x));
        let mut line = fit(text, room);
        if self.ascii {
            line = ascii::plain(&line).into_owned().into();
        }
        let (left, _) =
            self.buffer
                .set_stringn(self.area.x + x, self.area.y + y, &*line, room, style);
        left - (self.area.x + x)
    }

    /// Puts `text` so that it ends before column `right`, and returns where it begins.
    pub fn text_right(&mut self, right: u16, y: u16, text: &str, style: Style) -> u16 {
        let right = right.min(self.width());
        let width = (text.width() as u16).min(right);
        self.text(right - width, y, width, text, style);
        right - width
    }

    /// Puts pieces of text after one another from column `x` and returns where they end.
    pub fn row(&mut self, x: u16, y: u16, pieces: &[(&str, Style)]) -> u16 {
        pieces.iter().fold(x, |x, (text, style)| {
            let room = self.width().saturating_sub(x);
            x + self.text(x, y, room, text, *style)
        })
    }

    /// Draws a widget in a part of this area.
    pub fn widget(&mut self, x: u16, y: u16, width: u16, height: u16, widget: impl Widget) {
        let part = self.part(x, y, width, height);
        widget.render(part.area, part.buffer);
    }

    /// Gives cells that are drawn another style, as far as they are within the area.
    pub fn restyle(&mut self, x: u16, y: u16, width: u16, style: Style) {
        let area = Rect {
            x: self.area.x + x,
            y: self.area.y + y,
            width,
            height: 1,
        };
        self.buffer.set_style(area.intersection(self.area), style);
    }

    /// Empties row `y`.
    pub fn blank(&mut self, y: u16) {
        self.rule(y, " ", Style::new());
    }

    /// Draws a rule across row `y`.
    pub fn rule(&mut self, y: u16, sign: &str, style: Style) {
        for x in 0..self.width() {
            if let Some(cell) = self.buffer.cell_mut((self.area.x + x, self.area.y + y)) {
                cell.reset();
                cell.set_symbol(sign).set_style(style);
            }
        }
    }

    /// Puts `text` on as many rows from `y` as it needs, at most `most`, and returns how many it took.
    pub fn prose(&mut self, x: u16, y: u16, most: u16, text: &str, style: Style) -> u16 {
        let width = self.width().saturating_sub(x);
        let lines = wrap(text, usize::from(width));
        let mut taken = 0;
        for line in lines.iter().take(usize::from(most)) {
            self.text(x, y + taken, width, line, style);
            taken += 1;
        }
        taken
    }
}

/// Returns `text` cut to `room` cells, by graphemes, ending with an ellipsis where it was cut.
pub fn fit(text: &str, room: usize) -> std::borrow::Cow<'_, str> {
    if text.len() <= room || text.width() <= room {
        return text.into();
    }
    let mut cut = String::new();
    let mut taken = 0;
    for grapheme in text.graphemes(true) {
        let width = grapheme.width();
        if taken + width + 1 > room {
            break;
        }
        cut.push_str(grapheme);
        taken += width;
    }
    if room > 0 {
        cut.push('…');
    }
    cut.into()
}

/// Returns `text` cut to `room` cells, beginning with an ellipsis where it was cut: of names that begin
/// alike the end tells them apart.
pub fn fit_end(text: &str, room: usize) -> std::borrow::Cow<'_, str> {
    if text.width() <= room {
        return text.into();
    }
    let mut from = text.len();
    let mut taken = 1;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        taken += grapheme.width();
        if taken > room {
            break;
        }
        from = at;
    }
    let mark = if room > 0 { "…" } else { "" };
    format!("{mark}{}", &text[from..]).into()
}

/// Returns `text` broken into lines of at most `width` cells, at spaces where that can be; what belongs
/// together, as `45 000 kr`, stands in one line where it fits in one.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in bound_words(paragraph, width) {
            let gap = usize::from(!line.is_empty());
            if line.width() + gap + word.width() <= width {
                line.extend((gap == 1).then_some(' '));
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for grapheme in word.graphemes(true) {
                if line.width() + grapheme.width() > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(grapheme);
            }
        }
        lines.push(line);
    }
    lines
}

/// Returns the words of a paragraph, those in one that belong together and fit in a line.
fn bound_words(paragraph: &str, width: usize) -> Vec<&str> {
    let mut words = Vec::new();
    let mut begun = 0;
    let spaces = paragraph.match_indices(' ').map(|(at, _)| at);
    for end in spaces.chain([paragraph.len()]) {
        let after = paragraph.get(end + 1..).unwrap_or_default();
        let next = after.find(' ').map_or(paragraph.len(), |at| end + 1 + at);
        let is_bound = !after.is_empty() && bound::binds(&paragraph[..end], after);
        if is_bound && paragraph[begun..next].width() <= width {
            continue;
        }
        words.push(&paragraph[begun..end]);
        begun = end + 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_by_graphemes() {
        assert_eq!(fit("Nattvandring", 12), "Nattvandring");
        assert_eq!(fit("Nattvandring", 5), "Natt…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("å", 0), "");
    }

    #[test]
    fn long_words_break_and_lines_keep_their_width() {
        assert_eq!(wrap("vi går hem nu", 7), ["vi går", "hem nu"]);
        assert_eq!(
            wrap("samverkansöverenskommelse", 10),
            ["samverkans", "överenskom", "melse"]
        );
        assert_eq!(wrap("a\n\nb", 5), ["a", "", "b"]);
    }

    #[test]
    fn what_belongs_together_stands_in_one_line_where_it_fits() {
        assert_eq!(
            wrap("köper in för 45 000 kr i höst", 18),
            ["köper in för", "45 000 kr i höst"]
        );
        assert_eq!(wrap("enligt § 34/2020", 9), ["enligt", "§ 34/2020"]);
        assert_eq!(wrap("senast den 5 okt", 12), ["senast den", "5 okt"]);
        assert_eq!(wrap("45 000 kr", 6), ["45 000", "kr"]);
        assert_eq!(wrap("a  b ", 9), ["a  b "]);
        assert_eq!(wrap("11 av 15", 5), ["11 av", "15"]);
    }
}
