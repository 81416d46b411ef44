//! What a frame costs in bytes: a ratatui backend that sends as little as it can, in one write.
//!
//! ratatui decides which cells changed; this decides how to say so. It remembers, from frame to frame, where the
//! terminal's cursor stands, whether it shows and what the pen looks like, so that nothing is said twice: a typed
//! character costs the bytes of that character. ratatui's own backend resets colours and moves or hides the cursor on
//! every frame, and asks the environment about `NO_COLOR` for each colour, which wipes bold and reverse. Here the theme
//! alone decides: no colour in the cells means no colour in the bytes.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::pen::Pen;

/// A frame longer than this many bytes is shown at once (synchronized output) and with the cursor out of the way.
const LARGE_FRAME: usize = 1024;

/// From this many blank cells on it is cheaper to erase than to write spaces.
const ERASE_FROM: u16 = 10;

/// Where the bytes of a frame go, and how large the screen is.
pub(super) trait Tty {
    /// Writes one frame, in one `write(2)` where the terminal takes it.
    fn write_frame(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Returns the size in cells.
    fn size(&self) -> io::Result<Size>;
}

/// A ratatui backend that writes only what differs from what the terminal already shows.
#[derive(Debug)]
pub(super) struct Frames<T> {
    tty: T,
    out: Vec<u8>,
    pen: Pen,
    /// Where the terminal's cursor is, when that is certain.
    at: Option<Position>,
    /// Where the frame wants its cursor; `None` hides it.
    wanted: Option<Position>,
    last_wanted: Position,
    /// Whether the cursor shows, when that is certain.
    shown: Option<bool>,
    blank: Option<Blank>,
    width: u16,
}

/// A run of unstyled blank cells that has not been written yet.
#[derive(Debug, Clone, Copy)]
struct Blank {
    start: Position,
    len: u16,
}

impl<T: Tty> Frames<T> {
    /// Returns a backend for a terminal of which nothing is known yet.
    pub(super) fn new(tty: T) -> Self {
        Self {
            tty,
            out: Vec::with_capacity(64 * 1024),
            pen: Pen::default(),
            at: None,
            wanted: None,
            last_wanted: Position::ORIGIN,
            shown: None,
            blank: None,
            width: 0,
        }
    }

    /// Forgets all that was known about the terminal, since another program has used it.
    pub(super) fn forget(&mut self) {
        self.out.clear();
        self.out.extend_from_slice(b"\x1b[m");
        self.pen = Pen::default();
        self.at = None;
        self.shown = None;
        self.blank = None;
    }

    fn put(&mut self, position: Position, cell: &Cell) {
        self.go(position);
        self.pen.become_like(cell, &mut self.out);
        let symbol = cell.symbol();
        self.out.extend_from_slice(symbol.as_bytes());
        // Terminals disagree on the width of clusters, and the last column leaves the cursor in limbo. After those the
        // next cell is addressed absolutely instead of trusted to follow.
        let next = position.x + 1;
        let certain = next < self.width
            && (symbol.len() == 1 || (symbol.chars().nth(1).is_none() && symbol.width() == 1));
        self.at = certain.then_some(Position::new(next, position.y));
    }

    fn settle_blank(&mut self) {
        let Some(Blank { start, len }) = self.blank.take() else {
            return;
        };
        self.go(start);
        self.pen.become_like(&Cell::EMPTY, &mut self.out);
        let end = start.x + len;
        if end >= self.width && len > 3 {
            self.out.extend_from_slice(b"\x1b[K");
        } else if len >= ERASE_FROM {
            self.csi(&[len], b'X');
        } else {
            self.out.extend(std::iter::repeat_n(b' ', usize::from(len)));
            self.at = (end < self.width).then_some(Position::new(end, start.y));
        }
    }

    fn go(&mut self, to: Position) {
        match self.at {
            Some(at) if at == to => return,
            Some(at) if at.y == to.y => self.csi(&[to.x + 1], b'G'),
            _ if to.x == 0 => self.csi(&[to.y + 1], b'H'),
            _ => self.csi(&[to.y + 1, to.x + 1], b'H'),
        }
        self.at = Some(to);
    }

