### Gruppen som den var, loggen och vad som har ändrats sedan dess.

title-past = SOM DET VAR { $when }
past-entered = Gruppen som den var då. T går tillbaka till nu.
past-before-log = Loggen börjar { $day }. Hur gruppen var före det går inte att se.
past-left = Tillbaka till nu.
past-no-change = Det här är gruppen som den var. Inget kan ändras här; T går tillbaka till nu.

log-title = allt som har hänt
log-day = Gå till dagen
log-no-day = Skriv en dag, till exempel 2020-09-07 eller 7 sep.

changes-title = ändrat sedan { $since }
changes-none = Inget är annorlunda sedan dess.
became-added = har tillkommit
became-removed = har tagits bort
became-nothing = inget

## Tangenter och platser

action-log = allt som har hänt, gruppen som den var
action-since = vad som har ändrats sedan dess
place-log = loggen
place-changes = ändringarna
hint-log-open = gruppen som den var då
hint-log-filter = gå till en dag
erase-label = Varför ska texten i post { $seq } raderas? Det går inte att ångra.
erase-text-label = Varför ska ”{ $words }” ({ $id }) raderas ur loggen? Det går inte att ångra.
action-erase = radera postens text för gott
hint-log-erase = radera texten
hint-finds-erase = radera ur loggen
erase-nothing = Inget som har rättats står kvar i loggen.
hint-history-erase = radera texten
hint-log-since = ändrat sedan dess
help-log = Allt som har hänt, det senaste först. Enter visar hela gruppen som den var efter den valda posten; alla skärmar går att gå till där, och inget kan ändras. E raderar den valda postens text för gott.
help-changes = Det som är annorlunda än det var: nytt, borttaget eller med andra värden.
