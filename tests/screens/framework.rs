//! Goals, indicators, factors, budgets and the year wheel: what is added, read and gone to from their
//! screens.

use samklang::domain::factor::{FactorDomain, FactorKind};
use samklang::domain::id::IndicatorId;
use samklang::lang::Language;

use super::Stage;

fn stage(size: (u16, u16)) -> Stage {
    Stage::sample(Language::Sv, size)
}

#[test]
fn a_reading_is_taken_on_one_line() {
    let mut stage = stage((80, 24));
    stage.press("5<Down>m1 234,5 15/9 // Polisen<Enter>");
    let indicators = &stage.ui.client().group().indicators;
    let readings = &indicators.get(&IndicatorId(2)).unwrap().readings;
    let last = readings.last().unwrap();
    assert_eq!(last.value.to_string(), "1234.5");
    assert_eq!(last.on.to_string(), "2020-09-15");
    assert_eq!(last.source.as_ref().unwrap().as_str(), "Polisen");
}

#[test]
fn a_value_alone_is_todays_and_words_are_refused() {
    let mut stage = stage((80, 24));
    stage.press("5<Down>mungefär 12<Enter>");
    let count = |stage: &Stage| {
        let indicators = &stage.ui.client().group().indicators;
        indicators.get(&IndicatorId(2)).unwrap().readings.len()
    };
    assert_eq!(count(&stage), 1);
    stage.press("<C-u>80<Enter>");
    assert_eq!(count(&stage), 2);
    let indicators = &stage.ui.client().group().indicators;
    let readings = &indicators.get(&IndicatorId(2)).unwrap().readings;
    assert_eq!(readings[1].on.to_string(), "2020-10-05");
}

#[test]
fn a_goal_is_not_read_but_says_what_is() {
    let frame = stage((80, 24)).press("5m").frame();
    assert!(frame.contains("Välj den indikator"), "{frame}");
}

#[test]
fn two_readings_are_no_trend_and_no_bars() {
    let mut stage = stage((80, 24));
    let frame = stage.press("5<Down><Down><Down><Down>").frame();
    assert!(frame.contains("Ingen trend än: mätt 2 dagar"), "{frame}");
    assert!(!frame.contains('▁'), "{frame}");
    let frame = stage.press("m9 1/10<Enter>").frame();
    assert!(frame.contains("Trend: bättre"), "{frame}");
    assert!(frame.contains('▁'), "{frame}");
}

#[test]
fn the_sides_are_changed_where_both_questions_stand() {
    let mut stage = stage((160, 50));
    let left = stage.press("5<Down>").frame();
    assert!(left.contains("Målvärdet 90 är inte nått."), "{left}");
    let right = stage.press("<Right>").frame();
    assert!(right.contains("Målvärdet 55 är inte nått."), "{right}");
}

#[test]
fn an_indicator_is_added_to_the_goal_one_is_at() {
    let mut stage = stage((80, 24));
    stage.press("5a1Kvällar med öppen fritidsgård<F2>");
    let group = stage.ui.client().group();
    let added = group.indicators.iter().last().unwrap();
    assert_eq!(added.title.as_str(), "Kvällar med öppen fritidsgård");
    assert_eq!(added.goal.to_string(), "G1");
}

#[test]
fn a_factor_is_added_in_the_cell_one_is_at() {
    let mut stage = stage((40, 12));
    stage.press("6<Down><Down><Right>aTrygg skolväg<F2>");
    let group = stage.ui.client().group();
    let added = group.factors.iter().last().unwrap();
    assert_eq!(added.title.as_str(), "Trygg skolväg");
    assert_eq!(added.domain, FactorDomain::School);
    assert_eq!(added.kind, FactorKind::Protective);
}

