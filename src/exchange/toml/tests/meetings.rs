//! The sample's meetings: lawful, and one story.

use super::group_of;
use crate::domain::activity::ActionState;
use crate::domain::event::{Event, Record};
use crate::domain::group::Group;
use crate::domain::id::{DecisionId, MeetingId};
use crate::domain::meeting::Presence;
use crate::domain::meeting::{Comeback, Meeting, MeetingState};
use crate::domain::minutes::{DecisionState, Entry, EntryField, EntryKind};
use crate::domain::noun::{Change, Fact};
use crate::domain::query::{agenda, minutes, presence};
use crate::exchange::sample;
use crate::exchange::toml::{read, write};

fn sample() -> Group {
    group_of(sample::savsjo())
}

fn meeting(group: &Group, number: u32) -> &Meeting {
    group.meetings.get(&MeetingId(number)).unwrap()
}

#[test]
fn two_meetings_were_held_and_one_is_called() {
    let group = sample();
    let states: Vec<_> = group.meetings.iter().map(|meeting| meeting.state).collect();
    let expected = [
        MeetingState::Approved,
        MeetingState::Closed,
        MeetingState::Called,
    ];
    assert_eq!(states, expected);
    let next = agenda::next_called(&group, None).unwrap();
    assert_eq!(next.at.unwrap().to_string(), "2020-10-05T13:00");
    assert_eq!(agenda::overlong(&group, next), None);
}

#[test]
fn decisions_run_through_the_year_without_gaps() {
    let group = sample();
    let ids: Vec<DecisionId> = group.decisions.iter().map(|it| it.id).collect();
    let run: Vec<DecisionId> = (1..=9)
        .map(|number| DecisionId { year: 2020, number })
        .collect();
    assert_eq!(ids, run);
    let struck = group
        .decisions
        .iter()
        .filter(|decision| decision.state == DecisionState::Struck);
    assert_eq!(struck.count(), 1);
    let dissents = group.decisions.iter().flat_map(|it| &it.dissents);
    assert_eq!(dissents.count(), 1);
    let next = minutes::next_decision(&group, meeting(&group, 4));
    assert_eq!(next.to_string(), "§10/2020");
    // In the order in which they were entered, each by one entry.
    let entries = group.entries.iter();
    let entered: Vec<DecisionId> = entries.filter_map(|entry| entry.decision).collect();
    assert_eq!(entered, run);
}

#[test]
fn a_decision_and_its_entry_say_the_same_of_where_it_was_made() {
    let group = sample();
    for entry in group.entries.iter() {
        assert_eq!(entry.kind == EntryKind::Decision, entry.decision.is_some());
        let Some(decision) = minutes::decision(&group, entry) else {
            continue;
        };
        assert_eq!(decision.meeting, Some(entry.meeting), "{}", decision.id);
        assert_eq!(decision.item, entry.item, "{}", decision.id);
        assert_eq!(decision.on, meeting(&group, entry.meeting.0).day());
        let confirmed = decision.confirmed.is_some_and(|at| entry.at < Some(at));
        assert_eq!(confirmed, decision.state == DecisionState::Standing);
    }
}

#[test]
fn every_action_has_the_entry_that_gave_it() {
    let group = sample();
    for action in group.actions.iter() {
        let gave = |kind, id| kind == EntryKind::Action && id == Some(action.id);
        let mut entries = group.entries.iter();
        let entry = entries.find(|it| gave(it.kind, it.action)).unwrap();
        assert_eq!(action.meeting, Some(entry.meeting), "{}", action.id);
        assert_eq!(action.item, entry.item, "{}", action.id);
        assert_eq!(entry.text.as_ref(), Some(&action.text.0), "{}", action.id);
        assert!(action.due > meeting(&group, entry.meeting.0).day());
    }
    // What stands in the minutes as done is so.
    let told = group.entries.iter();
    for entry in told.filter(|entry| entry.kind == EntryKind::FollowUp) {
        let action = group.actions.get(&entry.action.unwrap()).unwrap();
        assert_eq!(action.state, ActionState::Done);
    }
}

#[test]
fn entries_stand_under_items_of_their_meeting_and_in_its_time() {
    let group = sample();
    for meeting in group.meetings.iter() {
        let mut last = meeting.opened;
        for entry in minutes::entries(&group, meeting.id) {
            let item = group.agenda_items.get(&entry.item.unwrap()).unwrap();
            assert_eq!(item.meeting, meeting.id, "{}", entry.id);
            assert!(item.reached <= entry.at, "{}", entry.id);
            assert!(entry.at >= last, "{}", entry.id);
            last = entry.at;
            if entry.kind == EntryKind::Correction {
                assert!(entry.at > meeting.approved, "{}", entry.id);
                let wrong = group.entries.get(&entry.corrects.unwrap()).unwrap();
                assert_eq!((wrong.meeting, wrong.item), (meeting.id, entry.item));
            } else {
                assert!(entry.at < meeting.closed, "{}", entry.id);
            }
        }
    }
}

