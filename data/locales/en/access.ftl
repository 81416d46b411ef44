### Who may do what, and who comes in.

## What can be done in a group

right-group = change the group, organisations, members, roles and keys
right-framework = change documents, goals, indicators, factors and promises
right-budget = change budget lines
right-activities = add and change activities
right-actions = add and change actions
right-report = report status
right-move = move an activity to another stage
right-pass-gate = pass a closed gate with a reason
right-measure = take readings and count commitments
right-call = call meetings and change agendas
right-run = open meetings, go through them and close them
right-attend = note attendance
right-note = note, ask and park in a meeting that goes on
right-decide = enter, confirm and strike decisions
right-dissent = note a dissent
right-amend = change, withdraw and settle lines of the minutes
right-approve = approve minutes
right-correct = correct approved minutes
right-undo = undo a change
right-import = take in a file

## How far it may be done

leave-no = no
leave-own = own
leave-yes = yes

refusal-not-permitted-reserved = That is for the { $roles } to do: { $what }.
refusal-not-permitted-not-own = Here you may only { $what } where it is your own or your organisation’s; otherwise the { $roles } may.

cli-right = may
