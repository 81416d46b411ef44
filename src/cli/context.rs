//! What a command works with: the reader's language, the clock, who is asking, and the group.

use std::cell::{OnceCell, RefCell};
use std::path::PathBuf;

use serde_json::Value as Json;

use super::args::Global;
use super::configured;
use super::exit::{Failure, Status};
use super::session::{Session, View};
use super::settings::Settings;
use super::{guard, out, when, who};
use crate::domain::Record;
use crate::domain::erase::mended;
use crate::domain::guard::Known;
use crate::domain::query::guard::open_since;
use crate::domain::query::past::When;
use crate::domain::text::Text;
use crate::domain::time::Date;
use crate::host::local::Reason;
use crate::host::{Ask, Client, Clock, Delivery, Reached, Unreached, Way};
use crate::lang::date;
use crate::lang::guard as words;
use crate::lang::{Language, Tongue, event, pace};
use crate::tui::fault;

/// How long a command is at the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    /// As long as it takes: others who want in wait.
    Short,
    /// As long as somebody likes: others come in meanwhile.
    Long,
}

/// What there is to tell of a change that wrote something of persons, or took it from one place only.
#[derive(Default)]
struct Written {
    told: Vec<String>,
    finds: Vec<Json>,
}

/// What every command is given.
pub(super) struct Context {
    /// The options that go with every command.
    pub(super) global: Global,
    /// The configuration, with what the arguments say instead.
    pub(super) settings: Settings,
    /// The reader's language.
    pub(super) tongue: Tongue,
    /// The host's clock.
    pub(super) clock: Clock,
    /// What is wrong with the store that was opened.
    damage: OnceCell<Reason>,
    /// What the change that was just made wrote of persons.
    written: RefCell<Written>,
}

impl Context {
    /// Reads the configuration and settles language and clock.
    pub(super) fn new(global: Global) -> Result<Self, Failure> {
        let environment = |name: &str| std::env::var(name).ok();
        let settings = configured::read(|| {
            Tongue::new(Language::detect(global.lang, None, environment)).in_ascii(global.ascii)
        })?;
        let language = Language::detect(global.lang, settings.language, environment);
        let tongue = Tongue::new(language).in_ascii(global.ascii || settings.ascii);
        let clock = match &global.now {
            None => Clock::System,
            Some(text) => {
                when::clock(text, Clock::System.today()).ok_or_else(|| not_a_time(&tongue, text))?
            }
        };
        let settings = Settings {
            language: Some(language),
            member: global.member.clone().or(settings.member),
            ascii: global.ascii || settings.ascii,
            colour: global.color,
            ..settings
        };
        Ok(Self {
            global,
            settings,
            tongue,
            clock,
            damage: OnceCell::new(),
            written: RefCell::default(),
        })
    }

    /// Returns the folder of the group.
    pub(super) fn place(&self) -> Result<PathBuf, Failure> {
        use etcetera::BaseStrategy as _;
        if let Some(place) = &self.global.store {
            return Ok(place.clone());
        }
        let base = etcetera::choose_base_strategy()
            .map_err(|_| self.fail(Status::Store, "cli-no-place", &[]))?;
        Ok(base.data_dir().join("samklang").join("group"))
    }

    /// Opens the group for a change.
    pub(super) fn open(&self) -> Result<Session, Failure> {
        if self.global.at.is_some() {
            return Err(self.fail(Status::Usage, "cli-at-only-reads", &[]));
        }
        self.session(|_| ())
    }

    /// Opens the group for reading, as it is or as it was.
    pub(super) fn read(&self) -> Result<View, Failure> {
        let session = self.look(Stay::Short, |_| ())?;
        let at = self.at(session.today())?;
        View::new(self, session, at)
    }

    /// Says that nothing is known of what was before a group's log begins.
    pub(super) fn before_log(&self, begins: Date) -> Failure {
        let day = date::full(self.tongue.language(), begins);
        self.fail(Status::Usage, "past-before-log", &[("day", day.into())])
    }

