### What the command line answers, and what happened in a sentence.

## Enumerations

list-and = { $first } and { $last }
list-or = { $first } or { $last }

## Keys of a filter: what stands before the colon

filter-owner = owner
filter-member = responsible
filter-budget = budget
filter-stage = stage
filter-status = status
filter-goal = goal
filter-factor = factor
filter-area = area
filter-promise = promise
filter-kind = kind
filter-domain = domain
filter-document = document
filter-organisation = organisation
filter-role = role
filter-state = state
filter-activity = activity
filter-late = late
filter-meeting = meeting

flag-yes = yes
flag-no = no


## What happened

event-added = { $what } was added
event-edited = { $what }: { $changes }
event-removed = { $what } was taken away
event-field-set = { $field } → { $value }
event-field-emptied = { $field } removed
event-status-reported = { $what }: { $status }
event-report-withdrawn = { $what }: the report was taken back, status is { $status } again
event-stage-moved = { $what }: from { $was } to { $now }
event-turn-ended = { $what }: the turn has ended and the next begins
event-turn-reopened = { $what }: the turn goes on
event-reading-taken = { $what }: { $value } on { $on }
event-reading-withdrawn = { $what }: the reading { $value } on { $on } was taken back
event-counted = { $what }: { $step } on { $on }
event-count-withdrawn = { $what }: { $step } on { $on } was taken back
event-undone = Change { $seq } was undone
event-text-erased = The text of record { $seq } was erased: { $because }
event-texts-erased = The text of records { $seqs } was erased: { $because }
event-erased = { $what } (text erased by { $by } { $on }: { $because })
erased-text = [erased]
event-sent = { $what }: reported { $on }
event-sent-covers = { $said }, covering { $covers }
event-not-sent = { $what }: the note that it was reported { $on } is removed
event-with-note = { $told } – { $note }

## Answers to commands

cli-status-of = { $ids }: { $status }
cli-redact-left = { $count ->
    [one] It still stands in record { $seqs }: samklang log shows it, samklang redact erases it.
   *[other] It still stands in records { $seqs }: samklang log shows them, samklang redact erases each.
}
cli-undone = Change { $seq } was undone: { $what }
cli-made-store = The group { $name } was made in { $place }
cli-group-name = The working group
cli-imported = { $count ->
    [one] { $count } change was taken in from { $file }
   *[other] { $count } changes were taken in from { $file }
}
cli-would-import = { $count ->
    [one] { $file } would make { $count } change
   *[other] { $file } would make { $count } changes
}
cli-would-import-nothing = { $file } holds nothing new
cli-no-folder = { $file } cannot be written: there is no folder { $folder }.
cli-exported = { $file } is written
cli-check-ok = All is whole: { $records } records, the last is { $seq }
cli-check-repaired = { $lost ->
    [0] The group is mended and nothing is lost
    [one] The group is mended; { $lost } record could not be saved
   *[other] The group is mended; { $lost } records could not be saved
}. { $found } came from the index. What was damaged is kept in { $aside }.
cli-check-damaged = Something is damaged. { $records } records were read, the last whole one is { $seq }. Nothing new is taken in until it is mended.
cli-nothing-listed = Nothing to show.
cli-id = id
cli-history = History
cli-linked = Points here
cli-activities = Activities
cli-actions = Actions
cli-mine-nobody = No member here is called { $me }. Say who you are with --as.
cli-mine-none = Nothing awaits { $me }.
cli-cycle-sample = There is no group in { $place } yet. This is what the sample looks like:
cli-cycle-next = Begin with “samklang init --sample savsjo” or “samklang init --name NAME”, or try “samklang demo” in a terminal.
cli-cycle-more = More: “samklang list activities”, “samklang show ID”, “samklang status ID STATUS”, “samklang help”.
cli-no-interface = The interface could not be shown: { $why }
cli-dumb = This terminal (TERM={ $term }) cannot show the interface. What works here: “samklang” for the cycle as text, “samklang list activities”, “samklang show ID”, “samklang status ID STATUS”, “samklang note LINE”, “samklang minutes” and “samklang help”.
cli-no-terminal = The interface needs a terminal. Without one, “samklang” gives the cycle as text, and “samklang list activities”, “samklang minutes” and “samklang help” work; over SSH, “ssh -t” gives a terminal.
cli-panicked = The program failed. What happened is in { $log }. All that was shown as saved is kept.

## Faults

cli-host-gone = The one who had the group open has gone. Try again.
cli-other-protocol = Whoever has the group open runs another version of samklang. End it, or run the same version.
cli-stranger = The group does not take this user for that member. Work under your own name.
cli-not-a-status = { $text } is no status. Choose { $words }.
cli-not-a-stage = { $text } is no stage. Choose { $words }.
cli-ambiguous = { $text } could be { $words }.
cli-not-an-activity = { $id } is no activity.
cli-status-mixed = Name either activities or actions, not both.
cli-status-no-note = A note can only go with an activity's status.
cli-not-a-time = { $text } is no time. Write for example 2020-10-05 or 2020-10-05T13:00.
cli-no-such-record = There is no record { $seq }. The last is { $last }.
cli-at-only-reads = --at is for reading; the past is not changed.
cli-not-a-member = No member is called { $member }.
cli-not-an-id = { $text } cannot be an id.
cli-not-a-step = { $text } is no step. Write for example +1.
cli-file-fault = { $file } could not be read or written: { $why }
cli-config-fault = { $file }, line { $line }: { $why }
cli-config-unknown = { $key } is no setting. Those there are: { $words }.
cli-config-unfit = { $key } cannot be { $value }.
cli-no-place = It cannot be told where the group should be. Use --store.

event-undoing = Undone: { $what }
event-redoing = Done again: { $what }
event-and-more = { $what } (and { $more } more)

cli-no-meeting = There is no meeting.
cli-no-open-meeting = No meeting is going on. Open one with “samklang meeting open”.
cli-no-called-meeting = No meeting is called.
cli-no-closed-meeting = No closed meeting waits to be approved.
cli-not-held = { $id } has not been opened yet, so there are no minutes. “samklang invite { $id }” writes the notice.
cli-no-held-meeting = No meeting has been held yet.
cli-nothing-found = Nothing was found.
cli-said-at = { $meeting } item { $place }
cli-group-stays = The group itself cannot be removed.
cli-unknown-ending = { $ending } is no format that can be written. Let the name end with { $known }, or give --format.
cli-file-there = { $file } is there already. Write over it with --force.
cli-meeting-timeless = { $id } has no time yet.
cli-serving = The group is open to others, from { $place }.
cli-nobody-here = Nobody has the group open.
cli-session-host = (host)
cli-no-signals = The program cannot be ended in good order here: { $why }
cli-follow-is-now = --follow is about what happens now, --at about what was: choose one.

cli-no-such-finding = There is no finding { $text } to accept. samklang list findings shows them.
cli-several-findings = { $text } is several findings. Say which, as samklang list findings shows it.
cli-not-for-a-terminal = { $format } is not for a terminal. Write it to a file with -o, or pipe it into another program.
cli-not-rendered = The document could not be made: { $error }

cli-table-of-spreadsheets = --table goes with csv and xlsx.
cli-which-file = Say which file: its name, or - for what comes in.
cli-table-only-written = The table { $table } can only be written, not taken in. Those that can are { $tables }.
cli-which-table = Say which table: --table and one of { $tables }.
cli-column-heading = { $text } is no column: write field=heading, as owner=Responsible.
cli-which-column = A table of readings has the columns { $columns }.
cli-columns-left-out = Columns that were not taken in: { $columns }
