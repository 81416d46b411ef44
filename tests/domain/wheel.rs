//! What happens in a year: across its ends, in leap years, again and again, and not at all.

use samklang::domain::activity::{ActionField, ActionState, ActivityField as A, Milestone, Status};
use samklang::domain::dialogue::DialogueField;
use samklang::domain::document::{DocumentField as D, DocumentKind, DutyField};
use samklang::domain::id::{DialogueId, DutyId};
use samklang::domain::meeting::{MeetingField, Month, SeriesField};
use samklang::domain::promise::PromiseField;
use samklang::domain::query::wheel::{Happening, What, Wheel, wheel, years};

use super::given::{A1, Scene, add, date, edit, given, given_basics, report, title};

const TODAY: &str = "2026-03-10";

fn happenings(scene: &Scene, year: i32) -> Vec<Happening> {
    wheel(&scene.group, year, date(TODAY)).happenings
}

/// The days of one kind of happening: `03-01`, or `03-01–12-31` where it takes several.
fn days(scene: &Scene, year: i32, what: What) -> Vec<String> {
    let told = |it: Happening| {
        let (first, last) = (it.first.to_string(), it.last.to_string());
        assert!(first.starts_with(&year.to_string()) && last.starts_with(&year.to_string()));
        if first == last {
            first[5..].to_owned()
        } else {
            format!("{}–{}", &first[5..], &last[5..])
        }
    };
    let all = happenings(scene, year).into_iter();
    all.filter(|it| it.what == what).map(told).collect()
}

fn given_duty(months: u32, first: Option<&str>) -> Scene {
    given(|g| {
        g.has(add!(Duty _,
            DutyField::Title(title("Vad som gjorts")),
            DutyField::Recipient(title("Kommunstyrelsen")),
            DutyField::Months(months),
            DutyField::First(first.map(date))));
    })
}

fn given_period(from: Option<&str>, to: Option<&str>) -> Scene {
    given_basics(|g| {
        g.planned_activity();
        g.has(edit!(Activity A1, A::From(from.map(date)), A::To(to.map(date))));
    })
}

#[test]
fn in_an_empty_group_nothing_happens() {
    let scene = given(|_| {});
    assert_eq!(wheel(&scene.group, 2026, date(TODAY)), Wheel::default());
    assert_eq!(years(&scene.group, date(TODAY)), 2026..=2027);
    assert_eq!(
        wheel(&scene.group, 3_000_000, date(TODAY)),
        Wheel::default()
    );
}

#[test]
fn a_yearly_duty_falls_due_once_a_year_from_its_first_day_on() {
    let scene = given_duty(12, Some("2027-03-01"));
    assert!(days(&scene, 2026, What::Report).is_empty());
    for year in [2027, 2028, 2050] {
        assert_eq!(days(&scene, year, What::Report), ["03-01"]);
    }
    assert_eq!(years(&scene.group, date(TODAY)), 2026..=2027);
}

#[test]
fn a_duty_of_half_a_year_crosses_its_end() {
    let scene = given_duty(6, Some("2025-09-15"));
    assert_eq!(days(&scene, 2025, What::Report), ["09-15"]);
    assert_eq!(days(&scene, 2026, What::Report), ["03-15", "09-15"]);
    let rare = given_duty(48, Some("2025-12-31"));
    assert!(days(&rare, 2028, What::Report).is_empty());
    assert_eq!(days(&rare, 2029, What::Report), ["12-31"]);
}

#[test]
fn a_monthly_duty_on_the_thirty_first_falls_on_each_months_last_day() {
    let scene = given_duty(1, Some("2027-10-31"));
    assert_eq!(
        days(&scene, 2027, What::Report),
        ["10-31", "11-30", "12-31"]
    );
    assert_eq!(
        days(&scene, 2028, What::Report),
        [
            "01-31", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30",
            "10-31", "11-30", "12-31"
        ]
    );
}

#[test]
fn what_falls_due_on_a_leap_day_does_so_on_the_twenty_eighth_in_other_years() {
    let scene = given_duty(12, Some("2028-02-29"));
    for (year, day) in [(2028, "02-29"), (2029, "02-28"), (2032, "02-29")] {
        assert_eq!(days(&scene, year, What::Report), [day]);
    }
}

