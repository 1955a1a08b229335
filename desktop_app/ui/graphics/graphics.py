"""How does one come from the entry that is read to its title graphic, or to its poster?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.errors import NoDiagram
from desktop_app.core.markup.diagrams import SCHEME
from desktop_app.pages.poster_words import poster_words
from desktop_app.paint.graphics.poster_file import PosterSource
from desktop_app.ui.graphics.title_graphic_dialog import TitleGraphicDialog
from desktop_app.ui.printing.printing import preview_source

if TYPE_CHECKING:
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.printing.page_source import PageSource


def show_title_graphic(window: MainWindow) -> None:
    """Open the title graphic of the entry that is read, if one is."""
    ref, library = window.browse.shown, window.browse.library
    if ref is None:
        return
    dialog = TitleGraphicDialog(lambda: library.title_words(ref), window.look, window)
    dialog.told.connect(window.say)
    dialog.faulted.connect(window.tell)
    dialog.open()


def preview_poster(window: MainWindow) -> None:
    """Open the poster of the entry that is read, if it has a diagram."""
    ref, library = window.browse.shown, window.browse.library
    if ref is None:
        return
    title, page = library.entry(ref).title, library.cached_page(ref)
    if page is not None and SCHEME not in page:
        window.tell(NoDiagram(title))
        return

    def source(tokens: Tokens) -> PageSource:
        entry = library.paper(ref)
        words = poster_words(entry)
        if words is None:
            raise NoDiagram(title)
        return PosterSource(entry, words, tokens)

    preview_source(window, title, source)
