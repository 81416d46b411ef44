### What is wrong with what was written after `samklang`. $arg is an option, a command or what the
### command needs, as it is written; they are called the same in every language.

usage-unknown-argument = { $arg } does not belong to the command.
usage-unknown-command = { $arg } is no command.
usage-wrong-value = { $value } does not fit { $arg }.
usage-no-value = { $arg } lacks a value.
usage-too-many-values = { $value } is a value too many for { $arg }.
usage-too-few-values = { $arg } needs more values.
usage-conflict = { $arg } does not go with { $other }.
usage-twice = { $arg } can be given once only.
usage-missing = { $arg } is missing.
usage-no-command = Say what to do: a command is missing.
usage-not-text = Some of what was written is no text.
usage-meant = Did you mean { $near }?
usage-which-value = Choose { $words }.
usage-written = It is written: { $usage }
usage-help = --help tells more.
