//! What is written past the plain forms: homes in the country, e-mail for people only, telephone numbers
//! glued to a word; and public places with an entrance.

use super::{is_found, pass};
use samklang::domain::guard::Kind;

#[test]
fn homes_in_the_country_are_known_by_their_postcode() {
    for (words, text) in [
        ("Hyltan 3, 576 91", "Bor på Hyltan 3, 576 91 Sävsjö."),
        ("Hyltan 3, 576 91", "Hyltan 3, 576 91 Sävsjö"),
        ("Norra Hult 12, 57693", "Norra Hult 12, 57693 Vrigstad"),
        (
            "Hyltan 3 B, 576 91",
            "Skickas till Hyltan 3 B, 576 91 Sävsjö.",
        ),
        ("Hyltan 3, 576 91", "Posten går till Hyltan 3, 576 91."),
    ] {
        is_found(Kind::HomeAddress, words, text);
    }
}

#[test]
fn a_number_and_a_postcode_are_no_home_in_what_is_counted_or_public() {
    pass(&[
        "§ 3, 576 91",
        "Box 3, 576 80 Sävsjö",
        "Bilaga 3, 576 91 kr",
        "Punkt 3, 57691 Sävsjö",
        "Insats 12, 57693 besök",
        "möte 3, 2020",
        "Hyltan 3, 2020",
        "Hyltan 3, 576 91 kr",
        "Hyltan 3 och 576 91 Sävsjö",
        "Hofgårdsskolan 3, 576 91 Sävsjö",
        "Postadress: Hyltan 3, 576 91 Sävsjö",
        "Biblioteket, Hyltan 3, 576 91 Sävsjö",
    ]);
}

#[test]
fn an_address_is_found_whatever_stands_for_its_sign_and_stops() {
    for text in [
        "anna(a)example.se",
        "anna (a) example.se",
        "anna (at) example.se",
        "anna snabel-a example.se",
        "anna snabela example.se",
        "anna snabel a example.se",
        "anna snabela example punkt se",
        "anna(at)example punkt se",
        "anna @ example.se",
        "anna.exempelsson @ example.se",
        "anna [at] mail punkt example punkt se",
        "anna＠example.se",
        "anna﹫example.se",
        "anna at gmail dot com",
        "anna.exempelsson at example dot se",
        "anna dot exempelsson at example dot co dot uk",
    ] {
        is_found(Kind::Email, text, text);
        is_found(
            Kind::Email,
            text,
            &format!("Skriv till {text}, eller ring."),
        );
    }
}

#[test]
fn what_looks_like_a_written_sign_passes() {
    pass(&[
        "kl 13 @ biblioteket",
        "kl 13 @ biblioteket. Sedan fika",
        "info (a) example.se",
        "registrator snabel-a example punkt se",
        "Punkt (a) se bilagan. Inget mer",
        "Alternativ (a) bilaga.pdf",
        "Snabel-a är ett tecken.",
        "Ett snabel-a saknas. Se över",
        "Kontaktar föreningarna @KFF fre. Se nedan",
        "Ringer @POL.se över det",
        "We meet at noon. Come early",
        "Look at savsjo.se for more",
        "Write to registrator at example dot se",
        "Stay at home dot matrix",
    ]);
}

#[test]
fn a_public_place_with_an_entrance_is_no_home() {
    pass(&[
        "Biblioteket, Kungsgatan 3 B",
        "Ungdomsgården, Storgatan 4 A",
        "Fritidsgården på Storgatan 4 A",
        "Kommunhuset, Storgatan 12 A, 576 80 Sävsjö",
        "Biblioteket, Kungsgatan 3 B, 2 tr",
        "Träff i Ungdomens hus: Vårdcentralen, Odengatan 5 B.",
    ]);
    for (words, text) in [
        ("Kungsgatan 3 B", "Biblioteket. Kungsgatan 3 B"),
        ("Kungsgatan 3 B", "Hyreshuset, Kungsgatan 3 B"),
        ("Kungsgatan 3 B", "Villan, Kungsgatan 3 B"),
        ("Kungsgatan 3 B", "Huset på Kungsgatan 3 B"),
        (
            "Kungsgatan 3, lgh 1201",
            "Biblioteket, Kungsgatan 3, lgh 1201",
        ),
    ] {
        is_found(Kind::HomeAddress, words, text);
    }
}

#[test]
fn telephone_numbers_are_found_glued_to_what_they_are_called() {
    for (words, text) in [
        ("0701740605", "tel0701740605"),
        ("0701740605", "Mobil0701740605."),
        ("070-1740605", "mobil:070-1740605"),
        ("070-174 06 05", "tfn070-174 06 05"),
        ("0701740605", "0701740605(mamma)"),
        ("0701740605", "0701740605mamma"),
        ("611 23", "tel611 23"),
        ("+46701740605", "tel+46701740605"),
        ("070-174 06 05", "070-174 06 05en granne"),
        ("070-174 06 05", "Jour 070-174 06 05och 114 14"),
        ("070-174 06 05", "070-174 06 05x"),
        ("0701740605", "0701740605en granne"),
        ("031-390 06 51", "031-390 06 51mamma"),
        ("70-174 06 05", "tel 70-174 06 05"),
        ("70-174 06 05", "Mobil: 70-174 06 05."),
        ("701740605", "tel701740605"),
        ("70-174 06 05", "Ring 70-174 06 05 i kväll"),
    ] {
        is_found(Kind::Phone, words, text);
    }
}

#[test]
fn numbers_glued_to_other_words_pass() {
    pass(&[
        "DNR0701740605",
        "hotel0701740605",
        "0382152A",
        "tel0382-15200",
        "tel114 14",
        "031-390 06 51kr",
        "0701740605A",
        "0701740605st",
        "70-174 06 05",
        "Ring 70 174 besökare",
    ]);
}
