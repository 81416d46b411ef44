//! Any sequence of wishes, sensible or not, by several people who also undo and do again: what must
//! hold whatever happens.

mod meeting;
pub(crate) mod wishes;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{TestCaseError, TestRunner};
use samklang::domain::field::{Keeper, Spec, Value};
use samklang::domain::meeting::MeetingField;
use samklang::domain::noun::Fact;
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::query::history::Undoable;
use samklang::domain::{AnyFact, AnyId, AnyWish, Command, Event, Group, NounKind, Record, Refusal};

use super::given::{Scene, edit, given_basics, member};
use wishes::{Step, What};

const WIRE: bincode::config::Configuration = bincode::config::standard();

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_group_is_the_fold_of_its_records_however_they_are_kept(steps in wishes::steps(60)) {
        let scene = live(&steps);
        prop_assert_eq!(&fold(&scene.log), &scene.group);
        let stored: Vec<Record> = scene.log.iter().map(through_bytes).collect();
        prop_assert_eq!(&fold(&stored), &scene.group);
        prop_assert_eq!(&stored, &scene.log);
        prop_assert_eq!(&through_bytes(&scene.group), &scene.group);
    }

    #[test]
    fn a_group_is_whole_again_of_any_parts(steps in wishes::steps(60), count in 1..5_usize) {
        let group = live(&steps).group;
        prop_assert_eq!(Group::whole(group.parts(count)), group);
    }

    #[test]
    fn any_change_can_be_undone_at_once_and_done_again(steps in wishes::steps(30)) {
        let mut scene = begun();
        for step in &steps {
            let before = values(&scene.group);
            if !take(&mut scene, step) || is_for_good(&scene, step) {
                continue;
            }
            let mut aside = scene.clone();
            aside.by("kontroll");
            undo_last(&mut aside)?;
            prop_assert_eq!(values(&aside.group), before);
            undo_last(&mut aside)?;
            prop_assert_eq!(values(&aside.group), values(&scene.group));
            undo_last(&mut aside)?;
            prop_assert_eq!(&fold(&aside.log), &aside.group);
        }
    }

    #[test]
    fn what_is_taken_back_twice_is_itself(steps in wishes::steps(60)) {
        for record in live(&steps).log {
            if let Some(back) = record.event.clone().back() {
                prop_assert_eq!(back.subject(), record.event.subject());
                prop_assert_eq!(back.back(), Some(record.event));
            }
        }
    }

    #[test]
    fn no_rule_is_ever_broken(steps in wishes::steps(60)) {
        let scene = live(&steps);
        let rows = rows(&scene.group);
        let mut elsewhere = super::given::given(|_| {});
        prop_assert!(elsewhere.want(Command::Import(rows.clone())).is_ok());
        prop_assert_eq!(held(&elsewhere.group), held(&scene.group));
        let mut again = scene;
        again.by("kontroll");
        prop_assert_eq!(again.want(Command::Import(rows)), Err(Refusal::NothingChanges));
    }

    #[test]
    fn no_bytes_that_are_a_command_make_it_panic(
        step in wishes::steps(1),
        hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let Some(Step { what: What::Wish(command), .. }) = step.into_iter().next() else {
            return Ok(());
        };
        let mut bytes = bincode::serde::encode_to_vec(&command, WIRE).unwrap();
        for (place, byte) in hits {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let limited = WIRE.with_limit::<65_536>();
        if let Ok((command, _)) = bincode::serde::decode_from_slice::<Command, _>(&bytes, limited) {
            let mut scene = begun();
            let _ = scene.want(command);
            prop_assert_eq!(&fold(&scene.log), &scene.group);
        }
    }
}

#[test]
fn the_draws_reach_every_event_that_a_wish_can_cause() {
    let mut runner = TestRunner::deterministic();
    let mut reached = BTreeSet::new();
    for _ in 0..60 {
        let steps = wishes::steps(60).new_tree(&mut runner).unwrap().current();
        let log = live(&steps).log;
        reached.extend(log.iter().map(|record| {
            let shown = format!("{:?}", record.event);
            let end = shown.find([' ', '{', '(']).unwrap_or(shown.len());
            shown[..end].to_owned()
        }));
    }
    // All but TextErased, which is no answer to a wish.
    assert_eq!(reached.len(), 11, "{reached:?}");
}

/// Returns a group with something in it, in which one of those who ask is a member who may most.
fn begun() -> Scene {
    given_basics(|g| {
        super::turn::at_improve(g);
        g.has(edit!(Member member("anna"), MemberField::Role(Role::Facilitator)));
    })
}

/// Returns a group with something in it.
pub(crate) fn at_improve() -> Group {
    begun().group
}

