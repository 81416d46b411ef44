//! A reading taken on one line: the value, then the day it holds for and where it comes from.

use crate::domain::Command;
use crate::domain::field::{FieldValue as _, Keeper, Misfit, Shape, Spec, Value};
use crate::domain::goal::Reading;
use crate::domain::id::IndicatorId;
use crate::domain::{NounKind, Refusal};
use crate::lang::{entry, refusal};
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;
use crate::tui::screen::prompt::Prompt;

/// The value comes first, since it is what nobody can leave out; without a day it is today.
const PARTS: &[Spec] = &[
    Spec {
        key: "value",
        shape: Shape::Number,
        many: false,
        keeper: Keeper::Required,
    },
    Spec {
        key: "on",
        shape: Shape::Date,
        many: false,
        keeper: Keeper::Optional,
    },
    Spec {
        key: "source",
        shape: Shape::Prose,
        many: false,
        keeper: Keeper::Optional,
    },
];

static READING: Spec = Spec {
    key: "readings",
    shape: Shape::Parts(PARTS),
    many: false,
    keeper: Keeper::Required,
};

/// Asks for a reading of an indicator.
pub(super) fn ask(indicator: IndicatorId, desk: &Desk<'_>) -> Intent {
    let named = desk.named(&indicator.into());
    let label = desk.say("reading-label", &[("indicator", named.into())]);
    let entered = move |typed: &str, desk: &Desk<'_>| match read(typed, desk) {
        Ok(reading) => Intent::Ask(Command::Read { indicator, reading }.into()),
        Err(misfit) => {
            let refused = Refusal::Misfit {
                kind: NounKind::Indicator,
                key: READING.key,
                misfit,
            };
            Intent::Tell(refusal::sentence(desk.tongue, &refused))
        }
    };
    let draft = format!("read:{indicator}");
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}

fn read(typed: &str, desk: &Desk<'_>) -> Result<Reading, Misfit> {
    let Value::Parts(mut parts) = entry::read(desk.tongue, &READING, typed, desk.today)? else {
        return Err(Misfit::NotParts);
    };
    for (key, value) in &mut parts {
        if *key == "on" && value.is_nothing() {
            *value = Value::Date(desk.today);
        }
    }
    Reading::from_value(Value::Parts(parts))
}
