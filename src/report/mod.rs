//! What leaves the group as a document: minutes and notices, and the reports that it owes.
//!
//! A report reads the group and makes a [`Document`], which knows nothing of meetings; each format
//! has a renderer, which knows nothing else. A document is in the group's language, so the words
//! come from the [`Tongue`](crate::lang::Tongue) that is handed in, whoever reads.

pub mod board;
mod bound;
pub mod claim;
mod columns;
pub mod council;
pub mod document;
pub mod docx;
mod drawing;
mod figure;
mod format;
mod guarded;
pub mod html;
pub mod markdown;
mod markup;
pub mod minutes;
mod name;
pub mod notice;
mod owed;
mod page;
pub mod pdf;
mod people;
pub mod promise;
mod said;
pub mod text;

pub use document::Document;
pub use format::{Format, RenderError, render};
pub use guarded::guarded;
pub use name::file_name;
pub use owed::{as_text, owed};
