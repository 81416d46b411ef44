//! Who is asking.

use super::context::Context;
use super::exit::{Failure, Status};
use crate::domain::Group;
use crate::domain::text::Text;
use crate::host::identity;
use crate::lang::Arg;

impl Context {
    /// Returns who is asking: the member who came in by SSH, else who `--as` or the configuration says, else the member whose login is
    /// this one's, else the login.
    pub(super) fn me(&self, group: &Group) -> Result<Text, Failure> {
        if let Some(caller) = &self.global.caller {
            return caller.known(group).ok_or_else(|| self.withdrawn());
        }
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

    /// Returns the failure that somebody came in by a key that no longer holds.
    pub(super) fn withdrawn(&self) -> Failure {
        self.fail(Status::NotPermitted, "cli-ssh-withdrawn", &[])
    }
}

/// Returns the login: what the environment says, else what the machine calls this user.
pub(super) fn login() -> Text {
    let said = ["USER", "LOGNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .map(|login| Text::new(&login))
        .find(|login| !login.is_empty());
    said.unwrap_or_else(|| identity::login_of(rustix::process::getuid().as_raw()))
}
