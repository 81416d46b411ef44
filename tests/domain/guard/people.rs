//! Names in the genitive before what somebody has, firms and funds that are called after somebody, small
//! words within a name, and names turned round in small letters or with a letter.

use super::{is_found, pass};
use samklang::domain::guard::Kind;

#[test]
fn a_home_is_somebodys_and_a_place_is_called_after_them() {
    for (words, text) in [
        ("Anna Exempelssons", "Anna Exempelssons hus brann."),
        ("Anna Exempelssons", "Anna Exempelssons hus på Vallgatan 7"),
        ("Karin Provlunds", "Karin Provlunds hem har haft inbrott."),
        ("Lars Provbergs", "Lars Provbergs gård brann."),
        ("Siv Provholms", "Siv Provholms gård i Hulta."),
        ("Göran Provs", "Brand i Göran Provs hus i natt."),
        ("Per Exempelssons", "Per Exempelssons gård brann."),
        ("Anna Provlunds", "Anna Provlunds tomt och ladugård"),
        ("Anna Provlunds", "Brand i Anna Provlunds ladugård."),
        ("Anna Exempelsson", "Vi följde Anna Exempelsson hem."),
        ("Fru Provholms", "Fru Provholms hus brann."),
        ("A. Exempelssons", "A. Exempelssons hus brann."),
        ("anna exempelssons", "anna exempelssons hus brann"),
    ] {
        is_found(Kind::Name, words, text);
    }
    pass(&[
        "Anna Exempelssons park, Anna Exempelssons väg och Anna Exempelssons plats.",
        "Anna Exempelssons minne och Anna Exempelssons skola.",
        "Sven-Erik Exempelssons stipendium och Anna Provlunds stipendiefond delas ut.",
        "Karl Johans hus, Gustav Adolfs gård och Eva Provlunds Gård AB.",
    ]);
}

#[test]
fn a_firm_is_no_person() {
    pass(&[
        "Mats Exempelsson Byggvaror AB",
        "Mats Exempelsson Bygg & Schakt AB levererar.",
        "Mats Exempelsson Åkeri HB och Anna Provlund AB",
    ]);
    is_found(
        Kind::Name,
        "Mats Exempelsson",
        "Mats Exempelsson arbetar på Byggvaror AB",
    );
    is_found(
        Kind::Name,
        "Mats Exempelsson",
        "Mats Exempelsson, Byggvaror AB",
    );
}

#[test]
fn small_words_within_a_name_lead_to_the_rest_of_it() {
    for name in [
        "Karl-Erik Af Provlas",
        "Karl-Erik af Provlas",
        "Anna Von Prov",
        "Anna von der Prov",
        "Anna De Prov",
        "Anna de la Prov",
        "Anna Da Prov",
        "Anna da Prov",
        "Anna Van Der Prov",
        "Anna El Prov",
        "Anna Al Prov",
        "Anna Av Prov",
    ] {
        is_found(Kind::Name, name, &format!("Samtal med {name} i dag."));
    }
    // Two family names.
    for name in ["Anna Exempelsson Provlund", "Anna Prov Exempelsson"] {
        is_found(Kind::Name, name, &format!("Samtal med {name} i dag."));
    }
    let before_a_place = "Samtal med Anna Exempelsson Sävsjö";
    is_found(Kind::Name, "Anna Exempelsson", before_a_place);
    is_found(Kind::Name, "Anna Al", "Samtal med Anna Al i dag.");
    pass(&["Skrivet till Maria av Polisen.", "Maria De kommer sent."]);
}

#[test]
fn a_name_is_found_turned_round_in_small_letters_or_with_a_letter() {
    for (words, text) in [
        ("exempelsson, anna", "kallad: exempelsson, anna"),
        ("exempelqvist, anna", "exempelqvist, anna (frånvarande)"),
        ("Exempelsson, anna", "Exempelsson, anna"),
        ("Exempelsson, A.", "Kallad: Exempelsson, A."),
        ("Exempelqvist, A.", "Exempelqvist, A. (frånvarande)"),
    ] {
        is_found(Kind::Name, words, text);
    }
    pass(&[
        "per verksamhetsgren, per skola",
        "I Hässleholm, A. Bakgrund",
        "Sökt på Provholm, inga fynd; per verksamhetsgren, inga avvikelser.",
        "På Strand, B. Uppföljning",
        "Vi ses i Provlund, B-huset",
    ]);
}
