### Cykeln, aktiviteterna, formulären och varvet runt.

too-small = Samklang behöver minst { $columns } kolumner och { $rows } rader. Gör fönstret större.

no-year-that-way = Det finns inget år åt det hållet.
days-late = { $days } d försen
of-hours = { $used } av { $planned }
of-cost = { $used } av { $planned }
turn-begun = varv { $turn }, { $begun }
counter = { $id } { $counted } av { $target }
no-report-yet = ingen har rapporterat än
value-nothing = inget

label-last = Senast
label-owner = Ägare
label-budget = Budget
label-goals = Mål
label-factors = Faktorer
label-source = Källa

cycle-empty = Inga aktiviteter i det här skedet.
cycle-first = Här finns inga aktiviteter än. { $key } lägger till den första.
filter-label = filter
filter-on = filter: { $filter }
filter-empty = Inget passar filtret. Esc tar bort det.

activities-title = { $shown } av { $all } aktiviteter
activities-marked = { $count } markerade
column-id = id
column-title = aktivitet
column-owner = ägare
column-stage = skede
column-sign = ·
column-status = status
column-from = från
column-to = till
column-hours = timmar
column-cost = kostnad
column-turn = varv

line-full = Raden rymmer { $most } tecken: det som var mer togs inte med.
told-saving = Sparar …
told-other = { $who }: { $what }
told-undo = { " " }· { $key } ångrar
told-redo = { " " }· { $key } gör om
told-nothing-to-redo = Det finns inget att göra om.
title-read-only = går bara att läsa
told-damaged = Gruppen är skadad: bara det hela visas, och inget sparas. Kör samklang check. { $why }
told-copied = Kopierat: { $text }
told-no-job-control = Här går det inte att pausa programmet.
told-too-long-to-copy = Det är för långt för att kopieras.
told-no-clipboard = Den här terminalen har inget urklipp att kopiera till.
told-begun = Gruppen är skapad. w går varvet, ? visar tangenterna.
told-nothing-chosen = Ingen aktivitet är vald.
told-no-stage-before = { $id } är redan i det första skedet.
denied-host-gone = Det som håller gruppen har slutat. Inget mer sparas.

status-of-many = Status för { $count } aktiviteter
comment-label = { $id } { $status } – några ord (Enter sparar)
gate-closed = { $id } kan inte gå till { $stage } än:
gate-fill = fyll i det som saknas
gate-pass = gå vidare ändå, med skäl
gate-report = rapportera status
because-label = Varför ska { $id } gå vidare ändå?
because-needed = Skriv ett skäl; det sparas.

help-title = Tangenter: { $place }
palette-add = { $kind ->
    [target-area] nytt
    [development-area] nytt
    [document] nytt
    [goal] nytt
    [promise] nytt
    [commitment] nytt
    [meeting] nytt
    [problem] nytt
   *[other] ny
} { $noun }
palette-also-write-minutes = mötesanteckningar anteckningar minnesanteckningar protokoll spara
palette-also-write-notice = dagordning inbjudan spara
palette-also-council = rapport till rådet not
palette-also-board = rapport till styrelsen verksamhetsberättelse
palette-also-promise = rapport om medborgarlöften uppföljning av löftena
palette-empty = Inget sådant finns här.
history-title = Historik: { $what }

form-add = { $kind ->
    [target-area] Nytt
    [development-area] Nytt
    [document] Nytt
    [goal] Nytt
    [promise] Nytt
    [commitment] Nytt
    [meeting] Nytt
    [problem] Nytt
   *[other] Ny
} { $noun }
form-edit = Ändra { $what }
form-wrong = Något i formuläret stämmer inte.
form-unchanged = Inget ändrades.
form-drafted = Utkastet är kvar till nästa gång.
form-overtaken = Någon annan skrev ”{ $theirs }” under tiden.
form-overtaken-choice = { $save } sparar ditt ändå, { $reset } börjar om med det som står nu.
form-reset = Formuläret är som från början.
form-offers-of = { $first }–{ $last } av { $of }
form-none = Ingen finns än; { $key } lägger till.
form-none-of-owner = { $owner } har ingen än; { $key } lägger till.
form-nothing-to-add = Det här fältet pekar inte på något som kan läggas till.
form-save-first = Spara det här först, och lägg sedan till nästa.
form-example-milestones = till exempel 12/10 Offert antagen; 26/10 Klart
form-example-renewals = till exempel 24 Planen avsnitt 5; 12 Löftet
form-example-years = till exempel 2020 40 tkr; 2021 45 tkr // 100 tim

walk-title = Varvet runt
walk-of = { $at } av { $of }
walk-actions = Öppna åtgärder
walk-said-now = Sagt nu
walk-said = Sagt förra gången, { $on } { $by }
walk-empty = Det finns inga aktiviteter att gå igenom.
walk-overtaken = Någon annan svarade ”{ $theirs }” under tiden. { $save } sparar ditt ändå.
walk-give = Åtgärd om { $id }
walk-decide = Beslut om { $id }
walk-park = Parkera om { $id }
walk-no-meeting = Inget möte pågår, så det finns inga anteckningar att skriva i.
walk-lacks = Raden är kvar: { $lacks }.
walk-unsaved = Svaret på { $id } sparades inte; det väntar på kortet, Enter sparar.
walk-finished = Varvet är gånget.
walk-gate-open = Inget saknas; > för aktiviteten till genomföra.
walk-gate-lacks = Innan den kan genomföras:
walk-reading = utgångsvärde { $baseline } · senast { $last }
walk-words-plan = Tab: några ord
walk-words-do = Tab: några ord
walk-words-check = Tab: varför, eller vad mätningen visar
walk-words-improve = Tab: vad lärde vi oss?
ask-status = Hur går det?
ask-did = Gjorde vi det?
ask-helped = Hjälpte det?
ask-verdict = Vad blir det av den?

theme-terminal = terminalens egna färger
theme-light = ljust
theme-dark = mörkt
theme-high-contrast = hög kontrast
theme-mono = utan färg

