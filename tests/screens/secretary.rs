//! What the secretary meets around the line: search, the roll, the review, other people's lines.

use samklang::domain::id::{ActionId, MeetingId};
use samklang::domain::minutes::EntryKind;
use samklang::domain::query::{minutes, presence};
use samklang::lang::Language;

use super::Stage;

const M4: MeetingId = MeetingId(4);

fn sitting(size: (u16, u16)) -> Stage {
    let mut stage = Stage::sample(Language::Sv, size);
    stage.press("3o");
    stage
}

/// The rows that are marked as chosen.
fn chosen(stage: &Stage) -> String {
    let frame = stage.frame();
    let rows = frame.lines().filter(|row| row.starts_with('▌'));
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn search_goes_to_the_line_that_was_found() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("freflexväst<Enter>");
    assert!(chosen(&stage).contains("§"), "{}", stage.frame());
    assert!(
        chosen(&stage).to_lowercase().contains("reflexväst"),
        "{}",
        stage.frame()
    );
}

#[test]
fn search_in_a_meeting_that_goes_on_shows_the_line_and_leaves_the_agenda_alone() {
    let mut stage = sitting((80, 24));
    stage.press("Kvarnen hörs långt<Enter><PageDown>");
    let at = |stage: &Stage| stage.ui.client().group().meetings.get(&M4).unwrap().item;
    let before = at(&stage);
    stage.press("<F2>kvarnen<Enter>");
    assert!(chosen(&stage).contains("Kvarnen hörs"), "{}", stage.frame());
    assert_eq!(at(&stage), before);
    stage.press("<Esc>");
    assert!(stage.frame().contains("›"), "{}", stage.frame());
}

#[test]
fn search_goes_to_an_item_of_a_meeting_that_is_called() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    let group = stage.ui.client().group();
    let items = samklang::domain::query::agenda::items(group, M4);
    let title = items[3].title.to_string();
    stage.press(&format!("f{title}"));
    let frame = stage.frame();
    let row = frame.lines().position(|row| row.contains("M4.")).unwrap();
    let first = frame.lines().position(|row| row.starts_with('▌')).unwrap();
    stage.press(&"<Down>".repeat(row - first)).press("<Enter>");
    assert!(chosen(&stage).contains(&title), "{}", stage.frame());
}

#[test]
fn a_struck_decision_is_found_as_struck() {
    let mut stage = sitting((80, 24));
    stage.press("! Gruppen köper fyrtio tröjor<Enter><F6>s<F2>fyrtio");
    let frame = stage.frame();
    let row = frame.lines().find(|row| row.contains("§")).unwrap();
    assert!(row.contains("struket"), "{frame}");
}

#[test]
fn a_question_that_is_settled_is_told_as_no_note() {
    let mut stage = sitting((80, 24));
    stage.press("? Vem betalar<Enter><F7><End>s");
    let frame = stage.frame();
    assert!(frame.contains("är avklarad"), "{frame}");
    assert!(!frame.contains("avklarad, anteckning"), "{frame}");
}

#[test]
fn what_undoes_is_told_by_the_key_of_the_place_where_one_is() {
    let mut stage = sitting((80, 24));
    stage.press("<F9>1");
    assert!(stage.frame().contains("· u ångrar"), "{}", stage.frame());
    stage.press("<Esc>");
    let frame = stage.frame();
    assert!(!frame.contains("· u ångrar"), "{frame}");
    assert!(frame.contains("· Ctrl-r ångrar"), "{frame}");
    stage.press("<C-r>");
    let group = stage.ui.client().group();
    let there = presence::count(group, group.meetings.get(&M4).unwrap()).0;
    assert_eq!(there, 0, "{}", stage.frame());
}

#[test]
fn the_review_draws_within_what_an_overlay_leaves() {
    let mut stage = sitting((40, 12));
    stage.press("<PageDown><F4><Down><Space>");
    let frame = stage.frame();
    let progress = frame.lines().find(|row| row.contains("0 av 6")).unwrap();
    assert!(progress.contains("0 av 6 genomgångna"), "{frame}");
}

