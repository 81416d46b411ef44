//! Erasing the text of a record wherever it stands: a reason on one line, since it is for good.

use super::Intent;
use super::prompt::Prompt;
use crate::domain::AnyId;
use crate::domain::decide::may_erase;
use crate::domain::erase::mended;
use crate::domain::guard::Known;
use crate::domain::text::Text;
use crate::host::{Ask, Denied, Erase};
use crate::lang::{erased, refusal};
use crate::tui::desk::Desk;
use crate::tui::widget::paint::fit;

/// How much of a text is repeated where it is asked about, in columns.
const REPEATED: usize = 32;

/// Asks why the text of a record is to be erased; who may not is told so first.
pub fn ask(seq: u64, desk: &Desk<'_>) -> Intent {
    let label = desk.say("erase-label", &[("seq", seq.into())]);
    ask_for(seq, label, None, desk)
}

/// Asks the same of the text that told of a person and was mended last.
pub fn ask_mended(desk: &Desk<'_>) -> Intent {
    match mended_last(desk) {
        Ok(Some((id, text))) => ask_text(&id, text, desk),
        Ok(None) => Intent::Tell(desk.word("erase-nothing")),
        Err(why) => Intent::Tell(desk.denied(&why)),
    }
}

/// Asks the same of one text of a thing: where it was said first, and of that record nothing else.
pub fn ask_text(id: &AnyId, text: Text, desk: &Desk<'_>) -> Intent {
    match desk.client.first_said(id, &text) {
        Ok(Some(seq)) => {
            let words = text.as_str().replace('\n', " ");
            let words = fit(&words, REPEATED).into_owned();
            let args = [("words", words.into()), ("id", id.to_string().into())];
            let label = desk.say("erase-text-label", &args);
            ask_for(seq, label, Some(text), desk)
        }
        Ok(None) => Intent::Tell(desk.word("erase-nothing")),
        Err(why) => Intent::Tell(desk.denied(&why)),
    }
}

/// Returns the text that told of a person and was given other words last, with what it is of.
fn mended_last(desk: &Desk<'_>) -> Result<Option<(AnyId, Text)>, Denied> {
    let (known, last) = (Known::of(desk.group()), desk.group().seq);
    let mut newest = None;
    desk.client.seek(last, |record| {
        newest = mended(std::slice::from_ref(record), known).or(newest.take());
        None::<()>
    })?;
    Ok(newest)
}

fn ask_for(seq: u64, label: String, holding: Option<Text>, desk: &Desk<'_>) -> Intent {
    if let Err(refused) = may_erase(desk.group(), desk.me()) {
        return Intent::Tell(refusal::sentence(desk.tongue, &refused));
    }
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
            holding: holding.clone(),
        }))
    };
    let draft = format!("erase:{seq}");
    Intent::Open(Box::new(Prompt::new(label, draft, desk, Box::new(entered))))
}
