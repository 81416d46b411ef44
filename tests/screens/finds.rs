//! Personal data on screen: a quiet word while one types, and the list of what the texts hold.

use std::collections::BTreeSet;

use samklang::domain::query::guard::{locked_by, texts};
use samklang::domain::text::Text;
use samklang::domain::{Command, NounKind, Refusal, Stamp, decide};
use samklang::exchange::sample;
use samklang::host::{Change, Keep as _, Memory};
use samklang::lang::{Language, Tongue};
use samklang::tui::keymap::{Keymap, Place as AnyPlace};

use super::{Stage, group_of};

fn stage(size: (u16, u16)) -> Stage {
    Stage::sample(Language::Sv, size)
}

#[test]
fn the_row_below_the_line_says_what_to_write_instead() {
    let mut stage = stage((80, 24));
    stage.press("3o");
    let frame = stage.press("Hon nås på 070-174 06 0").frame();
    assert!(!frame.contains("telefonnummer"), "{frame}");
    let frame = stage.press("5").frame();
    assert!(frame.contains("telefonnummer: skriv funktionen"), "{frame}");
    // Nothing is refused.
    stage.press("<Enter>");
    let entries = &stage.ui.client().group().entries;
    let last = entries.iter().last().unwrap();
    assert!(last.text.as_ref().unwrap().as_str().ends_with("06 05"));
    assert!(!stage.frame().contains("skriv funktionen"));
}

#[test]
fn a_forms_field_says_it_below() {
    let mut stage = stage((80, 24));
    let frame = stage.press("aSamtal med Anna Exempelsson").frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
    let frame = stage.press("<C-u>").frame();
    assert!(!frame.contains("skriv rollen"), "{frame}");
}

#[test]
fn a_comment_says_it_beside() {
    let mut stage = stage((80, 24));
    let frame = stage.press("s2Ring Anna Exempelsson").frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
    let frame = stage.press("<C-u>").frame();
    assert!(!frame.contains("skriv rollen"), "{frame}");
    let frame = stage
        .press("<Esc><Esc>w1<Tab>Ring Anna Exempelsson")
        .frame();
    assert!(frame.contains("namn: skriv rollen"), "{frame}");
}

#[test]
fn the_list_shows_what_is_open_and_enter_goes_where_it_is_mended() {
    let mut stage = stage((80, 24));
    let frame = stage.press("P").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
    stage.press("1aJour 070-174 06 05<F2>");
    let frame = stage.press("P").frame();
    assert!(frame.contains("ett ställe med"), "{frame}");
    assert!(frame.contains("via kommunens växel"), "{frame}");
    let frame = stage.press("<Enter>").frame();
    let focused = frame.lines().find(|line| line.starts_with('▌'));
    assert!(focused.unwrap_or_default().contains("Jour"), "{frame}");
    let frame = stage.press("<C-u>Jour<F2>").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
}

#[test]
fn what_may_leave_is_let_through_with_a_reason() {
    let mut stage = stage((80, 24));
    stage.press("aJour 070-174 06 05<F2>P");
    let frame = stage.press("x<Enter>").frame();
    assert!(frame.contains("Säg varför"), "{frame}");
    let frame = stage.press("Numret är jourens<Enter>").frame();
    assert!(frame.contains("inget ställe med"), "{frame}");
    assert!(frame.contains("Numret är jourens"), "{frame}");
    let exemptions = &stage.ui.client().group().exemptions;
    assert_eq!(exemptions.iter().next().unwrap().count, 1);
    let frame = stage.press("x").frame();
    assert!(frame.contains("redan undantaget"), "{frame}");
    let frame = stage.press("u").frame();
    assert!(frame.contains("ett ställe med"), "{frame}");
}

#[test]
fn what_may_not_be_written_is_not_copied_either() {
    let mut stage = stage((80, 24));
    stage.press("aJour 070-174 06 05<F2>2");
    let id = stage
        .ui
        .client()
        .group()
        .activities
        .iter()
        .last()
        .unwrap()
        .id;
    stage.press(&format!("/{id}<Enter>"));
    let frame = stage.press("y").frame();
    assert!(
        frame.contains("Lämnar inte gruppen: P visar var, ett ställe"),
        "{frame}"
    );
    // A report that tells of it.
    stage.press("s3Väntar<Enter>9<Right><Down><Enter>");
    let frame = stage.press("y").frame();
    assert!(
        frame.contains("Lämnar inte gruppen: P visar var, ett ställe"),
        "{frame}"
    );
    assert!(stage.ui.effects().copy.is_empty());
    // What is let through leaves by either way.
    stage.press("<Esc>PxNumret är jourens<Enter>9<Right><Down><Enter>y");
    let copied = stage.ui.effects().copy;
    assert!(copied.concat().contains("070-174 06 05"), "{copied:?}");
}

#[test]
fn a_line_of_minutes_is_not_copied_with_a_person_in_it() {
    let mut stage = stage((80, 24));
    stage.press("3oHon nås på 070-174 06 05<Enter><F8>");
    stage.press("<Enter><Home>");
    let is_refused = |stage: &mut Stage| {
        let refused = stage.press("y").frame().contains("Lämnar inte gruppen");
        stage.press("<Down>");
        refused
    };
    let refused = (0..20).filter(|_| is_refused(&mut stage)).count();
    assert_eq!(refused, 1, "{}", stage.frame());
    let copied = stage.ui.effects().copy.concat();
    assert!(!copied.contains("070-174"), "{copied}");
}

