"""Where does everything of a plot stand, in the units of its painter?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor, log10
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop_app.core.deals.charts import Axis, ChartSpec, Mark
from desktop_app.pages.chart_words import axis_title, first_name, mark_label, reservation_label
from desktop_app.paint.free_places import Box, box_of, free_place

_TICKS = 6
_ROOM = 0.04  # free at both ends of an axis, as a share of it
_LABEL_GAP = 9.0

Measure = Callable[[str], QSizeF]


class Label(NamedTuple):
    """Words in a box; from `mark`, if it stands far off, a thin line leads to them."""

    text: str
    box: QRectF
    mark: QPointF
    far: bool


class Tick(NamedTuple):
    """A line of the grid with its number: the value, and its words."""

    value: float
    text: str


class ChartLayout:
    """Turns values into places in `area`; `measure` tells how much room words take.

    `scale` is the size of a pixel of the design in units of the painter.
    """

    def __init__(self, spec: ChartSpec, area: QRectF, measure: Measure, scale: float = 1.0) -> None:
        self.spec = spec
        self.area = area
        self.scale = scale
        self._measure = measure
        self._spans = [_span(axis) for axis in spec.axes]
        self.ticks = [_ticks(*span) for span in self._spans]
        self.plot = self._plot()
        self.axis_titles = [axis_title(axis) for axis in spec.axes]
        self.labels, self.unlabelled = self._place_labels()

    def place(self, at: Sequence[Fraction | float]) -> QPointF:
        """Where a pair of values stands."""
        (left, right), (low, high) = self._spans
        x = (float(at[0]) - left) / (right - left)
        y = (float(at[1]) - low) / (high - low)
        return QPointF(
            self.plot.left() + x * self.plot.width(), self.plot.bottom() - y * self.plot.height()
        )

    def zone(self) -> QRectF:
        """Where both do as well as without a deal."""
        corner = self.place([axis.reservation for axis in self.spec.axes])
        return QRectF(QPointF(corner.x(), self.plot.top()), QPointF(self.plot.right(), corner.y()))

    def nearest(self, point: QPointF, within: float) -> int | None:
        """Which spot is nearest to a point, counted over frontier and spots; None if none is."""
        best, found = within * within, None
        for number, spot in enumerate((*self.spec.frontier, *self.spec.spots)):
            place = self.place(spot.at) - point
            distance = place.x() ** 2 + place.y() ** 2
            if distance < best:
                best, found = distance, number
        return found

    def _plot(self) -> QRectF:
        px = self.scale
        widest = max(self._measure(tick.text).width() for tick in self.ticks[1])
        line = self._measure("0").height()
        return QRectF(
            QPointF(self.area.left() + widest + line + 18 * px, self.area.top() + 8 * px),
            QPointF(self.area.right() - 12 * px, self.area.bottom() - 2 * line - 16 * px),
        )

    def _place_labels(self) -> tuple[list[Label], list[Mark]]:
        """Words beside the marks and the two lines, none over another or over a mark."""
        taken = [self._around(mark.at, 7) for mark in self.spec.marks]
        labels = list(self._reservation_labels(taken))
        frontier = [self._around(spot.at, 4) for spot in self.spec.frontier]
        avoided = [box_of(rect) for rect in (*frontier, *self._lines())]
        boxes = [box_of(rect) for rect in taken]
        left: list[Mark] = []
        for mark in self.spec.marks:
            label = self._beside(mark, boxes, avoided)
            if label is None:
                left.append(mark)
            elif label.text:
                labels.append(label)
                boxes.append(box_of(label.box))
        return labels, left

    def _around(self, at: Sequence[Fraction], reach: float) -> QRectF:
        place, half = self.place(at), reach * self.scale
        return QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)

    def _reservation_labels(self, taken: list[QRectF]) -> Iterator[Label]:
        corner = self.place([axis.reservation for axis in self.spec.axes])
        gap = 5 * self.scale
        for number, axis in enumerate(self.spec.axes):
            text = reservation_label(axis)
            size = self._measure(text)
            if number == 0:
                tops = [self.plot.bottom() - size.height() - gap, self.plot.top() + gap]
                places = [QPointF(corner.x() + gap, top) for top in tops]
                places += [QPointF(corner.x() - gap - size.width(), top) for top in tops]
            else:
                lefts = [self.plot.left() + gap, self.plot.right() - gap - size.width()]
                places = [QPointF(left, corner.y() - size.height() - gap / 2) for left in lefts]
                places += [QPointF(left, corner.y() + gap / 2) for left in lefts]
            boxes = [QRectF(place, size) for place in places]
            free = [box for box in boxes if self._fits(box, taken)] or [
                box for box in boxes if self.plot.contains(box)
            ]
            if free:
                taken.append(free[0])
                yield Label(text, free[0], corner, far=False)

    def _lines(self) -> list[QRectF]:
        corner, plot = self.place([axis.reservation for axis in self.spec.axes]), self.plot
        return [
            QRectF(corner.x() - 1, plot.top(), 2, plot.height()),
            QRectF(plot.left(), corner.y() - 1, plot.width(), 2),
        ]

    def _beside(self, mark: Mark, taken: Sequence[Box], avoided: Sequence[Box]) -> Label | None:
        """The words near the mark: over nothing at all, else at least over no other words.

        Where there is no room for all names of the mark, its first one has to do.
        """
        place = self.place(mark.at)
        whole = mark_label(mark)
        for text in (whole, first_name(whole)):
            if not text:
                return Label("", QRectF(), place, far=False)
            found = free_place(
                place, self._measure(text), self.plot, taken, avoided, _LABEL_GAP * self.scale
            )
            if found is not None:
                return Label(text, found.rect, place, far=found.far)
        return None

    def _fits(self, box: QRectF, taken: Sequence[QRectF]) -> bool:
        return self.plot.contains(box) and not any(box.intersects(other) for other in taken)


def _span(axis: Axis) -> tuple[float, float]:
    low, high = float(axis.low), float(axis.high)
    room = (high - low or abs(high) or 1.0) * _ROOM
    return low - room, high + room


def _ticks(low: float, high: float) -> list[Tick]:
    """Round numbers from low to high, some six of them."""
    rough = (high - low) / _TICKS
    size = 10 ** floor(log10(rough))
    step = next(size * times for times in (1, 2, 5, 10) if size * times >= rough)
    decimals = max(0, -floor(log10(step)))
    numbers = range(ceil(low / step), floor(high / step) + 1)
    return [Tick(n * step, f"{n * step:,.{decimals}f}".replace("-", "\u2212")) for n in numbers]
