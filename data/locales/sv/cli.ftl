### Kommandoradens svar, och vad som har hänt i en mening.

## Uppräkningar

list-and = { $first } och { $last }
list-or = { $first } eller { $last }

## Nycklar i ett filter: det som står före kolonet

filter-owner = ägare
filter-member = ansvarig
filter-budget = budgetpost
filter-stage = skede
filter-status = status
filter-goal = mål
filter-factor = faktor
filter-area = område
filter-promise = löfte
filter-kind = slag
filter-domain = domän
filter-document = dokument
filter-organisation = organisation
filter-role = roll
filter-state = läge
filter-activity = aktivitet
filter-late = försenad
filter-meeting = möte

flag-yes = ja
flag-no = nej


## Vad som har hänt

event-added = { $what } är inlagd
event-edited = { $what }: { $changes }
event-removed = { $what } är borttagen
event-field-set = { $field } → { $value }
event-field-emptied = { $field } borttaget
event-status-reported = { $what }: { $status }
event-report-withdrawn = { $what }: rapporten är tillbakatagen, status är åter { $status }
event-stage-moved = { $what }: från { $was } till { $now }
event-turn-ended = { $what }: varvet är slut och nästa börjar
event-turn-reopened = { $what }: varvet fortsätter
event-reading-taken = { $what }: { $value } den { $on }
event-reading-withdrawn = { $what }: mätvärdet { $value } den { $on } är tillbakataget
event-counted = { $what }: { $step } den { $on }
event-count-withdrawn = { $what }: { $step } den { $on } är tillbakataget
event-undone = Ändring { $seq } är ångrad
event-text-erased = Texten i post { $seq } är raderad: { $because }
event-texts-erased = Texten i posterna { $seqs } är raderad: { $because }
event-erased = { $what } (text raderad av { $by } { $on }: { $because })
erased-text = [raderad]
event-sent = { $what }: redovisad { $on }
event-sent-covers = { $said }, avser { $covers }
event-not-sent = { $what }: anteckningen om att det redovisades { $on } är borttagen
event-with-note = { $told } – { $note }

## Svar på kommandon

cli-status-of = { $ids }: { $status }
cli-redact-left = { $count ->
    [one] Det står kvar i post { $seqs }: samklang log visar den, samklang redact raderar den.
   *[other] Det står kvar i posterna { $seqs }: samklang log visar dem, samklang redact raderar var och en.
}
cli-undone = Ändring { $seq } är ångrad: { $what }
cli-made-store = Gruppen { $name } är skapad i { $place }
cli-group-name = Arbetsgruppen
cli-imported = { $count ->
    [one] { $count } ändring är införd från { $file }
   *[other] { $count } ändringar är införda från { $file }
}
cli-would-import = { $count ->
    [one] { $file } skulle införa { $count } ändring
   *[other] { $file } skulle införa { $count } ändringar
}
cli-would-import-nothing = { $file } innehåller inget nytt
cli-no-folder = { $file } kan inte skrivas: mappen { $folder } finns inte.
cli-exported = { $file } är skriven
cli-check-ok = Allt är helt: { $records } poster, den sista är { $seq }
cli-check-repaired = { $lost ->
    [0] Gruppen är lagad utan att något är borta
    [one] Gruppen är lagad; { $lost } post gick inte att rädda
   *[other] Gruppen är lagad; { $lost } poster gick inte att rädda
}. { $found } hämtades ur indexet. Det skadade ligger kvar i { $aside }.
cli-check-damaged = Något är skadat. { $records } poster är lästa, den sista hela är { $seq }. Inget nytt tas emot förrän det är lagat.
cli-nothing-listed = Inget att visa.
cli-id = id
cli-history = Historia
cli-linked = Hänvisar hit
cli-activities = Aktiviteter
cli-actions = Åtgärder
cli-mine-nobody = Ingen medlem här heter { $me }. Ange vem du är med --as.
cli-mine-none = Inget väntar på { $me }.
cli-cycle-sample = Det finns ingen grupp i { $place } än. Så här ser exempelgruppen ut:
cli-cycle-next = Börja med ”samklang init --sample savsjo” eller ”samklang init --name NAMN”, eller prova ”samklang demo” i en terminal.
cli-cycle-more = Mer: ”samklang list activities”, ”samklang show ID”, ”samklang status ID STATUS”, ”samklang help”.
cli-no-interface = Gränssnittet kunde inte visas: { $why }
cli-dumb = Den här terminalen (TERM={ $term }) kan inte visa gränssnittet. Här fungerar ”samklang” för varvet som text, ”samklang list activities”, ”samklang show ID”, ”samklang status ID STATUS”, ”samklang note RAD”, ”samklang minutes” och ”samklang help”.
cli-no-terminal = Gränssnittet behöver en terminal. Utan en fungerar ”samklang” för varvet som text, ”samklang list activities”, ”samklang minutes” och ”samklang help”; över SSH ger ”ssh -t” en terminal.
cli-panicked = Något gick fel i programmet. Vad som hände står i { $log }. Allt som visades som sparat finns kvar.

## Fel

cli-host-gone = Den som hade gruppen öppen är borta. Försök igen.
cli-other-protocol = Den som har gruppen öppen kör en annan version av samklang. Avsluta den, eller kör samma version.
cli-stranger = Gruppen tar inte emot den här användaren som den medlemmen. Arbeta under ditt eget namn.
cli-not-a-status = { $text } är ingen status. Välj { $words }.
cli-not-a-stage = { $text } är inget skede. Välj { $words }.
cli-ambiguous = { $text } kan vara { $words }.
cli-not-an-activity = { $id } är ingen aktivitet.
cli-status-mixed = Ange antingen aktiviteter eller åtgärder, inte båda.
cli-status-no-note = En anteckning kan bara följa med en aktivitets status.
cli-not-a-time = { $text } är ingen tidpunkt. Skriv till exempel 2020-10-05 eller 2020-10-05T13:00.
cli-no-such-record = Det finns ingen post { $seq }. Den sista är { $last }.
cli-at-only-reads = --at går bara att läsa med; det förflutna ändras inte.
cli-not-a-member = Ingen medlem heter { $member }.
cli-not-an-id = { $text } går inte att ha som id.
cli-not-a-step = { $text } är inget steg. Skriv till exempel +1.
cli-file-fault = { $file } kunde inte läsas eller skrivas: { $why }
cli-config-fault = { $file }, rad { $line }: { $why }
cli-config-unknown = { $key } är ingen inställning. De som finns är { $words }.
cli-config-unfit = { $key } kan inte vara { $value }.
cli-no-place = Det går inte att avgöra var gruppen ska ligga. Ange --store.

event-undoing = Ångrat: { $what }
event-redoing = Gjort om: { $what }
event-and-more = { $what } (och { $more } till)

cli-no-meeting = Det finns inget möte.
cli-no-open-meeting = Inget möte pågår. Öppna ett med ”samklang meeting open”.
cli-no-called-meeting = Inget möte är kallat.
cli-no-closed-meeting = Inget avslutat möte väntar på att justeras.
cli-not-held = { $id } har inte öppnats än, så det finns inga anteckningar. ”samklang invite { $id }” skriver kallelsen.
cli-no-held-meeting = Inget möte har hållits än.
cli-nothing-found = Inget hittades.
cli-said-at = { $meeting } p. { $place }
cli-group-stays = Gruppen själv kan inte tas bort.
cli-unknown-ending = { $ending } är inget format som kan skrivas. Låt namnet sluta på { $known }, eller ange --format.
cli-file-there = { $file } finns redan. Skriv över den med --force.
cli-meeting-timeless = { $id } har ingen tid än.
cli-serving = Gruppen är öppen för andra, ur { $place }.
cli-nobody-here = Ingen har gruppen öppen.
cli-session-host = (värd)
cli-no-signals = Programmet kan inte avslutas i ordning här: { $why }
cli-follow-is-now = --follow gäller det som händer nu, --at det som var: välj ett av dem.

cli-no-such-finding = Det finns ingen avvikelse { $text } att godta. samklang list findings visar dem.
cli-several-findings = { $text } är flera avvikelser. Säg vilken, som samklang list findings visar den.
cli-not-for-a-terminal = { $format } är inget för en terminal. Skriv det till en fil med -o, eller skicka det vidare till ett annat program.
cli-not-rendered = Dokumentet gick inte att göra: { $error }

cli-table-of-spreadsheets = --table hör till csv och xlsx.
cli-which-file = Säg vilken fil: dess namn, eller - för det som kommer in.
cli-table-only-written = Tabellen { $table } kan bara skrivas ut, inte tas in. Tas in kan { $tables }.
cli-which-table = Säg vilken tabell: --table följd av en av { $tables }.
cli-column-heading = { $text } är ingen kolumn: skriv fält=rubrik, som owner=Ansvarig.
cli-which-column = En tabell med mätvärden har kolumnerna { $columns }.
cli-columns-left-out = Kolumner som inte togs in: { $columns }
