"""When does a link of the page tell what stands behind it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, QUrl
from PySide6.QtGui import QMouseEvent

from desktop_app.core.errors import EntryUnknown
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.link_card import LinkCard
from desktop_app.ui.browse.page.entry_address import entry_target
from desktop_app.ui.browse.page.link_marks import link_rects
from desktop_app.ui.browse.page.page_links import LinkSpan, link_at
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.look import Look

REST_MS = 400
_HIDES = frozenset({QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress})
_ENDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.FocusOut})
_WEB = frozenset({"http", "https", "mailto"})


class LinkHover(QObject):
    """Tints the link under the pointer; after a rest there, or of the focus, shows its card."""

    def __init__(self, browse: BrowsePlace, look: Look) -> None:
        super().__init__(browse)
        self._browse, self._view = browse, browse.view
        self.card = LinkCard(browse.window(), look)
        self._span: LinkSpan | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._show)
        self._view.viewport().installEventFilter(self)
        self._view.installEventFilter(self)
        self._view.focus_moved.connect(self._follow_focus)
        self._view.page_set.connect(self.leave)
        self._view.verticalScrollBar().valueChanged.connect(self._put_away)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.leave()
        self.card.wear(look)

    def show_definition(self, href: str) -> None:
        """Show the card of the first link to that address at once, for those who ask for it."""
        from desktop_app.ui.browse.page.page_links import links

        found = (span for span in links(self._view.document()) if span.href == href)
        self._span = next(found, None)
        self._show()

    def leave(self) -> None:
        """No link is looked at any more."""
        self._put_away()
        self._span = None
        self._view.show_hovered(None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the page; a key puts the card away."""
        if event.type() in _HIDES:
            self.leave()
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._point_at(event.position().toPoint())
        elif event.type() in _ENDS:
            self._put_away()
        return False

    def _point_at(self, spot: QPoint) -> None:
        href = self._view.anchorAt(spot)
        if not href:
            if self._view.hovered is not None:
                self.leave()
            return
        position = self._view.cursorForPosition(spot).position()
        document = self._view.document()
        # Right of the middle of a letter the cursor stands behind it.
        found = (link_at(document, place) for place in (position, position - 1))
        span = next((span for span in found if span and span.href == href), None)
        if span != self._view.hovered:
            self._put_away()
            self._span = span
            self._view.show_hovered(span)
            self._rest.start()

    def _follow_focus(self) -> None:
        """A link that got the focus of the keys tells too."""
        cursor = self._view.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        span = link_at(self._view.document(), begin) if begin < end else None
        self._put_away()
        if span is not None and (span.start, span.end) == (begin, end):
            self._span = span
            self._rest.start()

    def _put_away(self) -> None:
        self._rest.stop()
        self.card.hide()

    def _show(self) -> None:
        span = self._span
        told = self._told(span.href) if span is not None else None
        if span is None or told is None or not self._view.isVisible():
            return
        self.card.show_at(self._place(span), *told)
        if self._view.hasFocus():
            announce(self._view, ". ".join(filter(None, told)))

    def _place(self, span: LinkSpan) -> QRect:
        """Where the link's first line is, in the window's coordinates."""
        view = self._view
        rect = link_rects(view.document(), span)[0].toAlignedRect()
        away = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
        corner = view.viewport().mapTo(self._browse.window(), rect.topLeft() - away)
        return QRect(corner, rect.size())

    def _told(self, href: str) -> tuple[str, str] | None:
        """Title and words of the card; None for a link that needs none."""
        target = entry_target(href)
        if target is not None:
            try:
                entry = self._browse.library.entry(target[0])
            except EntryUnknown:
                return tr("This entry is in no open pack any more."), ""
            return entry.title, entry.definition or tr("There is no text yet.")
        url = QUrl(href)
        if url.scheme() not in _WEB:
            return None
        if url.scheme() == "mailto":
            return href.removeprefix("mailto:"), tr("Writes a mail, after a question.")
        # Encoded: a host of look-alike letters shows as what it is.
        host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        return host, tr("Opens in the browser, after a question.")
