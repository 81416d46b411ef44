//! A figure's drawing as inline SVG, in the colours of the page it stands on.

use std::fmt::Write as _;

use crate::lang::Language;
use crate::report::document::Figure;
use crate::report::drawing::{self, Anchor, Ink, Point, Shape, WIDTH};
use crate::report::markup::escaped;

/// Returns the drawing, which a screen reader tells by the figure's text alternative.
pub(super) fn drawn(figure: &Figure, language: Language) -> String {
    let drawing = drawing::drawn(&figure.chart, language);
    let mut svg = format!(
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"-4 -4 {} {}\">\n",
        escaped(&figure.alternative),
        WIDTH + 8.0,
        drawing.height + 8.0
    );
    for shape in &drawing.shapes {
        let _ = match shape {
            Shape::Line(points, ink) => {
                let class = class(*ink);
                let points: Vec<String> = points.iter().copied().map(place).collect();
                let points = points.join(" ");
                writeln!(svg, "<polyline class=\"{class}\" points=\"{points}\"/>")
            }
            Shape::Box((x, y), width, height, ink) => writeln!(
                svg,
                "<rect class=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{width:.1}\" height=\"{height}\"/>",
                class(*ink)
            ),
            Shape::Dot((x, y), ink) => writeln!(
                svg,
                "<circle class=\"{}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>",
                class(*ink)
            ),
            Shape::Words((x, y), anchor, words) => writeln!(
                svg,
                "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{}\">{}</text>",
                match anchor {
                    Anchor::Start => "start",
                    Anchor::Middle => "middle",
                    Anchor::End => "end",
                },
                escaped(words)
            ),
        };
    }
    svg.push_str("</svg>\n");
    svg
}

fn place((x, y): Point) -> String {
    format!("{x:.1},{y:.1}")
}

fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Data => "data",
        Ink::Whole => "whole",
        Ink::Mark => "against",
        Ink::Frame => "frame",
    }
}
