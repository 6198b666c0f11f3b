"""Договор, контракт / шарт, келісімшарт: number, day, parties (forms 10.1).

An amendment («Дополнительное соглашение № 1 к договору № …») is named by its own number; what it amends comes second.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from extractors.billing.passages import Passage
from extractors.dates import find_dates, parse_date
from extractors.documents.contract_details import put_details, put_numbers
from extractors.documents.contract_parties import ROLES, called, number_behind
from extractors.draft import Draft
from extractors.findings import Finding, Source
from extractors.fold import fold, pattern
from extractors.kinds.cues import Cues
from extractors.labels.near import first, near
from extractors.labels.prose import texts
from extractors.layout import Line, Segment, Sheet
from extractors.reading import Labels
from extractors.records import Contract
from extractors.who import firms
from extractors.who.names import same_name

RECORD = Contract
T = TypeVar("T")

_TITLES = (
    "Договор-заявка",
    "Агентский договор",
    "Лицензионный договор",
    "Договор присоединения",
    "Рамочное соглашение",
    "Соглашение о сотрудничестве",
    "Exhibitor contract",
    "Participation agreement",
    "Purchase agreement",
    "Rental agreement",
    "Кәсіпкерлік шарт",
    "Көрмеге қатысу шарты",
    "Договор",
    "Договор №",
    "Договор поставки",
    "Договор купли-продажи",
    "Договор оказания услуг",
    "Договор возмездного оказания услуг",
    "Договор об оказании услуг",
    "Договор на оказание услуг",
    "Договор подряда",
    "Договор аренды",
    "Договор субаренды",
    "Договор перевозки",
    "Договор транспортной экспедиции",
    "Договор на участие в выставке",
    "Договор об участии в выставке",
    "Договор комиссии",
    "Договор публичной оферты",
    "Публичная оферта",
    "Контракт",
    "Внешнеторговый контракт",
    "Рамочный договор",
    "Дополнительное соглашение",
    "Соглашение",
    "Шарт",
    "Шарт №",
    "Келісімшарт",
    "Қызмет көрсету шарты",
    "Қызметтер көрсету шарты",
    "Өтеулі қызмет көрсету шарты",
    "Қызметтерді өтеулі көрсету шарты",
    "Жеткізу шарты",
    "Сатып алу-сату шарты",
    "Жалға алу шарты",
    "Жалдау шарты",
    "Тасымалдау шарты",
    "Қосымша келісім",
    "Contract",
    "Contract No",
    "Agreement",
    "Service agreement",
    "Services agreement",
    "Contract for services",
    "Supply agreement",
    "Supply contract",
    "Sales contract",
    "Lease agreement",
    "Amendment",
    "Addendum",
    "Supplementary agreement",
    "Sözleşme",
)

CUES = Cues(
    titles=_TITLES,
    anchors=(
        "Предмет договора",
        "Addresses and details of the parties",
        "Details of the parties",
        "Requisites of the parties",
        "Rights and duties",
        "Адреса, реквизиты и подписи сторон",
        "Адреса и банковские реквизиты сторон",
        "настоящая оферта",
        "акцептом",
        "Исполнитель обязуется",
        "Заказчик обязуется",
        "Поставщик обязуется",
        "Покупатель обязуется",
        "міндеттенеді",
        "Предмет контракта",
        "Шарттың мәні",
        "Шарттың нысанасы",
        "Subject of the contract",
        "Subject of the agreement",
        "Subject matter",
        "именуемое в дальнейшем",
        "именуемый в дальнейшем",
        "именуемая в дальнейшем",
        "в лице директора",
        "в лице",
        "действующего на основании",
        "действующей на основании",
        "с одной стороны",
        "с другой стороны",
        "заключили настоящий",
        "о нижеследующем",
        "бұдан әрі",
        "деп аталатын",
        "атынан",
        "негізінде әрекет ететін",
        "бір тараптан",
        "екінші тараптан",
        "шартты жасасты",
        "осы шартты",
        "hereinafter",
        "hereinafter referred to as",
        "represented by",
        "on the one part",
        "on the other part",
        "as follows",
        "Права и обязанности сторон",
        "Тараптардың құқықтары мен міндеттері",
        "Obligations of the parties",
        "Ответственность сторон",
        "Тараптардың жауапкершілігі",
        "Liability of the parties",
        "Форс-мажор",
        "Force majeure",
        "Срок действия договора",
        "Порядок расчетов",
        "Стоимость услуг",
        "Разрешение споров",
        "Реквизиты и подписи сторон",
        "Реквизиты сторон",
        "Адреса и реквизиты сторон",
        "Юридические адреса и реквизиты сторон",
        "Тараптардың деректемелері",
        "Тараптардың деректемелері мен қолдары",
        "Details and signatures of the parties",
        "Стороны пришли к соглашению",
        "Тараптар",
        "Остальные условия договора",
        "внести в договор",
        "к договору",
        "шартқа",
    ),
    negatives=(
        "сальдо начальное",
        "сальдо на начало периода",
        "бастапқы сальдо",
        "обороты за период",
        "opening balance",
    ),
    with_title=2,
    long=True,
)

LABELS = Labels(
    {
        "party": (*ROLES, "The Seller", "The Buyer", "The Contractor", "The Customer"),
        "inner": ("БИН", "БСН", "ИИН", "ЖСН", "BIN", "БИН/ИИН", "ИИК", "ЖСК", "IBAN", "БИК", "БСК", "SWIFT", "Адрес",
                  "Мекенжайы", "Address", "Юридический адрес", "Банк", "Bank", "тел.", "e-mail", "Кбе"),
    }
)  # fmt: skip
# Boxes of a table of particulars, which says number and day apart from the title.
_BOXES = Labels(
    {
        "number": (
            "Номер договора", "№ договора", "Номер контракта", "№ контракта", "Номер соглашения", "Шарт нөмірі",
            "Шарттың нөмірі", "Келісімшарт нөмірі", "Contract number", "Contract No", "Agreement number", "Agreement No",
        ),
        "day": (
            "Дата договора", "Дата контракта", "Дата заключения", "Дата заключения договора", "Дата подписания",
            "Шарт күні", "Шарттың күні", "Жасалған күні", "Жасасылған күні", "Contract date", "Date of contract",
            "Agreement date", "Date of agreement", "Dated", "Date",
        ),
    }
)  # fmt: skip
_HEAD_LINES = 14
_NUMBER = re.compile(
    r"(?:№|(?<!\w)(?:No|Nr|N)\.?(?=\s*[\w/-]*\d)|#)\s*(?P<number>[^\s,;()«»\"]*\d[^\s,;()«»\"]*)", re.I
)
# In folded text: what opens the sentence that names the parties.
_PREAMBLE = pattern(
    r"именуем|в дальнейшем|бұдан әрі|деп аталатын|hereinafter|represented by|в лице|заключили|шартты жасас"
)
_TITLE = pattern(
    r"^\W*(?:дополнительн|қосымша келісім|договор|контракт|соглашени|оферт|шарт|келісім|agreement|contract|amendment"
    r"|addendum|supplement|sözleşme)|(?:шарты|келісімі|agreement|contract|договор|контракт)\W*(?:№|nо|$)"
)
_AMENDED = pattern(
    r"\bк (?:договору|контракту|соглашению)|шартқа|шартына|келісімшартқа|to (?:the )?(?:contract|agreement)"
)
_TO_CONTRACT = pattern(r"\bк (?:договору|контракту|соглашению)|to (?:the )?(?:contract|agreement)")
# What the parties are called in the contract, and the words that close the sentence naming them.
_CALLED = re.compile(
    r"(?:именуем\w+\s+)?(?:в\s+)?дальнейшем(?:\s+именуем\w+)?\s*(?:по тексту\s*)?[-–—]?\s*[«\"“][^»\"”]{2,40}[»\"”]"
    r"|бұдан\s+әрі\s*(?:мәтін бойынша\s*)?[-–—]?\s*[«\"“][^»\"”]{2,40}[»\"”](?:\s+деп\s+атал\w+)?"
    r"|hereinafter(?:\s+referred\s+to\s+as|\s+called)?\s+(?:the\s+)?[«\"“][^»\"”]{2,40}[»\"”]",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"заключили|жасасты|have (?:entered|concluded|agreed)|пришли к соглашению|келісті", re.IGNORECASE)
# «(«Исполнитель»)» in a sentence heads nothing.
_QUOTED = ("(", "«", '"', "“", "„")
_JOINS = re.compile(r"(?<!\w)(?:и|және|and)(?!\w)|;|одной стороны|бір тараптан|one part")


def read(sheets: Sequence[Sheet]) -> tuple[Contract, tuple[Finding, ...]]:
    """The contract from its pages."""
    draft = Draft()
    head = _head(sheets[0])
    _put_number(draft, sheets[0], head)
    _put_day(draft, sheets[0], head)
    _put_parties(draft, sheets)
    return draft.build(Contract), ()


def _head(sheet: Sheet) -> list[Line]:
    """The lines above the sentence that names the parties."""
    head: list[Line] = []
    for line in sheet.lines[:_HEAD_LINES]:
        if head and _PREAMBLE.search(fold(line.text)):
            break
        head.append(line)
    return head


def _put_number(draft: Draft, sheet: Sheet, head: Sequence[Line]) -> None:
    """The number of the contract that an amendment amends, of the title, or the first behind № in the head."""
    segments = [s for line in head for s in line.segments]
    amended = [s for s in segments if _AMENDED.search(fold(s.text))]
    titled = [s for s in segments if _TITLE.search(fold(s.text))]
    for segment in (*amended, *titled, *(apart for line in head for apart in _apart(line)), *segments):
        number = _numbered(segment.text[_after_amended(segment) :])
        if number:
            draft.put("/number", (number, sheet.source(segment.words, number)))
            return
    draft.put("/number", _boxed(sheet, head, "number", _code))


def _apart(line: Line) -> Iterator[Segment]:
    """A lone № with what stands apart behind it."""
    for mark, behind in pairwise(line.segments):
        if mark.text in ("№", "No", "No.", "N"):
            yield Segment((*mark.words, *behind.words), line.index)


def _boxed(sheet: Sheet, head: Sequence[Line], field: str, parse: Callable[[str], T]) -> tuple[T, Source] | None:
    """What a box of the head holds."""
    hits = [h for h in _BOXES.hits(sheet) if h.leads and h.segment.line <= head[-1].index]
    return next((told for h in hits if h.field == field and (told := first(near(h, hits), parse))), None)


def _code(text: str) -> str:
    """A number by itself.

    Raises ValueError for anything else.
    """
    if not any(c.isdigit() for c in text) or " " in text.strip() or find_dates(text):
        raise ValueError(text)
    return text.strip("№# ")


def _after_amended(segment: Segment) -> int:
    """Where the number of the amended contract begins: «Дополнительное соглашение № 1 к договору № 12»."""
    folded = fold(segment.text)
    match = _TO_CONTRACT.search(folded)
    return match.start() if match and len(folded) == len(segment.text) else 0


def _numbered(text: str) -> str | None:
    for match in _NUMBER.finditer(text):
        number = match["number"].rstrip(".:")
        if not find_dates(number):
            return number
    return None


def _put_day(draft: Draft, sheet: Sheet, head: Sequence[Line]) -> None:
    """The day beside the number of the contract an amendment amends, else the first in the head."""
    draft.put("/issued_on", _boxed(sheet, head, "day", parse_date))
    segments = [s for line in head for s in line.segments]
    for segment in sorted(segments, key=lambda s: not _AMENDED.search(fold(s.text))):
        offset = _after_amended(segment)
        for day, start, end in find_dates(segment.text[offset:])[:1]:
            text = segment.text[offset + start : offset + end]
            draft.put("/issued_on", (day, sheet.source(segment.words, text)))


def _put_parties(draft: Draft, sheets: Sequence[Sheet]) -> None:
    """The firms that the preamble names; BINs come from the details at the end, where the firms stand again."""
    kept: list[str] = []
    passages = texts(sheets[0])
    with_roles = [tuple(called(passage)) for passage in passages]
    found = [named for passage in passages for named in _named(passage)]
    both = next((roles for roles in with_roles if len(roles) == 2), ()) if len(found) == 1 else ()
    for name, passage, start, end in (*both, *found, *(named for roles in with_roles for named in roles)):
        if len(kept) < 2 and not any(same_name(name, other) for other in kept):
            draft.put(f"/parties/{len(kept)}/name", (name, passage.source(start, end)))
            draft.put(f"/parties/{len(kept)}/bin", number_behind(passage, end))
            kept.append(name)
    for sheet in sheets if len(sheets) < 3 else (sheets[0], *sheets[-2:]):
        hits = LABELS.hits(sheet)
        for hit in (h for h in hits if h.field == "party" and h.leads and not h.segment.text.startswith(_QUOTED)):
            put_details(draft, hit, hits, kept)
        put_numbers(draft, sheet, kept)


def _named(passage: Passage) -> Iterator[tuple[str, Passage, int, int]]:
    """Firms of the sentence that opens the contract, each with its place; what they are called further on is no name."""
    opened = _PREAMBLE.search(fold(passage.text))
    if opened is None:
        return
    begin = max(_below_title(passage), opened.start() - 220)
    text = passage.text[begin : opened.end() + 900]
    closed = _CLOSES.search(text)
    masked = _CALLED.sub(lambda called: " " * len(called.group()), text[: closed.start() if closed else None])
    at = 0
    for part in _JOINS.split(masked):
        start = masked.index(part, at)
        at = start + len(part)
        name = firms.company_name(part.strip(" ,;")) if firms.has_legal_form(part) else None
        found = re.search(r"\s+".join(map(re.escape, name.split())), masked[start:]) if name else None
        if name and found:
            yield name, passage, begin + start + found.start(), begin + start + found.end()


def _below_title(passage: Passage) -> int:
    """Where the text goes on after the lines of title, number, place and day."""
    titled = {
        id(w)
        for line in _head(passage.sheet)
        for s in line.segments
        if find_dates(s.text) or _NUMBER.search(s.text) or _TITLE.search(fold(s.text)) or len(s.words) < 4
        for w in s.words
    }
    at = end = 0
    for word in passage.words:
        at += len(word.text) + 1
        if id(word) in titled:
            end = at
    return end
