### The cycle, the activities, the forms and the walk.

too-small = Samklang needs at least { $columns } columns and { $rows } rows. Make the window larger.

no-year-that-way = There is no year that way.
days-late = { $days } d late
of-hours = { $used } of { $planned }
of-cost = { $used } of { $planned }
turn-begun = turn { $turn }, { $begun }
counter = { $id } { $counted } of { $target }
no-report-yet = nobody has reported yet
value-nothing = nothing

label-last = Latest
label-owner = Owner
label-budget = Budget
label-goals = Goals
label-factors = Factors
label-source = Source

cycle-empty = No activities in this stage.
cycle-first = There are no activities yet. { $key } adds the first.
filter-label = filter
filter-on = filter: { $filter }
filter-empty = Nothing passes the filter. Esc removes it.

activities-title = { $shown } of { $all } activities
activities-marked = { $count } marked
column-id = id
column-title = activity
column-owner = owner
column-stage = stage
column-sign = ·
column-status = status
column-from = from
column-to = to
column-hours = hours
column-cost = cost
column-turn = turn

line-full = The line holds { $most } characters: what was beyond that was left out.
told-saving = Saving …
told-other = { $who }: { $what }
told-undo = { " " }· { $key } undoes
told-redo = { " " }· { $key } does it again
told-nothing-to-redo = There is nothing to do again.
title-read-only = read only
told-damaged = The group is damaged: only what is whole shows, and nothing is saved. Run samklang check. { $why }
told-copied = Copied: { $text }
told-no-job-control = The program cannot be paused here.
told-too-long-to-copy = That is too long to be copied.
told-no-clipboard = This terminal has no clipboard to copy to.
told-begun = The group is made. w walks the cycle, ? shows the keys.
told-nothing-chosen = No activity is chosen.
told-no-stage-before = { $id } is in the first stage already.
denied-host-gone = What holds the group has ended. Nothing more is saved.

status-of-many = Status of { $count } activities
comment-label = { $id } { $status } – a few words (Enter saves)
gate-closed = { $id } cannot go to { $stage } yet:
gate-fill = fill in what is missing
gate-pass = go on all the same, with a reason
gate-report = report status
because-label = Why should { $id } go on all the same?
because-needed = Write a reason; it is kept.

help-title = Keys: { $place }
palette-add = { $kind ->
   *[other] new
} { $noun }
palette-also-write-minutes = meeting notes save
palette-also-write-notice = agenda invitation save
palette-also-council = report to the council note
palette-also-board = report to the board annual report
palette-also-promise = report on the citizen promises
palette-empty = There is no such thing here.
history-title = History: { $what }

# The kind is told for the language's sake: others have genders.
form-add = { $kind ->
   *[other] New
} { $noun }
form-edit = Edit { $what }
form-wrong = Something in the form is not right.
form-unchanged = Nothing was changed.
form-drafted = The draft is kept for next time.
form-overtaken = Somebody else wrote “{ $theirs }” meanwhile.
form-overtaken-choice = { $save } saves yours all the same, { $reset } begins again with what stands now.
form-reset = The form is as it was at first.
form-offers-of = { $first }–{ $last } of { $of }
form-none = There is none yet; { $key } adds one.
form-none-of-owner = { $owner } has none yet; { $key } adds one.
form-nothing-to-add = This field points to nothing that can be added.
form-save-first = Save this one first, and then add the next.
form-example-milestones = for instance 12/10 Offer accepted; 26/10 Done
form-example-renewals = for instance 24 The plan, section 5; 12 The promise
form-example-years = for instance 2020 40k; 2021 45k // 100 h

walk-title = The walk
walk-of = { $at } of { $of }
walk-actions = Open actions
walk-said-now = Said now
walk-said = Said last time, { $on } { $by }
walk-empty = There are no activities to walk through.
walk-overtaken = Somebody else answered “{ $theirs }” meanwhile. { $save } saves yours all the same.
walk-give = Action about { $id }
walk-decide = Decision about { $id }
walk-park = Park about { $id }
walk-no-meeting = No meeting is going on, so there are no minutes to write in.
walk-lacks = The line stays: { $lacks }.
walk-unsaved = The answer on { $id } was not saved; it waits on the card, Enter saves.
walk-finished = The walk is done.
walk-gate-open = Nothing is missing; > takes the activity to do.
walk-gate-lacks = Before it can be done:
walk-reading = baseline { $baseline } · latest { $last }
walk-words-plan = Tab: a few words
walk-words-do = Tab: a few words
walk-words-check = Tab: why, or what the reading shows
walk-words-improve = Tab: what did we learn?
ask-status = How is it going?
ask-did = Did we do it?
ask-helped = Did it help?
ask-verdict = What is to become of it?

theme-terminal = the terminal's own colours
theme-light = light
theme-dark = dark
theme-high-contrast = high contrast
theme-mono = no colour

