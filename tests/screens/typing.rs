//! The line being typed at a meeting: completed, kept as less than it looks like, and mended.

use samklang::domain::id::MeetingId;
use samklang::domain::query::minutes;
use samklang::lang::Language;

use super::Stage;

const M4: MeetingId = MeetingId(4);

fn sitting() -> Stage {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("3o");
    stage
}

/// Returns the last rows: the line, what it becomes, a rule, what was told, the hints.
fn below(stage: &Stage) -> [String; 5] {
    let frame = stage.frame();
    let rows: Vec<&str> = frame.lines().collect();
    std::array::from_fn(|place| rows[rows.len() - 5 + place].trim().to_owned())
}

fn line(stage: &Stage) -> String {
    let [line, ..] = below(stage);
    line.split_once('›').unwrap().1.trim().to_owned()
}

fn texts(stage: &Stage) -> Vec<String> {
    let group = stage.ui.client().group();
    let entries = minutes::entries(group, M4);
    let text = |entry| minutes::text(group, entry).unwrap().to_string();
    entries.map(text).collect()
}

#[test]
fn tab_goes_through_what_is_offered_and_back_to_what_was_typed() {
    let mut stage = sitting();
    stage.press("> ringer @k");
    let mut seen = Vec::new();
    for _ in 0..6 {
        seen.push(line(&stage));
        stage.press("<Tab>");
    }
    assert_eq!(seen[0], "> ringer @k");
    assert_eq!(seen[1], "> ringer @KFF");
    assert_eq!(seen[2], "> ringer @KOM");
    assert_eq!(seen[5], seen[0], "{seen:?}");
    let mut stage = sitting();
    stage.press("> ringer @k<Tab><Tab><BackTab>");
    assert_eq!(line(&stage), "> ringer @KFF");
    stage.press("<BackTab>");
    assert_eq!(line(&stage), "> ringer @k");
    stage.press("<BackTab>");
    assert_eq!(line(&stage), seen[4]);
}

#[test]
fn the_offer_that_is_chosen_shows_with_its_place() {
    let mut stage = sitting();
    stage.press("> ringer @k");
    let [_, becomes, ..] = below(&stage);
    assert!(
        becomes.contains("Tab KFF Kultur-") && becomes.ends_with("+3"),
        "{becomes}"
    );
    stage.press("<Tab><Tab>");
    let [_, becomes, ..] = below(&stage);
    assert!(
        becomes.contains("Tab KOM Sävsjö k") && becomes.ends_with("2/4"),
        "{becomes}"
    );
}

#[test]
fn typing_on_accepts_what_is_offered() {
    let mut stage = sitting();
    stage.press("> ringer @k<Tab> fre");
    assert_eq!(line(&stage), "> ringer @KFF fre");
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["ringer"]);
}

#[test]
fn pasted_lines_tell_what_they_became() {
    let mut stage = sitting();
    stage.ui.paste(
        "Första\nAndra\n! Vandringen förlängs\n> ringer @KFF fre\nA14 hotad\n> ingens sak\n",
    );
    stage.press("<Enter>");
    assert_eq!(texts(&stage).len(), 6);
    let [.., told, _] = below(&stage);
    assert_eq!(
        told,
        "6 rader: 3 anteckningar, 1 beslut §10, 1 åtgärd T42, 1 status"
    );
}

#[test]
fn the_next_item_is_told_by_its_place_and_title() {
    let mut stage = sitting();
    stage.press("<PageDown>");
    let [.., told, _] = below(&stage);
    assert_eq!(told, "Nu 2 Förra anteckningarna och åtgärderna · 10 min");
    stage.press("<PageUp>");
    let [.., told, _] = below(&stage);
    assert!(told.starts_with("Nu 1 "), "{told}");
}

#[test]
fn an_entry_that_is_amended_to_more_than_one_holds_becomes_several() {
    let mut stage = sitting();
    stage.press("> ringer skolan @KFF fre<Enter>Sist<Enter><Up><Up>");
    let long = " mycket att säga".repeat(300);
    stage.ui.paste(&long);
    stage.press("<Enter>");
    let frame = stage.frame();
    assert!(frame.contains("fortsättning på raden ovan"), "{frame}");
    stage.press("<Enter>");
    let texts = texts(&stage);
    assert_eq!((texts.len(), texts[1].as_str()), (3, "Sist"));
    assert!(texts[0].starts_with("> ringer skolan @KFF fre mycket"));
    let said = format!("{} {}", texts[0], texts[2]);
    assert_eq!(said.split_whitespace().count(), 5 + 3 * 300);
}

