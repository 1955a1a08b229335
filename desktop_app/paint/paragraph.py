"""How do the words of a paragraph become lines, with what stands behind and on them?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextLine

from desktop_app.pages.blocks import Run
from desktop_app.paint.atoms import Atom
from desktop_app.paint.marks import GroundMark, LinkMark, Mark, Place, TextMark
from desktop_app.paint.reference_device import (
    from_pt,
    paper_font,
    paper_option,
    reference_device,
)
from desktop_app.paint.type_sheet import MONO, TextStyle, TypeSheet

_CODE_SIZE = 0.88
_BLANK = " ".encode("utf-16-le")
_ORIGIN = QPointF(0, 0)
_EAST_ASIAN, _END_OF_BMP = 0x2E80, 0xD800  # radicals, kana, ideographs, hangul
_PRESSED = ("#", "http:", "https:", "mailto:")
_ON_GROUND = {"code": "panel", "mark": "mark"}


class Extent(NamedTuple):
    """The widths that text can have, in dots: of its longest word, and without any break."""

    least: float
    most: float


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs to the left (Unicode, UAX 9, rule P2)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def has_italics(text: str) -> bool:
    """Whether the scripts of a text have a slanted face.

    Semitic and East Asian scripts have none: asked for one, Qt finds no face for Arabic at all
    and prints boxes (seen with 6.11).
    """
    return text.isascii() or not any(
        unicodedata.bidirectional(char) in ("R", "AL") or _EAST_ASIAN <= ord(char) < _END_OF_BMP
        for char in text
    )


class SetParagraph:
    """A paragraph as lines of a width. `links` makes words that lead somewhere pressable."""

    def __init__(
        self, runs: Sequence[Run], style: TextStyle, sheet: TypeSheet, width: float
    ) -> None:
        self._runs = _in_capitals(runs) if style.capitals else runs
        self._style = style
        self._advance = style.advance
        self._sheet = sheet
        text = "".join(run.text for run in self._runs)
        self._text = text
        self._plain = not any(run.marks & _ON_GROUND.keys() or run.href for run in self._runs)
        self.right_to_left = is_right_to_left(text)
        self.layout = QTextLayout(text, style.font(), reference_device())
        self.layout.setTextOption(
            paper_option(right_to_left=self.right_to_left, whole_words=style.whole_words)
        )
        self.layout.setFormats([*self._formats()])
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(_ORIGIN)
        self.layout.endLayout()

    @property
    def extent(self) -> Extent:
        """How narrow and how wide it can be."""
        # A dot more: a line of exactly its own width is broken all the same.
        return Extent(self.layout.minimumWidth() + 1, self.layout.maximumWidth() + 1)

    @property
    def baseline(self) -> float:
        """From the top of the first line's atom to its baseline."""
        line = self.layout.lineAt(0)
        return self._raise(line) + line.ascent()

    def atoms(self, x: float) -> list[Atom]:
        """Its lines, with `x` at their left; two lines at least stay together at either end."""
        style, last = self._style, self.layout.lineCount() - 1
        before, after = from_pt(style.before_pt), from_pt(style.after_pt)
        made = []
        for number in range(last + 1):
            line = self.layout.lineAt(number)
            # The style's own leading; more where a foreign script or raised words need it.
            height = max(self._advance, line.height())
            glued = number == 1 or 0 < number == last or (style.keep_next and number > 0)
            made.append(
                Atom(
                    height,
                    self._marks(line, number, x),
                    before if number == 0 else 0.0,
                    after if number == last else 0.0,
                    glued,
                    style.keep_next and number == last,
                )
            )
        return made

    def _raise(self, line: QTextLine) -> float:
        return max(0.0, (self._advance - line.height()) / 2)

    def _marks(self, line: QTextLine, number: int, x: float) -> tuple[Mark, ...]:
        words = TextMark(x, self._raise(line), self.layout, number)
        return (words,) if self._plain else (*self._grounds(line, x), words)

    def _grounds(self, line: QTextLine, x: float) -> Iterator[Mark]:
        """What stands behind the words of a line, and where they can be pressed."""
        top = self._raise(line)
        start, end = line.textStart(), line.textStart() + line.textLength()
        for run, first, last in self._pieces(start, end):
            left, right = _ends(line, first, last)
            place = Place(x + left, top, right - left, line.height())
            for mark, token in _ON_GROUND.items():
                if mark in run.marks:
                    yield self._chip(place, token)
            if run.href.startswith(_PRESSED):
                yield LinkMark(place, run.href)

    def _chip(self, place: Place, token: str) -> GroundMark:
        sheet = self._sheet
        pad = sheet.dots(1.2)
        inset = place.height * 0.08
        around = Place(
            place.x - pad, place.y + inset, place.width + 2 * pad, place.height - 2 * inset
        )
        return GroundMark(around, sheet.colour(token), sheet.dots(2))

    def _pieces(self, start: int, end: int) -> Iterator[tuple[Run, int, int]]:
        """The runs, and parts of runs, between two places of the text, without blanks behind."""
        units = self._text.encode("utf-16-le")  # Qt counts in these, two bytes each
        for run, begins, ends in self._placed():
            first, last = max(begins, start), min(ends, end)
            while first < last and units[2 * last - 2 : 2 * last] == _BLANK:
                last -= 1
            if first < last:
                yield run, first, last

    def _placed(self) -> Iterator[tuple[Run, int, int]]:
        """Each run with its first and last place."""
        at = 0
        for run in self._runs:
            length = len(run.text.encode("utf-16-le")) // 2
            yield run, at, at + length
            at += length

    def _formats(self) -> Iterator[QTextLayout.FormatRange]:
        for run, first, last in self._placed():
            ranged = QTextLayout.FormatRange()
            ranged.start, ranged.length = first, last - first
            ranged.format = self._format(run)
            yield ranged

    def _format(self, run: Run) -> QTextCharFormat:
        style, marks, sheet = self._style, run.marks, self._sheet
        muted = marks & {"dead", "caption"}
        colours = (sheet.colour("muted" if muted else style.colour), sheet.colour("control"))
        small = "code" not in marks and marks & {"caption", "ext"} and not run.href
        caption = sheet.style("caption") if small else None
        italic = ("em" in marks) != style.italic and has_italics(run.text)
        return _char_format(style, marks, bool(run.href), colours, caption, italic=italic)


