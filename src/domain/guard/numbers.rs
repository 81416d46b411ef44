//! The digits of a text in their groups, and what stands between the groups.

/// A text, character by character.
pub(super) struct Letters<'a> {
    text: &'a str,
    all: Vec<(usize, char)>,
}

impl<'a> Letters<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            text,
            all: text.char_indices().collect(),
        }
    }

    /// Returns how many characters there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns the character at a place, nothing beyond the end.
    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.all.get(place).map(|(_, c)| *c)
    }

    /// Returns the character before a place.
    pub(super) fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// Returns the byte at which the character at a place begins.
    pub(super) fn byte(&self, place: usize) -> usize {
        self.all.get(place).map_or(self.text.len(), |(at, _)| *at)
    }

    /// Returns the text between two places.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        &self.text[self.byte(start)..self.byte(end)]
    }

    /// Returns the place after the word that begins at `place`: letters, digits and what joins them.
    pub(super) fn word_end(&self, place: usize) -> usize {
        let mut end = place;
        while self.at(end).is_some_and(char::is_alphanumeric) {
            end += 1;
        }
        end
    }

    /// Returns the place where the word that ends before `place` begins.
    pub(super) fn word_start(&self, place: usize) -> usize {
        let mut start = place;
        while self.before(start).is_some_and(char::is_alphanumeric) {
            start -= 1;
        }
        start
    }

    /// Returns the place after any white space at `place`.
    pub(super) fn past_space(&self, place: usize) -> usize {
        let mut end = place;
        while self.at(end).is_some_and(char::is_whitespace) {
            end += 1;
        }
        end
    }

    /// Returns the place before any white space that ends at `place`.
    pub(super) fn before_space(&self, place: usize) -> usize {
        let mut start = place;
        while self.before(start).is_some_and(char::is_whitespace) {
            start -= 1;
        }
        start
    }
}

/// Digits that stand together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    /// The place of the first character, and the one after the last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The same among the digits.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl Group {
    /// Returns how many digits there are.
    pub(super) fn len(self) -> usize {
        self.last - self.first
    }
}

/// What stands between two groups of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space.
    Space,
    /// A hyphen or a dash, with or without white space.
    Dash,
    /// A plus: of somebody who is a hundred years old.
    Plus,
    /// A full stop without white space.
    Dot,
    /// Brackets, a stroke: as a rule only telephone numbers have them.
    Other,
    /// A comma, a colon, a low line, a star: as a rule between two numbers.
    Mark,
}

/// Returns whether it is a hyphen or a dash of any length.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// Returns the value of a digit: those of keyboards, and those that look like them or mean the same.
fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
}

/// The digits of a text.
pub(super) struct Numbers {
    pub(super) digits: Vec<u8>,
    pub(super) groups: Vec<Group>,
    /// What stands after each group before the next; nothing where they have nothing to do with each
    /// other.
    gaps: Vec<Option<Gap>>,
}

impl Numbers {
    pub(super) fn of(letters: &Letters<'_>) -> Self {
        let (mut digits, mut groups): (Vec<u8>, Vec<Group>) = (Vec::new(), Vec::new());
        let mut gaps = Vec::new();
        for place in 0..letters.len() {
            let Some(value) = letters.at(place).and_then(digit) else {
                continue;
            };
            match groups.last_mut() {
                Some(group) if group.end == place => {
                    group.end += 1;
                    group.last += 1;
                }
                before => {
                    gaps.extend(before.map(|group| gap(letters, group.end, place)));
                    groups.push(Group {
                        start: place,
                        end: place + 1,
                        first: digits.len(),
                        last: digits.len() + 1,
                    });
                }
            }
            digits.push(value);
        }
        Self {
            digits,
            groups,
            gaps,
        }
    }

    /// Returns what stands after the group at a place.
    pub(super) fn gap(&self, place: usize) -> Option<Gap> {
        self.gaps.get(place).copied().flatten()
    }

    /// Returns the digits of the groups from one to another, that one included.
    pub(super) fn digits(&self, from: usize, to: usize) -> &[u8] {
        &self.digits[self.groups[from].first..self.groups[to].last]
    }

    /// Returns the last group of a number that begins at the group `from` and has just so many
    /// digits, its gaps being such as `fits` allows after so many digits.
    pub(super) fn run(
        &self,
        from: usize,
        count: usize,
        fits: impl Fn(usize, Gap) -> bool,
    ) -> Option<usize> {
        let first = self.groups[from].first;
        for (place, group) in self.groups.iter().enumerate().skip(from) {
            let so_far = group.last - first;
            if so_far >= count {
                return (so_far == count).then_some(place);
            }
            let gap = self.gap(place)?;
            if !fits(so_far, gap) {
                return None;
            }
        }
        None
    }
}

/// Returns what the characters between two groups are, at most four of them.
fn gap(letters: &Letters<'_>, start: usize, end: usize) -> Option<Gap> {
    // ` -- ` is the longest.
    let dashes = (start..end).filter(|place| letters.at(*place).is_some_and(is_dash));
    if end - start > 3 + usize::from(dashes.count() > 1) {
        return None;
    }
    let mut gap = Gap::Space;
    for place in start..end {
        let found = match letters.at(place)? {
            // Another line is another matter, unless the number was broken at its hyphen.
            '\n' if !letters.before(place).is_some_and(is_dash) => return None,
            c if c.is_whitespace() => continue,
            c if is_dash(c) => Gap::Dash,
            '+' => Gap::Plus,
            '.' if end - start == 1 => Gap::Dot,
            '(' | ')' | '/' => Gap::Other,
            ',' | ';' | ':' | '_' | '*' => Gap::Mark,
            _ => return None,
        };
        gap = match gap {
            Gap::Space => found,
            // `--`, as one is typed for a dash.
            Gap::Dash if found == Gap::Dash => found,
            // Brackets stand beside a hyphen: `(0)70`, `(036)-12`.
            _ if found == Gap::Other || gap == Gap::Other => Gap::Other,
            _ => return None,
        };
    }
    Some(gap)
}

/// Returns whether the last digit is the check digit of the others by Luhn's formula (ISO/IEC 7812-1,
/// annex B).
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(*digit);
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, doubled @ 0..=9) => doubled,
                (_, doubled) => doubled - 9,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}
