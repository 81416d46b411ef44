### The year wheel: screen 9.

wheel-title = year wheel { $year }
wheel-empty = Nothing stands in the year wheel of { $year }. a calls a meeting, the arrows to the sides change the year.
wheel-today = today { $day }
wheel-no-more = There is no more on this row that way.
wheel-undated = without a day
wheel-undated-why = Nobody has said when. e fills it in.
wheel-place = { $place } of { $count } on this row
wheel-always = continuously
wheel-begins = begins { $far }
wheel-ends = ends { $far }
wheel-ended = ended { $far }
wheel-not-called = Nobody has called it yet; the day comes from the series.
wheel-notice-why = work on the next one should be under way
wheel-to-whom = to { $whom }
wheel-sent = last reported { $on }
wheel-people = { $people ->
        [one] one participant
       *[other] { $people } participants
    }

## What happens

happening-meeting = Meeting
happening-series-day = Meeting to call
happening-dialogue = Citizen dialogue
happening-report = Report
happening-notice = Renewal
happening-renewal = Last day
happening-promise-end = The promise ends
happening-activity = Activity
happening-milestone = Milestone
happening-action = Action

## What stands together

wheel-part-meetings = Meetings
wheel-part-dialogues = Dialogues
wheel-part-reports = Reports
wheel-part-renewals = Renewals
wheel-part-promises = Promises
wheel-part-activities = Activities
wheel-part-actions = Actions

## At the prompt

cli-year-of-wheel = --year goes with list wheel and list budget.
wheel-column-what = what
wheel-column-title = title

## Keys and places

action-wheel = year wheel
place-wheel = the year wheel
help-wheel = All that happens in a year, with a line at today. Arrow left and right change the year, comma and full stop go between what stands on a row, and Enter goes there.
hint-wheel-left = year before
hint-wheel-right = year after
