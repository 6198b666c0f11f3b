"""Papers of no interest: a report with pictures, and a letter or offer in a company's colours."""

from random import Random

from samples.layouts.papers import around, choose, notes
from samples.layouts.second_hand.press import Press, html, pressed, square_code, web
from samples.model import Layout, Paper, Style


def _title(paper: Paper) -> str:
    return str(paper.extra.get("title", ""))


def _body(paper: Paper) -> list[str]:
    return [str(line) for line in paper.extra.get("body", [])]


def _picture(press: Press, top: float, height: float, seed: int) -> None:
    """Something like a photograph: bands and discs of grey."""
    random, canvas = Random(seed), press.sheet.canvas
    base = press.sheet.height - top - height
    for _ in range(9):
        canvas.setFillGray(random.uniform(0.55, 0.95))
        canvas.rect(
            60 + random.uniform(0, 300), base, random.uniform(60, 160), random.uniform(20, height), stroke=0, fill=1
        )
        canvas.circle(
            80 + random.uniform(0, 420), base + random.uniform(20, height - 20), random.uniform(6, 16), stroke=0, fill=1
        )
    canvas.setFillGray(0)
    press.sheet.box(60, top, 535, top + height, 0.5)


def picture_report(paper: Paper, style: Style) -> bytes:
    """A picture for each line of text, its caption below."""

    def draw(press: Press) -> None:
        press.say(60, 475, _title(paper), 15, bold=True, align="centre", gap=12)
        for place, line in enumerate([*_body(paper), *notes(paper)] or [""]):
            press.need(210)
            _picture(press, press.y, 170, style.seed + place)
            press.y += 176
            press.say(60, 475, line, 10, align="centre", gap=14)

    return pressed(draw, choose(style, "PT Sans", "Noto Sans", "DejaVu Serif"))


_CSS = """
.side { float: left; width: 22%; background: #e9f0f7; padding: 10pt 8pt; min-height: 230mm; font-size: 8pt }
.main { float: right; width: 70% }
h1 { font-size: 17pt; color: #24527a }
"""


def offer(paper: Paper, style: Style) -> bytes:
    """A letter beside a coloured stripe with the sender's address."""
    text = "".join(f"<p>{html(line)}</p>" for line in [*_body(paper), *notes(paper)])
    body = f"""<div class='side'>{html(around(paper, "addresses", "supplier"))}<br><br>{square_code(style, 60)}</div>
    <div class='main'><h1>{html(_title(paper))}</h1>{text}</div>"""
    return web(body, _CSS, family=choose(style, "Noto Serif", "PT Serif", "Liberation Sans"), size=11)


LAYOUTS = (
    Layout("picture_report", "other", picture_report, ("ru", "kk", "en"), "drawn"),
    Layout("striped_letter", "other", offer, ("ru", "kk", "en"), "html"),
)
