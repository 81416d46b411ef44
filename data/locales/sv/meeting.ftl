### Mötet, rumsvyn och gången runt varvet.

minuted-moved = { $id } går till { $stage }
minuted-due = { $id } flyttas till { $due }

meeting-present = { $there } av { $all } närvarande

meetings-title = Möten
meetings-empty = Inga möten än. { $key } kallar till ett.
agenda-empty = Dagordningen är tom.
agenda-minutes = { $minutes } min
agenda-sum = { $of ->
    [0] { $sum } minuter i allt
   *[other] { $sum } av mötets { $of } minuter
}
agenda-overlong = Dagordningen är { $over } minuter längre än mötet.
agenda-offered = Väntar sedan tidigare, Enter tar upp det:

sitting-no-item = ingen punkt
sitting-no-work = Den punkten har inget eget att göra.
sitting-empty = Inget antecknat under punkten än.
sitting-waiting = { $count } väntar
sitting-asks = Raden är kvar: åtgärden saknar ansvarig eller datum.

timer-used = { $used } av { $of } min
timer-spent = { $used } min
timer-left = { $time } kvar
timer-over = { $time } över

entry-dissent = Reservation: { $who }

look-title = { $count } klistrade rader
look-kept = De klistrade raderna ligger kvar; klistra igen eller lämna dem.
look-note = anteckning (åtgärden saknar ansvarig eller datum)

readback-title = Beslutet läses upp
readback-none = Det finns inget obekräftat beslut.
readback-ask = Stämmer det?   { $yes } ja   { $edit } ändra
readback-reword = { $id } ska lyda:
readback-dissent = Vem reserverar sig mot { $id }?

room-closed = Mötet är avslutat.
room-next = Härnäst: { $item } ({ $minutes } min)
room-none-to-borrow = Ingen senare punkt har minuter att låna ut.

review-title = Åtgärderna gås igenom
review-empty = Inga öppna åtgärder.
review-progress = { $told } av { $of } genomgångna
review-answers = 1 klar   2 på gång   3 hindrad   4 nytt datum
review-date = Nytt datum för { $id }:

rollcall-answers = 1 närvarande   2 förhinder   3 gått   a adjungera
rollcall-guest = Vem adjungeras? (roll eller namn i rollen)
rollcall-somebody = någon därifrån
rollcall-at = { $what } vid punkt { $item }

closing-title = { $id } avslutas
closing-decisions = Beslut
closing-actions = Åtgärder
closing-next = Nästa möte
closing-called = { $id } är kallat till { $when }.
closing-proposed = Förslag: { $when }. { $key } kallar till det.
closing-lacking = { $count ->
    [one] En åtgärd saknar ansvarig eller datum.
   *[other] { $count } åtgärder saknar ansvarig eller datum.
}
closing-ready = Enter avslutar mötet.

minutes-empty = Inget är antecknat.
minutes-no-line = Välj en rad först.
minutes-amend = { $id } ska lyda:
minutes-correct = Rättelse till { $id }:

editor-failed = Redigeraren { $editor } gick inte att använda; inget är ändrat.
