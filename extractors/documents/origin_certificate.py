"""Certificates of origin for export: СТ-1, СТ-2, СТ-3, Form A, EAV, «Оригинал» / «Түпнұсқа» (forms 1.2)."""

from collections.abc import Sequence

from extractors.documents import certificate
from extractors.findings import Finding
from extractors.kinds.cues import Cues
from extractors.layout import Sheet
from extractors.records import OriginCertificate

RECORD = OriginCertificate

CUES = Cues(
    titles=(
        "формы СТ-1",
        "СТ-1 нысаны",
        "Form СТ-1",
        "Certificate of origin of goods",
        "Сертификат происхождения товара",
        "Сертификат происхождения",
        "Сертификат о происхождении товара форма СТ-1",
        "форма СТ-1",
        "форма СТ-2",
        "Form СТ-3",
        "форма СТ-3",
        "Form A",
        "Form EAV",
        "Certificate of origin",
        "Сертификат о происхождении товара",
        "Тауардың шығу тегі туралы сертификат",
        "Тауардың шығарылуы туралы сертификат",
        "СТ-2 нысаны",
        "СТ-3 нысаны",
        "Оригинал",
        "Түпнұсқа",
    ),
    shapes=(
        r"^(?!.*\b[сcs][тt]\W{0,2}k[zз]).*(?:сертификат|certificate).*(?:происхожд|origin)",
        r"^(?!.*\b[сcs][тt]\W{0,2}k[zз]).*(?:шығу тегі|шығарыл|шыққан).*сертификат",
    ),
    anchors=(
        "о происхождении товара",
        "Certificate of origin",
        "Грузоотправитель/экспортер",
        "Грузополучатель/импортер",
        "Exporter",
        "Consignee",
        "Goods consigned from",
        "Goods consigned to",
        "Средства транспорта и маршрут следования",
        "Means of transport and route",
        "Критерий происхождения",
        "Origin criterion",
        "Number and kind of packages",
        "Количество мест и вид упаковки",
        "Для представления в",
        "For submission to",
        "Country of origin",
        "Страна происхождения",
        "Удостоверение",
        "Certification",
        "Declaration by the exporter",
        "Декларация заявителя",
        "Combined declaration and certificate",
        "Жүк жөнелтуші/экспорттаушы",
        "Жүк алушы/импорттаушы",
        "Көлік құралдары және жүру бағыты",
        "Шығу тегінің критерийі",
        "Орын саны және буып-түю түрі",
        "Куәландыру",
        "Өтініш берушінің декларациясы",
        "Қызметтік белгілер үшін",
        "Описание товара",
        "Код ГС",
        "Для служебных отметок",
        "For official use",
    ),
    negatives=(
        "СТ-KZ нысанды сертификат",
        "form ST-KZ",
        "форма СТ-KZ",
        "формы СТ-KZ",
        "СТ-KZ нысаны",
        "СТ-KZ",
        "Тауардың шығу тегі туралы сертификат СТ-KZ",
        "Акт экспертизы",
        "Air Waybill",
        "Bill of Lading",
    ),
    with_title=3,
    like=("st_kz_certificate",),
    long=True,
    first=(
        "Exporter",
        "Consignee",
        "Goods consigned from",
        "Goods consigned to",
        "Грузоотправитель/экспортер",
        "Грузополучатель/импортер",
    ),
)


def read(sheets: Sequence[Sheet]) -> tuple[OriginCertificate, tuple[Finding, ...]]:
    """The certificate from its pages, continuation sheets included."""
    return certificate.read(sheets, OriginCertificate), ()
