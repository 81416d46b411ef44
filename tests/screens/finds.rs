//! Personal data on screen: a quiet word while one types, and the list of what the texts hold.

use samklang::lang::Language;

use super::Stage;

fn stage(size: (u16, u16)) -> Stage {
    Stage::sample(Language::Sv, size)
}

#[test]
fn the_row_below_the_line_says_what_to_write_instead() {
    let mut stage = stage((80, 24));
    stage.press("3o");
    let frame = stage.press("Hon nås på 070-174 06 0").frame();
    assert!(!frame.contains("telefonnummer"), "{frame}");
    let frame = stage.press("5").frame();
    assert!(frame.contains("telefonnummer: skriv funktionen"), "{frame}");
    // Nothing is refused.
    stage.press("<Enter>");
    let entries = &stage.ui.client().group().entries;
    let last = entries.iter().last().unwrap();
    assert!(last.text.as_ref().unwrap().as_str().ends_with("06 05"));
    assert!(!stage.frame().contains("skriv funktionen"));
}

#[test]
fn a_forms_field_says_it_below() {
    let mut stage = stage((80, 24));
    let frame = stage.press("aSamtal med Anna Exempelsson").frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
    let frame = stage.press("<C-u>").frame();
    assert!(!frame.contains("skriv rollen"), "{frame}");
}

#[test]
fn a_comment_says_it_beside() {
    let mut stage = stage((80, 24));
    let frame = stage.press("s2Ring Anna Exempelsson").frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
    let frame = stage.press("<C-u>").frame();
    assert!(!frame.contains("skriv rollen"), "{frame}");
    let frame = stage
        .press("<Esc><Esc>w1<Tab>Ring Anna Exempelsson")
        .frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
}

#[test]
fn the_list_shows_what_is_open_and_enter_goes_where_it_is_mended() {
    let mut stage = stage((80, 24));
    let frame = stage.press("P").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
    stage.press("1aJour 070-174 06 05<F2>");
    let frame = stage.press("P").frame();
    assert!(frame.contains("ett ställe med"), "{frame}");
    assert!(frame.contains("via kommunens växel"), "{frame}");
    let frame = stage.press("<Enter>").frame();
    let focused = frame.lines().find(|line| line.starts_with('▌'));
    assert!(focused.unwrap_or_default().contains("Jour"), "{frame}");
    let frame = stage.press("<C-u>Jour<F2>").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
}

#[test]
fn what_may_leave_is_let_through_with_a_reason() {
    let mut stage = stage((80, 24));
    stage.press("aJour 070-174 06 05<F2>P");
    let frame = stage.press("x<Enter>").frame();
    assert!(frame.contains("Säg varför"), "{frame}");
    let frame = stage.press("Numret är jourens<Enter>").frame();
    assert!(frame.contains("inget ställe med"), "{frame}");
    assert!(frame.contains("Numret är jourens"), "{frame}");
    let exemptions = &stage.ui.client().group().exemptions;
    assert_eq!(exemptions.iter().next().unwrap().count, 1);
    let frame = stage.press("x").frame();
    assert!(frame.contains("redan undantaget"), "{frame}");
    let frame = stage.press("u").frame();
    assert!(frame.contains("ett ställe med"), "{frame}");
}
