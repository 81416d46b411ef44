//! The minutes of the sample as text and Markdown in both languages, and everything that a document
//! can hold, as they are to be, letter by letter.

use samklang::lang::Language;
use samklang::report::{markdown, text};

use super::given::{everything, minutes_in};

#[test]
fn minutes_read_as_they_are_to() {
    for language in Language::ALL {
        let minutes = minutes_in(language, 3);
        let code = language.code();
        insta::assert_snapshot!(format!("minutes-{code}.txt"), text::render(&minutes));
        insta::assert_snapshot!(format!("minutes-{code}.md"), markdown::render(&minutes));
    }
}

#[test]
fn all_that_a_document_can_hold_reads_as_it_is_to() {
    let document = everything(Language::Sv);
    insta::assert_snapshot!("everything.txt", text::render(&document));
    insta::assert_snapshot!("everything.md", markdown::render(&document));
}
