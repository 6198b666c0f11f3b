"""CMR, СМГС, air waybills and bills of lading, boxes and lists."""

from datetime import date
from decimal import Decimal

from extractors.documents import transport_document
from pipeline.classify import classify
from tests.extractors.typed import page, sheet


def _fields(text: str) -> dict[str, object]:
    record, findings = transport_document.read([sheet(text)])
    assert not findings
    return record.fields()


def test_cmr_with_two_languages_in_a_box_and_names_over_lines() -> None:
    fields = _fields("""
                       CMR № 0012345
1 Отправитель (наименование, адрес, страна)
  Sender (name, address, country)
  ТОО "Арна Фудс", БИН 120340005678, Республика Казахстан, г. Алматы, ул. Абая 1
2 Получатель (наименование, адрес, страна)             16 Перевозчик (наименование, адрес, страна)
  Consignee (name, address, country)                      Carrier (name, address, country)
  ООО "Импорт Трейд", Узбекистан, г. Ташкент              ТОО "Транс Логистик", г. Алматы, Казахстан
3 Место разгрузки груза                                17 Последующий перевозчик
  Place of delivery of the goods
  г. Ташкент, Узбекистан
4 Место и дата погрузки груза
  Place and date of taking over the goods
  г. Алматы, Казахстан 12.02.2025
5 Прилагаемые документы
  Инвойс № 237 от 10.02.2025
6 Знаки и номера  7 Количество мест  8 Род упаковки  9 Наименование груза         10 Стат. №    11 Вес брутто, кг
                  15                 короб           Мёд натуральный в стеклянных  0409000000    1 200,50
                                                     банках по 0,5 кг
                  10                 мешок           Курага                        0813100000    800
                                                     Итого                                       2 000,50
13 Указания отправителя                                19 Подлежит оплате
21 Составлена в  г. Алматы   дата   12.02.2025
22 Подпись и штамп отправителя        23 Подпись и штамп перевозчика     24 Груз получен
""")
    assert fields == {
        "number": "0012345",
        "issued_on": date(2025, 2, 12),
        "carrier": {"name": 'ТОО "Транс Логистик"', "country": "KZ"},
        "consignor": {"name": 'ТОО "Арна Фудс"', "bin": "120340005678", "country": "KZ"},
        "consignee": {"name": 'ООО "Импорт Трейд"', "country": "UZ"},
        "place_of_loading": "г. Алматы, Казахстан",
        "place_of_discharge": "г. Ташкент, Узбекистан",
        "goods": (
            {
                "tnved": "0409000000",
                "name": "Мёд натуральный в стеклянных банках по 0,5 кг",
                "gross_weight_kg": Decimal("1200.5"),
            },
            {"tnved": "0813100000", "name": "Курага", "gross_weight_kg": Decimal("800")},
        ),
    }


def test_air_waybill_as_a_list_of_captions() -> None:
    fields = _fields("""
                                   AIR WAYBILL
Air Waybill Number:        465-12345675
Shipper:                   ARNA FOODS LLP, 1 Abay ave., Almaty, Kazakhstan
Consignee:                 Gulf Trading FZE, Dubai, United Arab Emirates
Issuing carrier:           Air Astana JSC
Airport of departure:      Almaty (ALA)
Airport of destination:    Dubai (DXB)
Gross weight: 350.5 kg
Chargeable weight: 400 kg
Nature and quantity of goods: Natural honey
HS code: 040900
Executed on: 14-Feb-2025
""")
    assert (fields["number"], fields["issued_on"]) == ("465-12345675", date(2025, 2, 14))
    assert fields["consignee"] == {"name": "Gulf Trading FZE", "country": "AE"}
    assert (fields["place_of_loading"], fields["place_of_discharge"]) == ("Almaty (ALA)", "Dubai (DXB)")
    assert fields["goods"] == ({"tnved": "040900", "name": "Natural honey", "gross_weight_kg": Decimal("350.5")},)


