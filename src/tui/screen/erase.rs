//! Erasing the text of a record wherever it stands: a reason on one line, since it is for good.

use super::Intent;
use super::prompt::Prompt;
use crate::domain::decide::may_erase;
use crate::domain::text::Text;
use crate::host::{Ask, Erase};
use crate::lang::{erased, refusal};
use crate::tui::desk::Desk;

/// Asks why the text of a record is to be erased; who may not is told so first.
pub fn ask(seq: u64, desk: &Desk<'_>) -> Intent {
    if let Err(refused) = may_erase(desk.group(), desk.me()) {
        return Intent::Tell(refusal::sentence(desk.tongue, &refused));
    }
    let label = desk.say("erase-label", &[("seq", seq.into())]);
    let entered = move |reason: &str, desk: &Desk<'_>| {
        let because = Text::new(reason);
        if because.is_empty() {
            return Intent::Tell(desk.word("accept-reason-needed"));
        }
        let instead = erased::instead(desk.group());
        Intent::Ask(Ask::Erase(Erase {
            seq,
            because,
            instead,
        }))
    };
    let draft = format!("erase:{seq}");
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}
