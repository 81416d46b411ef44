//! What is told before a meeting is closed, and where it is seen to.

use samklang::domain::id::MeetingId;
use samklang::domain::meeting::{Meeting, MeetingState};
use samklang::domain::minutes::EntryKind;
use samklang::domain::query::{minutes, presence};
use samklang::exchange::sample;
use samklang::host::{Change, Keep as _, Memory};
use samklang::lang::Language;

use super::{Stage, group_of};

const M4: MeetingId = MeetingId(4);

/// Returns the sample with its called meeting open, where these keys were pressed.
fn sitting(keys: &str) -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 40));
    stage.press("3o").press(keys);
    stage
}

fn meeting(stage: &Stage) -> &Meeting {
    stage.ui.client().group().meetings.get(&M4).unwrap()
}

/// The row where one types.
fn typed(stage: &Stage) -> String {
    let frame = stage.frame();
    let row = frame.lines().find_map(|row| row.split_once('›'));
    row.map(|(_, typed)| typed.trim().to_owned())
        .unwrap_or_default()
}

#[test]
fn a_line_that_was_left_is_told_with_what_it_lacks_and_esc_is_back_at_it() {
    let mut stage = sitting("> Ringer regionen fre<Enter><F8>");
    let frame = stage.frame();
    assert!(
        frame.contains("Inte inskrivet: > Ringer regionen fre"),
        "{frame}"
    );
    assert!(frame.contains("saknar ägare"), "{frame}");
    stage.press("<Esc>");
    assert_eq!(typed(&stage), "> Ringer regionen fre");
    stage.press(" @KFF<Enter><F8>");
    assert!(
        !stage.frame().contains("Inte inskrivet"),
        "{}",
        stage.frame()
    );
}

#[test]
fn a_line_that_was_left_is_there_when_the_meeting_goes_on() {
    // Nothing is drawn, and so kept, between the last letter and the key that closes.
    let mut stage = sitting("halva meningen");
    stage.press_ahead("<F8><Enter>");
    assert_eq!(meeting(&stage).state, MeetingState::Closed);
    stage.press("o");
    assert_eq!(meeting(&stage).state, MeetingState::Open);
    assert_eq!(typed(&stage), "halva meningen");
}

#[test]
fn pasted_lines_that_were_left_are_told_and_gone_to() {
    let mut stage = sitting("");
    stage.ui.paste("Ett\nTvå\n");
    stage.press("<Esc><F8>");
    let frame = stage.frame();
    assert!(frame.contains("2 inklistrade rader"), "{frame}");
    stage.press("<Down>e<Enter>");
    assert_eq!(
        minutes::entries(stage.ui.client().group(), M4).count(),
        2,
        "{}",
        stage.frame()
    );
}

#[test]
fn a_note_that_was_to_be_an_action_is_told_and_mended() {
    let mut stage = sitting("");
    stage.ui.edited(Ok("> Ring upp alla\n".into()));
    stage.settle();
    stage.press("<Enter><F8>");
    let frame = stage.frame();
    assert!(frame.contains("M4:1 > Ring upp alla · saknar"), "{frame}");
    stage.press("<Down>e @KFF 12/10<Enter>");
    let entries = minutes::entries(stage.ui.client().group(), M4);
    let kinds: Vec<_> = entries.map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Action], "{}", stage.frame());
    assert!(!stage.frame().contains("M4:1 > Ring"), "{}", stage.frame());
}

#[test]
fn who_was_not_marked_is_told_and_one_key_goes_to_the_roll() {
    let mut stage = sitting("<F8>");
    assert!(
        stage.frame().contains("Ingen är avprickad än"),
        "{}",
        stage.frame()
    );
    stage.press("<Esc><F9>1<Esc><F8>");
    let unmarked = presence::unmarked(stage.ui.client().group(), meeting(&stage));
    let frame = stage.frame();
    // Whom one represents alone stands for one, else it is oneself.
    assert!(
        frame.contains("Inte avprickade: KFF, KOM, POL, @faltarbetare"),
        "{frame}"
    );
    stage.press("n");
    assert!(
        stage.frame().contains("1 närvarande   2 förhinder"),
        "{}",
        stage.frame()
    );
    // All but the first, who is marked; one has apologised.
    stage.press("<Down>");
    stage.press(&"1".repeat(unmarked.len() + 1)).press("<Esc>");
    assert!(!stage.frame().contains("avprickade"), "{}", stage.frame());
}

