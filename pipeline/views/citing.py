"""A provision of the Rules as an official names it, in Kazakh and Russian: for letters, reports and the terminal.

The editions cite briefly: ``16.1.3`` is paragraph 16, part 1, subparagraph 3; ``9.2 a)-e)`` items of a subparagraph;
``22 part 3 (2)`` subparagraph 2 of part 3. A paragraph of one part has none: ``20.2``.
"""

import re
from typing import Final, Literal

from pipeline.result import Text
from pipeline.views.figures import clean

LetterLanguage = Literal["kk", "ru"]

_PARTS: Final = {
    "ru": ("первая", "вторая", "третья", "четвертая", "пятая", "шестая"),
    "ru_of": ("первой", "второй", "третьей", "четвертой", "пятой", "шестой"),
    "kk": ("бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы"),
}
# What stands beside paragraphs of the Rules.
_OTHERS: Final = {
    "annex 2": {"ru": "приложение 2 к Правилам", "kk": "Қағидаларға 2-қосымша"},
    "annex 3": {"ru": "приложение 3 к Правилам", "kk": "Қағидаларға 3-қосымша"},
    "annex, sections 3, 7": {"ru": "разделы 3 и 7 формы заявки", "kk": "өтінім нысанының 3 және 7-бөлімдері"},
    "item 4": {"ru": "пункт 4 приказа № 298-НҚ", "kk": "№ 298-НҚ бұйрықтың 4-тармағы"},
    "Order № 298-НҚ of 2 August 2024 (register № 34896), amending Order № 314-НҚ of 1 August 2022 (register № 28994)": {
        "ru": "приказ от 2 августа 2024 года № 298-НҚ (регистрационный № 34896), которым изменен приказ от 1 августа 2022 года "
        "№ 314-НҚ (регистрационный № 28994)",
        "kk": "2022 жылғы 1 тамыздағы № 314-НҚ бұйрыққа (тіркелген № 28994) өзгерістер енгізген 2024 жылғы 2 тамыздағы "
        "№ 298-НҚ бұйрық (тіркелген № 34896)",
    },
    "annex, section 2": {"ru": "раздел 2 формы заявки", "kk": "өтінім нысанының 2-бөлімі"},
    "application form": {"ru": "форма заявки", "kk": "өтінім нысаны"},
    "application form, declaration": {
        "ru": "форма заявки, подтверждение заявителя",
        "kk": "өтінім нысаны, өтініш берушінің растауы",
    },
    "Entrepreneurial Code, art. 24": {
        "ru": "статья 24 Предпринимательского кодекса",
        "kk": "Кәсіпкерлік кодекстің 24-бабы",
    },
}
_AMENDING: Final = re.compile(r"298-НҚ, clause (?P<clause>\d+), абзац(?P<many>ы?) (?P<lines>[\d, -]+)", re.ASCII)
_OF_PARTS: Final = frozenset({"11", "12", "22", "24"})  # paragraphs of parts: 12.1 is a part of one
# What is no provision: a letter cites nothing for it.
_NO_PROVISION: Final = {
    "operator's practice": {"ru": "практика оператора", "kk": "оператордың тәжірибесі"},
    "not in the Rules": {"ru": "в Правилах не указано", "kk": "Қағидаларда көрсетілмеген"},
}
_PROVISION: Final = re.compile(
    r"""(?P<paragraph>\d+)
    (?:\.(?P<first>\d+))?(?:\.(?P<second>\d+))?
    (?:\ parts?\ (?P<parts>\d(?:-\d|(?:,\ \d)+)?))?
    (?:\ subs?\ (?P<subs>\d+(?:,\ \d+)*)|\ \((?P<sub>\d+)\))?
    (?:\ (?P<items>[a-z]\)(?:-[a-z]\))?))?""",
    re.VERBOSE | re.ASCII,
)


def cited(cite: str, lang: LetterLanguage) -> str:
    """The provisions of a finding in words; empty where it rests on none.

    >>> cited("16.1.3", "ru"), cited("16.1.3", "kk")
    ('подпункт 3) части первой пункта 16', '16-тармақтың бірінші бөлігінің 3) тармақшасы')
    >>> cited("9.2 a)-e)", "ru"), cited("22 part 3 (2)", "kk")
    ('подпункт 2) пункта 9', '22-тармақтың үшінші бөлігінің 2) тармақшасы')
    >>> cited("16.1.1; 20.1", "ru")
    'подпункт 1) части первой пункта 16; подпункт 1) пункта 20'
    """
    named = (_named(part.strip(), lang) for part in cite.split(";"))
    return "; ".join(dict.fromkeys(name for name in named if name))


