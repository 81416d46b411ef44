### Skärmarnas rubriker och texter.
