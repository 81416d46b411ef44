//! Days as columns: where in a row a day lies, and which cells a period takes.

use crate::domain::time::Date;

/// How days lie in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    from: Date,
    days: i64,
    columns: u16,
}

impl Scale {
    /// Returns the scale on which the days from `from` to `to`, both shown, take `columns` cells.
    pub fn new(from: Date, to: Date, columns: u16) -> Self {
        Self {
            from,
            days: to.days_since(from).max(0) + 1,
            columns,
        }
    }

    /// Returns the cell in which a day lies, nothing where it is not shown.
    pub fn column(&self, day: Date) -> Option<u16> {
        let place = day.days_since(self.from);
        let shown = (0..self.days).contains(&place) && self.columns > 0;
        shown.then(|| self.cell(place))
    }

    /// Returns the first cell of a period and the one after its last, nothing where none of it is
    /// shown; an end that is open goes on over the edge.
    pub fn cells(&self, from: Option<Date>, to: Option<Date>) -> Option<(u16, u16)> {
        let first = from.map_or(0, |from| from.days_since(self.from));
        let last = to.map_or(self.days - 1, |to| to.days_since(self.from));
        if first > last || first >= self.days || last < 0 || self.columns == 0 {
            return None;
        }
        let last = self.cell(last.min(self.days - 1));
        Some((self.cell(first.max(0)), last + 1))
    }

    fn cell(&self, place: i64) -> u16 {
        let cell = place * i64::from(self.columns) / self.days;
        u16::try_from(cell).unwrap_or(0).min(self.columns - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn year(columns: u16) -> Scale {
        Scale::new(day("2020-01-01"), day("2020-12-31"), columns)
    }

    #[test]
    fn each_month_has_its_cell_and_what_is_outside_none() {
        let scale = year(12);
        assert_eq!(scale.column(day("2020-01-01")), Some(0));
        assert_eq!(scale.column(day("2020-12-31")), Some(11));
        assert_eq!(scale.column(day("2019-12-31")), None);
        assert_eq!(scale.column(day("2021-01-01")), None);
    }

    #[test]
    fn a_period_is_cut_at_the_edges_and_one_day_takes_a_cell() {
        let scale = year(12);
        let cells = |from: &str, to: &str| scale.cells(Some(day(from)), Some(day(to)));
        assert_eq!(cells("2019-06-01", "2020-01-15"), Some((0, 1)));
        assert_eq!(cells("2020-12-31", "2024-01-01"), Some((11, 12)));
        assert_eq!(cells("2020-05-10", "2020-05-10"), Some((4, 5)));
        assert_eq!(cells("2018-01-01", "2019-12-31"), None);
        assert_eq!(cells("2020-06-01", "2020-05-01"), None);
        assert_eq!(scale.cells(None, None), Some((0, 12)));
        assert_eq!(year(0).cells(None, None), None);
    }
}
