### Screen 4: the documents, the findings and the development areas; and the catalogues.

documents-title = documents · { $count ->
    [0] all in accord
    [one] one finding
   *[other] { $count } findings
}
documents-empty = There are no documents yet. a adds the first.
documents-all-years = Every year is shown.
documents-findings = { $count ->
    [0] All is in accord
    [one] One finding
   *[other] { $count } findings
}
documents-areas = Development areas
documents-accepted = { $count ->
    [one] One accepted finding
   *[other] { $count } accepted findings
}
document-renewed-by = { $stands }, replaced by { $by }
area-unserved = no activity
area-served = { $count ->
    [one] one activity
   *[other] { $count } activities
}

standing-undated = undated
standing-upcoming = upcoming
standing-valid = valid
standing-expiring = expiring
standing-replaced = replaced
standing-expired = expired

days-held = holds
days-notice = time to renew
days-overlapping = two hold
days-bare = none holds

findings-mended = mended
findings-because = accepted
mend-field = in { $id }, the field { $field }
mend-add = { $kind ->
   *[other] by a new
} { $noun }
mend-renew = by renewing { $id }
mend-address = among the factors, the domain { $domain }

accept-label = Why can the group live with it? { $finding }
accept-reason-needed = Say why. The reason is kept.
accept-already = The finding is accepted already. Enter opens the reason.
accept-choose = Choose the finding that the group can live with.

shelf-title = { $name } · { $count } to take in
shelf-empty = The group already has all that the catalogue holds here.

## Keys and places

action-documents = documents and findings
action-accept = accept the finding
action-catalogue = take from the catalogue
action-aside = show all of the chosen one
action-take-all = take in all
place-documents = the documents
place-shelf = the catalogue
hint-documents-open = renew, mend
hint-documents-accept = accept
hint-shelf-open = take in
help-documents = The documents across the years with today's line, and what is not in accord. Enter on a document begins the one that renews it, on a finding goes to where it is mended.
help-shelf = What the catalogue has and the group has not. Enter takes one in, under a number of its own.
