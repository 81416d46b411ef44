//! What citizens said at a dialogue, and the local problems that it tells of.

use super::field::{Title, parts};
use super::id::{DialogueId, DocumentId, OrganisationId, ProblemId};
use super::noun::noun;
use super::text::Text;
use super::time::Date;

parts! {
    /// What was said of one theme: never by whom.
    Saying {
        /// The theme.
        theme: Title, Required;
        /// What was said of it, in sum.
        said: Text, Required;
        /// How many said so, 0 where nobody counted.
        people: u32, Optional;
    }
}

noun! {
    /// A dialogue with citizens (*medborgardialog*): where and when, how many came, what they said.
    Dialogue, DialogueField, DialogueId {
        /// What it was: a walk, an evening, a survey.
        Title title: Title, Required;
        /// The day, the first one where it took several.
        On on: Option<Date>, Optional;
        /// Where.
        Place place: Option<Title>, Optional;
        /// How many took part, 0 where nobody counted.
        People people: u32, Optional;
        /// Who held it.
        Parties parties: Vec<OrganisationId>, Optional;
        /// What was said, theme by theme.
        Sayings sayings: Vec<Saying>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}

impl Dialogue {
    /// Returns whether it is yet to be held on `today`; one of which nobody said when has been.
    pub fn is_to_come(&self, today: Date) -> bool {
        self.on.is_some_and(|on| on > today)
    }
}

noun! {
    /// A problem of the local picture (*problembild*): where and when, and what makes it possible.
    ///
    /// The three causes are those of routine activity theory (L. E. Cohen and M. Felson, Social
    /// change and crime rate trends, American Sociological Review 44, 1979): a crime takes somebody
    /// who would commit it, somebody or something that it befalls, and a place where nobody is in
    /// the way.
    Problem, ProblemField, ProblemId {
        /// What it is.
        Title title: Title, Required;
        /// Where.
        Place place: Option<Title>, Optional;
        /// When it happens: `fredag- och lördagskvällar`.
        When when: Option<Title>, Optional;
        /// Whom or what it befalls, and why just them.
        Victim victim: Option<Text>, Optional;
        /// Who does it, and why.
        Offender offender: Option<Text>, Optional;
        /// What about the place makes it possible.
        Setting setting: Option<Text>, Optional;
        /// Its place in the order of priority, 1 first, 0 where none is given.
        Rank rank: u32, Optional;
        /// The dialogues that told of it.
        Dialogues dialogues: Vec<DialogueId>, Optional;
        /// The situation picture that holds it.
        Document document: Option<DocumentId>, Optional;
        /// Where what is said about it comes from.
        Source source: Option<Text>, Optional;
    }
}
