"""How do words become shapes, so that a picture looks the same where no typeface of ours is?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainterPath,
    QRawFont,
    QTextLayout,
    QTextOption,
    QTransform,
)

from desktop_app.paint.missing_glyphs import is_seen
from desktop_app.paint.paragraph import is_right_to_left
from desktop_app.paint.reference_device import reference_device

_SLACK = 0.5  # of a pixel, for what is rounded on the way
_HALVINGS = 7
_NARROWEST = 0.5  # of the room, where lines are made alike


class Face(NamedTuple):
    """A typeface at a size in pixels; `leading` and `tracking` are in times the size."""

    family: str
    size_px: float
    weight: QFont.Weight = QFont.Weight.Normal
    leading: float = 1.4
    tracking: float = 0.0

    def font(self) -> QFont:
        """The same for Qt."""
        font = QFont(self.family)
        font.setPixelSize(max(1, round(self.size_px)))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if self.tracking:
            spacing = 100 * (1 + self.tracking)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, spacing)
        return font


class Lines(NamedTuple):
    """Lines from the left of their room, `indent` more, and from the top of the first one."""

    layout: QTextLayout
    height: float
    line_count: int
    indent: float = 0.0

    def at(self, x: float, y: float) -> QPainterPath:
        """Their shape at a place; to be asked for on the thread that set them."""
        return outline(self.layout.glyphRuns()).translated(x + self.indent, y)


class Setter(Protocol):
    """What sets words in lines of a width, or cannot."""

    def __call__(
        self, text: str, face: Face, width: float, *, to_right: bool = False
    ) -> Lines | None:
        """The lines."""


def set_lines(
    text: str, face: Face, width: float, *, to_right: bool = False, anywhere: bool = False
) -> Lines | None:
    """The words in lines of that width; None where one is wider, unless it is broken `anywhere`.

    `to_right` sets the lines at the right of their room.
    """
    layout = QTextLayout(text, face.font(), reference_device())
    layout.setTextOption(_option(text, to_right=to_right, anywhere=anywhere))
    advance, y, widest = face.size_px * face.leading, 0.0, 0.0
    usual = QFontMetricsF(layout.font(), reference_device()).height() + _SLACK
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += advance + max(0.0, line.height() - usual)  # a foreign script may need more
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    if widest > width + _SLACK:
        return None
    return Lines(layout, y, layout.lineCount())


def even_lines(text: str, face: Face, width: float, *, to_right: bool = False) -> Lines | None:
    """As `set_lines`, in no more lines but about equally long ones."""
    best = set_lines(text, face, width, to_right=to_right)
    if best is None or best.line_count == 1:
        return best
    low, high = width * _NARROWEST, width
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        found = set_lines(text, face, middle, to_right=to_right)
        if found is not None and found.line_count == best.line_count:
            best, high = found, middle
        else:
            low = middle
    return best._replace(indent=width - high) if to_right else best


def outline(runs: Iterable[QGlyphRun]) -> QPainterPath:
    """The shape of glyphs where they stand, whichever typefaces they are from."""
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    for run in runs:
        raw = run.rawFont()
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            moved = QTransform.fromTranslate(place.x(), place.y())
            shape.addPath(moved.map(raw.pathForGlyph(glyph)))
    return shape


def undrawn(text: str, family: str) -> tuple[str, ...]:
    """The characters that no typeface here has a shape for, each once, in their order."""
    face = Face(family, 20)
    raw = QRawFont.fromFont(face.font())
    seen = (char for char in dict.fromkeys(text) if is_seen(char))
    strange = (char for char in seen if not raw.supportsCharacter(ord(char)))
    return tuple(char for char in strange if not _has_shape(char, face))


def _has_shape(char: str, face: Face) -> bool:
    layout = QTextLayout(char, face.font(), reference_device())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    glyphs = [glyph for run in runs for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs and not outline(runs).isEmpty()


def _option(text: str, *, to_right: bool, anywhere: bool) -> QTextOption:
    option = QTextOption()
    option.setUseDesignMetrics(True)
    mode = QTextOption.WrapMode
    option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if anywhere else mode.WordWrap)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft)
    if is_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    return option
