"""What the tests of layouts look for on a print, and where."""

import re
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium


def flat(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every value of a paper's fields with its JSON pointer."""
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from flat(value, f"{path}/{key}")
    else:
        yield path, str(node)


def squeezed(text: str) -> str:
    """Without white space and hyphens (pdfium puts U+FFFE or U+0002 for one at a line's end), in lower case."""
    return re.sub(r"[\s\ufffe\u0002-]", "", text).lower()


def text_of(pdf: bytes) -> str:
    """The text of all pages."""
    with pdfium.PdfDocument(pdf) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)
