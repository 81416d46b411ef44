### Vad tangenter, palett och hjälp kallar det som kan göras.

action-up = upp
action-down = ner
action-left = åt vänster
action-right = åt höger
action-page-up = en sida upp
action-page-down = en sida ner
action-first = först
action-last = sist
action-open = öppna
action-back = tillbaka
action-quit = lämna
action-filter = filtrera
action-add = ny
action-edit = ändra
action-status = status
action-forward = nästa skede
action-backward = förra skedet
action-undo = ångra
action-redo = gör om
action-palette = mer
action-help = hjälp
action-cycle = cykeln
action-activities = aktiviteter
action-walk = gå varvet
action-history = historik
action-mark = markera
action-sort = sortera efter nästa kolumn
action-reverse = omvänd ordning
action-columns = andra kolumner
action-copy = kopiera
action-next = nästa
action-previous = föregående
action-comment = kommentar
action-save = spara
action-reset = börja om
action-next-field = nästa fält
action-previous-field = förra fältet
action-offer-up = uppåt
action-offer-down = nedåt
action-sample = exemplet
action-empty = egen grupp
action-answer-1 = svar 1
action-answer-2 = svar 2
action-answer-3 = svar 3
action-answer-4 = svar 4
action-answer-5 = svar 5
action-answer-6 = svar 6

## Platser

place-cycle = cykeln
place-activities = aktiviteterna
place-walk = varvet runt
place-form = formuläret
place-history = historiken
place-help = hjälpen
place-palette = paletten
place-welcome = välkomsten
place-prompt = skrivraden
place-choice = valet

help-cycle = Aktiviteterna i varje skede. Pil vänster och höger byter skede, upp och ner väljer aktivitet.
help-activities = Alla aktiviteter i en tabell. Markera flera för att ge dem samma status.
help-walk = Ett kort i taget. En siffra svarar, Tab skriver några ord till, Enter sparar och går vidare. Utan svar är kortet oförändrat. Upp och ned går mellan kortets frågor.
help-form = Skriv i fälten; förslagen följer det du skriver. Esc lämnar formuläret och behåller utkastet.
help-history = Allt som har hänt, det senaste först.
help-help = Tangenterna på platsen du kom från.
help-palette = Skriv några bokstäver av det du vill göra.
help-welcome = Välj exemplet eller börja en egen grupp.
help-prompt = Skriv och tryck Enter. Esc lämnar raden och behåller utkastet.
help-choice = Svara med en siffra, eller välj med pilarna och Enter.

## Kortare ord på bottenraden

hint-walk-answer-1 = svara med siffra
hint-walk-open = spara, vidare
hint-walk-comment = några ord
hint-choice-answer-1 = svara med siffra
hint-choice-open = välj
hint-form-open = nästa
hint-prompt-open = klart
hint-palette-open = gör
