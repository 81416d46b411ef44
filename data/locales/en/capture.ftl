### The capture line: what it becomes, and what it lacks.

## What the line becomes

capture-note = a note
capture-only-note = only a note: { $why }
capture-decision = § { $number } decision
capture-question = open question
capture-parked = parked for the next agenda
capture-action = { $id } action
capture-report = { $ids } status → { $status }
capture-count = { $id } { $step }
capture-count-of = { $id } { $step } → { $now } of { $target }
capture-count-outside = { $id } { $step } · the day is outside the promise's term and does not count
capture-follow-up = { $id } → { $what }
capture-moved = new day { $day }
capture-attendance = { $what }: { $who }
capture-dissent = dissent of { $who } from § { $number }
capture-quoted = "{ $text }"
capture-mentions = mentions { $what }
capture-day = { $typed } = { $day }

## What an action lacks

capture-lacks = lacks { $what }
capture-lacks-text = what is to be done
capture-lacks-owner = an owner (@who)
capture-lacks-date = a day (fri, 12/10, w43)
capture-lacks-due = a day (fri, 12/10, next meeting)

## Why the line is less than it looks like

capture-remark-unknown-id = there is no { $text }
capture-remark-unknown-who = nobody is called { $text }
capture-remark-meant = { $said }, did you mean { $near }?
capture-remark-lacks-who = nobody is named
capture-remark-ambiguous = { $text } could be { $words }
capture-remark-impossible-date = { $text } is not in the calendar
capture-remark-two-days = { $text } is not one certain day
capture-remark-day-or-time = { $text } may be a time of day, write { $day } if it is the day
capture-remark-no-status = { $text } is no status
capture-remark-lacks-day = { $id } is moved to no day
capture-remark-past-day = { $day } has passed
capture-remark-no-next-meeting = no meeting is called after this one
capture-remark-lacks-colon = write { $text }: with a colon if it is more than that
capture-remark-nothing-said = nothing stands after the mark
capture-remark-too-long = longer than { $max } characters
capture-remark-no-commitment = { $id } serves no commitment to count for
capture-remark-which-commitment = { $id } serves { $ids }: write { $id } { $example } +1
capture-remark-below-zero = { $id } cannot be counted below zero
capture-remark-too-far = { $text } is too far for a counter
capture-remark-count-alone = a counter moves on a line of its own, for one activity
capture-remark-one-owner = an action has one owner, { $text } is only mentioned
capture-remark-one-dissent = each one dissents on a line of their own
capture-remark-no-decision = nothing is decided to dissent from
capture-remark-action-alone = each action has a line of its own
capture-remark-struck = { $id } is struck
capture-remark-means-member = write @{ $text } if the person is meant
capture-remark-not-yet = it is not { $at } yet

## What is offered

capture-offer-move = move to another day
# What follows is put into the line, and must be read there.
capture-offer-move-word = moved to
capture-offer-next-meeting = next meeting
capture-offer-count = count for { $id }

## On the command line

cli-noted = { $entry } { $became }
cli-corrected = { $id } corrects { $entry }
cli-note-line = Line { $number }: { $why }
cli-nothing-said = There is nothing on the line.
cli-action-lacks = “{ $line }” was not entered: the action { $what }.
