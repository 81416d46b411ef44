//! A meeting that goes on: read back, left, closed and opened again, with others at it.

use samklang::domain::activity::ActionState;
use samklang::domain::id::MeetingId;
use samklang::domain::meeting::MeetingState;
use samklang::domain::query::minutes;
use samklang::exchange::sample;
use samklang::host::{Change, Keep as _, Memory};
use samklang::lang::Language;

use super::stage::sample_group;
use super::{Stage, group_of};

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

#[test]
fn a_heading_of_the_closing_stands_for_what_is_below_it() {
    let mut stage = sitting();
    stage.press("Halv rad<F8>e");
    assert!(stage.frame().contains("› Halv rad"), "{}", stage.frame());
}

#[test]
fn a_change_that_waits_is_taken_up_from_the_closing_wherever_the_meeting_is() {
    let mut stage = sitting();
    stage.press("Första<Enter><Up> ändrad<Down><PageDown>Andra<Enter><F8>");
    while !stage
        .frame()
        .lines()
        .any(|row| row.starts_with('▌') && row.contains("Första ändrad"))
    {
        let before = stage.frame();
        stage.press("<Down>");
        assert_ne!(before, stage.frame(), "it is told");
    }
    stage.press("e");
    assert!(
        stage.frame().contains("› Första ändrad"),
        "{}",
        stage.frame()
    );
    stage.press("<Enter>");
    assert_eq!(entries(&stage), ["Första ändrad", "Andra"]);
}

#[test]
fn a_line_that_was_never_entered_shows_at_the_minutes_until_it_is_let_go() {
    let mut stage = sitting();
    stage.press("Rad<Enter>Halv rad<F8><Enter>");
    let told = "Inte inskrivet: Halv rad";
    assert!(stage.frame().contains(told), "{}", stage.frame());
    stage.press("1");
    stage.press("3<Down><Up>");
    stage.press("<Enter>");
    let frame = stage.frame();
    assert!(
        frame.contains("o öppnar mötet igen, X släpper det"),
        "{frame}"
    );
    stage.press("X");
    assert!(!stage.frame().contains(told), "{}", stage.frame());
    stage.press("o");
    assert_eq!(state(&stage), MeetingState::Open);
    assert!(!stage.frame().contains("Halv rad"), "{}", stage.frame());
}

#[test]
fn minutes_are_approved_once_that_is_confirmed_and_no_undo_is_promised() {
    let file = sample::savsjo().replace("adjuster = \"kommunpolis\"", "adjuster = \"sekreterare\"");
    let (group, records) = group_of(&file);
    let mut memory = Memory::default();
    memory.append(&[Change::from(records.as_slice())]).unwrap();
    let begun = ("utvecklingsledare sitting:M3 ~00000007", "\nHalv rad");
    memory.keep_draft(begun.0, Some(begun.1)).unwrap();
    let mut stage = Stage::of(memory, group, Language::Sv, (80, 24));
    let frame = stage.press("3<Down><Enter>v").frame();
    assert!(frame.contains("Justera M3?"), "{frame}");
    assert!(frame.contains("Inte inskrivet: en rad hos"), "{frame}");
    let now = |stage: &Stage| {
        let group = stage.ui.client().group();
        group.meetings.get(&MeetingId(3)).unwrap().state
    };
    stage.press("2");
    assert_eq!(now(&stage), MeetingState::Closed);
    let frame = stage.press("v1").frame();
    assert_eq!(now(&stage), MeetingState::Approved);
    assert!(frame.contains("anteckningarna är justerade"), "{frame}");
    assert!(!frame.contains("ångrar"), "{frame}");
    // What tells of a person there is asked about once more.
    let frame = stage
        .press("<Down><Enter>Vittnet nås på 070-174 06 05<Enter>")
        .frame();
    assert!(frame.contains("Rättelsen pekar ut en person"), "{frame}");
    let corrections = |stage: &Stage| {
        let group = stage.ui.client().group();
        let entries = minutes::entries(group, MeetingId(3));
        entries.filter(|entry| entry.corrects.is_some()).count()
    };
    let before = corrections(&stage);
    let frame = stage.press("<Enter>").frame();
    assert_eq!(corrections(&stage), before + 1);
    assert!(!frame.contains("u ångrar"), "{frame}");
}

#[test]
fn a_decision_that_is_undone_says_how_it_keeps_its_number() {
    let mut stage = sitting();
    let frame = stage.press("! Ett<Enter><C-r>").frame();
    assert!(frame.contains("↑ hade ändrat den med sin §"), "{frame}");
    assert!(frame.contains("› ! Ett"), "{frame}");
    // One that is emptied says what becomes of it.
    let frame = stage.press("<C-u>Rad<Enter><Up><C-u>").frame();
    assert!(frame.contains("raden tas bort"), "{frame}");
}

#[test]
fn where_nobody_is_chosen_to_approve_one_is_at_the_field_that_chooses() {
    let file = sample::savsjo().replace("adjuster = \"kommunpolis\"\n", "");
    let (group, records) = group_of(&file);
    let mut memory = Memory::default();
    memory.append(&[Change::from(records.as_slice())]).unwrap();
    let mut stage = Stage::of(memory, group, Language::Sv, (80, 24));
    let frame = stage.press("3<Down><Enter>v").frame();
    assert!(frame.contains("Ingen är vald att justera M3"), "{frame}");
    assert!(frame.contains("▌justerare"), "{frame}");
}
