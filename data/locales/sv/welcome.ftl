### Välkomsten, där det inte finns någon grupp än.

welcome-what = Samklang är ett mötesbord i terminalen för en arbetsgrupp: aktiviteterna går varvet planera, genomföra, följa upp och förbättra.
welcome-empty = Här finns ingen grupp än. Vad vill du börja med?
welcome-sample = exemplet: planen för brottsförebyggande arbete i Sävsjö
welcome-own = en egen, tom grupp
welcome-name = Vad heter gruppen?
welcome-name-needed = Gruppen behöver ett namn.
