"""Single values that print writes in many ways: figures, words for figures, periods, references, series of numbers, codes."""