/// Has `steps` happen in a group with something in it.
fn live(steps: &[Step]) -> Scene {
    let mut scene = begun();
    for step in steps {
        take(&mut scene, step);
    }
    scene
}

/// Takes one step as the clerk would; returns whether it was granted.
fn take(scene: &mut Scene, step: &Step) -> bool {
    scene.by(step.by);
    let undoable = || Undoable::of(&scene.log, &step.by.into());
    let command = match &step.what {
        What::Wish(command) => Some(filled_in(command.clone(), scene)),
        What::Undo => undoable().undo().map(|seq| undo_of(scene, seq)),
        What::Redo => undoable().redo().map(|seq| undo_of(scene, seq)),
        What::UndoOf(record) => {
            let record = record.get(&scene.log);
            Some(undo_of(scene, record.seq))
        }
    };
    command.is_some_and(|command| scene.want(command).is_ok())
}

/// Returns the command with the change that made the entry in question, as the clerk fills it in.
fn filled_in(mut command: Command, scene: &Scene) -> Command {
    if let Command::Amend { entry, change, .. } | Command::Withdraw { entry, change, .. } =
        &mut command
        && let Some(made) = scene.group.entries.get(entry).map(|entry| entry.made)
        && let Command::Undo { change: made } = undo_of(scene, made.into())
    {
        *change = made;
    }
    command
}

/// Returns whether the last change is one that leaves something behind when it is undone, or
/// cannot be: a § is struck and stays, a notice is numbered on, an approval locks. These have tests
/// of their own.
fn is_for_good(scene: &Scene, step: &Step) -> bool {
    let change = scene.log.split_inclusive(|record| record.last).next_back();
    let mut facts = change.into_iter().flatten().map(|record| &record.event);
    let approves = matches!(
        step.what,
        What::Wish(Command::Meet {
            step: samklang::domain::command::Step::Approve,
            ..
        })
    );
    let stays = |event: &Event| match event {
        Event::Noun(AnyFact::Decision(_)) => true,
        Event::Noun(AnyFact::Meeting(Fact::Edited { changes, .. })) => changes
            .iter()
            .any(|change| matches!(change.now, MeetingField::Revision(_))),
        _ => false,
    };
    approves || facts.any(stays)
}

fn undo_of(scene: &Scene, seq: u64) -> Command {
    let change = scene
        .log
        .split_inclusive(|record| record.last)
        .find(|change| change.iter().any(|record| record.seq == seq));
    Command::Undo {
        change: change.unwrap_or_default().to_vec(),
    }
}

fn undo_last(scene: &mut Scene) -> Result<(), TestCaseError> {
    let undo = scene.undo(0);
    scene
        .want(undo)
        .map(drop)
        .map_err(|refusal| TestCaseError::fail(format!("not undone: {refusal:?}")))
}

fn fold(records: &[Record]) -> Group {
    let mut group = Group::default();
    for record in records {
        group.apply(record);
    }
    group
}

fn through_bytes<T: serde::Serialize + serde::de::DeserializeOwned>(value: &T) -> T {
    let bytes = bincode::serde::encode_to_vec(value, WIRE).unwrap();
    let (value, read) = bincode::serde::decode_from_slice(&bytes, WIRE).unwrap();
    assert_eq!(read, bytes.len());
    value
}

/// Returns everything in the group but which record changed it last.
fn values(group: &Group) -> Vec<(AnyId, Vec<Value>)> {
    let ids = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    ids.map(|id| {
        let values = group.values(&id).unwrap_or_default();
        (id, values.into_iter().map(|(_, value)| value).collect())
    })
    .collect()
}

/// Returns everything in the group as rows of an import.
pub(crate) fn rows(group: &Group) -> Vec<AnyWish> {
    let ids = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    ids.map(|id| {
        let fields = of_any_store(group, &id)
            .map(|(spec, value)| (spec.key.to_owned(), value))
            .collect();
        AnyWish::add(id.kind(), Some(id), fields).unwrap()
    })
    .collect()
}

/// Returns all values that the group would have in another store as well.
fn held(group: &Group) -> Vec<(AnyId, Vec<Value>)> {
    let ids = NounKind::ALL.iter().flat_map(|kind| group.ids(*kind));
    ids.map(|id| {
        let values = of_any_store(group, &id).map(|(_, value)| value).collect();
        (id, values)
    })
    .collect()
}

fn of_any_store(group: &Group, id: &AnyId) -> impl Iterator<Item = (&'static Spec, Value)> {
    let values = group.values(id).unwrap_or_default().into_iter();
    values.filter(|(spec, _)| spec.keeper != Keeper::Local)
}
