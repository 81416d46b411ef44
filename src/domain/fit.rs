//! Which values fit which types: the limits of every field stand here, wherever a value comes from.

use std::collections::BTreeSet;

use super::amount::{Decimal, Minutes, Ore};
use super::field::{FieldValue, Misfit, Shape, Title, Value};
use super::noun::{AnyId, NounKind, each_noun};
use super::text::Text;
use super::time::{Date, Moment};
use super::wall::Wall;

impl FieldValue for Title {
    const SHAPE: Shape = Shape::Line;
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Text(text) if text.is_empty() => Err(Misfit::Missing),
            Value::Text(text) if text.chars() > Text::TITLE_MAX => Err(Misfit::TooLong {
                max: Text::TITLE_MAX,
            }),
            Value::Text(text) if text.is_one_line() => Ok(Self(text)),
            Value::Text(text) => Ok(Self(Text::new(&text.as_str().replace('\n', " ")))),
            Value::Nothing => Err(Misfit::Missing),
            _ => Err(Misfit::NotText),
        }
    }
}

impl FieldValue for Text {
    const SHAPE: Shape = Shape::Prose;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Text(text) if text.is_empty() => Err(Misfit::Missing),
            Value::Text(text) if text.chars() > Self::PROSE_MAX => Err(Misfit::TooLong {
                max: Self::PROSE_MAX,
            }),
            Value::Text(text) => Ok(text),
            Value::Nothing => Err(Misfit::Missing),
            _ => Err(Misfit::NotText),
        }
    }
}

impl FieldValue for Ore {
    const SHAPE: Shape = Shape::Money;
    fn to_value(&self) -> Value {
        Value::Money(*self)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Money(sum) if sum < Self(0) => Err(Misfit::Negative),
            Value::Money(sum) if sum > Self::MAX => Err(Misfit::TooLarge),
            Value::Money(sum) => Ok(sum),
            Value::Nothing => Ok(Self(0)),
            _ => Err(Misfit::NotMoney),
        }
    }
}

impl FieldValue for Minutes {
    const SHAPE: Shape = Shape::Time;
    fn to_value(&self) -> Value {
        Value::Time(*self)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Time(time) if time < Self(0) => Err(Misfit::Negative),
            Value::Time(time) if time > Self::MAX => Err(Misfit::TooLarge),
            Value::Time(time) => Ok(time),
            Value::Nothing => Ok(Self(0)),
            _ => Err(Misfit::NotATime),
        }
    }
}

/// A count in whole numbers, from zero.
impl FieldValue for u32 {
    const SHAPE: Shape = Shape::Whole;
    fn to_value(&self) -> Value {
        Value::Whole(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Whole(number) if number < 0 => Err(Misfit::Negative),
            Value::Whole(number) if number > 1_000_000_000 => Err(Misfit::TooLarge),
            Value::Whole(number) => Ok(number as Self),
            Value::Nothing => Ok(0),
            _ => Err(Misfit::NotWhole),
        }
    }
}

/// A movement of a counter, either way.
impl FieldValue for i32 {
    const SHAPE: Shape = Shape::Whole;
    fn to_value(&self) -> Value {
        Value::Whole(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Whole(number) if number.unsigned_abs() > 1_000_000 => Err(Misfit::TooLarge),
            Value::Whole(number) => Ok(number as Self),
            Value::Nothing => Ok(0),
            _ => Err(Misfit::NotWhole),
        }
    }
}

impl FieldValue for Date {
    const SHAPE: Shape = Shape::Date;
    fn to_value(&self) -> Value {
        Value::Date(*self)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Date(date) if date.is_plausible() => Ok(date),
            _ => Err(Misfit::NotADate),
        }
    }
}

impl FieldValue for Wall {
    const SHAPE: Shape = Shape::Wall;
    fn to_value(&self) -> Value {
        Value::Wall(*self)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Wall(wall) if wall.date().is_plausible() => Ok(wall),
            _ => Err(Misfit::NotATimeOfDay),
        }
    }
}

impl FieldValue for Decimal {
    const SHAPE: Shape = Shape::Number;
    fn to_value(&self) -> Value {
        Value::Number(*self)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::Number(number)
                if number.ten_thousandths().unsigned_abs()
                    > Self::MAX.ten_thousandths().unsigned_abs() =>
            {
                Err(Misfit::TooLarge)
            }
            Value::Number(number) => Ok(number),
            _ => Err(Misfit::NotANumber),
        }
    }
}

/// Types whose every value fits.
macro_rules! plain_fields {
    ($($type:ty: $shape:expr, $variant:ident, $misfit:ident;)+) => { $(
        impl FieldValue for $type {
            const SHAPE: Shape = $shape;
            fn to_value(&self) -> Value { Value::$variant(*self) }
            fn from_value(value: Value) -> Result<Self, Misfit> {
                match value {
                    Value::$variant(fits) => Ok(fits),
                    _ => Err(Misfit::$misfit),
                }
            }
        }
    )+ };
}

plain_fields! {
    Moment: Shape::Moment, Moment, NotADate;
    bool: Shape::Flag, Flag, NotAFlag;
}

macro_rules! ref_fields {
    ($($name:ident, $table:ident, $code:literal ($right:ident, $id:ident $($prefix:literal)?);)+) => { $(
        impl FieldValue for super::id::$id {
            const SHAPE: Shape = Shape::Ref(NounKind::$name);
            fn to_value(&self) -> Value { Value::Ref(AnyId::$name(self.clone())) }
            fn from_value(value: Value) -> Result<Self, Misfit> {
                match value {
                    Value::Ref(AnyId::$name(id)) => Ok(id),
                    _ => Err(Misfit::NotAnId(NounKind::$name)),
                }
            }
        }
    )+ };
}

each_noun!(ref_fields);

impl<T: FieldValue> FieldValue for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, T::to_value)
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        if value.is_nothing() {
            Ok(None)
        } else {
            T::from_value(value).map(Some)
        }
    }
}

/// A list points to one thing only once.
impl<T: FieldValue + PartialEq> FieldValue for Vec<T> {
    const SHAPE: Shape = T::SHAPE;
    const MANY: bool = true;
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(T::to_value).collect())
    }
    fn from_value(value: Value) -> Result<Self, Misfit> {
        match value {
            Value::List(items) => {
                let mut seen = BTreeSet::new();
                items
                    .into_iter()
                    .filter(|item| !matches!(item, Value::Ref(id) if !seen.insert(id.clone())))
                    .map(T::from_value)
                    .collect()
            }
            Value::Nothing => Ok(Self::new()),
            one => T::from_value(one).map(|one| vec![one]),
        }
    }
}
