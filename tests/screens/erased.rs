//! Erasing the text of a record from the log and from the history of a thing.

use samklang::domain::query::guard::held;
use samklang::host::{Ask, Client, Clock, Erase, Way, local};
use samklang::lang::Language;

use super::Stage;
use super::stage::Deliver;

const SECRET: &str = "Ring 070-174 06 05";

fn facilitator() -> Stage {
    Stage::sample_for("utvecklingsledare", Language::Sv, (80, 24))
}

#[test]
fn a_record_is_erased_from_the_log_for_a_stated_reason() {
    let mut stage = facilitator();
    stage.press(&format!("a{SECRET}<F2>T"));
    let frame = stage.press("E").frame();
    assert!(frame.contains("Varför ska texten i post"), "{frame}");
    let frame = stage.press("<Enter>").frame();
    assert!(frame.contains("Säg varför"), "{frame}");
    let frame = stage.press("Personuppgift<Enter>").frame();
    assert!(!frame.contains("070-174"), "{frame}");
    assert!(frame.contains("[raderad]"), "{frame}");
    assert!(frame.contains("är raderad: Personuppgift"), "{frame}");
    // It is for good, and nothing says otherwise.
    assert!(!frame.contains("ångrar"), "{frame}");
    insta::assert_snapshot!("erased", stage.press("<Down>").frame());
    let titles = stage.ui.client().group().activities.iter();
    assert!(titles.last().unwrap().title.as_str() == "[raderad]");
}

#[test]
fn mending_says_where_the_old_text_still_stands_and_how_it_goes() {
    let mut stage = facilitator();
    stage.press(&format!("a{SECRET}<F2>P<Enter><C-u>Ring växeln"));
    let frame = stage.press("<F2>").frame();
    assert!(
        frame.contains("I loggen står den gamla texten kvar: P E raderar den där."),
        "{frame}"
    );
    let last = |stage: &Stage| {
        stage
            .ui
            .client()
            .group()
            .activities
            .iter()
            .last()
            .unwrap()
            .clone()
    };
    let id = last(&stage).id;
    stage.press("EPersonuppgift<Enter>");
    assert_eq!(last(&stage).title.as_str(), "Ring växeln");
    let frame = stage.press("E").frame();
    assert!(frame.contains("Inget som har rättats står kvar"), "{frame}");
    let frame = stage.press(&format!("2/{id}<Enter>t")).frame();
    assert!(
        !frame.contains("070-174") && frame.contains("[raderad]"),
        "{frame}"
    );
    assert!(frame.contains("Ring växeln"), "{frame}");
}

#[test]
fn the_chosen_find_is_what_is_erased_and_what_was_mended_is_led_to() {
    let mut stage = facilitator();
    stage.press("aVittne: Anna Exempelsson<F2>");
    stage.press(&format!("a{SECRET}<F2>P<Enter><C-u>Ring växeln"));
    let frame = stage.press("<F2>").frame();
    let led = "Rättat. Loggen (T) har den gamla texten: E på raden raderar den.";
    assert!(frame.contains(led), "{frame}");
    let all = held(stage.ui.client().group());
    assert_eq!(all.len(), 1);
    let frame = stage.press("E").frame();
    let asked = format!("Varför ska ”{}” ({})", all[0].text, all[0].place.thing);
    assert!(frame.contains(&asked), "{frame}");
    let frame = stage.press("Personuppgift<Enter>").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
    // Where nothing is open, it is what was mended last, and it says what that was.
    let frame = stage.press("E").frame();
    assert!(frame.contains("Varför ska ”Vittne: Anna"), "{frame}");
}

#[test]
fn the_text_of_a_report_is_erased_from_the_list() {
    let mut stage = facilitator();
    stage.press(&format!("s2{SECRET}<Enter>P"));
    let frame = stage.press("E").frame();
    assert!(frame.contains(&format!("Varför ska ”{SECRET}”")), "{frame}");
    let frame = stage.press("Personuppgift<Enter>").frame();
    assert!(frame.contains("Inga personuppgifter"), "{frame}");
}

/// A group in a store, where one session sits at the screen and another, which hosts, erases.
struct Two {
    _home: tempfile::TempDir,
    host: Client,
    stage: Stage,
}

impl Two {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let way = Way {
            place: home.path().join("store"),
            login: "anna".into(),
            listens: true,
        };
        let made = way.hosts(local::create(&way.place, "anna").unwrap());
        let clock = Clock::Still("2020-10-05T13:47:00+02:00".parse().unwrap());
        let host = Client::at(made, clock, "anna".into(), |_| ()).unwrap();
        let begin = |clock, deliver: Box<Deliver>| {
            Client::at(way.reach().unwrap(), clock, "bo".into(), deliver).unwrap()
        };
        let stage = Stage::at_client(false, begin, Language::Sv, (80, 24));
        Self {
            _home: home,
            host,
            stage,
        }
    }

    /// Has the host erase the text of the first record.
    fn erase(&mut self) {
        let erase = Erase {
            seq: 1,
            because: "Personuppgift".into(),
            instead: "[raderad]".into(),
            holding: None,
        };
        self.host.settle(Ask::Erase(erase)).unwrap();
    }

    #[track_caller]
    fn is_gone(&mut self) {
        self.stage
            .wait_for(|stage| !stage.frame().contains("070-174"));
    }
}

#[test]
fn whoever_reads_the_history_or_the_past_has_it_no_more() {
    for keys in ["2t", "T<Down><Enter>2", "2", "T"] {
        let mut two = Two::new();
        two.stage
            .press(&format!("a{SECRET}<F2>aEtt till<F2>{keys}"));
        let frame = two.stage.frame();
        assert!(frame.contains("070-174"), "{keys}: {frame}");
        two.erase();
        two.is_gone();
        let frame = two.stage.frame();
        assert!(frame.contains("[raderad]"), "{keys}: {frame}");
        two.stage.press("<Esc><Esc>T");
        let frame = two.stage.press("<Esc>T").frame();
        assert!(!frame.contains("070-174"), "{keys}: {frame}");
    }
}

#[test]
fn what_has_changed_since_tells_no_word_of_it() {
    let mut two = Two::new();
    two.stage.press(&format!(
        "a{SECRET}<F2>2<Enter>e<C-u>Annat<F2><Esc>T<Down>c<Down>"
    ));
    let frame = two.stage.frame();
    assert!(frame.contains("070-174"), "{frame}");
    two.erase();
    two.is_gone();
}

#[test]
fn who_may_not_is_told_before_anything_is_typed() {
    let mut stage = Stage::sample(Language::Sv, (80, 24));
    let frame = stage.press("TE").frame();
    assert!(frame.contains("sammankallande"), "{frame}");
    assert!(!frame.contains("Varför ska"), "{frame}");
}
