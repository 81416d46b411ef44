//! What a terminal shows after each frame, and how many bytes it took.

use ratatui::Terminal;
use ratatui::layout::Rect;
use ratatui::style::{Style, Styled};
use ratatui::text::Line;

use ratatui::style::{Color, Modifier};

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
        Self::at(Kind::XTERM)
    }

    fn at(kind: Kind) -> Self {
        let fake = Fake {
            writes: Vec::new(),
            shown: vt100::Parser::new(24, 80, 0),
        };
        let mut rig = Terminal::new(Frames::new(fake, kind)).unwrap();
        rig.clear().unwrap();
        // It has been asked how it is.
        let pace = &mut rig.backend_mut().pace;
        pace.send(1, Instant::now());
        pace.answered();
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
fn a_vt100_is_sent_only_what_it_knows() {
    let mut rig = Rig::at(Kind::of("vt100"));
    let wide = format!("a{}b", " ".repeat(40));
    let mut bytes = rig.frame(&[&wide, LIST[0]], 1, Some((3, 20)));
    bytes += &rig.frame(&["a", "   b                c", LIST[1]], 2, Some((3, 20)));
    for sequence in bytes.split("\x1b[").skip(1) {
        let end = sequence.find(|c: char| c.is_ascii_alphabetic()).unwrap();
        assert!("HKJmhl".contains(&sequence[end..=end]), "{bytes:?}");
    }
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
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]
    #[test]
    fn whatever_is_drawn_is_what_shows(
        frames in proptest::collection::vec(
            (proptest::collection::vec(("[ab ]{0,9}[å漢─ ]{0,4}[c ]{0,30}", 0_u8..8), 6), 10_u16..40),
            1..8,
        )
    ) {
        let fake = Fake { writes: Vec::new(), shown: vt100::Parser::new(6, 30, 0) };
        let mut terminal = Terminal::new(Frames::new(fake, Kind::XTERM)).unwrap();
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
