"""Pictures of pages that were drawn before are not drawn again: the store of what was read keeps them as well."""

import hashlib
from collections.abc import Mapping
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
