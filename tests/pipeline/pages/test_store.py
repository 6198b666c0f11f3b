"""A store that others write to, that is killed, full, locked, damaged or old: it may forget, and never tells wrong."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.pages import store as module
from pipeline.pages.store import Store, StoreError, Tally, clear, prune, standard_folder, usage

VERSION = b"version"


def payload(number: int) -> bytes:
    return random.Random(number).randbytes(3000)


def key(number: int) -> bytes:
    return number.to_bytes(32, "big")


def filled(folder: Path, count: int = 50) -> None:
    with Store(folder, VERSION) as store:
        for number in range(count):
            store.put(key(number), payload(number))
        assert store.trouble is None


def held(folder: Path, count: int = 50) -> int:
    """How many of the payloads are there; each is what was put in, or nothing."""
    with Store(folder, VERSION) as store:
        found = [store.get(key(number)) for number in range(count)]
    assert all(each in (None, payload(number)) for number, each in enumerate(found))
    return sum(each is not None for each in found)


def mended(folder: Path) -> bool:
    filled(folder)
    return held(folder) == 50


def file_of(folder: Path) -> Path:
    return folder / f"pages-{module.SCHEMA}" / "store.sqlite"


# Another process: it fills a store, and prints what the store has to say.
WRITER = """
import os, random, resource, sys
from pathlib import Path
from pipeline.pages.store import Store
folder, first, count, limit, user = Path(sys.argv[1]), *map(int, sys.argv[2:])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
if user and os.geteuid() == 0:
    os.setuid(user)
with Store(folder, b"version") as store:
    for n in range(first, first + count):
        store.put(n.to_bytes(32, "big"), random.Random(n).randbytes(3000))
        print(n, flush=True)
    print(store.trouble)
"""


def writing(folder: Path, first: int, count: int, *, limit: int = 0, user: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), *map(str, (first, count, limit, user))]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def said(process: subprocess.Popen[str]) -> str:
    output = process.communicate(timeout=60)[0]
    assert process.returncode == 0, output
    return output.splitlines()[-1]


def test_what_is_put_in_comes_out_and_never_changes(tmp_path: Path) -> None:
    filled(tmp_path)
    with Store(tmp_path, VERSION) as store:
        store.put(key(1), b"something else")
        assert store.get(key(1)) == payload(1)
        assert store.get(key(50)) is None
    assert held(tmp_path) == 50
    assert file_of(tmp_path).parent.stat().st_mode & 0o077 == 0


def test_processes_that_write_at_once(tmp_path: Path) -> None:
    both = [writing(tmp_path, first, 200) for first in (0, 100)]
    assert [said(process) for process in both] == ["None", "None"]
    assert held(tmp_path, 300) == 300
    assert usage(tmp_path).entries == 300


def test_a_process_killed_in_the_middle_of_writing(tmp_path: Path) -> None:
    process = writing(tmp_path, 0, 1_000_000)
    assert process.stdout is not None
    for _ in range(200):
        process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert held(tmp_path, 150) == 150
    with Store(tmp_path, VERSION) as store:
        assert store.trouble is None
    assert mended(tmp_path)


def test_a_full_disk(tmp_path: Path) -> None:
    trouble = said(writing(tmp_path, 0, 200, limit=200_000))
    assert str(tmp_path) in trouble
    assert trouble != "None"
    assert 0 < held(tmp_path, 200) < 200
    assert mended(tmp_path)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    filled(tmp_path)
    for path in (tmp_path, file_of(tmp_path).parent):
        path.chmod(0o500)
    trouble = said(writing(tmp_path, 0, 5, user=65534))
    assert trouble.startswith("cache ")
    for path in (tmp_path, file_of(tmp_path).parent):
        path.chmod(0o700)
    assert held(tmp_path) == 50


def test_no_folder_at_all(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Store(tmp_path / "file" / "cache", VERSION) as store:
        store.put(key(1), payload(1))
        assert store.get(key(1)) is None
        store.end_run(Tally())
        assert "Not a directory" in (store.trouble or "")


def test_a_locked_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path)
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.1)
    with Store(tmp_path, VERSION) as store:
        other = sqlite3.connect(file_of(tmp_path), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        begin = time.monotonic()
        for number in range(50, 100):
            store.put(key(number), payload(number))
        assert time.monotonic() - begin < 1
        assert store.get(key(1)) == payload(1)
        assert "locked" in (store.trouble or "")
        other.close()
    assert mended(tmp_path)


def overwritten(path: Path) -> None:
    """Every page of the file but the first, which would tell."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(random.Random(1).randbytes(path.stat().st_size - 4096))


