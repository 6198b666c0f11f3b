"""Parties that running text defines: before their role, behind it, in one column of two."""

from extractors.billing.definitions import defined
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
