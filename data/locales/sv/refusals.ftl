### Varför gruppens regler sade nej: en mening per skäl.