#[test]
fn a_duty_without_months_goes_on_all_the_time_since_its_first_day_if_it_has_one() {
    let ever = given_duty(0, None);
    for year in [1999, 2026] {
        assert_eq!(days(&ever, year, What::Report), ["01-01–12-31"]);
    }
    assert_eq!(happenings(&ever, 2026)[0].from, None);
    let since = given_duty(0, Some("2026-04-10"));
    assert!(days(&since, 2025, What::Report).is_empty());
    assert_eq!(days(&since, 2026, What::Report), ["04-10–12-31"]);
    assert_eq!(days(&since, 2027, What::Report), ["01-01–12-31"]);
    assert_eq!(happenings(&since, 2027)[0].from, Some(date("2026-04-10")));
}

#[test]
fn a_duty_that_nobody_gave_a_day_has_none() {
    let scene = given_duty(12, None);
    let wheel = wheel(&scene.group, 2026, date(TODAY));
    assert!(wheel.happenings.is_empty());
    assert_eq!(wheel.undated, [(What::Report, DutyId(1).into())]);
}

#[test]
fn a_period_is_cut_at_the_years_ends_and_remembers_its_own() {
    let scene = given_period(Some("2025-11-03"), Some("2027-02-28"));
    assert_eq!(days(&scene, 2025, What::Activity), ["11-03–12-31"]);
    assert_eq!(days(&scene, 2026, What::Activity), ["01-01–12-31"]);
    assert_eq!(days(&scene, 2027, What::Activity), ["01-01–02-28"]);
    assert!(days(&scene, 2028, What::Activity).is_empty());
    let found = happenings(&scene, 2026);
    let ends = (found[0].from, found[0].to);
    assert_eq!(ends, (Some(date("2025-11-03")), Some(date("2027-02-28"))));
    assert_eq!(years(&scene.group, date(TODAY)), 2025..=2027);
}

#[test]
fn a_period_without_an_end_goes_on_until_the_activity_rests() {
    let mut scene = given_period(Some("2025-11-03"), None);
    assert_eq!(days(&scene, 2025, What::Activity), ["11-03–12-31"]);
    assert_eq!(days(&scene, 2031, What::Activity), ["01-01–12-31"]);
    assert!(days(&scene, 2024, What::Activity).is_empty());
    scene.has(report(Status::Stopped));
    assert_eq!(days(&scene, 2025, What::Activity), ["11-03"]);
    assert!(days(&scene, 2026, What::Activity).is_empty());
}

#[test]
fn of_a_period_without_a_beginning_only_the_end_is_known() {
    let scene = given_period(None, Some("2026-06-12"));
    assert_eq!(days(&scene, 2026, What::Activity), ["06-12"]);
    let none = given_period(None, None);
    let wheel = wheel(&none.group, 2026, date(TODAY));
    assert!(wheel.undated.contains(&(What::Activity, A1.into())));
}

#[test]
fn milestones_stand_on_their_days_under_their_own_names() {
    let mut scene = given_period(Some("2026-01-01"), Some("2026-12-31"));
    let step = |due: &str, name: &str| Milestone {
        due: date(due),
        title: title(name),
        reached: None,
    };
    let steps = vec![step("2026-02-28", "Offert"), step("2027-01-04", "Klart")];
    scene.has(edit!(Activity A1, A::Milestones(steps)));
    assert_eq!(days(&scene, 2026, What::Milestone), ["02-28"]);
    let next = happenings(&scene, 2027);
    assert_eq!(next.len(), 1);
    assert_eq!(next[0].title, Some(title("Klart")));
}

fn given_document(to: Option<&str>, notice: u32) -> Scene {
    given(|g| {
        g.has(add!(Document _,
            D::Title(title("Medborgarlöfte")), D::Kind(DocumentKind::Promise),
            D::From(Some(date("2025-01-01"))), D::To(to.map(date)), D::Notice(notice)));
    })
}

#[test]
fn a_renewal_has_a_last_day_and_a_notice_that_may_begin_the_year_before() {
    let scene = given_document(Some("2026-02-28"), 3);
    assert_eq!(days(&scene, 2025, What::Notice), ["11-28–12-31"]);
    assert!(days(&scene, 2025, What::Renewal).is_empty());
    assert_eq!(days(&scene, 2026, What::Notice), ["01-01–02-28"]);
    assert_eq!(days(&scene, 2026, What::Renewal), ["02-28"]);
    let endless = given_document(None, 3);
    assert!(happenings(&endless, 2026).is_empty());
}

