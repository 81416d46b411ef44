//! What a command works with: the reader's language, the clock, who is asking, and the group.

use std::path::PathBuf;

use super::args::Global;
use super::exit::{Failure, Status};
use super::session::{Session, View};
use super::settings::{self, Problem, Settings};
use super::when::{self, When};
use crate::domain::noun::{AnyId, NounKind};
use crate::domain::refusal::Refusal;
use crate::domain::text::Text;
use crate::domain::{Event, Group, Record};
use crate::host::local::{self, OpenError};
use crate::host::{Ask, Client, Clock, Delivery, Denied};
use crate::lang::value::list;
use crate::lang::{Arg, Language, Tongue, event};

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
}

impl Context {
    /// Reads the configuration and settles language and clock.
    pub(super) fn new(global: Global) -> Result<Self, Failure> {
        let environment = |name: &str| std::env::var(name).ok();
        let settings =
            read_settings(|| Tongue::new(Language::detect(global.lang, None, environment)))?;
        let language = Language::detect(global.lang, settings.language, environment);
        let tongue = Tongue::new(language);
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
        let at = self.at()?;
        View::new(self, self.session(|_| ())?, at)
    }

    /// Opens the group with a way for answers that nobody waits for.
    pub(super) fn session(
        &self,
        deliver: impl Fn(Delivery) + Send + Sync + 'static,
    ) -> Result<Session, Failure> {
        let place = self.place()?;
        let (store, group) = local::open(&place).map_err(|error| self.unopened(&error))?;
        let me = self.me(&group)?;
        let client = Client::host(store, group, self.clock, me, deliver);
        Ok(Session::new(client))
    }

    /// Returns the place in the past that `--at` names.
    pub(super) fn at(&self) -> Result<Option<When>, Failure> {
        let Some(text) = &self.global.at else {
            return Ok(None);
        };
        let at = when::past(text, self.clock.today());
        at.map(Some).ok_or_else(|| not_a_time(&self.tongue, text))
    }

    /// Returns who is asking: who `--as` or the configuration says, else the member whose login is
    /// this one's, else the login.
    pub(super) fn me(&self, group: &Group) -> Result<Text, Failure> {
        let member = |text: &str| {
            let id = text.parse().ok()?;
            let known = group.members.contains(&id);
            (known || group.members.is_empty()).then(|| Text::new(id.as_str()))
        };
        if let Some(wanted) = &self.global.member {
            let args = [("member", Arg::from(Text::new(wanted).to_string()))];
            return member(wanted)
                .ok_or_else(|| self.fail(Status::NoSuchId, "cli-not-a-member", &args));
        }
        if let Some(me) = self.settings.member.as_deref().and_then(member) {
            return Ok(me);
        }
        let login = login();
        let own = group
            .members
            .iter()
            .find(|member| member.login.as_ref().is_some_and(|own| own.0 == login));
        Ok(own.map_or(login, |member| Text::new(member.id.as_str())))
    }

    /// Asks for a change and tells what it was.
    pub(super) fn settle(
        &self,
        session: &mut Session,
        ask: impl Into<Ask>,
    ) -> Result<Vec<Record>, Failure> {
        session.settle(ask).map_err(|why| self.denied(&why))
    }

    /// Returns one sentence for what the records brought about.
    pub(super) fn told(&self, session: &Session, records: &[Record]) -> String {
        let (group, today) = (session.group(), session.today());
        match records {
            [one] => event::sentence(&self.tongue, group, &one.event, today),
            several => {
                let count = several
                    .iter()
                    .filter(|record| !matches!(record.event, Event::Undone { .. }))
                    .count();
                self.tongue
                    .say("cli-done-several", &[("count", count.into())])
            }
        }
    }

    /// Returns the thing in `group` that `text` names, whichever its kind.
    pub(super) fn find(&self, group: &Group, text: &str) -> Result<AnyId, Failure> {
        NounKind::ALL
            .iter()
            .filter_map(|kind| kind.id(text).ok())
            .find(|id| group.contains(id))
            .ok_or_else(|| self.unknown(text))
    }

