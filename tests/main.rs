//! Every test beyond a module's own, in one binary, one module per capability.

mod cli;
mod screens;
