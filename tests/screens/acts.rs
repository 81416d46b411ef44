//! What keys do: the group after them, and what the screen says of it.

use samklang::domain::activity::{Did, Helped, Stage as In, Status, Verdict};
use samklang::domain::id::ActivityId;
use samklang::domain::{Activity, Group};
use samklang::host::Memory;
use samklang::lang::Language;

use super::Stage;

fn stage() -> Stage {
    Stage::sample(Language::Sv, (80, 24))
}

fn activity(stage: &Stage, number: u32) -> Activity {
    stage
        .ui
        .client()
        .group()
        .activities
        .get(&ActivityId(number))
        .unwrap()
        .clone()
}

#[test]
fn a_status_with_words_is_four_keys_and_the_words() {
    let mut stage = stage();
    stage.press("s2Svårt att få ledare<Enter>");
    let told = activity(&stage, 17);
    assert_eq!(told.status, Status::AtRisk);
    assert_eq!(
        told.last_report().unwrap().note.as_ref().unwrap().as_str(),
        "Svårt att få ledare"
    );
    assert!(stage.frame().contains("A17: hotad – Svårt att få ledare"));
    assert!(stage.frame().contains("u ångrar"));
}

#[test]
fn undo_and_redo_take_turns() {
    let mut stage = stage();
    stage.press("s4<Enter>");
    assert_eq!(activity(&stage, 17).status, Status::Done);
    stage.press("u");
    assert_eq!(activity(&stage, 17).status, Status::Blocked);
    stage.press("U");
    assert_eq!(activity(&stage, 17).status, Status::Done);
    stage.press("uu");
    assert!(
        stage.frame().contains("Det finns inget att ångra"),
        "{}",
        stage.frame()
    );
}

#[test]
fn words_left_with_escape_come_back() {
    let mut stage = stage();
    stage.press("s2Halvskrivet<Esc>");
    assert_eq!(activity(&stage, 17).status, Status::Blocked);
    stage.press("s2");
    assert!(stage.frame().contains("› Halvskrivet"), "{}", stage.frame());
    stage.press("<Enter>s2");
    assert!(
        !stage.frame().contains("› Halvskrivet"),
        "once saved the draft is gone"
    );
}

#[test]
fn a_closed_gate_says_what_is_missing_and_can_be_passed_with_a_reason() {
    let mut stage = stage();
    stage.press("<Left>>");
    let frame = stage.frame();
    assert!(
        frame.contains("A9 kan inte gå till genomföra än") && frame.contains("Inget mål är valt"),
        "{frame}"
    );
    stage.press("2");
    stage.press("<Enter>");
    assert!(
        stage.frame().contains("Skriv ett skäl"),
        "{}",
        stage.frame()
    );
    stage.press("Beslutat av rådet<Enter>");
    assert_eq!(activity(&stage, 9).stage, In::Do);
}

#[test]
fn what_the_gate_lacks_is_filled_in_on_the_card() {
    let mut stage = stage();
    stage.press("<Left>w1");
    assert!(stage.frame().contains("mål"), "{}", stage.frame());
    stage.press("G1<C-s>");
    assert_eq!(activity(&stage, 9).goals.len(), 1);
    stage.press("1F1<C-s>>");
    assert_eq!(activity(&stage, 9).stage, In::Do);
}

#[test]
fn the_walk_saves_an_answer_and_turns_the_card() {
    let mut stage = stage();
    stage.press("w4<Tab>Klart i dag<Enter>");
    let done = activity(&stage, 17);
    assert_eq!((done.status, done.reports.len()), (Status::Done, 3));
    assert!(stage.frame().contains("A15"), "{}", stage.frame());
    // Nothing answered is the card unchanged.
    let seq = stage.ui.client().group().seq;
    stage.press("<Enter>");
    assert_eq!(stage.ui.client().group().seq, seq);
    assert!(stage.frame().contains("A14"), "{}", stage.frame());
}

#[test]
fn the_walk_asks_in_check_and_improve_and_starts_the_next_turn() {
    let mut stage = stage();
    stage.press("<Right>w14<Tab>Enkäten kommer i november<Enter>");
    let checked = activity(&stage, 3);
    assert_eq!(
        (checked.did, checked.helped),
        (Some(Did::Yes), Some(Helped::NotMeasurable))
    );
    stage.press(",>");
    assert_eq!(activity(&stage, 3).stage, In::Improve);
    stage.press("2<Tab>Gå i skymningen<Enter>,>");
    let next = activity(&stage, 3);
    assert_eq!((next.stage, next.turn(), next.verdict), (In::Plan, 2, None));
    assert_eq!(next.turns[0].verdict, Some(Verdict::Adjust));
}

