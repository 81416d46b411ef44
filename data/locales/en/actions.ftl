### What keys, palette and help call the things that can be done.

action-up = up
action-down = down
action-left = left
action-right = right
action-page-up = a page up
action-page-down = a page down
action-first = first
action-last = last
action-open = open
action-back = back
action-quit = leave
action-filter = filter
action-add = new
action-edit = edit
action-status = status
action-forward = next stage
action-backward = previous stage
action-undo = undo
action-redo = redo
action-palette = more
action-help = help
action-cycle = the cycle
action-activities = activities
action-walk = walk
action-history = history
action-mark = mark
action-sort = sort by the next column
action-reverse = reverse order
action-columns = other columns
action-copy = copy
action-next = next
action-previous = previous
action-comment = comment
action-save = save
action-reset = start over
action-next-field = next field
action-previous-field = previous field
action-offer-up = upwards
action-offer-down = downwards
action-sample = the sample
action-empty = own group
action-answer-1 = answer 1
action-answer-2 = answer 2
action-answer-3 = answer 3
action-answer-4 = answer 4
action-answer-5 = answer 5
action-answer-6 = answer 6

## Places

place-cycle = the cycle
place-activities = the activities
place-walk = the walk
place-form = the form
place-history = the history
place-help = the help
place-palette = the palette
place-welcome = the welcome
place-prompt = the line
place-choice = the choice

help-cycle = The activities in each stage. Left and right change stage, up and down choose an activity.
help-activities = All activities in one table. Mark several to give them the same status.
help-walk = One card at a time. A digit answers, Tab adds a few words, Enter saves and goes on. Without an answer the card stays as it is. Up and down go between the questions of a card.
help-form = Type in the fields; the offers follow what you type. Esc leaves the form and keeps the draft.
help-history = All that has happened, the latest first.
help-help = The keys of the place you came from.
help-palette = Type a few letters of what you want to do.
help-welcome = Choose the sample, or begin a group of your own.
help-prompt = Type and press Enter. Esc leaves the line and keeps the draft.
help-choice = Answer with a digit, or choose with the arrows and Enter.

## Shorter words on the bottom line

hint-walk-answer-1 = answer by digit
hint-walk-open = save, next
hint-walk-comment = a few words
hint-choice-answer-1 = answer by digit
hint-choice-open = choose
hint-form-open = next
hint-prompt-open = done
hint-palette-open = do