    fn csi(&mut self, numbers: &[u16], last: u8) {
        super::pen::csi(&mut self.out, numbers, last);
    }
}

impl<T: Tty> Backend for Frames<T> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            let position = Position::new(x, y);
            if is_blank(cell) {
                match &mut self.blank {
                    Some(run) if run.start.y == y && run.start.x + run.len == x => run.len += 1,
                    _ => {
                        self.settle_blank();
                        self.blank = Some(Blank {
                            start: position,
                            len: 1,
                        });
                    }
                }
            } else {
                self.settle_blank();
                self.put(position, cell);
            }
        }
        self.settle_blank();
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.wanted = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.wanted = Some(self.last_wanted);
        Ok(())
    }

    /// Returns where the frame put the cursor; the terminal is never asked, since its answer would arrive among keys.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.last_wanted)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.last_wanted = position.into();
        if self.wanted.is_some() {
            self.wanted = Some(self.last_wanted);
        }
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.blank = None;
        self.out.clear();
        self.out.extend_from_slice(b"\x1b[m\x1b[2J");
        self.pen = Pen::default();
        self.at = None;
        Ok(())
    }

    /// Clears the whole screen, the only region a full-screen program clears.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        self.tty.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.tty.size()?,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.pen.become_like(&Cell::EMPTY, &mut self.out);
        let large = self.out.len() > LARGE_FRAME;
        if large {
            let head: &[u8] = if self.shown == Some(false) {
                b"\x1b[?2026h"
            } else {
                b"\x1b[?2026h\x1b[?25l"
            };
            self.out.splice(0..0, head.iter().copied());
            self.shown = Some(false);
        }
        if let Some(position) = self.wanted {
            self.go(position);
        }
        let show = self.wanted.is_some();
        if self.shown != Some(show) {
            self.out
                .extend_from_slice(if show { b"\x1b[?25h" } else { b"\x1b[?25l" });
            self.shown = Some(show);
        }
        if large {
            self.out.extend_from_slice(b"\x1b[?2026l");
        }
        if self.out.is_empty() {
            return Ok(());
        }
        let written = self.tty.write_frame(&self.out);
        self.out.clear();
        written
    }
}

impl<T: Tty> Frames<T> {
    /// Tells how wide the screen is, so that the end of a row is known. Called before each frame.
    pub(super) fn measure(&mut self) -> io::Result<()> {
        self.width = self.tty.size()?.width;
        Ok(())
    }
}

