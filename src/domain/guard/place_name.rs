//! Names of places and of what stands there, which look like a person's: `Karl Johans gata`.

/// How names of places and of what stands there end, which otherwise look like a person's: as a word of
/// their own, or where they are long enough to be nothing else, as the end of one.
const PLACES: &[&str] = &[
    "gata",
    "gatan",
    "väg",
    "vägen",
    "skola",
    "skolan",
    "gård",
    "gården",
    "torg",
    "torget",
    "park",
    "parken",
    "plan",
    "plats",
    "platsen",
    "lekplats",
    "badplats",
    "bollplan",
    "kyrka",
    "kyrkan",
    "hallen",
    "huset",
    "hemmet",
    "stiftelsen",
    "minne",
    "förening",
    "föreningen",
    "klubb",
    "klubben",
    "församling",
    "bron",
    "kulle",
    "hus",
    "stiftelse",
    "fond",
    "fonden",
    "stipendium",
    "stipendiet",
    "stipendiefond",
    "priset",
    "dagen",
    "loppet",
    "ab",
    "gränd",
    "gränden",
    "stigen",
    "rummet",
    "salen",
    "sal",
    "museum",
    "museet",
    "school",
    "street",
    "road",
    "hall",
    "square",
    "centrum",
    "kommun",
    "kommunen",
    "förvaltningen",
    "polisen",
    "rådet",
    "nämnden",
    "byn",
    "gymnasiet",
    "gymnasium",
    "sjukhuset",
    "bibliotek",
    "biblioteket",
    "rondellen",
    "bro",
    "district",
    "council",
    "department",
    "hem",
    "skog",
    "backen",
    "tjänsten",
    "verket",
    "bolaget",
    "styrelsen",
    "myndigheten",
    "värld",
    "ligan",
    "allé",
    "allén",
];

/// Towns whose names end as family names do.
const TOWNS: &[&str] = &[
    "stockholm",
    "hässleholm",
    "ängelholm",
    "laholm",
    "vaxholm",
    "katrineholm",
    "lindesberg",
    "skinnskatteberg",
    "kopparberg",
    "grängesberg",
    "falkenberg",
    "varberg",
    "norberg",
    "djursholm",
    "gripsholm",
    "bornholm",
    "heidelberg",
    "nürnberg",
];

/// Returns whether a word is the name of a place, or ends as one does.
pub(super) fn is_one(word: &str) -> bool {
    let lower = word.to_lowercase();
    let bare = lower.strip_suffix('s').unwrap_or(&lower);
    let is_town = TOWNS.contains(&lower.as_str()) || TOWNS.contains(&bare);
    is_town
        || PLACES.iter().any(|it| {
            let ends_so = lower.ends_with(it) || bare.ends_with(it);
            lower == *it || bare == *it || it.chars().count() >= 5 && ends_so
        })
}

/// Returns whether a word after a name makes it that of a place.
pub(super) fn is_next(word: &str) -> bool {
    PLACES.contains(&word.to_lowercase().as_str())
}
