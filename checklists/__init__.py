"""What the law asks: dated editions of the Rules, their document lists, rates and caps, and the calculator's steps."""
