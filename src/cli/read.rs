//! `samklang read`: a reading of an indicator.

use super::context::Context;
use super::{Outcome, fields, out};
use crate::domain::amount::Decimal;
use crate::domain::command::Command;
use crate::domain::goal::Reading;
use crate::domain::id::IndicatorId;
use crate::domain::noun::NounKind;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Arguments of `read`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The indicator
    indicator: String,
    /// The value, in the indicator's unit
    #[arg(allow_negative_numbers = true)]
    value: String,
    /// The day it holds for; else today
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    /// Where it comes from
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let today = session.today();
    let indicator: IndicatorId = args
        .indicator
        .parse()
        .map_err(|_| cx.unknown(&args.indicator))?;
    let kind = NounKind::Indicator;
    let value = fields::one::<Decimal>(cx, kind, Reading::PARTS, "value", &args.value, today)?;
    let on = match &args.on {
        Some(on) => fields::one::<Date>(cx, kind, Reading::PARTS, "on", on, today)?,
        None => today,
    };
    let source = args.source.as_deref().map(Text::new);
    let reading = Reading { on, value, source };
    let records = cx.settle(&mut session, Command::Read { indicator, reading })?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[indicator.to_string()], &records)
}
