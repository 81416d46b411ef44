//! A thing as the rows about it have it, and what that wishes of the group.

use super::row::{Given, Row, called};
use crate::domain::field::{Keeper, Misfit, Shape, Spec, Value};
use crate::domain::{AnyId, AnyWish, Group, NounKind, Refusal};
use crate::exchange::error::{ImportError, Problem};
use crate::exchange::place::Place;

/// A thing as the rows about it have it.
pub(super) struct Thing {
    kind: NounKind,
    pub(super) place: Place,
    /// Which of the group it is, or is to be.
    id: Option<AnyId>,
    fields: Vec<Given>,
    /// One of a list for each row that has one: the list's field, where the row is, and the parts.
    held: Vec<(&'static Spec, Place, Vec<Given>)>,
}

/// The longest id that somebody can have, in characters.
const LONGEST_ID: usize = 24;

/// What a row has of a list, and where it is.
type Held = (Place, Vec<Given>);

/// Puts the rows together that are about one thing: by the id that stands in them, else by what they are
/// called. A new member gets an id after the name.
///
/// # Errors
/// Where two rows say the same thing twice, or somebody else has the id that the name gives.
pub(super) fn together(
    kind: NounKind,
    rows: Vec<Row>,
    group: &Group,
) -> Result<Vec<Thing>, Vec<ImportError>> {
    let (mut things, mut errors): (Vec<(Option<String>, Thing)>, Vec<_>) = (Vec::new(), Vec::new());
    for row in rows {
        let name = row.name(kind);
        let named = name.as_ref().and_then(|name| called(group, kind, name));
        let mut id = row.id.clone().or(named);
        if let (NounKind::Member, None, Some(name)) = (kind, &id, &name) {
            id = after(name);
            // That is somebody else.
            if let Some(id) = id.clone().filter(|id| group.contains(id)) {
                let refusal = Refusal::IdTaken { id };
                errors.push(wrong(row.place, Problem::Refused(refusal)));
                continue;
            }
        }
        let same = |(other, thing): &&mut (Option<String>, Thing)| match (&id, &thing.id) {
            (None, None) => name.is_some() && name == *other,
            (own, there) => own == there,
        };
        match things.iter_mut().find(same) {
            Some((_, thing)) => errors.extend(thing.join(row).err()),
            None => things.push((name.clone(), Thing::of(kind, id, row))),
        }
    }
    if errors.is_empty() {
        Ok(things.into_iter().map(|(_, thing)| thing).collect())
    } else {
        Err(errors)
    }
}

/// Returns the id of a member who is called so, in small letters: the words with hyphens between, as long
/// as ids are. Nothing where no letter is left.
fn after(name: &str) -> Option<AnyId> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(LONGEST_ID).collect();
    NounKind::Member.id(id.trim_end_matches('-')).ok()
}

impl Thing {
    fn of(kind: NounKind, id: Option<AnyId>, row: Row) -> Self {
        let mut thing = Self {
            kind,
            place: row.place,
            id,
            fields: row.fields,
            held: Vec::new(),
        };
        thing.hold(row.place, row.parts);
        thing
    }

