//! The documents, what is found about them, and the catalogues: what is renewed, mended, accepted and
//! taken in from their screen.

use samklang::domain::finding::Rule;
use samklang::lang::Language;

use super::Stage;

fn stage(size: (u16, u16)) -> Stage {
    Stage::sample(Language::Sv, size)
}

/// Down to the finding at that place, past four documents and a heading.
fn to_finding(place: usize) -> String {
    format!("4{}", "<Down>".repeat(5 + place))
}

#[test]
fn enter_on_a_document_begins_the_one_that_renews_it() {
    let mut stage = stage((80, 24));
    let frame = stage.press("4<Down><Down><Down><Enter>").frame();
    assert!(frame.contains("Medborgarlöfte 2022–2023"), "{frame}");
    let frame = stage.press("<F2>").frame();
    let documents = &stage.ui.client().group().documents;
    let next = documents.iter().last().unwrap();
    assert_eq!(next.from.unwrap().to_string(), "2022-01-01");
    assert_eq!(next.replaces.unwrap().to_string(), "D4");
    assert_eq!(next.renewals.len(), 2);
    // What was left uncovered is covered now; what places say of renewal is carried over as it is.
    assert!(!frame.contains("inget fortsätter"), "{frame}");
    assert!(frame.contains("D5 förnyas varje år"), "{frame}");
    let frame = stage.press("<Enter>").frame();
    assert!(frame.contains("D5 ersätter redan D4"), "{frame}");
}

#[test]
fn enter_on_a_finding_goes_to_the_field_that_mends_it() {
    let mut stage = stage((80, 24));
    let frame = stage.press(&format!("{}<Enter>", to_finding(1))).frame();
    assert!(frame.contains("D4"), "{frame}");
    let focused = frame.lines().find(|line| line.starts_with('▌'));
    let focused = focused.unwrap_or_default().to_lowercase();
    assert!(focused.contains("förnyas"), "{frame}");
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_stands_last() {
    let mut stage = stage((80, 24));
    let finding = to_finding(1);
    let frame = stage.press(&format!("{finding}x<Enter>")).frame();
    assert!(frame.contains("Säg varför"), "{frame}");
    let frame = stage.press("Styrelsen avgör det i höst<Enter>").frame();
    assert!(frame.contains("8 avvikelser"), "{frame}");
    let group = stage.ui.client().group();
    let accepted = group.acceptances.iter().next().unwrap();
    assert_eq!(accepted.rule, Rule::RenewalsDiffer);
    assert_eq!(accepted.about.as_str(), "D4");
    let frame = stage.press("<End>").frame();
    assert!(frame.contains("Styrelsen avgör det i höst"), "{frame}");
    let frame = stage.press("x").frame();
    assert!(frame.contains("redan godtagen"), "{frame}");
    let frame = stage.press("u").frame();
    assert!(frame.contains("9 avvikelser"), "{frame}");
}

#[test]
fn all_of_a_finding_can_be_read_on_the_smallest_screen() {
    let mut stage = stage((40, 12));
    let frame = stage.press(&format!("{}<Tab>", to_finding(1))).frame();
    assert!(frame.contains(" är två år."), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(!frame.contains(" är två år."), "{frame}");
}

#[test]
fn an_area_is_added_to_the_agreement_of_the_one_that_is_chosen() {
    let mut stage = stage((80, 24));
    stage.press("4<End>aUnga vuxna<F2>");
    let areas = &stage.ui.client().group().development_areas;
    let added = areas.iter().last().unwrap();
    assert_eq!(added.name.as_str(), "Unga vuxna");
    assert_eq!(added.document.unwrap().to_string(), "D3");
}

#[test]
fn the_duties_of_the_law_are_taken_in_one_at_a_time_or_all() {
    let mut stage = stage((80, 24));
    stage.press("4K<Enter>");
    let count = |stage: &Stage| stage.ui.client().group().duties.iter().count();
    assert_eq!(count(&stage), 3);
    stage.press("A");
    assert_eq!(count(&stage), 7);
    let frame = stage.press("<Esc>K").frame();
    assert!(frame.contains("har redan allt"), "{frame}");
    assert!(frame.contains("R3 är inte uppfylld"), "{frame}");
}

#[test]
fn a_factor_is_taken_from_the_catalogue_in_the_cell_one_is_at() {
    let mut stage = stage((80, 24));
    let before = stage.ui.client().group().factors.iter().count();
    let frame = stage.press("6K").frame();
    assert!(frame.contains("att ta in"), "{frame}");
    stage.press("<Enter>");
    let factors = &stage.ui.client().group().factors;
    assert_eq!(factors.iter().count(), before + 1);
    let added = factors.iter().last().unwrap();
    assert_eq!(added.domain.code(), "family");
}
