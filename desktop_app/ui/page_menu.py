"""What can be done where the pointer is on the page?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QMenu

from desktop_app.ui.actions import acts, key_text
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.page_tools.entry_copy import EntryCopy
    from desktop_app.ui.browse.page_tools.link_hover import LinkHover
    from desktop_app.ui.main_window import MainWindow

_COPIES = ("copy-text", "copy-markdown", "copy-sources")
_ABOUT_ENTRY = (
    "find-in-page",
    "outline",
    "compare",
    "keep",
    "keep-in",
    "add-to-workshop",
    "note",
    "edit",
    "copy-edit",
    "print",
    "graphic",
    "large",
)


class PageMenu(QMenu):
    """The menu of the page: what goes with the link there and the selection, then the entry's."""

    def __init__(self, window: MainWindow, copying: EntryCopy, links: LinkHover) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What to do with this entry"))
        self._window, self._view = window, window.browse.view
        self._copying, self._links = copying, links

    def open(self, at: QPoint, href: str) -> None:
        """Show the menu there on the screen; `href` is the address of the link there, or ""."""
        if href:
            self._add_link(href)
            self.addSeparator()
        if self._view.textCursor().hasSelection():
            self._add(tr("Copy the selected text"), self._view.copy_selection)
        self._add_acts(_COPIES)
        self._add(tr("Select all"), self._view.selectAll)
        self.addSeparator()
        self._add_acts(_ABOUT_ENTRY)
        self.popup(at)

    def _add_link(self, href: str) -> None:
        link = QUrl(href)
        words = {
            "entry": tr("Open this entry"),
            "copy": tr("Copy this citation"),
            "http": tr("Open this page in the browser…"),
            "https": tr("Open this page in the browser…"),
            "mailto": tr("Write a mail…"),
        }
        self._add(words.get(link.scheme(), tr("Go there")), partial(self._view.follow, href))
        if link.scheme() == "entry":
            self._add(tr("Show its definition"), partial(self._links.show_definition, href))
        elif link.scheme() in ("http", "https", "mailto"):
            address = href.removeprefix("mailto:")
            copy = partial(self._copying.copy_address, address)
            self._add(tr("Copy the address of the link"), copy)

    def _add_acts(self, names: Iterable[str]) -> None:
        """Those of the window's actions that are offered."""
        offered = self._window.actions_by_name
        known = {act.name: act for act in acts()}
        for name in names:
            if name in offered:
                key = key_text(known[name])
                title = known[name].title
                action = self.addAction(f"{title}\u2003\t{key}" if key else title)
                action.setEnabled(offered[name].isEnabled())
                action.triggered.connect(offered[name].trigger)

    def _add(self, words: str, act: Callable[[], object]) -> None:
        self.addAction(words).triggered.connect(lambda _checked=False: act())
