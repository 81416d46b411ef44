### Vad dokument, löften och aktiviteter motsäger varandra om.
