//! The charts of the yearly report: what was read of an indicator, and how far promises have come. Each
//! rests on what it shows, as a sentence does.

use super::Writer;
use crate::domain::amount::Decimal;
use crate::domain::goal::Indicator;
use crate::domain::query::report::Source;
use crate::domain::query::report::board::{Kept, Measured};
use crate::lang::refusal::capitalised;
use crate::lang::{date, number};
use crate::report::claim::Claim;
use crate::report::document::{Bar, Chart, Mark, Reading, Size};

/// From how many readings there is a course to see.
const COURSE: usize = 2;

impl Writer<'_> {
    /// Draws what was read of an indicator until the year's last day, beside what it began at and what
    /// it is to come to.
    pub(super) fn course(&mut self, measured: &Measured<'_>) {
        let (indicator, last) = (measured.indicator, self.told.year.span.to);
        let language = self.tongue.language();
        let read = indicator.readings.iter().filter(|it| it.on <= last);
        let readings: Vec<Reading> = read
            .map(|it| Reading {
                on: it.on,
                value: self.size(it.value),
            })
            .collect();
        let (Some(first), Some(newest)) = (readings.first(), readings.last()) else {
            return;
        };
        if readings.len() < COURSE {
            return;
        }
        let args = [
            ("count", readings.len().into()),
            ("from", date::full(language, first.on).into()),
            ("to", date::full(language, newest.on).into()),
            ("first", first.value.told.clone().into()),
            ("last", newest.value.told.clone().into()),
        ];
        let source = Source::Days(indicator.id.into(), first.on, newest.on);
        let claim = Claim::new(self.tongue.say("board-course", &args), source);
        let chart = Chart::Course {
            head: ["field-on", "field-value"].map(|id| capitalised(&self.tongue.word(id))),
            readings,
            marks: self.marks(indicator),
        };
        self.paper.figure(named(indicator), claim, chart);
    }

    fn marks(&self, indicator: &Indicator) -> Vec<Mark> {
        let marks = [
            ("field-baseline", indicator.baseline),
            ("field-target", indicator.target),
        ];
        let marks = marks.into_iter().filter_map(|(id, value)| {
            Some(Mark {
                name: capitalised(&self.tongue.word(id)),
                value: self.size(value?),
            })
        });
        marks.collect()
    }

    fn size(&self, value: Decimal) -> Size {
        Size {
            number: value.ten_thousandths(),
            told: number::decimal(self.tongue.language(), value),
        }
    }

    /// Draws how far each commitment that counts has come.
    pub(super) fn counted(&mut self, kept: &[Kept<'_>]) {
        let counting: Vec<(&Kept<'_>, u32)> = kept
            .iter()
            .filter_map(|it| Some((it, it.pace.target?)))
            .collect();
        let commitments = counting.iter().map(|(it, _)| it.commitment);
        let Some(source) = Source::several(commitments) else {
            return;
        };
        let whole = |number: i64| Size {
            number,
            told: number::whole(self.tongue.language(), number),
        };
        let bars = counting.iter().map(|(it, target)| Bar {
            name: it.commitment.id.to_string(),
            part: whole(it.pace.counted),
            whole: Some(whole(i64::from(*target))),
        });
        let chart = Chart::Bars {
            head: ["noun-commitment", "field-counts", "field-target"]
                .map(|id| capitalised(&self.tongue.word(id))),
            bars: bars.collect(),
        };
        let args = [("count", counting.len().into())];
        let claim = Claim::new(self.tongue.say("board-counted", &args), source);
        let title = self.tongue.word("board-counted-title");
        self.paper.figure(title, claim, chart);
    }
}

fn named(indicator: &Indicator) -> String {
    match &indicator.unit {
        Some(unit) => format!("{} {} ({unit})", indicator.id, indicator.title),
        None => format!("{} {}", indicator.id, indicator.title),
    }
}
