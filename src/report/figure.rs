//! A figure without its format: what it shows as plain data, and the same in words.
//!
//! How long a bar is or how high a point lies is told by a [`Size`], which also says what people
//! read there: so whoever makes a figure words its numbers, and whoever draws it only measures.

use super::document::Table;
use crate::domain::time::Date;

/// A figure: a chart with its title, and the same told in words for those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is called.
    pub title: String,
    /// What it shows, in words that stand for it.
    pub alternative: String,
    /// What is drawn.
    pub chart: Chart,
}

/// What a figure draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chart {
    /// Readings over time, with lines across that they are held against.
    Course {
        /// What the days and the values are called.
        head: [String; 2],
        /// The readings, the earliest first.
        readings: Vec<Reading>,
        /// Lines across, as a baseline and a target.
        marks: Vec<Mark>,
    },
    /// Bars, each filled as far as its part goes: used of planned, done of promised.
    Bars {
        /// What the bars, their parts and their wholes are called.
        head: [String; 3],
        /// The bars, from the top.
        bars: Vec<Bar>,
    },
}

/// How much something is: a number to measure by, and how people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// The number, in a unit that is the same throughout a figure.
    pub number: i64,
    /// How people read it, with its unit where it needs one.
    pub told: String,
}

/// A value at a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The day.
    pub on: Date,
    /// The value.
    pub value: Size,
}

/// A line across a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What it is called.
    pub name: String,
    /// Where it lies.
    pub value: Size,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// How far it is filled.
    pub part: Size,
    /// How long it is, nothing where nothing was planned or promised.
    pub whole: Option<Size>,
}

impl Figure {
    /// Returns the values as a table, for where nothing is drawn and for those who do not see it.
    pub fn values(&self) -> Table {
        match &self.chart {
            Chart::Course {
                head,
                readings,
                marks,
            } => {
                let marks = marks.iter().map(|mark| (&mark.name, &mark.value));
                let marks = marks.map(|(name, value)| vec![name.clone(), value.told.clone()]);
                let readings = readings
                    .iter()
                    .map(|reading| vec![reading.on.to_string(), reading.value.told.clone()]);
                Table::new(head.to_vec(), marks.chain(readings).collect()).numbers(&[1])
            }
            Chart::Bars { head, bars } => {
                let rows = bars.iter().map(|bar| {
                    let whole = bar.whole.as_ref().map(|whole| whole.told.clone());
                    vec![
                        bar.name.clone(),
                        bar.part.told.clone(),
                        whole.unwrap_or_default(),
                    ]
                });
                Table::new(head.to_vec(), rows.collect()).numbers(&[1, 2])
            }
        }
    }
}
