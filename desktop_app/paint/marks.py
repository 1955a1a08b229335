"""What stands on a page, and where? All places are in dots of the reference device."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtGui import QImage, QTextLayout

from desktop_app.paint.theme import Tokens

if TYPE_CHECKING:
    from desktop_app.paint.diagrams.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle; `x` and `y` are its left and top."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower side."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class TextMark:
    """Line `number` of a layout; `x` and `y` are where the layout's own corner comes.

    It can be drawn only on the thread that laid it out, and only while that thread lives.
    """

    x: float
    y: float
    layout: QTextLayout
    number: int

    @property
    def place(self) -> Place:
        """Where its letters stand."""
        line = self.layout.lineAt(self.number)
        natural = line.naturalTextRect()
        return Place(self.x + natural.x(), self.y, line.naturalTextWidth(), line.height())

    @property
    def text(self) -> str:
        """What it says."""
        line = self.layout.lineAt(self.number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        units = self.layout.text().encode("utf-16-le")  # Qt counts in these, two bytes each
        return units[2 * start : 2 * end].decode("utf-16-le")


@dataclass(frozen=True, slots=True)
class GroundMark:
    """A coloured ground; a side that another page continues is cut straight."""

    place: Place
    colour: str
    radius: float = 0.0
    goes_on_above: bool = False
    goes_on_below: bool = False


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture, scaled into its place."""

    place: Place
    image: QImage


@dataclass(frozen=True, slots=True)
class DrawingMark:
    """A diagram in its own size, laid out in dots, in the colours of these tokens."""

    place: Place
    drawing: Drawing
    tokens: Tokens


@dataclass(frozen=True, slots=True)
class LinkMark:
    """Where a link can be pressed in a PDF; `href` is "#name" or an address of the web."""

    place: Place
    href: str


@dataclass(frozen=True, slots=True)
class AnchorMark:
    """A place that "#name" leads to; a heading also has its words and its `level` (1 to 6)."""

    place: Place
    name: str
    heading: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class TurnedMark:
    """Marks turned clockwise by 90, 180 or 270 `degrees`, to fill `place`.

    They stand from the corner of what they fill before they are turned.
    """

    place: Place
    marks: tuple[Mark, ...]
    degrees: int

    @property
    def corner(self) -> tuple[float, float]:
        """Where on the page their own corner comes to lie."""
        box = self.place
        return {
            90: (box.right, box.y),
            180: (box.right, box.bottom),
            270: (box.x, box.bottom),
        }[self.degrees]


@dataclass(frozen=True, slots=True)
class MirroredMark:
    """Marks with left and right exchanged within `place`, to be read through the paper."""

    place: Place
    marks: tuple[Mark, ...]


Mark: TypeAlias = (
    TextMark
    | GroundMark
    | PictureMark
    | DrawingMark
    | LinkMark
    | AnchorMark
    | TurnedMark
    | MirroredMark
)
_M = TypeVar("_M", bound=Mark)


def is_inked(mark: Mark) -> bool:
    """Whether a mark can be seen; links and anchors cannot."""
    return not isinstance(mark, LinkMark | AnchorMark)


def moved(mark: _M, x: float, y: float) -> _M:
    """The mark so much further right and down."""
    if isinstance(mark, TextMark):  # nearly all are; `replace` takes four times as long
        return type(mark)(mark.x + x, mark.y + y, mark.layout, mark.number)
    place = mark.place
    return replace(mark, place=Place(place.x + x, place.y + y, place.width, place.height))


def all_moved(marks: tuple[Mark, ...], x: float, y: float) -> tuple[Mark, ...]:
    """All of them so much further right and down."""
    return tuple([moved(mark, x, y) for mark in marks]) if x or y else marks


@dataclass(frozen=True, slots=True)
class Page:
    """One side of a sheet: its size in millimetres, and its marks in the order of painting."""

    width_mm: float
    height_mm: float
    marks: tuple[Mark, ...]
