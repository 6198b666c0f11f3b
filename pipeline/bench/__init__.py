"""Measurements anyone can repeat: accuracy against expected results, speed against other readers of the same pages."""
