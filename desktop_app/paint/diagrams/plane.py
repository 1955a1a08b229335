"""How do marks on a plane get their words, beside them or, where that is too narrow, under it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from desktop_app.paint.diagrams.drawing import Drawing, Piece, Stroke, Words
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.paint.free_places import Box, box_of, free_place

_AROUND = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (1, -1), (-1, 1), (-1, -1))
_GAP_PX = 9.0
_MARK_PX = 7.0  # what is kept free around a mark
_WIDEST_PX = 190.0
_STEP_PX = 6.0
_LEFT = Qt.AlignmentFlag.AlignLeft


class Named(NamedTuple):
    """What has words in a plane: its place, its name, under it what is said of it."""

    place: QPointF
    name: str
    told: str = ""
    colour: str = "ink"


def plane_words(
    marks: Sequence[Named],
    plot: QRectF,
    letters: Lettering,
    lines: Sequence[Stroke] = (),
    faint: Sequence[Stroke] = (),
) -> tuple[list[Piece], bool]:
    """The words of marks within `plot`, over nothing; whether there was room for all of them.

    They keep off `lines`, and off `faint` ones where they can. Where there was no room, each mark
    has its number instead; `key` says what the numbers mean.
    """
    kept_off = [box for line in lines for box in _boxes_along(line, letters)]
    avoided = [box for line in faint for box in _boxes_along(line, letters)]
    told = [_lines(mark, letters) for mark in marks]
    whole = _placed(told, marks, plot, (kept_off, avoided), letters)
    if whole is not None:
        return whole, True
    numbers = [((str(number),), ()) for number in range(1, len(marks) + 1)]
    avoided += kept_off
    return _placed(numbers, marks, plot, ([], avoided), letters, all_or_none=False) or [], False


def key(marks: Sequence[Named], top: float, width: float, letters: Lettering) -> list[Words]:
    """What the numbers of a plane mean, a mark under the other from `top`."""
    made: list[Words] = []
    left = letters.width(f"{len(marks)}", bold=True) + letters.px(8)
    for number, mark in enumerate(marks, 1):
        box = QRectF(0, top, left, letters.line)
        number_words = Words(box, (str(number),), mark.colour, bold=True, align=_LEFT)
        made.append(number_words)
        for text, bold in ((mark.name, True), (mark.told, False)):
            lines = letters.wrapped(text, width - left, bold=bold)
            if lines:
                box = QRectF(left, top, width - left, letters.line * len(lines))
                colour = mark.colour if bold else "ink"
                made.append(Words(box, lines, colour, bold, _LEFT))
                top = box.bottom()
        top += letters.px(3)
    return made


def with_axes(
    drawing: Drawing, plot: QRectF, titles: tuple[str, str], colours: tuple[str, str]
) -> QRectF:
    """Draw the arrows of a plane and what they count, over and under it; returns what it takes.

    The words under the plane stand at `plot.bottom()`, those over it end at `plot.top()`.
    """
    letters = drawing.letters
    corner, px = plot.bottomLeft(), letters.px
    for end, colour in ((plot.bottomRight(), colours[0]), (plot.topLeft(), colours[1])):
        drawing.pieces.append(Stroke((corner, end), colour, 1.4, arrow=True))
    wide = drawing.size.width()
    lines = letters.wrapped(f"↑ {titles[1]}", wide, bold=True)
    high = letters.size(lines, bold=True).height()
    above = QRectF(0, plot.top() - px(4) - high, wide, high)
    drawing.pieces.append(Words(above, lines, colours[1], bold=True, align=_LEFT))
    lines = letters.wrapped(f"{titles[0]} →", wide, bold=True)
    below = QRectF(0, plot.bottom() + px(5), wide, letters.size(lines, bold=True).height())
    drawing.pieces.append(
        Words(below, lines, colours[0], bold=True, align=Qt.AlignmentFlag.AlignRight)
    )
    return above.united(below)


def height_over(title: str, width: float, letters: Lettering) -> float:
    """How much the words over a plane take of its height."""
    lines = letters.wrapped(f"↑ {title}", width, bold=True)
    return letters.size(lines, bold=True).height() + letters.px(4)


_Lines = tuple[tuple[str, ...], tuple[str, ...]]


def _lines(mark: Named, letters: Lettering) -> _Lines:
    room = letters.px(_WIDEST_PX)
    return letters.wrapped(mark.name, room, bold=True), letters.wrapped(mark.told, room)


def _placed(
    told: Sequence[_Lines],
    marks: Sequence[Named],
    plot: QRectF,
    lines: tuple[list[Box], list[Box]],
    letters: Lettering,
    *,
    all_or_none: bool = True,
) -> list[Piece] | None:
    half = letters.px(_MARK_PX)
    taken = [box_of(QRectF(m.place.x() - half, m.place.y() - half, 2 * half, 2 * half))
             for m in marks]  # fmt: skip
    kept_off, avoided = lines
    taken += kept_off
    made: list[Piece] = []
    for (names, rest), mark in zip(told, marks, strict=True):
        sizes = letters.size(names, bold=True), letters.size(rest)
        size = QSizeF(max(one.width() for one in sizes), sum(one.height() for one in sizes))
        found = free_place(mark.place, size, plot, taken, avoided, letters.px(_GAP_PX), _AROUND)
        if found is None:
            if all_or_none:
                return None
            continue
        taken.append(box_of(found.rect))
        if found.far:
            made.append(Stroke((mark.place, _edge(found.rect, mark.place)), "control", 1.0))
        made += _worded(found.rect, names, rest, mark.colour, letters)
    return made


def _worded(
    box: QRectF, names: tuple[str, ...], rest: tuple[str, ...], colour: str, letters: Lettering
) -> Iterator[Words]:
    high = letters.line * len(names)
    yield Words(QRectF(box.x(), box.y(), box.width(), high), names, colour, bold=True)
    if rest:
        yield Words(QRectF(box.x(), box.y() + high, box.width(), box.height() - high), rest)


def _boxes_along(stroke: Stroke, letters: Lettering) -> Iterator[Box]:
    """Small boxes that cover a line, for words to keep off it."""
    step, half = letters.px(_STEP_PX), letters.px(2)
    for begin, end in zip(stroke.points, stroke.points[1:], strict=False):
        across, down = end.x() - begin.x(), end.y() - begin.y()
        count = max(1, int((abs(across) + abs(down)) / step))
        for at in range(count + 1):
            x, y = begin.x() + across * at / count, begin.y() + down * at / count
            yield x - half, y - half, x + half, y + half


def _edge(box: QRectF, place: QPointF) -> QPointF:
    """The point of the box's edge that is nearest to the place."""
    return QPointF(
        min(max(place.x(), box.left()), box.right()), min(max(place.y(), box.top()), box.bottom())
    )
