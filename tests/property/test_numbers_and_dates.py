"""What is printed is read back, whatever the value and the way to print it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from num2words import num2words

from extractors.dates import candidates, find_dates, parse_date
from extractors.identifiers import awb, bic, bin, certificate_number, esf_registration, iban, tnved
from extractors.money import is_amount, parse_amount, parse_quantity, parse_rate
from extractors.values.amount_in_words import InvalidWords, parse_words

amounts = st.decimals(min_value=0, max_value=10**13, places=2, allow_nan=False, allow_infinity=False)
days = st.dates(date(1990, 1, 1), date(2089, 12, 31))
few = settings(max_examples=200, deadline=None)

RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
KK = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()


@few
@given(
    amounts,
    st.sampled_from([(" ", ","), ("\u00a0", ","), ("\u202f", "."), ("'", "."), (",", "."), (".", ","), ("", ",")]),
    st.sampled_from(["", " ₸", " тенге", "\u00a0KZT", " тг."]),
    st.booleans(),
)
def test_amounts_come_back(amount: Decimal, marks: tuple[str, str], currency: str, negative: bool) -> None:
    group, point = marks
    printed = f"{amount:,.2f}".replace(",", "g").replace(".", point).replace("g", group) + currency
    printed = f"-{printed}" if negative else printed
    assert is_amount(printed)
    assert parse_amount(printed) == (-amount if negative else amount)


@few
@given(st.text(alphabet="0123456789 .,'-=()₸", max_size=14))
def test_what_is_read_is_what_is_written(text: str) -> None:
    """No digit appears or vanishes on the way from the text to the amount."""
    try:
        amount = parse_amount(text)
    except ValueError:
        return
    assert is_amount(text)
    assert "".join(map(str, abs(amount).as_tuple().digits)).lstrip("0") == "".join(filter(str.isdigit, text)).lstrip(
        "0"
    )


@few
@given(st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False, allow_infinity=False))
def test_quantities_have_three_decimals(quantity: Decimal) -> None:
    assert parse_quantity(f"{quantity:,.3f}".replace(",", " ")) == quantity
    assert parse_quantity(f"{quantity:.3f}".replace(".", ",")) == quantity


@few
@given(
    days,
    st.sampled_from(
        [
            lambda d: f"{d:%d.%m.%Y}",
            lambda d: f"{d:%d.%m.%y}г.",
            lambda d: f"{d:%Y-%m-%d}",
            lambda d: f"{d:%d/%m/%Y}",
            lambda d: f"«{d:%d}» {RU[d.month - 1]} {d.year} года",
            lambda d: f"{d.day} {KK[d.month - 1]} {d.year} ж.",
            lambda d: f"{d.year} жылғы {d.day} {KK[d.month - 1]}",
            lambda d: f"{d:%d-%b-%Y}",
            lambda d: f"{d:%B} {d.day}, {d.year}",
            lambda d: f"{d.year}年{d.month}月{d.day}日",
        ]
    ),
)
def test_dates_come_back(day: date, printed: Callable[[date], str]) -> None:
    text = printed(day)
    assert parse_date(text) == day
    ((found, start, end),) = find_dates(f"по договору № 5 от {text} на сумму 5 000,00")
    assert found == day
    assert day in candidates(f"по договору № 5 от {text}"[start:end])


@few
@given(
    st.text(max_size=30) | st.text("0123456789 .,-/()«»½²²сто тысяч тенге жғылқаң24JanKZESF年月日", max_size=30),
    st.sampled_from([parse_amount, parse_quantity, parse_rate, parse_date, parse_words, bin.validate, iban.validate]),
)
def test_any_text_is_read_or_refused(text: str, parse: Callable[[str], object]) -> None:
    """Refusals are the parsers' own errors, children of ValueError, and nothing else comes out."""
    try:
        parse(text)
    except ValueError as error:
        assert type(error) is not ValueError
    find_dates(text)
    for finder in (bin, iban, bic, esf_registration, certificate_number, tnved, awb):
        for _, _, start, end in finder.find(text):
            assert 0 <= start < end <= len(text)


@few
@given(st.integers(0, 10**12 - 1), st.integers(0, 99), st.sampled_from([("ru", "тенге"), ("kz", "теңге")]))
def test_words_come_back(whole: int, tiyn: int, language: tuple[str, str]) -> None:
    lang, unit = language
    text = f"{num2words(whole, lang=lang)} {unit} {tiyn:02d} тиын".capitalize()
    assert parse_words(text) == (Decimal(whole * 100 + tiyn).scaleb(-2), "KZT")
    assert parse_words(text.replace(" ", "\n").upper()) == parse_words(text)


@few
@given(st.integers(0, 10**9 - 1), st.data())
def test_one_misprint_never_makes_another_number(whole: int, data: st.DataObject) -> None:
    words = num2words(whole, lang="ru").split()
    at = data.draw(st.integers(0, len(words) - 1))
    place = data.draw(st.integers(0, len(words[at]) - 1))
    letter = data.draw(st.sampled_from("абвгдежзиклмнопрстуцчшьыя"))
    words[at] = words[at][:place] + letter + words[at][place + 1 :]
    if words[at] in {"девять", "десять"}:  # a misprint of one is the other
        return
    try:
        amount, _ = parse_words(" ".join(words) + " тенге")
    except InvalidWords:
        return
    assert amount == whole


def first_sum(digits: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, range(1, 12), strict=False)) % 11


@few
@given(st.text("0123456789", min_size=11, max_size=11), st.integers(0, 9), st.integers(1, 9))
def test_check_digit_shows_a_wrong_digit(prefix: str, place: int, shift: int) -> None:
    """Where the first sum decides. The eleventh digit weighs 11 there, that is nothing: it is not protected."""
    wrong = f"{prefix[:place]}{(int(prefix[place]) + shift) % 10}{prefix[place + 1 :]}"
    assume(first_sum(prefix) != 10 and first_sum(wrong) != 10)
    digit = bin.check_digit(prefix)
    assert bin.find(f"БИН {prefix}{digit}") == [(f"{prefix}{digit}", True, 4, 16)]
    assert not bin.is_valid(f"{wrong}{digit}")


@few
@given(st.from_regex(r"[0-9]{3}[0-9A-Z]{13}", fullmatch=True).filter(str.isascii))
def test_iban_is_found_however_it_is_grouped(account: str) -> None:
    digits = "".join(str(int(c, 36)) for c in f"{account}KZ00")
    number = f"KZ{98 - int(digits) % 97:02d}{account}"
    grouped = " ".join(number[i : i + 4] for i in range(0, 20, 4))
    assert [hit.number for hit in iban.find(f"ИИК {grouped} Кбе 17")] == [number]
    assert [hit.number for hit in iban.find(f"ИИК {number}17")] == [number]


@few
@given(st.integers(100, 999), st.integers(0, 9_999_999))
def test_awb_check_digit(airline: int, serial: int) -> None:
    assert awb.is_valid(f"{airline}-{serial:07d}{serial % 7}")
    assert not awb.is_valid(f"{airline}-{serial:07d}{(serial + 1) % 7}")
