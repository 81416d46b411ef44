//! A document written to a file from where it is read: in which format, where, and what stands in the
//! way.

use std::sync::Mutex;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use samklang::domain::guard::arising::Sheet;
use samklang::domain::guard::{Known, finds};
use samklang::domain::query::guard::{Leaving, Piece, Place};
use samklang::lang::{Language, Tongue};
use samklang::report::{minutes, text};
use samklang::tui::writing::{Matter, Order, Paper, Writer, Written};

use super::Stage;

/// Who writes nothing, and answers by what the path says. It keeps no file: those are tested with the
/// real one.
pub struct Scribe;

/// The orders, as they came, of the test that runs in this thread.
static ORDERS: Mutex<Vec<(std::thread::ThreadId, String)>> = Mutex::new(Vec::new());

fn orders() -> Vec<String> {
    let here = std::thread::current().id();
    let orders = ORDERS.lock().unwrap();
    let own = orders.iter().filter(|(thread, _)| *thread == here);
    own.map(|(_, order)| order.clone()).collect()
}

fn what(matter: &Matter) -> String {
    let what = match &matter.paper {
        Paper::Minutes(id) => format!("anteckningar-{id}"),
        Paper::Notice(id) => format!("kallelse-{id}"),
        Paper::Report(which, before) => {
            let before = before.as_ref().map(|group| group.seq);
            format!("{which}{}", before.map_or("", |_| "-sedan"))
        }
    };
    format!("{what}-{}", matter.today)
}

/// Returns a telephone number in minutes that stands in a field of the group, or in none.
fn held_back(place: &str) -> Leaving {
    let text = "Ring 070-174 06 05".to_owned();
    Leaving {
        find: finds(&text, Known::default())[0],
        piece: Piece {
            sheet: Sheet::Minutes,
            under: "Övrigt".into(),
            text,
        },
        place: Place::parse(place),
    }
}

impl Writer for Scribe {
    fn endings(&self) -> Vec<&'static str> {
        vec!["txt", "md", "html", "docx", "pdf"]
    }

    fn read(&self, matter: &Matter, width: usize) -> Option<String> {
        let group = &matter.group;
        let Paper::Minutes(id) = matter.paper else {
            return None;
        };
        let tongue = Tongue::new(Language::Sv);
        let minutes = minutes::minutes(&tongue, group, group.meetings.get(&id)?);
        Some(text::render_in(&minutes, width))
    }

    fn offer(&self, matter: &Matter) -> Option<String> {
        Some(format!("~/{}.pdf", what(matter)))
    }

    fn write(&self, order: &Order) -> Written {
        let over = if order.over { " over" } else { "" };
        let told = format!(
            "{} {} {}{over}",
            what(&order.matter),
            order.ending,
            order.path
        );
        let here = std::thread::current().id();
        ORDERS.lock().unwrap().push((here, told));
        let path = order.path.clone();
        match () {
            () if path.contains("personuppgifter") => {
                Written::Guarded(vec![held_back("A1 title"); 3])
            }
            () if path.contains("uppstår") => Written::Guarded(vec![held_back("")]),
            () if path.contains("vilken") => Written::Done(format!("#{}", order.matter.group.seq)),
            () if path.contains("saknas") => Written::Failed("Det går inte.".into()),
            () if path.contains("finns") && !order.over => Written::There(path),
            () => Written::Done(path),
        }
    }
}

/// The keys to the minutes of the newest meeting that is over.
const MINUTES: &str = "3<Down><Enter>";

fn stage(me: &str) -> Stage {
    Stage::sample_for(me, Language::Sv, (80, 24))
}

#[test]
fn one_key_and_enter_write_the_minutes() {
    let mut stage = stage("sekreterare");
    let frame = stage.press(MINUTES).press("w").frame();
    assert!(
        frame.contains("› ~/anteckningar-M3-2020-10-05.pdf"),
        "{frame}"
    );
    let frame = stage.press("<Enter>").frame();
    assert!(
        frame.contains("Skriven: ~/anteckningar-M3-2020-10-05.pdf"),
        "{frame}"
    );
    assert!(frame.contains("till fil"), "the minutes again: {frame}");
    assert_eq!(
        orders(),
        ["anteckningar-M3-2020-10-05 pdf ~/anteckningar-M3-2020-10-05.pdf"]
    );
}

