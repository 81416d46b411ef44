### Protokoll, kallelser och rapporter.
