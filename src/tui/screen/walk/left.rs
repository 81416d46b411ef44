//! What is left on a card without being saved, as the draft that keeps it: a line for each answer
//! that was chosen, and then the words, which may have several lines.

use super::Walk;

/// Between a field and the answer to it, and before the words. Nobody can type it in a line.
const MARK: char = '\t';

/// What was left on a card.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Left {
    /// Fields and the codes that were chosen for them.
    pub(super) answers: Vec<(String, String)>,
    /// What was typed, nothing where nobody has typed.
    pub(super) words: Option<String>,
}

impl Left {
    /// Reads a draft. One without marks is words alone, as they were kept before answers were.
    pub(super) fn read(draft: &str) -> Self {
        let mut left = Self::default();
        let mut rest = draft;
        while let Some((line, after)) = rest.split_once('\n').or(Some((rest, "")))
            && let Some((field, code)) = line.split_once(MARK)
            && !field.is_empty()
        {
            left.answers.push((field.to_owned(), code.to_owned()));
            rest = after;
        }
        let words = rest.strip_prefix(MARK);
        left.words = words
            .or(Some(rest).filter(|rest| !rest.is_empty()))
            .map(str::to_owned);
        left
    }

    /// Writes the draft, nothing where nothing is left.
    pub(super) fn write(&self) -> Option<String> {
        let answers = self.answers.iter();
        let mut lines: Vec<String> = answers
            .map(|(field, code)| format!("{field}{MARK}{code}"))
            .collect();
        lines.extend(self.words.iter().map(|words| format!("{MARK}{words}")));
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

impl Walk {
    /// Returns what is left on the card at hand.
    pub(super) fn left(&self) -> Left {
        let answered = self.questions.iter().filter_map(|question| {
            let code = question.answered()?;
            Some((question.key().to_owned(), code.to_owned()))
        });
        Left {
            answers: answered.collect(),
            words: self.is_typed().then(|| self.comment.text().to_owned()),
        }
    }

    /// Chooses the answers that were left; what is no longer asked for is left out.
    pub(super) fn choose(&mut self, answers: &[(String, String)]) {
        for (field, code) in answers {
            let asked = |question: &&mut super::Question| question.key() == field;
            if let Some(question) = self.questions.iter_mut().find(asked) {
                question.choose(code);
            }
        }
        let open = |question: &super::Question| question.answered().is_none();
        let last = self.questions.len().saturating_sub(1);
        self.asking = self.questions.iter().position(open).unwrap_or(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(answers: &[(&str, &str)], words: Option<&str>) -> Left {
        let owned = |(field, code): &(&str, &str)| ((*field).to_owned(), (*code).to_owned());
        Left {
            answers: answers.iter().map(owned).collect(),
            words: words.map(str::to_owned),
        }
    }

    #[test]
    fn what_is_left_comes_back() {
        for left in [
            left(&[], Some("Några ord")),
            left(&[("status", "at-risk")], None),
            left(&[("did", "yes"), ("helped", "no")], Some("två\nrader")),
            left(&[("did", "yes")], Some("")),
            left(&[], Some("status\tdone")),
        ] {
            assert_eq!(Left::read(&left.write().unwrap()), left);
        }
        assert_eq!(Left::default().write(), None);
    }

    #[test]
    fn a_draft_of_any_text_is_read() {
        assert_eq!(Left::read("Några ord"), left(&[], Some("Några ord")));
        assert_eq!(Left::read("två\nrader"), left(&[], Some("två\nrader")));
        assert_eq!(Left::read(""), Left::default());
        assert_eq!(Left::read("\n"), left(&[], Some("\n")));
        assert_eq!(Left::read("did\t"), left(&[("did", "")], None));
    }
}
