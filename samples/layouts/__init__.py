"""Layouts: how the papers of each kind are printed by the software and the offices that make them."""
