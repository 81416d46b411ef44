//! Promises, commitments, problems and dialogues: what is counted, added and gone to from screen 7.

use samklang::domain::id::{ActivityId, CommitmentId, PromiseId};
use samklang::domain::promise::Count;
use samklang::domain::{AnyId, NounKind};
use samklang::lang::Language;

use super::Stage;

fn stage(size: (u16, u16)) -> Stage {
    Stage::sample(Language::Sv, size)
}

fn counts(stage: &Stage, place: u32) -> &[Count] {
    let promise = PromiseId(1);
    let commitments = &stage.ui.client().group().commitments;
    let id = CommitmentId { promise, place };
    &commitments.get(&id).unwrap().counts
}

fn last(stage: &Stage, kind: NounKind) -> AnyId {
    stage.ui.client().group().ids(kind).pop().unwrap()
}

/// Returns what a field of a thing holds, as a list in sentences has it.
fn field(stage: &Stage, id: &AnyId, key: &str) -> String {
    let values = stage.ui.client().group().values(id).unwrap();
    let (_, value) = values.iter().find(|(spec, _)| spec.key == key).unwrap();
    let mut ids = Vec::new();
    value.each_ref(&mut |id| ids.push(id.to_string()));
    ids.join(" ")
}

#[test]
fn one_more_is_counted_on_one_line() {
    let mut stage = stage((80, 24));
    let frame = stage.press("7<Down>+Insats 12, centrum<Enter>").frame();
    let count = counts(&stage, 1).last().unwrap();
    assert_eq!((count.step, count.activity), (1, None));
    assert_eq!(count.on.to_string(), "2020-10-05");
    assert_eq!(count.by.as_ref().unwrap().as_str(), "sekreterare");
    let evidence = count.evidence.as_ref().unwrap();
    assert_eq!(evidence.as_str(), "Insats 12, centrum");
    assert!(frame.contains("12 av 15"), "{frame}");
    assert!(frame.contains("5 okt  +1  Insats 12, centrum"), "{frame}");
    let frame = stage.press("u").frame();
    assert!(frame.contains("11 av 15"), "{frame}");
}

#[test]
fn a_day_and_an_activity_can_follow_and_a_number_in_the_evidence_is_not_the_step() {
    let mut stage = stage((80, 24));
    stage.press("7<Down>m<C-u>+2 300 besökare // 1/10 // a12<Enter>");
    let count = counts(&stage, 1).last().unwrap();
    assert_eq!(count.step, 2);
    assert_eq!(count.on.to_string(), "2020-10-01");
    assert_eq!(count.activity, Some(ActivityId(12)));
    assert_eq!(count.evidence.as_ref().unwrap().as_str(), "300 besökare");
    stage.press("m<C-u>-1<Enter>");
    let count = counts(&stage, 1).last().unwrap();
    assert_eq!((count.step, &count.evidence), (-1, &None));
}

#[test]
fn what_is_counted_outside_the_term_is_told_not_to_count_and_can_be_undone() {
    let mut stage = stage((80, 24));
    let frame = stage.press("7<Down>+Insats 0 // 2019-12-31<Enter>").frame();
    assert_eq!(counts(&stage, 1).first().unwrap().step, 1);
    assert!(frame.contains("11 av 15"), "{frame}");
    assert!(
        frame.contains("Utanför löftets period, räknas inte dit: L1.1: +1"),
        "{frame}"
    );
    let frame = stage.press("<Tab>").frame();
    assert!(
        frame.contains("+1  utanför löftets period: Insats 0"),
        "{frame}"
    );
    stage.press("<Esc>u");
    assert_eq!(
        counts(&stage, 1).first().unwrap().on.to_string(),
        "2020-02-14"
    );
}

#[test]
fn what_is_counted_at_an_activity_was_done_by_it() {
    for (keys, place, by) in [
        ("7<Down><Down>+<Enter>", 1, 12),
        // Read from what was done, the commitment stands below the activity.
        ("7vv<Home><Down>+<Enter>", 5, 1),
    ] {
        let mut stage = stage((160, 50));
        stage.press(keys);
        let count = counts(&stage, place).last().unwrap();
        assert_eq!(count.on.to_string(), "2020-10-05", "{keys}");
        assert_eq!(count.activity, Some(ActivityId(by)), "{keys}");
    }
}

#[test]
fn words_are_no_step_and_stay_typed() {
    let mut stage = stage((80, 24));
    let frame = stage.press("7<Down>+<C-u>många<Enter>").frame();
    assert_eq!(counts(&stage, 1).len(), 11);
    assert!(frame.contains("› många"), "{frame}");
}

