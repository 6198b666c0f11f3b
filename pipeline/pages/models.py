"""Where the recogniser's language models lie."""

import os
from pathlib import Path
from typing import Final, Literal

Language = Literal["kaz", "rus", "eng"]
LANGUAGES: Final[tuple[Language, ...]] = ("kaz", "rus", "eng")
# where Debian and Ubuntu keep them, unless the environment says otherwise
_FOLDERS: Final = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
)


def models() -> Path | None:
    """The folder that holds the models of all three languages."""
    named = os.environ.get("TESSDATA_PREFIX")
    for folder in map(Path, filter(None, (named, *_FOLDERS))):
        if all((folder / f"{language}.traineddata").is_file() for language in LANGUAGES):
            return folder
    return None
