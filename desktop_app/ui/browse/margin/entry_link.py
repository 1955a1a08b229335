"""How does a relation read in the margin: an entry's name as a link?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from desktop_app.ui.browse.margin.entry_button import EntryButton
from desktop_app.ui.browse.wrapped_text import Piece
from desktop_app.ui.strokes import pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.margin import Neighbour


class EntryLink(EntryButton):
    """The entry's title in the colour of links; a dead one, muted and dashed, leads nowhere."""

    inset = (0, 3)

    def show_row(self, neighbour: Neighbour, within: str) -> None:
        """Name that entry; its path stands below where others have the same title."""
        dead = neighbour.ref is None
        definition = tr("No open pack has an entry of this name.") if dead else neighbour.definition
        self.name(neighbour.ref, neighbour.title, definition, within)
        self.show_pieces(
            (
                Piece(neighbour.title, 14, 20, "muted" if dead else "accent"),
                Piece(neighbour.apart, 11.5, 16, "muted"),
            )
        )

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Underline where the pointer is; dashes, as on the page, where nothing is behind it."""
        dead = self.ref is None
        if not dead and not self.underMouse():
            return
        bottom = rect.bottom() - self.look.px(2)
        path = QPainterPath(QPointF(0, bottom))
        path.lineTo(self.words_width(), bottom)
        line = pen(self.look.colour("muted" if dead else "accent"), 1)
        if dead:
            line.setDashPattern([4, 2.5])
        painter.strokePath(path, line)

    def ring(self) -> QRectF:
        """Around the words alone."""
        return QRectF(self.rect()).adjusted(1, 1, 0, -1)
