//! The documents that should be in accord, the areas they name, and the duties to report.

use super::field::{Title, parts};
use super::id::{DevelopmentAreaId, DocumentId, DutyId, OrganisationId, TargetAreaId};
use super::noun::noun;
use super::sending::Report;
use super::text::Text;
use super::time::Date;
use super::word::words;

words! {
    /// What a document is, from the widest to the narrowest, then those of Lag (2023:196).
    DocumentKind "document" {
        /// Action programme (*handlingsprogram*).
        ActionProgramme "action-programme",
        /// Plan.
        Plan "plan",
        /// Collaboration agreement (*samverkansöverenskommelse*).
        Agreement "agreement",
        /// Citizen promise (*medborgarlöfte*).
        Promise "promise",
        /// Situation picture (*lägesbild*).
        SituationPicture "situation-picture",
        /// Action plan (*åtgärdsplan*).
        ActionPlan "action-plan",
    }
}

parts! {
    /// How often a document is renewed, according to one place that says so.
    ///
    /// Several places may contradict each other; each is kept as it is.
    Renewal {
        /// Months from one to the next.
        months: u32, Required;
        /// Where that is said.
        source: Text, Required;
    }
}

noun! {
    /// A document of the framework, with its place among the others.
    Document, DocumentField, DocumentId {
        /// Its title.
        Title title: Title, Required;
        /// What it is.
        Kind kind: DocumentKind, Optional;
        /// Who stands behind it.
        Parties parties: Vec<OrganisationId>, Optional;
        /// First day.
        From from: Option<Date>, Optional;
        /// Last day.
        To to: Option<Date>, Optional;
        /// The documents it follows from.
        Parents parents: Vec<DocumentId>, Optional;
        /// How often it is renewed, by each place that says so.
        Renewals renewals: Vec<Renewal>, Optional;
        /// What it is for.
        Purpose purpose: Option<Text>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
        /// The one that it renews.
        Replaces replaces: Option<DocumentId>, Optional;
        /// How many months before its last day work on the next one begins; 0 where nobody said.
        Notice notice: u32, Optional;
        /// The day on which it was adopted.
        Adopted adopted: Option<Date>, Optional;
        /// Who adopted it.
        AdoptedBy adopted_by: Option<Title>, Optional;
        /// Its number in the register of whoever keeps it (*diarienummer*).
        Registry registry: Option<Title>, Optional;
        /// The target areas that it is about.
        TargetAreas target_areas: Vec<TargetAreaId>, Optional;
    }
}

impl Document {
    /// Returns how many months its period takes, nothing where that is not known or not whole months.
    pub fn whole_months(&self) -> Option<u32> {
        self.from?.whole_months_to(self.to?.plus_days(1))
    }

    /// Returns the day that tells how old it is: that of its adoption, or else its first.
    pub fn dated(&self) -> Option<Date> {
        self.adopted.or(self.from)
    }
}

noun! {
    /// One of the areas of the action programme (*målområde*).
    TargetArea, TargetAreaField, TargetAreaId {
        /// What it is called.
        Name name: Title, Required;
        /// The programme that names it.
        Document document: Option<DocumentId>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}

noun! {
    /// An area that the agreement identifies and ranks (*utvecklingsområde*).
    DevelopmentArea, DevelopmentAreaField, DevelopmentAreaId {
        /// What it is called.
        Name name: Title, Required;
        /// The agreement that identifies it.
        Document document: Option<DocumentId>, Optional;
        /// Its place in the order of priority, 1 first, 0 where none is given.
        Rank rank: u32, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}

noun! {
    /// A duty to report or to have something in place (*redovisning, skyldighet*): what, to whom, how
    /// often.
    Duty, DutyField, DutyId {
        /// What is reported, or must be there.
        Title title: Title, Required;
        /// The body that receives it.
        Recipient recipient: Title, Required;
        /// Months between two reports; 0 means continuously.
        Months months: u32, Optional;
        /// Where the duty is laid down.
        Source source: Option<Text>, Optional;
        /// The first day on which it falls due, from which the others are reckoned.
        First first: Option<Date>, Optional;
        /// The paragraph that lays it down, where a law does.
        Section section: Option<Title>, Optional;
        /// The document that fulfils it: there must be one that is not older than the duty's months.
        Document document: Option<DocumentKind>, Optional;
        /// The report of the program's that meets it, where one does.
        Report report: Option<Report>, Optional;
    }
}
