//! A two-hour meeting typed at the real program: 300 lines, and as many kills as it takes to be sure
//! that its minutes are the same whatever happens meanwhile.

use super::Pty;
use super::kill::Place;

/// How often the program is killed during the meeting.
const KILLS: usize = 20;

/// What a secretary does next.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// Types a line and enters it.
    Line(String),
    /// Goes to the next item of the agenda.
    Next,
}

/// Where in a step the program is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// In the middle of the line.
    Halfway,
    /// With the line entered, whether it is on disk or not.
    Entering,
    /// Once it is told to be saved.
    Saved,
}

/// Returns the meeting: 300 lines under eight items, 40 of them status reports, 12 decisions, 25
/// actions, and people who come and go.
fn script() -> Vec<Step> {
    let statuses = ["enligt plan", "hotad", "hinder", "klar"];
    let activities = ["A12", "A14", "A15", "A17", "A18"];
    let organisations = ["POL", "SOC", "KFF", "TEK", "BUF", "RTJ"];
    let mut lines = vec!["närvarande POL SOC BUF TEK".to_owned()];
    let (mut reports, mut decisions, mut actions) = (0, 0, 0);
    for number in 1..300_usize {
        let line = match number {
            40 => "kommer RTJ".to_owned(),
            170 => "går BUF".to_owned(),
            60 | 130 => format!("? Vem svarar för del {number}"),
            90 | 200 => format!("+ Frågan om del {number} får vänta"),
            _ if number % 24 == 5 && decisions < 12 => {
                decisions += 1;
                format!("! Gruppen beslutar om ärende {decisions} enligt förslaget")
            }
            _ if number % 11 == 6 && actions < 25 => {
                actions += 1;
                let owner = organisations[actions % 6];
                format!("> tar fram underlag {actions} till rådet @{owner} 12/10")
            }
            _ if number % 6 == 3 && reports < 40 => {
                reports += 1;
                let (activity, status) = (activities[reports % 5], statuses[reports % 4]);
                format!("{activity} {status} läget vid rapport {reports}")
            }
            _ => format!("Punkt {number} diskuteras, flera ser samma sak på orten"),
        };
        lines.push(line);
    }
    assert_eq!((reports, decisions, actions), (40, 12, 25));
    let mut steps = Vec::new();
    for (number, line) in lines.into_iter().enumerate() {
        if number > 0 && number % 40 == 0 {
            steps.push(Step::Next);
        }
        steps.push(Step::Line(line));
    }
    steps
}

/// The line being typed, as it shows; nothing where there is none to type in.
fn typed(screen: &vt100::Screen) -> Option<String> {
    let mut rows = screen.rows(0, screen.size().1);
    rows.find_map(|row| Some(row.strip_prefix(" ›")?.trim().to_owned()))
}

/// Where the meeting is, as the head above its minutes tells.
fn item(screen: &vt100::Screen) -> String {
    let row = screen.rows(0, screen.size().1).nth(2).unwrap_or_default();
    let head = row.chars().skip(26).collect::<String>();
    head.trim_start_matches('─')
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Opens the interface at the meeting.
fn sit(place: &Place) -> Pty {
    let mut pty = place.open(&["--now", "2020-10-05T13:00"]);
    pty.wait_for_text("SAMKLANG");
    pty.send("3");
    pty.wait_for("the line", |screen| typed(screen).is_some());
    pty
}

/// A secretary with a count of the keys that were pressed.
struct Secretary<'a> {
    place: &'a Place,
    pty: Pty,
    keys: usize,
}

