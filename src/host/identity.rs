//! Who a session may be.
//!
//! Whoever works as the same Unix user as the host has the store in hand anyway and may be anybody:
//! on a store of one's own, and where the key at the SSH server has told who it is. Another user, who is
//! let in by the socket alone, is the member who has that login, and nobody else.

use crate::domain::Group;
use crate::domain::text::Text;

/// Returns whether a session of the Unix user `user` may act as `who`.
pub(super) fn may_be(group: &Group, who: &Text, user: u32) -> bool {
    if user == rustix::process::getuid().as_raw() || user == 0 {
        return true;
    }
    let login = login_of(user);
    let member = who.as_str().parse().ok();
    let member = member.and_then(|id| group.members.get(&id));
    member.is_some_and(|member| member.login.as_ref().is_some_and(|own| own.0 == login))
}

/// Returns what the machine calls a Unix user: its name, or its number where it has none.
pub fn login_of(user: u32) -> Text {
    let user = user.to_string();
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let name = users.lines().find_map(|line| {
        let mut parts = line.split(':');
        let name = parts.next()?;
        (parts.nth(1)? == user).then_some(name)
    });
    Text::new(name.unwrap_or(&user))
}
