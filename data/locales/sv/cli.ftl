### Kommandoradens svar.
