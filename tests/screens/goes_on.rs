//! A meeting that goes on: read back, left, closed and opened again, with others at it.

use samklang::domain::activity::ActionState;
use samklang::domain::id::MeetingId;
use samklang::domain::meeting::MeetingState;
use samklang::domain::query::minutes;
use samklang::host::{Change, Keep as _, Memory};
use samklang::lang::Language;

use super::Stage;
use super::stage::sample_group;

const M4: MeetingId = MeetingId(4);

fn sitting() -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

/// The sample, where others have kept these drafts.
fn with_drafts(drafts: &[(&str, &str)]) -> Stage {
    let (group, records) = sample_group();
    let mut memory = Memory::default();
    memory.append(&[Change::from(records.as_slice())]).unwrap();
    for (key, draft) in drafts {
        memory.keep_draft(key, Some(draft)).unwrap();
    }
    let mut stage = Stage::of(memory, group, Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

fn state(stage: &Stage) -> MeetingState {
    let group = stage.ui.client().group();
    group.meetings.get(&M4).unwrap().state
}

fn entries(stage: &Stage) -> Vec<String> {
    let group = stage.ui.client().group();
    let texts = minutes::entries(group, M4).filter_map(|entry| minutes::text(group, entry));
    texts.map(ToString::to_string).collect()
}

#[test]
fn a_line_that_another_has_begun_is_told_before_closing_and_not_what_it_says() {
    let mut stage = with_drafts(&[
        ("utvecklingsledare sitting:M4 ~00000007", "\nVälj Storgatan"),
        ("utvecklingsledare sitting:M3 ~00000007", "\nEtt annat möte"),
    ]);
    let frame = stage.press("<F8>").frame();
    let told: Vec<&str> = frame
        .lines()
        .filter(|row| row.contains("Inte inskrivet"))
        .collect();
    assert_eq!(told.len(), 1, "{frame}");
    assert!(told[0].contains("en rad hos"), "{frame}");
    assert!(!frame.contains("Storgatan"), "{frame}");
    // It is theirs to enter.
    let frame = stage.press("<Down>e").frame();
    assert!(frame.contains("där den är påbörjad"), "{frame}");
    stage.press("<Enter>");
    assert_eq!(state(&stage), MeetingState::Closed);
}

#[test]
fn every_row_of_a_long_closing_can_be_read() {
    let mut stage = sitting();
    let words: Vec<String> = (0..180).map(|n| format!("ord{n:03}")).collect();
    stage.ui.paste(&format!("! {}", words.join(" ")));
    stage.press("<Enter>! Kort<Enter><F8>");
    for key in ["<PageDown>", "<Down>"] {
        stage.press("<Home>");
        let mut read = String::new();
        let mut before = String::new();
        while before != stage.frame() {
            before = stage.frame();
            read.push_str(&before);
            stage.press(key);
        }
        let missed = words.iter().find(|word| !read.contains(word.as_str()));
        assert_eq!(missed, None, "{key}");
        for row in ["Nästa möte", "Hanns inte med", "9 Belysningen"] {
            assert!(read.contains(row), "{key} {row}");
        }
    }
}

#[test]
fn undoing_the_closing_of_a_meeting_is_to_sit_at_it_again() {
    let mut stage = sitting();
    stage.press("Rad<Enter><F8><Enter>");
    assert_eq!(state(&stage), MeetingState::Closed);
    stage.press("u");
    assert_eq!(state(&stage), MeetingState::Open);
    stage.press("Mer<Enter>");
    assert_eq!(entries(&stage), ["Rad", "Mer"], "{}", stage.frame());
}

#[test]
fn what_was_decided_under_the_item_at_hand_is_read_back_first() {
    let mut stage = sitting();
    stage.press("! Ett<Enter><PageDown>! Två<Enter>! Tre<Enter><F6>");
    for words in ["Två", "Tre", "Ett"] {
        let frame = stage.frame();
        let is_read = frame.lines().any(|row| row.trim() == words);
        assert!(is_read, "{words} {frame}");
        stage.press("<Enter>");
    }
    let group = stage.ui.client().group();
    let mut made = minutes::decisions(group, M4);
    assert!(made.all(|decision| decision.confirmed.is_some()));
}

#[test]
fn a_line_like_an_earlier_one_is_there_again_and_the_one_last_entered_is_not() {
    let mut stage = sitting();
    stage.press("Samma sak<Enter>Något annat<Enter>Samma sak<Esc>3");
    assert!(stage.frame().contains("› Samma sak"), "{}", stage.frame());
    // As where the program was ended right after that was kept.
    let mut ended = with_drafts(&[("sekreterare sitting:M4", "\nKvar")]);
    assert!(ended.frame().contains("› Kvar"), "{}", ended.frame());
    ended.press("<Enter>Kvar<Esc>3");
    assert!(!ended.frame().contains("› Kvar"), "{}", ended.frame());
}

#[test]
fn on_a_card_what_is_to_be_done_stands_by_itself_without_what_it_is_about() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o<Esc>1<Right>w");
    stage.press("aRinger beställaren fre<Enter>");
    let group = stage.ui.client().group();
    let made = group.actions.iter().next_back().unwrap();
    assert_eq!(made.state, ActionState::Open);
    let id = made.activity.unwrap().to_string();
    assert!(made.text.as_str().starts_with(&id), "{}", made.text);
    let frame = stage.frame();
    let row = |words: &str| frame.lines().position(|row| row.contains(words));
    assert!(row("Öppna åtgärder") < row("Ringer beställaren"), "{frame}");
    assert!(
        frame.contains(&format!("{} Ringer beställaren", made.id)),
        "{frame}"
    );
}

#[test]
fn an_entry_is_not_given_to_another_meeting() {
    let mut stage = sitting();
    stage.press("Vittnet nås på 070-174 06 05<Enter>");
    let frame = stage.press("<Esc>Pe").frame();
    assert!(frame.contains("070-174 06 05"), "{frame}");
    assert!(!frame.contains("möte  "), "{frame}");
}
