"""The goods a paper states: what tables list, else what boxes say, else what sentences and lines tell."""

from collections.abc import Sequence

import msgspec

from extractors.draft import Draft
from extractors.goods.boxes import Item
from extractors.goods.lines import coded_rows, lined_goods
from extractors.goods.rows import listed_goods
from extractors.goods.told import told_goods
from extractors.layout import Sheet
from extractors.reading import Hit


def put_goods(draft: Draft, sheets: Sequence[Sheet], hits: Sequence[Hit]) -> None:
    """States ``/goods/0/…`` and on."""
    listed = listed_goods(sheets, hits)
    if not any(item.code and item.name and not item.runs_on for item in listed):
        found = _told(sheets)
        listed = _completed(found, listed) if found and _codes(listed) <= _codes(found) else listed
    n = 0
    for item in listed:
        n += item.put(draft, n)


def _told(sheets: Sequence[Sheet]) -> list[Item]:
    """Goods that no headings introduce: of sentences, of lines by themselves, of rows by their codes alone."""
    told = [Item(t.name, t.code, None, t.share) for sheet in sheets for t in told_goods(sheet)]
    lined = told or [item for sheet in sheets for item in lined_goods(sheet)]
    return lined or [item for sheet in sheets for item in coded_rows(sheet)]


def _codes(items: Sequence[Item]) -> set[str]:
    return {item.code[0] for item in items if item.code}


def _completed(lined: list[Item], listed: list[Item]) -> list[Item]:
    """Goods of lines; the only one with what boxes say of the only one besides."""
    if len(lined) != 1 or len(listed) != 1:
        return lined
    return [
        msgspec.structs.replace(
            lined[0], weight=lined[0].weight or listed[0].weight, share=lined[0].share or listed[0].share
        )
    ]
