"""Names of persons in running text: «Иванов Иван Иванович», «Сәрсенова А.М.», «И.И. Иванову», “Aigerim Sarsenova”.

A patronymic or initials make two or three capitalised words a name wherever they stand. Without either, words are a name only
where persons are listed: behind a number, a colon or a word like «направить», before a comma or the end.
"""

import re
from functools import lru_cache

_UPPER, _LOWER = "А-ЯЁӘҒҚҢӨҰҮҺІA-Z", "а-яёәғқңөұүһіa-z'’"
_WORD = rf"[{_UPPER}](?:[{_LOWER}]+|[{_UPPER}]+)(?:-[{_UPPER}][{_LOWER}{_UPPER}]+)?"
_PATRONYMIC = (
    rf"[{_UPPER}][{_LOWER}{_UPPER}]*(?:(?i:"
    r"(?:о|е|ь|к|м)вич(?:а|у|ем|е|ты|ке)?|ич(?:а|у|ем|е)|(?:ов|ев|ич)н(?:а|у|ы|е|ой)|(?:ов|ев|ьев|лу|кузьм)ич"
    r"|[ұу]лы(?:н\w{0,2}|мен)?|[қк]ызы(?:н\w{0,2}|мен)?|ovich|evich|ovna|evna|uly|kyzy|qyzy))"
)
_INITIALS = rf"[{_UPPER}]\.\s?(?:[{_UPPER}]\.)?"
_FULL = rf"{_WORD}\s+{_WORD}\s+{_PATRONYMIC}"
_SHORT = rf"{_WORD}\s+{_INITIALS}|{_INITIALS}\s?{_WORD}"
_BARE = rf"{_WORD}\s+{_WORD}(?:\s+{_WORD})?"
_CERTAIN = re.compile(rf"(?<![\w.])(?:{_FULL}|{_SHORT})(?!\w)")
_LISTED = re.compile(
    r"(?:^(?:\s*[-–—•·*]\s*)?|[:;]\s*(?:[-–—•·*]\s*)?|(?<!\d)\d{1,2}[.)]\s*|(?i:\b(?:направить|командировать|отправить|работник\w*|сотрудник\w*"
    r"|қызметкер\w*|employees?|send|mr\.?|ms\.?|mrs\.?|и|және|and))\s+)"
    rf"(?P<name>{_BARE})(?=\s*(?:[,;(–—]|-\s|\.(?:\s|$)|$)|\s+(?:и|және|and)\s)"
)
# Capitalised words that are no persons.
_NOT_NAMES = re.compile(
    r"(?i)республик|казахстан|қазақстан|kazakhstan|кодекс|приказ|бұйр|негіздеме|основани|директор|бухгалтер|город|выставк|көрме"
    r"|цель|мақсат|срок|order|purpose|grounds|director|labour|алматы|астан|almaty|astana|ТОО|ЖШС|LLP"
)


@lru_cache(maxsize=2048)
def find(text: str, *, listed: bool = True) -> tuple[tuple[str, int, int], ...]:
    """Names in a text, each with its place, in order; without ``listed`` only those that patronymics or initials make certain.

    >>> [name for name, _, _ in find("Направить Иванова Ивана Ивановича, менеджера, и Ахметову А.Б. в г. Дубай")]
    ['Иванова Ивана Ивановича', 'Ахметову А.Б.']
    >>> [name for name, _, _ in find("the following employees: Ivan Ivanov, manager; A. Sarsenova, director")]
    ['Ivan Ivanov', 'A. Sarsenova']
    >>> find("Трудовой кодекс Республики Казахстан, Дубай Экспо")
    ()
    """
    found = [(m.group(), m.start(), m.end()) for m in _CERTAIN.finditer(text)]
    for match in _LISTED.finditer(text) if listed else ():
        start, end = match.span("name")
        if not any(a < end and start < b for _, a, b in found):
            found.append((match["name"], start, end))
    return tuple(sorted((f for f in found if not _NOT_NAMES.search(f[0])), key=lambda f: f[1]))


def same(one: str, other: str) -> bool:
    """Whether two spellings may be of one person: surnames begin alike, and no initial contradicts another.

    >>> same("Иванова Ивана Ивановича", "Иванов И.И."), same("Иванов И.И.", "Иванов П.П.")
    (True, False)
    >>> same("Ахметов А.Б.", "Ахметова А.К.")
    False
    """
    (surname, initials), (other_surname, other_initials) = _key(one), _key(other)
    return surname == other_surname and all(a == b for a, b in zip(initials, other_initials, strict=False))


def _key(name: str) -> tuple[str, str]:
    words = re.findall(rf"[{_UPPER}{_LOWER}-]+", name)
    surname = next((w for w in words if len(w) > 1), "")
    given = [w for w in words if w is not surname]
    return surname[:4].casefold(), "".join(w[0] for w in given).casefold()
