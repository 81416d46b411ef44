//! Any value, row and group, made by the fields' descriptions.

use proptest::prelude::*;
use proptest::sample::select;

use crate::domain::amount::{Decimal, Minutes, Ore};
use crate::domain::command::{AnyWish, Command, Stamp};
use crate::domain::field::{Keeper, Shape, Spec, Value};
use crate::domain::group::Group;
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::time::{Date, Moment};
use crate::domain::wall::Wall;
use crate::domain::{Record, Refusal, decide};

/// Takes `command` into a group that is empty.
pub(crate) fn take(command: Command) -> Result<Group, Refusal> {
    let stamp = Stamp {
        at: "2020-10-05T13:00:00+02:00".parse().unwrap(),
        by: "anna".into(),
    };
    let mut group = Group::default();
    for event in decide(&group, command, &stamp)? {
        group.apply(&Record {
            seq: group.seq + 1,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        });
    }
    Ok(group)
}

/// A key that is whole; no other text is one.
const KEY: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u";

/// The ids that there are of a kind: every row of the group has one, every reference is one.
fn ids(kind: NounKind) -> Vec<AnyId> {
    let texts: &[&str] = match kind {
        NounKind::Organisation => &["POL", "SOC-1", "ÅÄÖ"],
        NounKind::Member => &["anna", "bo.b_x-1"],
        NounKind::BudgetLine => &["P-1.2/3", "S"],
        NounKind::Commitment => &["L1.1", "L3.7"],
        NounKind::AgendaItem => &["M3.1", "M4.2"],
        NounKind::Decision => &["§34/2020", "§1/2021"],
        NounKind::Entry => &["M3:1", "M3:2", "M4:17"],
        NounKind::Meeting => &["M3", "M4"],
        // No two may be the same, and there is only one that is whole.
        NounKind::Key => &["K1"],
        numbered => {
            return [1, 3]
                .into_iter()
                .filter_map(|number| numbered.numbered(number))
                .collect();
        }
    };
    texts.iter().map(|text| kind.id(text).unwrap()).collect()
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{1,12}",
        select(vec![
            "\"",
            "\"\"\"",
            "\\",
            "\n",
            "'",
            "'''",
            " ",
            "#",
            "\t",
            "å",
            "\u{1b}[2J",
            "=",
            "]",
            "\\n"
        ])
        .prop_map(str::to_owned),
    ];
    // A letter in the middle, so that cleaning leaves something.
    (prop::collection::vec(piece, 0..6), 0..3_u8).prop_map(|(mut pieces, at)| {
        pieces.insert(usize::from(at).min(pieces.len()), "x".to_owned());
        pieces.concat()
    })
}

pub(crate) fn one(shape: Shape) -> BoxedStrategy<Value> {
    match shape {
        Shape::Line => text().prop_map(|t| Value::Text(t.as_str().into())).boxed(),
        Shape::Prose => prop_oneof![text(), "\\PC{1,300}".prop_map(|t| format!("y{t}"))]
            .prop_map(|t| Value::Text(t.as_str().into()))
            .boxed(),
        Shape::Date => (1900..=2999, 1..=12_u32, 1..=28_u32)
            .prop_map(|(y, m, d)| Value::Date(Date::new(y, m, d).unwrap()))
            .boxed(),
        Shape::Moment => (0..4_000_000_000_000_i64, -720..=840_i16)
            .prop_map(|(millis, offset)| Value::Moment(Moment::new(millis, offset).unwrap()))
            .boxed(),
        Shape::Wall => (1900..=2999, 1..=12_u32, 1..=28_u32, 0..24_u32, 0..60_u32)
            .prop_map(|(y, m, d, hour, minute)| {
                Value::Wall(Wall::new(Date::new(y, m, d).unwrap(), hour, minute).unwrap())
            })
            .boxed(),
        Shape::Money => (0..=Ore::MAX.0)
            .prop_map(|ore| Value::Money(Ore(ore)))
            .boxed(),
        Shape::Time => (0..=Minutes::MAX.0)
            .prop_map(|m| Value::Time(Minutes(m)))
            .boxed(),
        Shape::Number => (-99_999_999_999_999..=99_999_999_999_999_i64)
            .prop_map(|n| Value::Number(Decimal::from_ten_thousandths(n)))
            .boxed(),
        Shape::Whole => (0..=1_000_000_i64).prop_map(Value::Whole).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Word(set) => select(set.codes).prop_map(Value::Word).boxed(),
        Shape::Ref(kind) => select(ids(kind)).prop_map(Value::Ref).boxed(),
        Shape::Parts(specs) => specs
            .iter()
            .map(|spec| field(spec).prop_map(|value| (spec.key, value)))
            .collect::<Vec<_>>()
            .prop_map(Value::Parts)
            .boxed(),
    }
}

