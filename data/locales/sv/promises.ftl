### Medborgardialoger, problem, löften och åtaganden: skärm 7.

## Räknare och takt

pace-not-begun = ej börjat
pace-ahead = före
pace-even = i takt
pace-behind = efter
pace-reached = nått
pace-missed = inte nått

counter-of = { $counted } av { $target }
counter-alone = { $counted } räknade
counter-outside = Utanför löftets period, räknas inte dit: { $what }
counter-gone = { $percent } % av tiden
counter-in-time = { $counter }, { $percent } % av tiden har gått ({ $period }).
counter-no-term = { $counter }. Löftet saknar period, så det går inte att säga hur det ligger till.
counter-no-target = Inget antal är lovat.
counter-even = i jämn takt vore det { $even } nu.
count-label = Räkna { $commitment }: steg // underlag // dag // aktivitet

## Listan

promises-title = { $promises ->
    [0] inga löften
    [one] ett löfte
   *[other] { $promises } löften
}, { $commitments ->
    [0] inga åtaganden
    [one] ett åtagande
   *[other] { $commitments } åtaganden
}
promises-title-forth = sagt { $sign } gjort
promises-title-back = gjort { $sign } sagt
promises-empty = Här finns inga löften än. a lägger till det första, eller ett problem eller en medborgardialog.
promises-section-problems = Problem: { $count }{ $loose ->
    [0] {""}
   *[other] , { $loose } utan löfte
}
promises-section-dialogues = Medborgardialoger: { $count }{ $loose ->
    [0] {""}
   *[other] , { $loose } som inget problem kom ur
}
promises-section-groundless = Kommer inte ur någon dialog: { $count }
promises-section-undone = Ingen aktivitet har följt: { $count }
promises-section-unpromised = Bidrar inte till något åtagande: { $count ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
}
promises-about-problems = Den lokala problembilden: vad löftena ska göra något åt.
promises-about-dialogues = Vad medborgarna har sagt, tema för tema.
promises-about-groundless = Problem som ingen dialog har berättat om, och löften som inte svarar mot något problem. e kopplar dem.
promises-about-undone = Åtaganden utan aktivitet, löften utan åtagande, problem utan löfte och dialoger som inga problem kom ur.
promises-about-unpromised = De kan behövas ändå. I aktivitetens formulär väljs det åtagande som den bidrar till.
promises-no-problem = inget problem
promises-no-promise = inget löfte
promises-no-commitment = inget åtagande
promises-no-activity = ingen aktivitet
promises-no-dialogue = ingen dialog
promises-serves-nothing = inget åtagande
promises-to-come = kommer
promises-above = se ovan
promises-rank = prioritet { $rank }

## Det valda

promises-comes-from = Kommer ur
promises-led-to = Ledde till
promises-nothing-said = Inget är antecknat om vad som sades.
promises-not-described = inte beskrivet
promises-no-term = period saknas
promises-no-parties = inga parter angivna
promises-nothing-behind = inget problem angivet
promises-people = { $count ->
    [one] en person
   *[other] { $count } personer
}
promises-no-evidence = Inget är räknat än.
promises-outside = utanför löftets period
promises-without-evidence = utan underlag
promises-more-evidence = … och { $count } till

## Lägga till och räkna

promises-add-promise = ett nytt löfte
promises-add-problem = ett nytt problem
promises-add-dialogue = en ny medborgardialog
promises-add-problem-for = ett problem ur { $id }
promises-add-promise-for = ett löfte som svarar mot { $id }
promises-add-commitment-for = ett åtagande i { $id }
promises-add-activity-for = en aktivitet för { $id }
promises-choose-commitment = Välj det åtagande som ska räknas.

## Tangenter och platser

action-promises = löften
action-turn = vänd riktning
action-count = räkna
place-promises = löftena
help-promises = Löftena med sina åtaganden, räknare och aktiviteter; under dem problemen och dialogerna. v vänder: från det sagda ner till det gjorda, eller från det gjorda tillbaka. + räknar ett åtagande på en rad med underlag.
hint-promises-turn = vänd

## Kolumner i listor

field-gone = tiden gått
field-pace = takt
field-promises = löften
