//! Refusals as sentences.
use super::Tongue;
use crate::domain::Refusal;
use crate::domain::field::Misfit;
/// Sentence.
pub fn sentence(tongue: &Tongue, refusal: &Refusal) -> String {
    let _ = tongue;
    refusal.to_string()
}
/// Misfit.
pub fn misfit(tongue: &Tongue, field: &str, misfit: &Misfit) -> String {
    let _ = tongue;
    format!("{field}: {misfit:?}")
}
