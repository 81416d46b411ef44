//! Every role against every command: the table of the domain, written out a second time by hand.

use std::collections::BTreeSet;

use samklang::domain::activity::{ActionField, ActionState, ActivityField, Stage, Status};
use samklang::domain::budget::BudgetLineField;
use samklang::domain::command::{Step, What, Who};
use samklang::domain::goal::GoalField;
use samklang::domain::id::{ProfileId, SeriesId};
use samklang::domain::meeting::MeetingField;
use samklang::domain::minutes::EntryState;
use samklang::domain::noun::AnyId;
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::profile::ProfileField;
use samklang::domain::role::{Leave, Right};
use samklang::domain::{AnyWish, Command, Refusal};

use super::super::given::{
    A1, L1_1, add, date, edit, member, organisation, reading, report, steps, title, wish,
};
use super::scene::{
    action, amend, attend, decision, dissent, does, entry, meet, minute, moves, scene,
};

/// Who asks, in the order of a row's letters: a facilitator, a secretary, a member of the police
/// whom everything here is about, one of another organisation, one of none, an observer, somebody
/// who has left, and somebody who never was a member.
const ASKERS: [&str; 8] = [
    "ledare", "sekr", "polis", "soc", "ensam", "rad", "borta", "root",
];

/// What comes of it: `y` nobody says that it is not permitted, `n` it is for others, `o` it is not
/// one's own, `r` one may only read.
type Row = (&'static str, Command, &'static str);

fn nouns() -> Vec<Row> {
    let owner = |code| ActivityField::Owner(Some(organisation(code)));
    let titled = || ActivityField::Title(title("Ny"));
    let removed =
        || wish!(Action Edit "T1".parse().unwrap(), ActionField::State(ActionState::Done));
    vec![
        (
            "the group",
            edit!(Profile ProfileId, ProfileField::Name(title("G"))),
            "yynnnrry",
        ),
        (
            "a member",
            add!(Member member("ny"), MemberField::Name(title("Ny"))),
            "yynnnrry",
        ),
        (
            "one's own role",
            edit!(Member member("polis"), MemberField::Role(Role::Facilitator)),
            "yynnnrry",
        ),
        (
            "a goal",
            add!(Goal _, GoalField::Title(title("Mål"))),
            "yynnnrry",
        ),
        (
            "a meeting",
            add!(Meeting _, MeetingField::Title(title("M"))),
            "yynnnrry",
        ),
        (
            "a budget line",
            edit!(BudgetLine "POL-1".parse().unwrap(), BudgetLineField::Name(title("B"))),
            "yyyoorry",
        ),
        (
            "an activity",
            add!(Activity _, titled(), owner("POL")),
            "yyyoorry",
        ),
        ("one of nobody", add!(Activity _, titled()), "yyooorry"),
        (
            "one of one's own",
            add!(Activity _, titled(), ActivityField::Member(Some(member("ensam")))),
            "yyooyrry",
        ),
        ("its name", edit!(Activity A1, titled()), "yyyoorry"),
        ("given away", edit!(Activity A1, owner("SOC")), "yyooorry"),
        (
            "no longer there",
            edit!(Activity "A9".parse().unwrap(), titled()),
            "yyyyyrry",
        ),
        (
            "removed",
            Command::Noun(AnyWish::remove(A1.into())),
            "yyyoorry",
        ),
        ("an action", action("POL"), "yyyoorry"),
        (
            "one of an own activity",
            Command::Noun(removed()),
            "yyyoorry",
        ),
        (
            "several removed",
            Command::Import(vec![AnyWish::remove(A1.into())]),
            "yyyoorry",
        ),
        (
            "rows",
            Command::Import(vec![wish!(Activity Edit A1, titled())]),
            "yynnnrry",
        ),
    ]
}

fn reword(thing: impl Into<AnyId>, field: &str) -> Command {
    Command::Reword {
        thing: thing.into(),
        field: field.into(),
        words: Vec::new(),
    }
}

fn acts() -> Vec<Row> {
    let count = steps("2026-03-09", 1);
    let (indicator, commitment) = ("I1".parse().unwrap(), L1_1);
    let reading = reading("2026-03-09", 1);
    vec![
        ("report", report(Status::Done), "yyyoorry"),
        ("the words of a report", reword(A1, "reports"), "yyyoorry"),
        ("the words of a count", reword(L1_1, "counts"), "yyyoorry"),
        (
            "the words of a goal",
            reword(samklang::domain::id::GoalId(1), "title"),
            "yynnnrry",
        ),
        ("move", moves(Stage::Do, None), "yyyoorry"),
        (
            "move with a reason not needed",
            moves(Stage::Do, Some("Ja")),
            "yyyoorry",
        ),
        (
            "pass a gate",
            moves(Stage::Improve, Some("Brådska")),
            "yynoorry",
        ),
        ("read", Command::Read { indicator, reading }, "yyyoorry"),
        ("count", Command::Count { commitment, count }, "yyyoorry"),
    ]
}

