//! Wishes drawn from what the domain says of itself, so that a new noun or field is drawn too.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use samklang::domain::activity::{Stage, Status};
use samklang::domain::amount::{Decimal, Minutes, Ore};
use samklang::domain::field::{FieldValue, Keeper, Shape, Spec, Value};
use samklang::domain::goal::Reading;
use samklang::domain::id::{ActivityId, IndicatorId};
use samklang::domain::promise::Count;
use samklang::domain::text::Text;
use samklang::domain::time::Moment;
use samklang::domain::wall::Wall;
use samklang::domain::{AnyId, AnyWish, Command, NounKind};

use super::super::given::date;
use super::meeting;

/// Keys that are whole: hardly any other text is one.
const KEYS: &[&str] = &[
    "AAAAC3NzaC1lZDI1NTE5AAAAIAzcfHnNIYoxkr5k1Lw27QQghaJwgwbB4R0a2sIVYj7u",
    "AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
];

/// What somebody tries next.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) by: &'static str,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Wish(Command),
    Undo,
    Redo,
    /// The change that some record of the log is part of.
    UndoOf(Index),
}

pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let what = prop_oneof![
        12 => wish().prop_map(What::Wish),
        3 => Just(What::Undo),
        2 => Just(What::Redo),
        2 => any::<Index>().prop_map(What::UndoOf),
    ];
    let step = (select(vec!["sekreterare", "anna", "bo"]), what);
    prop::collection::vec(step.prop_map(|(by, what)| Step { by, what }), 1..=most)
}

fn wish() -> impl Strategy<Value = Command> {
    let activity = || prop_oneof![2 => Just(1_u32), 1 => 1_u32..4].prop_map(ActivityId);
    let said = || prop::option::of(text(60));
    let report = (
        prop::collection::vec(activity(), 0..3),
        select(Status::ALL),
        said(),
    );
    let reading = value(&Reading::SHAPE).prop_filter_map("fits", |v| Reading::from_value(v).ok());
    let count = value(&Count::SHAPE).prop_filter_map("fits", |v| Count::from_value(v).ok());
    prop_oneof![
        6 => row(false).prop_map(Command::Noun),
        3 => report.prop_map(|(activities, status, note)| Command::Report { activities, status, note }),
        5 => (activity(), select(Stage::ALL), said())
            .prop_map(|(activity, to, because)| Command::Move { activity, to, because }),
        1 => ((1_u32..3).prop_map(IndicatorId), reading)
            .prop_map(|(indicator, reading)| Command::Read { indicator, reading }),
        2 => (id(NounKind::Commitment), count).prop_filter_map("a commitment", |(id, count)| match id {
            AnyId::Commitment(commitment) => Some(Command::Count { commitment, count }),
            _ => None,
        }),
        2 => prop::collection::vec(row(true), 0..4).prop_map(Command::Import),
        6 => meeting::wish(),
    ]
}

/// Draws an addition or an edit; only rows of an import bring what the program keeps.
fn row(imported: bool) -> impl Strategy<Value = AnyWish> {
    let kind = prop_oneof![
        select(NounKind::ALL),
        select(vec![
            NounKind::Activity,
            NounKind::BudgetLine,
            NounKind::Document
        ]),
    ];
    kind.prop_flat_map(move |kind| {
        let fields = kind.fields().iter().map(|spec| field(spec, imported));
        (
            prop::option::of(id(kind)),
            any::<bool>(),
            fields.collect::<Vec<_>>(),
        )
            .prop_map(move |(id, edit, fields)| (kind, id, edit, fields))
    })
    .prop_filter_map("fits", |(kind, id, edit, fields)| {
        let fields = fields.into_iter().flatten().collect();
        match id {
            Some(id) if edit => AnyWish::edit(id, fields).ok(),
            id => AnyWish::add(kind, id, fields).ok(),
        }
    })
}

