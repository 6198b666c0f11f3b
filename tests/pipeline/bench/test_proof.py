"""Native pages passed off as misread scans: little is decided then, and nothing falsely."""

from pathlib import Path

from extractors.page import Page, Word
from pipeline.bench.proof import headless, misread, misread_often
from samples.generate import write

# an ordinary claim, an act that contradicts its invoice, a payment that was not carried out, one paid by another
CASES = ("complete_small_claim", "act_contradicts_invoice", "payment_rejected", "payer_not_applicant")
WORDS = tuple(Word(text, 50, 20.0 * n, 90, 20.0 * n + 10) for n, text in enumerate(["1 120 000,00"] * 40))
PAGE = Page(file="a.pdf", number=1, width=595, height=842, words=WORDS)


def test_scans_read_well_go_through_and_misread_ones_pass_nothing_false(tmp_path: Path) -> None:
    write(tmp_path, seed=5, cases=CASES)
    clear, misty, poor = misread_often(tmp_path, rounds=3, seed=1, rates=(0.0, 0.01, 0.04))
    assert (clear.provable, clear.straight) == (1, 1)
    assert (misty.lines, poor.lines) == (12, 12)
    assert [(row.false_lines, row.wrong) for row in (clear, misty, poor)] == [(0, [])] * 3
    assert poor.straight < misty.provable
    assert (clear.unharmed, clear.unharmed_straight) == (1, 1)
    assert misty.unharmed_straight == misty.unharmed


def test_pages_are_misread_by_seed() -> None:
    one, same, other = (misread(PAGE, seed, 0.5) for seed in ("a", "a", "b"))
    assert one == same
    assert one.origin == "ocr"
    assert len({p.words for p in (one, other, PAGE)}) == 3
    assert [w.text for w in misread(PAGE, "a", 0.0).words] == [w.text for w in PAGE.words]


def test_the_first_digits_of_long_figures_may_be_hidden() -> None:
    texts = ["1", "120", "000,00", "KZT", "12", "500,00", "7", "1 002 000.00"]
    row = [Word(text, 40.0 * n, 20, 40.0 * n + 35, 30) for n, text in enumerate(texts)]
    assert [w.text for w in headless(row)] == ["120", "000,00", "KZT", "500,00", "7", "002 000.00"]