#[test]
fn a_line_that_is_emptied_is_taken_out_of_closed_minutes_as_well() {
    let mut stage = sitting((80, 24));
    stage.press("Skräp<Enter>Kvar<Enter><F8><Enter>");
    stage.press("<Home>");
    while !chosen(&stage).contains("Skräp") {
        stage.press("<Down>");
    }
    stage.press("<Enter><C-u><Enter>");
    let entries = minutes::entries(stage.ui.client().group(), M4);
    let kinds: Vec<_> = entries
        .map(|entry| (entry.kind, entry.text.clone().unwrap().to_string()))
        .collect();
    assert_eq!(
        kinds,
        [(EntryKind::Note, "Kvar".to_owned())],
        "{}",
        stage.frame()
    );
}

#[test]
fn what_is_taken_up_gets_time_and_is_chosen() {
    let mut stage = sitting((80, 24));
    stage.press("<F7><End>");
    let frame = stage.frame();
    let offered = frame.lines().find(|row| row.starts_with('▌')).unwrap();
    let words: String = offered.chars().skip(4).take(12).collect();
    let sum = |stage: &Stage| {
        let group = stage.ui.client().group();
        samklang::domain::query::agenda::allotted(group, M4)
    };
    let before = sum(&stage);
    stage.press("<Enter>");
    assert!(sum(&stage) > before, "{}", stage.frame());
    assert!(
        chosen(&stage).contains(&words) && chosen(&stage).contains("min"),
        "{}",
        stage.frame()
    );
}

#[test]
fn the_agenda_of_a_meeting_that_goes_on_shows_where_it_is_and_does_not_offer_to_open_it() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3<Enter>");
    assert!(stage.frame().contains("o öppna mötet"), "{}", stage.frame());
    stage.press("oSagt<Enter><PageDown><F7>");
    let frame = stage.frame();
    assert!(!frame.contains("o öppna mötet"), "{frame}");
    assert!(frame.contains("✓ 1 "), "{frame}");
    assert!(frame.contains("→ 2 "), "{frame}");
}

#[test]
fn elsewhere_it_is_told_that_a_meeting_goes_on() {
    let mut stage = sitting((80, 24));
    assert!(!stage.frame().contains("M4 pågår"), "{}", stage.frame());
    stage.press("<Esc>");
    let frame = stage.frame();
    let (first, rest) = frame.split_once('\n').unwrap();
    assert!(first.contains("M4 pågår"), "{frame}");
    assert!(rest.contains("M4 pågår · 3 går tillbaka"), "{frame}");
    stage.press("2");
    assert!(stage.frame().contains("M4 pågår"), "{}", stage.frame());
    // Where there is little room, it takes the place of who is at it.
    stage.resize(40, 12);
    let frame = stage.frame();
    assert!(
        frame.lines().next().unwrap().ends_with(" M4 pågår"),
        "{frame}"
    );
}

#[test]
fn on_a_narrow_screen_the_roll_tells_those_of_one_organisation_apart() {
    let mut stage = sitting((40, 12));
    stage.press("<F9><End>");
    let frame = stage.frame();
    assert!(
        frame.contains("SOC   …lförvaltningens fältarbetare"),
        "{frame}"
    );
    assert!(
        frame.contains("SOC   …altningens utvecklingsledare"),
        "{frame}"
    );
}

#[test]
fn what_was_told_of_an_action_says_which_it_is() {
    let mut stage = sitting((80, 24));
    let group = stage.ui.client().group();
    let open = minutes::open_actions(group, stage.ui.client().today());
    let first = open[0].clone();
    stage.press(&format!("{} klar<Enter>", first.id));
    let frame = stage.frame();
    let words: String = first.text.as_str().chars().take(15).collect();
    assert!(
        frame.contains(&format!("{} klar · {words}", first.id)),
        "{frame}"
    );
}

