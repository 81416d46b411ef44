//! Where sessions of other processes come in: a Unix socket beside the store.

use std::fs;
use std::io;
use std::os::fd::AsFd as _;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::guest::Guest;
use super::line::Socket;
use super::request::Request;
use super::seat::OWN;

/// So many sessions at most: each costs two threads.
const GUESTS: usize = 256;

/// An open door. Dropped, it lets nobody in any more; who is in stays.
pub(super) struct Door {
    listener: Arc<UnixListener>,
    path: PathBuf,
}

impl Door {
    /// Listens beside the store in `place` and hands what sessions ask to `clerk`.
    ///
    /// The socket is made under another name and renamed: whoever finds it finds it listening, and
    /// what a killed host left is replaced.
    ///
    /// # Errors
    /// Where there can be no socket; the store is then served in this process alone.
    pub(super) fn open(place: &Path, mode: u32, clerk: Sender<Request>) -> io::Result<Self> {
        let socket = Socket::of(place)?;
        let new = socket.beside();
        let _ = fs::remove_file(&new);
        let listener = Arc::new(UnixListener::bind(&new)?);
        fs::set_permissions(&new, fs::Permissions::from_mode(mode))?;
        fs::rename(&new, socket.path())?;
        let own = Arc::clone(&listener);
        thread::Builder::new()
            .name("door".into())
            .spawn(move || attend(&own, &clerk))?;
        Ok(Self {
            listener,
            path: Socket::name(place),
        })
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // Gone before the lock is: whoever has the store next makes one of its own.
        let _ = fs::remove_file(&self.path);
        // Wakes the thread that waits for somebody to come in.
        let _ = rustix::net::shutdown(self.listener.as_fd(), rustix::net::Shutdown::Both);
    }
}

fn attend(listener: &UnixListener, clerk: &Sender<Request>) {
    let mut sessions = OWN + 1;
    let guests = Arc::new(AtomicUsize::new(0));
    loop {
        match listener.accept() {
            Ok((stream, _)) => {
                let Some(place) = Place::among(&guests) else {
                    tracing::warn!("too many sessions");
                    continue;
                };
                let guest = Guest {
                    session: sessions,
                    clerk: clerk.clone(),
                };
                sessions += 1;
                let served = thread::Builder::new().name("guest".into()).spawn(move || {
                    guest.serve(&stream);
                    drop(place);
                });
                if let Err(error) = served {
                    tracing::error!(%error, "no thread for a session");
                }
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => return,
            Err(error) => {
                // Too many open files, mostly: better in a while.
                tracing::error!(%error, "letting a session in");
                thread::sleep(Duration::from_millis(100));
            }
        }
    }
}

/// A place among the guests, free again when it is dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn among(guests: &Arc<AtomicUsize>) -> Option<Self> {
        let taken = guests.fetch_add(1, Ordering::Relaxed);
        let place = Self(Arc::clone(guests));
        (taken < GUESTS).then_some(place)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}