    /// Opens the group to look at, and to change where that can be: a folder that cannot be written
    /// is no reason not to see what is in it.
    pub(super) fn look(
        &self,
        stay: Stay,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Result<Session, Failure> {
        let reached = self.way(stay)?.reach_to_read();
        self.begin(
            reached.map_err(|why| self.unreached(&why))?,
            self.clock,
            deliver,
        )
    }

    /// Opens the group with a way for answers that nobody waits for.
    pub(super) fn session(
        &self,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Result<Session, Failure> {
        let reached = self.way(Stay::Short)?.reach();
        self.begin(
            reached.map_err(|why| self.unreached(&why))?,
            self.clock,
            deliver,
        )
    }

    /// Returns the way to the group.
    pub(super) fn way(&self, stay: Stay) -> Result<Way, Failure> {
        Ok(Way {
            place: self.place()?,
            login: who::login().to_string(),
            listens: stay == Stay::Long,
        })
    }

    /// Begins a session at a group that was reached.
    pub(super) fn begin(
        &self,
        reached: Reached,
        clock: Clock,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Result<Session, Failure> {
        let me = self.me(&reached.group)?;
        // That it is only read may be what was asked for, and is no damage.
        let reason = reached.read_only.clone();
        if let Some(reason) = reason.filter(|reason| *reason != Reason::Asked) {
            let _ = self.damage.set(reason);
        }
        let client = Client::at(reached, clock, me, deliver);
        let client = client.map_err(|why| self.unreached(&Unreached::Line(why)))?;
        Ok(Session::new(client))
    }

    /// Returns how a command ends that was done: what there was of a damaged store may be read, but
    /// not taken for the whole.
    pub(super) fn done(&self) -> Result<(), Failure> {
        self.damage.get().map_or(Ok(()), |why| {
            let (id, args) = fault::read_only(&self.tongue, why);
            Err(self.fail(Status::Damaged, id, &args))
        })
    }

    /// Returns the place in the past that `--at` names where it is `today` for the group.
    pub(super) fn at(&self, today: Date) -> Result<Option<When>, Failure> {
        let typed = self.global.at.as_ref();
        typed.map(|text| self.when(text, today)).transpose()
    }

    /// Returns the place in the past that was typed where it is `today` for the group.
    pub(super) fn when(&self, text: &str, today: Date) -> Result<When, Failure> {
        when::past(text, today).ok_or_else(|| not_a_time(&self.tongue, text))
    }

    /// Asks for a change and tells what it was.
    pub(super) fn settle(
        &self,
        session: &mut Session,
        ask: impl Into<Ask>,
    ) -> Result<Vec<Record>, Failure> {
        let records = session.settle(ask).map_err(|why| self.denied(&why))?;
        self.look_through(session, &records);
        Ok(records)
    }

    /// Notes what was written that tells of a person, to be told once what was done is.
    fn look_through(&self, session: &Session, records: &[Record]) {
        let group = session.group();
        let open = open_since(group, records);
        let told = words::written(&self.tongue, &open);
        *self.written.borrow_mut() = Written {
            told: told
                .into_iter()
                .chain(words::still(&self.tongue, group, records))
                .collect(),
            finds: open.iter().map(|it| guard::row(self, group, it)).collect(),
        };
    }

    /// Tells on standard error what the change wrote of persons.
    pub(super) fn complain_of_written(&self) {
        self.written
            .borrow()
            .told
            .iter()
            .for_each(|told| out::complain(told));
    }

    /// Returns the same for scripts, nothing where it wrote nothing of anybody.
    pub(super) fn written(&self) -> Vec<Json> {
        self.written.borrow().finds.clone()
    }

    /// Returns one sentence for what the records brought about, and where a text that told of a person
    /// was mended, how it goes from the log as well.
    pub(super) fn told(&self, session: &Session, records: &[Record]) -> String {
        let (group, today) = (session.group(), session.today());
        let what = event::change(&self.tongue, group, records, false, today);
        let said = pace::saved(&self.tongue, group, records, what);
        let Some((id, text)) = mended(records, Known::of(group)) else {
            return said;
        };
        // What cannot be read now is not told of.
        match session.first_said(&id, &text) {
            Ok(Some(seq)) => words::left_in_log(&self.tongue, said, seq),
            _ => said,
        }
    }
}

fn not_a_time(tongue: &Tongue, text: &str) -> Failure {
    let args = [("text", Text::new(text).to_string().into())];
    Failure::new(tongue, Status::Usage, "cli-not-a-time", &args)
}
