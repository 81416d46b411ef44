//! The reports: how long they are, and how long until they are made and written.

use std::convert::Infallible;

use samklang::domain::Group;
use samklang::domain::query::report::board::{Year, yearly};
use samklang::domain::query::report::council::{Since, note};
use samklang::domain::query::report::promise::follow_up;
use samklang::domain::time::Moment;
use samklang::lang::{Language, Tongue};
use samklang::report::{self, Document, text};

use super::{least, many, tell};

/// Measures making each report of a group and writing it as text.
pub fn measure(group: &Group) {
    let tongue = Tongue::new(Language::Sv);
    let today = many::NOW.parse::<Moment>().unwrap().date();
    shown("the council note", || {
        let since = Since::last_sent(group, today);
        let told = note(group, &Group::default(), since, today);
        report::council::note(&tongue, group, &told)
    });
    shown("the yearly report", || {
        let logged = |_: &Since| Ok::<_, Infallible>(Group::default());
        let year = Year::of(group, today.year(), today, logged)
            .unwrap()
            .unwrap();
        report::board::report(&tongue, group, &yearly(group, &year, today))
    });
    shown("the promises' follow-up", || {
        let told = follow_up(group, None, today);
        report::promise::report(&tongue, group, &told, today)
    });
}

fn shown(what: &str, make: impl Fn() -> Document) {
    let (document, time) = least(3, make);
    tell(what, &format!("{} blocks", document.blocks.len()), time);
    let (written, time) = least(3, || text::render(&document));
    let lines = format!("{} lines", written.lines().count());
    tell(&format!("{what}, as text"), &lines, time);
}
