//! What leaves the group as a document: minutes and notices.
//!
//! A report reads the group and makes a [`Document`], which knows nothing of meetings; each format
//! has a renderer, which knows nothing else. A document is in the group's language, so the words
//! come from the [`Tongue`](crate::lang::Tongue) that is handed in, whoever reads.

pub mod document;
pub mod docx;
mod drawing;
mod figure;
mod format;
pub mod html;
pub mod markdown;
mod markup;
pub mod minutes;
mod name;
pub mod notice;
pub mod pdf;
mod people;
mod said;
pub mod text;

pub use document::Document;
pub use format::{Format, RenderError, render};
pub use name::file_name;
