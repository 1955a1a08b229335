"""How wide and high does a picture say that it is, told from its first bytes without decoding?

PNG: RFC 2083, 3.2 and 4.1.1. GIF: GIF89a, 17 and 18. JPEG: ITU-T T.81, B.2.2. WebP: RFC 9649.
"""

from __future__ import annotations

from collections.abc import Callable

Size = tuple[int, int]

# Start of frame; the numbers between them stand for tables.
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})


def picture_size(data: bytes) -> Size | None:
    """Width and height in pixels of a png, jpeg, webp or gif; None for anything else."""
    for start, measure in _MEASURES.items():
        if data.startswith(start):
            found = measure(data)
            return found if found and min(found) > 0 else None
    return None


def _png(data: bytes) -> Size | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _gif(data: bytes) -> Size | None:
    if data[:6] not in (b"GIF87a", b"GIF89a") or len(data) < 13:
        return None
    return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF:  # a fill byte
            at += 1
        elif kind in _ALONE:
            at += 2
        elif kind in _FRAMES:
            frame = data[at + 5 : at + 9]
            return None if len(frame) < 4 else (_wide(frame[2:]), _wide(frame[:2]))
        else:
            at += 2 + max(_wide(data[at + 2 : at + 4]), 2)
    return None


def _webp(data: bytes) -> Size | None:
    if data[8:12] != b"WEBP" or len(data) < 30:
        return None
    kind, head = data[12:16], data[20:30]
    if kind == b"VP8X":
        return 1 + _narrow(head[4:7]), 1 + _narrow(head[7:10])
    if kind == b"VP8 " and head[3:6] == b"\x9d\x01\x2a":
        return _narrow(head[6:8]) & 0x3FFF, _narrow(head[8:10]) & 0x3FFF
    if kind == b"VP8L" and head[0] == 0x2F:
        bits = _narrow(head[1:5])
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


def _wide(pair: bytes) -> int:
    return int.from_bytes(pair, "big")


def _narrow(some: bytes) -> int:
    return int.from_bytes(some, "little")


_MEASURES: dict[bytes, Callable[[bytes], Size | None]] = {
    b"\x89PNG\r\n\x1a\n": _png,
    b"GIF8": _gif,
    b"\xff\xd8\xff": _jpeg,
    b"RIFF": _webp,
}
