//! Who is at a meeting: by member, by organisation, called in, coming and leaving.

use samklang::domain::command::{Step, Who};
use samklang::domain::id::AgendaItemId;
use samklang::domain::meeting::{Attendance, Presence};
use samklang::domain::organisation::MemberField;
use samklang::domain::query::presence;
use samklang::domain::{Command, Refusal};

use super::super::given::{Scene, add, member, no_such, organisation, title};
use super::{M1, given_called, given_open, item, meet};

fn attend(who: &[Who], presence: Presence) -> Command {
    Command::Attend {
        meeting: M1,
        who: who.to_vec(),
        presence,
        clock: None,
    }
}

fn attend_at(who: &[Who], presence: Presence, clock: &str) -> Command {
    Command::Attend {
        meeting: M1,
        who: who.to_vec(),
        presence,
        clock: clock.parse().ok(),
    }
}

fn of(code: &str) -> Who {
    Who::Organisation(organisation(code))
}

fn guest() -> Who {
    Who::Guest(title("Rektor"))
}

/// Has anna and bo be of the police, and cia of the social services.
fn with_members(g: &mut Scene) {
    for (id, code) in [("bo", "POL"), ("cia", "SOC")] {
        g.has(add!(Member member(id), MemberField::Name(title(id)),
            MemberField::Organisation(Some(organisation(code)))));
    }
    g.has(super::super::given::edit!(Member member("anna"),
        MemberField::Organisation(Some(organisation("POL")))));
}

fn last(g: &Scene) -> &Attendance {
    g.meeting(M1).attendance.last().unwrap()
}

/// The items at which somebody came and left, each time; nothing where nobody noted at which.
type Stays = Vec<(Option<AgendaItemId>, Option<AgendaItemId>)>;

fn stays(g: &Scene, name: &str) -> Stays {
    let all = presence::attendees(&g.group, g.meeting(M1));
    let one = all
        .iter()
        .find(|one| one.name.as_ref().is_some_and(|it| it.as_str() == name));
    let stays = one.unwrap().stays.iter();
    stays.map(|stay| (stay.came, stay.left.flatten())).collect()
}

#[test]
fn an_organisation_with_one_member_is_that_member() {
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("SOC")], Presence::Present));
    let row = last(&scene);
    assert_eq!(row.member, Some(member("cia")));
    assert_eq!(row.organisation, Some(organisation("SOC")));
    assert_eq!((row.item, row.at), (Some(item(M1, 1)), scene.group.at));
}

#[test]
fn an_organisation_with_several_members_is_somebody_of_it() {
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("POL")], Presence::Present));
    let row = last(&scene);
    assert_eq!((&row.member, &row.guest), (&None, &None));
    assert_eq!(row.organisation, Some(organisation("POL")));
}

#[test]
fn somebody_comes_leaves_and_is_back() {
    let mut scene = given_open(|g| {
        with_members(g);
        g.has(meet(M1, Step::Next));
    });
    scene.has(attend(&[of("SOC"), guest()], Presence::Came));
    scene.has(meet(M1, Step::Next));
    scene.has(attend(&[of("SOC")], Presence::Left));
    let (two, four) = (Some(item(M1, 2)), Some(item(M1, 4)));
    assert_eq!(stays(&scene, "cia"), [(two, four)]);
    assert_eq!(stays(&scene, "Rektor"), [(two, None)]);
    let (there, _) = presence::count(&scene.group, scene.meeting(M1));
    assert_eq!(there, 1);
    scene.has(meet(M1, Step::Next));
    for back in [Presence::Came, Presence::Present] {
        let mut scene = scene.clone();
        scene.has(attend(&[of("SOC")], back));
        let three = Some(item(M1, 3));
        assert_eq!(stays(&scene, "cia"), [(two, four), (three, None)]);
    }
}

