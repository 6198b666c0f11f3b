"""A contract in two columns, and one typed by a lawyer with the requisites in a table at its end."""

from samples.layouts.papers import Labels, around, choose, inked, label, notes, person, rows, said, stamped, tongue
from samples.layouts.second_hand.press import Column, Look, Press, day_at, html, noted, pressed, signed, web
from samples.layouts.second_hand.terms import TERMS
from samples.model import Layout, Paper, Style

_ROLES = ("supplier", "buyer")
_TITLE = {"ru": "ДОГОВОР ВОЗМЕЗДНОГО ОКАЗАНИЯ УСЛУГ", "kk": "ҚЫЗМЕТ КӨРСЕТУ ШАРТЫ", "en": "SERVICE AGREEMENT"}
_OPENING = {
    "ru": "{first}, именуемое в дальнейшем «Исполнитель», с одной стороны, и {second}, именуемое в дальнейшем «Заказчик», "
    "с другой стороны, совместно именуемые «Стороны», заключили настоящий договор о нижеследующем:",
    "kk": "Бұдан әрі «Орындаушы» деп аталатын {first} бір тараптан және бұдан әрі «Тапсырыс беруші» деп аталатын {second} екінші "
    "тараптан осы шартты жасасты:",
    "en": "{first}, hereinafter the “Contractor”, of the one part, and {second}, hereinafter the “Customer”, of the other part, "
    "have concluded this agreement as follows:",
}
_BOILERPLATE = {
    "ru": (
        "Права и обязанности сторон. Стороны обязуются хранить в тайне сведения, полученные при исполнении договора.",
        "Ответственность сторон. За неисполнение обязательств стороны отвечают по законодательству Республики Казахстан.",
        "Форс-мажор. Стороны освобождаются от ответственности при обстоятельствах непреодолимой силы.",
    ),
    "kk": (
        "Тараптардың құқықтары мен міндеттері. Тараптар шарт бойынша алынған мәліметтердің құпиялығын сақтайды.",
        "Тараптардың жауапкершілігі. Тараптар Қазақстан Республикасының заңнамасына сәйкес жауапты болады.",
        "Форс-мажор. Еңсерілмейтін күш жағдайларында тараптар жауапкершіліктен босатылады.",
    ),
    "en": (
        "Rights and duties. The parties keep confidential what they learn in the performance of this agreement.",
        "Liability. A party in breach is liable under the law of the Republic of Kazakhstan.",
        "Force majeure. The parties are released from liability in circumstances beyond their control.",
    ),
}
_CSS = """
.two { display: flex; gap: 16pt }
.two > div { flex: 1; text-align: justify }
h1 { font-size: 12pt; text-align: center; margin: 0 }
.no { text-align: center; margin-bottom: 8pt }
.sides { display: flex; gap: 16pt; margin-top: 16pt; break-inside: avoid }
.sides > div { flex: 1; border-top: 0.6pt solid black; padding-top: 4pt }
"""


def _tongues(style: Style) -> list[str]:
    """English contracts are bilingual with Russian."""
    return ["en", "ru"] if style.language == "en" else style.language.split("+")


def _party(paper: Paper, place: int) -> dict[str, str]:
    listed = rows(paper, "parties")
    return listed[place] if place < len(listed) else {}


def _opening(paper: Paper, language: str) -> str:
    first, second = (_party(paper, place).get("name", "") for place in (0, 1))
    return _OPENING[language].format(first=first, second=second) if first or second else ""


def _column(paper: Paper, style: Style, language: str) -> str:
    number, signed = said(paper, "number"), day_at(paper, "issued_on", style, language)
    body = [str(line) for line in paper.extra.get("body", [])]
    clauses = [_opening(paper, language), *body, *_BOILERPLATE[language]]
    paragraphs = "".join(f"<p>{html(clause)}</p>" for clause in clauses if clause)
    return f"<div><h1>{_TITLE[language]}</h1><div class='no'>№ {html(number)}<br>{html(signed)}</div>{paragraphs}</div>"


