### Minutes, notices and reports.
