### Mål, indikatorer och faktorer: skärmarna 5 och 6.

## Åt vilket håll det går

course-better = bättre
course-worse = sämre
course-unchanged = oförändrat
course-uneven = växlande

## Vad som går att svara på ett måls två frågor

question-process = Gjorde vi det?
question-effect = Hjälpte det?
question-process-short = gjort
question-effect-short = hjälpt
answer-no-indicator = Ingen indikator säger det.
answer-no-reading = Inget är mätt än.
answer-no-baseline = Utgångsvärde saknas, så det går inte att säga.
answer-measured = Det är mätt.
better-up = Mer är bättre.
better-down = Mindre är bättre.
better-hold = Oförändrat är bättre.

## Mål och indikatorer

goals-title = { $goals } mål, { $indicators } indikatorer
goals-empty = Här finns inga mål än. Lägg till det första.
add-what = Vad ska läggas till?
goals-add-indicator = en indikator för { $goal }
goals-add-goal = ett nytt mål
goals-choose-indicator = Välj den indikator som är mätt.
no-reading-yet = inget mätt än
indicator-latest = Senast { $value }, { $on }
indicator-no-baseline = Utgångsvärde saknas: det går inte att säga om det hjälpt.
indicator-baseline = Utgångsvärde { $baseline }
indicator-points = { $by } { $count ->
    [one] procentenhet
   *[other] procentenheter
}
indicator-change = Mot utgångsvärdet { $baseline }: { $by }, { $course }
indicator-no-target = Inget målvärde är satt.
indicator-target = Målvärde { $target }
indicator-reached = Målvärdet { $target } är nått.
indicator-not-reached = Målvärdet { $target } är inte nått.
indicator-trend = Trend: { $course }
indicator-no-trend = Ingen trend än: mätt { $days } { $days ->
        [one] dag
       *[other] dagar
    }, det behövs { $needed }.
chart-baseline = utgång { $value }
chart-target = mål { $value }
reading-label = Mätvärde för { $indicator }: värde // dag // källa

## Faktorer

factors-title = { $all } faktorer, { $left } utan aktivitet
factors-none = ingen faktor
factors-count = { $factors ->
        [one] 1 faktor
       *[other] { $factors } faktorer
    }
factors-count-short = { $factors } fak
factors-activities = { $activities ->
        [0] ingen aktivitet
        [one] 1 aktivitet
       *[other] { $activities } aktiviteter
    }
factors-activities-short = { $activities ->
        [0] ingen
       *[other] { $activities } akt
    }
factors-head-risk = { $sign } Riskfaktorer
factors-head-protective = { $sign } Skyddsfaktorer
factors-head-risk-short = { $sign } Risk
factors-head-protective-short = { $sign } Skydd
factors-step-in = Enter går in bland rutans faktorer först.
factors-nothing-here = Här finns ingen faktor.
factors-unaddressed = ingen aktivitet
factors-combined = Flera faktorer i en aktivitet
factors-column-title = Faktor
factors-column-by = Aktiviteter
factors-by-none = ingen
factors-more = … och { $count } till

## Tangenter och platser

action-goals = mål
action-factors = faktorer
action-read = nytt mätvärde
place-goals = målen
place-factors = faktorerna
help-goals = Målen med sina indikatorer. Pilarna åt sidan byter mellan Gjorde vi det? och Hjälpte det? där båda står.
help-factors = Faktorerna per område. Enter går in i rutan, en gång till öppnar faktorn. a lägger till en där man står.
