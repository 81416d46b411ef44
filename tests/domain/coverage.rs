//! The matrix of factors: what is addressed, what is not, and what combines.

use samklang::domain::activity::{ActivityField, Status};
use samklang::domain::factor::{FactorDomain, FactorField as F, FactorKind};
use samklang::domain::id::FactorId;
use samklang::domain::query::coverage::coverage;

use super::given::{A1, Scene, add, edit, given, given_basics, report, title};

fn with_factors(setup: impl FnOnce(&mut Scene)) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        for number in [11, 12] {
            g.has(
                add!(Factor FactorId(number), F::Title(title("Svag anknytning")),
                F::Kind(FactorKind::Protective), F::Domain(FactorDomain::School)),
            );
        }
        setup(g);
    })
}

#[test]
fn every_cell_stands_even_where_nothing_is() {
    let coverage = coverage(&given(|_| {}).group);
    assert_eq!(coverage.cells.len(), 10);
    assert!(coverage.cells.iter().all(|cell| cell.factors.is_empty()));
    for domain in FactorDomain::ALL {
        for kind in FactorKind::ALL {
            let cell = coverage.cell(*domain, *kind);
            assert_eq!((cell.domain, cell.kind), (*domain, *kind));
        }
    }
}

#[test]
fn a_factor_that_nothing_addresses_is_counted_as_such() {
    let scene = with_factors(|g| {
        g.has(edit!(Activity A1, ActivityField::Factors(vec![FactorId(11)])));
    });
    let coverage = coverage(&scene.group);
    let cell = coverage.cell(FactorDomain::School, FactorKind::Protective);
    assert_eq!(cell.factors.len(), 2);
    assert_eq!(cell.factors[0].by, [A1]);
    assert_eq!(cell.unaddressed(), 1);
    assert_eq!(cell.activities.len(), 1);
    assert!(coverage.combined.is_empty());
}

#[test]
fn factors_of_one_activity_combine_and_it_counts_once_in_their_cell() {
    let scene = with_factors(|g| {
        g.has(edit!(Activity A1, ActivityField::Factors(vec![FactorId(12), FactorId(11)])));
    });
    let coverage = coverage(&scene.group);
    let cell = coverage.cell(FactorDomain::School, FactorKind::Protective);
    assert_eq!((cell.unaddressed(), cell.activities.len()), (0, 1));
    assert_eq!(coverage.combined[&A1], [FactorId(11), FactorId(12)]);
}

#[test]
fn an_activity_that_was_stopped_addresses_nothing() {
    let scene = with_factors(|g| {
        g.has(edit!(Activity A1, ActivityField::Factors(vec![FactorId(11), FactorId(12)])));
        g.has(report(Status::Stopped));
    });
    let coverage = coverage(&scene.group);
    let cell = coverage.cell(FactorDomain::School, FactorKind::Protective);
    assert_eq!(cell.unaddressed(), 2);
    assert!(coverage.combined.is_empty());
}
