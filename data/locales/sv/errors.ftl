### Det som inte gick att läsa, spara eller nå.

## Datum som någon skrev

date-not-a-date = { $text } är inget datum. Skriv till exempel 12/10, fre, v43, 2020-10-12 eller om 2 veckor.
date-impossible = { $text } finns inte i kalendern.

## Tal som någon skrev

number-not-a-sum = { $text } är inget belopp. Skriv till exempel 1 200, 1 200,50 eller 300 tkr.
number-not-hours = { $text } är ingen tid. Skriv till exempel 62, 1,5 eller 1:30.
number-not-a-value = { $text } är inget tal. Skriv till exempel 12 eller 3,5.
number-too-fine = { $text } har fler decimaler än vad som räknas här.
number-too-large = { $text } är för stort.
number-ambiguous = { $text } kan läsas på två sätt. Skriv decimaler med komma och tusental med mellanslag.

## Antal

number-of-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
}

## The store

fault-no-store = Det finns ingen grupp i { $place }. Skapa en med ”samklang init”.
fault-store-exists = Det finns redan en grupp i { $place }.
fault-not-a-store = I { $place } ligger något annat än en grupp.
fault-store-newer = Gruppen i { $place } är skriven av ett nyare program än det här.
fault-store-held = Gruppen används av en annan process ({ $holder }). Försök igen när den är klar.
fault-store-denied = Du får inte använda { $place }.
fault-store-unreached = { $place } kan inte nås: { $why }
fault-store-unwritten = Det gick inte att spara: { $why }
fault-store-damaged = Gruppens fil är skadad: { $why }. Kör ”samklang check”.
fault-at-host-damaged = Gruppen är skadad hos den som har den öppen. Kör samklang check.
fault-at-host-unreached = Den som har gruppen öppen kunde inte svara på det. Försök igen.
fault-at-host-unwritten = Den som har gruppen öppen kunde inte spara det. Inget är ändrat.
fault-store-full = Disken är full. Inget nytt tas emot förrän det finns plats.
fault-store-read-only = Gruppen går bara att läsa här: dess mapp går inte att skriva i. Inget ändras.
fault-draft-unkept = Det som skrevs kunde inte behållas som utkast: { $why }
fault-no-record = Det finns ingen post { $seq }.
fault-program = ett fel i programmet; loggen säger mer

damage-at = byte { $offset }: { $what }
damage-at-record = post { $seq }, byte { $offset }: { $what }
damage-header = filen börjar inte som en dagbok
damage-frame = postens byte har ändrats
damage-acknowledged = en post som var sparad har ändrats sedan dess
damage-shortened = { $bytes } sparade byte saknas i slutet
damage-number = postens nummer följer inte på det förra
damage-chain = posten fortsätter inte kedjan av kontrollsummor
damage-payload = postens text har bytts ut
damage-unvouched = postens text har tagits bort, och ingen senare post säger det
damage-read = filen kunde inte läsas: { $why }
malformed-magic = det som står där är ingen post
malformed-schema = posten är av version { $version }, som det här programmet inte känner till
malformed-checksum = kontrollsumman stämmer inte
malformed-decode = innehållet är ingen post av sin version
malformed-disagree = posten säger emot sig själv
malformed-encode = posten går inte att skriva
malformed-salt = systemet ger inga slumptal
malformed-too-large = posten är för stor
system-not-found = den finns inte
system-denied = den är inte tillåten att använda
system-read-only = filsystemet går bara att läsa
system-full = disken är full
system-no-folder = det är ingen mapp
system-cut = filen slutar för tidigt
system-other = systemet säger ”{ $said }”
