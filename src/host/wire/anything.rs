//! Reads whatever somebody sends, as both ends of a connection do: for those who try what that may be.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{FromHost, FromSession, HOST_MAX, Question, SESSION_MAX, frame, framed, next};
use super::{read_group, unpacked};

/// Reads `bytes` as they come from the socket, and as a message that they are all of; returns how many
/// messages there were.
///
/// # Panics
/// Where a message is not the same once it is written and read again.
pub fn read_anything(bytes: &[u8]) -> usize {
    let one = frame::put(bytes);
    from_sessions(bytes) + from_sessions(&one) + from_hosts(bytes) + from_hosts(&one)
}

fn from_sessions(mut bytes: &[u8]) -> usize {
    let mut count = 0;
    while let Ok(message) = next::<FromSession>(&mut bytes, SESSION_MAX) {
        count += 1;
        again(&message, SESSION_MAX);
        if let FromSession::Question {
            question: Question::Change { wanted, .. },
            ..
        } = message
        {
            // It may be no wish.
            let _ = wanted.ask();
        }
    }
    count
}

fn from_hosts(mut bytes: &[u8]) -> usize {
    let mut count = 0;
    while let Ok(message) = next::<FromHost>(&mut bytes, HOST_MAX) {
        count += 1;
        again(&message, HOST_MAX);
        match message {
            FromHost::Group(bytes) => drop(read_group(&bytes)),
            FromHost::Records(packed)
            | FromHost::Changed(_, Ok(packed))
            | FromHost::Page(_, Ok(packed)) => drop(unpacked(&packed)),
            _ => {}
        }
    }
    count
}

fn again<T: Serialize + DeserializeOwned>(message: &T, most: usize) {
    let bytes = framed(message);
    // Cleaned text may be longer than what came, so that the largest of all is larger than any.
    if bytes.len() < most / 2 {
        let read = next::<T>(&mut &bytes[..], most);
        let read = read.expect("BUG: what was written is not read");
        assert!(framed(&read) == bytes, "BUG: another message is read");
    }
}
