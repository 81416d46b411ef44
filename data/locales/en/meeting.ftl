### The meeting, the room's view and the walk.

minuted-moved = { $id } goes to { $stage }
minuted-due = { $id } is moved to { $due }

meeting-present = { $there } of { $all } present

meetings-title = Meetings
meetings-empty = No meetings yet. { $key } calls one.
agenda-empty = The agenda is empty.
agenda-minutes = { $minutes } min
agenda-sum = { $of ->
    [0] { $sum } minutes in all
   *[other] { $sum } of the meeting's { $of } minutes
}
agenda-overlong = The agenda is { $over } minutes longer than the meeting.
agenda-offered = Waiting since before, Enter takes it up:

sitting-no-item = no item
sitting-no-work = That item has nothing of its own to do.
sitting-empty = Nothing entered under the item yet.
sitting-waiting = { $count } waiting
sitting-asks = The line stays: the action lacks an owner or a date.

timer-used = { $used } of { $of } min
timer-spent = { $used } min
timer-left = { $time } left
timer-over = { $time } over

entry-dissent = Dissent: { $who }

look-title = { $count } pasted lines
look-kept = The pasted lines are kept; paste again or leave them.
look-note = note (the action lacks an owner or a date)

readback-title = The decision is read back
readback-none = There is no unconfirmed decision.
readback-ask = Is that right?   { $yes } yes   { $edit } change
readback-reword = { $id } is to read:
readback-dissent = Who dissents from { $id }?

room-closed = The meeting is closed.
room-next = Next: { $item } ({ $minutes } min)
room-none-to-borrow = No later item has minutes to lend.

review-title = The actions are reviewed
review-empty = No open actions.
review-progress = { $told } of { $of } reviewed
review-answers = 1 done   2 on its way   3 hindered   4 new date
review-date = New date for { $id }:

rollcall-answers = 1 present   2 apologies   3 left   a co-opt
rollcall-guest = Who is co-opted? (role, or name in the role)
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
closing-ready = Enter closes the meeting.

minutes-empty = Nothing is entered.
minutes-no-line = Choose a line first.
minutes-amend = { $id } is to read:
minutes-correct = Correction to { $id }:

editor-failed = The editor { $editor } could not be used; nothing is changed.
