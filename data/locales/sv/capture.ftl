### Skrivraden: vad den blir, och vad den saknar.

## Vad raden blir

capture-note = anteckning
capture-only-note = bara en anteckning: { $why }
capture-decision = § { $number } beslut
capture-question = öppen fråga
capture-parked = parkeras till nästa dagordning
capture-action = { $id } åtgärd
capture-report = { $ids } status → { $status }
capture-count = { $id } { $step }
capture-count-of = { $id } { $step } → { $now } av { $target }
capture-count-outside = { $id } { $step } · dagen är utanför löftets period och räknas inte
capture-follow-up = { $id } → { $what }
capture-moved = ny dag { $day }
capture-attendance = { $what }: { $who }
capture-dissent = reservation från { $who } mot § { $number }
capture-quoted = "{ $text }"
capture-mentions = nämner { $what }
capture-day = { $typed } = { $day }

## Vad en åtgärd saknar

capture-lacks = saknar { $what }
capture-lacks-text = vad som ska göras
capture-lacks-owner = ägare (@vem)
capture-lacks-date = dag (fre, 12/10, v43)
capture-lacks-due = dag (fre, 12/10, nästa träff)

## Varför raden är mindre än den ser ut

capture-remark-unknown-id = { $text } finns inte
capture-remark-unknown-who = ingen heter { $text }
capture-remark-meant = { $said }, menade du { $near }?
capture-remark-lacks-who = ingen är nämnd
capture-remark-ambiguous = { $text } kan vara { $words }
capture-remark-impossible-date = { $text } finns inte i kalendern
capture-remark-two-days = { $text } är inte en bestämd dag
capture-remark-day-or-time = { $text } kan vara ett klockslag, skriv { $day } om det är dagen
capture-remark-no-status = { $text } är ingen status
capture-remark-lacks-day = { $id } flyttas till ingen dag
capture-remark-past-day = { $day } har redan varit
capture-remark-no-next-meeting = inget möte är kallat efter det här
capture-remark-lacks-colon = skriv { $text }: med kolon om det är mer än så
capture-remark-nothing-said = inget står efter tecknet
capture-remark-too-long = längre än { $max } tecken
capture-remark-no-commitment = { $id } tjänar inget åtagande att räkna
capture-remark-which-commitment = { $id } tjänar { $ids }: skriv { $id } { $example } +1
capture-remark-below-zero = { $id } kan inte räknas under noll
capture-remark-too-far = { $text } är för långt för en räknare
capture-remark-count-alone = en räknare flyttas på en egen rad, för en aktivitet
capture-remark-one-owner = en åtgärd har en ägare, { $text } nämns bara
capture-remark-one-dissent = var och en reserverar sig på en egen rad
capture-remark-no-decision = inget är beslutat att reservera sig mot
capture-remark-action-alone = varje åtgärd får en egen rad
capture-remark-struck = { $id } är struken
capture-remark-means-member = skriv @{ $text } om personen menas
capture-remark-not-yet = klockan är inte { $at } än

## Vad som föreslås

capture-offer-move = flytta till en annan dag
# What follows is put into the line, and must be read there.
capture-offer-move-word = flyttas till
capture-offer-next-meeting = nästa träff
capture-offer-count = räkna för { $id }

## På kommandoraden

cli-noted = { $entry } { $became }
cli-corrected = { $id } rättar { $entry }
cli-note-line = Rad { $number }: { $why }
cli-nothing-said = Det står ingenting på raden.
cli-action-lacks = ”{ $line }” är inte inlagd: åtgärden { $what }.
