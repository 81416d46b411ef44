### The three reports: to the council, to the board, and on the promises.

## Shared

report-source = source
report-covers = covers
report-unapproved = Of the minutes in which the decisions stand, these are not approved.
report-more = … and { $more } more.
report-from-to = { $was } → { $now }
report-from-to-days = { $from } – { $to }
report-legend = The sources: §5/2020 is a decision and M3:10 a line of the minutes; I1 2020-06-30 is a reading, A12 2020-09-28 a report on an activity or the end of a turn, L1.1 2020-09-26 what was counted for a commitment; #118 is a record of the log. The rest is what bears that name in the register of the group.

## Where there is nothing to claim

absent-no-activity = There is no activity to report.
absent-no-indicator = It cannot be said, since no indicator measures it.
absent-no-reading = There is no reading, so nothing can be said.
absent-no-baseline = There is no baseline, so nothing can be said.
absent-no-budget = Nobody has said what the budget lines hold.
absent-no-promise = There is no promise to follow up.
absent-no-parties = Nobody has noted who gave the promise.
absent-no-term = Nobody has noted how long the promise holds.
absent-no-commitment = No commitments are entered, so nothing is counted.
absent-no-count = No number is promised, and no evidence is noted.
absent-no-evidence = There is no evidence.
absent-no-turn = No turn has ended.
absent-no-decision = No decision is on record.
absent-no-new-decision = No new decision is on record.
absent-no-change = Nothing has changed.
absent-no-other-change = Nothing else has changed.
absent-no-news = Nothing new has been measured.
absent-no-log = The group's log begins only later. Moves between stages before it cannot be shown.
absent-no-need = Nothing waits for the council.
absent-no-plan = Nothing is planned.
absent-no-past = The group's log begins only later. What was only planned then cannot be shown.

## To the council

council-title = Council note
council-title-to = Council note to { $whom }
council-covers = after { $from } up to { $to }
council-same-day = what has come on { $to } after the last report of the same day
council-asked-same-day = what has changed after { $to }, on request
council-asked = what has changed after { $from } up to { $to }, on request
council-last = last report
council-never-sent = none is noted as sent
council-moved = { $what }: { $changes }
council-turn = turn { $turn } ({ $status })
council-come = new, { $status }
council-new = { $count ->
    [one] One new activity has not begun.
   *[other] { $count } new activities have not begun.
}
council-read = Measured since
council-counted-then = { $was } on { $on }
council-counted-before = last time { $was }
council-needs = For the council to decide on
council-blocked = Blocked: { $what }.
council-blocked-because = Blocked: { $what }. { $why }
council-question = A question to the council: { $text }

## To the board

board-title = Yearly report { $year }
board-title-to = Yearly report { $year } to { $whom }
board-unfinished = PRELIMINARY – the year is not over
board-summary = In brief
board-done = In { $year } { $all ->
    [one] one activity was
   *[other] { $all } activities were
} carried out or under way. On { $on } { $done } { $done ->
    [one] was
   *[other] were
} done, { $going } { $going ->
    [one] was
   *[other] were
} going on and { $stopped } { $stopped ->
    [one] was
   *[other] were
} stopped.
board-measured = { $measured } of { $goals } goals have a reading of the year to set beside a baseline.
board-was-done = What was done
board-readings = What the readings say
board-not-read = Nothing was measured in { $year }
board-goalless = Activities that serve no goal
board-all-have-goals = Every activity serves at least one goal.
board-unanswered = unanswered
board-no-owner = no owner
board-going = going on
board-everything = Every activity
board-budgets = From the ordinary budgets
board-money = Kronor
board-hours = Hours
board-unpaid = { $count ->
    [one] One activity has no budget line.
   *[other] { $count } activities have no budget line.
}
board-kept-by = No number is promised. { $count ->
    [one] One activity served it.
   *[other] { $count } activities served it.
}
board-learnt = Lessons and verdicts
board-turn = turn
board-turn-of = { $what }, turn { $turn }
board-turn-waits = { $what }, turn { $turn }, which waits for its end
board-lesson = Lesson: { $lesson }
board-verdict = Verdict: { $verdict }
board-helped-unshown = the group has answered, but no reading with a baseline shows it
board-decided = Decisions about the activities
board-decided-about = { $text } About { $activities }.
board-next = Ahead
board-late = What is delayed
board-was-late = What was delayed
board-late-is = { $what }: { $status }, was to be finished by { $on }.
board-goes-on = What goes on
board-planned = What has not begun
board-activities = { $count } activities.
board-due = What falls due
board-next-budget = The budget lines hold { $cost } and { $hours } in { $year }. Of that { $planned-cost } and { $planned-hours } is planned.
board-due-on = { $when }: { $what }, { $about }.

## On the promises

promise-title = Follow-up of the promises to citizens
promise-as-of = as it was on
promise-given-by = The promise was given by { $parties }.
promise-holds = It applies { $from } – { $to }.
promise-holds-from = It applies from { $from }.
promise-holds-to = It applies until { $to }.
promise-dialogues = { $count ->
    [one] It builds on one dialogue with citizens.
   *[other] It builds on { $count } dialogues with citizens.
}
promise-problem = It is to do something about this: { $problem }.
promise-turns = { $before ->
    [1] turn 1 ended
   *[other] turns 1–{ $before } ended
}, turn { $turn } { $status }
promise-step = number
promise-by = by
promise-done-for-it = What is done
promise-follows = What follows
promise-ends = The promise holds until { $on }.
promise-ended = The promise held until { $on }.
promise-renewed-by = It is followed by { $title }.
promise-not-renewed = No promise that follows on it has been adopted yet.

## That it was sent

report-no-duty = No duty is reported in this report. Say which: samklang edit R1 --report { $report }
report-not-owed = No duty is reported so yet. Choose it in the form of a duty.
report-no-such-year = { $year } is no year that has begun.
report-since-ahead = { $day } has not been yet. Say a day that has.

## Keys and places

action-sent = note that it was sent
hint-report-sent = sent
place-report = the report
help-report = The report as it would leave the group now, in the group's language. s notes that it was sent, and the next council note begins there. w writes it to a file.
board-course = { $count } readings from { $from } to { $to }: from { $first } to { $last }.
board-counted = { $count ->
    [one] One commitment is counted against what was promised.
   *[other] { $count } commitments are counted against what was promised.
}
board-counted-title = What was counted of what was promised
