//! The interface in the terminal: screens that answer keys with intents, and draw what they read.

pub mod desk;
pub mod keymap;
pub mod screen;
pub mod theme;
pub mod ui;
pub mod widget;