#[test]
fn a_promise_is_not_counted_but_says_what_is() {
    let frame = stage((80, 24)).press("7+").frame();
    assert!(frame.contains("Välj det åtagande"), "{frame}");
}

#[test]
fn under_each_link_is_added_what_belongs_there() {
    for (way, kind, key, to) in [
        ("7", NounKind::Commitment, "promise", "L1"),
        ("7<Down>", NounKind::Activity, "commitments", "L1.1"),
        ("7<Down><Down>", NounKind::Activity, "commitments", "L1.1"),
        ("7v", NounKind::Commitment, "promise", "L1"),
        ("7v<Home>", NounKind::Problem, "dialogues", "MD1"),
        ("7v<Home><Down>", NounKind::Promise, "problems", "P1"),
    ] {
        let mut stage = stage((80, 24));
        stage.press(way).press("a1Något nytt<F2>");
        let added = last(&stage, kind);
        let title = stage.ui.client().group().label(&added).unwrap();
        if kind == NounKind::Commitment {
            assert_eq!(
                field(&stage, &"L1.6".parse::<CommitmentId>().unwrap().into(), key),
                to
            );
        } else {
            assert_eq!(title, "Något nytt", "{way}");
            assert_eq!(field(&stage, &added, key), to, "{way}");
        }
    }
}

#[test]
fn a_dialogue_is_added_with_what_was_said_theme_by_theme() {
    let mut stage = stage((80, 24));
    stage.press("7a4Kvällsvandring<Tab>2/10<Tab>Parken<Tab>12<Tab><Tab>");
    stage.press("Ljus // Mörkt vid bron // 7; Skräp // Det är smutsigt<F2>");
    let group = stage.ui.client().group();
    let dialogue = group.dialogues.iter().last().unwrap();
    assert_eq!(dialogue.title.as_str(), "Kvällsvandring");
    assert_eq!(dialogue.people, 12);
    let said = dialogue.sayings.iter();
    let said: Vec<(&str, &str, u32)> = said
        .map(|it| (it.theme.as_str(), it.said.as_str(), it.people))
        .collect();
    let both = [
        ("Ljus", "Mörkt vid bron", 7),
        ("Skräp", "Det är smutsigt", 0),
    ];
    assert_eq!(said, both);
    let frame = stage.press("<End>").frame();
    let told = ["2 okt · Parken · 12 personer", "Ljus (7)  Mörkt vid bron"];
    for told in told {
        assert!(frame.contains(told), "{frame}");
    }
    // Nobody counted the others: no zero stands for them, here or in the form.
    assert!(frame.contains("Skräp     Det är smutsigt\n"), "{frame}");
    let frame = stage.press("e").frame();
    assert!(!frame.contains("smutsigt // 0"), "{frame}");
}

#[test]
fn turned_round_it_stays_at_what_was_chosen() {
    let mut stage = stage((160, 50));
    stage.press("7<Down>");
    for way in ["sagt → gjort", "gjort → sagt", "2 löften"] {
        let frame = stage.press("v").frame();
        assert!(frame.contains(way), "{frame}");
        let chosen = frame.lines().find(|row| row.starts_with('▌')).unwrap();
        assert!(chosen.contains("L1.1"), "{frame}");
    }
}

#[test]
fn what_led_to_nothing_and_what_is_yet_to_come_say_so() {
    let frame = stage((80, 24)).press("7<End>").frame();
    let row = |id: &str| {
        frame
            .lines()
            .find(|row| row.contains(id))
            .unwrap()
            .to_owned()
    };
    assert!(frame.contains("Problem: 3, 1 utan löfte"), "{frame}");
    // One that is yet to come has not led to nothing.
    assert!(frame.contains("Medborgardialoger: 3\n"), "{frame}");
    assert!(row("P3").contains("✗ inget löfte"), "{frame}");
    assert!(row("MD3 ").contains("○ kommer"), "{frame}");
    assert!(frame.contains("Inget är antecknat"), "{frame}");
}

#[test]
fn enter_opens_what_is_chosen_and_esc_comes_back() {
    let mut stage = stage((80, 24));
    let frame = stage.press("7<End><Enter>").frame();
    assert!(frame.contains("Enkät i årskurs 7–9"), "{frame}");
    assert!(frame.contains("vad som sades"), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(frame.contains("Medborgardialoger: 3"), "{frame}");
    let frame = stage.press("<Esc>").frame();
    assert!(frame.contains("GENOMFÖRA"), "{frame}");
}
