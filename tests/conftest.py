"""What all tests stand on."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# What is drawn is drawn alike each time; ``pytest tests/property --hypothesis-profile=anew`` draws anew.
settings.register_profile("anew")
settings.register_profile("alike", derandomize=True)
settings.load_profile("alike")


@pytest.fixture(scope="session", autouse=True)
def _no_cache_of_the_user(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Commands under test keep what they read in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield
