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
_ENDS = re.compile(rb"> Tj\s*")
_LEVEL, _DIGITS = b" 0 Td", 4
_RUN = re.compile(rb"(?:-?[\d.]+ -?[\d.]+ Td <[0-9A-Fa-f]{4}> Tj\s*){2,}")
_TEXT = re.compile(rb"\bBT\b.*?\bET\b", re.DOTALL)
_RANGE = re.compile(rb"(<[0-9A-Fa-f]+> <[0-9A-Fa-f]+> )([^\n]*)")  # of glyphs, and its letters
_TAB, _SPACE = b"<0009>", b"<0020>"
_EM = 1000


class Widths(dict[tuple[bytes, bytes], tuple[float, float]]):
    """How letters follow each other in a font of one size.

    By the glyph before and what Qt writes for the next: how far it steps, and how much nearer that
    is than the glyph is wide, in thousandths of the size. A file has few such pairs for its many
    letters, so that each is reckoned once.
    """

    def __init__(self, usual: float, known: Mapping[int, float], size: float = 1.0) -> None:
        """`known` has the widths of glyphs in thousandths, `usual` is that of all others."""
        super().__init__()
        self._usual, self._known, self._size = usual, known, size
        self._sized: dict[float, Widths] = {}

    def at(self, size: float) -> Widths:
        """The same for a size of the font."""
        if size not in self._sized:
            self._sized[size] = Widths(self._usual, self._known, size)
        return self._sized[size]

    def __missing__(self, pair: tuple[bytes, bytes]) -> tuple[float, float]:
        """Reckon a pair for the first time."""
        before, written = pair
        step = float(written.split(b" ", 1)[0])
        width = self._known.get(int(before, 16), self._usual)
        self[pair] = told = (step, width - step * (_EM / self._size))
        return told


def joined(content: bytes, fonts: Mapping[str, Widths]) -> bytes:
    """A page's content with the letters of each line as one string, where they stood before.

    `fonts` holds the widths of glyphs by the name of the font in the content.
    """

    def mend(text: re.Match[bytes]) -> bytes:
        named = _FONT.search(text[0])
        if named is None or named[1].decode() not in fonts:
            return text[0]
        widths = fonts[named[1].decode()].at(float(named[2]))
        head, begun, letters = text[0].partition(b" Tm\n")
        run, _end, rest = letters.rpartition(b"ET")
        count = run.count(b"> Tj\n")
        if begun and not rest and count == run.count(b"\n") > 1:  # nothing but letters
            return head + begun + _strings(run, widths) + b"ET"
        return _RUN.sub(lambda run: _strings(run[0], widths), text[0])

    return _TEXT.sub(mend, content)


def without_tabs(to_unicode: bytes) -> bytes:
    """A font's map to letters in which the space is one; the ninth glyph stays the ninth."""
    return _RANGE.sub(lambda told: told[1] + told[2].replace(_TAB, _SPACE), to_unicode)


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


def _strings(run: bytes, widths: Widths) -> bytes:
    """Letters placed one by one as strings, a new one wherever the height changes."""
    out: list[bytes] = []
    first, *others, _end = _ENDS.split(run)
    out.append(b"%.7g %.7g Td [<%s" % _begun(first, 0.0))
    x = error = 0.0  # from where the last string began to where the next does
    before = first[-_DIGITS:]
    for written in others:
        glyph = written[-_DIGITS:]
        if _LEVEL not in written:
            out.append(b">] TJ\n%.7g %.7g Td [<%s" % _begun(written, x))
            x = error = 0.0
        else:
            step, nearer = widths[before, written]
            error += nearer
            kerning = round(error)
            if kerning:
                error -= kerning
                out.append(b">%d<" % kerning)
            out.append(glyph)
            x += step
        before = glyph
    return b"".join(out) + b">] TJ\n" + (b"%.7g 0 Td\n" % x if x else b"")


def _begun(written: bytes, x: float) -> tuple[float, float, bytes]:
    """Where a string begins, from where the last one did, and its first glyph."""
    across, down, _rest = written.split(b" ", 2)
    return x + float(across), float(down), written[-_DIGITS:]
