### Mötet, rumsvyn och gången runt varvet.

minuted-moved = { $id } går till { $stage }
minuted-presence-present = Närvarande: { $who }
minuted-presence-left = Går: { $who }
minuted-presence-came = Kommer: { $who }
minuted-presence-apologies = Förhinder: { $who }
minuted-presence-co-opted = Adjungerad: { $who }
minuted-due = { $id } flyttas till { $due }
minuted-dissent = { $who } reserverar sig mot § { $number }/{ $year }

meeting-present-short = { $there } av { $all } här
meeting-present = { $there } av { $all } närvarande

title-meeting = { $id } pågår
meetings-title = Möten
meetings-empty = Inga möten än. { $key } kallar till ett.
timer-minutes = { $minutes } min
agenda-offered = Väntar sedan tidigare, Enter tar upp det:

sitting-no-item = ingen punkt
sitting-no-work = Den punkten har inget eget att göra.
sitting-empty = Inget antecknat under punkten än.
sitting-waiting = { $count } väntar
sitting-left = { $id } pågår · { $key } går tillbaka
sitting-at = Nu { $item }
sitting-only-note = Sparad som anteckning: { $why } · { $key } rättar
sitting-under = under { $place }
sitting-change-aside = Ändringen av { $id } finns kvar och kommer tillbaka när raden tas upp igen.
sitting-change-back = Din ändring av { $id } är tillbaka: { $save } sparar den, { $leave } släpper den.
sitting-line-aside = Den nya raden finns kvar: { $key } går tillbaka till den.
sitting-closed-by-kept = { $who } har avslutat { $id }: din rad finns kvar.
sitting-closed-by = { $who } har avslutat { $id }.
sitting-closed-kept = { $id } är avslutat: din rad finns kvar.
sitting-closed = { $id } är avslutat.
sitting-takes-out = raden tas bort
sitting-struck = { $id } är struken och används inte igen; { $key } hade ändrat den med sin §.
sitting-over = Mötet är avslutat: { $key } går till anteckningarna.
sitting-unchanged = Inget är ändrat.
sitting-overtaken = Någon annan skrev ”{ $theirs }” under tiden. { $save } sparar ditt ändå, { $leave } lämnar det.
sitting-asks = Raden är kvar: åtgärden { $lacks }.

timer-used = { $used } av { $of } min
timer-spent = { $used } min
timer-left = { $time } kvar
timer-over = { $time } över

entry-dissent = Reservation: { $who }
entry-dissent-because = Reservation: { $who } – { $reason }

look-title = { $count } klistrade rader
look-title-edited = { $count ->
    [one] 1 ändring
   *[other] { $count } ändringar
}
look-kept = Raderna ligger kvar till nästa gång mötet öppnas på skärmen.
look-note = bara en anteckning: åtgärden { $lacks }
look-under = under { $place }: { $what }
look-let-go = Raderna släpptes.
look-back-pasted = Kvar sedan tidigare: { $save } sparar dem, { $reset } släpper alla.
look-back-edited = Kvar sedan tidigare: { $save } sparar, { $editor } redigerar på nytt utan dem, { $reset } släpper alla.
look-gone = tas bort
look-contested = { $id }: någon annan skrev ”{ $theirs }” under tiden, spara skriver över
look-mend = Raden ska lyda:
look-goes-on = anteckning (fortsättning på raden ovan)
look-left = { $count ->
    [one] En rad lades inte in och är kvar här.
   *[other] { $count } rader lades inte in och är kvar här.
}
look-struck = stryks, och dess § används inte igen
look-last = { $what } · hamnar sist under punkten
look-left-why = { $count ->
    [one] En rad lades inte in: { $why }
   *[other] { $count } rader lades inte in: { $why }
}
entered-struck = { $count ->
    [one] 1 struket beslut
   *[other] { $count } strukna beslut
}
entered-dissent = { $count ->
    [one] 1 reservation
   *[other] { $count } reservationer
}
entered-gone = { $count ->
    [one] 1 borttagen
   *[other] { $count } borttagna
}
look-entered = { $count ->
    [one] 1 rad: { $what }
   *[other] { $count } rader: { $what }
}
entered-note = { $count ->
    [one] 1 anteckning
   *[other] { $count } anteckningar
}
entered-decision = { $count } beslut
entered-action = { $count ->
    [one] 1 åtgärd
   *[other] { $count } åtgärder
}
entered-question = { $count ->
    [one] 1 fråga
   *[other] { $count } frågor
}
entered-parked = { $count ->
    [one] 1 parkerad
   *[other] { $count } parkerade
}
entered-report = { $count ->
    [one] 1 status
   *[other] { $count } statusar
}
entered-count = { $count ->
    [one] 1 räkning
   *[other] { $count } räkningar
}
entered-follow-up = { $count ->
    [one] 1 uppföljning
   *[other] { $count } uppföljningar
}
entered-presence = { $count ->
    [one] 1 närvaro
   *[other] { $count } närvaror
}
entered-change = { $count ->
    [one] 1 ändring
   *[other] { $count } ändringar
}
entered-correction = { $count ->
    [one] 1 rättelse
   *[other] { $count } rättelser
}

