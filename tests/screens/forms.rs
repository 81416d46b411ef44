//! What forms tell while one fills them in: what is offered, how many there are, what was
//! understood, and how to add what there is nothing of yet.

use samklang::domain::Group;
use samklang::domain::id::ActivityId;
use samklang::host::Memory;
use samklang::lang::Language;

use super::Stage;

fn stage() -> Stage {
    Stage::sample(Language::Sv, (80, 24))
}

fn milestones(stage: &Stage, number: u32) -> Vec<(String, String)> {
    let activity = stage
        .ui
        .client()
        .group()
        .activities
        .get(&ActivityId(number));
    let milestones = activity.unwrap().milestones.iter();
    milestones
        .map(|step| (step.due.to_string(), step.title.to_string()))
        .collect()
}

#[test]
fn several_milestones_are_typed_in_one_line_without_a_mark_that_needs_altgr() {
    let mut stage = stage();
    stage.press("aCykelkontroll").press(&"<Down>".repeat(14));
    assert!(
        stage.frame().contains("till exempel 12/10 Offert antagen"),
        "{}",
        stage.frame()
    );
    stage.press("12/10 Offert antagen; v44 Klart");
    let frame = stage.frame();
    assert!(
        frame.contains("= 12 okt · Offert antagen; 30 okt · Klart"),
        "{frame}"
    );
    stage.press("<C-s>");
    let kept = [("2020-10-12", "Offert antagen"), ("2020-10-30", "Klart")];
    let kept = kept.map(|(due, title)| (due.to_owned(), title.to_owned()));
    assert_eq!(milestones(&stage, 21), kept);
    // What stands there to edit takes one more in the same way.
    stage
        .press("<Left>/A21<Enter>e")
        .press(&"<Down>".repeat(14));
    stage.press("; 2/11 Uppföljt<C-s>");
    assert_eq!(milestones(&stage, 21)[..2], kept);
    assert_eq!(milestones(&stage, 21).len(), 3);
}

#[test]
fn a_date_is_told_as_it_is_understood() {
    let mut stage = stage();
    stage.press("aNy").press(&"<Down>".repeat(4));
    for (typed, understood) in [("fre", "= fredag 9 oktober 2020"), ("12/10", "= måndag")] {
        stage.press(typed);
        assert!(stage.frame().contains(understood), "{}", stage.frame());
        stage.press("<C-u>");
    }
    // It goes on being told where one types elsewhere.
    stage.press("fre<Down>");
    assert!(
        stage.frame().contains("› fre  = 9 okt"),
        "{}",
        stage.frame()
    );
}

#[test]
fn it_is_told_how_many_offers_there_are_and_each_is_reached() {
    let mut stage = stage();
    stage.press("aNy").press(&"<Down>".repeat(7));
    assert!(stage.frame().contains("1–5 av "), "{}", stage.frame());
    // Into the offers and on to the next page, and out again above the first.
    stage.press("<PageDown>");
    assert!(stage.frame().contains("▌F1 "), "{}", stage.frame());
    stage.press("<PageDown><Down>");
    assert!(stage.frame().contains("5–9 av "), "{}", stage.frame());
    stage.press("<Tab>");
    assert!(stage.frame().contains("› F8,"), "{}", stage.frame());
    stage.press("<PageDown><Up><Up>");
    assert!(stage.frame().contains("▌mål"), "{}", stage.frame());
    // Where all of them show there is nothing to tell.
    stage.press("<C-u>").press(&"<Up>".repeat(4)).press("lok");
    assert!(!stage.frame().contains(" av "), "{}", stage.frame());
}

