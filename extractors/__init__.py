"""What a page says: pages of words, the records read from them, and where each value stands on the paper.

Where a line belongs, from the page up:

- a page and what is read of it: ``page``, ``layout`` (its properties are ``cached``), ``findings``, ``draft``, ``records``;
  the claim: ``application``
- print put in order before it is read: ``typesetting``; what a recogniser made of print, put right: ``recognised``
- which kind of paper a page is: ``kinds``; each kind of paper: ``documents``
- labels and the values beside them: ``reading``, ``labels``
- text and single values: ``fold``, ``money``, ``dates``, ``values``; national and international numbers: ``identifiers``
- who: ``who``; bookings and what banks say: ``banking``; goods of certificates and waybills: ``goods``
- tables of invoices and acts: ``tables``; what these have in common besides: ``billing``
"""
