### Titles and texts of the screens.
