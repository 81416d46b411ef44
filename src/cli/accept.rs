//! `samklang accept`: a finding that the group can live with, and why.

use super::context::Context;
use super::exit::{Failure, Status};
use super::session::Session;
use super::{Outcome, out};
use crate::domain::command::{AnyWish, Command};
use crate::domain::field::{FieldValue as _, Title};
use crate::domain::finding::{Finding, Rule, findings};
use crate::domain::noun::NounKind;
use crate::domain::text::Text;
use crate::lang::word::{Match, resolve};

/// Arguments of `accept`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The rule, as `list findings --json` has its code: period-gap
    rule: String,
    /// What it is about, as `list findings` shows it: D4, or D5 D4; may be left out where the rule has
    /// found one thing only
    about: Vec<String>,
    /// Why the group can live with it
    #[arg(long, value_name = "REASON")]
    because: String,
}

pub(super) fn run(cx: &Context, args: &Args) -> Outcome {
    let mut session = cx.open()?;
    let finding = find(cx, &session, args)?;
    let fields = vec![
        ("because".to_owned(), Text::new(&args.because).to_value()),
        ("rule".to_owned(), finding.rule().to_value()),
        (
            "about".to_owned(),
            Title(Text::new(&finding.mark())).to_value(),
        ),
    ];
    let wish = AnyWish::add(NounKind::Acceptance, None, fields)
        .map_err(|refusal| Failure::refused(&cx.tongue, &refusal))?;
    let records = cx.settle(&mut session, Command::Noun(wish))?;
    let said = cx.told(&session, &records);
    out::changed(cx, &said, &[finding.mark()], &records)
}

/// Returns the finding that is meant, which nobody has accepted yet.
fn find(cx: &Context, session: &Session, args: &Args) -> Result<Finding, Failure> {
    let unknown = |id: &str| {
        let typed = std::iter::once(&args.rule).chain(&args.about);
        let typed: Vec<String> = typed.map(|word| Text::new(word).to_string()).collect();
        cx.fail(Status::NoSuchId, id, &[("text", typed.join(" ").into())])
    };
    let Match::Found(code) = resolve(&cx.tongue, Rule::SET.name, Rule::SET.codes, &args.rule)
    else {
        return Err(unknown("cli-no-such-finding"));
    };
    let about = args.about.join(" ");
    let all = findings(session.group(), session.today());
    let mut meant = all.into_iter().filter(|found| {
        let finding = &found.finding;
        let named = about.is_empty()
            || about.eq_ignore_ascii_case(&finding.mark())
            || about.eq_ignore_ascii_case(&finding.subject().to_string());
        found.accepted.is_none() && finding.rule().code() == code && named
    });
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(one.finding),
        (Some(_), Some(_)) => Err(unknown("cli-several-findings")),
        (None, _) => Err(unknown("cli-no-such-finding")),
    }
}