#[test]
fn the_worst_is_said_first_and_what_the_line_becomes_beside_it() {
    let mut stage = stage((80, 24));
    stage.press("3o");
    let frame = stage.press("A14 hotad 811228-9874").frame();
    assert!(
        frame.contains("↳ personnummer: skriv rollen · A14"),
        "{frame}"
    );
    assert!(frame.contains("→ hotad"), "{frame}");
    let frame = stage.press(" Anna Exempelsson").frame();
    assert!(
        frame.contains("personnummer: skriv rollen · och 1 till"),
        "{frame}"
    );
}

#[test]
fn a_report_and_a_count_are_given_other_words_from_the_list() {
    let mut stage = stage((80, 24));
    stage.press("s2Ring Anna Exempelsson<Enter>");
    stage.press("7<Down>+");
    stage.press("<C-u>+1 Hos Anna Exempelsson<Enter>P");
    let frame = stage.frame();
    assert!(frame.contains("2 ställen med"), "{frame}");
    for left in ["ett ställe med", "inget ställe med"] {
        let frame = stage.press("<Home><Enter>").frame();
        assert!(
            frame.contains("i stället för ”Anna Exempelsson”"),
            "{frame}"
        );
        let frame = stage.press("<Enter>").frame();
        assert!(frame.contains("till exempel rollen"), "{frame}");
        let frame = stage.press("en boende<Enter>").frame();
        assert!(frame.contains(left), "{frame}");
    }
    let group = stage.ui.client().group();
    let notes = group.activities.iter().filter_map(|it| it.last_report());
    let mut notes = notes.filter_map(|it| it.note.as_ref());
    assert!(notes.any(|note| note.as_str() == "Ring en boende"));
}

#[test]
fn every_text_in_which_somebody_can_be_named_can_be_mended() {
    let stage = stage((80, 24));
    let group = stage.ui.client().group();
    let stamp = Stamp {
        at: "2020-10-05T14:00:00+02:00".parse().unwrap(),
        by: "sekreterare".into(),
    };
    let mut kept = BTreeSet::new();
    for kind in NounKind::ALL.iter().filter(|it| **it != NounKind::Key) {
        for thing in group.ids(*kind) {
            for (spec, value) in group.values(&thing).unwrap() {
                let Some(text) = texts(&value).first().map(|it| Text::new(it)) else {
                    continue;
                };
                let is_no_word =
                    ["line", "login", "by", "approved_by", "about"].contains(&spec.key);
                if spec.keeper.is_person() || is_no_word {
                    continue;
                }
                let words = vec![(text, "en boende".into())];
                let command = Command::Reword {
                    thing: thing.clone(),
                    field: spec.key.into(),
                    words,
                };
                match decide(group, command, &stamp) {
                    Ok(_) => drop(kept.insert((kind.code(), spec.key))),
                    // What is locked is erased from the log, to which the list goes.
                    Err(Refusal::MinutesLocked { .. }) => {
                        assert!(locked_by(group, &thing).is_some(), "{thing}");
                    }
                    Err(why) => panic!("{thing} {}: {why:?}", spec.key),
                }
            }
        }
    }
    for known in [
        ("activity", "reports"),
        ("commitment", "counts"),
        ("indicator", "readings"),
    ] {
        assert!(kept.contains(&known), "{kept:?}");
    }
}

#[test]
fn what_is_locked_is_reached_in_the_history_from_which_it_is_erased() {
    let noted = "Anteckningarna från den 18 maj";
    let file = sample::savsjo().replace(noted, &format!("Anna Exempelsson: {noted}"));
    let (group, records) = group_of(&file);
    let mut memory = Memory::default();
    memory.append(&[Change::from(records.as_slice())]).unwrap();
    let mut stage = Stage::of(memory, group, Language::Sv, (120, 24));
    let frame = stage.press("P<Enter>").frame();
    assert!(
        frame.contains("M2 är justerat och låst: E på raden"),
        "{frame}"
    );
    let place = stage.press("?").frame();
    assert!(place.contains("Tangenter: historiken"), "{place}");
}

#[test]
fn no_help_shows_the_id_of_a_message() {
    let keys = Keymap::new(false);
    for language in Language::ALL {
        let tongue = Tongue::new(language);
        for place in AnyPlace::ALL {
            for id in [format!("help-{place}"), format!("place-{place}")] {
                assert_ne!(tongue.word(&id), id, "{language}");
            }
            for action in keys.actions(*place) {
                let id = format!("action-{action}");
                assert_ne!(tongue.word(&id), id, "{language}");
            }
        }
    }
    let mut stage = stage((80, 24));
    let help = stage.press("P?").frame();
    assert!(
        help.contains("Personuppgifterna i gruppens texter"),
        "{help}"
    );
    assert!(help.contains("undanta, med ett skäl"), "{help}");
    assert!(!help.contains("avvikelse"), "{help}");
}

#[test]
fn on_the_smallest_screen_it_is_said_wherever_one_types() {
    for before in [
        "3o",
        "a",
        "e",
        "s2",
        "w1<Tab>",
        "<Right>w1<Tab>",
        "<Right><Right>w<Tab>",
        "5<Down><Right>m",
        "7<Down>+",
        "3a",
        "8a",
    ] {
        let mut stage = stage((40, 12));
        let frame = stage.press(before).press("Ring 070-174 06 05").frame();
        assert!(
            frame.contains("telefonnummer: skriv funktionen"),
            "{before}: {frame}"
        );
    }
}
