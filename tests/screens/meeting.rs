//! A meeting on screen: what the secretary's keys do, and what the room sees of it.

use samklang::domain::activity::{ActionState, Progress, Status};
use samklang::domain::id::{ActivityId, MeetingId};
use samklang::domain::meeting::{Meeting, MeetingState};
use samklang::domain::minutes::{DecisionState, EntryKind};
use samklang::domain::query::{agenda, minutes, presence};
use samklang::domain::{Decision, Entry, Group};
use samklang::lang::Language;

use super::Stage;

/// The meeting that the sample has called.
const M4: MeetingId = MeetingId(4);

/// Returns the sample with its called meeting open.
fn sitting() -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

fn group(stage: &Stage) -> &Group {
    stage.ui.client().group()
}

fn meeting(stage: &Stage) -> &Meeting {
    group(stage).meetings.get(&M4).unwrap()
}

fn entries(stage: &Stage) -> Vec<&Entry> {
    minutes::entries(group(stage), M4).collect()
}

fn texts(stage: &Stage) -> Vec<String> {
    let text = |entry: &&Entry| minutes::text(group(stage), entry).unwrap().to_string();
    entries(stage).iter().map(text).collect()
}

fn decisions(stage: &Stage) -> Vec<&Decision> {
    let own = |decision: &&Decision| decision.meeting == Some(M4);
    group(stage).decisions.iter().filter(own).collect()
}

/// The row where one types.
fn typed(stage: &Stage) -> String {
    let frame = stage.frame();
    let row = frame.lines().find_map(|row| {
        row.split_once('›')
            .map(|(_, typed)| typed.trim().to_owned())
    });
    row.unwrap_or_default()
}

#[test]
fn a_line_is_entered_under_the_item_at_hand() {
    let mut stage = sitting();
    let first = meeting(&stage).item;
    stage.press("Alla är välkomna<Enter><PageDown>Nästa<Enter>");
    assert_eq!(texts(&stage), ["Alla är välkomna", "Nästa"]);
    let items: Vec<_> = entries(&stage).iter().map(|entry| entry.item).collect();
    assert_eq!(items[0], first);
    assert_eq!(items[1], meeting(&stage).item);
    assert_ne!(items[0], items[1]);
    assert_eq!(typed(&stage), "");
}

#[test]
fn every_printable_key_types() {
    let mut stage = sitting();
    let all = "q?1 2/-uUsaew:;,.åäöÅÄÖ";
    stage.press(all);
    assert_eq!(typed(&stage), all);
}

#[test]
fn a_status_said_is_a_status_given() {
    let mut stage = sitting();
    stage.press("A14 hotad svårt att få ledare");
    assert!(stage.frame().contains("hotad"), "{}", stage.frame());
    stage.press("<Enter>");
    let activity = group(&stage).activities.get(&ActivityId(14)).unwrap();
    assert_eq!(activity.status, Status::AtRisk);
    assert_eq!(entries(&stage)[0].kind, EntryKind::Report);
    assert_eq!(entries(&stage)[0].activity, Some(ActivityId(14)));
}

#[test]
fn an_action_without_owner_or_day_stays_typed_and_says_what_it_lacks() {
    let mut stage = sitting();
    stage.press("> ringer föreningarna<Enter>");
    assert!(entries(&stage).is_empty());
    assert_eq!(typed(&stage), "> ringer föreningarna");
    stage.press(" @KFF 12/10<Enter>");
    assert_eq!(typed(&stage), "");
    let action = group(&stage).actions.iter().next_back().unwrap();
    assert_eq!(
        (action.text.as_str(), action.meeting),
        ("ringer föreningarna", Some(M4))
    );
}

#[test]
fn an_earlier_line_is_taken_up_and_a_decision_keeps_its_number() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter>Efteråt<Enter>");
    let id = decisions(&stage)[0].id;
    stage.press("<Up><Up>");
    assert!(
        typed(&stage).ends_with("! Vandringen förlängs"),
        "{}",
        stage.frame()
    );
    stage.press(" till mars<Enter>");
    assert_eq!(texts(&stage), ["Vandringen förlängs till mars", "Efteråt"]);
    assert_eq!(
        decisions(&stage).iter().map(|it| it.id).collect::<Vec<_>>(),
        [id]
    );
}

