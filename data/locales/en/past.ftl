### The group as it was, the log, and what has changed since.

title-past = AS IT WAS { $when }
past-entered = The group as it was then. T goes back to now.
past-before-log = The log begins { $day }. How the group was before that cannot be seen.
past-left = Back to now.
past-no-change = This is the group as it was. Nothing can be changed here; T goes back to now.

log-title = all that has happened
log-day = Go to the day
log-no-day = Type a day, as 2020-09-07 or 7 sep.

changes-title = changed since { $since }
changes-none = Nothing is different since then.
became-added = has come
became-removed = has gone
became-nothing = nothing

## Keys and places

action-log = all that has happened, the group as it was
action-since = what has changed since
place-log = the log
place-changes = the changes
hint-log-open = the group as it was then
hint-log-filter = go to a day
erase-label = Why is the text of record { $seq } to be erased? It cannot be undone.
erase-text-label = Why is “{ $words }” ({ $id }) to be erased from the log? It cannot be undone.
action-erase = erase the record's text for good
hint-log-erase = erase the text
hint-finds-erase = erase from the log
erase-nothing = Nothing that was mended is left in the log.
hint-history-erase = erase the text
hint-log-since = changed since
help-log = All that has happened, the newest first. Enter shows the whole group as it was after the chosen record; every screen can be gone to there, and nothing can be changed. E erases the text of the chosen record for good.
help-changes = What is not as it was: new, gone, or with other values.
