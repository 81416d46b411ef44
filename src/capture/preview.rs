//! What a line will become, in one line of the reader's language.

use super::{Asks, Outcome, Reading, Remark, Sight, attend};
use crate::domain::activity::{ActionField, ActionState, Progress, Status};
use crate::domain::command::{AnyWish, Command, Said, What, Who};
use crate::domain::id::{ActionId, CommitmentId};
use crate::domain::meeting::Presence;
use crate::domain::noun::Wish;
use crate::domain::promise::Count;
use crate::domain::query::pace;
use crate::domain::text::Text;
use crate::lang::{Arg, Language, Tongue, date, value};

/// What is shown of a line: what it becomes, and the words of its own.
struct Shown {
    parts: Vec<String>,
    words: Option<Text>,
}

impl Reading {
    /// Returns the reading without what there is to think of.
    #[must_use]
    pub fn without_remark(&self) -> Self {
        Self {
            remark: None,
            falls_short: false,
            ..self.clone()
        }
    }

    /// Returns what the line becomes, in one line; nothing where nothing is written.
    pub fn preview(&self, sight: &Sight<'_>) -> String {
        let Shown { mut parts, words } = match &self.outcome {
            Outcome::Nothing => return String::new(),
            Outcome::Says(said) => self.said(said, sight),
            Outcome::Asks(asks) => asked(asks, sight),
        };
        let short = self.remark.as_ref().filter(|_| self.falls_short);
        let words = words.filter(|_| short.is_none());
        if let Some(why) = short {
            let why = why.clause(sight.tongue);
            parts = vec![say(sight, "only-note", &[("why", why.into())])];
        }
        parts.extend(self.day(sight));
        let remark = self.remark.as_ref().filter(|_| !self.falls_short);
        let asks = matches!(self.outcome, Outcome::Asks(_));
        // Why something is asked for comes before what that is.
        let at = if asks { 1 } else { parts.len() };
        parts.splice(at..at, remark.map(|remark| remark.clause(sight.tongue)));
        let second = match &self.remark {
            Some(Remark::OneOwner(text)) => text.as_str(),
            _ => "",
        };
        let told = |name: &&String| !parts.contains(name) && *name != second;
        let mentions: Vec<&str> = self
            .aside
            .mentions
            .iter()
            .filter(told)
            .map(|it| &**it)
            .collect();
        if !mentions.is_empty() {
            let what = mentions.join(", ");
            parts.push(say(sight, "mentions", &[("what", what.into())]));
        }
        // The words are known to who types them; what they become comes first.
        let alone = parts.len() == 1;
        let told = parts.join(" · ");
        let told = match words {
            Some(words) if alone => format!("{told} {}", quoted(sight, &words)),
            Some(words) => format!("{told} · {}", quoted(sight, &words)),
            None => told,
        };
        told.replace('\n', " ")
    }

    fn said(&self, said: &Said, sight: &Sight<'_>) -> Shown {
        let shown = |head: String, words: Option<&Text>| Shown {
            parts: vec![head],
            words: words.cloned(),
        };
        match &said.what {
            What::Note => shown(say(sight, "note", &[]), None),
            What::Decision => {
                let number = sight.decision().number;
                let head = say(sight, "decision", &[("number", number.into())]);
                shown(head, Some(&said.text))
            }
            What::Question => shown(say(sight, "question", &[]), Some(&said.text)),
            What::Parked => shown(say(sight, "parked", &[]), Some(&said.text)),
            What::Does(command) => match &**command {
                Command::Report {
                    activities, status, ..
                } => {
                    let ids: Vec<String> = activities.iter().map(ToString::to_string).collect();
                    let word = word(sight, Status::SET.name, status.code());
                    let args = [("ids", ids.join(", ").into()), ("status", word.into())];
                    shown(say(sight, "report", &args), self.aside.words.as_ref())
                }
                Command::Count { commitment, count } => counted(*commitment, count, sight),
                Command::Attend {
                    who,
                    presence,
                    clock,
                    ..
                } => {
                    let told = attended(who, *presence, sight);
                    let head = match clock {
                        Some(clock) => format!("{told} ({})", date::clock(*clock)),
                        None => told,
                    };
                    shown(head, None)
                }
                Command::Dissent { decision, dissent } => {
                    let args = [
                        ("who", dissent.who.as_str().into()),
                        ("number", decision.number.into()),
                    ];
                    shown(say(sight, "dissent", &args), self.aside.words.as_ref())
                }
                Command::Noun(AnyWish::Action(Wish::Add { fields, .. })) => {
                    let mut parts = added(fields, sight);
                    parts.extend(self.kept_day(fields, sight));
                    Shown {
                        parts,
                        words: Some(said.text.clone()),
                    }
                }
                Command::Noun(AnyWish::Action(Wish::Edit { id, fields, .. })) => {
                    shown(followed(*id, fields, sight), self.aside.words.as_ref())
                }
                _ => shown(said.text.to_string(), None),
            },
        }
    }

    /// Returns the day that an action which is reworded keeps, where the line tells none.
    fn kept_day(&self, fields: &[ActionField], sight: &Sight<'_>) -> Option<String> {
        let due = fields.iter().find_map(|field| match field {
            ActionField::Due(due) => *due,
            _ => None,
        });
        let due = due.filter(|_| self.aside.day.is_none())?;
        Some(date::short(sight.tongue.language(), due, sight.day()))
    }

