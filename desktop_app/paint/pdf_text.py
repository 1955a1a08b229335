"""How does the text of Qt's PDF come out right when it is searched and copied?

Qt places every letter for itself. Readers built on PDFium (Chrome, Edge) take two overlapping
equal letters for one: the "ff" of an italic "office" loses its second f (seen with 6.11). So the
letters of a line become one string with its kerning. And a space is called a tab in Qt's map from
glyphs to letters, which share a glyph in most faces.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_GLYPH = re.compile(rb"(-?[\d.]+) (-?[\d.]+) Td <([0-9A-Fa-f]{4})> Tj\s*")
_RUN = re.compile(rb"(?:-?[\d.]+ -?[\d.]+ Td <[0-9A-Fa-f]{4}> Tj\s*){2,}")
_TEXT = re.compile(rb"\bBT\b.*?\bET\b", re.DOTALL)
_TAB = re.compile(rb"<0009>")
_EM = 1000


class Widths(dict[bytes, float]):
    """The widths of a font's glyphs, in thousandths of its size, by their four digits.

    They are asked for with every letter of a file, so what was found is kept as it is asked.
    """

    def __init__(self, usual: float, known: Mapping[int, float]) -> None:
        """`known` has them by number, `usual` is that of all others."""
        super().__init__()
        self._usual, self._known = usual, known

    def __missing__(self, glyph: bytes) -> float:
        """Find the width of a glyph for the first time."""
        width = self[glyph] = self._known.get(int(glyph, 16), self._usual)
        return width


def joined(content: bytes, fonts: Mapping[str, Widths]) -> bytes:
    """A page's content with the letters of each line as one string, where they stood before.

    `fonts` holds the widths of glyphs by the name of the font in the content.
    """

    def mend(text: re.Match[bytes]) -> bytes:
        named = _FONT.search(text[0])
        if named is None or named[1].decode() not in fonts:
            return text[0]
        widths, size = fonts[named[1].decode()], float(named[2])
        return _RUN.sub(lambda run: _string(run[0], widths, size), text[0])

    return _TEXT.sub(mend, content)


def without_tabs(to_unicode: bytes) -> bytes:
    """A font's map to letters in which the space is one."""
    return _TAB.sub(b"<0020>", to_unicode)


def widths_of(usual: float, array: Sequence[object]) -> Widths:
    """The widths from a font's `/DW` and `/W` (ISO 32000-1, 9.7.4.3).

    Qt writes a first glyph and a list of widths, or a first and a last one and their one width.
    """
    found: dict[int, float] = {}
    parts = iter(array)
    for first in parts:
        then = next(parts, None)
        if isinstance(first, int) and isinstance(then, list):
            found |= {first + at: float(width) for at, width in enumerate(then)}
        elif isinstance(first, int) and isinstance(then, int):
            width = next(parts, None)
            if isinstance(width, int | float):
                found |= dict.fromkeys(range(first, then + 1), float(width))
    return Widths(usual, found)


def _string(run: bytes, widths: Mapping[bytes, float], size: float) -> bytes:
    """Letters placed one by one as strings, a new one wherever the height changes."""
    out: list[bytes] = []
    x = y = 0.0  # from where the last string began to where the next does
    shown = error = 0.0
    ems = _EM / size
    for across, down, glyph in _GLYPH.findall(run):
        step = float(across)
        if out and (down == b"0" or not float(down)):
            exact = shown - step * ems + error
            kerning = round(exact)
            error = exact - kerning
            if kerning:
                out.append(b">%d<" % kerning)
            x += step
        else:
            ended = b">] TJ\n" if out else b""
            out.append(ended + b"%.7g %.7g Td [<" % (x + step, y + float(down)))
            x = y = error = 0.0
        out.append(glyph)
        shown = widths[glyph]
    return b"".join(out) + b">] TJ\n" + (b"%.7g 0 Td\n" % x if x else b"")
