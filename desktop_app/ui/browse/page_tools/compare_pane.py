"""How does a second entry stand beside the first?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class ComparePane(QFrame):
    """The second page, and `head`, which says what is compared and stands over both pages.

    `another_wanted` asks for another entry.
    """

    another_wanted = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("compare")
        self.view = EntryView(look)
        self.view.setAccessibleName(tr("Entry compared with"))
        self._title = FittingLabel(look, 12)
        self.another = QPushButton(tr("Another…"))
        self.another.setAccessibleName(tr("Compare with another entry"))
        self.close_button = GlyphButton(Glyph.CLOSE, tr("Close the comparison (Esc)"), look)
        self.head = QFrame()
        self.head.setObjectName("compare-head")
        self._head = QHBoxLayout(self.head)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.another)
        self._head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self.another.clicked.connect(self.another_wanted)
        self.close_button.clicked.connect(self.closed)
        self._measure(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.view.wear(look)
        self._title.wear(look)
        self.close_button.wear(look)
        self._measure(look)

    def show_entry(self, title: str, html: str) -> None:
        """Show another entry here."""
        told = tr("Compared with {title}", title=title)
        self._title.set_text(told)
        self.view.setAccessibleName(told)
        self.view.show_page(html)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the one page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _measure(self, look: Look) -> None:
        self._head.setContentsMargins(look.px(16), look.px(6), look.px(8), look.px(6))
        self._head.setSpacing(look.px(8))
