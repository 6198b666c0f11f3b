"""The system's fonts, found by file name, with a fallback for each family that lacks Kazakh letters or is not there."""

from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_ROOTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")

# regular, bold, italic
_FILES = {
    "DejaVu Sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"),
    "DejaVu Sans Condensed": (
        "DejaVuSansCondensed.ttf",
        "DejaVuSansCondensed-Bold.ttf",
        "DejaVuSansCondensed-Oblique.ttf",
    ),
    "DejaVu Serif": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "DejaVuSerif-Italic.ttf"),
    "DejaVu Sans Mono": ("DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf", "DejaVuSansMono-Oblique.ttf"),
    "Liberation Sans": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf"),
    "Liberation Serif": ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf"),
    "Liberation Mono": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf", "LiberationMono-Italic.ttf"),
    "Liberation Sans Narrow": (
        "LiberationSansNarrow-Regular.ttf",
        "LiberationSansNarrow-Bold.ttf",
        "LiberationSansNarrow-Italic.ttf",
    ),
    "Noto Sans": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf"),
    "Noto Serif": ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf"),
    "PT Sans": ("PTS55F.ttf", "PTS75F.ttf", "PTS56F.ttf"),
    "PT Serif": ("PTF55F.ttf", "PTF75F.ttf", "PTF56F.ttf"),
    "PT Mono": ("PTM55F.ttf", "PTM75F.ttf", "PTM55F.ttf"),
    "PT Sans Narrow": ("PTN57F.ttf", "PTN77F.ttf", "PTN57F.ttf"),
}
# what stands in for a family that is not installed, or for its missing letters: in the end always DejaVu
_STAND_INS = {
    "Liberation Sans": "Noto Sans",
    "Liberation Serif": "Noto Serif",
    "Liberation Mono": "DejaVu Sans Mono",
    "Liberation Sans Narrow": "PT Sans Narrow",
    "PT Sans Narrow": "DejaVu Sans Condensed",
    "PT Mono": "DejaVu Sans Mono",
    "PT Serif": "Noto Serif",
    "Noto Serif": "DejaVu Serif",
}
_LAST = "DejaVu Sans"


@lru_cache
def _installed() -> dict[str, Path]:
    return {path.name: path for root in _ROOTS if root.is_dir() for path in sorted(root.rglob("*.ttf"))}


def font_path(family: str, *, bold: bool = False, italic: bool = False) -> str:
    """The file of ``family`` or of its stand-in. Raises ``FileNotFoundError`` when not even DejaVu is there."""
    wanted = _FILES[family][1 if bold else 2 if italic else 0]
    if wanted in _installed():
        return str(_installed()[wanted])
    if family == _LAST:
        raise FileNotFoundError(f"{wanted}: install the DejaVu fonts to draw samples")
    return font_path(_STAND_INS.get(family, _LAST), bold=bold, italic=italic)


@lru_cache
def _register(path: str) -> tuple[str, frozenset[int]]:
    """reportlab's name of the font and the code points it has glyphs for."""
    face = TTFont(Path(path).stem, path)
    pdfmetrics.registerFont(face)
    return Path(path).stem, frozenset(face.face.charToGlyph)


def font(family: str, text: str = "", *, bold: bool = False, italic: bool = False) -> str:
    """reportlab's name of a font of ``family`` that has every letter of ``text``, registered on first use."""
    name, letters = _register(font_path(family, bold=bold, italic=italic))
    if family == _LAST or all(ord(letter) in letters for letter in text):
        return name
    return font(_STAND_INS.get(family, _LAST), text, bold=bold, italic=italic)