    fn day(&self, sight: &Sight<'_>) -> Option<String> {
        let (typed, day) = self.aside.day.as_ref()?;
        let language = sight.tongue.language();
        // Where the weekday is what was typed, only the date is news.
        let weekdays = Language::ALL.map(|it| date::weekday(it, *day).to_lowercase());
        let typed_so = typed.as_str().to_lowercase();
        let day = if weekdays
            .iter()
            .any(|weekday| weekday.starts_with(&typed_so))
        {
            date::short(language, *day, sight.day())
        } else {
            date::short_with_weekday(language, *day, sight.day())
        };
        Some(say(
            sight,
            "day",
            &[("typed", typed.into()), ("day", day.into())],
        ))
    }
}

impl Asks {
    /// Returns what the action lacks, in one clause.
    pub fn lacking(&self, tongue: &Tongue) -> String {
        let lacks = [
            (self.lacks_text(), "capture-lacks-text"),
            (self.lacks_owner(), "capture-lacks-owner"),
            (self.lacks_due() && self.can_wait, "capture-lacks-due"),
            (self.lacks_due() && !self.can_wait, "capture-lacks-date"),
        ];
        let lacks = lacks.iter().filter(|(lacks, _)| *lacks);
        let lacks: Vec<String> = lacks.map(|(_, id)| tongue.word(id)).collect();
        let what = value::list(tongue, "list-and", &lacks);
        tongue.say("capture-lacks", &[("what", what.into())])
    }
}

fn say(sight: &Sight<'_>, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    sight.tongue.say(&format!("capture-{id}"), args)
}

fn word(sight: &Sight<'_>, set: &str, code: &str) -> String {
    sight.tongue.word(&format!("{set}-{code}"))
}

fn quoted(sight: &Sight<'_>, words: &Text) -> String {
    say(sight, "quoted", &[("text", words.into())])
}

fn asked(asks: &Asks, sight: &Sight<'_>) -> Shown {
    let mut parts = vec![action(sight)];
    parts.push(asks.lacking(sight.tongue));
    let who = asks.member.as_ref().map(ToString::to_string);
    parts.extend(who.or(asks.owner.as_ref().map(ToString::to_string)));
    parts.extend(asks.activity.map(|id| id.to_string()));
    Shown {
        parts,
        words: Some(asks.text.clone()).filter(|_| !asks.lacks_text()),
    }
}

fn action(sight: &Sight<'_>) -> String {
    let id = sight.action_id().map(|id| id.to_string());
    say(sight, "action", &[("id", id.unwrap_or_default().into())])
}

fn added(fields: &[ActionField], sight: &Sight<'_>) -> Vec<String> {
    let mut parts = vec![action(sight)];
    let mut owner = None;
    let mut activity = None;
    for field in fields {
        match field {
            ActionField::Member(Some(id)) => owner = Some(id.to_string()),
            ActionField::Owner(Some(id)) => owner = owner.or(Some(id.to_string())),
            ActionField::Activity(Some(id)) => activity = Some(id.to_string()),
            _ => {}
        }
    }
    parts.extend(owner);
    parts.extend(activity);
    parts
}

fn followed(id: ActionId, fields: &[ActionField], sight: &Sight<'_>) -> String {
    let told: Vec<String> = fields
        .iter()
        .filter_map(|field| match field {
            ActionField::Due(Some(day)) => {
                let day = date::short(sight.tongue.language(), *day, sight.day());
                Some(say(sight, "moved", &[("day", day.into())]))
            }
            ActionField::Progress(progress) => {
                Some(word(sight, Progress::SET.name, progress.code()))
            }
            _ => None,
        })
        .collect();
    let told = Some(told.join(", ")).filter(|told| !told.is_empty());
    let state = fields.iter().find_map(|field| match field {
        ActionField::State(state) => Some(word(sight, ActionState::SET.name, state.code())),
        _ => None,
    });
    let what = told.or(state).unwrap_or_default();
    say(
        sight,
        "follow-up",
        &[("id", id.to_string().into()), ("what", what.into())],
    )
}

fn counted(id: CommitmentId, count: &Count, sight: &Sight<'_>) -> Shown {
    let promised = sight.group.commitments.get(&id);
    let now = sight.counted(id) + i64::from(count.step);
    let target = promised.map_or(0, |promised| promised.target);
    let step = format!("{:+}", count.step).replace('-', "−");
    let args = [
        ("id", id.to_string().into()),
        ("step", step.into()),
        ("now", now.into()),
        ("target", target.into()),
    ];
    let told = match target {
        _ if pace::is_outside(sight.group, id, count.on) => "count-outside",
        0 => "count",
        _ => "count-of",
    };
    let head = say(sight, told, &args[..]);
    let activity = count.activity.map(|id| id.to_string());
    Shown {
        parts: std::iter::once(head).chain(activity).collect(),
        words: count.evidence.clone(),
    }
}

fn attended(who: &[Who], presence: Presence, sight: &Sight<'_>) -> String {
    let what = word(sight, Presence::SET.name, presence.code());
    let who = attend::names(who);
    say(
        sight,
        "attendance",
        &[("what", what.into()), ("who", who.into())],
    )
}
