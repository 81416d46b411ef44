//! How each report of the sample reads, in both languages and as text and Markdown.

use samklang::domain::query::report::promise::follow_up;
use samklang::lang::{Language, Tongue};
use samklang::report::document::Document;
use samklang::report::{self, markdown, text};

use super::{TODAY, board, council, the_sample};
use crate::domain::given::date;

fn looks(name: &str, document: impl Fn(&Tongue) -> Document) {
    for language in Language::ALL {
        let document = document(&Tongue::new(language));
        let code = language.code();
        insta::assert_snapshot!(format!("{name}-text-{code}"), text::render(&document));
        insta::assert_snapshot!(format!("{name}-md-{code}"), markdown::render(&document));
    }
}

#[test]
fn the_note_to_the_council_has_room_on_one_page() {
    let group = the_sample();
    let told = council(&group, date(TODAY));
    looks("council", |tongue| {
        report::council::note(tongue, &group, &told)
    });
    for language in Language::ALL {
        let document = report::council::note(&Tongue::new(language), &group, &told);
        assert!(text::render(&document).lines().count() <= 60);
    }
}

#[test]
fn the_yearly_report_reads_as_it_should() {
    let group = the_sample();
    looks("board", |tongue| board(tongue, &group, 2020, TODAY));
}

#[test]
fn the_follow_up_of_the_promises_reads_as_it_should() {
    let group = the_sample();
    let told = follow_up(&group, None, date(TODAY));
    looks("promise", |tongue| {
        report::promise::report(tongue, &group, &told, date(TODAY))
    });
}
