"""How is an entry named in the margin so that it can be followed by pointer and by key?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.browse.wrapped_text import Piece, WrappedText
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.plain_tip import plain_tip
from desktop_app.ui.strokes import outline

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.look import Look

_USUAL_WIDTH = 229


class EntryButton(OwnButton):
    """Wrapped plain text that leads to an entry. `followed` carries its EntryRef.

    A subclass says what stands in it (`pieces`), how far from its edges (`inset`, px of 100 %)
    and what is painted behind (`paint_ground`).
    """

    followed = Signal(object)
    inset = (0.0, 0.0)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref: EntryRef | None = None
        self.look = look
        self._pieces: Sequence[Piece] = ()
        self._text = WrappedText((), look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # A click leaves the focus where the reader has it; Tab comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._follow)

    def name(self, ref: EntryRef | None, title: str, definition: str, within: str) -> None:
        """Lead to an entry; without one be plain text. `within` is the group, for the ear."""
        self.ref = ref
        self.setEnabled(ref is not None)
        self.setAccessibleName(title)
        self.setAccessibleDescription(within)
        self.setToolTip(plain_tip(definition))

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other words."""
        self._pieces = pieces
        self._renew()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        self._renew()

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what is behind the words."""

    def sizeHint(self) -> QSize:
        """Answer Qt: the room at the usual width."""
        width = self.look.px(_USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: words wrap, so any width will do."""
        return QSize(self.look.px(40), 0)

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: how high are the words at that width?"""
        across, down = self._inset()
        return self._text.height(max(1, width - 2 * across)) + 2 * down

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the words, and a ring when the focus is here."""
        across, down = self._inset()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_ground(painter, QRectF(self.rect()))
        self._text.paint(painter, QPointF(across, down), self.width() - 2 * across)
        if self.hasFocus():
            radius = self.look.px(7 if self.inset[0] else 3)
            outline(painter, self.ring(), radius, self.look.colour("accent"))
        painter.end()

    def ring(self) -> QRectF:
        """Where the ring of the focus runs."""
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def words_width(self) -> int:
        """How wide the words really are."""
        return self._text.natural_width(max(1, self.width() - 2 * self._inset()[0]))

    def _inset(self) -> tuple[int, int]:
        across, down = self.inset
        return (self.look.px(across) if across else 0), (self.look.px(down) if down else 0)

    def _renew(self) -> None:
        self._text = WrappedText(self._pieces, self.look)
        self.updateGeometry()
        self.update()

    def _follow(self) -> None:
        if self.ref is not None:
            self.followed.emit(self.ref)
