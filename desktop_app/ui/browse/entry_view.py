"""How is an entry read and its links followed? A link is at most a wish that the window grants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.core.markup.folds import PREFIX, fold_number
from desktop_app.ui.browse.page.entry_address import decoded, entry_target
from desktop_app.ui.browse.page_view import PageView
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from desktop_app.ui.browse.focus_line import FocusLine

_ASKED_FIRST = frozenset({"http", "https", "mailto"})


class EntryView(PageView):
    """The page. `entry_requested` carries an EntryRef and a heading, `site_requested` a QUrl.

    `citation_wanted` carries the number of a source, from 0; `menu_wanted` a place on the screen
    and the address of the link there, or "".
    """

    entry_requested = Signal(object, str)
    site_requested = Signal(object)
    citation_wanted = Signal(int)
    menu_wanted = Signal(object, str)
    copied = Signal()
    focus_moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("entry")
        self.setAccessibleName(tr("Entry"))
        self.anchorClicked.connect(self._follow)
        self._line: FocusLine | None = None

    def follow(self, href: str) -> None:
        """Do what a click on a link to that address does."""
        from PySide6.QtCore import QUrl

        self._follow(QUrl(href))

    def focus_link(self, href: str) -> None:
        """Put the focus of the keys on the first link to that address, if there is one."""
        from desktop_app.ui.browse.page.page_links import links

        for number, span in enumerate(links(self.document())):
            if span.href == href:
                self.moveCursor(self.textCursor().MoveOperation.Start)
                # As Tab does: to select the words would show them as selected, not as the focus.
                for _ in range(number + 1):
                    self.focusNextPrevChild(True)  # noqa: FBT003 - Qt takes no name
                return

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tell when Tab went on to another link: Qt selects it without a word."""
        moved = super().focusNextPrevChild(forward)
        if moved:
            self.focus_moved.emit()
        return moved

    def createMimeDataFromSelection(self) -> QMimeData:
        """Answer Qt: what is copied or dragged away."""
        from desktop_app.ui.browse.page.selection import selection_mime

        return selection_mime(self.textCursor())

    def copy_selection(self) -> None:
        """Copy what is selected, if anything is."""
        if self.textCursor().hasSelection():
            self.copy()
            self.copied.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for our own menu, on a link for that link."""
        if event.reason() == event.Reason.Keyboard:
            cursor = self.textCursor()
            spot = self._ground.mapToGlobal(self.cursorRect(cursor).bottomLeft())
            self.menu_wanted.emit(spot, cursor.charFormat().anchorHref())
        else:
            self.menu_wanted.emit(event.globalPos(), self.anchorAt(event.pos()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go to the page."""
        super().focusInEvent(event)
        if self._line is None:
            from desktop_app.ui.browse.focus_line import FocusLine

            self._line = FocusLine(self)
        self._line.follow(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave typing to the window; Space still turns the page."""
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the link that has the focus of the keys."""
        super().paintEvent(event)
        cursor = self.textCursor()
        if not cursor.hasSelection() or not self.hasFocus():
            return
        from desktop_app.ui.browse.page.link_marks import paint_ring

        paint_ring(self, cursor.selectionStart(), cursor.selectionEnd(), self.look)

    def _follow(self, link: QUrl) -> None:
        from PySide6.QtCore import QUrl

        text = link.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        fold = fold_number(text) if text.startswith("#") else 0
        if fold and self.page.turn(fold):
            self._show_turned(fold)
        elif text.startswith("#"):
            self.go_to_heading(decoded(text[1:]))
        elif link.scheme() == "entry":
            target = entry_target(text)
            if target is not None:
                self.entry_requested.emit(*target)
        elif link.scheme() == "copy" and link.path().isdecimal():
            self.citation_wanted.emit(int(link.path()))
        elif link.scheme() in _ASKED_FIRST:
            self.site_requested.emit(link)

    def _show_turned(self, fold: int) -> None:
        """Set the page with a box turned; a focus on the box's title stays there."""
        by_key = self.textCursor().hasSelection()
        self.set_again()
        if by_key:
            self.focus_link(f"#{PREFIX}{fold}")
