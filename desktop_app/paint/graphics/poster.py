"""How does the diagram of an entry become a poster: one page, large enough for a wall?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.core.model.diagram import TwoAxes
from desktop_app.pages.poster_words import PosterWords
from desktop_app.paint.atoms import Stack
from desktop_app.paint.diagrams.figure import WIDEST_PX, lay_out
from desktop_app.paint.fonts import SANS
from desktop_app.paint.graphics.advice_plane import advice_plane
from desktop_app.paint.graphics.set_texts import longest_word, set_text, set_texts
from desktop_app.paint.marks import AnchorMark, DrawingMark, Mark, Page, Place, all_moved
from desktop_app.paint.page_layout import A3, Paper
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens
from desktop_app.paint.type_sheet import TextStyle, TypeSheet

# Of A3; other papers have the same smaller. Lengths in millimetres, type in points.
_EDGE_MM, _GAP_MM, _FOOT_MM = 24.0, 12.0, 9.0
_CATEGORY = TextStyle(
    15, 1.4, family=SANS, weight=600, colour="accent", tracking=0.08, capitals=True
)
_TITLE = TextStyle(66, 1.1, weight=600)
_LEAST_TITLE_PT, _STEP_PT, _MOST_LINES = 30.0, 3.0, 2
_DEFINITION = TextStyle(21.5, 1.4, before_pt=12)
_CAPTION = TextStyle(17, 1.42, family=SANS, colour="muted")
_FOOT = TextStyle(10.5, 1.4, family=SANS, colour="muted")
_WIDEST, _NARROWEST = 360.0, WIDEST_PX  # of the diagram's design; the narrower, the larger type

_MOST_HEAD = 0.4  # of the paper, the title with its definition
_SPARE_ABOVE = 0.25  # of what a low diagram leaves free


def poster_page(words: PosterWords, tokens: Tokens, paper: Paper = A3) -> Page:
    """The poster on paper of that size. Belongs on a worker thread."""
    return _Poster(words, tokens, paper).page()


class _Poster:
    def __init__(self, words: PosterWords, tokens: Tokens, paper: Paper) -> None:
        self._words, self._paper = words, paper
        self._share = min(paper.width_mm / A3.width_mm, paper.height_mm / A3.height_mm)
        self._types = TypeSheet(tokens)
        self._left = self._dots(_EDGE_MM)
        self._wide = from_mm(paper.width_mm) - 2 * self._left

    def page(self) -> Page:
        """Head, diagram, foot."""
        top, bottom = self._left, from_mm(self._paper.height_mm) - self._left
        head = self._head()
        foot = self._set([(self._words.footer, _FOOT)], self._wide)
        low = bottom - foot.height
        high = top + head.height + self._dots(_GAP_MM)
        marks: list[Mark] = [
            AnchorMark(Place(self._left, top, 0, 0), "title", self._words.title, 1),
            *all_moved(head.marks, self._left, top),
            *self._drawn(high, low - self._dots(_FOOT_MM)),
            *all_moved(foot.marks, self._left, low),
        ]
        return Page(self._paper.width_mm, self._paper.height_mm, tuple(marks))

    def _head(self) -> Stack:
        """Category, title and definition; a long definition in smaller type."""
        words, definition = self._words, _DEFINITION
        most = _MOST_HEAD * from_mm(self._paper.height_mm)
        parts = [(words.category, _CATEGORY), (words.title, self._title())]
        while True:
            head = self._set([*parts, (words.definition, definition)], self._wide)
            if head.height <= most or definition.size_pt <= _STEP_PT:
                return head
            definition = replace(definition, size_pt=definition.size_pt - 1)

    def _title(self) -> TextStyle:
        """The title in two lines at most, and no word of it broken, if it can be."""
        style = _TITLE
        while style.size_pt > _LEAST_TITLE_PT:
            told = (self._words.title, style, self._types, self._share)
            lines = set_text(*told, self._wide).layout.lineCount()
            if lines <= _MOST_LINES and longest_word(*told) <= self._wide:
                break
            style = replace(style, size_pt=style.size_pt - _STEP_PT)
        return style

    def _drawn(self, top: float, bottom: float) -> Iterator[Mark]:
        """The diagram in what is left, with its advice or its caption."""
        words, room = self._words, Place(self._left, top, self._wide, bottom - top)
        if isinstance(words.diagram, TwoAxes) and words.advice:
            marks = advice_plane(words, words.diagram, room, self._types, self._share)
            if marks is not None:
                yield from marks
                return
        caption = self._set([(words.caption, _CAPTION)], self._wide)
        free = room.height - caption.height - self._dots(_GAP_MM)
        design = _WIDEST
        drawing = lay_out(words.diagram, self._wide, self._wide / design)
        while drawing.size.height() > free and design < 4 * _NARROWEST:
            design *= 1.1
            drawing = lay_out(words.diagram, self._wide, self._wide / design)
        size = drawing.size
        left = room.x + (self._wide - size.width()) / 2
        spare = max(0.0, free - size.height())
        place = Place(left, top + spare * _SPARE_ABOVE, size.width(), size.height())
        yield DrawingMark(place, drawing, self._types.tokens)
        yield from all_moved(caption.marks, room.x, place.bottom + self._dots(_GAP_MM))

    def _set(self, parts: Sequence[tuple[str, TextStyle]], width: float) -> Stack:
        return set_texts(parts, self._types, self._share, width)

    def _dots(self, mm: float) -> float:
        """A length on A3, in dots on this paper."""
        return from_mm(mm * self._share)
