"""Firms, persons and places: names, legal forms, the words for their part in a deal, countries and towns."""
