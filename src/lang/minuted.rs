//! What is changed in a meeting without being typed, as a line of its minutes: an answer of the
//! walk, an action that was reviewed.

use super::value::value;
use super::{Arg, Language, Tongue, date, refusal};
use crate::domain::activity::ActionField;
use crate::domain::command::{AnyWish, Command, Said, What};
use crate::domain::group::Group;
use crate::domain::minutes::Dissent;
use crate::domain::noun::{AnyId, Noun, Wish};
use crate::domain::query::agenda::open_meeting;
use crate::domain::text::Text;
use crate::domain::time::Date;

/// Returns the command by which `command` is minuted at the meeting that is going on; itself where
/// there is none, or where it is nothing that minutes tell.
pub fn minuted(tongue: &Tongue, group: &Group, command: Command) -> Command {
    let Some(meeting) = open_meeting(group) else {
        return command;
    };
    let writer = Writer {
        tongue,
        language: Language::of(group),
        day: meeting.day(),
    };
    let Some(text) = writer.text(&command) else {
        return command;
    };
    let text = Text::new(&text);
    Command::Minute {
        meeting: meeting.id,
        item: None,
        said: Said {
            line: text.clone(),
            text,
            what: What::Does(Box::new(command)),
        },
    }
}

/// Returns what minutes tell of a change, in the language of the group, with what was said of it besides;
/// nothing where it is no change that they tell. `day` is the meeting's.
pub fn told(
    tongue: &Tongue,
    group: &Group,
    day: Date,
    command: &Command,
    note: Option<&Text>,
) -> Option<Text> {
    let writer = Writer {
        tongue,
        language: Language::of(group),
        day: Some(day),
    };
    let text = writer.text(command)?;
    Some(Text::new(&with(text, note)))
}

/// Says who dissents from a decision, and why, in the reader's language.
pub fn dissented(tongue: &Tongue, dissent: &Dissent) -> String {
    let who = ("who", dissent.who.as_str().into());
    match &dissent.reason {
        Some(reason) => tongue.say("entry-dissent-because", &[who, ("reason", reason.into())]),
        None => tongue.say("entry-dissent", &[who]),
    }
}

/// Who writes the minutes' lines, in the language of the group.
struct Writer<'a> {
    tongue: &'a Tongue,
    language: Language,
    day: Option<Date>,
}

impl Writer<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.tongue
            .say_in(self.language, id, args)
            .unwrap_or_default()
    }

    fn text(&self, command: &Command) -> Option<String> {
        Some(match command {
            Command::Report {
                activities,
                status,
                note,
            } => {
                let ids: Vec<String> = activities.iter().map(ToString::to_string).collect();
                let status = self.say(&format!("status-{status}"), &[]);
                with(format!("{} {status}", ids.join(", ")), note.as_ref())
            }
            Command::Move {
                activity,
                to,
                because,
            } => {
                let stage = self.say(&format!("stage-{to}"), &[]);
                let args = [("id", activity.to_string().into()), ("stage", stage.into())];
                with(self.say("minuted-moved", &args), because.as_ref())
            }
            Command::Dissent { decision, dissent } => {
                let args = [
                    ("who", dissent.who.as_str().into()),
                    ("number", decision.number.to_string().into()),
                    ("year", decision.year.to_string().into()),
                ];
                let told = self.say("minuted-dissent", &args);
                with(told, dissent.reason.as_ref())
            }
            Command::Noun(AnyWish::Activity(Wish::Edit { id, fields, .. })) => self.edited(
                &(*id).into(),
                fields.iter().map(valued::<crate::domain::Activity>),
            ),
            Command::Noun(AnyWish::Action(Wish::Edit { id, fields, .. })) => {
                // One that goes on is open again: that needs no words of its own.
                match fields.as_slice() {
                    [ActionField::State(state)] => {
                        format!("{id} {}", self.say(&format!("action-state-{state}"), &[]))
                    }
                    [ActionField::Progress(progress)]
                    | [ActionField::Progress(progress), ActionField::State(_)] => {
                        format!("{id} {}", self.say(&format!("progress-{progress}"), &[]))
                    }
                    [
                        ActionField::Progress(progress),
                        ActionField::Due(Some(due)),
                        ..,
                    ] => {
                        let due = date::full(self.language, *due);
                        let due = self.say("capture-moved", &[("day", due.into())]);
                        let progress = self.say(&format!("progress-{progress}"), &[]);
                        format!("{id} {progress}, {due}")
                    }
                    [ActionField::Due(Some(due))]
                    | [ActionField::Due(Some(due)), ActionField::State(_)] => {
                        // In full: minutes are read when the year is long past.
                        let due = date::full(self.language, *due);
                        let args = [("id", id.to_string().into()), ("due", due.into())];
                        self.say("minuted-due", &args)
                    }
                    fields => self.edited(
                        &(*id).into(),
                        fields.iter().map(valued::<crate::domain::Action>),
                    ),
                }
            }
            Command::Noun(AnyWish::Action(Wish::Add { fields, .. })) => {
                fields.iter().find_map(|field| match field {
                    ActionField::Text(text) => Some(text.to_string()),
                    _ => None,
                })?
            }
            _ => return None,
        })
    }

    fn edited(
        &self,
        id: &AnyId,
        fields: impl Iterator<Item = (&'static str, crate::domain::field::Value)>,
    ) -> String {
        let tongue = Tongue::new(self.language);
        let specs = id.kind().fields();
        let told: Vec<String> = fields
            .filter_map(|(key, now)| {
                let spec = specs.iter().find(|spec| spec.key == key)?;
                let today = self.day.or_else(|| Date::new(2000, 1, 1))?;
                let name = refusal::field(&tongue, id.kind(), key);
                Some(format!("{name} {}", value(&tongue, spec, &now, today)))
            })
            .collect();
        format!("{id} {}", told.join("; "))
    }
}

fn valued<N: Noun>(field: &N::Field) -> (&'static str, crate::domain::field::Value) {
    (N::key(field), N::value(field))
}

fn with(told: String, note: Option<&Text>) -> String {
    match note {
        Some(note) => format!("{told}: {note}"),
        None => told,
    }
}
