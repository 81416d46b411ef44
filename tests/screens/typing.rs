//! The line being typed at a meeting: completed, kept as less than it looks like, and mended.

use samklang::domain::id::MeetingId;
use samklang::domain::query::minutes;
use samklang::lang::Language;

use super::Stage;

const M4: MeetingId = MeetingId(4);

fn sitting() -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

/// Returns the last rows: the line, what it becomes, a rule, what was told, the hints.
fn below(stage: &Stage) -> [String; 5] {
    let frame = stage.frame();
    let rows: Vec<&str> = frame.lines().collect();
    std::array::from_fn(|place| rows[rows.len() - 5 + place].trim().to_owned())
}

fn line(stage: &Stage) -> String {
    let [line, ..] = below(stage);
    line.split_once('›').unwrap().1.trim().to_owned()
}

fn texts(stage: &Stage) -> Vec<String> {
    let group = stage.ui.client().group();
    let entries = minutes::entries(group, M4);
    let text = |entry| minutes::text(group, entry).unwrap().to_string();
    entries.map(text).collect()
}

#[test]
fn tab_goes_through_what_is_offered_and_back_to_what_was_typed() {
    let mut stage = sitting();
    stage.press("> ringer @k");
    let mut seen = Vec::new();
    for _ in 0..6 {
        seen.push(line(&stage));
        stage.press("<Tab>");
    }
    assert_eq!(seen[0], "> ringer @k");
    assert_eq!(seen[1], "> ringer @KFF");
    assert_eq!(seen[2], "> ringer @KOM");
    assert_eq!(seen[5], seen[0], "{seen:?}");
    let mut stage = sitting();
    stage.press("> ringer @k<Tab><Tab><BackTab>");
    assert_eq!(line(&stage), "> ringer @KFF");
    stage.press("<BackTab>");
    assert_eq!(line(&stage), "> ringer @k");
    stage.press("<BackTab>");
    assert_eq!(line(&stage), seen[4]);
}

#[test]
fn the_offer_that_is_chosen_shows_with_its_place() {
    let mut stage = sitting();
    stage.press("> ringer @k");
    let [_, becomes, ..] = below(&stage);
    assert!(
        becomes.contains("Tab KFF Kultur-") && becomes.ends_with("+3"),
        "{becomes}"
    );
    stage.press("<Tab><Tab>");
    let [_, becomes, ..] = below(&stage);
    assert!(
        becomes.contains("Tab KOM Sävsjö k") && becomes.ends_with("2/4"),
        "{becomes}"
    );
}

#[test]
fn typing_on_accepts_what_is_offered() {
    let mut stage = sitting();
    stage.press("> ringer @k<Tab> fre");
    assert_eq!(line(&stage), "> ringer @KFF fre");
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["ringer"]);
}

#[test]
fn one_that_nobody_knows_is_told_before_and_after_and_mended() {
    let mut stage = sitting();
    stage.press("> ringer @KFX fre");
    let [_, becomes, ..] = below(&stage);
    let told = "bara en anteckning: ingen heter @KFX, menade du @KFF?";
    assert!(becomes.contains(told), "{becomes}");
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["> ringer @KFX fre"]);
    let [.., told, _] = below(&stage);
    assert_eq!(
        told,
        "Sparad som anteckning: ingen heter @KFX, menade du @KFF? · ↑ rättar"
    );
    stage.press("<Up><Tab>");
    assert!(line(&stage).ends_with("> ringer @KFF fre"));
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["ringer"]);
}
