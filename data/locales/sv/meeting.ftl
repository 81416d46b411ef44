### Mötet, rumsvyn och gången runt varvet.
