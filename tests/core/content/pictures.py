"""Pictures as bytes, whole or only as far as their size is told."""

from __future__ import annotations

import struct
import zlib

GIF = b"GIF89a" + struct.pack("<HH", 3, 2) + b"\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0"
JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
    b"\xff\xdb\0\x04\0\0\xff\xff\xc2\0\x0b\x08\0\x02\0\x03\x01\1\x11\0"
)
WEBP = {
    "lossy": b"VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\x03\x40\x02\x80",
    "lossless": b"VP8L\x0a\0\0\0\x2f" + struct.pack("<I", 2 | 1 << 14) + bytes(5),
    "extended": b"VP8X\x0a\0\0\0\x10\0\0\0\2\0\0\1\0\0",
}


def webp(kind: str) -> bytes:
    """A WebP of 3 by 2 pixels, of one of its three kinds."""
    return b"RIFF" + struct.pack("<I", 4 + len(WEBP[kind])) + b"WEBP" + WEBP[kind]


def png(width: int, height: int) -> bytes:
    """A PNG that says it has this size; it holds one row of that many grey pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1 + width) * min(height, 1))
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


PNG = png(1, 1)
