//! `samklang sessions`: who is at the group.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::{Outcome, out};
use crate::domain::Group;
use crate::domain::text::Text;
use crate::lang::event;

pub(super) fn run(cx: &Context) -> Outcome {
    let view = cx.read()?;
    let present = view.session.who_is_here().map_err(|why| cx.denied(&why))?;
    if cx.global.json {
        let one = |here: &crate::host::Present| {
            json!({
                "session": here.session,
                "who": here.who.as_str(),
                "at": (!here.place.is_empty()).then(|| here.place.as_str()),
                "host": here.session == 0,
            })
        };
        return out::json(&present.iter().map(one).collect::<Json>());
    }
    if present.is_empty() {
        return out::say(cx, &cx.tongue.word("cli-nobody-here"));
    }
    let mut printed = out::Out::new(cx);
    for here in &present {
        let who = named(&view.group, &here.who);
        let at = named(&view.group, &here.place);
        let host = if here.session == 0 {
            cx.tongue.word("cli-session-host")
        } else {
            String::new()
        };
        printed.line([who, at, host].join("  ").trim_end())?;
    }
    printed.end()
}

/// Returns what a thing or a member is called, or the text as it stands.
fn named(group: &Group, text: &Text) -> String {
    use crate::domain::NounKind;
    let kinds = NounKind::ALL.iter();
    let mut ids = kinds.filter_map(|kind| kind.id(text.as_str()).ok());
    ids.find(|id| group.contains(id))
        .map_or_else(|| text.to_string(), |id| event::named(group, &id))
}
