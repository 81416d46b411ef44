//! The order and the times of an agenda.

use super::*;
use crate::domain::decide;
use crate::domain::event::Record;
use crate::domain::field::Value;
use crate::domain::id::MeetingId;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::{AnyWish, Command, Stamp};

fn happen(group: &mut Group, command: Command) {
    let stamp = Stamp {
        at: "2020-10-05T13:00:00+02:00".parse().unwrap(),
        by: "nn".into(),
    };
    for event in decide(group, command, &stamp).unwrap() {
        let seq = group.seq + 1;
        group.apply(&Record {
            seq,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        });
    }
}

fn add(group: &mut Group, kind: NounKind, fields: &[(&str, Value)]) {
    let fields = fields
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.clone()));
    let wish = AnyWish::add(kind, None, fields.collect()).unwrap();
    happen(group, Command::Noun(wish));
}

fn meeting(titles: &[(&str, i64)]) -> Group {
    let mut group = Group::default();
    let at = Value::Wall("2020-10-05T13:00".parse().unwrap());
    add(
        &mut group,
        NounKind::Meeting,
        &[
            ("title", Value::Text("Träff".into())),
            ("at", at),
            ("minutes", Value::Whole(60)),
        ],
    );
    for (title, minutes) in titles {
        add(
            &mut group,
            NounKind::AgendaItem,
            &[
                ("title", Value::Text((*title).into())),
                ("meeting", Value::Ref(AnyId::Meeting(MeetingId(1)))),
                ("minutes", Value::Whole(*minutes)),
            ],
        );
    }
    group
}

fn id(number: u32) -> AgendaItemId {
    AgendaItemId {
        meeting: MeetingId(1),
        number,
    }
}

fn order(group: &Group) -> Vec<u32> {
    let items = items(group, MeetingId(1));
    items.iter().map(|item| item.id.number).collect()
}

fn shift(group: &mut Group, item: u32, other: u32, after: bool) -> usize {
    let ranks = moved(group, id(item), id(other), after);
    let count = ranks.len();
    let edits = ranks.into_iter().map(|(id, rank)| {
        let rank = ("rank".to_owned(), Value::Whole(rank.into()));
        AnyWish::edit(id.into(), vec![rank]).unwrap()
    });
    let edits: Vec<AnyWish> = edits.collect();
    happen(group, Command::Import(edits));
    count
}

#[test]
fn items_begin_when_those_before_them_have_had_their_time() {
    let group = meeting(&[("a", 10), ("b", 0), ("c", 35), ("d", 20)]);
    let found = group.meetings.get(&MeetingId(1)).unwrap();
    let starts: Vec<String> = schedule(&group, found)
        .iter()
        .map(|slot| slot.starts.unwrap().to_string()[11..].to_owned())
        .collect();
    assert_eq!(starts, ["13:00", "13:10", "13:10", "13:45"]);
    assert_eq!(overlong(&group, found), Some(5));
}

#[test]
fn an_item_is_moved_wherever_it_is_wanted() {
    let mut group = meeting(&[("a", 0), ("b", 0), ("c", 0), ("d", 0)]);
    assert_eq!(shift(&mut group, 4, 2, false), 1);
    assert_eq!(order(&group), [1, 4, 2, 3]);
    assert_eq!(shift(&mut group, 1, 3, true), 1);
    assert_eq!(order(&group), [4, 2, 3, 1]);
    // Again and again between the same two, until there is no room and all are ranked anew.
    for _ in 0..12 {
        shift(&mut group, 1, 2, false);
        assert_eq!(order(&group), [4, 1, 2, 3]);
        shift(&mut group, 3, 1, false);
        assert_eq!(order(&group), [4, 3, 1, 2]);
        shift(&mut group, 3, 2, true);
        assert_eq!(order(&group), [4, 1, 2, 3]);
        shift(&mut group, 1, 3, true);
        assert_eq!(order(&group), [4, 2, 3, 1]);
    }
    assert_eq!(moved(&group, id(9), id(1), false), []);
    assert_eq!(moved(&group, id(1), id(9), false), []);
}
