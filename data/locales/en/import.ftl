### Why a file could not be taken in.
###
### `import-at` puts the place in front: $problem is one of the sentences below, which begin with
### `import-` and end with the error's code. Without a place only the problem is said.

import-at = Line { $line }, column { $column }, { $path }: { $problem }
import-at-line = Line { $line }, column { $column }: { $problem }

import-unreadable = the file cannot be read: { $reason }
import-too-large = the file is larger than { $max } MB and is not read.
import-not-utf8 = the file is not UTF-8; the character at byte { $byte } cannot be read. Save the file as UTF-8.
import-syntax = this is not valid TOML: { $said }.
import-newer-format = the file was written for a newer version. This version reads format { $known } and older.
import-unknown-key = { $nearest ->
    [none] there is no such key.
   *[other] there is no such key. Did you mean { $nearest }?
}
import-wrong-type = { $wanted ->
    [text] a text in quotation marks
    [date] a date, such as 2020-10-05,
    [moment] a date with time and offset, such as 2020-10-05T13:47:03+02:00,
    [wall] a day with a time, as 2020-10-05T13:00:00
    [money] a sum in kronor
    [hours] a number of hours
    [number] a number
    [whole] a whole number
    [flag] true or false
    [word] a word in quotation marks
    [id] an id in quotation marks
    [table] a table
   *[other] something else
} belongs here{ $found ->
    [text] , not a text.
    [date] , not a date.
    [moment] , not a date with time.
    [number] , not a decimal number.
    [whole] , not a whole number.
    [flag] , not true or false.
    [list] , not a list.
    [table] , not a table.
   *[other] .
}
import-unknown-word = { $nearest ->
    [none] that word does not fit. Choose one of { $words }.
   *[other] that word does not fit. Did you mean { $nearest }? Choose one of { $words }.
}
import-missing-key = something must stand here.
import-too-long = the text is longer than { $max } characters.
import-negative = the number may not be less than zero.
import-number-too-large = the number is too large.
import-not-a-date = that date is not in the calendar.
import-not-a-time-of-day = this is no day with a time.
import-not-money = this is no sum. Write kronor with at most two decimals.
import-not-a-time = this is no working time. Write hours with at most two decimals, or hours and minutes as 1:20.
import-not-a-number = this is no number. Write at most ten digits and four decimals.
import-not-whole = this is no whole number.
import-not-a-flag = write true or false.
import-not-parts = the parts do not fit.
import-not-text = this is no text.
import-not-one = one value belongs here, not several.
import-missing-id = the row has no id.
import-bad-id = this is no id of { $kind ->
    [organisation] an organisation. Write a short code, such as POL
    [member] a member. Write lower case without spaces, such as sekreterare
    [budget-line] a budget line, such as POL-2010
    [target-area] a target area, such as O1
    [development-area] a development area, such as U1
    [document] a document, such as D1
    [duty] a duty to report, such as R1
    [goal] a goal, such as G1
    [indicator] an indicator, such as I1
    [factor] a factor, such as F1
    [promise] a promise, such as L1
    [commitment] a commitment, such as L1.1
    [activity] an activity, such as A1
    [action] an action, such as T1
    [series] a series of meetings, as S1
    [standing-item] a standing item, as SP1
    [meeting] a meeting, as M1
    [agenda-item] an agenda item, as M1.3
    [decision] a decision, as §34/2020
    [key] a key, as K1
    [entry] a line of minutes, as M1:17
   *[other] the group. Write group or leave it out
}.
import-duplicate-id = the same id stands on line { $first } already.
import-dangling = { $id } is neither in the file nor in the group.
import-refused = { $reason }
import-no-such-sheet = the workbook has no sheet of that name, but { $sheets }.
import-not-a-table = the file is neither text nor a workbook (xlsx).
import-open-quote = a quotation mark is opened here and never closed.
import-missing-column = no column is called { $wanted }. The table { $found ->
    [none] is empty.
   *[other] has { $found }.
}
import-unknown-column = { $name } is no column. They are called { $columns }.
import-repeated-heading = two columns are called { $heading }.
import-no-heading = this stands outside the columns of the table.
import-duplicate-reading = line { $first } has another value of the same indicator and day.
import-is-json = this is JSON. A group is read from TOML, as export writes it, and lists from tables.
