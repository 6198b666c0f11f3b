"""What a page says: pages of words, the records read from them, and where each value stands on the paper.

Where a line belongs, from the page up:

- a page and what is read of it: ``page``, ``layout`` (its properties are ``cached``), ``findings``, ``draft``, ``records``;
  the claim: ``application``
- print put in order before it is read: ``broken_words``, ``glued_words``, ``letter_boxes``, ``typed_grid``, ``captions``,
  ``centred_labels``, ``clipped``, ``crowded``
- what a recogniser made of print, put right: ``misprints``, and what it asks: ``scraps``, ``beside``, ``day_figures``,
  ``group_dots``, ``number_signs``, ``foreign_words``, ``foreign_forms``
- which kind of paper a page is: ``cues``, ``titles``
- labels and the values beside them: ``reading``, ``wording``, ``near``, ``areas``; running text: ``prose``
- text and single values: ``fold``, ``money``, ``whole_figures``, ``amount_in_words``, ``spelled``, ``dates``, ``periods``,
  ``references``, ``number_series``, ``codes``; national and international numbers: ``identifiers``
- who: ``parties``, ``names``, ``firms``, ``legal_forms``, ``role_words``, ``persons``, ``countries``, ``towns``
- bookings and what banks say: ``ledger``, ``ledger_columns``, ``broken_sums``, ``bank_marks``, ``bank_words``, ``unread_marks``
- goods of certificates and waybills: ``goods``, ``goods_boxes``, ``goods_lines``, ``goods_told``
- tables of invoices and acts: ``tables``; what these have in common besides: ``billing``; each kind of paper: ``documents``
"""
