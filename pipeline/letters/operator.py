"""The operator's own words on a letter: its blank, its signatory. Configuration, each value with its question."""

import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Final

import msgspec

from pipeline.result import Text
from pipeline.views.citing import LetterLanguage

FILE: Final = "operator.toml"
BLANK: Final = "____________________"
LONGEST: Final = 500  # characters of one value


class LetterError(Exception):
    """A letter cannot be written: the configuration, the template or the order for it is wrong."""


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One value in the two languages of letters; empty where nobody has told it."""

    kk: str
    ru: str
    question: Text

    def in_language(self, lang: LetterLanguage) -> str:
        return (self.kk if lang == "kk" else self.ru).strip()


class Operator(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``operator.toml``."""

    name: Value
    address: Value
    signatory_position: Value
    signatory_name: Value
    executor: Value
    hearing_place: Value

    def __post_init__(self) -> None:
        for field, value in self.values():
            if max(len(value.kk), len(value.ru)) > LONGEST:
                raise LetterError(f"{FILE}: {field} is longer than {LONGEST} characters")

    def values(self) -> Iterator[tuple[str, Value]]:
        for field in self.__struct_fields__:
            yield field, getattr(self, field)


def operator(folder: Path | None = None) -> Operator:
    """The operator's configuration of a folder of templates; the plain one where the folder has none.

    Raises :class:`LetterError` naming the file and the place that is wrong in it.
    """
    path = folder / FILE if folder else None
    text = path.read_text(encoding="utf-8") if path and path.is_file() else standard()
    try:
        return msgspec.convert(tomllib.loads(text), Operator)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LetterError(f"{path or FILE}: {error}") from error


def standard() -> str:
    """The text of the plain configuration."""
    return (resources.files("pipeline.letters") / FILE).read_text(encoding="utf-8")
