"""The words of orders on business trips, in Russian, Kazakh and English (forms 9)."""

import re
from typing import NamedTuple

from extractors.fold import pattern

# Kazakh letters are often lost to their nearest Russian ones.
_LOOSE = {"ә": "[әа]", "і": "[іiи]", "қ": "[қк]", "ғ": "[ғг]", "ң": "[ңн]", "ө": "[өо]", "ұ": "[ұу]", "ү": "[үу]"}


def _words(text: str) -> re.Pattern[str]:
    """A pattern over the page's own letters; capitals matter only inside ``(?-i:…)``."""
    parts = re.split(r"(\[[^\]]*\])", text)
    loose = (part if part[:1] == "[" else "".join(_LOOSE.get(c, c) for c in part) for part in parts)
    return re.compile("".join(loose), re.IGNORECASE)


class Tongue(NamedTuple):
    """How one language says it. ``orders`` opens the operative part; ``sends`` stands in the sentence that sends somebody.

    ``places`` and ``goals`` find the destination and the purpose, as ``value``, the likeliest first.
    """

    orders: re.Pattern[str]
    sends: re.Pattern[str]
    places: tuple[re.Pattern[str], ...]
    goals: tuple[re.Pattern[str], ...]
    # Purposes told before the word that orders: «В целях участия в выставке … ПРИКАЗЫВАЮ».
    before: tuple[re.Pattern[str], ...]


# In folded text: where the head of an order is over.
BODY = pattern(
    r"приказываю|бұйырамын|\bi (?:hereby )?order\b|в соответствии|сәйкес|in accordance|\bнаправить\b|командировать"
    r"|в целях|на основании|негізінде|мақсатында|^1[.)] "
)
NUMBER = re.compile(
    r"(?:№|(?<!\w)(?:No|Nr|N)\.?(?=\s*\d))\s*"
    r"(?P<number>(?=[^\s]*\d)[\w./-]+(?:\s?(?:ж\s?/\s?[қк]|л\s?/\s?[сқ]|н/қ|о/д|ком|іс|к|б)(?!\w))?)",
    re.IGNORECASE,
)
# What follows the sending: money, reports, control, grounds, signatures.
STOP = _words(
    r"руководитель организации|за сч[её]т средств|ұйым басшысы|"
    r"бухгалтери[ияюе]|главному бухгалтеру|аванс|контроль|ознакомл|основани[ея]\s*:|возложить|по возвращении"
    r"|оплат(?:у|ить)|расходы по|негіздеме|бақылау|таныст|оралған|accounting|accountant|grounds|basis\s*:|acquainted"
    r"|control over|advance|директор\s*_|director\s*_|руководитель\s*_|басшы\s*_"
)

_END = r"(?=\s*(?:[;:]|(?<![\s(«][гқ])(?<!обл)(?<!респ)\.(?:\s|$)|$"
_TERM = r"|,?\s+(?:с|from|from the)\s+[«\"“]?\d|,?\s+срок(?:и|ом)?(?!\w)|,?\s+(?:(?:в|на) )?период|,?\s+на срок|,?\s+за сч[её]т"
_PLACE_END = (
    _END + _TERM + r"|,?\s+(?:с целью|в целях|цель|для|к месту|по вопрос|на международн|на \d|следующ|в связи"
    r"|на (?:[а-я-]+(?:ую|ое|ый|ий) )*(?:выставк|мероприяти|форум|ярмарк|конференц|конгресс|саммит|семинар|конкурс|презентац"
    r"|экспозици|фестивал|переговор|встреч)|в командировк|участи)|\s+(?:сотрудник|работник)\w*))"
)
_PLACE_END_EN = (
    _END + r"|,?\s+(?:from|for|in order|on|with|during|within|between|to (?:participate|attend|take|visit))\s))"
)
_GOAL_END = _END + _TERM + r"|,?\s+(?:командировка|расходы|\d{1,2}[.)]\s)))"
# What a caption may go on with before its colon: small words, brackets.
_SAME = r"(?:\s+(?-i:[а-яәғқңөұүһі]+)){0,2}(?:\s*\([^)]*\))?\s*"
_NEXT = r"(?=\s+(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+(?:\s+[а-яёәғқңөұүһі-]+){0,2})\s*:)"  # another caption
_CAPITAL = r"(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z])"
_CITY = rf"(?:(?:г|гор)\.\s?|город\w*\s+)?{_CAPITAL}"

