//! What is found, and in which order.

use super::*;
use crate::domain::event::{AnyFact, Event, Record};
use crate::domain::id::{ActionId, DecisionId, EntryId};
use crate::domain::minutes::{Decision, Entry};
use crate::domain::noun::{Fact, Noun};
use crate::domain::word::WordSet;
use crate::domain::{Action, Meeting};

/// Case alone is folded; what else a language folds is tested where it is known.
struct Plain;

impl Vocabulary for Plain {
    fn code(&self, _: WordSet, _: &str) -> Option<&'static str> {
        None
    }

    fn fold(&self, text: &str) -> String {
        text.to_lowercase()
    }
}

fn put<N: Noun>(group: &mut Group, noun: &N)
where
    AnyFact: From<Fact<N>>,
{
    let fact = Fact::<N>::Added {
        id: noun.id().clone(),
        fields: noun.fields(),
    };
    let seq = group.seq + 1;
    group.apply(&Record {
        seq,
        at: "2020-10-05T13:00:00+02:00".parse().unwrap(),
        by: "nn".into(),
        last: true,
        event: Event::Noun(fact.into()),
    });
}

fn entry(group: &mut Group, meeting: u32, number: u32, text: &str) {
    let meeting = MeetingId(meeting);
    put(
        group,
        &Entry {
            meeting,
            text: Some(text.into()),
            ..Entry::blank(EntryId { meeting, number })
        },
    );
}

fn group() -> Group {
    let mut group = Group::default();
    for (id, at) in [(1, "2020-09-07T13:00"), (2, "2020-10-05T13:00")] {
        put(
            &mut group,
            &Meeting {
                at: at.parse().ok(),
                ..Meeting::blank(MeetingId(id))
            },
        );
    }
    group
}

fn found(group: &Group, line: &str) -> Vec<String> {
    let hits = search(&Plain, group, line);
    hits.iter().map(|hit| hit.id.to_string()).collect()
}

#[test]
fn words_go_before_beginnings_and_those_before_what_is_inside() {
    let mut group = group();
    entry(&mut group, 2, 1, "Narkotikabrott ökar");
    entry(&mut group, 2, 2, "Brotten minskar");
    entry(&mut group, 1, 1, "Ett brott anmäldes");
    entry(&mut group, 2, 3, "Ett brott till");
    assert_eq!(found(&group, "BROTT"), ["M2:3", "M1:1", "M2:2", "M2:1"]);
}

#[test]
fn decisions_go_before_actions_before_notes() {
    let mut group = group();
    entry(&mut group, 2, 1, "Belysningen i parken");
    let mut action = Action::blank(ActionId(7));
    action.text.0 = "Mät belysningen i parken".into();
    put(&mut group, &action);
    let mut decision = Decision::blank(DecisionId {
        year: 2020,
        number: 34,
    });
    decision.text = "Belysningen tänds".into();
    put(&mut group, &decision);
    assert_eq!(found(&group, "belysningen"), ["§34/2020", "T7", "M2:1"]);
    assert_eq!(found(&group, "parken belysningen"), ["T7", "M2:1"]);
    assert_eq!(found(&group, "§34/2020"), ["§34/2020"]);
    assert_eq!(found(&group, "parken saknas"), [""; 0]);
    assert_eq!(found(&group, "  "), [""; 0]);
}

#[test]
fn the_place_is_where_the_first_word_stands() {
    let mut group = group();
    entry(&mut group, 1, 1, "Å, där är parken mörk");
    let hits = search(&Plain, &group, "mörk parken");
    assert_eq!(hits[0].place, 10);
}