#[test]
fn what_has_been_renewed_is_not_to_be_renewed_again() {
    let mut scene = given_document(Some("2026-12-31"), 0);
    assert_eq!(days(&scene, 2026, What::Notice), ["06-30–12-31"]);
    scene.has(add!(Document _,
        D::Title(title("Nästa")), D::Kind(DocumentKind::Promise),
        D::From(Some(date("2027-01-01"))), D::Replaces(Some("D1".parse().unwrap()))));
    assert!(days(&scene, 2026, What::Notice).is_empty());
    assert_eq!(days(&scene, 2026, What::Renewal), ["12-31"]);
}

#[test]
fn a_promise_ends_and_a_dialogue_is_held_or_has_no_day() {
    let mut scene = given(|g| {
        g.has(add!(Promise _, PromiseField::Title(title("Fler ute")),
            PromiseField::To(Some(date("2026-12-31")))));
        g.has(add!(Dialogue _, DialogueField::Title(title("Vandring")),
            DialogueField::On(Some(date("2026-10-16")))));
    });
    assert_eq!(days(&scene, 2026, What::PromiseEnd), ["12-31"]);
    assert_eq!(days(&scene, 2026, What::Dialogue), ["10-16"]);
    assert!(happenings(&scene, 2025).is_empty());
    scene.has(edit!(Dialogue "MD1".parse().unwrap(), DialogueField::On(None)));
    let wheel = wheel(&scene.group, 2026, date(TODAY));
    assert_eq!(wheel.undated, [(What::Dialogue, DialogueId(1).into())]);
}

#[test]
fn an_action_is_there_while_it_is_open() {
    let mut scene = given_basics(|g| {
        g.has(add!(Action _, ActionField::Text(title("Ringer")),
            ActionField::Due(Some(date("2026-03-20")))));
    });
    assert_eq!(days(&scene, 2026, What::Action), ["03-20"]);
    scene.has(edit!(Action "T1".parse().unwrap(),
        ActionField::State(ActionState::Done)));
    assert!(days(&scene, 2026, What::Action).is_empty());
}

#[test]
fn a_series_meets_on_days_that_nobody_has_called_once_they_are_to_come() {
    let mut scene = given(|g| {
        g.has(add!(Series _,
            SeriesField::Title(title("Träff")),
            SeriesField::First("2026-01-05T13:00".parse().ok()),
            SeriesField::Until(Some(date("2026-04-30"))),
            SeriesField::Skip(vec![Month::July])));
    });
    let called = ["01-05", "02-02", "03-02", "04-06"];
    assert_eq!(days(&scene, 2026, What::Meeting), called);
    assert!(days(&scene, 2026, What::SeriesDay).is_empty());
    scene.has(edit!(Series "S1".parse().unwrap(),
        SeriesField::Until(Some(date("2027-01-31")))));
    assert_eq!(days(&scene, 2026, What::Meeting), called);
    let to_call = [
        "05-04", "06-01", "08-03", "09-07", "10-05", "11-02", "12-07",
    ];
    assert_eq!(days(&scene, 2026, What::SeriesDay), to_call);
    assert_eq!(days(&scene, 2027, What::SeriesDay), ["01-04"]);
    assert_eq!(years(&scene.group, date(TODAY)), 2026..=2027);
}

#[test]
fn a_meeting_that_was_moved_is_not_called_once_more() {
    let mut scene = given(|g| {
        g.has(add!(Series _,
            SeriesField::Title(title("Träff")),
            SeriesField::First("2026-05-04T13:00".parse().ok()),
            SeriesField::Until(Some(date("2026-05-31")))));
    });
    scene.has(edit!(Meeting "M1".parse().unwrap(),
        MeetingField::At("2026-05-06T13:00".parse().ok())));
    assert_eq!(days(&scene, 2026, What::Meeting), ["05-06"]);
    assert!(days(&scene, 2026, What::SeriesDay).is_empty());
}

#[test]
fn everything_stands_in_order_of_time() {
    let mut scene = given_period(Some("2026-02-01"), Some("2026-05-31"));
    scene.has(add!(Duty _, DutyField::Title(title("Vad som gjorts")),
        DutyField::Recipient(title("Rådet")), DutyField::Months(1),
        DutyField::First(Some(date("2026-01-15")))));
    let found = happenings(&scene, 2026);
    assert!(found.is_sorted_by_key(|it| it.first));
    assert_eq!(found[1].what, What::Activity);
}
