### Why a rule of the group said no: one sentence a reason.

refusal-unknown-id = Nothing in the group is called { $id }.
refusal-id-taken = { $id } is taken.
refusal-id-needed = A new { $noun } needs a code that you choose.
refusal-unknown-field = There is no field { $key } of { $noun }.
refusal-kept-field = The field { $field } is not changed by hand.
refusal-budget-of-other = The budget line { $line } is { $holder }'s, not that of { $owner }, who owns the activity.
refusal-end-before-start = The end { $to } comes before the start { $from }.
refusal-circle = { $id } would follow from itself.
refusal-gate-closed = { $id } cannot go to { $stage } yet.
refusal-stage-same = { $id } is in { $stage } already.
refusal-turns-over = The verdict on { $id } was to stop, so no new turn begins.
refusal-overtaken = Somebody else has changed { $field } of { $id } since you read it. Read it again, then change it.
refusal-nothing-changes = Nothing was changed.
refusal-built-on = Somebody has changed { $id } since then, so it cannot be undone.
refusal-nothing-to-erase = Record { $seq } has no text to erase.
refusal-stands = What { $id } did cannot be changed, since { $by } has changed after it: enter a new line that says how it is now.
refusal-stands-meeting = { $id } stands, since more was noted at { $by } after it: enter a new line that says who is here now.
refusal-stands-elsewhere = { $id } came from a file, so what that line did cannot be changed here.
refusal-built-on-log = That cannot be undone.
refusal-nothing-to-undo = There is nothing to undo.
refusal-still-used = { $by } still points to { $id }.
refusal-only-minuted = A { $noun } is entered at a meeting that is going on.
refusal-meeting-is = { $id } is { $state }, so that cannot be done now.
refusal-other-open = { $id } is going on already. Close it first.
refusal-no-further-item = There is no further item on the agenda of { $id } that way.
refusal-actions-lack = { $id } cannot be closed yet: { $actions } lack an owner or a date.
refusal-not-adjuster = { $id } is to be approved by { $adjuster }.
refusal-not-adjuster-nobody = Nobody has been chosen to approve { $id }. Choose an adjuster on the meeting first.
refusal-minutes-locked = The minutes of { $id } are approved and locked. What is wrong is put right by a correction.
refusal-not-locked = The minutes of { $id } are not approved yet, so the line is edited rather than corrected.
refusal-struck = { $id } has been struck.
refusal-does-not-wait = { $id } is neither a question nor parked.
refusal-other-meeting = The line belongs to another meeting than { $id }: who is there is noted by samklang meeting attend.
refusal-has-minutes = Something stands in the minutes of { $id }, so opening it cannot be undone: close it instead.
refusal-not-in-a-line = That cannot be done from a line of the minutes.
refusal-not-permitted = { $by } may only read.

## Values that do not fit their field

misfit-missing = { $field } must be filled in.
misfit-too-long = { $field } may have at most { $max } characters.
misfit-negative = { $field } may not be less than zero.
misfit-too-large = { $field } is larger than any reasonable number.
misfit-not-a-date = { $field } is no date of the calendar.
misfit-not-a-time-of-day = { $field } is no day with a time, as 5/10 13:00.
misfit-not-money = { $field } is no sum of money.
misfit-not-a-time = { $field } is no time in hours.
misfit-not-a-number = { $field } is no number.
misfit-not-whole = { $field } is no whole number.
misfit-not-a-flag = { $field } is neither yes nor no.
misfit-not-a-word = { $field } can be { $words }.
misfit-not-an-id = { $field }: { import-bad-id }
misfit-not-parts = { $field } lacks parts that it needs.
misfit-not-text = { $field } is no text.
misfit-not-one = { $field } can only have one value.

## What a gate lacks

lack-owner = Nobody owns it.
lack-budget = No budget line pays for it.
lack-budget-of-owner = The budget line is not the owner's.
lack-from = It has no first day.
lack-to = It has no last day.
lack-goal = It serves no goal.
lack-factor = It starts from no risk or protective factor.
lack-report = Nobody has reported its status this turn.
lack-period-begun = Its period has not begun.
lack-did = “Did we do it?” is unanswered.
lack-helped = “Did it help?” is unanswered.
lack-reading = “Did it help?” is answered without a reading: no effect indicator of its goals has both a baseline and a reading.
lack-helped-because = It does not say why it cannot be measured yet.
lack-lesson = The lesson is missing.
lack-verdict = The verdict is missing.

filter-unknown-key = There is nothing to filter by { $key } here.
filter-unknown-value = { $key } cannot be { $value }.
refusal-tells-of-persons = { $id } cannot be approved yet, since that locks the minutes: personal data in { $places }. Change the text, or exempt it with a reason; the list of personal data shows where.
refusal-reason-tells = The reason stays and may not tell of anybody itself: take { $kind } out of it.
