### What keys, palette and help call the things that can be done.
