//! Which links of the chain stand below which, by the direction in which it is read.

use std::collections::BTreeSet;

use crate::domain::query::trace::Trace;
use crate::domain::time::Date;
use crate::domain::{AnyId, Group, NounKind as K};

/// In which direction the chain is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// Promise by promise, then the problems and the dialogues.
    #[default]
    Promises,
    /// From what was said down to what was done.
    Forth,
    /// From what was done back to what was said.
    Back,
}

impl Way {
    pub(super) fn next(self) -> Self {
        match self {
            Self::Promises => Self::Forth,
            Self::Forth => Self::Back,
            Self::Back => Self::Promises,
        }
    }
}

/// What a heading stands above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The problems, under the promises.
    Problems,
    /// The dialogues, under the problems.
    Dialogues,
    /// What comes from no dialogue.
    Groundless,
    /// What no activity has come of.
    Undone,
    /// Activities that serve no commitment: told of, not listed.
    Unpromised,
}

impl Section {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Problems => "problems",
            Self::Dialogues => "dialogues",
            Self::Groundless => "groundless",
            Self::Undone => "undone",
            Self::Unpromised => "unpromised",
        }
    }
}

/// One row.
pub enum Row {
    /// A heading above so many, of which so many led to nothing.
    Section(Section, usize, usize),
    /// A link of the chain.
    Link {
        /// Which.
        id: AnyId,
        /// What it hangs under here.
        under: Option<AnyId>,
        /// How many it hangs under.
        depth: u16,
        /// Whether what hangs on it stands further up already.
        above: bool,
    },
}

/// Returns the rows of a group's chain.
pub(super) fn rows(group: &Group, trace: &Trace, way: Way, today: Date) -> Vec<Row> {
    let ids = |kinds: &[K], is_in: &dyn Fn(&AnyId) -> bool| -> Vec<AnyId> {
        let ids = kinds.iter().flat_map(|kind| group.ids(*kind));
        ids.filter(|id| is_in(id)).collect()
    };
    let all = |kind| group.ids(kind);
    let mut layout = Layout {
        trace,
        way,
        told: BTreeSet::new(),
        rows: Vec::new(),
    };
    match way {
        Way::Promises => {
            layout.links(&all(K::Promise), None, 0);
            // What these led to stands above, so only they themselves are listed.
            let unanswered = trace.problems_without_promise(group);
            let unheeded = trace.dialogues_without_problem(group, today);
            for (section, kind, loose) in [
                (Section::Problems, K::Problem, unanswered),
                (Section::Dialogues, K::Dialogue, unheeded),
            ] {
                let ids = all(kind);
                layout.section(section, ids.len(), loose.len());
                for id in ids {
                    layout.link(id, None, 0, false);
                }
            }
        }
        Way::Forth => {
            layout.links(&all(K::Dialogue), None, 0);
            let begins = |id: &AnyId| trace.comes_from(id).is_empty();
            let groundless = ids(&[K::Problem, K::Promise], &begins);
            layout.section(Section::Groundless, groundless.len(), 0);
            layout.links(&groundless, None, 0);
        }
        Way::Back => {
            let serves = |id: &AnyId| !trace.comes_from(id).is_empty();
            layout.links(&ids(&[K::Activity], &serves), None, 0);
            let kinds = [K::Commitment, K::Promise, K::Problem, K::Dialogue];
            let undone = ids(&kinds, &|id| trace.led_to(id).is_empty());
            layout.section(Section::Undone, undone.len(), 0);
            layout.links(&undone, None, 0);
            let others = ids(&[K::Activity], &|id| !serves(id));
            layout.section(Section::Unpromised, others.len(), 0);
        }
    }
    layout.rows
}

struct Layout<'a> {
    trace: &'a Trace,
    way: Way,
    told: BTreeSet<AnyId>,
    rows: Vec<Row>,
}

impl Layout<'_> {
    fn section(&mut self, section: Section, count: usize, loose: usize) {
        if count > 0 {
            self.rows.push(Row::Section(section, count, loose));
        }
    }

    fn link(&mut self, id: AnyId, under: Option<AnyId>, depth: u16, above: bool) {
        self.rows.push(Row::Link {
            id,
            under,
            depth,
            above,
        });
    }

    /// Lists links, each with what hangs on it below; that is told only the first time.
    fn links(&mut self, ids: &[AnyId], under: Option<&AnyId>, depth: u16) {
        let trace = self.trace;
        for id in ids {
            let hanging = match self.way {
                Way::Back => trace.comes_from(id),
                Way::Promises | Way::Forth => trace.led_to(id),
            };
            let new = self.told.insert(id.clone());
            let above = !new && !hanging.is_empty();
            self.link(id.clone(), under.cloned(), depth, above);
            if new {
                self.links(hanging, Some(id), depth + 1);
            }
        }
    }
}