_RU = Tongue(
    before=(
        _words(
            r"\b(?:целях|целью|для|связи с)\s+(?P<value>участи[яеюм]+\s+(?:[а-яё«»]+\s+){0,3}?(?:в|на)\s.+?)[\s,]*$"
        ),
    ),
    orders=_words(r"приказываю|п р и к а з ы в а ю"),
    sends=_words(r"\b(?:направить|командировать|отправить|направляется|направляются|направляю)\b"),
    places=(
        _words(
            rf"(?:место (?:назначения|командирования|командировки)|пункт назначения){_SAME}:\s*(?P<value>.+?)"
            rf"(?:{_NEXT}|{_PLACE_END})"
        ),
        _words(
            rf"(?<!участие )(?<!участия )(?<!участию )(?<!\w)во?\s+(?P<value>(?:республику\s+)?{_CITY}.*?){_PLACE_END}"
        ),
        _words(rf"командировку\s*[(:,]\s*(?!табельн)(?P<value>{_CITY}.*?){_PLACE_END}"),
        _words(rf"(?:по маршруту|маршрут)\s*:?\s*(?P<value>{_CITY}.*?){_PLACE_END}"),
        _words(rf"(?<!\w)на\s+(?P<value>{_CAPITAL}\w+){_PLACE_END}"),
    ),
    goals=(
        _words(
            r"\b(?:цел[ьи](?:ю)?|целях)(?:\s+(?:служебной\s+)?(?:командировки|поездки|командирования))?\s*(?:[:–—-]\s*)?"
            rf"(?P<value>\S.*?){_GOAL_END}"
        ),
        _words(rf"\bдля\s+(?P<value>(?:участия|посещения|представления|презентации).+?){_GOAL_END}"),
        _words(rf"(?P<value>\bучасти[еяю]\s+(?:в|на).+?){_GOAL_END}"),
        _words(
            rf"(?<!\w)на\s+(?P<value>(?:\w+(?:ую|ое|ый|ий)\s+)*(?:выставк|форум|ярмарк|конференц|конгресс|саммит|семинар|мероприяти)\w*.+?){_GOAL_END}"
        ),
    ),
)
_KK = Tongue(
    before=(_words(r"(?P<value>\S.*?\s+қатысу)(?=\s+(?:мақсатында|үшін))"),),
    orders=_words(r"бұйырамын|б ұ й ы р а м ы н"),
    sends=_words(r"жіберілсін|жіберемін|жіберіледі|жіберуді|іссапарға\s+(?:шықсын|барсын)"),
    places=(
        _words(
            r"(?:межелі жері|баратын (?:жері|орны|қаласы)|бар(?:у|ар) (?:орны|жері)|іссапар (?:орны|бағыты))"
            + _SAME
            + rf":\s*(?P<value>.+?)(?:{_NEXT}|"
            + _END
            + ")))"
        ),
        _words(
            r"(?:мерзімге|мерзіміне|мерзімімен|дейін|аралығында|қоса алғанда|күнге)\s*,?\s+"
            r"(?P<value>(?!\d|\(|(?:мына(?:дай)?|келесі|төмендегі)(?!\w))[^;]*?),?\s+"
            r"(?:«[^»]*»[^;]*?\s+(?:үшін|мақсатында|мақсатымен)\s+)?(?:қызметтік\s+)?і(?:с-?)?сапарға"
        ),
        _words(
            rf"(?P<value>{_CAPITAL}[\w-]+(?:\s+{_CAPITAL}[\w-]+)?\s+(?:қаласына|қаласы|қ\.)(?:\s*\([^)]*\)"
            rf"|,\s+{_CAPITAL}[\w-]+(?:\s+{_CAPITAL}[\w-]+)?(?=\s+[«\"“]))?)"
        ),
        _words(rf"(?P<value>{_CAPITAL}[\w-]+(?:\s+{_CAPITAL}[\w-]+)?\s+(?:еліне|мемлекетіне|республикасына))"),
    ),
    goals=(
        _words(r"мақсат\w*\s*[:–—-]\s*(?P<value>\S.*?)" + _END + "))"),
        _words(r"(?P<value>[«\"“][^»\"”]+[»\"”](?:\s+[\w-]+){0,3}\s+қатысу)"),
        _words(r"(?:,|мерзімге|дейін|қаласына|қаласында)\s*(?P<value>[^,.;:]+?\s+(?:қатысу|бару))"),
    ),
)
_EN = Tongue(
    before=(
        _words(
            r"(?:for|with the purpose of|in order to)\s+(?P<value>(?:participat\w+|tak\w+ part)\s+(?:in|at)\s.+?)(?=,?\s*$)"
        ),
    ),
    orders=_words(r"\bi\s+(?:hereby\s+)?order\b|it is (?:hereby )?ordered"),
    sends=_words(r"\bto send\b|\bsend\b|\bbe sent\b|\bis sent\b|\bassign(?:ed)?\b|\bdispatch"),
    places=(
        _words(rf"(?:destination|place of (?:trip|assignment))\s*[:–—-]\s*(?P<value>.+?){_PLACE_END_EN}"),
        _words(rf"\bto\s+(?P<value>(?:the\s+)?{_CITY}.*?){_PLACE_END_EN}"),
    ),
    goals=(
        _words(
            r"purpose(?:\s+of\s+(?:the\s+)?(?:business\s+)?(?:trip|travel|assignment|visit))?\s*(?:[:–—-]|is)\s*"
            rf"(?P<value>\S.*?){_GOAL_END}"
        ),
        _words(
            r"(?P<value>(?:to\s+(?:participate|take\s+part)\s+in|to\s+attend|to\s+visit|(?:the\s+)?participation\s+(?:in|at))"
            rf".+?){_GOAL_END}"
        ),
    ),
)
TONGUES = {"ru": _RU, "kk": _KK, "en": _EN}

