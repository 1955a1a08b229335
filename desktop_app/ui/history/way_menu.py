"""Which entries lie behind or ahead, so that one can go several steps at once?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.errors import EntryUnknown
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.browse_place import BrowsePlace

_LISTED = 15


def show_way(browse: BrowsePlace, direction: int, button: QWidget) -> QMenu | None:
    """Open the list of what Back (-1) or Forward (1) leads to under its button."""
    way = browse.way(direction)[:_LISTED]
    if not way:
        return None
    menu = QMenu(button)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(tr("The way back") if direction < 0 else tr("The way forward"))
    for steps, ref in way:
        try:
            title = browse.library.entry(ref).title
        except EntryUnknown:
            title = tr("{entry} (not in an open pack)", entry=ref.id)
            menu.addAction(title.replace("&", "&&")).setEnabled(False)
            continue
        menu.addAction(title.replace("&", "&&")).triggered.connect(partial(browse.go, steps))
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
    menu.setActiveAction(menu.actions()[0])
    return menu