fn field(spec: &'static Spec, imported: bool) -> BoxedStrategy<Option<(String, Value)>> {
    let often = match spec.keeper {
        Keeper::Required => 0.9,
        Keeper::Optional => 0.3,
        Keeper::Kept if imported => 0.15,
        Keeper::Kept | Keeper::Local => 0.002,
    };
    let one = match spec.key {
        "key" => select(KEYS).prop_map(|key| Value::Text(key.into())).boxed(),
        _ => value(&spec.shape),
    };
    let value = if spec.many {
        prop::collection::vec(one, 0..3)
            .prop_map(Value::List)
            .boxed()
    } else {
        prop_oneof![9 => one, 1 => Just(Value::Nothing)].boxed()
    };
    prop::option::weighted(often, value.prop_map(|value| (spec.key.to_owned(), value))).boxed()
}

pub(super) fn value(shape: &Shape) -> BoxedStrategy<Value> {
    // All in the past, as what is brought from elsewhere is.
    let day = || (0_i64..90).prop_map(|days| date("2025-12-01").plus_days(days));
    match *shape {
        Shape::Line => text(199).prop_map(Value::Text).boxed(),
        Shape::Prose => text(600).prop_map(Value::Text).boxed(),
        Shape::Date => day().prop_map(Value::Date).boxed(),
        Shape::Moment => (1_760_000_000_000_i64..1_770_000_000_000, -720_i16..840)
            .prop_filter_map("a moment", |(millis, offset)| Moment::new(millis, offset))
            .prop_map(Value::Moment)
            .boxed(),
        Shape::Wall => (day(), 0_u32..24, 0_u32..60)
            .prop_filter_map("a time", |(day, hour, minute)| Wall::new(day, hour, minute))
            .prop_map(Value::Wall)
            .boxed(),
        Shape::Money => (-1_i64..500_000).prop_map(|n| Value::Money(Ore(n))).boxed(),
        Shape::Time => (-1_i64..5_000)
            .prop_map(|n| Value::Time(Minutes(n)))
            .boxed(),
        Shape::Number => (-99_i64..99_999)
            .prop_map(|n| Value::Number(Decimal::from_ten_thousandths(n)))
            .boxed(),
        Shape::Whole => (-3_i64..9).prop_map(Value::Whole).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Word(set) => select(set.codes).prop_map(Value::Word).boxed(),
        Shape::Ref(kind) => id(kind).prop_map(Value::Ref).boxed(),
        Shape::Parts(specs) => specs
            .iter()
            .map(|spec| field(spec, true).prop_map(|part| part.map(|(_, value)| value)))
            .collect::<Vec<_>>()
            .prop_map(|parts| {
                let named = specs.iter().zip(parts);
                Value::Parts(named.filter_map(|(spec, v)| Some((spec.key, v?))).collect())
            })
            .boxed(),
    }
}

pub(super) fn text(most: usize) -> impl Strategy<Value = Text> {
    let raw = prop_oneof![
        8 => "[a-cå]{1,3}",
        1 => prop::collection::vec(any::<char>(), 0..most).prop_map(String::from_iter),
    ];
    raw.prop_map(|raw| Text::new(&raw))
}

/// Draws an id from a few, so that it is often there and sometimes not.
fn id(kind: NounKind) -> impl Strategy<Value = AnyId> {
    let few: Vec<AnyId> = [
        "POL", "SOC", "RTJ", "POL-1", "SOC-1", "anna", "lena", "§1/2025", "§2/2025", "§1/2026",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain((1..4).flat_map(|n| {
        (1..3)
            .map(move |place| format!("L{n}.{place}"))
            .chain((1..4).flat_map(move |place| [format!("M{n}.{place}"), format!("M{n}:{place}")]))
    }))
    .filter_map(|text| kind.id(&text).ok())
    .chain((1..4).filter_map(|number| kind.numbered(number)))
    .collect();
    select(few)
}