# «участие в международной выставке» is what they do, and «выставка «Gulfood»» the event: a case ending tells.
_NAME_BEGINS = r"(?=\s+(?:[«\"“„]|(?-i:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z\d])|выставка|форум\b|ярмарка|конференция|международн))"
_DOING = (
    _words(r"(?:принятия\s+)?(?:участи|посещени|представлени|презентаци|проведени)[а-я]+\s*(?:(?:в|на)\s+)?"),
    _words(
        r"(?:(?:работе|рамках)\s+)?(?:[а-я-]+(?:ой|ом|ем|ых|их|ей|ую|ое|ый|ий)\s+)*"
        r"(?:выставк[еуи]|выставок|форум[еа]?|ярмарк[еуи]|мероприяти[ияюе]|конференци[ию]|конгресс[еа]?|саммит[еа]?|конкурс[еа]?"
        rf"|экспозици[ию]|семинар[еа]){_NAME_BEGINS}\s*"
    ),
    _words(r"(?:to\s+)?(?:participat\w+|take\s+part|taking\s+part|attend\w*|visit\w*)\s+(?:(?:in|at)\s+)?(?:the\s+)?"),
    _words(r"(?:the\s+)?(?:international\s+)?(?:exhibition|fair|forum|event|trade show|conference)\s+(?=[«\"“])"),
)
_CAPTION = _words(r"(?:қатысу|участие|participation)\s*[:–—-]\s*")
_DONE = _words(
    r"\s+(?:(?:халықаралық\s+)?(?:көрмес?[іи]?н?[еі]?|көрмеге|көрмесінде|форум\w*|жәрмеңке\w*|іс-?шара\w*|конференция\w*)\s+)?"
    r"(?:қатысу\w*|бару\w*)(?:\s+(?:үшін|мақсатында))?$"
)
# What is ordered behind the event that it is ordered for: «… Anuga 2025 the following employees shall be sent».
_SENT = re.compile(r",?\s+(?:(?:the )?following\b|следующ\w+ (?:сотрудник|работник)).*", re.IGNORECASE)
# Words that say in what an event's name stands: «в выставке продуктов питания (мероприятии) «…»».
_GENERIC = _words(
    r"(?<!\w)[\w-]*(?:выставк[еуи]|выставкой|форум[еуа]|ярмарк[еуи]|мероприяти(?:и|ю|я|ях|е)|конференци[ию]|конгресс[еуа]|саммит[еуа]"
    r"|конкурс[еуа]|экспозици[ию]|семинар[еуа]|көрмеге|көрмесіне|іс-?шараға|форумға|форумына|жәрмеңкеге|жәрмеңкесіне)(?!\w)"
    r"(?:\s*\([^()]*\))?(?:\s+қатысу\w*)?"
)
_ITSELF = _words(r"(?:[а-я-]+(?:ая|ый|ое)\s+)*(?:выставка|форум|ярмарка|конференция|конгресс|саммит|мероприятие)(?!\w)")
_NAME = re.compile(r"[«\"“„]|(?<![\w«\"“„])[A-Z][A-Za-z]{2,}")
_NAMELESS = _words(
    r"^(?:халықаралық|мамандандырылған|international|the|exhibition|fair|trade\s+show|\s)+(?=[«\"“„]|(?-i:[A-Z]))"
)
_QUOTED = re.compile(r"^(?P<name>[^«\"“„]*[«\"“„].+?[»\"”]+(?:\s+(?:20\d\d|[A-Z][\w-]*))*)(?P<after>.*)$", re.DOTALL)
_KIND_AFTER = _words(r"^\s+(?:көрмесі|форумы|жәрмеңкесі|конференциясы|exhibition|fair|forum|expo|trade show)(?!\w)")
_PLACE_AFTER = _words(
    r",?\s+(?:в|на)\s+(?:г\.|город)|,\s*(?:г\.|город|проводим|которая|проходящ)|,?\s+проходящ|,?\s+(?-i:[А-ЯӘҒҚҢӨҰҮҺІ])\w+\s+қ(?:\.|ала)"
)


