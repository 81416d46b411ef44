### Det som inte gick att läsa, spara eller nå.

## Datum som någon skrev

date-not-a-date = { $text } är inget datum. Skriv till exempel 12/10, fre, v43, 2020-10-12 eller om 2 veckor.
date-impossible = { $text } finns inte i kalendern.

## Tal som någon skrev

number-not-a-sum = { $text } är inget belopp. Skriv till exempel 1 200, 1 200,50 eller 300 tkr.
number-not-hours = { $text } är ingen tid. Skriv till exempel 62, 1,5 eller 1:30.
number-not-a-value = { $text } är inget tal. Skriv till exempel 12 eller 3,5.
number-too-fine = { $text } har fler decimaler än vad som räknas här.
number-too-large = { $text } är för stort.
number-ambiguous = { $text } kan läsas på två sätt. Skriv decimaler med komma och tusental med mellanslag.

## Antal

number-of-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}
