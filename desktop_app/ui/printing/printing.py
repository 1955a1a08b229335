"""How does an entry of the window come to paper?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.printing.print_preview import PrintPreview

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow


def preview_entry(window: MainWindow) -> PrintPreview | None:
    """Open the preview of the entry that is read, if one is."""
    ref, library = window.browse.shown, window.browse.library
    if ref is None:
        return None
    tokens = load_tokens(window.look.themes / "print.toml")

    def source() -> EntrySource:
        return EntrySource.load(library.paper(ref), tokens, library.picture)

    title = library.entry(ref).title
    preview = PrintPreview(title, source, window.look, window.preferences, window)
    preview.told.connect(window.say)
    preview.faulted.connect(window.tell)
    window.worn.connect(preview.wear)
    preview.open()
    return preview