#[test]
fn a_key_that_looks_back_takes_nothing_that_is_being_typed() {
    let mut stage = sitting();
    stage.press("Först<Enter>halv mening<Up>");
    assert_eq!(typed(&stage), "Först");
    stage.press("<Down>");
    assert_eq!(typed(&stage), "halv mening");
}

#[test]
fn a_line_that_is_emptied_is_taken_out_with_what_it_did() {
    let mut stage = sitting();
    let before = group(&stage)
        .activities
        .get(&ActivityId(12))
        .unwrap()
        .status;
    stage.press("A12 hinder<Enter><Up><C-u><Enter>");
    assert!(entries(&stage).is_empty());
    assert_eq!(
        group(&stage)
            .activities
            .get(&ActivityId(12))
            .unwrap()
            .status,
        before
    );
    stage.press("! Ett beslut<Enter><Up><C-u><Enter>");
    assert_eq!(decisions(&stage)[0].state, DecisionState::Struck);
    assert_eq!(entries(&stage).len(), 1, "its § stays");
}

#[test]
fn leaving_keeps_what_is_half_typed() {
    let mut stage = sitting();
    stage.press("halva meningen<Esc>");
    assert!(stage.frame().contains("GENOMFÖRA"));
    stage.press("3");
    assert_eq!(typed(&stage), "halva meningen");
}

#[test]
fn a_name_is_completed() {
    let mut stage = sitting();
    stage.press("> ringer @kf<Tab>");
    assert!(typed(&stage).contains("@KFF"), "{}", stage.frame());
}

#[test]
fn pasted_lines_are_looked_at_and_then_entered() {
    let mut stage = sitting();
    stage
        .ui
        .paste("Första\n\n! Andra beslutas\n> tredje utan ägare\n");
    assert!(stage.frame().contains("Andra beslutas"));
    assert!(entries(&stage).is_empty());
    stage.press("<Enter>");
    assert_eq!(
        texts(&stage),
        ["Första", "Andra beslutas", "> tredje utan ägare"]
    );
    assert_eq!(entries(&stage)[2].kind, EntryKind::Note);
}

#[test]
fn pasted_lines_that_are_put_aside_come_back() {
    let mut stage = sitting();
    stage.ui.paste("Första\nAndra\n");
    stage.press("<Esc><Esc>3");
    assert!(stage.frame().contains("Andra"));
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["Första", "Andra"]);
}

#[test]
fn a_whole_item_is_edited_and_its_differences_are_changes() {
    let mut stage = sitting();
    stage.press("Ett<Enter>! Två<Enter>Tre<Enter><F12>");
    let text = stage.ui.effects().editor.unwrap();
    assert_eq!(text, "1: Ett\n2: ! Två\n3: Tre\n");
    let id = decisions(&stage)[0].id;
    stage.ui.edited(Ok("1: Ett\n2: ! Tvåan\nFyra\n".into()));
    assert!(stage.frame().contains("3 ändringar"), "{}", stage.frame());
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["Ett", "Tvåan", "Fyra"]);
    assert_eq!(decisions(&stage)[0].id, id);
}

#[test]
fn a_decision_is_read_back_and_one_key_confirms() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter><F6>");
    assert!(stage.frame().contains("Stämmer det?"));
    stage.press("<Enter>");
    assert!(decisions(&stage)[0].confirmed.is_some());
    assert_eq!(typed(&stage), "", "back at the line");
}

#[test]
fn dissent_is_noted_with_the_decision() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter><F6>dTekniska förvaltningen<Enter>");
    assert_eq!(
        decisions(&stage)[0].dissents[0].who.as_str(),
        "Tekniska förvaltningen"
    );
    assert!(
        stage
            .frame()
            .contains("Reservation: Tekniska förvaltningen")
    );
}

#[test]
fn the_room_sees_no_draft_and_confirms_what_was_decided() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter>hemlig halv mening<F5>");
    let frame = stage.frame();
    assert!(!frame.contains("hemlig"), "{frame}");
    assert!(
        frame.contains("Vandringen förlängs") && frame.contains("Stämmer det?"),
        "{frame}"
    );
    stage.press("<Enter>");
    assert!(!stage.frame().contains("Stämmer det?"));
    assert!(stage.frame().contains("Vandringen förlängs"));
}

