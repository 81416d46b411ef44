//! Documents to render: one with everything that a document can hold, and those of the sample.

use samklang::domain::guard::arising::Sheet;
use samklang::domain::id::MeetingId;
use samklang::domain::text::Text;
use samklang::domain::{Command, Group, Record, Stamp, decide};
use samklang::exchange::{sample, toml};
use samklang::lang::{Language, Tongue};
use samklang::report::Document;
use samklang::report::document::{
    About, Bar, Block, Chart, Figure, Item, Line, Mark, Reading, Signature, Size, Table,
};
use samklang::report::minutes;

/// Returns the sample group.
pub(super) fn group() -> Group {
    let rows = toml::read(sample::savsjo(), &Group::default()).unwrap();
    let stamp = Stamp {
        at: "2020-10-05T13:47:00+02:00".parse().unwrap(),
        by: Text::new("samklang"),
    };
    let events = decide(&Group::default(), rows.command(), &stamp).unwrap();
    let mut group = Group::default();
    for (seq, event) in (1..).zip(events) {
        group.apply(&Record {
            seq,
            at: stamp.at,
            by: stamp.by.clone(),
            last: true,
            event,
        });
    }
    group
}

/// Returns the sample group in which this was done as well.
pub(super) fn group_with(commands: impl IntoIterator<Item = Command>) -> Group {
    let mut group = group();
    for command in commands {
        let stamp = Stamp {
            at: "2020-10-05T15:00:00+02:00".parse().unwrap(),
            by: Text::new("sekreterare"),
        };
        let events = decide(&group, command, &stamp).unwrap();
        for event in events {
            let record = Record {
                seq: group.seq + 1,
                at: stamp.at,
                by: stamp.by.clone(),
                last: true,
                event,
            };
            group.apply(&record);
        }
    }
    group
}

/// Returns the minutes of a meeting of the sample.
pub(super) fn minutes_of(number: u32) -> Document {
    minutes_in(Language::Sv, number)
}

/// Returns the minutes of a meeting of the sample in a language.
pub(super) fn minutes_in(language: Language, number: u32) -> Document {
    let group = group();
    let meeting = group.meetings.get(&MeetingId(number)).unwrap();
    minutes::minutes(&Tongue::new(language), &group, meeting)
}

fn size(number: i64, told: &str) -> Size {
    Size {
        number,
        told: told.into(),
    }
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

/// Returns a figure of each kind.
fn figures() -> [Figure; 2] {
    let reading = |on: &str, number, told| Reading {
        on: on.parse().unwrap(),
        value: size(number, told),
    };
    let mark = |name: &str, number, told| Mark {
        name: name.into(),
        value: size(number, told),
    };
    let course = Figure {
        title: "Otrygga i centrum".into(),
        alternative: "Andelen otrygga minskade från 34 % till 28 % och är ännu över målet 25 %."
            .into(),
        chart: Chart::Course {
            head: ["Dag".into(), "Andel".into()],
            readings: vec![
                reading("2018-09-15", 340, "34 %"),
                reading("2019-09-15", 310, "31 %"),
                reading("2020-09-15", 280, "28 %"),
            ],
            marks: vec![mark("Utgångsläge", 350, "35 %"), mark("Mål", 250, "25 %")],
        },
    };
    let bar = |name: &str, part, whole: Option<Size>| Bar {
        name: name.into(),
        part,
        whole,
    };
    let bars = Figure {
        title: "Timmar per organisation".into(),
        alternative: "Polisen använde 62 av 100 timmar, skolan 20 av 80; räddningstjänsten 5."
            .into(),
        chart: Chart::Bars {
            head: ["Organisation".into(), "Använt".into(), "Planerat".into()],
            bars: vec![
                bar(
                    "Lokalpolisområde Höglandet (POL)",
                    size(62, "62 h"),
                    Some(size(100, "100 h")),
                ),
                bar(
                    "Barn- och utbildningsförvaltningen (BUF)",
                    size(20, "20 h"),
                    Some(size(80, "80 h")),
                ),
                bar("Räddningstjänsten (RTJ)", size(5, "5 h"), None),
            ],
        },
    };
    [course, bars]
}

/// Returns a draft with everything that a document can hold, long enough for several pages, with
/// signs in it that formats have a meaning for.
pub(super) fn everything(language: Language) -> Document {
    let long =
        "Gruppen gick igenom läget i området och jämförde med det som sades i våras. ".repeat(4);
    let rows = (1..=60).map(|n| {
        let what = format!("Insats nummer {n}: å, ä & ö <b>fet</b>");
        vec![format!("A{n}"), what, format!("{} 200", n), String::new()]
    });
    let list = vec![
        Item {
            line: Line::led_by("§ 34/2020 Beslut: ").then("Belysningen tänds\nen timme tidigare"),
            below: vec![Item {
                line: Line::plain("Reservation: Polisen – \"kostnaden\" & 'annat'"),
                below: vec![Item::alone(Line::plain("Rättelse: *inte* kostnaden"))],
            }],
        },
        Item::alone(Line::plain(&long)),
    ];
    let [course, bars] = figures();
    let sign = |role: &str, name: Option<&str>| Signature {
        role: role.into(),
        name: name.map(Into::into),
    };
    Document {
        mark: Some("UTKAST – ej justerat".into()),
        about: About {
            sheet: Sheet::default(),
            name: "allt-2020-10-05".into(),
            author: Some("Social hållbarhet & trygghet".into()),
            date: Some("2020-10-05".parse().unwrap()),
            subject: Some("KS 2020/45".into()),
            keywords: words(&["trygghet", "brottsförebyggande"]),
        },
        blocks: vec![
            Block::Facts(vec![
                ("Plats".into(), "Kommunhuset, rum <3>".into()),
                ("Tid".into(), "måndag 5 oktober 2020 13:00–15:00".into()),
            ]),
            Block::Heading(2, "1. Läget → framåt ✓".into()),
            Block::Paragraph(Line::plain(format!("{long}\nNy rad. 😀 och 字."))),
            Block::List(list),
            Block::Heading(2, "2. Aktiviteter".into()),
            Block::Table(
                Table::new(words(&["Nr", "Vad", "Kr", "Anmärkning"]), rows.collect())
                    .titled("Alla aktiviteter")
                    .numbers(&[2]),
            ),
            Block::Heading(3, "Mål".into()),
            Block::Figure(course),
            Block::Figure(bars),
            Block::Heading(2, "3. Underskrifter".into()),
            Block::Signatures(vec![
                sign("Sekreterare", Some("Gruppens sekreterare")),
                sign("Justerare", None),
            ]),
        ],
        ..Document::new(language, "Mötesanteckningar: Träff <i> oktober")
    }
}
