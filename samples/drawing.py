"""From a paper to a PDF: which layout prints it, in what style, and what that layout leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from samples.layouts.payments import two_on_a_page
from samples.model import Language, Layout, Paper, Style
from samples.scenario import Item

_NUMBERS: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "ru": (("nbsp", "space", "thin", "comma", "plain", "dash", "apostrophe"), (8, 4, 2, 3, 2, 1, 1)),
    "kk": (("nbsp", "space", "thin", "plain"), (6, 3, 2, 1)),
    "en": (("comma", "dot", "plain"), (8, 1, 1)),
}
# a day with slashes may be of either order: no truth can be told of it
_DATES = {
    "ru": ("dotted", "dotted", "dotted", "dotted_g", "words", "quoted", "iso"),
    "kk": ("dotted", "dotted", "dotted_g", "kk", "quoted", "iso"),
    "en": ("en", "en", "dotted", "iso", "words"),
}


@dataclass(frozen=True)
class Print:
    """A drawn item: its papers (two where two share the page), the PDF, and what the layout leaves out."""

    papers: tuple[Paper, ...]
    pdf: bytes
    omits: tuple[str, ...]
    layout: str


def covers(pattern: str, pointer: str) -> bool:
    """Whether leaving out ``pattern`` leaves out everything at ``pointer``.

    >>> covers("/lines/*/vat", "/lines/0/vat"), covers("/supplier", "/supplier/bin"), covers("/lines/*/vat", "/lines")
    (True, True, False)
    """
    left_out, asked = pattern.strip("/").split("/"), pointer.strip("/").split("/")
    if len(left_out) > len(asked):
        return False
    return all("*" in pair or pair[0] == pair[1] for pair in zip(left_out, asked, strict=False))


def draw(random: Random, item: Item, layouts: Sequence[Layout]) -> Print:
    """Prints the item in a layout drawn by lot among those that show what the case needs.

    Raises ``LookupError`` when no layout of the kind does.
    """
    fitting = [
        layout
        for layout in _of_language(item, layouts)
        if not any(covers(o, p) for o in layout.omits for p in item.prints)
    ]
    random.shuffle(fitting)
    for layout in fitting:
        style = _style(random, item.language, layout)
        if item.beside is not None:
            one = replace(item, beside=None)
            return Print(
                (item.paper, item.beside),
                two_on_a_page(item.paper, item.beside, style),
                _one_c(one, layouts),
                "two_on_a_page",
            )
        pdf = layout.draw(item.paper, style)
        if all(layout.draw(_without(item.paper, name), style) != pdf for name in item.needs):
            return Print((item.paper,), pdf, layout.omits, layout.name)
    raise LookupError(f"no layout of {item.paper.kind} in {item.language} prints {item.prints} and {item.needs}")


def _one_c(item: Item, layouts: Sequence[Layout]) -> tuple[str, ...]:
    """What 1С's form leaves out, two of which make the shared page."""
    return next(layout.omits for layout in layouts if layout.name == "payment_1c")


def _without(paper: Paper, name: str) -> Paper:
    """The paper without an entry of ``extra``, and without the field that says the same."""
    fields = {"mark": "mark", "status": "status", "invoice_type": "type"}
    return Paper(
        paper.kind,
        {key: value for key, value in paper.fields.items() if key != fields.get(name)},
        {key: value for key, value in paper.extra.items() if key != name},
    )


def _of_language(item: Item, layouts: Sequence[Layout]) -> list[Layout]:
    """Layouts of the paper's kind, by preference in its language: one of two languages is better than another."""
    kind = [layout for layout in layouts if layout.kind == item.paper.kind]
    wanted = item.language.split("+")
    exact = [layout for layout in kind if item.language in layout.languages]
    spoken = item.language.rsplit("+", maxsplit=1)[-1]
    near = [
        layout
        for layout in kind
        if any(spoken == language.rsplit("+", maxsplit=1)[-1] for language in layout.languages)
    ]
    return (
        exact or near or [layout for layout in kind if set(wanted) & set("+".join(layout.languages).split("+"))] or kind
    )


def _style(random: Random, language: Language, layout: Layout) -> Style:
    spoken = language.rsplit("+", maxsplit=1)[-1]
    printed = language if language in layout.languages else _nearest(spoken, layout)
    tongue = printed.rsplit("+", maxsplit=1)[-1]
    numbers, weights = _NUMBERS[tongue]
    return Style(
        seed=random.randint(0, 10**6),
        language=printed,
        numbers=random.choices(numbers, weights)[0],
        dates=random.choice(_DATES[tongue]),
    )


def _nearest(spoken: str, layout: Layout) -> Language:
    same = [language for language in layout.languages if language.rsplit("+", maxsplit=1)[-1] == spoken]
    return (same or list(layout.languages))[0]
