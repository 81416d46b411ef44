### Vad som hände, i en mening.

happened-added = { $kind } { $id } { $label } tillagd
happened-removed = { $kind } { $id } { $label } borttagen
happened-edited = { $id } ändrad: { $changes }
happened-edit = { $field } { $was } → { $now }
happened-status-reported = { $id } { $status }{ $note }
happened-report-withdrawn = { $id } åter { $status }
happened-stage-moved = { $id } till { $stage }{ $because }
happened-turn-ended = { $id } börjar ett nytt varv{ $lesson }
happened-turn-reopened = { $id } tillbaka i förra varvet
happened-reading-taken = { $id } { $value }, { $on }
happened-reading-withdrawn = { $id } mätvärdet { $value }, { $on } borttaget
happened-counted = { $id } { $step }{ $evidence }
happened-count-withdrawn = { $id } { $step } borttaget{ $evidence }
happened-undoing = ångrar { $seq }
happened-undone = Ångrat: { $what }
happened-more = { $what } (och { $more } till)
happened-text-erased = texten i { $seq } utplånad: { $because }