    fn hold(&mut self, place: Place, parts: Vec<(&'static Spec, Given)>) {
        for (list, part) in parts {
            let own = self
                .held
                .iter_mut()
                .find(|(other, at, _)| other.key == list.key && *at == place);
            match own {
                Some((.., parts)) => parts.push(part),
                None => self.held.push((list, place, vec![part])),
            }
        }
    }

    /// Takes another row about it, which tells one more of a list and says nothing else of it.
    fn join(&mut self, row: Row) -> Result<(), ImportError> {
        let says_other = row.fields.iter().any(|given| {
            let mut own = self.fields.iter();
            own.any(|own| own.spec.key == given.spec.key && own.value != given.value)
        });
        if row.parts.is_empty() || says_other {
            let first = self.place;
            return Err(wrong(row.place, Problem::DuplicateId { first }));
        }
        let is_new = |given: &Given| self.fields.iter().all(|own| own.spec.key != given.spec.key);
        let new: Vec<Given> = row.fields.into_iter().filter(is_new).collect();
        self.fields.extend(new);
        self.hold(row.place, row.parts);
        Ok(())
    }

    /// Returns what it wishes, nothing where all of it stands already.
    pub(super) fn wish(mut self, group: &Group) -> Result<Option<AnyWish>, ImportError> {
        let place = self.place;
        let there = self.id.as_ref().and_then(|id| group.values(id));
        let there = there.unwrap_or_default();
        let was = |spec: &Spec| {
            let mut there = there.iter();
            let own = there.find(|(own, _)| own.key == spec.key);
            own.map(|(_, value)| value.clone())
        };
        for (list, rows) in self.lists() {
            let value = merged(self.kind, list, rows, was(list))?;
            self.fields.push(Given { spec: list, value });
        }
        let refused = |refusal| wrong(place, Problem::Refused(refusal));
        let (Some(id), false) = (self.id.clone(), there.is_empty()) else {
            self.is_whole()?;
            let wish = AnyWish::add(self.kind, self.id, fields(self.fields));
            return wish.map(Some).map_err(refused);
        };
        self.fields
            .retain(|given| was(given.spec).as_ref() != Some(&given.value));
        if self.fields.is_empty() {
            return Ok(None);
        }
        let over = self.fields.iter().filter_map(|given| {
            let value = was(given.spec)?;
            Some((given.spec.key.to_owned(), value))
        });
        let over = over.collect();
        let wish = AnyWish::edit_over(id, fields(self.fields), over);
        wish.map(Some).map_err(refused)
    }

    /// Takes what its rows have of each list.
    fn lists(&mut self) -> Vec<(&'static Spec, Vec<Held>)> {
        let mut lists: Vec<(&'static Spec, Vec<_>)> = Vec::new();
        for (list, place, parts) in std::mem::take(&mut self.held) {
            match lists.iter_mut().find(|(other, _)| other.key == list.key) {
                Some((_, rows)) => rows.push((place, parts)),
                None => lists.push((list, vec![(place, parts)])),
            }
        }
        lists
    }

    /// Refuses a new thing that lacks what it must have.
    fn is_whole(&self) -> Result<(), ImportError> {
        let kind = self.kind;
        if self.id.is_none() && kind.is_coded() {
            return Err(wrong(self.place, Problem::MissingId));
        }
        let mut needed = kind.fields().iter();
        let lacking = needed.find(|spec| {
            let mut given = self.fields.iter();
            spec.keeper == Keeper::Required && !given.any(|it| it.spec.key == spec.key)
        });
        lacking.map_or(Ok(()), |spec| Err(missing(kind, spec, self.place)))
    }
}

/// Returns a list as it will be: each row is in the place of what is there of the same first part, as of the
/// same year, and what it leaves empty stays.
fn merged(
    kind: NounKind,
    list: &Spec,
    rows: Vec<Held>,
    was: Option<Value>,
) -> Result<Value, ImportError> {
    let specs = match list.shape {
        Shape::Parts(specs) => specs,
        _ => &[],
    };
    let mut held = match was {
        Some(Value::List(held)) => held,
        _ => Vec::new(),
    };
    let mut firsts: Vec<(Value, Place)> = Vec::new();
    for (place, given) in rows {
        let part = |spec: &Spec| {
            let mut given = given.iter();
            given
                .find(|it| it.spec.key == spec.key)
                .map(|it| it.value.clone())
        };
        let Some(key) = specs.first() else { continue };
        let first = part(key).ok_or_else(|| missing(kind, key, place))?;
        if let Some((_, first)) = firsts.iter().find(|(other, _)| *other == first) {
            return Err(wrong(place, Problem::DuplicateId { first: *first }));
        }
        firsts.push((first.clone(), place));
        let same = |other: &Value| {
            matches!(other, Value::Parts(parts)
            if parts.first().is_some_and(|(_, own)| *own == first))
        };
        let before = held.iter().position(same);
        let stood = before.and_then(|at| held.get(at)).cloned();
        let stood = |spec: &Spec| match &stood {
            Some(Value::Parts(parts)) => {
                let mut parts = parts.iter();
                parts
                    .find(|(own, _)| *own == spec.key)
                    .map(|(_, value)| value.clone())
            }
            _ => None,
        };
        let parts = specs.iter().map(|spec| {
            let value = part(spec).or_else(|| stood(spec));
            match value {
                None if spec.keeper == Keeper::Required => Err(missing(kind, spec, place)),
                value => Ok((spec.key, value.unwrap_or(Value::Nothing))),
            }
        });
        let parts = Value::Parts(parts.collect::<Result<_, _>>()?);
        match before.and_then(|at| held.get_mut(at)) {
            Some(own) => *own = parts,
            None => held.push(parts),
        }
    }
    Ok(Value::List(held))
}

fn fields(given: Vec<Given>) -> Vec<(String, Value)> {
    let each = given.into_iter();
    each.map(|it| (it.spec.key.to_owned(), it.value)).collect()
}

fn missing(kind: NounKind, spec: &Spec, place: Place) -> ImportError {
    let (key, misfit) = (spec.key, Misfit::Missing);
    wrong(place, Problem::Unfit { kind, key, misfit })
}

fn wrong(place: Place, problem: Problem) -> ImportError {
    ImportError {
        place: Some(place),
        path: String::new(),
        problem,
    }
}
