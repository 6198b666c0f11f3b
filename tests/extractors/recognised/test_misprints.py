"""Signs a recogniser confuses are put right where only one of them can be meant; no digit is made another."""

import pytest

from extractors.page import Origin, Page, Word
from extractors.recognised.misprints import LABELS, Lexicon, unmistaken


def page(text: str, origin: Origin = "ocr") -> Page:
    """One line of words a blank apart; two blanks in the text part columns."""
    words, x = [], 50.0
    for part in text.split(" "):
        if part:
            words.append(Word(part, x, 100, x + 5 * len(part), 110, origin=origin))
        x += 5 * len(part) + (3 if part else 30)
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), origin=origin)


def read(text: str, origin: Origin = "ocr") -> str:
    return " ".join(w.text for w in unmistaken(page(text, origin)).words)


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("Плательцик: ТОО", "Плательщик: ТОО"),
        ("ПЛАТЕЛЫЦИК", "ПЛАТЕЛЬЩИК"),
        ("897 120,00Т", "897 120,00 ₸"),
        ("897 120,00 T", "897 120,00 ₸"),
        ("сорт T", "сорт T"),
        ("430 000Т", "430 000 ₸"),
        ("3 340960T", "3 340 960 ₸"),
        ("1 078 800TF", "1 078 800 ₸"),
        ("2. 184 000,00", "2 184 000,00"),
        ("2. 184,00", "2. 184,00"),
        ("2.  184 000,00", "2. 184 000,00"),
        ("іпуоісе No.: $H2504-806", "Invoice No.: SH2504-806"),
        ("1 388 800TF", "1 388 800 ₸"),
        ("3 122560,00Т", "3 122 560,00 ₸"),
        ("#3985, 80#", "#3985,80#"),
        ("Details ofpayment:", "Details of payment:"),
        ("official", "official"),
        ("сумма HAC,B KZT", "сумма НДС,B KZT"),
        ("CTOUMOCTb, KZT", "Стоимость, KZT"),
        ("Гамбург, Сегтапу", "Гамбург, Germany"),
        ("r. Астана, 01.03.2025", "г. Астана, 01.03.2025"),
        ("01.03.2025 r.", "01.03.2025 г."),
        ("r. Astana", "r. Astana"),
        ("Invoice Date  -02-Мау-2025", "Invoice Date 02-May-2025"),
        ("Number  -INV-9899", "Number INV-9899"),
        ("Дата  2924-11-10", "Дата 2024-11-10"),
        ("Дата 96.11.2025", "Дата 06.11.2025"),
        ("Amount 3,744,25", "Amount 3,744.25"),
        ("1196 440.56KZT", "1 196 440.56 KZT"),
        ("USD 1;979.39", "USD 1,979.39"),
        ("12;30.15", "12;30.15"),
        ("Датавыполнения работ", "Дата выполнения работ"),
        ("стоимость 6e3 HAC, KZT", "стоимость без НДС, KZT"),
        ("ФАКТУРА Һ 27/9,", "ФАКТУРА № 27/9,"),
        ("блок 120T", "блок 120T"),
        ("Anadolu Fuarcilik A.S.  Istanbul", "Anadolu Fuarcilik A.Ş. Istanbul"),
        ("ТO0 «Север» БИН", "ТОО «Север» БИН"),
        ("Т00 Север", "ТОО Север"),
        ("Т00 кг", "Т00 кг"),
        ("Anadolu Fuarcilik A.S.  Almaty", "Anadolu Fuarcilik A.S. Almaty"),
        ("Anadolu Fuarcilik A.S. (the Contractor) has", "Anadolu Fuarcilik A.Ş. (the Contractor) has"),
        ("Anadolu Fuarcilik А.5. (Исполнитель) оказал", "Anadolu Fuarcilik A.Ş. (Исполнитель) оказал"),
        ("Anadolu Fuarcilik A.S. (Директор) подписал", "Anadolu Fuarcilik A.S. (Директор) подписал"),
        ("Redwood Trademark Services Іпс.,  118", "Redwood Trademark Services Inc., 118"),
        ("Lianchuang Advertising Со., Ltd", "Lianchuang Advertising Co., Ltd"),
        ("Нормы Услуги Со.", "Нормы Услуги Со."),
        ("ТАТТІ DAM LLP  90/12", "TATTI DAM LLP 90/12"),
        ("РоіутегРгот Karaganda LLP", "PoiymerProm Karaganda LLP"),
        ("Директор Karaganda LLP", "Директор Karaganda LLP"),
        ("Сатушы Karaganda LLP", "Сатушы Karaganda LLP"),
        ("РоіутегРгот", "РоіутегРгот"),
        ("NORD КОМЕТА LLC,", "NORD KOMETA LLC,"),
        ("ТОО КОМЕТА  LLP", "ТОО КОМЕТА LLP"),  # another column's
        ("ТОО DAM LLP", "ТОО DAM LLP"),
        ("Director Kim, A.S.  Istanbul", "Director Kim, A.S. Istanbul"),
        ("BCH/BUH/BIN 150540729723", "БИН/БИН/BIN 150540729723"),
        ("ВІМ 160240852943", "БИН 160240852943"),
        ("ВІМ 16", "ВІМ 16"),
        ("АКТІСІ Һ2 706", "АКТІСІ № 706"),
        ("СМН № 329883", "CMR № 329883"),
        ("СМЕ № 362149", "CMR № 362149"),
        ("СМВ № KZ44584", "CMR № KZ44584"),
        ("ӨЗ марта 2025 г.", "03 марта 2025 г."),
        ("ӨЗ.03.2025", "03.03.2025"),
        ("ӨЗ марка", "ӨЗ марка"),
        ("ӨЗ.93.2025", "ӨЗ.93.2025"),
        ("Description  Oty  Unit price", "Description Qty Unit price"),
        ("Otylia", "Otylia"),
        ("Access to the contact list", "Access to the contact list"),
        ("Anadolu Fuarcilik ve Tanitim A.S.  Istanbul", "Anadolu Fuarcilik ve Tanitim A.Ş. Istanbul"),
        ("Wista Magazyny Sp. z 0.0.", "Wista Magazyny Sp. z o.o."),
        ("WISLA MAGAZYNY SP. Z 0.0.", "WISLA MAGAZYNY SP. Z O.O."),
        ("Wista Magazyny z 0.0.", "Wista Magazyny z 0.0."),
        ("СМВ 329883", "СМВ 329883"),
        ("СМЕ № 428071", "CMR № 428071"),
        ("1 932 000тТ", "1 932 000 ₸"),
        ("ПОРУЧЕНИЕ М°669", "ПОРУЧЕНИЕ №669"),
        ("АКТІСІ N2 ҚК-199", "АКТІСІ № ҚК-199"),
        ("ФАКТУРА №_ 00000000076", "ФАКТУРА № 00000000076"),
        ("254,333.50 112%  792,000.00:", "254,333.50 12% 792,000.00"),
        ("110%", "110%"),
        ("12 500т", "12 500т"),
        ("2 092721,12", "2 092 721,12"),
        ("1209 881,16 KZT", "1 209 881,16 KZT"),
        ("1209  881,16", "1209 881,16"),  # of two columns
        ("2025 881", "2025 881"),
        ("12 392721,12", "12 392721,12"),  # may be two numbers
        ("О00 «Север»", "ООО «Север»"),
        ("000 SEVER, MOSCOW", "OOO SEVER, MOSCOW"),
        ("12 000 Север", "12 000 Север"),
        ("000 тенге", "000 тенге"),
        ("форма «СТ-ҚК2»", "форма «СТ-KZ»"),
        ("форма СТ-К2", "форма СТ-KZ"),
        ("формы СТ-К?. № KZ4", "формы СТ-KZ. № KZ4"),
        ("Всегос НДС", "Всего с НДС"),
        ("Всегос скидкой", "Всегос скидкой"),
        ("17:422.16", "17'422.16"),
        ("17:42", "17:42"),
        ("МедОУ-587/25", "№дОУ-587/25"),
        ("МеС4-000110", "№СЧ-000110"),
        ("форма «СТ-2»", "форма «СТ-2»"),
        ("ТОО «Плательцик»", "ТОО «Плательцик»"),  # a name is what it is
        ("Nomad Honey", "Nomad Honey"),
        ("получателя", "получателя"),  # another case of a known word is no misreading of it
        ("│БИН/ИИН: 221040799635│", "БИН/ИИН: 221040799635"),
        ("ПОРУЧЕНИЕ М 838", "ПОРУЧЕНИЕ № 838"),
        ("договор Ne Д-135/25", "договор № Д-135/25"),
        ("ТАПСЫРМАСЫ Ж 812", "ТАПСЫРМАСЫ № 812"),
        ("к договору Хо 16/Э-3", "к договору № 16/Э-3"),
        ("М. П. 12", "М. П. 12"),
        ("Счет-фа ктура", "Счет-фактура"),
        ("опроисхождении товара", "о происхождении товара"),
        ("отправитель, неисполнено", "отправитель, неисполнено"),
        ("ТОО Счет ктура", "ТОО Счет ктура"),
        ("548 000,00 65 760, 00", "548 000,00 65 760,00"),
        ("ИИК KZ828562029116298685 БИК KCIBKZKX", "ИИК KZ828562029116298685 БИК KCJBKZKX"),
        ("ИИК KZ487222029116298685 БИК KCIBKZKX", "ИИК KZ487222029116298685 БИК KCIBKZKX"),
        ("ИИК KZ828562029116298685 БИК KOIBKZKX", "ИИК KZ828562029116298685 БИК KCJBKZKX"),
        ("ИИК KZ828562029116298685 БИК VAKUUMA", "ИИК KZ828562029116298685 БИК VAKUUMA"),
        ("Аренда выставочной плошади", "Аренда выставочной площади"),
        ("Размешение рекламы", "Размещение рекламы"),
        ("№ К25 113 46355", "№ KZ5 113 46355"),
        ("№ К7.4 110 89307", "№ KZ4 110 89307"),
        ("3. NeKZ310471301", "3. №KZ310471301"),
        ("К2 5 109 83007", "KZ 5 109 83007"),
        ("К25 113", "К25 113"),
        ("BIN 080940179215, 59 Tole Bi", "BIN 080940179215, 59 Tole Bi"),
        ("2 240 000,0028.07.2025", "2 240 000,00 28.07.2025"),
        ("ФАКТУРА Мe|887/1-К", "ФАКТУРА №887/1-К"),
        ("АКТ Қо 239", "АКТ № 239"),
        ("Шот-фактура 2 938, 2026 жылғы 11 маусым", "Шот-фактура № 938, 2026 жылғы 11 маусым"),
        ("ІПЛАТЕЛЬЩИК", "ПЛАТЕЛЬЩИК"),
        ("0бслуживание", "Обслуживание"),
        ("1 532 170=04", "1 532 170-04"),
        ("Исполнено 19 03 2025", "Исполнено 19.03.2025"),
        ("от 19.03 2025", "от 19.03.2025"),
        ("по 11,11,2025", "по 11.11.2025"),
        ("11,13,2025", "11,13,2025"),
        ("19 13 2025", "19 13 2025"),
        ("19  03 2025", "19 03 2025"),  # of two columns
        ("BUH / BIN 130340271206", "БИН / BIN 130340271206"),
        ("BUH:050840368085", "БИН:050840368085"),
        ("BUH:05084036808", "BUH:05084036808"),
        ("МИН/БИН 130340271206", "ИИН/БИН 130340271206"),
        ("ВИН 2025", "ВИН 2025"),
        ("1 845 000,0С", "1 845 000,00"),
        ("221 400,5С", "221 400,5С"),
        ("NoBEM-5 от 01.02.2025", "№BEM-5 от 01.02.2025"),
        ("МоРУ-7/25", "№РУ-7/25"),
        ("NoName-5", "NoName-5"),
        ("З 940 160,00 KZT", "3 940 160,00 KZT"),
        ("1О0 000.00", "100 000.00"),
        ("кв. 12б", "кв. 12б"),
        ("№ 15-О", "№ 15-О"),
        ("Шот-фактура 2 938, теңге", "Шот-фактура 2 938, теңге"),
        ("Астана, Абай 2 938, 2026 жылғы 11 маусым", "Астана, Абай 2 938, 2026 жылғы 11 маусым"),
        ("З дня", "З дня"),
        ("27.4 күн!", "27.4 күні"),
        ("18.01.2025 ж.М2 2025/02", "18.01.2025 ж. № 2025/02"),
        ("25.05.2025 ж.MS 39", "25.05.2025 ж. № 39"),
        ("Абай ж.М2 39", "Абай ж.М2 39"),
        ("ҚҚС 12%:453640,00Т", "ҚҚС 12%: 453640,00 ₸"),
        ("12%:45", "12%:45"),
        ("услуга   З   624 250,50   1 872 751,50", "услуга 3 624 250,50 1 872 751,50"),
        ("услуга З   624 250,50   1 872 751,50", "услуга З 624 250,50 1 872 751,50"),
        ("З   Дата   01.02.2025", "З Дата 01.02.2025"),
        ("Абай!", "Абай!"),
    ],
)
def test_what_only_one_sign_can_mean_is_put_right(misread: str, meant: str) -> None:
    LABELS.learn(["Плательщик", "выполнения", "payment", "money", "Получатель", "фактура", "о происхождении", "күні"])
    assert read(misread) == meant


def test_a_text_layer_is_left_as_it_is() -> None:
    LABELS.learn(["Плательщик"])
    native = page("Плательцик М 838 З 940 160,00", "text")
    assert unmistaken(native) is native


def test_of_two_words_as_near_neither_is_meant() -> None:
    known = Lexicon()
    known.learn(["вилка", "видка"])
    assert known.meant("винка") == "винка"


def test_bars_of_a_frame_drawn_with_signs_are_no_words() -> None:
    def rows(*lone: str) -> str:
        words = [
            Word(text, 100 + n % 2, 20.0 * n, 103 + n % 2, 20.0 * n + 10, origin="ocr") for n, text in enumerate(lone)
        ]
        figures = [Word("2", 110, 20.0 * n, 115, 20.0 * n + 10, origin="ocr") for n in range(len(lone))]
        told = unmistaken(Page(file="a.pdf", number=1, width=595, height=842, words=(*words, *figures), origin="ocr"))
        return "".join(w.text for w in told.words)

    assert rows("І", "|", "1", "І") == "2222"
    assert rows("1", "1", "1", "1") == "11112222"  # numbers of rows, or quantities
    assert rows("І", "1") == "І122"