#[test]
fn the_room_borrows_minutes_from_a_later_item() {
    let mut stage = sitting();
    let minutes = |stage: &Stage| -> Vec<u32> {
        agenda::items(group(stage), M4)
            .iter()
            .map(|item| item.minutes)
            .collect()
    };
    let before = minutes(&stage);
    stage.press("<F5>b");
    let after = minutes(&stage);
    assert_eq!(after[0], before[0] + 5);
    assert_eq!(after.iter().sum::<u32>(), before.iter().sum::<u32>());
}

#[test]
fn the_walk_in_a_meeting_minutes_itself() {
    let mut stage = sitting();
    while !stage.frame().contains("GENOMFÖRA ·") {
        assert_eq!(meeting(&stage).state, MeetingState::Open);
        stage.press("<PageDown><F4>");
        if !stage.frame().contains("GENOMFÖRA ·") {
            stage.press("<Esc>");
        }
    }
    stage.press("2<Tab>få ledare<Enter>");
    let entry = entries(&stage).last().copied().unwrap().clone();
    assert_eq!(entry.kind, EntryKind::Report);
    assert_eq!(entry.item, meeting(&stage).item);
    let status = group(&stage)
        .activities
        .get(&entry.activity.unwrap())
        .unwrap()
        .status;
    assert_eq!(status, Status::AtRisk);
}

#[test]
fn the_card_tells_what_was_said_the_time_before_and_what_is_said_now() {
    let mut stage = sitting();
    stage.press("A17 hotad montören dröjer<Enter>");
    while !stage.frame().contains("GENOMFÖRA ·") {
        stage.press("<PageDown><F4>");
        if !stage.frame().contains("GENOMFÖRA ·") {
            stage.press("<Esc>");
        }
    }
    let frame = stage.frame();
    assert!(frame.contains("A17"), "{frame}");
    assert!(
        frame.contains("Sagt förra gången, 7 sep M3  ■ hinder"),
        "{frame}"
    );
    assert!(frame.contains("Offert inväntas"), "{frame}");
    assert!(frame.contains("Sagt nu  ▲ hotad"), "{frame}");
    assert!(frame.contains("     montören dröjer"), "{frame}");
    // What is said now has been said the time before once the meeting is over.
    stage.press("<Esc><F8><Enter><Esc><Esc><Esc>1w");
    let frame = stage.frame();
    assert!(
        frame.contains("Sagt förra gången, 5 okt M4  ▲ hotad"),
        "{frame}"
    );
    assert!(!frame.contains("Sagt nu"), "{frame}");
}

#[test]
fn the_review_takes_one_key_an_action() {
    let mut stage = sitting();
    stage.press("<PageDown><F4>");
    let open = minutes::open_actions(group(&stage), stage.ui.client().today());
    let ids: Vec<_> = open.iter().map(|action| action.id).collect();
    assert!(stage.frame().contains(&format!("0 av {}", ids.len())));
    stage.press("1234");
    stage.press("20/10<Enter>");
    let action = |place: usize| group(&stage).actions.get(&ids[place]).unwrap();
    assert_eq!(action(0).state, ActionState::Done);
    assert_eq!(action(1).progress, Progress::OnItsWay);
    assert_eq!(action(2).progress, Progress::Hindered);
    assert_eq!(action(3).due.unwrap().to_string(), "2020-10-20");
    let kinds: Vec<_> = entries(&stage).iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::FollowUp; 4], "each is minuted");
}

#[test]
fn the_roll_is_called_with_one_key_each() {
    let mut stage = sitting();
    stage.press("<F4>112<Esc>");
    let people = presence::attendees(group(&stage), meeting(&stage));
    let there: Vec<_> = people.iter().map(presence::Attendee::is_present).collect();
    assert_eq!(there[..4], [true, true, false, false]);
}

#[test]
fn closing_reads_back_and_leads_to_the_minutes() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter>> ringer @KFF 12/10<Enter><F8>");
    let frame = stage.frame();
    assert!(
        frame.contains("Vandringen förlängs") && frame.contains("KFF"),
        "{frame}"
    );
    stage.press("<Enter>");
    assert_eq!(meeting(&stage).state, MeetingState::Closed);
    assert!(stage.frame().contains("avslutat"), "{}", stage.frame());
}

