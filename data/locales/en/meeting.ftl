### The meeting, the room's view and the walk.

minuted-moved = { $id } goes to { $stage }
minuted-presence-present = Present: { $who }
minuted-presence-left = Leaves: { $who }
minuted-presence-came = Arrives: { $who }
minuted-presence-apologies = Apologies: { $who }
minuted-presence-co-opted = Co-opted: { $who }
minuted-due = { $id } is moved to { $due }
minuted-dissent = { $who } dissents from § { $number }/{ $year }

meeting-present-short = { $there } of { $all } here
meeting-present = { $there } of { $all } present

title-meeting = { $id } goes on
meetings-title = Meetings
meetings-empty = No meetings yet. { $key } calls one.
timer-minutes = { $minutes } min
agenda-offered = Waiting since before, Enter takes it up:

sitting-no-item = no item
sitting-no-work = That item has nothing of its own to do.
sitting-empty = Nothing entered under the item yet.
sitting-waiting = { $count } waiting
sitting-left = { $id } goes on · { $key } goes back
sitting-at = Now { $item }
sitting-only-note = Kept as a note: { $why } · { $key } changes it
sitting-under = under { $place }
sitting-change-aside = The change of { $id } is kept and comes back when the line is taken up again.
sitting-change-back = Your change of { $id } is back: { $save } saves it, { $leave } lets it go.
sitting-line-aside = The new line is kept: { $key } comes back to it.
sitting-closed-by-kept = { $who } has closed { $id }: your line is kept.
sitting-closed-by = { $who } has closed { $id }.
sitting-closed-kept = { $id } was closed: your line is kept.
sitting-closed = { $id } was closed.
sitting-takes-out = the line is taken out
sitting-struck = { $id } is struck and not used again; { $key } would have changed it with its §.
sitting-over = The meeting is closed: { $key } goes to the minutes.
sitting-unchanged = Nothing was changed.
sitting-overtaken = Somebody else wrote “{ $theirs }” meanwhile. { $save } saves yours all the same, { $leave } leaves it.
sitting-asks = The line stays: the action { $lacks }.

timer-used = { $used } of { $of } min
timer-spent = { $used } min
timer-left = { $time } left
timer-over = { $time } over

entry-dissent = Dissent: { $who }
entry-dissent-because = Dissent: { $who } – { $reason }

look-title = { $count } pasted lines
look-title-edited = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
look-kept = The lines are kept until the meeting is next opened on screen.
look-note = only a note: the action { $lacks }
look-under = under { $place }: { $what }
look-let-go = The lines were let go.
look-back-pasted = Left from before: { $save } saves them, { $reset } lets them all go.
look-back-edited = Left from before: { $save } saves, { $editor } edits anew without them, { $reset } lets all go.
look-gone = is taken out
look-contested = { $id }: somebody else wrote “{ $theirs }” meanwhile, saving writes over it
look-mend = What the line is to say:
look-goes-on = a note (the line above goes on)
look-left = { $count ->
    [one] One line was not entered and is still here.
   *[other] { $count } lines were not entered and are still here.
}
look-struck = is struck, and its § is not used again
look-last = { $what } · goes last under the item
look-left-why = { $count ->
    [one] One line was not entered: { $why }
   *[other] { $count } lines were not entered: { $why }
}
entered-struck = { $count ->
    [one] 1 decision struck
   *[other] { $count } decisions struck
}
entered-dissent = { $count ->
    [one] 1 dissent
   *[other] { $count } dissents
}
entered-gone = { $count } taken out
look-entered = { $count ->
    [one] 1 line: { $what }
   *[other] { $count } lines: { $what }
}
entered-note = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
entered-decision = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
}
entered-action = { $count ->
    [one] 1 action
   *[other] { $count } actions
}
entered-question = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
entered-parked = { $count } parked
entered-report = { $count ->
    [one] 1 status
   *[other] { $count } statuses
}
entered-count = { $count ->
    [one] 1 count
   *[other] { $count } counts
}
entered-follow-up = { $count ->
    [one] 1 follow-up
   *[other] { $count } follow-ups
}
entered-presence = { $count ->
    [one] 1 attendance
   *[other] { $count } attendances
}
entered-change = { $count ->
    [one] 1 change
   *[other] { $count } changes
}
entered-correction = { $count ->
    [one] 1 correction
   *[other] { $count } corrections
}

