//! Wishes at meetings: steps, attendance, and what is said for the minutes.

use proptest::prelude::*;
use proptest::sample::select;
use samklang::domain::activity::{ActionField, ActionState, Status};
use samklang::domain::command::{Said, Step, What, Who};
use samklang::domain::field::{FieldValue as _, Title};
use samklang::domain::id::{ActionId, ActivityId, AgendaItemId, DecisionId, EntryId, MeetingId};
use samklang::domain::meeting::{MeetingField, Presence};
use samklang::domain::minutes::{Dissent, EntryState};
use samklang::domain::noun::Wish;
use samklang::domain::{AnyWish, Command};

use super::super::given::date;
use super::wishes::{text, value};

/// Draws what is wished at a meeting.
pub(super) fn wish() -> impl Strategy<Value = Command> {
    let id = || prop_oneof![3 => Just(1_u32), 1 => 1_u32..4].prop_map(MeetingId);
    let item = || (id(), 1_u32..4).prop_map(|(meeting, number)| AgendaItemId { meeting, number });
    let entry = || (id(), 1_u32..5).prop_map(|(meeting, number)| EntryId { meeting, number });
    let decision = || (1_u32..3).prop_map(|number| DecisionId { year: 2026, number });
    let step = prop_oneof![
        4 => Just(Step::Open),
        1 => item().prop_map(Step::GoTo),
        2 => Just(Step::Next),
        1 => Just(Step::Previous),
        2 => Just(Step::Close),
        1 => Just(Step::Approve),
    ];
    let who = prop_oneof![
        select(vec!["POL", "SOC"]).prop_map(|id| Who::Organisation(id.parse().unwrap())),
        select(vec!["anna", "bo"]).prop_map(|id| Who::Member(id.parse().unwrap())),
        text(40).prop_map(|name| Who::Guest(Title(name))),
    ];
    let who = prop::collection::vec(who, 0..3);
    let dissent = value(&Dissent::SHAPE).prop_filter_map("fits", |v| Dissent::from_value(v).ok());
    prop_oneof![
        2 => (select(vec!["2026-01-05T13:00", "2026-02-02T13:00"]), any::<bool>()).prop_map(called),
        8 => (id(), step).prop_map(|(meeting, step)| Command::Meet { meeting, step }),
        2 => (id(), who, select(Presence::ALL))
            .prop_map(|(meeting, who, presence)| Command::Attend { meeting, who, presence, clock: None }),
        8 => (id(), prop::option::of(item()), said())
            .prop_map(|(meeting, item, said)| Command::Minute { meeting, item, said }),
        4 => (entry(), said())
            .prop_map(|(entry, said)| Command::Amend { entry, said, change: Vec::new(), over: None }),
        1 => entry().prop_map(|entry| Command::Withdraw { entry, change: Vec::new(), over: None }),
        1 => decision().prop_map(|decision| Command::Confirm { decision }),
        1 => decision().prop_map(|decision| Command::Strike { decision }),
        1 => (decision(), dissent).prop_map(|(decision, dissent)| Command::Dissent { decision, dissent }),
        1 => (entry(), select(EntryState::ALL)).prop_map(|(entry, state)| Command::Settle { entry, state }),
        1 => (entry(), text(80)).prop_map(|(entry, text)| Command::Correct { entry, text }),
    ]
}

/// Returns the wish for a meeting that lena or nobody is to approve.
fn called((at, adjusted): (&str, bool)) -> Command {
    let fields = vec![
        MeetingField::Title(Title("Träff".into())),
        MeetingField::At(at.parse().ok()),
        MeetingField::Adjuster(adjusted.then(|| "anna".parse().unwrap())),
    ];
    Command::Noun(AnyWish::Meeting(Wish::Add { id: None, fields }))
}

fn said() -> impl Strategy<Value = Said> {
    let action = (text(40), any::<bool>()).prop_map(|(text, owned)| {
        let fields = vec![
            ActionField::Text(Title(text)),
            ActionField::Owner(owned.then(|| "POL".parse().unwrap())),
            ActionField::Due(Some(date("2026-03-20"))),
        ];
        Command::Noun(AnyWish::Action(Wish::Add { id: None, fields }))
    });
    let done = (1_u32..3, select(ActionState::ALL)).prop_map(|(id, state)| {
        let fields = vec![ActionField::State(state)];
        Command::Noun(AnyWish::Action(Wish::Edit {
            id: ActionId(id),
            fields,
            over: Vec::new(),
        }))
    });
    let report = (select(Status::ALL), prop::option::of(text(20))).prop_map(|(status, note)| {
        Command::Report {
            activities: vec![ActivityId(1)],
            status,
            note,
        }
    });
    let what = prop_oneof![
        2 => Just(What::Note),
        2 => Just(What::Decision),
        1 => Just(What::Question),
        1 => Just(What::Parked),
        2 => action.prop_map(|command| What::Does(Box::new(command))),
        1 => done.prop_map(|command| What::Does(Box::new(command))),
        2 => report.prop_map(|command| What::Does(Box::new(command))),
    ];
    (text(40), what).prop_map(|(text, what)| Said {
        line: text.clone(),
        text,
        what,
    })
}
