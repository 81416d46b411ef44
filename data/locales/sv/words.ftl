### De slutna ordmängderna. Det som står här är också det som kan skrivas in,
### på båda språken samtidigt: ett ord får inte betyda två saker i samma mängd.

## Skede (PDCA-hjulet)

stage-plan = planera
stage-do = genomföra
stage-check = följa upp
stage-improve = förbättra

## Status för en aktivitet

status-not-started = ej påbörjad
status-on-track = enligt plan
status-at-risk = hotad
status-blocked = hinder
status-done = klar
status-stopped = stoppad

## Utslag när ett varv är slut

verdict-continue = fortsätta
verdict-adjust = justera
verdict-scale-up = skala upp
verdict-stop = avsluta

## Roll i gruppen

role-facilitator = sammankallande
role-secretary = sekreterare
role-member = ledamot
role-observer = observatör

## Dokument. Lägesbild och åtgärdsplan: lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete

document-action-programme = handlingsprogram
document-plan = plan
document-agreement = samverkansöverenskommelse
document-promise = medborgarlöfte
document-situation-picture = lägesbild
document-action-plan = åtgärdsplan

## Faktorer

factor-kind-risk = risk
factor-kind-protective = skydd

factor-domain-family = familj
factor-domain-peers = kamrater och fritid
factor-domain-school = skola
factor-domain-community = samhälle
factor-domain-individual = individ

## Indikatorer

indicator-kind-process = process
indicator-kind-effect = effekt

direction-up = uppåt
direction-down = nedåt
direction-hold = oförändrat

## Gjorde vi det? Hjälpte det?

did-yes = ja
did-partly = delvis
did-no = nej

helped-yes = ja
helped-partly = delvis
helped-no = nej
helped-not-measurable = går inte att mäta än

## Åtgärder

action-state-open = öppen
action-state-done = klar
action-state-dropped = struken

## Organisationer

organisation-kind-police = polis
organisation-kind-municipality = kommun
organisation-kind-rescue-service = räddningstjänst
organisation-kind-region = region
organisation-kind-association = förening
organisation-kind-other = annan

## Vad ett åtagande räknas över

count-period-term = löftesperiod
count-period-year = år

## Sakernas namn, en och flera

noun-organisation = organisation
noun-member = medlem
noun-budget-line = budgetpost
noun-document = dokument
noun-target-area = målområde
noun-development-area = utvecklingsområde
noun-goal = mål
noun-indicator = indikator
noun-factor = faktor
noun-promise = löfte
noun-commitment = åtagande
noun-activity = aktivitet
noun-action = åtgärd
noun-duty = skyldighet

nouns-organisation = organisationer
nouns-member = medlemmar
nouns-budget-line = budgetposter
nouns-document = dokument
nouns-target-area = målområden
nouns-development-area = utvecklingsområden
nouns-goal = mål
nouns-indicator = indikatorer
nouns-factor = faktorer
nouns-promise = löften
nouns-commitment = åtaganden
nouns-activity = aktiviteter
nouns-action = åtgärder
nouns-duty = skyldigheter

noun-group = grupp
nouns-group = grupper

## Språk som en grupp skriver på

group-language-sv = svenska
group-language-en = engelska

## Vad en grupp kallar det som skrivs på dess möten

minutes-name-notes = mötesanteckningar
minutes-name-minutes = protokoll

## Möten

repeat-monthly = varje månad
repeat-weekly = varje vecka
repeat-fortnightly = varannan vecka
repeat-quarterly = var tredje månad

month-january = januari
month-february = februari
month-march = mars
month-april = april
month-may = maj
month-june = juni
month-july = juli
month-august = augusti
month-september = september
month-october = oktober
month-november = november
month-december = december

item-kind-matter = ärende
item-kind-opening = öppnande och närvaro
item-kind-actions = föregående anteckningar och åtgärder
item-kind-walk = varvet runt
item-kind-other = övrigt
item-kind-next-meeting = nästa möte

meeting-state-called = kallat
meeting-state-open = pågående
meeting-state-closed = avslutat
meeting-state-approved = justerat

presence-present = närvarande
presence-apologies = förhinder
presence-co-opted = adjungerad
presence-left = gått
presence-came = kommit

comeback-not-reached = hanns inte med
comeback-open-action = har en öppen åtgärd

## Anteckningarnas rader

entry-kind-note = anteckning
entry-kind-decision = beslut
entry-kind-action = åtgärd
entry-kind-question = fråga
entry-kind-parked = parkerat
entry-kind-report = status
entry-kind-count = räknat
entry-kind-follow-up = uppföljd åtgärd
entry-kind-presence = närvaro
entry-kind-change = ändring
entry-kind-correction = rättelse
entry-kind-dissent = reservation

entry-state-open = väntar
entry-state-settled = avklarad

decision-state-standing = gäller
decision-state-struck = struket

progress-untold = inget sagt
progress-on-its-way = på gång
progress-hindered = hindrad

noun-series = mötesserie
noun-standing-item = stående punkt
noun-meeting = möte
noun-agenda-item = dagordningspunkt
noun-decision = beslut
noun-key = nyckel
noun-entry = anteckningsrad

nouns-series = mötesserier
nouns-standing-item = stående punkter
nouns-meeting = möten
nouns-agenda-item = dagordningspunkter
nouns-decision = beslut
nouns-key = nycklar
nouns-entry = anteckningsrader

noun-dialogue = medborgardialog
noun-problem = problem
noun-acceptance = godtagen avvikelse

nouns-dialogue = medborgardialoger
nouns-problem = problem
nouns-acceptance = godtagna avvikelser

noun-sending = skickad redovisning
nouns-sending = skickade redovisningar

report-kind-council = lägesrapport
report-kind-board = årsrapport
report-kind-promise = löftesuppföljning

catalogue-factors = risk- och skyddsfaktorer
catalogue-law-2023-196 = skyldigheterna i lag (2023:196)

table-column-indicator = indikator
table-column-on = datum
table-column-value = värde
table-column-source = källa

## Perioder

period-from-to = { $from } – { $to }
period-from = från { $from }, utan slut
period-to = till { $to }
