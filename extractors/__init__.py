"""What a page says: pages of words, the records read from them, and where each value stands on the paper."""
