### The meeting, the room's view and the walk.

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
event-attendance-taken-back = { $what }: attendance is as it was
event-item-added = { $what } is on the agenda
event-item-back = { $what } comes back to the agenda: { $why }
event-item-reached = { $what }: the item is taken up
event-item-left = { $what }: the item is left
event-item-moved = { $what } is moved on the agenda
event-entry = { $id } { $kind }: { $text }
event-entry-amended = { $id } is now { $kind }: { $text }
event-entry-withdrawn = { $id } was taken away, { $kind }: { $text }
event-entry-settled = { $id } is settled, { $kind }: { $text }
event-entry-waits = { $id } waits again, { $kind }: { $text }
event-decided = { $id } was decided: { $text }
event-reworded = { $id } has new words: { $text }
event-struck = { $id } is struck: { $text }
event-stands = { $id } stands again: { $text }
event-confirmed = { $id } was read back and confirmed: { $text }
event-dissent = { $id }: { $who } dissents

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
meeting-next = Next meeting: { $what }, { $at }
meeting-proposed = Proposed next meeting: { $at }. Call it with: samklang add meeting "{ $title }" --at "{ $typed }"
meeting-lacks-owner = { $what }: nobody is to do it.
meeting-lacks-due = { $what }: no date.
meeting-lacks-both = { $what }: nobody is to do it, and no date.
