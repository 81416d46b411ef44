//! Going to where a finding is mended, and saying where that is.

use super::Intent;
use super::factors::Factors;
use super::form::Form;
use crate::domain::NounKind;
use crate::domain::factor::FactorDomain;
use crate::domain::finding::Mend;
use crate::domain::id::DocumentId;
use crate::domain::query::renewal::{renewed_by, successor};
use crate::lang::{entry, refusal};
use crate::tui::desk::Desk;

/// Goes to where something is mended.
pub fn go(mend: &Mend, desk: &Desk<'_>) -> Intent {
    match mend {
        Mend::Field(id, key) => match Form::edit_at(id, key, desk) {
            Ok(form) => Intent::Open(Box::new(form)),
            Err(instead) => instead,
        },
        Mend::Add(kind, key, value) => {
            let form = Form::add_with(*kind, &[(key, value.clone())], desk);
            Intent::Open(Box::new(form))
        }
        Mend::Renew(id) => renew(*id, desk),
        Mend::Address(domain) => Intent::Go(Box::new(Factors::at(*domain, desk))),
    }
}

/// Returns where that is, as what a key does.
pub fn sentence(mend: &Mend, desk: &Desk<'_>) -> String {
    match mend {
        Mend::Field(id, key) => {
            let field = refusal::field(desk.tongue, id.kind(), key);
            let args = [("id", id.to_string().into()), ("field", field.into())];
            desk.say("mend-field", &args)
        }
        Mend::Add(kind, ..) => {
            let noun = refusal::noun(desk.tongue, *kind);
            let args = [("kind", kind.to_string().into()), ("noun", noun.into())];
            desk.say("mend-add", &args)
        }
        Mend::Renew(id) => desk.say("mend-renew", &[("id", id.to_string().into())]),
        Mend::Address(domain) => {
            let domain = desk.code(FactorDomain::SET, domain.code());
            desk.say("mend-address", &[("domain", domain.into())])
        }
    }
}

/// Opens the form of the document that would renew one, with what carries over.
pub fn renew(id: DocumentId, desk: &Desk<'_>) -> Intent {
    let group = desk.group();
    let Some(document) = group.documents.get(&id) else {
        return Intent::Stay;
    };
    if let Some(by) = renewed_by(group, document) {
        let args = [
            ("id", id.to_string().into()),
            ("by", by.id.to_string().into()),
        ];
        return Intent::Tell(desk.say("renewed-already", &args));
    }
    let kind = NounKind::Document;
    let typed: Vec<(&str, String)> = successor(group, document)
        .into_iter()
        .filter_map(|(key, value)| {
            let spec = kind.fields().iter().find(|spec| spec.key == key)?;
            Some((key, entry::write(desk.tongue, spec, &value)))
        })
        .collect();
    Intent::Open(Box::new(Form::add_with(kind, &typed, desk)))
}
