"""How does the margin stand under the page where there is no room beside it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.first_paint import viewport_of

if TYPE_CHECKING:
    from desktop_app.ui.browse.entry_view import EntryView
    from desktop_app.ui.browse.margin.margin_content import MarginContent


class MarginFoot(QObject):
    """Puts the margin below the page's last line, in its column, scrolling with it."""

    def __init__(self, view: EntryView, content: MarginContent) -> None:
        super().__init__(view)
        self._view, self._content = view, content
        self._used = self._placing = False
        view.verticalScrollBar().valueChanged.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._place)
        view.document().documentLayout().documentSizeChanged.connect(self._place)
        content.size_changed.connect(self._place)

    def use(self) -> None:
        """Take the margin's content to the foot of the page."""
        self._used = True
        self._content.setParent(viewport_of(self._view))
        self._content.show()
        self._place()

    def leave(self) -> None:
        """Let go of the content; the page ends with its own text again."""
        self._used = False
        self._view.leave_foot(0)

    def reveal(self, top: int, height: int) -> None:
        """Scroll so that this stretch of the content (pixels from its top) is in sight."""
        if not self._used:
            return
        bar, room = self._view.verticalScrollBar(), viewport_of(self._view).height()
        first = self._content.y() + top
        if first < 0 or height > room:
            bar.setValue(bar.value() + first)
        elif first + height > room:
            bar.setValue(bar.value() + first + height - room)

    def _place(self) -> None:
        # Leaving room makes the page longer, which is told at once: once round is enough.
        if not self._used or self._placing:
            return
        self._placing = True
        left, width = self._view.column()
        height = self._content.height_in(width)
        self._view.leave_foot(height)
        self._content.setGeometry(left, self._view.foot_top(), width, height)
        self._placing = False
