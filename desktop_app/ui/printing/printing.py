"""How does an entry of the window come to paper?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.printing.print_preview import PrintPreview

if TYPE_CHECKING:
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.printing.page_source import PageSource


def preview_entry(window: MainWindow) -> PrintPreview | None:
    """Open the preview of the entry that is read, if one is."""
    ref, library = window.browse.shown, window.browse.library
    if ref is None:
        return None

    def source(tokens: Tokens) -> PageSource:
        return EntrySource.load(library.paper(ref), tokens, library.picture)

    return preview_source(window, library.entry(ref).title, source)


def preview_source(
    window: MainWindow, title: str, make: Callable[[Tokens], PageSource]
) -> PrintPreview:
    """Open the preview of what `make` makes, in the colours of paper, on a worker."""
    tokens = load_tokens(window.look.themes / "print.toml")
    preview = PrintPreview(title, lambda: make(tokens), window.look, window.preferences, window)
    preview.told.connect(window.say)
    preview.faulted.connect(window.tell)
    window.worn.connect(preview.wear)
    preview.open()
    return preview