#[test]
fn an_answer_left_without_saving_is_told() {
    for leave in [".", "<Esc>"] {
        let mut stage = stage();
        stage.press("w2").press(leave);
        assert!(
            stage.frame().contains("Svaret på A17 sparades inte"),
            "{}",
            stage.frame()
        );
        assert_eq!(activity(&stage, 17).status, Status::Blocked);
    }
}

#[test]
fn an_answer_left_without_saving_comes_back() {
    for leave in [".,", "<Esc>w"] {
        let mut stage = stage();
        stage.press("w2").press(leave);
        assert!(stage.frame().contains("▌2 hotad"), "{}", stage.frame());
        stage.press("<Enter>");
        assert_eq!(activity(&stage, 17).status, Status::AtRisk);
        stage.press(",");
        assert!(!stage.frame().contains('▌'), "{}", stage.frame());
    }
    // One that was let go of does not.
    let mut stage = stage();
    stage.press("w22<Tab>Ord<Esc>.,");
    assert!(!stage.frame().contains('▌'), "{}", stage.frame());
    assert!(stage.frame().contains("› Ord"), "{}", stage.frame());
}

#[test]
fn every_question_of_a_card_can_be_answered_anew() {
    for (width, height) in [(40, 12), (80, 24)] {
        let mut stage = stage();
        stage.resize(width, height).press("<Right>w14");
        assert!(stage.frame().contains("▌4 går inte"), "{}", stage.frame());
        assert!(stage.frame().contains("↑ ↓ 2/2"), "{}", stage.frame());
        stage.press("<Up>3");
        assert!(stage.frame().contains("↑ ↓ 2/2"), "{}", stage.frame());
        stage.press(".,k");
        assert!(stage.frame().contains("▌3"), "{}", stage.frame());
        stage.press("<Enter>");
        let checked = activity(&stage, 3);
        let told = (checked.did, checked.helped);
        assert_eq!(told, (Some(Did::No), Some(Helped::NotMeasurable)));
    }
}

#[test]
fn many_are_given_one_status_at_once() {
    let mut stage = stage();
    stage.press("2mms4Avslutade<Enter>");
    assert_eq!(
        (activity(&stage, 1).status, activity(&stage, 2).status),
        (Status::Done, Status::Done)
    );
    assert_eq!(
        activity(&stage, 2)
            .last_report()
            .unwrap()
            .note
            .as_ref()
            .unwrap()
            .as_str(),
        "Avslutade"
    );
}

#[test]
fn a_new_activity_is_filled_in_with_what_is_offered() {
    let mut stage = stage();
    stage.press("aCykelkontroll<Tab>polis<Enter><Tab><Tab>ingrip<Enter><Tab>12/10<C-s>");
    let new = activity(&stage, 21);
    assert_eq!(new.title.as_str(), "Cykelkontroll");
    assert_eq!(new.owner.map(|id| id.to_string()).as_deref(), Some("POL"));
    assert_eq!(
        new.budget.map(|id| id.to_string()).as_deref(),
        Some("POL-2010")
    );
    assert_eq!(
        new.from.map(|on| on.to_string()).as_deref(),
        Some("2020-10-12")
    );
}

#[test]
fn only_the_owners_budget_lines_are_offered() {
    let mut stage = stage();
    stage.press("aNy<Tab>KFF<Tab><Tab>");
    let frame = stage.frame();
    assert!(
        frame.contains("KFF-3100") && !frame.contains("POL-2010"),
        "{frame}"
    );
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    let mut stage = stage();
    stage.press("aNy<Tab>POL<Tab><Tab><Tab>2020-10-12<Tab>2020-10-01<C-s>");
    let frame = stage.frame();
    assert!(frame.contains("ligger före"), "{frame}");
    stage.press("<Esc>a");
    let frame = stage.frame();
    assert!(
        frame.contains("› Ny") && frame.contains("2020-10-01"),
        "the draft came back\n{frame}"
    );
    stage.press("<C-r>");
    assert!(
        !stage.frame().contains("2020-10-01"),
        "the draft is dropped"
    );
}

