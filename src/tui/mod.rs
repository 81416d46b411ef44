//! The interface in the terminal.

use std::sync::mpsc::Receiver;

use crate::cli::Settings;
use crate::host::{Client, Delivery};
use crate::lang::Tongue;

/// Shows the interface until somebody leaves it.
///
/// # Errors
/// Where the terminal cannot be had.
pub fn run(
    client: Client,
    deliveries: Receiver<Delivery>,
    tongue: &Tongue,
    settings: &Settings,
) -> std::io::Result<()> {
    let _ = (client, deliveries, tongue, settings);
    Err(std::io::Error::other("not yet"))
}
