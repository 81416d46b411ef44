### Vad tangenter, palett och hjälp kallar det som kan göras.
