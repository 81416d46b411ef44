//! A bad line: what lies between the client and the server, and delays, throttles or cuts what passes.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How much is on the line before whoever sends has to wait.
const ON_THE_LINE: usize = 1024;

/// A line, good until it is told otherwise.
pub(super) struct Relay {
    /// Where the client finds it.
    pub(super) port: u16,
    line: Arc<Line>,
}

/// How the line is now, both ways.
#[derive(Default)]
struct Line {
    /// How long everything takes one way, in milliseconds.
    delay: AtomicU64,
    /// How many bytes pass in a second; 0 is as many as come.
    rate: AtomicU64,
    /// Nothing passes any more, and nobody is told.
    dead: AtomicBool,
    ends: Mutex<Vec<TcpStream>>,
}

impl Relay {
    /// Lays a line to a port of this machine.
    pub(super) fn to(port: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let relay = Self {
            port: listener.local_addr().unwrap().port(),
            line: Arc::default(),
        };
        let line = Arc::clone(&relay.line);
        thread::spawn(move || {
            for client in listener.incoming() {
                let Ok(server) = TcpStream::connect(("127.0.0.1", port)) else {
                    return;
                };
                let client = client.unwrap();
                client.set_nodelay(true).unwrap();
                server.set_nodelay(true).unwrap();
                line.join(&client, &server);
                line.join(&server, &client);
            }
        });
        relay
    }

    /// Has everything take this long, there and back.
    pub(super) fn round_trip(&self, time: Duration) {
        let way = u64::try_from(time.as_millis() / 2).unwrap();
        self.line.delay.store(way, Ordering::SeqCst);
    }

    /// Has this many bytes pass in a second.
    pub(super) fn throttle(&self, rate: u64) {
        self.line.rate.store(rate, Ordering::SeqCst);
    }

    /// Cuts the line; both ends are told.
    pub(super) fn cut(&self) {
        for end in self.line.ends.lock().unwrap().drain(..) {
            let _ = end.shutdown(Shutdown::Both);
        }
    }

    /// Lets the line go dead, as where a tunnel begins: neither end is told.
    pub(super) fn go_dead(&self) {
        self.line.dead.store(true, Ordering::SeqCst);
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.cut();
    }
}

impl Line {
    fn join(self: &Arc<Self>, from: &TcpStream, to: &TcpStream) {
        let (from, to) = (from.try_clone().unwrap(), to.try_clone().unwrap());
        self.ends.lock().unwrap().push(from.try_clone().unwrap());
        let (put, take) = sync_channel(1024);
        let line = Arc::clone(self);
        thread::spawn(move || line.take_in(from, &put));
        let line = Arc::clone(self);
        thread::spawn(move || line.hand_out(to, &take));
    }

    fn take_in(&self, mut from: TcpStream, put: &SyncSender<(Instant, Vec<u8>)>) {
        let mut bytes = vec![0; ON_THE_LINE];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            let delay = Duration::from_millis(self.delay.load(Ordering::SeqCst));
            let due = Instant::now() + delay;
            if put.send((due, bytes[..count].to_vec())).is_err() {
                return;
            }
        }
    }

    fn hand_out(&self, mut to: TcpStream, take: &Receiver<(Instant, Vec<u8>)>) {
        for (due, bytes) in take {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            // As a modem does: a little at a time, and never more than the line takes.
            for piece in bytes.chunks(48) {
                let rate = self.rate.load(Ordering::SeqCst);
                let time = (piece.len() as u64 * 1000).checked_div(rate);
                thread::sleep(Duration::from_millis(time.unwrap_or_default()));
                if self.dead.load(Ordering::SeqCst) {
                    continue;
                }
                if to.write_all(piece).is_err() {
                    return;
                }
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    }
}
