"""Templates of letters: Word files an operator may edit, written from the texts in ``forms/*.toml``.

A form holds its blocks in both languages side by side, so that neither can be forgotten: a paragraph (``style``, ``kk``,
``ru``), or a table with a row for ``each`` of something. Places in braces are filled by :mod:`pipeline.letters.fill`.
``common.toml`` holds what stands before and after every letter.
"""

import io
import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final

import docx
import msgspec
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from pipeline.letters.archive import settled
from pipeline.letters.order import Kind
from pipeline.views.citing import LetterLanguage

_TOGETHER: Final = re.compile(r"(№|пункта?|статьей) (?=[\d{])")  # never parted at the end of a line
_FONT: Final = "Times New Roman"
_WIDTH: Final = Cm(17)  # of the text
_LOCALES: Final = {"kk": "kk-KZ", "ru": "ru-RU"}


class Column(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column: its share of the width in per cent, its heading in both languages (none: a table without a head)."""

    width: int
    cell: str = ""
    cell_kk: str = ""
    cell_ru: str = ""
    kk: str = ""
    ru: str = ""
    style: str = "Letter Cell"

    def content(self, lang: LetterLanguage) -> str:
        return self.cell or (self.cell_kk if lang == "kk" else self.cell_ru)


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paragraph, or a table. ``when``: shown only where this is true; ``each``: ``line in lines``."""

    style: str = "Letter Body"
    kk: str = ""
    ru: str = ""
    when: str = ""
    each: str = ""
    columns: tuple[Column, ...] = ()


class Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A letter's text: what stands in it, block by block."""

    cite: str = ""
    blocks: tuple[Block, ...] = msgspec.field(name="block")


class Common(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``rules``: how the Rules are called at their first mention, by language."""

    rules: dict[LetterLanguage, str]
    head: tuple[Block, ...]
    tail: tuple[Block, ...]


def file_name(kind: Kind, lang: LetterLanguage) -> str:
    return f"{kind}.{lang}.docx"


@cache
def template(kind: Kind, lang: LetterLanguage) -> bytes:
    """The Word template of a letter; the same text gives the same bytes."""
    document = docx.Document()
    _page(document, lang)
    for block in (*common().head, *form(kind).blocks, *common().tail):
        _block(document, block, lang)
    out = io.BytesIO()
    document.save(out)
    return settled(out.getvalue())


@cache
def form(kind: Kind) -> Form:
    return msgspec.convert(_toml(kind), Form)


@cache
def common() -> Common:
    return msgspec.convert(_toml("common"), Common)


def _toml(name: str) -> object:
    return tomllib.loads((resources.files("pipeline.letters") / "forms" / f"{name}.toml").read_text(encoding="utf-8"))


def _block(document: Document, block: Block, lang: LetterLanguage) -> None:
    if block.when:
        _tag(document, f"{{%p if {block.when} %}}")
    if block.columns:
        _table(document, block, lang)
    else:
        document.add_paragraph(_TOGETHER.sub("\\1\u00a0", block.kk if lang == "kk" else block.ru), style=block.style)
    if block.when:
        _tag(document, "{%p endif %}")


def _tag(document: Document, tag: str) -> None:
    document.add_paragraph(tag, style="Letter Tag")


def _table(document: Document, block: Block, lang: LetterLanguage) -> None:
    headed = any(column.kk for column in block.columns)
    rows = headed + (3 if block.each else 1)
    table = document.add_table(rows=rows, cols=len(block.columns), style=block.style)
    table.autofit = False
    for number, column in enumerate(block.columns):
        width = int(_WIDTH * column.width / 100)
        table.columns[number].width = width
        for row in table.rows:
            row.cells[number].width = width
        if headed:
            _fill(table.cell(0, number), column.kk if lang == "kk" else column.ru, "Letter Column")
        _fill(table.cell(headed + bool(block.each), number), column.content(lang), column.style)
    if block.each:
        _fill(table.cell(headed, 0), f"{{%tr for {block.each} %}}", "Letter Tag")
        _fill(table.cell(headed + 2, 0), "{%tr endfor %}", "Letter Tag")
    if headed:
        _repeat(table)
    document.add_paragraph(style="Letter Gap")  # or Word joins the table with the next


def _fill(cell: _Cell, text: str, style: str) -> None:
    first, *others = text.split("\n")
    cell.paragraphs[0].style = style
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line, style=style)


def _repeat(table: Table) -> None:
    """The head of the table stands on each page, and no row is torn between pages."""
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        if number == 0:
            properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def _page(document: Document, lang: LetterLanguage) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(1.5), Cm(2)
    _styles(document, lang)
    footer = section.footer.paragraphs[0]
    footer.style = "Letter Page"
    _number(footer)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.core_properties.language = _LOCALES[lang]


def _number(paragraph: Paragraph) -> None:
    """The number of the page, by Word's own field."""
    field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))


