### Vad dokument, löften och aktiviteter motsäger varandra om.

## Reglernas namn

finding-expired = har löpt ut
finding-expiring = löper snart ut
finding-period-gap = glapp mellan perioder
finding-period-overlap = överlappande perioder
finding-uncovered = ingen efterföljare
finding-outside-parent = utanför det överordnade dokumentets period
finding-renewals-differ = motstridiga uppgifter om förnyelse
finding-duty-unmet = skyldighet som inte är uppfylld
finding-promise-without-dialogue = löfte utan medborgardialog
finding-commitment-without-activity = åtagande utan aktivitet
finding-activity-without-goal = aktivitet utan mål
finding-activity-without-factor = aktivitet utan faktor
finding-activity-without-area = aktivitet utan utvecklingsområde
finding-goal-without-indicator = mål utan indikator
finding-budget-overdrawn = övertrasserad budgetpost
finding-domain-without-activity = område utan aktivitet
finding-area-without-activity = utvecklingsområde utan aktivitet
finding-report-overdue = redovisning som är försenad

severity-fault = fel
severity-warning = varning
severity-hint = att tänka på

## Vad som sägs om var och en

finding-is-expired = { $id } löpte ut { $to } och inget har ersatt det.
finding-is-expiring = { $id } löper ut { $to } och inget ersätter det ännu.
finding-is-period-gap = Mellan { $other } och { $id } gäller inget dokument: { $from } till { $to }.
finding-is-period-overlap = { $other } och { $id } gäller samtidigt, { $from } till { $to }.
finding-is-period-overlap-without-end = { $other } och { $id } gäller samtidigt från { $from }.
finding-is-uncovered = { $id } slutar { $to }, men { $other } gäller till { $until } och inget fortsätter.
finding-is-uncovered-without-end = { $id } slutar { $to }, men { $other } gäller tills vidare och inget fortsätter.
finding-is-outside-parent = { $id } gäller när { $other }, som det följer av, inte gäller.
finding-is-renewals-differ = { $id } förnyas { $renewals } enligt olika uppgifter, och perioden är { $period }.
finding-is-renewals-differ-without-period = { $id } förnyas { $renewals } enligt olika uppgifter.
finding-is-duty-unmet = { $id } är inte uppfylld: { $other } är för gammalt eller har löpt ut.
finding-is-duty-unmet-at-all = { $id } är inte uppfylld: dokumentet finns inte.
finding-is-promise-without-dialogue = { $id } bygger inte på någon medborgardialog.
finding-is-commitment-without-activity = Ingen aktivitet bidrar till { $id }.
finding-is-activity-without-goal = { $id } bidrar inte till något mål.
finding-is-activity-without-factor = { $id } utgår inte från någon faktor.
finding-is-activity-without-area = { $id } bidrar inte till något utvecklingsområde.
finding-is-goal-without-indicator = Hur { $id } ska mätas är inte sagt: målet har ingen indikator.
finding-is-budget-overdrawn = { $id } är övertrasserad { $year } med { $short }.
finding-is-domain-without-activity = Ingen aktivitet tar sig an någon faktor inom området { $domain }.
finding-is-area-without-activity = Ingen aktivitet bidrar till { $id }.
finding-is-report-overdue = { $id } skulle ha redovisats senast { $on }, och ingen har antecknat att det är gjort.

every-months = { $months ->
    [1] varje månad
    [12] varje år
    [24] vartannat år
    [36] vart tredje år
    [48] vart fjärde år
   *[other] var { $months }:e månad
}
count-months = { $months ->
    [1] en månad
    [12] ett år
    [24] två år
    [36] tre år
    [48] fyra år
   *[other] { $months } månader
}

## Listan

findings-none = Allt är i samklang.
findings-accepted = godtagen
findings-severity = grad
nouns-finding = avvikelser
renewed-already = { $by } ersätter redan { $id }.
