"""One file for each document kind, the same three names in each: ``RECORD``, ``CUES``, ``read``."""

from types import ModuleType

DOCUMENTS: tuple[ModuleType, ...] = ()
