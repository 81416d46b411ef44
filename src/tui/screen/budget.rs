//! Screen 8: what each organisation's budget lines hold in a year, what the activities plan and have
//! used of them, and what is left.

use super::Intent;
use super::board::View;
use super::form::Form;
use super::year::Year;
use crate::domain::id::{ActivityId, OrganisationId};
use crate::domain::query::spending::{self, Balance};
use crate::domain::{Activity, AnyId, NounKind};
use crate::lang::spent;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Action, Place};
use crate::tui::widget::bar::bar;
use crate::tui::widget::paint::Paint;

/// Cells of the bar, and of the columns of hours and of money.
const COLUMNS: [u16; 3] = [8, 12, 14];

/// Below this width the bar and the hours give way.
const NARROW: u16 = 60;

/// The budgets of one year.
pub struct Budget {
    year: Year,
    /// All lines together.
    total: Balance,
}

/// One row.
pub enum Row {
    /// An organisation, and the sum of its lines.
    Organisation(OrganisationId, Balance),
    /// A budget line.
    Line(AnyId, Balance),
    /// An activity that the line above pays.
    Activity(ActivityId),
    /// Here begin those that no line pays.
    Unpaid(usize),
}

impl Budget {
    /// Returns the budgets of this year.
    pub fn new(desk: &Desk<'_>) -> Self {
        Self {
            year: Year::this(desk),
            total: std::iter::empty().sum(),
        }
    }
}

impl View for Budget {
    type Row = Row;
    const PLACE: Place = Place::Budget;

    fn rows(&mut self, desk: &Desk<'_>) -> Vec<Row> {
        let group = desk.group();
        self.year.know(spending::years(group));
        let (accounts, unpaid) = spending::accounts(group, self.year.shown());
        self.total = accounts.iter().map(|account| account.balance).sum();
        let mut rows = Vec::new();
        for organisation in group.organisations.iter() {
            let own = || {
                let all = accounts.iter();
                all.filter(|account| account.line.organisation == organisation.id)
            };
            if own().next().is_none() {
                continue;
            }
            let sum = own().map(|account| account.balance).sum();
            rows.push(Row::Organisation(organisation.id.clone(), sum));
            for account in own() {
                rows.push(Row::Line(account.line.id.clone().into(), account.balance));
                let paid = account.activities.iter();
                rows.extend(paid.map(|activity| Row::Activity(activity.id)));
            }
        }
        if !unpaid.is_empty() {
            rows.push(Row::Unpaid(unpaid.len()));
            rows.extend(unpaid.iter().map(|activity| Row::Activity(activity.id)));
        }
        rows
    }

    fn id(&self, row: &Row) -> Option<AnyId> {
        match row {
            Row::Organisation(id, _) => Some(id.clone().into()),
            Row::Line(id, _) => Some(id.clone()),
            Row::Activity(id) => Some((*id).into()),
            Row::Unpaid(_) => None,
        }
    }

    fn act(&mut self, action: Action, row: Option<&Row>, desk: &Desk<'_>) -> Option<Intent> {
        if action != Action::Add {
            return self.year.act(action, desk);
        }
        let owner = match row {
            Some(Row::Organisation(id, _)) => id.to_string(),
            _ => String::new(),
        };
        let given = [("organisation", owner)];
        let form = Form::add_with(NounKind::BudgetLine, &given, desk);
        Some(Intent::Open(Box::new(form)))
    }

    fn title(&self, _: &[Row], desk: &Desk<'_>) -> String {
        self.year.say("budget-title", desk)
    }

    fn emptiness(&self, desk: &Desk<'_>) -> String {
        desk.word("budget-empty")
    }

    fn head_rows(&self, _: u16, _: u16) -> u16 {
        2
    }

    fn draw_head(&self, paint: &mut Paint<'_>, desk: &Desk<'_>) {
        let (width, faint) = (super::board::list_width(paint.width()), desk.theme.faint);
        let [bar, hours, cost] = columns(width);
        paint.text_right(cost, 0, &desk.word("budget-left-cost"), faint);
        if width >= NARROW {
            paint.text_right(hours, 0, &desk.word("budget-left-hours"), faint);
            paint.text_right(bar, 0, &desk.word("budget-used"), faint);
        }
        let name = desk.word("budget-total");
        let mut first = paint.part(0, 1, width, 1);
        draw_balance(&mut first, 1, &name, &self.total, false, desk);
    }

    fn draw_row(&self, paint: &mut Paint<'_>, row: &Row, chosen: bool, desk: &Desk<'_>) {
        let theme = desk.theme;
        match row {
            Row::Organisation(id, balance) => {
                let name = desk.named(&id.clone().into());
                draw_balance(paint, 1, &name, balance, chosen, desk);
            }
            Row::Line(id, balance) => {
                draw_balance(paint, 2, &desk.named(id), balance, chosen, desk);
            }
            Row::Activity(id) => {
                let Some(activity) = desk.group().activities.get(id) else {
                    return;
                };
                let room = paint.width().saturating_sub(5);
                let style = if chosen { theme.chosen } else { theme.faint };
                let name = desk.named(&(*id).into());
                let spent = if paint.width() < NARROW {
                    String::new()
                } else {
                    desk.spent(activity)
                };
                let right = paint.width().saturating_sub(1);
                let left = paint.text_right(right, 0, &spent, theme.faint);
                paint.text(4, 0, room.min(left.saturating_sub(5)), &name, style);
            }
            Row::Unpaid(count) => {
                let args = [("count", (*count).into())];
                let told = desk.say("budget-unpaid", &args);
                let room = paint.width().saturating_sub(2);
                paint.text(1, 0, room, &told, theme.warning);
            }
        }
    }

