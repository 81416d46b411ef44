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
}

/// A run of unstyled blank cells that has not been written yet.
#[derive(Debug, Clone, Copy)]
struct Blank {
    start: Position,
    end: u16,
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
            shows: Shown::default(),
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
        self.shows.set(position, cell);
        // The last column leaves the cursor in limbo.
        let next = position.x + 1;
        let certain = next < self.shows.width && is_certain(cell);
        self.at = certain.then_some(Position::new(next, position.y));
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
        self.shows.set(position, &Cell::EMPTY);
    }

    fn settle_blank(&mut self) {
        let Some(Blank { start, end }) = self.blank.take() else {
            return;
        };
        self.go(start);
        self.pen.become_like(&Cell::EMPTY, &mut self.out);
        let len = end - start.x;
        let to_the_end = self.shows.is_blank(start.y, end, self.shows.width);
        if to_the_end && len > 3 {
            self.out.extend_from_slice(b"\x1b[K");
        } else if len >= ERASE_FROM {
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
                Some(_) => self.csi(&[to.x + 1], b'G'),
                None if to.x == 0 => self.csi(&[to.y + 1], b'H'),
                None => self.csi(&[to.y + 1, to.x + 1], b'H'),
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
        let written = self.tty.write_frame(&self.out);
        self.out.clear();
        written
    }
}

/// Returns whether every terminal gives this cell's text one column. They disagree on clusters and on what is wide: the
/// cell after such a one is addressed absolutely, instead of trusted to follow.
fn is_certain(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.len() == 1 || (symbol.chars().nth(1).is_none() && symbol.width() == 1)
}

fn is_blank(cell: &Cell) -> bool {
    // An erased cell takes the pen's background, so only a cell with none may be erased.
    cell.symbol() == " "
        && cell.bg == Color::Reset
        && !cell
            .modifier
            .intersects(Modifier::REVERSED | Modifier::UNDERLINED | Modifier::CROSSED_OUT)
}

/// What the terminal shows, as far as cells were written since it was last cleared.
#[derive(Debug, Default)]
struct Shown {
    cells: Vec<Cell>,
    width: u16,
}

impl Shown {
    fn blank(size: Size) -> Self {
        let count = usize::from(size.width) * usize::from(size.height);
        Self {
            cells: vec![Cell::EMPTY; count],
            width: size.width,
        }
    }

    /// Keeps what was written; a wide character fills all its columns, so that none of them counts as blank.
    fn set(&mut self, at: Position, cell: &Cell) {
        let columns = u16::try_from(cell.symbol().width()).unwrap_or(1).max(1);
        let end = at.x.saturating_add(columns).min(self.width);
        let row = usize::from(at.y) * usize::from(self.width);
        for x in at.x..end {
            if let Some(slot) = self.cells.get_mut(row + usize::from(x)) {
                slot.clone_from(cell);
            }
        }
    }

    /// Returns the cells of a row from one column up to another, or none if there are no such.
    fn row(&self, y: u16, from: u16, to: u16) -> &[Cell] {
        if from >= to || to > self.width {
            return &[];
        }
        let row = usize::from(y) * usize::from(self.width);
        let range = row + usize::from(from)..row + usize::from(to);
        self.cells.get(range).unwrap_or_default()
    }

    /// Returns whether nothing stands between two columns, also when they touch.
    fn is_blank(&self, y: u16, from: u16, to: u16) -> bool {
        from == to || (from < to && to <= self.width && self.row(y, from, to).iter().all(is_blank))
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::layout::Rect;
    use ratatui::style::{Style, Styled};
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
            let mut rig = Terminal::new(Frames::new(fake)).unwrap();
            rig.clear().unwrap();
            Self(rig)
        }

        /// Draws lines, one of them marked, and returns the bytes of the one write that this took.
        fn frame(&mut self, lines: &[&str], marked: usize, cursor: Option<(u16, u16)>) -> String {
            self.0.backend_mut().tty.writes.clear();
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

    /// Draws random rows and checks that the terminal shows each cell as ratatui has it.
    fn draw_and_compare(terminal: &mut Terminal<Frames<Fake>>, rows: &[(String, u8)]) {
        let frame = terminal.draw(|frame| {
            let (width, height) = (frame.area().width, frame.area().height);
            for (y, (text, style)) in (0..height).zip(rows) {
                let style = match style {
                    0..=3 => Style::new(),
                    4 => Style::new().bold(),
                    5 => Style::new().reversed(),
                    6 => Style::new().red().bold(),
                    _ => Style::new().on_blue(),
                };
                // The second half of the row has the plain style, so that styles change within it.
                let line = Line::from(vec![text.as_str().set_style(style), text.as_str().into()]);
                frame.render_widget(line, Rect::new(0, y, width, 1));
            }
        });
        let wanted = frame.unwrap().buffer.clone();
        let screen = terminal.backend().tty.shown.screen();
        for position in wanted.area.positions() {
            let (cell, shown) = (
                &wanted[position],
                screen.cell(position.y, position.x).unwrap(),
            );
            if shown.is_wide_continuation() {
                continue;
            }
            let text = if shown.contents().is_empty() {
                " "
            } else {
                shown.contents()
            };
            assert_eq!(text, cell.symbol(), "{position:?}\n{}", screen.contents());
            assert_eq!(
                shown.inverse(),
                cell.modifier.contains(Modifier::REVERSED),
                "{position:?}"
            );
            // A bold blank looks like any other.
            let bold = cell.modifier.contains(Modifier::BOLD);
            assert!(text == " " || shown.bold() == bold, "{position:?}");
            assert_eq!(
                shown.bgcolor() == vt100::Color::Default,
                cell.bg == Color::Reset,
                "{position:?}"
            );
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
        #[test]
        fn whatever_is_drawn_is_what_shows(
            frames in proptest::collection::vec(
                (proptest::collection::vec(("[ab ]{0,9}[å漢─ ]{0,4}[c ]{0,30}", 0_u8..8), 6), 10_u16..40),
                1..8,
            )
        ) {
            let fake = Fake { writes: Vec::new(), shown: vt100::Parser::new(6, 30, 0) };
            let mut terminal = Terminal::new(Frames::new(fake)).unwrap();
            terminal.clear().unwrap();
            for (rows, width) in frames {
                // Now and then the window changes its size.
                if width % 5 == 0 {
                    terminal.backend_mut().tty.shown.screen_mut().set_size(6, width);
                }
                draw_and_compare(&mut terminal, &rows);
            }
        }
    }
}
