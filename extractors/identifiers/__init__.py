"""Numbers that identify firms, accounts, banks, invoices, certificates, goods and cargo.

Each module has the verbs of python-stdnum: ``compact`` (the number as it is stored), ``validate`` (the compact number, or
a ``ValueError``), ``is_valid``; those that occur in running text have ``find``.
"""