    /// Returns the failure that nothing is called `text`.
    pub(super) fn unknown(&self, text: &str) -> Failure {
        let text = Text::new(text);
        Failure::refused(&self.tongue, &Refusal::UnknownId { text })
    }

    /// Returns the failure whose sentence is the message `id`.
    pub(super) fn fail(&self, status: Status, id: &str, args: &[(&str, Arg<'_>)]) -> Failure {
        Failure::new(&self.tongue, status, id, args)
    }

    /// Returns the failure that a file gives.
    pub(super) fn file_fault(&self, file: &std::path::Path, error: &std::io::Error) -> Failure {
        let args = [
            ("file", file.display().to_string().into()),
            ("why", error.to_string().into()),
        ];
        self.fail(Status::File, "cli-file-fault", &args)
    }

    /// Returns the failure that a denied change is.
    pub(super) fn denied(&self, why: &Denied) -> Failure {
        match why {
            Denied::Refused(refusal) => Failure::refused(&self.tongue, refusal),
            Denied::NotKept(error) => self.unopened(&OpenError::from_store(error)),
            Denied::HostGone => self.fail(Status::Store, "cli-host-gone", &[]),
        }
    }

    /// Returns the failure that a store which does not open is.
    pub(super) fn unopened(&self, error: &OpenError) -> Failure {
        let place = self
            .place()
            .map_or_else(|_| String::new(), |place| place.display().to_string());
        let (status, id) = match error {
            OpenError::Missing => (Status::Store, "cli-no-store"),
            OpenError::Exists => (Status::Store, "cli-store-exists"),
            OpenError::Held { .. } => (Status::Store, "cli-store-held"),
            OpenError::Damaged { .. } => (Status::Damaged, "cli-store-damaged"),
            OpenError::Full => (Status::Store, "cli-store-full"),
            OpenError::Fault { .. } => (Status::Store, "cli-store-fault"),
        };
        let mut args = vec![("place", Arg::from(place))];
        match error {
            OpenError::Held { holder } => args.push(("holder", holder.into())),
            OpenError::Damaged { why } | OpenError::Fault { why } => args.push(("why", why.into())),
            _ => {}
        }
        self.fail(status, id, &args)
    }
}

/// Returns the login: what the environment says, else what the machine calls this user.
fn login() -> Text {
    let said = ["USER", "LOGNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .map(|login| Text::new(&login))
        .find(|login| !login.is_empty());
    said.unwrap_or_else(|| {
        let uid = rustix::process::getuid().as_raw().to_string();
        let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
        let own = users.lines().find_map(|line| {
            let mut parts = line.split(':');
            let name = parts.next()?;
            (parts.nth(1)? == uid).then_some(name)
        });
        Text::new(own.unwrap_or(&uid))
    })
}

fn not_a_time(tongue: &Tongue, text: &str) -> Failure {
    let args = [("text", Text::new(text).to_string().into())];
    Failure::new(tongue, Status::Usage, "cli-not-a-time", &args)
}

/// Reads the configuration; `tongue` is made only where there is a mistake to tell.
fn read_settings(tongue: impl Fn() -> Tongue) -> Result<Settings, Failure> {
    let Some(path) = settings::path() else {
        return Ok(Settings::default());
    };
    let file = || Arg::from(path.display().to_string());
    let text = settings::text(&path).map_err(|error| {
        let args = [("file", file()), ("why", error.to_string().into())];
        Failure::new(&tongue(), Status::File, "cli-file-fault", &args)
    })?;
    settings::parse(text.as_deref().unwrap_or_default()).map_err(|unfit| {
        let tongue = tongue();
        let why = match unfit.problem {
            Problem::Syntax(said) => said,
            Problem::Unknown(key) => {
                let words = list(&tongue, "list-and", &settings::keys());
                tongue.say(
                    "cli-config-unknown",
                    &[("key", key.into()), ("words", words.into())],
                )
            }
            Problem::Value { key, value } => tongue.say(
                "cli-config-unfit",
                &[("key", key.into()), ("value", value.into())],
            ),
        };
        let args = [
            ("file", file()),
            ("line", unfit.line.into()),
            ("why", why.into()),
        ];
        Failure::new(&tongue, Status::File, "cli-config-fault", &args)
    })
}
