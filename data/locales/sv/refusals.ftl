### Varför en regel i gruppen sa nej: en mening per skäl.

refusal-unknown-id = Det finns inget i gruppen som heter { $id }.
refusal-id-taken = { $id } är upptaget.
refusal-id-needed = En ny { $noun } behöver en kod som du väljer.
refusal-unknown-field = Det finns inget fält { $key } hos { $noun }.
refusal-kept-field = Fältet { $field } ändras inte för hand.
refusal-budget-of-other = Budgetposten { $line } tillhör { $holder }, inte { $owner } som äger aktiviteten.
refusal-end-before-start = Slutet { $to } ligger före starten { $from }.
refusal-circle = { $id } skulle följa av sig själv.
refusal-gate-closed = { $id } kan inte gå till { $stage } än.
refusal-stage-same = { $id } är redan i { $stage }.
refusal-turns-over = { $id } ska avslutas enligt utslaget, så inget nytt varv börjar.
refusal-overtaken = { $field } för { $id } har ändrats av någon annan sedan du läste det. Läs igen och ändra på nytt.
refusal-nothing-changes = Inget ändrades.
refusal-built-on = Någon har ändrat { $id } sedan dess, så det går inte att ångra.
refusal-nothing-to-erase = Post { $seq } har ingen text att radera.
refusal-stands = Det { $id } gjorde går inte att ändra, eftersom { $by } har ändrats efter det: skriv en ny rad om hur det är nu.
refusal-stands-meeting = { $id } står fast, eftersom mer har noterats på { $by } efter den: skriv en ny rad om vilka som är här nu.
refusal-stands-elsewhere = { $id } kom från en fil, så det raden gjorde går inte att ändra här.
refusal-built-on-log = Det går inte att ångra.
refusal-nothing-to-undo = Det finns inget att ångra.
refusal-still-used = { $by } hänvisar fortfarande till { $id }.
refusal-only-minuted = Bara i ett möte som pågår skrivs { $noun }.
refusal-meeting-is = { $id } är { $state }, så det går inte nu.
refusal-other-open = { $id } pågår redan. Avsluta det först.
refusal-no-further-item = Det finns ingen mer punkt på dagordningen för { $id } åt det hållet.
refusal-actions-lack = { $id } kan inte avslutas än: { $actions } saknar ansvarig eller datum.
refusal-not-adjuster = { $id } ska justeras av { $adjuster }.
refusal-not-adjuster-nobody = Ingen är vald att justera { $id }. Välj en justerare på mötet först.
refusal-minutes-locked = Anteckningarna från { $id } är justerade och låsta. Det som är fel rättas med en rättelse.
refusal-not-locked = Anteckningarna från { $id } är inte justerade än, så raden ändras i stället för att rättas.
refusal-struck = { $id } är struket.
refusal-does-not-wait = { $id } är varken en fråga eller parkerad.
refusal-other-meeting = Raden hör till ett annat möte än { $id }: närvaron där noteras med samklang meeting attend.
refusal-has-minutes = Något står antecknat från { $id }, så öppnandet går inte att ångra: avsluta mötet i stället.
refusal-not-in-a-line = Det kan inte göras från en rad i anteckningarna.
refusal-not-permitted = { $by } får bara läsa.

## Värden som inte passar sitt fält

misfit-missing = { $field } måste fyllas i.
misfit-too-long = { $field } får ha högst { $max } tecken.
misfit-negative = { $field } får inte vara mindre än noll.
misfit-too-large = { $field } är större än något rimligt tal.
misfit-not-a-date = { $field } är inget datum som finns i kalendern.
misfit-not-a-time-of-day = { $field } är ingen dag med klockslag, som 5/10 13:00.
misfit-not-money = { $field } är inget belopp.
misfit-not-a-time = { $field } är ingen tid i timmar.
misfit-not-a-number = { $field } är inget tal.
misfit-not-whole = { $field } är inget heltal.
misfit-not-a-flag = { $field } är varken ja eller nej.
misfit-not-a-word = { $field } kan vara { $words }.
misfit-not-an-id = { $field }: { import-bad-id }
misfit-not-parts = { $field } har inte de delar som behövs.
misfit-not-text = { $field } är ingen text.
misfit-not-one = { $field } kan bara ha ett värde.

## Vad en grind saknar

lack-owner = Ingen äger den.
lack-budget = Ingen budgetpost betalar den.
lack-budget-of-owner = Budgetposten är inte ägarens.
lack-from = Startdatum saknas.
lack-to = Slutdatum saknas.
lack-goal = Inget mål är valt.
lack-factor = Ingen risk- eller skyddsfaktor är vald.
lack-report = Ingen har rapporterat status under varvet.
lack-period-begun = Perioden har inte börjat.
lack-did = ”Gjorde vi det?” är obesvarad.
lack-helped = ”Hjälpte det?” är obesvarad.
lack-reading = ”Hjälpte det?” är besvarad utan mätvärde: ingen effektindikator för målen har både utgångsvärde och mätning.
lack-helped-because = Det står inte varför det inte går att mäta än.
lack-lesson = Lärdomen saknas.
lack-verdict = Utslaget saknas.

filter-unknown-key = Det går inte att filtrera på { $key } här.
filter-unknown-value = { $key } kan inte vara { $value }.
refusal-tells-of-persons = { $id } kan inte justeras än, för då låses anteckningarna: personuppgifter i { $places }. Ändra texten, eller undanta den med ett skäl; listan över personuppgifter visar var.
refusal-reason-tells = Skälet blir kvar och får inte själv berätta om någon: ta bort { $kind } ur det.
