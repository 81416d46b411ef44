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

#[test]
fn what_is_pasted_joins_what_was_pasted_before() {
    let mut stage = sitting();
    stage.ui.paste("Ett\nTvå\n");
    stage.press("<Esc>");
    stage.ui.paste("Tre\nFyra\n");
    stage.ui.paste("Fem\n");
    let frame = stage.frame();
    assert!(frame.contains("5 klistrade rader"), "{frame}");
    // It is all of it that is kept.
    stage.press("<Esc><Esc>3<Enter>");
    let texts: Vec<String> = placed(&stage).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Ett", "Två", "Tre", "Fyra", "Fem"]);
}

#[test]
fn a_line_longer_than_there_is_room_for_loses_nothing() {
    let mut stage = sitting();
    stage.press("Först ");
    stage.ui.keep_changed_draft();
    stage.ui.paste(&"mycket att säga ".repeat(1_250));
    let frame = stage.frame();
    assert!(frame.contains("6 klistrade rader"), "{frame}");
    stage.press("<Enter>");
    let said = placed(&stage).into_iter().map(|(_, text)| text);
    let said = said.collect::<Vec<_>>().join(" ");
    assert_eq!(said.split_whitespace().count(), 1 + 3 * 1_250);
    assert_eq!(row(&stage), "›");
    // Nor does it come back as a line.
    assert_eq!(stage.ui.client().draft("sitting:M4").unwrap(), None);
}

#[test]
fn a_full_line_says_that_it_takes_no_more() {
    let mut stage = sitting();
    stage.ui.paste(&"a".repeat(12_000));
    stage.press("b");
    let frame = stage.frame();
    assert!(frame.contains("Raden rymmer 12"), "{frame}");
}

#[test]
fn a_line_that_goes_on_to_the_left_shows_it() {
    let mut stage = sitting();
    stage.press("Början");
    assert!(!row(&stage).contains('…'), "{}", row(&stage));
    stage.press(&" och så vidare".repeat(8));
    assert!(row(&stage).starts_with("› …"), "{}", row(&stage));
    stage.press("<Home>");
    assert!(row(&stage).starts_with("› Början"), "{}", row(&stage));
}

#[test]
fn alt_with_a_letter_never_leaves_the_line() {
    let mut stage = sitting();
    stage.press("ett två<M-b>x<M-f>y<M-q><M-3>");
    assert_eq!(row(&stage), "› ett xtvåy");
}

#[test]
fn a_change_that_is_left_for_another_line_is_kept_and_comes_back() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter><Up>mans<Up>");
    assert_eq!(row(&stage), "M4:1 › Ett");
    let frame = stage.frame();
    assert!(frame.contains("Ändringen av M4:2 finns kvar"), "{frame}");
    stage.press("an<Esc>");
    assert_eq!(row(&stage), "›");
    // Also through a kill.
    stage.press("<Esc>3<Up>");
    assert_eq!(row(&stage), "M4:2 › Tvåmans");
    stage.press("<Enter><Up><Up>");
    assert_eq!(row(&stage), "M4:1 › Ettan");
    let frame = stage.frame();
    assert!(frame.contains("Din ändring av M4:1 är tillbaka"), "{frame}");
    // What came back and is left as it is, is let go.
    stage.press("<Esc><Up><Up>");
    assert_eq!(row(&stage), "M4:1 › Ett");
    let texts: Vec<String> = placed(&stage).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["Ett", "Tvåmans"]);
}

#[test]
fn an_action_that_is_not_finished_waits_while_an_earlier_line_is_mended() {
    let mut stage = sitting();
    stage.press("Ett<Enter>> ringer föreningarna<Enter><Up>");
    assert_eq!(row(&stage), "M4:1 › Ett");
    stage.press("an<Enter>");
    assert_eq!(row(&stage), "› > ringer föreningarna");
    stage.press("<PageDown><Up>");
    assert_eq!(row(&stage), "under 1 › > ringer föreningarna");
    stage.press(" @KFF fre<Enter>");
    assert_eq!(
        placed(&stage),
        [at(1, "Ettan"), at(1, "ringer föreningarna")]
    );
}

#[test]
fn what_was_set_aside_is_told_before_the_meeting_is_closed() {
    let mut stage = sitting();
    stage.press("Ett<Enter><Up>an<Esc><F8>");
    let frame = stage.frame();
    assert!(frame.contains("M4:1 Inte inskrivet: Ettan"), "{frame}");
}

