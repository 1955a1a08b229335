"""Bytes of every usual kind become text, and what is no text is known as such."""

from __future__ import annotations

import codecs

import pytest

from desktop_app.core.content.decoding import Decoded, decode


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Žába تفاوض 交渉\n".encode(), Decoded("Žába تفاوض 交渉\n")),
        (codecs.BOM_UTF8 + b"---\nx", Decoded("---\nx")),
        (b"a\r\nb\rc\n", Decoded("a\nb\nc\n")),
        ("win–win “café”".encode("cp1252"), Decoded("win–win “café”", "cp1252")),
        (b"caf\xe9 \x81", Decoded("café \ufffd", "cp1252")),
        (b"\x1b[31mred\x07\x7f \xc2\x9b2J", Decoded("\ufffd[31mred\ufffd\ufffd \ufffd2J")),
        (codecs.BOM_UTF16_LE + "ab".encode("utf-16-le"), Decoded("ab", "utf-16")),
        (b"text with one \0 in it", Decoded("text with one \ufffd in it")),
        (b"", Decoded("")),
    ],
)
def test_text_is_decoded(data: bytes, expected: Decoded) -> None:
    assert decode(data) == expected


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 4, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", b"\0" * 1000]
)
def test_binary_is_no_text(data: bytes) -> None:
    assert decode(data) is None