def test_the_number_of_an_air_waybill_needs_no_label() -> None:
    assert (
        _fields("465-12345675                      465-12345675\nShipper's Name and Address")["number"]
        == "465-12345675"
    )


def test_bill_of_lading_with_a_table_and_a_total() -> None:
    fields = _fields("""
                                   КОНОСАМЕНТ / BILL OF LADING
B/L No. AKT-2025/0114                                  Date of issue: 14 February 2025
Shipper / Грузоотправитель
TOO "Arna Foods", Almaty, Kazakhstan
Consignee / Грузополучатель
Caspian Food MMC, Baku, Azerbaijan
Carrier: KazMorTransFlot LLP
Port of loading: Aktau, Kazakhstan                     Port of discharge: Alyat, Azerbaijan
Marks    No. & kind of packages    Description of goods    HS code    Gross weight (kg)    Measurement
         20 pallets                Sunflower oil           151219     18 500.00            40
         10 pallets                Honey, natural          040900     4 200.00             12
         TOTAL                                                        22 700.00
Freight prepaid
""")
    assert fields["number"] == "AKT-2025/0114"
    assert fields["consignor"] == {"name": 'TOO "Arna Foods"', "country": "KZ"}
    assert fields["goods"] == (
        {"tnved": "151219", "name": "Sunflower oil", "gross_weight_kg": Decimal("18500")},
        {"tnved": "040900", "name": "Honey, natural", "gross_weight_kg": Decimal("4200")},
    )


def test_smgs_and_the_railways_own_code_of_goods() -> None:
    fields = _fields("""
                   НАКЛАДНАЯ СМГС № 12345678
Отправитель              ТОО «Арна Фудс», БИН 120340005678
Станция отправления      Алматы-1 (700007)
Получатель               ООО «Импорт Трейд», Узбекистан
Станция назначения       Ташкент-Товарный
Перевозчик               АО «КТЖ-Грузовые перевозки»
Наименование груза       Мука пшеничная, код ГНГ 11010015
Масса груза, кг          68 000
Дата заключения договора перевозки   05.03.2025
""")
    assert (fields["number"], fields["issued_on"]) == ("12345678", date(2025, 3, 5))
    assert fields["place_of_discharge"] == "Ташкент-Товарный"
    assert fields["goods"] == ({"name": "Мука пшеничная", "gross_weight_kg": Decimal("68000")},)


def test_parties_have_no_accounts() -> None:
    assert _fields('Отправитель\nТОО "LOGISTIC", KZ728562203100000001')["consignor"] == {"name": 'ТОО "LOGISTIC"'}


def test_cmr_in_german_and_english_with_hints_under_the_labels() -> None:
    fields = _fields("""
CMR                                            KZ 778210
1 Absender (Name, Anschrift, Land)
  Sender (name, address, country)
  ERTIS AGRO LLP
  KAZAKHSTAN
2 Empfänger (Name, Anschrift, Land)            16 Frachtführer (Name, Anschrift, Land)
  Consignee (name, address, country)              Carrier (name, address, country)
  PARSIAN FOOD CO.                                ALTYN JOL LOGISTIC LLP
  TEHRAN, IRAN                                    ASTANA, KAZAKHSTAN
""")
    assert fields["consignor"] == {"name": "ERTIS AGRO LLP", "country": "KZ"}
    assert fields["consignee"] == {"name": "PARSIAN FOOD CO", "country": "IR"}
    assert fields["carrier"] == {"name": "ALTYN JOL LOGISTIC LLP", "country": "KZ"}


def test_the_day_by_itself_under_the_title_and_a_short_number() -> None:
    fields = _fields("""
ТАУАР-КӨЛІК ЖҮКҚҰЖАТЫ № 57
2025 жылғы 9 маусым
Жүк жөнелтуші: «Арна Фудс» ЖШС
Жүк алушы: «Импорт» ЖШҚ
Жүктің атауы: Бал, ГНГ 04090000
""")
    assert (fields["number"], fields["issued_on"]) == ("57", date(2025, 6, 9))
    assert fields["goods"] == ({"name": "Бал"},)
    two_days = _fields(
        "ТОВАРНО-ТРАНСПОРТНАЯ НАКЛАДНАЯ № 312\n14.05.2025 г.        16.05.2025\nГрузополучатель: ООО «Импорт»"
    )
    assert "issued_on" not in two_days


