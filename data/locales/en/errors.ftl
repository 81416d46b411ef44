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
