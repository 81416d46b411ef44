//! The configuration file as it is found, and what is told of a mistake in it.

use super::exit::{Failure, Status};
use super::settings::{self, Problem, Settings};
use crate::lang::system::system;
use crate::lang::value::list;
use crate::lang::{Arg, Tongue};

/// Reads the configuration; `tongue` is made only where there is a mistake to tell.
pub(super) fn read(tongue: impl Fn() -> Tongue) -> Result<Settings, Failure> {
    let Some(path) = settings::path() else {
        return Ok(Settings::default());
    };
    let file = || Arg::from(path.display().to_string());
    let text = settings::text(&path).map_err(|error| {
        let tongue = tongue();
        let args = [("file", file()), ("why", system(&tongue, &error).into())];
        Failure::new(&tongue, Status::File, "cli-file-fault", &args)
    })?;
    settings::parse(text.as_deref().unwrap_or_default()).map_err(|unfit| {
        let tongue = tongue();
        let why = match unfit.problem {
            Problem::Syntax(said) => said,
            Problem::Unknown(key) => {
                let words = list(&tongue, "list-and", &settings::keys());
                tongue.say(
                    "cli-config-unknown",
                    &[("key", key.into()), ("words", words.into())],
                )
            }
            Problem::Value { key, value } => tongue.say(
                "cli-config-unfit",
                &[("key", key.into()), ("value", value.into())],
            ),
        };
        let args = [
            ("file", file()),
            ("line", unfit.line.into()),
            ("why", why.into()),
        ];
        Failure::new(&tongue, Status::File, "cli-config-fault", &args)
    })
}