#[test]
fn each_report_and_the_notice_are_written() {
    for (letters, order) in [
        ("lägesrap<Enter>w", "council-sedan-2020-10-05"),
        ("årsrapp<Enter>w", "board-2020-10-05"),
        ("löftesupp<Enter>w", "promise-2020-10-05"),
        ("skriv kallelsen<Enter>", "kallelse-M4-2020-10-05"),
    ] {
        let mut stage = stage("sekreterare");
        stage.press(&format!("<Space>{letters}<Enter>"));
        let last = orders().pop();
        assert_eq!(last, Some(format!("{order} pdf ~/{order}.pdf")));
    }
}

#[test]
fn of_a_meeting_that_is_called_the_notice_is_written_where_one_stands() {
    for (keys, order) in [
        ("3", "kallelse-M4-2020-10-05"),
        ("3<Enter>", "kallelse-M4-2020-10-05"),
        ("3<Down>", "anteckningar-M3-2020-10-05"),
    ] {
        let mut stage = stage("sekreterare");
        stage.press(keys).press("w<Enter>");
        let last = orders().pop();
        assert_eq!(last, Some(format!("{order} pdf ~/{order}.pdf")), "{keys}");
    }
}

#[test]
fn what_is_written_is_found_by_the_words_that_people_have_for_it() {
    for (language, words, order) in [
        (Language::Sv, "protokoll", "anteckningar-M3"),
        (Language::Sv, "anteckningar", "anteckningar-M3"),
        (Language::Sv, "inbjudan", "kallelse-M4"),
        (Language::En, "minutes", "anteckningar-M3"),
        (Language::En, "meeting notes", "anteckningar-M3"),
    ] {
        let mut stage = Stage::sample_for("sekreterare", language, (80, 24));
        stage.press(&format!("<Space>{words}<Enter><Enter>"));
        let order = format!("{order}-2020-10-05");
        let last = orders().pop();
        assert_eq!(last, Some(format!("{order} pdf ~/{order}.pdf")), "{words}");
    }
    for (language, words) in [
        (Language::Sv, "rapport rådet"),
        (Language::En, "report council"),
        (Language::En, "note council"),
    ] {
        let mut stage = Stage::sample_for("sekreterare", language, (80, 24));
        let frame = stage.press(&format!("<Space>{words}<Enter>")).frame();
        assert!(frame.contains("Lägesrapport till"), "{words}: {frame}");
    }
}

#[test]
fn the_format_and_the_end_of_the_name_go_together() {
    for (keys, order) in [
        ("<Tab>", "txt ~/anteckningar-M3-2020-10-05.txt"),
        (
            "<BackTab><BackTab>",
            "html ~/anteckningar-M3-2020-10-05.html",
        ),
        ("<C-u>~/Möte 1 åäö.MD", "md ~/Möte 1 åäö.MD"),
        // A folder, or a name of one's own, takes the format that is chosen.
        ("<BackTab><C-u>~/Möten", "docx ~/Möten"),
        ("<C-u>~/utan.bak<Tab>", "txt ~/utan.bak"),
    ] {
        let mut stage = stage("sekreterare");
        stage.press(MINUTES).press("w").press(keys).press("<Enter>");
        let last = orders().pop();
        let expected = format!("anteckningar-M3-2020-10-05 {order}");
        assert_eq!(last, Some(expected), "{keys}");
    }
}

#[test]
fn what_is_there_is_written_over_only_where_one_says_so_of_that_path() {
    let mut stage = stage("sekreterare");
    let frame = stage
        .press(MINUTES)
        .press("w<C-u>~/finns.pdf<Enter>")
        .frame();
    assert!(frame.contains("Den finns redan. ↵ skriver över"), "{frame}");
    // Another name is another question, and so is another format.
    let other = stage.press("<Home><Right><Right>X<Enter>").frame();
    assert!(other.contains("Den finns redan."), "{other}");
    let format = stage.press("<Tab><Enter>").frame();
    assert!(format.contains("Den finns redan."), "{format}");
    let done = stage.press("<Enter>").frame();
    assert!(done.contains("Skriven: ~/Xfinns.txt"), "{done}");
    let said: Vec<bool> = orders().iter().map(|it| it.ends_with(" over")).collect();
    assert_eq!(said, [false, false, false, true]);
}

#[test]
fn esc_leaves_what_is_there_as_it_is() {
    let mut stage = stage("sekreterare");
    let before = stage.press(MINUTES).frame();
    let after = stage.press("w<C-u>~/finns.pdf<Enter><Esc>").frame();
    assert_eq!(before, after);
    assert_eq!(orders().len(), 1);
}

