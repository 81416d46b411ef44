//! The working group itself: what it is called and where it works.

use super::field::Title;
use super::id::ProfileId;
use super::noun::noun;
use super::text::Text;
use super::time::Moment;
use super::word::words;

words! {
    /// The language a group writes in; the frame around it follows the reader's.
    GroupLanguage "group-language" {
        /// Swedish.
        Swedish "sv",
        /// English.
        English "en",
    }
}

noun! {
    /// The working group (*arbetsgrupp*): what one store holds.
    Profile, ProfileField, ProfileId {
        /// What it is called.
        Name name: Title, Required;
        /// Where it works: a municipality or an area.
        Place place: Option<Title>, Optional;
        /// The language its texts are in.
        Language language: GroupLanguage, Optional;
        /// What it is there for.
        Purpose purpose: Option<Text>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
        /// When its clock was started, where it is a sample that has a time of its own: the clock
        /// then goes on from the last record whenever somebody is at it. A real group has none.
        Clock clock: Option<Moment>, Optional;
    }
}
