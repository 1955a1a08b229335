"""How does the text of Qt's PDF come out right when it is searched and copied?

Qt places every letter for itself. Readers built on PDFium (Chrome, Edge) take two overlapping
equal letters for one: the "ff" of an italic "office" loses its second f (seen with 6.11). So the
letters of a line become one string with its kerning. And where letters share a glyph, Qt's map from
glyphs to letters names the first: a tab for a space, a modifier letter for a quotation mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FONT = re.compile(rb"/(\w+) ([\d.]+) Tf")
_SHOWN = b"> Tj\n"
_LEVEL, _DIGITS = b" 0 Td", 4
_RUN = re.compile(rb"(?:-?[\d.]+ -?[\d.]+ Td <[0-9A-Fa-f]{4}> Tj\n){2,}")
_BEGIN, _END = b"BT\n", b"ET\n"
_RANGE = re.compile(rb"(<[0-9A-Fa-f]+> <[0-9A-Fa-f]+> )([^\n]*)")  # of glyphs, and its letters
_LETTERS = re.compile(rb"<([0-9A-Fa-f]{4})> <[0-9A-Fa-f]{4}> \[?([^\]\n]*)")
_SPACE = b"<0020>"
_USUAL = {b"<0009>": _SPACE, b"<02BB>": b"<2018>", b"<02BC>": b"<2019>"}
_UNUSUAL = re.compile(b"|".join(_USUAL), re.IGNORECASE)
_EM = 1000


class Word(NamedTuple):
    """Letters up to a space and the space, as they follow each other behind another letter.

    `shown` are their glyphs with the kerning between them, `across` is how far they go, and
    `error` what the kerning, in whole thousandths of the size, has left out of that.
    """

    shown: bytes
    across: float
    error: float


class Lettering:
    """How letters follow each other in a font of one size.

    A file has few pairs of letters and not many words, so that each is reckoned once.
    """

    def __init__(
        self, usual: float, known: Mapping[int, float], space: bytes = b"", size: float = 1.0
    ) -> None:
        """`known` has the widths of glyphs in thousandths, `usual` is that of all others.

        `space` is the glyph of the space as Qt writes it, four digits; b"" where there is none.
        """
        self._usual, self._known, self._size = usual, known, size
        self._space = space
        self._sized: dict[float, Lettering] = {}
        self._pairs: dict[tuple[bytes, bytes], tuple[float, float]] = {}
        self._words: dict[bytes, Word] = {}

    def at(self, size: float) -> Lettering:
        """The same for a size of the font."""
        if size not in self._sized:
            self._sized[size] = Lettering(self._usual, self._known, self._space, size)
        return self._sized[size]

    def step(self, before: bytes, written: bytes) -> tuple[float, float]:
        """How far Qt steps from the glyph before to the next, and how much nearer that is.

        Nearer than the glyph before is wide, in thousandths of the size.
        """
        pair = (before, written)
        found = self._pairs.get(pair)
        if found is None:
            step = float(written.split(b" ", 1)[0])
            width = self._known.get(int(before, 16), self._usual)
            found = self._pairs[pair] = (step, width - step * (_EM / self._size))
        return found

    def strings(self, run: bytes) -> bytes:
        """Letters placed one by one as strings, a new one wherever the height changes."""
        first, _, others = run.partition(_SHOWN)
        level = others.count(b" 0 Td <") == others.count(b"\n")
        if not (level and self._space):
            return self._letter_by_letter(run)
        begun = b"%.7g %.7g Td [<%s" % _begun(first, 0.0)
        out, x, error, before = [begun], 0.0, 0.0, first[-_DIGITS:]
        *words, rest = others.split(b"<%s> Tj\n" % self._space)
        for letters in words:
            key = before + letters
            word = self._words.get(key)
            if word is None:
                word = self._words[key] = self._word(before, letters)
            error += word.error
            kerning = round(error)
            if kerning:  # hardly ever: what many words have left out
                error -= kerning
                out.append(b">%d<" % kerning)
            out.append(word.shown)
            x += word.across
            before = self._space
        last = self._follow(before, rest.split(_SHOWN)[:-1], error)
        x += last.across
        return b"".join(out) + last.shown + b">] TJ\n" + (b"%.7g 0 Td\n" % x if x else b"")

    def _word(self, before: bytes, letters: bytes) -> Word:
        return self._follow(before, (letters + b"<" + self._space).split(_SHOWN), 0.0)

    def _follow(self, before: bytes, letters: Sequence[bytes], error: float) -> Word:
        """Letters of one height behind a glyph."""
        out: list[bytes] = []
        x = 0.0
        for written in letters:
            glyph = written[-_DIGITS:]
            step, nearer = self.step(before, written)
            error += nearer
            kerning = round(error)
            if kerning:
                error -= kerning
                out.append(b">%d<" % kerning)
            out.append(glyph)
            x += step
            before = glyph
        return Word(b"".join(out), x, error)

    def _letter_by_letter(self, run: bytes) -> bytes:
        """The same where heights change, or without a space to part words at."""
        out: list[bytes] = []
        written = run.split(_SHOWN)[:-1]
        levels = [at for at, one in enumerate(written) if at == 0 or _LEVEL not in one]
        x = 0.0  # from where the last string began to where the next does
        for first, end in zip(levels, [*levels[1:], len(written)], strict=True):
            begun = written[first]
            out.append(b"%.7g %.7g Td [<%s" % _begun(begun, x))
            told = self._follow(begun[-_DIGITS:], written[first + 1 : end], 0.0)
            out.append(told.shown + b">] TJ\n")
            x = told.across
        return b"".join(out) + (b"%.7g 0 Td\n" % x if x else b"")


def joined(content: bytes, fonts: Mapping[str, Lettering]) -> bytes:
    """A page's content with the letters of each line as one string, where they stood before.

    `fonts` holds how letters follow each other, by the name of the font in the content.
    """
    out: list[bytes] = []
    before, *texts = content.split(_BEGIN)
    for text in texts:
        written, end, behind = text.partition(_END)
        out += (before, _BEGIN, _mended(written, fonts), end)
        before = behind
    out.append(before)
    return b"".join(out)


def usual_letters(to_unicode: bytes) -> bytes:
    """A font's map to letters in which spaces and quotation marks are what they are.

    Only letters are exchanged: the ninth glyph stays the ninth.
    """

    def mend(told: re.Match[bytes]) -> bytes:
        return told[1] + _UNUSUAL.sub(lambda letter: _USUAL[letter[0].upper()], told[2])

    return _RANGE.sub(mend, to_unicode)


def space_of(to_unicode: bytes) -> bytes:
    """The glyph of the space in a font's map to letters, four digits; b"" without one."""
    for first, letters in _LETTERS.findall(to_unicode):
        told = letters.split()
        if _SPACE in told:
            return b"%04X" % (int(first, 16) + told.index(_SPACE))
    return b""


def widths_of(usual: float, array: Sequence[object], space: bytes = b"") -> Lettering:
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
    return Lettering(usual, found, space)


def _mended(text: bytes, fonts: Mapping[str, Lettering]) -> bytes:
    """One text of the content, its letters as strings."""
    named = _FONT.search(text)
    font = fonts.get(named[1].decode()) if named else None
    if named is None or font is None:
        return text
    sized = font.at(float(named[2]))
    head, begun, letters = text.partition(b" Tm\n")
    count = letters.count(_SHOWN)
    if begun and count == letters.count(b"\n") > 1:  # nothing but letters
        return head + begun + sized.strings(letters)
    return _RUN.sub(lambda run: sized.strings(run[0]), text)


def _begun(written: bytes, x: float) -> tuple[float, float, bytes]:
    """Where a string begins, from where the last one did, and its first glyph."""
    across, down, _rest = written.split(b" ", 2)
    return x + float(across), float(down), written[-_DIGITS:]
