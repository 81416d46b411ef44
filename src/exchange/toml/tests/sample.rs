//! The sample and the catalogue that come with the program.

use super::group_of;
use crate::domain::activity::Stage;
use crate::domain::arbitrary::take;
use crate::domain::catalogue::Catalogue;
use crate::domain::group::Group;
use crate::domain::noun::NounKind;
use crate::exchange::catalogue;
use crate::exchange::sample;
use crate::exchange::toml::{read, write};

#[test]
fn the_sample_comes_in_whole_and_goes_out_the_same() {
    let group = group_of(sample::savsjo());
    let text = write(&group);
    let again = group_of(&text);
    assert_eq!(write(&again), text);
    for kind in NounKind::ALL {
        assert_eq!(again.ids(*kind), group.ids(*kind));
        for id in group.ids(*kind) {
            assert_eq!(again.values(&id), group.values(&id));
        }
    }
}

#[test]
fn the_sample_has_work_in_every_stage() {
    let group = group_of(sample::savsjo());
    let counts: Vec<usize> = Stage::ALL
        .iter()
        .map(|stage| {
            group
                .activities
                .iter()
                .filter(|a| a.stage == *stage)
                .count()
        })
        .collect();
    assert_eq!(counts, [4, 7, 4, 3]);
    assert_eq!(
        group
            .actions
            .iter()
            .filter(|a| a.is_overdue("2020-10-05".parse().unwrap()))
            .count(),
        2
    );
}

#[test]
fn the_counter_and_the_contradiction_are_in_the_sample() {
    let group = group_of(sample::savsjo());
    let today = "2020-10-05".parse().unwrap();
    let commitment = group.commitments.get(&"L1.1".parse().unwrap()).unwrap();
    let promise = group.promises.get(&commitment.promise);
    let counted = commitment.counted(promise, today);
    assert_eq!((counted, commitment.target), (11, 15));
    let promise = group.documents.get(&"D4".parse().unwrap()).unwrap();
    let months: Vec<u32> = promise
        .renewals
        .iter()
        .map(|renewal| renewal.months)
        .collect();
    assert_eq!(months, [12, 24]);
    let lights = group.activities.get(&"A17".parse().unwrap()).unwrap();
    assert_eq!(lights.days_late(today), Some(9));
}

#[test]
fn every_row_of_the_sample_says_where_it_comes_from() {
    let group = group_of(sample::savsjo());
    // What belongs to a meeting comes from where the meeting does.
    let of_meetings = [
        NounKind::StandingItem,
        NounKind::AgendaItem,
        NounKind::Decision,
        NounKind::Entry,
    ];
    for kind in NounKind::ALL
        .iter()
        .filter(|kind| !of_meetings.contains(kind))
    {
        for id in group.ids(*kind) {
            let values = group.values(&id).unwrap();
            let source = values
                .iter()
                .find(|(spec, _)| spec.key == "source")
                .unwrap();
            assert!(!source.1.is_nothing(), "{id}");
        }
    }
}

#[test]
fn the_samples_factors_are_the_catalogues() {
    let catalogue = take(
        read(catalogue::text(Catalogue::Factors), &Group::default())
            .unwrap()
            .command(),
    )
    .unwrap();
    assert_eq!(catalogue.factors.len(), 60);
    for factor in group_of(sample::savsjo()).factors.iter() {
        let same = catalogue.factors.get(&factor.id).unwrap();
        assert_eq!(
            (&same.title, same.kind, same.domain, &same.source),
            (&factor.title, factor.kind, factor.domain, &factor.source)
        );
    }
}

#[test]
fn what_gates_demand_of_where_the_activities_stand_is_there() {
    let group = group_of(sample::savsjo());
    let today = "2020-10-05".parse().unwrap();
    for activity in group.activities.iter() {
        for stage in Stage::ALL.iter().filter(|stage| **stage < activity.stage) {
            let lacks = crate::domain::gate::lacks(&group, activity, *stage, today);
            assert!(lacks.is_empty(), "{}: {lacks:?}", activity.id);
        }
    }
}
