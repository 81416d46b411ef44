### What could not be read, saved or reached.

## Dates that someone typed

date-not-a-date = { $text } is not a date. Write for instance 12/10, fri, w43, 2020-10-12 or in 2 weeks.
date-impossible = { $text } is not in the calendar.

## Numbers that someone typed

number-not-a-sum = { $text } is not a sum. Write for instance 1,200, 1,200.50 or 300k kr.
number-not-hours = { $text } is not a time. Write for instance 62, 1.5 or 1:30.
number-not-a-value = { $text } is not a number. Write for instance 12 or 3.5.
number-too-fine = { $text } has more decimals than are counted here.
number-too-large = { $text } is too large.
number-ambiguous = { $text } can be read in two ways. Write decimals with a point and no mark between thousands.

## Counts

number-of-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## The store

fault-no-store = There is no group in { $place }. Make one with “samklang init”.
fault-store-exists = There is a group in { $place } already.
fault-not-a-store = There is something else than a group in { $place }.
fault-store-newer = The group in { $place } was written by a newer program than this one.
fault-store-held = The group is in use by another process ({ $holder }). Try again when it is done.
fault-store-denied = You may not use { $place }.
fault-store-unreached = { $place } cannot be reached: { $why }
fault-store-unwritten = It could not be saved: { $why }
fault-store-damaged = The group’s file is damaged: { $why }. Run “samklang check”.
fault-at-host-damaged = The group is damaged where somebody has it open. Run samklang check.
fault-at-host-unreached = Whoever has the group open could not answer that. Try again.
fault-at-host-unwritten = Whoever has the group open could not save that. Nothing has changed.
fault-store-full = The disk is full. Nothing new is taken in until there is room.
fault-store-read-only = The group can only be read here: its folder cannot be written. Nothing is changed.
fault-draft-unkept = What was typed could not be kept as a draft: { $why }
fault-no-record = There is no record { $seq }.
fault-program = a fault of the program; the log tells more

damage-at = byte { $offset }: { $what }
damage-at-record = record { $seq }, byte { $offset }: { $what }
damage-header = the file does not begin as a journal does
damage-frame = the bytes of the record have changed
damage-acknowledged = a record that was saved has changed since
damage-shortened = { $bytes } saved bytes are gone from the end
damage-number = the number of the record does not follow on the one before
damage-chain = the record does not continue the chain of hashes
damage-payload = the text of the record was replaced
damage-unvouched = the text of the record was taken away, and no later record says so
damage-read = the file could not be read: { $why }
malformed-magic = what stands there is no record
malformed-schema = the record is of version { $version }, which this program does not know
malformed-checksum = the checksum does not agree
malformed-decode = the bytes are not a record of their version
malformed-disagree = the record contradicts itself
malformed-encode = the record cannot be written
malformed-salt = the system gives no randomness
malformed-too-large = the record is too large
system-not-found = it is not there
system-denied = it may not be used
system-read-only = the file system can only be read
system-full = the disk is full
system-no-folder = it is no folder
system-cut = the file ends too early
system-other = the system says “{ $said }”
