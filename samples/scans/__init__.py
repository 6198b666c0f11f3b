"""Native PDFs turned into scans: what a photocopier, a phone and an accountant's stamp do to papers.

Three levels, each still read by a person without effort: 1 light (an office scanner), 2 ordinary (200 dpi, stamps, shadows,
turned pages, earlier text layers), 3 poor (150 dpi, phone photographs, faxes). Every choice comes from a seed, page by page,
and is told in the record that lies beside the expected result.
"""
