//! Accepting a finding: a reason on one line.

use crate::domain::field::Title;
use crate::domain::finding::{AcceptanceField, Found};
use crate::domain::noun::Wish;
use crate::domain::text::Text;
use crate::domain::{AnyWish, Command};
use crate::lang::finding::sentence;
use crate::tui::desk::Desk;
use crate::tui::screen::Intent;
use crate::tui::screen::prompt::Prompt;

/// Asks why the group can live with something.
pub(super) fn ask(found: &Found, desk: &Desk<'_>) -> Intent {
    if found.accepted.is_some() {
        return Intent::Tell(desk.word("accept-already"));
    }
    let (rule, mark) = (found.finding.rule(), found.finding.mark());
    let said = sentence(desk.tongue, &found.finding);
    let label = desk.say("accept-label", &[("finding", said.into())]);
    let draft = format!("accept:{rule}:{mark}");
    let entered = move |reason: &str, desk: &Desk<'_>| {
        let because = Text::new(reason);
        if because.is_empty() {
            return Intent::Tell(desk.word("accept-reason-needed"));
        }
        let fields = vec![
            AcceptanceField::Because(because),
            AcceptanceField::Rule(rule),
            AcceptanceField::About(Title(Text::new(&mark))),
        ];
        let wish = AnyWish::Acceptance(Wish::Add { id: None, fields });
        Intent::Ask(Command::Noun(wish).into())
    };
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}
