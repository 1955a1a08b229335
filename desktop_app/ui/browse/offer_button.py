"""How is something offered in a sentence that may take more than a line?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from desktop_app.ui.browse.wrapped_text import Piece, WrappedText
from desktop_app.ui.strokes import fill, fill_rounded, outline

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop_app.ui.look import Look

_USUAL_WIDTH = 280


class OfferButton(QPushButton):
    """A button whose words wrap. `boxed` it has a border; else it is a strip over a whole line.

    `told` is plain text before what is offered: "Did you mean" before "BATNA".
    """

    def __init__(self, offer: str, look: Look, *, told: str = "", boxed: bool = True) -> None:
        super().__init__()
        self._boxed = boxed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._told, self._offer = told, offer
        self.wear(look)
        self.say(offer, told)

    def say(self, offer: str, told: str = "") -> None:
        """Offer something else."""
        self._told, self._offer = told, offer
        self.setText(offer.replace("&", "&&"))
        self.setAccessibleName(f"{told} {offer}".strip())
        self.wear(self._look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._boxed:
            self._words = WrappedText([Piece(self._offer, 13, 18, "ink", bold=True)], look)
        else:
            self._words = WrappedText(
                [
                    Piece(self._told, 12, 17, "muted"),
                    Piece(self._offer, 12.5, 18, "accent", bold=True),
                ],
                look,
            )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the room at the usual width."""
        width = self._look.px(_USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: words wrap, so any width will do."""
        return QSize(self._look.px(60), 0)

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: how high are the words at that width?"""
        across, down = self._inset()
        return self._words.height(max(1, width - 2 * across)) + 2 * down

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the offer with Enter as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the words, and a ring when the focus is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        (self._box if self._boxed else self._strip)(painter)
        across, down = self._inset()
        self._words.paint(painter, QPointF(across, down), self.width() - 2 * across)
        painter.end()

    def _inset(self) -> tuple[int, int]:
        px = self._look.px
        return (px(12), px(7)) if self._boxed else (px(16), px(6))

    def _box(self, painter: QPainter) -> None:
        look = self._look
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        over = self.underMouse() or self.isDown()
        fill_rounded(painter, ground, look.px(7), look.colour("accent_soft" if over else "raised"))
        focused = self.hasFocus()
        colour = look.colour("accent" if focused else "control")
        outline(painter, ground, look.px(7), colour, 2 if focused else 1)

    def _strip(self, painter: QPainter) -> None:
        look = self._look
        over = self.underMouse() or self.isDown()
        fill(painter, QRectF(self.rect()), look.colour("raised" if over else "panel"))
        for y in (0, self.height() - 1):
            fill(painter, QRectF(0, y, self.width(), 1), look.colour("line"))
        if self.hasFocus():
            outline(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 0, look.colour("accent"))
