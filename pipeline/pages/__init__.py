"""Reading one file: a process apart, pdfium, words with places, pages that go on with the document before them."""
