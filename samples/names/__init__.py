"""Invented firms, people, accounts, goods and services, in the words that papers use in Kazakh, Russian and English."""
