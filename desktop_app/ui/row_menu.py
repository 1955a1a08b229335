"""What can be done with an entry of the list, without opening it first?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.main_window import MainWindow

# Actions of the window that are about the entry that is shown.
_ABOUT_ENTRY = (
    "keep",
    "keep-in",
    "add-to-workshop",
    "note",
    "compare",
    "edit",
    "copy-edit",
    "print",
    "large",
)


class RowMenu(QMenu):
    """The menu of one entry. What it does, it does with that entry shown."""

    def __init__(self, window: MainWindow, ref: EntryRef) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._ref = window, ref
        title = window.browse.library.entry(ref).title
        self.setAccessibleName(tr("What to do with {title}", title=title))
        self.addAction(tr("Open")).triggered.connect(partial(window.open, ref))
        for name in _ABOUT_ENTRY:
            if name in window.actions_by_name:
                action = window.actions_by_name[name]
                offered = self.addAction(action.text().partition("\t")[0])
                offered.triggered.connect(partial(self._do, action))
        self.addAction(tr("Copy the title")).triggered.connect(partial(self._copy, title))

    def open(self, at: QPoint) -> None:
        """Show the menu there on the screen."""
        self.popup(at)

    def _do(self, action: QAction) -> None:
        """Do it once the entry is shown, unless the person has gone on meanwhile."""
        browse, ref = self._window.browse, self._ref

        def act() -> None:
            if browse.shown == ref:
                action.trigger()

        if browse.shown == ref:
            act()
        else:
            browse.entry_shown.connect(act, Qt.ConnectionType.SingleShotConnection)
            browse.open(ref, history=False)

    def _copy(self, title: str) -> None:
        QGuiApplication.clipboard().setText(title)
        self._window.say(tr("Copied: {title}", title=title))