#[test]
fn personal_data_is_counted_and_the_key_shows_it() {
    let mut stage = stage("sekreterare");
    for keys in [MINUTES, "<Space>löftesupp<Enter>"] {
        let frame = stage
            .press(keys)
            .press("w<C-u>personuppgifter<Enter>")
            .frame();
        assert!(
            frame.contains("Lämnar inte gruppen: P visar var, 3 ställen med personuppgifter."),
            "{frame}"
        );
        let finds = stage.press("P").frame();
        assert!(
            finds.contains("inget ställe med personuppgifter"),
            "{finds}"
        );
    }
}

#[test]
fn a_fault_is_told_and_the_path_can_be_mended() {
    let mut stage = stage("sekreterare");
    let frame = stage
        .press(MINUTES)
        .press("w<C-u>~/saknas/a.md<Enter>")
        .frame();
    assert!(frame.contains("Det går inte."), "{frame}");
    assert!(frame.contains("› ~/saknas/a.md"), "{frame}");
    let frame = stage.press("<C-u><Enter>").frame();
    assert!(frame.contains("Skriv en fil eller en mapp."), "{frame}");
    let frame = stage.press("~/a.md<Enter>").frame();
    assert!(frame.contains("Skriven: ~/a.md"), "{frame}");
}

#[test]
fn while_it_is_written_keys_wait_and_esc_does_not() {
    let press = |stage: &mut Stage, code: KeyCode| stage.ui.key(&code.into());
    let mut stage = stage("sekreterare");
    stage.press(MINUTES).press("w");
    press(&mut stage, KeyCode::Enter);
    press(&mut stage, KeyCode::Char('?'));
    let frame = stage.frame();
    assert!(frame.contains("Skriver …"), "{frame}");
    stage.settle();
    let help = stage.frame();
    assert!(
        help.contains("w skriver anteckningarna"),
        "typed ahead: {help}"
    );

    stage.press("<Esc>w");
    press(&mut stage, KeyCode::Enter);
    press(&mut stage, KeyCode::Esc);
    let left = stage.frame();
    assert!(left.contains("Det skrivs ändå färdigt"), "{left}");
    assert!(!left.contains("› ~/"), "{left}");
    stage.settle();
    let told = stage.frame();
    assert!(told.contains("Skriven: ~/anteckningar-M3"), "{told}");

    // Over a slow line Esc comes as one key with what was typed behind it.
    stage.press("w");
    press(&mut stage, KeyCode::Enter);
    let both = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::ALT);
    stage.ui.key(&both);
    let help = stage.frame();
    assert!(help.contains("w skriver anteckningarna"), "{help}");
}

#[test]
fn who_only_reads_may_write_files() {
    let mut stage = stage("hallbarhetsrad");
    let frame = stage.press(MINUTES).press("w<Enter>").frame();
    assert!(frame.contains("Skriven: ~/anteckningar-M3"), "{frame}");
}

#[test]
fn of_the_past_it_is_the_document_of_that_moment() {
    let mut stage = stage("sekreterare");
    let before = stage.ui.client().group().seq;
    stage.press("s3<Enter>");
    let now = stage.ui.client().group().seq;
    assert_ne!(before, now);
    let write = |stage: &mut Stage| {
        stage.press(MINUTES).press("w<C-u>vilken.md<Enter>");
        stage.frame()
    };
    let frame = write(&mut stage);
    assert!(frame.contains(&format!("Skriven: #{now}")), "{frame}");
    stage.press("T<Down><Enter>");
    let frame = write(&mut stage);
    assert!(frame.contains(&format!("Skriven: #{before}")), "{frame}");
}

#[test]
fn what_only_comes_about_in_the_document_is_let_through_there() {
    let mut stage = stage("sekreterare");
    let frame = stage.press(MINUTES).press("w<C-u>uppstår<Enter>").frame();
    assert!(frame.contains("telefonnummer som bara står i"), "{frame}");
    stage.press("Diarienumret<Enter>");
    let exemption = stage.ui.client().group().exemptions.iter().last().unwrap();
    assert!(
        exemption.about.as_str().starts_with("minutes:"),
        "{exemption:?}"
    );
    assert_eq!(exemption.because.as_str(), "Diarienumret");
}

#[test]
fn what_will_be_written_is_read_through_first() {
    let mut stage = stage("sekreterare");
    stage.press(MINUTES).press("w<F6>");
    let frame = stage.frame();
    assert!(frame.contains("Så här blir det"), "{frame}");
    assert!(frame.contains("Mötesanteckningar: "), "{frame}");
    stage.press("<End>");
    assert!(
        !stage.frame().contains("Mötesanteckningar: "),
        "{}",
        stage.frame()
    );
    // And back to where it is written.
    stage.press("<Esc>");
    assert!(stage.frame().contains("anteckningar-"), "{}", stage.frame());
}