fn meetings() -> Vec<Row> {
    let (series, until) = (SeriesId(1), date("2026-12-31"));
    let (first, asked) = (entry(1), entry(2));
    let (text, change) = ("Rätt".into(), Vec::new());
    vec![
        ("go on", meet(Step::Next), "yynnnrry"),
        ("close", meet(Step::Close), "yynnnrry"),
        ("approve", meet(Step::Approve), "yyyyyrry"),
        ("call", Command::CallSeries { series, until }, "yynnnrry"),
        ("attend", attend(Who::Member(member("polis"))), "yyyoorry"),
        (
            "attend as one",
            attend(Who::Organisation(organisation("POL"))),
            "yyyoorry",
        ),
        ("a guest", attend(Who::Guest(title("Gäst"))), "yyooorry"),
        ("note", minute(What::Note), "yyyyyrry"),
        ("ask", minute(What::Question), "yyyyyrry"),
        ("park", minute(What::Parked), "yyyyyrry"),
        ("decide", minute(What::Decision), "yynnnrry"),
        ("give an action", minute(does(action("POL"))), "yyyoorry"),
        (
            "tell a status",
            minute(does(report(Status::Done))),
            "yyyoorry",
        ),
        (
            "pass a gate by a line",
            minute(does(moves(Stage::Improve, Some("Ja")))),
            "yynoorry",
        ),
        (
            "import by a line",
            minute(does(Command::Import(vec![wish!(Activity Edit A1)]))),
            "yynnnrry",
        ),
        (
            "a line in a line",
            minute(does(minute(What::Decision))),
            "yyyyyrry",
        ),
        ("amend", amend(What::Note), "yyyoorry"),
        ("amend to a decision", amend(What::Decision), "yynoorry"),
        ("amend to another's", amend(does(action("SOC"))), "yyooorry"),
        (
            "withdraw",
            Command::Withdraw {
                entry: first,
                change,
                over: None,
            },
            "yyyoorry",
        ),
        (
            "settle",
            Command::Settle {
                entry: asked,
                state: EntryState::Settled,
            },
            "yyyoorry",
        ),
        (
            "confirm",
            Command::Confirm {
                decision: decision(),
            },
            "yynnnrry",
        ),
        (
            "strike",
            Command::Strike {
                decision: decision(),
            },
            "yynnnrry",
        ),
        ("dissent", dissent(Some("polis")), "yyyoorry"),
        ("a guest's dissent", dissent(None), "yyooorry"),
        (
            "correct",
            Command::Correct { entry: first, text },
            "yynnnrry",
        ),
    ]
}

fn rows() -> Vec<Row> {
    let mut rows = nouns();
    rows.extend(acts());
    rows.extend(meetings());
    rows.push(("undo", scene().undo(0), "yyyoorry"));
    rows.push(("undo what made a member", made_member(), "yynnnrry"));
    rows
}

/// Returns the command that takes back the change that made the first member after the basics.
fn made_member() -> Command {
    let log = scene().log;
    let mut changes = log.split_inclusive(|record| record.last);
    let is_it = |change: &&[samklang::domain::Record]| {
        change[0].event.subject() == Some(member("ledare").into())
    };
    let change = changes.find(is_it).unwrap().to_vec();
    Command::Undo { change }
}

#[test]
fn each_may_what_the_table_says() {
    for (what, command, expected) in rows() {
        let outcome = |by: &&str| {
            let mut scene = scene();
            scene.by(by);
            match scene.want(command.clone()) {
                Err(Refusal::Reserved { .. }) => 'n',
                Err(Refusal::NotOwn { .. }) => 'o',
                Err(Refusal::NotPermitted { .. }) => 'r',
                _ => 'y',
            }
        };
        let came: String = ASKERS.iter().map(outcome).collect();
        assert_eq!(came, expected, "{what}");
    }
}

#[test]
fn every_command_has_a_row() {
    let rows: BTreeSet<usize> = rows()
        .iter()
        .map(|(_, command, _)| place(command))
        .collect();
    assert_eq!(rows, (0..=LAST).collect());
}

const LAST: usize = 18;

/// Returns the command's place among all commands: a new one does not compile without its own.
fn place(command: &Command) -> usize {
    match command {
        Command::Noun(_) => 0,
        Command::Report { .. } => 1,
        Command::Move { .. } => 2,
        Command::Read { .. } => 3,
        Command::Count { .. } => 4,
        Command::Meet { .. } => 5,
        Command::CallSeries { .. } => 6,
        Command::Attend { .. } => 7,
        Command::Minute { .. } => 8,
        Command::Amend { .. } => 9,
        Command::Withdraw { .. } => 10,
        Command::Confirm { .. } => 11,
        Command::Strike { .. } => 12,
        Command::Dissent { .. } => 13,
        Command::Settle { .. } => 14,
        Command::Correct { .. } => 15,
        Command::Import(_) => 16,
        Command::Undo { .. } => 17,
        Command::Reword { .. } => LAST,
    }
}

#[test]
fn only_facilitators_erase() {
    let leaves = Role::SHOWN.map(|role| Right::Erase.leave(role));
    assert_eq!(leaves, [Leave::Yes, Leave::No, Leave::No, Leave::No]);
}

#[test]
fn observers_may_nothing_and_facilitators_all_but_approve_for_others() {
    for right in Right::ALL {
        assert_eq!(right.leave(Role::Observer), Leave::No, "{right}");
        let all = if *right == Right::Approve {
            Leave::Own
        } else {
            Leave::Yes
        };
        assert_eq!(right.leave(Role::Facilitator), all, "{right}");
    }
}