#[test]
fn a_roll_that_is_taken_late_says_of_nobody_that_they_came_then() {
    let mut scene = given_open(|g| {
        with_members(g);
        g.has(meet(M1, Step::Next));
    });
    scene.has(attend(&[of("SOC")], Presence::Present));
    assert_eq!(stays(&scene, "cia"), [(None, None)]);
    // That they come after all is said by who knows better.
    scene.has(attend(&[of("SOC")], Presence::Came));
    assert_eq!(stays(&scene, "cia"), [(Some(item(M1, 2)), None)]);
    assert_eq!(
        scene.want(attend(&[of("SOC")], Presence::Present)),
        Err(Refusal::NothingChanges)
    );
}

#[test]
fn who_leaves_without_having_been_marked_was_there() {
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("SOC")], Presence::Left));
    assert_eq!(stays(&scene, "cia"), [(None, Some(item(M1, 1)))]);
}

#[test]
fn who_was_marked_by_mistake_was_not_there() {
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("SOC")], Presence::Present));
    scene.has(attend(&[of("SOC")], Presence::Apologies));
    assert_eq!(stays(&scene, "cia"), []);
}

#[test]
fn somebody_is_called_in_by_role() {
    let mut scene = given_open(|_| {});
    scene.has(attend(&[guest()], Presence::CoOpted));
    let all = presence::attendees(&scene.group, scene.meeting(M1));
    let guest = all.iter().find(|one| one.member.is_none()).unwrap();
    assert!(guest.co_opted && guest.is_present());
    scene.has(attend(&[super::attendance::guest()], Presence::Left));
    let all = presence::attendees(&scene.group, scene.meeting(M1));
    let guest = all.iter().find(|one| one.member.is_none()).unwrap();
    assert!(guest.co_opted && guest.was_present() && !guest.is_present());
}

#[test]
fn what_holds_already_is_not_noted_again() {
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("SOC")], Presence::Present));
    assert_eq!(
        scene.want(attend(&[of("SOC")], Presence::Present)),
        Err(Refusal::NothingChanges)
    );
    scene.has(attend(&[of("SOC"), of("POL")], Presence::Present));
    assert_eq!(scene.meeting(M1).attendance.len(), 2);
}

#[test]
fn apologies_are_noted_before_the_meeting_and_under_no_item() {
    let mut scene = given_called(with_members);
    scene.has(attend(&[Who::Member(member("cia"))], Presence::Apologies));
    assert_eq!(last(&scene).item, None);
    let (there, all) = presence::count(&scene.group, scene.meeting(M1));
    assert_eq!((there, all), (0, 5));
}

#[test]
fn who_is_unknown_is_not_noted() {
    given_open(|_| {})
        .when(attend(&[of("XYZ")], Presence::Present))
        .refused(&no_such("XYZ"));
    given_open(|_| {})
        .when(attend(&[Who::Member(member("ingen"))], Presence::Present))
        .refused(&no_such("ingen"));
}

#[test]
fn somebody_of_an_organisation_is_one_of_those_expected_from_there() {
    let mut scene = given_open(with_members);
    let count = |scene: &Scene| presence::count(&scene.group, scene.meeting(M1));
    let expected = count(&scene).1;
    scene.has(attend(&[of("POL")], Presence::Present));
    assert_eq!(last(&scene).member, None, "one of anna and bo");
    assert_eq!(count(&scene), (1, expected));
    scene.has(attend(&[Who::Member(member("bo"))], Presence::Present));
    assert_eq!(count(&scene), (1, expected), "it was bo");
    scene.has(attend(&[guest()], Presence::CoOpted));
    assert_eq!(count(&scene), (2, expected + 1));
}

/// When somebody came and left, as it was told.
fn told(g: &Scene, name: &str) -> Vec<(Option<String>, Option<String>)> {
    let all = presence::attendees(&g.group, g.meeting(M1));
    let one = all
        .into_iter()
        .find(|one| one.name.as_ref().is_some_and(|it| it.as_str() == name));
    let text = |at: Option<samklang::domain::time::Moment>| at.map(|at| at.to_string());
    let stays = one.unwrap().stays.into_iter();
    stays
        .map(|stay| (text(stay.came_at), text(stay.left_at)))
        .collect()
}