pub(crate) fn field(spec: &'static Spec) -> BoxedStrategy<Value> {
    let given = if spec.many {
        prop::collection::vec(one(spec.shape), 0..4)
            .prop_map(Value::List)
            .boxed()
    } else {
        one(spec.shape)
    };
    match (spec.keeper, spec.shape) {
        // Words have no blank but their first, whoever keeps them.
        (Keeper::Required, _) | (_, Shape::Word(_) | Shape::Whole) => given,
        _ => prop_oneof![given, Just(Value::Nothing)].boxed(),
    }
}

fn row(id: AnyId) -> BoxedStrategy<(AnyId, Vec<(&'static str, Value)>)> {
    let fields: Vec<_> = id
        .kind()
        .fields()
        .iter()
        .filter(|spec| spec.keeper != Keeper::Local)
        .map(|spec| field(spec).prop_map(|value| (spec.key, value)))
        .collect();
    fields
        .prop_map(move |fields| (id.clone(), lawful(&id, fields)))
        .boxed()
}

/// Keeps the rules that a group has across fields and rows.
fn lawful(id: &AnyId, mut fields: Vec<(&'static str, Value)>) -> Vec<(&'static str, Value)> {
    let date = |fields: &[(&'static str, Value)], name: &str| {
        fields.iter().find_map(|(key, value)| match value {
            Value::Date(date) if *key == name => Some(*date),
            _ => None,
        })
    };
    let (from, to) = (date(&fields, "from"), date(&fields, "to"));
    let paid = fields
        .iter()
        .any(|(key, value)| *key == "budget" && !value.is_nothing());
    for (key, value) in &mut fields {
        match (*key, id) {
            ("from", _) => *value = from.min(to).or(from).map_or(Value::Nothing, Value::Date),
            ("to", _) => *value = from.max(to).map_or(Value::Nothing, Value::Date),
            ("parents" | "replaces", _) | ("item", AnyId::Meeting(_) | AnyId::Entry(_)) => {
                *value = Value::Nothing;
            }
            ("owner", AnyId::Activity(_)) if paid => *value = Value::Nothing,
            ("promise", AnyId::Commitment(id)) => *value = Value::Ref(id.promise.into()),
            ("kind", AnyId::Key(_)) => *value = Value::Word("ssh-ed25519"),
            ("key", AnyId::Key(_)) => *value = Value::Text(KEY.into()),
            ("meeting", AnyId::AgendaItem(id)) => *value = Value::Ref(id.meeting.into()),
            ("meeting", AnyId::Entry(id)) => *value = Value::Ref(id.meeting.into()),
            ("until", AnyId::Series(_)) => *value = Value::Nothing,
            // One meeting at a time.
            ("state", AnyId::Meeting(id)) if id.0 == 3 => *value = Value::Word("called"),
            _ => {}
        }
    }
    // Words that may be missing take no `Nothing` in a row that gives them, so leave those out.
    fields.retain(|(_, value)| *value != Value::Nothing);
    fields
}

pub(crate) fn group() -> impl Strategy<Value = Group> {
    let rows: Vec<_> = NounKind::ALL
        .iter()
        .flat_map(|kind| ids(*kind))
        .map(row)
        .collect();
    rows.prop_map(|rows| {
        let wishes = rows.into_iter().map(|(id, fields)| {
            let fields = fields
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect();
            AnyWish::add(id.kind(), Some(id), fields).unwrap()
        });
        take(Command::Import(wishes.collect())).unwrap()
    })
}