readback-title = Beslutet läses upp
readback-of = { $place } av { $count }
readback-none = Det finns inget obekräftat beslut.
readback-ask = Stämmer det?   { $yes } ja   { $edit } ändra
readback-reword = { $id } ska lyda:
readback-dissent = Vem reserverar sig mot { $id }?
readback-more = { $after ->
    [0] ↑ { $before ->
        [one] 1 rad ovanför
       *[other] { $before } rader ovanför
    }
    [one] ↓ 1 rad till
   *[other] ↓ { $after } rader till
}

room-closed = Inget möte pågår.
room-next = Härnäst: { $item } ({ $minutes } min)
room-none-to-borrow = Ingen senare punkt har minuter att låna ut.

review-title = Åtgärderna gås igenom
review-empty = Inga öppna åtgärder.
review-progress = { $told } av { $of } genomgångna
review-answers = 1 klar   2 på gång   3 hindrad   4 nytt datum
review-date = Nytt datum för { $id }:
review-say = Vad sägs om { $id }? Läget, varför, ny dag:

rollcall-answers = 1 närvarande   2 förhinder   3 gått   4 kommit nu   a adjungera
rollcall-guest = Vem adjungeras? (roll eller namn i rollen)
rollcall-nobody = Gruppen har inga medlemmar än; a adjungerar någon.
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
closing-ready = { $key } avslutar mötet.
closing-remains = Återstår
closing-not-reached = Hanns inte med
closing-unsettled = Öppna frågor och parkerat
closing-line = Inte inskrivet: { $line }
closing-takes-out = Inte sparat: raden ska tas bort
closing-line-key = { $key } går till raden
closing-unread = { $count ->
    [one] Ett beslut är inte uppläst; { $key } läser upp det
   *[other] { $count } beslut är inte upplästa; { $key } läser upp dem
}
closing-pasted = { $count ->
    [one] En inklistrad rad är inte inskriven.
   *[other] { $count } inklistrade rader är inte inskrivna.
}
closing-others = Inte inskrivet: en rad hos { $who }
closing-own-elsewhere = Inte inskrivet: en rad som du har börjat i en annan session
closing-others-theirs = Den skrivs in där den är påbörjad. Avslutas mötet först står den inte i anteckningarna.
closing-others-since = En rad till är påbörjad på annat håll: se överst.
closing-unmarked = Inte avprickade: { $who }
closing-no-roll = Ingen är avprickad än
closing-unmarked-key = { $key } prickar av
closing-ready-yet = { $count } återstår. { $key } avslutar ändå.

minutes-left = Inte inskrivet: { $line } · { $open } öppnar mötet igen, { $reset } släpper det
minutes-left-locked = Inte inskrivet: { $line } · { $correct } på en rad rättar, { $reset } släpper det
minutes-let-go = Raden är släppt.
minutes-correct-tells = Rättelsen pekar ut en person och kan inte ändras sedan. { $key } igen för in den ändå.
approve-title = Justera { $id }? Anteckningarna låses, och det går inte att ångra.
approve-yes = justera
approve-no = låt bli
minutes-finds = { $why } { $key } öppnar den.
minutes-empty = Inget är antecknat.
minutes-no-line = Välj en rad först.
minutes-amend = { $id } ska lyda:
minutes-correct = Rättelse till { $id }:

editor-failed = Redigeraren { $editor } gick inte att använda; inget är ändrat.
## Vad som händer vid möten

