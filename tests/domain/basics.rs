//! What most tests have in their group before anything is wanted.

use samklang::domain::activity::ActivityField;
use samklang::domain::budget::BudgetLineField;
use samklang::domain::document::DocumentField;
use samklang::domain::factor::FactorField;
use samklang::domain::goal::{GoalField, IndicatorField, IndicatorKind};
use samklang::domain::id::PromiseId;
use samklang::domain::organisation::{MemberField, OrganisationField};
use samklang::domain::promise::{CommitmentField, PromiseField};

use super::given::{Scene, add, date, member, organisation, title};

impl Scene {
    /// Has two organisations with a budget line each, a goal with an effect indicator, a factor, two
    /// documents, a promise with a commitment, and a member.
    pub(crate) fn basics(&mut self) {
        self.has(add!(Organisation organisation("POL"), OrganisationField::Name(title("Polisen"))));
        self.has(add!(Organisation organisation("SOC"), OrganisationField::Name(title("Socialtjänsten"))));
        for code in ["POL", "SOC"] {
            self.has(add!(BudgetLine format!("{code}-1").parse().unwrap(),
                BudgetLineField::Name(title("Brottsförebyggande")),
                BudgetLineField::Organisation(organisation(code))));
        }
        self.has(add!(Goal _, GoalField::Title(title("Färre inbrott"))));
        self.has(add!(Indicator _,
            IndicatorField::Title(title("Anmälda inbrott")),
            IndicatorField::Goal("G1".parse().unwrap()),
            IndicatorField::Kind(IndicatorKind::Effect)));
        self.has(add!(Factor _, FactorField::Title(title("Skolfrånvaro"))));
        self.has(add!(Document _, DocumentField::Title(title("Handlingsprogram"))));
        self.has(add!(Document _, DocumentField::Title(title("Plan")),
            DocumentField::Parents(vec!["D1".parse().unwrap()])));
        self.has(add!(Promise _, PromiseField::Title(title("Tryggare centrum"))));
        self.has(
            add!(Commitment _, CommitmentField::Title(title("Kvällspass")),
            CommitmentField::Promise(PromiseId(1))),
        );
        self.has(add!(Member member("anna"), MemberField::Name(title("Ledamot, polisen"))));
    }

    /// Has activity A1, which the gate from plan to do lets through.
    pub(crate) fn planned_activity(&mut self) {
        self.has(add!(Activity _,
            ActivityField::Title(title("Grannsamverkan")),
            ActivityField::Owner(Some(organisation("POL"))),
            ActivityField::Budget(Some("POL-1".parse().unwrap())),
            ActivityField::From(Some(date("2026-03-01"))),
            ActivityField::To(Some(date("2026-12-31"))),
            ActivityField::Goals(vec!["G1".parse().unwrap()]),
            ActivityField::Factors(vec!["F1".parse().unwrap()])));
    }
}
