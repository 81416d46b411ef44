### The budgets: screen 8.

budget-title = budget { $year }
budget-empty = There are no budget lines yet. a adds the first.
budget-total = All together
budget-holds = Holds
budget-planned = Planned
budget-used = Used
budget-left = Left
budget-left-hours = left
budget-left-cost = left
budget-unsaid = nobody has said how much
budget-overdrawn = { $sign } Overdrawn.
budget-unpaid = Without a budget line: { $count ->
    [one] one activity
   *[other] { $count } activities
}
budget-unpaid-why = Activities are paid by the organisations' ordinary budgets. Enter on an activity opens it, and there its budget line is chosen.
budget-no-period = Without a period it counts in no year.

action-budget = budget
place-budget = the budget
help-budget = The organisations' budget lines and what is paid from them, a year at a time. Arrow left and right change the year.
hint-budget-left = year before
hint-budget-right = year after

field-holds = holds
field-planned = planned
field-used = used
field-left = left
