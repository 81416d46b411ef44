### Årshjulet: skärm 9.

wheel-title = årshjulet { $year }
wheel-empty = Inget står i årshjulet { $year }. a kallar till ett möte, pilarna åt sidan byter år.
wheel-today = i dag { $day }
wheel-no-more = Det finns inget mer på raden åt det hållet.
wheel-undated = utan dag
wheel-undated-why = Ingen har sagt när. e lägger in det.
wheel-place = { $place } av { $count } på raden
wheel-always = fortlöpande
wheel-begins = börjar { $far }
wheel-ends = slutar { $far }
wheel-ended = slutade { $far }
wheel-not-called = Ingen har kallat till det än; dagen kommer av mötesserien.
wheel-notice-why = arbetet med nästa ska vara i gång
wheel-to-whom = till { $whom }
wheel-sent = senast redovisad { $on }
wheel-people = { $people ->
        [one] en deltagare
       *[other] { $people } deltagare
    }

## Vad som händer

happening-meeting = Möte
happening-series-day = Möte att kalla till
happening-dialogue = Medborgardialog
happening-report = Redovisning
happening-notice = Förnyelse
happening-renewal = Sista dagen
happening-promise-end = Löftet slutar
happening-activity = Aktivitet
happening-milestone = Delmål
happening-action = Åtgärd

## Vad som står tillsammans

wheel-part-meetings = Möten
wheel-part-dialogues = Dialoger
wheel-part-reports = Redovisningar
wheel-part-renewals = Förnyelser
wheel-part-promises = Löften
wheel-part-activities = Aktiviteter
wheel-part-actions = Åtgärder

## Vid prompten

cli-year-of-wheel = --year hör till list wheel och list budget.
wheel-column-what = vad
wheel-column-title = titel

## Tangenter och platser

action-wheel = årshjulet
place-wheel = årshjulet
help-wheel = Allt som händer under ett år, med strecket vid i dag. Pil vänster och höger byter år, komma och punkt går mellan det som står på en rad, och Enter går dit.
hint-wheel-left = året före
hint-wheel-right = året efter
