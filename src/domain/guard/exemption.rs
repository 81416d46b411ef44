//! What somebody has let through, and why. It says where and what kind, never what stands there.

use super::Kind;
use crate::domain::command::AnyWish;
use crate::domain::field::Title;
use crate::domain::id::ExemptionId;
use crate::domain::noun::{Wish, noun};
use crate::domain::query::guard::Place;
use crate::domain::text::Text;

noun! {
    /// Something that tells of a person and may leave the group all the same (*undantag*): all of a
    /// kind in one field of one thing. It holds as long as the same stands there; when it changes, it
    /// is asked about again. Who let it through and when stands in the log.
    Exemption, ExemptionField, ExemptionId {
        /// Why.
        Because because: Text, Required;
        /// What is let through.
        Kind kind: Kind, Optional;
        /// Where it stands: a thing and its field, `A12 title`; or the mark of what only comes about
        /// in a document.
        About about: Title, Required;
        /// How many of the kind there were.
        Count count: u32, Optional;
    }
}

impl Exemption {
    /// Returns the wish that so many of a kind in a place be let through.
    pub fn wish(place: &Place, kind: Kind, count: u32, because: Text) -> AnyWish {
        Self::about(&place.to_string(), kind, count, because)
    }

    /// Returns the wish that what bears a [mark](super::arising::mark) be let through.
    pub fn arising(mark: &str, kind: Kind, because: Text) -> AnyWish {
        Self::about(mark, kind, 1, because)
    }

    fn about(about: &str, kind: Kind, count: u32, because: Text) -> AnyWish {
        let fields = vec![
            ExemptionField::Because(because),
            ExemptionField::Kind(kind),
            ExemptionField::About(Title(Text::new(about))),
            ExemptionField::Count(count),
        ];
        AnyWish::Exemption(Wish::Add { id: None, fields })
    }
}
