### Skrivraden: vad den blir, och vad den saknar.
