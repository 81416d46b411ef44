### What happened, in one sentence.

happened-added = { $kind } { $id } { $label } added
happened-removed = { $kind } { $id } { $label } removed
happened-edited = { $id } edited: { $changes }
happened-edit = { $field } { $was } → { $now }
happened-status-reported = { $id } { $status }{ $note }
happened-report-withdrawn = { $id } back to { $status }
happened-stage-moved = { $id } to { $stage }{ $because }
happened-turn-ended = { $id } begins a new turn{ $lesson }
happened-turn-reopened = { $id } back in the turn before
happened-reading-taken = { $id } { $value }, { $on }
happened-reading-withdrawn = { $id } reading { $value }, { $on } removed
happened-counted = { $id } { $step }{ $evidence }
happened-count-withdrawn = { $id } { $step } removed{ $evidence }
happened-undoing = undoes { $seq }
happened-undone = Undone: { $what }
happened-more = { $what } (and { $more } more)
happened-text-erased = text of { $seq } erased: { $because }
