//! A figure's chart as shapes in a plane, for formats that draw: lines, boxes, dots and words.
//!
//! The plane is as wide as [`WIDTH`], its origin at the top left, and text is [`TEXT`] high. How
//! wide a word is is not known here, so each has room of its own; words that would not have it are
//! cut, since the values stand whole in the figure's table.

use super::document::{Bar, Chart, Mark, Reading, Size};
use crate::lang::{Language, date};
use chrono::Datelike as _;

/// The width of a drawing.
pub(super) const WIDTH: f32 = 640.0;

/// The height of its text.
pub(super) const TEXT: f32 = 13.0;

/// The most letters that are sure to fit half of a drawing's width.
const HALF: usize = 42;

/// The most readings that have their values written beside them.
const TOLD: usize = 8;

/// A chart as it is drawn.
#[derive(Debug, PartialEq)]
pub(super) struct Drawing {
    /// Its height.
    pub(super) height: f32,
    /// What it is made of, the hindmost first.
    pub(super) shapes: Vec<Shape>,
}

/// A place in a drawing: to the right, and down.
pub(super) type Point = (f32, f32);

/// A part of a drawing.
#[derive(Debug, PartialEq)]
pub(super) enum Shape {
    /// A line through places.
    Line(Vec<Point>, Ink),
    /// A box: its top left, its width and its height.
    Box(Point, f32, f32, Ink),
    /// A dot: its middle.
    Dot(Point, Ink),
    /// A text on its base line.
    Words(Point, Anchor, String),
}

/// What a shape is drawn for; each format has its own colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// What readings and parts are drawn in.
    Data,
    /// What a part is part of: paler.
    Whole,
    /// What readings are held against: dashed.
    Mark,
    /// What merely bounds.
    Frame,
}

/// Where a text has its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// At its beginning.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// Returns the chart as shapes, its dates in a language.
pub(super) fn drawn(chart: &Chart, language: Language) -> Drawing {
    match chart {
        Chart::Course {
            readings, marks, ..
        } => course(readings, marks, language),
        Chart::Bars { bars, .. } => self::bars(bars),
    }
}

fn bars(bars: &[Bar]) -> Drawing {
    const EACH: f32 = 44.0;
    let sizes = bars.iter().flat_map(|bar| {
        let whole = bar.whole.as_ref().map(|whole| whole.number);
        whole.into_iter().chain([bar.part.number])
    });
    let longest = sizes.max().unwrap_or(0).max(1) as f32;
    let width = |size: i64| WIDTH * (size.max(0) as f32 / longest);
    let mut shapes = Vec::new();
    for (row, bar) in bars.iter().enumerate() {
        let top = row as f32 * EACH;
        let told = match &bar.whole {
            Some(whole) => format!("{} / {}", bar.part.told, whole.told),
            None => bar.part.told.clone(),
        };
        let line = top + TEXT;
        shapes.push(Shape::Words((0.0, line), Anchor::Start, cut(&bar.name)));
        shapes.push(Shape::Words((WIDTH, line), Anchor::End, cut(&told)));
        let below = (0.0, line + 6.0);
        if let Some(whole) = &bar.whole {
            shapes.push(Shape::Box(below, width(whole.number), 12.0, Ink::Whole));
        }
        shapes.push(Shape::Box(below, width(bar.part.number), 12.0, Ink::Data));
    }
    Drawing {
        height: bars.len() as f32 * EACH,
        shapes,
    }
}

/// The plane of a course: to the right of what its marks are called, above its days.
const LEFT: f32 = 170.0;
const RIGHT: f32 = WIDTH - 40.0;
const TOP: f32 = 24.0;
const BOTTOM: f32 = 200.0;

