//! Samples of what may happen to each noun: every field of it, and every word of a field.

use samklang::domain::amount::{Decimal, Minutes, Ore};
use samklang::domain::event::AnyFact;
use samklang::domain::field::{Keeper, Shape, Spec, Value};
use samklang::domain::noun::{Change, Fact};
use samklang::domain::{
    Acceptance, Action, Activity, AgendaItem, BudgetLine, Commitment, Decision, DevelopmentArea,
    Dialogue, Document, Duty, Entry, Event, Exemption, Factor, Goal, Indicator, Key, Meeting,
    Member, Noun, NounKind, Organisation, Problem, Profile, Promise, Sending, Series, StandingItem,
    TargetArea,
};

use super::super::given::{date, moment};

/// Returns the samples of one kind. A new kind does not compile until it stands here.
pub(super) fn samples(kind: NounKind) -> Vec<(String, Event)> {
    match kind {
        NounKind::Profile => of::<Profile>(),
        NounKind::Organisation => of::<Organisation>(),
        NounKind::Member => of::<Member>(),
        NounKind::BudgetLine => of::<BudgetLine>(),
        NounKind::TargetArea => of::<TargetArea>(),
        NounKind::DevelopmentArea => of::<DevelopmentArea>(),
        NounKind::Document => of::<Document>(),
        NounKind::Duty => of::<Duty>(),
        NounKind::Goal => of::<Goal>(),
        NounKind::Indicator => of::<Indicator>(),
        NounKind::Factor => of::<Factor>(),
        NounKind::Promise => of::<Promise>(),
        NounKind::Commitment => of::<Commitment>(),
        NounKind::Activity => of::<Activity>(),
        NounKind::Action => of::<Action>(),
        NounKind::Series => of::<Series>(),
        NounKind::StandingItem => of::<StandingItem>(),
        NounKind::Meeting => of::<Meeting>(),
        NounKind::AgendaItem => of::<AgendaItem>(),
        NounKind::Decision => of::<Decision>(),
        NounKind::Entry => of::<Entry>(),
        NounKind::Key => of::<Key>(),
        NounKind::Dialogue => of::<Dialogue>(),
        NounKind::Problem => of::<Problem>(),
        NounKind::Acceptance => of::<Acceptance>(),
        NounKind::Sending => of::<Sending>(),
        NounKind::Exemption => of::<Exemption>(),
    }
}

fn of<N: Noun>() -> Vec<(String, Event)>
where
    AnyFact: From<Fact<N>>,
{
    let id: N::Id = sample_id(N::KIND).parse().unwrap();
    let first = &N::FIELDS[0];
    let fields: Vec<N::Field> = sample(first)
        .into_iter()
        .map(|(_, v)| field::<N>(first, v))
        .collect();
    let mut facts = vec![
        (
            "+".to_owned(),
            Fact::Added {
                id: id.clone(),
                fields: fields.clone(),
            },
        ),
        (
            "-".to_owned(),
            Fact::Removed {
                id: id.clone(),
                fields,
            },
        ),
    ];
    for spec in N::FIELDS {
        for (word, value) in sample(spec) {
            let now = field::<N>(spec, value);
            let was = match spec.keeper {
                // It was never blank.
                Keeper::Required => now.clone(),
                _ => N::blank(id.clone()).current(&now),
            };
            let changes = vec![Change { was, now }];
            let name = format!("{}{word}", spec.key);
            facts.push((
                name,
                Fact::Edited {
                    id: id.clone(),
                    changes,
                },
            ));
        }
    }
    let events = facts.into_iter();
    events
        .map(|(name, fact)| (name, Event::Noun(fact.into())))
        .collect()
}

fn field<N: Noun>(spec: &Spec, value: Value) -> N::Field {
    N::field(spec.key, value).unwrap().unwrap()
}

/// Returns a value for a field, or one for each of its words, with what is added to its name.
fn sample(spec: &Spec) -> Vec<(String, Value)> {
    match spec.shape {
        Shape::Word(set) => set
            .codes
            .iter()
            .map(|code| (format!("={code}"), Value::Word(code)))
            .collect(),
        _ => vec![(String::new(), one(spec))],
    }
}

fn one(spec: &Spec) -> Value {
    let value = match spec.shape {
        Shape::Line => Value::Text("Sävsjö ljusare".into()),
        Shape::Prose => Value::Text("Första raden\nandra raden".into()),
        Shape::Date => Value::Date(date("2026-03-10")),
        Shape::Moment => Value::Moment(moment("2026-03-10T09:00:00.125+01:00")),
        Shape::Wall => Value::Wall("2026-03-10T13:30".parse().unwrap()),
        Shape::Money => Value::Money(Ore(12_345_678)),
        Shape::Time => Value::Time(Minutes(90)),
        Shape::Number => Value::Number(Decimal::from_ten_thousandths(-35_000)),
        Shape::Whole => Value::Whole(12),
        Shape::Flag => Value::Flag(true),
        Shape::Word(set) => Value::Word(set.codes[1]),
        Shape::Ref(kind) => Value::Ref(kind.id(sample_id(kind)).unwrap()),
        Shape::Parts(parts) => {
            Value::Parts(parts.iter().map(|part| (part.key, one(part))).collect())
        }
    };
    if spec.many {
        Value::List(vec![value])
    } else {
        value
    }
}

fn sample_id(kind: NounKind) -> &'static str {
    match kind {
        NounKind::Profile => "group",
        NounKind::Organisation => "POL",
        NounKind::Member => "anna",
        NounKind::BudgetLine => "POL-2010",
        NounKind::TargetArea => "O1",
        NounKind::DevelopmentArea => "U1",
        NounKind::Document => "D1",
        NounKind::Duty => "R1",
        NounKind::Goal => "G2",
        NounKind::Indicator => "I4",
        NounKind::Factor => "F9",
        NounKind::Promise => "L5",
        NounKind::Commitment => "L5.1",
        NounKind::Activity => "A300",
        NounKind::Action => "T7",
        NounKind::Series => "S1",
        NounKind::StandingItem => "SP2",
        NounKind::Meeting => "M4",
        NounKind::AgendaItem => "M4.3",
        NounKind::Decision => "§34/2020",
        NounKind::Entry => "M4:17",
        NounKind::Key => "K1",
        NounKind::Dialogue => "MD1",
        NounKind::Problem => "P6",
        NounKind::Acceptance => "AV1",
        NounKind::Sending => "RS1",
        NounKind::Exemption => "UN1",
    }
}
