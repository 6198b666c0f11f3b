"""Certificates of origin of other countries: their tables and particulars."""

from datetime import date

from extractors.documents import origin_certificate
from tests.extractors.typed import sheet


def test_a_code_that_begins_a_line_of_the_description_is_no_label_of_a_box() -> None:
    record, _ = origin_certificate.read(
        [
            sheet("""
CERTIFICATE OF ORIGIN FORM A                Reference No KZ 5 112 01733
5. Item    6. Marks and    7. Number and kind of packages;    8. Origin      9. Gross weight or    10. Number and date
number     numbers         description of goods               criterion      other quantity        of invoices
1          N/M             800 BAGS WHEAT FLOUR,              "P"            40 160 KG             SN-25/12
                           HS 1101.00                                                              14.02.2025
""")
        ]
    )
    assert [(g.tnved, g.name) for g in record.goods] == [("110100", "WHEAT FLOUR")]


def test_particulars_in_a_column_and_what_is_another_paper_s() -> None:
    record, _ = origin_certificate.read(
        [
            sheet("""
СЕРТИФИКАТ О ПРОИСХОЖДЕНИИ ТОВАРА ФОРМЫ СТ-1 № BY 5 202 00118
Грузоотправитель              ОАО «Минский станкозавод», Республика Беларусь
Номер и дата счета-фактуры    118 от 03.02.2025
Удостоверение                 Минское отделение, 06.02.2025
""")
        ]
    )
    assert (record.number, record.issued_on) == ("BY 5 202 00118", date(2025, 2, 6))
    assert record.holder.name == "ОАО «Минский станкозавод»"
