"""Invoices and acts that are silent on VAT, whose own request for payment says that there is none in the sum."""

from collections.abc import Sequence

import msgspec

from extractors.fold import fold, pattern
from extractors.records import Billing
from pipeline.match import Match
from pipeline.proof.deals import Deal, billing_of, gross_of, same_sum
from pipeline.proof.remittances import Share
from pipeline.proof.second import agrees

_TAX = pattern(r"\b(?:ндс|ққс|vat)\b")


def told_untaxed(match: Match, counted: Sequence[Share]) -> Match:
    """The match with its deal taken as without VAT, where the supplier asked for the same sum «без НДС».

    Of recognised papers the payment must say so as well; none may speak of a tax.
    """
    deal = match.deal
    if deal is None or deal.net_is_proved or deal.gross is None or not deal.requests:
        return match
    purposes = [share.remittance.purpose for share in counted]
    said = [agrees("/vat_excluded", True, purpose) for purpose in purposes]
    taxed = any(_TAX.search(fold(text)) and not untaxed for text, untaxed in zip(purposes, said, strict=True))
    recognised = any(paper.scan is not None for paper in deal.papers)
    if taxed or (recognised and not any(said)) or not all(_is_silent(billing_of(p)) for p in deal.billing):
        return match
    if not any(_asks_untaxed(billing_of(p), deal) for p in deal.requests):
        return match
    return msgspec.structs.replace(match, deal=msgspec.structs.replace(deal, untaxed=True))


def _is_silent(record: Billing) -> bool:
    """Whether a paper states one sum, and of no tax anything: neither an amount nor a rate."""
    rows = record.lines
    told = record.vat_total, record.excise_total, *(value for row in rows for value in (row.vat, row.vat_rate))
    one = record.net_total is None or record.gross_total is None or record.net_total == record.gross_total
    return one and not any(value is not None for value in told)


def _asks_untaxed(request: Billing, deal: Deal) -> bool:
    return bool(request.vat_excluded) and request.vat_total is None and same_sum(gross_of(request), deal.gross)
