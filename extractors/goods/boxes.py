"""Goods told by boxes: what their texts say of code, name, gross weight, share of local content."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

import msgspec

from extractors.draft import Draft
from extractors.findings import Source
from extractors.identifiers import tnved
from extractors.labels.near import near
from extractors.money import InvalidAmount, parse_quantity
from extractors.reading import Hit

_CODE_WORD = r"(?:код\w*\s+)?(?:ТН\s*ВЭД(?:\s*ЕАЭС)?|СЭҚ\s*ТН|ЕАЭО СЭҚ ТН|ГНГ|GTİP|HS(?:\s*code)?|ҮЖ)(?:\s*коды?)?"
_CODE_WORDS = re.compile(rf"[(,;]?\s*{_CODE_WORD}(?:\s*/\s*{_CODE_WORD})*\s*[:№-]*\s*\)?$", re.IGNORECASE)
# A code of another length than a record holds: of the railways' list, of eight digits.
_OTHER_CODE = re.compile(
    r"[(,;]?\s*(?:код\w*\s+(?:ГНГ|ЕТСНГ|ТН\s*ВЭД)|\bГНГ|\bЕТСНГ)\s*[:№-]*\s*\d{4,8}\)?", re.IGNORECASE
)
_PACKAGES = re.compile(
    r"^\s*\d+\s*(?:мест\w*|cartons?|pallets?|boxes|bags|packages|қорап\w*|коробо?к\w*|паллет\w*)"
    r"(?:[^,;]*[,;]\s*|\s+(?:of\s+|stc:?\s+)?(?=\S))",
    re.IGNORECASE,
)
CONTENT = re.compile(
    r"(?:местн\w+ содержани\w+|внутристранов\w+ ценност\w+|локальн\w+ содержани\w+|құндылық\w*|қамту\w*|local content)"
    r"\D{0,20}(?P<figure>\d{1,3}(?:[.,]\d{1,4})?)",
    re.IGNORECASE,
)
SHARE = re.compile(r"(?<![\d.,])(?P<figure>\d{1,3}(?:[.,]\d{1,4})?)\s*%?(?![\d.,]*\d)")
# A sentence ends behind a whole word, and another begins.
_SENTENCES = re.compile(r"[^\W\d_]{4,} ?\. [^\W\d_]*[A-ZА-ЯӘІҢҒҮҰҚӨҺ][^\W\d_]{3,}")
# Box 31 of a declaration numbers what it says: 1 the description, 2 the packages …
_FIRST_ITEM, _SECOND_ITEM = re.compile(r"^1\s*[-–.)]\s*"), re.compile(r"\s2\s*[-–.)]\s*")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+[^\W\d_]{2}")
_FIGURE = re.compile(
    r"(?P<figure>\d[\d \u00a0\u202f.,']*?)\s*(?:(?P<tonnes>т|тонн\w*|mt|tons?)|кг|kgs?|к|k|lb|g)?\.?", re.IGNORECASE
)
_GROUPED, _LATIN_UNIT = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+"), re.compile(r"\bKGS?\b|\bkgs\b")
_TONNES = re.compile(r"(?<!\w)(?:т|тонн\w*|tons?|mt)(?!\w)", re.IGNORECASE)


def plain_name(text: str, code: str = "") -> str:
    """A description of goods without its code, its share of local content, the packages and the number of its row.

    >>> plain_name("1) Мёд натуральный (код ТН ВЭД 0409 00 000 0)", "0409000000"), plain_name("20 мест, Халва", "")
    ('Мёд натуральный', 'Халва')
    >>> plain_name("799 CARTONS Steel structures HS CODE 730890"), plain_name("PVC windows HS 392520")
    ('Steel structures', 'PVC windows')
    """
    for hit in tnved.find(text):
        if hit.number == code or (not code and hit.valid and _CODE_WORDS.search(text[: hit.start])):
            text = _CODE_WORDS.sub("", text[: hit.start]).rstrip(" ,;(") + " " + text[hit.end :].lstrip(" ,;)")
            break
    said = CONTENT.search(text)
    text = _PACKAGES.sub("", _OTHER_CODE.sub("", text[: said.start()] if said else text))
    return re.sub(r"^\s*\d{1,3}[.)]?\s+(?=[^\W\d_])", "", " ".join(text.split())).strip(" ,;–—-")


def weight_of(text: str, heading: str = "") -> Decimal:
    """Kilograms that a text states, in tonnes where it or the heading over it says so.

    >>> weight_of("1 200,500"), weight_of("12.5 т"), weight_of("3,100.00 kg")
    (Decimal('1200.5'), Decimal('12500'), Decimal('3100'))
    >>> weight_of("16,800 KGS"), weight_of("16,800"), weight_of("16,800 кг")
    (Decimal('16800'), Decimal('16.8'), Decimal('16.8'))
    """
    match = _FIGURE.fullmatch(text.strip())
    if match is None:
        raise InvalidAmount(text)
    # «16,800 KGS»: in English three figures behind a comma are a group
    english = _GROUPED.fullmatch(match["figure"]) and _LATIN_UNIT.search(text)
    value = parse_quantity(match["figure"].replace(",", "") if english else match["figure"])
    kilograms = value * 1000 if match["tonnes"] or _TONNES.search(heading) else value
    whole = kilograms.quantize(Decimal(1))
    return whole if whole == kilograms else kilograms.normalize()


class Item(msgspec.Struct, frozen=True):
    """What is known of one item, each with its place."""

    name: tuple[str, Source] | None = None
    code: tuple[str, Source] | None = None
    weight: tuple[Decimal, Source] | None = None
    share: tuple[Decimal, Source] | None = None

    @property
    def runs_on(self) -> bool:
        """Whether what was taken for the name is running text: it ends a sentence and goes on behind it."""
        return self.name is not None and _SENTENCES.search(self.name[0]) is not None

    def put(self, draft: Draft, n: int) -> bool:
        """States the item; False where there is nothing that makes it one."""
        if self.name is None and self.code is None:
            return False
        draft.put(f"/goods/{n}/tnved", self.code)
        draft.put(f"/goods/{n}/name", self.name)
        draft.put(f"/goods/{n}/gross_weight_kg", self.weight)
        draft.put(f"/goods/{n}/local_content_percent", self.share)
        return True


def boxes(hits: Sequence[Hit]) -> list[Item]:
    """Items told by boxes or captions that repeat for each: the first name goes with the first code and weight."""
    leading = [h for h in hits if h.leads]
    names = [found for h in leading if h.field == "goods_name" and (found := _boxed_name(h, hits))]
    codes = [found for h in leading if h.field == "goods_code" and (found := _boxed_code(h, hits))]
    names = names or _numbered_names(leading)
    weighed = [h for h in hits if h.field == "goods_weight" and (h.leads or h.words[-1].text.endswith(":"))]
    weights = [value for h in weighed if (value := _boxed_weight(h, hits))]
    beside = {id(h.segment) for h in leading if h.field in ("goods_code", "goods_name")}
    told = [h for h in hits if h.field == "goods_share" and (h.leads or id(h.segment) in beside)]
    shares = [value for h in told if (value := _boxed_share(h, hits))]
    count = max(len(names), len(codes))
    parts = (names[:count], codes[:count], weights[:count], shares[:count])
    return [Item(name, code, weight, share) for name, code, weight, share, _ in zip_longest(*parts, range(count))]


def _numbered_names(hits: Sequence[Hit]) -> list[tuple[str, Source]]:
    """The numbered lines over the codes, where one stands over each: «1. Печенье сахарное» over «ТН ВЭД: 1905313000»."""
    coded = [h for h in hits if h.field == "goods_code"]
    above = [(h.sheet, h.sheet.lines[h.segment.line - 1]) for h in coded if h.segment.line]
    lines = [(sheet, line) for sheet, line in above if len(line.segments) == 1 and _NUMBERED.match(line.text)]
    told = [(plain_name(line.text), sheet.source(line.words)) for sheet, line in lines]
    return told if len(told) == len(coded) else []


def _boxed_name(hit: Hit, hits: Sequence[Hit]) -> tuple[str, Source] | None:
    numbered = hit.segment.words[0].text.isdigit()
    for found in near(hit, hits):
        if numbered and found.box.overlap_y(hit.box) > 0 and found.words[0].text.isdigit():
            continue  # the heading of the next box
        if numbered and hit.segment.text.partition("/")[2].strip().startswith(found.text):
            continue  # the heading in another language, misread
        first = _SECOND_ITEM.split(found.text)[0]
        text = plain_name(_FIRST_ITEM.sub("", first))
        if sum(c.isalpha() for c in text) > 2:
            return text, found.source(text)
    return None


def _boxed_code(hit: Hit, hits: Sequence[Hit]) -> tuple[str, Source] | None:
    for found in near(hit, hits):
        codes = [c for c in tnved.find(found.text) if c.valid]
        if codes:
            return codes[0].number, found.source(found.text[codes[0].start : codes[0].end])
    return None


def _boxed_weight(hit: Hit, hits: Sequence[Hit]) -> tuple[Decimal, Source] | None:
    for found in near(hit, hits):
        try:
            return weight_of(found.text, hit.segment.text), found.source()
        except InvalidAmount:
            continue
    return None


def _boxed_share(hit: Hit, hits: Sequence[Hit]) -> tuple[Decimal, Source] | None:
    for found in near(hit, hits):
        figure = SHARE.fullmatch(found.text.strip())
        try:
            value = parse_quantity(figure["figure"]) if figure else None
        except InvalidAmount:
            continue
        if value is not None and value <= 100:
            return value, found.source()
    return None
