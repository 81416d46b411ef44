### De tre rapporterna: till rådet, till styrelsen och om löftena.

## Gemensamt

report-source = källa
report-covers = avser
report-unapproved = Av anteckningarna som besluten står i är dessa inte justerade.
report-more = … och { $more } till.
report-from-to = { $was } → { $now }
report-from-to-days = { $from } – { $to }
report-legend = Källorna: §5/2020 är ett beslut och M3:10 en rad i mötesanteckningarna; I1 2020-06-30 är ett mätvärde, A12 2020-09-28 en rapport om en aktivitet eller slutet på ett varv, L1.1 2020-09-26 det som räknats för ett åtagande; #118 är en post i loggen. Resten är det som heter så i gruppens register.

## När det inte finns något att påstå

absent-no-activity = Ingen aktivitet finns att redovisa.
absent-no-indicator = Det går inte att säga, för ingen indikator mäter det.
absent-no-reading = Inget mätvärde finns, så inget går att säga.
absent-no-baseline = Utgångsvärde saknas, så inget går att säga.
absent-no-budget = Ingen har sagt vad budgetposterna omfattar.
absent-no-promise = Inget löfte finns att följa upp.
absent-no-parties = Vem som har gett löftet är inte antecknat.
absent-no-term = Hur länge löftet gäller är inte antecknat.
absent-no-commitment = Inga åtaganden är antecknade, så inget är räknat.
absent-no-count = Inget antal är lovat och inget underlag är antecknat.
absent-no-evidence = Inget underlag finns.
absent-no-turn = Inget varv är avslutat.
absent-no-decision = Inget beslut är antecknat.
absent-no-new-decision = Inget nytt beslut är antecknat.
absent-no-change = Inget har ändrats.
absent-no-other-change = Inget annat har ändrats.
absent-no-news = Inget nytt är mätt.
absent-no-log = Gruppens logg börjar först senare. Byten av skede före dess går inte att visa.
absent-no-need = Inget väntar på rådet.
absent-no-plan = Inget är planerat.
absent-no-past = Gruppens logg börjar först senare. Det som bara var planerat då går inte att visa.

## Till rådet

council-title = Lägesrapport
council-title-to = Lägesrapport till { $whom }
council-covers = efter { $from } till och med { $to }
council-same-day = det som tillkommit { $to } efter förra rapporten samma dag
council-asked-same-day = det som har ändrats efter { $to }, på begäran
council-asked = det som har ändrats efter { $from } till och med { $to }, på begäran
council-last = förra rapporten
council-never-sent = ingen är antecknad som skickad
council-moved = { $what }: { $changes }
council-turn = varv { $turn } ({ $status })
council-come = ny, { $status }
council-new = { $count ->
    [one] En ny aktivitet har inte börjat.
   *[other] { $count } nya aktiviteter har inte börjat.
}
council-read = Mätt sedan sist
council-counted-then = den { $on } { $was }
council-counted-before = förra gången { $was }
council-needs = Det rådet behöver ta ställning till
council-blocked = Hinder: { $what }.
council-blocked-because = Hinder: { $what }. { $why }
council-question = Fråga till rådet: { $text }

## Till styrelsen

board-title = Årsrapport { $year }
board-title-to = Årsrapport { $year } till { $whom }
board-unfinished = PRELIMINÄR – året är inte slut
board-summary = I korthet
board-done = { $year } genomfördes eller pågick { $all ->
    [one] en aktivitet
   *[other] { $all } aktiviteter
}. Den { $on } var { $done } { $done ->
    [one] klar
   *[other] klara
}, { $going } pågick och { $stopped } var { $stopped ->
    [one] stoppad
   *[other] stoppade
}.
board-measured = { $measured } av { $goals } mål har ett mätvärde från året att ställa mot ett utgångsvärde.
board-was-done = Det som gjordes
board-readings = Det som mätningarna säger
board-not-read = Inget är mätt { $year }
board-goalless = Aktiviteter som inte bidrar till något mål
board-all-have-goals = Alla aktiviteter bidrar till minst ett mål.
board-unanswered = obesvarat
board-no-owner = ingen ägare
board-going = pågår
board-everything = Alla aktiviteter
board-budgets = Ur de ordinarie budgetarna
board-money = Kronor
board-hours = Timmar
board-unpaid = { $count ->
    [one] En aktivitet har ingen budgetpost.
   *[other] { $count } aktiviteter har ingen budgetpost.
}
board-kept-by = Inget antal är lovat. { $count ->
    [one] En aktivitet bidrog.
   *[other] { $count } aktiviteter bidrog.
}
board-learnt = Lärdomar och ställningstaganden
board-turn = varv
board-turn-of = { $what }, varv { $turn }
board-turn-waits = { $what }, varv { $turn } som väntar på sitt slut
board-lesson = Lärdom: { $lesson }
board-verdict = Ställningstagande: { $verdict }
board-helped-unshown = gruppen har svarat, men inget mätvärde med utgångsvärde visar det
board-decided = Beslut om aktiviteterna
board-decided-about = { $text } Gäller { $activities }.
board-next = Framåt
board-late = Det som är försenat
board-was-late = Det som var försenat
board-late-is = { $what }: { $status }, skulle ha varit klar { $on }.
board-goes-on = Det som fortsätter
board-planned = Det som inte har börjat
board-activities = { $count } aktiviteter.
board-due = Det som infaller
board-next-budget = Budgetposterna omfattar { $cost } och { $hours } { $year }. Av det är { $planned-cost } och { $planned-hours } planerat.
board-due-on = { $when }: { $what }, { $about }.

## Om löftena

promise-title = Uppföljning av medborgarlöften
promise-as-of = läget den
promise-given-by = Löftet är givet av { $parties }.
promise-holds = Det gäller { $from } – { $to }.
promise-holds-from = Det gäller från och med { $from }.
promise-holds-to = Det gäller till och med { $to }.
promise-dialogues = { $count ->
    [one] En medborgardialog
   *[other] { $count } medborgardialoger
} ligger bakom det.
promise-problem = Det ska göra något åt detta: { $problem }.
promise-turns = { $before ->
    [1] varv 1 avslutat
   *[other] varv 1–{ $before } avslutade
}, varv { $turn } { $status }
promise-step = antal
promise-by = av
promise-done-for-it = Det som görs
promise-follows = Det som följer
promise-ends = Löftet gäller till och med { $on }.
promise-ended = Löftet gällde till och med { $on }.
promise-renewed-by = Det följs av { $title }.
promise-not-renewed = Inget löfte som följer på det är antaget än.

## Att det är skickat

report-no-duty = Ingen skyldighet redovisas i den här rapporten. Säg vilken: samklang edit R1 --report { $report }
report-not-owed = Ingen skyldighet redovisas så än. Välj det i en skyldighets formulär.
report-no-such-year = { $year } är inget år som har börjat.
report-since-ahead = { $day } har inte varit än. Säg en dag som har varit.

## Tangenter och platser

action-sent = anteckna att den är skickad
hint-report-sent = skickad
place-report = redovisningen
help-report = Redovisningen som den skulle lämna gruppen nu, på gruppens språk. s antecknar att den är skickad, och nästa lägesrapport räknar därifrån. w skriver den till en fil.
board-course = { $count } mätvärden från { $from } till { $to }: från { $first } till { $last }.
board-counted = { $count ->
    [one] Ett åtagande räknas mot det som är lovat.
   *[other] { $count } åtaganden räknas mot det som är lovat.
}
board-counted-title = Räknat av det som är lovat