#[test]
fn a_long_line_of_the_editor_becomes_several_entries() {
    let mut stage = sitting();
    stage.press("Ett<Enter><F12>");
    let long = "mycket att säga ".repeat(300);
    stage.ui.edited(Ok(format!("1: Ett {long}\n")));
    stage.press("<Enter>");
    let said = texts(&stage).join(" ");
    assert_eq!(texts(&stage).len(), 2);
    assert_eq!(said.split_whitespace().count(), 1 + 3 * 300);
}

#[test]
fn what_was_entered_last_is_undone_and_comes_back_to_be_mended() {
    let mut stage = sitting();
    stage.press("Först<Enter>Så sades det<Enter>");
    let [.., told, _] = below(&stage);
    assert!(told.ends_with("· Ctrl-r ångrar"), "{told}");
    stage.press("<C-r>");
    assert_eq!(texts(&stage), ["Först"]);
    assert_eq!(line(&stage), "Så sades det");
    let [.., told, _] = below(&stage);
    assert!(
        told.starts_with("Ångrat: ") && told.ends_with("· Ctrl-x gör om"),
        "{told}"
    );
    stage.press("<C-x>");
    assert_eq!(texts(&stage), ["Först", "Så sades det"]);
    assert_eq!(line(&stage), "", "it is not there twice");
    stage.press("<C-r> inte<Enter>");
    assert_eq!(texts(&stage), ["Först", "Så sades det inte"]);
}

#[test]
fn undoing_takes_nothing_that_is_being_typed() {
    let mut stage = sitting();
    stage.press("Först<Enter>halv mening<C-r>");
    assert!(texts(&stage).is_empty());
    assert_eq!(line(&stage), "halv mening");
    let [.., told, _] = below(&stage);
    assert!(told.contains("Först"), "{told}");
    stage.press("<C-x>");
    assert_eq!(
        (texts(&stage), line(&stage).as_str()),
        (vec!["Först".to_owned()], "halv mening")
    );
}

#[test]
fn an_amending_is_undone_and_its_words_come_back() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter><Up><Up>an<Enter>");
    assert_eq!(texts(&stage), ["Ettan", "Två"]);
    stage.press("<C-r>");
    assert_eq!(texts(&stage), ["Ett", "Två"]);
    assert!(line(&stage).ends_with("Ettan"));
    stage.press("<C-x>");
    assert_eq!(
        (texts(&stage)[0].as_str(), line(&stage).as_str()),
        ("Ettan", "")
    );
    stage.press("<C-r>s<Enter>");
    assert_eq!(texts(&stage), ["Ettans", "Två"]);
}

#[test]
fn a_decision_that_is_undone_stays_struck_and_its_words_come_back() {
    let mut stage = sitting();
    stage.press("! Vandringen förlängs<Enter><C-r>");
    assert_eq!(texts(&stage), ["Vandringen förlängs"]);
    assert!(stage.frame().contains("(struket)"), "{}", stage.frame());
    assert_eq!(line(&stage), "! Vandringen förlängs");
}

#[test]
fn only_what_was_done_at_the_meeting_is_undone_there() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    stage.press("s2hej<Enter>3o<C-r>");
    // The meeting is no longer open: that was the last of it.
    assert!(stage.frame().contains("kallat"), "{}", stage.frame());
    let mut other = Stage::sample(Language::Sv, (80, 24));
    other.press("3oEtt<Enter><Esc>s2hej<Enter>3<C-r>");
    assert_eq!(texts(&other), ["Ett"]);
    let [.., told, _] = below(&other);
    assert_eq!(told, "Det finns inget att ångra.");
}

#[test]
fn a_name_that_is_begun_is_not_yet_one_that_nobody_has() {
    let mut stage = sitting();
    for (typed, becomes) in [("> ringer @KF", "anteckning"), ("F fre", "åtgärd")] {
        stage.press(typed);
        let [_, told, ..] = below(&stage);
        assert!(told.contains(becomes), "{told}");
        assert!(!told.contains("ingen heter"), "{told}");
    }
    // Once it is whole, or left, it is.
    let mut stage = sitting();
    stage.press("> ringer @KF ");
    let [_, told, ..] = below(&stage);
    assert!(told.contains("ingen heter @KF"), "{told}");
}

