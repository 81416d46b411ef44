//! Whatever a host denies comes over the socket as it was meant.

use super::{Denial, FromHost, HOST_MAX, framed, next};
use crate::domain::activity::Stage;
use crate::domain::field::{FieldValue as _, Misfit, Shape};
use crate::domain::gate::Lack;
use crate::domain::guard;
use crate::domain::key::Unfit;
use crate::domain::meeting::MeetingState;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::role::Right;
use crate::domain::text::Text;
use crate::host::ask::Denied;
use crate::store::{Kind, StoreError};

/// Lists values by variant, and a `match` that a new variant is missing in: the build fails then.
macro_rules! every {
    ($enum:ident: $($pattern:pat => $value:expr,)+) => {{
        let values: Vec<$enum> = vec![$($value),+];
        for value in &values {
            // Named by the compiler, should one be added.
            match value { $($pattern => {})+ }
        }
        $(assert!(values.iter().any(|value| matches!(value, $pattern)));)+
        values
    }};
}

fn id(text: &str) -> AnyId {
    let mut kinds = NounKind::ALL.iter();
    kinds.find_map(|kind| kind.id(text).ok()).unwrap()
}

fn misfits() -> Vec<Misfit> {
    let Shape::Word(set) = Stage::SHAPE else {
        panic!("stages are words")
    };
    every!(Misfit:
        Misfit::Missing => Misfit::Missing,
        Misfit::TooLong { .. } => Misfit::TooLong { max: 4_000 },
        Misfit::Negative => Misfit::Negative,
        Misfit::TooLarge => Misfit::TooLarge,
        Misfit::NotADate => Misfit::NotADate,
        Misfit::NotATimeOfDay => Misfit::NotATimeOfDay,
        Misfit::NotMoney => Misfit::NotMoney,
        Misfit::NotATime => Misfit::NotATime,
        Misfit::NotANumber => Misfit::NotANumber,
        Misfit::NotWhole => Misfit::NotWhole,
        Misfit::NotAFlag => Misfit::NotAFlag,
        Misfit::NotAWord(_) => Misfit::NotAWord(set),
        Misfit::NotAnId(_) => Misfit::NotAnId(NounKind::Goal),
        Misfit::NotParts => Misfit::NotParts,
        Misfit::NotText => Misfit::NotText,
        Misfit::NotOne => Misfit::NotOne,
    )
}