#[test]
fn what_was_said_is_found_and_gone_to() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("freflexväst");
    let frame = stage.frame();
    assert!(frame.contains("§6/2020"), "{frame}");
    stage.press("<Enter>");
    assert!(stage.frame().contains("M3 Träff"), "{}", stage.frame());
}

#[test]
fn an_agenda_is_put_in_another_order_and_shortened() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3<Enter>");
    let order = |stage: &Stage| -> Vec<_> {
        agenda::items(group(stage), M4)
            .iter()
            .map(|item| item.id)
            .collect()
    };
    let before = order(&stage);
    stage.press(">>");
    let after = order(&stage);
    assert_eq!(
        (after[0], after[1], after[2]),
        (before[1], before[2], before[0])
    );
    stage.press("<Delete>");
    assert_eq!(order(&stage).len(), before.len() - 1);
    assert!(
        !order(&stage).contains(&before[0]),
        "what was moved was chosen"
    );
}

#[test]
fn a_meeting_without_an_agenda_is_minuted_all_the_same() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3<Enter>");
    for _ in 0..agenda::items(group(&stage), M4).len() {
        stage.press("<Delete>");
    }
    assert!(agenda::items(group(&stage), M4).is_empty());
    stage.press("oEn rad utan punkt<Enter>! Ett beslut<Enter>");
    assert_eq!(texts(&stage), ["En rad utan punkt", "Ett beslut"]);
    stage.press("<F5>");
    let frame = stage.frame();
    assert!(
        frame.contains("TRÄFF") && frame.contains("Ett beslut"),
        "{frame}"
    );
}

#[test]
fn what_is_longer_than_an_entry_becomes_several() {
    let mut stage = sitting();
    let long = "mycket att säga ".repeat(400);
    stage.ui.paste(&long);
    stage.press("<Enter><Enter>");
    assert_eq!(texts(&stage).len(), 2);
    let said: String = texts(&stage).join(" ");
    assert_eq!(said.split_whitespace().count(), 1_200);
    assert_eq!(typed(&stage), "");
}

#[test]
fn a_new_date_that_is_the_same_is_an_answer_and_none_is_not() {
    let mut stage = sitting();
    stage.press("<PageDown><F4>4<Esc>");
    assert!(stage.frame().contains("0 av 6"), "{}", stage.frame());
    let open = minutes::open_actions(group(&stage), stage.ui.client().today());
    let due = open[0].due.unwrap().to_string();
    stage.press(&format!("4{due}<Enter>"));
    assert!(stage.frame().contains("1 av 6"), "{}", stage.frame());
    // What is taken back was not told.
    stage.press("4<Esc>u");
    assert!(stage.frame().contains("0 av 6"), "{}", stage.frame());
}

#[test]
fn an_action_with_a_new_date_is_reviewed_and_the_next_is_at_hand() {
    let mut stage = sitting();
    stage.press("<PageDown><F4>420/10<Enter>");
    assert!(stage.frame().contains("1 av 6"), "{}", stage.frame());
    stage.press("1");
    assert!(stage.frame().contains("2 av 6"), "{}", stage.frame());
}

#[test]
fn decisions_are_read_back_in_their_order_and_a_confirmation_is_undone_there() {
    let mut stage = sitting();
    stage.press("! Ett<Enter>! Två<Enter>! Tre<Enter><F6>");
    assert!(stage.frame().contains("1 av 3"), "{}", stage.frame());
    stage.press(".<Enter>");
    let confirmed = |stage: &Stage| {
        let all = decisions(stage).into_iter();
        all.map(|it| it.confirmed.is_some()).collect::<Vec<_>>()
    };
    assert_eq!(confirmed(&stage), [false, true, false]);
    assert!(stage.frame().contains("§12/2020"), "{}", stage.frame());
    stage.press("u");
    assert_eq!(confirmed(&stage), [false, false, false]);
    let frame = stage.frame();
    assert!(
        frame.contains("§11/2020 är inte längre bekräftad"),
        "{frame}"
    );
    stage.press("<Enter><Enter><Enter>");
    assert_eq!(confirmed(&stage), [true, true, true]);
    assert_eq!(typed(&stage), "", "back at the line");
}
