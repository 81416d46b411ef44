### Personal data in texts, and what may stand there instead.

noun-exemption = exemption
nouns-exemption = exemptions
field-exemption-because = why it may leave the group
field-exemption-count = how many

guard-identity-number = personal identity number
guard-coordination-number = coordination number
guard-iban = iban
guard-card = card number
guard-bank-account = account number
guard-plusgiro = plusgiro
guard-phone = telephone number
guard-email = e-mail address
guard-home-address = home address
guard-name = name

## What may stand there instead

privacy-instead-identity-number = write the place or the role, as in “a person at the station”
privacy-instead-coordination-number = write the place or the role, as in “a person at the station”
privacy-instead-iban = write what was paid, the number is not needed
privacy-instead-card = write what was paid, the number is not needed
privacy-instead-bank-account = write what was paid, the number is not needed
privacy-instead-plusgiro = write what was paid, the number is not needed
privacy-instead-phone = write the function, as in “by the municipality's switchboard”
privacy-instead-email = write a function's address, such as registrator@
privacy-instead-home-address = write “a home in { $street }”
privacy-instead-name = write the role, as in “a resident” or “the association's leader”

## The same where there is little room

privacy-brief-identity-number = write the role
privacy-brief-coordination-number = write the role
privacy-brief-iban = the number is not needed
privacy-brief-card = the number is not needed
privacy-brief-bank-account = the number is not needed
privacy-brief-plusgiro = the number is not needed
privacy-brief-phone = write the function
privacy-brief-email = write a function's address
privacy-brief-home-address = write the street only
privacy-brief-name = write the role

## Where it stands

privacy-typing = { $kind }: { $instead }
privacy-more = { $told } · and { $more } more
privacy-still = The same still stands in { $places }.
privacy-written = Saved, but it has personal data: { $what }
privacy-place = { $place }: { $kind } “{ $words }”; { $instead }
privacy-under = { $mark } under “{ $heading }”
privacy-instead = instead
privacy-found = in the text
privacy-exempt = exempt

cli-guarded = The document does not leave the group: { $count ->
    [one] one place
   *[other] { $count } places
 } with personal data. Change the text (samklang reword WHERE KIND --to WORDS), or: samklang exempt WHERE KIND --because REASON
cli-guarded-read = Personal data: { $what }
cli-guarded-export = The file has { $count ->
    [one] one place
   *[other] { $count } places
 } with personal data; samklang list finds shows where.
cli-mended = { $said } The old text is still in the log: samklang redact { $seq } --because REASON
mended = Mended. The log still holds the old text: { $finds } { $erase } erases it there.
mended-in-log = Mended. The log ({ $log }) has the old text: { $erase } on its row erases it.
mended-others = Mended. The log still holds the old text; erasing it is for { $roles }.
cli-finds-none = No personal data was found in the group's texts.
cli-no-such-find = No open personal data: { $text }. samklang list finds shows what there is.
cli-several-finds = There are several: { $text }. Write place and kind as samklang list finds shows them.

## The screen

action-finds = personal data in the texts
action-exempt = exempt, for a reason
place-finds = personal data
help-finds = The personal data in the group's texts, what is exempt last. Enter changes the text where it stands, x exempts it for a reason, and t shows what the log still holds. Documents and approval wait until nothing is open.
hint-finds-open = mend
hint-finds-exempt = exempt
finds-title = { $count ->
    [0] no place with personal data
    [one] one place with personal data
   *[other] { $count } places with personal data
 }
exempt-label = Why may it leave the group? { $place }: { $kind }
exempt-arising = Why may it leave the group? { $kind } that stands only in the document: { $words }
exempt-already = It is exempt already.
finds-locked = { $id } is approved and locked: { $key } on the row erases the text from the log, or exempt it in the list.
reword-label = What is to stand instead of “{ $words }”? { $place }
reword-needed = Write what is to stand there instead, such as the role.
event-exempted = { $place }: { $kind } is exempt ({ $id })
event-exempt-ended = { $place }: { $kind } is exempt no longer ({ $id })
closing-finds = personal data in { $places }: change or exempt before approval
meeting-finds = Personal data to change or exempt before the minutes are approved