#[test]
fn on_a_wide_screen_the_titles_of_the_agenda_are_whole() {
    let stage = sitting((160, 50));
    let group = stage.ui.client().group();
    let frame = stage.frame();
    for item in samklang::domain::query::agenda::items(group, M4) {
        assert!(
            frame.contains(item.title.as_str()),
            "{}: {frame}",
            item.title
        );
    }
}

#[test]
fn what_else_is_said_at_a_card_stands_in_the_minutes_under_the_activity() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o<Esc>1");
    let count = |stage: &Stage| minutes::entries(stage.ui.client().group(), M4).count();
    let last = |stage: &Stage| {
        let group = stage.ui.client().group();
        let entry = minutes::entries(group, M4).next_back().unwrap();
        (entry.kind, minutes::text(group, entry).unwrap().to_string())
    };
    stage.press("w");
    stage.press("dBelysningen tas upp igen i november<Enter>");
    let (kind, text) = last(&stage);
    assert_eq!(kind, EntryKind::Decision);
    let id = text
        .rsplit_once('(')
        .unwrap()
        .1
        .trim_end_matches(')')
        .to_owned();
    assert!(
        stage.frame().contains(&format!("  {id}  ")),
        "{id}: {}",
        stage.frame()
    );
    // What names nobody is the owner's; what has no day stays typed.
    stage.press("aBegär in offert<Enter>");
    assert!(
        stage.frame().contains("Raden är kvar: saknar dag"),
        "{}",
        stage.frame()
    );
    assert_eq!(count(&stage), 1);
    stage.press(" 12/10<Enter>");
    assert_eq!(last(&stage).0, EntryKind::Action, "{}", stage.frame());
    let group = stage.ui.client().group();
    let action = group.actions.iter().next_back().unwrap();
    assert_eq!(action.activity.map(|it| it.to_string()), Some(id.clone()));
    assert_eq!(action.text.as_str(), "A17 Begär in offert");
    let activity = group.activities.get(&action.activity.unwrap()).unwrap();
    assert_eq!(action.owner, activity.owner);
    stage.press("pVem betalar<Enter>");
    assert_eq!(
        last(&stage),
        (EntryKind::Parked, format!("Vem betalar ({id})"))
    );
    // Nothing typed is nothing said, and the card is where it was.
    stage.press("p<Enter>");
    assert_eq!(count(&stage), 3);
    assert!(
        stage.frame().contains(&format!("  {id}  ")),
        "{}",
        stage.frame()
    );
}

#[test]
fn where_no_meeting_goes_on_an_action_has_its_form_and_nobody_decides() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("wd");
    assert!(
        stage.frame().contains("Inget möte pågår"),
        "{}",
        stage.frame()
    );
    stage.press("a");
    assert!(stage.frame().contains("Ny åtgärd"), "{}", stage.frame());
}

#[test]
fn what_is_said_of_an_action_in_the_review_is_read_as_at_the_line() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4><Tab>hin väntar på offert");
    let frame = stage.frame();
    assert!(
        frame.contains("T31 → hindrad \"väntar på offert\""),
        "{frame}"
    );
    stage.press("<Enter>");
    assert!(stage.frame().contains("1 av 6"), "{}", stage.frame());
    let entry = minutes::entries(stage.ui.client().group(), M4).next_back();
    let text = entry.unwrap().text.as_ref().unwrap().to_string();
    assert_eq!(text, "T31 hindrad: väntar på offert");
    // It is entered, and the next one begins empty.
    stage.press("<Up><Tab>");
    assert!(stage.frame().contains("›\n"), "{}", stage.frame());
}

