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
right-amend = ändra, ta bort och avgöra rader i anteckningarna
right-approve = justera mötesanteckningar
right-correct = rätta justerade mötesanteckningar
right-undo = ångra en ändring
right-import = föra in en fil
right-erase = radera text i loggen

## Hur långt det får göras

leave-no = nej
leave-own = eget
leave-yes = ja

refusal-not-permitted-reserved = Det får { $roles } göra: { $what }.
refusal-not-permitted-not-own = Det är någon annans: det får bara { $roles } göra.

cli-right = att

## Nycklar

key-kind-ssh-ed25519 = ed25519
key-kind-ecdsa-sha2-nistp256 = ecdsa 256
key-kind-ecdsa-sha2-nistp384 = ecdsa 384
key-kind-ecdsa-sha2-nistp521 = ecdsa 521
key-kind-ssh-rsa = rsa
key-kind-sk-ssh-ed25519 = ed25519-sk
key-kind-sk-ecdsa-sha2-nistp256 = ecdsa-sk

unfit-key-empty = Där finns ingen nyckel.
unfit-key-private = Det där är den privata halvan av nyckeln. Den ska ingen annan ha: ta bort den härifrån och använd filen som slutar på .pub.
unfit-key-several = Där finns flera nycklar. Lägg in en i taget.
unfit-key-kind = Det där är ingen öppen SSH-nyckel av ett slag som går att använda. Välj ed25519, ecdsa eller rsa.
unfit-key-options = Nyckeln föregås av inställningar. Ta bort dem: vad nyckeln får göra bestämmer servern.
unfit-key-damaged = Nyckeln är skadad eller av ett annat slag än det står.
unfit-key-short = Nyckeln är för kort för att vara säker: rsa ska ha minst 2048 bitar.
refusal-key-taken = Den nyckeln finns redan: { $id }.
cli-no-keys = { $member } har inga nycklar.
cli-unquotable = Det går inte att skriva en rad för OpenSSH: { $program } eller { $place } har tecken i namnet som inte kan stå där.

## Den som kommer in över SSH

cli-ssh-unreadable = Kommandot gick inte att läsa. Kanske saknas ett citattecken.
cli-ssh-too-long = Kommandot är längre än något som kan göras.
cli-ssh-not-here = Det går inte att göra över SSH: { $what }
cli-ssh-withdrawn = Nyckeln gäller inte längre. Hör med gruppens sammankallande.
editor-not-here = Över SSH öppnas ingen redigerare; skriv vidare här.
