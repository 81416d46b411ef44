//! What has no check digit: telephone numbers, addresses, names, and what of these is public.

use super::{found, is_found, pass};
use samklang::domain::guard::{Kind, Known, finds};

/// Numbers that PTS keeps for books and films, so that nobody has them.
const PHONES: &[&str] = &[
    "070-174 06 05",
    "070 174 06 05",
    "0701740605",
    "0701-74 06 05",
    "070-174 06-05",
    "070–1740605",
    "+46 70 174 06 05",
    "+46701740605",
    "+46 (0)70-174 06 05",
    "0046 70 174 06 05",
    "0046-701740605",
    "031-390 06 51",
    "(031) 390 06 51",
    "031/390 06 51",
    "031-3900651",
    "0313900651",
    "08-465 004 15",
    "08-46500415",
    "08 465 004 15",
    "+46 8 465 004 15",
    "0980-319 215",
    "0980-31 92 15",
    "040-628 04 21",
    "+47 22 12 34 56",
    "+358 40 123 4567",
    "010-174 06 05",
    "070.174.06.05",
    "031.390.06.51",
];

#[test]
fn telephone_numbers_are_found_in_all_forms() {
    for phone in PHONES {
        for around in [
            "{}",
            "Ring {}.",
            "tel:{}",
            "({})",
            "Nås på {}, vardagar",
            "{} 2 gånger",
            "{}\n12 st",
        ] {
            let text = around.replace("{}", phone);
            is_found(Kind::Phone, phone, &text);
        }
    }
    let two = "070-174 06 05, 070-174 06 06";
    assert_eq!(found(two).len(), 2, "{two}");
    assert_eq!(found(&two.replace(',', "")).len(), 2);
    for two in [
        "070-174 06 05,070-174 06 06",
        "0701740605/0701740606",
        "Ring 0701740605/031-390 06 51.",
    ] {
        assert_eq!(found(two).len(), 2, "{two}");
    }
}

#[test]
fn numbers_that_are_public_or_none_pass() {
    pass(&[
        "Ring 112 vid pågående brott, annars 114 14 eller 1177.",
        "Kommunens växel: 0382-152 00, polisens 010-567 80 00.",
        "Anmäl på 020-23 24 24 eller 077-114 14 00, samtal 0900-112 23.",
        "Mellan 08-16, 08.30-16.00 och 09-12 13-15.",
        "Den 05-10-2020, 08-10-2020 och 2020-07-01.",
        "KS-0701740605 och 2020/070-1740605.",
        "Ökade från 031 till 042, alltså +12 000 000 kr och +15 %.",
        "Fastigheten 036-12, rad 0012 och nr 000123.",
        "Budgeten växer med +100 000 000 kr.",
    ]);
}

#[test]
fn addresses_of_persons_are_found_and_those_of_functions_pass() {
    is_found(
        Kind::Email,
        "anna.exempelsson@savsjo.se",
        "Skriv till anna.exempelsson@savsjo.se.",
    );
    is_found(
        Kind::Email,
        "a.e+lista@exempel.co.uk",
        "<a.e+lista@exempel.co.uk>",
    );
    is_found(
        Kind::Email,
        "någon@exempel.se",
        "någon@exempel.se, hela dagen",
    );
    pass(&[
        "Skriv till kommunen@savsjo.se, registrator@polisen.se eller info@exempel.se.",
        "barn-och-utbildning@savsjo.se och räddningstjänsten@exempel.se",
        "savsjo@savsjo.se, registrator.kansli@region.se och no-reply@exempel.se",
        "Åtgärden går till @KFF och @sekreterare.",
        "Mejla på @ eller @polisen. Sedan a@b.",
    ]);
}