    fn draw_aside(&self, paint: &mut Paint<'_>, row: &Row, desk: &Desk<'_>) {
        match row {
            Row::Organisation(id, balance) => tell(paint, &id.clone().into(), balance, desk),
            Row::Line(id, balance) => tell(paint, id, balance, desk),
            Row::Activity(id) => {
                if let Some(activity) = desk.group().activities.get(id) {
                    tell_activity(paint, activity, desk);
                }
            }
            Row::Unpaid(_) => {
                let rows = paint.height();
                paint.prose(
                    0,
                    0,
                    rows,
                    &desk.word("budget-unpaid-why"),
                    desk.theme.plain,
                );
            }
        }
    }
}

/// Where the columns of bar, hours and money end.
fn columns(width: u16) -> [u16; 3] {
    let cost = width.saturating_sub(1);
    let hours = cost.saturating_sub(COLUMNS[2] + 1);
    [hours.saturating_sub(COLUMNS[1] + 1), hours, cost]
}

fn draw_balance(
    paint: &mut Paint<'_>,
    x: u16,
    name: &str,
    balance: &Balance,
    chosen: bool,
    desk: &Desk<'_>,
) {
    let (theme, width) = (desk.theme, paint.width());
    let [bar_end, hours_end, cost_end] = columns(width);
    let (hours, cost) = left(balance, desk);
    let (hours_below, cost_below) = overdrawn(balance);
    let style = |below| if below { theme.bad } else { theme.plain };
    let mut end = paint.text_right(cost_end, 0, &cost, style(cost_below));
    if width >= NARROW {
        paint.text_right(hours_end, 0, &hours, style(hours_below));
        let used = match balance.holds {
            Some(holds) if holds.cost.0 > 0 => bar(theme, 6, balance.used.cost.0, holds.cost.0),
            Some(holds) => bar(theme, 6, balance.used.time.0, holds.time.0),
            None => String::new(),
        };
        paint.text_right(bar_end, 0, &used, theme.plain);
        end = bar_end.saturating_sub(COLUMNS[0]);
    }
    let room = end.saturating_sub(x + 1);
    let name_style = match (chosen, x) {
        (true, _) => theme.picked,
        (false, 1) => theme.strong,
        _ => theme.plain,
    };
    paint.text(x, 0, room, name, name_style);
}

/// Returns whether the hours and the money are overdrawn.
fn overdrawn(balance: &Balance) -> (bool, bool) {
    let left = balance.left();
    (
        left.is_some_and(|left| left.time.0 < 0),
        left.is_some_and(|left| left.cost.0 < 0),
    )
}

/// What is left, in hours and in money, with a sign where it is overdrawn; a dash where nobody said
/// what there was, or ever spoke of any.
fn left(balance: &Balance, desk: &Desk<'_>) -> (String, String) {
    let Some(left) = balance.left() else {
        return (spent::UNSAID.into(), spent::UNSAID.into());
    };
    let (hours_below, cost_below) = overdrawn(balance);
    let signed = |below: bool, told: String| {
        if below {
            format!("{} {told}", desk.theme.signs.attention)
        } else {
            told
        }
    };
    let language = desk.language();
    (
        signed(hours_below, spent::time(language, left, balance)),
        signed(cost_below, spent::money(language, left, balance)),
    )
}

/// Tells of a line or of an organisation's lines together.
fn tell(paint: &mut Paint<'_>, id: &AnyId, balance: &Balance, desk: &Desk<'_>) {
    let (theme, rows) = (desk.theme, paint.height());
    let unsaid = || desk.word("budget-unsaid");
    let amounts = |spent| spent::both(desk.language(), spent, balance, desk.theme.signs.dot);
    let mut y = paint.prose(0, 0, 2, &desk.named(id), theme.strong);
    let told = [
        ("budget-holds", balance.holds.map(amounts)),
        ("budget-planned", Some(amounts(balance.planned))),
        ("budget-used", Some(amounts(balance.used))),
        ("budget-left", balance.left().map(amounts)),
    ];
    for (label, amount) in told {
        paint.text(0, y, 11, &desk.word(label), theme.faint);
        let room = paint.width().saturating_sub(12);
        paint.text(12, y, room, &amount.unwrap_or_else(unsaid), theme.plain);
        y += 1;
    }
    if overdrawn(balance) != (false, false) {
        let sign = theme.signs.attention;
        let told = desk.say("budget-overdrawn", &[("sign", sign.into())]);
        paint.prose(0, y, rows.saturating_sub(y), &told, theme.bad);
    }
}

fn tell_activity(paint: &mut Paint<'_>, activity: &Activity, desk: &Desk<'_>) {
    let (theme, rows) = (desk.theme, paint.height());
    let mut y = paint.prose(0, 0, 2, &desk.named(&activity.id.into()), theme.strong);
    let owner = activity
        .owner
        .iter()
        .map(|id| desk.named(&id.clone().into()));
    for told in owner.chain([desk.spent(activity)]) {
        y += paint.prose(0, y, rows.saturating_sub(y), &told, theme.plain);
    }
    if activity.from.or(activity.to).is_none() {
        let told = desk.word("budget-no-period");
        paint.prose(0, y, rows.saturating_sub(y), &told, theme.warning);
    }
}
