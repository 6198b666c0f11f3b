"""A caption of two parts over one value: «Air Waybill», «Issued by»."""

from extractors.documents import transport_document
from extractors.layout import Sheet
from extractors.page import Page, Word


def _words(text: str, x: float, y: float, size: float = 8.0) -> list[Word]:
    found = []
    for word in text.split():
        end = x + 0.5 * size * len(word)
        found.append(Word(word, x, y, end, y + size))
        x = end + 0.25 * size
    return found


def test_the_carrier_stands_under_both_parts_of_its_caption() -> None:
    words = [
        *_words("Shipper's Name and Address", 33, 64, 5.6),
        *_words("Air Waybill", 303, 64, 5.6),
        *_words("Issued by", 337.4, 64, 5.6),
        *_words("ARNA FOODS LLP", 36, 73),
        *_words("CASPIY FRAKHT LLP", 306, 73),
        *_words("88 Tauke Khan str., Shymkent", 36, 84),
        *_words("64 Kazakhstan str., Almaty", 306, 84),
        *_words("Consignee's Name and Address", 33, 120, 5.6),
        *_words("Bereket Ltd. Istanbul", 36, 130),
    ]
    page = Page(file="bundle.pdf", number=1, width=595, height=842, words=tuple(words))
    record = transport_document.read([Sheet(page)])[0]
    assert record.carrier.name == "CASPIY FRAKHT LLP"
    assert record.consignor.name == "ARNA FOODS LLP"