#[test]
fn one_that_nobody_knows_is_told_before_and_after_and_mended() {
    let mut stage = sitting();
    stage.press("> ringer @KFX fre");
    let [_, becomes, ..] = below(&stage);
    let told = "bara en anteckning: ingen heter @KFX, menade du @KFF?";
    assert!(becomes.contains(told), "{becomes}");
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["> ringer @KFX fre"]);
    let [.., told, _] = below(&stage);
    assert_eq!(
        told,
        "Sparad som anteckning: ingen heter @KFX, menade du @KFF? · ↑ rättar"
    );
    stage.press("<Up><Tab>");
    assert!(line(&stage).ends_with("> ringer @KFF fre"));
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["ringer"]);
}

#[test]
fn an_action_of_the_editor_that_lacks_its_owner_is_told_before_it_is_saved() {
    let mut stage = sitting();
    stage.press("Ett<Enter><F12>");
    stage.ui.edited(Ok("1: Ett\n> Ring upp alla\n".into()));
    let frame = stage.frame();
    assert!(
        frame.contains("bara en anteckning: åtgärden saknar ägare (@vem) och dag"),
        "{frame}"
    );
    stage.press("e @KFF fre<Enter>");
    assert!(stage.frame().contains("T42 åtgärd"), "{}", stage.frame());
    stage.press("<Enter>");
    let [.., told, _] = below(&stage);
    assert_eq!(told, "1 rad: 1 åtgärd T42");
}

#[test]
fn what_the_editor_made_is_summed_up_and_can_be_left_out() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter>Tre<Enter><F12>");
    let edited = "1: Ettan\n3: Tre\n! Fyra\nFem\n";
    stage.ui.edited(Ok(edited.into()));
    let frame = stage.frame();
    assert!(frame.contains("M4:2: tas bort"), "{frame}");
    stage.press("<Down><Down>x<Enter>");
    let [.., told, _] = below(&stage);
    assert_eq!(told, "3 rader: 1 anteckning, 1 beslut §10, 1 borttagen");
    assert_eq!(texts(&stage), ["Ettan", "Tre", "Fyra"]);
}

#[test]
fn what_the_editor_made_is_kept_until_it_is_saved() {
    let mut stage = sitting();
    stage.press("Ett<Enter>Två<Enter><F12>");
    stage.ui.edited(Ok("1: Ettan\nTre\n".into()));
    stage.press("<Esc>");
    assert_eq!(texts(&stage), ["Ett", "Två"]);
    stage.press("<F12>");
    let frame = stage.frame();
    for shown in ["3 ändringar", "Ettan", "M4:2: tas bort"] {
        assert!(frame.contains(shown), "{shown}: {frame}");
    }
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["Ettan", "Tre"]);
}

#[test]
fn what_an_action_becomes_shows_before_its_words() {
    let mut stage = sitting();
    stage.press("> KFF ringer alla föreningar om nattvandringen i november @KFF fre");
    let [_, becomes, ..] = below(&stage);
    assert!(
        becomes.starts_with("↳ T42 åtgärd · KFF · fre = 9 okt · \"KFF ringer"),
        "{becomes}"
    );
}

#[test]
fn an_action_whose_day_the_calendar_lacks_stays_to_be_mended() {
    let mut stage = sitting();
    stage.press("> Ringer skolan 31/2 @POL<Enter>");
    assert!(texts(&stage).is_empty());
    assert_eq!(line(&stage), "> Ringer skolan 31/2 @POL");
    // Why comes before what else there is to tell, which may be cut.
    let [_, becomes, ..] = below(&stage);
    let told = "T42 åtgärd · 31/2 finns inte i kalendern · saknar dag (fre, 12/10, nästa";
    assert!(becomes.contains(told), "{becomes}");
}

#[test]
fn what_others_did_while_the_editor_was_open_is_not_written_over_unseen() {
    let mut stage = sitting();
    stage.press("Rad<Enter>Annan<Enter><F12>");
    stage.press("<Up><Up> ledaren<Enter>Ny<Enter>");
    stage.ui.edited(Ok("1: Rad sekr\n2: Annan\n".into()));
    assert!(stage.frame().contains("1 ändring"), "{}", stage.frame());
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["Rad ledaren", "Annan", "Ny"]);
    let frame = stage.frame();
    let told = "M4:1: någon annan skrev ”Rad ledaren” under tiden";
    assert!(frame.contains(told), "{frame}");
    stage.press("<Enter>");
    assert_eq!(texts(&stage), ["Rad sekr", "Annan", "Ny"]);
}
