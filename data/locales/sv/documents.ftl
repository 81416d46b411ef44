### Skärm 4: dokumenten, avvikelserna och utvecklingsområdena; och katalogerna.

documents-title = dokument · { $count ->
    [0] allt i samklang
    [one] en avvikelse
   *[other] { $count } avvikelser
}
documents-empty = Det finns inga dokument än. a lägger till det första.
documents-all-years = Alla år syns.
documents-findings = { $count ->
    [0] Allt är i samklang
    [one] En avvikelse
   *[other] { $count } avvikelser
}
documents-areas = Utvecklingsområden
documents-accepted = { $count ->
    [one] En godtagen avvikelse
   *[other] { $count } godtagna avvikelser
}
document-renewed-by = { $stands }, ersätts av { $by }
area-unserved = ingen aktivitet
area-served = { $count ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
}

standing-undated = utan tid
standing-upcoming = kommande
standing-valid = gäller
standing-expiring = löper ut
standing-replaced = ersatt
standing-expired = har löpt ut

days-held = gäller
days-notice = dags att förnya
days-overlapping = gäller dubbelt
days-bare = inget gäller

findings-mended = rättas
findings-because = godtagen
mend-field = i { $id }, fältet { $field }
mend-add = { $kind ->
    [target-area] med ett nytt
    [development-area] med ett nytt
    [document] med ett nytt
    [goal] med ett nytt
    [promise] med ett nytt
    [commitment] med ett nytt
    [meeting] med ett nytt
    [problem] med ett nytt
   *[other] med en ny
} { $noun }
mend-renew = genom att förnya { $id }
mend-address = bland faktorerna, området { $domain }

accept-label = Varför kan gruppen leva med det? { $finding }
accept-reason-needed = Säg varför. Skälet sparas.
accept-already = Avvikelsen är redan godtagen. Enter öppnar skälet.
accept-choose = Välj den avvikelse som gruppen kan leva med.

shelf-title = { $name } · { $count } att ta in
shelf-empty = Gruppen har redan allt som finns här i katalogen.

## Tangenter och platser

action-documents = dokument och avvikelser
action-accept = godta avvikelsen
action-catalogue = ta ur katalogen
action-aside = visa allt om den valda
action-take-all = ta in alla
place-documents = dokumenten
place-shelf = katalogen
hint-documents-open = förnya, rätta
hint-documents-accept = godta
hint-shelf-open = ta in
help-documents = Dokumenten över åren med dagens streck, och det som inte är i samklang. Enter på ett dokument börjar på det som ersätter det, på en avvikelse går dit den rättas.
help-shelf = Det som katalogen har och gruppen inte. Enter tar in en, med ett eget nummer.