def contract_columns(paper: Paper, style: Style) -> bytes:
    """A language in each column, the parties' requisites side by side at the end."""
    columns = "".join(_column(paper, style, language) for language in _tongues(style))
    sides = []
    for place, role in enumerate(_ROLES):
        party = _party(paper, place)
        number = f"{label(TERMS, 'bin', style)}: {party['bin']}" if party.get("bin") else ""
        sides.append(
            f"<div><b>{html(label(TERMS, role, style))}</b><br>{html(party.get('name', ''))}<br>{html(number)}<br>"
            f"{html(around(paper, 'addresses', role))}<br><br><br>{signed(paper, role, style, party.get('name', ''))} "
            f"{html(person(paper, role, style))}</div>"
        )
    body = f"""<div class='two'>{columns}</div>{noted(paper)}
    <div class='sides'>{"".join(sides)}</div>"""
    return web(body, _CSS, family=choose(style, "Liberation Serif", "Noto Serif"), size=9.5, margin="16mm 15mm")


_L: Labels = {
    **TERMS,
    "title": {"ru": ("Договор", "Контракт"), "kk": ("Шарт", "Келісімшарт"), "en": ("Contract", "Agreement")},
    "requisites": {
        "ru": ("Адреса и реквизиты сторон",),
        "kk": ("Тараптардың мекенжайлары мен деректемелері",),
        "en": ("Addresses and details of the parties",),
    },
    "party": {"ru": ("Наименование",), "kk": ("Атауы",), "en": ("Name",)},
}


def contract_typed(paper: Paper, style: Style) -> bytes:
    """A typed contract: running number of the page and of the contract at the foot, a table of requisites last."""

    def running(press: Press) -> None:
        press.sheet.text(297, 826, f"{said(paper, 'number')}  -  {press.page}", 7, align="centre", grey=0.3)

    def draw(press: Press) -> None:
        press.y = 60
        press.say(
            60, 485, f"{label(_L, 'title', style)} № {said(paper, 'number')}", 14, bold=True, align="centre", gap=6
        )
        press.say(60, 485, day_at(paper, "issued_on", style), 10, align="right", gap=8)
        clauses = [_opening(paper, tongue(style)), *map(str, paper.extra.get("body", [])), *_BOILERPLATE[tongue(style)]]
        for clause in clauses:
            press.say(60, 485, clause, 10.5, gap=6)
        for note in notes(paper):
            press.say(60, 485, note, 9)
        press.need(190)
        press.say(60, 485, label(_L, "requisites", style), 10.5, bold=True, align="centre", gap=4)
        _requisites(press, paper, style)

    return pressed(draw, choose(style, "PT Serif", "DejaVu Serif", "Liberation Serif"), running=running)


def _requisites(press: Press, paper: Paper, style: Style) -> None:
    sides = (_party(paper, 0), _party(paper, 1))
    table = [
        ["", *(label(_L, role, style) for role in _ROLES)],
        [label(_L, "party", style), *(side.get("name", "") for side in sides)],
        [label(_L, "bin", style), *(side.get("bin", "") for side in sides)],
        [label(_L, "address", style), *(around(paper, "addresses", role) for role in _ROLES)],
        [label(_L, "director", style), *(person(paper, role, style) for role in _ROLES)],
    ]
    press.table(
        60, (Column("", 95), Column("", 195), Column("", 195)), table, Look(size=9, headless=True, order="columns")
    )
    top = press.y + 40
    for place, role in enumerate(_ROLES):
        x = 155.0 + 195 * place
        press.sheet.text(x, top, "____________________", 9)
        if inked(paper, role):
            press.sheet.sign(x + 4, top - 2, style.seed + place)
        if stamped(paper, role):
            press.sheet.stamp(x + 70, top - 40, sides[place].get("name", ""))


LAYOUTS = (
    Layout("contract_language_columns", "contract", contract_columns, ("en", "kk+ru", "ru"), "html"),
    Layout("contract_typed", "contract", contract_typed, ("ru", "kk", "en"), "drawn"),
)