#[test]
fn the_editor_opens_anew_on_what_stands_once_the_lines_of_before_are_let_go() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter><F12>");
    stage.ui.effects();
    stage.ui.edited(Ok("Ettan\n".into()));
    stage.press("<Esc><C-g>");
    let frame = stage.frame();
    assert!(
        frame.contains("Kvar sedan tidigare: ↵ sparar, Ctrl-g"),
        "{frame}"
    );
    stage.press("<C-g>");
    let handed = stage.ui.effects().editor;
    assert_eq!(handed.as_deref(), Some("1: Ett\n2: Två\n"));
    stage.ui.edited(Ok("1: Ett\n2: Två\nTre\n".into()));
    assert!(stage.frame().contains("1 ändring"), "{}", stage.frame());
    // One key lets all go, for good.
    stage.press("X<Esc>3");
    assert_eq!(row(&stage), "›");
    stage.press("<C-g>");
    assert!(stage.ui.effects().editor.is_some());
}

#[test]
fn several_lines_are_told_with_the_numbers_that_each_gets() {
    let mut stage = sitting();
    stage
        .ui
        .paste("! Ett\n> ringer @KFF fre\n! Två\n> skriver @POL fre\n");
    let frame = stage.frame();
    for told in ["§ 10 beslut", "T42 åtgärd", "§ 11 beslut", "T43 åtgärd"] {
        assert!(frame.contains(told), "{told}: {frame}");
    }
}

#[test]
fn a_decision_that_is_taken_out_is_told_to_be_struck() {
    let mut stage = sitting();
    stage.press("! Ett<Enter>Två<Enter><F12>");
    stage.ui.edited(Ok("Tre\n".into()));
    let frame = stage.frame();
    assert!(
        frame.contains("M4:1: stryks, och dess § används inte igen"),
        "{frame}"
    );
    stage.press("<Enter>");
    let frame = stage.frame();
    let told = "3 rader: 1 anteckning, 1 struket beslut, 1 borttagen";
    assert!(frame.contains(told), "{frame}");
}

#[test]
fn a_line_put_between_others_in_the_editor_is_told_to_go_last() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter><F12>");
    stage
        .ui
        .edited(Ok("1: Ett\nMellan\n2: Två\nEfter\n".into()));
    let count = |stage: &Stage| stage.frame().matches("hamnar sist under punkten").count();
    assert_eq!(count(&stage), 1, "{}", stage.frame());
    stage.press("<Esc><Esc>3");
    assert_eq!(count(&stage), 1, "{}", stage.frame());
}

#[test]
fn a_change_that_would_be_refused_is_not_promised() {
    let mut stage = sitting();
    stage.press("A12 hotad<Enter>A12 klar<Enter><Up><Up>");
    stage.press("<C-u>A14 hinder");
    let frame = stage.frame();
    assert!(
        frame.contains("Det M4:1 gjorde går inte att ändra"),
        "{frame}"
    );
    // What can be changed is.
    stage.press("<C-u>A12 hotad mer än förr");
    let frame = stage.frame();
    assert!(frame.contains("A12 status"), "{frame}");
}

#[test]
fn why_a_line_of_the_editor_was_not_entered_is_told_with_it() {
    let mut stage = sitting();
    stage.press("närvarande POL<Enter>går POL<Enter><F12>");
    stage
        .ui
        .edited(Ok("1: närvarande KFF\n2: går POL\nNy\n".into()));
    stage.press("<Enter>");
    let frame = stage.frame();
    assert!(
        frame.contains("En rad lades inte in: M4:1 står fast"),
        "{frame}"
    );
}

#[test]
fn a_word_that_is_completed_is_followed_by_another() {
    let mut stage = sitting();
    stage.press("> ringer @kf<Tab>fre");
    assert_eq!(row(&stage), "› > ringer @KFF fre");
    // A space is not doubled, and a sign stands close to the word.
    stage.press("<C-u>> ringer @kf<Tab> fre");
    assert_eq!(row(&stage), "› > ringer @KFF fre");
    stage.press("<C-u>> ringer @kf<Tab>, fre");
    assert_eq!(row(&stage), "› > ringer @KFF, fre");
}

#[test]
fn who_is_named_in_an_action_is_offered_as_its_owner() {
    let mut stage = sitting();
    stage.press("> KFF ringer<Tab>fre");
    assert_eq!(row(&stage), "› > KFF ringer @KFF fre");
}

#[test]
fn what_is_whole_is_not_completed_into_the_other_language() {
    let mut stage = Stage::sample(Language::En, (80, 24));
    stage.press("3oT31 klar");
    assert!(!stage.frame().contains("Tab done"), "{}", stage.frame());
    stage.press("<Tab>");
    assert_eq!(row(&stage), "› T31 klar");
}