fn is_blank(cell: &Cell) -> bool {
    // An erased cell takes the pen's background, so only a cell with none may be erased.
    cell.symbol() == " "
        && cell.bg == Color::Reset
        && !cell
            .modifier
            .intersects(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT)
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::layout::Rect;
    use ratatui::style::{Style, Stylize};
    use ratatui::text::Line;

    use super::*;

    /// A terminal that keeps each write, and shows what a person would see.
    struct Fake {
        writes: Vec<Vec<u8>>,
        shown: vt100::Parser,
    }

    impl Tty for Fake {
        fn write_frame(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.shown.process(bytes);
            self.writes.push(bytes.to_vec());
            Ok(())
        }

        fn size(&self) -> io::Result<Size> {
            let (rows, columns) = self.shown.screen().size();
            Ok(Size::new(columns, rows))
        }
    }

    struct Rig(Terminal<Frames<Fake>>);

    impl Rig {
        fn new() -> Self {
            let fake = Fake {
                writes: Vec::new(),
                shown: vt100::Parser::new(24, 80, 0),
            };
            Self(Terminal::new(Frames::new(fake)).unwrap())
        }

        /// Draws lines, one of them marked, and returns the bytes of the one write that this took.
        fn frame(&mut self, lines: &[&str], marked: usize, cursor: Option<(u16, u16)>) -> String {
            self.0.backend_mut().tty.writes.clear();
            self.0.backend_mut().measure().unwrap();
            let wanted = self
                .0
                .draw(|frame| {
                    for (y, text) in (0..).zip(lines) {
                        let style = if usize::from(y) == marked {
                            Style::new().reversed().bold()
                        } else {
                            Style::new()
                        };
                        let area = Rect::new(0, y, 80, 1);
                        frame.render_widget(Line::styled(format!("{text:<80}"), style), area);
                    }
                    if let Some(position) = cursor {
                        frame.set_cursor_position(position);
                    }
                })
                .unwrap()
                .buffer
                .clone();
            let tty = &self.0.backend().tty;
            for (y, row) in (0..24).zip(tty.shown.screen().rows(0, 80)) {
                let expected: String = (0..80).map(|x| wanted[(x, y)].symbol()).collect();
                // ratatui fills the second half of a wide character with a space.
                let expected = expected.replace("漢 ", "漢");
                assert_eq!(row.trim_end(), expected.trim_end(), "row {y}");
                for x in 0..80 {
                    let cell = tty.shown.screen().cell(y, x).unwrap();
                    let reversed = wanted[(x, y)].modifier.contains(Modifier::REVERSED);
                    assert_eq!(cell.inverse(), reversed, "cell {x},{y}");
                }
            }
            assert!(tty.writes.len() <= 1, "one write for a frame");
            let bytes = tty.writes.first().cloned().unwrap_or_default();
            String::from_utf8(bytes).unwrap()
        }
    }

    const LIST: [&str; 4] = [
        "A12 Riktade narkotikainsatser vid resecentrum    POL  ● enligt plan    31 dec",
        "A14 Nattvandring med föreningslivet              KFF  ▲ hotad           5 nov",
        "A15 Föräldramöte åk 7 om alkohol och droger      BUF  ● enligt plan    12 okt",
        "A17 Belysning gångväg Hofgårdsskolan             TEK  ■ hinder      9 d försen",
    ];

    #[test]
    fn the_same_frame_again_costs_nothing() {
        let mut rig = Rig::new();
        rig.frame(&LIST, 0, Some((3, 20)));
        assert_eq!(rig.frame(&LIST, 0, Some((3, 20))), "");
    }

    #[test]
    fn a_typed_character_costs_its_own_bytes() {
        let mut rig = Rig::new();
        rig.frame(&["> hej"], 9, Some((5, 0)));
        assert_eq!(rig.frame(&["> hejå"], 9, Some((6, 0))), "å");
    }

    #[test]
    fn a_moved_selection_stays_below_400_bytes() {
        let mut rig = Rig::new();
        rig.frame(&LIST, 0, None);
        let bytes = rig.frame(&LIST, 1, None);
        assert!(bytes.len() <= 400, "{} bytes: {bytes:?}", bytes.len());
        assert!(
            !bytes.contains("?25") && !bytes.contains("?2026"),
            "{bytes:?}"
        );
    }

    #[test]
    fn a_large_frame_appears_at_once() {
        let mut rig = Rig::new();
        let rows = vec!["x".repeat(79); 20];
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let bytes = rig.frame(&rows, 2, Some((0, 0)));
        assert!(bytes.starts_with("\x1b[?2026h\x1b[?25l"), "{bytes:?}");
        assert!(bytes.ends_with("\x1b[H\x1b[?25h\x1b[?2026l"), "{bytes:?}");
    }

    #[test]
    fn what_is_blank_is_erased_rather_than_written() {
        let mut rig = Rig::new();
        rig.frame(&LIST, 0, None);
        let bytes = rig.frame(&["", LIST[1], LIST[2], LIST[3]], 9, None);
        assert_eq!(bytes, "\x1b[H\x1b[K");
    }

    #[test]
    fn without_colours_in_the_cells_none_are_written_and_bold_survives() {
        let mut rig = Rig::new();
        let bytes = rig.frame(&LIST, 1, None);
        assert!(bytes.contains("\x1b[1;7m"), "{bytes:?}");
        for color in ["39m", "49m", "38;", "[;m"] {
            assert!(!bytes.contains(color), "{color} in {bytes:?}");
        }
    }

    #[test]
    fn a_cell_after_a_cluster_is_addressed_and_not_assumed() {
        let mut rig = Rig::new();
        let bytes = rig.frame(&["a漢b"], 9, None);
        assert!(bytes.contains("漢\x1b[1;4Hb"), "{bytes:?}");
    }

    #[test]
    fn after_another_program_everything_is_drawn_anew() {
        let mut rig = Rig::new();
        rig.frame(&LIST, 0, Some((3, 0)));
        rig.0
            .backend_mut()
            .tty
            .shown
            .process(b"\x1b[31;4m\x1b[2J\x1b[?25l\x1b[10;10Hvi");
        rig.0.backend_mut().forget();
        rig.0.clear().unwrap();
        let bytes = rig.frame(&LIST, 0, Some((3, 0)));
        assert!(
            bytes.contains("\x1b[m\x1b[2J") && bytes.contains("\x1b[?25h"),
            "{bytes:?}"
        );
    }
}
