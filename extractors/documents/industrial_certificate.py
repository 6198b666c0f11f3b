"""Индустриальный сертификат / индустриялық сертификат (forms 2)."""

from collections.abc import Sequence

from extractors.documents import certificate
from extractors.findings import Finding
from extractors.kinds.cues import Cues
from extractors.layout import Sheet
from extractors.records import IndustrialCertificate

RECORD = IndustrialCertificate

CUES = Cues(
    titles=("Индустриальный сертификат", "Индустриялық сертификат", "Industrial certificate"),
    shapes=(r"(?:индустриальн|индустриял|industrial).{0,20}(?:сертификат|certificate)",),
    anchors=(
        "Настоящий сертификат выдан",
        "Осы сертификат берілді",
        "Перечень выпускаемой продукции",
        "Шығарылатын өнімнің тізбесі",
        "Срок действия",
        "Действителен до",
        "Қолданылу мерзімі",
        "Дата выдачи",
        "Берілген күні",
        "Код ТН ВЭД",
        "СЭҚ ТН коды",
        "палата предпринимателей",
        "кәсіпкерлер палатасы",
        "Атамекен",
        "производственная мощность",
        "проектная мощность",
        "Приложение к индустриальному сертификату",
        "Индустриялық сертификатқа қосымша",
        "Юридический адрес",
        "Valid until",
        "Issued to",
    ),
    negatives=("Акт экспертизы",),
    with_title=2,
    long=True,
    first=(
        "Настоящий сертификат выдан",
        "Осы сертификат берілді",
        "Дата выдачи",
        "Берілген күні",
        "Юридический адрес",
    ),
)


def read(sheets: Sequence[Sheet]) -> tuple[IndustrialCertificate, tuple[Finding, ...]]:
    """The certificate from its pages, the list of goods in its annex included."""
    return certificate.read(sheets, IndustrialCertificate), ()