#[test]
fn homes_are_told_from_places() {
    for home in [
        "Storgatan 12 A",
        "Storgatan 12b",
        "Norra Vägen 3, lgh 1203",
        "Storgatan 12, 576 31",
        "Karl XI:s gata 4, 3 tr",
        "Ekstigen 7 (port B)",
        "Björkgränd 5, våning 2",
    ] {
        let texts = [format!("Insats vid {home} i går."), home.to_owned()];
        for text in texts {
            let found = found(&text);
            let is_home = |(kind, words): &(Kind, &str)| {
                *kind == Kind::HomeAddress && home.starts_with(words.split(" (").next().unwrap())
            };
            assert!(found.len() == 1 && is_home(&found[0]), "{text}: {found:?}");
        }
    }
    is_found(
        Kind::HomeAddress,
        "Storgatan 12",
        "Familjen bor på Storgatan 12 sedan maj.",
    );
    is_found(
        Kind::HomeAddress,
        "Storgatan 12",
        "The suspect lives at Storgatan 12.",
    );
    pass(&[
        "Belysning på Storgatan 12 och vid Hofgårdsskolan.",
        "Kommunhuset, Storgatan 12, rum 3.",
        "Besöksadress: Storgatan 12, 576 80 Sävsjö",
        "Plats: Kommunhuset, Storgatan 12, 576 80 Sävsjö.",
        "Trygghetsvandring längs Storgatan, 12 deltagare.",
        "Bostadsområdet vid Vallgatan. Storgatan 12 är klar.",
        "På vägen 3 kilometer bort, plan 3 och torget 14.00.",
        "Storgatan 12 i Sävsjö och Storgatan 12–18.",
        "Eksjöhovgårdsvägen 2, 12 500 kr, Storgatan 4, 576 000 kr",
    ]);
}

#[test]
fn what_may_stay_of_a_home_is_its_street() {
    let text = "Familjen bor på Karl XI:s gata 12 A, lgh 1203.";
    let find = finds(text, Known::default())[0];
    assert_eq!(find.place(text), Some("Karl XI:s gata"));
}

#[test]
fn names_are_a_first_name_and_a_family_name() {
    for (name, text) in [
        ("Anna Exempelsson", "Samtal med Anna Exempelsson om saken."),
        ("Anna Provlund", "Anna Provlund: vill ha ljus."),
        (
            "Anna-Karin Provlund",
            "Enligt Anna-Karin Provlund, som såg det.",
        ),
        ("Anna Maria Provlund", "Hon heter Anna Maria Provlund."),
        ("Lars G. Provlund", "Lars G. Provlund kom sent."),
        (
            "Per Exempelsson",
            "Per Exempelsson har setts vid stationen.",
        ),
        ("Carl von Prov", "Greven Carl von Prov"),
        ("Åsa Provlunds", "Åsa Provlunds cykel stals."),
        ("Mohammed Provi", "Mohammed Provi och hans bror"),
        ("Qwerty Exempelsson", "Okänd: Qwerty Exempelsson."),
        ("Maria Prov-Lund", "Maria Prov-Lund ringde."),
        ("Erik Provhall", "Erik Provhall svarar."),
        ("Jan Provéns", "Jan Provéns rum"),
        ("Louise du Prov", "Louise du Prov"),
        ("ANNA PROVLUND", "ANNA PROVLUND, 2 barn"),
        ("Exempelsson, Anna", "1. Exempelsson, Anna (frånvarande)"),
    ] {
        is_found(Kind::Name, name, text);
    }
    pass(&[
        "Maria kom sent. Polisen redovisar läget.",
        "Per Elev kostar det 1 200 kr. Dag Två och My Plan.",
        "Karl Johans gata och Gustav Adolfs torg stängs av.",
        "Anna POL, Erik A12 och Eva § 3.",
        "Maria Parken, Karin Skolan och Eva Huset",
        "May Day, Will Police and Mark Agreements",
    ]);
}

