"""Captions of orders on business trips by the words they consist of, for forms nobody listed (forms 9)."""

from extractors.labels.wording import only, wording

_PERSON = only(
    r"""фио|ф|и|о|фамили\w*|имя|имена|отчество|инициалы|сотрудник\w*|работник\w*|командируем\w*|командированн\w*|направляем\w*|лиц\w*
    |участник\w*|делегат\w*|состав|делегации|список|аты|жөні|тегі|т|а|ә|әкесінің|қызметкер\w*|жұмыскер\w*|тізімі|іссапарға
    |жіберілетін|name|names|employees?|of|full|travell?ers?|persons?|the|delegates?|participants?|assigned"""
)
_PLACE = only(
    r"""место|места|пункт|город|страна|организаци\w*|куда|направляется|назначения|командирования|командировки|поездки|пребывания|прибытия
    |и|маршрут|направление|орны|жері?|баратын|межелі|іссапар\w*|қала\w*|елі?|ұйым\w*|мемлекет\w*|бағыты|destinations?|place|city|country
    |of|visit|travel|trip|to|where|the|location|assignment"""
)
_GOAL = only(
    r"""цель|цели|задание|задача|мероприяти\w*|событи\w*|назначение|поездки|командировки|командирования|наименование|название
    |выставк\w*|служебной|служебное|мақсаты|іссапар\w*|іс|шара\w*|көрме\w*|атауы|purpose|event|reason|name|of|the|for|trip|business
    |travel|visit|assignment|exhibition"""
)
_LEAVES = r"начал|выезд|убыт|отъезд|вылет|departure|depart|\bstart|begin|баста|шығатын|кету\b|жөнелу"
_RETURNS = r"оконч|возвращ|приезд|return|\bend\b|\bfinish|аяқтал|қайту|оралу|қайтып"
_ORDER = r"приказ|распоряж|документ|бұйры|өкім|order|document|регистрац|тіркеу"
_TERM = r"срок|период|продолжит|мерзім|кезең|duration|period|dates|term"
_PERSONAL = (
    r"фио|^ф и о|фамил|аты|name|сотрудник|работник|қызметкер|жұмыскер|employee|travel|командир|делегат|participant"
)
_PLACED = r"куда|назначен|командир|поездк|пребыв|прибыт|маршрут|орны|жері|бағыты|destination|place|location|where|visit"
_DAY = r"дата|күні|date|day"

RULES = (
    wording("number", r"\b(?:номер|no|number|нөмірі)\b", _ORDER, rf"!{_DAY}|договор|счет|табел"),
    wording("day", rf"\b(?:{_DAY})\b", rf"{_ORDER}|издани|подписани|оформлен", rf"!{_LEAVES}|{_RETURNS}"),
    wording(
        "from", _LEAVES, rf"{_DAY}|команд|поездк|trip|іссапар|^departure$|^start$", rf"!{_RETURNS}|станц|место|город"
    ),
    wording("to", _RETURNS, rf"{_DAY}|команд|поездк|trip|іссапар|^return$|^end$", rf"!{_LEAVES}|станц|место|город"),
    wording("term", _TERM, r"команд|поездк|пребыв|іссапар|trip|travel|stay"),
    wording("name", _PERSON, _PERSONAL),
    wording("place", _PLACE, _PLACED),
    wording("goal", _GOAL, r"цел|задан|задач|мероприят|событ|мақсат|шара|purpose|event|reason|exhibition|выставк"),
)
