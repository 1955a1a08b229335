"""How is a page shown, and nothing of the machine let into it?

Packs are other people's text. Measured on QTextBrowser: left to itself it opens local files
named by pictures and style sheets and shows any link's target. So nothing is loaded but what
is in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextBrowser

from desktop_app.pages.screen_page import ScreenPage
from desktop_app.paint.fonts import serif
from desktop_app.ui.browse.entry_painting import EntryPainting
from desktop_app.ui.browse.page.found import Found
from desktop_app.ui.browse.page.held_place import HeldPlace, return_to, top_place
from desktop_app.ui.browse.page_style import COLUMN_PX, SET_PX, page_css
from desktop_app.ui.first_paint import viewport_of
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent, QShowEvent

    from desktop_app.ui.browse.page.page_links import LinkSpan

_LEAST_MARGIN = 28
_TOP = 34
_PLACE_HIGH = 200


class PageView(QTextBrowser):
    """A page in its column. `page_set` follows each setting of it, `column_set` each new width.

    `heading_missed` carries the slug of a heading that was to be gone to and is not in the page.
    """

    page_set = Signal()
    column_set = Signal()
    heading_missed = Signal(str)
    first_painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.page = ScreenPage("")
        self.found = Found()
        self.hovered: LinkSpan | None = None
        self._ground = viewport_of(self)
        self._painted = False
        self._scroll = self._foot = self._wide = 0
        self._held: HeldPlace | None = None
        self._pictures: Mapping[str, QImage] = {}
        self._given: set[str] = set()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.wear(look)

    def show_page(self, html: str) -> None:
        """Show a page from its top."""
        self.page = ScreenPage(html)
        self._held = None
        self._set()

    def show_again(self, page: ScreenPage, scroll: int) -> None:
        """Show a page that was shown before, with the boxes open that were, scrolled so far."""
        self.page = page
        self._held = None
        self._set()
        self.scroll_to(scroll)

    def renew_page(self, html: str) -> bool:
        """Show a newer form of the same page, if it is one, where the reader is."""
        if html == self.page.html:
            return False
        self.page.renew(html)
        self.set_again()
        return True

    def open_folds(self, numbers: Iterable[int]) -> None:
        """Open these folded boxes too; they stay open as long as the page does."""
        if self.page.open(numbers):
            self.set_again()

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show these, by name, in this page and those to come; there are no others."""
        from PySide6.QtCore import QUrl

        self._pictures = pictures
        document, kind = self.document(), _image_kind()
        for name in self.page.pictures():
            document.addResource(kind, QUrl(name), self.loadResource(kind, QUrl(name)))
            self._given.add(name)
        held = self._held = top_place(self, self._held)
        document.markContentsDirty(0, document.characterCount())
        if held is not None:
            self._held = return_to(self, held)

    def show_found(self, places: Sequence[tuple[int, int]], current: int) -> None:
        """Mark what was found in the page, from begin to end; one place more than the others."""
        self.found = Found(places, current)
        self._ground.update()

    def show_hovered(self, link: LinkSpan | None) -> None:
        """Tint the link that the pointer is on."""
        if link != self.hovered:
            self.hovered = link
            self._ground.update()

    def top_position(self) -> int:
        """Which position of the text stands at the upper edge; 0 at the page's top."""
        held = top_place(self, None)
        return held.position if held is not None else 0

    def bring_to_sight(self, position: int) -> None:
        """Scroll so that a position of the text is in sight, if it is not."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        rect, room = self.cursorRect(cursor), self._ground.height()
        if rect.top() < 0 or rect.bottom() > room:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - room // 3)

    def bring_to_top(self, position: int) -> None:
        """Scroll so that a position of the text stands at the upper edge, or as near as can be."""
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - _LEAST_MARGIN)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; the reader's place is kept in proportion."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.look = look
        self.document().setDefaultFont(serif(look.px(16)))
        self.document().setIndentWidth(look.px(24))
        self.document().setDefaultStyleSheet(page_css(look))
        if self.page.html:
            self._set()
            bar.setValue(round(share * bar.maximum()))

    def go_to_heading(self, name: str) -> None:
        """Scroll to a heading by its slug; an unknown one leaves the page where it is."""
        if not self.page.has(name):
            self.heading_missed.emit(name)
        self.open_folds(self.page.folds_around(name))
        self.scrollToAnchor(name)

    def scroll_to(self, scroll: int) -> None:
        """Scroll so many pixels from the top, or once the view has its size."""
        self.verticalScrollBar().setValue(scroll)
        self._scroll = 0 if self.isVisible() else scroll

    def column(self) -> tuple[int, int]:
        """Where the column of text begins in the viewport and how wide it is, in pixels."""
        left, right = self._sides()
        return left - self.horizontalScrollBar().value(), self._ground.width() - left - right

    def leave_foot(self, height: int) -> None:
        """Leave so many pixels free under the page, to be scrolled to with it."""
        if height != self._foot:
            self._foot = height
            self._set_column()

    def foot_top(self) -> int:
        """Where the room of `leave_foot` begins in the viewport."""
        whole = round(self.document().size().height())
        return whole - _TOP - self._foot - self.verticalScrollBar().value()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Answer Qt with what is in memory, never with what a page names."""
        from PySide6.QtCore import QUrl

        # For a picture anything but an image makes Qt open the name itself (measured).
        if kind == _image_kind():
            address = QUrl(name).toString(QUrl.ComponentFormattingOption.FullyEncoded)
            return self._pictures.get(address) or self._placeholder()
        return b""

    def doSetSource(self, _name: QUrl | str, _kind: object = None) -> None:
        """Go nowhere: the window alone decides what is shown."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as a page, and the line at the top where it is."""
        held = self._held = top_place(self, self._held)
        super().resizeEvent(event)
        self._set_column()
        if held is not None:
            self._held = return_to(self, held)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where one left off: Qt would scroll to the cursor."""
        super().showEvent(event)
        if self._scroll:
            self.verticalScrollBar().setValue(self._scroll)
            self._scroll = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is behind the words, then the words."""
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter = QPainter(self._ground)
        painter.translate(-x, -y)
        seen = QRectF(event.rect()).translated(x, y)
        EntryPainting(self.document(), self.look, self.found, self.hovered).paint(painter, seen)
        painter.end()
        super().paintEvent(event)
        if not self._painted and self.page.html:
            self._painted = True
            self.first_painted.emit()

    def _set(self) -> None:
        from PySide6.QtGui import QTextCursor

        # No edit block around both, though the page would be laid out once: a bar that comes or
        # goes within it lays out what is half set, tables lose their rows, and Qt 6.11 crashes.
        self.found, self.hovered = Found(), None
        self._forget_pictures()
        self.setHtml(self.page.shown())
        self._set_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.page_set.emit()

    def set_again(self) -> None:
        """Set the same page in another form where the reader is."""
        scroll = self.verticalScrollBar().value()
        self._set()
        self.scroll_to(scroll)

    def _forget_pictures(self) -> None:
        """What the document was given it would hold for good, those of every page."""
        if not self._given:
            return
        from PySide6.QtCore import QUrl

        for name in self._given:
            self.document().addResource(_image_kind(), QUrl(name), None)
        self._given.clear()

    def _set_column(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        left, right = self._sides()
        bottom = 2 * _TOP + self._foot
        now = [form.leftMargin(), form.rightMargin(), form.topMargin(), form.bottomMargin()]
        wide = self._ground.width() - left - right
        if now == [left, right, _TOP, bottom]:
            if wide != self._wide:  # as narrow as margins get, the column alone changes
                self._wide = wide
                self.column_set.emit()
            return
        self._wide = wide
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(_TOP)
        form.setBottomMargin(bottom)
        frame.setFrameFormat(form)
        self.column_set.emit()

    def _sides(self) -> tuple[int, int]:
        """The margins left and right. A bar that comes or goes does not move the column."""
        left = max(_LEAST_MARGIN, (self.width() - self.look.px(SET_PX)) // 2)
        room = self._ground.width() - left
        return left, max(_LEAST_MARGIN, room - self.look.px(COLUMN_PX))

    def _placeholder(self) -> QImage:
        """What keeps the place of a picture until it comes."""
        from PySide6.QtGui import QColor, QImage

        wide, high = self.column()[1], self.look.px(_PLACE_HIGH)
        image = QImage(max(1, wide), high, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(self.look.tokens.panel))
        return image


def _image_kind() -> int:
    from PySide6.QtGui import QTextDocument

    return QTextDocument.ResourceType.ImageResource.value
