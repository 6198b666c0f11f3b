"""Countries of large towns, for addresses that name no country: ISO 3166-1 alpha-2 -> towns as papers spell them.

Towns whose names are common words or names of people, or that several countries have, are left out.
"""

import re
from functools import lru_cache

from extractors.fold import fold

# Towns of Kazakhstan are here to tell that an address is not abroad: «Московская», «Ташкентская» lead to streets of theirs.
_TOWNS = {
    "KZ": "Almaty|Алматы|Astana|Астана|Shymkent|Шымкент|Караганда|Қарағанды|Karaganda|Актобе|Ақтөбе|Aktobe|Атырау|Atyrau"
    "|Актау|Ақтау|Aktau|Павлодар|Pavlodar|Костанай|Қостанай|Тараз|Taraz|Уральск|Семей|Semey|Усть-Каменогорск|Өскемен"
    "|Кокшетау|Көкшетау|Петропавловск|Кызылорда|Қызылорда|Талдыкорган|Талдықорған|Туркестан|Түркістан|Конаев",
    "DE": "Berlin|Hamburg|München|Munich|Köln|Cologne|Frankfurt|Düsseldorf|Duesseldorf|Stuttgart|Hannover|Hanover|Leipzig"
    "|Nürnberg|Nuremberg|Dortmund|Bremen|Dresden|Берлин|Мюнхен|Гамбург|Франкфурт|Дюссельдорф|Кёльн",
    "AT": "Wien|Vienna|Graz|Salzburg|Innsbruck",
    "CH": "Zürich|Genève|Geneva|Basel|Lausanne",
    "TR": "İstanbul|Ankara|İzmir|Antalya|Gaziantep|Mersin|Kocaeli|Стамбул|Анкара",
    "AE": "Abu Dhabi|Sharjah|Ajman|Ras Al Khaimah",
    "CN": "Beijing|Shanghai|Guangzhou|Shenzhen|Ningbo|Hangzhou|Yiwu|Qingdao|Xiamen|Tianjin|Chengdu|Urumqi|Chongqing|Wuhan"
    "|Nanjing|Suzhou|Foshan|Dongguan|Пекин|Шанхай|Урумчи",
    "RU": "Moscow|Москва|Saint Petersburg|St Petersburg|Санкт-Петербург|Novosibirsk|Новосибирск|Екатеринбург|Казань|Омск"
    "|Челябинск|Самара|Тюмень|Оренбург",
    "UZ": "Tashkent|Ташкент|Тошкент|Toshkent|Samarkand|Самарканд",
    "KG": "Bishkek|Бишкек",
    "TJ": "Dushanbe|Душанбе",
    "TM": "Ashgabat|Ашхабад",
    "BY": "Minsk|Минск|Гомель|Витебск",
    "AZ": "Baku|Баку|Bakı",
    "GE": "Tbilisi|Тбилиси|Batumi",
    "AM": "Yerevan|Ереван",
    "FR": "Paris|Lyon|Marseille",
    "IT": "Milano|Milan|Roma|Bologna|Torino|Verona|Rimini",
    "ES": "Madrid|Barcelona|Sevilla|Málaga",
    "GB": "London|Manchester|Liverpool|Лондон",
    "US": "New York|Chicago|Los Angeles|Houston|Miami|Las Vegas|San Francisco",
    "NL": "Amsterdam|Rotterdam|Utrecht|Den Haag",
    "BE": "Brussels|Bruxelles|Antwerp|Antwerpen",
    "PL": "Warszawa|Warsaw|Kraków|Gdańsk|Poznań|Wrocław|Łódź",
    "LT": "Vilnius|Kaunas|Klaipėda|Вильнюс",
    "LV": "Rīga|Рига",
    "EE": "Tallinn|Таллин",
    "CZ": "Praha|Prague|Brno",
    "SK": "Bratislava",
    "HU": "Budapest",
    "RO": "Bucharest|București",
    "RS": "Beograd|Belgrade|Novi Sad",
    "HR": "Zagreb",
    "SI": "Ljubljana",
    "SE": "Stockholm|Göteborg|Gothenburg|Malmö",
    "FI": "Helsinki",
    "NO": "Oslo",
    "DK": "Copenhagen|København",
    "PT": "Lisboa|Lisbon",
    "IN": "Mumbai|New Delhi",
    "KR": "Seoul|Busan",
    "JP": "Tokyo|Osaka",
    "SA": "Riyadh|Jeddah",
    "QA": "Doha",
    "MN": "Ulaanbaatar|Улан-Батор",
    "UA": "Kyiv|Киев",
}
_CODES = {fold(town): code for code, towns in _TOWNS.items() for town in towns.split("|")}
_NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _CODES), key=len, reverse=True))})(?![\w-])")


@lru_cache(maxsize=4096)
def country_of_town(text: str) -> str | None:
    """The country abroad of the only towns an address names; None where it names none, or one at home.

    >>> country_of_town("Hafenstraße 9, 40221 Düsseldorf"), country_of_town("Levent, 34394 Istanbul")
    ('DE', 'TR')
    >>> country_of_town("г. Алматы, ул. Ташкент, 5"), country_of_town("г. Алматы")
    (None, None)
    """
    found = {_CODES[m.group()] for m in _NAMED.finditer(fold(text))}
    return found.pop() if len(found) == 1 and "KZ" not in found else None
