//! Questions that screens, reports and commands ask of a group: they read and decide nothing.

pub mod agenda;
pub mod areas;
pub mod coverage;
pub mod deed;
pub mod duty;
pub mod effect;
pub mod filter;
pub mod guard;
pub mod history;
pub mod link;
pub mod minutes;
pub mod notice;
pub mod pace;
pub mod past;
pub mod presence;
pub mod renewal;
pub mod report;
pub mod ribbon;
pub mod search;
pub mod series;
pub mod spending;
pub mod trace;
pub mod wheel;
