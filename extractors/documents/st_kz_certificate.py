"""Сертификат о происхождении товара формы «СТ-KZ» / «СТ-KZ» нысанындағы сертификат (forms 1.1)."""

from collections.abc import Sequence

from extractors.cues import Cues
from extractors.documents import certificate
from extractors.findings import Finding
from extractors.layout import Sheet
from extractors.records import StKzCertificate

RECORD = StKzCertificate

CUES = Cues(
    titles=(
        "Сертификат о происхождении товара форма СТ-KZ",
        "Сертификат о происхождении товара формы СТ-KZ",
        "Сертификат о происхождении товара для внутреннего обращения",
        "Сертификат СТ-KZ",
        "форма СТ-KZ",
        "форма «ST-KZ»",
        "формы СТ-KZ",
        "СТ-KZ нысаны",
        "СТ-KZ нысанындағы сертификат",
        "СТ-KZ нысанындағы тауардың шығу тегі туралы сертификат",
        "Certificate of origin form CT-KZ",
        "Certificate of origin form ST-KZ",
        "form ST-KZ",
        "Тауардың шығарылуы туралы сертификат",
        "СТ-KZ нысанды тауардың шығу тегі туралы сертификат",
        "СТ-KZ нысанды сертификат",
        "СТ-KZ нысанындағы тауардың шығарылуы туралы сертификат",
        "Тауардың шығу тегі туралы СТ-KZ нысанындағы сертификат",
        "форма СТ-КЗ",
        "формы СТ-КЗ",
    ),
    anchors=(
        "о происхождении товара",
        "шығу тегі туралы сертификат",
        "Критерий происхождения",
        "Критерий",
        "Доля местного",
        "Доля внутристрановой",
        "местное содержание",
        "Удостоверение",
        "Декларация заявителя",
        "Производитель товара",
        "Изготовитель",
        "Тауар өндіруші",
        "Выдан в Республике Казахстан",
        "Код ТН ВЭД",
        "Для служебных отметок",
        "Дополнительный лист",
        "Елішілік құндылық үлесі",
    ),
    negatives=(
        "Акт экспертизы",
        "Форма СТ-1",
        "Форма СТ-3",
        "Form A",
        "Индустриальный сертификат",
        "Индустриялық сертификат",
    ),
    with_title=2,
    long=True,
    first=(
        "Производитель товара",
        "Тауар өндіруші",
        "Получатель",
        "Удостоверение",
        "Дата выдачи",
    ),
)


def read(sheets: Sequence[Sheet]) -> tuple[StKzCertificate, tuple[Finding, ...]]:
    """The certificate from its pages, continuation sheets included."""
    return certificate.read(sheets, StKzCertificate), ()
