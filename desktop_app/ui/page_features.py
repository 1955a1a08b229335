"""What can one do with the page that is shown? Where its tools are tied to the window.

As in ui/features.py: a tool is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.ui.browse.page_tools.comparison import Comparison
    from desktop_app.ui.browse.page_tools.entry_copy import EntryCopy
    from desktop_app.ui.browse.page_tools.find_in_page import FindInPage
    from desktop_app.ui.browse.page_tools.link_hover import LinkHover
    from desktop_app.ui.main_window import MainWindow


def offer_page_features(window: MainWindow) -> None:
    """Let the actions of the page do something; before the window settles."""
    window.offer("find-in-page", lambda: _find_in_page(window).open())
    window.offer("find-next", lambda: _find_in_page(window).walk(1))
    window.offer("find-previous", lambda: _find_in_page(window).walk(-1))
    window.offer("outline", lambda: _show_outline(window))
    window.offer("compare", lambda: comparison(window).begin())
    window.offer("graphic", lambda: _show_title_graphic(window))
    window.offer("poster", lambda: _preview_poster(window))
    window.offer("copy", window.browse.view.copy_selection)
    window.offer("copy-text", lambda: _copying(window).copy_text())
    window.offer("copy-markdown", lambda: _copying(window).copy_markdown())
    window.offer("copy-sources", lambda: _copying(window).copy_citations())
    view = window.browse.view
    view.copied.connect(lambda: window.say(tr("Copied: the selected text")))
    view.citation_wanted.connect(lambda number: _copying(window).copy_citation(number))
    view.menu_wanted.connect(partial(_open_menu, window))
    window.settled.connect(lambda: _bring_pictures(window))
    window.settled.connect(lambda: _links(window))


def comparison(window: MainWindow) -> Comparison:
    """What sets another entry beside the one that is read."""
    from desktop_app.ui.browse.page_tools.comparison import Comparison

    made = window.findChild(Comparison)
    if made is None:
        made = Comparison(window.browse, window.look)
        made.failed.connect(window.tell)
        window.worn.connect(made.wear)
    return made


def _show_title_graphic(window: MainWindow) -> None:
    from desktop_app.ui.graphics.graphics import show_title_graphic

    show_title_graphic(window)


def _preview_poster(window: MainWindow) -> None:
    from desktop_app.ui.graphics.graphics import preview_poster

    preview_poster(window)


def _show_outline(window: MainWindow) -> None:
    from desktop_app.ui.browse.page_tools.outline import Outline

    Outline(window.browse.view, window.look, window).open()


def _open_menu(window: MainWindow, at: QPoint, href: str) -> None:
    from desktop_app.ui.page_menu import PageMenu

    PageMenu(window, _copying(window), _links(window)).open(at, href)


def _find_in_page(window: MainWindow) -> FindInPage:
    from desktop_app.ui.browse.page_tools.find_in_page import FindInPage

    made = window.findChild(FindInPage)
    if made is None:
        made = FindInPage(window.browse.reading, window.look)
        window.worn.connect(made.wear)
    return made


def _copying(window: MainWindow) -> EntryCopy:
    from desktop_app.ui.browse.page_tools.entry_copy import EntryCopy

    made = window.findChild(EntryCopy)
    if made is None:
        made = EntryCopy(window.browse)
        made.told.connect(window.say)
        made.failed.connect(window.tell)
    return made


def _links(window: MainWindow) -> LinkHover:
    from desktop_app.ui.browse.page_tools.link_hover import LinkHover

    made = window.findChild(LinkHover)
    if made is None:
        made = LinkHover(window.browse, window.look)
        window.worn.connect(made.wear)
    return made


def _bring_pictures(window: MainWindow) -> None:
    from desktop_app.ui.browse.page_tools.page_pictures import PagePictures

    pictures = PagePictures(window.browse.view, lambda: window.browse.library, window.look)
    pictures.failed.connect(window.tell)
    window.worn.connect(pictures.wear)