def shortened(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def headless(path: Path) -> None:
    path.write_bytes(b"no database\n" * 1000)


def half_emptied(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE entry; CREATE TABLE entry (key)")
    connection.close()


@pytest.mark.parametrize("damage", [overwritten, shortened, headless])
def test_a_damaged_store_is_begun_anew(damage: object, tmp_path: Path) -> None:
    filled(tmp_path)
    assert callable(damage)
    damage(file_of(tmp_path))
    with Store(tmp_path, VERSION) as store:
        assert all(store.get(key(number)) in (None, payload(number)) for number in range(50))
        assert "damaged" in (store.trouble or "")
    assert mended(tmp_path)
    assert [path.name for path in tmp_path.glob("pages-*")] == [f"pages-{module.SCHEMA}"]


def test_a_flipped_bit_is_no_payload(tmp_path: Path) -> None:
    filled(tmp_path)
    connection = sqlite3.connect(file_of(tmp_path), isolation_level=None)
    flipped = bytes([payload(7)[0] ^ 1, *payload(7)[1:]])
    connection.execute("UPDATE entry SET payload = ? WHERE key = ?", (flipped, key(7)))
    # and one that is whole, but stands under another's key
    connection.execute("DELETE FROM entry WHERE key = ?", (key(8),))
    connection.execute("UPDATE entry SET key = ? WHERE key = ?", (key(8), key(9)))
    connection.close()
    with Store(tmp_path, VERSION) as store:
        assert (store.get(key(7)), store.get(key(8))) == (None, None)
        assert "an entry is damaged" in (store.trouble or "")
    assert mended(tmp_path)


def test_stores_of_another_make_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(module, "SCHEMA", 0)
        filled(tmp_path)
    assert held(tmp_path) == 0
    assert [path.name for path in tmp_path.glob("pages-*")] == [f"pages-{module.SCHEMA}"]
    half_emptied(file_of(tmp_path))  # a table that is not what it should be: the store is of no use, and says so
    with Store(tmp_path, VERSION) as store:
        store.put(key(1), payload(1))
        assert store.get(key(1)) is None
        assert store.trouble
    clear(tmp_path)
    assert mended(tmp_path)


def test_use_is_noted_and_what_is_not_used_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path, 300)
    today = module._today()
    monkeypatch.setattr(module, "_today", lambda: today + 10)
    with Store(tmp_path, VERSION) as store:
        assert store.get(key(49)) == payload(49)
    prune(tmp_path, older_than=10)
    assert usage(tmp_path).entries == 300
    prune(tmp_path, max_size=600_000)
    with Store(tmp_path, VERSION) as store:
        assert store.get(key(49)) == payload(49)
        assert store.get(key(0)) is None
    assert file_of(tmp_path).stat().st_size <= 600_000
    prune(tmp_path, older_than=9)
    assert held(tmp_path) == 1


def test_a_run_leaves_the_store_within_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_SIZE", 600_000)
    filled(tmp_path, 300)
    with Store(tmp_path, VERSION) as store:
        store.end_run(Tally(kept=3, read=4))
    assert 300_000 < file_of(tmp_path).stat().st_size <= 600_000
    assert usage(tmp_path).last_run == Tally(kept=3, read=4)
    assert 0 < held(tmp_path, 300) < 300


def test_clearing_and_looking_make_nothing(tmp_path: Path) -> None:
    assert usage(tmp_path / "none").entries == 0
    prune(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    filled(tmp_path)
    clear(tmp_path)
    assert usage(tmp_path).entries == 0


def test_where_caches_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert standard_folder() == tmp_path / "otem"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert standard_folder().is_absolute()


def test_a_damaged_store_cannot_be_shown(tmp_path: Path) -> None:
    filled(tmp_path)
    headless(file_of(tmp_path))
    with pytest.raises(StoreError, match="damaged"):
        usage(tmp_path)
