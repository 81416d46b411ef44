### Varför en fil inte kunde tas in.
###
### `import-at` sätter platsen framför: $problem är någon av meningarna nedan, som börjar
### `import-` och slutar med felets kod. Utan plats sägs bara problemet.

import-at = Rad { $line }, kolumn { $column }, { $path }: { $problem }
import-at-line = Rad { $line }, kolumn { $column }: { $problem }

import-unreadable = filen kan inte läsas: { $reason }
import-too-large = filen är större än { $max } MB och läses inte.
import-not-utf8 = filen är inte UTF-8; tecknet vid byte { $byte } kan inte läsas. Spara om filen som UTF-8.
import-syntax = det här är inte giltig TOML: { $said }.
import-newer-format = filen är skriven för en nyare version. Den här versionen läser format { $known } och äldre.
import-unknown-key = { $nearest ->
    [none] nyckeln finns inte.
   *[other] nyckeln finns inte. Menade du { $nearest }?
}
import-wrong-type = här ska stå { $wanted ->
    [text] en text inom citattecken
    [date] ett datum, till exempel 2020-10-05
    [moment] ett datum med klockslag och tidszon, till exempel 2020-10-05T13:47:03+02:00
    [wall] en dag med klockslag, till exempel 2020-10-05T13:00:00
    [money] ett belopp i kronor
    [hours] ett antal timmar
    [number] ett tal
    [whole] ett heltal
    [flag] true eller false
    [word] ett ord inom citattecken
    [id] ett id inom citattecken
    [table] en tabell
   *[other] något annat
}{ $found ->
    [text] , inte en text.
    [date] , inte ett datum.
    [moment] , inte ett datum med klockslag.
    [number] , inte ett decimaltal.
    [whole] , inte ett heltal.
    [flag] , inte true eller false.
    [list] , inte en lista.
    [table] , inte en tabell.
   *[other] .
}
import-unknown-word = { $nearest ->
    [none] ordet passar inte. Välj ett av { $words }.
   *[other] ordet passar inte. Menade du { $nearest }? Välj ett av { $words }.
}
import-missing-key = här måste stå något.
import-too-long = texten är längre än { $max } tecken.
import-negative = talet får inte vara mindre än noll.
import-number-too-large = talet är för stort.
import-not-a-date = datumet finns inte i kalendern.
import-not-a-time-of-day = det här är ingen dag med klockslag.
import-not-money = det här är inget belopp. Skriv kronor med högst två decimaler.
import-not-a-time = det här är ingen tid. Skriv timmar med högst två decimaler, eller timmar och minuter som 1:20.
import-not-a-number = det här är inget tal. Skriv högst tio siffror och fyra decimaler.
import-not-whole = det här är inget heltal.
import-not-a-flag = skriv true eller false.
import-not-parts = delarna passar inte.
import-not-text = det här är ingen text.
import-not-one = här ska stå ett värde, inte flera.
import-missing-id = raden saknar id.
import-bad-id = det här är inget id för { $kind ->
    [organisation] en organisation. Skriv en kort kod, till exempel POL
    [member] en medlem. Skriv gemener utan mellanslag, till exempel sekreterare
    [budget-line] en budgetpost, till exempel POL-2010
    [target-area] ett målområde, till exempel O1
    [development-area] ett utvecklingsområde, till exempel U1
    [document] ett dokument, till exempel D1
    [duty] en redovisning, till exempel R1
    [goal] ett mål, till exempel G1
    [indicator] en indikator, till exempel I1
    [factor] en faktor, till exempel F1
    [promise] ett löfte, till exempel L1
    [commitment] ett åtagande, till exempel L1.1
    [activity] en aktivitet, till exempel A1
    [action] en åtgärd, till exempel T1
    [series] en mötesserie, till exempel S1
    [standing-item] en stående punkt, till exempel SP1
    [meeting] ett möte, till exempel M1
    [agenda-item] en dagordningspunkt, till exempel M1.3
    [decision] ett beslut, till exempel §34/2020
    [key] en nyckel, till exempel K1
    [entry] en rad i mötesanteckningar, till exempel M1:17
   *[other] gruppen. Skriv group eller utelämna det
}.
import-duplicate-id = samma id står redan på rad { $first }.
import-dangling = { $id } finns varken i filen eller i gruppen.
import-refused = { $reason }
import-no-such-sheet = arbetsboken har inget blad med det namnet, utan { $sheets }.
import-not-a-table = filen är varken text eller en arbetsbok (xlsx).
import-open-quote = ett citattecken öppnas här och stängs aldrig.
import-missing-column = ingen kolumn heter { $wanted }. Tabellen { $found ->
    [none] är tom.
   *[other] har { $found }.
}
import-unknown-column = { $name } är ingen kolumn. De heter { $columns }.
import-repeated-heading = två kolumner heter { $heading }.
import-no-heading = det här står utanför tabellens kolumner.
import-duplicate-reading = rad { $first } har ett annat värde för samma indikator och dag.
import-is-json = det här är JSON. En grupp läses in från TOML, som export skriver den, och listor från tabeller.