#[test]
fn names_are_found_however_they_are_written() {
    for (name, text) in [
        ("Anna  Exempelsson", "Samtal med Anna  Exempelsson i dag."),
        (
            "Anna\u{A0}\u{A0}Provlund",
            "Enligt Anna\u{A0}\u{A0}Provlund.",
        ),
        ("A. Exempelsson", "Vittnet A. Exempelsson hördes."),
        ("Anna Ek", "Nattvandring, ring Anna Ek."),
        ("Erik Ås", "Erik Ås hörde av sig."),
        ("ERIK BERG", "ERIK BERG HÖRDE AV SIG."),
        ("A.Exempelsson", "Vittnet A.Exempelsson hördes."),
        ("A Exempelsson", "Vittnet A Exempelsson hördes."),
        ("K. Exempelqvist", "Enligt K. Exempelqvist är det mörkt."),
        ("Exempelsson Anna", "Kallad: Exempelsson Anna, skolan"),
        ("Exempelqvist Anna", "Kallad: Exempelqvist Anna, skolan"),
        ("Exempelqvist, Anna", "2. Exempelqvist, Anna"),
        ("anna exempelsson", "ring anna exempelsson i morgon"),
        ("anna Exempelsson", "ring anna Exempelsson i morgon"),
        ("Anna exempelsson", "Anna exempelsson svarar inte"),
        ("anna exempelqvist", "ring anna exempelqvist i morgon"),
        ("Anna-Exempelsson", "Kvittens: Anna-Exempelsson"),
        (
            "Anna \"Provan\" Exempelsson",
            "Samtal med Anna \"Provan\" Exempelsson.",
        ),
        (
            "Anna ”Provan” Provlund",
            "Samtal med Anna ”Provan” Provlund.",
        ),
        ("Anna (Provan) Provlund", "Anna (Provan) Provlund ringde"),
        ("Fru Exempelqvist", "Fru Exempelqvist klagade på ljuset."),
        ("herr Exempelqvist", "Samtal med herr Exempelqvist."),
        ("Herr Anna Provlund", "Herr Anna Provlund"),
        ("Mrs. Exempelqvist", "Mrs. Exempelqvist called."),
    ] {
        is_found(Kind::Name, name, text);
    }
    pass(&[
        "A. Bakgrund och B. Uppföljning, C. Handling",
        "Herr ordförande och Fru Talman",
        "HR Avdelningen och MS Project",
        "Hanna Parks lekplats och Rosa Bandet",
        "max trafikström, per verksamhetsgren och stig uppåt",
        "Anna\nExempelområdet",
        "Stockholm, Maria kom; Hässleholm och Anna",
        "Karl-Johansgatan och Anna-Stiftelsen",
        "Karl Gustav-parken och Alfred Nobels allé",
    ]);
}

#[test]
fn a_number_is_found_without_its_sign_or_after_a_word_for_it() {
    is_found(Kind::Phone, "46701740605", "Ring 46701740605 i kväll");
    is_found(
        Kind::Phone,
        "46 70 174 06 05",
        "Ring 46 70 174 06 05 i kväll",
    );
    is_found(Kind::Phone, "61123", "Hon nås på tel 61123.");
    is_found(Kind::Phone, "611 23", "tfn. 611 23, efter fyra");
    is_found(Kind::Phone, "611 23", "Telefon: 611 23");
    pass(&[
        "Tel 112, tel 114 14, tel 1177 och telefon 152 00.",
        "Telefontid 13-15. Telefon 2020-10-05. Tel 13.00-15.00.",
        "Mobil 4 och mobil insats 2020.",
        "Avtal 46701-20, 46 000 kr och 4670 st.",
    ]);
}

#[test]
fn an_address_is_found_that_is_written_for_people_only() {
    is_found(
        Kind::Email,
        "anna.exempelsson (at) exempel.se",
        "Skriv till anna.exempelsson (at) exempel.se.",
    );
    is_found(Kind::Email, "anna.e[at]exempel.se", "anna.e[at]exempel.se");
    is_found(
        Kind::Email,
        "anna.e(snabel-a)exempel.se",
        "<anna.e(snabel-a)exempel.se>",
    );
    pass(&[
        "Skriv till info (at) exempel.se.",
        "Mötet (at 13.00) och punkt (at) slut.",
    ]);
}

#[test]
fn homes_are_found_in_small_letters_and_in_care_of_somebody() {
    is_found(
        Kind::HomeAddress,
        "Storgatan 12 a, 2tr",
        "Insats vid Storgatan 12 a, 2tr i går.",
    );
    is_found(Kind::HomeAddress, "Storgatan 12, 2tr", "Storgatan 12, 2tr");
    is_found(
        Kind::HomeAddress,
        "Storgatan 12",
        "Skickas C/o Provlund, Storgatan 12 i kväll.",
    );
    is_found(
        Kind::HomeAddress,
        "Odengatan 5",
        "Hennes adress är Odengatan 5.",
    );
    pass(&[
        "Adressen till biblioteket är Odengatan 5.",
        "Storgatan 12 i Sävsjö och Storgatan 12 å andra sidan.",
        "De boende längs Ringvägen 3 kilometer norrut.",
        "Kommunkontoret på Djurgårdsgatan 1, 576 80 Sävsjö.",
    ]);
}
