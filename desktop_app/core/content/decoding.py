"""Which characters do the bytes of a file stand for?"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MARKS = (
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF8, "utf-8"),
)
_CODECS = ("utf-8", "cp1252", "latin-1")
# Tab, line feed, form feed, carriage return and escape occur in honest text.
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_UNSHOWN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with Unix line ends and no BOM; `encoding` is "" for UTF-8."""

    text: str
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a text stands in its bytes: a `mark` before it, and the codec of the rest."""

    mark: bytes = b""
    codec: str = "utf-8"


UTF8 = Writing()


def written_as(data: bytes) -> Writing | None:
    """How the text of these bytes is written, as `decode` reads it; None where they are none."""
    for mark, codec in _MARKS:
        if data.startswith(mark) and _fits(data[len(mark) :], codec):
            return Writing(mark, codec)
    if _is_binary(data):
        return None
    return Writing(b"", next(codec for codec in _CODECS if _fits(data, codec)))


def decode(data: bytes) -> Decoded | None:
    """The text of a file, or None for bytes that are no text.

    What is not UTF-8 is UTF-16 where a mark says so, else cp1252, which old Windows editors
    write; control characters in a text become U+FFFD.
    """
    try:
        if data.startswith(_UTF16):
            return Decoded(_clean(data.decode("utf-16")), "utf-16")
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if _is_binary(data):
            return None
        return Decoded(_clean(_western(data)), "cp1252")
    return None if _is_binary(data) else Decoded(_clean(text))


def _fits(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_binary(data: bytes) -> bool:
    """Whether more than one byte in twenty is a control character (one NUL may slip in)."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > 1 and controls * 20 > len(data)


def _clean(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return shown(text)


def shown(text: str) -> str:
    """`text` with U+FFFD for control characters, which could act on a terminal; lines stay."""
    return _UNSHOWN.sub("\ufffd", text)