_LEFT, _CENTRE, _RIGHT, _BLOCK = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


class _Style(msgspec.Struct, frozen=True, kw_only=True):
    """Points; ``first``: the indent of the first line, ``left`` of all, in centimetres."""

    size: float = 12
    align: WD_ALIGN_PARAGRAPH = _LEFT
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    first: float = 0
    left: float = 0
    keep: bool = False


STYLES: Final = {
    "Letter Body": _Style(align=_BLOCK, before=4, after=4, first=1.25),
    "Letter Operator": _Style(size=12, align=_CENTRE, bold=True, before=4),
    "Letter Address": _Style(size=9, align=_CENTRE, after=6),
    "Letter Reference": _Style(size=11, before=6, after=8),
    "Letter Addressee": _Style(size=12, bold=True, before=4),
    "Letter Delivery": _Style(size=10),
    "Letter Title": _Style(size=13, align=_CENTRE, bold=True, before=18, after=12, keep=True),
    "Letter Heading": _Style(size=12, bold=True, before=10, after=4, keep=True),
    "Letter Column": _Style(size=10, align=_CENTRE, bold=True, before=2, after=2),
    "Letter Cell": _Style(size=10, before=2, after=2),
    "Letter Amount": _Style(size=10, align=_RIGHT, before=2, after=2),
    "Letter Centre": _Style(size=10, align=_CENTRE, before=2, after=2),
    "Letter Note": _Style(size=9, align=_BLOCK, italic=True, before=4, after=4),
    "Letter Signatory": _Style(size=12, bold=True, before=24, after=2),
    "Letter Executor": _Style(size=9, before=18),
    "Letter Page": _Style(size=9, align=_CENTRE),
    "Letter Tag": _Style(size=8),
    "Letter Gap": _Style(size=2),
}
TABLES: Final = {"Letter Blank": False, "Letter Table": True, "Letter Sides": False}


def _styles(document: Document, lang: LetterLanguage) -> None:
    for name, asked in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style = document.styles["Normal"]
        style.font.name, style.font.size = _FONT, Pt(asked.size)
        style.font.bold, style.font.italic = asked.bold, asked.italic
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        style.element.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{_LOCALES[lang]}"/>'))
        shape = style.paragraph_format
        shape.alignment, shape.space_before, shape.space_after = asked.align, Pt(asked.before), Pt(asked.after)
        shape.first_line_indent, shape.left_indent = Cm(asked.first), Cm(asked.left)
        shape.line_spacing, shape.keep_with_next = 1.0, asked.keep
    for name, ruled in TABLES.items():
        table = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
        table.element.append(parse_xml(_rules(name, ruled)))


def _rules(name: str, ruled: bool) -> str:
    """The lines of a table: all, under the blank one, or none."""
    sides: tuple[str, ...] = ("top", "left", "bottom", "right", "insideH", "insideV") if ruled else ()
    if name == "Letter Blank":
        sides = ("bottom",)
    size = 12 if name == "Letter Blank" else 4
    drawn = "".join(f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="auto"/>' for side in sides)
    return f"<w:tblPr {nsdecls('w')}><w:tblBorders>{drawn}</w:tblBorders></w:tblPr>"
