### Names of fields in forms, cards and lists.
