//! Risk and protective factors, which activities start from.

use super::field::Title;
use super::id::FactorId;
use super::noun::noun;
use super::text::Text;
use super::word::words;

words! {
    /// Whether a factor raises the risk or protects.
    FactorKind "factor-kind" {
        /// Raises the risk, the more so when several combine.
        Risk "risk",
        /// Protects.
        Protective "protective",
    }
}

words! {
    /// Where a factor is at work: the five areas of the plan.
    FactorDomain "factor-domain" {
        /// The family.
        Family "family",
        /// The peer group and leisure.
        Peers "peers",
        /// The school.
        School "school",
        /// The community.
        Community "community",
        /// The individual.
        Individual "individual",
    }
}

noun! {
    /// A risk or protective factor (*risk-/skyddsfaktor*).
    Factor, FactorField, FactorId {
        /// What it is.
        Title title: Title, Required;
        /// Whether it raises the risk or protects.
        Kind kind: FactorKind, Optional;
        /// Where it is at work.
        Domain domain: FactorDomain, Optional;
        /// Who says so.
        Source source: Option<Text>, Optional;
    }
}