def test_a_courier_names_its_parties_from_and_to() -> None:
    fields = _fields("""
WAYBILL 38 2210 4471
From:                   To:
MERGEN TEXTILE LLP      MODA STYLE GMBH
Aktobe, Kazakhstan      Hamburg, Germany
Origin: AKX             Destination: HAM
Date: 2025-03-18
Contents: WORKWEAR SAMPLES
""")
    assert fields == {
        "number": "38 2210 4471",
        "issued_on": date(2025, 3, 18),
        "consignor": {"name": "MERGEN TEXTILE LLP", "country": "KZ"},
        "consignee": {"name": "MODA STYLE GMBH", "country": "DE"},
        "place_of_loading": "AKX",
        "place_of_discharge": "HAM",
        "goods": ({"name": "WORKWEAR SAMPLES"},),
    }


def test_cmr_in_turkish_and_french() -> None:
    text = """
CMR / LETTRE DE VOITURE INTERNATIONALE                       Nr. 2025-0331
1. Gönderen / Expéditeur                                     16. Taşıyıcı / Transporteur
Anadolu Çelik A.Ş., Bursa, Türkiye                           Ipek Yolu Lojistik Ltd. Şti.
2. Alıcı / Destinataire                                      17. Sonraki taşıyıcılar
Bolat Metall JSC, Temirtau, Kazakhstan
3. Teslim yeri / Lieu prévu pour la livraison                4. Yükleme yeri ve tarihi / Lieu et date de la prise en charge
Temirtau, Kazakhstan                                         Bursa, Türkiye 24.01.2025
21. Düzenlendiği yer / Établie à Bursa, 24.01.2025
"""
    fields = _fields(text)
    assert (fields["number"], fields["issued_on"]) == ("2025-0331", date(2025, 1, 24))
    assert fields["consignor"] == {"name": "Anadolu Çelik A.Ş.", "country": "TR"}
    assert fields["consignee"] == {"name": "Bolat Metall JSC", "country": "KZ"}
    assert (fields["place_of_loading"], fields["place_of_discharge"]) == ("Bursa, Türkiye", "Temirtau, Kazakhstan")
    assert [d.kind for d in classify([page(text)])] == ["transport_document"]


def test_what_a_courier_carries_in_russian() -> None:
    fields = _fields("""
НАКЛАДНАЯ (экспресс-отправление)
№ 7044 1120 88
Дата отправки: 12.03.2025
Откуда: Актобе          Куда: Москва
Мест: 2, вес: 14,5 кг
Содержимое: образцы спецодежды
""")
    assert fields["number"] == "7044 1120 88"
    assert fields["goods"] == ({"name": "образцы спецодежды", "gross_weight_kg": Decimal("14.5")},)


_KAZAKH_NOTE = """
1 Жөнелтуші (атауы, мекенжайы, елі)                Халықаралық тауар-көлік жүкқұжаты
«Арна Фудс» ЖШС                                    СМ ,< к299880
БСН 120340005678
2 Алушы (атауы, мекенжайы, елі)                    16 Тасымалдаушы (атауы, мекенжайы, елі)
ОсОО «Ала-Тоо Трейд», Бишкек                       «Жол Экспедиция» ЖШС
3 Жүкті түсіру орны                                17 Кейінгі тасымалдаушы
Бишкек
4 Жүкті тиеу орны мен күні                         18 Тасымалдаушының ескертпелері
Шымкент, 25.02.2025
5 Қоса берілетін құжаттар: invoice № 59
"""


def test_a_note_whose_letters_were_not_read_is_told_by_its_boxes() -> None:
    assert [document.kind for document in classify([page(_KAZAKH_NOTE)])] == ["transport_document"]
