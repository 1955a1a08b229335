"""What can one do with the page that is shown? Where its tools are tied to the window.

As in ui/features.py: a tool is made when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.ui.browse.page_tools.comparison import Comparison
    from desktop_app.ui.browse.page_tools.find_in_page import FindInPage
    from desktop_app.ui.main_window import MainWindow


def offer_page_features(window: MainWindow) -> None:
    """Let the actions of the page do something; before the window settles."""
    window.offer("find-in-page", lambda: _find_in_page(window).open())
    window.offer("find-next", lambda: _find_in_page(window).walk(1))
    window.offer("find-previous", lambda: _find_in_page(window).walk(-1))
    window.offer("outline", lambda: _show_outline(window))
    window.offer("compare", lambda: comparison(window).begin())
    window.settled.connect(lambda: _bring_pictures(window))


def comparison(window: MainWindow) -> Comparison:
    """What sets another entry beside the one that is read."""
    from desktop_app.ui.browse.page_tools.comparison import Comparison

    made = window.findChild(Comparison)
    if made is None:
        made = Comparison(window.browse, window.look)
        made.failed.connect(window.tell)
        window.worn.connect(made.wear)
    return made


def _show_outline(window: MainWindow) -> None:
    from desktop_app.ui.browse.page_tools.outline import Outline

    Outline(window.browse.view, window.look, window).open()


def _bring_pictures(window: MainWindow) -> None:
    from desktop_app.ui.browse.page_tools.page_pictures import PagePictures

    pictures = PagePictures(window.browse, window.look)
    pictures.failed.connect(window.tell)
    window.worn.connect(pictures.wear)


def _find_in_page(window: MainWindow) -> FindInPage:
    from desktop_app.ui.browse.page_tools.find_in_page import FindInPage

    made = window.findChild(FindInPage)
    if made is None:
        made = FindInPage(window.browse.reading, window.look)
        window.worn.connect(made.wear)
    return made
