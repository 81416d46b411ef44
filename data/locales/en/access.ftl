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
right-erase = erase text in the log

## How far it may be done

leave-no = no
leave-own = own
leave-yes = yes

refusal-not-permitted-reserved = That is for the { $roles } to do: { $what }.
refusal-not-permitted-not-own = That is somebody else’s: only the { $roles } may do it.

cli-right = may

## Keys

key-kind-ssh-ed25519 = ed25519
key-kind-ecdsa-sha2-nistp256 = ecdsa 256
key-kind-ecdsa-sha2-nistp384 = ecdsa 384
key-kind-ecdsa-sha2-nistp521 = ecdsa 521
key-kind-ssh-rsa = rsa
key-kind-sk-ssh-ed25519 = ed25519-sk
key-kind-sk-ecdsa-sha2-nistp256 = ecdsa-sk

unfit-key-empty = There is no key.
unfit-key-private = That is the private half of the key. Nobody else may have it: take it away from here and use the file that ends in .pub.
unfit-key-several = There are several keys. Add one at a time.
unfit-key-kind = That is no public SSH key of a kind that can be used. Choose ed25519, ecdsa or rsa.
unfit-key-options = Options stand before the key. Take them away: what the key may do is the server’s to say.
unfit-key-damaged = The key is damaged, or of another kind than it says.
unfit-key-short = The key is too short to be safe: rsa takes at least 2048 bits.
refusal-key-taken = That key is there already: { $id }.
cli-no-keys = { $member } has no keys.
cli-unquotable = No line for OpenSSH can be written: { $program } or { $place } has signs in its name that cannot stand there.

## Who comes in by SSH

cli-ssh-unreadable = The command could not be read. Maybe a quotation mark is missing.
cli-ssh-too-long = The command is longer than anything that can be done.
cli-ssh-not-here = That cannot be done over SSH: { $what }
cli-ssh-withdrawn = The key no longer holds. Ask the group’s facilitator.
editor-not-here = No editor opens over SSH; go on writing here.
