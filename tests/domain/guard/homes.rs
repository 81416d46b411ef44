//! Homes that stand where a sentence ends, and what stands at an address and is none: a public building
//! told of after it, a shop, a stretch of a street.

use super::{is_found, pass};
use samklang::domain::guard::Kind;

#[test]
fn an_entrance_is_seen_at_the_end_of_a_sentence() {
    for (words, text) in [
        ("Vallgatan 7 B", "Inbrott på Vallgatan 7 B."),
        ("Vallgatan 7B", "Inbrott på Vallgatan 7B."),
        ("Storgatan 14A", "Hembesök på Storgatan 14A. Ingen öppnade."),
        ("Storgatan 14 b", "Hembesök på Storgatan 14 b."),
        ("Storgatan 14 b", "Hembesök på Storgatan 14 b?"),
        (
            "Storgatan 14 A",
            "Familjen på Storgatan 14 A. Ingen öppnade.",
        ),
        ("Storgatan 14 A", "Storgatan 14 A: ingen öppnade."),
        ("Storgatan 14 A", "Familjen (Storgatan 14 A.)"),
        ("Storgatan 14 A", "De bor på Storgatan 14 A."),
        ("Storgatan 14", "De bor på Storgatan 14."),
        (
            "Storgatan 14 A",
            "Hembesök på Storgatan 14 A.Ingen öppnade.",
        ),
        ("Storgatan 14 b", "Storgatan 14 b – ingen öppnade"),
        ("Storgatan 14 b", "Storgatan 14 b…"),
        ("Storgatan 14 A–C", "Storgatan 14 A–C fick besök."),
    ] {
        is_found(Kind::HomeAddress, words, text);
    }
    pass(&[
        "Belysning på Storgatan 12 f.d. stationen och Storgatan 12 m.fl. platser.",
        "Storgatan 12 S:t Olof är en skylt.",
        "Gångvägen mellan Odengatan 5 o. 9 är mörk.",
    ]);
}

#[test]
fn what_is_public_may_be_told_after_its_address_or_lie_at_it() {
    pass(&[
        "Kungsgatan 3 B, biblioteket, får ny belysning",
        "Kungsgatan 3 B (biblioteket) får ny belysning",
        "Skolan ligger på Eksjövägen 12, 576 33 Sävsjö",
        "Kommunhuset ligger numera på Djurgårdsgatan 1, 576 80",
        "Biblioteket finns på Köpmansgatan 3, 576 30",
        "Ica Supermarket Sävsjö, Odengatan 14, 576 31",
        "Butiken på Storgatan 12 B",
        "Trädgårdsföreningens lokal, Parkgatan 9, 2 tr",
    ]);
    for (words, text) in [
        (
            "Kungsgatan 3 B",
            "Inbrott på Kungsgatan 3 B, polisen, sedan",
        ),
        ("Kungsgatan 3 B", "Kungsgatan 3 B, huset, brann"),
        ("Kungsgatan 3 B", "Kungsgatan 3 B, biblioteket fick larmet"),
        (
            "Kungsgatan 3, lgh 1201",
            "Kungsgatan 3, lgh 1201, biblioteket, larmades",
        ),
        (
            "Eksjövägen 12, 576 33",
            "Huset ligger på Eksjövägen 12, 576 33 Sävsjö",
        ),
        (
            "Storgatan 12 B",
            "Polisen finns på Storgatan 12 B sedan i går",
        ),
    ] {
        is_found(Kind::HomeAddress, words, text);
    }
}

#[test]
fn a_range_of_numbers_is_a_stretch_of_the_street() {
    pass(&[
        "Boende längs Ringvägen 2–14",
        "De boende på Ringvägen 2-14 har fått brev.",
        "Hemmen längs Ringvägen 2 – 14 besöks.",
    ]);
    is_found(
        Kind::HomeAddress,
        "Ringvägen 2–4, lgh 1201",
        "Larm från Ringvägen 2–4, lgh 1201.",
    );
}