#[test]
fn a_budget_line_of_another_organisation_is_refused_where_it_stands() {
    let mut stage = stage();
    stage.press("e<Tab><Tab><Tab>");
    stage.press(&"<Backspace>".repeat(8));
    stage.press("POL-2010<C-s>");
    assert!(
        stage.frame().contains("Budgetposten POL-2010 tillhör POL"),
        "{}",
        stage.frame()
    );
}

#[test]
fn escape_never_quits_and_q_does() {
    let mut stage = stage();
    stage.press("<Esc><Esc><Esc>");
    assert!(!stage.ui.effects().quit);
    stage.press("q");
    assert!(stage.ui.effects().quit);
}

#[test]
fn a_pasted_text_never_fires_a_command() {
    let mut stage = stage();
    let seq = stage.ui.client().group().seq;
    stage.ui.paste("s5\nq>\nu");
    assert!(!stage.ui.effects().quit);
    assert_eq!(stage.ui.client().group().seq, seq);
}

#[test]
fn hostile_text_shows_as_text() {
    let mut stage = stage();
    stage.ui.paste("");
    stage.press("a");
    stage.ui.paste("Rubrik\u{1b}[2J\u{202e}bak");
    stage.press("<C-s>");
    let title = activity(&stage, 21).title.to_string();
    assert!(
        !title.contains('\u{1b}') && !title.contains('\u{202e}'),
        "{title}"
    );
}

#[test]
fn what_the_palette_adds_is_called_by_its_gender() {
    for (noun, label) in [
        ("målområde", "nytt målområde"),
        ("utvecklingsområde", "nytt utvecklingsområde"),
        ("dokument", "nytt dokument"),
        ("löfte", "nytt löfte"),
        ("åtagande", "nytt åtagande"),
        ("möte", "nytt möte"),
        ("problem", "nytt problem"),
        ("aktivitet", "ny aktivitet"),
        ("mötesserie", "ny mötesserie"),
    ] {
        let frame = stage().press(&format!("<Space>{noun}")).frame();
        let found = frame
            .lines()
            .any(|line| line.trim_matches(['▌', ' ']) == label);
        assert!(found, "{label}: {frame}");
    }
}

#[test]
fn the_palette_finds_and_does() {
    let mut stage = stage();
    stage.press("<Space>historik<Enter>");
    assert!(stage.frame().contains("Historik: A17"), "{}", stage.frame());
    stage.press("<Esc><Space>resecentrum<Enter>");
    assert!(stage.frame().contains("Ändra A12"), "{}", stage.frame());
}

#[test]
fn an_empty_group_has_something_to_say() {
    let stage = Stage::of(Memory::default(), Group::default(), Language::En, (80, 24));
    assert!(
        stage
            .frame()
            .contains("There are no activities yet. a adds the first."),
        "{}",
        stage.frame()
    );
}

#[test]
fn a_key_pressed_twice_asks_once_and_what_is_typed_ahead_comes_in_its_turn() {
    let mut stage = stage();
    let reports = activity(&stage, 17).reports.len();
    stage.press_ahead("s2Ledare saknas<Enter><Enter>");
    assert_eq!(activity(&stage, 17).reports.len(), reports + 1);
    stage.press_ahead("<Esc>s1Ledare funna<Enter>s4<Enter>");
    let told = activity(&stage, 17).reports;
    assert_eq!(told.len(), reports + 3);
    let note = told[reports + 1].note.as_ref().map(ToString::to_string);
    assert_eq!(note.as_deref(), Some("Ledare funna"));
    assert_eq!(told[reports + 2].note, None);
}

#[test]
fn words_that_only_stood_on_a_card_are_not_saved_over_newer_ones() {
    let mut stage = stage();
    let helped_because = |stage: &Stage| {
        let said = activity(stage, 3).helped_because;
        said.map(|said| said.to_string()).unwrap_or_default()
    };
    stage.press("<Right>w14<Tab>Enkäten kommer i november<Enter>,");
    // Changed in the form meanwhile, the card follows.
    stage.press("e");
    stage.press(&"<Down>".repeat(17));
    stage.press(" och december<C-s>");
    assert_eq!(
        helped_because(&stage),
        "Enkäten kommer i november och december"
    );
    stage.press("2<Enter>");
    assert_eq!(activity(&stage, 3).did, Some(Did::Partly));
    assert_eq!(
        helped_because(&stage),
        "Enkäten kommer i november och december"
    );
}

