//! Organisations, and the members who represent them.

use super::field::Title;
use super::id::{MemberId, OrganisationId};
use super::noun::noun;
use super::text::Text;
use super::word::words;

words! {
    /// What sort of body an organisation is.
    OrganisationKind "organisation-kind" {
        /// A municipality or a part of it.
        Municipality "municipality",
        /// The police.
        Police "police",
        /// The fire and rescue service.
        RescueService "rescue-service",
        /// A region.
        Region "region",
        /// An association.
        Association "association",
        /// Another one.
        Other "other",
    }
}

words! {
    /// What a member does in the group.
    Role "role" {
        /// Represents an organisation (*ledamot*).
        Member "member",
        /// Leads the group (*sammankallande*).
        Facilitator "facilitator",
        /// Takes the minutes (*sekreterare*).
        Secretary "secretary",
        /// Reads only (*observatör*).
        Observer "observer",
    }
}

noun! {
    /// An organisation that takes part: the police, a municipal department, the rescue service.
    Organisation, OrganisationField, OrganisationId {
        /// Its full name.
        Name name: Title, Required;
        /// What sort of body it is.
        Kind kind: OrganisationKind, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}

noun! {
    /// A member of the group, known by a role rather than by more of a name than is needed.
    Member, MemberField, MemberId {
        /// Name in the role, as minutes show it.
        Name name: Title, Required;
        /// What the member does in the group.
        Role role: Role, Optional;
        /// Whom the member represents.
        Organisation organisation: Option<OrganisationId>, Optional;
        /// The login under which the member works at this machine.
        Login login: Option<Title>, Optional;
        /// Where what is said about the member comes from.
        Source source: Option<Text>, Optional;
    }
}
