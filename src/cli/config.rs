//! `samklang config`: what is set, and how it could be.

use serde_json::json;

use super::context::Context;
use super::{Outcome, out, settings};
use crate::tui::theme::ThemeName;

/// Arguments of `config`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Print a configuration file with every setting explained
    #[arg(long)]
    print_default: bool,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    if args.print_default {
        return out::print(cx, &settings::explained());
    }
    let path = settings::path();
    if cx.global.json {
        let set = &cx.settings;
        let keys: serde_json::Map<_, _> = set
            .keys
            .iter()
            .map(|(action, keys)| (action.clone(), json!(keys)))
            .collect();
        return out::json(&json!({
            "path": path.map(|path| path.display().to_string()),
            "language": cx.tongue.language().code(),
            "member": set.member,
            "theme": set.theme.unwrap_or(ThemeName::Terminal),
            "ascii": set.ascii,
            "keys": keys,
        }));
    }
    let text = match &path {
        Some(path) => settings::text(path).map_err(|error| cx.file_fault(path, &error))?,
        None => None,
    };
    let place = path.map_or_else(String::new, |path| path.display().to_string());
    out::print(
        cx,
        &format!(
            "# {place}\n\n{}",
            text.unwrap_or_else(settings::explained).trim_end()
        ),
    )
}