#[test]
fn items_take_together_the_time_that_the_meeting_took() {
    let group = sample();
    for meeting in group.meetings.iter() {
        let items = agenda::items(&group, meeting.id);
        let spent: u32 = items.iter().map(|item| item.seconds).sum();
        let lasted = meeting.opened.zip(meeting.closed);
        let lasted = lasted.map_or(0, |(opened, closed)| closed.millis() - opened.millis());
        assert_eq!(i64::from(spent) * 1_000, lasted, "{}", meeting.id);
        for item in items {
            assert_eq!(item.reached.is_some(), item.seconds > 0, "{}", item.id);
            assert_eq!(item.began, None, "{}", item.id);
        }
    }
}

#[test]
fn reports_and_counts_of_the_minutes_are_those_of_what_they_are_about() {
    let group = sample();
    let mut told = 0;
    for entry in group.entries.iter() {
        if entry.kind == EntryKind::Report {
            let activity = group.activities.get(&entry.activity.unwrap()).unwrap();
            let past = activity.turns.iter().flat_map(|turn| &turn.reports);
            let mut reports = past.chain(&activity.reports);
            let report = reports.find(|it| Some(it.at) == entry.at).unwrap();
            assert_eq!(Some(&report.by), entry.by.as_ref(), "{}", entry.id);
            let text = entry.text.as_ref().unwrap().as_str();
            assert!(text.ends_with(report.note.as_ref().unwrap().as_str()));
            told += 1;
        }
        if entry.kind == EntryKind::Count {
            let commitment = group.commitments.get(&entry.commitment.unwrap()).unwrap();
            let day = meeting(&group, entry.meeting.0).day();
            assert!(commitment.counts.iter().any(|it| Some(it.on) == day));
            told += 1;
        }
    }
    assert_eq!(told, 4);
}

#[test]
fn which_record_made_an_entry_is_told_in_no_file() {
    let group = sample();
    let mut elsewhere = group.clone();
    for entry in group.entries.iter() {
        let made = Fact::<Entry>::Edited {
            id: entry.id,
            changes: vec![Change {
                was: EntryField::Made(0),
                now: EntryField::Made(17),
            }],
        };
        elsewhere.apply(&Record {
            seq: elsewhere.seq + 1,
            at: entry.at.unwrap(),
            by: "sekreterare".into(),
            last: true,
            event: Event::Noun(made.into()),
        });
    }
    assert_eq!(write(&elsewhere), write(&group));
    let row = "[[entry]]\nid = \"M4:1\"\nmeeting = \"M4\"\nmade = 17";
    let errors = read(row, &group).unwrap_err();
    assert_eq!(super::told(&errors), ["4:1: entry[M4:1].made: unknown-key"]);
}

#[test]
fn attendance_adds_up() {
    let group = sample();
    let told = |number| {
        let meeting = meeting(&group, number);
        let all = presence::attendees(&group, meeting);
        let were = all.iter().filter(|one| one.was_present()).count();
        let left = all
            .iter()
            .filter(|one| one.presence == Some(Presence::Left))
            .count();
        let guests = all.iter().filter(|one| one.co_opted).count();
        (presence::count(&group, meeting), were, left, guests)
    };
    assert_eq!(told(2), ((6, 8), 7, 1, 0));
    assert_eq!(told(3), ((6, 9), 8, 2, 1));
    assert_eq!(told(4), ((0, 8), 0, 0, 0));
}

#[test]
fn all_that_comes_back_is_on_the_agenda_that_is_called() {
    let group = sample();
    assert_eq!(agenda::comebacks(&group), []);
    let back: Vec<_> = agenda::items(&group, MeetingId(4))
        .into_iter()
        .filter_map(|item| Some((item.back_from?.to_string(), item.because?)))
        .collect();
    let expected = [
        ("M3.11".to_owned(), Comeback::OpenAction),
        ("M3.13".to_owned(), Comeback::NotReached),
    ];
    assert_eq!(back, expected);
}

#[test]
fn what_was_asked_is_answered_what_was_parked_is_taken_up_and_two_things_wait() {
    let group = sample();
    let waiting = agenda::waiting(&group);
    let waiting: Vec<String> = waiting.iter().map(|entry| entry.id.to_string()).collect();
    assert_eq!(waiting, ["M3:9", "M3:20"]);
    let taken: Vec<_> = group
        .agenda_items
        .iter()
        .filter_map(|item| {
            let entry = group.entries.get(&item.takes_up?).unwrap();
            Some((item.id.to_string(), entry.kind, entry.waits()))
        })
        .collect();
    let expected = [
        ("M3.12".to_owned(), EntryKind::Question, false),
        ("M4.13".to_owned(), EntryKind::Parked, true),
    ];
    assert_eq!(taken, expected);
}
