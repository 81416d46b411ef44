//! Lines on their way into the minutes: each stays where it was begun, and none is lost.

use samklang::domain::Entry;
use samklang::domain::id::MeetingId;
use samklang::domain::query::{agenda, minutes};
use samklang::lang::Language;

use super::Stage;

const M4: MeetingId = MeetingId(4);

fn sitting() -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

fn entries(stage: &Stage) -> Vec<&Entry> {
    minutes::entries(stage.ui.client().group(), M4).collect()
}

/// Returns each entry with the place on the agenda of the item that it stands under.
fn placed(stage: &Stage) -> Vec<(usize, String)> {
    let group = stage.ui.client().group();
    let placed = entries(stage).into_iter().map(|entry| {
        let place = entry.item.and_then(|item| agenda::place(group, item));
        let text = minutes::text(group, entry).unwrap().to_string();
        (place.unwrap(), text)
    });
    placed.collect()
}

fn at(place: usize, text: &str) -> (usize, String) {
    (place, text.to_owned())
}

/// The row where one types, with its mark.
fn row(stage: &Stage) -> String {
    let frame = stage.frame();
    let row = frame.lines().find(|row| row.contains('›'));
    row.unwrap_or_default().trim().to_owned()
}

#[test]
fn a_line_stays_under_the_item_where_it_was_begun() {
    let mut stage = sitting();
    stage.press("Sagt vid ettan");
    assert_eq!(row(&stage), "› Sagt vid ettan");
    stage.press("<PageDown>");
    assert_eq!(row(&stage), "under 1 › Sagt vid ettan");
    // It is kept with the line that is left, too.
    stage.press("<Esc>3 i dag<Enter>Sagt vid tvåan<Enter>");
    assert_eq!(
        placed(&stage),
        [at(1, "Sagt vid ettan i dag"), at(2, "Sagt vid tvåan")]
    );
    // What is rubbed out was not begun.
    stage.press("Nej<C-u><PageDown>Sagt vid trean");
    assert_eq!(row(&stage), "› Sagt vid trean");
}

#[test]
fn pasted_and_edited_lines_stay_under_the_item_where_they_were_begun() {
    let mut stage = sitting();
    stage.ui.paste("Ett\nTvå\n");
    stage.press("<Esc><PageDown><Esc>3");
    let frame = stage.frame();
    assert!(frame.contains("under 1: anteckning"), "{frame}");
    stage.press("<Enter>");
    assert_eq!(placed(&stage), [at(1, "Ett"), at(1, "Två")]);
    stage.press("Tre<Enter><F12><PageDown>");
    stage.ui.edited(Ok("3: Trean\nFyra\n".into()));
    stage.press("<Enter>");
    assert_eq!(placed(&stage)[2..], [at(2, "Trean"), at(2, "Fyra")]);
}

#[test]
fn what_is_undone_comes_back_under_its_item() {
    let mut stage = sitting();
    stage.press("Ett<Enter><C-r><PageDown>");
    assert_eq!(row(&stage), "under 1 › Ett");
}
