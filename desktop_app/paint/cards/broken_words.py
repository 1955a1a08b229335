"""Which words are broken at the end of a line, without a hyphen to tell so?

Lines break between words, and within one only where it is wider than its room: in the narrow
column of a table, say. Scripts that put no spaces between words break anywhere, and rightly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop_app.paint.marks import Mark, TextMark

_LAST_SPACED = 0x0530  # Latin, Greek and Cyrillic lie below
_WORD = re.compile(r"[\w'’]+")


def broken_word(marks: Iterable[Mark]) -> str:
    """The first word that is broken in these lines, "" for none."""
    for mark in marks:
        if not isinstance(mark, TextMark) or mark.number + 1 == mark.layout.lineCount():
            continue
        line = mark.layout.lineAt(mark.number)
        end = line.textStart() + line.textLength()
        text = mark.layout.text()
        if _is_within(text[end - 1 : end]) and _is_within(text[end : end + 1]):
            return next((w[0] for w in _WORD.finditer(text) if w.start() < end < w.end()), "")
    return ""


def _is_within(letter: str) -> bool:
    return letter.isalnum() and ord(letter) < _LAST_SPACED