fn refusals() -> Vec<Refusal> {
    let text = || Text::new("”Ö” är\ninget id");
    let (kind, key) = (NounKind::Activity, "title");
    let meeting = "M3".parse().unwrap();
    let mut refusals = every!(Refusal:
        Refusal::UnknownId { .. } => Refusal::UnknownId { text: text() },
        Refusal::IdTaken { .. } => Refusal::IdTaken { id: id("A12") },
        Refusal::IdNeeded { .. } => Refusal::IdNeeded { kind },
        Refusal::UnknownField { .. } => Refusal::UnknownField { kind, key: text() },
        Refusal::KeptField { .. } => Refusal::KeptField { kind, key },
        Refusal::Misfit { .. } => Refusal::Misfit { kind, key, misfit: Misfit::Missing },
        Refusal::BudgetOfOther { .. } => Refusal::BudgetOfOther {
            line: "SOC-5130".parse().unwrap(),
            holder: "SOC".parse().unwrap(),
            owner: "POL".parse().unwrap(),
        },
        Refusal::EndBeforeStart { .. } => Refusal::EndBeforeStart {
            from: "2020-10-05".parse().unwrap(),
            to: "1999-12-31".parse().unwrap(),
        },
        Refusal::Circle { .. } => Refusal::Circle { id: id("D2") },
        Refusal::GateClosed { .. } => Refusal::GateClosed {
            activity: "A12".parse().unwrap(),
            to: Stage::Do,
            lacks: Lack::ALL.to_vec(),
        },
        Refusal::StageSame { .. } => Refusal::StageSame {
            activity: "A12".parse().unwrap(),
            stage: Stage::Improve,
        },
        Refusal::TurnsOver { .. } => Refusal::TurnsOver { activity: "A1".parse().unwrap() },
        Refusal::NothingChanges => Refusal::NothingChanges,
        Refusal::BuiltOn { .. } => Refusal::BuiltOn { id: Some(id("A12")) },
        Refusal::NothingToUndo => Refusal::NothingToUndo,
        Refusal::StillUsed { .. } => Refusal::StillUsed { id: id("G1"), by: id("A12") },
        Refusal::OnlyMinuted { .. } => Refusal::OnlyMinuted { kind: NounKind::Decision },
        Refusal::MeetingIs { .. } => Refusal::MeetingIs { meeting, state: MeetingState::ALL[0] },
        Refusal::OtherOpen { .. } => Refusal::OtherOpen { meeting },
        Refusal::NoFurtherItem { .. } => Refusal::NoFurtherItem { meeting },
        Refusal::ActionsLack { .. } => Refusal::ActionsLack {
            meeting,
            actions: vec!["T7".parse().unwrap(), "T31".parse().unwrap()],
        },
        Refusal::NotAdjuster { .. } => Refusal::NotAdjuster {
            meeting,
            adjuster: Some("bo".parse().unwrap()),
        },
        Refusal::MinutesLocked { .. } => Refusal::MinutesLocked { meeting },
        Refusal::NotLocked { .. } => Refusal::NotLocked { meeting },
        Refusal::Struck { .. } => Refusal::Struck { decision: "§14/2026".parse().unwrap() },
        Refusal::DoesNotWait { .. } => Refusal::DoesNotWait { entry: "M3:17".parse().unwrap() },
        Refusal::Stands { .. } => Refusal::Stands { entry: "M3:17".parse().unwrap(), by: Some(id("A12")) },
        Refusal::NothingToErase { .. } => Refusal::NothingToErase { seq: 17 },
        Refusal::TellsOfPersons { .. } => Refusal::TellsOfPersons { meeting, places: vec![text()] },
        Refusal::ReasonTells { .. } => Refusal::ReasonTells { kind: guard::Kind::Phone },
        Refusal::NotInALine => Refusal::NotInALine,
        Refusal::OtherMeeting { .. } => Refusal::OtherMeeting { meeting },
        Refusal::HasMinutes { .. } => Refusal::HasMinutes { meeting },
        Refusal::Overtaken { .. } => Refusal::Overtaken { id: id("A12"), key },
        Refusal::NotAKey { .. } => Refusal::NotAKey { why: Unfit::ALL[0] },
        Refusal::KeyTaken { .. } => Refusal::KeyTaken { key: "K1".parse().unwrap() },
        Refusal::Reserved { .. } => Refusal::Reserved { right: Right::ALL[0] },
        Refusal::NotOwn { .. } => Refusal::NotOwn { right: Right::ALL[0] },
        Refusal::NotPermitted { .. } => Refusal::NotPermitted { by: text() },
    );
    let misfit = |misfit| Refusal::Misfit { kind, key, misfit };
    refusals.extend(misfits().into_iter().map(misfit));
    // Every field there is may be the one that does not fit, and so may what stands in its parts.
    for kind in NounKind::ALL.iter().copied() {
        for spec in kind.fields() {
            let (key, misfit) = (spec.key, Misfit::NotParts);
            refusals.push(Refusal::Misfit { kind, key, misfit });
            if let Shape::Word(set) = spec.shape {
                let misfit = Misfit::NotAWord(set);
                refusals.push(Refusal::Misfit { kind, key, misfit });
            }
        }
    }
    refusals
}

fn through_the_wire(denied: &Denied) -> Denied {
    let denial = Denial::from(denied);
    let bytes = framed(&FromHost::Changed(7, Err(denial)));
    match next(&mut &bytes[..], HOST_MAX).unwrap() {
        FromHost::Changed(7, Err(denial)) => denial.into(),
        _ => panic!("another message"),
    }
}

#[test]
fn every_refusal_comes_with_all_that_it_tells() {
    for refusal in refusals() {
        match through_the_wire(&Denied::Refused(refusal.clone())) {
            Denied::Refused(heard) => assert_eq!(heard, refusal),
            other => panic!("{refusal:?} became {other:?}"),
        }
    }
}

#[test]
fn a_fault_of_the_hosts_store_means_the_same_where_it_is_heard() {
    let full = StoreError::NoSpace { free: 3, needed: 9 };
    match through_the_wire(&Denied::NotKept(full)) {
        Denied::NotKept(StoreError::NoSpace { free: 3, needed: 9 }) => {}
        other => panic!("{other:?}"),
    }
    for kind in [Kind::Damaged, Kind::Unreachable, Kind::Unwritten] {
        let told = Text::new("Så är det");
        let error = StoreError::AtHost { kind, told };
        match through_the_wire(&Denied::NotKept(error)) {
            Denied::NotKept(heard) => {
                assert_eq!(heard.kind(), kind);
                assert!(heard.to_string().contains("Så är det"));
            }
            other => panic!("{other:?}"),
        }
    }
}
