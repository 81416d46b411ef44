//! What the minutes tell of who came and left, from the lines that were typed.

use samklang::capture::{Ahead, Outcome, Sight, read};
use samklang::domain::command::Step;
use samklang::domain::id::MeetingId;
use samklang::domain::text::Text;
use samklang::domain::time::Moment;
use samklang::domain::{Command, Group, Record, Stamp, decide};
use samklang::exchange::json;
use samklang::lang::{Language, Tongue};
use samklang::report::{markdown, minutes};

use super::given::group;

const M4: MeetingId = MeetingId(4);

/// A meeting that goes on, and the clock on its wall.
struct Room {
    group: Group,
    now: Moment,
}

impl Room {
    /// Given the sample's meeting, opened at 13:00 with the first item at hand.
    fn opened() -> Self {
        let mut room = Self {
            group: group(),
            now: "2020-10-05T13:47:00+02:00".parse().unwrap(),
        };
        room.now = "2020-10-05T13:00:00.250+02:00".parse().unwrap();
        room.takes(Command::Meet {
            meeting: M4,
            step: Step::Open,
        });
        room
    }

    fn takes(&mut self, command: Command) {
        let stamp = Stamp {
            at: self.now,
            by: Text::new("sekreterare"),
        };
        for event in decide(&self.group, command, &stamp).unwrap() {
            let record = Record {
                seq: self.group.seq + 1,
                at: stamp.at,
                by: stamp.by.clone(),
                last: true,
                event,
            };
            self.group.apply(&record);
        }
    }

    /// Enters a line at a time of day.
    fn says(mut self, at: &str, line: &str) -> Self {
        self.now = format!("2020-10-05T{at}:20.500+02:00").parse().unwrap();
        let (tongue, me) = (Tongue::new(Language::Sv), Text::new("sekreterare"));
        let sight = Sight {
            group: &self.group,
            tongue: &tongue,
            meeting: self.group.meetings.get(&M4).unwrap(),
            me: &me,
            amends: None,
            ahead: Ahead::default(),
            now: self.now,
        };
        let Outcome::Says(said) = read(line, &sight).outcome else {
            panic!("{line}");
        };
        let (meeting, item) = (M4, None);
        self.takes(Command::Minute {
            meeting,
            item,
            said,
        });
        self
    }

    fn next(mut self) -> Self {
        self.takes(Command::Meet {
            meeting: M4,
            step: Step::Next,
        });
        self
    }

    /// Returns the rows of those who attend, each in one line; the columns after a bar.
    fn rows(&self, language: Language) -> Vec<String> {
        let meeting = self.group.meetings.get(&M4).unwrap();
        let told = minutes::minutes(&Tongue::new(language), &self.group, meeting);
        let told = markdown::render(&told);
        let rows = told.lines().skip_while(|line| !line.starts_with('|'));
        let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
        rows.map(str::to_owned).collect()
    }

    /// Returns what is remarked of somebody in the minutes.
    fn remark(&self, name: &str, language: Language) -> String {
        let rows = self.rows(language);
        let own = rows.iter().filter(|row| row.contains(name));
        let own: Vec<&str> = own.filter_map(|row| row.split('|').nth(3)).collect();
        assert_eq!(own.len(), 1, "{name} in {rows:#?}");
        own[0].trim().to_owned()
    }

    fn json(&self, member: &str) -> serde_json::Value {
        let meeting = self.group.meetings.get(&M4).unwrap();
        let json = json::minutes(&self.group, meeting, "2020-10-06".parse().unwrap());
        let rows = json["attendance"].as_array().unwrap().clone();
        let mut own = rows.into_iter().filter(|row| row["member"] == member);
        own.next().unwrap_or_default()
    }
}

/// Checks what is remarked of somebody, in both languages.
fn check(room: &Room, name: &str, sv: &str, en: &str) {
    assert_eq!(room.remark(name, Language::Sv), sv);
    assert_eq!(room.remark(name, Language::En), en);
}

#[test]
fn who_is_back_within_the_item_at_which_they_left_is_told_to_be_back() {
    let room = Room::opened()
        .says("13:01", "närvarande TEK")
        .says("13:10", "TEK går")
        .says("13:12", "TEK kommer");
    let (sv, en) = (
        "gick vid punkt 1, åter vid punkt 1",
        "left at item 1, back at item 1",
    );
    check(&room, "Tekniska", sv, en);
}

