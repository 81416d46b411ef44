### Dokument som skrivs till filer från skärmen.

action-write = skriv till fil
place-write = filen
hint-meetings-write = till fil
hint-agenda-write = till fil
hint-minutes-write = till fil
hint-report-write = till fil
hint-write-open = skriv
hint-write-next-field = annat format
help-write = Var dokumentet ska skrivas: en fil, eller en mapp där det får ett namn efter dag och nummer. ~ är din hemmapp. Tab byter format, och det gör också filnamnets slut. Esc skriver inget. Det som finns skrivs aldrig över utan att du har svarat ja.

write-as = Format
write-notice = skriv kallelsen till { $id } till fil
write-minutes = skriv anteckningarna från { $id } till fil
write-under-way = Skriver …
write-goes-on = Det skrivs ändå färdigt, och sägs här när det är klart.
write-done = Skriven: { $file }
write-there = Den finns redan. { $key } skriver över den: { $file }
write-stays = Inget skrevs, den finns redan: { $file }
write-guarded = Lämnar inte gruppen: { $key } visar var, { $count ->
    [one] ett ställe
   *[other] { $count } ställen
 } med personuppgifter.
write-unknown-ending = { $ending } är inget format som kan skrivas. Låt namnet sluta på { $known }, eller välj ett format.
write-where = Skriv en fil eller en mapp.
proof-title = Så här blir det
write-nothing = Det finns inget att skriva än.
write-not-here = Över SSH skrivs inga filer; y kopierar, och samklang minutes eller report skickar dokumentet hem.
