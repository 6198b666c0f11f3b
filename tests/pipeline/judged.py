"""What a line of a claim comes to, by its papers."""

from pipeline.result import Result
from tests.pipeline.builders import (
    line,
    told,
)

PROVED, CUT, REVIEW = ("verified", "1000000.00"), ("unverified", "0.00"), ("review", "0.00")


def outcome(result: Result) -> tuple[tuple[str, str], set[str]]:
    return line(result), told(result)