#[test]
fn enter_goes_into_a_cell_then_to_its_factor_and_esc_back() {
    let mut stage = stage((80, 24));
    let frame = stage.press("6<Enter><Down><Enter>").frame();
    assert!(frame.contains("Konflikter och våld i familjen"), "{frame}");
    assert!(!frame.contains("Skyddsfaktorer"), "{frame}");
    let frame = stage.press("<Esc><Esc>").frame();
    assert!(frame.contains("Skyddsfaktorer"), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(frame.contains("GENOMFÖRA"), "{frame}");
}

#[test]
fn the_budget_goes_from_year_to_year_and_stops_at_the_last() {
    let mut stage = stage((80, 24));
    let frame = stage.press("8").frame();
    assert!(frame.contains("budget 2020"), "{frame}");
    let frame = stage.press("<Right>").frame();
    assert!(frame.contains("budget 2021"), "{frame}");
    let frame = stage.press("<Right>").frame();
    assert!(frame.contains("budget 2021"), "{frame}");
    assert!(frame.contains("inget år åt det hållet"), "{frame}");
}

#[test]
fn a_year_of_which_nobody_has_said_anything_shows_no_zero() {
    let mut stage = stage((80, 24));
    let frame = stage.press("8<Right><Down>").frame();
    assert!(frame.contains("ingen har sagt hur mycket"), "{frame}");
    let row = frame.lines().find(|row| row.contains("BUF-6200")).unwrap();
    assert!(!row.contains(" 0 "), "{row}");
}

#[test]
fn the_wheel_begins_at_the_next_meeting_and_reaches_each() {
    let mut stage = stage((80, 24));
    let frame = stage.press("9").frame();
    assert!(frame.contains("M4 Träff"), "{frame}");
    assert!(frame.contains("måndag 5 oktober 2020 · v. 41"), "{frame}");
    let frame = stage.press(",").frame();
    assert!(frame.contains("M3 Träff"), "{frame}");
    assert!(frame.contains("för 28 d sedan"), "{frame}");
    let frame = stage.press(",,").frame();
    assert!(frame.contains("inget mer på raden"), "{frame}");
    let frame = stage.press("<Enter>").frame();
    assert!(frame.contains("Uppstartsträff"), "{frame}");
    assert!(!frame.contains("årshjulet"), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(frame.contains("årshjulet 2020"), "{frame}");
    let frame = stage.press("..<Enter>").frame();
    assert!(frame.contains("M4 Träff"), "{frame}");
    let frame = stage.press("<Esc>.").frame();
    assert!(frame.contains("årshjulet 2020"), "{frame}");
    assert!(frame.contains("S1 Träff"), "{frame}");
    assert!(frame.contains("Ingen har kallat"), "{frame}");
}

#[test]
fn the_wheel_goes_to_what_it_shows() {
    let mut stage = stage((80, 24));
    let frame = stage.press("9<Right><Down><Down><Enter>").frame();
    assert!(frame.contains("R2"), "{frame}");
    assert!(frame.contains("Kommunstyrelsen"), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(frame.contains("årshjulet 2021"), "{frame}");
    let frame = stage.press("<Down>.").frame();
    assert!(frame.contains("Sista dagen: D4"), "{frame}");
    assert!(frame.contains("fredag 31 december 2021 · v. 52"), "{frame}");
}

#[test]
fn the_wheel_goes_from_year_to_year_and_stops_where_nothing_speaks_of_more() {
    let mut stage = stage((40, 12));
    let frame = stage.press("9<Left>").frame();
    assert!(frame.contains("årshjulet 2019"), "{frame}");
    assert!(!frame.contains('↓'), "{frame}");
    let frame = stage.press("<Left>").frame();
    assert!(frame.contains("årshjulet 2019"), "{frame}");
    assert!(frame.contains("inget år åt det hållet"), "{frame}");
    let frame = stage.press("<Right><Right><Right><Right><Right>").frame();
    assert!(frame.contains("årshjulet 2023"), "{frame}");
}

#[test]
fn where_one_is_in_the_wheel_tells_what_is_added() {
    let mut stage = stage((80, 24));
    stage.press("9<Down>aTrygghetsvandring<F2>");
    let group = stage.ui.client().group();
    let added = group.dialogues.iter().last().unwrap();
    assert_eq!(added.title.as_str(), "Trygghetsvandring");
    let frame = stage.frame();
    assert!(frame.contains("utan dag"), "{frame}");
}

#[test]
fn an_empty_wheel_says_so() {
    let memory = samklang::host::Memory::default();
    let group = samklang::domain::Group::default();
    let mut stage = Stage::of(memory, group, Language::Sv, (80, 24));
    let frame = stage.press("9.<Enter>").frame();
    assert!(frame.contains("Inget står i årshjulet 2020"), "{frame}");
}

#[test]
fn meetings_of_every_week_are_signs_and_each_is_reached() {
    let mut stage = stage((80, 24));
    stage.press("<Space>ny mötesserie<Enter>Vecka<Tab>2020-11-03 09:00<Tab>varje vecka<F2>");
    let frame = stage.press("9").frame();
    let row = frame.lines().find(|row| row.contains("Möten")).unwrap();
    assert!(row.contains('●'), "{row}");
    assert!(!row.contains('7'), "{row}");
    let frame = stage.press(".......").frame();
    assert!(frame.contains("10 av "), "{frame}");
}
