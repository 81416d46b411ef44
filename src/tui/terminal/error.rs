//! What can go wrong with a terminal.

use std::io;

/// A fault of the terminal, named after the attempt.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TerminalError {
    /// A process has one terminal; it was opened before.
    #[error("the terminal is already open")]
    AlreadyOpen,
    /// Raw mode, the alternate screen or the threads could not be set up.
    #[error("the terminal could not be set up")]
    SetUp(#[source] io::Error),
}
