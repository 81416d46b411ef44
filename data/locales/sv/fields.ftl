### Fältens namn i formulär, kort och listor.