#[test]
fn notes_that_are_pasted_out_of_a_list_lose_its_marks() {
    let mut stage = sitting((80, 24));
    stage
        .ui
        .paste("- punkt ett\n• punkt två\n! Vi köper - in västar\n");
    stage.press("<Enter>");
    let group = stage.ui.client().group();
    let entries: Vec<_> = minutes::entries(group, M4).collect();
    let texts: Vec<_> = entries
        .iter()
        .map(|it| minutes::text(group, it).unwrap().as_str())
        .collect();
    assert_eq!(
        texts,
        ["punkt ett", "punkt två", "Vi köper - in västar"],
        "{}",
        stage.frame()
    );
    let lines: Vec<_> = entries
        .iter()
        .map(|it| it.line.as_ref().unwrap().as_str())
        .collect();
    assert_eq!(
        lines,
        ["- punkt ett", "• punkt två", "! Vi köper - in västar"]
    );
}

#[test]
fn an_action_is_at_hand_until_it_is_told_how_it_goes_or_by_when() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4><Tab>svar dröjer<Enter>");
    // The comment stands in the minutes, and the next digit is still about the same action.
    assert!(stage.frame().contains("0 av 6"), "{}", stage.frame());
    assert!(chosen(&stage).contains("T31"), "{}", stage.frame());
    assert_eq!(last_written(&stage), "T31 svar dröjer");
    stage.press("<Tab>");
    assert!(stage.frame().contains("›\n"), "{}", stage.frame());
    stage.press("<Esc>3");
    assert!(stage.frame().contains("1 av 6"), "{}", stage.frame());
    assert_eq!(last_written(&stage), "T31 hindrad");
    // A day does as well.
    stage.press("<Up><Tab>svar dröjer, ny dag 2/11<Enter>");
    assert_eq!(
        last_written(&stage),
        "T31 flyttas till 2 november 2020: svar dröjer"
    );
    assert!(!chosen(&stage).contains("T31"), "{}", stage.frame());
    let action = stage
        .ui
        .client()
        .group()
        .actions
        .get(&ActionId(31))
        .unwrap();
    assert_eq!(action.due.unwrap().to_string(), "2020-11-02");
}

#[test]
fn that_an_action_is_as_it_was_is_an_answer() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4><Tab>oförändrad, väntar<Enter>");
    assert!(stage.frame().contains("1 av 6"), "{}", stage.frame());
    assert!(!chosen(&stage).contains("T31"), "{}", stage.frame());
}

#[test]
fn the_day_that_a_new_date_means_is_told_while_it_is_typed() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4>4fre");
    assert!(
        stage.frame().contains("› fre  = 9 okt"),
        "{}",
        stage.frame()
    );
    stage.press("t");
    assert!(!stage.frame().contains("= "), "{}", stage.frame());
}

#[test]
fn what_is_taken_back_in_the_review_is_at_hand_again() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4>1");
    assert!(!chosen(&stage).contains("T31"), "{}", stage.frame());
    stage.press("<Down>u");
    assert!(chosen(&stage).contains("T31"), "{}", stage.frame());
    assert!(stage.frame().contains("0 av 6"), "{}", stage.frame());
}

fn last_written(stage: &Stage) -> String {
    let entry = minutes::entries(stage.ui.client().group(), M4).next_back();
    entry.unwrap().text.as_ref().unwrap().to_string()
}

#[test]
fn what_is_said_of_an_action_comes_back_where_it_was_left() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4><Tab>hindrad halva<Esc><Tab>");
    assert!(stage.frame().contains("› hindrad halva"));
}

#[test]
fn a_line_that_is_asked_for_is_completed_as_the_meetings_own() {
    let mut stage = sitting((80, 24));
    stage.press("! Västar köps in<Enter><F6>d");
    stage.press("kf<Tab>: för dyrt");
    assert!(
        stage.frame().contains("› KFF: för dyrt"),
        "{}",
        stage.frame()
    );
    stage.press("<Enter>");
    let frame = stage.frame();
    assert!(frame.contains("Reservation: KFF"), "{frame}");
    assert!(frame.contains("Stämmer det?"), "{frame}");
}

#[test]
fn who_is_nobody_is_told_where_a_dissent_is_noted() {
    let mut stage = sitting((80, 24));
    stage.press("! Västar köps in<Enter><F6>d@nn<Enter>");
    assert!(
        stage.frame().contains("ingen heter @nn"),
        "{}",
        stage.frame()
    );
    assert!(stage.frame().contains("› @nn"), "{}", stage.frame());
}

