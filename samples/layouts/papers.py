"""What every layout asks of a paper: a field or nothing, a synonym of a label, the bank behind a BIC, a country's name."""

import random
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from samples.model import Paper, Style

T = TypeVar("T")
# key -> language -> synonyms
Labels = Mapping[str, Mapping[str, tuple[str, ...]]]

# BIC -> name in Russian, in Kazakh
_BANKS = {
    "HSBKKZKX": ("АО «Народный Банк Казахстана»", "«Қазақстан Халық Банкі» АҚ"),
    "CASPKZKA": ("АО «KASPI BANK»", "«KASPI BANK» АҚ"),
    "KCJBKZKX": ("АО «Банк ЦентрКредит»", "«Банк ЦентрКредит» АҚ"),
    "IRTYKZKA": ("АО «ForteBank»", "«ForteBank» АҚ"),
    "BRKEKZKA": ("АО «Bereke Bank»", "«Bereke Bank» АҚ"),
    "TSESKZKA": ("АО «Alatau City Bank»", "«Alatau City Bank» АҚ"),
    "KSNVKZKA": ("АО «Фридом Банк Казахстан»", "«Фридом Банк Казахстан» АҚ"),
    "EURIKZKA": ("АО «Евразийский Банк»", "«Еуразиялық Банк» АҚ"),
    "KINCKZKA": ("АО «Банк Bank RBK»", "«Банк Bank RBK» АҚ"),
    "NURSKZKX": ("АО «Нурбанк»", "«Нұрбанк» АҚ"),
    "ATYNKZKA": ("АО «Altyn Bank»", "«Altyn Bank» АҚ"),
    "CITIKZKA": ("АО «Ситибанк Казахстан»", "«Ситибанк Қазақстан» АҚ"),
}

# ISO 3166-1 alpha-2 -> Russian, Kazakh, English
_COUNTRIES = {
    "AE": ("ОАЭ", "БАӘ", "United Arab Emirates"),
    "AF": ("Афганистан", "Ауғанстан", "Afghanistan"),
    "AZ": ("Азербайджан", "Әзербайжан", "Azerbaijan"),
    "BY": ("Беларусь", "Беларусь", "Belarus"),
    "CN": ("Китай", "Қытай", "China"),
    "DE": ("Германия", "Германия", "Germany"),
    "FR": ("Франция", "Франция", "France"),
    "GB": ("Великобритания", "Ұлыбритания", "United Kingdom"),
    "GE": ("Грузия", "Грузия", "Georgia"),
    "IR": ("Иран", "Иран", "Iran"),
    "IT": ("Италия", "Италия", "Italy"),
    "KG": ("Кыргызстан", "Қырғызстан", "Kyrgyzstan"),
    "KR": ("Республика Корея", "Корея Республикасы", "Republic of Korea"),
    "KZ": ("Республика Казахстан", "Қазақстан Республикасы", "Republic of Kazakhstan"),
    "MN": ("Монголия", "Моңғолия", "Mongolia"),
    "NL": ("Нидерланды", "Нидерланд", "Netherlands"),
    "PL": ("Польша", "Польша", "Poland"),
    "RU": ("Российская Федерация", "Ресей Федерациясы", "Russian Federation"),
    "TJ": ("Таджикистан", "Тәжікстан", "Tajikistan"),
    "TM": ("Туркменистан", "Түрікменстан", "Turkmenistan"),
    "TR": ("Турция", "Түркия", "Turkey"),
    "US": ("США", "АҚШ", "USA"),
    "UZ": ("Узбекистан", "Өзбекстан", "Uzbekistan"),
    "VN": ("Вьетнам", "Вьетнам", "Vietnam"),
}

_PEOPLE = ("Ахметов Б.К.", "Сәрсенова А.М.", "Иванова Е.П.", "Жұмабаев Н.Т.", "Ким В.С.", "Оразбаева Г.Д.")


def said(paper: Paper, path: str) -> str:
    """The field at ``path`` (``"payer/bin"``, ``"goods/0/tnved"``), or "" where the paper does not state it."""
    node: Any = paper.fields
    for step in path.split("/"):
        node = dict(enumerate(node)).get(int(step)) if isinstance(node, list) else (node or {}).get(step)
    return "" if node is None else str(node)


def rows(paper: Paper, name: str) -> list[dict[str, Any]]:
    """The list field ``name`` (``rows``, ``goods``, ``parties``); empty where the paper has none."""
    listed: list[dict[str, Any]] = paper.fields.get(name, [])
    return listed


def around(paper: Paper, name: str, role: str) -> str:
    """A word of ``extra`` about a role (``addresses``, ``banks``, ``directors``), or ""."""
    return str(paper.extra.get(name, {}).get(role, ""))


def notes(paper: Paper) -> list[str]:
    return list(paper.extra.get("notes", []))


def inked(paper: Paper, role: str) -> bool:
    return paper.extra.get("signatures", {}).get(role) is True


def stamped(paper: Paper, role: str) -> bool:
    return paper.extra.get("stamps", {}).get(role) is True


def executed(paper: Paper) -> bool:
    """The paper shows that the bank carried the payment out."""
    return said(paper, "mark") == "executed"


def choose(style: Style, *options: T) -> T:
    """One of ``options``: the same for the same seed, independent of every other choice."""
    return random.Random(f"{style.seed}:{options}").choice(options)


def digits(style: Style, purpose: str, length: int) -> str:
    """Digits for a number nobody expects (a shift number, a message id), the same for the same seed."""
    source = random.Random(f"{style.seed}:{purpose}")
    return "".join(source.choice("0123456789") for _ in range(length))


def tongue(style: Style) -> str:
    """The one language of running text: kk+ru reads as Russian."""
    return style.language.rsplit("+", maxsplit=1)[-1]


def label(labels: Labels, key: str, style: Style, between: str = " / ") -> str:
    """A synonym of the label in the style's language; two languages stand side by side."""
    return between.join(choose(style, *labels[key][language]) for language in style.language.split("+"))


def bank(paper: Paper, role: str, style: Style) -> str:
    """The bank's name: as ``extra`` says, else of the role's BIC, else ""."""
    names = _BANKS.get(said(paper, f"{role}/bic")[:8], ("", ""))
    return around(paper, "banks", role) or names[style.language == "kk"]


def country(code: str, language: str) -> str:
    """The country's name in ``ru``, ``kk`` or ``en``; its code where the name is not known here."""
    names = _COUNTRIES.get(code, (code, code, code))
    return names[("ru", "kk", "en").index(language)]


def sender_code(name: str) -> str:
    """КОд by the name: a resident sole trader (ИП, ЖК) is 19, any other resident company 17."""
    return "19" if {"ИП", "ЖК"} & set(name.split()) else "17"


def person(paper: Paper, role: str, style: Style) -> str:
    """Who signs for ``role``: as ``extra`` says, else anybody."""
    return around(paper, "directors", role) or _PEOPLE[(style.seed + sum(map(ord, role))) % len(_PEOPLE)]


def joined(parts: Sequence[str], between: str = ", ") -> str:
    """The parts that are there, joined."""
    return between.join(part for part in parts if part)
