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

## Where it stands

privacy-typing = { $kind }: { $instead }
privacy-place = { $place }: { $kind } “{ $words }”; { $instead }
privacy-under = under “{ $heading }”
privacy-instead = instead
privacy-found = in the text
privacy-exempt = exempt

cli-guarded = The document does not leave the group: { $count ->
    [one] one place
   *[other] { $count } places
 } with personal data. Change the text, or: samklang exempt WHERE KIND --because REASON
cli-guarded-read = Personal data: { $what }
cli-guarded-export = The file has { $count ->
    [one] one place
   *[other] { $count } places
 } with personal data; samklang list finds shows where.
cli-mended = { $said }. The old text is still in the log: samklang redact { $seq } --because REASON
mended = Mended. The log still holds the old text: { $history } shows it, { $erase } erases it.
mended-others = Mended. The log still holds the old text; erasing it is for { $roles }.
cli-finds-none = No personal data was found in the group's texts.
cli-no-such-find = No open personal data: { $text }. samklang list finds shows what there is.
cli-several-finds = There are several: { $text }. Write place and kind as samklang list finds shows them.

## The screen

action-finds = personal data in the texts
place-finds = personal data
hint-finds-open = mend
hint-finds-exempt = exempt
finds-title = { $count ->
    [0] no place with personal data
    [one] one place with personal data
   *[other] { $count } places with personal data
 }
exempt-label = Why may it leave the group? { $place }: { $kind }
exempt-already = It is exempt already.
action-exempt = exempt, for a reason
help-finds = The personal data in the group's texts, what is exempt last. Enter changes the text where it stands, x exempts it for a reason, and t shows what the log still holds. Documents and approval wait until nothing is open.
