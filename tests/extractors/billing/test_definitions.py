"""Parties that running text defines: before their role, behind it, in one column of two."""

import pytest

from extractors.billing.definitions import defined
from extractors.documents import completion_act
from tests.extractors.typed import sheet

KAZAKH = """
Біз, төменде қол қоюшылар, бұдан әрі «Орындаушы» деп аталатын «Экспо Сервис» ЖШС (БСН
180540021233) және бұдан әрі «Тапсырыс беруші» деп аталатын «Арна Фудс» ЖШС (БСН 120340005678), осы Актіні жасадық.
"""
TWO = """
«Экспо Сервис» ЖШС, БСН 180540021233,              ТОО «Экспо Сервис», БИН 180540021233,
бұдан әрі «Орындаушы», және                        именуемое «Исполнитель», и
«Арна Фудс» ЖШС, БСН 120340005678,                 ТОО «Арна Фудс», БИН 120340005678,
бұдан әрі «Тапсырыс беруші», осы                   именуемое «Заказчик», составили
"""


def test_kazakh_names_the_role_first() -> None:
    (supplier,) = defined([sheet(KAZAKH)], "supplier")
    (buyer,) = defined([sheet(KAZAKH)], "buyer")
    assert "180540021233" in supplier.text
    assert "120340005678" not in supplier.text
    assert "120340005678" in buyer.text


def test_two_columns() -> None:
    (supplier,) = defined([sheet(TWO)], "supplier")
    assert "180540021233" in supplier.text
    assert "120340005678" not in supplier.text


ENGLISH = """
Falcon Gate Exhibitions FZ-LLC, United Arab Emirates, hereinafter the Contractor, represented by R. Menon, and Arna
Foods LLP (BIN 120340005678), Kazakhstan, hereinafter referred to as the Customer, have drawn up this Act.
"""


def test_roles_without_quotes() -> None:
    (supplier,) = defined([sheet(ENGLISH)], "supplier")
    (buyer,) = defined([sheet(ENGLISH)], "buyer")
    assert supplier.text == "Falcon Gate Exhibitions FZ-LLC, United Arab Emirates"
    assert buyer.text.startswith("Arna Foods LLP (BIN 120340005678)")


# The left column reaches as far as the gutter; the columns are apart all the same.
NARROW = """
ACT No. 39                                                        АКТ № 39
Falcon Gate Exhibitions FZ-LLC, hereinafter the Contractor, Arna  Falcon Gate Exhibitions FZ-LLC, именуемое
Foods LLP (BIN 120340005678), hereinafter the Customer, have now  «Исполнитель», и ТОО «Арна Фудс» (БИН 120340005678),
drawn up this Act to the effect that under Contract No. 52 these  именуемое «Заказчик», составили настоящий Акт о том,
services were rendered and accepted by the Customer wholly, and   что по Контракту № 52 услуги оказаны полностью
"""


def test_columns_with_a_narrow_gutter() -> None:
    (buyer,) = defined([sheet(NARROW)], "buyer")
    assert "120340005678" in buyer.text
    (supplier,) = defined([sheet(NARROW)], "supplier")
    assert "120340005678" not in supplier.text
    assert supplier.text.startswith("Falcon Gate")


# Roles in brackets, which neither column defines by itself, are not put together from both.
APART = """
ACT OF ACCEPTANCE OF SERVICES No. 45 AND THE WORKS OF THE YEAR / АКТ № 45
OOOVolgaRent, 420111, Russia, Kazan, 17 Bauman street, number     Компания OOOVolgaRent («Исполнитель») и ТОО «Ақ
44 (the "Contractor"), and Ak Kopirik LLP, of Pavlodar, BIN       Көпірік», БИН 210840577319 («Заказчик»), составили
210840577319 (the "Customer"), have drawn up this very            настоящий акт о том, что Исполнитель оказал, а
Act to certify that the Contractor has rendered wholly            Заказчик принял следующие услуги по Договору
the services under the Contract No. 11 of this year               № 11 этого года в полном объеме и в срок
"""


def test_two_columns_are_never_read_across() -> None:
    assert not any("44" in span.text for span in defined([sheet(APART)], "supplier"))


REPRESENTED = """
АКТ ОКАЗАННЫХ УСЛУГ № 118
Мы, нижеподписавшиеся, представитель Исполнителя ТОО «Медиа Лайн» (БИН 140540009917) директор Ахметов К., с одной стороны,
и представитель Заказчика ТОО «Арна» (БИН 210340000405) директор Сейтов Б., с другой стороны, составили настоящий акт о том,
что Исполнителем оказаны услуги по договору № 9-МЛ от 13.01.2025 на сумму 2 240 000,00 тенге, в том числе НДС 240 000,00 тенге.
Исполнитель: ______________ Ахметов К.            Заказчик: ______________ Сейтов Б.
"""


def test_firms_right_behind_the_roles_they_are_represented_in() -> None:
    record = completion_act.read([sheet(REPRESENTED)])[0]
    assert (record.supplier.name, record.supplier.bin) == ("ТОО «Медиа Лайн»", "140540009917")
    assert (record.buyer.name, record.buyer.bin) == ("ТОО «Арна»", "210340000405")


@pytest.mark.parametrize("form", ["A.Ş.", "LLC"])
def test_roles_between_commas_behind_the_firms_that_have_them(form: str) -> None:
    text = f"""
This Certificate is made between Mavi Fuar Hizmetleri {form}, the Contractor, and DALASY KZ LLP (BIN
040940803916), the Customer, under the Agreement № 63-У of November 3, 2025.
"""
    told = {role: defined([sheet(text)], role) for role in ("supplier", "buyer")}
    assert "Mavi Fuar" in told["supplier"][0].text
    assert told["buyer"][0].text.startswith("DALASY KZ LLP")
    alone = sheet(text.replace(", the Customer,", ""))
    assert not defined([alone], "supplier")


# A recogniser makes full stops of a dash, and a digit of a speck.
DOTTED = """
«Экспо Сервис» ЖШС (БСН 180540021233), бұдан әрі. . Орындаушы, директоры Омаров Ерлан
Серікұлы атынан, және «Арна Фудс» ЖШС (БСН 120340005678), бұдан әрі
9  Тапсырыс беруші, директоры Қасымов Руслан Талғатұлы атынан, осы актіні мына туралы жасадық:
"""


def test_a_dash_and_a_speck_before_the_role_read_as_other_signs() -> None:
    (supplier,) = defined([sheet(DOTTED)], "supplier")
    (buyer,) = defined([sheet(DOTTED)], "buyer")
    assert "180540021233" in supplier.text
    assert "120340005678" in buyer.text and "180540021233" not in buyer.text
