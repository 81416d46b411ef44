//! What a frame costs in bytes: a ratatui backend that sends as little as it can, in one write.
//!
//! ratatui decides which cells changed; this decides how to say so. It remembers, from frame to frame, where the
//! terminal's cursor stands, whether it shows and what the pen looks like, so that nothing is said twice: a typed
//! character costs the bytes of that character. ratatui's own backend resets colours and moves or hides the cursor on
//! every frame, and asks the environment about `NO_COLOR` for each colour, which wipes bold and reverse. Here the theme
//! alone decides: no colour in the cells means no colour in the bytes.

use std::io;
use std::time::Instant;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::kind::Kind;
use super::pace::{self, Pace};
use super::pen::{self, Pen};
use super::shown::{Shown, is_blank, is_certain};

/// A frame longer than this many bytes is shown at once (synchronized output) and with the cursor out of the way.
const LARGE_FRAME: usize = 1024;

/// From this many blank cells on it is cheaper to erase than to write spaces.
const ERASE_FROM: u16 = 10;

/// Moving the cursor within a row takes about this many bytes; what is cheaper is written over once more.
const MOVE: usize = 4;

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
    kind: Kind,
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
    /// What the terminal shows, to write over a short gap instead of moving past it.
    shows: Shown,
    /// How far the terminal is behind.
    pub(super) pace: Pace,
}

/// A run of unstyled blank cells that has not been written yet.
#[derive(Debug, Clone, Copy)]
struct Blank {
    start: Position,
    end: u16,
}

impl<T: Tty> Frames<T> {
    /// Returns a backend for a terminal of which nothing is known yet.
    pub(super) fn new(tty: T, kind: Kind) -> Self {
        Self {
            tty,
            kind,
            out: Vec::with_capacity(64 * 1024),
            pen: Pen::default(),
            at: None,
            wanted: None,
            last_wanted: Position::ORIGIN,
            shown: None,
            blank: None,
            shows: Shown::default(),
            pace: Pace::new(Instant::now()),
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
        self.out.extend_from_slice(cell.symbol().as_bytes());
        let halves = self.shows.set(position, cell);
        // The last column leaves the cursor in limbo.
        let next = position.x + 1;
        let certain = next < self.shows.width && is_certain(cell);
        self.at = certain.then_some(Position::new(next, position.y));
        for x in halves {
            self.put_blank(Position::new(x, position.y));
        }
    }

    fn put_blank(&mut self, position: Position) {
        let Position { x, y } = position;
        match &mut self.blank {
            Some(run) if run.start.y == y && self.shows.is_blank(y, run.end, x) => run.end = x + 1,
            _ => {
                self.settle_blank();
                self.blank = Some(Blank {
                    start: position,
                    end: x + 1,
                });
            }
        }
        for x in self.shows.set(position, &Cell::EMPTY) {
            self.put_blank(Position::new(x, y));
        }
    }

    fn settle_blank(&mut self) {
        let Some(Blank { start, end }) = self.blank.take() else {
            return;
        };
        self.go(start);
        // A dim or coloured space looks like any other: the pen is changed only if it would show.
        if self.pen.marks_blanks() {
            self.pen.become_like(&Cell::EMPTY, &mut self.out);
        }
        let len = end - start.x;
        let to_the_end = self.shows.is_blank(start.y, end, self.shows.width);
        if to_the_end && len > 3 {
            self.out.extend_from_slice(b"\x1b[K");
        } else if len >= ERASE_FROM && self.kind.has_columns {
            self.csi(&[len], b'X');
        } else {
            self.out.extend(std::iter::repeat_n(b' ', usize::from(len)));
            self.at = (end < self.shows.width).then_some(Position::new(end, start.y));
        }
    }

    fn go(&mut self, to: Position) {
        if self.at == Some(to) {
            return;
        }
        let here = self.at.filter(|at| at.y == to.y);
        if !here.is_some_and(|at| self.write_over(at, to.x)) {
            match here {
                Some(_) if self.kind.has_columns => self.csi(&[to.x + 1], b'G'),
                _ if to.x == 0 => self.csi(&[to.y + 1], b'H'),
                _ => self.csi(&[to.y + 1, to.x + 1], b'H'),
            }
        }
        self.at = Some(to);
    }

    /// Moves right by writing what is there already, if that is shorter. Returns whether it did.
    fn write_over(&mut self, from: Position, to: u16) -> bool {
        let Self {
            shows, pen, out, ..
        } = self;
        let cells = shows.row(from.y, from.x, to);
        let bytes: usize = cells.iter().map(|cell| cell.symbol().len()).sum();
        let worth_it = !cells.is_empty()
            && bytes <= MOVE
            && cells
                .iter()
                .all(|cell| is_certain(cell) && pen.is_like(cell));
        if worth_it {
            for cell in cells {
                out.extend_from_slice(cell.symbol().as_bytes());
            }
        }
        worth_it
    }

    fn csi(&mut self, numbers: &[u16], last: u8) {
        pen::csi(&mut self.out, numbers, last);
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
                self.put_blank(position);
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
        self.shows = Shown::blank(self.tty.size()?);
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
        if self.pace.send(self.out.len(), Instant::now()) {
            self.out.extend_from_slice(pace::QUESTION);
        }
        let written = self.tty.write_frame(&self.out);
        self.out.clear();
        written
    }
}

#[cfg(test)]
mod tests;