readback-title = The decision is read back
readback-of = { $place } of { $count }
readback-none = There is no unconfirmed decision.
readback-ask = Is that right?   { $yes } yes   { $edit } change
readback-reword = { $id } is to read:
readback-dissent = Who dissents from { $id }?
readback-more = { $after ->
    [0] ↑ { $before ->
        [one] 1 line above
       *[other] { $before } lines above
    }
    [one] ↓ 1 more line
   *[other] ↓ { $after } more lines
}

room-closed = No meeting is going on.
room-next = Next: { $item } ({ $minutes } min)
room-none-to-borrow = No later item has minutes to lend.

review-title = The actions are reviewed
review-empty = No open actions.
review-progress = { $told } of { $of } reviewed
review-answers = 1 done   2 on its way   3 hindered   4 new date
review-date = New date for { $id }:
review-say = What is said of { $id }? How it goes, why, a new day:

rollcall-answers = 1 present   2 apologies   3 left   4 arrived now   a co-opt
rollcall-guest = Who is co-opted? (role, or name in the role)
rollcall-nobody = The group has no members yet; a co-opts somebody.
rollcall-somebody = somebody from there
rollcall-at = { $what } at item { $item }

closing-title = { $id } is being closed
closing-decisions = Decisions
closing-actions = Actions
closing-next = Next meeting
closing-called = { $id } is called for { $when }.
closing-proposed = Proposal: { $when }. { $key } calls it.
closing-lacking = { $count ->
    [one] One action lacks an owner or a date.
   *[other] { $count } actions lack an owner or a date.
}
closing-ready = { $key } closes the meeting.
closing-remains = Remains
closing-not-reached = Not reached
closing-unsettled = Open questions and parked matters
closing-line = Not entered: { $line }
closing-takes-out = Not saved: the line is to be taken out
closing-line-key = { $key } goes to the line
closing-unread = { $count ->
    [one] One decision is not read back; { $key } reads it back
   *[other] { $count } decisions are not read back; { $key } reads them back
}
closing-pasted = { $count ->
    [one] One pasted line is not entered.
   *[other] { $count } pasted lines are not entered.
}
closing-others = Not entered: a line at { $who }
closing-own-elsewhere = Not entered: a line that you began in another session
closing-others-theirs = It is entered where it was begun. If the meeting is closed first, it is not in the minutes.
closing-others-since = One more line was begun elsewhere: see the top.
closing-unmarked = Not marked: { $who }
closing-no-roll = Nobody is marked yet
closing-unmarked-key = { $key } takes the roll
closing-ready-yet = { $count ->
    [one] 1 remains. { $key } closes all the same.
   *[other] { $count } remain. { $key } closes all the same.
}

minutes-left = Not entered: { $line } · { $open } opens the meeting again, { $reset } lets it go
minutes-left-locked = Not entered: { $line } · { $correct } on a line corrects, { $reset } lets it go
minutes-let-go = The line is let go.
minutes-correct-tells = The correction tells of a person and cannot be changed later. { $key } again enters it all the same.
approve-title = Approve { $id }? The minutes are locked, and that cannot be undone.
approve-yes = approve
approve-no = leave it
minutes-finds = { $why } { $key } opens it.
minutes-empty = Nothing is entered.
minutes-no-line = Choose a line first.
minutes-amend = { $id } is to read:
minutes-correct = Correction to { $id }:

editor-failed = The editor { $editor } could not be used; nothing is changed.
## What happens at meetings