#[test]
fn a_time_that_is_told_stands_beside_what_is_noted_and_goes_with_it() {
    let mut scene = given_open(with_members);
    let soc = [of("SOC")];
    scene.has(attend(&[of("SOC"), of("POL")], Presence::Present));
    scene.has(attend_at(&soc, Presence::Left, "2026-03-10T08:40"));
    let at = |clock: &str| Some(format!("2026-03-10T{clock}:00+01:00"));
    assert_eq!(told(&scene, "cia"), [(None, at("08:40"))]);
    // Others are noted since, of whom one left with them.
    scene.has(attend_at(&[of("POL")], Presence::Left, "2026-03-10T08:40"));
    scene.has(attend_at(&[guest()], Presence::Came, "2026-03-10T08:50"));
    let undo = scene.undo(2);
    scene.has(undo);
    assert_eq!(told(&scene, "cia"), [(None, None)]);
    assert_eq!(told(&scene, "Rektor"), [(at("08:50"), None)]);
    assert_eq!(scene.meeting(M1).told.len(), 2);
    let undo = scene.undo(1);
    scene.has(undo);
    assert_eq!(scene.meeting(M1).told.len(), 1);
}

#[test]
fn a_line_that_is_amended_late_keeps_the_time_that_it_tells() {
    let left = |clock: &str| super::does(attend_at(&[of("SOC")], Presence::Left, clock));
    let mut scene = given_open(with_members);
    scene.has(attend(&[of("SOC")], Presence::Present));
    scene.has(super::minute("SOC går 08:40", left("2026-03-10T08:40")));
    scene.at("2026-03-10T09:30:00+01:00");
    let amended = scene.amend(1, "SOC går 08:45", left("2026-03-10T08:45"));
    scene.has(amended);
    let at = Some("2026-03-10T08:45:00+01:00".to_owned());
    assert_eq!(told(&scene, "cia"), [(None, at)]);
    // Without one it is noted when it was said.
    let said = scene.entry(1).at;
    let amended = scene.amend(1, "SOC går", left(""));
    scene.has(amended);
    assert_eq!(last(&scene).at, said);
    assert_eq!(told(&scene, "cia"), [(None, None)]);
}

#[test]
fn an_organisation_that_leaves_and_its_members_who_are_back_are_noted_again() {
    let mut scene = given_open(with_members);
    let bo = Who::Member(member("bo"));
    let count = |scene: &Scene| presence::count(&scene.group, scene.meeting(M1)).0;
    for _ in 0..2 {
        scene.has(attend(std::slice::from_ref(&bo), Presence::Present));
        assert_eq!(count(&scene), 1);
        scene.has(attend(&[of("POL")], Presence::Left));
        assert_eq!(count(&scene), 0);
    }
    assert_eq!(stays(&scene, "bo").len(), 2);
    // One who was there before is who comes for it.
    scene.has(attend(&[of("POL")], Presence::Came));
    assert_eq!(stays(&scene, "bo").len(), 3);
    assert_eq!(count(&scene), 1);
}

#[test]
fn who_is_called_in_under_two_lines_is_kept_in_one() {
    let mut scene = given_open(|_| {});
    let two = Who::Guest(title("Rektor\nHofgårdsskolan"));
    scene.has(attend(std::slice::from_ref(&two), Presence::CoOpted));
    scene.has(attend(&[two], Presence::Left));
    let rows: Vec<_> = scene.meeting(M1).attendance.iter().collect();
    assert!(
        rows.iter()
            .all(|row| row.guest == Some(title("Rektor Hofgårdsskolan")))
    );
    assert_eq!(rows.last().unwrap().presence, Presence::Left);
}
