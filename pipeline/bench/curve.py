"""Curves as a small SVG, readable on light and on dark ground."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

import msgspec

_WIDTH, _HEIGHT = 720, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 178, 44, 46
_LOWEST_STEP = 20  # per cent between the lines of the grid
_LABEL_GAP = 17.0
At = Callable[[int, float], tuple[float, float]]

_COLOURS = (("#1b62a5", "#6cb2f0"), ("#b3470b", "#f2995c"), ("#28794a", "#69c78f"), ("#7a3e9d", "#c596e2"))


class Curve(msgspec.Struct, frozen=True):
    """Per cent by level, and what is asked of some levels."""

    name: str
    reached: Mapping[int, float]
    asked: Mapping[int, int]


def draw(curves: Sequence[Curve], levels: Mapping[int, str]) -> str:
    """The picture: a line for each curve, its name at its end; what is asked is an open circle, joined by a dotted line."""
    lowest = min((value for c in curves for value in (*c.reached.values(), *c.asked.values())), default=0)
    floor = int(lowest // _LOWEST_STEP) * _LOWEST_STEP
    places = {level: n for n, level in enumerate(sorted(levels))}

    def at(level: int, value: float) -> tuple[float, float]:
        wide, high = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
        x = _LEFT + wide * (places[level] + 0.5) / len(places)
        return round(x, 1), round(_TOP + high * (100 - value) / (100 - floor), 1)

    parts = [*_frame(levels, floor, at)]
    ends: list[tuple[float, int]] = []
    for n, curve in enumerate(curves):
        points = [at(level, value) for level, value in sorted(curve.reached.items())]
        asked = [at(level, value) for level, value in sorted(curve.asked.items()) if level in places]
        parts.append(f'<polyline class="c{n} asked" points="{_joined(asked)}"/>')
        parts.append(f'<polyline class="c{n}" points="{_joined(points)}"/>')
        parts += [f'<circle class="c{n} open" cx="{x}" cy="{y}" r="4"/>' for x, y in asked]
        parts += [f'<circle class="c{n} full" cx="{x}" cy="{y}" r="3.5"/>' for x, y in points]
        if points:
            ends.append((points[-1][1], n))
    for y, n in _apart(ends):
        last = curves[n].reached[max(curves[n].reached)]
        parts.append(
            f'<text class="t{n}" x="{_WIDTH - _RIGHT + 4}" y="{y + 4:.1f}">{escape(curves[n].name)} {last:.1f} %</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" font-size="13">'
        f"<title>Accuracy by level of scan</title>{_style(len(curves))}{''.join(parts)}</svg>\n"
    )


def _frame(levels: Mapping[int, str], floor: int, at: At) -> list[str]:
    """Grid, its figures, the levels' names and the title."""
    parts = [f'<text class="ink title" x="{_LEFT}" y="22">Accuracy by level of scan, per cent</text>']
    parts.append(f'<text class="dim" x="{_WIDTH - 12}" y="22" text-anchor="end">● measured  ○ asked</text>')
    first = min(levels)
    for value in range(floor, 101, 10):
        y = at(first, value)[1]
        parts.append(f'<line class="grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y}" y2="{y}"/>')
        parts.append(f'<text class="dim" x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{value}</text>')
    for level, name in levels.items():
        x = at(level, floor)[0]
        label = escape(f"{level} {name}" if level else name)
        parts.append(f'<text class="ink" x="{x}" y="{_HEIGHT - 18}" text-anchor="middle">{label}</text>')
    return parts


def _joined(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x},{y}" for x, y in points)


def _apart(ends: Sequence[tuple[float, int]]) -> list[tuple[float, int]]:
    """Heights of the names, none nearer to the next than a line of text.

    >>> _apart([(100.0, 0), (101.0, 1)])
    [(100.0, 0), (117.0, 1)]
    """
    placed: list[tuple[float, int]] = []
    for y, n in sorted(ends):
        placed.append((max(y, placed[-1][0] + _LABEL_GAP) if placed else y, n))
    return placed


def _style(count: int) -> str:
    def rules(dark: int) -> str:
        ink, dim, grid = (("#1f2328", "#59636e", "#d1d9e0"), ("#e6edf3", "#9198a1", "#3d444d"))[dark]
        said = f".ink{{fill:{ink}}}.dim{{fill:{dim}}}.grid{{stroke:{grid}}}"
        for n in range(count):
            colour = _COLOURS[n % len(_COLOURS)][dark]
            said += f".c{n}{{stroke:{colour}}}.c{n}.full,.t{n}{{fill:{colour}}}"
        return said

    return (
        "<style>text{font-family:system-ui,sans-serif}.title{font-weight:600}polyline{fill:none;stroke-width:2.2}"
        "polyline.asked{stroke-width:1.2;stroke-dasharray:2 4}.open{fill:none;stroke-width:1.4}"
        f"{rules(0)}@media(prefers-color-scheme:dark){{{rules(1)}}}</style>"
    )
