"""The filled Word letter as a PDF: the same text, laid out by ``letter.css``, fonts embedded, no office suite needed.

What counts are the paragraphs' styles (``Letter Body`` …), bold, italics, tables and pictures of the Word file. Alignment
that an operator sets by hand is kept; other formatting by hand shows in Word alone.
"""

import io
import re
from collections.abc import Iterator
from importlib import resources
from typing import Final, NoReturn

import docx
import mammoth  # type: ignore[import-untyped]  # it ships no types
from docx.oxml.ns import qn
from markupsafe import escape
from weasyprint import CSS, HTML

from pipeline.letters.templates import STYLES, TABLES
from pipeline.views.citing import LetterLanguage

_MAP: Final = "\n".join(
    [
        *(f"p[style-name='{name}'] => p.{name.replace(' ', '-').lower()}:fresh" for name in STYLES),
        *(f"table[style-name='{name}'] => table.{name.replace(' ', '-').lower()}:fresh" for name in TABLES),
        *(f"p[style-name='by hand {side}'] => p.{side}:fresh" for side in ("center", "right", "both", "left")),
    ]
)


def printed(word: bytes, lang: LetterLanguage, title: str) -> bytes:
    """The PDF of a letter; the same letter gives the same bytes."""
    body = mammoth.convert_to_html(
        io.BytesIO(word), style_map=_MAP, transform_document=mammoth.transforms.paragraph(_aligned)
    ).value
    columns = _columns(word)
    body = re.sub(r"<table[^>]*>", lambda opened: opened[0] + next(columns, ""), body)
    html = f'<html lang="{lang}"><head><title>{escape(title)}</title></head><body>{body}</body></html>'
    css = (resources.files("pipeline.letters") / "letter.css").read_text(encoding="utf-8")
    pdf = HTML(string=html, url_fetcher=_nothing).write_pdf(stylesheets=[CSS(string=css, url_fetcher=_nothing)])
    assert isinstance(pdf, bytes)
    return pdf


def _columns(word: bytes) -> Iterator[str]:
    """The widths of each table's columns, in the order of the tables."""
    for table in docx.Document(io.BytesIO(word)).element.body.iter(qn("w:tbl")):
        widths = [int(column.get(qn("w:w")) or 0) for column in table.iter(qn("w:gridCol"))]
        whole = sum(widths) or 1
        yield "<colgroup>" + "".join(f'<col style="width:{w * 100 / whole:.2f}%">' for w in widths) + "</colgroup>"


def _aligned(paragraph: "mammoth.documents.Paragraph") -> "mammoth.documents.Paragraph":
    """A plain paragraph that was aligned by hand, under a style that says how."""
    if paragraph.alignment is None or (paragraph.style_name or "").startswith("Letter"):
        return paragraph
    return paragraph.copy(style_name=f"by hand {paragraph.alignment}")


def _nothing(url: str) -> NoReturn:
    """A letter fetches nothing: its pictures are inside it (data URLs do not come here)."""
    raise ValueError(f"a letter reads no {url[:40]}")
