//! Every test that needs more than one module: one binary, one module per capability.

mod architecture;
mod capture;
mod cli;
mod domain;
mod pty;
mod report;
mod reports;
mod screens;
mod ssh;
mod store;
mod together;
mod tools;
