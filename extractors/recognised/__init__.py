"""What a recogniser made of print, put right, and where it asks for a second reading; native pages never come here."""