#[test]
fn a_lesson_survives_a_stage_that_moves_under_the_card() {
    let mut stage = stage();
    stage.press("<Right>w14<Tab>Kommer<Enter>,>2<Tab>Gå i skymningen<Enter>,<lt>>");
    assert_eq!(activity(&stage, 3).stage, In::Improve);
    assert!(
        stage.frame().contains("› Gå i skymningen"),
        "{}",
        stage.frame()
    );
    stage.press("1<Enter>");
    let lesson = activity(&stage, 3).lesson.map(|lesson| lesson.to_string());
    assert_eq!(lesson.as_deref(), Some("Gå i skymningen"));
}

#[test]
fn what_is_rubbed_out_does_not_come_back() {
    let mut stage = stage();
    stage.press("s2Halv");
    stage.ui.keep_changed_draft();
    stage.press(&"<Backspace>".repeat(4));
    stage.ui.keep_changed_draft();
    let kept = stage.ui.client().draft("status:A17").unwrap();
    assert_eq!(kept, None);
}

#[test]
fn what_turns_a_line_around_is_not_even_shown() {
    let mut stage = stage();
    stage.press("a");
    stage.ui.paste("Rubrik\u{202e}bak\u{200d}åt");
    assert!(stage.frame().contains("› Rubrikbakåt"), "{}", stage.frame());
}

#[test]
fn the_key_of_a_draft_does_not_grow_with_what_it_is_about() {
    let mut stage = stage();
    stage.press("2");
    stage.press(&"m".repeat(18));
    stage.press("s4Avslutade<Esc>");
    let kept = stage.ui.client().draft("status:done:A1+17").unwrap();
    assert_eq!(kept.as_deref(), Some("Avslutade"));
}

#[test]
fn what_a_mended_field_leaves_of_the_whole_form_is_kept() {
    let mut stage = stage();
    stage.press("<Left>e och mer<Esc>w1G1<C-s><Esc>");
    assert_eq!(activity(&stage, 9).goals.len(), 1);
    stage.press("e");
    assert!(stage.frame().contains("och mer"), "{}", stage.frame());
}

#[test]
fn every_answer_shows_on_the_lowest_screen() {
    let mut stage = stage();
    stage.press("<Left>aZebra<C-s>/zebra<Enter>");
    stage.resize(40, 12).press(">");
    let frame = stage.frame();
    assert!(frame.contains("1  ") && frame.contains("2  "), "{frame}");
}

#[test]
fn who_may_only_read_is_told_before_anything_is_filled_in() {
    let mut stage = Stage::sample_for("hallbarhetsrad", Language::Sv, (80, 24));
    for key in ["a", "s", ">", "<lt>", "u", "U"] {
        stage.press(key);
        let frame = stage.frame();
        assert!(
            frame.contains("hallbarhetsrad får bara läsa"),
            "{key}\n{frame}"
        );
        stage.press("j");
    }
    stage.press("<Enter>");
    assert!(stage.frame().contains("Ändra A"), "{}", stage.frame());
}

#[test]
fn a_reason_that_tells_of_somebody_is_told_of_and_stays_to_be_mended() {
    let mut stage = stage();
    stage.press("<Left>>2Anna Exempelsson har sagt ja<Enter>");
    let frame = stage.frame();
    assert!(
        frame.contains("Anna Exempelsson har sagt ja") && frame.contains("ta bort namn ur det"),
        "{frame}"
    );
    assert_eq!(activity(&stage, 9).stage, In::Plan);
}

#[test]
fn undoing_several_at_once_tells_how_many_they_were() {
    let mut stage = Stage::sample(Language::Sv, (110, 30));
    stage.press("2m<Down>ms4<Enter>u");
    let frame = stage.frame();
    assert!(
        frame.contains("Ångrat: ") && frame.contains("(och 1 till)"),
        "{frame}"
    );
    stage.press("U");
    let frame = stage.frame();
    assert!(
        frame.contains("Gjort om: ") && frame.contains("(och 1 till)"),
        "{frame}"
    );
}
