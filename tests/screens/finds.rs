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

#[test]
fn what_may_not_be_written_is_not_copied_either() {
    let mut stage = stage((80, 24));
    stage.press("aJour 070-174 06 05<F2>2");
    let id = stage
        .ui
        .client()
        .group()
        .activities
        .iter()
        .last()
        .unwrap()
        .id;
    stage.press(&format!("/{id}<Enter>"));
    let frame = stage.press("y").frame();
    assert!(
        frame.contains("Lämnar inte gruppen: P visar ett ställe"),
        "{frame}"
    );
    // A report that tells of it.
    stage.press("s3Väntar<Enter>9<Right><Down><Enter>");
    let frame = stage.press("y").frame();
    assert!(
        frame.contains("Lämnar inte gruppen: P visar 2 ställen"),
        "{frame}"
    );
    assert!(stage.ui.effects().copy.is_empty());
    // What is let through leaves by either way.
    stage.press("<Esc>PxNumret är jourens<Enter>9<Right><Down><Enter>y");
    let copied = stage.ui.effects().copy;
    assert!(copied.concat().contains("070-174 06 05"), "{copied:?}");
}

#[test]
fn a_line_of_minutes_is_not_copied_with_a_person_in_it() {
    let mut stage = stage((80, 24));
    stage.press("3oHon nås på 070-174 06 05<Enter><F8>");
    stage.press("<Enter><Home>");
    let is_refused = |stage: &mut Stage| {
        let refused = stage.press("y").frame().contains("Lämnar inte gruppen");
        stage.press("<Down>");
        refused
    };
    let refused = (0..20).filter(|_| is_refused(&mut stage)).count();
    assert_eq!(refused, 1, "{}", stage.frame());
    let copied = stage.ui.effects().copy.concat();
    assert!(!copied.contains("070-174"), "{copied}");
}

#[test]
fn on_the_smallest_screen_it_is_said_wherever_one_types() {
    for before in [
        "3o",
        "a",
        "e",
        "s2",
        "w1<Tab>",
        "<Right>w1<Tab>",
        "<Right><Right>w<Tab>",
        "5<Down><Right>m",
        "7<Down>+",
        "3a",
        "8a",
    ] {
        let mut stage = stage((40, 12));
        let frame = stage.press(before).press("Ring 070-174 06 05").frame();
        assert!(
            frame.contains("telefonnummer: skriv funktionen"),
            "{before}: {frame}"
        );
    }
}
