### Den första skärmen, när det ännu inte finns någon grupp.
