"""The list of document kinds is whole."""

import importlib
import pkgutil

from extractors import documents, records
from extractors.kinds.cues import Cues


def test_every_kind_has_exactly_one_reader() -> None:
    assert [module.RECORD.KIND for module in documents.DOCUMENTS] == list(records.KINDS)


def test_every_module_with_a_record_is_listed() -> None:
    found = [
        importlib.import_module(f"{documents.__name__}.{m.name}") for m in pkgutil.iter_modules(documents.__path__)
    ]
    assert {m for m in found if hasattr(m, "RECORD")} == set(documents.DOCUMENTS)


def test_every_kind_is_known_by_something() -> None:
    for module in documents.DOCUMENTS:
        assert isinstance(module.CUES, Cues)
        assert module.CUES.titles or module.CUES.marks, module.__name__
        assert callable(module.read)