#[test]
fn items_that_were_only_passed_are_told_and_gone_to() {
    let mut stage = sitting("Välkomna<Enter><PageDown><PageDown>Läget redovisas<Enter><PageDown>");
    let titles: Vec<String> = {
        let group = stage.ui.client().group();
        let items = samklang::domain::query::agenda::items(group, M4);
        items.iter().map(|item| item.title.to_string()).collect()
    };
    stage.press("<F8>");
    let frame = stage.frame();
    assert!(frame.contains(&format!("2 {}", titles[1])), "{frame}");
    assert!(!frame.contains(&format!("3 {}", titles[2])), "{frame}");
    assert!(frame.contains(&format!("4 {}", titles[3])), "{frame}");
    assert!(frame.contains("Hanns inte med"), "{frame}");
    while !stage.frame().contains(&format!("▌▲ 2 {}", titles[1])) {
        stage.press("<Down>");
    }
    stage.press("e");
    assert!(
        stage.frame().contains("›"),
        "at the line: {}",
        stage.frame()
    );
    assert_eq!(meeting(&stage).item.unwrap().number, 2);
}

#[test]
fn what_is_told_at_the_end_holds_dissents_states_and_questions() {
    let stage = sitting(
        "! Vandringen förlängs<Enter><F6>dTEK<Enter><Esc>> ringer @KFF 12/10<Enter>\
         ? Vem betalar<Enter>T42 klar<Enter><F8>",
    );
    let frame = stage.frame();
    assert!(frame.contains("Reservation: TEK"), "{frame}");
    assert!(
        frame.contains("T42 ringer · KFF · 12 okt · klar"),
        "{frame}"
    );
    assert!(frame.contains("? Vem betalar"), "{frame}");
}

#[test]
fn what_was_read_back_is_marked() {
    let mut stage = sitting("! Västar köps in<Enter>! Lampor köps in<Enter>");
    stage.press("<F6><Enter><Esc><F8>");
    let frame = stage.frame();
    let row = |words: &str| frame.lines().find(|row| row.contains(words)).unwrap();
    assert!(row("Västar").contains('✓'), "{frame}");
    assert!(!row("Lampor").contains('✓'), "{frame}");
}

#[test]
fn what_tells_of_a_person_is_told_before_closing_and_keeps_the_minutes_from_being_approved() {
    let mut stage = sitting("Vittnet nås på 070-174 06 05<Enter><F8>");
    let frame = stage.frame();
    assert!(frame.contains("personuppgifter i M4:1 text"), "{frame}");
    // What is seen to there is the list.
    let row = frame
        .lines()
        .position(|row| row.contains("personuppgifter i"))
        .unwrap();
    for _ in 0..row {
        if stage
            .frame()
            .lines()
            .any(|it| it.starts_with('▌') && it.contains("personuppgifter i"))
        {
            break;
        }
        stage.press("<Down>");
    }
    let list = stage.press("e").frame();
    assert!(list.contains("ett ställe med personuppgifter"), "{list}");
    stage.press("3<F8><Enter>");
    assert_eq!(
        meeting(&stage).state,
        MeetingState::Closed,
        "{}",
        stage.frame()
    );
}

#[test]
fn decisions_that_were_not_read_back_remain_and_are_read_from_there() {
    let mut stage = sitting("! Västar köps in<Enter><F8>");
    assert!(
        stage.frame().contains("Ett beslut är inte uppläst"),
        "{}",
        stage.frame()
    );
    while !stage
        .frame()
        .lines()
        .any(|row| row.starts_with('▌') && row.contains("uppläst"))
    {
        stage.press("<Down>");
    }
    stage.press("e<Enter>");
    assert!(!stage.frame().contains("inte uppläst"), "{}", stage.frame());
}

#[test]
fn a_decision_is_reworded_from_the_closing() {
    let mut stage = sitting("! Västar köps in<Enter><F8>");
    while !stage
        .frame()
        .lines()
        .any(|row| row.starts_with('▌') && row.contains("Västar"))
    {
        stage.press("<Down>");
    }
    stage.press("e<C-u>Lampor köps in<Enter>");
    assert!(
        stage.frame().contains("Lampor köps in"),
        "{}",
        stage.frame()
    );
}

#[test]
fn minutes_that_tell_of_a_person_are_not_approved() {
    let file = sample::savsjo()
        .replace("A12: nio insatser är", "A12: Anna Exempelssons är")
        .replace("adjuster = \"kommunpolis\"", "adjuster = \"sekreterare\"");
    let (group, records) = group_of(&file);
    let mut memory = Memory::default();
    memory.append(&[Change::from(records.as_slice())]).unwrap();
    let mut stage = Stage::of(memory, group, Language::Sv, (120, 24));
    let frame = stage.press("3<Down><Enter>v").frame();
    assert!(frame.contains("M3 kan inte justeras än"), "{frame}");
    assert!(frame.contains("P öppnar den."), "{frame}");
    let stands = |stage: &Stage| {
        let group = stage.ui.client().group();
        group.meetings.get(&MeetingId(3)).unwrap().state
    };
    assert_eq!(stands(&stage), MeetingState::Closed);
    // Mended where the list goes.
    stage.press("P<Enter><C-u>A12: nio insatser är genomförda<F2>");
    stage.press("<Esc>3<Down><Enter>v");
    assert_eq!(stands(&stage), MeetingState::Closed, "it is asked first");
    stage.press("<Enter>");
    assert_eq!(stands(&stage), MeetingState::Approved, "{}", stage.frame());
}
