//! What a person has set in the configuration file.

use std::path::{Path, PathBuf};

use toml_edit::{Document, Item, TableLike};

use super::args::Colour;
use crate::lang::Language;
use crate::tui::keymap::Keymap;
use crate::tui::theme::ThemeName;

/// What stands in the file before anybody has changed it, with what each line is for.
const DEFAULT: &str = include_str!("settings.toml");

/// The file with every setting explained, and every action with the keys it has by itself.
pub(super) fn explained() -> String {
    let keys = Keymap::new(true).table();
    let keys = keys
        .iter()
        .map(|(action, keys)| format!("#: {action} = {keys:?}\n"));
    DEFAULT.to_owned() + keys.collect::<String>().trim_end()
}

const KEYS: &[&str] = &["language", "member", "theme", "ascii", "keys"];

/// How a person wants the program, from the configuration and the arguments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// The language, where one is set.
    pub(super) language: Option<Language>,
    /// Who works here, where it is set.
    pub(super) member: Option<String>,
    /// The theme, where one is chosen.
    pub(super) theme: Option<ThemeName>,
    /// Whether to draw without characters outside ASCII.
    pub(super) ascii: bool,
    /// When to use colour.
    pub(super) colour: Colour,
    /// Actions with the keys they are bound to instead of their own.
    pub(super) keys: Vec<(String, Vec<String>)>,
}

/// Something in the file that means nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unfit {
    /// The line, from 1.
    pub(super) line: usize,
    /// What is wrong.
    pub(super) problem: Problem,
}

/// What is wrong with a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// It is not TOML.
    Syntax(String),
    /// No such setting.
    Unknown(String),
    /// No such value of that setting.
    Value { key: String, value: String },
}

/// Returns where the configuration file is, nothing where there is no home.
pub(super) fn path() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("samklang").join("config.toml"))
}

/// Returns the text of the file, nothing where there is none.
pub(super) fn text(path: &Path) -> std::io::Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Returns the names of all settings.
pub(super) fn keys() -> Vec<String> {
    KEYS.iter().map(|key| (*key).to_owned()).collect()
}

/// Reads a configuration.
pub(super) fn parse(text: &str) -> Result<Settings, Unfit> {
    let line = |at: usize| {
        let before = text.get(..at).unwrap_or(text);
        before.matches('\n').count() + 1
    };
    let document = Document::parse(text).map_err(|error| Unfit {
        line: line(error.span().map_or(0, |span| span.start)),
        problem: Problem::Syntax(error.message().to_owned()),
    })?;
    let mut settings = Settings::default();
    let table: &dyn TableLike = document.as_table();
    for (key, item) in table.iter() {
        let at = table.key(key).and_then(toml_edit::Key::span);
        let unfit = |problem| Unfit {
            line: line(at.clone().map_or(0, |span| span.start)),
            problem,
        };
        if !KEYS.contains(&key) {
            return Err(unfit(Problem::Unknown(key.to_owned())));
        }
        let value = || Problem::Value {
            key: key.to_owned(),
            value: item.to_string().trim().to_owned(),
        };
        set(&mut settings, key, item).ok_or_else(|| unfit(value()))?;
    }
    Ok(settings)
}

fn set(settings: &mut Settings, key: &str, item: &Item) -> Option<()> {
    match key {
        "ascii" => settings.ascii = item.as_bool()?,
        "keys" => settings.keys = bindings(item.as_table_like()?)?,
        _ => {
            let text = item.as_str()?.to_owned();
            match key {
                "language" => settings.language = Some(text.parse().ok()?),
                "member" => settings.member = Some(text),
                _ => settings.theme = Some(ThemeName::from_code(&text)?),
            }
        }
    }
    Some(())
}

fn bindings(table: &dyn TableLike) -> Option<Vec<(String, Vec<String>)>> {
    table
        .iter()
        .map(|(action, item)| {
            let keys = match (item.as_str(), item.as_array()) {
                (Some(one), _) => vec![one.to_owned()],
                (None, Some(several)) => several
                    .iter()
                    .map(|key| key.as_str().map(str::to_owned))
                    .collect::<Option<_>>()?,
                (None, None) => return None,
            };
            let fits = Keymap::new(false).rebind(action, &keys).is_ok();
            fits.then(|| (action.to_owned(), keys))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_says_nothing_until_its_lines_are_taken_into_use() {
        assert_eq!(parse(&explained()), Ok(Settings::default()));
        let used: String = explained()
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line))
            .flat_map(|line| [line, "\n"])
            .collect();
        let settings = parse(&used).unwrap();
        assert_eq!(settings.language, Some(Language::Sv));
        assert!(!settings.keys.is_empty());
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        let unknown = parse("# x\nlanguage = \"sv\"\nlangage = \"sv\"\n");
        assert_eq!(
            unknown,
            Err(Unfit {
                line: 3,
                problem: Problem::Unknown("langage".into())
            })
        );
        assert_eq!(parse("\ntheme = \"pink\"").unwrap_err().line, 2);
        assert_eq!(parse("\n\ntheme = ").unwrap_err().line, 3);
    }
}
