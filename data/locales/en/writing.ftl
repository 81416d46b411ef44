### Documents that are written to files from the screen.

action-write = write to a file
place-write = the file
hint-meetings-write = as file
hint-agenda-write = as file
hint-minutes-write = as file
hint-report-write = as file
hint-write-open = write
hint-write-next-field = other format
help-write = Where the document is to be written: a file, or a folder where it gets a name by day and number. ~ is your home folder. Tab changes the format, and so does the end of the name. Esc writes nothing. What is there is never written over unless you have said yes.

write-as = Format
write-notice = write the notice of { $id } to a file
write-minutes = write the minutes of { $id } to a file
write-under-way = Writing …
write-goes-on = It is written all the same, and told here when it is done.
write-done = Written: { $file }
write-there = It is there already. { $key } writes over it: { $file }
write-stays = Nothing was written, it is there already: { $file }
write-guarded = Stays in the group: { $key } shows where, { $count ->
    [one] one place
   *[other] { $count } places
 } with personal data.
write-unknown-ending = { $ending } is no format that can be written. Let the name end with { $known }, or choose a format.
write-where = Type a file or a folder.
proof-title = This is how it will be
write-nothing = There is nothing to write yet.
write-not-here = No files are written over SSH; y copies, and samklang minutes or report sends the document home.
