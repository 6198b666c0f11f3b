"""Applications to transfer money abroad, that banks take in."""

from datetime import date
from decimal import Decimal

import pytest

from extractors.records import Party
from tests.extractors.documents.transfers import PAYEE_IBAN, PAYER_IBAN, read


def test_application() -> None:
    record = read("""
                    ЗАЯВЛЕНИЕ НА ПЕРЕВОД ДЕНЕГ В ИНОСТРАННОЙ ВАЛЮТЕ
№ 14                                         Дата: 31.01.2024
32A   Валюта и сумма цифрами:      USD 12 345,67
      Сумма прописью:              Двенадцать тысяч триста сорок пять долларов США 67 центов
50    Отправитель денег:           TOO "ALFA EXPORT", BIN 210340000405
      Адрес:                       Kazakhstan, Almaty, Kunaev str. 77
      Счет для списания:           KZ906010131000123456
56    Банк-посредник:              CITIBANK N.A., NEW YORK
      SWIFT:                       CITIUS33
57    Банк бенефициара:            DEUTSCHE BANK AG, FRANKFURT
      SWIFT:                       DEUTDEFF
59    Бенефициар:                  MESSE BERLIN GMBH
      Счет №:                      DE89370400440532013000
      Код бенефициара:             27
      Страна бенефициара:          Германия
70    Назначение платежа:          PAYMENT FOR EXHIBITION SPACE, INVOICE 88 DD 05.01.2024
71A   Комиссии за счет:            OUR
      КНП:                         851
      Курс:                        1 USD = 450,10 KZT
      Списано со счета в тенге:    5 556 786,07 KZT
      Счет комиссии:               KZ86125KZT5004100100
                                   Исполнено 31.01.2024
""")
    assert (record.number, record.issued_on) == ("14", date(2024, 1, 31))
    assert (record.amount, record.currency) == (Decimal("12345.67"), "USD")
    assert (record.kzt_debited, record.rate) == (Decimal("5556786.07"), Decimal("450.10"))
    assert (record.payer.bin, record.payer.iban, record.payer.bic) == ("210340000405", PAYER_IBAN, None)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", country="DE", iban=PAYEE_IBAN, bic="DEUTDEFF")
    assert (record.knp, record.kbe, record.mark) == ("851", "27", "executed")


def test_kazakh_application() -> None:
    record = read("""
               ШЕТЕЛ ВАЛЮТАСЫНДАҒЫ АҚША АУДАРЫМЫНА ӨТІНІШ № 14
                         2024 жылғы 31 қаңтар
Аударым сомасы және валютасы     12 345,67 USD
Ақша жөнелтуші                   ALFA EXPORT LLP
БСН                              210340000405
Ақша жөнелтушінің шоты           KZ906010131000123456
Бенефициар банкі                 DEUTSCHE BANK AG
Бенефициар банкінің SWIFT коды   DEUTDEFF
Бенефициар                       MESSE BERLIN GMBH
Бенефициардың шоты               DE89370400440532013000
Төлемнің мақсаты                 EXHIBITION, INVOICE 88
ТМК                              851
Күйі                             Өңделуде
""")
    assert (record.number, record.issued_on) == ("14", date(2024, 1, 31))
    assert (record.amount, record.currency, record.mark) == (Decimal("12345.67"), "USD", "pending")
    assert record.payer == Party(name="ALFA EXPORT LLP", bin="210340000405", iban=PAYER_IBAN)
    assert record.beneficiary == Party(name="MESSE BERLIN GMBH", iban=PAYEE_IBAN, bic="DEUTDEFF")


def test_tenge_is_not_taken_for_a_sum_whose_words_name_dollars() -> None:
    record = read("""
Заявление на перевод № 3 от 31.01.2024
Сумма прописью: Сто долларов США 00 центов
Списано в тенге: 45 010,00 KZT
Бенефициар: MESSE BERLIN GMBH
""")
    assert record.amount is None


def test_the_payer_under_a_label_in_two_languages() -> None:
    record = read("""
ЗАЯВЛЕНИЕ НА ПЕРЕВОД В ИНОСТРАННОЙ ВАЛЮТЕ № 1226
32   Валюта и сумма цифрами                USD 1 029,00
50   Перевододатель / Аударым жіберуші     Elektroshchit Service LLP
                                           БИН 100240295829
59   Бенефициар                            Istanbul Tanitim Ajansi A.S.
70   Назначение платежа                    INVOICE 115 DD 30.04.2025
""")
    assert (record.payer.name, record.beneficiary.name) == ("Elektroshchit Service LLP", "Istanbul Tanitim Ajansi A.S.")


NUMBERED_APPLICATION = """
«Bereke Bank» АҚ
Шетел валютасындағы ақша аударымына № FT655943355 өтініш
Заявление на перевод денег в иностранной валюте № FT655943355
2024 жылғы 30 қыркүйек / 30.09.2024
32A Валюта және сома (цифрмен)          CNY 54 500,00
Валюта и сумма цифрами
Сома жазумен                            Елу төрт мың бес жүз CNY 00/100
Сумма прописью
50 Ақша аударушы                        Daulet Expo LLP
Перевододатель                          БСН/БИН 220140856113
Есептен шығарылатын шот (ЖСК)           KZ906010131000123456
57 Бенефициардың банкі                  BANK OF CHINA
Банк бенефициара                        SWIFT BKCHCNBJ
59 Бенефициар                           Shanghai Huaxin Exhibition Co., Ltd
Бенефициардың шоты                      9065859904374439
70 Төлемнің мақсаты                     PAYMENT FOR INVOICE INV-9644
Назначение платежа
71A Комиссия                            OUR
ТМК / ЖКод / Кбе                        859 / 17 / 27
КНП / КОд / КБе
"""


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("32A Валюта және сома (цифрмен)", "32A Валюта және сома (цифрмен)"),
        ("32A Валюта және сома (цифрмен)", "32A Шетел валютасының сомасы"),
        ("32A Валюта және сома (цифрмен)", "32A: Сомасы мен валютасы"),
    ],
)
def test_an_application_whose_labels_have_the_numbers_of_a_messages_fields(printed: str, label: str) -> None:
    record = read(NUMBERED_APPLICATION.replace(printed, label.ljust(len(printed))))
    assert (record.number, record.issued_on) == ("FT655943355", date(2024, 9, 30))
    assert (record.amount, record.currency) == (Decimal("54500.00"), "CNY")
    assert (record.knp, record.kbe) == ("859", "27")