event-meeting-called = { $what } is called for { $at }
event-series-called = { $count ->
    [one] { $what }; { $count } meeting is called
   *[other] { $what }; { $count } meetings are called
}
event-with-agenda = { $count ->
    [one] { $what }; the agenda has { $count } item
   *[other] { $what }; the agenda has { $count } items
}
event-with-comebacks = { $count ->
    [one] { $what }; { $count } item comes back next time
   *[other] { $what }; { $count } items come back next time
}
event-meeting-opened = { $what }: the meeting is open
event-meeting-goes-on = { $what }: the meeting goes on
event-meeting-closed = { $what }: the meeting is closed
event-meeting-approved = { $what }: the minutes are approved
event-meeting-again = { $what }: the meeting is { $state } again
event-meeting-at = { $meeting }: now { $item }
event-present = { $count ->
    [one] { $what }: { $who } is present
   *[other] { $what }: { $who } are present
}
event-apologies = { $count ->
    [one] { $what }: { $who } sends apologies
   *[other] { $what }: { $who } send apologies
}
event-co-opted = { $count ->
    [one] { $what }: { $who } is co-opted
   *[other] { $what }: { $who } are co-opted
}
event-left = { $count ->
    [one] { $what }: { $who } has left
   *[other] { $what }: { $who } have left
}
event-came = { $count ->
    [one] { $what }: { $who } has arrived
   *[other] { $what }: { $who } have arrived
}
event-attendance-taken-back = { $what }: attendance is as it was
event-item-added = { $what } is on the agenda
event-item-back = { $what } comes back to the agenda: { $why }
event-item-reached = { $what }: the item is taken up
event-item-left = { $what }: the item is left
event-item-moved = { $what } is moved on the agenda
event-entry = { $id } { $kind }: { $text }
event-entry-amended = { $id } is now { $kind }: { $text }
event-entry-reworded = { $id } changed: { $text }
event-entry-withdrawn = { $id } was taken away, { $kind }: { $text }
event-entry-settled = { $id } is settled, { $kind }: { $text }
event-entry-settled-bare = { $id } is settled
event-entry-waits-bare = { $id } waits again
event-entry-waits = { $id } waits again, { $kind }: { $text }
event-decided = { $id } was decided: { $text }
event-reworded = { $id } has new words: { $text }
event-struck = { $id } is struck: { $text }
event-stands = { $id } stands again: { $text }
event-unconfirmed = { $id } is no longer confirmed: { $text }
event-confirmed = { $id } was read back and confirmed: { $text }
event-dissent = { $id }: { $who } dissents
event-dissent-gone = { $id }: the dissent of { $who } is taken out

## Meetings

agenda-time = time
agenda-minutes = min
agenda-empty = The agenda is empty.
agenda-back = { $what } – from { $from }: { $why }
agenda-sum = The items have { $sum } minutes.
agenda-sum-of = The items have { $sum } of the meeting's { $of } minutes.
agenda-overlong = { $over ->
    [one] The agenda is { $over } minute longer than the meeting.
   *[other] The agenda is { $over } minutes longer than the meeting.
}
agenda-waiting = Waits to be taken up
agenda-take-up = Put on the agenda with “samklang add agenda-item TITLE --meeting M --takes-up ID”.
agenda-moved = { $what } is now item { $place }
meeting-decided = Decided
meeting-to-do = Actions
meeting-not-marked = Not marked
meeting-line-left = A line stands half typed at the meeting and was not entered: { $line }
meeting-next = Next meeting: { $what }, { $at }
meeting-proposed = Proposed next meeting: { $at }. Call it with: samklang add meeting "{ $title }" --at "{ $typed }"
meeting-lacks-owner = { $what }: nobody is to do it.
meeting-lacks-due = { $what }: no date.
meeting-lacks-both = { $what }: nobody is to do it, and no date.

search-title = { $count ->
    [0] Search what was said
    [one] 1 hit
   *[other] { $count } hits
}
search-hint = Type a few words: decisions, actions, notes, questions, reports and titles are searched. Whole words go before parts of words.
search-nothing = Nothing that was said or decided has all those words.
