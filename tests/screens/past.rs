//! The log of the whole group, the group as it was, and what has changed since.

use samklang::domain::query::past::When;
use samklang::lang::Language;

use super::Stage;

fn stage() -> Stage {
    Stage::sample(Language::Sv, (80, 24))
}

#[test]
fn the_group_is_seen_as_it_was_and_one_comes_back_to_where_one_was() {
    let mut stage = stage();
    let before = stage.ui.client().group().seq;
    stage.press("e<C-u>Annan titel<F2>");
    assert!(stage.ui.client().group().seq > before);
    stage.press("5<Down>");
    let goals = stage.frame();
    // The newest record is one's own; the one below it is before that.
    let frame = stage.press("T<Down><Enter>").frame();
    assert!(frame.contains("SOM DET VAR"), "{frame}");
    assert!(!frame.contains("Annan titel"), "{frame}");
    let frame = stage.press("T").frame();
    assert!(!frame.contains("SOM DET VAR"), "{frame}");
    // Where one was is the log, and below that the goals.
    let frame = stage.press("<Esc>").frame();
    let body = |frame: &str| {
        frame
            .lines()
            .skip(2)
            .take(18)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(body(&frame), body(&goals));
    assert!(stage.press("1").frame().contains("Annan titel"));
}

#[test]
fn every_screen_shows_the_past_and_nothing_can_be_changed_there() {
    let mut stage = stage();
    stage.ui.look_back(When::Record(1));
    let seq = stage.ui.client().group().seq;
    for keys in ["1", "2", "3", "4", "5", "6", "8", "1a", "1u", "4x"] {
        let frame = stage.press(keys).frame();
        assert!(frame.contains("SOM DET VAR"), "{keys}\n{frame}");
    }
    let frame = stage.press("1a").frame();
    assert!(frame.contains("Inget kan ändras här"), "{frame}");
    stage.ui.look_back(When::Record(seq));
    let frame = stage.press("1eX<F2>").frame();
    assert!(frame.contains("Inget kan ändras här"), "{frame}");
    assert_eq!(stage.ui.client().group().seq, seq);
    assert_eq!(stage.ui.client().draft("form:A17").unwrap(), None);
}

#[test]
fn what_has_changed_since_a_record_is_told_field_by_field() {
    let mut stage = stage();
    stage.press("e<C-u>Annan titel<F2>");
    let frame = stage.press("T<Down>c<Down>").frame();
    assert!(frame.contains("titel"), "{frame}");
    assert!(frame.contains("→ "), "{frame}");
    let frame = stage.press("<Esc><Home>c").frame();
    assert!(frame.contains("Inget är annorlunda"), "{frame}");
}

#[test]
fn one_goes_to_a_day_in_the_log() {
    let mut stage = stage();
    let frame = stage.press("T/när som helst<Enter>").frame();
    assert!(frame.contains("Skriv en dag"), "{frame}");
    let frame = stage.press("<C-u>2020-10-01<Enter>").frame();
    // Everything came on the fifth: the first record is the nearest there is.
    let chosen = frame.lines().find(|line| line.starts_with('▌'));
    assert!(
        chosen.unwrap().contains("group Social hållbarhet"),
        "{frame}"
    );
}

#[test]
fn what_is_typed_in_the_past_is_never_said_to_be_kept() {
    let mut stage = stage();
    stage.press("eHalv<Esc>");
    let kept = stage.ui.client().draft("form:A17").unwrap();
    assert!(kept.is_some());
    let seq = stage.ui.client().group().seq;
    stage.ui.look_back(When::Record(seq));
    let frame = stage.press("eNågot annat<Esc>").frame();
    assert!(frame.contains("Inget kan ändras här"), "{frame}");
    // What was left in the present is neither taken up nor touched.
    assert_eq!(stage.ui.client().draft("form:A17").unwrap(), kept);
}

#[test]
fn the_history_of_one_thing_ends_where_the_past_does() {
    let mut stage = stage();
    let before = stage.ui.client().group().seq;
    stage.press("e<C-u>Annan titel<F2>");
    stage.ui.look_back(When::Record(before));
    let frame = stage.press("t").frame();
    assert!(!frame.contains("Annan titel"), "{frame}");
    stage.press("<Esc>T");
    let frame = stage.press("t").frame();
    assert!(frame.contains("Annan titel"), "{frame}");
}
