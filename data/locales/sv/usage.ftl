### Vad som är fel med det som skrevs efter `samklang`. $arg är ett alternativ, ett kommando eller vad
### kommandot behöver, som det skrivs; de heter lika på alla språk.

usage-unknown-argument = { $arg } hör inte till kommandot.
usage-unknown-command = { $arg } är inget kommando.
usage-wrong-value = { $value } passar inte för { $arg }.
usage-no-value = { $arg } saknar värde.
usage-too-many-values = { $value } är ett värde för mycket för { $arg }.
usage-too-few-values = { $arg } behöver fler värden.
usage-conflict = { $arg } går inte ihop med { $other }.
usage-twice = { $arg } kan bara anges en gång.
usage-missing = { $arg } saknas.
usage-no-command = Säg vad som ska göras: ett kommando saknas.
usage-not-text = Något av det som skrevs är ingen text.
usage-meant = Menade du { $near }?
usage-which-value = Välj { $words }.
usage-written = Det skrivs: { $usage }
usage-help = Mer berättar --help.
