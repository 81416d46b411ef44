### Personuppgifter i texter, och vad som kan stå i stället.

noun-exemption = undantag
nouns-exemption = undantag
field-exemption-because = varför det får lämna gruppen
field-exemption-count = antal

guard-identity-number = personnummer
guard-coordination-number = samordningsnummer
guard-iban = iban
guard-card = kortnummer
guard-bank-account = kontonummer
guard-plusgiro = plusgiro
guard-phone = telefonnummer
guard-email = e-postadress
guard-home-address = bostadsadress
guard-name = namn

## Vad som kan stå i stället

privacy-instead-identity-number = skriv platsen eller rollen, som ”en person vid stationen”
privacy-instead-coordination-number = skriv platsen eller rollen, som ”en person vid stationen”
privacy-instead-iban = skriv vad som betalades, numret behövs inte
privacy-instead-card = skriv vad som betalades, numret behövs inte
privacy-instead-bank-account = skriv vad som betalades, numret behövs inte
privacy-instead-plusgiro = skriv vad som betalades, numret behövs inte
privacy-instead-phone = skriv funktionen, som ”via kommunens växel”
privacy-instead-email = skriv en funktionsadress, som registrator@
privacy-instead-home-address = skriv ”en bostad på { $street }”
privacy-instead-name = skriv rollen, som ”en boende” eller ”föreningens ledare”

## Det samma där det är ont om plats

privacy-brief-identity-number = skriv rollen
privacy-brief-coordination-number = skriv rollen
privacy-brief-iban = numret behövs inte
privacy-brief-card = numret behövs inte
privacy-brief-bank-account = numret behövs inte
privacy-brief-plusgiro = numret behövs inte
privacy-brief-phone = skriv funktionen
privacy-brief-email = skriv en funktionsadress
privacy-brief-home-address = skriv bara gatan
privacy-brief-name = skriv rollen

## Var det står

privacy-typing = { $kind }: { $instead }
privacy-more = { $told } · och { $more } till
privacy-still = Samma uppgift står kvar i { $places }.
privacy-written = Sparat, men det innehåller personuppgifter: { $what }
privacy-place = { $place }: { $kind } ”{ $words }”; { $instead }
privacy-under = { $mark } under ”{ $heading }”
privacy-instead = i stället
privacy-found = i texten
privacy-exempt = undantag

cli-guarded = Dokumentet lämnar inte gruppen: { $count ->
    [one] ett ställe
   *[other] { $count } ställen
 } med personuppgifter. Ändra texten (samklang reword STÄLLE SLAG --to ORD), eller: samklang exempt STÄLLE SLAG --because SKÄL
cli-guarded-read = Personuppgift: { $what }
cli-guarded-export = Filen innehåller { $count ->
    [one] ett ställe
   *[other] { $count } ställen
 } med personuppgifter; samklang list finds visar var.
cli-mended = { $said } Den gamla texten står kvar i loggen: samklang redact { $seq } --because SKÄL
mended = Rättat. I loggen står den gamla texten kvar: { $finds } { $erase } raderar den där.
mended-in-log = Rättat. Loggen ({ $log }) har den gamla texten: { $erase } på raden raderar den.
mended-others = Rättat. I loggen står den gamla texten kvar; radera den kan { $roles }.
cli-finds-none = Inga personuppgifter hittades i gruppens texter.
cli-no-such-find = Ingen öppen personuppgift: { $text }. samklang list finds visar vilka som finns.
cli-several-finds = Det finns flera: { $text }. Skriv ställe och slag så som samklang list finds visar dem.

## Skärmen

action-finds = personuppgifter i texterna
action-exempt = undanta, med ett skäl
place-finds = personuppgifter
help-finds = Personuppgifterna i gruppens texter, de som är undantagna sist. Enter ändrar texten där den står, x undantar den med ett skäl, och t visar vad loggen har kvar. Dokument och justering väntar tills inget är öppet.
hint-finds-open = ändra
hint-finds-exempt = undanta
finds-title = { $count ->
    [0] inget ställe med personuppgifter
    [one] ett ställe med personuppgifter
   *[other] { $count } ställen med personuppgifter
 }
exempt-label = Varför får det lämna gruppen? { $place }: { $kind }
exempt-arising = Varför får det lämna gruppen? { $kind } som bara står i dokumentet: { $words }
exempt-already = Det är redan undantaget.
finds-locked = { $id } är justerat och låst: { $key } på raden raderar texten ur loggen, eller undanta den i listan.
reword-label = Vad ska stå i stället för ”{ $words }”? { $place }
reword-needed = Skriv vad som ska stå i stället, till exempel rollen.
event-exempted = { $place }: { $kind } är undantaget ({ $id })
event-exempt-ended = { $place }: { $kind } är inte längre undantaget ({ $id })
closing-finds = personuppgifter i { $places }: ändra eller undanta före justeringen
meeting-finds = Personuppgifter att ändra eller undanta före justeringen
