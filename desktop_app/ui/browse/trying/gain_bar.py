"""How much of what is possible has been gained, and by whom?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop_app.paint.party_colours import party_pattern, party_token
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import brush, fill, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop_app.pages.trial_words import Share

_HIGH_PX, _ROUND_PX = 16, 5


class GainBar(QFrame):
    """A bar filled from the left: the first party solid, the second hatched."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.shares: Sequence[Share] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear(look)

    def show_shares(self, shares: Sequence[Share], title: str) -> None:
        """Fill it with these; the title is what it says to a screen reader."""
        self.shares = shares
        self.setAccessibleName(title)
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: any width."""
        return QSize(self._look.px(200), self._look.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: a little is enough."""
        return QSize(self._look.px(40), self._look.px(_HIGH_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, the empty rest, and an edge."""
        look, rect = self._look, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(rect, look.px(_ROUND_PX), look.px(_ROUND_PX))
        painter.fillPath(shape, brush(look.colour("panel")))
        painter.setClipPath(shape)
        left = rect.left()
        for share in self.shares:
            part = QRectF(left, rect.top(), rect.width() * share.part, rect.height())
            self._part(painter, part, share.party)
            left += part.width()
        painter.setClipping(False)
        outline(painter, rect, look.px(_ROUND_PX), look.colour("control"), 1)
        painter.end()

    def _part(self, painter: QPainter, rect: QRectF, party: int) -> None:
        look, pattern = self._look, party_pattern(party)
        fill(painter, rect, look.colour(party_token(party)))
        if pattern is not Qt.BrushStyle.SolidPattern:
            painter.fillRect(rect, QBrush(look.colour("raised"), pattern))
