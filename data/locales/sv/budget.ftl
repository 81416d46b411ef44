### Budgetarna: skärm 8.

budget-title = budget { $year }
budget-empty = Det finns inga budgetposter än. a lägger till den första.
budget-total = Alla tillsammans
budget-holds = Finns
budget-planned = Planerat
budget-used = Använt
budget-left = Kvar
budget-left-hours = kvar
budget-left-cost = kvar
budget-unsaid = ingen har sagt hur mycket
budget-overdrawn = { $sign } Överdragen.
budget-unpaid = Utan budgetpost: { $count ->
    [one] en aktivitet
   *[other] { $count } aktiviteter
}
budget-unpaid-why = Aktiviteter betalas ur organisationernas ordinarie budgetar. Enter på en aktivitet öppnar den, och där väljs budgetposten.
budget-no-period = Utan period räknas den inte i något år.

action-budget = budget
place-budget = budgeten
help-budget = Organisationernas budgetposter och det som betalas ur dem, ett år i taget. Pil vänster och höger byter år.
hint-budget-left = året före
hint-budget-right = året efter

field-holds = finns
field-planned = planerat
field-used = använt
field-left = kvar
