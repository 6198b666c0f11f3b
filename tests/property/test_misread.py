"""However two figures of scanned papers are misread, and though the second reading repeats it: no tenge beyond what is true."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.findings import Source
from tests.pipeline.builders import act, claim, expense, invoice, line, money, order
from tests.pipeline.scanned import CERTIFIED, judged, printed, scans

CI = settings(max_examples=80, deadline=None)
NET, VAT, GROSS = "1000000.00", "120000.00", "1120000.00"
# What may be misread: the paper, the field, its true value.
FIGURES = [
    (paper, field, value)
    for paper in ("invoice", "act")
    for field, value in (("net_total", NET), ("vat_total", VAT), ("gross_total", GROSS))
]
READINGS = st.sampled_from(["twice", "once", "nothing"])


@st.composite
def misreadings(draw: st.DrawFn, figures: Sequence[tuple[str, str, str]]) -> dict[tuple[str, str], Decimal]:
    """Up to two of the figures, each with a digit that is another, one too many, or the first ones or the mark lost."""
    chosen = draw(st.lists(st.sampled_from(figures), max_size=2, unique=True))
    found: dict[tuple[str, str], Decimal] = {}
    for paper, field, value in chosen:
        at, digit = draw(st.integers(0, len(value) - 4)), draw(st.sampled_from("0123456789"))
        text = draw(
            st.sampled_from(
                [
                    value[:at] + digit + value[at + 1 :],
                    value[:at] + digit + value[at:],
                    value[at:],
                    value.replace(".", ""),
                ]
            )
        )
        found[paper, field] = money(text)
    return found


def reread(misread: dict[tuple[str, str], Decimal], how: str, truth: dict[tuple[str, str], str]) -> Any:
    """Second readings that repeat what was misread, set it right, or have nothing there."""
    right = {printed(value): printed(money(truth[key])) for key, value in misread.items()}

    def readings(sources: Sequence[Source]) -> list[str]:
        said = {"twice": {quote: quote for quote in right}, "once": right, "nothing": dict.fromkeys(right, "")}[how]
        return [said.get(s.quote, s.quote) for s in sources]

    return readings


@CI
@given(misreadings(FIGURES), READINGS, st.sampled_from(["1000000.00", "1300000.00", "9000000.00"]))
def test_two_misread_totals_pass_no_more_than_the_net(
    misread: dict[tuple[str, str], Decimal], how: str, claimed: str
) -> None:
    """The claim is for as much or more, the payment for all: only invoice and act stand between."""
    changes: dict[str, dict[str, Any]] = {"invoice": {}, "act": {}}
    for (paper, field), value in misread.items():
        changes[paper][field] = value
    papers = (invoice(**changes["invoice"]), act(**changes["act"]), order(amount="99000000.00"))
    truth = {(paper, field): value for paper, field, value in FIGURES}
    result = judged(claim(expense(claimed)), scans(*papers, CERTIFIED), reread(misread, how, truth))
    status, net = line(result)
    assert money(net) <= money(NET), (status, net, misread)


PAYMENTS = [("order", "amount", "560000.00"), ("invoice", "gross_total", GROSS), ("invoice", "net_total", NET)]


@CI
@given(misreadings(PAYMENTS), READINGS)
def test_a_payment_misread_pays_no_more_than_was_paid_unless_both_readings_have_it_and_nothing_denies_it(
    misread: dict[tuple[str, str], Decimal], how: str
) -> None:
    """Half was paid. A payment that both readings have larger is believed only where a paper of that sum or words say it."""
    changes: dict[str, dict[str, Any]] = {"invoice": {}, "order": {"amount": "560000.00"}}
    for (paper, field), value in misread.items():
        changes[paper][field] = value
    words = "Пятьсот шестьдесят тысяч тенге 00 тиын"
    papers = (invoice(**changes["invoice"]), act(), order(amount_in_words=words, **changes["order"]))
    truth = {(paper, field): value for paper, field, value in PAYMENTS}
    result = judged(claim(), scans(*papers, CERTIFIED), reread(misread, how, truth))
    status, net = line(result)
    assert money(net) <= money("500000.00"), (status, net, misread)
