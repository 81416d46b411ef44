//! Erasing the text of a record: what goes with it, what stays, and who may.

use samklang::domain::activity::{ActivityField, Status};
use samklang::domain::amount::Minutes;
use samklang::domain::goal::GoalField;
use samklang::domain::organisation::{MemberField, Role};
use samklang::domain::role::Right;
use samklang::domain::{Command, Event, Record, Refusal};
use samklang::host::{Ask, Client, Denied, Erase};

use super::given::{A1, add, edit, member, title};
use super::host::shelf::Shelf;

const SECRET: &str = "Ring vittnet på 070-174 06 05";
const GONE: &str = "[raderad]";

fn erase(seq: u64) -> Ask {
    Ask::Erase(Erase {
        seq,
        because: "Personuppgift".into(),
        instead: GONE.into(),
        holding: None,
    })
}

fn report(note: &str) -> Command {
    Command::Report {
        activities: vec![A1],
        status: Status::AtRisk,
        note: Some(note.into()),
    }
}

fn refused(outcome: Result<Vec<Record>, Denied>) -> Refusal {
    match outcome {
        Err(Denied::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// Returns whether anything that the log or the group tells holds the secret.
fn is_told(client: &Client) -> bool {
    let log = client.records(1, 1_000).unwrap();
    format!("{log:?} {:?}", client.group()).contains("070-174")
}

/// Returns the records that an erasure took the text of.
fn erased(acts: &[Record]) -> Vec<u64> {
    let of = acts.iter().map(|act| match act.event {
        Event::TextErased { seq, .. } => seq,
        ref other => panic!("{other:?}"),
    });
    of.collect()
}

#[test]
fn the_text_goes_wherever_the_log_says_the_same_of_the_same_thing() {
    Shelf::default().session("anna", |client| {
        let activity = add!(Activity A1, ActivityField::Title(title(SECRET)));
        client.settle(activity).unwrap();
        client
            .settle(add!(Goal _, GoalField::Title(title("Annat"))))
            .unwrap();
        let mended = edit!(Activity A1, ActivityField::Title(title("Ring växeln")));
        client.settle(mended).unwrap();
        let acts = client.settle(erase(1)).unwrap();
        assert_eq!(erased(&acts), [1, 3]);
        assert!(acts.last().unwrap().last && !acts[0].last);
        assert!(!is_told(client));
        // What took its place stands, as does all else.
        let group = client.group();
        assert_eq!(
            group.activities.get(&A1).unwrap().title.as_str(),
            "Ring växeln"
        );
        assert_eq!(group.goals.len(), 1);
        let told = &group.erased[&1];
        assert_eq!((told.act, told.by.as_str()), (4, "anna"));
        assert_eq!(told.because.as_str(), "Personuppgift");
    });
}

#[test]
fn a_thing_whose_first_words_go_is_there_under_the_words_instead() {
    Shelf::default().session("anna", |client| {
        let activity = add!(Activity A1, ActivityField::Title(title(SECRET)));
        client.settle(activity).unwrap();
        client.settle(report("Bra")).unwrap();
        client.settle(erase(1)).unwrap();
        let activity = client.group().activities.get(&A1).unwrap();
        assert_eq!(activity.title.as_str(), GONE);
        assert_eq!(activity.status, Status::AtRisk);
        assert!(!is_told(client));
        // What was done before can still be taken back, and brings no word back.
        client.settle(Ask::Undo).unwrap();
        client.settle(Ask::Undo).unwrap();
        assert!(client.group().activities.is_empty());
        client.settle(Ask::Redo).unwrap();
        assert_eq!(
            client.group().activities.get(&A1).unwrap().title.as_str(),
            GONE
        );
    });
}

#[test]
fn what_was_taken_back_goes_as_well() {
    Shelf::default().session("anna", |client| {
        client
            .settle(add!(Activity A1, ActivityField::Title(title("A"))))
            .unwrap();
        client.settle(report(SECRET)).unwrap();
        client.settle(Ask::Undo).unwrap();
        // The mark, and what takes the report back.
        let acts = client.settle(erase(2)).unwrap();
        assert_eq!(erased(&acts), [2, 4]);
        assert!(!is_told(client));
    });
}

#[test]
fn the_next_host_has_the_same_group() {
    let shelf = Shelf::default();
    let before = shelf.session("anna", |client| {
        client
            .settle(add!(Activity A1, ActivityField::Title(title(SECRET))))
            .unwrap();
        client.settle(erase(1)).unwrap();
        client.group().clone()
    });
    shelf.session("bo", |client| assert_eq!(client.group(), &before));
}

#[test]
fn nothing_is_erased_twice_or_without_a_reason_or_that_is_not_there() {
    Shelf::default().session("anna", |client| {
        client
            .settle(add!(Activity A1, ActivityField::Title(title(SECRET))))
            .unwrap();
        let wordless = edit!(Activity A1, ActivityField::HoursUsed(Minutes(60)));
        client.settle(wordless).unwrap();
        assert_eq!(
            refused(client.settle(erase(2))),
            Refusal::NothingToErase { seq: 2 }
        );
        let missing = Refusal::UnknownId { text: "9".into() };
        assert_eq!(refused(client.settle(erase(9))), missing);
        let silent = Ask::Erase(Erase {
            seq: 1,
            because: "".into(),
            instead: GONE.into(),
            holding: None,
        });
        assert!(matches!(
            refused(client.settle(silent)),
            Refusal::Misfit { .. }
        ));
        assert!(is_told(client));
        client.settle(erase(1)).unwrap();
        assert_eq!(
            refused(client.settle(erase(1))),
            Refusal::NothingToErase { seq: 1 }
        );
        // Why it was erased may itself have to go.
        client.settle(erase(3)).unwrap();
        assert_eq!(client.group().erased[&1].because.as_str(), GONE);
    });
}

#[test]
fn only_a_facilitator_erases_where_a_group_is_led() {
    let shelf = Shelf::default();
    shelf.session("root", |client| {
        for (id, role) in [("eva", Role::Facilitator), ("sekr", Role::Secretary)] {
            let named = MemberField::Name(title("Rollen"));
            let added = add!(Member member(id), named, MemberField::Role(role));
            client.settle(added).unwrap();
        }
        client
            .settle(add!(Activity A1, ActivityField::Title(title(SECRET))))
            .unwrap();
    });
    let right = Right::Erase;
    shelf.session("sekr", |client| {
        assert_eq!(
            refused(client.settle(erase(3))),
            Refusal::Reserved { right }
        );
        assert!(is_told(client));
    });
    shelf.session("eva", |client| {
        client.settle(erase(3)).unwrap();
        assert!(!is_told(client));
    });
}

#[test]
fn a_draft_that_holds_it_goes_and_others_stay() {
    Shelf::default().session("anna", |client| {
        client
            .settle(add!(Activity A1, ActivityField::Title(title(SECRET))))
            .unwrap();
        let draft = |text: &str| Some(text.to_owned());
        client
            .keep_draft("a", draft(&format!("{SECRET} i morgon")))
            .unwrap();
        client
            .keep_draft("b", draft("Nummer 070-174 06 05"))
            .unwrap();
        client.keep_draft("c", draft("Ring växeln")).unwrap();
        client.settle(erase(1)).unwrap();
        let kept = ["a", "b", "c"].map(|key| client.draft(key).unwrap().is_some());
        assert_eq!(kept, [false, false, true]);
    });
}

#[test]
fn words_that_a_text_must_hold_leave_the_others_of_the_record() {
    Shelf::default().session("anna", |client| {
        let source = ActivityField::Source(Some("Planen".into()));
        let activity = add!(Activity A1, ActivityField::Title(title(SECRET)), source);
        client.settle(activity).unwrap();
        let only = |words: &str| {
            Ask::Erase(Erase {
                seq: 1,
                because: "Personuppgift".into(),
                instead: GONE.into(),
                holding: Some(words.into()),
            })
        };
        let nothing = Refusal::NothingToErase { seq: 1 };
        assert_eq!(refused(client.settle(only("076"))), nothing);
        client.settle(only("070-174 06 05")).unwrap();
        let activity = client.group().activities.get(&A1).unwrap();
        assert_eq!(activity.title.as_str(), GONE);
        assert_eq!(activity.source.as_ref().unwrap().as_str(), "Planen");
    });
}
