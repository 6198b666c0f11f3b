"""Amounts in words as papers print them, misspelt, wrapped, broken; and texts that must not be read."""

from decimal import Decimal

import pytest

from extractors.values.amount_in_words import InvalidWords, parse_words


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Одна тысяча двести две тенге ноль тиын", "1202.00", "KZT"),
        ("Двести пять тенге восемьдесят девять тиынов", "205.89", "KZT"),
        ("Пятьсот восемьдесят тысяч тенге 00 тиынов", "580000.00", "KZT"),
        ("тысяча двести тенге", "1200.00", "KZT"),
        ("Один миллиард два миллиона три тысячи один тенге", "1002003001.00", "KZT"),
        ("ноль тенге 50 тиын", "0.50", "KZT"),
        ("Всего к оплате: Сто тенге 00 тиын, в том числе НДС (12%): 10,71", "100.00", "KZT"),
        ("Пятьсот тысяч (500 000) тенге 00 тиын", "500000.00", "KZT"),
        ("580 000,00 тенге (пятьсот восемьдесят тысяч тенге 00 тиын)", "580000.00", "KZT"),
        ("Восемь-\nдесят тысяч тенге", "80000.00", "KZT"),
        ("Семь сот пять десят тенге", "750.00", "KZT"),
        ("Пятьсотвосемьдесят тысяч тенге", "580000.00", "KZT"),
        ("ВОСЕМСОТ СОРОК ДВЕ ТЫСЯЧИ ТЕНГЕ", "842000.00", "KZT"),
        ("Сто двадцать один доллар США 67 центов", "121.67", "USD"),
        ("Сто российских рублей 00 копеек", "100.00", "RUB"),
        ("Сто юаней", "100.00", "CNY"),
        ("Бес жүз сексен мың теңге 00 тиын", "580000.00", "KZT"),
        ("Бес жуз сексен мын тенге 00 тиын", "580000.00", "KZT"),
        ("мың екі жүз теңгені", "1200.00", "KZT"),
        ("бір мың екі жүз теңгеге", "1200.00", "KZT"),
        ("Он бір миллион төрт жүз он мың теңге, нөл тиын", "11410000.00", "KZT"),
        ("USD Five hundred and 67/100", "500.67", "USD"),
        ("Five hundred and 67/100 US Dollars", "500.67", "USD"),
        ("Five Hundred Euros and sixty-seven cents only", "500.67", "EUR"),
        ("US Dollars five hundred and cents sixty-seven only", "500.67", "USD"),
        ("Сто долларов", "100.00", None),
        ("Сто двадцать", "120.00", None),
    ],
)
def test_amounts(text: str, amount: str, currency: str | None) -> None:
    assert parse_words(text) == (Decimal(amount), currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "тенге",
        "580 000 тенге 00 тиын",
        "Десять пять тенге",
        "Двадцать двести тенге",
        "тысяч двести тенге",  # the number of thousands is lost
        "Двенадцать тысяч двенадцать миллионов тенге",
        "Пять пять тенге",
        "осемь тысяч тенге",  # семь or восемь
        "Сто тысяч тенге 100 тиын",
        "Сто тысяч тенге сто тиын",
        "Сто тысяч бес жүз тенге",  # two languages
        "Сто тысяч тенге двести",
        "Сто тенге, доллар США",
        "ноль сто тенге",
        "Пятьсот восемь-",
        "Пятьсот ящиков",
    ],
)
def test_not_understood(text: str) -> None:
    with pytest.raises(InvalidWords):
        parse_words(text)


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("Шесть тысяч двести семьдесят пять дирхамов ОАЭ 04 филса", "6275.04", "AED"),
        ("Тридцать пять тысяч семьсот пятьдесят шесть китайских юаней 70 фэней", "35756.70", "CNY"),
        ("Сто юаней КНР 00 фэней", "100.00", "CNY"),
        ("Сто одна турецкая лира 05 курушей", "101.05", "TRY"),
        ("Two Hundred UAE Dirhams and Four Fils Only", "200.04", "AED"),
        ("Four thousand seventy seven Russian Rubles and 75/100", "4077.75", "RUB"),
        ("Four thousand roubles 00/100", "4000.00", "RUB"),
        ("Four thousand Belarusian rubles 00/100", "4000.00", "BYN"),
        ("Three Thousand Two Hundred And Twenty Georgian Lari Only", "3220.00", "GEL"),
        ("Сто лари 05 тетри", "100.05", None),
        ("SAY TOTAL US DOLLARS ONE HUNDRED AND CENTS FIFTY ONLY", "100.50", "USD"),
        ("SAY CHINESE YUAN FIFTY-FIVE THOUSAND EIGHT HUNDRED AND NINETEEN AND FIFTY-FIVE FEN ONLY", "55819.55", "CNY"),
        ("SAY US DOLLARS FOUR THOUSAND FOUR HUNDRED AND TEN AND SIXTY-SEVEN CENTS ONLY", "4410.67", "USD"),
        ("US Dollars thirty-five thousand and seventy cents", "35000.70", "USD"),
        ("YALNIZ: Dörtbinyüzsekiz Euro Otuzbeş Sent", "4108.35", "EUR"),
        ("Yalnız Bin İki Yüz Elli Amerikan Doları", "1250.00", "USD"),
        ("Binikiyüzelli Türk Lirası Onbeş Kuruş", "1250.15", "TRY"),
    ],
)
def test_words_of_currencies_abroad(text: str, amount: str, currency: str | None) -> None:
    assert parse_words(text) == (Decimal(amount), currency)


def test_words_that_may_be_cut_in_two_ways_are_not_read() -> None:
    with pytest.raises(InvalidWords):
        parse_words("US Dollars one hundred and twenty-five cents")
