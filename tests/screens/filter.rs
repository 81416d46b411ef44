//! What a filter shows while it is typed and the group changes is what it would show from nothing.

use crossterm::event::{KeyCode, KeyEvent};
use proptest::prelude::*;
use samklang::domain::field::Value;
use samklang::domain::id::ActivityId;
use samklang::domain::query::filter::{Filter, title};
use samklang::domain::text::Text;
use samklang::domain::{AnyId, AnyWish, Command, NounKind};
use samklang::host::{Change, Client, Clock, Keep as _, Memory};
use samklang::lang::{Language, Tongue};
use samklang::tui::desk::Desk;
use samklang::tui::keymap::{Action, Keymap};
use samklang::tui::theme::{Theme, ThemeName};
use samklang::tui::widget::filter::FilterLine;

use super::stage::{NOW, sample_group};

/// What somebody does while a list is filtered.
#[derive(Clone, Debug)]
enum Step {
    /// Types these, letter by letter.
    Type(&'static str),
    /// Deletes so many letters.
    Delete(usize),
    /// Opens the line, leaves it, takes the filter away.
    Act(Action),
    /// Gives an activity another title.
    Rename(usize, &'static str),
    /// Adds an activity.
    Add(&'static str),
    /// Takes the last change of the group back.
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let typed = [
        "a",
        "nark",
        "NARKOTIKA",
        "vandring",
        "å",
        "\"i s",
        "\"",
        " ",
        "status:",
        "klar",
        "hin",
        "ägare:",
        "pol",
        "sen:ja",
        "sen:x",
        "mål:G1",
        "A1",
        "2",
        "a7",
        "zzz",
    ];
    let title = prop::sample::select(vec!["Vandring i kvarteret", "Årsmöte", "Idékväll", "Nark"]);
    prop_oneof![
        6 => prop::sample::select(typed.to_vec()).prop_map(Step::Type),
        4 => (1..8_usize).prop_map(Step::Delete),
        2 => prop::sample::select(vec![Action::Filter, Action::Open, Action::Back])
            .prop_map(Step::Act),
        2 => (0..99_usize, title.clone()).prop_map(|(place, title)| Step::Rename(place, title)),
        1 => title.prop_map(Step::Add),
        1 => Just(Step::Undo),
    ]
}

/// A list under its filter line, and beside it the line's text and the last filter that made sense.
struct List {
    client: Client,
    line: FilterLine,
    tongue: Tongue,
    theme: Theme,
    keys: Keymap,
    filter: Filter,
}

impl List {
    fn new() -> Self {
        let (group, records) = sample_group();
        let mut memory = Memory::default();
        memory.append(&[Change::from(records.as_slice())]).unwrap();
        let clock = Clock::Still(NOW.parse().unwrap());
        let mut list = Self {
            client: Client::host(memory, group, clock, Text::new("sekreterare"), drop),
            line: FilterLine::default(),
            tongue: Tongue::new(Language::Sv),
            theme: Theme::new(ThemeName::Terminal, false),
            keys: Keymap::new(false),
            filter: Filter::default(),
        };
        list.line.act(Action::Filter);
        list
    }

    /// Does a step, compares after each letter, and returns what is shown at last.
    fn take(&mut self, step: &Step) -> Vec<ActivityId> {
        match step {
            Step::Type(text) => text.chars().for_each(|c| self.press(KeyCode::Char(c))),
            Step::Delete(count) => (0..*count).for_each(|_| self.press(KeyCode::Backspace)),
            Step::Act(action) => drop(self.line.act(*action)),
            Step::Rename(place, title) => {
                let activities = &self.client.group().activities;
                let id = activities.iter().nth(place % activities.len()).unwrap().id;
                let fields = vec![("title".to_owned(), Value::Text(Text::new(title)))];
                self.change(AnyWish::edit(id.into(), fields).unwrap());
            }
            Step::Add(title) => {
                let text = |text| Value::Text(Text::new(text));
                let owner = Value::Ref(NounKind::Organisation.id("POL").unwrap());
                let fields = vec![
                    ("title".to_owned(), text(title)),
                    ("owner".to_owned(), owner),
                ];
                self.change(AnyWish::add(NounKind::Activity, None, fields).unwrap());
            }
            // There may be nothing to take back.
            Step::Undo => drop(self.client.settle(samklang::host::Ask::Undo)),
        }
        self.compare()
    }

    fn press(&mut self, key: KeyCode) {
        self.line.key(&KeyEvent::from(key));
        self.compare();
    }

    fn change(&mut self, wish: AnyWish) {
        // What is so already is refused, and changes nothing.
        drop(self.client.settle(Command::Noun(wish)));
    }

    fn compare(&mut self) -> Vec<ActivityId> {
        let desk = Desk {
            client: &self.client,
            tongue: &self.tongue,
            theme: &self.theme,
            keys: &self.keys,
            past: None,
            catalogues: samklang::exchange::catalogue::open,
            reports: samklang::report::as_text,
            writer: None,
            size: (80, 24),
            today: self.client.today(),
            now: self.client.now(),
        };
        let shown: Vec<ActivityId> = self.line.pass(&desk).iter().map(|a| a.id).collect();
        let typed = self.line.text();
        if let Ok(filter) = Filter::parse(&self.tongue, NounKind::Activity, typed) {
            self.filter = filter;
        }
        let group = self.client.group();
        let passes = |id: &ActivityId| {
            let id = AnyId::from(*id);
            let title = title(&self.tongue, group, &id);
            self.filter.matches(group, &id, &title, desk.today)
        };
        let ids = group.activities.iter().map(|activity| activity.id);
        let fresh: Vec<ActivityId> = ids.filter(passes).collect();
        assert_eq!(shown, fresh, "{typed:?}");
        shown
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_while_typing_is_what_a_fresh_filter_shows(
        steps in prop::collection::vec(step(), 1..40)
    ) {
        let mut list = List::new();
        for step in &steps {
            list.take(step);
        }
    }
}

#[test]
fn a_new_title_is_found_by_its_own_words_and_no_more_by_the_old_ones() {
    let mut list = List::new();
    assert_eq!(list.take(&Step::Type("kvarteret")), []);
    let found = list.take(&Step::Rename(0, "Vandring i kvarteret"));
    assert_eq!(found.len(), 1);
    assert_eq!(list.take(&Step::Rename(0, "Årsmöte")), []);
    assert_eq!(list.take(&Step::Undo), found);
}
