"""A template filled with values: Word in, Word out.

Texts of papers are values, never templates: braces in them come out as they stand. The template itself is an operator's:
it can name places, repeat and choose, and reaches nothing else.
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any, Final

import docxtpl  # type: ignore[import-untyped]  # it ships no types
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from pipeline.letters.archive import settled
from pipeline.letters.operator import LetterError

LARGEST: Final = 20_000_000  # bytes of a template, unpacked


def fill(template: bytes, values: Mapping[str, Any], name: str) -> bytes:
    """The filled letter. ``name`` is the template's, for :class:`LetterError`: no Word file, an unknown place, a bad tag."""
    _check(template, name)
    word = docxtpl.DocxTemplate(io.BytesIO(template))
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_literal)
    try:
        word.render(dict(values), environment, autoescape=True)
        out = io.BytesIO()
        word.save(out)
    except TemplateError as error:
        raise LetterError(f"{name}: {error.message}") from error
    except (SyntaxError, KeyError, ValueError) as error:
        raise LetterError(f"{name}: not a template of a letter: {error}") from error
    return settled(out.getvalue())


def _literal(value: object) -> Markup:
    """A value as XML that no later pass can take for a tag."""
    return Markup(str(escape(value)).replace("{", "&#123;").replace("}", "&#125;").replace("%", "&#37;"))


def _check(template: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as parts:
            size = sum(part.file_size for part in parts.infolist())
            if "word/document.xml" not in parts.namelist():
                raise LetterError(f"{name}: not a Word file (.docx)")
    except zipfile.BadZipFile as error:
        raise LetterError(f"{name}: not a Word file (.docx)") from error
    if size > LARGEST:
        raise LetterError(f"{name}: larger than {LARGEST} bytes")
