//! Readings as a picture: points over time with named lines across, or one row of bars.
//!
//! A drawing of its own, since it takes a few rows of text and the library's chart a canvas.

use unicode_width::UnicodeWidthStr as _;

use super::paint::Paint;
use crate::tui::theme::Theme;

/// What a line across is made of: dashes tell it from a frame, and cost a third of what a drawn
/// line does each time that another chart is looked at.
const LINE: &str = "-";

/// Points over time, and the lines that they are seen against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// When, in days from any day, and how much; oldest first.
    pub points: Vec<(i64, f64)>,
    /// How much, and what is said of it; the first of two that fall on one row comes first there.
    pub lines: Vec<(f64, String)>,
    /// What is said of the first and the last day.
    pub days: (String, String),
}

impl Chart {
    /// The least height that tells something: two rows of picture and one of days.
    pub const LEAST: u16 = 3;

    /// Draws into the whole of an area.
    pub fn draw(&self, paint: &mut Paint<'_>, theme: &Theme) {
        let (width, height) = (paint.width(), paint.height());
        if height < Self::LEAST || width < 12 || self.points.is_empty() {
            return;
        }
        let rows = height - 1;
        let scale = Scale::of(
            self.points
                .iter()
                .map(|(_, much)| *much)
                .chain(self.lines.iter().map(|(much, _)| *much)),
        );
        let words = self.words(rows, &scale);
        let beside = words.iter().map(|word| word.width()).max().unwrap_or(0) as u16;
        let plot = width.saturating_sub(beside + 1).max(width / 3);
        for (y, word) in (0..rows).zip(&words) {
            if !word.is_empty() {
                paint.text(0, y, plot, &LINE.repeat(plot.into()), theme.faint);
                paint.text(plot + 1, y, width - plot - 1, word, theme.faint);
            }
        }
        let first = self.points.first().map_or(0, |(day, _)| *day);
        let last = self.points.last().map_or(0, |(day, _)| *day);
        for (day, much) in &self.points {
            let x = place(*day - first, last - first, plot);
            paint.text(
                x,
                scale.row(*much, rows),
                1,
                theme.signs.point,
                theme.strong,
            );
        }
        paint.text(0, rows, plot, &self.days.0, theme.faint);
        if self.days.0.width() + self.days.1.width() < plot.into() && first != last {
            paint.text_right(plot, rows, &self.days.1, theme.faint);
        }
    }

    fn words(&self, rows: u16, scale: &Scale) -> Vec<String> {
        let mut words = vec![String::new(); rows.into()];
        for (much, word) in &self.lines {
            let row = &mut words[usize::from(scale.row(*much, rows))];
            if !row.is_empty() {
                row.push_str(", ");
            }
            row.push_str(word);
        }
        words
    }
}

/// The least and the most that shows.
struct Scale {
    least: f64,
    most: f64,
}

impl Scale {
    fn of(much: impl Iterator<Item = f64>) -> Self {
        let none = Self {
            least: f64::INFINITY,
            most: f64::NEG_INFINITY,
        };
        much.fold(none, |scale, much| Self {
            least: scale.least.min(much),
            most: scale.most.max(much),
        })
    }

    /// The share of the whole height, half of it where all is as much.
    fn share(&self, much: f64) -> f64 {
        let whole = self.most - self.least;
        if whole > 0.0 {
            (much - self.least) / whole
        } else {
            0.5
        }
    }

    fn row(&self, much: f64, rows: u16) -> u16 {
        let steps = f64::from(rows.saturating_sub(1));
        ((1.0 - self.share(much)) * steps).round() as u16
    }
}

/// The column of a day in a plot, the last day in the last column; one day alone stands first.
fn place(day: i64, of: i64, plot: u16) -> u16 {
    if of <= 0 {
        return 0;
    }
    (day as f64 / of as f64 * f64::from(plot.saturating_sub(1))).round() as u16
}

/// The fewest values that a row of bars is made of: two would look like a trend.
const FEWEST: usize = 3;

/// Returns the newest values as a row of bars, as many as there is room for; nothing where they are
/// too few to tell anything.
pub fn sparkline(theme: &Theme, values: &[f64], width: usize) -> String {
    let values = &values[values.len().saturating_sub(width)..];
    if values.len() < FEWEST {
        return String::new();
    }
    let scale = Scale::of(values.iter().copied());
    let bars = theme.signs.bars;
    let bar = |value: &f64| bars[(scale.share(*value) * (bars.len() - 1) as f64).round() as usize];
    values.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::ThemeName;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    fn drawn(chart: &Chart, width: u16, height: u16) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        chart.draw(
            &mut Paint::new(&mut buffer, area),
            &Theme::new(ThemeName::Mono, true),
        );
        let rows = buffer.content().chunks(width.into());
        rows.map(|row| {
            let row: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            row.trim_end().to_owned()
        })
        .collect()
    }

    #[test]
    fn points_stand_between_the_lines_they_are_seen_against() {
        let chart = Chart {
            points: vec![(0, 20.0), (10, 30.0), (20, 10.0)],
            lines: vec![(30.0, "before".into()), (0.0, "aim".into())],
            days: ("1 jan".into(), "21 jan".into()),
        };
        assert_eq!(
            drawn(&chart, 22, 5),
            [
                "-------*------- before",
                "*",
                "              *",
                "--------------- aim",
                "1 jan    21 jan"
            ]
        );
    }

    #[test]
    fn one_point_alone_has_one_day() {
        let chart = Chart {
            points: vec![(5, 7.0)],
            lines: Vec::new(),
            days: ("1 jan".into(), "1 jan".into()),
        };
        assert_eq!(drawn(&chart, 20, 3), ["", "*", "1 jan"]);
        assert_eq!(drawn(&chart, 20, 2), ["", ""]);
    }

    #[test]
    fn a_sparkline_takes_three_values_and_shows_the_newest() {
        let theme = Theme::new(ThemeName::Mono, false);
        assert_eq!(sparkline(&theme, &[4.0, 9.0], 8), "");
        assert_eq!(sparkline(&theme, &[9.0, 1.0, 4.5, 8.0], 3), "▁▅█");
        assert_eq!(sparkline(&theme, &[2.0; 3], 8).chars().count(), 3);
    }
}
