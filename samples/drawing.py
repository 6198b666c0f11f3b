"""From a paper to a PDF: which layout prints it, in what style, and what that layout leaves out."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from pypdf import PdfReader

from samples.layouts.payments import LAYOUTS as PAYMENT_LAYOUTS
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

Tiers = Sequence[
    Sequence[Layout]
]  # layouts to draw with, those of a later tier only where the earlier has none that fits

# 1С's form, two of which share a page
_ONE_C = next(layout for layout in PAYMENT_LAYOUTS if layout.name == "payment_1c")
_OUTSIDE = ("office", "browser")  # renderers that are other programs


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


def draw(random: Random, item: Item, tiers: Tiers) -> Print:
    """Prints the item in a layout drawn by lot among those of the first tier that show what the case needs.

    Raises ``LookupError`` when no layout of any tier does.
    """
    if item.beside is not None:
        style = _style(random, item.language, _ONE_C)
        return Print(
            (item.paper, item.beside), two_on_a_page(item.paper, item.beside, style), _ONE_C.omits, "two_on_a_page"
        )
    for layouts in tiers:
        fitting = candidates(item, layouts)
        random.shuffle(fitting)
        # programs outside take seconds for a page: their prints are drawn last, but for one time in twelve
        fitting.sort(key=lambda layout: layout.renderer in _OUTSIDE, reverse=random.random() < 1 / 12)
        for layout in fitting:
            style = _style(random, item.language, layout)
            if all(_shows(layout, style, item.paper, name) for name in item.needs):
                pdf = layout.draw(item.paper, style)
                if not item.says or any(word in _text(pdf) for word in item.says):
                    return Print((item.paper,), pdf, layout.omits, layout.name)
    raise LookupError(f"no layout of {item.paper.kind} in {item.language} prints {item.prints} and {item.needs}")


def candidates(item: Item, layouts: Sequence[Layout]) -> list[Layout]:
    """The layouts of the item's kind and language that, by their lists of omissions, print what the case needs."""
    return [layout for layout in _of_language(item, layouts) if _fits(layout, item)]


def _fits(layout: Layout, item: Item) -> bool:
    """Whether the layout prints what the case needs and hides what it must, as far as its own list of omissions tells."""

    def omitted(pointer: str) -> bool:
        return any(covers(pattern, pointer) for pattern in layout.omits)

    if layout.name in item.avoids or any(map(omitted, item.prints)) or not all(map(omitted, item.hides)):
        return False
    # what else a layout shows is told by comparing two prints, which programs outside never make twice alike
    return not (item.needs and layout.renderer in _OUTSIDE)


def _shows(layout: Layout, style: Style, paper: Paper, name: str) -> bool:
    """Whether the entry ``name`` of ``extra`` makes a difference to what the layout prints; of signatures, whether ink would."""
    said = dict.fromkeys(paper.extra[name], True) if name == "signatures" else paper.extra[name]
    # the field that says the same as the entry goes with it
    field = {"mark": "mark", "status": "status", "invoice_type": "type"}.get(name)
    fields = {key: value for key, value in paper.fields.items() if key != field}
    bare = {key: value for key, value in paper.extra.items() if key != name}
    return layout.draw(Paper(paper.kind, paper.fields, bare | {name: said}), style) != layout.draw(
        Paper(paper.kind, fields, bare), style
    )


def _text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


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
