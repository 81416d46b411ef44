//! A report that the group owes, read on the screen and noted as sent.

use samklang::domain::id::{DutyId, SendingId};
use samklang::domain::sending::Report;
use samklang::exchange::sample;
use samklang::host::{Change, Keep as _, Memory};
use samklang::lang::Language;
use samklang::report;

use super::{Stage, group_of};

/// The keys from the wheel to the council note.
const COUNCIL: &str = "9<Right><Down><Enter>";

fn stage(me: &str) -> Stage {
    Stage::sample_for(me, Language::Sv, (80, 24))
}

fn sendings(stage: &Stage) -> usize {
    stage.ui.client().group().sendings.len()
}

#[test]
fn enter_on_a_duty_shows_the_report_that_meets_it() {
    let mut stage = stage("sekreterare");
    let frame = stage.press(COUNCIL).frame();
    assert!(
        frame.contains("Lägesrapport till Hållbarhetsrådet"),
        "{frame}"
    );
    assert!(frame.contains("KFF-3120 är övertrasserad 2020"), "{frame}");
    let end = stage.press("G").frame();
    assert!(end.contains("3 av 4 (förra gången 2)"), "{end}");
    let wheel = stage.press("<Esc>").frame();
    assert!(wheel.contains("årshjulet 2021"), "{wheel}");
}

#[test]
fn it_is_laid_out_for_the_screen_it_is_read_on() {
    for size in [(40, 12), (80, 24), (120, 40)] {
        let mut stage = Stage::sample_for("sekreterare", Language::Sv, size);
        stage.press("<Space>löftesupp<Enter>");
        let (told, _) = report::as_text(
            stage.ui.client().group(),
            Report::Promise,
            "2020-10-05".parse().unwrap(),
            usize::from(size.0.min(80)),
            &|_| unreachable!("only a council note looks back"),
        );
        let frame = stage.frame();
        let rows = usize::from(size.1) - 5;
        let shown: Vec<&str> = frame.lines().skip(2).take(rows).collect();
        let expected: Vec<&str> = told.lines().take(rows).collect();
        assert_eq!(shown, expected, "{frame}");
    }
}

#[test]
fn each_report_is_found_by_name() {
    for (letters, title) in [
        ("lägesrap", "Lägesrapport till Hållbarhetsrådet"),
        ("årsrapp", "Årsrapport 2020 till Kommunstyrelsen"),
        ("löftesupp", "Uppföljning av medborgarlöften"),
    ] {
        let mut stage = stage("sekreterare");
        let frame = stage.press(&format!("<Space>{letters}<Enter>")).frame();
        assert!(frame.contains(title), "{frame}");
    }
}

#[test]
fn that_it_was_sent_is_kept_and_taken_back() {
    let mut stage = stage("sekreterare");
    let frame = stage.press(COUNCIL).press("s").frame();
    assert!(
        frame.contains("R1: redovisad 5 okt, avser 1 sep – 5 okt"),
        "{frame}"
    );
    assert!(frame.contains("årshjulet 2021"), "it goes back: {frame}");
    let group = stage.ui.client().group();
    let sent = group.sendings.get(&SendingId(2)).unwrap();
    assert_eq!(
        (sent.duty, u64::from(sent.told) + 1),
        (DutyId(1), group.seq)
    );
    let next = stage.press("<Enter>").frame();
    assert!(next.contains("Inget har ändrats."), "{next}");
    stage.press("<Esc>u");
    assert_eq!(sendings(&stage), 1);
}

#[test]
fn who_may_not_is_told_so_and_the_report_stays() {
    for me in ["fritid", "hallbarhetsrad"] {
        let mut stage = stage(me);
        let frame = stage.press(COUNCIL).press("s").frame();
        assert!(
            frame.contains("Lägesrapport till Hållbarhetsrådet"),
            "{frame}"
        );
        assert_eq!(sendings(&stage), 1);
    }
}

#[test]
fn a_report_that_no_duty_asks_for_says_so() {
    let mut stage = stage("sekreterare");
    let frame = stage.press("<Space>löftesupp<Enter>s").frame();
    assert!(
        frame.contains("Ingen skyldighet redovisas så än"),
        "{frame}"
    );
    assert_eq!(sendings(&stage), 1);
}

#[test]
fn of_the_past_it_is_told_as_it_was_and_nothing_is_noted() {
    let mut stage = stage("sekreterare");
    stage.press("s3<Enter>");
    let now = stage.press(COUNCIL).frame();
    stage.press("<Esc>T<Down><Enter>");
    let then = stage.press(COUNCIL).frame();
    assert_ne!(now, then);
    stage.press("s");
    assert_eq!(sendings(&stage), 1);
}

#[test]
fn the_wheel_tells_a_day_that_was_met_from_one_that_was_missed() {
    // R2 falls due on 1 March, and is chosen.
    let wheel = |first: &str, keys: &str| {
        let file = sample::savsjo().replace("first = 2021-03-01", &format!("first = {first}"));
        let (group, records) = group_of(&file);
        let mut memory = Memory::default();
        memory.append(&[Change::from(records.as_slice())]).unwrap();
        let mut stage = Stage::of(memory, group, Language::Sv, (80, 24));
        stage.press(keys);
        let frame = stage.frame();
        let row = frame
            .lines()
            .find(|line| line.contains(" R2 ") || line.contains("▌R2 "));
        (row.unwrap().to_owned(), frame.clone())
    };
    let (owed, _) = wheel("2021-03-01", "9<Right><Down><Down>");
    assert!(owed.ends_with(" 1"), "{owed}");
    let (met, frame) = wheel("2021-03-01", "9<Right><Down><Down><Enter>s");
    assert!(met.ends_with(" 1✓"), "{met}");
    assert!(frame.contains("senast redovisad 5 okt"), "{frame}");
    let (missed, frame) = wheel("2020-03-01", "9<Down><Down><Down>");
    assert!(missed.contains(" 1▲ "), "{missed}");
    assert!(frame.contains("218 d försen"), "{frame}");
}