impl Secretary<'_> {
    fn press(&mut self, keys: &str) {
        self.pty.send(keys);
        self.keys += if keys.starts_with('\x1b') {
            1
        } else {
            keys.chars().count()
        };
    }

    fn wait_until_typed(&mut self, text: &str) {
        // What does not fit is scrolled away at the left.
        let end: String = text
            .chars()
            .rev()
            .take(30)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        let end = end.trim().to_owned();
        self.pty.wait_for(&format!("`{text}` typed"), |screen| {
            typed(screen).is_some_and(|typed| typed.ends_with(&end))
        });
    }

    fn wait_until_empty(&mut self) {
        self.pty.wait_for("the line entered", |screen| {
            typed(screen).as_deref() == Some("")
        });
    }

    fn enter(&mut self, line: &str) {
        self.press(line);
        self.wait_until_typed(line);
        self.press("\r");
        self.wait_until_empty();
    }

    fn do_next(&mut self, step: &Step) {
        match step {
            Step::Line(line) => self.enter(line),
            Step::Next => {
                let before = item(self.pty.screen());
                self.press("\x1b[6~");
                self.pty
                    .wait_for("the next item", |screen| item(screen) != before);
            }
        }
    }

    /// Enters a line, is killed meanwhile, and goes on from what is there.
    fn be_killed(&mut self, line: &str, moment: Moment) {
        match moment {
            Moment::Halfway => {
                let half: String = line.chars().take(line.chars().count() / 2).collect();
                self.pty.send(&half);
                self.wait_until_typed(&half);
            }
            Moment::Entering => {
                self.pty.send(line);
                self.wait_until_typed(line);
                self.pty.send("\r");
            }
            Moment::Saved => self.enter(line),
        }
        self.pty.kill9();
        self.pty = sit(self.place);
        let left = typed(self.pty.screen()).unwrap();
        match moment {
            Moment::Saved => assert_eq!(left, "", "a saved line came back"),
            // It was kept, or it is to be entered still.
            Moment::Entering if left.is_empty() => {}
            _ => {
                let rest: String = line.chars().skip(left.chars().count()).collect();
                assert!(
                    line.trim_end().starts_with(left.trim_end()),
                    "{left} is no part of {line}"
                );
                let rest = if left.is_empty() {
                    line.to_owned()
                } else {
                    missing(line, &left, rest)
                };
                self.pty.send(&rest);
                self.wait_until_typed(line);
                self.pty.send("\r");
                self.wait_until_empty();
            }
        }
    }
}

/// What is still to be typed: a space at the end of a half line does not show.
fn missing(line: &str, left: &str, rest: String) -> String {
    let half: String = line.chars().take(line.chars().count() / 2).collect();
    if half.trim_end() == left && half != left && left != line {
        rest.trim_start().to_owned()
    } else {
        rest
    }
}

/// Holds the meeting, killed before the steps of these numbers are through; returns the group as a
/// file, and the keys that were pressed.
fn hold(steps: &[Step], kills: &[(usize, Moment)]) -> (String, usize) {
    let place = Place::new();
    place.done(&["--now", "2020-10-05T13:00", "meeting", "open"]);
    let pty = sit(&place);
    let mut secretary = Secretary {
        place: &place,
        pty,
        keys: 0,
    };
    for (number, step) in steps.iter().enumerate() {
        let kill = kills.iter().find(|(at, _)| *at == number);
        match (step, kill) {
            (Step::Line(line), Some((_, moment))) => secretary.be_killed(line, *moment),
            _ => secretary.do_next(step),
        }
    }
    let keys = secretary.keys;
    secretary.pty.send("\x1b[19~");
    secretary.pty.wait_for_text("avslutas");
    secretary.pty.send("\r");
    secretary.pty.wait_for_text("avslutat");
    secretary.pty.kill9();
    (place.done(&["export"]), keys)
}

#[test]
fn the_minutes_are_the_same_however_often_the_program_is_killed() {
    let steps = script();
    let (undisturbed, keys) = hold(&steps, &[]);
    let text: usize = steps
        .iter()
        .map(|step| match step {
            Step::Line(line) => line.chars().count(),
            Step::Next => 0,
        })
        .sum();
    assert!(
        keys <= text + text / 20,
        "{keys} keys for {text} characters"
    );
    // Spread over the meeting, at other places each time the step between them comes round.
    let moments = [Moment::Halfway, Moment::Entering, Moment::Saved];
    let kills: Vec<(usize, Moment)> = (0..KILLS)
        .map(|number| {
            let at = 7 + number * 14 + number * number % 5;
            let is_line = |at: &usize| matches!(steps[*at], Step::Line(_));
            (if is_line(&at) { at } else { at + 1 }, moments[number % 3])
        })
        .collect();
    let (disturbed, _) = hold(&steps, &kills);
    assert!(undisturbed.contains("line = \"! Gruppen beslutar om ärende 12 enligt förslaget\""));
    similar(&undisturbed, &disturbed);
}

/// Fails at the first line that differs.
fn similar(one: &str, other: &str) {
    for (line, (one, other)) in one.lines().zip(other.lines()).enumerate() {
        assert_eq!(one, other, "line {}", line + 1);
    }
    assert_eq!(one.lines().count(), other.lines().count());
}