@cache
def _char_format(
    style: TextStyle,
    marks: frozenset[str],
    leads: bool,
    colours: tuple[str, str],
    caption: TextStyle | None,
    *,
    italic: bool,
) -> QTextCharFormat:
    """How words of these marks are set; `colours` are those of the words and of their underline."""
    weight = style.strong if "strong" in marks else style.weight
    form = QTextCharFormat()
    if "code" in marks:
        form.setFont(paper_font(MONO, style.size_pt * _CODE_SIZE, weight))
    elif caption is not None:
        form.setFont(caption.font())
    else:
        form.setFont(style.shaped(weight, italic=italic))
    form.setForeground(QColor(colours[0]))
    if "sup" in marks:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if "sub" in marks:
        form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    form.setFontStrikeOut("s" in marks)
    if (leads and not marks & {"quiet", "sup"} and style.colour != "muted") or "u" in marks:
        form.setFontUnderline(True)
        form.setUnderlineColor(QColor(colours[1]))
    return form


def _in_capitals(runs: Sequence[Run]) -> list[Run]:
    return [Run(run.text.upper(), run.marks, run.href) for run in runs]


def _ends(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    edges = [_x_at(line, first), _x_at(line, last)]
    return min(edges), max(edges)


def _x_at(line: QTextLine, place: int) -> float:
    """Where a character begins on its line, from the line's left."""
    found: Any = line.cursorToX(place)
    # PySide gives the place back beside the x, against what it declares.
    return float(found[0])