def provision(cite: str) -> Text:
    """What a finding, a step or a rule rests on, for a reader: nothing is left out, what is no provision is named as well.

    >>> provision("12 part 2; operator's practice").ru, provision("9.3, 9.6, 10.4 removed").kk
    ('часть вторая пункта 12; практика оператора', '9.3, 9.6, 10.4 (алып тасталған)')
    """
    return Text(en=clean(cite), ru=_in_words(cite, "ru"), kk=_in_words(cite, "kk"))


def _in_words(cite: str, lang: LetterLanguage) -> str:
    parts = [part.strip() for part in cite.split(";") if part.strip()]
    named = (_NO_PROVISION[part][lang] if part in _NO_PROVISION else _standing(part, lang) for part in parts)
    return "; ".join(dict.fromkeys(named))


def _standing(cite: str, lang: LetterLanguage) -> str:
    stands = cite.removesuffix(" removed")
    gone = "" if stands == cite else {"ru": " (исключено)", "kk": " (алып тасталған)"}[lang]
    return _named(stands, lang) + gone


def _named(cite: str, lang: LetterLanguage) -> str:
    if not cite or cite in _NO_PROVISION:
        return ""
    if cite in _OTHERS:
        return _OTHERS[cite][lang]
    if amending := _AMENDING.fullmatch(cite):
        clause, lines, many = amending["clause"], amending["lines"], amending["many"]
        if lang == "ru":
            return f"абзац{many} {lines} пункта {clause} приказа № 298-НҚ"
        return f"№ 298-НҚ бұйрықтың {clause}-тармағының {lines}-абзац{'тары' if many else 'ы'}"
    found = _PROVISION.fullmatch(cite)
    if found is None:
        return clean(cite)
    part, subs, inner = _places(found)
    return (_russian if lang == "ru" else _kazakh)(found["paragraph"], part, subs, inner)


def _places(found: re.Match[str]) -> tuple[list[int], list[str], list[int]]:
    """The parts of the paragraph, its subparagraphs, and the parts of the one subparagraph."""
    stated = _numbers(found["parts"])
    subs = found["subs"].split(", ") if found["subs"] else [found["sub"]] if found["sub"] else []
    if found["second"]:
        return [int(found["first"])], [found["second"]], stated
    if found["first"] and found["paragraph"] in _OF_PARTS:
        return [int(found["first"])], subs, []
    if found["first"]:
        return [], [found["first"]], stated
    return stated, subs, []


def _numbers(parts: str | None) -> list[int]:
    if not parts:
        return []
    if "-" in parts:
        first, last = parts.split("-")
        return list(range(int(first), int(last) + 1))
    return [int(part) for part in parts.split(", ")]


def _russian(paragraph: str, parts: list[int], subs: list[str], inner: list[int]) -> str:
    chain = [_russian_parts(inner, first=True)] if inner else []
    if subs:
        many = len(subs) > 1
        word = ("подпункты" if many else "подпункт") if not chain else ("подпунктов" if many else "подпункта")
        chain.append(f"{word} {', '.join(f'{sub})' for sub in subs)}")
    if parts:
        chain.append(_russian_parts(parts, first=not chain))
    return " ".join((*chain, f"{'пункта' if chain else 'пункт'} {paragraph}"))


def _russian_parts(parts: list[int], *, first: bool) -> str:
    words = ", ".join(_PARTS["ru" if first else "ru_of"][part - 1] for part in parts)
    many = len(parts) > 1
    word = ("части" if many else "часть") if first else ("частей" if many else "части")
    return f"{word} {words}"


def _kazakh(paragraph: str, parts: list[int], subs: list[str], inner: list[int]) -> str:
    chain = [(f"{paragraph}-тармақ", "тың", "")]
    if parts:
        chain.append((_kazakh_parts(parts), "нің", "і"))
    if subs:
        many = "лар" if len(subs) > 1 else ""
        chain.append((", ".join(f"{sub})" for sub in subs) + f" тармақша{many}", "ның", "ы" if many else "сы"))
    if inner:
        chain.append((_kazakh_parts(inner), "нің", "і"))
    *before, (last, _, ending) = chain
    return " ".join([f"{word}{possessed}{of}" for word, of, possessed in before] + [last + ending])


def _kazakh_parts(parts: list[int]) -> str:
    return ", ".join(_PARTS["kk"][part - 1] for part in parts) + (" бөліктер" if len(parts) > 1 else " бөліг")
