"""How does one figure of a deal stand, and how does it lead to what explains it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop_app.paint.fonts import serif
from desktop_app.ui.browse.wrapped_text import Piece, WrappedText
from desktop_app.ui.look import Look
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.strokes import draw_middle, fill_rounded, outline

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.trial_words import Figure

_ASIDE_PX, _TOP_PX, _LINE_PX, _USUAL_PX = 12, 9, 28, 116
_SIZES_PX = (19, 17, 15, 13, 11.5, 10)


class FigureCard(OwnButton):
    """A number with what it counts, and behind it a term of the glossary.

    Without the term in an open pack it leads nowhere and is plain.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.ref: EntryRef | None = None
        self._number = self._words = ""
        self._shown: tuple[EntryRef | None, str, str, str] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.wear(look)

    def show_figure(self, figure: Figure, ref: EntryRef | None, title: str) -> None:
        """Show a figure; `title` is that of the term behind it."""
        if (ref, figure.number, figure.words, title) == self._shown:
            return
        self._shown = (ref, figure.number, figure.words, title)
        changed = figure.words != self._words
        self.ref, self._number, self._words = ref, figure.number, figure.words
        self.setEnabled(ref is not None)
        shape = Qt.CursorShape.PointingHandCursor if ref else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.setAccessibleName(f"{figure.number} {figure.words}")
        self.setAccessibleDescription(title)
        if changed:
            self.wear(self._look)
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._text = WrappedText([Piece(self._words, 11.5, 17, "muted")], look)
        self._link = WrappedText([Piece(self._words, 11.5, 17, "accent")], look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the usual width."""
        width = self._look.px(_USUAL_PX)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: words wrap."""
        return QSize(self._look.px(72), 0)

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: the number and the words below it."""
        px = self._look.px
        words = self._text.height(max(1, width - 2 * px(_ASIDE_PX)))
        return 2 * px(_TOP_PX) + px(_LINE_PX) + words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a raised card, its number and its words."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill_rounded(painter, card, px(8), look.colour("raised"))
        focused = self.hasFocus()
        edge = look.colour("accent" if focused else "line")
        outline(painter, card, px(8), edge, 2 if focused else 1)
        room = QRectF(px(_ASIDE_PX), px(_TOP_PX), self.width() - 2 * px(_ASIDE_PX), px(_LINE_PX))
        draw_middle(painter, room, self._number, self._font(room.width()), look.colour("ink"))
        told = self._link if self.ref and (self.underMouse() or focused) else self._text
        told.paint(painter, QPointF(room.left(), room.bottom()), int(room.width()))
        painter.end()

    def _font(self, width: float) -> QFont:
        """The largest in which the number fits."""
        fonts = [serif(self._look.px(size), QFont.Weight.DemiBold) for size in _SIZES_PX]
        fitting = (
            font for font in fonts if QFontMetricsF(font).horizontalAdvance(self._number) <= width
        )
        return next(fitting, fonts[-1])
