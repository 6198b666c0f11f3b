"""Pages of the bundle as pictures, with the places where values were read.

A page is drawn once, however many values stand on it, and only if one does. Pictures are data URIs: a report has to be
readable alone, without the files it speaks of.
"""

import base64
import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import msgspec
from markupsafe import Markup

from pipeline.result import Evidence

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

DPI: Final = 110
LONGEST_SIDE: Final = 1800  # pixels: a poster is drawn smaller, not larger
LIMIT: Final = 15_000_000  # bytes of all pictures as they stand in the report
AROUND: Final = (60.0, 9.0)  # points of the page left and right of a cropped value, and above and below it
COLOURS: Final = 16  # of a PNG: print is black on white, with a stamp


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A box on a page, PDF points from the top left corner of the page as displayed.

    ``doubted``: a value was read there that nothing proves; of it there is a ``crop`` of the page (a data URI), once drawn.
    """

    id: str
    box: tuple[float, float, float, float]
    text: str
    doubted: bool = False
    crop: Markup | None = None


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """One page with marks. Without a ``picture`` (a data URI) it could not be drawn, or there was no room for it.

    ``width`` and ``height`` are PDF points of the page as displayed.
    """

    id: str
    file: str
    page: int
    marks: tuple[Mark, ...]
    width: float = 0
    height: float = 0
    picture: Markup | None = None


class Picture(msgspec.Struct, frozen=True, array_like=True):
    """A page drawn: its size as displayed (PDF points), and a PNG or a JPEG."""

    width: float
    height: float
    kind: Literal["png", "jpeg"]
    content: bytes

    def data_uri(self) -> Markup:
        return Markup(f"data:image/{self.kind};base64,{base64.b64encode(self.content).decode('ascii')}")


Draw = Callable[[Path, int], Picture | None]  # a page of a file, counted from 1


class Marks:
    """Numbers the places of evidence in the order they are asked for; the same box has the same number."""

    def __init__(self) -> None:
        self._marks: dict[tuple[str, int], dict[tuple[float, float, float, float], Mark]] = {}
        self._count = 0

    def of(self, evidence: Evidence) -> str:
        """The id of the mark of this evidence: ``m1``, ``m2`` …"""
        on_page = self._marks.setdefault((evidence.file, evidence.page), {})
        if evidence.bbox not in on_page:
            self._count += 1
            on_page[evidence.bbox] = Mark(id=f"m{self._count}", box=evidence.bbox, text=evidence.text)
        return on_page[evidence.bbox].id

    def doubt(self, evidence: Evidence) -> None:
        """Marks the place as one of a value that nothing proves."""
        self.of(evidence)
        on_page = self._marks[evidence.file, evidence.page]
        on_page[evidence.bbox] = msgspec.structs.replace(on_page[evidence.bbox], doubted=True)

    def sheets(self) -> tuple[Sheet, ...]:
        """The marked pages in the order they were first asked for, not yet drawn."""
        return tuple(
            Sheet(id=f"s{number}", file=file, page=page, marks=tuple(marks.values()))
            for number, ((file, page), marks) in enumerate(self._marks.items(), start=1)
        )


def picture(path: Path, number: int) -> Picture | None:
    """Page ``number`` of the file; None where it is not there or nobody can open the file."""
    import pypdfium2  # noqa: PLC0415 - pages drawn before are kept, and the library is large

    try:
        with pypdfium2.PdfDocument(path) as document:
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(DPI / 72, LONGEST_SIDE / max(width, height))
            image = page.render(scale=scale).to_pil()
    except (pypdfium2.PdfiumError, IndexError, OSError, ValueError):
        return None
    return _encoded(width, height, image.convert("RGB"))


def drawn(
    sheets: Iterable[Sheet], files: Mapping[str, Path], limit: int = LIMIT, draw: Draw = picture
) -> tuple[Sheet, ...]:
    """The sheets with their pictures, as many as fit in ``limit`` bytes: those that come first matter most."""
    out, spent = [], 0
    for sheet in sheets:
        path = files.get(sheet.file)
        shown = None if path is None else draw(path, sheet.page)
        uri = Markup() if shown is None else shown.data_uri()
        marks = sheet.marks if shown is None else _cropped(sheet.marks, shown)
        size = len(uri) + sum(len(mark.crop) for mark in marks if mark.crop)
        if shown is None or spent + size > limit:
            out.append(sheet)  # the report says so, and goes on
            continue
        spent += size
        out.append(msgspec.structs.replace(sheet, width=shown.width, height=shown.height, picture=uri, marks=marks))
    return tuple(out)


def _cropped(marks: tuple[Mark, ...], shown: Picture) -> tuple[Mark, ...]:
    """The marks, those of doubted values with the place around them cut from the page."""
    if not any(mark.doubted for mark in marks):
        return marks
    from PIL import Image  # noqa: PLC0415 - reports made before are kept, and the library is large

    with Image.open(io.BytesIO(shown.content)) as image:
        page = image.convert("RGB")
    scale = page.width / shown.width
    return tuple(
        msgspec.structs.replace(mark, crop=_encoded(0, 0, _crop(page, mark, scale)).data_uri())
        if mark.doubted
        else mark
        for mark in marks
    )


def _crop(image: "PillowImage", mark: Mark, scale: float) -> "PillowImage":
    """The place of a mark with what stands around it."""
    x0, top, x1, bottom = mark.box
    aside, above = AROUND
    left, upper = max(0, int((x0 - aside) * scale)), max(0, int((top - above) * scale))
    right, lower = min(image.width, int((x1 + aside) * scale)), min(image.height, int((bottom + above) * scale))
    return image.crop((left, upper, max(right, left + 1), max(lower, upper + 1)))


def _encoded(width: float, height: float, image: "PillowImage") -> Picture:
    """Print as a PNG of few colours, a scan as a JPEG: small either way, and letters stay sharp."""
    from PIL.Image import Dither, Quantize  # noqa: PLC0415 - as above

    buffer = io.BytesIO()
    if _printed(image):
        few = image.quantize(COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
        few.save(buffer, "PNG", compress_level=6)
        return Picture(width, height, "png", buffer.getvalue())
    image.save(buffer, "JPEG", quality=60, optimize=True)
    return Picture(width, height, "jpeg", buffer.getvalue())


def _printed(image: "PillowImage") -> bool:
    """Whether most of the page is one shade, as paper is that no scanner has seen."""
    shades = image.convert("L").histogram()
    return max(shades) > sum(shades) / 2
