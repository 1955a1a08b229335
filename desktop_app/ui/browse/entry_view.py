"""How is an entry read, its links followed, and nothing of the machine let into it?

Packs are other people's text. Measured on QTextBrowser: left to itself it opens local files
named by pictures and style sheets and shows any link's target. So nothing is loaded but what
is in memory, and a link is at most a wish that the window grants.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTextBrowser

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.paint.fonts import serif
from desktop_app.ui.browse.entry_painting import EntryPainting
from desktop_app.ui.browse.page_style import COLUMN_PX, page_css
from desktop_app.ui.first_paint import viewport_of
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

_ASKED_FIRST = frozenset({"http", "https", "mailto"})
_LEAST_MARGIN = 28
_TOP = 34
_PLACEHOLDER = (120, 72)


class _Held(NamedTuple):
    """A place in the page that stays while the window changes its size.

    At that `scroll`, the text at `position` stood `top` pixels under the upper edge.
    """

    scroll: int
    position: int
    top: int


class EntryView(QTextBrowser):
    """The page. `entry_requested` carries an EntryRef and a heading, `site_requested` a QUrl."""

    entry_requested = Signal(object, str)
    site_requested = Signal(object)
    page_set = Signal()
    first_painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._ground = viewport_of(self)
        self._painted = False
        self._scroll = self._foot = 0
        self._held: _Held | None = None
        self._look = look
        self._given = self._html = ""
        self._pictures: Mapping[str, QImage] = {}
        self.setObjectName("entry")
        self.setAccessibleName(tr("Entry"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        self.wear(look)

    def show_page(self, html: str, pictures: Mapping[str, QImage] | None = None) -> None:
        """Show a page from its top; `pictures` are the only ones that it can show, by name."""
        self._given = html
        # Only the attribute makes a box as wide as the column; style sheets cannot.
        self._html = html.replace('<table class="callout', '<table width="100%" class="callout')
        self._pictures = pictures or {}
        self._held = None
        self._set()

    def renew_page(self, html: str) -> bool:
        """Show a newer form of the same page, if it is one, where the reader is."""
        if html == self._given:
            return False
        scroll = self.verticalScrollBar().value()
        self.show_page(html, self._pictures)
        self.scroll_to(scroll)
        return True

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; the reader's place is kept in proportion."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._look = look
        self.document().setDefaultFont(serif(look.px(16)))
        self.document().setIndentWidth(look.px(24))
        self.document().setDefaultStyleSheet(page_css(look))
        if self._html:
            self._set()
            bar.setValue(round(share * bar.maximum()))

    def go_to_heading(self, name: str) -> None:
        """Scroll to a heading by its slug; an unknown one leaves the page where it is."""
        self.scrollToAnchor(name)

    def scroll_to(self, scroll: int) -> None:
        """Scroll so many pixels from the top, or once the view has its size."""
        self.verticalScrollBar().setValue(scroll)
        self._scroll = 0 if self.isVisible() else scroll

    def column(self) -> tuple[int, int]:
        """Where the column of text begins in the viewport and how wide it is, in pixels."""
        side = self._side()
        return side - self.horizontalScrollBar().value(), self._ground.width() - 2 * side

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
        from PySide6.QtGui import QTextDocument

        # For a picture anything but an image makes Qt open the name itself (measured).
        if kind == QTextDocument.ResourceType.ImageResource.value:
            key = name if isinstance(name, str) else name.toString()
            return self._pictures.get(key) or self._placeholder()
        return b""

    def doSetSource(self, _name: QUrl | str, _kind: object = None) -> None:
        """Go nowhere: the window alone decides what is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave typing to the window; Space still turns the page."""
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column as wide as a page, and the line at the top where it is."""
        held = self._held = self._top_place()
        super().resizeEvent(event)
        self._set_column()
        if held is not None:
            self._held = self._return_to(held)

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
        EntryPainting(self.document(), self._look).paint(
            painter, QRectF(event.rect()).translated(x, y)
        )
        painter.end()
        super().paintEvent(event)
        if not self._painted and self._html:
            self._painted = True
            self.first_painted.emit()

    def _set(self) -> None:
        from PySide6.QtGui import QTextCursor

        # One edit block around both: the page is laid out once, in its column.
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self.setHtml(self._html)
        self._set_column()
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.page_set.emit()

    def _set_column(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        side = self._side()
        bottom = 2 * _TOP + self._foot
        if (form.leftMargin(), form.topMargin(), form.bottomMargin()) == (side, _TOP, bottom):
            return
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(_TOP)
        form.setBottomMargin(bottom)
        frame.setFrameFormat(form)

    def _top_place(self) -> _Held | None:
        """The text that stands at the top; None while nothing has been scrolled away."""
        scroll = self.verticalScrollBar().value()
        if self._held is not None and self._held.scroll == scroll:
            return self._held
        if not scroll:
            return None
        left = round(self.document().rootFrame().frameFormat().leftMargin())
        cursor = self.cursorForPosition(QPoint(left + 1, 1))
        return _Held(scroll, cursor.position(), self.cursorRect(cursor).top())

    def _return_to(self, held: _Held) -> _Held:
        """Scroll so that the held text stands where it stood."""
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        cursor.setPosition(min(held.position, self.document().characterCount() - 1))
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - held.top)
        return held._replace(scroll=bar.value())

    def _side(self) -> int:
        return max(_LEAST_MARGIN, (self._ground.width() - self._look.px(COLUMN_PX)) // 2)

    def _placeholder(self) -> QImage:
        from PySide6.QtGui import QColor, QImage

        image = QImage(*_PLACEHOLDER, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(self._look.tokens.panel))
        return image

    def _follow(self, link: QUrl) -> None:
        from PySide6.QtCore import QUrl

        text = link.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if text.startswith("#"):
            self.go_to_heading(_decoded(text[1:]))
        elif link.scheme() == "entry":
            target = entry_target(text)
            if target is not None:
                self.entry_requested.emit(*target)
        elif link.scheme() in _ASKED_FIRST:
            self.site_requested.emit(link)


def entry_target(href: str) -> tuple[EntryRef, str] | None:
    """The entry and heading of `entry:<pack>/<kind>/<id>[#heading]`; None when it is none."""
    path, _, heading = href.removeprefix("entry:").partition("#")
    parts = [_decoded(part) for part in path.split("/", 2)]
    if not href.startswith("entry:") or len(parts) != 3 or parts[1] not in set(Kind):
        return None
    return EntryRef(parts[0], Kind(parts[1]), parts[2]), _decoded(heading)


def _decoded(text: str) -> str:
    from PySide6.QtCore import QUrl

    return QUrl.fromPercentEncoding(text.encode())