#[test]
fn what_there_is_nothing_of_is_added_from_the_field_that_lacks_it() {
    let mut stage = Stage::of(Memory::default(), Group::default(), Language::Sv, (80, 24));
    stage.press("aNattvandring<Tab>");
    let frame = stage.frame();
    assert!(
        frame.contains("Ingen finns än; Ctrl-n lägger till."),
        "{frame}"
    );
    stage.press("<C-n>");
    assert!(stage.frame().contains("kod "), "{}", stage.frame());
    assert!(
        stage.frame().contains("Ny organisation"),
        "{}",
        stage.frame()
    );
    stage.press("KFF<Tab>Kultur och fritid<C-s>");
    assert!(stage.frame().contains("› KFF"), "{}", stage.frame());
    stage.press("<Tab><Tab>");
    let frame = stage.frame();
    assert!(frame.contains("KFF har ingen än; Ctrl-n"), "{frame}");
    // The owner's line is the owner's: its organisation stands there already.
    stage.press("<C-n>KFF-1<Tab>Fritid<C-s><C-s>");
    let group = stage.ui.client().group();
    let activity = group.activities.get(&ActivityId(1)).unwrap();
    assert_eq!(activity.title.as_str(), "Nattvandring");
    let owner = activity.owner.as_ref().map(ToString::to_string);
    let budget = activity.budget.as_ref().map(ToString::to_string);
    assert_eq!(
        (owner.as_deref(), budget.as_deref()),
        (Some("KFF"), Some("KFF-1"))
    );
}

#[test]
fn adding_from_a_field_can_be_left_and_nothing_is_lost() {
    let mut stage = stage();
    stage.press("aNy<C-n>");
    assert!(
        stage.frame().contains("pekar inte på något"),
        "{}",
        stage.frame()
    );
    stage.press("<Tab><C-n>BRA<Esc>");
    let frame = stage.frame();
    assert!(
        frame.contains("› Ny") && frame.contains("▌ägare"),
        "{frame}"
    );
    stage.press("<C-n>");
    assert!(stage.frame().contains("› BRA"), "{}", stage.frame());
}

#[test]
fn whoever_adds_for_their_own_organisation_need_not_say_so() {
    for (me, is_bound) in [("kommunpolis", true), ("sekreterare", false)] {
        let mut stage = Stage::sample_for(me, Language::Sv, (80, 24));
        stage.press("a");
        let frame = stage.frame();
        let owner = frame
            .lines()
            .find(|line| line.to_lowercase().contains("ägare"))
            .unwrap();
        assert_eq!(owner.contains("POL"), is_bound, "{me}: {owner}");
    }
}

#[test]
fn what_is_told_of_a_wrong_field_goes_once_it_is_mended() {
    let mut stage = stage();
    stage.press("e<Tab><Tab><Tab><Tab><End>x<C-s>");
    let told = |stage: &Stage| stage.frame().contains("Något i formuläret stämmer inte.");
    assert!(told(&stage), "{}", stage.frame());
    stage.press("<Backspace>");
    assert!(!told(&stage), "{}", stage.frame());
}

#[test]
fn tab_is_hinted_as_what_it_does() {
    let mut stage = stage();
    stage.press("e");
    let last = |stage: &Stage| stage.frame().lines().last().unwrap_or_default().to_owned();
    assert!(last(&stage).contains("Tab nästa fält"), "{}", stage.frame());
    stage.press("<Tab>p");
    assert!(
        last(&stage).contains("Tab komplettera"),
        "{}",
        stage.frame()
    );
}

#[test]
fn a_form_begun_again_holds_what_it_was_given() {
    let mut stage = stage();
    stage.press("3a<Esc><Esc>3o<F8>");
    let is_at = |row: &str| row.starts_with('▌') && row.contains("Förslag");
    for _ in 0..30 {
        if stage.frame().lines().any(is_at) {
            break;
        }
        stage.press("<Down>");
    }
    stage.press("e");
    let given = stage.frame();
    assert!(given.contains("Träff"), "{given}");
    stage.press("<C-u>Annat<C-r>");
    let again = stage.frame();
    assert!(again.contains("› Träff"), "{again}");
    // Left untouched, it leaves no draft, and what is given wins the next time as well.
    stage.press("<Esc>");
    assert!(!stage.frame().contains("utkast"), "{}", stage.frame());
    stage.press("e");
    assert!(stage.frame().contains("› Träff"), "{}", stage.frame());
}