fn course(readings: &[Reading], marks: &[Mark], language: Language) -> Drawing {
    let sizes = readings.iter().map(|reading| reading.value.number);
    let sizes = sizes.chain(marks.iter().map(|mark| mark.value.number));
    let span = sizes.clone().min().zip(sizes.max());
    let (low, high) = span.unwrap_or((0, 0));
    let height = |size: &Size| {
        let share = share(size.number.saturating_sub(low), high.saturating_sub(low));
        BOTTOM - share * (BOTTOM - TOP)
    };
    let days = readings
        .iter()
        .map(|reading| reading.on.naive().num_days_from_ce());
    let days: Vec<i64> = days.map(i64::from).collect();
    let (first, last) = days
        .first()
        .copied()
        .zip(days.last().copied())
        .unwrap_or_default();
    // Values are written in the middle above their dots, clear of what marks are called.
    let (begin, end) = (LEFT + 30.0, RIGHT);
    let across = |day: i64| begin + share(day - first, last - first) * (end - begin);
    let frame = BOTTOM + 14.0;
    let mut shapes = vec![Shape::Line(vec![(LEFT, frame), (RIGHT, frame)], Ink::Frame)];
    for (at, mark) in apart(marks, &height) {
        let line = height(&mark.value);
        shapes.push(Shape::Line(vec![(LEFT, line), (RIGHT, line)], Ink::Mark));
        let words = cut_to(&format!("{} {}", mark.name, mark.value.told), HALF / 2);
        let place = (LEFT - 10.0, at + TEXT / 3.0);
        shapes.push(Shape::Words(place, Anchor::End, words));
    }
    let places = days.iter().zip(readings);
    let places: Vec<Point> = places
        .map(|(day, reading)| (across(*day), height(&reading.value)))
        .collect();
    if places.len() > 1 {
        shapes.push(Shape::Line(places.clone(), Ink::Data));
    }
    for (number, (place, reading)) in places.iter().zip(readings).enumerate() {
        shapes.push(Shape::Dot(*place, Ink::Data));
        let ends = number == 0 || number + 1 == readings.len();
        if ends || readings.len() <= TOLD {
            let covers = |y: f32| (place.1 - TEXT - 10.0..place.1 - 4.0).contains(&y);
            let is_crossed = marks.iter().any(|mark| covers(height(&mark.value)));
            let beside = if is_crossed { TEXT + 6.0 } else { -8.0 };
            let words = reading.value.told.clone();
            let at = (place.0, place.1 + beside);
            shapes.push(Shape::Words(at, Anchor::Middle, words));
        }
        if ends {
            let day = date::full(language, reading.on);
            let below = (place.0, frame + TEXT + 4.0);
            let anchor = if number == 0 && readings.len() > 1 {
                Anchor::Start
            } else if readings.len() > 1 {
                Anchor::End
            } else {
                Anchor::Middle
            };
            shapes.push(Shape::Words(below, anchor, day));
        }
    }
    Drawing {
        height: frame + TEXT + 10.0,
        shapes,
    }
}

/// Returns how far `part` is on the way to `whole`; the middle where there is no way.
fn share(part: i64, whole: i64) -> f32 {
    if whole == 0 {
        0.5
    } else {
        part as f32 / whole as f32
    }
}

/// Returns the marks from the top, each with the height at which it can be named without covering
/// the one above.
fn apart<'a>(marks: &'a [Mark], height: &dyn Fn(&Size) -> f32) -> Vec<(f32, &'a Mark)> {
    let mut marks: Vec<_> = marks
        .iter()
        .map(|mark| (height(&mark.value), mark))
        .collect();
    marks.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut free = f32::MIN;
    for (at, _) in &mut marks {
        *at = at.max(free);
        free = *at + TEXT + 3.0;
    }
    marks
}

fn cut(words: &str) -> String {
    cut_to(words, HALF)
}

fn cut_to(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(number: i64) -> Size {
        Size {
            number,
            told: number.to_string(),
        }
    }

    #[test]
    fn a_bar_is_filled_as_far_as_its_part_goes() {
        let bars = [(50, Some(100)), (30, None)].map(|(part, whole)| Bar {
            name: "POL".into(),
            part: size(part),
            whole: whole.map(size),
        });
        let head = ["a", "b", "c"].map(Into::into);
        let chart = Chart::Bars {
            head,
            bars: bars.into(),
        };
        let drawing = drawn(&chart, Language::Sv);
        let boxes = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Box(_, width, _, ink) => Some((*width, *ink)),
            _ => None,
        });
        assert_eq!(
            boxes.collect::<Vec<_>>(),
            [
                (WIDTH, Ink::Whole),
                (WIDTH / 2.0, Ink::Data),
                (WIDTH * 0.3, Ink::Data)
            ]
        );
    }

    #[test]
    fn a_course_lies_within_its_plane_however_its_values_lie() {
        let day = |text: &str| text.parse().unwrap();
        let reading = |on: &str, number| Reading {
            on: day(on),
            value: size(number),
        };
        let mark = |number| Mark {
            name: "Ett mål med ett mycket långt namn".into(),
            value: size(number),
        };
        for (readings, marks) in [
            (vec![], vec![]),
            (vec![reading("2020-01-01", 5)], vec![mark(5)]),
            (
                vec![reading("2020-01-01", -5), reading("2021-01-01", 900)],
                vec![mark(1), mark(2), mark(2)],
            ),
        ] {
            let head = ["Dag".into(), "Värde".into()];
            let chart = Chart::Course {
                head,
                readings,
                marks,
            };
            let drawing = drawn(&chart, Language::Sv);
            let inside = |point: &Point| {
                (0.0..=WIDTH).contains(&point.0) && (0.0..=drawing.height).contains(&point.1)
            };
            for shape in &drawing.shapes {
                let all = match shape {
                    Shape::Line(points, _) => points.iter().all(inside),
                    Shape::Box(at, ..) | Shape::Dot(at, _) | Shape::Words(at, ..) => inside(at),
                };
                assert!(all, "{shape:?}");
            }
        }
    }
}
