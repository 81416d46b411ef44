### The first screen, when there is no group yet.
