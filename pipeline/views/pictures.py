"""What was shown before is not made again: the store of what was read keeps pictures of pages and whole reports as well."""

import hashlib
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from pipeline.pages.store import Store
from pipeline.views.sheets import Draw, Picture, picture

_DECODER = msgspec.msgpack.Decoder(Picture)


def kept(store: Store, digests: Mapping[Path, str]) -> Draw:
    """Draws what the store does not know. ``digests``: the sha-256 of each file, in hexadecimal."""

    def draw(path: Path, number: int) -> Picture | None:
        content = msgspec.msgpack.encode([store.version, "picture", digests[path], number])
        key = hashlib.blake2b(content, digest_size=32).digest()
        payload = store.get(key)
        if payload is not None:
            return _DECODER.decode(payload)
        drawn = picture(path, number)
        if drawn is not None:
            store.put(key, msgspec.msgpack.encode(drawn))
        return drawn

    return draw


def kept_report(
    store: Store, program: bytes, result: bytes, digests: Mapping[str, str], make: Callable[[], str]
) -> bytes:
    """The report of a result, made where the store does not know it.

    ``program``: the version of all that makes it; ``result``: as it is written; ``digests``: the sha-256, in hexadecimal,
    of each file whose pages it shows.
    """
    content = msgspec.msgpack.encode([program, "report", hashlib.sha256(result).digest(), sorted(digests.items())])
    key = hashlib.blake2b(content, digest_size=32).digest()
    payload = store.get(key)
    if payload is not None:
        return zlib.decompress(payload)
    made = make().encode()
    store.put(key, zlib.compress(made, 1))
    return made
