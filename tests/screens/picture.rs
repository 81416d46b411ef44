//! The README's pictures are the program's own frames: `UPDATE_PICTURE=1 cargo test picture` draws it
//! anew, and without that the test fails where it no longer is true.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use samklang::lang::Language;

use super::Stage;

/// Pixels of one cell.
const CELL: (f32, f32) = (9.0, 19.0);

/// Each picture, what it is of, and the keys that lead there.
const PICTURES: [(&str, &str, &str); 2] = [
    ("cycle", "the cycle", "<Down><Down><Down><Down>"),
    (
        "meeting",
        "a meeting, and the line being typed",
        "3o<F4>11111111<Esc><PageDown><PageDown>A12 enligt plan Insats 11 genomförd<Enter>\
         ! Nattvandringen förlängs till den 30 november<Enter>> Kontaktar föreningarna @KFF 12/10<Enter>\
         ? Vem betalar västarna<Enter>A14 hotad svårt att få ledare @KFF",
    ),
];

#[test]
fn the_pictures_in_the_readme_are_what_it_looks_like() {
    for (name, what, keys) in PICTURES {
        let mut stage = Stage::sample(Language::Sv, (80, 24));
        stage.press(keys);
        let drawn = svg(&stage.buffer(), what);
        let path = format!("{}/data/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("UPDATE_PICTURE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap();
        assert!(
            kept == drawn,
            "{path} is not what it looks like: draw it anew"
        );
    }
}

fn svg(buffer: &Buffer, what: &str) -> String {
    let (columns, rows) = (buffer.area.width, buffer.area.height);
    let (width, height) = (
        f32::from(columns) * CELL.0 + 24.0,
        f32::from(rows) * CELL.1 + 24.0,
    );
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" role=\"img\" \
         aria-label=\"Samklang: {what}\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n\
         <g font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"15\" fill=\"#d8dae0\" \
         xml:space=\"preserve\">\n"
    );
    for (y, row) in buffer.content().chunks(usize::from(columns)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|a, b| look(a) == look(b)) {
            let text: String = run.iter().map(Cell::symbol).collect();
            if !text.trim().is_empty() {
                let left = 12.0 + x as f32 * CELL.0;
                let base = 12.0 + (y as f32 + 0.75) * CELL.1;
                let length = run.len() as f32 * CELL.0;
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                let look = look(&run[0]);
                writeln!(
                    out,
                    "<text x=\"{left}\" y=\"{base}\" textLength=\"{length}\"{look}>{text}</text>"
                )
                .unwrap();
            }
            x += run.len();
        }
    }
    out + "</g>\n</svg>\n"
}

fn look(cell: &Cell) -> String {
    let fill = match cell.fg {
        Color::Cyan => " fill=\"#6cc7d9\"",
        Color::Yellow => " fill=\"#e5c34f\"",
        Color::Magenta => " fill=\"#e08bd6\"",
        _ if cell.modifier.contains(Modifier::DIM) => " fill=\"#8b909c\"",
        _ => "",
    };
    let weight = if cell.modifier.contains(Modifier::BOLD) {
        " font-weight=\"bold\""
    } else {
        ""
    };
    format!("{fill}{weight}")
}