event-meeting-called = { $what } är kallat till { $at }
event-series-called = { $count ->
    [one] { $what }; { $count } möte är kallat
   *[other] { $what }; { $count } möten är kallade
}
event-with-agenda = { $count ->
    [one] { $what }; dagordningen har { $count } punkt
   *[other] { $what }; dagordningen har { $count } punkter
}
event-with-comebacks = { $count ->
    [one] { $what }; { $count } punkt kommer tillbaka nästa gång
   *[other] { $what }; { $count } punkter kommer tillbaka nästa gång
}
event-meeting-opened = { $what }: mötet är öppnat
event-meeting-goes-on = { $what }: mötet fortsätter
event-meeting-closed = { $what }: mötet är avslutat
event-meeting-approved = { $what }: anteckningarna är justerade
event-meeting-again = { $what }: mötet är åter { $state }
event-meeting-at = { $meeting }: nu { $item }
event-present = { $count ->
    [one] { $what }: { $who } är närvarande
   *[other] { $what }: { $who } är närvarande
}
event-apologies = { $count ->
    [one] { $what }: { $who } har förhinder
   *[other] { $what }: { $who } har förhinder
}
event-co-opted = { $count ->
    [one] { $what }: { $who } är adjungerad
   *[other] { $what }: { $who } är adjungerade
}
event-left = { $count ->
    [one] { $what }: { $who } har gått
   *[other] { $what }: { $who } har gått
}
event-came = { $count ->
    [one] { $what }: { $who } har kommit
   *[other] { $what }: { $who } har kommit
}
event-attendance-taken-back = { $what }: närvaron är åter som den var
event-item-added = { $what } är uppsatt på dagordningen
event-item-back = { $what } kommer tillbaka på dagordningen: { $why }
event-item-reached = { $what }: punkten tas upp
event-item-left = { $what }: punkten lämnas
event-item-moved = { $what } är flyttad på dagordningen
event-entry = { $id } { $kind }: { $text }
event-entry-amended = { $id } ändrad till { $kind }: { $text }
event-entry-reworded = { $id } ändrad: { $text }
event-entry-withdrawn = { $id } är borttagen, { $kind }: { $text }
event-entry-settled = { $id } är avklarad, { $kind }: { $text }
event-entry-settled-bare = { $id } är avklarad
event-entry-waits-bare = { $id } väntar igen
event-entry-waits = { $id } väntar igen, { $kind }: { $text }
event-decided = { $id } är beslutad: { $text }
event-reworded = { $id } har fått ny lydelse: { $text }
event-struck = { $id } är struken: { $text }
event-stands = { $id } gäller igen: { $text }
event-unconfirmed = { $id } är inte längre bekräftad: { $text }
event-confirmed = { $id } är uppläst och bekräftad: { $text }
event-dissent = { $id }: { $who } reserverar sig
event-dissent-gone = { $id }: reservationen från { $who } är borttagen

## Möten

agenda-time = tid
agenda-minutes = min
agenda-empty = Dagordningen är tom.
agenda-back = { $what } – från { $from }: { $why }
agenda-sum = Punkterna har { $sum } minuter.
agenda-sum-of = Punkterna har { $sum } av mötets { $of } minuter.
agenda-overlong = { $over ->
    [one] Dagordningen är { $over } minut längre än mötet.
   *[other] Dagordningen är { $over } minuter längre än mötet.
}
agenda-waiting = Väntar på att tas upp
agenda-take-up = Sätt upp med ”samklang add agenda-item TITEL --meeting M --takes-up ID”.
agenda-moved = { $what } är nu punkt { $place }
meeting-decided = Beslut
meeting-to-do = Åtgärder
meeting-not-marked = Inte avprickade
meeting-line-left = En rad står kvar på skrivraden och kom inte med: { $line }
meeting-next = Nästa möte: { $what }, { $at }
meeting-proposed = Förslag till nästa möte: { $at }. Kalla med: samklang add meeting "{ $title }" --at "{ $typed }"
meeting-lacks-owner = { $what }: ansvarig saknas.
meeting-lacks-due = { $what }: datum saknas.
meeting-lacks-both = { $what }: ansvarig och datum saknas.

search-title = { $count ->
    [0] Sök i det sagda
    [one] 1 träff
   *[other] { $count } träffar
}
search-hint = Skriv några ord: beslut, åtgärder, anteckningar, frågor, rapporter och rubriker söks. Hela ord går före delar av ord.
search-nothing = Inget av det som har sagts eller beslutats har alla de orden.
