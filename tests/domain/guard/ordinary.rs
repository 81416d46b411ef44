//! Ordinary minutes, with paragraphs, sums, days, times, numbers of matters, streets as places and
//! roles: next to nothing of it is taken for somebody's.

use super::found;

const SWEDISH: &str = include_str!("minutes-sv.txt");
const ENGLISH: &str = include_str!("minutes-en.txt");

#[test]
fn at_most_one_line_in_two_hundred_is_a_false_alarm() {
    let lines = |text: &'static str| text.lines().filter(|line| !line.trim().is_empty());
    let (swedish, english) = (lines(SWEDISH).count(), lines(ENGLISH).count());
    assert!(swedish >= 200 && english >= 150 && swedish + english >= 400);
    for text in [SWEDISH, ENGLISH] {
        let alarms: Vec<_> = lines(text).filter(|line| !found(line).is_empty()).collect();
        let most = lines(text).count() / 200;
        let shown: Vec<_> = alarms.iter().map(|line| (line, found(line))).collect();
        assert!(
            alarms.len() <= most,
            "{} of at most {most}: {shown:#?}",
            alarms.len()
        );
    }
}

#[test]
fn the_lines_are_different_ones() {
    let mut seen = std::collections::BTreeSet::new();
    for line in SWEDISH
        .lines()
        .chain(ENGLISH.lines())
        .filter(|line| !line.is_empty())
    {
        assert!(seen.insert(line), "twice: {line}");
    }
}

#[test]
fn the_sample_tells_of_nobody() {
    let sample = samklang::exchange::sample::savsjo();
    let found: Vec<_> = sample
        .lines()
        .filter(|line| !found(line).is_empty())
        .collect();
    assert_eq!(found, [""; 0]);
}
