//! What every command that makes a document shares: its formats, and where it goes.

use std::borrow::Cow;
use std::marker::PhantomData;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _, ValueParser};

use super::context::Context;
use super::exit::{Failure, Status};
use super::{Outcome, file, guard};
use crate::domain::Group;
use crate::domain::time::Date;
use crate::lang::Tongue;
use crate::report::{self, Document, Format};

/// Arguments of a command that makes a document, or the data behind it.
#[derive(Debug, clap::Args)]
pub(super) struct Wanted<D: Data> {
    /// In which format; else the one that the file's name ends with, else text
    #[arg(long, value_parser = kinds::<D>())]
    format: Option<Kind>,
    #[command(flatten)]
    pub(super) to: file::To,
    #[arg(skip)]
    data: PhantomData<D>,
}

/// The data that a command can make instead of a document.
pub(super) trait Data: Send + Sync + 'static {
    /// As what.
    const KIND: Kind;
}

/// What scripts read.
#[derive(Debug)]
pub(super) struct Json;

impl Data for Json {
    const KIND: Kind = Kind::Json;
}

/// What calendars read.
#[derive(Debug)]
pub(super) struct Calendar;

impl Data for Calendar {
    const KIND: Kind = Kind::Ics;
}

/// What a document can be had as, and as what the data behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// Plain text of eighty columns
    #[value(alias = "txt")]
    Text,
    /// Markdown
    Md,
    /// One page for a browser, which prints well
    Html,
    /// What word processors open
    Docx,
    /// PDF/A-2a, which archives keep and screen readers read
    Pdf,
    /// What scripts read
    Json,
    /// For a calendar, in Swedish time
    Ics,
}

impl Kind {
    /// Returns the format of a document, nothing where it is data.
    fn format(self) -> Option<Format> {
        match self {
            Self::Text => Some(Format::Text),
            Self::Md => Some(Format::Markdown),
            Self::Html => Some(Format::Html),
            Self::Docx => Some(Format::Docx),
            Self::Pdf => Some(Format::Pdf),
            Self::Json | Self::Ics => None,
        }
    }

    /// Returns whether a command that can make this data can make it.
    fn is_of<D: Data>(self) -> bool {
        self.format().is_some() || self == D::KIND
    }

    /// Returns how the name of such a file ends.
    fn ending(self) -> &'static str {
        match (self, self.format()) {
            (_, Some(format)) => format.ending(),
            (Self::Ics, None) => "ics",
            (_, None) => "json",
        }
    }
}

/// Returns what `--format` takes: every format of a document, and of data the command's own.
fn kinds<D: Data>() -> ValueParser {
    let known = Kind::value_variants().iter();
    let known = known.filter(|kind| kind.is_of::<D>());
    let known: Vec<PossibleValue> = known.filter_map(ValueEnum::to_possible_value).collect();
    PossibleValuesParser::new(known)
        .try_map(|name| Kind::from_str(&name, false))
        .into()
}

impl<D: Data> Wanted<D> {
    /// Puts the group's document where it is to go, in the format that was asked for; or, where that
    /// is the data, what `make` returns.
    ///
    /// # Errors
    /// Where a file is there already or cannot be written, where personal data would leave the group,
    /// and where a terminal would be sent what it cannot show.
    pub(super) fn put(
        &self,
        cx: &Context,
        group: &Group,
        document: &Document,
        make: impl FnOnce() -> Result<String, Failure>,
    ) -> Outcome {
        self.is_known(cx)?;
        guard::pass(cx, group, document, self.leaves(cx))?;
        let bytes = self.bytes(cx, document, make)?;
        self.to.put(cx, &self.name(cx, document), &bytes)
    }

    /// Refuses where the group's document may not go: where a file is there already, and where
    /// personal data would leave the group.
    ///
    /// # Errors
    /// Those.
    pub(super) fn may(&self, cx: &Context, group: &Group, document: &Document) -> Outcome {
        self.is_known(cx)?;
        self.to.is_free(cx, &self.name(cx, document))?;
        guard::pass(cx, group, document, self.leaves(cx))
    }

    /// Writes a document that [may](Wanted::may) be, whatever is there, and says nothing of it.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn write(
        &self,
        cx: &Context,
        document: &Document,
        make: impl FnOnce() -> Result<String, Failure>,
    ) -> Outcome {
        let bytes = self.bytes(cx, document, make)?;
        self.to.write(cx, &self.name(cx, document), &bytes)
    }

    fn bytes(
        &self,
        cx: &Context,
        document: &Document,
        make: impl FnOnce() -> Result<String, Failure>,
    ) -> Result<Vec<u8>, Failure> {
        match self.kind(cx).format() {
            Some(format) => {
                self.shown(cx, format)?;
                render(&cx.tongue, document, format, cx.clock.today())
            }
            None => Ok(make()?.into_bytes()),
        }
    }

    /// Returns the name that the document gets in a folder.
    fn name(&self, cx: &Context, document: &Document) -> String {
        format!("{}.{}", document.about.name, self.kind(cx).ending())
    }

    /// Returns whether it leaves the group: what is read here and now does not.
    fn leaves(&self, cx: &Context) -> bool {
        self.to.is_file() || !matches!(self.kind(cx), Kind::Text | Kind::Json)
    }

    /// Refuses a file whose name ends as one of no format, where nothing else says which.
    fn is_known(&self, cx: &Context) -> Outcome {
        if self.format.is_some() {
            return Ok(());
        }
        let known: Vec<&str> = Self::own().map(Kind::ending).collect();
        self.to.is_known(cx, &known)
    }

    /// Returns all that the command can make.
    fn own() -> impl Iterator<Item = Kind> {
        let all = Kind::value_variants().iter().copied();
        all.filter(|kind| kind.is_of::<D>())
    }

    fn kind(&self, cx: &Context) -> Kind {
        let named = || Self::own().find(|kind| self.to.ends_with(kind.ending()));
        let asked = cx.global.json && D::KIND == Kind::Json;
        self.format
            .or_else(named)
            .unwrap_or(if asked { D::KIND } else { Kind::Text })
    }

    /// Refuses what a terminal would only show noise of.
    fn shown(&self, cx: &Context, format: Format) -> Outcome {
        if format.is_binary() {
            self.to.is_shown(cx, format.ending())?;
        }
        Ok(())
    }
}

/// Returns the document as the bytes of a file, with a day: today's, where it is of no other.
///
/// # Errors
/// Where it cannot be laid out.
pub(super) fn render(
    tongue: &Tongue,
    document: &Document,
    format: Format,
    today: Date,
) -> Result<Vec<u8>, Failure> {
    report::render(&dated(document, today), format).map_err(|error| {
        let args = [("error", error.to_string().into())];
        Failure::new(tongue, Status::File, "cli-not-rendered", &args)
    })
}

/// Returns the document with a day: today's, where it is of no other.
fn dated(document: &Document, today: Date) -> Cow<'_, Document> {
    if document.about.date.is_some() {
        return Cow::Borrowed(document);
    }
    let mut dated = document.clone();
    dated.about.date = Some(today);
    Cow::Owned(dated)
}
