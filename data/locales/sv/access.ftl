### Vem som får göra vad, och vem som kommer in.

## Vad som kan göras i en grupp

right-group = ändra gruppen, organisationer, medlemmar, roller och nycklar
right-framework = ändra dokument, mål, indikatorer, faktorer och löften
right-budget = ändra budgetposter
right-activities = lägga in och ändra aktiviteter
right-actions = lägga in och ändra åtgärder
right-report = rapportera status
right-move = flytta en aktivitet till ett annat skede
right-pass-gate = passera en stängd grind med ett skäl
right-measure = läsa av indikatorer och räkna åtaganden
right-call = kalla till möten och ändra dagordningar
right-run = öppna möten, gå vidare och avsluta
right-attend = anteckna närvaro
right-note = anteckna, fråga och parkera i ett möte som pågår
right-decide = anteckna, bekräfta och stryka beslut
right-dissent = anteckna en reservation
right-amend = ändra, ta bort och avgöra rader i protokollet
right-approve = justera ett protokoll
right-correct = rätta ett justerat protokoll
right-undo = ångra en ändring
right-import = föra in en fil

## Hur långt det får göras

leave-no = nej
leave-own = eget
leave-yes = ja

refusal-not-permitted-reserved = Det får { $roles } göra: { $what }.
refusal-not-permitted-not-own = Här får du bara { $what } när det gäller ditt eget eller din organisations; annars får { $roles } göra det.

cli-right = att
