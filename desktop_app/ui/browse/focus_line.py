"""How does one see that the keys go to the page?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.ui.strokes import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.browse.page_view import PageView

_WIDE_PX = 3
_POINTED = frozenset({Qt.FocusReason.MouseFocusReason})
_AS_BEFORE = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})


class FocusLine(QWidget):
    """A bar along the left edge of a page to which the keys have led; a click brings none.

    It lies over the page, for what the page itself paints moves when it is scrolled.
    """

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._wanted = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        view.installEventFilter(self)

    def follow(self, reason: Qt.FocusReason) -> None:
        """The page has the focus now, for that reason."""
        if reason not in _AS_BEFORE:
            self._wanted = reason not in _POINTED
        self._place()
        self.setVisible(self._wanted)
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep to the edge; go with the focus."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QFocusEvent) and event.lostFocus():
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), self._view.look.colour("accent"))
        painter.end()

    def _place(self) -> None:
        self.setGeometry(0, 0, _WIDE_PX, self._view.height())