# What is shown there, and that somebody is sent, is no part of its name.
_WITH_WHAT = _words(
    r"\s+со?\s+(?:целью\s+)?(?:собственн|своей|нашей|экспозици|стенд|образц|продукци|товар|показ|демонстраци)\w*"
    r"|\s+(?:направить|командировать|откомандировать|отправить|жіберілсін)(?!\w)"
)


def event_name(goal: str, start: int) -> tuple[str, int]:
    """The event that a purpose names, as it is printed, and its place; ``start`` is the purpose's.

    >>> event_name("участие в международной выставке «Gulfood 2025» в г. Дубай", 0)
    ('«Gulfood 2025»', 33)
    >>> [event_name(goal, 0)[0] for goal in ("выставка «Gulfood 2025»", "участия в мероприятии выставка «Gulfood 2025»")]
    ['выставка «Gulfood 2025»', 'выставка «Gulfood 2025»']
    >>> goals = ("участие в выставке (мероприятии) «Gulfood»", "участие в выставке продуктов питания «World Food»")
    >>> [event_name(goal, 0)[0] for goal in goals]
    ['«Gulfood»', '«World Food»']
    >>> goals = ("«Gulfood 2025» көрмесіне қатысу", "participation in Anuga 2025", "переговоры с партнерами")
    >>> [event_name(goal, 0)[0] for goal in goals]
    ['«Gulfood 2025»', 'Anuga 2025', 'переговоры с партнерами']
    >>> event_name("участие в международной выставке ISM 2026 с экспозицией собственной продукции", 0)[0]
    'ISM 2026'
    >>> event_name("participation in Anuga 2025 the following employees shall be sent on a business trip", 0)[0]
    'Anuga 2025'
    """
    for doing in (_CAPTION, *_DOING):
        match = doing.match(goal)
        if match:
            goal, start = goal[match.end() :], start + match.end()
    goal = _SENT.sub("", goal)
    done = _DONE.search(goal)
    if done:
        goal = goal[: done.start()]
    begins = _name_begins(goal)
    goal, start = goal[begins:], start + begins
    quoted = _QUOTED.match(goal)
    if quoted:
        kind = _KIND_AFTER.match(quoted["after"])
        goal = quoted["name"] + (kind.group() if kind else "")
    else:
        goal = _WITH_WHAT.split(_PLACE_AFTER.split(goal)[0])[0]
    return goal.strip(" ,;.:"), start


def _name_begins(goal: str) -> int:
    """Where an event's own name begins behind words for any event; 0 where none stand before it."""
    name = _NAME.search(goal)
    generic = [m.end() for m in _GENERIC.finditer(goal, 0, name.start())] if name else []
    if name is None or not generic:
        nameless = _NAMELESS.match(goal)
        return nameless.end() if nameless else 0
    itself = _ITSELF.search(goal, generic[-1], name.start())
    return itself.start() if itself else name.start()
