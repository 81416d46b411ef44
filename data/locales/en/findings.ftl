### Where documents, promises and activities contradict each other.

## What the rules are called

finding-expired = has expired
finding-expiring = expires soon
finding-period-gap = gap between periods
finding-period-overlap = overlapping periods
finding-uncovered = no successor
finding-outside-parent = outside the period of the document above
finding-renewals-differ = contradictory intervals of renewal
finding-duty-unmet = duty not met
finding-promise-without-dialogue = promise with no dialogue
finding-commitment-without-activity = commitment with no activity
finding-activity-without-goal = activity with no goal
finding-activity-without-factor = activity with no factor
finding-activity-without-area = activity with no development area
finding-goal-without-indicator = goal with no indicator
finding-budget-overdrawn = budget line overdrawn
finding-domain-without-activity = domain with no activity
finding-area-without-activity = development area with no activity
finding-report-overdue = report overdue

severity-fault = fault
severity-warning = warning
severity-hint = to think about

## What is said of each

finding-is-expired = { $id } expired on { $to } and nothing has replaced it.
finding-is-expiring = { $id } expires on { $to } and nothing replaces it yet.
finding-is-period-gap = No document holds between { $other } and { $id }: { $from } to { $to }.
finding-is-period-overlap = { $other } and { $id } hold at once, { $from } to { $to }.
finding-is-period-overlap-without-end = { $other } and { $id } hold at once from { $from }.
finding-is-uncovered = { $id } ends on { $to }, but { $other } holds until { $until } and nothing goes on.
finding-is-uncovered-without-end = { $id } ends on { $to }, but { $other } goes on and nothing follows.
finding-is-outside-parent = { $id } holds when { $other }, which it follows from, does not.
finding-is-renewals-differ = { $id } is renewed { $renewals } according to different places, and its period is { $period }.
finding-is-renewals-differ-without-period = { $id } is renewed { $renewals } according to different places.
finding-is-duty-unmet = { $id } is not met: { $other } is too old or has expired.
finding-is-duty-unmet-at-all = { $id } is not met: there is no such document.
finding-is-promise-without-dialogue = No dialogue with citizens stands behind { $id }.
finding-is-commitment-without-activity = No activity serves { $id }.
finding-is-activity-without-goal = { $id } serves no goal.
finding-is-activity-without-factor = { $id } starts from no factor.
finding-is-activity-without-area = { $id } serves no development area.
finding-is-goal-without-indicator = Nobody has said how { $id } is measured: it has no indicator.
finding-is-budget-overdrawn = { $id } is overdrawn in { $year } by { $short }.
finding-is-domain-without-activity = No activity addresses any factor in the domain { $domain }.
finding-is-area-without-activity = No activity serves { $id }.
finding-is-report-overdue = { $id } was to be reported by { $on }, and nobody has noted that it was.

every-months = { $months ->
    [1] every month
    [12] every year
    [24] every other year
    [36] every third year
    [48] every fourth year
   *[other] every { $months } months
}
count-months = { $months ->
    [1] one month
    [12] one year
    [24] two years
    [36] three years
    [48] four years
   *[other] { $months } months
}

## The list

findings-none = All is in accord.
findings-accepted = accepted
findings-severity = severity
nouns-finding = findings
renewed-already = { $by } renews { $id } already.
