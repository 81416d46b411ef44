//! A field's value as JSON.

use serde_json::{Map, Number, Value as Json};

use crate::domain::amount::{Decimal, Minutes};
use crate::domain::field::Value;

/// Returns a field's key and value: sums carry their unit in the key.
pub fn field(key: &str, value: &Value) -> (String, Json) {
    let key = match value {
        Value::Money(_) => format!("{key}_ore"),
        _ => key.to_owned(),
    };
    (key, json(value))
}

/// Returns a value.
pub(super) fn json(value: &Value) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) => text.as_str().into(),
        Value::Date(date) => date.to_string().into(),
        Value::Moment(moment) => moment.to_string().into(),
        Value::Wall(wall) => wall.to_string().into(),
        Value::Money(sum) => sum.0.into(),
        Value::Time(time) => hours(*time),
        Value::Number(number) => decimal(*number),
        Value::Whole(number) => (*number).into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Word(code) => (*code).into(),
        Value::Ref(id) => id.to_string().into(),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Parts(parts) => {
            let parts = parts.iter().map(|(key, value)| field(key, value));
            Json::Object(parts.collect::<Map<_, _>>())
        }
    }
}

/// Returns hours: whole where they are whole.
pub(super) fn hours(time: Minutes) -> Json {
    if time.0 % 60 == 0 {
        (time.0 / 60).into()
    } else {
        float(time.hours())
    }
}

/// A float prints the shortest digits that name it, which with fourteen digits are the decimal's.
pub(super) fn decimal(number: Decimal) -> Json {
    if number.ten_thousandths() % 10_000 == 0 {
        (number.ten_thousandths() / 10_000).into()
    } else {
        float(number.as_f64())
    }
}

fn float(number: f64) -> Json {
    Number::from_f64(number).map_or(Json::Null, Json::Number)
}