#[test]
fn minutes_are_borrowed_from_the_agenda_as_from_the_room() {
    let mut stage = sitting((80, 24));
    let minutes = |stage: &Stage| {
        let items = samklang::domain::query::agenda::items(stage.ui.client().group(), M4);
        items.iter().map(|item| item.minutes).collect::<Vec<_>>()
    };
    let before = minutes(&stage);
    stage.press("<F7>b");
    let after = minutes(&stage);
    assert_eq!(after[0], before[0] + 5);
    assert_eq!(after[1], before[1] - 5);
    assert_eq!(after[2..], before[2..]);
}

#[test]
fn why_something_is_not_done_is_told_to_its_end_on_the_lowest_screen() {
    let mut stage = sitting((40, 12));
    stage.press("> Ringer regionen<Enter>");
    let frame = stage.frame();
    let rows: Vec<&str> = frame.lines().rev().skip(1).take(3).collect();
    assert!(!rows.concat().contains('…'), "{frame}");
    assert!(frame.lines().last().unwrap().contains('↵'), "{frame}");
}

#[test]
fn a_review_that_was_left_goes_on_where_it_was() {
    let mut stage = sitting((80, 24));
    stage.press("<PageDown><F4>12<Esc><F4>");
    let frame = stage.frame();
    assert!(frame.contains("2 av 6"), "{frame}");
    assert!(chosen(&stage).contains("T40"), "{frame}");
}

#[test]
fn a_decision_longer_than_the_screen_is_read_to_its_end() {
    let mut stage = sitting((40, 12));
    let words: Vec<String> = (1..60).map(|number| format!("ord{number}")).collect();
    stage.press(&format!("! {}<Enter><F6>", words.join(" ")));
    let frame = stage.frame();
    assert!(frame.contains("ord1 "), "{frame}");
    assert!(!frame.contains("ord59"), "{frame}");
    assert!(frame.contains("rader till"), "{frame}");
    stage.press(&"<Down>".repeat(20));
    assert!(stage.frame().contains("ord59"), "{}", stage.frame());
    assert!(stage.frame().contains("Stämmer det?"), "{}", stage.frame());
    // Beyond the end is no further on.
    stage.press("<Up>");
    assert!(!stage.frame().contains("ord59"), "{}", stage.frame());
    assert!(stage.frame().contains("1 rad till"), "{}", stage.frame());
}

#[test]
fn a_dissent_that_is_reworded_is_told_as_it_is_by_then() {
    let mut stage = sitting((80, 24));
    stage.press("! Västar köps in<Enter>reservation KFF: dyrt<Enter>Rad<Enter>");
    stage.press("<Up><Up> och sent<Enter>");
    let frame = stage.frame();
    assert!(frame.contains("KFF reserverar sig"), "{frame}");
    assert!(!frame.contains("borttagen"), "{frame}");
    // What stands after the line that is taken up shows as well where there is room.
    stage.press("<Up><Up>");
    assert!(stage.frame().contains("Rad"), "{}", stage.frame());
}

#[test]
fn minutes_that_are_approved_show_as_they_were() {
    let minutes_of = |keys: &str| {
        let mut stage = Stage::sample(Language::Sv, (160, 50));
        let group = stage.ui.client().group();
        let approved = group.meetings.iter().find(|it| it.approved.is_some());
        let given = minutes::actions(group, approved.unwrap().id).next();
        let given = given.unwrap().id.to_string();
        stage.press(&keys.replace("T?", &given));
        stage.press("<Home><Down><Down><Enter>");
        let frame = stage.frame();
        let row = frame.lines().find(|row| row.contains(&given));
        row.unwrap_or_else(|| panic!("{given}\n{frame}")).to_owned()
    };
    let before = minutes_of("3");
    assert_eq!(
        minutes_of("3oT? flyttas till 2020-12-24<Enter><F8><Enter><Esc>"),
        before
    );
}