#[test]
fn a_time_that_was_told_stands_with_the_item() {
    let room = Room::opened()
        .says("13:01", "närvarande RTJ KFF TEK")
        .next()
        .says("13:21", "BUF kommer 13:20")
        .says("13:30", "RTJ går 13.25")
        .next()
        .says("13:40", "Kl 13.35 går KFF")
        .says("13:50", "KFF är tillbaka 13:45")
        .says("14:05", "TEK går kl 14");
    for (name, sv, en) in [
        (
            "Barn- ",
            "kom vid punkt 2 (13:20)",
            "came at item 2 (13:20)",
        ),
        ("Rädd", "gick vid punkt 2 (13:25)", "left at item 2 (13:25)"),
        ("Tekn", "gick vid punkt 3 (14:00)", "left at item 3 (14:00)"),
        (
            "Kultur",
            "gick vid punkt 3 (13:35), åter vid punkt 3 (13:45)",
            "left at item 3 (13:35), back at item 3 (13:45)",
        ),
    ] {
        check(&room, name, sv, en);
    }
    let json = room.json("fritid");
    assert_eq!(json["came_at"], "2020-10-05T13:45:00+02:00");
    assert_eq!(json["left_at"], serde_json::Value::Null);
    assert_eq!(json["stays"][0]["left_at"], "2020-10-05T13:35:00+02:00");
    // When it was noted is not told.
    let json = room.json("kommunpolis");
    assert_eq!(json, serde_json::Value::Null);
}

#[test]
fn a_time_may_be_told_later() {
    let room = Room::opened()
        .says("13:01", "närvarande RTJ")
        .next()
        .says("13:30", "RTJ går")
        .next()
        .says("13:40", "RTJ gick 13:28");
    check(
        &room,
        "Rädd",
        "gick vid punkt 2 (13:28)",
        "left at item 2 (13:28)",
    );
}

#[test]
fn who_comes_to_the_first_item_when_the_meeting_is_on_is_told_to_have_come() {
    let came = ("kom vid punkt 1", "came at item 1");
    let room = Room::opened()
        .says("13:00", "förhinder RTJ")
        .says("13:01", "närvarande POL KFF")
        .says("13:03", "adjungerad Rektorn")
        .says("13:15", "RTJ kommer")
        .says("13:21", "TEK kommer 13:20");
    check(&room, "Rädd", came.0, came.1);
    let told = ("kom vid punkt 1 (13:20)", "came at item 1 (13:20)");
    check(&room, "Tekn", told.0, told.1);
    // Those whom the roll found there did not come.
    check(&room, "Kommunpolisen", "", "");
    check(&room, "Rektorn", "adjungerad", "co-opted");
    let room = Room::opened().says("13:01", "kommer POL 13:00");
    check(&room, "Kommunpolisen", "", "");
}

#[test]
fn who_stands_for_an_organisation_is_told_once() {
    for lines in [
        ["SOC närvarande", "@faltarbetare närvarande"],
        ["@faltarbetare närvarande", "SOC närvarande"],
        ["SOC närvarande", "@faltarbetare kommer 13:00"],
        ["SOC har förhinder", "@faltarbetare närvarande"],
    ] {
        let [first, then] = lines;
        let room = Room::opened().says("13:01", first).says("13:02", then);
        check(&room, "Socialförvaltningen (SOC)", "", "");
        let sv = room.rows(Language::Sv);
        assert_eq!(sv.len(), 1, "{lines:?}: {sv:?}");
        assert!(sv[0].contains("fältarbetare"), "{lines:?}: {sv:?}");
    }
}

#[test]
fn an_organisation_that_leaves_is_all_of_those_who_are_there() {
    let room = Room::opened()
        .says("13:01", "närvarande alla")
        .next()
        .says("13:20", "SOC går")
        .next()
        .says("13:30", "@faltarbetare är tillbaka");
    let rows = room.rows(Language::Sv).join("\n");
    let of = |name: &str| {
        rows.lines()
            .find(|row| row.contains(name))
            .unwrap()
            .to_owned()
    };
    let back = of("fältarbetare");
    assert!(
        back.contains("gick vid punkt 2, åter vid punkt 3"),
        "{rows}"
    );
    let gone = of("utvecklingsledare");
    assert!(gone.contains("| gick vid punkt 2 |"), "{rows}");
}

#[test]
fn a_time_that_has_not_come_takes_nobody_away() {
    let room = Room::opened()
        .says("13:01", "närvarande TEK")
        .says("13:48", "TEK går 14:30");
    check(&room, "Tekn", "", "");
    let room = room.says("14:30", "TEK går 14:30");
    check(
        &room,
        "Tekn",
        "gick vid punkt 1 (14:30)",
        "left at item 1 (14:30)",
    );
}
